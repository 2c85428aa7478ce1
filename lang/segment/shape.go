package segment

import (
	"unicode"
	"unicode/utf8"

	"segun/internal/model"
)

// shape is the form of a token without its letters.
type shape uint8

const (
	noToken shape = iota // before the first or behind the last of the block
	lowerWord
	capWord
	upperWord
	oneCapital
	mixedWord
	numeral
	code     // letters and digits
	withStop // an abbreviation
	terminal // . ? ! …
	opening
	closing
	straight // " and ', whose side is told from the spaces
	comma
	colon
	semicolon
	dash
	bullet
	symbol
	link
)

// look is what the border classifier sees of a token.
type look struct {
	form  uint64 // hash of the lower-case form, digits as 0
	shape shape
	kind  Kind
	gap   uint8 // white space before it: 0 none, 1 some, 2 with a line end
	owns  bool  // an apostrophe behind a plural, where no quotation is open: the porters' union
}

// lookAt describes text[a:b].
func (r *Rules) lookAt(s string, a, b int, gap uint8) look {
	l := look{gap: gap}
	w := s[a:b]
	var upper, lower, digits, other int
	var buf [24]byte
	n := 0
	for i := range len(w) {
		ch := w[i]
		switch classes[ch] {
		case letter:
			if ch&0x20 == 0 {
				upper++
				ch |= 0x20
			} else {
				lower++
			}
		case digit:
			digits++
			ch = '0'
		case high:
			lower++
		default:
			other++
		}
		if n < len(buf) {
			buf[n] = ch
			n++
		}
	}
	l.form = model.String(string(buf[:n]))
	l.shape = r.shapeOf(s, a, b, upper, lower, digits, other)
	if l.shape == withStop {
		l.kind = (&scanner{Rules: r}).kind(w[:len(w)-1])
	}
	return l
}

func (r *Rules) shapeOf(s string, a, b, upper, lower, digits, other int) shape {
	first := s[a]
	switch {
	case classes[first] == high:
		if sh := rareShape(s[a:b]); sh != noToken {
			return sh
		}
	case upper+lower+digits == 0:
		return markShape(s, a, b)
	}
	switch {
	case other > 2 && b-a > 8:
		return link
	case s[b-1] == '.' && b-a > 1:
		return withStop
	case digits > 0 && upper+lower == 0:
		return numeral
	case digits > 0:
		return code
	case upper == 0:
		return lowerWord
	case lower == 0 && upper == 1 && other == 0:
		return oneCapital
	case lower == 0:
		return upperWord
	case upper == 1 && first&0x20 == 0:
		return capWord
	}
	return mixedWord
}

// rareShape is the shape of a token whose first rune is outside ASCII, noToken for an ordinary word in small letters.
func rareShape(w string) shape {
	r, n := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsUpper(r):
		if n == len(w) {
			return oneCapital
		}
		return capWord
	case unicode.IsLetter(r):
		return noToken
	}
	switch r {
	case '…':
		return terminal
	case '“', '«', '‘', '„', '‹', '‚':
		return opening
	case '”', '»', '’', '›':
		return closing
	case '•', '·', '▪', '◦', '‣', '●', '■', '►', '✓':
		return bullet
	}
	if unicode.Is(unicode.Pd, r) {
		return dash
	}
	return symbol
}

// markShape is the shape of a token of ASCII marks.
func markShape(s string, a, b int) shape {
	switch s[a] {
	case '.', '?', '!':
		return terminal
	case '(', '[', '{', '`':
		return opening
	case ')', ']', '}':
		return closing
	case '"', '\'':
		return straight
	case ',':
		return comma
	case ':':
		if b-a == 1 {
			return colon
		}
	case ';':
		if b-a == 1 {
			return semicolon
		}
	case '-':
		return dash
	case '*':
		return bullet
	}
	return symbol
}
