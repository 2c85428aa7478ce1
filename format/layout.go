package format

import (
	"strconv"

	"segun"
)

// piece is one block with the part it plays.
type piece struct {
	span    segun.Span
	kind    segun.SectionKind
	comment int // which comment it belongs to, from 1; 0 for everything else
}

// commentInfo is what is known of a comment besides its words.
type commentInfo struct {
	author string
	parent int // the comment it answers, from 1; 0 for none
}

// lay puts pieces, in text order, into the document as blocks and sections. Neighbours that play the same
// part share a section; every comment has one of its own, two when furniture interrupts it.
func lay(d *segun.Document, pieces []piece, comments []commentInfo) {
	d.Blocks = make([]segun.Block, 0, len(pieces))
	first := make([]int, len(comments)+1) // first section of a comment, from 1
	last := piece{comment: -1}
	for _, p := range pieces {
		if p.span.Empty() {
			continue
		}
		if p.kind == last.kind && p.comment == last.comment && len(d.Sections) > 0 {
			d.Sections[len(d.Sections)-1].Span.End = p.span.End
		} else {
			d.Sections = append(d.Sections, newSection(len(d.Sections)+1, p, comments, first, d.Sections))
		}
		d.Blocks = append(d.Blocks, segun.Block{Span: p.span, Section: len(d.Sections) - 1})
		last = p
	}
}

// newSection makes section n, which opens with p.
func newSection(n int, p piece, comments []commentInfo, first []int, before []segun.Section) segun.Section {
	s := segun.Section{ID: "s" + strconv.Itoa(n), Kind: p.kind, Span: p.span}
	if p.comment == 0 {
		return s
	}
	if first[p.comment] == 0 {
		first[p.comment] = n
	}
	info := comments[p.comment-1]
	s.Author = info.author
	// A parent is a section that comes before; an answer that stands above what it answers has none.
	if info.parent > 0 && info.parent != p.comment && first[info.parent] > 0 {
		s.Parent = before[first[info.parent]-1].ID
	}
	return s
}
