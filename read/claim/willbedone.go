package claim

import (
	"segun"
	"segun/read/phrase"
)

// arrangedWill reports whether a bare "will" tells what is arranged and is no forecast: what somebody does on purpose, in the outlet's own words ("An aide will attend the talks", "Burial will follow"), or what is to be done to
// a thing, whoever says so ("The boxes will be sealed in public"). What comes out so, befalls somebody or is put as likely is foreseen ("will win", "will be missed", "will probably attend").
func (m *maker) arrangedWill(d *draft, f *facts, s *segun.Sentence) bool {
	h := d.Head
	if f.negative != "" || m.r.Tags.UPOS[h] != segun.VERB || m.inComment(&d.Claim) || m.foretold(h, s) {
		return false
	}
	if l := m.lemma(h); m.r.Tags.XPOS[h] == "VBN" && m.beBefore(h) {
		return !m.w.chosen[partKey(l, "befalls")] && (d.holder < 0 || f.subject >= 0 && m.r.Tags.UPOS[f.subject] == segun.NOUN)
	} else if d.holder >= 0 || f.subject < 0 || m.is(f.subject, "what") || m.w.chosen[partKey(l, "unchosen")] || m.w.chosen[partKey(l, "outcome")] && !m.is(h+1, "at", "into", "after") {
		return false
	} else if m.w.chosen[partKey(l, "staged")] {
		return true
	}
	return m.agent(f.subject) && !m.is(f.subject, "you", "we", "i", "everyone", "everybody", "anyone", "anybody", "nobody", "people")
}

// foretold reports whether a word of the clause of h puts it as more or less likely, or makes it wait for something: "will probably attend", "will be paid only after suing".
func (m *maker) foretold(h int, s *segun.Sentence) bool {
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) == h && (m.w.chosen[partKey(m.lemma(k), "foretells")] || m.is(k, "only") && m.is(k+1, "after", "when", "once", "by")) {
			return true
		}
	}
	return false
}

// inComment reports whether a claim stands in a reader's comment.
func (m *maker) inComment(c *segun.Claim) bool {
	sec := m.r.Doc.SectionAt(c.Content[0].Start)
	return sec >= 0 && m.r.Doc.Sections[sec].Kind == segun.Comment
}

// comesOfItself reports whether a "will" of a speaker's words is a forecast though the speaker is its subject, or seems to be: of what one becomes or meets with ("We will get used to it", "They will face a fourth winter",
// "will be useful"), or of another subject inside the clause ("We know | that she will make good use of it").
func (m *maker) comesOfItself(d *draft, f *facts) bool {
	h := d.Head
	if f.negative != "" {
		return false
	}
	if v := m.willedBy(h); v != h && v >= 0 {
		if k := m.Find(v, segun.RelNsubj, segun.RelNsubjPass); k > f.subject && !m.is(k, "i", "we") {
			return true
		}
		h = v
	}
	if m.r.Tags.UPOS[h] != segun.VERB {
		return m.Find(h, segun.RelCop) >= 0 && !m.told(h, "assurance")
	}
	return m.w.chosen[partKey(m.lemma(h), "unchosen")] && !m.told(h, "oftenchosen") && m.timeOf(h, m.sentenceAt(h)) == nil
}

// willedBy returns the verb of the first "will" in the clause of h, which may stand in a clause inside it; -1 for none.
func (m *maker) willedBy(h int) int {
	s := m.sentenceAt(h)
	for k := s.First; k < s.End; k++ {
		if m.r.Tags.XPOS[k] == "MD" && int(m.at[k]) == h && m.is(k, "will", "shall", "'ll", "’ll") && !m.noModal(k) {
			return m.Head(k)
		}
	}
	return -1
}

// heldBefore reports whether what a verb in the present tells holds now though its clause names a day to come: the day only dates a thing that is spoken of ("needs a win in the vote of May 9", "finds her ahead in next month's
// ballot"), or the verb is one of lacking, owing or finding.
func (m *maker) heldBefore(h int, s *segun.Sentence) bool {
	if m.arranges(h, "dated") || m.arranges(h, "moving") || m.arranges(h, "arranged") || m.r.Tags.XPOS[h] == "VBG" || m.r.Tags.UPOS[h] != segun.VERB || m.is(h, "be", "have", "get", "see") {
		return false // "has its premiere in Lisk next weekend"
	}
	if m.told(h, "lacks") {
		return true
	}
	t := m.timeOf(h, s)
	if t == nil {
		return false
	}
	for k := m.r.Tokens.At(t.Span.Start); k >= s.First && k < s.End && k != h; k = m.Head(k) {
		if r := m.Rel(k); r == segun.RelNmod || r == segun.RelNmodPoss {
			if p := m.Head(k); p > h && p < s.End && m.r.Tags.UPOS[p] == segun.NOUN && m.Flags[p]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) == 0 {
				return true
			}
		}
	}
	return false
}
