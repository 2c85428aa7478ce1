package claim

import "segun"

// presentTense is the reason given for what is told in the present. A state that holds counts as what happened (docs/annotating.md): ongoing is what is under way.
const presentTense = "present tense"

// noFinite is the reason given where a claim has no verb that could tell whether it happened.
const noFinite = "no finite verb"

// goesOnNow reports whether the words at verb h say that something present goes on still: "The roof still leaks", "The trial continues", "A review is under way", "The hearing goes on".
func (m *maker) goesOnNow(h int) bool {
	if m.told(h, "lasts") || m.is(h, "go", "drag") && m.is(h+1, "on") || m.under(h) {
		return true
	}
	for k := h - 1; k >= 0 && k >= h-3; k-- { // "still leaks", "is still in the process of"
		if m.is(k, "still") && m.at[k] == m.at[h] {
			return true
		}
	}
	return m.is(h+1, "still") && m.is(h, "be")
}

// under reports whether predicate h is, or has as its complement, that something is in train: "is under way", "are underway", "is in progress", "was ongoing".
func (m *maker) under(h int) bool {
	for k := h; k < h+3; k++ {
		switch {
		case m.is(k, "underway", "ongoing"), m.is(k-1, "under") && m.is(k, "way", "investigation", "review", "discussion", "consideration", "construction"), m.is(k-1, "in") && m.is(k, "progress"):
			return true
		case k > h && m.at[min(k, m.Len()-1)] != m.at[h]:
			return false
		}
	}
	return false
}

// hasBegun reports whether a predicate in the present perfect says that something has begun, or gone on until now: "Planning has begun", "The shelling has continued". Not "had begun", which tells of another time, nor
// "has started a notebook", "have kept my side".
func (m *maker) hasBegun(h int) bool {
	k := m.Find(h, segun.RelAux)
	if k < 0 || !m.is(k, "have") || m.r.Tags.XPOS[k] == "VBD" {
		return false
	}
	return m.is(h, "begin", "start") && m.Find(h, segun.RelObj, segun.RelXcomp, segun.RelObl) < 0 || m.told(h, "lasts")
}

// toldUnderWay reports whether a claim in the past progressive is what somebody said was under way as they spoke: "The ministry said it was looking into the matter". Not what had been, nor what was under
// way at a time that the words name ("was checking the windows on Sunday", "was asleep when …"), nor an accusation, a quotation or an account.
func (m *maker) toldUnderWay(d *draft, f *facts) bool {
	if d.holder < 0 || !f.past || d.Act != "assert" || d.Quote == "direct" {
		return false
	}
	if !f.progressive && !m.beingDone(d.Head) && !m.under(d.Head) {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if a.Class != "say" && a.Class != "state" && a.Class != "inform" || m.r.Tags.XPOS[a.Head] != "VBD" {
		return false
	}
	for k := m.Kid(d.Head); k >= 0; k = m.Next(k) {
		switch {
		case m.Rel(k) == segun.RelAux && m.is(k, "have"), m.Rel(k) == segun.RelAdvcl:
			return false
		}
	}
	return m.timeOf(d.Head, m.sentenceAt(d.Head)) == nil && !m.is(m.r.Tokens.At(d.Content[0].Start), "when", "while", "as")
}

// beingDone reports whether predicate h is a passive of what is under way: "was being processed".
func (m *maker) beingDone(h int) bool {
	k := m.Find(h, segun.RelAuxPass)
	return m.r.Tags.XPOS[h] == "VBN" && (k >= 0 && m.Word(k) == "being" || m.Word(max(h-1, 0)) == "being")
}

// witnessed reports whether a cue of seeing is that of somebody who saw it, and no forecast: "saw the bus hit the wall", "had seen that the lock was off"; "now sees inflation falling" is one.
func (m *maker) witnessed(a *segun.Attribution, h int) bool {
	if !m.is(a.Head, "see") {
		return false
	}
	x := m.r.Tags.XPOS[a.Head]
	return x == "VBD" || x == "VBN" || m.finite(h) && m.look(h, m.sentenceAt(h)).modal == ""
}
