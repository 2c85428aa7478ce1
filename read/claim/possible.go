package claim

import (
	"strings"

	"segun"
)

// possibleOnly reports whether a claim is only said to be possible or likely, by an adjective with "it" before it: "It is possible that | the letter was forged", "It is doubtful | he knew". "" for none, and of what is said of a time to
// come, which is expected.
func (m *maker) possibleOnly(h int, s *segun.Sentence) string {
	for _, a := range [...]int{h, h - 3, h - 4} {
		if a >= s.First && m.is(a, "likely", "certain", "bound", "sure") && m.is(a+1, "to") && m.is(a+2, "have") && a+4 < s.End && (m.r.Tags.XPOS[a+3] == "VBN" || m.r.Tags.XPOS[a+4] == "VBN") {
			return m.Word(a) // "is likely to have come from tax fraud"
		}
	}
	for _, a := range [...]int{h, m.Head(h)} {
		if a < s.First || a >= s.End || !m.told(a, "maybe") || m.r.Tags.UPOS[a] != segun.ADJ || !m.is(m.Find(a, segun.RelExpl, segun.RelNsubj), "it") || m.Find(a, segun.RelCop) < 0 {
			continue
		}
		if a != h && (h < a || m.Rel(h) != segun.RelCcomp && m.Rel(h) != segun.RelCsubj && m.Rel(h) != segun.RelParataxis) {
			continue
		}
		if m.Word(a+1) == "," || m.r.Tags.UPOS[min(a+1, m.Len()-1)] == segun.ADP && !m.is(a+1, "that") || m.is(a+1, "to") {
			continue
		}
		if m.pastFrom(a+1) || m.perfectFrom(a+1, s) {
			return m.Word(a)
		}
	}
	return ""
}

// perfectFrom reports whether the first finite verb from token t on is "has" or "have" with a participle behind it.
func (m *maker) perfectFrom(t int, s *segun.Sentence) bool {
	for ; t+1 < s.End; t++ {
		if finiteTag(m.r.Tags.XPOS[t]) {
			return m.is(t, "have") && m.participleNext(t, s)
		}
	}
	return false
}

// foresees reports whether a predicate only says what is to be expected, by its subject: "All signs point to the senate | rejecting it", "Analysts see the crown | falling to 12".
func (m *maker) foresees(h int, f *facts) bool {
	if f.subject < 0 || f.subject > h || f.negative != "" {
		return false
	}
	if k := m.Find(h, segun.RelNsubj); k > 0 && m.is(k, "case") && (m.Word(k-1) == "worst" || m.Word(k-1) == "best") && m.thatBehind(h, k) {
		return true
	}
	if m.is(h, "point") {
		return m.is(h+1, "to", "toward", "towards") && (m.told(f.subject, "omen") || f.present && !m.agent(f.subject) && m.r.Tags.UPOS[f.subject] != segun.PROPN && m.moreSoon(h+2))
	}
	if !m.is(h, "see", "have", "put") || !m.told(f.subject, "forecaster") || m.r.Tags.XPOS[h] != "VBP" && m.r.Tags.XPOS[h] != "VBZ" {
		return false
	}
	for k := h + 2; k < m.Len() && k < h+8 && m.r.Tags.UPOS[k] != segun.PUNCT; k++ {
		if m.r.Tags.XPOS[k] == "VBG" && m.r.Tags.UPOS[k-1] != segun.ADP {
			return true
		}
	}
	return false
}

// moreSoon reports whether what is pointed to at token t is more or less of something than there is: "higher prices", "a further rise".
func (m *maker) moreSoon(t int) bool {
	if t < m.Len() && m.r.Tags.UPOS[t] == segun.DET {
		t++
	}
	return t+1 < m.Len() && (m.r.Tags.XPOS[t] == "JJR" || m.is(t, "further")) && m.r.Tags.UPOS[t+1] == segun.NOUN && !m.is(t+1, "than")
}

// laidDown reports whether a court, a law or an order lays down what a claim says somebody had to do, so that it was not done with that: "ruled that the firm | had to pay the widows".
func (m *maker) laidDown(d *draft) bool {
	return d.holder >= 0 && m.told(m.r.Attributions.List[d.holder].Head, "laysdown")
}

// toldToGo reports whether a claim is what somebody says that another had to do, so that it is asked for: "told her | she had to leave", "said the minister | had to resign". "Told her he had to leave" tells of himself.
func (m *maker) toldToGo(d *draft, f *facts) bool {
	if d.holder < 0 || f.subject < 0 || d.Quote == "direct" {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if !m.past(a) || a.Class != "say" && a.Class != "inform" && a.Class != "state" {
		return false
	}
	for _, p := range [...][2]string{{"her", "she"}, {"him", "he"}, {"them", "they"}, {"me", "i"}, {"us", "we"}, {"you", "you"}} {
		if a.Head+1 < m.Len() && m.is(a.Head, "tell", "inform", "remind", "warn") && strings.EqualFold(m.Word(a.Head+1), p[0]) && strings.EqualFold(m.Word(f.subject), p[1]) {
			return true
		}
	}
	if m.r.Tags.UPOS[f.subject] != segun.NOUN && m.r.Tags.UPOS[f.subject] != segun.PROPN || !m.agent(f.subject) {
		return false
	}
	h := d.Head
	if m.is(h, "have") && m.is(h+1, "to") {
		h += 2
	}
	return m.is(h, "go", "resign", "quit") && m.edgeOf(h+1) || m.is(h, "step", "stand") && m.is(h+1, "down", "aside") && m.edgeOf(h+2)
}

// nounToCome returns what the head of a content without a predicate of its own says, where it is a noun of what has not come about with its matter behind it: "spoke of | a plan for the wardens to leave".
func (m *maker) nounToCome(d *draft) (realis, why string) {
	if d.holder < 0 || d.Act != "assert" {
		return "", ""
	}
	t := m.r.Tokens.At(d.Content[0].Start)
	if h := d.Head; h > 1 && m.r.Tags.UPOS[h] == segun.NOUN && (m.calledPlanned(h-1) || m.calledPlanned(h-2) && m.upos(h-1) != segun.ADP) {
		return "planned", "what is called planned"
	}
	for t < m.Len() && m.r.Tokens.Tokens[t].Span.Start < d.Content[0].End {
		switch u := m.r.Tags.UPOS[t]; {
		case u == segun.NOUN:
			w, ok := m.w.modal[modelString(m.lemma(t))]
			if ok && (w.all || w.realis != "planned") && !m.is(t, "pressure") && (m.is(t+1, "for") && m.forSomebodyTo(t+1, m.sentenceAt(t)) || m.is(t+1, "to") && m.infinitiveSoon(t+1) || w.realis == "predicted" && m.is(t+1, "of")) {
				return w.realis, "a " + m.lemma(t)
			}
			return "", ""
		case u != segun.DET && u != segun.ADP && u != segun.ADJ && u != segun.NUM && m.r.Tags.XPOS[t] != "PRP$":
			return "", ""
		}
		t++
	}
	return "", ""
}

// thatMay reports whether what is said of a clause with "that" is said of one of what may come: "it is possible | that they will fall short".
func (m *maker) thatMay(h int) bool {
	c := m.Find(h, segun.RelCcomp, segun.RelCsubj)
	return c > h && m.is(m.Find(c, segun.RelMark), "that") && m.modalOf(c) >= 0
}
