package claim

import "segun"

// verbOfNoun returns the finite verb of a sentence that opens with a noun for what goes on, taken for a plain verb at h: "Work on the quay | has closed the street", "Trade with the islands | is growing"; -1 where nothing
// goes on with a verb ("Work on your stroke", "Talk to the men who have left").
func (m *maker) verbOfNoun(h int, s *segun.Sentence) int {
	if h > s.First+1 || !m.is(h, "work", "talk", "trade", "travel", "research", "support", "damage", "access", "demand") || h+2 >= s.End || m.r.Tags.XPOS[h+1] != "IN" && m.r.Tags.XPOS[h+1] != "TO" {
		return -1
	}
	for k := h + 2; k < s.End; k++ {
		switch x, u := m.r.Tags.XPOS[k], m.r.Tags.UPOS[k]; {
		case x == "VBD" || x == "VBZ" || x == "VBP":
			if m.is(k, "be") && k+2 < s.End && m.is(k+2, "to") {
				return -1 // "Work on the wall | was meant to begin in spring"
			}
			return k
		case x == "MD", u == segun.PUNCT, u == segun.CCONJ, u == segun.SCONJ, u == segun.VERB, u == segun.PRON && x != "PRP$", x == "WDT", x == "WRB":
			return -1
		}
	}
	return -1
}

// setsHearing reports whether a verb at h that was taken for part of what a judge orders tells of what the judge did: "ordered him to hand over the logs and | set a hearing for May", "… and | set bail at 40,000 crowns".
func (m *maker) setsHearing(h int) bool {
	if i := m.holder[h]; !m.is(h, "set") || m.Rel(h) != segun.RelConj || m.r.Tags.XPOS[h] != "VB" || m.upos(h-1) != segun.CCONJ || i >= 0 && !m.is(m.r.Attributions.List[i].Head, "order") {
		return false
	}
	o, s := m.Find(h, segun.RelObj), m.sentenceAt(h)
	if o < h || !m.is(o, "bail", "date", "hearing", "trial", "deadline", "day", "week", "sentencing") {
		return false
	}
	for k := s.First; k < h-4; k++ {
		if m.is(k, "judge", "court", "tribunal", "magistrate", "bench") && m.Rel(k) == segun.RelNsubj {
			return true
		}
	}
	return false
}
