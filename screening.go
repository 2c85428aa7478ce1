package segun

// Asked is a name that somebody asks the lists about, with what else is known of its bearer. Empty fields say nothing.
type Asked struct {
	Name        string
	Aliases     []string // other names of the same bearer
	Kind        string   // "person", "organisation", "vessel" or a list's word for it
	Born        []string // EDTF dates or years
	Countries   []string // ISO 3166 codes in lower case where known, else as written
	Gender      string
	Identifiers []string // numbers of documents and registers, as written
}

// MatchVerdict says what a candidate is. No verdict says that two parties are the same.
type MatchVerdict string

// The verdicts. Weak is a name that reaches the threshold while what else is known speaks against it, or one below it that was asked for. SurnameOnly is a
// person who bears the family name that was asked for and nothing else: no match.
const (
	PossibleMatch MatchVerdict = "possible match"
	WeakMatch     MatchVerdict = "weak"
	SurnameOnly   MatchVerdict = "possible (surname only)"
)

// Candidate is a listed party that an asked name may be.
type Candidate struct {
	Subject   SubjectID
	Schema    string  // of the list: "Person", "Organization", "Vessel"
	Name      string  // the listed name that agreed
	Use       string  // what that name is to its party: "name", "alias", "weakAlias", "previousName"
	Primary   string  // the party's first name on the list
	Score     float64 // in [0,1]
	NameScore float64 // of the names alone
	Verdict   MatchVerdict
	Why       string // in words
	Doubt     string // why it may well be somebody else of this name: "ambiguous: only names agree that many bear (luis, lopez)"; "" when nothing says so
	Programs  []string
	Born      []string // EDTF, as the list states it
	Countries []string
	Gender    string
	Held      string     // who of its list, under sanctions, holds what of it, in words and with the chains; "" when the list states no holdings of it
	ListDate  string     // of the edition that states it
	Digest    string     // of everything that the list states of the party: it changes when the entry does
	Cleared   *Clearance // somebody decided that this is somebody else, and nothing changed since; nil otherwise
	Was       *Clearance // somebody decided so, and one of the two sides has changed since; nil otherwise
}

// Screening is what the lists say to one asked name: the candidates, the best first.
type Screening struct {
	Asked      Asked
	Digest     string // of Asked: it changes when any detail does
	Candidates []Candidate
	More       int    // candidates that were left out because there are so many
	Ambiguous  string // why no one candidate can be picked, in words: "3 listed people share this name"; "" when one can, or there is none
}

// Matched reports whether any candidate is a possible match that nobody has cleared.
func (s *Screening) Matched() bool {
	for i := range s.Candidates {
		if c := &s.Candidates[i]; c.Verdict == PossibleMatch && c.Cleared == nil {
			return true
		}
	}
	return false
}

// Listed is a place in a document where a name stands that a list holds too. It is the list's statement, beside the text and never part of it.
type Listed struct {
	Span     Span
	Subject  SubjectID
	Name     string // as listed
	Use      string // as Candidate.Use
	ListDate string
	Score    float64
	Why      string
}
