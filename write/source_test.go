package write

import (
	"testing"

	"segun"
)

// A description that has its number is not counted again beside it; one without is.
func TestSizeSaysWhatTheNameDoesNot(t *testing.T) {
	for _, x := range []struct {
		name     string
		min, max int
		want     string
	}{
		{"about 40 deckhands", 36, 44, ""},
		{"More than two dozen wardens", 25, 0, ""},
		{"Nearly 300 wardens", 270, 330, ""},
		{"some wardens", 2, 0, "at least 2 people"},
		{"dozens of wardens", 24, 0, "at least 24 people"},
		{"a group of wardens", 2, 0, "at least 2 people"},
		{"two wardens", 2, 2, ""},
		{"both wardens", 2, 2, "2 people"},
	} {
		s := &source{entity: &segun.Entity{Kind: segun.Group, Name: x.name, Count: &segun.Count{Min: x.min, Max: x.max}}}
		if got := s.size(); got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

// A description that opens a sentence has a small letter amid a line, a name and a people keep theirs.
func TestAmid(t *testing.T) {
	const text = "Two wardens spoke. Norland wardens left. Some people stayed."
	r := &segun.Reading{Doc: &segun.Document{Text: text}, Tags: &segun.Tags{}, Tokens: &segun.Tokens{}, Mentions: &segun.Mentions{}}
	add := func(first int, words ...string) {
		from := len(r.Tokens.Tokens)
		at := uint32(first)
		for _, w := range words {
			r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: at, End: at + uint32(len(w))}})
			at += uint32(len(w)) + 1
		}
		r.Tokens.Sentences = append(r.Tokens.Sentences, segun.Sentence{First: from, End: len(r.Tokens.Tokens)})
		r.Mentions.List = append(r.Mentions.List, segun.Mention{First: from, End: from + 2, Head: from + 1, Form: segun.FormNominal})
	}
	add(0, "Two", "wardens", "spoke")
	add(19, "Norland", "wardens", "left")
	add(41, "Some", "people", "stayed")
	r.Tags.UPOS = []segun.UPOS{segun.NUM, segun.NOUN, segun.VERB, segun.PROPN, segun.NOUN, segun.VERB, segun.DET, segun.NOUN, segun.VERB}
	for i, want := range []string{"two wardens", "Norland wardens", "some people"} {
		name := []string{"Two wardens", "Norland wardens", "Some people"}[i]
		s := &source{entity: &segun.Entity{Name: name, Mentions: []int{i}}}
		if got := s.amid(r, name); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
