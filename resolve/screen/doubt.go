package screen

import (
	"slices"
	"strings"

	"segun/names"
)

// manyBear is by how many listed parties a word must be borne to tell nobody apart. In the lists of OFAC and the UN these are some 650 words: Ali,
// Hernandez, Trading.
const manyBear = 12

// wordCount counts by how many parties each word of their names is borne.
type wordCount map[string]int

// common are the words that many bear, sorted.
func (c wordCount) common() []string {
	out := []string{}
	for w, n := range c {
		if n >= manyBear {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// doubt says why a possible match may well be somebody else of this name, or "".
func (s *Screener) doubt(q *names.Name, h *names.Hit, r *record, speaksFor, against []string) string {
	if len(speaksFor) == 0 && len(against) > 0 {
		return "ambiguous: the name agrees, and what else is known does not (" + strings.Join(against, ", ") + "): it may be somebody else of this name"
	}
	if fuller := fullerName(q, h, r); fuller != "" {
		return "ambiguous: the shorter name agrees, and the fuller “" + fuller + "” of the same party does not"
	}
	if slices.ContainsFunc(speaksFor, func(w string) bool { return strings.Contains(w, "birth") }) {
		return ""
	}
	return s.onlyCommon(h)
}

// fullerName is a name of the party that says more than the one that agreed and conflicts with the name asked for: another second surname, place or
// number. A name that says everything that was asked for is in no such doubt.
func fullerName(q *names.Name, h *names.Hit, r *record) string {
	if rest, _ := h.Match.Rest(); len(rest) == 0 {
		return ""
	}
	kind, agreed := names.KindOf(r.schema), len(h.Match.Pairs())
	for _, n := range r.names {
		if n.text == h.Name {
			continue
		}
		o := names.Analyse(n.text, kind)
		m := names.Compare(q, &o)
		if conflicts(m.Reason) && !m.Possible() && len(m.Pairs()) >= agreed {
			if _, more := m.Rest(); len(more) > 0 {
				return n.text
			}
		}
	}
	return ""
}

// conflicts reports whether a reason is a part in which two names contradict each other.
func conflicts(r names.Reason) bool {
	return r >= names.Conflict && r <= names.TellingWord
}

// allTheSame reports whether the names have the same words, and differ in their order at most.
func allTheSame(m *names.Match) bool {
	a, b := m.Rest()
	return len(a)+len(b) == 0 && !slices.ContainsFunc(m.Pairs(), func(p names.Pair) bool { return p.How != names.Same })
}

// onlyCommon doubts a person's name that agrees only in part, where next to nothing of it agrees to the letter but words that many bear or that are
// short: Luis Lopez, Wang Yong. One telling word is enough where nothing else that was asked for is missing or doubtful.
func (s *Screener) onlyCommon(h *names.Hit) string {
	if h.Match.Score >= 1 || allTheSame(&h.Match) {
		return ""
	}
	if h.Kind != names.Person {
		return onlyTrade(&h.Match)
	}
	var agree []string
	telling, doubtful := 0, 0
	if rest, _ := h.Match.Rest(); len(rest) > 0 {
		doubtful++
	}
	for _, p := range h.Match.Pairs() {
		_, w := h.Match.Words(p)
		exact := p.How == names.Same || p.How == names.Joined
		switch {
		case exact && len(w) > 3 && !s.common[w]:
			telling++
		case !exact && len(w) < 5:
			doubtful++
		}
		agree = append(agree, w)
	}
	if telling > 1 || telling == 1 && doubtful == 0 {
		return ""
	}
	return "ambiguous: only names agree that many bear, that are short or spelled otherwise (" + strings.Join(agree, ", ") + ")"
}

// onlyTrade doubts the name of a body that agrees only in part, and in no word of its own: First National Bank, National Bank of Elan.
func onlyTrade(m *names.Match) string {
	var agree []string
	for _, p := range m.Pairs() {
		switch x, y := m.Roles(p); {
		case x == names.Word || y == names.Word || x == names.Numeral:
			return ""
		case y != names.LegalForm && y != names.Particle:
			_, w := m.Words(p)
			agree = append(agree, w)
		}
	}
	return "ambiguous: only words agree that many bodies bear (" + strings.Join(agree, ", ") + ")"
}
