package coref

import (
	"segun"
	"segun/internal/model"
)

// weigh says for each candidate of a pronoun what is known beside the features, which learning takes as given: which of them speaks, went on speaking, was asked, bears a name of the other gender.
func (v *resolver) weigh(list []candidate, q *place, m *segun.Mention) {
	all := list[:len(list)-1]
	t := telling{place: q, asked: v.askedBefore(q.from), speaks: v.speaks(m), named: v.knownInQuote(all, q)}
	for k := range all {
		all[k].known = v.toldBy(all[k].open, &t, all) + v.besides(all[k].open, &t, all)
	}
}

// telling is a pronoun with what is known of it as who says something.
type telling struct {
	*place
	asked  int  // the entity that was asked something before, -1 for none
	speaks bool // it is who says something, or whose client is told of
	named  bool // it stands in a quotation with somebody of whom a title or name tells the gender
}

// toldBy weighs who goes on speaking, or begins to.
func (v *resolver) toldBy(o *open, t *telling, all []candidate) float64 {
	e := o.entity
	switch {
	case t.named && v.sex[e] == unknown && v.likely[e] == unknown:
		return -quotedAs
	case v.unlikely(e, t.class):
		return -otherName
	case o.spoke && t.speaks && (o.sentence >= t.from || o.sentence == t.from-1 && !v.spokenSince(t)):
		w := goesOn
		if o.sentence == t.from-1 && o.block == t.block && v.opensQuoted(t.from) {
			w += quotesOn
		}
		if t.asked >= 0 && e == v.last.entity {
			w -= askedBy
		} else if v.wentBefore(o, t.place, t.from, all) {
			w += toldLast
		}
		return w
	case t.speaks && e == v.last.entity && v.stillTells(all, t.place, t.from):
		return wentOn
	case t.speaks && v.broughtIn(o, t.place, t.from, all):
		return goesOn + toldLast
	case t.tells && o.named && o.block == t.block && v.lastBlock() != t.block && namedIn(all, t.block) == 1:
		return goesOn // nobody has spoken in the paragraph yet, and nobody else is named
	case t.tells && v.beginsToSpeak(o, t.place, all):
		return goesOn
	case t.tells && o.named && o.block == t.block:
		return namedHere
	}
	return 0
}

// beginsToSpeak reports whether an entity that is not named is what the sentence before, in the same paragraph, is about, where nobody has spoken in the paragraph yet and no other candidate is in that sentence: "The official who closed it joined the company. | He | did not answer three
// letters."
func (v *resolver) beginsToSpeak(o *open, q *place, all []candidate) bool {
	if !o.subject || o.quoted || o.block != q.block || o.sentence != q.from-1 || v.lastBlock() == q.block || v.r.Mentions.List[o.mention].Form == segun.FormPronoun {
		return false
	}
	for k := range all {
		if x := all[k].open; x.entity != o.entity && x.sentence >= o.sentence && !(x.quoted && x.sentence >= q.from) {
			return false
		}
	}
	return true
}

// spokenSince reports whether somebody whom a pronoun may mean has spoken before it in its own sentence, so that whoever spoke before them goes on no longer: "The council denied it. | The water board | said it had known."
func (v *resolver) spokenSince(t *telling) bool {
	return v.last.mention != 0 && v.last.sentence >= t.from && v.agrees(v.last.entity, t.class)
}

// besides weighs what holds whoever went on speaking.
func (v *resolver) besides(o *open, t *telling, all []candidate) float64 {
	w := 0.0
	if v.hintedOther(all, o, t.class, t.from) {
		w -= hinted
	}
	if t.speaks && o.quoted && o.sentence >= t.from && v.anyBroughtIn(t.place, t.from, all) {
		w -= toldLast // who is spoken of in the words is not who says them
	}
	if t.class == it && t.speaks && v.r.Entities.List[o.entity].Kind == segun.Place && v.onlyOf(o, all) {
		w -= ofOther
	}
	if t.class == it && !t.speaks && v.inSubject(o, all) {
		w -= ofOther // "| Norland |'s parliament voted, though its own speaker …"
	}
	if t.speaks && o.entity == t.asked {
		w += goesOn + toldLast
	}
	if t.speaks && t.quote < 0 && o.entity != v.last.entity && !o.spoke && v.inTelling(o, t.place) {
		w -= toldOf
	}
	if t.speaks {
		w += v.inWords(o, t.place)
	}
	if t.class == it && t.tells && t.opens && v.speaksFor(o, t.place) {
		w += theirBody
	}
	return w
}

// inSubject reports whether an entity was mentioned last as whose the subject of a clause is, which is another candidate.
func (v *resolver) inSubject(o *open, all []candidate) bool {
	if o.role != possessor {
		return false
	}
	h := v.Head(o.token)
	for k := range all {
		if x := all[k].open; x.token == h && x.subject && x.entity != o.entity {
			return true
		}
	}
	return false
}

// tellers describes a candidate for a pronoun that says something.
func (v *resolver) tellers(o *open, q *place, rank int) {
	e := &v.r.Entities.List[o.entity]
	kind := model.String(string(e.Kind))
	person, d, c := uint64(0), near(q.from-o.sentence, 0, 1, 2, 3, 5), uint64(q.class)
	if q.class == they || q.class == it {
		person = 1
	}
	last := uint64(0)
	if v.last.mention > 0 && v.last.entity == o.entity {
		last = 1 + near(q.from-v.last.sentence, 1, 2, 3, 5)
	}
	spoke, here := uint64(bit(o.spoke)), uint64(bit(o.block == q.block))
	v.add(model.F4(50, person, d, uint64(o.role), uint64(bit(o.quoted))))
	v.add(model.F4(51, person, d, spoke, here))
	v.add(model.F3(52, person, last, here))
	v.add(model.F4(53, person, uint64(bit(o.named)), here, uint64(bit(o.subject))))
	v.add(model.F3(54, person, uint64(rank), spoke))
	v.add(model.F3(55, c, kind, d))
	v.add(model.F3(56, person, uint64(bit(o.entity == v.main)), near(o.times, 2, 3, 5, 9)))
	v.add(model.F4(57, person, uint64(bit(o.sentence == q.sentence)), uint64(o.role), uint64(bit(v.embedded(o.token)))))
	v.add(model.F3(58, person, uint64(bit(v.inTelling(o, q))), spoke))
	v.add(model.F3(59, person, uint64(bit(v.r.Mentions.List[o.mention].Form == segun.FormPronoun)), d))
	v.add(model.F3(60, person, last, uint64(bit(q.quote >= 0))))
	v.add(model.F3(61, c, kind, uint64(o.role)))
}

// apart returns by how much the best candidate of a pronoun must be better than the next.
func (v *resolver) apart(q *place) int32 {
	margin := apart
	switch grave := v.grave(q.token); {
	case q.tells && grave:
		margin = gravelyTold
	case q.tells:
		margin = apartTells
	case grave:
		margin = apartGrave
	}
	return int32(margin * v.unit)
}
