package write

import (
	"strings"
	"unicode"
)

// Plain makes a document's text safe and even for a terminal: a run of white space becomes one space, a control
// character its visible picture (an escape shows as ␛ and no longer acts), and characters that only steer the
// display (bidirectional overrides, zero-width spaces, tags) go. Joiners stay: Persian and emoji need them.
func Plain(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case r == '\u00a0' || r == '\u202f': // a no-break space must not turn into a place to break
		case unicode.IsSpace(r):
			gap = true
			continue
		case steersDisplay(r):
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(picture(r))
	}
	return b.String()
}

// isPlain finds the common case, printable ASCII with single spaces inside, without building anything.
func isPlain(s string) bool {
	space := true // no space at the front
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space || s == ""
}

// picture returns what stands for a control character, or r itself.
func picture(r rune) rune {
	switch {
	case r < 0x20:
		return 0x2400 + r
	case r == 0x7f:
		return 0x2421
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Co, r), unicode.Is(unicode.Cs, r):
		return unicode.ReplacementChar
	}
	return r
}

// steersDisplay reports whether r is invisible and changes how other characters are placed or found.
func steersDisplay(r rune) bool {
	switch {
	case r == 0x200c || r == 0x200d: // joiners
		return false
	case r >= 0xe0020 && r <= 0xe007f: // tags: they spell the flags of regions, and hide text
		return true
	}
	return unicode.Is(unicode.Cf, r)
}
