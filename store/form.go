package store

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// possessive takes apostrophes away, and a possessive's s with them.
var possessive = strings.NewReplacer("’s", " ", "'s", " ", "’", "", "'", "")

// Form is the normal form under which a name is kept: small letters without marks, one blank between words, no article or
// possessive. Two names with one form are taken for one party until identity is resolved.
//
//	The Harbour  Authority's → harbour authority
func Form(name string) string {
	var b strings.Builder
	blank := true
	for _, r := range norm.NFKD.String(possessive.Replace(name)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r), unicode.IsNumber(r):
			b.WriteRune(unicode.ToLower(r))
			blank = false
		case !blank:
			b.WriteByte(' ')
			blank = true
		}
	}
	s := strings.TrimSpace(b.String())
	for _, article := range [...]string{"the ", "a ", "an "} {
		if rest, ok := strings.CutPrefix(s, article); ok {
			return rest
		}
	}
	return s
}
