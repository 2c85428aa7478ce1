package segment

import (
	"strings"
	"unicode/utf8"

	"segun"
)

// maxToken is the length in bytes at which a run without white space is cut, so that no input makes a giant token.
const maxToken = 1024

// scanner cuts one block after the other into words. Every byte that is not white space goes into exactly one token.
type scanner struct {
	*Rules
	text   string
	tokens []segun.Token
	end    int // of the block
	first  int // index of the block's first token
	capped int // where a run was first cut for its length, -1 when none was
}

func (s *scanner) emit(a, b int) {
	s.tokens = append(s.tokens, segun.Token{Span: segun.Span{Start: uint32(a), End: uint32(b)}})
}

// block appends the words of text[lo:hi].
func (s *scanner) block(lo, hi int) {
	s.end, s.first = hi, len(s.tokens)
	for i := lo; i < hi; {
		if n := spaceAt(s.text, i, hi); n > 0 {
			i += n
			continue
		}
		if j, ok := s.simple(i, hi); ok {
			i = j
			continue
		}
		e := s.chunkEnd(i, hi)
		s.chunk(i, e)
		i = e
	}
}

// simple emits the commonest chunks, letters with at most one mark behind them, and returns where it stopped.
func (s *scanner) simple(i, hi int) (int, bool) {
	j := letters(s.text, i, min(hi, i+64))
	if j == i {
		return i, false
	}
	if j == hi || classes[s.text[j]] == space {
		s.plain(i, j)
		return j, true
	}
	if j+1 < hi && classes[s.text[j+1]] != space {
		return i, false
	}
	switch s.text[j] {
	case '.':
		if s.ownsStop(i, j, j+1) {
			s.emit(i, j+1)
			return j + 1, true
		}
	case ',', ';', ':', '?', '!':
	default:
		return i, false
	}
	s.plain(i, j)
	s.emit(j, j+1)
	return j + 1, true
}

// chunkEnd returns the end of the run without white space that starts at i, cut at maxToken bytes.
func (s *scanner) chunkEnd(i, hi int) int {
	j := i
	for limit := min(hi, i+maxToken); j < limit && spaceAt(s.text, j, hi) == 0; {
		j++
		for j < limit && s.text[j]&0xC0 == 0x80 {
			j++
		}
	}
	if j < hi && j-i >= maxToken {
		for k := 0; k < utf8.UTFMax-1 && j > i+1 && !utf8.RuneStart(s.text[j]); k++ {
			j--
		}
		if s.capped < 0 {
			s.capped = i
		}
	}
	return j
}

// plain emits a run of letters, cut where it is several words: gonna.
func (s *scanner) plain(a, b int) {
	n := b - a
	if n >= 32 || s.lengths[s.text[a]|0x20]&(1<<n) == 0 {
		s.emit(a, b)
		return
	}
	var buf [32]byte
	s.cut(a, b, s.Split[string(lower(buf[:0], s.text[a:b]))])
}

// cut emits text[a:b] in parts.
func (s *scanner) cut(a, b int, at []uint8) {
	p := a
	for _, c := range at {
		s.emit(p, a+int(c))
		p = a + int(c)
	}
	s.emit(p, b)
}

// chunk emits the words of a run without white space.
func (s *scanner) chunk(a, b int) {
	c := chunk{scanner: s, a: a, b: b}
	c.at = strings.IndexByte(s.text[a:b], '@') > 0
	for i := a + 1; i+1 < b && !c.dots; i++ {
		c.dots = s.text[i] == '.' && alnum(s.text, i+1, b) && s.text[i-1] != '.'
	}
	for p := a; p < b; {
		p = c.next(p)
	}
}

// chunk is a run without white space that is being cut.
type chunk struct {
	*scanner
	a, b int
	at   bool // holds an @ that could be an address's
	dots bool // holds a full stop inside
}

// next emits at least one token at p and returns the end of the last.
func (c *chunk) next(p int) int {
	if e := c.smiley(p); e > p {
		c.emit(p, e)
		return e
	}
	if e := c.address(p); e > p {
		c.emit(p, e)
		return e
	}
	if alnum(c.text, p, c.b) {
		return c.word(p)
	}
	if n, _ := apostrophe(c.text, p, c.b); n > 0 {
		if e := c.leading(p, n); e > p {
			return e
		}
	}
	e := c.mark(p)
	c.emit(p, e)
	return e
}

// smiley returns the end of an emoticon at p, p when there is none.
func (c *chunk) smiley(p int) int {
	list := c.smileys[c.text[p]]
	if len(list) == 0 || p > c.a && alnum(c.text, p-1, c.b) {
		return p
	}
	for _, e := range list {
		if strings.HasPrefix(c.text[p:c.b], e) {
			end := p + len(e)
			if end == c.b || !alnum(c.text, end, c.b) && c.text[end] != '/' && c.text[end] != '\'' && c.text[end] != '-' {
				return end
			}
		}
	}
	return p
}

// leading handles an apostrophe before a word: 'em, '60s, a clitic that stands alone. It returns p when the mark
// is none of these.
func (c *chunk) leading(p, n int) int {
	q := p + n
	if n != 3 || c.text[p+2] == 0x99 { // not ‘
		if e := digits(c.text, q, c.b); e == q+2 {
			if e < c.b && c.text[e] == 's' {
				e++
			}
			if !alnum(c.text, e, c.b) && (e == c.b || c.text[e] != '%') {
				c.emit(p, e)
				return e
			}
		}
	}
	e := letters(c.text, q, min(c.b, q+16))
	if e == q || alnum(c.text, e, c.b) {
		return p
	}
	var buf [32]byte
	form := append(buf[:0], '\'')
	form = lower(form, c.text[q:e])
	if k := c.apostropheAt(e); k > 0 && c.Keep[string(append(form, '\''))] {
		c.emit(p, e+k)
		return e + k
	}
	if c.Keep[string(form)] || c.clitic(form[1:]) {
		c.emit(p, e)
		return e
	}
	if at := c.Split[string(form)]; at != nil && n == 1 {
		c.cut(p, e, at)
		return e
	}
	return p
}

func (r *Rules) clitic(s []byte) bool {
	for _, c := range r.Clitics {
		if string(s) == c {
			return true
		}
	}
	return false
}

// apostropheAt returns the length of the apostrophe at e, 0 when there is none.
func (c *chunk) apostropheAt(e int) int {
	if e >= c.b {
		return 0
	}
	n, _ := apostrophe(c.text, e, c.b)
	return n
}
