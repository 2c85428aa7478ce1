package claim

import "segun"

// made tells what is said by a predicate whose word is one of what is to come, though the thing that it tells of has come about itself: what is thought over or worked at goes on, what
// somebody was promised was promised, what was planned long ago was planned. The realis is empty where the word says what it always says.
func (m *maker) made(d *draft, f *facts) (realis, why string) {
	if f.negative != "" || f.modal != "" || f.question {
		return "", ""
	}
	if r, why := m.heldAlready(d, f); r != "" {
		return r, why
	}
	switch {
	case f.force == "" && f.progressive && m.told(d.Head, "working") && !m.future(&d.Claim):
		return m.atWork(d, f)
	case f.force == "planned" && f.forceBy == "be planned" && m.plannedOnce(d.Head, f):
		return "happened", "it was planned"
	case f.force == "planned":
		return m.atWork(d, f)
	case (f.forceBy == "be to" || f.forceBy == "have to") && (m.is(d.Head, "do") && m.is(d.Head+1, "with") || m.is(d.Head+2, "do") && m.is(d.Head+3, "with")):
		return "happened", "what it is about" // "it was to do with boats"
	case f.force == "promised" && f.forceBy == "be promised" && m.promisedTo(d.Head, f):
		return "happened", "the promise was made"
	}
	return "", ""
}

// atWork tells of what somebody thinks over, talks of or works at that it goes on: "is studying the offer", "are in talks with two lenders", "were deciding whether to open a case". What
// they have it in mind to do ("are preparing to march", "in talks to sell the mill") is still to come, and so is all that hangs on such an infinitive.
func (m *maker) atWork(d *draft, f *facts) (realis, why string) {
	v := m.workedAt(d.Head)
	if v < 0 || !f.present && !f.past || m.aimBehind(v) {
		return "", ""
	}
	if m.is(m.Find(d.Head, segun.RelAux, segun.RelCop), "have") || f.past && (d.holder < 0 || m.onADay(d.Head)) || m.Find(d.Head, segun.RelAdvcl) >= 0 && f.past {
		if !m.sinceThen(d.Head) {
			return "happened", "what was worked at: \"" + m.lemma(v) + "\""
		}
	}
	return "ongoing", "what is worked at: \"" + m.lemma(v) + "\""
}

// workedAt returns the word of a predicate at h that says that something is thought over or worked at: a verb in the progressive ("is studying"), or a noun behind "in" or "under"
// ("in talks", "under discussion"). -1 for none.
func (m *maker) workedAt(h int) int {
	be := false
	for k := max(h-5, m.sentenceAt(h).First); k < m.Len() && k < h+6; k++ {
		switch {
		case int(m.at[k]) != int(m.at[h]):
			be = be && k <= h
		case m.is(k, "be"):
			be = true
		case !be:
		case m.r.Tags.XPOS[k] == "VBG":
			if m.told(k, "working") || m.told(k, "weighing") && !m.opensProject(k) {
				return k
			}
			return -1
		case m.told(k, "table") && m.behindIn(k):
			return k
		case m.r.Tags.UPOS[k] == segun.VERB, m.r.Tags.XPOS[k] == "TO":
			return -1
		}
	}
	return -1
}

// opensProject reports whether what is talked of at verb t is a thing that there is not yet: "are discussing a breakaway league", "is eyeing a seat".
func (m *maker) opensProject(t int) bool {
	return m.is(t, "eye", "plot", "moot", "float") || m.is(t, "discuss", "negotiate") && m.is(t+1, "a", "an")
}

// behindIn reports whether a noun stands behind "in" or "under", over its own adjectives and an opening mark: "in "constructive discussions".
func (m *maker) behindIn(t int) bool {
	for k := t - 1; k > 0 && k > t-4; k-- {
		if m.is(k, "in", "under") {
			return true
		}
		if u := m.r.Tags.UPOS[k]; u != segun.ADJ && u != segun.PUNCT && u != segun.ADV {
			return false
		}
	}
	return false
}

// aimBehind reports whether an infinitive of what is aimed at stands behind token v in its clause: "preparing | to march"; "deciding whether to march" has none.
func (m *maker) aimBehind(v int) bool {
	for k := v + 1; k+1 < m.Len() && k < v+24; k++ {
		switch x := m.r.Tags.XPOS[k]; {
		case m.Word(k) == "," || m.Word(k) == ";" || m.Word(k) == "." || finiteTag(x):
			return false
		case x == "VBG" && k == v+2 && m.is(k-1, "about", "on", "over") && m.r.Tags.UPOS[v] == segun.NOUN:
			return !m.parted[k] // "in talks about taking over the branches", where that is not told apart
		case x == "TO" && m.r.Tags.XPOS[k+1] == "VB":
			return !m.is(k-1, "whether", "how", "what", "where", "when", "who", "which")
		}
	}
	return false
}

// sinceThen reports whether a perfect at h reaches into the present: "has been in talks", not "had been in talks".
func (m *maker) sinceThen(h int) bool {
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if m.is(k, "have") && k < h {
			return m.r.Tags.XPOS[k] == "VBZ" || m.r.Tags.XPOS[k] == "VBP"
		}
	}
	return false
}

// plannedOnce reports whether a passive of planning tells of the planning, by whoever did it or how long before: "had been planned by the gang", "was planned months ago", "were long planned".
func (m *maker) plannedOnce(h int, f *facts) bool {
	if t := m.timeOf(h, m.sentenceAt(h)); !f.past || t != nil && later(t.EDTF, m.r.Doc.Published) {
		return false
	}
	for k := max(h-2, 0); k < m.Len() && k < h+7 && m.r.Tags.UPOS[k] != segun.PUNCT; k++ {
		switch {
		case k < h && m.is(k, "long", "always", "carefully", "secretly", "jointly", "well"), k > h && m.is(k, "ago", "beforehand"):
			return true
		case k == h+1 && m.is(k, "by") && k+2 < m.Len():
			o := m.Find(h, segun.RelObl, segun.RelOblAgent)
			return o > k && (m.agent(o) || m.r.Tags.UPOS[o] == segun.PROPN || m.r.Tags.XPOS[o] == "NNS")
		}
	}
	return false
}

// promisedTo reports whether a passive of promising tells what somebody was given to hope for: "had been promised a meeting", "We have been promised money". What hangs on it as an infinitive
// is still to come.
func (m *maker) promisedTo(h int, f *facts) bool {
	s := f.subject
	if s < 0 || s > h || h+2 >= m.Len() || m.r.Tags.XPOS[h] != "VBN" {
		return false
	}
	if u := m.r.Tags.UPOS[s]; u != segun.PRON && u != segun.PROPN && !m.agent(s) {
		return false
	}
	switch m.r.Tags.UPOS[h+1] {
	case segun.DET, segun.NOUN, segun.NUM, segun.ADJ:
		return m.is(h+1, "all", "this", "that", "a", "an", "the") || m.upos(h+1) != segun.DET || m.upos(h+2) == segun.NOUN
	}
	return m.xpos(h+1) == "PRP$"
}

// chargedDeed gives a gerund that somebody is accused of what the deed itself is, though its word is one of what is to come or of what was not done: "accused him of plotting to leave", "of failing to
// look", "of not publishing the results". The plotting is what is charged.
func (m *maker) chargedDeed(d *draft, f *facts) {
	if d.Act != "accuse" || d.holder < 0 || m.r.Tags.XPOS[d.Head] != "VBG" || f.modal != "" || m.r.Attributions.List[d.holder].Act != "accuse" {
		return
	}
	if d.Realis == "planned" || d.Realis == "not_happened" {
		d.Realis, d.Why.Realis = "happened", "the deed that is charged"
	}
}

// weighsWhether reports whether the modal verb at k stands in an open question that the predicate at h is at work on: "is checking whether the licences should be revoked".
func (m *maker) weighsWhether(h, k int) bool {
	v := m.workedAt(h)
	for t := k - 1; v >= 0 && t > v; t-- {
		if m.is(t, "whether", "if", "how", "what", "why", "who", "which") {
			return true
		}
	}
	return false
}

// onADay reports whether a predicate at h names its day, outside an open question that it is at work on.
func (m *maker) onADay(h int) bool {
	t := m.timeOf(h, m.sentenceAt(h))
	return t != nil && !m.weighsWhether(h, m.r.Tokens.At(t.Span.Start))
}
