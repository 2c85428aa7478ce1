package lexicon

import (
	"testing"

	"segun"
)

// TestForm holds which hyphens are dashes: those with a space on both sides.
func TestForm(t *testing.T) {
	d := &segun.Document{Text: "- The ferry - a well-known one - sank -"}
	toks := &segun.Tokens{}
	for i := range d.Text {
		if d.Text[i] == '-' {
			toks.Tokens = append(toks.Tokens, segun.Token{Span: segun.Span{Start: uint32(i), End: uint32(i + 1)}})
		}
	}
	for k, want := range []string{"-", "–", "-", "–", "-"} {
		if got := Form(d, toks, k); got != want {
			t.Errorf("hyphen %d is %q, want %q", k, got, want)
		}
	}
}
