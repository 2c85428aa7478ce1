package claim

import (
	"strings"

	"segun"
)

// outlook looks for a present that tells of what is to come, or has to, by what it says of it: "it is important to | learn why", "sanctions are a real | possibility", "there is potential for harm",
// "the plan includes raising the fee", "when the law | expires", "who is | leaving the council".
func (m *maker) outlook(d *draft, f *facts, s *segun.Sentence) (realis, why string) {
	h := d.Head
	switch {
	case m.told(h, "needful") && m.r.Tags.UPOS[h] == segun.ADJ && (m.is(f.subject, "it") || m.is(m.Find(h, segun.RelExpl), "it")) && m.Find(h, segun.RelCop) >= 0 && m.infinitiveBehind(h, s):
		return "called_for", "\"" + m.Word(h) + " to\""
	case f.present && f.subject >= 0 && f.subject < h && m.told(f.subject, "plight") && (m.is(h, "require", "demand", "warrant", "merit", "need") && m.Find(h, segun.RelObj) > h || m.is(h, "call", "cry") && (m.is(h+1, "for") || m.is(h+2, "for"))):
		return "called_for", "what a " + m.Word(f.subject) + " calls for"
	case f.present && !f.progressive && m.onlyIfSo(f.subject):
		return "conditional", "an outcome that there is not yet"
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
	if f.present && !f.progressive {
		return m.whatWill(d, s)
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

// onlyIfSo reports whether the subject at n is an outcome that may or may not come about, named as one of its kind: "A Torran win | creates a problem", "Any default | means ruin". One that a day or a deed is told of is there.
func (m *maker) onlyIfSo(n int) bool {
	if n > 0 && n+2 < m.Len() && m.r.Tags.UPOS[n] == segun.PROPN && m.told(n+1, "outturn") && m.is(n-1, "a", "an", "any", "another") && (m.r.Tags.XPOS[n+2] == "VBZ" || m.Word(n+2) == ",") {
		return true // "A Torran win creates …", where the tree has taken the noun for a verb
	}
	if n < 1 || !m.told(n, "outturn") || m.r.Tags.UPOS[n] != segun.NOUN || m.r.Tags.XPOS[n] != "NN" || !m.is(m.Find(n, segun.RelDet), "a", "an", "any", "another") {
		return false
	}
	return m.Find(n, segun.RelAcl, segun.RelAclRelcl, segun.RelNmod) < 0
}

// whatWill tells what a clause says that only points to another with a modal verb: "That is what | we will do", "A cold is the only thing | you'll catch", "This is all they are going to get".
func (m *maker) whatWill(d *draft, s *segun.Sentence) (realis, why string) {
	b := d.Head
	for b > s.First && b > d.Head-6 && !m.is(b, "be") {
		b--
	}
	if !m.is(b, "be") || m.r.Tags.XPOS[b] != "VBZ" && m.r.Tags.XPOS[b] != "VBP" {
		return "", ""
	}
	k := b + 1
	switch {
	case m.is(k, "what", "all", "everything"):
		k++
	case m.is(k, "the") && m.is(k+1, "only", "last", "next") && k+2 < s.End && m.r.Tags.UPOS[k+2] == segun.NOUN:
		k += 3
	default:
		return "", ""
	}
	if m.is(k, "that", "who") {
		k++
	}
	i := m.is(k, "i", "we")
	if k+2 < s.End && m.r.Tags.UPOS[k] == segun.PRON {
		k++
	}
	switch {
	case k+1 >= s.End:
	case m.is(k, "will", "'ll", "’ll", "shall") && m.r.Tags.XPOS[k] == "MD", m.is(k, "be") && m.is(k+1, "go") && m.r.Tags.XPOS[k+1] == "VBG" && m.is(k+2, "to"):
		if i {
			return "planned", "what the speaker will do"
		}
		return "predicted", "what will be"
	}
	return "", ""
}

// overFirst returns the modal verb of a clause whose first word is a participle before its noun that is taken for a past tense: "that | spent fuel from the reactor could be used"; -1 where the verb at v is the main one.
func (m *maker) overFirst(h int, s *segun.Sentence, v int) int {
	if m.r.Tags.XPOS[v] != "VBD" || v+1 >= s.End || m.r.Tags.UPOS[v+1] != segun.NOUN {
		return -1
	}
	for k := v + 2; k < s.End && k < v+12; k++ {
		u, x := m.r.Tags.UPOS[k], m.r.Tags.XPOS[k]
		switch {
		case int(m.at[k]) != h:
			return -1
		case x == "MD" && !m.noModal(k):
			return k
		case finiteTag(x), u == segun.PUNCT, u == segun.CCONJ, u == segun.SCONJ, u == segun.PRON, x == "TO":
			return -1
		}
	}
	return -1
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

// byYear reports whether a clause tells up to a year that has not come how something goes, as a study of the future does in the past tense: "crop yields by 2050 fell by a tenth". What is done now for such a year
// ("agreed to it by 2050", "vowed carbon neutrality by 2050") goes with the verb.
func (m *maker) byYear(h int, s *segun.Sentence) bool {
	t := m.timeOf(h, s)
	if t == nil || len(t.EDTF) != len("../2050") || !strings.HasPrefix(t.EDTF, "../") || !later(t.EDTF[len("../"):], m.r.Doc.Published) {
		return false
	}
	k := m.r.Tokens.At(t.Span.Start)
	return (m.is(k, "by") || m.is(k-1, "by")) && k < h && m.told(h, "swings")
}
