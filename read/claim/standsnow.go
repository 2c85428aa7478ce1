package claim

import "segun"

// callsByThat reports whether somebody asks for something by the very words that say so, in the present and as "I" or "we", subject k: "We | urge the porters to stay away" calls on them, and "We asked them to" tells of it.
func (m *maker) callsByThat(a *segun.Attribution, k int) bool {
	return a.Act == "call" && m.r.Tags.XPOS[a.Head] == "VBP" && m.is(k, "i", "we") && !m.is(a.Head-1, "always", "often", "usually", "never", "sometimes")
}

// fearedSo reports whether what is feared is or was so for all that is known, and is no forecast: "fears the blast | was linked to the vote", "feared that the mill | is making coins". What one fears in "would", in the present
// ("fears the dam | breaks") or of one who is leaving is to come.
func (m *maker) fearedSo(h int, f *facts) bool {
	if f.modal != "" || f.force != "" || f.negative != "" || f.conditional != "" || !f.past && !f.present || !m.finite(h) {
		return false
	}
	if f.progressive {
		return !m.arranges(h, "moving") && !m.arranges(h, "arranged") && !m.is(h, "go", "come", "get", "become", "run", "head")
	}
	return f.past || m.r.Tags.UPOS[h] != segun.VERB
}

// comesUpon reports whether a predicate in the present sets what has come about beside something else, whose day is no day of its own: "The drop comes despite a cut in November", "The visit comes a day after the vote",
// "The talks mark the first time that both sides have met".
func (m *maker) comesUpon(h int) bool {
	if m.r.Tags.XPOS[h] != "VBZ" && m.r.Tags.XPOS[h] != "VBP" {
		return false
	}
	if m.is(h, "mark") {
		for t := h + 1; t < h+4 && t+1 < m.Len(); t++ {
			if m.is(t, "first", "second", "third", "fourth", "fifth", "latest", "last") && m.is(t+1, "time") {
				return true
			}
		}
		return false
	}
	if !m.is(h, "come", "follow") {
		return false
	}
	if m.is(h, "come") && m.is(h+1, "despite", "amid", "amidst", "ahead", "as", "after") && !(m.is(h+1, "as") && m.is(h+2, "soon", "early", "late")) {
		return true
	}
	for t := h + 1; t < h+6 && t < m.Len(); t++ {
		if m.is(t, "after", "before", "ahead") {
			return m.r.Tags.UPOS[t-1] == segun.NOUN && m.is(t-1, "day", "week", "month", "year", "hour", "minute")
		}
	}
	return false
}

// needsIt reports whether "dependent" at token k says what somebody lives on, or by what something is measured, and no condition: "The county is heavily dependent on coal", "The dose is dependent on how old one is".
func (m *maker) needsIt(h, k int) bool {
	if !m.is(k, "dependent") || m.is(h, "make", "keep", "leave") {
		return false
	}
	who := m.Find(h, segun.RelNsubj)
	return m.is(k+2, "how") || who >= 0 && (m.agent(who) || m.told(who, "acting"))
}

// sells reports whether who offers something is there to sell or give it, or is a thing that holds it, so that the offer is no promise of a step: "Vendors offered caps", "The shop offers discounts", "A law offers citizenship".
func (m *maker) sells(a *segun.Attribution) bool {
	if len(a.Source) == 0 || m.r.Tags.XPOS[a.Head] != "VBD" && m.r.Tags.XPOS[a.Head] != "VBZ" && m.r.Tags.XPOS[a.Head] != "VBP" {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	for t < a.Head && (m.r.Tags.UPOS[t] == segun.DET || m.r.Tags.UPOS[t] == segun.ADJ || m.r.Tags.UPOS[t] == segun.NUM || m.is(t, "hundred", "dozen", "thousand", "hundreds", "dozens", "thousands", "of", "number")) {
		t++
	}
	for t+1 < a.Head && m.r.Tags.UPOS[t+1] == segun.NOUN {
		t++ // the head of "ticket shops"
	}
	return m.told(t, "sells")
}
