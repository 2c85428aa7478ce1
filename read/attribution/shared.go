package attribution

import (
	"segun"
	"segun/read/phrase"
)

// shared lets what is said hold a second predicate that has its subject from the first: "said the message had been a joke and | was taken out of context", "says he is well and | has
// resigned". By its form that could be what the voice did next, too ("said he was innocent and left"); an auxiliary, a copula or "had" tells: people report what they say in one tense and
// go on with what they do in plain verbs.
func (f *finder) shared() {
	for i := range f.out {
		a := &f.out[i]
		if len(a.content) == 0 || a.frame.class == "cite" || a.frame.class == "according" || a.frame.class == "noun" || len(a.cue) == 0 {
			continue
		}
		c := &a.content[len(a.content)-1]
		if c.first < a.head || f.quoteAt(a.head) != f.quoteAt(c.end-1) || !f.finiteIn(*c) || f.finiteAuxiliary(a.head) {
			continue
		}
		if k := f.nextSaid(a.head, *c); k > 0 {
			if f.takenUp(i, k) {
				f.out[i].content[len(f.out[i].content)-1].end = k
			}
			continue
		}
		_, hi := f.sentenceBounds(a.head)
		if e := f.shares(a, c.end, hi); e > c.end {
			c.end = e
		}
	}
}

// nextSaid returns the conjunction by which a voice goes on to say something else, in what the tree took for one thing that it says: "said the gate was shut | and called on the council to
// mend it". 0 for none.
func (f *finder) nextSaid(head int, c run) int {
	if f.xpos(head) != "VBD" {
		return 0
	}
	aux, perfect := false, false
	for k := c.first; k+2 < c.end; k++ {
		if f.upos(k) == segun.AUX {
			aux, perfect = true, perfect || f.xpos(k) != "MD"
		} else if f.finiteTag(k) && !aux {
			return 0
		}
		if !aux || f.upos(k) != segun.CCONJ || f.quoteAt(k) != f.quoteAt(head) {
			continue
		}
		v := k + 1
		for v < c.end && f.upos(v) == segun.ADV {
			v++
		}
		if v >= c.end || f.xpos(v) != "VBD" && !(f.xpos(v) == "VBN" && !perfect && f.Flags[v]&phrase.VerbPast != 0) || f.upos(v) != segun.VERB {
			continue // behind "would oppose it and …" no participle can follow
		}
		if fr := anyFrame(f.c.verbs[f.lemma(v)], func(x *frame) bool { return x.strong }); fr != nil {
			switch fr.class {
			case "urge", "demand", "accuse", "deny", "promise", "ask", "evaluate":
				return k
			}
		}
		if v+1 < c.end && f.is(v, "call") && f.is(v+1, "on", "for") {
			return k
		}
	}
	return 0
}

// takenUp gives what is said behind the conjunction at k, where the tagger has taken its verb for a participle, to the voice of the ith attribution: "said it would oppose the sale and | accused the board of lying". It
// reports whether what stands before k is all that the ith says.
func (f *finder) takenUp(i, k int) bool {
	v := k + 1
	for f.upos(v) == segun.ADV {
		v++
	}
	if f.xpos(v) == "VBD" {
		return true
	}
	for _, j := range f.touch(run{v, v + 1}) {
		if b := &f.out[j]; b.head == v && j != i {
			b.subject, b.source = f.out[i].subject, f.out[i].source
			return true
		}
	}
	if !f.is(v, "accuse") {
		return false
	}
	end := f.out[i].content[len(f.out[i].content)-1].end
	for of := v + 2; of+1 < end && of < v+10; of++ {
		if f.is(of, "of") && f.xpos(of+1) == "VBG" {
			f.out = append(f.out, found{head: v, subject: f.out[i].subject, source: f.out[i].source, cue: []run{{v, v + 1}, {of, of + 1}}, whom: []run{{v + 1, of}}, content: []run{{of + 1, end}}, rule: "accuse of",
				frame: frame{class: "accuse", act: "accuse", strong: true, key: "accuse"}})
			return true
		}
	}
	return false
}

// finiteAuxiliary reports whether the verb of a cue has an auxiliary, so that one behind a conjunction may go with it: "has said it is aware and | has asked …".
func (f *finder) finiteAuxiliary(t int) bool {
	return f.Find(t, segun.RelAux, segun.RelAuxPass) >= 0 || f.xpos(t) == "VBN" || f.xpos(t) == "VBG" || f.xpos(t) == "VB"
}

// sentenceBounds are the bounds of the sentence of token t, or of the quotation in it.
func (f *finder) sentenceBounds(t int) (int, int) {
	si := f.r.Tokens.SentenceOf(t)
	if si < 0 {
		return t, t
	}
	return f.bounds(&f.r.Tokens.Sentences[si], t)
}

// shares returns where a second predicate ends that shares the subject of what is said, when one starts at token e; e when none does.
func (f *finder) shares(a *found, e, hi int) int {
	k := e
	if k < hi && f.Word(k) == "," {
		k++
	}
	if k+2 >= hi || f.upos(k) != segun.CCONJ || !f.is(k, "and", "but", "or") {
		return e
	}
	v := k + 1
	for v < hi && f.upos(v) == segun.ADV {
		v++
	}
	if v+1 >= hi || !f.of(v, a.head) && !f.goesThrough(v, hi) {
		return e
	}
	main := v
	for main+1 < hi && (f.upos(main) == segun.AUX || f.upos(main) == segun.ADV || f.upos(main) == segun.PART) {
		main++
	}
	if main > v && f.xpos(main) == "VBN" && f.is(main-1, "be") && !f.is(main, "reach", "contact", "quote", "ask") {
		return f.sharedEnd(v+1, hi) // "was old and | was given a coat of paint"
	}
	if f.upos(main) == segun.VERB && (f.among(main, "talks") && f.r.Tags.Lemma[main] != "be" && f.r.Tags.Lemma[main] != "take" || f.is(main, "reach", "contact") || f.c.verbs[f.lemma(main)] != nil && f.hasQuote(main, hi)) {
		return e // "and could not be reached", "but did not say why"
	}
	return f.sharedEnd(v+1, hi)
}

// of reports whether token v is an auxiliary, a copula or "had" in a tense that can go with a verb of saying.
func (f *finder) of(v, head int) bool {
	switch f.xpos(v) {
	case "MD":
		return true
	case "VBD", "VBZ", "VBP":
		return f.is(v, "be", "have", "do") && (f.xpos(head) == "VBD" || f.xpos(v) != "VBD")
	}
	return false
}

// goesThrough reports whether verb v is in the past and of what one can only tell of oneself, or what it tells ran against what was told before: "and held permits for every one of them", "and found out from a screen",
// "and left anyway". Deeds are the outlet's as often: "said he was innocent and left".
func (f *finder) goesThrough(v, hi int) bool {
	if f.xpos(v) != "VBD" || f.upos(v) != segun.VERB {
		return false
	}
	if f.inTelling(v, "inner") {
		return !f.is(v, "find") || f.is(v+1, "out")
	}
	for k := v + 1; k < hi && k < v+8; k++ {
		if f.is(k, "anyway", "regardless", "nonetheless", "nevertheless") || f.is(k, "instead") && !f.is(k+1, "of") {
			return true
		}
		if f.Word(k) == "," || f.Word(k) == ";" {
			break
		}
	}
	return false
}

// hasQuote reports whether a quotation follows a verb within a few words.
func (f *finder) hasQuote(t, hi int) bool {
	for k := t + 1; k < hi && k < t+6; k++ {
		if f.quoteAt(k) >= 0 {
			return true
		}
	}
	return false
}

// sharedEnd returns where a predicate ends: at a mark, at a further conjunction with a verb of another kind, or with its sentence.
func (f *finder) sharedEnd(t, hi int) int {
	for k := t; k < hi; k++ {
		if f.quoteAt(k) >= 0 {
			continue
		}
		if w := f.Word(k); w == ";" || w == ":" || w == "—" || w == "–" {
			return k
		}
		if f.Word(k) == "," && k+2 < hi && f.upos(k+1) == segun.CCONJ && !f.of(k+2, t) && (f.finiteTag(k+2) || f.upos(k+2) == segun.PRON) {
			return k
		}
		if f.upos(k) == segun.CCONJ && k+1 < hi && f.upos(k+1) == segun.VERB && (f.xpos(k+1) == "VBD" || f.xpos(k+1) == "VBZ") {
			return k
		}
		if k == hi-1 && f.upos(k) == segun.PUNCT && f.Look[k]&phrase.Mark != 0 {
			return k
		}
	}
	return hi
}
