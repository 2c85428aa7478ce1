package claim

import (
	"strings"
	"unicode/utf8"

	"segun"
)

// wrongPhrase is the rest of a phrase that does wrong, behind its verb: lemmas, and "*" for up to six words between.
type wrongPhrase struct {
	words []string
	class string
}

// addPhrase keeps a row of the table: "sweep * under carpet".
func (w *words) addPhrase(row, class string) {
	f := strings.Fields(row)
	w.phrases[f[0]] = append(w.phrases[f[0]], wrongPhrase{f[1:], class})
}

// phrased returns the class of wrong that a verb does with the words behind it, "" for none: "looked the other way", "kept the cash off the books". Articles, possessives, adjectives,
// numbers and adverbs between count for nothing.
func (m *maker) phrased(h int) string {
	best := ""
	for _, p := range m.w.phrases[m.lemma(h)] {
		if m.follows(h+1, p.words) && (best == "" || p.class == "crime") {
			best = p.class
		}
	}
	return best
}

// follows reports whether words stand in their order from token t on, in its sentence.
func (m *maker) follows(t int, words []string) bool {
	end := m.sentenceAt(t - 1).End
	for len(words) > 0 {
		most, wide := 4, words[0] == "*"
		if wide {
			most, words = 6, words[1:]
		}
		for ; most >= 0 && t < end; t, most = t+1, most-1 {
			if m.lemma(t) == words[0] || sameWord(m.Word(t), words[0]) {
				break
			}
			if m.inMark(t) {
				most++
				continue // is a "slap in the face"
			}
			if m.r.Tags.UPOS[t] == segun.PUNCT || !m.light(t) && (!wide || m.r.Tags.UPOS[t] == segun.ADP || m.r.Tags.UPOS[t] == segun.VERB && finiteTag(m.r.Tags.XPOS[t])) {
				return false
			}
		}
		if most < 0 || t >= end {
			return false
		}
		words, t = words[1:], t+1
	}
	return true
}

// sameWord reports whether two words are the same but for capitals.
func sameWord(a, b string) bool {
	if a != "" && b != "" && a[0]|b[0] < utf8.RuneSelf && a[0]|0x20 != b[0]|0x20 {
		return false // as most are
	}
	return strings.EqualFold(a, b)
}

// light reports whether a word between those of a phrase counts for nothing.
func (m *maker) light(t int) bool {
	switch m.r.Tags.UPOS[t] {
	case segun.DET, segun.ADJ, segun.ADV, segun.NUM, segun.PART, segun.AUX:
		return true
	}
	return m.r.Tags.XPOS[t] == "PRP$"
}

// hadDone looks for the wrong in a participle that the tree has hung on its "had", as if that were the verb: "the director had | sold horse as beef".
func (m *maker) hadDone(h int, f *facts) string {
	if !m.is(h, "have") || f.subject < 0 || !m.agent(f.subject) || m.r.Tags.XPOS[h] == "VB" {
		return ""
	}
	end := m.sentenceAt(h).End
	for t := h + 1; t < end && t < h+5; t++ {
		if m.r.Tags.XPOS[t] == "VBN" && (m.Head(t) == h || m.Head(t) >= 0 && m.Head(m.Head(t)) == h) {
			if m.tame(t, f.subject, false) {
				return ""
			}
			class, _, _ := m.verbClass(t)
			if class == "" {
				class = m.phrased(t)
			}
			return class
		}
		if u := m.r.Tags.UPOS[t]; u != segun.ADV && u != segun.ADJ && u != segun.NOUN && m.Word(t) != "-" {
			return ""
		}
	}
	return ""
}
