package claim

import "segun"

// askedOn says how what leads up to what somebody says points at what was told: "Asked about | the claim |, she said …", "In response to | the allegations |, the mill said …".
func (m *maker) askedOn(r *draft) pointing {
	if r.holder < 0 || r.Act == "deny" || r.Grain != "main" {
		return pointsNot
	}
	h := m.r.Attributions.List[r.holder].Head
	if h < 0 {
		return pointsNot
	}
	s := m.sentenceAt(h)
	for t := s.First; t+2 < h && t < s.First+6; t++ {
		if !m.told(t, "takesupfirst") || m.upos(t) == segun.VERB && m.xpos(t) != "VBN" && m.xpos(t) != "VBG" && t > s.First {
			continue
		}
		if k := m.imputedBehind(t+1, h); k >= 0 {
			if m.xpos(k) == "NNS" {
				return pointsAll
			}
			return pointsOne
		}
	}
	return pointsNot
}

// imputedBehind returns the noun for a charge that was spoken of, within the few words from token t on: "about | the union's claim"; -1 for none.
func (m *maker) imputedBehind(t, end int) int {
	if !m.is(t, "about", "to", "on", "over", "with", "by") {
		return -1
	}
	for k := t + 1; k < end && k < t+5; k++ {
		switch u := m.upos(k); {
		case u == segun.NOUN && m.told(k, "imputed"):
			if m.knownOne(k) {
				return k
			}
			return -1
		case u != segun.DET && u != segun.ADJ && u != segun.PROPN && u != segun.NOUN && m.xpos(k) != "PRP$" && m.xpos(k) != "POS":
			return -1
		}
	}
	return -1
}

// askedAt returns what the ith claim answers where it is said of a charge that was put to its voice: what is laid against that voice, else what another told last.
func (m *maker) askedAt(i int, who string, how pointing) []int {
	r := &m.drafts[i]
	x := m.pointable(i, who, how)
	for _, j := range x.theirs {
		if m.blocksBetween(&m.drafts[j], r) <= 2 {
			return m.passage(j, how)
		}
	}
	for _, j := range x.told {
		if a := &m.drafts[j]; m.blocksBetween(a, r) <= 1 && m.sentenceOf(r.Content[0])-m.sentenceOf(a.Content[0]) <= 2 && !m.ofAnother(a, r, who) {
			return m.breath(j)
		}
	}
	return nil
}

// admitsNone reports whether a claim is that somebody admits no wrong: "admits no wrongdoing", "accepted no liability".
func (m *maker) admitsNone(r *draft) bool {
	if r.holder < 0 || !m.is(m.r.Attributions.List[r.holder].Head, "admit", "accept", "concede", "acknowledge") {
		return false
	}
	t := m.r.Tokens.At(r.Content[0].Start)
	return m.is(t, "no") && m.is(t+1, "wrongdoing", "liability", "fault", "guilt", "blame", "misconduct", "negligence", "impropriety")
}

// saidAfter reports whether claim r is said after, or when, claim a was laid against its voice, as its sentence has it: "'I was tired,' he said | after a guest accused him of it".
func (m *maker) saidAfter(r, a *draft) bool {
	if r.holder < 0 || a.holder < 0 {
		return false
	}
	h, g := m.r.Attributions.List[r.holder].Head, m.r.Attributions.List[a.holder].Head
	return h >= 0 && g > h && m.Rel(g) == segun.RelAdvcl && m.Head(g) == h && m.is(m.Find(g, segun.RelMark), "after", "when") && (r.Status == "asserted" || r.Status == "negated" || r.Status == "opinion")
}

// acrossSemicolon reports whether claim r is what its voice says behind the semicolon that ends what another has told of it in claim a: "The union says the mill shut the doors; | the mill says they were open |".
func (m *maker) acrossSemicolon(j int, r *draft, who string) bool {
	a := &m.drafts[j]
	if a.Grain != "main" || r.Grain != "main" || a.Act == "ask" || len(a.Chain) != len(r.Chain) || len(a.Chain) < 2 || a.Status != "alleged" && !(j < len(m.weighed) && m.weighed[j].Asked && m.weighed[j].Odds > mayAccuse) || !m.aimsAtOrTells(a, who) {
		return false
	}
	marks := 0
	for t := m.r.Tokens.At(a.Content[len(a.Content)-1].End - 1); t < m.r.Tokens.At(r.Content[0].Start); t++ {
		if m.Word(t) == ";" {
			marks++
		}
	}
	return marks == 1
}

// aimsAtOrTells reports whether a claim charges an entity, or tells what it did.
func (m *maker) aimsAtOrTells(a *draft, who string) bool {
	return m.aimsAt(a, who) || m.doneBy(a, who)
}
