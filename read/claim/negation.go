package claim

import "segun"

// affirmed reports whether every word of a clause that could negate it stands in a phrase that denies nothing: "no fewer than nine", "had no choice but to sell".
func (m *maker) affirmed(h int, s *segun.Sentence) bool {
	found := false
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) != h || !m.is(k, "no", "not", "n't", "n’t", "never", "nothing", "none", "nobody", "neither", "nor", "without", "nowhere") {
			continue
		}
		seeming := false
		for _, b := range [...]int{k, k - 1} {
			if b < s.First {
				continue
			}
			for _, p := range m.w.unreal[modelString(m.lemma(b))] {
				if seeming || p.realis != "affirmed" {
					continue
				}
				end := m.follow(&p, b)
				seeming = end > k && !(end > k+2 && m.is(k, "nothing", "nobody", "none") && !m.is(k+1, "other", "fewer", "less", "short", "more")) // "done nothing wrong but had become a burden"
			}
		}
		if !seeming {
			return false
		}
		found = true
	}
	return found
}

// cleft returns the negation of what a clause with "what" puts first: "What she did not offer | was an account", "What nobody asked is who paid"; "" for none.
func (m *maker) cleft(h int, s *segun.Sentence) string {
	t := m.firstOf(h, s)
	if t < 0 || !m.is(t, "what") {
		return ""
	}
	no := ""
	for k := t + 1; k < s.End && k < t+14; k++ {
		switch {
		case m.holder[k] != m.holder[t] || m.Word(k) == "," || m.Word(k) == "?":
			return ""
		case m.is(k, "not", "n't", "n’t", "never", "nobody", "none", "neither"):
			no = m.lemma(k)
		case m.is(k, "no") && (m.is(k+1, "one") || m.upos(k+1) == segun.NOUN):
			no = "no"
		case m.is(k, "be") && finiteTag(m.r.Tags.XPOS[k]) && k > t+1 && no != "" && int(m.at[k]) == h && m.xpos(k+1) != "VBG" && m.xpos(k+1) != "VBN" && !m.is(k+1, "not", "n't", "n’t"):
			return no
		}
	}
	return ""
}

// notReason reports whether a "not" behind a mark denies a reason alone: "will support him – | not | because I like him, but because he can do it".
func (m *maker) notReason(k int) bool {
	return k > 0 && k+1 < m.Len() && m.Word(k) == "not" && m.upos(k-1) == segun.PUNCT && m.is(k+1, "because")
}

// notBehind reports whether a "not" at k that stands behind the verb at h denies a part of the clause, and not the verb: "left not long after", "was found not far from the bridge",
// "introduced not for the money but for the order".
func (m *maker) notBehind(k, h int) bool {
	if k < h || m.Word(k) != "not" || m.is(h, "be") || m.r.Tags.UPOS[h] != segun.VERB || m.r.Tags.UPOS[k-1] == segun.AUX || k+1 >= m.Len() {
		return false
	}
	if m.notReason(k) {
		return true
	}
	if p := m.Head(k); p > k && m.Rel(p) == segun.RelAcl && m.Head(p) > h && m.Head(p) < k && p != h {
		return true // "arrested a woman | not named in the warrant"
	}
	switch m.r.Tags.UPOS[k+1] {
	case segun.ADV, segun.ADP, segun.DET, segun.NUM:
		return true
	case segun.NOUN, segun.PROPN, segun.ADJ:
		for t := k + 2; t < m.Len() && t < k+10 && m.r.Tags.UPOS[t] != segun.PUNCT; t++ {
			if m.is(t, "but") {
				return true
			}
		}
	}
	return false
}

// noEvidence keeps what there is no evidence of with the words that say so: "it was not yet certain | that they had fled", "there was no evidence yet | that it was an act of terrorism".
func (m *maker) noEvidence(s *segun.Sentence) {
	for t := s.First + 1; t+3 < s.End; t++ {
		open := m.told(t, "established") && m.is(t+1, "that") && m.r.Tags.UPOS[t] != segun.NOUN
		if !open && !m.w.proofs[modelString(m.lemma(t))] && !m.is(t, "doubt") || m.at[t] < 0 {
			continue
		}
		none := false
		for k := max(t-3, s.First); k < t; k++ {
			none = none || m.is(k, "no", "little", "without", "scant", "any") || open && m.is(k, "not", "n't", "n’t", "far", "hardly")
		}
		k := t + 1
		for k < s.End && k < t+5 && (m.r.Tags.UPOS[k] == segun.PUNCT && m.Word(k) != "," || m.r.Tags.UPOS[k] == segun.ADV || m.is(k, "so", "far", "yet", "either", "whatever", "whatsoever", "at", "all")) {
			k++
		}
		if !none || k+1 >= s.End || !m.is(k, "that", "to") {
			continue
		}
		from, to := int(m.at[k+1]), int(m.at[t])
		if from < 0 || from == to || !m.region(k+1, t) || m.unknownTo(from, t) {
			continue
		}
		m.move(s, from, to)
	}
}

// orThat keeps a second clause with the first where one "no" or "not" holds both: "There is no evidence that it paid bribes, | or that it hid money", "No one claims that it paid, | nor that it hid".
func (m *maker) orThat(s *segun.Sentence) {
	for t := s.First + 4; t+3 < s.End; t++ {
		if !m.is(t, "or", "nor") || m.r.Tags.UPOS[t] != segun.CCONJ || !m.is(t+1, "that") || m.r.Tags.UPOS[t+1] == segun.DET {
			continue
		}
		prev := t - 1
		if m.Word(prev) == "," {
			prev--
		}
		from, to := int(m.at[t+2]), int(m.at[prev])
		if from < 0 || to < 0 || from == to || !m.region(t+2, prev) || !m.deniesBoth(s, to, prev) {
			continue
		}
		m.move(s, from, to)
		for k := t; k < t+2; k++ {
			if m.at[k] < 0 || int(m.at[k]) == from {
				m.at[k] = int32(to)
			}
		}
	}
}

// orDid does the same for a second predicate of the clause that is held: "There is no evidence that it paid bribes | or hid money", "It is unclear whether it paid | or who hid the money".
func (m *maker) orDid(s *segun.Sentence) {
	for t := s.First + 4; t < s.End; t++ {
		if int(m.at[t]) != t || m.Rel(t) != segun.RelConj {
			continue
		}
		g := m.Head(t)
		for n := 0; n < 8 && g >= s.First && m.Rel(g) == segun.RelConj; n++ {
			g = m.Head(g)
		}
		if g < s.First || g > t || m.at[g] < 0 || int(m.at[g]) == t || !m.region(t, g) {
			continue
		}
		if m.barelyBeside(t, g) {
			m.move(s, t, int(m.at[g]))
			continue
		}
		if int(m.at[g]) == g {
			continue
		}
		if m.openBeside(t, g) {
			m.move(s, t, int(m.at[g]))
			continue
		}
		if o := m.Find(g, segun.RelMark); o < 0 || !m.is(o, "that", "whether") || !m.deniesBoth(s, int(m.at[g]), g) {
			continue
		}
		if sub := m.Find(t, segun.RelNsubj, segun.RelNsubjPass); sub >= 0 && m.r.Tags.XPOS[sub] != "WP" && !(m.Find(t, segun.RelMark) >= 0 && m.is(m.Find(t, segun.RelCc), "or", "nor")) {
			continue // a clause of its own
		}
		m.move(s, t, int(m.at[g]))
	}
}

// barelyBeside reports whether the verb at t is a second infinitive beside the one at g, with nothing of its own before it, and would stand alone where that one does not, or looks finite: "tried to burn the mill | and kill its
// owner", "A plan to storm the bank | and seize its head was found".
func (m *maker) barelyBeside(t, g int) bool {
	if x := m.r.Tags.XPOS[t]; x != "VB" && x != "VBP" || int(m.at[g]) == g && x == "VB" || g < 1 || m.Head(g) < 0 || m.r.Tags.XPOS[g] != "VB" || !m.is(g-1, "to") || m.r.Tags.UPOS[g-1] != segun.PART {
		return false
	}
	if m.r.Tags.XPOS[t] == "VB" && !m.is(m.Head(g), "try", "attempt") || m.r.Tags.XPOS[t] == "VBP" && (m.Rel(g) != segun.RelAcl || int(m.at[g]) != g) {
		return false // what is wanted or planned has claims of its own: see secondVerb
	}
	return m.Find(t, segun.RelNsubj, segun.RelNsubjPass, segun.RelAux, segun.RelAuxPass, segun.RelMark, segun.RelExpl) < 0
}

// openBeside reports whether the finite verb at t, with no subject of its own, goes on a clause that is no claim of its own, as it only asks or supposes: "will decide whether he sold it | and pocketed the money", "is to
// establish who sold it | and pocketed the money", "dreamed that he had sold it | and pocketed the money", "Anyone who sells it | and pockets the money".
func (m *maker) openBeside(t, g int) bool {
	switch m.r.Tags.XPOS[t] {
	case "VBD", "VBZ", "VBP", "VBN":
	default:
		return false
	}
	if k := m.Find(t, segun.RelNsubj, segun.RelNsubjPass, segun.RelMark, segun.RelExpl); k >= 0 {
		o := m.Find(g, segun.RelNsubj, segun.RelNsubjPass)
		return o >= 0 && o < g && m.is(o, "who") && m.is(k, "who", "whether") && m.Rel(g) == segun.RelCcomp // "decide who sold it, | and who pocketed the money"
	}
	if o := m.Find(g, segun.RelMark); o >= 0 && m.is(o, "whether", "if") || m.asIf(g) {
		return true
	}
	h := m.Head(g)
	if h >= 0 && h < g && m.Rel(g) == segun.RelCcomp && m.is(h, "dream", "pretend", "imagine", "fantasise", "fantasize", "hallucinate", "wish") {
		return true
	}
	o := m.Find(g, segun.RelNsubj, segun.RelNsubjPass)
	if o < 0 || o > g || !m.is(o, "who", "whoever") {
		return false
	}
	if p := m.Head(max(h, 0)); p >= 0 && p < h && m.Rel(g) == segun.RelAclRelcl && m.told(max(m.Find(p, segun.RelNsubj), 0), "imagined") && m.Rel(h) != segun.RelNsubj {
		return true // "The novel follows a clerk who forges a will | and flees"
	}
	return m.Rel(g) == segun.RelCcomp || m.Rel(g) == segun.RelAclRelcl && m.is(h, "anyone", "anybody", "everyone", "everybody") && (m.Find(t, segun.RelCc) >= 0 || m.Word(t-1) == ",")
}

// asIf reports whether "as if" or "as though" opens the clause of token g.
func (m *maker) asIf(g int) bool {
	o := m.Find(g, segun.RelMark)
	return o >= 0 && m.is(o, "as") && m.is(o+1, "if", "though")
}

// deniesBoth reports whether a word for "no" or "not" stands before a "that" or "whether" in the clause of token h, up to token end.
func (m *maker) deniesBoth(s *segun.Sentence, h, end int) bool {
	none := false
	for k := s.First; k < end; k++ {
		if int(m.at[k]) != h {
			continue
		}
		if none && m.is(k, "that", "whether") && m.r.Tags.UPOS[k] != segun.DET {
			return true
		}
		if m.is(k+1, "only", "just", "merely", "simply") {
			continue // "not only that he lied, but also that he hid it"
		}
		none = none || m.is(k, "unclear", "unknown", "false", "untrue", "unproven", "uncertain") || m.is(k, "no", "not", "n't", "n’t", "never", "nobody", "none", "nothing", "neither", "hardly", "little", "without") || m.is(k, "one") && m.is(k-1, "no")
	}
	return false
}
