package linker

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/store/fact"
)

func TestAccusedIn(t *testing.T) {
	entity := func(id, name string, kind segun.EntityKind) fact.Entity {
		return fact.Entity{ID: id, Kind: kind, Named: true, Name: name, Names: []fact.Name{{Text: name, Form: "name"}}}
	}
	people := []fact.Entity{entity("e1", "Oskar Lind", segun.Person), entity("e2", "Marek Sund", segun.Person), entity("e3", "Ada Brandt", segun.Person), entity("e4", "Quay Shipping", segun.Organisation)}
	for _, c := range []struct{ text, by, act, about, want string }{
		{"Lind accused Marek Sund of taking bribes", "e1", "accuse", "", "e2"},
		{"Lind accused Sund's firm, Quay Shipping, of theft", "e1", "accuse", "", "e2 e4"},
		{"Lind accused him of taking bribes", "e1", "accuse", "", "e2 e3"},
		{"she took bribes", "e1", "assert", "e3", "e3"},
		{"the bribes were paid in May", "e1", "assert", "", ""},
		{"Sund denied taking bribes", "e2", "deny", "", "e2"},
	} {
		cl := fact.Claim{ID: "c1", Act: c.act, About: strings.Fields(c.about), Flags: []string{"serious_allegation"}, Stretch: segun.Span{End: uint32(len(c.text))},
			Chain: []segun.Speaker{{Subject: segun.InDocument("d", "e0"), Kind: segun.VoiceOutlet}, {Subject: segun.InDocument("d", c.by), Kind: segun.VoiceNamed}}}
		got := strings.Join(slices.Sorted(maps.Keys(accusedIn(&fact.Record{Entities: people, Claims: []fact.Claim{cl}}, c.text))), " ")
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
		cl.Flags = nil
		if got := accusedIn(&fact.Record{Entities: people, Claims: []fact.Claim{cl}}, c.text); len(got) > 0 {
			t.Errorf("no allegation, but %v", got)
		}
	}
}
