package lineage

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"segun/resolve/day"
)

// What must speak for it that two unnamed sources are one. The numbers were set with the networks of generate_test.go, see test/scores/origins.txt.
const (
	someContent = 0.4 // part of the content words of the shorter telling that both have
	muchContent = 0.6 // the same, where the description says little
	fewWords    = 3   // content words shared, at least
	sameQuote   = 5   // words in a row that both quote
)

// source is an unnamed source with all that is told on its word.
type source struct {
	key       string
	group     unnamed
	tellings  []*Telling
	cited     bool   // another outlet cites it: somebody's report came before what is told here
	published string // the earliest date of a telling, "" when none is known
	own       string // the date of the report of the outlet that has it, where that is among the documents
}

// retellings links an unnamed source that a document gives as its own to the same one in an earlier report: a retelling that kept the inspectors and
// dropped the newspaper. Each gets one such edge at most, to the best supported of those that come before it.
func (b *builder) retellings() {
	list := b.unnamedSources()
	for i := range list {
		s := &list[i]
		if s.cited {
			continue // it says whose it is
		}
		var best *source
		var found match
		for k := range list[:i] {
			if m := compare(s, &list[k]); m.ok && (best == nil || found.less(&m)) {
				best, found = &list[k], m
			}
		}
		if best != nil {
			e := b.edge(s.key, best.key, Probable, "the same unnamed source, told without who has spoken with it")
			e.Evidence = found.evidence
			for _, t := range s.tellings {
				e.at(t)
			}
		}
	}
}

// unnamedSources returns the unnamed sources, those that come before others first: the cited ones, then by date. Edges go up this list only, so
// that they make no ring.
func (b *builder) unnamedSources() []source {
	at := map[string]*source{}
	for i := range b.tellings {
		t := &b.tellings[i]
		p := &b.paths[i] // parallel
		for k, key := range p.steps {
			if !strings.HasPrefix(key, "group:") {
				continue
			}
			s := at[key]
			if s == nil {
				s = &source{key: key, group: b.groups[key]}
				at[key] = s
			}
			s.tellings = append(s.tellings, t)
			s.cited = s.cited || k > 0
			if "name:"+nameKey(t.Publisher) == s.group.scope && earlier(t.Published, s.own) {
				s.own = t.Published
			}
			if earlier(t.Published, s.published) {
				s.published = t.Published
			}
		}
	}
	list := make([]source, 0, len(at))
	for _, s := range at {
		list = append(list, *s)
	}
	slices.SortFunc(list, func(x, y source) int {
		if x.cited != y.cited {
			if x.cited {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(firstDay(x.published), firstDay(y.published)), cmp.Compare(x.key, y.key))
	})
	return list
}

// earlier reports whether a date comes before another, by the first day that it may be; any date before none.
func earlier(a, b string) bool {
	return cmp.Or(cmp.Compare(firstDay(a), firstDay(b)), cmp.Compare(a, b)) < 0
}

// firstDay returns the first day of a date; what sorts after all days without one.
func firstDay(published string) string {
	if first, _, ok := day.Bounds(published); ok {
		return first
	}
	return "unknown"
}

// match is what speaks for two unnamed sources being one.
type match struct {
	ok       bool
	quote    int     // words in a row that both quote
	counts   bool    // the same exact number
	overlap  float64 // of content words
	evidence []string
}

// less reports whether m is the weaker one.
func (m *match) less(o *match) bool {
	if m.quote != o.quote {
		return m.quote < o.quote
	}
	if m.counts != o.counts {
		return o.counts
	}
	return m.overlap < o.overlap
}

// compare weighs whether s is o retold.
func compare(s, o *source) match {
	var m match
	if s.group.scope == o.group.scope || !s.group.fits(&o.group) || day.Before(s.published, o.own) || !o.cited && day.Before(s.published, o.published) {
		return m
	}
	m.counts = s.group.counted() && o.group.counted() && s.group.min == o.group.min && s.group.max == o.group.max
	var words []string
	for _, t := range s.tellings {
		for _, u := range o.tellings {
			if t.Same && u.Same {
				m.overlap = max(m.overlap, muchContent)
			}
			if n, w := overlap(t, u); n > m.overlap || n > 0 && len(w) > len(words) && len(words) == 0 || n == m.overlap && len(w) > len(words) {
				m.overlap, words = n, w
			}
			m.quote = max(m.quote, sharedQuote(t, u))
		}
	}
	m.ok = enough(&m, &s.group, &o.group)
	if m.ok {
		m.evidence = evidence(&m, s, o, words)
	}
	return m
}

// enough says whether the evidence will do. A shared quotation does, with a description that fits. So do an exact number and a telling description, with
// content in common; what describes half of all sources needs more of it.
func enough(m *match, a, b *unnamed) bool {
	if m.quote >= sameQuote {
		return true
	}
	bare := generic[a.head] || generic[a.head+"s"]
	described := len(a.with) > 0 && len(b.with) > 0
	switch {
	case m.counts && !bare:
		return m.overlap >= someContent
	case m.counts && (a.min >= 3 || described):
		return m.overlap >= muchContent
	case described && !bare:
		return m.overlap >= muchContent
	}
	return false
}

// evidence says in words what speaks for it.
func evidence(m *match, s, o *source, words []string) []string {
	out := []string{fmt.Sprintf("%q fits %q", s.group.name, o.group.name)}
	if m.counts {
		out[0] = fmt.Sprintf("%q and %q: the same number", s.group.name, o.group.name)
	}
	if m.quote >= sameQuote {
		out = append(out, fmt.Sprintf("both quote the same %d words", m.quote))
	}
	switch {
	case len(words) > 0:
		out = append(out, "both say: "+strings.Join(words[:min(len(words), 8)], ", "))
	case m.quote < sameQuote:
		out = append(out, "both tell the same in other words")
	}
	when := o.own
	if when == "" && !o.cited {
		when = o.published
	}
	switch {
	case when == "" || s.published == "":
		out = append(out, "the dates are not known")
	case day.Before(when, s.published):
		out = append(out, "published after it, "+s.published)
	default:
		out = append(out, "published on the same day, or it is not known which is later")
	}
	return out
}

// overlap returns what part of the content words of the shorter of two tellings both have, and these words as t has them.
func overlap(t, u *Telling) (float64, []string) {
	a, b := content(t.Words), content(u.Words)
	var both []string
	for stem, w := range a {
		if b[stem] != "" {
			both = append(both, w)
		}
	}
	slices.Sort(both)
	if len(both) < fewWords {
		return 0, nil
	}
	return float64(len(both)) / float64(min(len(a), len(b))), both
}

// sharedQuote returns the longest run of words that stands in a quotation of both.
func sharedQuote(t, u *Telling) int {
	best := 0
	for _, q := range t.Quotes {
		a := fold(q)
		for _, r := range u.Quotes {
			b := fold(r)
			for i := range a {
				for j := range b {
					n := 0
					for i+n < len(a) && j+n < len(b) && a[i+n] == b[j+n] {
						n++
					}
					best = max(best, n)
				}
			}
		}
	}
	return best
}
