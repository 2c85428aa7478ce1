package segment

import "unicode/utf8"

// word emits the word that starts with the letter or numeral at p, in parts when it is several, and returns its end.
func (c *chunk) word(p int) int {
	s, b := c.text, c.b
	number := classes[s[p]] == digit // nothing but digits so far
	seg := p                         // start of the part behind the last full stop or hyphen
	q := p
parts:
	for q < b {
		switch classes[s[q]] {
		case letter:
			if number && c.unit(q) {
				c.emit(p, q)
				return c.unitEnd(q)
			}
			number = false
			q++
			continue
		case digit:
			q++
			continue
		case high:
			if r, n := utf8.DecodeRuneInString(s[q:b]); wordRune(r) {
				if n2, _ := apostrophe(s, q, b); n2 == 0 {
					number = false
					q += n
					continue
				}
			}
		}
		if n, sure := apostrophe(s, q, b); n > 0 {
			e, done := c.clitics(p, q, n, sure)
			if done {
				return e
			}
			if e == q {
				break parts
			}
			q, number = e, false
			continue
		}
		e := q
		switch s[q] {
		case '_':
			e = q + 1
		case '.':
			e = c.stop(p, seg, q)
			if e < 0 { // an initial or abbreviation that touches what follows
				c.emit(p, q+1)
				return q + 1
			}
			seg = e
		case ',':
			e = c.thousands(q)
		case ':':
			if number && q+1 < b && classes[s[q+1]] == digit {
				e = q + 1
			}
		case '/':
			e = c.slash(p, q, number)
		case '&':
			if q-p <= 4 && isUpper(s[p:q]) == isUpper(s[q:min(b, q+2)]) && q+1 < b && classes[s[q+1]] == letter && (q-p == 1 || isUpper(s[p:q])) {
				e = q + 1
			}
		case '$':
			if q-p <= 3 && !number && isUpper(s[p:q]) {
				c.emit(p, q+1)
				return q + 1
			}
		case '*':
			e = c.bleep(p, q)
		case '+':
			if q+1 < b && s[q+1] == '+' && q-p == 1 && s[p]|0x20 == 'c' {
				e = q + 2
			}
		case '-':
			e = c.hyphen(p, seg, q, 1)
			if e > q && !number {
				seg = e
			}
		case 0xE2: // ‐ and ‑
			if q+2 < b && s[q+1] == 0x80 && (s[q+2] == 0x90 || s[q+2] == 0x91) {
				e = c.hyphen(p, seg, q, 3)
				seg = e
			}
		}
		if e == q {
			break parts
		}
		q = e
	}
	if q == p { // an apostrophe that is also a letter
		_, n := utf8.DecodeRuneInString(s[p:b])
		q += n
	}
	if q < b && s[q] == '.' && !alnum(s, q+1, b) && c.loneStop(p, q) && c.ownsStop(p, q, q+1) {
		c.emit(p, q+1)
		return q + 1
	}
	c.plainOrCut(p, q)
	return q
}

func (c *chunk) plainOrCut(p, q int) {
	if classes[c.text[p]] == letter {
		c.plain(p, q)
		return
	}
	c.emit(p, q)
}
