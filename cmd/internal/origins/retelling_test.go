package origins

import (
	"slices"
	"testing"

	"segun"
	"segun/store"
	"segun/store/fact"
)

// hit is a claim of an outlet, without a record behind it.
func hit(words string, change func(c *fact.Claim)) *store.Hit {
	h := &store.Hit{Doc: &store.Document{ID: "d", Publisher: words[:1], Published: "2031-05-04"}, Claim: &fact.Claim{ID: "c1", Words: words, Act: "assert", Polarity: "positive", Chain: []segun.Speaker{{Kind: segun.VoiceOutlet}}}}
	if change != nil {
		change(h.Claim)
	}
	return h
}

func TestFold(t *testing.T) {
	var hits []store.Hit
	for _, w := range []string{"the pier has rotted", "the tug was late again", "the pier of Port Elan has rotted"} {
		hits = append(hits, *hit(w, nil))
	}
	got := Fold(hits)
	if len(got) != 2 || len(got[0]) != 2 || len(got[1]) != 1 {
		t.Errorf("%d groups: %v", len(got), got)
	}
	if got := Fold(nil); len(got) != 0 {
		t.Errorf("nothing folds into %v", got)
	}
}

func TestCounts(t *testing.T) {
	for text, want := range map[string]*segun.Count{"2": {Min: 2, Max: 2}, "3..5": {Min: 3, Max: 5}, "3..": {Min: 3}, "": nil, "some": nil} {
		got := countOf(text)
		if (got == nil) != (want == nil) || got != nil && (got.Min != want.Min || got.Max != want.Max) {
			t.Errorf("%q: %+v", text, got)
		}
	}
	for n, want := range map[Count]string{{1, 0}: "1 known origin", {2, 3}: "2 known origins; 3 of unknown lineage", {0, 1}: "0 known origins; 1 of unknown lineage"} {
		if n.String() != want {
			t.Errorf("%+v: %s", n, n)
		}
	}
}

func TestQuoted(t *testing.T) {
	for words, want := range map[string][]string{
		`the pier "will not stand" and is «podrido»`: {"podrido", "will not stand"},
		`an open " mark`:  nil,
		`no marks`:        nil,
		`“one” and “two”`: {"one", "two"},
	} {
		got := quoted(&fact.Claim{Words: words, Quote: "mixed"})
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", words, got)
		}
		if in := betweenMarks(words); len(in) != len(want) {
			t.Errorf("%s: spans %v", words, in)
		}
	}
	if got := quoted(&fact.Claim{Words: "“It will not stand.”", Quote: "direct"}); len(got) != 1 || got[0] != "It will not stand." {
		t.Errorf("direct: %q", got)
	}
}

func TestCiting(t *testing.T) {
	for name, want := range map[string]string{
		"Inspectors cited by The Tribune":              "The Tribune",
		"two officials who were quoted in the Tribune": "the Tribune",
		"tres inspectores citados por La Tribuna":      "La Tribuna",
		"three inspectors":                             "",
		"the Tribune":                                  "",
	} {
		got := ""
		if m := citing.FindStringSubmatch(name); m != nil {
			got = m[2]
		}
		if got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}
