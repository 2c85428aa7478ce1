package claim

import "segun"

// mostToThing is how many words stand between a verb and what it judges, at most: "apologised in public for | the leak".
const mostToThing = 4

// inFull lets the claim of a feeling or judgement whose content is a thing alone show what the voice does about it, so that it can be read by itself: "would gladly welcome | his support", "apologised for | their
// remarks", "assailed | the mayor". What is denied, asked for or promised is read by other rules, whose content stands for it.
func (m *maker) inFull() {
	for i := range m.drafts {
		d := &m.drafts[i]
		if d.holder < 0 || len(d.Content) != 1 || d.Grain == "role" {
			continue
		}
		a := &m.r.Attributions.List[d.holder]
		if !takesThings(a) || len(a.Content) != 1 || len(a.Whom) > 0 && !a.Whom[0].Overlaps(a.Content[0]) || !d.Content[0].Overlaps(a.Content[0]) {
			continue
		}
		first, end := m.r.Tokens.At(d.Content[0].Start), m.r.Tokens.At(d.Content[0].End)
		if a.Head < 0 || !m.thingBehind(a.Head, first, end) {
			continue
		}
		from := m.withAuxiliaries(m.sentenceAt(a.Head), a.Head)
		w := m.r.Tokens.Cover(from, end)
		if w.Start >= d.Content[0].Start || w.End < d.Content[0].End {
			continue
		}
		d.Content[0], d.Span = w, d.Span.Cover(w)
		if m.is(from, "would", "'d") && d.Realis == "unknown" {
			d.Realis, d.Why.Realis = "conditional", "\"would\""
			d.Status, d.Why.Status = status(&d.Claim)
		}
	}
}

// takesThings reports whether an attribution is of a feeling or judgement that may have a mere thing for its object.
func takesThings(a *segun.Attribution) bool {
	if !hasPrefix(a.Rule, "object") && !hasPrefix(a.Rule, "preposition") && !hasPrefix(a.Rule, "phrase") && !hasPrefix(a.Rule, "target") && !hasPrefix(a.Rule, "stated feel") {
		return false
	}
	switch a.Class {
	case "agree", "feel", "doubt", "accuse", "evaluate":
		return a.Act != "deny" && a.Act != "call"
	}
	return false
}

// thingBehind reports whether tokens [first, end) are a thing, without a verb, right behind the verb at h.
func (m *maker) thingBehind(h, first, end int) bool {
	if h < 0 || first <= h || first > h+1+mostToThing || end <= first || m.r.Tags.UPOS[h] != segun.VERB {
		return false
	}
	for k := h + 1; k < end; k++ {
		switch m.r.Tags.UPOS[k] {
		case segun.VERB, segun.AUX, segun.SCONJ:
			if m.r.Tags.XPOS[k] != "VB" || m.r.Tags.XPOS[k-1] != "TO" {
				return false
			}
		case segun.PUNCT:
			if k < first {
				return false
			}
		}
	}
	return true
}

// withAuxiliaries returns the first of the auxiliaries and adverbs right before the verb at h.
func (m *maker) withAuxiliaries(s *segun.Sentence, h int) int {
	t := h
	for t > s.First {
		switch m.r.Tags.UPOS[t-1] {
		case segun.AUX, segun.ADV, segun.PART:
			t--
			continue
		}
		break
	}
	return t
}
