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
	leastSaid       = 0.9 // of a listed name that a single word is, so that nobody need be named who bears it as a family name only
)

// Ask answers one name. What else is known of its bearer is weighed in: a party whose name agrees while that speaks against it stays in the
// answer, as weak.
func (s *Screener) Ask(a *segun.Asked, o Options) segun.Screening {
	out := segun.Screening{Asked: *a, Digest: AskedDigest(a)}
	e := askedEvidence(a)
	all, why := s.askName(a.Name, a, &e, o)
	for _, alias := range a.Aliases {
		more, _ := s.askName(alias, a, &e, o)
		all = merged(all, more, alias)
	}
	slices.SortStableFunc(all, better) // ties stay as the index has them, the rarer agreement first
	out.Ambiguous = cmp.Or(ambiguous(all), why)
	for i := range all[:min(len(all), cmp.Or(o.Most, 20))] {
		out.Candidates = append(out.Candidates, all[i].Candidate)
	}
	out.More = len(all) - len(out.Candidates)
	return out
}

// merged adds the candidates of another name of the same bearer: of a party that is there already, the better one stays.
func merged(all, more []weighed, alias string) []weighed {
	for _, w := range more {
		w.Why = "asked as “" + alias + "”: " + w.Why
		i := slices.IndexFunc(all, func(x weighed) bool { return x.Subject == w.Subject })
		switch {
		case i < 0:
			all = append(all, w)
		case better(w, all[i]) < 0 && (w.Verdict == segun.PossibleMatch || all[i].Verdict != segun.PossibleMatch):
			all[i] = w
		}
	}
	return all
}

// askName answers one of the names of whoever is asked about; why says that too many bear it to name them.
func (s *Screener) askName(name string, a *segun.Asked, e *names.Evidence, o Options) (all []weighed, why string) {
	q := names.Analyse(name, names.KindOf(a.Kind))
	if q.Empty() {
		return nil, ""
	}
	least := names.Threshold
	if o.Least > 0 {
		least = min(least, o.Least)
	}
	if len(e.Identifiers) > 0 {
		least = min(least, leastIdentified)
	}
	for _, h := range s.index.Search(&q, names.Query{Least: least, Most: mostHits}) {
		if w, ok := s.weigh(&q, &h, e, o); ok {
			all = append(all, w)
		}
	}
	if len(e.Identifiers) > 0 {
		all = append(all, s.onlyNumbered(&q, e, all)...)
	}
	if !slices.ContainsFunc(all, func(w weighed) bool { return w.Verdict == segun.PossibleMatch && w.NameScore >= leastSaid }) {
		var found []weighed
		found, why = s.bySurname(&q, all)
		all = append(all, found...)
	}
	return all, why
}

// weighed is a candidate with what is known besides its name.
type weighed struct {
	segun.Candidate
	support int // how much speaks for it; it tells parties with the very same name apart
}

// How far apart two scores are that say the same: of names, and of names of which something else is known. The order of the words costs as much as to part the first.
const (
	asGood  = 0.005
	asKnown = 0.02
)

// better puts the higher score first; among scores that say the same, that for which more speaks.
func better(a, b weighed) int {
	step := func(w *weighed) int { return int(w.Score/asKnown + 0.5) }
	return cmp.Or(cmp.Compare(step(&b), step(&a)), cmp.Compare(b.support, a.support), cmp.Compare(b.Score, a.Score))
}

// identified is what names.Match.Evidence says of an equal identifier.
const identified = "an identifier agrees"

// supports is how much the words of names.Match.Evidence weigh against each other.
var supports = []struct {
	words string
	worth int
}{{identified, 8}, {"date of birth", 4}, {"year of birth", 2}, {"country", 1}}

func support(speaksFor, against []string) int {
	n := -len(against)
	for _, s := range supports {
		for _, w := range speaksFor {
			if strings.HasPrefix(w, s.words) {
				n += s.worth
			}
		}
	}
	return n
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

// weigh makes a candidate of a hit; ok is false when it is not wanted.
func (s *Screener) weigh(q *names.Name, h *names.Hit, e *names.Evidence, o Options) (w weighed, ok bool) {
	r := s.record(h.Party)
	own := r.evidence()
	m := h.Match.With(e, &own)
	c := s.candidate(&r)
	c.Name, c.Use, c.NameScore, c.Score = h.Name, propertyOf(h.Use), h.Match.Score, m.Score
	switch {
	case m.Possible():
		c.Verdict = segun.PossibleMatch
	case h.Match.Possible() || o.Least > 0 && m.Score >= o.Least:
		c.Verdict = segun.WeakMatch
	default:
		return w, false
	}
	turned := m.Turned() // the list knows better which part is what
	c.Why = withUse(h.Use, turned.ExplainAs("the listed one", "the name asked for"))
	speaksFor, against := m.Evidence()
	if c.Verdict == segun.PossibleMatch && !slices.Contains(speaksFor, identified) {
		c.Doubt = s.doubt(q, h, &r, speaksFor, against)
	}
	w = weighed{Candidate: c, support: support(speaksFor, against)}
	return w, true
}

// withUse puts before a reason what the listed name is to its party, where that makes it count less.
func withUse(use names.Use, why string) string {
	switch use {
	case names.Weak:
		return "a weak alias, as the list says; " + why
	case names.Former:
		return "a former name; " + why
	}
	return why
}

// candidate is a record without any comparison.
func (s *Screener) candidate(r *record) segun.Candidate {
	c := segun.Candidate{Subject: r.subject, Schema: r.schema, Digest: r.digest, Programs: r.programs, Born: r.born, Countries: r.countries, Held: r.held}
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

// AskedDigest is a digest of a name and everything that is given with it, in the order of its fields: a decision about the name holds as long
// as this is the same. Identifiers go in as they are compared.
func AskedDigest(a *segun.Asked) string {
	fields := []string{strings.Join(strings.Fields(a.Name), " "), strings.ToLower(a.Kind), strings.ToLower(a.Gender)}
	for _, list := range [...][]string{a.Born, a.Countries, askedEvidence(a).Identifiers} {
		fields = append(fields, digestOf(true, list))
	}
	if len(a.Aliases) > 0 {
		fields = append(fields, digestOf(true, a.Aliases))
	}
	return digestOf(false, fields)
}
