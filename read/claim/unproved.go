package claim

import (
	"strings"

	"segun"
	"segun/internal/model"
)

// unproved says why what a cue holds is left open or taken back by the words around the cue, and what it then is: "failed to show that …" and "must prove that …" leave it open, "It would be
// wrong to conclude that …" takes it back, "Unless the court finds that …" makes it a condition. Two empty strings for most. What somebody says aloud between quotation marks was said.
func (m *maker) unproved(a *segun.Attribution, s *segun.Sentence) (realis, why string) {
	h := a.Head
	for k := m.Kid(h); k >= 0 && a.Quote != "direct"; k = m.Next(k) {
		if m.w.unproved[partKey(strings.ToLower(m.Word(k)), "falsely")] {
			return "unknown", "\"" + m.Word(k) + "\""
		}
	}
	if r, w := m.debunked(h); r != "" {
		return r, w
	}
	if w := m.madeUp(a); w != "" {
		return "unknown", "\"" + w + "\""
	}
	if w := m.ifAbove(h); w != "" && a.Inside >= 0 && m.quoted(h) {
		return "conditional", "\"" + w + "\""
	}
	if a.Quote == "direct" && !m.wrongToSay(a) || a.Act == "decline" || len(a.Content) == 0 || a.Content[0].Start < m.r.Tokens.Tokens[h].Span.Start {
		return "", ""
	}
	if m.r.Tags.UPOS[h] == segun.NOUN {
		if m.unprovedWord(h, "lie") && (m.is(h-1, "the", "a") || m.r.Tags.XPOS[max(h-1, 0)] == "PRP$" || m.r.Tags.UPOS[max(h-1, 0)] == segun.ADJ) {
			return "not_happened", "\"" + m.lemma(h) + "\""
		}
		return "", ""
	}
	if at := m.r.Tokens.At(a.Content[0].Start); m.is(h, "rule") && m.is(h+1, "out") && (m.is(at, "that") || m.is(at-1, "that")) && !m.negatedCue(a) {
		return "not_happened", "\"" + m.lemma(h) + " out\""
	}
	if m.noSource(a) && m.unprovedWord(h, "proves") {
		return "unknown", "nobody says so"
	}
	if m.unprovedWord(h, "fancies") {
		return "unknown", "\"" + m.lemma(h) + "\""
	}
	if w := m.ifAbove(h); w != "" {
		return "conditional", "\"" + w + "\""
	}
	if !m.unprovedWord(h, "proves") {
		return "", ""
	}
	if w := m.modalCue(h, a); w != "" {
		return "unknown", "\"" + w + " " + m.lemma(h) + "\""
	}
	return m.underUnproved(h)
}

// ifAbove returns the word that makes a condition of a cue, or of the clause in whose content the cue stands: "Unless the court finds that …", "If I say who told us | I am back at the shop"; "" for none.
func (m *maker) ifAbove(h int) string {
	if mark := m.Find(h, segun.RelMark); m.is(mark, "if", "unless") && !m.is(m.Head(h), "ask", "wonder") && !m.is(mark-1, "even", "as", "only") {
		return m.lemma(mark)
	}
	if r := m.Rel(h); r != segun.RelCcomp && r != segun.RelXcomp {
		return ""
	}
	p := m.Head(h)
	if p < 0 || p >= h {
		return ""
	}
	if k := m.Find(p, segun.RelMark); m.is(k, "if", "unless") && k < p && !m.is(k-1, "even", "as", "only") && !m.is(m.Head(p), "ask", "wonder") && !m.granted(k) {
		return m.lemma(k)
	}
	return ""
}

// madeUp returns the word by which the source of an attribution is one that only plays at something, or is no true one: "The exercise assumed that …", "The forged letter stated that …"; "" for none.
func (m *maker) madeUp(a *segun.Attribution) (word string) {
	m.each(a.Source, func(t int) {
		forged := m.r.Tags.UPOS[t] != segun.NOUN && m.w.unproved[partKey(strings.ToLower(m.Word(t)), "forged")]
		if word == "" && (forged || m.unprovedWord(t, "staged")) {
			word = m.Word(t)
		}
	})
	return word
}

// wrongToSay reports whether an attribution without a voice stands inside what somebody says aloud, and has no words of its own between marks: “It would be wrong to say that the board knew”.
func (m *maker) wrongToSay(a *segun.Attribution) bool {
	return a.Inside >= 0 && len(a.Source) == 0 && len(a.Content) > 0 && m.r.Tokens.At(a.Content[0].Start) == a.Head+1 && m.upos(a.Head+1) != segun.PUNCT
}

// noSource reports whether nobody or nothing stands where an attribution has its voice: "Nothing suggests | that he was paid".
func (m *maker) noSource(a *segun.Attribution) bool {
	if len(a.Source) == 0 {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	return m.is(t, "nobody", "none", "neither", "nothing", "no")
}

// modalCue returns the modal verb by which what somebody shows or concedes is only to be shown: "must prove that", "could show that"; "" where the speaker speaks of himself
// ("I must admit"), for a saying, and for none.
func (m *maker) modalCue(h int, a *segun.Attribution) string {
	if m.told(h, "holds") {
		return ""
	}
	if len(a.Source) > 0 && m.is(m.r.Tokens.At(a.Source[0].Start), "i", "we", "you") {
		return ""
	}
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelAux && m.is(k, "must", "should", "could", "might", "ought") && !m.is(k+1, "have") {
			return m.lemma(k)
		}
	}
	return ""
}

// underUnproved looks at what the infinitive or gerund of a cue hangs on.
func (m *maker) underUnproved(h int) (realis, why string) {
	p := m.Head(h)
	if p < 0 || p == h {
		return "", ""
	}
	switch x := m.r.Tags.XPOS[h]; {
	case x == "VB" && m.is(h-1, "to"):
		switch {
		case m.unprovedWord(p, "wrong") && m.r.Tags.UPOS[p] != segun.VERB, m.r.Tags.XPOS[p] == "VBG" && m.w.unproved[partKey(strings.ToLower(m.Word(p)), "wrong")] && m.is(m.Find(p, segun.RelNsubj, segun.RelExpl), "it"):
			return "not_happened", "\"" + m.lemma(p) + " to " + m.lemma(h) + "\""
		case m.unprovedWord(p, "early") && m.r.Tags.UPOS[p] != segun.VERB:
			return "unknown", "\"" + m.lemma(p) + " to " + m.lemma(h) + "\""
		case m.is(p, "have") && m.is(p+1, "yet"):
			return "unknown", "\"have yet to " + m.lemma(h) + "\""
		case m.is(p, "have") && (m.r.Tags.XPOS[p] == "VBD" || m.is(h, "say", "think", "believe", "agree", "suggest")): // "had to admit" it
		case p < h && (m.unprovedWord(p, "tries") || m.unprovedWord(p, "fails") && !m.is(h, "admit", "accept", "concede", "acknowledge", "confess", "believe")):
			return "unknown", "\"" + m.lemma(p) + " to " + m.lemma(h) + "\""
		}
		if w, ok := m.w.modal[modelString(m.lemma(p))]; ok && w.all && m.r.Tags.UPOS[p] == segun.NOUN && p < h {
			return "unknown", "\"" + m.lemma(p) + " to " + m.lemma(h) + "\""
		}
	case x == "VBG" && m.unprovedWord(p, "hinges"):
		return "conditional", "\"" + m.lemma(p) + "\""
	case x == "VBG" && m.is(m.Find(h, segun.RelMark, segun.RelCase), "without") && !m.is(h, "admit", "accept", "concede", "acknowledge", "confess"):
		return "unknown", "\"without\""
	}
	return "", ""
}

// unprovedWord reports whether a token is a word of unproved.tsv of some part.
func (m *maker) unprovedWord(t int, part string) bool {
	return t >= 0 && t < m.Len() && m.w.unproved[partKey(m.lemma(t), part)]
}

// doubted reports whether a voice doubts what an attribution holds, or not all that could do believe it: "I doubt | they ever met", "Not everyone believes | he was armed".
func (m *maker) doubted(a *segun.Attribution, c *segun.Claim) bool {
	if a.Act != "opine" || c.Grain != "main" {
		return false
	}
	if a.Class == "doubt" {
		return !m.negatedCue(a) // "did not doubt that he came"
	}
	if len(a.Source) == 0 || a.Class != "think" {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	return m.is(t, "few", "nobody", "none") || m.is(t, "not") && m.is(t+1, "everyone", "everybody", "all", "many") || m.is(t, "almost", "hardly", "no") && m.is(t+1, "nobody", "anybody", "anyone", "one")
}

// saidFalse returns the word by which the outlet says that what follows is not so: "It is false | that he was paid"; "" for none.
func (m *maker) saidFalse(h int) string {
	if n := m.Find(h, segun.RelNsubj); m.holder[h] < 0 && m.Find(h, segun.RelCop) >= 0 && m.told(h, "falsehood") && m.told(n, "tale") && m.is(n+1, "that") && n < h {
		return m.lemma(h) // "The story that he had fled | was untrue"
	}
	if m.holder[h] >= 0 || !m.is(h, "false", "untrue", "incorrect") && !(m.r.Tags.UPOS[h] == segun.NOUN && m.is(h, "lie", "myth", "fiction", "fabrication", "invention", "hoax", "falsehood", "legend")) || !m.is(m.Find(h, segun.RelExpl, segun.RelNsubj), "it") || m.Find(h, segun.RelCop) < 0 {
		return ""
	}
	if c := m.Find(h, segun.RelCcomp, segun.RelCsubj); c > h && m.is(m.Find(c, segun.RelMark), "that") || m.is(h+1, "that") {
		return m.lemma(h)
	}
	return ""
}

// loadUnproved reads the words of a language that leave open or take back what a cue holds.
func loadUnproved(w *words) func(r []string) {
	return func(r []string) { w.unproved[model.Combine(model.String(r[0]), model.String(r[1]))] = true }
}
