package reprint

import (
	"cmp"
	"slices"

	"segun"
	"segun/resolve/day"
)

// wholly is the part of a text from which on it is a version of another one and not put together from several.
const wholly = 0.75

// holding is a document that has a large part in another one, and where.
type holding struct {
	part  segun.DocID
	cover float64 // the part of the other one that it covers
	spans []segun.Span
	large bool // most of the part stands in the other one
}

// compiledOf finds texts that were put together from several reports: they hold most of two documents that share nothing with each other, at
// different places, and are not certainly older than these, nor a version of one older text. A report from which two different halves were
// cut is older than its cuts. Where all of it has one date the two cannot be told apart, and it counts as compiled.
func compiledOf(pairs []Pair, known map[segun.DocID]about) map[segun.DocID]bool {
	holds := map[segun.DocID][]holding{}
	related := map[DocPair]bool{}
	for i := range pairs {
		p := &pairs[i]
		related[DocPair{p.A, p.B}] = true
		var h, k holding
		h.part, h.cover, h.large = p.A, p.CoverB, p.CoverA >= mostly
		k.part, k.cover, k.large = p.B, p.CoverA, p.CoverB >= mostly
		for _, s := range p.Passages {
			h.spans, k.spans = append(h.spans, s.B), append(k.spans, s.A)
		}
		holds[p.B], holds[p.A] = append(holds[p.B], h), append(holds[p.A], k)
	}
	out := map[segun.DocID]bool{}
	for _, id := range byDate(holds, known) {
		parts := slices.DeleteFunc(holds[id], func(h holding) bool { return day.Before(known[id].published, known[h.part].published) })
		version := slices.ContainsFunc(parts, func(h holding) bool {
			judged, ok := out[h.part]
			return ok && !judged && h.cover >= wholly
		})
		out[id] = !version && several(parts, related)
	}
	return out
}

// byDate returns the documents, the earliest first, those without a date last.
func byDate(holds map[segun.DocID][]holding, known map[segun.DocID]about) []segun.DocID {
	type dated struct {
		id    segun.DocID
		first string
	}
	var list []dated
	for id := range holds {
		list = append(list, dated{id, firstDay(known[id].published)})
	}
	slices.SortFunc(list, func(a, b dated) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.id, b.id)) })
	out := make([]segun.DocID, len(list))
	for i := range list {
		out[i] = list[i].id
	}
	return out
}

// several reports whether two of the parts have nothing in common. No more than a few dozen are tried: so many printings are of one report.
func several(parts []holding, related map[DocPair]bool) bool {
	parts = slices.DeleteFunc(slices.Clone(parts), func(h holding) bool { return !h.large })
	for i := range parts[:min(len(parts), 4*speakers)] {
		for j := range i {
			if !related[pairUp(parts[i].part, parts[j].part)] && !overlap(parts[i].spans, parts[j].spans) {
				return true
			}
		}
	}
	return false
}

// overlap reports whether two lists of spans meet.
func overlap(a, b []segun.Span) bool {
	for _, s := range a {
		for _, o := range b {
			if s.Overlaps(o) {
				return true
			}
		}
	}
	return false
}
