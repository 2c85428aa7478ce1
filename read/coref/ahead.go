package coref

import (
	"segun"
	"segun/read/phrase"
)

// ahead gives a pronoun that nobody before it is meant by the subject of its sentence further on: "In | her | letter to the board, Morvan said …", "As | he | left the court, Merrow told …".
// It must stand in the phrase or clause that the sentence opens with, before anybody is named.
func (v *resolver) ahead(i int, c class) {
	t := v.r.Mentions.List[i].Head
	first, end := v.Sentence(t)
	if t-first > fronted || t == first && v.r.Tags.XPOS[t] != "PRP$" || c == it && v.r.Tags.XPOS[t] != "PRP$" && v.among(t+1, "impersonal") {
		return
	}
	for k := first; k < t; k++ {
		if v.at[k] > 0 {
			return
		}
	}
	for _, s := range [...]int{v.behindOpening(t, first, end), v.subjectAhead(t, first)} {
		if s < 0 || v.at[s] == 0 {
			continue
		}
		k := int(v.at[s]) - 1
		m := &v.r.Mentions.List[k]
		e := v.r.Entities.Of[k]
		if e > 0 && (m.Form == segun.FormName || m.Form == segun.FormNominal && v.Is(m.First, theWord)) && m.First > t && v.quote[t] == v.quote[s] && v.agrees(e, c) {
			v.settle(i, e, "subject ahead")
			return
		}
	}
}

// subjectAhead returns the subject of the clause that a phrase or clause of circumstance with token t hangs on, -1 for none: not of what somebody says.
func (v *resolver) subjectAhead(t, first int) int {
	opens := false
	for h, n, below := v.Head(t), 0, t; h >= 0 && n < 5; h, n, below = v.Head(h), n+1, h {
		switch v.Rel(below) {
		case segun.RelObl, segun.RelAdvcl:
			opens = true
		case segun.RelCcomp, segun.RelParataxis, segun.RelRoot:
			if h != first || !v.Is(h, hashesAsked...) {
				return -1
			}
		}
		if s := v.Find(h, segun.RelNsubj, segun.RelNsubjPass); opens && h >= t && s > t && v.at[s] > 0 && (v.r.Tags.UPOS[h] == segun.VERB || v.Find(h, segun.RelCop) >= 0) {
			return s
		}
	}
	return -1
}

// behindOpening returns the head of the mention that stands right behind the comma of an opening phrase or clause, before a verb or another comma, whatever the tree makes of it: "If | he | is convicted, | Salas, | whose …", "Asked whether | he |
// would go, | Merrow | …"; -1 where it opens with something else, or somebody is named in it.
func (v *resolver) behindOpening(t, first, end int) int {
	k := first
	for k < t && v.r.Tags.UPOS[k] == segun.ADV {
		k++
	}
	if x := v.r.Tags.XPOS[k]; x != "IN" && x != "WRB" && x != "TO" && !v.Is(k, hashesAsked...) {
		return -1
	}
	for k = t + 1; k < end && v.Word(k) != ","; k++ {
		if v.at[k] > 0 && v.r.Entities.Of[v.at[k]-1] >= 0 && v.r.Mentions.List[v.at[k]-1].Form == segun.FormName || v.quote[k] != v.quote[t] {
			return -1
		}
	}
	for h := k + 1; h < min(end, k+nameLength); h++ {
		if v.at[h] == 0 {
			continue
		}
		m := &v.r.Mentions.List[v.at[h]-1]
		if m.First != k+1 || m.End >= end {
			continue
		}
		if u := v.r.Tags.UPOS[m.End]; u == segun.VERB || u == segun.AUX || v.Word(m.End) == "," {
			return h
		}
	}
	return -1
}

// nameLength is within how many words behind the comma the mention has its head.
const nameLength = 8

var theWord = phrase.Hash("the")

// fronted is how many words at most stand before such a pronoun.
const fronted = 6

// elsewhere looks further where nobody near is meant by a pronoun: ahead in its sentence, and then to whom the whole text is about.
func (v *resolver) elsewhere(i int, c class, q *place, p *pronoun) {
	v.ahead(i, c)
	if v.out.Of[i] < 0 && v.heldBy(c, q) {
		v.answer(i, v.main, p)
	}
	if v.out.Of[i] < 0 && (c == he || c == she) {
		if e := v.namedNext(q, c); e > 0 {
			v.answer(i, e, p)
		}
	}
}

// namedNext returns the person who is the subject of the sentence behind the first of a text, where nobody has been mentioned before a "he" or "she" of it: "“I would do it again,” | he | said. Oru Venn, who climbed the mast, was fined." -1 for none.
func (v *resolver) namedNext(q *place, c class) int {
	if q.quote >= 0 || q.sentence < 0 || q.sentence+1 >= len(v.r.Tokens.Sentences) {
		return -1
	}
	for k := range v.open {
		if g := v.r.Entities.List[v.open[k].entity].Kind; g == segun.Person {
			return -1
		}
	}
	next := v.r.Tokens.Sentences[q.sentence+1]
	for t := next.First; t < next.End; t++ {
		if v.at[t] == 0 || v.quote[t] >= 0 {
			continue
		}
		k := int(v.at[t]) - 1
		e := v.r.Entities.Of[k]
		if m := &v.r.Mentions.List[k]; e <= 0 || m.Form != segun.FormName || m.First != next.First || !v.agrees(e, c) || v.unlikely(e, c) {
			return -1
		}
		if r := v.roleOf(t); r != subject && r != passive {
			return -1
		}
		return e
	}
	return -1
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
