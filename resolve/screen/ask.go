package screen

import (
	"cmp"
	"slices"
	"strings"

	"segun"
	"segun/names"
)

// Options says what an answer holds. The zero value asks for possible matches, at most 20.
type Options struct {
	Least float64 // the least score of weak candidates that are wanted too; 0 wants none
	Most  int     // how many candidates at most; 0 is 20
}

// How much the index is asked for, so that evidence can still put another party first.
const (
	mostHits        = 60
	leastIdentified = 0.4 // of a name, where an identifier may speak for it
)

// Ask answers one name. What else is known of its bearer is weighed in: a party whose name agrees while that speaks against it stays in the
// answer, as weak.
func (s *Screener) Ask(a *segun.Asked, o Options) segun.Screening {
	out := segun.Screening{Asked: *a, Digest: AskedDigest(a)}
	q := names.Analyse(a.Name, names.KindOf(a.Kind))
	if q.Empty() {
		return out
	}
	e := askedEvidence(a)
	least := names.Threshold
	if o.Least > 0 {
		least = min(least, o.Least)
	}
	if len(e.Identifiers) > 0 {
		least = min(least, leastIdentified)
	}
	var against []bool // by candidate: the country alone speaks against it
	for _, h := range s.index.Search(&q, names.Query{Least: least, Most: mostHits}) {
		c, only, ok := s.weigh(&h, &e, o)
		if ok {
			out.Candidates = append(out.Candidates, c)
			against = append(against, only)
		}
	}
	order(out.Candidates, against)
	out.Ambiguous = s.ambiguous(out.Candidates, against)
	most := cmp.Or(o.Most, 20)
	if n := len(out.Candidates); n > most {
		out.Candidates, out.More = out.Candidates[:most], n-most
	}
	return out
}

// askedEvidence is what is known of an asked name's bearer, as the names package weighs it.
func askedEvidence(a *segun.Asked) names.Evidence {
	e := names.Evidence{Born: a.Born, Countries: a.Countries, Gender: a.Gender}
	for _, id := range a.Identifiers {
		if n := identifier(id); n != "" {
			e.Identifiers = append(e.Identifiers, n)
		}
	}
	return e
}

// weigh makes a candidate of a hit; ok is false when it is not wanted. countryOnly reports that nothing but the country speaks, and against it.
func (s *Screener) weigh(h *names.Hit, e *names.Evidence, o Options) (c segun.Candidate, countryOnly, ok bool) {
	r := s.record(h.Party)
	own := r.evidence()
	m := h.Match.With(e, &own)
	c = s.candidate(&r)
	c.Name, c.Use, c.NameScore, c.Score = h.Name, propertyOf(h.Use), h.Match.Score, m.Score
	switch {
	case m.Possible():
		c.Verdict = segun.PossibleMatch
	case h.Match.Possible() || o.Least > 0 && m.Score >= o.Least:
		c.Verdict = segun.WeakMatch
	default:
		return c, false, false
	}
	c.Why = reason(h, &m)
	speaksFor, against := m.Evidence()
	countryOnly = len(speaksFor) == 0 && len(against) == 1 && strings.HasPrefix(against[0], "countries")
	return c, countryOnly, true
}

// reason is the reason in words, with what the listed name is to its party.
func reason(h *names.Hit, m *names.Match) string {
	why := m.ExplainAs("the name asked for", "the listed one")
	switch h.Use {
	case names.Weak:
		return "a weak alias, as the list says; " + why
	case names.Former:
		return "a former name; " + why
	}
	return why
}

// candidate is a record without any comparison.
func (s *Screener) candidate(r *record) segun.Candidate {
	c := segun.Candidate{Subject: r.subject, Schema: r.schema, Digest: r.digest, Programs: r.programs, Born: r.born, Countries: r.countries}
	if len(r.names) > 0 {
		c.Primary = r.names[0].text
		c.Name, c.Use = c.Primary, r.names[0].use
	}
	if len(r.genders) == 1 {
		c.Gender = r.genders[0]
	}
	if len(s.lists) > 0 {
		c.ListDate = s.lists[r.list].Date
	}
	return c
}

// order puts the best first; ties stay as the index has them, the rarer agreement first.
func order(list []segun.Candidate, against []bool) {
	at := make([]int, len(list))
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(a, b int) int { return cmp.Compare(list[b].Score, list[a].Score) })
	sorted, flags := make([]segun.Candidate, len(list)), make([]bool, len(list))
	for to, from := range at {
		sorted[to], flags[to] = list[from], against[from]
	}
	copy(list, sorted)
	copy(against, flags)
}

// AskedDigest is a digest of a name and everything that is given with it, in the order of its fields: a decision about the name holds as long
// as this is the same. Identifiers go in as they are compared.
func AskedDigest(a *segun.Asked) string {
	fields := []string{strings.Join(strings.Fields(a.Name), " "), strings.ToLower(a.Kind), strings.ToLower(a.Gender)}
	for _, list := range [...][]string{a.Born, a.Countries, askedEvidence(a).Identifiers} {
		fields = append(fields, digestOf(true, list))
	}
	return digestOf(false, fields)
}
