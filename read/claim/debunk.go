package claim

import (
	"strings"

	"segun"
)

// debunked says what becomes of the claim that a noun of saying holds where the outlet goes on to take it back: "The claim that the gate was open | is false", "A rumour that the
// field was sold | turned out to be untrue", "The suggestion that he paid | was dismissed". Two empty strings for most.
func (m *maker) debunked(h int) (realis, why string) {
	saying := m.r.Tags.XPOS[h] == "VBG" && m.named1(h-1) && m.is(h, "say", "claim", "allege", "suggest", "purport", "assert", "announce") // "A message saying that …"
	if m.r.Tags.UPOS[h] != segun.NOUN && !saying || !m.is(h+1, "that", "of") && !m.is(h+2, "that") {
		return "", ""
	}
	if r, w := m.noTruthIn(h); r != "" {
		return r, w
	}
	verbs := 0
	for k := h + 1; k < m.Len() && k < h+30; k++ {
		u := m.r.Tags.UPOS[k]
		switch {
		case m.Word(k) == "," || m.Word(k) == ";" || m.Word(k) == "." || u == segun.CCONJ:
			return "", ""
		case !finiteTag(m.r.Tags.XPOS[k]) && !(m.is(k, "turn") && m.is(k+1, "out")) && !m.is(k, "prove"): // whose past tense is like its participle
			continue
		}
		if verbs++; verbs < 2 {
			continue
		}
		if r, w := m.takenBack(k); r != "" {
			return r, "\"" + m.lemma(h) + " … " + w + "\""
		}
	}
	return "", ""
}

// noTruthIn says what becomes of what a noun of saying holds, at token h, where there is said to be nothing in it: "There is no truth in the suggestion that …", "without any foundation for the claim that …"; it is not known where
// there is only no proof. Two empty strings for most.
func (m *maker) noTruthIn(h int) (realis, why string) {
	p := h - 1
	for p > h-5 && p > 1 && (m.r.Tags.UPOS[p] == segun.DET || m.r.Tags.UPOS[p] == segun.ADJ || m.r.Tags.XPOS[p] == "PRP$" || m.r.Tags.XPOS[p] == "VBN") {
		p--
	}
	if p < 2 || !m.is(p, "in", "to", "behind", "for", "of", "whatever") {
		return "", ""
	}
	n := p - 1
	if m.is(n, "whatsoever", "whatever", "at") {
		n--
	}
	sure := m.told(n, "intruth")
	if !sure && !m.told(n, "asproof") || m.r.Tags.UPOS[n] != segun.NOUN {
		return "", ""
	}
	for k := n - 1; k >= 0 && k > n-5; k-- {
		switch {
		case m.is(k, "no", "without", "nor", "zero"):
			if !sure {
				return "unknown", "\"no " + m.lemma(n) + "\""
			}
			return "not_happened", "\"no " + m.lemma(n) + "\""
		case m.r.Tags.UPOS[k] == segun.VERB && !m.is(k, "be", "have") || m.r.Tags.UPOS[k] == segun.PUNCT:
			return "", ""
		case m.is(k, "not", "n't", "n’t", "never"):
			return "not_happened", "\"not\""
		}
	}
	return "", ""
}

// takenBack reads a predicate that opens at its finite verb k: "is false", "have been disproved", "proved groundless", "turned out to be a myth", "was rejected".
func (m *maker) takenBack(k int) (realis, word string) {
	e, linked := k, false
	for ; e < m.Len() && e < k+7; e++ {
		u := m.r.Tags.UPOS[e]
		switch {
		case m.is(e, "not", "n't", "n’t", "never"):
			return "", ""
		case m.is(e, "be", "prove", "turn"):
			linked = true
		case u == segun.AUX, u == segun.ADV, u == segun.DET, m.is(e, "out", "to", "have"):
		default:
			switch {
			case !linked:
			case m.unprovedWord(e, "debunks") || m.w.unproved[partKey(strings.ToLower(m.Word(e)), "debunks")]:
				return "not_happened", m.Word(e)
			case m.unprovedWord(e, "dismisses") && m.r.Tags.XPOS[e] == "VBN" && !m.is(e+1, "for", "from"):
				return "unknown", m.Word(e)
			}
			return "", ""
		}
	}
	return "", ""
}

// openEnded returns the words by which a clause leaves open what its question asks: "Who opened the gate | is a mystery", "It remains unclear whether …"; "" for none.
func (m *maker) openEnded(h int, s *segun.Sentence) string {
	if !m.is(h, "unclear", "unknown", "uncertain", "mystery", "guess", "doubtful", "moot", "disputed", "open") || m.Find(h, segun.RelCop) < 0 && !m.is(h-1, "remain", "still") {
		return ""
	}
	if m.is(m.Find(h, segun.RelExpl, segun.RelNsubj), "it") {
		if m.is(h+1, "whether", "if", "who", "what", "when", "where", "why", "how", "which") {
			return m.Word(h) + " " + m.Word(h+1)
		}
		return ""
	}
	t := m.firstOf(h, s)
	if t > s.First && (m.r.Tags.UPOS[t-1] == segun.NOUN || m.r.Tags.UPOS[t-1] == segun.PROPN || m.Word(t-1) == ",") {
		return "" // "Mr Sand, who is standing, is unknown"
	}
	if t >= 0 && t < h-2 && (m.is(t, "whether") || m.r.Tags.XPOS[t] == "WP" || m.r.Tags.XPOS[t] == "WRB" && !m.is(t, "when", "where")) {
		return m.Word(t) + " … " + m.Word(h)
	}
	return ""
}

// notKnown returns the words by which a clause says that the answer to a question is not known, as "It is not clear" and "cannot say" do: "It was unclear | when it sank", "It is impossible to say | whether the drug was to
// blame"; "" for none.
func (m *maker) notKnown(h int, s *segun.Sentence) string {
	if !m.is(m.Find(h, segun.RelExpl, segun.RelNsubj), "it") || m.Find(h, segun.RelCop) < 0 && !m.is(h-1, "remain", "still") {
		return ""
	}
	k := h + 1
	switch {
	case m.is(h, "unclear", "unknown"):
	case m.is(h, "impossible") && m.is(k, "to") && m.is(k+1, "say", "tell", "know", "determine", "establish", "judge"):
		k += 2
	default:
		return ""
	}
	for k < s.End && (m.r.Tags.UPOS[k] == segun.ADV && !m.asksAt(k) || m.is(k, "at", "this", "stage", "point", "for")) {
		k++
	}
	if (k >= s.End || m.r.Tags.UPOS[k] == segun.PUNCT) && m.is(h, "unclear") {
		return m.Word(h) // "It's unclear at this point."
	}
	if k >= s.End || !m.asksAt(k) {
		return ""
	}
	return m.Text(h, k+1)
}

// asksAt reports whether a question word stands at token k.
func (m *maker) asksAt(k int) bool {
	return m.is(k, "whether", "if", "who", "what", "when", "where", "why", "how", "which")
}

// whenUnclear keeps a "when" or "where" behind what is not known with it, where the tree has taken it for a time: "It was unclear | when the barge sank".
func (m *maker) whenUnclear(s *segun.Sentence) {
	for t := s.First + 2; t+1 < s.End; t++ {
		if !m.is(t, "when", "where") || !m.is(t-1, "unclear", "unknown", "uncertain") && !(m.is(t-1, "clear", "known", "certain") && m.is(t-2, "not", "n't", "n’t", "yet")) {
			continue
		}
		if from, to := int(m.at[t]), int(m.at[t-1]); from >= 0 && to >= 0 && from != to && m.region(t-1, t) {
			m.move(s, from, to)
		}
	}
}
