package tree

import (
	"strings"

	"segun"
)

// lateContent hangs a clause that "that" opens on the verb before a phrase of time, where the search has hung it on the time: "said last year | that it would publish them". "The year that the bank fell" keeps its own.
func (p *scratch) lateContent(in []Input, head []int32, rel []segun.Deprel) {
	for v := int32(3); int(v) < len(head); v++ {
		n := head[v]
		if rel[v] != segun.RelAcl && rel[v] != segun.RelAclRelcl || n < 1 || n >= v-2 || rel[n] != segun.RelObl && rel[n] != segun.RelNmod || !p.timeNoun(in, n) {
			continue
		}
		c, h := leftmost(head, v), head[n]
		if u := leftmost(head, n) - 1; u >= 0 && in[p.index[u]].UPOS == segun.VERB {
			h = u // "was halted after a court ruled | last week that …"
		}
		if c != n+1 || h < 0 || h >= n || in[p.index[h]].UPOS != segun.VERB || !strings.EqualFold(in[p.index[c]].Form, "that") || head[c] != v || rel[c] != segun.RelMark && rel[c] != segun.RelObj || !subjectOf(head, rel, v) || hasObject(head, rel, h) && !informs(in[p.index[h]].Form) {
			continue
		}
		head[v], rel[v] = h, segun.RelCcomp
		if rel[c] == segun.RelObj {
			w := &in[p.index[c]]
			w.XPOS, w.UPOS, w.AltUPOS, w.AltXPOS, w.Mended, rel[c] = "IN", segun.SCONJ, w.UPOS, w.XPOS, true, segun.RelMark
		}
	}
}

// informs reports whether the object of a verb is who is told something: "told investors last week that …". Of other verbs it may be what the clause tells more of: "signed a bill last week that the house had passed".
func informs(form string) bool {
	switch form {
	case "tell", "tells", "told", "warn", "warns", "warned", "inform", "informs", "informed", "assure", "assures", "assured", "remind", "reminds", "reminded":
		return true
	}
	return false
}

// timeNoun reports whether word n is a time that needs nothing to say which: "Monday", "May", "last year", "yesterday".
func (p *scratch) timeNoun(in []Input, n int32) bool {
	switch strings.ToLower(in[p.index[n]].Form) {
	case "yesterday", "today", "tonight", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
		return true
	case "year", "month", "week", "night", "spring", "summer", "autumn", "winter", "evening", "morning", "afternoon":
		w := in[p.index[n-1]].Form
		return strings.EqualFold(w, "last") || strings.EqualFold(w, "this") || strings.EqualFold(w, "next")
	}
	return false
}

// brokenThat hangs a clause behind words for who says it on what stands before them, where that is "it" and a judgement and the search has hung both on the verb of saying: "It is not true, Moll said, | that the home was sold".
func (p *scratch) brokenThat(in []Input, head []int32, rel []segun.Deprel) {
	for v := int32(4); int(v) < len(head); v++ {
		s := head[v]
		if rel[v] != segun.RelCcomp || s < 2 || s >= v {
			continue
		}
		c := leftmost(head, v)
		if !strings.EqualFold(in[p.index[c]].Form, "that") || rel[c] != segun.RelMark || head[c] != v || p.markBetween(in, c-1, c) != "," {
			continue
		}
		for a := int32(1); a < s; a++ {
			if head[a] != s || rel[a] != segun.RelCcomp {
				continue
			}
			it, cop := -1, false
			for k := range a {
				if head[k] == a && strings.EqualFold(in[p.index[k]].Form, "it") {
					it = int(k)
				}
				cop = cop || head[k] == a && rel[k] == segun.RelCop
			}
			if it >= 0 && cop && rightmost(head, a) < s {
				rel[it], head[v] = segun.RelExpl, a
			}
		}
	}
}

// alsoPast makes a past tense of a plain form that is one as well, where it goes on in a row behind a past tense: "suspended the constitution, | shut | the borders and freed them". Orders do not stand there.
func (p *scratch) alsoPast(in []Input, head []int32, rel []segun.Deprel) {
	for v := int32(2); int(v) < len(head); v++ {
		w, h := &in[p.index[v]], head[v]
		if w.XPOS != "VB" && w.XPOS != "VBP" || h < 0 || h >= v || rel[v] != segun.RelConj && rel[v] != segun.RelParataxis || !pastToo(w.Form) || in[p.index[h]].XPOS != "VBD" {
			continue
		}
		plain := !strings.EqualFold(w.Form, "read") || hasObject(head, rel, v) // "a statement, read to the court"
		for k := range head {
			if head[k] == v && (subject(rel[k]) || rel[k] == segun.RelMark || rel[k] == segun.RelAux || rel[k] == segun.RelAuxPass) {
				plain = false
			}
			if head[k] == h && rel[k] == segun.RelAux && int32(k) < h { // "did not shut it and cut the lights"
				plain = false
			}
		}
		for t := p.index[h] + 1; plain && t < p.index[v]; t++ {
			switch in[t].Form {
			case "\"", "“", "”", "'", "‘", "’", "''", "``", ":", ";":
				plain = false
			}
		}
		if plain && (in[p.index[v-1]].UPOS == segun.CCONJ || in[p.index[v]-1].Form == ",") {
			w.XPOS, w.UPOS, w.AltUPOS, w.AltXPOS, w.Mended = "VBD", segun.VERB, segun.VERB, "VB", true
			rel[v] = segun.RelConj
		}
	}
}

// alsoThird makes a verb of a plural noun that is the form of one as well, where it goes on in a row behind a verb in the present: "condemns the raid and | calls | on both sides to stop". The search has joined the two already.
func (p *scratch) alsoThird(in []Input, head []int32, rel []segun.Deprel) {
	for v := int32(2); int(v) < len(head); v++ {
		w, h := &in[p.index[v]], head[v]
		if (w.XPOS != "NNS" || w.AltXPOS != "VBZ") && (w.XPOS != "VBZ" || w.AltXPOS != "NNS") || rel[v] != segun.RelConj || h < 0 || h >= v || in[p.index[h]].XPOS != "VBZ" || in[p.index[v-1]].UPOS != segun.CCONJ || leftmost(head, v) != v-1 {
			continue
		}
		for k := v + 1; int(k) < len(head); k++ {
			if head[k] == v && (rel[k] == segun.RelAdvcl || rel[k] == segun.RelXcomp || rel[k] == segun.RelObj || rel[k] == segun.RelObl || rel[k] == segun.RelCcomp) {
				w.XPOS, w.UPOS, w.AltUPOS, w.AltXPOS, w.Mended = "VBZ", segun.VERB, segun.NOUN, "NNS", true
				break
			}
		}
	}
}

// saysPast joins a predicate in the past to what is said, where the search has joined it to a verb of saying in the present and what is said is in the past as well: "say that they were plumbers and | had never left |".
func (p *scratch) saysPast(in []Input, head []int32, rel []segun.Deprel) {
	for v := int32(3); int(v) < len(head); v++ {
		s := head[v]
		if rel[v] != segun.RelConj || s < 0 || s >= v || in[p.index[s]].XPOS != "VBP" && in[p.index[s]].XPOS != "VBZ" || subjectOf(head, rel, v) || !p.past(in, head, rel, v) {
			continue
		}
		for c := v - 1; c > s; c-- {
			if head[c] == s && rel[c] == segun.RelCcomp && subjectOf(head, rel, c) && p.past(in, head, rel, c) {
				head[v] = c
				break
			}
		}
	}
}

// past reports whether the first auxiliary or copula of a predicate, or the verb itself where it has none, is in the past.
func (p *scratch) past(in []Input, head []int32, rel []segun.Deprel, v int32) bool {
	for k := range v {
		if head[k] == v && (rel[k] == segun.RelAux || rel[k] == segun.RelAuxPass || rel[k] == segun.RelCop) {
			return in[p.index[k]].XPOS == "VBD"
		}
	}
	return in[p.index[v]].XPOS == "VBD"
}
