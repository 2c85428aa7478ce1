package attribution

import "segun"

// chargedTo cuts from what somebody is charged with in a headline what is to become of them: "Man accused of arson | to stand trial in May", "Three held over shooting | due in court". A charge that is itself an infinitive ("accused
// of plotting to kill the king", "charged with conspiracy to defraud") stays whole.
func (f *finder) chargedTo(s *segun.Sentence, from int) {
	if f.r.Doc.Sections[s.Section].Kind != segun.Headline && !f.headingLike(s) {
		return
	}
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if a.frame.act != "accuse" || a.rule != "charge" || len(a.content) != 1 || f.xpos(a.head) != "VBN" && f.xpos(a.head) != "VBD" {
			continue
		}
		c := &a.content[0]
		for t := c.first + 1; t+1 < c.end; t++ {
			if f.is(t, "due") && f.is(t+1, "in", "before", "back", "to", "for") && f.upos(t-1) != segun.DET || f.is(t, "to") && f.toCourt(t+1) && !f.among(t-1, "aimsto") {
				c.end = t
				break
			}
		}
	}
}

// toCourt reports whether an infinitive from token k on, behind its "to", is what comes to somebody who stands charged: "stand trial", "be sentenced".
func (f *finder) toCourt(k int) bool {
	if f.is(k, "be") && k+1 < f.Len() {
		return f.among(k+1, "incourt") && f.xpos(k+1) != "VBG"
	}
	if k+1 >= f.Len() || !f.among(k, "incourt") {
		return false
	}
	switch f.r.Tags.Lemma[k] {
	case "appear", "plead", "appeal", "face", "answer", "learn", "stand", "know", "hear":
		return true
	}
	return f.is(k+1, "free", "on", "in", "home", "to", "back", "before") && f.is(k, "go", "walk", "stay", "remain", "return")
}
