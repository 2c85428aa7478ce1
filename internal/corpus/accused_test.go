package corpus

import (
	"testing"

	"segun"
)

const charged = `Wire; who is accused, and who stands beside.
-- given --
published: 2031-05-04
-- text --
Clerks rob mill

Two clerks said that Mayor Petra Moll robbed Ilan Dross. The mayor laughed.
-- voices --
Two clerks | kind: group | count: 2
Mayor Petra Moll | kind: person | also: The mayor
Ilan Dross | kind: person
-- claims --
Mayor Petra Moll robbed Ilan Dross | by: Two clerks | status: alleged | about: Mayor Petra Moll
The mayor laughed
-- nothing --
Clerks rob mill
`

// TestAccusals counts who is named as accused: by any of their names, and nobody else.
func TestAccusals(t *testing.T) {
	a := parsed(t, charged)
	r := a.Reading()
	r.Entities.List = append(r.Entities.List, segun.Entity{ID: "e4", Name: "Moll"})
	for _, try := range []struct {
		name  string
		whom  []string
		want  Accusals
		cases int
	}{
		{"the accused", []string{"e2"}, Accusals{Right: 1}, 0},
		{"the accused, by the last name alone", []string{"e4"}, Accusals{Right: 1}, 0},
		{"the victim", []string{"e3"}, Accusals{Others: 1}, 1},
		{"the victim too", []string{"e2", "e3"}, Accusals{Others: 1}, 1},
		{"nobody", nil, Accusals{None: 1}, 0},
	} {
		var n Accusals
		n.Add(a, r, func(*segun.Claim) []string { return try.whom })
		if n.Right != try.want.Right || n.Others != try.want.Others || n.None != try.want.None || n.Unread != 0 || len(n.Cases) != try.cases || n.Of() != 1 {
			t.Errorf("%s: %+v", try.name, n)
		}
	}
	r.Claims.List[0].Status = "asserted"
	var n Accusals
	if n.Add(a, r, func(*segun.Claim) []string { return []string{"e2"} }); n.Unread != 1 {
		t.Errorf("an accusation that is read as a fact: %+v", n)
	}
}
