package coref

import (
	"segun"
	"segun/read/phrase"
)

// role is what a mention does in its clause.
type role uint8

const (
	other role = iota
	subject
	passive
	object
	possessor
	oblique
	modifier
	member // of a list
)

// roleOf climbs appositions and titles. Of two people joined by "and" neither is more the subject than the other.
func (v *resolver) roleOf(t int) role {
	if k := v.Find(t, segun.RelConj); k >= 0 && v.at[k] > 0 && v.at[t] > 0 {
		a, b := &v.r.Mentions.List[v.at[t]-1], &v.r.Mentions.List[v.at[k]-1]
		if a.Kind == segun.Person && b.Kind == segun.Person && a.Form == segun.FormName && b.Form == segun.FormName {
			return member
		}
	}
	for n := 0; n < 4 && t >= 0; n++ {
		switch v.Rel(t) {
		case segun.RelNsubj:
			return subject
		case segun.RelNsubjPass:
			return passive
		case segun.RelObj, segun.RelIobj:
			return object
		case segun.RelNmodPoss:
			return possessor
		case segun.RelObl, segun.RelOblAgent:
			return oblique
		case segun.RelNmod:
			return modifier
		case segun.RelConj:
			return member
		case segun.RelAppos, segun.RelFlat, segun.RelCompound:
			t = v.Head(t)
		default:
			return other
		}
	}
	return other
}

// place is where a pronoun stands.
type place struct {
	token, sentence, block int
	class                  class
	role                   role
	possessive             bool
	quote                  int // index, -1 for none
	speaker                int // entity that speaks there, -1
	clause                 int // its predicate, -1
	subject                int // head of the subject of that, -1 or the pronoun itself
	outer                  int // head of the subject of the clause around, -1
	how                    segun.Deprel
	owns                   segun.EntityKind // of what a possessive pronoun owns, "" for no mention
	owner                  int              // entity that owns the subject ("his father"), -1
	things                 int              // nouns that are no mention and agree in number, in this sentence before and the one before
	thingSubject           bool             // one of them is a subject
	expletive              bool             // "it is clear that"
	opens                  bool             // it opens a sentence
	last                   role             // role of the thing that stands nearest
	from                   int              // the sentence with which what it says opens; its own where it says nothing
	tells                  bool             // it is who says something
}

func (v *resolver) pronounAt(i int, m *segun.Mention, p *pronoun, c class, s int) *place {
	q := &place{token: m.Head, sentence: s, block: -1, class: c, role: v.roleOf(m.Head), possessive: p.possessive || v.Rel(m.Head) == segun.RelNmodPoss,
		quote: int(v.quote[m.Head]), speaker: -1, outer: -1, owner: -1}
	if q.role == passive {
		q.role = subject
	}
	if s >= 0 {
		q.block = v.r.Tokens.Sentences[s].Block
		q.opens = v.r.Tokens.Sentences[s].First == m.Head
	}
	if q.quote >= 0 {
		q.speaker = v.likelySpeaker(q.quote, q.block)
	}
	q.clause = v.clauseOf(m.Head)
	q.subject = v.subjectOf(q.clause)
	if q.clause >= 0 {
		q.how = v.Rel(q.clause)
		if h := v.Head(q.clause); h >= 0 {
			q.outer = v.subjectOf(v.clauseOf(h))
		}
	}
	if q.subject >= 0 && q.subject != m.Head {
		if k := v.Find(q.subject, segun.RelNmodPoss); k >= 0 {
			q.owner = v.entityAt(k)
		}
	}
	if k := i - 1; q.possessive && k >= 0 && v.r.Mentions.List[k].First == m.First {
		q.owns = v.r.Mentions.List[k].Kind // an outer mention comes first
	}
	q.from, q.tells = v.saidFrom(m.Head, s), v.tells[m.Head] > 0
	v.thingsBefore(q)
	q.expletive = c == it && q.clause >= 0 && q.role == subject && (v.Find(q.clause, segun.RelCsubj, segun.RelCcomp) > m.Head || v.r.Tags.UPOS[q.clause] == segun.ADJ)
	return q
}

// clauseOf returns the predicate of the clause that a token stands in, -1 for none.
func (v *resolver) clauseOf(t int) int {
	for n := 0; n < 12 && t >= 0; n++ {
		u := v.r.Tags.UPOS[t]
		if (u == segun.VERB || u == segun.AUX) && v.Rel(t) != segun.RelAmod && v.Rel(t) != segun.RelAux && v.Rel(t) != segun.RelCop {
			return t
		}
		if v.Find(t, segun.RelNsubj, segun.RelNsubjPass, segun.RelCop) >= 0 || v.Rel(t) == segun.RelRoot {
			return t
		}
		t = v.Head(t)
	}
	return -1
}

// subjectOf returns the head of the subject of a predicate, its own or the one that it shares, -1 for none.
func (v *resolver) subjectOf(c int) int {
	for n := 0; n < 5 && c >= 0; n++ {
		if k := v.Find(c, segun.RelNsubj, segun.RelNsubjPass); k >= 0 {
			if x := v.r.Tags.XPOS[k]; (x == "WP" || x == "WDT") && v.Rel(c) == segun.RelAclRelcl {
				return v.Head(c)
			}
			return k
		}
		switch v.Rel(c) {
		case segun.RelConj, segun.RelAdvcl, segun.RelParataxis:
			c = v.Head(c)
		case segun.RelXcomp:
			h := v.Head(c)
			if h >= 0 {
				if k := v.Find(h, segun.RelObj); k >= 0 {
					return k
				}
			}
			c = h
		case segun.RelAcl, segun.RelAclRelcl:
			return v.Head(c)
		default:
			return -1
		}
	}
	return -1
}

// thingsBefore counts the nouns before a pronoun that are no mentions and agree in number.
func (v *resolver) thingsBefore(q *place) {
	if q.class != they && q.class != it || q.sentence < 0 {
		return
	}
	from := v.r.Tokens.Sentences[max(0, q.sentence-1)].First
	for t := q.token - 1; t >= from && t > q.token-60; t-- {
		u, x := v.r.Tags.UPOS[t], v.r.Tags.XPOS[t]
		if u != segun.NOUN && u != segun.PROPN || v.at[t] != 0 || v.Rel(t) == segun.RelCompound || v.Flags[t]&phrase.TimeNoun != 0 {
			continue
		}
		if many := x == "NNS" || x == "NNPS"; many != (q.class == they) {
			continue
		}
		r := v.roleOf(t)
		if q.things == 0 {
			q.last = r
		}
		q.things++
		q.thingSubject = q.thingSubject || r == subject || r == passive
	}
}

// saying reports whether a predicate is a verb of speech.
func (v *resolver) saying(c int) bool { return c >= 0 && v.Flags[c]&phrase.CommVerb != 0 }

// kin reports whether a mention is someone's relative: "his father".
func (v *resolver) kin(m *segun.Mention) bool {
	if m.Form == segun.FormPronoun {
		return false
	}
	for t := m.First; t < m.End && t < m.First+6; t++ {
		if v.t.kin[v.Low[t]] && v.Find(t, segun.RelNmodPoss) >= 0 {
			return true
		}
	}
	return false
}

func (v *resolver) plural(m *segun.Mention) bool {
	x := v.r.Tags.XPOS[m.Head]
	return x == "NNS" || x == "NNPS"
}

func (v *resolver) lower(t int) string {
	w := v.Word(t)
	for i := range len(w) {
		if w[i]-'A' < 26 {
			b := []byte(w)
			for k := range b {
				if b[k]-'A' < 26 {
					b[k] += 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return w
}

// embedded reports whether a token stands in a clause below the main one.
func (v *resolver) embedded(t int) bool {
	c := v.clauseOf(t)
	return c >= 0 && v.Rel(c) != segun.RelRoot && v.Rel(c) != segun.RelConj
}

// mainPerson returns the person that the text mentions most by name or description, -1 for none.
func (v *resolver) mainPerson() int {
	best := -1
	for i := range v.r.Entities.List {
		if x := &v.r.Entities.List[i]; x.Kind == segun.Person && (best < 0 || len(x.Mentions) > len(v.r.Entities.List[best].Mentions)) {
			best = i
		}
	}
	return best
}
