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

// TestStatementReplies holds that the writer of a statement answers what others are told in it to have said of them, and not what others say of others.
func TestStatementReplies(t *testing.T) {
	d := shipped(t)
	for _, x := range []struct {
		name, text, reply string
		want              string // the words that it answers, "" for nothing
	}{
		{"false", "The Harbour Compass has claimed that our engineers opened the weir at night and hid the record. This is false.", "This is false", "our engineers opened the weir at night"},
		{"charges", "The Harbour Compass has accused us of selling the lock. We reject these accusations.", "these accusations", "selling the lock"},
		{"others", "The Harbour Compass has accused Petra Moll of theft. The weir was not opened in May.", "The weir was not opened in May", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := []byte("PRESS RELEASE\n\nStatement of the Velm Water Board\n\nVELM, 22 April 2031 — " + x.text + "\n")
			doc, err := format.Read(segun.Capture{From: x.name + ".txt", Digest: segun.DigestOf(b), Bytes: b})
			if err != nil {
				t.Fatal(err)
			}
			r, err := d.Read(context.Background(), doc)
			if err != nil {
				t.Fatal(err)
			}
			words := map[string]string{}
			for _, c := range r.Claims.List {
				if len(c.Content) > 0 {
					words[c.ID] = c.Content[0].In(doc.Text)
				}
			}
			found := false
			for _, c := range r.Claims.List {
				if words[c.ID] != x.reply {
					continue
				}
				found = true
				if x.want == "" && len(c.Answers) > 0 || x.want != "" && !slices.ContainsFunc(c.Answers, func(id string) bool { return words[id] == x.want }) {
					t.Errorf("%q answers %v, want %q", x.reply, c.Answers, x.want)
				}
			}
			if !found {
				t.Errorf("no claim %q in %v", x.reply, words)
			}
		})
	}
}
