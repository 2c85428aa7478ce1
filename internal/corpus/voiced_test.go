package corpus

import (
	"testing"

	"segun"
)

// TestVoicesAndOffices counts what voices are, how many, and which offices people hold.
func TestVoicesAndOffices(t *testing.T) {
	a := parsed(t, charged+"-- relations --\nPetra Moll | holds_office: Mayor\n")
	r := a.Reading()
	clerks, mayor := &r.Entities.List[0], &r.Entities.List[1]
	clerks.Kind, clerks.Count = segun.Group, &segun.Count{Min: 2, Max: 2}
	mayor.Kind = segun.Person
	r.Relations = &segun.Relations{List: []segun.Relation{{Subject: mayor.ID, Type: "holds_office", Title: "mayor"}}}
	check := func(name string, kinds, counts, offices int) {
		t.Helper()
		var n Tally
		n.Add(a, r)
		if n.Kinds != (Share{N: kinds, Of: 1}) || n.Counts != (Share{N: counts, Of: 1}) || n.Offices != (Share{N: offices, Of: 1}) {
			t.Errorf("%s: kinds %v, counts %v, offices %v", name, n.Kinds, n.Counts, n.Offices)
		}
	}
	check("as annotated", 1, 1, 1)
	clerks.Count = &segun.Count{Min: 2}
	check("two or more", 1, 0, 1)
	clerks.Kind, clerks.Count = segun.Organisation, nil
	check("a body that nobody counts", 0, 0, 1)
	r.Relations.List[0].Subject = r.Entities.List[2].ID
	check("the office of another", 0, 0, 0)
	r.Claims.List[0].Chain[1].Entity = ""
	r.Claims.List[0].Chain[1].Kind = segun.VoiceDocument
	var n Tally
	if n.Add(a, r); n.Kinds.N != 0 {
		t.Errorf("a document for a group: kinds %v", n.Kinds)
	}
}

// TestOfficesInFull holds that an office quoted in short is the one written out, and no other.
func TestOfficesInFull(t *testing.T) {
	for _, c := range []struct {
		office, title string
		want          bool
	}{
		{"Sen.", "senator", true},
		{"Tavara Gov.", "governor", true},
		{"Lt. Gen.", "lieutenant general", true},
		{"Det.-Sgt.", "detective sergeant", true},
		{"the directors", "director", true},
		{"Sen.", "governor", false},
		{"Gov.", "member", false},
		{"mayor", "minister", false},
	} {
		if got := alike(c.title, inFull(c.office, c.title)) > 0; got != c.want {
			t.Errorf("%q read as %q: %v", c.office, c.title, got)
		}
	}
}
