package claim

import (
	"segun"
	"segun/read/phrase"
)

// leaving reports whether a progressive in the present, or in the past under somebody's words, tells what its subject has settled to do once, and has not done yet, though no time is named: "The tour is leaving its old
// course", "They're moving the final to Narvo", "The airline is shutting its hub and cutting 400 jobs". What many do of themselves ("People are leaving the valley"), what goes on by other words ("is now moving", "are closing
// every week") and what befalls ("The river is leaving its banks") is under way.
func (m *maker) leaving(d *draft, f *facts, s *segun.Sentence) bool {
	h := d.Head
	if !f.progressive || f.passive || f.negative != "" || f.question || d.Act != "assert" || m.r.Tags.XPOS[h] != "VBG" || m.captioned(&d.Claim) || m.goesOnHere(h, s) {
		return false
	}
	k := m.doer(h, f)
	if k < 0 || k > h || !m.settles(k) {
		return false
	}
	if m.r.Tags.XPOS[k] == "NNS" {
		return false // "The villagers are leaving their homes"
	}
	many := m.is(k, "they") || m.r.Tags.UPOS[k] == segun.NUM
	o := m.Find(h, segun.RelObj)
	switch {
	case o < 0 && m.arranges(h, "quits"):
		return !many || m.is(h, "pull", "back", "drop")
	case m.is(h, "leave"):
		return !many && m.leavesIt(h, o)
	case o < h:
		return false
	case m.arranges(h, "ends") || m.arrangesOver(h, "ends"):
		return m.knownThing(o)
	case m.is(h, "cut", "shed", "axe", "ax", "slash"):
		return m.is(o, "job", "post", "position", "role")
	case m.arranges(h, "shifts"):
		return m.oneThing1(o) && m.shiftedTo(o, s)
	}
	return false
}

// settles reports whether the subject at k is somebody who settles what to do: a body or a person, by name or as the one that is known, or a counted few of them.
func (m *maker) settles(k int) bool {
	switch u := m.r.Tags.UPOS[k]; u {
	case segun.PRON:
		return m.is(k, "i", "we", "he", "she", "it", "they")
	case segun.PROPN:
		return !m.weather(k) && !m.nature(k) && m.r.Tags.XPOS[k] != "NNPS" // the tour, the league: a name of whatever kind
	case segun.NUM:
		return m.is(k+1, "of")
	case segun.NOUN:
		if !m.agent(k) && m.Flags[k]&(phrase.OrgWord|phrase.GroupNoun) == 0 {
			return false
		}
		return m.Find(k, segun.RelDet, segun.RelNmodPoss) >= 0 && !m.is(m.Find(k, segun.RelDet), "some", "any", "many", "more", "most", "every")
	}
	return false
}

// goesOnHere reports whether words of the clause of h say that something is under way or done again and again: "is now moving", "are closing every week", "is leaving faster than".
func (m *maker) goesOnHere(h int, s *segun.Sentence) bool {
	for k := s.First; k < s.End; k++ {
		if m.at[k] != m.at[h] {
			continue
		}
		switch {
		case m.told(k, "goingon"):
			return true
		case m.is(k, "as", "while", "when") && k > s.First && k < h:
			return true // "as the club is leaving the pitch"
		}
	}
	return false
}

// arrangesOver is arranges with the particle behind the object: "calling the race off".
func (m *maker) arrangesOver(h int, role string) bool {
	p := m.Find(h, segun.RelCompoundPrt)
	return p > h+1 && m.w.chosen[partKey(m.lemma(h)+" "+m.lemma(p), role)]
}

// leavesIt reports whether "leave" at h, with object o or none, is going away from somewhere for good, and not letting something be: "leaving thousands stranded", "leaving the door open", "leaving behind".
func (m *maker) leavesIt(h, o int) bool {
	if m.Find(h, segun.RelXcomp, segun.RelIobj) >= 0 || m.is(h+1, "behind", "it", "no", "nothing", "nobody", "little", "much", "it", "him", "her", "them") {
		return false
	}
	if o < 0 {
		return m.is(h+1, "for", "after", "at", "in", "with", "because") || m.upos(h+1) == segun.PUNCT
	}
	k := int(m.Hi[o]) + 1
	return m.r.Tags.UPOS[o] != segun.NUM && m.r.Tags.UPOS[o] != segun.PRON && m.upos(k) != segun.ADJ && !m.is(k, "behind", "to", "with", "without", "unattended", "alone") && m.xpos(k) != "VBN" && m.xpos(k) != "VBG"
}

// oneThing1 reports whether the object at o is one thing that is known: "it", "its printing plant", "the final".
func (m *maker) oneThing1(o int) bool {
	if m.is(o, "it") {
		return true
	}
	return (m.r.Tags.XPOS[o] == "NN" || m.r.Tags.XPOS[o] == "NNP") && (m.is(m.Find(o, segun.RelDet), "the") || m.Find(o, segun.RelNmodPoss) >= 0)
}

// knownThing reports whether the object at o is what is known or counted: "its hub", "the herd", "40 of its branches"; not "arms", nor "this page".
func (m *maker) knownThing(o int) bool {
	if u := m.r.Tags.UPOS[o]; u == segun.NUM || u == segun.PROPN || m.is(o, "it") {
		return true
	}
	return m.is(m.Find(o, segun.RelDet), "the", "all", "both") || m.Find(o, segun.RelNmodPoss, segun.RelNummod) >= 0
}

// shiftedTo reports whether words for where it goes or whence it is taken stand behind the object at o.
func (m *maker) shiftedTo(o int, s *segun.Sentence) bool {
	k := o + 1
	for k < s.End && k < o+4 && (m.r.Tags.UPOS[k] == segun.NOUN || m.r.Tags.UPOS[k] == segun.PROPN) {
		k++
	}
	return k+1 < s.End && (m.is(k, "elsewhere", "abroad", "overseas") || m.is(k, "out", "away") && m.is(k+1, "of", "from") || m.is(k, "to") && m.upos(k) == segun.ADP)
}

// toldLeaving is leaving for the past progressive in which somebody said so, of themselves or of a body: "The bank said that it was closing 40 of its branches", "He said the sponsor was taking its money out of the league".
func (m *maker) toldLeaving(d *draft, f *facts, s *segun.Sentence) bool {
	if d.holder < 0 || !f.past || d.Quote == "direct" || m.Find(d.Head, segun.RelAdvcl) > d.Head {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if a.Class != "say" && a.Class != "state" && a.Class != "inform" || m.r.Tags.XPOS[a.Head] != "VBD" || m.is(m.Find(d.Head, segun.RelAux), "have") {
		return false
	}
	return (m.speaksItself(d, f) || f.subject >= 0 && m.r.Tags.XPOS[f.subject] != "NNS" && !m.is(f.subject, "they", "he", "she")) && m.leaving(d, f, s)
}
