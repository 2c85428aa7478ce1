package lexicon

// Flags says what a word can be. The bits are part of the model file's format: new ones need a new table.
type Flags uint32

// What a word can be. A word has all the flags that any of its uses earns; semantic flags come from its commonest
// two senses only, and inflected forms inherit them ("prosecutors" is a PersonNoun).
const (
	NounBase   Flags = 1 << iota
	NounPlural       // also where it equals the singular
	VerbBase         // infinitive and present
	Verb3s           // "says"
	VerbPast         // "went"
	VerbPart         // past participle, "gone"
	VerbIng          // "going"
	Adj              // positive degree
	AdjCmp           // comparative or superlative
	Adv
	PersonNoun // can denote a person
	GroupNoun  // can denote a group of people
	CommNoun   // can denote something said or written
	PlaceNoun  // can denote a place
	TimeNoun   // can denote a time
	CommVerb   // verb of communication
	CogVerb    // verb of thinking, judging, knowing
	Forename   // given name of any gender
	Surname    // family name
	PlaceName  // the full name of a populated place, region or country
	PlacePart  // a word of such a name ("york")
	Country    // the name of a country
	Demonym    // "chadian", "londoners"
	OrgWord    // opens or ends names of organisations ("ministry", "gmbh")
	Title      // honorific or word of an office ("mr", "governor")
	Month      // name or abbreviation
	Weekday    // name or abbreviation
	Outlet     // names a news agency, newspaper, broadcaster or news site
	FemaleForename
	MaleForename
	BigPlace // a place that readers commonly know
	Agency   // a known organisation, in full or by its acronym ("nato")
)

// FlagNames names the bits, lowest first.
var FlagNames = [32]string{"NounBase", "NounPlural", "VerbBase", "Verb3s", "VerbPast", "VerbPart", "VerbIng", "Adj",
	"AdjCmp", "Adv", "PersonNoun", "GroupNoun", "CommNoun", "PlaceNoun", "TimeNoun", "CommVerb", "CogVerb", "Forename",
	"Surname", "PlaceName", "PlacePart", "Country", "Demonym", "OrgWord", "Title", "Month", "Weekday", "Outlet",
	"FemaleForename", "MaleForename", "BigPlace", "Agency"}

// String joins the names of the bits that are set with "|".
func (f Flags) String() string {
	var s string
	for i, n := range FlagNames {
		if f>>i&1 != 0 {
			if s != "" {
				s += "|"
			}
			s += n
		}
	}
	return s
}
