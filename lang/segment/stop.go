package segment

// stop decides about the full stop at q inside the word that starts at p, whose part behind the last full stop starts at
// seg: the position where the word goes on, q when it ends before the stop, -1 when it ends behind it.
func (c *chunk) stop(p, seg, q int) int {
	s, b := c.text, c.b
	if q+1 >= b || !alnum(s, q+1, b) {
		return q
	}
	before, after := classes[s[q-1]], classes[s[q+1]]
	if before == digit && after == digit {
		return q + 1
	}
	if after != letter {
		if after == digit && c.abbreviation(s[seg:q]) != NoAbbrev {
			return -1 // p.12
		}
		return q
	}
	e := letters(s, q+1, min(b, q+33))
	short := q-seg == 1 && before == letter
	switch {
	case short && e == q+2 && !alnum(s, e, b):
		return q + 1 // U.S
	case e-p <= 8 && !alnum(s, e, b) && c.abbreviation(s[p:e]) != NoAbbrev:
		return e // Ph.D
	case short && s[q-1]&0x20 == 0:
		return -1 // J.Ruiz
	case c.abbreviation(s[seg:q]) != NoAbbrev && s[q+1]&0x20 == 0:
		return -1 // St.Ives
	}
	return q
}

// ownsStop reports whether the full stop at q belongs to the word text[p:q]; next is the byte behind it.
func (s *scanner) ownsStop(p, q, next int) bool {
	k := s.kind(s.text[p:q])
	if next < s.end {
		switch s.text[next] {
		case ',', ';', ':':
			if q-p <= 5 && classes[s.text[q-1]] == letter {
				return true
			}
		}
	}
	if k == NoAbbrev {
		return s.numbers(p, q, next)
	}
	ahead := s.ahead(next)
	if k == State && ahead == nothing && isUpper(s.text[p:q]) {
		return false // "outside the VA.": a body's letters, not those of Va.
	}
	switch k {
	case Numbered:
		return ahead == digit1 || ahead == capital && q-p == 1 && s.text[p] != 'p' && len(s.tokens) == s.first
	case Title, Rank, Day:
		return ahead != nothing
	case initial:
		return ahead != nothing && (s.text[p] != 'I' || ahead == capital)
	case Other, Unit:
		if ahead == capital || ahead == nothing {
			return s.afterNumeral()
		}
		return true
	}
	return true
}

// loneStop reports whether the full stop at q is no part of an ellipsis. Two may be an abbreviation's and the sentence's.
func (c *chunk) loneStop(p, q int) bool {
	n := run(c.text, q, c.b) - q
	return n == 1 || n == 2 && q+2 == c.b && c.kind(c.text[p:q]) != NoAbbrev
}

// kind returns the kind of abbreviation that a word before a full stop is.
func (s *scanner) kind(word string) Kind {
	if len(word) == 1 && 'A' <= word[0] && word[0] <= 'Z' {
		return initial
	}
	if len(word) >= 3 && len(word) <= 12 && word[1] == '.' {
		for i := range len(word) {
			if c := classes[word[i]]; i%2 == 0 && c != letter || i%2 == 1 && word[i] != '.' {
				return s.abbreviation(word)
			}
		}
		return dotted
	}
	return s.abbreviation(word)
}

// numbers reports whether a numeral with a full stop opens the block or a line of it: 1.
func (s *scanner) numbers(p, q, next int) bool {
	if q-p > 2 || classes[s.text[p]] != digit || s.ahead(next) == nothing {
		return false
	}
	return len(s.tokens) == s.first
}

// afterNumeral reports whether the last token starts with a digit.
func (s *scanner) afterNumeral() bool {
	n := len(s.tokens)
	return n > s.first && classes[s.text[s.tokens[n-1].Span.Start]] == digit
}

// sight is what stands behind white space.
type sight uint8

const (
	nothing sight = iota // the block ends
	capital
	small
	digit1
	sign
)

// ahead returns what the next chunk starts with, past marks that open a quotation or bracket.
func (s *scanner) ahead(i int) sight {
	for limit := min(s.end, i+16); i < limit; {
		c := s.text[i]
		switch classes[c] {
		case letter:
			if c&0x20 == 0 {
				return capital
			}
			return small
		case digit:
			return digit1
		case space:
			i++
			continue
		case high:
			if n := spaceAt(s.text, i, s.end); n > 0 {
				i += n
				continue
			}
			return sign
		}
		switch c {
		case '"', '\'', '(', '[', '`', '#':
			i++
			continue
		}
		return sign
	}
	if i < s.end {
		return sign
	}
	return nothing
}
