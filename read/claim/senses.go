package claim

import "segun"

// sensed reports whether "could" before predicate h is of the senses, so that what was perceived was there: "She could hear the boat". It is not where the verb only stands
// for what is to come: "The plan could see 40 jobs lost", "A judge could hear the case in May", "Households could feel the effects".
func (m *maker) sensed(h int, f *facts) bool {
	s := f.subject
	if !m.is(h, "see", "hear", "smell", "feel", "tell", "remember") {
		return false
	}
	person := m.is(s, "i", "we", "you", "he", "she", "they", "one", "who", "anyone", "anybody", "everyone", "everybody")
	if f.passive && m.is(h, "hear", "smell") && m.r.Tags.XPOS[h] == "VBN" && !m.is(h+1, "as", "to") && !m.told(s, "heardcase") {
		return true // "shelling could be heard from the hills"
	}
	if s >= 0 && !person && !m.agent(s) {
		return false
	}
	o := m.Find(h, segun.RelObj)
	switch {
	case m.is(h, "hear") && (m.is(s, "judge", "court", "tribunal", "jury", "panel", "committee", "magistrate", "bench") || m.is(o, "case", "appeal", "plea", "petition", "application", "challenge", "motion", "complaint")):
		return false
	case m.is(h, "feel") && m.is(o, "effect", "impact", "pinch", "squeeze", "pain", "benefit", "consequence"):
		return false
	case m.is(h, "see") && (!person || m.is(s, "they", "you", "who")):
		return !m.seesDone(h)
	}
	return true
}

// couldBeHeard reports whether a passive with "could" tells what was there for the senses: "The blast could be heard in Velm", "Smoke could be seen rising". "Could be seen as a threat" is judged, and no sense.
func (m *maker) couldBeHeard(h int, f *facts) bool {
	if !m.is(h-1, "be") || f.negative != "" || m.r.Tags.XPOS[h] != "VBN" || m.told(f.subject, "heardcase") || m.soon(h, m.sentenceAt(h)) {
		return false
	}
	if m.is(h, "hear", "smell") {
		return true
	}
	return m.is(h, "see") && h+1 < m.Len() && (m.r.Tags.XPOS[h+1] == "VBG" || m.is(h+1, "from", "across", "through", "above", "over", "behind", "inside", "outside"))
}

// seesDone reports whether what stands behind a verb of seeing tells of a deed to come: "see bills rise", "see 40 jobs lost".
func (m *maker) seesDone(h int) bool {
	for k := h + 1; k < h+8 && k < m.Len(); k++ {
		x, u := m.r.Tags.XPOS[k], m.r.Tags.UPOS[k]
		switch {
		case u == segun.PUNCT, u == segun.CCONJ, u == segun.SCONJ, finiteTag(x) && x != "VBD" && x != "VBP":
			return false
		case k > h+1 && u == segun.VERB && (x == "VB" || x == "VBP" || x == "VBN" || x == "VBD"):
			return true
		}
	}
	return false
}
