package claim

import (
	"segun"
)

// outlook looks for a present that tells of what is to come, or has to, by what it says of it: "it is important to | learn why", "sanctions are a real | possibility", "there is potential for harm",
// "the plan includes raising the fee", "when the law | expires", "who is | leaving the council".
func (m *maker) outlook(d *draft, f *facts, s *segun.Sentence) (realis, why string) {
	h := d.Head
	switch {
	case m.told(h, "needful") && m.r.Tags.UPOS[h] == segun.ADJ && (m.is(f.subject, "it") || m.is(m.Find(h, segun.RelExpl), "it")) && m.Find(h, segun.RelCop) >= 0 && m.infinitiveBehind(h, s):
		return "called_for", "\"" + m.Word(h) + " to\""
	case m.is(h, "possibility", "prospect", "likelihood", "probability") && m.r.Tags.UPOS[h] == segun.NOUN && m.Find(h, segun.RelCop) >= 0 && f.subject >= 0 && m.Find(h, segun.RelDet) >= 0 && m.Word(h+1) != "of" && m.Word(h+1) != "to" && m.Word(h+1) != "for":
		return "predicted", "\"" + m.Word(h) + "\""
	case f.present && m.is(h, "include", "involve", "envisage", "entail", "foresee") && m.drawnUp(f.subject, s) && m.gerundBehind(h, s):
		if m.is(f.subject, "proposal", "reform") && m.proposed(f.subject) {
			return "called_for", "\"" + m.Word(f.subject) + " " + m.Word(h) + "\""
		}
		return "planned", "\"" + m.Word(f.subject) + " " + m.Word(h) + "\""
	case f.present && f.progressive && f.subject >= 0 && m.is(h, "leave", "quit", "resign", "retire") && m.r.Tags.XPOS[h] == "VBG" && m.is(f.subject, "who") && !m.is(h-1, "now", "already"):
		return "planned", "\"" + m.Text(h-1, h+1) + "\""
	}
	return "", ""
}

// drawnUp reports whether a subject is a plan or a text of what is to come, by itself or as what "which" behind a comma stands for: "the plan", "has a strict position on tolls, which".
func (m *maker) drawnUp(t int, s *segun.Sentence) bool {
	if t < 0 {
		return false
	}
	if m.r.Tags.UPOS[t] == segun.NOUN {
		return m.told(t, "drawnup")
	}
	if !m.is(t, "which") || m.Word(t-1) != "," {
		return false
	}
	for k := t - 2; k >= s.First && k > t-14 && !finiteTag(m.r.Tags.XPOS[k]); k-- {
		if m.r.Tags.UPOS[k] == segun.NOUN && (m.told(k, "drawnup") || m.is(k, "position", "stance", "platform", "policy", "programme", "program", "agenda", "manifesto")) {
			return true
		}
	}
	return false
}

// infinitiveBehind reports whether an infinitive hangs on adjective h, with or without "for" somebody.
func (m *maker) infinitiveBehind(h int, s *segun.Sentence) bool {
	for t := h + 1; t+1 < s.End && t < h+8; t++ {
		if m.r.Tags.XPOS[t] == "TO" && (m.r.Tags.XPOS[t+1] == "VB" || m.plainForm(t+1)) {
			return t == h+1 || m.is(h+1, "for", "now", "also")
		}
		if m.r.Tags.UPOS[t] == segun.VERB || m.r.Tags.UPOS[t] == segun.PUNCT {
			return false
		}
	}
	return false
}

// foreseenDoing reports whether a content is the gerund that a text or somebody foresees: "The budget envisages | selling two yards".
func (m *maker) foreseenDoing(a *segun.Attribution, c *segun.Claim) bool {
	return (a.Verb == "envisage" || a.Verb == "foresee" || a.Verb == "anticipate" || a.Verb == "contemplate") && a.Head < c.Head && m.r.Tags.XPOS[c.Head] == "VBG" && m.r.Tokens.At(c.Content[0].Start) == c.Head
}

// gerundBehind reports whether the object of verb h is a gerund.
func (m *maker) gerundBehind(h int, s *segun.Sentence) bool {
	return h+1 < s.End && m.r.Tags.XPOS[h+1] == "VBG" && m.r.Tags.UPOS[h+1] != segun.ADJ || h+2 < s.End && m.r.Tags.UPOS[h+1] == segun.ADV && m.r.Tags.XPOS[h+2] == "VBG"
}

// proposed reports whether noun t is a proposal by itself, or what stands before it says so: "the proposed reforms".
func (m *maker) proposed(t int) bool {
	return m.is(t, "proposal") || m.is(t-1, "propose", "proposed", "recommended", "suggested")
}
