package names

// Kind says what a name is of.
type Kind uint8

// The kinds. Unknown is resolved by Analyse where the words tell.
const (
	Unknown Kind = iota
	Person
	Organisation
	Vessel
)

// String names the kind.
func (k Kind) String() string {
	return [...]string{"unknown", "person", "organisation", "vessel"}[k&3]
}

// KindOf reads a kind from the words that lists and spreadsheets use for it: "individual", "Company", "LegalEntity", "vessel".
// Words that it does not know are Unknown.
func KindOf(s string) Kind {
	switch foldLatin(s) {
	case "person", "individual", "natural person", "p", "people", "man", "woman", "human":
		return Person
	case "organisation", "organization", "company", "entity", "legalentity", "legal entity", "publicbody", "public body", "org", "group", "business", "corporation", "firm", "e":
		return Organisation
	case "vessel", "ship", "boat", "aircraft", "airplane", "plane":
		return Vessel
	}
	return Unknown
}

// Script is the writing system that a name is mainly in.
type Script uint8

// The scripts that are told apart. OtherScript is compared letter by letter, without romanisation.
const (
	Latin Script = iota
	Cyrillic
	Greek
	Armenian
	Georgian
	Arabic
	Hebrew
	Devanagari
	Han
	Kana
	Hangul
	OtherScript
)

// String names the script.
func (s Script) String() string {
	all := [...]string{"Latin", "Cyrillic", "Greek", "Armenian", "Georgian", "Arabic", "Hebrew", "Devanagari", "Han", "Kana", "Hangul", "other"}
	return all[min(int(s), len(all)-1)]
}

// Role says what a part does in its name.
type Role uint8

// The roles. Word is any word of a name that no other role fits.
const (
	Word Role = iota
	Honorific
	Given
	Patronymic
	Family
	Particle
	Initial
	Suffix // of a generation: Jr, III
	Nickname
	LegalForm
	Numeral
	Place
	Trade
	Generic // group, holding, foundation
	Telling // new, north, united: makes another party of the same name
)

// String names the role in words for people.
func (r Role) String() string {
	all := [...]string{"word", "title", "given name", "patronymic", "family name", "particle", "initial", "generation", "nickname",
		"legal form", "number", "place", "trade word", "general word", "telling word"}
	return all[min(int(r), len(all)-1)]
}
