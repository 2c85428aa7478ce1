package main

import (
	"fmt"

	"segun"
	"segun/resolve/screen"
	"segun/write"
)

// marker finds listed names in what was read; nil when no list was asked.
type marker struct {
	m     *screen.Marker
	lists []write.SearchedList
}

// newMarker makes the lists ready that read was told to ask.
func newMarker(t *terminal, c *readCmd) (*marker, error) {
	if !c.WithLists && len(c.Lists) == 0 {
		return nil, nil
	}
	s, err := (&listFlags{Lists: c.Lists}).search(t, "")
	if err != nil {
		return nil, err
	}
	for _, w := range s.head.Warnings() {
		fmt.Fprintf(t.stderr, "segun: %s\n", write.Plain(w))
	}
	return &marker{s.screener.Marker(), s.head.Lists}, nil
}

// marks finds the listed names of one document.
func (m *marker) marks(r *segun.Reading) *write.Marks {
	if m == nil {
		return nil
	}
	return &write.Marks{Listed: m.m.Mark(r.Doc.Text), Lists: m.lists}
}
