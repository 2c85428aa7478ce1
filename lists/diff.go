package lists

import (
	"cmp"
	"slices"

	"segun"
)

// Diff is what changed from one edition of a list to another, by the publisher's numbers. Parties are in the order of their numbers.
type Diff struct {
	Added     []Party // of the new edition
	Removed   []Party // of the old one
	Changed   []Change
	Unchanged int
}

// Change is a party that both editions hold, with what they state differently.
type Change struct {
	Subject    segun.SubjectID
	Was, Is    Party
	Renamed    bool // its primary names are others
	Programmes bool // so are the programmes it stands under
	Gone, Come []segun.Statement
}

// Compare compares two editions, as statements. Whether they are of one list is the caller's to know: subjects are compared by number, without
// the list's name.
func Compare(before, after []segun.Statement) Diff {
	var d Diff
	byNumber := map[string]Party{}
	for _, p := range Parties(before, false) {
		_, n := p.Subject.Parts()
		byNumber[n] = p
	}
	for _, p := range Parties(after, false) {
		_, n := p.Subject.Parts()
		was, ok := byNumber[n]
		if !ok {
			d.Added = append(d.Added, p)
			continue
		}
		delete(byNumber, n)
		if c, differs := change(was, p); differs {
			d.Changed = append(d.Changed, c)
		} else {
			d.Unchanged++
		}
	}
	for _, p := range byNumber {
		d.Removed = append(d.Removed, p)
	}
	for _, list := range [][]Party{d.Added, d.Removed} {
		slices.SortFunc(list, func(a, b Party) int { return byNumberOrder(a.Subject, b.Subject) })
	}
	slices.SortFunc(d.Changed, func(a, b Change) int { return byNumberOrder(a.Subject, b.Subject) })
	return d
}

// byNumberOrder puts 9 before 10, whatever the list.
func byNumberOrder(a, b segun.SubjectID) int {
	_, x := a.Parts()
	_, y := b.Parts()
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y), cmp.Compare(a, b))
}

// change compares what two editions state of one party.
func change(was, is Party) (Change, bool) {
	c := Change{Subject: is.Subject, Was: was, Is: is}
	c.Gone = without(was.Statements, is.Statements)
	c.Come = without(is.Statements, was.Statements)
	if len(c.Gone) == 0 && len(c.Come) == 0 && was.Schema == is.Schema {
		return c, false
	}
	c.Renamed = about(c.Gone, "name") || about(c.Come, "name")
	c.Programmes = about(c.Gone, "program") || about(c.Come, "program")
	return c, true
}

// said is what of a statement counts as a change when it differs: not who read it, from which place, or from which list of the publisher.
type said struct{ schema, property, value, valid string }

func saidBy(s *segun.Statement) said { return said{s.Schema, s.Property, s.Value, s.Valid} }

// without returns the statements of list that other does not make.
func without(list, other []segun.Statement) []segun.Statement {
	made := map[said]bool{}
	for i := range other {
		made[saidBy(&other[i])] = true
	}
	var left []segun.Statement
	for i := range list {
		if k := saidBy(&list[i]); !made[k] {
			made[k] = true
			left = append(left, list[i])
		}
	}
	return left
}

// about reports whether any of the statements is of that property.
func about(list []segun.Statement, property string) bool {
	return slices.ContainsFunc(list, func(s segun.Statement) bool { return s.Property == property })
}
