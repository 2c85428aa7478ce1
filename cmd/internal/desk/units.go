package desk

import (
	"sort"

	"segun"
	"segun/web/api"
)

// units counts places of a text in UTF-16 code units. The zero units is for a text of ASCII alone, whose bytes are its units.
type units struct {
	bytes, codes []int // at the end of each character that is longer in bytes than in units: both counts
}

// unitsOf prepares a text.
func unitsOf(text string) *units {
	u := &units{}
	code := 0
	for i, r := range text {
		n := 1
		if r > 0xFFFF {
			n = 2
		}
		code += n
		if r >= 0x80 {
			size := 2
			switch {
			case r > 0xFFFF:
				size = 4
			case r == 0xFFFD && text[i] != 0xEF: // a byte that is no character
				size = 1
			case r >= 0x800:
				size = 3
			}
			u.bytes, u.codes = append(u.bytes, i+size), append(u.codes, code)
		}
	}
	return u
}

// at is where a byte offset is in units.
func (u *units) at(b uint32) int {
	i := sort.SearchInts(u.bytes, int(b)+1) // the first border behind b
	if i == 0 {
		return int(b)
	}
	return u.codes[i-1] + int(b) - u.bytes[i-1]
}

func (u *units) span(s segun.Span) api.Span { return api.Span{Start: u.at(s.Start), End: u.at(s.End)} }

func (u *units) spans(list []segun.Span) []api.Span {
	out := make([]api.Span, len(list))
	for i, s := range list {
		out[i] = u.span(s)
	}
	return out
}
