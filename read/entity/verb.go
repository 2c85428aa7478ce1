package entity

import (
	"segun"
	"segun/read/phrase"
)

// given reads an office that a verb gives a named person: "was elected mayor of Port Elan", "served as", "resigned as".
func (l *linker) given(i int) {
	_, isWord := phrase.Offices().Word(l.Low[i])
	if !isWord {
		if _, _, ok := phrase.Offices().Before(l.View, max(0, i-3), i); !ok && !l.Is(i, headWord) {
			return
		}
	}
	if l.postOf(i) || l.successor(i) {
		return
	}
	v, o, as := l.giver(i)
	if v < 0 {
		return
	}
	how, time := l.givenHow(v, i, as, o >= 0)
	if how == 0 || l.negated(v) || l.unreal(v) {
		return
	}
	if how == leaves && l.planned(v) {
		time = "current"
	}
	if x := l.withOther(v, i); as && x >= 0 {
		o = x
	} else if how == replaces {
		l.replaced(v, i)
		return
	} else if o < 0 {
		o = l.subject(v, how == appoints || l.Is(v, suspendWords...) || in(phrase.Hash(l.R.Tags.Lemma[v]), dismiss))
	}
	if o >= 0 && l.ms[o].Kind == segun.Person {
		l.book(o, i, v, time)
	}
}

// postOf reads an office that somebody takes or leaves as a post: "accepted the position | of superintendent of schools". It reports whether the noun at token i is one.
func (l *linker) postOf(i int) bool {
	p := l.Head(i)
	if p < 0 || p > i || !l.Is(p, posts...) || !l.Is(l.Find(i, segun.RelCase), ofWord) || l.Rel(p) != segun.RelObj {
		return false
	}
	v := l.Head(p)
	if v < 0 || l.negated(v) || l.unreal(v) {
		return false
	}
	time := "unknown"
	switch lemma := phrase.Hash(l.R.Tags.Lemma[v]); {
	case described().PlayLow(lemma, "takes"):
	case in(lemma, leaving):
		time = "former"
	default:
		return false
	}
	if o := l.subject(v, false); o >= 0 && l.ms[o].Kind == segun.Person {
		l.addRole(l.at(o), i, l.Right(i, func(int) bool { return true }), i, time)
	}
	return true
}

var (
	posts   = phrase.Hashes("position", "post", "role", "job", "office", "title", "rank")
	leaving = phrase.Hashes("leave", "resign", "quit", "lose", "relinquish", "vacate", "abandon")
)

var (
	asWord  = phrase.Hash("as")
	serve   = phrase.Hashes("serve", "work", "act", "continue", "start", "begin")
	replace = phrase.Hashes("succeed", "replace", "follow")
	remain  = phrase.Hashes("remain", "stay")
	become  = phrase.Hashes("become")
	unrealW = phrase.Hashes("would", "could", "may", "might", "should", "to", "can", "must")
	willW   = phrase.Hashes("will", "'ll", "shall")
)

func in(h uint64, set []uint64) bool {
	for _, x := range set {
		if x == h {
			return true
		}
	}
	return false
}

// withOther returns the person named right before "as" and an office who comes along with the verb's own: "was re-elected along with his wife, Rosa Murin, | as vice president"; -1 for none.
func (l *linker) withOther(v, i int) int {
	for k := l.Kid(v); k >= 0 && k < i; k = l.Next(k) {
		c := l.Find(k, segun.RelCase)
		if k < v || l.Rel(k) != segun.RelObl || c < 0 || !l.Is(c, withWords...) {
			continue
		}
		for _, h := range [...]int{k, l.Find(k, segun.RelAppos)} {
			if o, ok := l.head[h]; h >= 0 && ok && l.ms[o].Form == segun.FormName && l.ms[o].Kind == segun.Person {
				return o
			}
		}
	}
	return -1
}

var (
	whomWord     = phrase.Hash("whom")
	suspendWords = phrase.Hashes("suspend", "suspends", "suspended")
)

var withWords = phrase.Hashes("along", "with", "alongside", "together")

// unreal reports whether a verb stands under "would", "may", "to" and the like.
func (l *linker) unreal(v int) bool {
	for k := l.Kid(v); k >= 0 && k < v; k = l.Next(k) {
		if r := l.Rel(k); (r == segun.RelAux || r == segun.RelMark) && l.Is(k, unrealW...) {
			return true
		}
	}
	return false
}

// planned reports whether a verb stands under "will".
func (l *linker) planned(v int) bool { return l.Is(l.Find(v, segun.RelAux), willW...) }

// subject returns the named mention that a verb is said of, -1 for none. An active verb of appointing is said of its object.
func (l *linker) subject(v int, appointing bool) int {
	s := l.Find(v, segun.RelNsubjPass)
	if o := l.Find(v, segun.RelObj); s >= 0 && appointing && o > v && l.Find(v, segun.RelAuxPass) < 0 && l.Is(l.Find(v, segun.RelAux), haveWords...) {
		s = -1 // "the president has appointed Raul Dominga …", which the tree takes for a passive
	}
	if s < 0 && appointing && l.Find(v, segun.RelAuxPass) < 0 {
		if s = l.Find(v, segun.RelObj); s < 0 && l.Rel(v) == segun.RelAcl {
			s = l.Head(v)
		}
	} else if s < 0 {
		s = l.Find(v, segun.RelNsubj)
	}
	if s >= 0 && (l.Is(s, relatives[:1]...) || l.Is(s, whomWord)) && l.Rel(v) == segun.RelAclRelcl {
		s = l.Head(v)
	}
	if s < 0 && (l.Rel(v) == segun.RelAcl || l.Rel(v) == segun.RelConj && l.Head(v) >= 0) {
		if s = l.Head(v); l.Rel(v) == segun.RelConj {
			if k := l.Find(s, segun.RelNsubj, segun.RelNsubjPass); k >= 0 {
				s = k
			}
		}
	}
	if o, ok := l.head[s]; ok && l.ms[o].Form == segun.FormName {
		return o
	}
	return -1
}
