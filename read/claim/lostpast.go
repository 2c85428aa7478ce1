package claim

import (
	"segun"
	"segun/read/phrase"
)

// lostPast returns the verb of a clause without a finite verb that is a past tense, or a present of the third person, and was taken for a participle, a noun or a plain form, by what stands before and behind it: "About
// 400 people, many of them in black, | laid flowers", "In August the bank | set aside £120mn", "Brother Cormac, 88, | lives in a house". -1 for none.
func (m *maker) lostPast(h int, s *segun.Sentence) int {
	noun := false
	for k := s.First; k+1 < s.End; k++ {
		if int(m.at[k]) != h {
			continue
		}
		switch x := m.r.Tags.XPOS[k]; {
		case x == "WP" && noun && m.r.Tags.XPOS[k+1] != "MD" && m.Flags[k+1]&phrase.VerbPast != 0:
			k++ // "three of the twenty who voted | issued denials"
			continue
		case x == "TO", x == "MD", x == "WP", x == "WDT", x == "WRB", x == "WP$", m.r.Tags.UPOS[k] == segun.SCONJ, m.r.Tags.UPOS[k] == segun.AUX:
			return -1
		case noun && m.verbLost(k, h, s):
			return k
		case x == "NN", x == "NNP", x == "NNPS", x == "NNS" && m.Flags[k]&phrase.Verb3s == 0, x == "PRP", x == "DT" && m.is(k, "some", "all", "both") || x == "CD":
			noun = true
		}
	}
	return -1
}

// verbLost reports whether token k can be the lost verb of clause h: a past tense with an object, or any verb behind the comma that ends what is said beside its subject.
func (m *maker) verbLost(k, h int, s *segun.Sentence) bool {
	past := m.Flags[k]&phrase.VerbPast != 0
	if !past && m.Flags[k]&phrase.Verb3s == 0 || m.twoObjects(k) {
		return false
	}
	beside := m.besideSubject(k, s)
	if !beside && !past {
		return false
	}
	b := k - 1
	for b > s.First && m.r.Tags.UPOS[b] == segun.ADV {
		b--
	}
	if !beside && (int(m.at[b]) != h && !m.relativeEnd(b) || m.r.Tags.UPOS[b] != segun.NOUN && m.r.Tags.UPOS[b] != segun.PROPN && m.r.Tags.XPOS[b] != "PRP" && !m.is(b, "some", "both") && !m.relativeEnd(b)) {
		return false
	}
	n := k + 1
	if m.is(n, "aside", "out", "up", "down", "off", "back", "away", "on", "in") {
		n++ // "set | aside £120mn"
	}
	if n >= s.End {
		return false
	}
	switch u := m.r.Tags.UPOS[n]; u {
	case segun.DET, segun.NUM, segun.SYM, segun.PRON:
		return true
	case segun.NOUN, segun.PROPN, segun.ADJ:
		return past && m.r.Tags.UPOS[k] != segun.NOUN
	case segun.ADP:
		return beside
	default:
		return m.r.Tags.XPOS[n] == "PRP$" || m.r.Tags.XPOS[n] == "$"
	}
}

// relativeEnd reports whether token b is the verb of a relative clause of two words: "of those | who voted".
func (m *maker) relativeEnd(b int) bool {
	return b > 0 && m.xpos(b-1) == "WP" && m.Flags[b]&phrase.VerbPast != 0
}

// besideSubject reports whether a comma before token k ends what another comma began behind a noun: "Brother Cormac, 88, | lives".
func (m *maker) besideSubject(k int, s *segun.Sentence) bool {
	if m.Word(max(k-1, 0)) != "," {
		return false
	}
	for b := k - 2; b > s.First && b > k-12; b-- {
		if m.Word(b) == "," {
			u := m.r.Tags.UPOS[b-1]
			return u == segun.NOUN || u == segun.PROPN
		}
		if m.r.Tags.UPOS[b] == segun.VERB || m.r.Tags.UPOS[b] == segun.CCONJ {
			return false
		}
	}
	return false
}

// twoObjects reports whether token k is a verb whose participle can have an object behind it, so that it need be no past tense: "a man given two years", "a guard named Orlan".
func (m *maker) twoObjects(k int) bool {
	return m.told(k, "twoobjects")
}

// behindHow returns the verb of a content that begins with a question word, where the tree has taken that word for its head: "described how | Dorn followed her home"; the head for all others.
func (m *maker) behindHow(c *segun.Claim) int {
	if c.Head < 0 || len(c.Content) == 0 || !m.is(c.Head, "how", "why", "where", "when") || m.r.Tokens.At(c.Content[0].Start) != c.Head {
		return c.Head
	}
	for k := m.Kid(c.Head); k >= 0; k = m.Next(k) {
		if k > c.Head && m.r.Tags.UPOS[k] == segun.VERB && (m.finite(k) || finiteTag(m.r.Tags.XPOS[k])) && m.Find(k, segun.RelNsubj, segun.RelNsubjPass) > c.Head {
			return k
		}
	}
	return c.Head
}

// lostTense is what a claim tells whose verb was lost: what happened, unless its verb tells of what is to come or the clause denies it.
func (m *maker) lostTense(d *draft, s *segun.Sentence) (realis, why string) {
	v := m.lostPast(d.Head, s)
	if v < 0 || m.is(v+1, "to") || m.nobodyBefore(d.Head, v, s) {
		return "", ""
	}
	if w := m.w.force[modelString(m.verbLemma(v))]; w.realis != "" && w.needs != "inf" {
		return "", ""
	}
	if m.Flags[v]&phrase.VerbPast == 0 {
		return m.inPresent(v)
	}
	return "happened", "past tense: \"" + m.Word(v) + "\""
}

// verbTag returns the tag of token t, or its second tag where the tree has taken the word for the verb that that one is: "plans" with a subject before it, and nothing at it that a noun has ("Anneke Roosen,
// the commissioner, | plans to visit").
func (m *maker) verbTag(t int) string {
	x, alt := m.r.Tags.XPOS[t], m.r.Tags.AltXPOS[t]
	if m.r.Tags.UPOS[t] != segun.NOUN || alt != "VBZ" && alt != "VBP" && alt != "VBD" {
		return x
	}
	if s := m.Find(t, segun.RelNsubj); s < 0 || s > t || m.Find(t, segun.RelCop, segun.RelAux, segun.RelDet, segun.RelNmodPoss, segun.RelCase) >= 0 {
		return x
	}
	return alt
}

// lostFinite tells what a claim without a finite verb comes to where the tree has taken its predicate for one though its tag says that it is a noun.
func (m *maker) lostFinite(c *segun.Claim) (realis, why string) {
	h := c.Head
	w, ok := m.w.force[modelString(m.lemma(h))]
	switch tag := m.verbTag(h); {
	case tag == m.r.Tags.XPOS[h]:
		return "unknown", noFinite
	case ok && w.needs != "obj" && (w.needs != "inf" || m.is(h+1, "to")):
		return w.realis, "\"" + m.lemma(h) + "\""
	case tag == "VBD":
		return "happened", "past tense"
	case m.future(c) && !m.lasts(h):
		return "planned", "the present with a day to come"
	}
	return "happened", presentTense
}
