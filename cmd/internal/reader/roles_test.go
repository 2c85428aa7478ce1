package reader

import (
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/internal/driver"
)

// TestRoles reads the passages of testdata/roles: "passage | who | title; of; time", what the passage says that somebody is, of what, and when: current, former, future or unknown, - where it is not stated. The title of another name is alias, of the name; that of a member
// or employee is member. For "-" nobody gets an office, a membership or another name. A part is right where a relation or a role of the reading has it: the title without its article, with the words that say how the office is held or without; whose it is by words that
// hold each other, or by what that is called; a time that says nothing else. Behind a ? stands what is not read so yet.
func TestRoles(t *testing.T) {
	var right [3]int
	all := 0
	eachList(t, "roles", func(t *testing.T, d *driver.Driver, r *row) (bool, string) {
		got := rolesOf(readOf(t, d, r.article()), r)
		if r.want == "-" {
			return len(got) == 0, shownRoles(got)
		}
		want := strings.Split(r.want, "; ")
		if len(want) != 3 {
			t.Fatalf("%s: want \"title; of; time\"", r.place)
		}
		all++
		best, most := [3]bool{}, -1
		for i := range got {
			if ok, n := got[i].has(want); ok[0] && n > most {
				best, most = ok, n
			}
		}
		for k, ok := range best {
			if ok {
				right[k]++
			}
		}
		return most == len(want), shownRoles(got)
	})
	t.Logf("title %d, of %d, time %d of %d", right[0], right[1], right[2], all)
}

// held is what a reading says that somebody is: an office, a membership or another name.
type held struct {
	title, qualifier, time string
	of                     []string // every way in which the passage calls whose it is
}

// rolesOf is what a reading says that those are who are called by the words of a row; what kin they have is no office.
func rolesOf(r *segun.Reading, w *row) []held {
	var out []held
	for i := range r.Relations.List {
		x := &r.Relations.List[i]
		if !called(r, x.Subject, w.words, w.text) {
			continue
		}
		h := held{title: x.Title, time: x.Time, of: append(namesOf(r, x.Object), x.Name)}
		switch x.Type {
		case "relative_of", "holds_share":
			continue
		case "alias_of":
			h.title, h.time = "alias", "unknown"
			if e := entityOf(r, x.Subject); e != nil {
				h.of = append(h.of, e.Name)
			}
		case "member_of", "works_for":
			h.title, h.time = "member", "unknown"
		case "holds_office":
			if k := slices.IndexFunc(entityOf(r, x.Subject).Roles, func(o segun.Role) bool { return o.Span == x.Span }); k >= 0 {
				o := &entityOf(r, x.Subject).Roles[k]
				h.qualifier, h.of = o.Qualifier, append(h.of, o.Of)
			}
		}
		out = append(out, h)
	}
	return out
}

// has reports which parts of an office are as wanted, and how many.
func (h *held) has(want []string) (ok [3]bool, n int) {
	title := strings.ToLower(strings.TrimPrefix(want[0], "the "))
	ok[0] = strings.EqualFold(h.title, title) || strings.EqualFold(strings.TrimSpace(h.qualifier+" "+h.title), title)
	ok[1] = want[1] == "-" && strings.Join(h.of, "") == "" || slices.ContainsFunc(h.of, func(s string) bool { return holdEachOther(s, want[1]) })
	switch want[2] {
	case "unknown":
		ok[2] = true
	case "future":
		ok[2] = h.time != "current" && h.time != "former"
	default:
		ok[2] = h.time == want[2] || h.time == "unknown"
	}
	for _, x := range ok {
		if x {
			n++
		}
	}
	return ok, n
}

// holdEachOther reports whether the words of one of two names stand in the other.
func holdEachOther(a, b string) bool {
	a, b = " "+strings.ToLower(a)+" ", " "+strings.ToLower(b)+" "
	return a != "  " && (strings.Contains(a, b) || strings.Contains(b, a))
}

// entityOf is an entity of a reading by its number, nil for none.
func entityOf(r *segun.Reading, id string) *segun.Entity {
	for i := range r.Entities.List {
		if r.Entities.List[i].ID == id {
			return &r.Entities.List[i]
		}
	}
	return nil
}

// namesOf are the ways in which a text names an entity.
func namesOf(r *segun.Reading, id string) (out []string) {
	if e := entityOf(r, id); e != nil {
		for _, n := range e.Names {
			out = append(out, strings.TrimPrefix(n.Text, "the "))
		}
	}
	return out
}

// shownRoles is what a reading says that somebody is, in the words of a row.
func shownRoles(list []held) string {
	var out []string
	for _, h := range list {
		out = append(out, strings.TrimSpace(h.qualifier+" "+h.title)+"; "+strings.Join(slices.DeleteFunc(slices.Compact(slices.Clone(h.of)), func(s string) bool { return s == "" }), " = ")+"; "+h.time)
	}
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, " + ")
}
