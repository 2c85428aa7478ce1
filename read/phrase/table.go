package phrase

import (
	"strings"

	"segun/internal/model"
)

// Table maps phrases to rows. It is filled once and then safe for concurrent use. Hyphens and capitals make no
// difference in it: "vice-president" finds "Vice President".
type Table struct {
	rows  Keyed[int32]
	first Keyed[uint8] // first piece -> most pieces of a phrase that opens with it
	last  Keyed[uint8]
}

// NewTable returns an empty table.
func NewTable() *Table {
	return &Table{}
}

// start is what the hash of a phrase begins with.
const start = 0x5e9

// mostPieces is the longest phrase that a table keeps.
const mostPieces = 12

// Add maps a phrase to a row number. The first row of a phrase stays.
func (t *Table) Add(words string, row int) {
	p := pieces(nil, words)
	if len(p) == 0 || len(p) > mostPieces {
		return
	}
	h := uint64(start)
	for _, x := range p {
		h = model.Combine(h, x)
	}
	if !t.rows.Has(h) {
		t.rows.Set(h, int32(row))
	}
	f, l := p[0], p[len(p)-1]
	t.first.Set(f, max(t.first.Get(f), uint8(len(p))))
	t.last.Set(l, max(t.last.Get(l), uint8(len(p))))
}

// pieces appends the keys of the words of s, cut at spaces, hyphens and before 's.
func pieces(p []uint64, s string) []uint64 {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || isDash(r) }) {
		switch {
		case len(w) > 2 && (strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s")):
			cut := strings.LastIndexAny(w, "'’")
			p = append(p, Hash(w[:cut]), Hash("'s"))
		case len(w) > 2 && strings.HasSuffix(w, "s'"):
			p = append(p, Hash(w[:len(w)-1]), Hash("'"))
		default:
			p = append(p, Hash(w))
			if k := len(w) - 1; w[k] == ',' && k > 0 {
				p[len(p)-1] = Hash(w[:k])
				p = append(p, comma)
			}
		}
	}
	return p
}

// feed adds token i of a view to a phrase's hash.
func (v *View) feed(h uint64, i int) (uint64, int) {
	if v.Look[i]&Dash != 0 {
		return h, 0
	}
	if v.Look[i]&Hyphened == 0 {
		return model.Combine(h, v.Low[i]), 1
	}
	var buf [8]uint64
	p := pieces(buf[:0], v.Word(i))
	for _, x := range p {
		h = model.Combine(h, x)
	}
	return h, len(p)
}

// firstPiece and lastPiece return the keys of the outer pieces of token i.
func (v *View) firstPiece(i int) uint64 {
	if v.Look[i]&Hyphened == 0 {
		return v.Low[i]
	}
	var buf [8]uint64
	if p := pieces(buf[:0], v.Word(i)); len(p) > 0 {
		return p[0]
	}
	return v.Low[i]
}

func (v *View) lastPiece(i int) uint64 {
	if v.Look[i]&Hyphened == 0 {
		return v.Low[i]
	}
	var buf [8]uint64
	if p := pieces(buf[:0], v.Word(i)); len(p) > 0 {
		return p[len(p)-1]
	}
	return v.Low[i]
}

// At returns the longest phrase that starts at token i and ends at or before end: its row, and the token after it.
func (t *Table) At(v *View, i, end int) (row, after int, ok bool) {
	most, here := t.first.Find(v.firstPiece(i))
	if !here {
		return 0, 0, false
	}
	h, n, k := uint64(start), 0, 0
	for j := i; j < end && n < int(most); j++ {
		if h, k = v.feed(h, j); k == 0 && j == i {
			return 0, 0, false
		}
		n += k
		if r, found := t.rows.Find(h); found && k > 0 {
			row, after, ok = int(r), j+1, true
		}
	}
	return row, after, ok
}

// Before returns the longest phrase that ends with token last and starts at or after first: its row and first token.
func (t *Table) Before(v *View, first, last int) (row, from int, ok bool) {
	if last < first {
		return 0, 0, false
	}
	most, here := t.last.Find(v.lastPiece(last))
	if !here {
		return 0, 0, false
	}
	for i := max(first, last-2*int(most)+1); i <= last; i++ {
		if v.Look[i]&Dash != 0 {
			continue
		}
		h, n, k := uint64(start), 0, 0
		for j := i; j <= last; j++ {
			h, k = v.feed(h, j)
			n += k
		}
		if n > int(most) {
			continue
		}
		if r, found := t.rows.Find(h); found {
			return int(r), i, true
		}
	}
	return 0, 0, false
}

// Word returns the row of a phrase of one piece with the given key.
func (t *Table) Word(low uint64) (int, bool) {
	r, ok := t.rows.Find(model.Combine(start, low))
	return int(r), ok
}
