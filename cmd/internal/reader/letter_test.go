package reader

import (
	"context"
	"slices"
	"testing"

	"segun"
	"segun/format"
)

// The "you" of a letter is whoever its salutation names, and nobody in particular elsewhere.
func TestAddressee(t *testing.T) {
	d := shipped(t)
	for _, x := range []struct {
		name, text string
		about      bool
	}{
		{"letter", "Open letter to the Governor of Velmar\n\nBy Ines Morvan\nThe Harbour Compass\n22 April 2031\n\nDear Governor Sarrant,\n\nI write to you as the deputy for the harbour. I accuse you of putting the trade of six companies above the law.\n\nInes Morvan\nDeputy for the harbour\n", true},
		{"column", "What the governor owes us\n\nBy Ines Morvan\nThe Harbour Compass\n22 April 2031\n\nGovernor Sarrant knows the harbour. If you pay the toll, the law accuses you of putting money above the poor.\n", false},
	} {
		b := []byte(x.text)
		doc, err := format.Read(segun.Capture{From: x.name + ".txt", Digest: segun.DigestOf(b), Bytes: b})
		if err != nil {
			t.Fatal(err)
		}
		r, err := d.Read(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		id := ""
		for _, e := range r.Entities.List {
			if e.Named && e.Kind == segun.Person && slices.ContainsFunc(e.Names, func(n segun.NameForm) bool {
				return n.Text == "Dear Governor Sarrant" || n.Text == "Governor Sarrant" || n.Text == "Sarrant"
			}) {
				id = e.ID
			}
		}
		found, about := false, false
		for _, c := range r.Claims.List {
			if c.Act == "accuse" {
				found = true
				about = about || id != "" && slices.Contains(c.About, id)
			}
		}
		if !found || id == "" || about != x.about {
			t.Errorf("%s: an accusation %v, Sarrant %q, about him %v; want %v", x.name, found, id, about, x.about)
		}
	}
}
