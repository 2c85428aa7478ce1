package claim

import "segun"

// outletsOwn reports whether tokens first to end tell what no account goes on with, so that it is the outlet's where no word says who says it: what had been arranged ("They had been due to meet on
// Tuesday"), what is seen in a courtroom ("He sat in the dock in a grey suit", "One juror was discharged"), and what the outlet did or was told itself.
func (m *maker) outletsOwn(first, end int) bool {
	if m.ownIn(&segun.Sentence{First: first, End: end}) {
		return true
	}
	seen := false
	for t := first; t < end; t++ {
		seen = seen || m.told(t, "indock")
		switch {
		case m.quoted(t):
		case m.told(t, "arranged") && m.hadBeenAt(t), m.told(t, "courtroom") && m.r.Tags.UPOS[t] == segun.NOUN, m.is(t, "press") && (m.is(t-1, "to") && m.is(t-2, "go") || m.is(t+1, "time")):
			return true
		case m.is(t, "confirm", "give") && t+2 < end && m.r.Tags.XPOS[t+1] == "PRP$" && m.is(t+2, "name"), m.is(t, "enter") && t+2 < end && m.is(t+2, "plea"), m.is(t, "video") && m.is(t-1, "by"), m.is(t, "gallery") && m.is(t-1, "public"), seen && m.is(t, "dock") && m.is(t-1, "the") && m.is(t-2, "in", "from"):
			return true
		}
	}
	return false
}

// hadBeenAt reports whether "had been" stands before token t, an adverb aside: "had been | scheduled", "had originally been | due".
func (m *maker) hadBeenAt(t int) bool {
	if !m.is(t-1, "be") || m.r.Tags.XPOS[t-1] != "VBN" {
		return false
	}
	k := t - 2
	if k >= 0 && m.r.Tags.UPOS[k] == segun.ADV {
		k--
	}
	return m.is(k, "have") && m.r.Tags.XPOS[k] == "VBD"
}
