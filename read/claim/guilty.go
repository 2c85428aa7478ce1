package claim

import "segun"

// guilty looks for the wrong in a predicate that by its own word is none: what somebody knew of and let happen ("The owner knew", "had known about the leak since May"), what they had been
// warned of, what was done to people who had no choice ("were made to dig"), and the one of several who did it ("it was the treasurer who had burned the letters").
func (m *maker) guilty(h int, f *facts) string {
	switch {
	case m.is(h, "know") && m.knew(h, f):
		return "wrong"
	case f.subject < 0 || f.modal != "" || f.negative != "" || f.question:
		return ""
	case m.is(h, "warn") && f.passive && f.past && m.agent(f.subject) && !m.is(f.subject, "i", "we", "you"):
		return "wrong"
	case m.is(h, "tell", "inform", "notify", "alert") && f.passive && f.past && m.is(h+1, "about", "of") && m.w.company.Get(m.partKey(f.subject, "subject")) == "official":
		return "wrong"
	case m.is(h, "make", "force") && f.passive && m.is(h+1, "to") && m.agent(f.subject) && m.r.Tags.XPOS[min(h+2, m.Len()-1)] == "VB" && !m.told(h+2, "unforced"):
		return "wrong"
	case m.is(h, "lie") && f.passive && m.agent(f.subject):
		return "wrong"
	case m.bidToHide(h, f):
		return "wrong"
	}
	return m.singled(h, f)
}

// bidToHide reports whether somebody was told, asked or paid to do what nobody is told to do openly: "had been told to lose the probe", "was paid to stay away", "told her to backdate it".
func (m *maker) bidToHide(h int, f *facts) bool {
	bought := m.is(h, "pay", "offer", "promise")
	if !bought && !m.is(h, "tell", "order", "instruct", "ask", "direct", "pressure", "press") || !f.past || !f.passive && (bought || !m.agent(f.subject) || m.is(f.subject, "i", "we", "you")) {
		return false
	}
	end := m.sentenceAt(h).End
	for t := h + 1; t+1 < end && t < h+9; t++ {
		if m.Word(t) == "to" && m.r.Tags.XPOS[t+1] == "VB" {
			return m.hides(t + 1)
		}
		if u := m.r.Tags.UPOS[t]; u == segun.VERB || u == segun.SCONJ || u == segun.PUNCT || m.is(t, "not") {
			return false
		}
	}
	return false
}

// hides reports whether a bare verb tells of hiding, falsifying or not seeing something, or of keeping silent about it.
func (m *maker) hides(x int) bool {
	if m.told(x, "hiding") {
		return true
	}
	next := min(x+1, m.Len()-1)
	switch {
	case m.is(x, "keep", "stay", "remain"):
		return m.is(next, "quiet", "silent", "mum", "away", "them", "it", "that") && !(m.is(next, "them", "it", "that") && !m.is(next+1, "quiet", "secret", "shut", "closed"))
	case m.is(x, "look"):
		return m.is(next, "away") || m.is(next+1, "other") && m.is(next+2, "way")
	case m.is(x, "say"):
		return m.is(next, "nothing")
	case m.is(x, "stop"):
		return m.is(next, "ask", "count", "test", "look", "record", "dig", "talk")
	case m.is(x, "drop", "sign"):
		return m.is(x, "drop") && m.is(next, "it", "case", "matter") || m.is(x, "sign") && m.is(next, "for")
	}
	class, _, _ := m.verbClass(x)
	return class != "" && !m.weakVerb(x) || m.phrased(x) != ""
}

// knew reports whether somebody else than the speaker knew of something, with nothing behind that would say what kind of knowledge it was: "Everybody knew", "had known of it since May".
func (m *maker) knew(h int, f *facts) bool {
	x := m.r.Tags.XPOS[h]
	if f.subject < 0 || f.subject > h || f.modal != "" || f.negative != "" || f.question || f.passive || x != "VBD" && !(x == "VBN" && m.is(m.Find(h, segun.RelAux), "have")) {
		return false
	}
	if !m.agent(f.subject) || m.is(f.subject, "i", "we", "you", "who", "neighbour", "friend") || m.is(h-1, "only", "hardly", "barely") || m.Rel(h) == segun.RelAclRelcl {
		return false
	}
	t := h + 1
	for t < m.Len() && m.is(t, "already", "perfectly", "full", "very", "well", "all", "too", "along", "exactly", "as") {
		t++
	}
	if t >= m.Len() || m.r.Tags.UPOS[t] == segun.PUNCT || m.r.Tokens.SentenceOf(t) != m.r.Tokens.SentenceOf(h) {
		return true
	}
	if c := m.Find(h, segun.RelCcomp); c > t && m.r.Tags.UPOS[t] != segun.PRON && m.Find(c, segun.RelMark) < 0 && (m.r.Tags.UPOS[t] == segun.DET || m.r.Tags.UPOS[t] == segun.NOUN || m.r.Tags.UPOS[t] == segun.PROPN) {
		return true // "The owner knew the shaft was unsafe"
	}
	return m.is(t, "about", "of", "within", "since", "for", "that", "in") || m.is(t, "it") && (m.r.Tags.UPOS[min(t+1, m.Len()-1)] == segun.PUNCT || m.Rel(t) == segun.RelObj)
}

// singled returns the class of the wrong that one of several is singled out for: "it was the treasurer who had burned the letters".
func (m *maker) singled(h int, f *facts) string {
	if !m.is(f.subject, "it") || m.Find(h, segun.RelCop) < 0 || m.r.Tags.UPOS[h] == segun.VERB || !m.agent(h) {
		return ""
	}
	v := m.Find(h, segun.RelAclRelcl)
	if v < h || m.is(m.Find(h, segun.RelDet), "a", "an") { // "it was a movement that …": what it was, and not who
		return ""
	}
	class, _, _ := m.verbClass(v)
	if class == "" {
		class = m.phrased(v)
	}
	if o := m.Find(v, segun.RelObj); class == "" && o > v && m.r.Tags.XPOS[v] != "VBP" && m.is(v, "take", "order", "authorise", "authorize", "burn", "fire", "move") {
		class = "wrong" // "it was the treasurer who took the grant"
	}
	return class
}

// misdeed reports whether a clause inside another tells that somebody did a wrong: "fled | after gunmen burned the mill". It is a claim of its own, since it accuses and the other may not.
func (m *maker) misdeed(t int) bool {
	if m.r.Tags.UPOS[t] != segun.VERB || m.r.Tags.XPOS[t] != "VBD" && m.r.Tags.XPOS[t] != "VBN" || m.holder[t] < 0 {
		return false
	}
	class, passive, whole := m.verbClass(t)
	if class == "" {
		return false
	}
	if s := m.Find(t, segun.RelNsubj); s >= 0 {
		return m.agent(s) && !m.is(s, "i", "we") && (!m.weakVerb(t) || whole || m.onto(t))
	}
	return passive && m.Find(t, segun.RelNsubjPass) >= 0
}

// suspectedDeed reports whether a clause under "suspect" tells of what somebody did, or of what was done: "suspects | that last year's stock was put into this year's sacks". What is not there,
// or came about by itself, nobody is suspected of.
func (m *maker) suspectedDeed(h int, f *facts) bool {
	if f.subject < 0 || !f.past || f.modal != "" || f.negative != "" || f.question || m.r.Tags.UPOS[h] != segun.VERB || m.is(f.subject, "i", "we") {
		return false
	}
	return f.passive || m.agent(f.subject) && m.Find(h, segun.RelObj) > h
}
