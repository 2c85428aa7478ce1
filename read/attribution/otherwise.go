package attribution

import (
	"segun"
	"segun/read/phrase"
)

// otherwise reports whether verb t, with the small word behind it, is another verb than the one of saying, deciding or judging: "held on to beat the visitors", "had called in sick", "called to congratulate her" on the
// telephone, "was ruled out of the race" by an injury, "the mayor's ruling coalition", "pushed him into the wall"; or tells how much something is so.
func (f *finder) otherwise(s *segun.Sentence, t int) bool {
	if t+2 >= s.End {
		return false
	}
	if f.toDegree(s, t) {
		return true
	}
	switch {
	case f.is(t, "rule") && f.xpos(t) == "VBG":
		return f.xpos(t-1) == "POS" && f.upos(t+1) == segun.NOUN
	case f.is(t, "add"):
		k := t + 1
		for k < s.End && (f.is(k, "another", "about", "some", "more", "than", "nearly", "almost", "over", "around")) {
			k++
		}
		return f.upos(k) == segun.NUM && f.upos(k+1) == segun.NOUN && f.quoteAt(t) < 0 && (k+2 >= s.End || !f.finiteTag(k+2)) // "which added 479 stores last year"
	case f.is(t, "tell"):
		return f.is(t-1, "will") && f.is(t-2, "time") && f.upos(t-2) == segun.NOUN
	case f.is(t, "require"):
		k := f.Find(t, segun.RelCsubj)
		return k >= 0 || f.is(t-1, "will", "would", "may") && f.Find(t, segun.RelNsubj) < 0
	case f.is(t, "give"):
		o := f.Find(t, segun.RelIobj)
		if o < 0 && f.upos(t+1) == segun.NOUN {
			o = t + 1
		}
		return o > t && f.Flags[o]&(phrase.PersonNoun|phrase.GroupNoun) != 0 // "the act gives chiefs power over land"
	case f.is(t, "push"):
		return f.byHand(s, t)
	case f.is(t, "sound"):
		k := f.Find(t, segun.RelNsubj)
		return f.is(t+1, "off") && k >= 0 && !f.person(k) // "The recording sounded off"
	case f.is(t, "hold"):
		return f.is(t+1, "on")
	case f.is(t, "call") && !f.passive(t):
		return f.is(t+1, "in") && f.upos(t+2) == segun.ADJ || f.xpos(t+1) == "TO" && f.is(t+2, "congratulate", "thank", "wish", "check", "cancel", "book", "order")
	case f.is(t, "rule") && f.is(t+1, "out") && f.passive(t):
		k := f.Find(t, segun.RelNsubjPass, segun.RelNsubj)
		return k >= 0 && f.person(k) && f.upos(t+2) == segun.ADP
	}
	return false
}

// toDegree reports whether "that" behind verb t says what comes of how much it is done: "are growing so much that by 2040 …".
func (f *finder) toDegree(s *segun.Sentence, t int) bool {
	for k := t + 1; k+2 < s.End && k < t+4; k++ {
		if f.is(k, "so") && (f.upos(k+1) == segun.ADV || f.upos(k+1) == segun.ADJ) {
			return f.is(k+2, "that") || f.is(k+2, "quickly", "fast", "well", "far", "badly") && f.is(k+3, "that")
		}
		if f.upos(k) != segun.ADV {
			return false
		}
	}
	return false
}

// byHand reports whether who is pushed is not pushed to do anything: "pushed him face-first into the concrete", "pushed the crowd back".
func (f *finder) byHand(s *segun.Sentence, t int) bool {
	if f.upos(t+1) == segun.ADP || f.upos(t+1) == segun.ADV {
		return false // "pushed back against the charge"
	}
	for k := t + 2; k+1 < s.End && k < t+10; k++ {
		if f.xpos(k) == "TO" && f.upos(k+1) == segun.VERB || f.is(k, "for", "on", "that", "through") || f.quoteAt(k) >= 0 {
			return false
		}
		if f.is(k, "into", "against", "back", "down", "off", "over", "under", "onto", "out", "aside", "away") {
			return true
		}
	}
	return false
}

// notItself takes out of what somebody says the words by which they say more of it: “…,” he said, | and added that …
func (f *finder) notItself() {
	for i := range f.out {
		a := &f.out[i]
		for n := len(a.content) - 1; n > 0; n-- {
			c := a.content[n]
			v := c.first
			for v < c.end && v < c.first+3 && (f.upos(v) == segun.CCONJ || f.upos(v) == segun.ADV) {
				v++
			}
			if c.first > a.head && f.upos(c.first) == segun.CCONJ && f.upos(v) == segun.VERB && f.Rel(v) == segun.RelConj && f.Head(v) == a.head {
				a.content = a.content[:n]
			}
		}
	}
}

// saidByAged finds what stands before verb t and its comma where somebody with an age says it behind, whom the tree has taken for what is said: "A crowd had gathered, said | 33-year-old resident Shaya Tennen |, who …". It
// reports whether it found one.
func (f *finder) saidByAged(s *segun.Sentence, t int) bool {
	if t < s.First+3 || t+8 >= s.End || f.Word(t-1) != "," || !f.finiteTag(t) || f.Word(t+2) != "-" || !f.is(t+3, "year") || f.Word(t+4) != "-" || !f.is(t+5, "old") || f.quoteAt(t-2) >= 0 {
		return false
	}
	fr, e := f.says(t), t+6
	for e < s.End && f.nounish(e) {
		e++
	}
	content := f.trim(run{s.First, t - 1})
	if fr == nil || !fr.strong || e == t+6 || f.upos(e-1) != segun.PROPN || e < s.End && f.Word(e) != "," && f.Word(e) != "." || !f.finiteIn(content) && !f.bareVerb(content) {
		return false
	}
	k := e - 1
	for k > t+6 && f.upos(k-1) == segun.PROPN {
		k--
	}
	f.out = append(f.out, found{head: t, subject: k, source: []run{{t + 1, e}}, cue: []run{{t, t + 1}}, content: []run{content}, rule: "closing", frame: *fr})
	return true
}
