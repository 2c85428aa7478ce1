package claim

import (
	"strings"

	"segun"
)

// onlyIdea returns why what somebody says "would" be is only an idea so far, which depends on others coming to it: what would be needed, what it would be wise or wrong to do, what an act that is weighed would do
// ("breaking off the talks would please them"), what a draft says, and what one would do who did something; "" where it is a forecast or a plan.
func (m *maker) onlyIdea(d *draft, f *facts) string {
	h, k := d.Head, f.subject
	switch {
	case m.is(h, "need") && m.r.Tags.UPOS[h] == segun.VERB && !f.passive:
		return "what would be needed"
	case m.r.Tags.UPOS[h] != segun.VERB && (m.is(k, "it", "this", "that") || k > h && m.Rel(k) == segun.RelCsubj) && m.judgesAct(h):
		return "what it would be to do it"
	case m.r.Tags.UPOS[h] == segun.ADJ && k >= 0 && m.agent(k) && m.judgeWord(h, "adj") && m.xpos(h+1) == "TO":
		return "what one would be to do it" // "would be mad to sign it"
	case k >= 0 && m.r.Tags.XPOS[k] == "VBG" && m.r.Tags.UPOS[k] == segun.VERB && k < h && (m.Rel(k) == segun.RelCsubj || m.Find(k, segun.RelObj, segun.RelObl) > k):
		return "what an act would do that is only weighed"
	case k >= 0 && m.tellsOfDraft(d):
		return "what a draft says"
	case k >= 0 && m.xpos(k+1) == "MD" && (m.r.Tags.XPOS[k] == "WDT" && m.Rel(h) == segun.RelAclRelcl || m.r.Tags.UPOS[k] == segun.PRON && (strings.EqualFold(m.Word(k), "that") || strings.EqualFold(m.Word(k), "this")) && !f.passive):
		return "what a thing would do that is not there yet"
	case k >= 0 && m.is(m.Find(k, segun.RelDet), "a", "any", "anyone") && m.whoDid(k, h):
		return "what one would do who did something"
	}
	return ""
}

// judgesAct reports whether what the adjective at h judges is an act that stands behind it: "would be wrong | to prejudge the matter", "would be better | if they left", "unfair on parents".
func (m *maker) judgesAct(h int) bool {
	for t := h + 1; t < m.Len() && t <= h+4; t++ {
		if m.is(t, "to", "not", "if") && (m.r.Tags.XPOS[t] == "TO" || m.is(t, "if") || m.is(t+1, "to")) {
			return true
		}
		if u := m.r.Tags.UPOS[t]; u == segun.PUNCT || u == segun.VERB {
			return false
		}
	}
	return false
}

// tellsOfDraft reports whether the voice of a claim is a text that is not in force: "Under the draft, the army would leave".
func (m *maker) tellsOfDraft(d *draft) bool {
	if d.holder < 0 {
		return false
	}
	draft := false
	m.each(m.r.Attributions.List[d.holder].Source, func(t int) {
		draft = draft || m.w.drafts[modelString(m.lemma(t))] && m.r.Tags.UPOS[t] == segun.NOUN && m.r.Tags.UPOS[min(t+1, m.Len()-1)] != segun.NOUN
	})
	return draft
}

// whoDid reports whether a relative clause in the past hangs on the subject at k: "a student | who did the same would be expelled".
func (m *maker) whoDid(k, h int) bool {
	r := m.Find(k, segun.RelAclRelcl, segun.RelAcl)
	return r > k && r < h && m.r.Tags.XPOS[r] == "VBD"
}

// undertaken tells what somebody said they "would" do: promised where it is an assurance to others ("would co-operate", "would be paid in full"), planned where it is the speaker's own
// step ("it would appeal") or has a day, else predicted.
func (m *maker) undertaken(d *draft, f *facts) (realis, why string) {
	h := d.Head
	self := m.speaksItself(d, f) || m.ownStep(d, f) || f.subject >= 0 && m.is(f.subject, "it", "they", "he", "she") && d.Content[0].Start+1 >= m.r.Tokens.Tokens[f.subject].Span.Start && m.opens1(d, f.subject)
	assures := m.told(h, "assurance") && (f.passive || !self || !m.is(h, "study", "read", "sue")) // one's own steps, which nobody is promised
	switch {
	case assures && (self || f.passive || f.subject >= 0 && m.agent(f.subject) && !m.is(h, "pay", "sue") && !m.onlyWere(d, f)):
		return "promised", "\"would\", an assurance"
	case self && m.r.Tags.UPOS[h] == segun.VERB && !f.passive && !m.told(h, "befalls"):
		return "planned", "\"would\" of the speaker"
	case m.ownBodysStep(d, f):
		return "planned", "\"would\" of a body that the speaker speaks for"
	case f.passive && m.timeOf(h, m.sentenceAt(h)) != nil, m.appointed(&d.Claim, m.sentenceAt(h)):
		return "planned", "\"would\" with a day"
	case m.onlyWere(d, f):
		return "conditional", "\"would\" of what is not there yet"
	}
	return "predicted", "\"would\" in reported speech"
}
