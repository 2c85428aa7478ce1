package tree

import "segun"

// clausal gives what has a subject and a finite auxiliary or copula of its own the relation of a clause, where the search has taken it for a phrase, since it is headed by a noun, a number or an adjective: "Officials say
// the average donation | was $27 |", "a place | where nobody is safe |". In EWT and GUM no phrase has both; of real news one sentence in thirty has such a phrase as the search leaves it. Which clause it is is what the model
// holds likeliest among clauses.
func (q *Parser) clausal(p *scratch, in []Input, head []int32, rel []segun.Deprel) {
	listed := false
	p.finites(in, head, rel)
	for d := range int32(len(head)) {
		h := head[d]
		if h < 0 {
			continue
		}
		switch rel[d] {
		case segun.RelObl, segun.RelNmod, segun.RelObj, segun.RelNsubj, segun.RelAdvmod, segun.RelAmod, segun.RelXcomp, segun.RelIobj, segun.RelNummod:
		default:
			continue
		}
		if !p.fin[d] || !hasSubject(head, rel, d) {
			continue
		}
		if !listed {
			p.lab.children(head) // as mended
			listed = true
		}
		rel[d] = q.likeliest(p, head, rel, d)
		if rel[d] == segun.RelCcomp && h < d {
			p.takeOver(in, head, rel, d, h)
			listed = false
		}
	}
}

// likeliest returns the relation of a clause that the model holds likeliest for word d.
func (q *Parser) likeliest(p *scratch, head []int32, rel []segun.Deprel, d int32) segun.Deprel {
	score := p.lab.score[:len(q.rels)]
	p.feats = p.labelFeatures(p.feats[:0], head, rel, d)
	q.labels.SumAll(p.feats, score)
	best := -1
	for c, r := range q.rels {
		switch r {
		case segun.RelCcomp, segun.RelAdvcl, segun.RelAcl, segun.RelAclRelcl, segun.RelParataxis, segun.RelCsubj:
			if best < 0 || score[c] > score[best] {
				best = c
			}
		}
	}
	if best < 0 {
		return rel[d]
	}
	return q.rels[best]
}

// hasSubject reports whether word d has a subject of any kind.
func hasSubject(head []int32, rel []segun.Deprel, d int32) bool {
	for k := range head {
		switch {
		case head[k] != d:
		case subject(rel[k]), rel[k] == segun.RelCsubj, rel[k] == segun.RelExpl:
			return true
		}
	}
	return false
}

// takeOver hangs on the clause at d what stands behind it without a mark and hangs on its verb h: "said the crew could be there | within an hour |".
func (p *scratch) takeOver(in []Input, head []int32, rel []segun.Deprel, d, h int32) {
	for k := rightmost(head, d) + 1; int(k) < len(head); k = rightmost(head, d) + 1 {
		if p.parted(in, k-1, k) {
			return
		}
		n := k // the word of these that hangs on h
		for n >= 0 && head[n] != h {
			n = head[n]
		}
		if n < k || leftmost(head, n) != k {
			return
		}
		switch rel[n] {
		case segun.RelObl, segun.RelNmod, segun.RelAdvmod, segun.RelAdvcl, segun.RelAcl, segun.RelXcomp:
			head[n] = d
		default:
			return
		}
	}
}
