package segment

import (
	"unicode"
	"unicode/utf8"
)

// mark returns the end of the token at p that starts with something other than a letter or numeral.
func (c *chunk) mark(p int) int {
	s, b := c.text, c.b
	ch := s[p]
	q := p + 1
	switch ch {
	case '.':
		if q < b && classes[s[q]] == digit && (p == c.a || !alnum(s, p-1, b) && s[p-1] != '.') {
			return c.number(q)
		}
		if q < b && classes[s[q]] == letter && (p == c.a || !alnum(s, p-1, b)) {
			if e := c.fileEnding(q); e > q {
				return e
			}
		}
		if q < b && (s[q] == '?' || s[q] == '!') {
			for q < b && (s[q] == '?' || s[q] == '!') {
				q++
			}
			return q
		}
		return run(s, p, b)
	case '$':
		if e := run(s, p, b); e == b || classes[s[e]] != digit {
			return e
		}
		return q
	case '+':
		if p == c.a && q < b && classes[s[q]] == digit {
			return c.number(q)
		}
		return run(s, p, b)
	case '!', '?':
		for q < b && (s[q] == '!' || s[q] == '?') {
			q++
		}
		return q
	case '-', '=':
		for q < b && (s[q] == '-' || s[q] == '=') {
			q++
		}
		if q < b && s[q] == '>' {
			q++
		}
		return q
	case '<':
		if q < b && s[q] == '-' {
			return run(s, q, b)
		}
		return run(s, p, b)
	case '#', '@':
		if q < b && (classes[s[q]] == letter || classes[s[q]] == high && alnum(s, q, b)) && (p == c.a || !alnum(s, p-1, b)) {
			return c.tagEnd(q)
		}
		return run(s, p, b)
	case '"', '(', ')', '[', ']', '{', '}', '%', '&', '/':
		return q
	case '\'', '`':
		if q < b && s[q] == ch {
			q++
		}
		return q
	}
	if ch < utf8.RuneSelf {
		return run(s, p, b)
	}
	return rareMark(s, p, b)
}

// fileEnding returns the end of a file's ending at q, behind a full stop that follows no name: .doc
func (c *chunk) fileEnding(q int) int {
	e := letters(c.text, q, min(c.b, q+6))
	var buf [8]byte
	if alnum(c.text, e, c.b) || !c.Endings[string(lower(buf[:0], c.text[q:e]))] {
		return q
	}
	return e
}

// number returns the end of the digits, full stops and commas at q.
func (c *chunk) number(q int) int {
	for q < c.b && (classes[c.text[q]] == digit || (c.text[q] == '.' || c.text[q] == ',' || c.text[q] == '-') && q+1 < c.b && classes[c.text[q+1]] == digit) {
		q++
	}
	return q
}

// tagEnd returns the end of a hashtag's or account's name.
func (c *chunk) tagEnd(q int) int {
	for q < c.b {
		switch {
		case c.text[q] == '_':
			q++
		case alnum(c.text, q, c.b):
			_, n := utf8.DecodeRuneInString(c.text[q:c.b])
			q += n
		default:
			return q
		}
	}
	return q
}

// run returns the end of the run of the byte at p.
func run(s string, p, b int) int {
	q := p + 1
	for q < b && s[q] == s[p] {
		q++
	}
	return q
}

// rareMark returns the end of a token that starts with a rune outside ASCII that is no letter: a mark with what joins
// itself to it (an emoji's modifiers), or a run of the same dash, ellipsis or damaged byte.
func rareMark(s string, p, b int) int {
	r, n := utf8.DecodeRuneInString(s[p:b])
	q := p + n
	repeats := r == '…' || r == utf8.RuneError || unicode.Is(unicode.Pd, r) || unicode.Is(unicode.Po, r)
	if r == '’' || r == '‘' {
		if r2, n2 := utf8.DecodeRuneInString(s[q:b]); r2 == '’' || r2 == r {
			return q + n2
		}
		return q
	}
	for q < b && s[q] >= utf8.RuneSelf {
		r2, n2 := utf8.DecodeRuneInString(s[q:b])
		switch {
		case r2 == 0x200D: // joins two emoji
			q += n2
			if q < b && s[q] >= utf8.RuneSelf {
				_, n3 := utf8.DecodeRuneInString(s[q:b])
				q += n3
			}
		case repeats && r2 == r, unicode.In(r2, unicode.M, unicode.Sk) && r2 != '´' && r2 != '¨':
			q += n2
		default:
			return q
		}
	}
	return q
}
