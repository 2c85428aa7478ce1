package claim

import (
	"strings"

	"segun"
)

// underWould returns what a clause in the past tense has from the "would" of reported speech that it hangs on. The past is that of the whole report and does not say that the thing came about: "would sign | when the
// minister withdrew the tents", "would be suspended | while officials looked into it", "would answer any question | the police put to him". What somebody "had" done before is told of, and so is what stands in the speaker's own
// words.
func (m *maker) underWould(d *draft, f *facts) (realis, why string) {
	h := d.Head
	if !f.past || f.negative != "" || d.holder < 0 || m.r.Attributions.List[d.holder].Quote == "direct" {
		return "", ""
	}
	t := m.r.Tokens.At(d.Content[0].Start)
	when, any := m.whenOf(t), m.ofAny(t-1)
	if !when && !any && !m.is(t, "while", "whilst") {
		return "", ""
	}
	if m.is(t, "while", "whilst") && m.duringPlan(d, t) {
		return "predicted", "\"" + m.Word(t) + "\" under what is to come"
	}
	w := m.wouldBefore(t, m.holder[h])
	if w < 0 || m.holder[w] != m.holder[h] && m.frame[w] < 0 {
		return "", ""
	}
	var o *draft
	if p := m.Head(w); p >= 0 {
		o = m.draftAt(p)
	}
	perfect := m.is(m.Find(h, segun.RelAux), "have")
	if o != nil && !unsettled(o.Realis) {
		return "", "" // "said she would cry when he left": it was so
	}
	by := " under \"" + m.lemma(w) + "\""
	switch {
	case any && !perfect && o == nil:
		return "predicted", "who or what there may be," + by
	case any && !perfect:
		return o.Realis, "who or what there may be," + by
	case when && (!perfect || m.is(t, "once", "until", "till")) && !m.datedBack(h):
		return "conditional", "\"" + m.Word(t) + "\"" + by
	case m.is(t, "while", "whilst") && !perfect:
		return "predicted", "\"" + m.Word(t) + "\"" + by
	}
	return "", ""
}

// duringPlan reports whether a clause with "while" at token t goes with an infinitive or gerund of what is proposed or planned: "had proposed freezing the shares | while a survey was carried out".
func (m *maker) duringPlan(d *draft, t int) bool {
	p := m.Head(d.Head)
	if p < 1 || p >= t || m.Rel(d.Head) != segun.RelAdvcl || m.is(m.Find(d.Head, segun.RelAux), "have") {
		return false
	}
	if x := m.r.Tags.XPOS[p]; x != "VBG" && !(x == "VB" && m.is(p-1, "to")) {
		return false
	}
	o := m.draftAt(p)
	return o != nil && o.Head != d.Head && unsettled(o.Realis)
}

// wouldBefore returns the "would", "could" or "might" that is the last finite verb before token t in its sentence, outside the words that say who says all this; -1 for none.
func (m *maker) wouldBefore(t int, holder int32) int {
	for k, first := t-1, m.sentenceAt(t).First; k > first && m.Word(k) != ";"; k-- {
		switch {
		case m.frame[k] >= 0 && m.frame[k] == holder:
		case m.r.Tags.XPOS[k] == "MD" && !m.noModal(k):
			if m.is(k, "would", "could", "might", "'d", "’d") && !m.is(k+1, "have") {
				return k
			}
			return -1
		case m.frame[k] >= 0:
		case finiteTag(m.r.Tags.XPOS[k]):
			return -1
		}
	}
	return -1
}

// whenOf reports whether token t opens a clause that says when or where something is to be.
func (m *maker) whenOf(t int) bool {
	return m.is(t, "when", "whenever", "wherever", "once", "until", "till", "before") || m.is(t, "as") && m.is(t+1, "soon", "long") || m.is(t, "by") && m.is(t+1, "the") && m.is(t+2, "time")
}

// datedBack reports whether a time of the clause of h lies behind the text.
func (m *maker) datedBack(h int) bool {
	x := m.timeOf(h, m.sentenceAt(h))
	return x != nil && !strings.HasPrefix(x.EDTF, "../") && !later(x.EDTF, m.r.Doc.Published)
}

// ofAny reports whether token t is, or ends, a noun phrase of whoever or whatever there may be: "any", "anyone", "any question".
func (m *maker) ofAny(t int) bool {
	for n := 0; n < 4 && t >= 0; n++ {
		if m.is(t, "any", "anyone", "anybody", "anything", "anywhere", "whatever", "whichever") {
			return true
		}
		if u := m.r.Tags.UPOS[t]; u != segun.NOUN && u != segun.ADJ && !m.is(t, "that", "who", "which") {
			return false
		}
		t--
	}
	return false
}
