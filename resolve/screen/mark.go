package screen

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"segun"
	"segun/names"
)

// Marker finds listed names in running text. It is immutable and may be used from many goroutines at once.
type Marker struct {
	screener *Screener
	finder   *names.Finder
	names    []markedName
}

// markedName is a name that a finder's value stands for.
type markedName struct {
	party, name int
}

// leastAlone is how many letters a name of a single word must have to be looked for.
const leastAlone = 5

// Marker makes a marker for all names of the lists but those that stand everywhere: single words that are names of people or vessels, or weak
// aliases.
func (s *Screener) Marker() *Marker {
	m := &Marker{screener: s}
	m.finder = names.NewFinder(func(yield func(uint32, *names.Name) bool) {
		for party := range s.Parties() {
			r := s.record(party)
			kind := names.KindOf(r.schema)
			for i, n := range r.names {
				if !telling(n, kind) {
					continue
				}
				m.names = append(m.names, markedName{party, i})
				if a := names.Analyse(n.text, kind); !yield(uint32(len(m.names)-1), &a) {
					return
				}
			}
		}
	})
	return m
}

// telling reports whether a name says enough to be looked for in a text.
func telling(n listedName, kind names.Kind) bool {
	if len(strings.Fields(n.text)) > 1 {
		return true
	}
	use, _ := useOf(n.use)
	return utf8.RuneCountInString(n.text) >= leastAlone && use != names.Weak && (kind == names.Organisation || kind == names.Unknown)
}

// Mark returns the places of a text where listed names stand, from left to right; of several parties with the name each, in the order of the
// lists, and of several names of one party the best.
func (m *Marker) Mark(text string) []segun.Listed {
	var out []segun.Listed
	for _, f := range m.finder.Find(text, nil) {
		n := m.names[f.Value]
		r := m.screener.record(n.party)
		listed, kind := r.names[n.name], names.KindOf(r.schema)
		// "Radio" is no word for Mullah Radio, nor "Arizona" for Arizona S.A., nor "both" for B.O.T.H.
		if found := text[f.Start:f.End]; len(strings.Fields(found)) == 1 && !strings.EqualFold(found, listed.text) {
			continue
		}
		a, b := names.Analyse(text[f.Start:f.End], kind), names.Analyse(listed.text, kind)
		match := names.Compare(&b, &a) // the list knows better which part is what
		use, _ := useOf(listed.use)
		l := segun.Listed{Span: segun.Span{Start: uint32(f.Start), End: uint32(f.End)}, Subject: r.subject, Name: listed.text, Use: listed.use,
			Score: match.Score * use.Worth(), Why: withUse(use, match.ExplainAs("the listed one", "the text"))}
		if len(m.screener.lists) > 0 {
			l.ListDate = m.screener.lists[r.list].Date
		}
		out = append(out, l)
	}
	return best(out)
}

// best keeps the best name of each party at each place.
func best(list []segun.Listed) []segun.Listed {
	slices.SortStableFunc(list, func(a, b segun.Listed) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Subject, b.Subject), cmp.Compare(b.Score, a.Score))
	})
	return slices.CompactFunc(list, func(a, b segun.Listed) bool { return a.Span == b.Span && a.Subject == b.Subject })
}
