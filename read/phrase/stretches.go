package phrase

import (
	"sort"

	"segun"
)

// Stretches are spans of a text in the order of their starts, made to be asked what reaches to a place: the answer does not go over all that stand before it. They may overlap and lie in each other.
// The zero value holds none. They are filled in order and then safe for concurrent use.
type Stretches struct {
	spans []segun.Span
	far   []uint32 // the furthest end of the spans up to each
}

// Add takes the next span, which starts where the last one does or behind.
func (s *Stretches) Add(x segun.Span) {
	far := x.End
	if n := len(s.far); n > 0 {
		far = max(far, s.far[n-1])
	}
	s.spans, s.far = append(s.spans, x), append(s.far, far)
}

// From returns the index of the first span that can reach beyond byte offset at: all before it end there or sooner.
func (s *Stretches) From(at uint32) int {
	return sort.Search(len(s.far), func(i int) bool { return s.far[i] > at })
}

// Before returns how many spans start before byte offset at.
func (s *Stretches) Before(at uint32) int {
	return sort.Search(len(s.spans), func(i int) bool { return s.spans[i].Start >= at })
}

// Overlap reports whether one of the spans shares at least one byte with x.
func (s *Stretches) Overlap(x segun.Span) bool {
	n := s.Before(x.End)
	return n > 0 && s.far[n-1] > x.Start
}
