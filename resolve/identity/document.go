package identity

import (
	"segun"
)

// Document is what resolving needs of one document. Dates are EDTF, countries ISO 3166 codes or any other words used throughout.
type Document struct {
	ID        segun.DocID
	Published string // the day, "2031-05-04", or less of it; "" when not known
	Publisher string
	Countries []string // that the document mentions, the most often mentioned first
	Entities  []Mentioned
}

// Mentioned is one entity of a document, with what the document says of it.
type Mentioned struct {
	segun.Entity
	Born      []string // dates or years of birth, EDTF
	Countries []string // of nationality, residence or registration: of the entity itself, not of its surroundings
	Gender    string   // "male" or "female", "" when the text does not say
	Accused   bool     // a claim with the flag serious_allegation is about it
}

// Subject names the entity of a document as the subject of statements: "doc:ID#e3".
func Subject(doc segun.DocID, entity string) segun.SubjectID {
	return segun.SubjectID("doc:" + string(doc) + "#" + entity)
}

// class is what may be compared with what: outlets and named groups are bodies like organisations.
type class byte

const (
	persons class = iota + 1
	bodies
	places
	others // compared by exact name: laws, products
)

// classOf returns the class of a kind.
func classOf(k segun.EntityKind) class {
	switch k {
	case segun.Person:
		return persons
	case segun.Organisation, segun.Outlet, segun.Group:
		return bodies
	case segun.Place:
		return places
	}
	return others
}
