package export

import (
	"fmt"
	"io"
	"strings"

	"segun/write"
)

// Head is what an export says of itself.
type Head struct {
	Case, Version, Day string // the case's name, segun's version, the day of writing (2031-05-04)
	Question           string // which claims, in the question language; "" for all
	Claims, Reviewed   int    // in the export; of them looked at by a person
	Documents          int    // that the export draws from
	DocumentsInCase    int
	Lists              []List
	Notes              []Note
}

// List is an official list that was at hand, with its date.
type List struct {
	ID, Date, Basis string // Basis: how the date is known
}

// Note is a person's own words that go along.
type Note struct {
	ID                              int64
	Class, Source, About, Text, Day string
}

// Warning is the first line of every export: what in it only a machine has read.
func (h *Head) Warning() string {
	first := "Read by a machine and not reviewed: check each line against its source before you rely on it."
	switch unreviewed := h.Claims - h.Reviewed; {
	case h.Claims > 0 && unreviewed <= 0:
		first = "Read by a machine, and each claim reviewed by a person."
	case h.Reviewed > 0:
		first = fmt.Sprintf("Read by a machine, and %d of %d claims not reviewed: check each of these against its source before you rely on it.", unreviewed, h.Claims)
	}
	return first + " Case " + write.Plain(h.Case) + ", segun " + h.Version + ", " + h.Day + "."
}

// Document is one document with what is taken out of it.
type Document struct {
	ID, From, URL, Title, Publisher, Published, Lang string // Published: EDTF, "" when not known
	Authors                                          []string
	Parties                                          []Party // whoever is named in it
	Claims                                           []Claim
	Holdings                                         []Holding // that it tells of named parties
}

// Holding says who holds a share of whom, on the word of a document.
type Holding struct {
	Owner, Asset string // IDs of parties
	Percentage   string // "60", "at least 50", "20-30"
	Words        string // of the document
	WhoSays      string // the sourcing in words
	Status       string // in words
	Counts       bool   // some voice asserts it, of shares, now; all else stays a claim
}

// Heading is the title, or else where the document comes from.
func (d *Document) Heading() string {
	if d.Title != "" {
		return d.Title
	}
	return d.From
}

// Party is a person, body or place that a document names.
type Party struct {
	ID      string // in the document: "e3"
	Key     string // the same for what the case takes for one party, in whichever document
	Kind    string // "person", "organisation", "group", "outlet", "place" or another
	Name    string
	Names   []string // other spellings and names
	Offices []string
	Topics  []string // FtM topics that an official list gives and a person has confirmed; never from what a document says
}

// Voice is one level of a claim's sourcing.
type Voice struct {
	Words string // "the ministry (Ministry of Tides)"
	Party string // ID of the party in the document, "" when it names none
	Named bool
}

// Claim is what one voice says.
type Claim struct {
	ID       string // of the case: DOCUMENT#c7
	Words    string
	Status   string   // in words: "alleged", "said not to be so"
	Code     string   // in the contract's terms: "negated"
	Sourcing []Voice  // outermost first
	Quote    string   // "direct", "indirect", "mixed" or "none"
	About    []string // IDs of parties
	Subjects []string // what the document calls them
	Accused  []string // IDs of parties that it accuses, or denies to have done wrong; none where the text does not say
	Charged  []string // what the document calls them
	Beside   []string // IDs of parties that stand beside its words in the sentence, its voices apart; given for serious claims only
	Time     string   // EDTF: when what is said is or was
	Around   string   // the sentence or so that it stands in
	Section  string   // "body", "headline", "comment" …
	Start    int      // bytes of the document's text: where its words begin
	End      int
	Serious  bool    // an accusation of serious wrongdoing
	Own      bool    // a crime told in the outlet's own voice
	Origin   string  // whom it comes from in the end, as far as the document tells
	Replies  []Reply // to it, in the same document
	Unclear  bool    // no reply could be tied to it, and somebody of the document may give one
	Review   Review
}

// WhoSays is the innermost voice: who says it in the end.
func (c *Claim) WhoSays() string { return c.Sourcing[len(c.Sourcing)-1].Words }

// Chain is the sourcing in words: "The Courier, citing the ministry".
func (c *Claim) Chain() string {
	parts := make([]string, len(c.Sourcing))
	for i := range c.Sourcing {
		parts[i] = c.Sourcing[i].Words
	}
	return strings.Join(parts, ", citing ")
}

// Reply is a claim that answers another.
type Reply struct {
	ID, WhoSays, Status, Words, Where string
}

// NotAClaim is the verdict of a review that found that the words claim nothing: such a claim stands in sheets, and in nothing that is made of claims.
const NotAClaim = "not a claim"

// Review is what a person found; the zero Review says that nobody has looked.
type Review struct {
	Verdict string // in words: "yes", "wrong speaker", "wrong status", "not a claim"; "" when nobody has looked
	By, Why string // "" where these do not go along
}

// Cell is the review in a cell: "no" when nobody has looked.
func (r Review) Cell() string {
	if r.Verdict == "" {
		return "no"
	}
	return r.Verdict
}

// Words is the review in a sentence.
func (r Review) Words() string {
	s := "not reviewed"
	switch r.Verdict {
	case "":
	case "yes":
		s = "reviewed"
	default:
		s = "reviewed: " + r.Verdict
	}
	if r.By != "" {
		s += ", by " + r.By
	}
	if r.Why != "" {
		s += " (" + r.Why + ")"
	}
	return s
}

// Walk calls f with each document, and stops at its first error. What an export writes is what Walk gives, in its order.
type Walk func(f func(*Document) error) error

// Files makes one file of an export by its name, which may have folders in it, and hands it to f.
type Files func(name string, f func(io.Writer) error) error

// Left counts what an export does not hold though the case does.
type Left map[string]int

// What a claim is left out for.
const (
	NoSubject       = "claims about nobody who is named"
	NoClaim         = "claims that a person found to be none"
	HoldingApart    = "shares of companies that are alleged, denied, planned or of the past, or of votes: they are claims only"
	OtherAllegation = "allegations whose words name no crime that is known here"
)

// oneLine is text with every run of white space as one blank.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// short is an ID as a person types it.
func short(id string) string {
	doc, local, ok := strings.Cut(id, "#")
	doc = doc[:min(10, len(doc))]
	if ok {
		doc += "#" + local
	}
	return doc
}

// webPage is a link that may be followed, or "".
func webPage(s string) string {
	if len(s) > 2000 || !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "http://") || strings.ContainsAny(s, " \"'<>\\^`{|}\t\r\n") {
		return ""
	}
	for _, r := range s {
		if r < 0x21 || r == 0x7f {
			return ""
		}
	}
	return s
}
