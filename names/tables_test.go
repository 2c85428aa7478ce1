package names

import (
	"strings"
	"testing"
)

// A short form stands on all its lines: a word has room for maxGroups of them.
func TestShortFormsHaveRoom(t *testing.T) {
	lines := map[string]int{}
	for _, r := range rows("nicknames") {
		seen := map[string]bool{}
		for _, f := range append(forms(r[1]), r[0]) {
			if f = foldLatin(f); !seen[f] && !strings.Contains(f, " ") {
				seen[f] = true
				lines[f]++
			}
		}
	}
	for f, n := range lines {
		if n > maxGroups && f != "alex" { // short for whoever is called Alexander in any language
			t.Errorf("%s is short for %d names", f, n)
		}
	}
}

// Whatever is well-known is one word, folded.
func TestWellKnownNamesAreFolded(t *testing.T) {
	for _, r := range rows("wellknown") {
		for w := range strings.FieldsSeq(r[2]) {
			if foldLatin(w) != w || len(w) < 2 {
				t.Errorf("%s: %q", r[1], w)
			}
		}
	}
	for _, r := range rows("abbreviations") {
		for _, f := range forms(r[1]) {
			if foldLatin(f) != f || f == r[0] {
				t.Errorf("%s: %q", r[0], f)
			}
		}
	}
}
