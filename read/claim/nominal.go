package claim

import (
	"slices"

	"segun"
)

// nominalDeed says why what a claim holds without a finite verb was done or is so: what somebody is charged with ("accused of fraud"), denies ("denied the theft", "dismissed the letter as
// mischief") or judges ("called it a fairy tale"), and what is shown, found, admitted or remembered ("the log shows 214 arrivals"). What is only announced or asked for is not, nor a noun
// of what has not come about ("dismissed the plan"), nor what is ruled out.
func (m *maker) nominalDeed(d *draft, f *facts) string {
	c := &d.Claim
	if d.holder < 0 || f.negative != "" || c.Head < 0 {
		return ""
	}
	if m.atFigure(c, &m.r.Attributions.List[d.holder]) {
		return "what is put at a figure"
	}
	if m.openNoun(c) {
		return ""
	}
	switch a := &m.r.Attributions.List[d.holder]; {
	case m.r.Tags.XPOS[a.Head] == "VB" || m.r.Tags.XPOS[a.Head] == "MD":
	case c.Act == "accuse":
		return "what somebody is said to have done"
	case c.Act == "deny" && !m.negatedCue(a) && !m.w.chosen[partKey(a.Verb, "announces")]:
		return "what is said not to be so"
	case (c.Act == "opine" || c.Act == "evaluate") && !hasPrefix(a.Rule, "noun") && !m.is(m.r.Tokens.At(c.Content[0].Start), "not", "hardly", "never", "no") && !(f.infinitive && c.Act == "opine" && m.is(c.Head-1, "to") && m.r.Tokens.At(c.Content[0].Start) == c.Head-1):
		return "what is judged"
	case c.Act == "assert" && hasPrefix(a.Rule, "nominal there"):
		return "what reports tell of"
	case m.namesOnly(a, c):
		return "what is meant"
	case c.Act == "assert" && m.factual(a) && m.thing(c) && !m.textToCome(a):
		return "what " + a.Verb + " tells of"
	}
	return ""
}

// openNoun reports whether a claim's head is a noun of what has not come about, by itself or by the word before it: "the plan", "a draft treaty".
func (m *maker) openNoun(c *segun.Claim) bool {
	if _, ok := m.w.modal[modelString(m.lemma(c.Head))]; ok {
		return true
	}
	open := false
	m.each(c.Content, func(t int) {
		open = open || t < c.Head && t > c.Head-4 && m.w.marks[modelString(m.lemma(t))]
	})
	return open
}

// factual reports whether the cue of an attribution presents the thing that is its object as being there: "showed", "confirmed", "remembers", and not "announced" or "was going to show".
func (m *maker) factual(a *segun.Attribution) bool {
	if hasPrefix(a.Rule, "afloat") || hasPrefix(a.Rule, "regarded as") {
		return a.Verb == "report" || a.Verb == "claim" || a.Verb == "cite"
	}
	if !slices.Contains([]string{"state", "document", "inform", "say", "feel", "think", "agree", "write", "suggestblame"}, a.Class) || m.w.chosen[partKey(a.Verb, "announces")] || m.negatedCue(a) || m.yetToSay(a) {
		return false
	}
	return hasPrefix(a.Rule, "object") || hasPrefix(a.Rule, "document") || hasPrefix(a.Rule, "judged") || hasPrefix(a.Rule, "mind") || hasPrefix(a.Rule, "stated") ||
		hasPrefix(a.Rule, "lost verb") || hasPrefix(a.Rule, "cites a ground") || hasPrefix(a.Rule, "phrase") || hasPrefix(a.Rule, "preposition")
}

// textToCome reports whether the voice of an attribution is a text of what is to come: "the agenda lists the approval", "her manifesto puts the cost at 3m".
func (m *maker) textToCome(a *segun.Attribution) bool {
	if a.Speaker < 0 {
		return false
	}
	l := m.lemma(m.r.Mentions.List[a.Speaker].Head)
	return m.w.drafts[modelString(l)] || m.w.chosen[partKey(l, "text")]
}

// thing reports whether a claim is a noun or adjective with what belongs to it, and nothing in it is negated or to come.
func (m *maker) thing(c *segun.Claim) bool {
	switch m.r.Tags.UPOS[c.Head] {
	case segun.NOUN, segun.PROPN, segun.NUM, segun.ADJ, segun.PRON:
	default:
		return false
	}
	plain := true
	m.each(c.Content, func(t int) {
		x := m.r.Tags.XPOS[t]
		plain = plain && x != "MD" && !(x == "TO" && t+1 < m.Len() && m.r.Tags.XPOS[t+1] == "VB") && !m.is(t, "no", "not", "n't", "n’t", "never", "nothing", "nobody", "none", "neither", "nor", "without", "if", "unless", "whether") && !finiteTag(x)
	})
	return plain
}

// announced reports whether a claim is something that its voice announces as new: "announced | a strike for Saturday", "announced | an appeal", "announced | tougher checks"; not "announced the delay".
func (m *maker) announced(d *draft, f *facts) bool {
	if d.holder < 0 || f.negative != "" || d.Head < 0 || m.r.Tags.UPOS[d.Head] != segun.NOUN || len(d.Content) == 0 {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if !m.is(a.Head, "announce") || m.negatedCue(a) || !hasPrefix(a.Rule, "object") {
		return false
	}
	det := m.Find(d.Head, segun.RelDet, segun.RelNmodPoss)
	if det >= 0 && m.told(d.Head, "exit") {
		return true // "announced | his retirement", "announced | the closure of the mill"
	}
	return m.is(det, "a", "an") || det < 0 && m.r.Tags.XPOS[d.Head] == "NNS"
}
