package attribution

import "segun"

// toBeSaid reports whether verb t only names what somebody should say or do by words: "The mayor must reject the plan", "Velm has to drop the claim", "the board should apologise". Nobody has said
// it yet; that they should is the demand of whoever says so, and needs no voice of its own. What one must say oneself is said: "I must admit", "one should add". A mere refusal that is to come
// is none either: "will reject the plan".
func (f *finder) toBeSaid(s *segun.Sentence, t int) bool {
	k := t - 1
	if f.xpos(t) == "VBN" && f.is(k, "have") && k > s.First {
		k-- // "should have rejected the offer"
	} else if f.xpos(t) != "VB" && f.xpos(t) != "VBP" {
		return false
	}
	if t-2 < s.First {
		return false
	}
	for k > s.First && (f.upos(k) == segun.ADV || f.is(k, "not", "never")) {
		k--
	}
	aux := f.duty(k)
	if f.xpos(t) == "VBN" && !f.is(k, "should", "to") {
		return false
	}
	turnsDown := aux < 0 && f.is(k, "will", "would", "may", "might", "'ll", "’ll") && f.upos(k) == segun.AUX && f.is(t, "reject", "dismiss", "challenge", "contest", "assess") && f.ofPlan(t)
	if turnsDown {
		aux = k
	}
	sub := f.nearest(t)
	if sub < 0 && f.Rel(t) == segun.RelXcomp && f.Head(t) >= s.First {
		sub = f.nearest(f.Head(t))
	}
	if aux <= s.First || sub < 0 || sub >= aux || f.is(sub, "i", "one", "it", "there") {
		return false
	}
	if f.is(sub, "we") {
		return f.is(t, "challenge", "contest", "confront") && !f.is(aux, "must") // "We need to challenge every lie"
	}
	if turnsDown || f.is(t, "explain", "clarify", "disclose", "reveal", "answer", "confess", "recant", "withdraw", "retract") {
		return true
	}
	fr := f.c.verbs[f.lemma(t)]
	return anyFrame(fr, func(x *frame) bool { return x.strong && addressed[x.class] }) != nil && !f.is(t, "know", "think", "note", "ask", "say", "expect", "consider")
}

// addressed are the classes of verbs by which one turns to somebody: what people should do by words, and not what they should think.
var addressed = map[string]bool{"deny": true, "accuse": true, "evaluate": true, "promise": true, "offer": true, "urge": true, "forbid": true, "decline": true, "announce": true, "warn": true, "agree": true, "inform": true}

// duty returns the first token of the words for a duty that end at token k: "must", "should", "ought to", "has to"; -1 for others. What somebody had to say is said.
func (f *finder) duty(k int) int {
	switch {
	case f.is(k, "must", "should") && f.upos(k) == segun.AUX:
		return k
	case f.is(k, "to") && f.is(k-1, "ought"), f.is(k, "to") && f.is(k-1, "have", "need") && (f.xpos(k-1) == "VBZ" || f.xpos(k-1) == "VBP"):
		return k - 1
	}
	return -1
}

// ofPlan reports whether the object of verb t is nothing that was said of anybody.
func (f *finder) ofPlan(t int) bool {
	o := f.Find(t, segun.RelObj)
	return o > t && f.upos(o) == segun.NOUN && !f.saidOf(o) && !f.is(o, "idea", "notion", "view")
}
