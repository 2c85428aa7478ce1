package identity

import (
	"segun"
	"segun/names"
)

// Record is a party of a list.
type Record struct {
	ID        segun.SubjectID
	Kind      segun.EntityKind
	Names     []RecordName
	Born      []string
	Countries []string
	Gender    string
}

// RecordName is a name of a record, and what the list calls it.
type RecordName struct {
	Text string
	Use  names.Use
}

// uses are the properties that name a party.
var uses = map[string]names.Use{"name": names.Primary, "alias": names.Alias, "weakAlias": names.Weak, "previousName": names.Former}

// kinds are the schemas of parties that articles speak of. Vessels and aircraft are compared as products are, by their exact names.
var kinds = map[string]segun.EntityKind{"Person": segun.Person, "Organization": segun.Organisation, "Company": segun.Organisation, "LegalEntity": segun.Organisation,
	"PublicBody": segun.Organisation, "Vessel": segun.Product, "Airplane": segun.Product}

// Records puts the statements of lists together by subject, in the order in which subjects first come. Statements of other schemas (addresses,
// ownership) and properties that tell nobody apart are left alone.
func Records(statements []segun.Statement) []Record {
	var out []Record
	at := map[segun.SubjectID]int{}
	for i := range statements {
		s := &statements[i]
		kind, ok := kinds[s.Schema]
		if !ok {
			continue
		}
		n, ok := at[s.Subject]
		if !ok {
			n = len(out)
			at[s.Subject] = n
			out = append(out, Record{ID: s.Subject, Kind: kind})
		}
		r := &out[n]
		use, named := uses[s.Property]
		switch {
		case named:
			r.Names = append(r.Names, RecordName{s.Value, use})
		case s.Property == "birthDate":
			r.Born = append(r.Born, s.Value)
		case s.Property == "nationality" || s.Property == "citizenship" || s.Property == "country" || s.Property == "jurisdiction":
			r.Countries = append(r.Countries, s.Value)
		case s.Property == "gender":
			r.Gender = s.Value
		}
	}
	return out
}
