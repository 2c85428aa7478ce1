package claim

import "segun"

// thingJudged says how the words for a thing point at what was told, where a claim rejects it or judges it by a verb with that thing for its object: "called | the accusation | absurd", "called | that | a lie",
// "dismissed | the claims | as gossip". What is judged and not rejected counts only as a charge by name: "called it disgraceful" may be of the deed.
func (m *maker) thingJudged(r *draft) pointing {
	if r.holder < 0 || r.Act != "deny" && r.Act != "evaluate" {
		return pointsNot
	}
	h := m.r.Attributions.List[r.holder].Head
	if h < 0 || h+1 >= m.Len() || !m.told(h, "judging") {
		return pointsNot
	}
	t, from := h+1, m.r.Tokens.At(r.Content[0].Start)
	if m.is(t, "as", "such") { // "dismissed as gossip | the claim that …"
		return pointsNot
	}
	for k := t; k < from; k++ {
		if m.Word(k) == "," {
			return pointsNot // "rejected both, accusing her in turn of it"
		}
	}
	if m.is(t, "it", "this", "that", "them", "these", "both") && (m.upos(t+1) != segun.NOUN || m.is(t, "it", "them")) {
		if r.Act == "deny" || m.xpos(h) == "VBG" && m.is(t, "it") {
			return pointsBack // "slammed the suit, calling it absurd"
		}
		return pointsNot
	}
	for end := m.sentenceAt(h).End; t < end && t < h+6; t++ {
		switch u := m.upos(t); {
		case u == segun.NOUN && m.upos(t+1) == segun.NOUN && !m.told(t, "imputed"), u == segun.DET, u == segun.ADJ, u == segun.NUM, u == segun.PROPN, m.xpos(t) == "PRP$", m.xpos(t) == "POS":
		case u != segun.NOUN || !m.knownOne(t):
			return pointsNot
		case m.told(t, "imputed"):
			if m.is(t+1, "serious", "grave", "credible", "plausible", "troubling", "disturbing", "worrying", "shocking") {
				return pointsNot // that is no word against it
			}
			if m.xpos(t) == "NNS" {
				return pointsAll
			}
			return pointsOne
		case r.Act == "deny" && m.told(t, "text"):
			return pointsText
		default:
			return pointsNot
		}
	}
	return pointsNot
}

// takenUp reports whether a claim rejects or judges what its own sentence has just told, by a noun or a relative that stands for it: "…, a charge that she denies", "…, which the mill denies", "…, a claim that he calls gossip".
func (m *maker) takenUp(r *draft) bool {
	if r.holder < 0 {
		return false
	}
	a := &m.r.Attributions.List[r.holder]
	switch t := m.r.Tokens.At(r.Content[0].Start); r.Act {
	case "deny":
		return hasPrefix(a.Rule, "denial taken up") || hasPrefix(a.Rule, "denial") && m.is(t, "which") && t < a.Head
	case "evaluate":
		for k := a.Head - 1; k > 0 && k > a.Head-6 && m.told(a.Head, "judging"); k-- {
			if m.is(k, "that", "which") {
				return m.told(k-1, "imputed") && m.is(k-2, "a", "an")
			}
		}
	}
	return false
}
