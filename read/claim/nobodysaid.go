package claim

import (
	"segun"
	"segun/read/phrase"
)

// nobodySaid reports whether an attribution tells of what somebody does not want, is not going to say, or is still to plead or to ask for. Nobody has said, denied or asked for it, and the clause that tells of it is one claim.
func (m *maker) nobodySaid(a *segun.Attribution) bool {
	t := a.Head
	if len(a.Content) == 0 {
		return false
	}
	if (a.Act == "plan" || a.Act == "call") && m.is(t, "want", "wish") && m.PlainlyNot(t) {
		return true // "did not want to think about it", "did not want his name to be used", "don't want a boss"
	}
	if m.r.Tags.XPOS[t] != "VB" {
		return false
	}
	to := m.is(t-1, "to")
	switch a.Act {
	case "deny":
		return m.is(t, "plead") && (to || m.modal(t)) // "would plead not guilty"
	case "call":
		if to && m.told(t-2, "isto") {
			return true // "undertook to ask for an extension"
		}
	case "assert", "accuse", "promise":
	default:
		return false
	}
	return to && m.is(t-2, "go") && m.is(t-3, "not", "n't", "n’t") && !m.wh(a) // "I'm not going to say they were murdered"
}

// neverDid reports whether what opens a clause before the auxiliary of a verb of saying says that it was never said: "At no time did the firm tell us | that …", "Never had he said | that …", "Nowhere does it state | that …".
func (m *maker) neverDid(a *segun.Attribution) bool {
	t := a.Head
	if len(a.Content) == 0 || a.Content[0].Start < m.r.Tokens.Tokens[t].Span.End || m.r.Tags.UPOS[t] != segun.VERB || a.Act == "decline" || a.Act == "refer" {
		return false
	}
	return m.turnedByNot(t, m.sentenceAt(t)) != "" || m.orNever(t)
}

// orNever reports whether the verb of saying at t stands behind "or" with one that is not done: "did not test the valve | or tell the inspector that it leaked", "failed to warn the board | or report the loss".
func (m *maker) orNever(t int) bool {
	k := t - 1
	for k > 0 && m.r.Tags.UPOS[k] == segun.ADV {
		k--
	}
	if p := m.Head(t); m.is(k, "or", "nor") && m.Rel(t) == segun.RelConj && p >= 0 && p < k && m.Find(t, segun.RelNsubj, segun.RelNsubjPass, segun.RelAux, segun.RelMark) < 0 {
		return m.PlainlyNot(p) || m.Word(p-1) == "to" && m.r.Tags.XPOS[p] == "VB" && m.is(p-2, "yet", "refuse", "fail", "neglect", "forget", "omit", "unable", "unwilling", "reluctant")
	}
	return false
}

// turnedByNot returns the negation that opens the clause of the verb at t and has turned its auxiliary before the subject: "At no time did they call", "Never had he said so", "Nowhere does it say", "Not once was it
// checked"; "" for none.
func (m *maker) turnedByNot(t int, s *segun.Sentence) string {
	for k := t - 1; k > s.First && k > t-10; k-- {
		switch {
		case m.r.Tags.UPOS[k] == segun.PUNCT && m.Look[k]&(phrase.Open|phrase.Close) == 0:
			return ""
		case m.r.Tags.UPOS[k] != segun.AUX:
		case k+1 == t || !m.opensNominal(k+1):
		case m.is(k-1, "never", "nowhere"):
			return m.lemma(k - 1)
		case m.is(k-1, "once") && m.is(k-2, "not"):
			return "not once"
		case m.is(k-1, "time", "point", "stage", "moment", "way", "occasion", "account", "circumstance") && m.is(k-2, "no"):
			return "no " + m.lemma(k-1)
		}
	}
	return ""
}

// opensNominal reports whether words for somebody or something can begin at token t.
func (m *maker) opensNominal(t int) bool {
	switch m.r.Tags.UPOS[t] {
	case segun.DET, segun.PRON, segun.PROPN, segun.NOUN, segun.ADJ:
		return true
	}
	return false
}
