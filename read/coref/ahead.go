package coref

import "segun"

// ahead gives a pronoun that nobody before it is meant by the name that is the subject of its sentence further on: "In | her | letter to the board, Morvan said …", "As | he | left the court, Merrow told …".
// It must stand in the phrase or clause that the sentence opens with, before anybody is named.
func (v *resolver) ahead(i int, c class) {
	t := v.r.Mentions.List[i].Head
	first, _ := v.Sentence(t)
	if t-first > fronted || t == first && v.r.Tags.XPOS[t] != "PRP$" {
		return
	}
	for k := first; k < t; k++ {
		if v.at[k] > 0 {
			return
		}
	}
	opens := false // in a phrase or clause of circumstance, not in what somebody says
	for h, n, below := v.Head(t), 0, t; h >= 0 && n < 5; h, n, below = v.Head(h), n+1, h {
		switch v.Rel(below) {
		case segun.RelObl, segun.RelAdvcl:
			opens = true
		case segun.RelCcomp, segun.RelParataxis, segun.RelRoot:
			return
		}
		s := v.Find(h, segun.RelNsubj, segun.RelNsubjPass)
		if h < t || s <= t || v.at[s] == 0 || v.r.Tags.UPOS[h] != segun.VERB {
			continue
		}
		k := int(v.at[s]) - 1
		m := &v.r.Mentions.List[k]
		if e := v.r.Entities.Of[k]; opens && e > 0 && m.Form == segun.FormName && m.First > t && v.quote[t] == v.quote[s] && v.agrees(e, c) {
			v.settle(i, e, "subject ahead")
		}
		return
	}
}

// fronted is how many words at most stand before such a pronoun.
const fronted = 6

// elsewhere looks further where nobody near is meant by a pronoun: ahead in its sentence, and then to whom the whole text is about.
func (v *resolver) elsewhere(i int, c class, q *place, p *pronoun) {
	v.ahead(i, c)
	if v.out.Of[i] < 0 && v.heldBy(c, q) {
		v.answer(i, v.main, p)
	}
}

// often is how many times at least the one whom a text is about was mentioned before a pronoun far from all of it.
const often = 4

// heldBy reports whether "he" or "she" outside of quotation marks may be whom the text is about by far, named lines ago: a life tells of one person, whatever verse or list stands between.
func (v *resolver) heldBy(c class, q *place) bool {
	if c != he && c != she || q.quote >= 0 || v.main < 0 || !v.agrees(v.main, c) || v.unlikely(v.main, c) || !v.r.Entities.List[v.main].Named {
		return false
	}
	for k := range v.open {
		if o := &v.open[k]; o.entity == v.main {
			return o.times >= often && o.times == v.most
		}
	}
	return false
}
