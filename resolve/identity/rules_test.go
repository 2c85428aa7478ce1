package identity_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"segun"
	"segun/resolve/identity"
)

// docOf makes documents of lines "ID date country[,country] | name; key value; … | name …": the keys are born, of (country), man, woman, office "title,
// body", former "title, body", accused, group (unnamed), body (an organisation).
func docsOf(t testing.TB, lines string) []identity.Document {
	t.Helper()
	var out []identity.Document
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		parts := strings.Split(strings.TrimSpace(line), "|")
		f := strings.Fields(parts[0])
		d := identity.Document{ID: segun.DocID(f[0]), Published: f[1]}
		if len(f) > 2 {
			d.Countries = strings.Split(f[2], ",")
		}
		for i, p := range parts[1:] {
			d.Entities = append(d.Entities, mentioned(t, fmt.Sprint("e", i+1), p))
		}
		out = append(out, d)
	}
	return out
}

func mentioned(t testing.TB, id, text string) identity.Mentioned {
	fields := strings.Split(text, ";")
	m := identity.Mentioned{Entity: segun.Entity{ID: id, Kind: segun.Person, Named: true, Name: strings.TrimSpace(fields[0])}}
	for _, f := range fields[1:] {
		key, value, _ := strings.Cut(strings.TrimSpace(f), " ")
		title, body, _ := strings.Cut(value, ", ")
		switch key {
		case "born":
			m.Born = append(m.Born, value)
		case "of":
			m.Countries = append(m.Countries, value)
		case "man":
			m.Gender = "male"
		case "woman":
			m.Gender = "female"
		case "office":
			m.Roles = append(m.Roles, segun.Role{Title: title, Of: body, Time: "current"})
		case "former":
			m.Roles = append(m.Roles, segun.Role{Title: title, Of: body, Time: "former"})
		case "accused":
			m.Accused = true
		case "body":
			m.Kind = segun.Organisation
		case "group":
			m.Kind, m.Named, m.Count = segun.Group, false, &segun.Count{Min: 3, Max: 3}
		default:
			t.Fatalf("no key %q", key)
		}
	}
	return m
}

// Every entity is found by its ID, and an ID that is none is not.
func TestEntitiesAreFound(t *testing.T) {
	_, r := full(t, 5, 80)
	for _, e := range r.Entities() {
		if got, ok := r.Entity(e.ID); !ok || got.ID != e.ID || !slices.Equal(got.Members, e.Members) {
			t.Errorf("%s: got %+v, %v", e.ID, got, ok)
		}
	}
	for _, id := range []segun.EntityID{"", "ent:", "ent:00", "ent:zz", "ent:000000000000000000000000"} {
		if _, ok := r.Entity(id); ok {
			t.Errorf("%q is an entity", id)
		}
	}
}

// TestRules holds what is joined (=), asked (?) and kept apart (/) of the first entities of two documents, or of a third.
func TestRules(t *testing.T) {
	for _, c := range []struct{ name, docs, want, why string }{
		{"one spelling", "a 2031-05 fr | Ines Morvan\nb 2031-06 fr | Ines Morvan", "=", "the name is the same"},
		{"two spellings", "a 2031-05 fr | Inés Morvan; office mayor, Port Elan\nb 2031-06 fr | Ines Morvan; office mayor, Port Elan", "=", "same office"},
		{"two scripts", "a 2031-05 ua | Володимир Щербаков\nb 2031-06 ua | Volodymyr Shcherbakov", "=", ""},
		{"a nickname", "a 2031-05 us | Robert Quell; office sheriff, Dunmore\nb 2031-06 us | Bob Quell; office sheriff, Dunmore", "=", "short form"},
		{"born on other days", "a 2031-05 fr | Ines Morvan; born 1950-01-02\nb 2031-06 fr | Ines Morvan; born 1981-03-04", "/", "dates of birth differ"},
		{"born in the year of the day", "a 2031-05 fr | Ines Morvan; born 1950-01-02\nb 2031-06 fr | Ines Morvan; born 1950", "=", "born"},
		{"of other countries", "a 2031-05 fr | Ines Morvan; of fr\nb 2031-06 fr | Ines Morvan; of be", "/", "the countries differ"},
		{"man and woman", "a 2031-05 fr | Alex Morvan; man\nb 2031-06 fr | Alex Morvan; woman", "/", "woman"},
		{"mayor of two towns at once", "a 2031-05-01 fr | Ines Morvan; office mayor, Port Elan\nb 2031-05-20 fr | Ines Morvan; office mayor, Tolvik", "/", "office"},
		{"mayor of two towns, years apart", "a 2026-05-01 fr | Ines Morvan; office mayor, Port Elan\nb 2031-05-20 fr | Ines Morvan; office mayor, Tolvik", "=", ""},
		{"director of two firms at once", "a 2031-05-01 fr | Ines Morvan; office director, Port Elan\nb 2031-05-20 fr | Ines Morvan; office director, Tolvik", "=", ""},
		{"a common name", "a 2031-05 us | John Smith\nb 2031-06 us | John Smith", "", ""},
		{"a common name in one company", "a 2031-05 us | John Smith | Ada Brandt\nb 2031-06 us | John Smith | Ada Brandt", "?", "many people"},
		{"a common name with an office", "a 2031-05 us | John Smith; office mayor, Dunmore\nb 2031-06 us | John Smith; office mayor, Dunmore", "=", ""},
		{"a surname alone", "a 2031-05 fr | Morvan\nb 2031-06 fr | Morvan", "", ""},
		{"a surname with a title", "a 2031-05 fr | Mayor Morvan\nb 2031-06 fr | Ines Morvan", "", ""},
		{"a surname with office and body at the time", "a 2031-05 fr | Morvan; office mayor, Port Elan\nb 2031-06 fr | Ines Morvan; office mayor, Port Elan", "=", "only a part of the name"},
		{"a surname with office and body at another time", "a 2026-05 fr | Morvan; office mayor, Port Elan\nb 2031-06 fr | Ines Morvan; office mayor, Port Elan", "", ""},
		{"a surname with the office of another body", "a 2031-05 fr | Morvan; office mayor, Tolvik\nb 2031-06 fr | Ines Morvan; office mayor, Port Elan", "", ""},
		{"a first name alone", "a 2031-05 fr | Ines\nb 2031-06 fr | Ines", "", ""},
		{"unnamed groups", "a 2031-05 fr | three inspectors; group\nb 2031-06 fr | three inspectors; group", "", ""},
		{"an accusation", "a 2031-05 fr | Ines Morvan; office mayor, Port Elan; accused\nb 2031-06 fr | Ines Morvan; office mayor, Port Elan", "?", "serious allegation"},
		{"two accusations", "a 2031-05 fr | Ines Morvan; office mayor, Port Elan; accused\nb 2031-06 fr | Ines Morvan; office mayor, Port Elan; accused", "?", "serious allegation"},
		{"one bridge between two who conflict", "a 2031-05 fr | Ines Morvan; born 1950\nb 2031-06 fr | Ines Morvan\nc 2031-06 fr | Ines Morvan; born 1981", "?", "fits two"},
		{"a bridge that leans", "a 2031-05 fr | Ines Morvan; born 1950; of fr\nb 2031-06 fr | Ines Morvan; born 1950\nc 2031-06 be | Ines Morvan; born 1981; of be", "=", "born"},
		{"a body and a person", "a 2031-05 fr | Ines Morvan; body\nb 2031-06 fr | Ines Morvan", "", ""},
		{"a body with and without its form", "a 2031-05 fr | Quay Shipping Ltd; body\nb 2031-06 fr | Quay Shipping Limited; body", "=", ""},
		{"a middle initial left out", "a 2031-05 fr | Pavel B. Quell | Ada Brandt\nb 2031-06 fr | Pavel Quell | Ada Brandt", "=", "lacks"},
		{"middle initials that differ", "a 2031-05 fr | Pavel B. Quell | Ada Brandt\nb 2031-06 fr | Pavel E. Quell | Ada Brandt", "", ""},
		{"a middle name for its initial", "a 2031-05 fr | Pavel B. Quell | Ada Brandt\nb 2031-06 fr | Pavel Bruno Quell | Ada Brandt", "=", "initial"},
		{"left out between two", "a 2031-05 fr | Pavel B. Quell | Ada Brandt\nb 2031-06 fr | Pavel Quell | Ada Brandt\nc 2031-06 fr | Pavel E. Quell | Ada Brandt", "?", "short for others"},
		{"left out between two, with the office", "a 2031-05 fr | Pavel B. Quell; office mayor, Port Elan\nb 2031-06 fr | Pavel Quell; office mayor, Port Elan\nc 2031-06 fr | Pavel E. Quell", "=", "same office"},
		{"a short name of one body", "a 2031-05 fr | Quay Council; body | Ada Brandt\nb 2031-06 fr | Tolvik Quay Council; body | Ada Brandt", "=", "lacks"},
		{"a short name of two bodies", "a 2031-05 fr | Quay Council; body | Ada Brandt\nb 2031-06 fr | Tolvik Quay Council; body | Ada Brandt\nc 2031-06 fr | Kelm Quay Council; body", "?", "short for others"},
		{"two short names of one", "a 2031-05 fr | Pavel Quell Ostrander | Ada Brandt\nb 2031-06 fr | Pavel Quell | Ada Brandt\nc 2031-06 fr | P. Ostrander | Ada Brandt", "=", "lacks"},
		{"bodies that share a trade", "a 2031-05 fr | Quay Shipping; body\nb 2031-06 fr | Elan Shipping; body", "", ""},
	} {
		r := identity.New()
		r.Add(docsOf(t, c.docs)...)
		a, b := identity.Subject("a", "e1"), identity.Subject("b", "e1")
		j, ok := r.Why(a, b)
		got := map[segun.Verdict]string{segun.Same: "=", segun.NotSame: "/", segun.Unsure: "?"}[j.Verdict]
		if got != c.want || ok != (got != "") || !strings.Contains(j.Explanation, c.why) {
			t.Errorf("%s: got %q, want %q with %q: %s", c.name, got, c.want, c.why, j.Explanation)
		}
		if one := r.EntityOf(a) == r.EntityOf(b) && r.EntityOf(a) != ""; one != (c.want == "=") {
			t.Errorf("%s: one entity: %v", c.name, one)
		}
		asked := slices.ContainsFunc(r.Queue(), func(q identity.Question) bool { return q.A == a && q.B == b || q.A == b && q.B == a })
		if asked != (c.want == "?") {
			t.Errorf("%s: asked: %v", c.name, asked)
		}
	}
}

// said is a person's judgement at an hour.
func said(t testing.TB, a, b segun.SubjectID, v segun.Verdict, hour int, before segun.JudgementID) segun.Judgement {
	t.Helper()
	j, err := segun.NewJudgement(segun.Judgement{A: a, B: b, Verdict: v, Who: "Ada Brandt", Person: true, When: time.Date(2031, 5, 4, hour, 0, 0, 0, time.UTC), Supersedes: before})
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func judge(t testing.TB, r *identity.Resolver, js ...segun.Judgement) []identity.Change {
	t.Helper()
	cs, err := r.Judge(js...)
	if err != nil {
		t.Fatal(err)
	}
	return cs
}

// What a person joins is one, what a person supersedes is as it was.
func TestJudgementsAreUndone(t *testing.T) {
	r := identity.New()
	r.Add(docsOf(t, "a 2031-05 fr | Ines Morvan; born 1950\nb 2031-06 fr | Ines Morvan; born 1981\nc 2031-06 us | Petra Quell")...)
	a, b, c := identity.Subject("a", "e1"), identity.Subject("b", "e1"), identity.Subject("c", "e1")
	one := func(x, y segun.SubjectID) bool { return r.EntityOf(x) == r.EntityOf(y) }
	yes := said(t, a, b, segun.Same, 1, "")
	if cs := judge(t, r, yes); !one(a, b) || len(cs) == 0 {
		t.Error("a person's yes joins nothing")
	}
	if judge(t, r, said(t, b, c, segun.Same, 2, "")); !one(a, c) {
		t.Error("what is one with one of two is not one with the other")
	}
	if judge(t, r, said(t, a, c, segun.NotSame, 3, "")); one(a, c) {
		t.Error("a later no does not hold against what follows from two yeses")
	}
	if judge(t, r, said(t, a, b, segun.NotSame, 4, yes.ID)); one(a, b) || !one(b, c) {
		t.Error("superseding undid nothing")
	}
	no, _ := r.Why(a, b)
	if h := r.History(b, a); len(h) != 2 || h[0].ID != yes.ID || h[0].SupersededBy != no.ID || h[1].SupersededBy != "" {
		t.Errorf("got %+v", h)
	}
	if cs := judge(t, r, said(t, a, b, segun.Same, 5, no.ID), said(t, a, c, segun.Unsure, 6, "")); !one(a, b) || !one(a, c) || len(cs) == 0 {
		t.Errorf("superseding again does not join again: %+v", cs)
	}
	if cs := judge(t, r, yes); len(cs) != 0 {
		t.Errorf("a judgement that is there already moved %+v", cs)
	}
}

// A link to a list waits for a person, and carries over to nothing but the entity it was said of.
func TestListsAreOnlyProposed(t *testing.T) {
	r := identity.New()
	r.Add(docsOf(t, "a 2031-05 fr | Ines Morvan; born 1950-01-02; office mayor, Port Elan\nb 2031-06 fr | Ines Morvan; office mayor, Port Elan")...)
	rec := identity.Record{ID: "own:7", Kind: segun.Person, Names: []identity.RecordName{{Text: "MORVAN, Ines"}}, Born: []string{"1950-01-02"}}
	r.AddRecords(rec)
	a, b := identity.Subject("a", "e1"), identity.Subject("b", "e1")
	if e, _ := r.Of(a); len(e.Records) != 0 || len(e.Members) != 2 {
		t.Fatalf("got %+v", e)
	}
	qs := r.Queue()
	if len(qs) != 1 || !qs[0].List || !strings.Contains(qs[0].Explanation, "list is for a person") {
		t.Fatalf("got %+v", qs)
	}
	js, err := qs[0].Judgements(segun.Same, "Ada Brandt", time.Unix(1, 0))
	if err != nil {
		t.Fatal(err)
	}
	judge(t, r, js...)
	if e, _ := r.Of(b); !slices.Equal(e.Records, []segun.SubjectID{"own:7"}) || len(r.Queue()) != 0 {
		t.Errorf("after a yes: %+v, %+v", e, r.Queue())
	}
	if e, ok := r.Entity(r.EntityOf(a)); !ok || len(e.Members) != 2 || !e.ByHand {
		t.Errorf("got %+v", e)
	}
}

// What a person joined to an accusation reaches only what that person was asked about.
func TestAccusationsDoNotSpread(t *testing.T) {
	r := identity.New()
	r.Add(docsOf(t, "a 2031-05 fr | Ines Morvan; office mayor, Port Elan; accused\nb 2031-06 fr | Ines Morvan; office mayor, Port Elan")...)
	q := r.Queue()[0]
	js, err := q.Judgements(segun.Same, "Ada Brandt", time.Unix(1, 0))
	if err != nil {
		t.Fatal(err)
	}
	judge(t, r, js...)
	a := identity.Subject("a", "e1")
	if e, _ := r.Of(a); len(e.Members) != 2 || !e.Accused {
		t.Errorf("a person's yes does not join: %+v", e)
	}
	r.Add(docsOf(t, "c 2031-07 fr | Inés Morvan; office deputy, Port Elan")...)
	if c := identity.Subject("c", "e1"); r.EntityOf(c) == r.EntityOf(a) {
		t.Error("another description took over the accusation without a person")
	}
	if qs := r.Queue(); len(qs) != 1 || !qs[0].Accused {
		t.Errorf("it is not asked: %+v", qs)
	}
}

// The program's judgements name their maker and have no time; only people's are added.
func TestOnlyPeopleJudge(t *testing.T) {
	r := identity.New()
	r.Add(docsOf(t, "a 2031-05 fr | Ines Morvan\nb 2031-06 fr | Inès Morvan")...)
	js := r.Judgements(identity.Subject("a", "e1"))
	if len(js) != 1 || js[0].Verdict != segun.Same || js[0].Who != identity.Maker || js[0].Person || !js[0].When.IsZero() {
		t.Fatalf("got %+v", js)
	}
	if _, err := r.Judge(js[0]); !errors.Is(err, identity.ErrNoPerson) {
		t.Errorf("got %v", err)
	}
	if _, err := r.Judge(segun.Judgement{Person: true}); !errors.Is(err, identity.ErrNoID) {
		t.Errorf("got %v", err)
	}
}

func TestRecords(t *testing.T) {
	var all []segun.Statement
	add := func(subject segun.SubjectID, schema, property, value string) {
		all = append(all, segun.Statement{Subject: subject, Schema: schema, Property: property, Value: value})
	}
	add("own:1", "Person", "name", "Ines Morvan")
	add("own:1", "Person", "weakAlias", "La Morvan")
	add("own:1", "Person", "nationality", "fr")
	add("own:2", "Ownership", "owner", "own:1")
	add("own:1", "Person", "birthDate", "1950")
	add("own:1", "Person", "gender", "female")
	got := identity.Records(all)
	if len(got) != 1 || len(got[0].Names) != 2 || got[0].Born[0] != "1950" || got[0].Countries[0] != "fr" || got[0].Gender != "female" {
		t.Errorf("got %+v", got)
	}
}
