package attribution

import (
	"segun"
	"segun/read/phrase"
)

// shunned reports whether verb t is one by which somebody judges, and which they keep from: "avoided condemning the raid", "stopped short of endorsing her", "has been slow to embrace
// new ideas". Nothing is judged then.
func (f *finder) shunned(s *segun.Sentence, t int) bool {
	if t-2 < s.First {
		return false
	}
	v := -1
	switch f.xpos(t) {
	case "VBG":
		switch {
		case f.is(t-1, "avoid", "eschew"):
			v = t - 1
		case f.is(t-1, "from") && f.is(t-2, "refrain", "abstain", "shrink", "shy"), f.is(t-1, "of") && f.is(t-2, "short") && f.is(t-3, "stop", "fall", "just"), f.is(t-1, "from") && f.is(t-2, "away") && f.is(t-3, "shy"):
			v = t - 2
		}
	case "VB":
		if f.is(t-1, "to") && f.among(t-2, "unwilling") {
			v = t - 2
		}
	}
	if v < 0 || f.quoteAt(v) != f.quoteAt(t) || f.upos(v) != segun.VERB && f.upos(v) != segun.ADJ && f.upos(v) != segun.ADV && !f.is(v, "refusal", "reluctance", "failure") {
		return false
	}
	for k := v - 1; k >= s.First && k > v-4; k-- {
		if f.is(k, "not", "n't", "n’t", "never") {
			return false // "did not refuse to endorse her"
		}
	}
	if f.is(t, "comment", "speak", "talk", "remark", "dwell") && f.is(v, "avoid", "eschew", "refrain", "abstain", "decline", "refuse") {
		return true // "Judges should avoid commenting on a candidate"
	}
	if f.is(t, "disavow", "disown", "repudiate", "renounce", "retract", "recant", "reject", "dismiss", "disclaim") && f.is(v, "refuse", "decline", "refusal") {
		return true // "refuses to disavow the pamphlet": nothing is denied
	}
	if f.is(t, "admit", "concede", "acknowledge", "recognise", "recognize") && f.is(v, "refuse", "refusal", "fail", "failure", "reluctant", "unwilling", "loath") {
		return true // "refusing to concede that she was right": it is not said
	}
	fr := anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.class == "evaluate" || x.class == "accuse" || x.class == "agree" })
	return fr != nil && anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.class == "say" || x.class == "state" || x.class == "decline" }) == nil
}

// refusesDeed reports whether the noun t is a refusal to do something else than to speak: "the mayor's refusal to disown the pamphlet".
func (f *finder) refusesDeed(s *segun.Sentence, t int) bool {
	return t+2 < s.End && f.is(t, "refusal", "unwillingness", "reluctance") && f.is(t+1, "to") && f.xpos(t+2) == "VB" && !f.among(t+2, "avoided")
}

// remindedOf reports whether verb t only says what comes to somebody's mind, with nobody who reminds them of it: "we are reminded of the millions who fled".
func (f *finder) remindedOf(s *segun.Sentence, t int) bool {
	return f.is(t, "remind") && f.xpos(t) == "VBN" && t > s.First && t+1 < s.End && f.is(t+1, "of") && (f.is(t-1, "be") || f.is(t-2, "be") && f.upos(t-1) == segun.ADV) && f.agent(t) < 0
}

// talkedOf reports whether a verb of speaking inside a quotation has the "you" that means everybody: "you talk about the issues that are in front of you".
func (f *finder) talkedOf(s *segun.Sentence, t int) bool {
	if !f.is(t, "talk", "speak") || f.quoteAt(t) < 0 || t <= s.First {
		return false
	}
	k := t - 1
	for k > s.First && (f.upos(k) == segun.AUX || f.upos(k) == segun.ADV || f.upos(k) == segun.PART) {
		k--
	}
	return f.is(k, "you") && f.xpos(t) != "VBD" && f.xpos(t) != "VBN"
}

// directed reports whether "directed questions to" tells whom somebody asked, rather than to whom somebody sent those who asked: "where the client directed questions to a male
// colleague".
func (f *finder) directed(s *segun.Sentence, t, from int) bool {
	if k := f.nearest(t); k > s.First {
		for j := k - 1; j >= s.First && j > k-4; j-- {
			if x := f.xpos(j); x == "WRB" || x == "WDT" || x == "WP" {
				return true
			}
		}
	}
	for k := from; k < s.End && k < from+7; k++ {
		if f.among(k, "proxy") || f.upos(k) == segun.PROPN {
			return false
		}
		if f.upos(k) == segun.NOUN && (k+1 >= s.End || f.upos(k+1) != segun.NOUN) {
			return f.Flags[k]&phrase.PersonNoun != 0
		}
		if f.upos(k) == segun.PUNCT {
			return false
		}
	}
	return false
}
