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
				seeming = seeming || p.realis == "affirmed" && m.follow(&p, b) > k
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
		case m.is(k, "no") && (m.is(k+1, "one") || m.r.Tags.UPOS[k+1] == segun.NOUN):
			no = "no"
		case m.is(k, "be") && finiteTag(m.r.Tags.XPOS[k]) && k > t+1 && no != "" && int(m.at[k]) == h && m.r.Tags.XPOS[k+1] != "VBG" && m.r.Tags.XPOS[k+1] != "VBN" && !m.is(k+1, "not", "n't", "n’t"):
			return no
		}
	}
	return ""
}

// hardly reports whether an adverb such as "hardly" at token k says that predicate h is not so: "has hardly changed". What had hardly begun when something else came did begin, and
// what is hardly in doubt is so.
func (m *maker) hardly(k, h int) bool {
	i := m.r.Tokens.SentenceOf(k)
	if i < 0 || m.is(h, "doubt", "dispute", "deny", "question", "surprise", "surprising", "wait") || m.r.Tags.UPOS[h] == segun.ADJ {
		return false
	}
	return !m.cameUpon(k, &m.r.Tokens.Sentences[i])
}

// cameUpon reports whether what stands behind token k happened before something that came upon it: "had hardly sat down | when the bell rang".
func (m *maker) cameUpon(k int, s *segun.Sentence) bool {
	if !m.is(k-1, "have") && !m.is(k+1, "have") {
		return false
	}
	for j := k + 1; j < s.End; j++ {
		if m.is(j, "when", "before", "than") {
			return true
		}
	}
	return false
}

// hadBetter reads "had better leave" and "'d best leave" as what should be done.
func (m *maker) hadBetter(h int, s *segun.Sentence, f *facts) {
	if f.force != "" || f.modal != "" && f.modal != "would" {
		return
	}
	for k := h + 1; k > s.First && k > h-5 && k+2 < s.End; k-- {
		if w := m.Word(k); w != "better" && w != "best" || !m.is(k-1, "have") && m.Word(k-1) != "'d" && m.Word(k-1) != "’d" || m.r.Tags.XPOS[k-1] != "VBD" && m.r.Tags.XPOS[k-1] != "MD" {
			continue
		}
		if x := m.r.Tags.XPOS[k+1]; (x == "VB" || x == "VBP" || x == "VBN" || m.is(k+1, "not")) && !m.is(k+2, "than") {
			f.modal, f.past, f.present = "should", false, false
		}
		return
	}
}
