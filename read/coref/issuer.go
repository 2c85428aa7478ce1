package coref

import "segun"

// onlyIssuer takes a statement, report or letter out of the candidates where the sentence that brings it in says which body has put it out, and that body is one of them: "The ministry issued a statement. Nobody was hurt, it said." What a
// text says is the word of who wrote it. A body that has only seen or been given the text stays beside it, and so does a newspaper, which prints the words of others.
func (v *resolver) onlyIssuer() {
	keep := 0
	for k := range v.cands {
		if !v.issued(v.cands[k].open) {
			v.cands[keep] = v.cands[k]
			keep++
		}
	}
	v.cands = v.cands[:keep]
}

// issued reports whether a text is what a body among the candidates has put out in the same sentence.
func (v *resolver) issued(o *open) bool {
	if v.r.Entities.List[o.entity].Kind != segun.OtherEntity || o.role != object || !v.among(o.token, "paper") {
		return false
	}
	for k := range v.cands {
		b := v.cands[k].open
		if b.sentence == o.sentence && b.subject && v.Head(b.token) == v.Head(o.token) && v.r.Entities.List[b.entity].Kind == segun.Organisation && !v.onlySees(b) {
			return true
		}
	}
	return false
}
