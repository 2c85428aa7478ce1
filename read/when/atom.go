package when

import (
	"unicode/utf8"

	"segun/read/phrase"
)

// atom is the smallest piece of an expression: a token, or a part of one that holds digits or hyphens ("mid-1980s" is three).
type atom struct {
	start, end uint32
	token      int32
	n          int32 // the number, of numerals and table words
	key        uint64
	kind       kind
	sense      sense
	digits     uint8
	short      bool
	touch      bool // nothing stands between it and the atom before
	capital    bool
}

// cut fills the atoms of a sentence.
func (p *reader) cut(first, end int) {
	p.atoms = p.atoms[:0]
	for i := first; i < end; i++ {
		s := p.r.Tokens.Tokens[i].Span
		w := p.text[s.Start:s.End]
		if plainWord(w) {
			p.add(w, s.Start, i)
			continue
		}
		for at := 0; at < len(w); {
			n := run(w[at:])
			p.add(w[at:at+n], s.Start+uint32(at), i)
			at += n
		}
	}
}

// plainWord reports whether a token is one atom: it has neither digits nor dashes, or is only a mark.
func plainWord(w string) bool {
	if len(w) == 1 || len(w) <= 3 && (w[0]|0x20 == 'q' || w[0]|0x20 == 'w') { // Q1, WW2
		return true
	}
	digits := false
	for i := range len(w) {
		c := w[i]
		if c == '@' || c == '/' && i+1 < len(w) && w[i+1] == '/' {
			return true // an address
		}
		if '0' <= c && c <= '9' || c == '-' || c == '/' || c == 0xE2 && len(w) > 3 && i+2 < len(w) && w[i+1] == 0x80 && w[i+2] >= 0x90 && w[i+2] <= 0x95 {
			digits = true
		}
	}
	return !digits
}

// run returns the length of the first piece of a token with digits: digits with st, nd, rd, th or s after them, letters, or one mark.
func run(w string) int {
	n := 0
	for n < len(w) && '0' <= w[n] && w[n] <= '9' {
		n++
	}
	if n > 0 {
		if k := suffix(w[n:]); k > 0 && (w[n] != '\'' || w[n-1] == '0') { // 1930's, but not 2031's
			return n + k
		}
		return n
	}
	for n < len(w) {
		c := w[n]
		switch {
		case '0' <= c && c <= '9' || c == '-' || c == '/' || c == ':' || c == ',':
			return max(n, 1)
		case c == '.' && (n == 0 || n+1 < len(w) && '0' <= w[n+1] && w[n+1] <= '9'):
			return max(n, 1)
		case c == 0xE2 && len(w) >= n+3 && w[n+1] == 0x80 && w[n+2] >= 0x90 && w[n+2] <= 0x95:
			if n == 0 {
				return 3
			}
			return n
		case c >= utf8.RuneSelf:
			_, size := utf8.DecodeRuneInString(w[n:])
			n += size
		default:
			n++
		}
	}
	return n
}

// suffix returns the length of what makes digits an ordinal or a decade.
func suffix(w string) int {
	letters := 0
	for letters < len(w) && (w[letters]|0x20 >= 'a' && w[letters]|0x20 <= 'z') {
		letters++
	}
	if letters == 1 && w[0]|0x20 == 's' {
		return 1
	}
	if letters == 2 {
		switch string([]byte{w[0] | 0x20, w[1] | 0x20}) {
		case "st", "nd", "rd", "th":
			return 2
		}
	}
	if len(w) >= 2 && w[0] == '\'' && w[1] == 's' {
		return 2
	}
	return 0
}

// add appends one atom.
func (p *reader) add(w string, start uint32, token int) {
	a := atom{start: start, end: start + uint32(len(w)), token: int32(token)}
	if k := len(p.atoms); k > 0 {
		a.touch = p.atoms[k-1].end == start
	}
	switch c := w[0]; {
	case '0' <= c && c <= '9':
		a.numeral(w)
	case c == ',':
		a.kind = comma
	case c == '/':
		a.kind = slash
	case c == ':':
		a.kind = colon
	case c == '.' && len(w) == 1:
		a.kind = point
	case c == '-' || c == 0xE2 && len(w) == 3 && w[1] == 0x80 && w[2] >= 0x90 && w[2] <= 0x95:
		a.kind = dash
		a.key = hyphenKey
	default:
		a.capital = 'A' <= c && c <= 'Z'
		a.key = phrase.Hash(w)
		if x, ok := p.words[a.key]; ok {
			a.kind, a.sense, a.n, a.short = x.kind, x.sense, x.n, x.short
		}
	}
	p.atoms = append(p.atoms, a)
}

var hyphenKey = phrase.Hash("-")

// numeral reads digits with what run left after them.
func (a *atom) numeral(w string) {
	a.kind = numeral
	for i := range len(w) {
		c := w[i]
		if c < '0' || c > '9' {
			a.kind = ordinal
			if c|0x20 == 's' && len(w) == i+1 || c == '\'' {
				a.kind = decadeName
			}
			return
		}
		if a.digits < 9 {
			a.n = a.n*10 + int32(c-'0')
		}
		a.digits++
		if a.digits > 200 {
			a.digits = 200
		}
	}
}
