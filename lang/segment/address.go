package segment

import "strings"

// address returns the end of a web or mail address at p, p when there is none.
func (c *chunk) address(p int) int {
	s := c.text[p:c.b]
	switch s[0] | 0x20 {
	case 'h', 'f', 'w', 'm':
		if hasPrefixFold(s, "http://") || hasPrefixFold(s, "https://") || hasPrefixFold(s, "ftp://") || hasPrefixFold(s, "www.") {
			return c.addressEnd(p)
		}
		if hasPrefixFold(s, "mailto:") && c.at {
			return c.addressEnd(p)
		}
	}
	if c.at {
		if e := c.mail(p); e > p {
			return e
		}
	}
	if c.dots {
		return c.host(p)
	}
	return p
}

// addressEnd returns where a web address ends: at a quotation mark or angle bracket, without the marks of the sentence
// that follow it.
func (c *chunk) addressEnd(p int) int {
	e := p
	for e < c.b {
		switch c.text[e] {
		case '<', '>', '"', '|':
			return c.trim(p, e)
		}
		if strings.HasPrefix(c.text[e:c.b], "”") || strings.HasPrefix(c.text[e:c.b], "»") {
			return c.trim(p, e)
		}
		e++
	}
	return c.trim(p, e)
}

func (c *chunk) trim(p, e int) int {
	for e > p+1 {
		switch c.text[e-1] {
		case '.', ',', ';', ':', '!', '?', '\'', ']', '}', '*':
			if strings.HasSuffix(c.text[p:e], "...") {
				return e
			}
			e--
			continue
		case ')':
			if strings.IndexByte(c.text[p:e], '(') < 0 {
				e--
				continue
			}
		case 0x99, 0x9D: // ’ ”
			if e-3 > p && c.text[e-3] == 0xE2 {
				e -= 3
				continue
			}
		}
		return e
	}
	return e
}

// mail returns the end of name@host at p, p when there is none. Names longer than 64 bytes are none.
func (c *chunk) mail(p int) int {
	q := p
	for q < c.b && q-p <= 64 && (classes[c.text[q]] == letter || classes[c.text[q]] == digit || strings.IndexByte("._%+-", c.text[q]) >= 0) {
		q++
	}
	if q == p || q >= c.b || c.text[q] != '@' || classes[c.text[p]] == other {
		return p
	}
	e := q + 1
	for e < c.b && (classes[c.text[e]] == letter || classes[c.text[e]] == digit || strings.IndexByte("._-", c.text[e]) >= 0) {
		e++
	}
	for e > q+1 && classes[c.text[e-1]] == other {
		e--
	}
	if e == q+1 {
		return p
	}
	return e
}

// host returns the end of an internet or file name without a scheme, with the path behind it; p when there is none.
func (c *chunk) host(p int) int {
	if cl := classes[c.text[p]]; cl != letter && cl != digit {
		return p
	}
	q, last, parts := p, p, 1
	for q < c.b && q-p < 96 {
		ch := c.text[q]
		if ch == '.' && q+1 < c.b && (classes[c.text[q+1]] == letter || classes[c.text[q+1]] == digit) {
			last = q + 1
			parts++
		} else if k := classes[ch]; k != letter && k != digit && !((ch == '-' || ch == '_') && q+1 < c.b && alnum(c.text, q+1, c.b)) {
			break
		}
		q++
	}
	if parts == 1 || last-p < 3 {
		return p
	}
	var buf [8]byte
	if parts > 2 && groupName(c.text[p:q]) {
		return q
	}
	if q-last > 5 || classes[c.text[last]] != letter || !c.Endings[string(lower(buf[:0], c.text[last:q]))] || !sameCase(c.text[p:last], c.text[last:q]) {
		return p
	}
	if q < c.b && (c.text[q] == '/' || c.text[q] == '?' && q+1 < c.b && classes[c.text[q+1]] == letter) {
		return c.addressEnd(q)
	}
	return q
}

// groupName reports whether a name of three parts or more has only small letters, as newsgroups and packages do.
func groupName(s string) bool {
	part := 0
	for i := range len(s) {
		switch {
		case s[i] == '.':
			if part < 2 {
				return false
			}
			part = 0
		case s[i] < 'a' || s[i] > 'z':
			return false
		default:
			part++
		}
	}
	return part >= 2
}

// sameCase refuses a capital after the last full stop unless all before it is capital too: "end.In" is two words.
func sameCase(head, tail string) bool {
	if tail[0]&0x20 != 0 {
		return true
	}
	return isUpper(tail) && isUpper(head)
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
