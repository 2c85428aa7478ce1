package coref

import (
	"segun"
	"segun/read/phrase"
)

// Who goes on speaking: what is known of the one who said something last, for a pronoun that says something.

// speaks reports whether a pronoun is who says something, or whose client is told of, which a lawyer says of whom they speak for: "| His | client had never been there, he said".
func (v *resolver) speaks(m *segun.Mention) bool {
	if v.tells[m.Head] > 0 {
		return true
	}
	h := v.Head(m.Head)
	return h >= 0 && v.Rel(m.Head) == segun.RelNmodPoss && v.Is(h, clientWord, clientsWord) && v.quote[m.Head] < 0
}

var clientWord, clientsWord = phrase.Hash("client"), phrase.Hash("clients")

// wentBefore reports whether an entity is who told the sentence right before a pronoun that tells, and nothing speaks for somebody else: they were not only named as by whom something was done
// ("was ordered by a court"), they did not ask ("Brogan asked him whether …. | He | said"), and nobody is the subject of what comes before the pronoun in its own sentence.
func (v *resolver) wentBefore(o *open, q *place, from int, list []candidate) bool {
	if o.entity != v.last.entity || v.last.sentence != from-1 || q.quote >= 0 || q.role != subject || o.role == oblique {
		return false
	}
	for k := range list {
		if x := list[k].open; x.entity != o.entity && x.sentence == q.sentence && (x.subject || x.role == passive && q.class != it) && !x.quoted {
			return false
		}
	}
	return true
}

// broughtIn reports whether an entity is the subject of the sentence before the paragraph that a pronoun speaks in, where nobody speaks and no other candidate is named: "Brannick took this up on Channel
// Nine. ¶ “I meant it,” | he | said".
func (v *resolver) broughtIn(o *open, q *place, from int, list []candidate) bool {
	if !o.named || !o.subject || o.sentence != from-1 || o.quoted || o.block == q.block || v.latest.mention != 0 && v.latest.sentence >= from-1 || !v.opensQuoted(from) {
		return false
	}
	for k := range list {
		if x := list[k].open; x.entity != o.entity && x.sentence >= o.sentence && !(x.quoted && x.sentence >= from) {
			return false
		}
	}
	return true
}

// anyBroughtIn reports whether broughtIn holds of one of the candidates.
func (v *resolver) anyBroughtIn(q *place, from int, list []candidate) bool {
	for k := range list {
		if v.broughtIn(list[k].open, q, from, list) {
			return true
		}
	}
	return false
}

// askedBefore returns the entity whom the one who spoke last, in the sentence right before, asked something or put something to, -1 for none: "Mr Kettle asked | the owner | whether he had been there. He said …".
func (v *resolver) askedBefore(from int) int {
	if v.latest.mention == 0 || v.latest.sentence != from-1 {
		return -1
	}
	a := v.tells[v.r.Mentions.List[v.latest.mention-1].Head]
	if a == 0 {
		return -1
	}
	at := &v.r.Attributions.List[a-1]
	if at.Head < 0 || at.Class != "ask" && !(v.Is(at.Head, putWord) && v.Is(v.Find(at.Head, segun.RelObj), itWord)) {
		return -1
	}
	e := v.entityAt(v.Find(at.Head, segun.RelObj, segun.RelIobj))
	if e < 0 || e == v.latest.entity {
		e = v.entityAt(v.Find(at.Head, segun.RelObl))
	}
	if e == v.latest.entity {
		return -1
	}
	return e
}

var putWord, itWord = phrase.Hash("put"), phrase.Hash("it")

// inOwnTelling reports whether a pronoun stands in what the one whom it was taken for is telling: "A member of the party said that | she | ought to go" may be of somebody else, and does not tell that
// the member is a woman. Where the given name makes a gender likely, it does.
func (v *resolver) inOwnTelling(i, e int) bool {
	if e != v.last.entity || v.last.mention == 0 || v.r.Entities.List[e].Named && v.likely[e] != unknown {
		return false
	}
	a := v.tells[v.r.Mentions.List[v.last.mention-1].Head]
	if a == 0 || v.tells[v.r.Mentions.List[i].Head] > 0 {
		return false
	}
	for _, c := range v.r.Attributions.List[a-1].Content {
		if c.Contains(v.r.Mentions.List[i].Span) {
			return true
		}
	}
	return false
}

// maybeBody reports whether a name that was taken for a person's may be a body's, for "it" that speaks: nothing in the text tells a person by it, and it spoke last, in one of the two
// sentences before, or was the subject with a "which" behind it. "Klipvane said that the animals were bought at auction. | It | denied having known."
func (v *resolver) maybeBody(o *open, m *segun.Mention) bool {
	e := &v.r.Entities.List[o.entity]
	if v.tells[m.Head] == 0 || e.Kind != segun.Person || !e.Named || !trades(e) || v.sex[o.entity] != unknown || v.likely[o.entity] != unknown || v.r.Tokens.SentenceOf(m.Head)-o.sentence > 2 {
		return false
	}
	end := v.r.Mentions.List[o.mention].End
	which := end+1 < v.Len() && v.Word(end) == "," && v.Is(end+1, whichWord)
	if !(o.entity == v.last.entity && o.spoke && !v.embedded(o.token)) && !(o.subject && which) {
		return false
	}
	for _, i := range e.Mentions {
		l := &v.r.Mentions.List[i]
		if l.Form == segun.FormPronoun && v.Is(l.Head, personWords...) {
			return false
		}
		for t := l.First; t < l.End; t++ {
			if v.Flags[t]&(phrase.FemaleForename|phrase.MaleForename) != 0 {
				return false
			}
		}
	}
	return true
}

// trades reports whether the roles of an entity are ones that a company has as well as a person.
func trades(e *segun.Entity) bool {
	for i := range e.Roles {
		if !referring().PlayLow(phrase.Hash(e.Roles[i].Title), "trade") {
			return false
		}
	}
	return true
}

var personWords = phrase.Hashes("he", "she", "him", "her", "his", "who", "whom")

// admits reports whether attribution a admits something, which one does of oneself, or stands behind "and", where it is said of what follows alone.
func (v *resolver) admits(a int, m *segun.Mention) bool {
	switch v.r.Attributions.List[a].Verb {
	case "admit", "concede", "confess", "acknowledge", "own":
		return true
	}
	return v.Is(max(0, m.First-2), joinWords...)
}

var joinWords = phrase.Hashes("and", "but", "or", "then")

// hintedOther reports whether somebody of whom nothing tells whether they are a woman told last of what was done to "her", and a "he" follows who can be another of whom they told: "A cleaner said that the guest had not let
// her in. | He | answered that he was asleep."
func (v *resolver) hintedOther(list []candidate, x *open, c class, from int) bool {
	against := func(e int) bool {
		return v.sex[e] == unknown && (v.hints[e] == female && c == he || v.hints[e] == male && c == she)
	}
	if !against(x.entity) {
		return false
	}
	for k := range list {
		if o := list[k].open; o.entity != x.entity && o.sentence >= from-1 && !against(o.entity) && !v.unlikely(o.entity, c) {
			return true
		}
	}
	return false
}
