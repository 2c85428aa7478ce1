package segun

// EntityKind is what sort of thing an entity is.
type EntityKind string

// The kinds of entity. A group is people who are not an organisation ("three dock inspectors").
const (
	Person       EntityKind = "person"
	Organisation EntityKind = "organisation"
	Group        EntityKind = "group"
	Place        EntityKind = "place"
	Outlet       EntityKind = "outlet"
	Law          EntityKind = "law"
	Product      EntityKind = "product"
	OtherEntity  EntityKind = "other"
)

// Form is how a mention refers.
type Form string

// The forms of a mention.
const (
	FormName    Form = "name"
	FormNominal Form = "nominal"
	FormPronoun Form = "pronoun"
)

// Mention is a place in the text that refers to something: the whole noun phrase with its title
// ("Prosecutor Ines Morvan"), without relative clauses. It is not a person.
type Mention struct {
	Span       Span
	First, End int  // tokens [First, End)
	Head       int  // head token
	Name       Span // the name proper inside Span ("Ines Morvan"); empty for nominals and pronouns
	Form       Form
	Kind       EntityKind
	Rule       string // the rule or model that found it
}

// Mentions is the layer of read/mention, in text order.
type Mentions struct {
	List []Mention
}

// Entity is what the mentions of one document that are taken for one thing add up to.
// It is a view of this document alone; joining documents is resolve's work.
type Entity struct {
	ID    string // "e0" is the outlet or writer
	Kind  EntityKind
	Named bool
	Name  string // the fullest name, or the fullest description
	Names []NameForm
	Count *Count // unnamed groups only

	// Members are the IDs of those whom the text names together as one subject or voice ("Dora Quist and Milan Orlec"); empty for all others.
	Members []string

	// Anonymity is what the text says of why an unnamed person or group is not named: "spoke on condition of anonymity because
	// they feared for their jobs"; "" where it gives no reason. read/coref finds it.
	Anonymity string

	Roles    []Role
	Mentions []int // indices into Mentions.List
}

// NameForm is one way in which a document names an entity.
type NameForm struct {
	Text string
	Form string // "name", "alias" or "nominal"
	Span Span   // where it stands
}

// Count is how many people a group holds. Max 0 means no upper bound is given.
type Count struct {
	Min, Max int
	Parts    []CountPart
}

// CountPart is a part of a group that the text counts apart ("two serving").
type CountPart struct {
	Text     string
	Min, Max int
}

// Role is an office or function that the text gives an entity.
type Role struct {
	Title     string
	Of        string // "Port Elan"; "" when not said
	OfEntity  string // ID of that entity, "" when it is none
	Qualifier string // "acting", "opposition", "former" …
	Time      string // "current", "former" or "unknown"
	Span      Span
}

// Entities is the layer of read/entity. Entity 0 is always the outlet or writer.
type Entities struct {
	List []Entity
	Of   []int // mention index -> index into List, -1 for none; parallel to Mentions.List
}

// Coreference is the layer of read/coref: whom the pronouns stand for, parallel to Mentions.List.
type Coreference struct {
	Of   []int    // index into Entities.List, -1 where the text leaves it open and for mentions that are no pronouns
	Rule []string // the rule that decided, "" for none
}

// EntityOf returns the index in Entities.List of what mention i stands for, by name, description or pronoun; -1 for unknown.
func (r *Reading) EntityOf(i int) int {
	if r.Entities != nil && r.Entities.Of[i] >= 0 {
		return r.Entities.Of[i]
	}
	if r.Coreference != nil {
		return r.Coreference.Of[i]
	}
	return -1
}
