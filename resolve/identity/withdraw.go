package identity

import (
	"slices"

	"segun"
)

// Withdraw takes judgements back, as if they had never been made, and returns what moved: what they superseded counts again. Those that are not
// there change nothing.
func (r *Resolver) Withdraw(ids ...segun.JudgementID) []Change {
	for _, id := range ids {
		if j, ok := r.judgements[id]; ok {
			r.withdraw(&j)
		}
	}
	return r.settle()
}

func (r *Resolver) withdraw(j *segun.Judgement) {
	stood := r.standing(pairOf(j.A, j.B))
	delete(r.judgements, j.ID)
	again := []pair{pairOf(j.A, j.B)}
	if j.Supersedes != "" {
		delete(r.superseded, j.Supersedes)
		for _, k := range r.judgements {
			if k.Supersedes == j.Supersedes {
				r.superseded[j.Supersedes] = max(r.superseded[j.Supersedes], k.ID)
			}
		}
		if old, ok := r.judgements[j.Supersedes]; ok {
			again = append(again, pairOf(old.A, old.B))
		}
	}
	p := again[0]
	r.pairs[p] = slices.DeleteFunc(r.pairs[p], func(id segun.JudgementID) bool { return id == j.ID })
	if len(r.pairs[p]) == 0 {
		delete(r.pairs, p)
		r.unjudge(p.a, p.b)
		r.unjudge(p.b, p.a)
	}
	r.single(stood, again)
}

// unjudge forgets that somebody judged one subject with another.
func (r *Resolver) unjudge(s, with segun.SubjectID) {
	r.judged[s] = slices.DeleteFunc(r.judged[s], func(o segun.SubjectID) bool { return o == with })
	if len(r.judged[s]) == 0 {
		delete(r.judged, s)
	}
}
