package phrase

import (
	"slices"
	"strings"
	"testing"

	"segun"
)

// allNouns knows every word as a noun for a time.
type allNouns struct{}

func (allNouns) Word(string) uint32 { return TimeNoun }

// listed knows words by a list, and cannot be compared.
type listed []string

func (l listed) Word(w string) uint32 {
	if slices.Contains(l, w) {
		return PersonNoun
	}
	return 0
}

// TestViewsOfAReadingAreLookedUpOnce holds that what is kept for the next annotator is what it would have seen itself, whichever lexicon it brings and whatever reading.
func TestViewsOfAReadingAreLookedUpOnce(t *testing.T) {
	r := reading(t, "two/CD/1/nummod ferrymen/NNS/2/nsubj spoke/VBD/-1/root")
	for _, lex := range []Lexicon{nil, allNouns{}, nil, listed{"ferrymen"}, listed{"two"}, allNouns{}, allNouns{}} {
		got, want := NewView(r, lex), newView(r, lex)
		if got.R != r || !slices.Equal(got.Flags, want.Flags) || !slices.Equal(got.Low, want.Low) || !slices.Equal(got.Hi, want.Hi) {
			t.Fatalf("with %v: %+v, want %+v", lex, got, want)
		}
	}
	if a, b := NewView(r, allNouns{}), NewView(r, allNouns{}); &a.Low[0] != &b.Low[0] {
		t.Error("the words were looked up twice")
	}
	other := *r
	other.Trees = &segun.Trees{Head: []int32{-1, 0, 1}, Deprel: r.Trees.Deprel}
	if v := NewView(&other, allNouns{}); v.R != &other || v.Kid(0) != 1 {
		t.Error("the trees of another reading are in it")
	}
}

// TestOneOfFoldsAsStringsDo holds that no word is passed over for its first letter.
func TestOneOfFoldsAsStringsDo(t *testing.T) {
	words := []string{"", "later", "Later", "LATE", "kelp", "\u212aelp", "salt", "\u017falt", "—", "-", "`", "@", "élan", "Élan"}
	for _, a := range words {
		for _, b := range words[1:] {
			if got, want := OneOf(a, []string{"x", b}), strings.EqualFold(a, b); got != want {
				t.Errorf("%q, %q: %v", a, b, got)
			}
		}
	}
}
