package screen

import (
	"fmt"
	"slices"

	"segun"
	"segun/names"
)

// leastSurname is the least score of a single word with a longer name, whose family name it is: below the threshold, for it says too little.
const leastSurname = 0.55

// bySurname are the people who bear the one word that was asked for as their family name, when it is no name of anybody by itself. Where too many bear it,
// there is only the reason.
func (s *Screener) bySurname(q *names.Name, found []weighed) (out []weighed, why string) {
	if q.Kind != names.Person || !oneWord(q) {
		return nil, ""
	}
	for _, h := range s.index.Search(q, names.Query{Least: leastSurname, Most: mostHits}) {
		if !onlySurname(&h) {
			continue
		}
		r := s.record(h.Party)
		if listed(found, r.subject) {
			continue
		}
		c := s.candidate(&r)
		turned := h.Match.Turned()
		c.Name, c.Use, c.NameScore, c.Score, c.Verdict = h.Name, propertyOf(h.Use), h.Match.Score, h.Match.Score, segun.SurnameOnly
		c.Why = "only a family name was asked for; " + withUse(h.Use, turned.ExplainAs("the listed one", "the name asked for"))
		out = append(out, weighed{Candidate: c})
	}
	if len(out) > manyBear {
		return nil, fmt.Sprintf("only a family name was asked for, and %s bear it or one like it: ask with more of the name", atLeast(len(out)))
	}
	return out, ""
}

// oneWord reports whether a name is one word, particles aside: al-Zawahiri, van Dorn.
func oneWord(q *names.Name) bool {
	n := 0
	for _, p := range q.Parts() {
		if p.Role != names.Particle && p.Role != names.Honorific {
			n++
		}
	}
	return n == 1
}

// atLeast counts people, of whom a search finds so many at most.
func atLeast(n int) string {
	if n >= mostHits {
		return fmt.Sprintf("%d or more listed people", n)
	}
	return fmt.Sprintf("%d listed people", n)
}

// onlySurname reports whether nothing but the family name of a listed person agrees, and that well.
func onlySurname(h *names.Hit) bool {
	pairs := slices.DeleteFunc(h.Match.Pairs(), func(p names.Pair) bool {
		a, b := h.Match.Roles(p)
		return a == names.Particle || b == names.Particle
	})
	if h.Kind != names.Person || h.Match.Possible() || len(pairs) != 1 {
		return false
	}
	if _, more := h.Match.Rest(); len(more) == 0 { // the one word is the whole listed name, and it is another
		return false
	}
	asked, _ := h.Match.Words(pairs[0])
	if how := pairs[0].How; how != names.Same && how != names.Spelling && (len(asked) < 5 || pairs[0].Similarity < 0.9) { // Butt sounds like Bout
		return false
	}
	_, role := h.Match.Roles(pairs[0])
	return role == names.Family
}

// listed reports whether a party is among candidates.
func listed(all []weighed, id segun.SubjectID) bool {
	for i := range all {
		if all[i].Subject == id {
			return true
		}
	}
	return false
}
