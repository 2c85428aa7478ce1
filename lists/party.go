package lists

import (
	"cmp"
	"slices"

	"segun"
)

// Name is one name of a party, with its kind: the FtM property "name", "alias", "weakAlias" or "previousName".
type Name struct {
	Kind  string
	Text  string
	Valid string // EDTF, "" when the list does not say
}

// nameKinds are the kinds of names, the primary first.
var nameKinds = []string{"name", "alias", "previousName", "weakAlias"}

// IsName reports whether a property holds names of its subject.
func IsName(property string) bool { return slices.Contains(nameKinds, property) }

// Party is what a list states of one subject: a view of its statements, in the list's order.
type Party struct {
	Subject    segun.SubjectID
	Schema     string
	Statements []segun.Statement
}

// Parties puts the statements of a list together by subject, in the order in which the subjects come first. Records that are no parties
// (an ownership, a sanction) are left out unless all is set.
func Parties(statements []segun.Statement, all bool) []Party {
	at := map[segun.SubjectID]int{}
	var list []Party
	for _, s := range statements {
		if !all && !IsParty(s.Schema) {
			continue
		}
		i, ok := at[s.Subject]
		if !ok {
			i = len(list)
			at[s.Subject] = i
			list = append(list, Party{Subject: s.Subject, Schema: s.Schema})
		}
		list[i].Statements = append(list[i].Statements, s)
	}
	return list
}

// Names returns the party's names, the primary ones first.
func (p *Party) Names() []Name {
	var list []Name
	for i := range p.Statements {
		if s := &p.Statements[i]; IsName(s.Property) {
			list = append(list, Name{s.Property, s.Value, s.Valid})
		}
	}
	slices.SortStableFunc(list, func(a, b Name) int {
		return cmp.Compare(slices.Index(nameKinds, a.Kind), slices.Index(nameKinds, b.Kind))
	})
	return list
}

// Name is the party's first primary name, or its first of any kind, or its number.
func (p *Party) Name() string {
	if names := p.Names(); len(names) > 0 {
		return names[0].Text
	}
	_, number := p.Subject.Parts()
	return number
}

// Values returns the values of a property, in the list's order.
func (p *Party) Values(property string) []string {
	var list []string
	for i := range p.Statements {
		if p.Statements[i].Property == property {
			list = append(list, p.Statements[i].Value)
		}
	}
	return list
}
