package segment

// unit reports whether the letters at q, behind digits, are a unit: 5km, 10am.
func (c *chunk) unit(q int) bool {
	e := c.unitEndRaw(q)
	if e-q > 6 || alnum(c.text, e, c.b) {
		return false
	}
	if e == q+1 && (c.text[q] == 'M' || c.text[q] == 'G' || c.text[q] == 'C' || c.text[q] == 'B' || c.text[q] == 'F' || c.text[q] == 'L') && !c.priced(q) {
		return false // 3G, 4C: models and flats rather than amounts
	}
	var buf [8]byte
	return c.Units[string(lower(buf[:0], c.text[q:e]))]
}

// priced reports whether a sign that is no letter stands before the number that ends at q: $5M
func (c *chunk) priced(q int) bool {
	for q > c.a && (classes[c.text[q-1]] == digit || c.text[q-1] == '.' || c.text[q-1] == ',') {
		q--
	}
	return q > c.a && (c.text[q-1] == '$' || classes[c.text[q-1]] == high)
}

// unitEndRaw returns the end of a run of letters, or of letters with full stops between them: a.m
func (c *chunk) unitEndRaw(q int) int {
	e := letters(c.text, q, c.b)
	for e == q+1 && e+1 < c.b && c.text[e] == '.' && classes[c.text[e+1]] == letter {
		return letters(c.text, e+1, c.b)
	}
	return e
}

// unitEnd emits the unit at q.
func (c *chunk) unitEnd(q int) int {
	e := c.unitEndRaw(q)
	if e > q+1 && c.text[q+1] == '.' && e < c.b && c.text[e] == '.' {
		e++
	}
	c.emit(q, e)
	return e
}

// clitics handles the apostrophe of n bytes at q inside or behind the word that starts at p. Done means that the word and its
// clitic were emitted up to end; otherwise the word goes on at end, or stops before the mark when end is q.
func (c *chunk) clitics(p, q, n int, sure bool) (end int, done bool) {
	s := c.text
	next := q + n
	e := letters(s, next, min(c.b, next+16))
	var buf [48]byte
	if e == next || alnum(s, e, c.b) { // nothing, or no letters, behind it
		if e == next && sure && next-p < 16 {
			form := append(lower(buf[:0], s[p:q]), '\'')
			if c.Keep[string(form)] {
				return next, false
			}
		}
		if e > next && sure {
			return next, false
		}
		if sure && alnum(s, next, c.b) && classes[s[next]] == high {
			return next, false
		}
		return q, false
	}
	rest := lower(buf[:0], s[next:e])
	if at := c.negative(p, q, rest); at > p {
		c.plain(p, at)
		c.emit(at, e)
		return e, true
	}
	if c.clitic(rest) {
		if len(rest) == 1 && rest[0] == 's' && classes[s[q-1]] == digit {
			return e, false
		}
		c.emit(p, q)
		c.emit(q, e)
		return e, true
	}
	if q-p < 8 {
		form := append(lower(buf[:0], s[p:q]), '\'')
		form = lower(form, s[next:e])
		if at := c.Split[string(form)]; at != nil && n == 1 {
			c.cut(p, e, at)
			return e, true
		}
	}
	if !sure {
		return q, false
	}
	return next, false
}

// negative returns where an ending such as n't starts, whose apostrophe is at q and whose rest is given; -1 when there is none.
func (c *chunk) negative(p, q int, rest []byte) int {
	for _, n := range c.Negatives {
		for i := range len(n) {
			if n[i] != '\'' || string(rest) != n[i+1:] || q-i <= p {
				continue
			}
			var buf [8]byte
			if string(lower(buf[:0], c.text[q-i:q])) == n[:i] {
				return q - i
			}
		}
	}
	return -1
}

// thousands returns the start of the digits behind a comma that goes on a number: 1,000 and 1,00,000. It
// returns q when the comma ends it.
func (c *chunk) thousands(q int) int {
	if classes[c.text[q-1]] != digit {
		return q
	}
	e := digits(c.text, q+1, c.b)
	if n := e - q - 1; n == 3 || n == 2 && e < c.b && c.text[e] == ',' {
		return q + 1
	} else if n > 0 && n < 3 && !alnum(c.text, e, c.b) && (e == c.b || c.text[e] != ',' && c.text[e] != ']') && !c.listed(q) {
		return q + 1 // a decimal comma
	}
	return q
}

// listed reports whether the number before the comma at q stands in a list of references: [13,14]
func (c *chunk) listed(q int) bool {
	for q > c.a && (classes[c.text[q-1]] == digit || c.text[q-1] == ',') {
		q--
	}
	return q > c.a && (c.text[q-1] == '[' || c.text[q-1] == '(')
}

// slash returns the start of what goes on behind a slash: 9/11, w/o; q when the slash is a word of its own.
func (c *chunk) slash(p, q int, number bool) int {
	if number && q+1 < c.b && classes[c.text[q+1]] == digit {
		return q + 1
	}
	e := letters(c.text, q+1, min(c.b, q+4))
	if q-p <= 2 && e > q+1 && !alnum(c.text, e, c.b) {
		var buf [8]byte
		if c.Keep[string(lower(buf[:0], c.text[p:e]))] {
			return e
		}
	}
	return q
}

// bleep returns the end of the asterisks that hide letters of a word, q when they do not.
func (c *chunk) bleep(p, q int) int {
	e := run(c.text, q, c.b)
	if p > c.a && c.text[p-1] == '*' || classes[c.text[q-1]] != letter {
		return q
	}
	if e-q >= 2 || e < c.b && classes[c.text[e]] == letter {
		return e
	}
	return q
}

// hyphen returns the start of what goes on behind the hyphen of n bytes at q: after a prefix, inside a telephone number or date.
// It returns q when the hyphen is a word of its own.
func (c *chunk) hyphen(p, seg, q, n int) int {
	next := q + n
	if !alnum(c.text, next, c.b) {
		return q
	}
	if classes[c.text[q-1]] == digit && classes[c.text[next]] == digit {
		if joinsDigits(c.text, c.a, q, c.b) {
			return next
		}
		return q
	}
	if q-seg > 8 {
		return q
	}
	var buf [8]byte
	if c.Prefixes[string(lower(buf[:0], c.text[seg:q]))] {
		return next
	}
	return q
}

// joinsDigits reports whether the groups of digits between hyphens around q are a telephone number, a post code or a
// date, and not a range.
func joinsDigits(s string, a, q, b int) bool {
	var groups [8]int
	n := 0
	i := q
	for i > a && q-i < 24 && (classes[s[i-1]] == digit || s[i-1] == '-') {
		i--
	}
	for n < len(groups) {
		e := digits(s, i, min(b, i+16))
		if e == i {
			return false
		}
		groups[n] = e - i
		n++
		if e+1 >= b || s[e] != '-' || classes[s[e+1]] != digit {
			if alnum(s, e, b) {
				return false
			}
			break
		}
		i = e + 1
	}
	switch {
	case n >= 3:
		return true
	case n == 2:
		return groups[0] == 3 && groups[1] == 4 || groups[0] == 5 && groups[1] == 4 || groups[0] == 1 && groups[1] == 4
	}
	return false
}
