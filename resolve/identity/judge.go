package identity

import (
	"slices"

	"segun"
)

// Maker is who the program's judgements are by: this package and the version of its rules.
const Maker = "resolve/identity 2"

// reasons why what agrees well enough is left to a person.
const (
	whyList      = "a link to an official list is for a person to confirm"
	whyAccused   = "a serious allegation is involved: only a person may join it"
	whyAmbiguous = "it fits two that cannot be one about equally well"
	whyApart     = "something else that is joined with the one cannot be the other"
	whyPerson    = "a person was not sure"
)

// Why is the judgement of two subjects: a person's that counts, or else what the program says of them. ok is false when one of them is
// not there, or nothing in their names agrees. The program's has no time, as it follows from the record.
func (r *Resolver) Why(a, b segun.SubjectID) (j segun.Judgement, ok bool) {
	if j, ok := r.current(a, b); ok {
		return j, true
	}
	u, v := r.unitOfSubject(a), r.unitOfSubject(b)
	if u == nil || v == nil || a == b {
		return j, false
	}
	return r.judge(a, b, u, v)
}

// judge is the program's judgement.
func (r *Resolver) judge(a, b segun.SubjectID, u, v *unit) (segun.Judgement, bool) {
	if byID(v, u) < 0 {
		u, v = v, u
	}
	j := segun.Judgement{A: a, B: b, Who: Maker, Verdict: segun.Unsure}
	w := r.weigh(u, v, true)
	e, ok := w.edge(u, v)
	switch {
	case w.conflict != noConflict && w.score >= leastName:
		j.Verdict = segun.NotSame
	case u != v && (!ok || e.total < leastUnsure):
		return segun.Judgement{}, false
	default:
		j.Score = probability(w.total)
	}
	j.Explanation = r.explain(&w, u, v)
	switch {
	case j.Verdict == segun.NotSame:
	case r.clusterOf(u) == r.clusterOf(v) && (u != v || !u.apart()):
		j.Verdict = segun.Same
		if !e.same && u != v {
			j.Explanation += "; others join them"
		}
	default:
		if why := r.waits(u, v, w.total); why != "" {
			j.Explanation += "; " + why
		}
	}
	j, err := segun.NewJudgement(j)
	return j, err == nil
}

// waits says why two units that agree well enough are not one, "" where they do not.
func (r *Resolver) waits(u, v *unit, total int32) string {
	switch {
	case u.list || v.list:
		return whyList
	case u.accused || v.accused || r.clusterOf(u).accused || r.clusterOf(v).accused:
		return whyAccused
	case total < leastSame:
		return ""
	case u.ambiguous || v.ambiguous:
		return whyAmbiguous
	}
	return whyApart
}

// Judgements lists what the program says of a subject and all that it may be, the surest first: what is said of members that are
// described in the same way is said once, of the first.
func (r *Resolver) Judgements(s segun.SubjectID) []segun.Judgement {
	u := r.unitOfSubject(s)
	if u == nil {
		return nil
	}
	var out []segun.Judgement
	seen := map[*unit]bool{u: true}
	r.candidates(u, &touch{changed: true, met: u.company}, func(v *unit) {
		if seen[v] {
			return
		}
		seen[v] = true
		if j, ok := r.judge(s, v.least(), u, v); ok {
			out = append(out, j)
		}
	})
	slices.SortFunc(out, func(a, b segun.Judgement) int {
		switch {
		case a.Score != b.Score:
			if a.Score > b.Score {
				return -1
			}
			return 1
		case a.ID < b.ID:
			return -1
		case a.ID > b.ID:
			return 1
		}
		return 0
	})
	return out
}

// History lists what people judged of a pair, the earliest first, each with the judgement that took its place.
func (r *Resolver) History(a, b segun.SubjectID) []segun.Judgement {
	var out []segun.Judgement
	for _, id := range r.pairs[pairOf(a, b)] {
		j := r.judgements[id]
		j.SupersededBy = r.superseded[id]
		out = append(out, j)
	}
	slices.SortFunc(out, func(a, b segun.Judgement) int {
		if later(&a, &b) {
			return 1
		}
		return -1
	})
	return out
}
