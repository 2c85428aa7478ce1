package claim

import (
	"slices"

	"segun"
)

// headlined gives what a headline or a caption tells of somebody's wrong in the outlet's own words to the voice that says the same in the text: "Guards starved inmates | Guards at a prison starved inmates
// last year, Lantern Watch said". What the text itself tells as a fact, or a court has found, stays the outlet's.
func (m *maker) headlined() {
	known := map[uint64]bool{}
	for i := range m.drafts {
		d := &m.drafts[i]
		if !m.toldBare(d) {
			continue
		}
		clear(known)
		m.eachContentWord(d, func(w uint64) { known[w] = true })
		if m.ownInText(i, known) {
			continue
		}
		if j := m.saidInText(i, known); j >= 0 {
			d.Chain, d.holder = slices.Clone(m.drafts[j].Chain), m.drafts[j].holder
			d.Act, d.Why.Act = "accuse", "the text says so of somebody's words"
			d.Rule += ", as in the text"
			d.Flags = slices.DeleteFunc(d.Flags, func(s string) bool { return s == "crime_in_own_voice" })
			d.Status, d.Why.Status = status(&d.Claim)
			m.accusedToo(d)
		}
	}
}

// toldBare reports whether a claim of a headline or caption tells of somebody's wrong in the outlet's own voice, and of none that a court has dealt with.
func (m *maker) toldBare(d *draft) bool {
	if len(d.Chain) != 1 || d.Chain[0].Kind != segun.VoiceOutlet || d.Status != "asserted" || d.Grain == "role" || d.Head < 0 || len(d.Content) == 0 {
		return false
	}
	sec := m.r.Doc.SectionAt(d.Content[0].Start)
	if sec < 0 || m.r.Doc.Sections[sec].Kind != segun.Headline && m.r.Doc.Sections[sec].Kind != segun.Caption {
		return false
	}
	if m.settled(m.sentenceAt(d.Head)) {
		return false
	}
	return d.wrong != "" || m.wrongInCapitals(d.Content)
}

// wrongInCapitals reports whether a capital has hidden the verb for a wrong from the tagger: "Brother | Hid | Stakes in Firms".
func (m *maker) wrongInCapitals(content []segun.Span) bool {
	found := false
	m.each(content, func(t int) {
		if base := m.w.pasts[m.lowered(t)]; base != "" && m.r.Tags.UPOS[t] == segun.PROPN && t+1 < m.Len() && m.named1(t-1) && m.named1(t+1) {
			found = found || m.w.wrong.Get(partKey(base, "verb")) != ""
		}
	})
	return found
}

// eachContentWord calls f with the lemmas of the nouns, names, adjectives and verbs of a claim.
func (m *maker) eachContentWord(d *draft, f func(w uint64)) {
	m.each(d.Content, func(t int) {
		switch m.r.Tags.UPOS[t] {
		case segun.NOUN, segun.PROPN, segun.ADJ, segun.VERB:
			if !m.is(t, "be", "have", "do", "say", "year", "day", "man", "woman", "people") {
				f(modelString(m.lemma(t)))
			}
		}
	})
}

// shared is how many different words of a claim are among the known ones.
func (m *maker) shared(d *draft, known map[uint64]bool) int {
	n := 0
	seen := make([]uint64, 0, 16)
	m.eachContentWord(d, func(w uint64) {
		if known[w] && !slices.Contains(seen, w) {
			seen = append(seen, w)
			n++
		}
	})
	return n
}

// ownInText reports whether the text tells the same deed as the ith claim in the outlet's own voice.
func (m *maker) ownInText(i int, known map[uint64]bool) bool {
	d := &m.drafts[i]
	for j := range m.drafts {
		p := &m.drafts[j]
		if p.Grain == "role" || len(p.Chain) != 1 || p.Status != "asserted" || p.Head < 0 || len(p.Content) == 0 || !m.inBody(p) {
			continue
		}
		if m.lemma(p.Head) == m.lemma(d.Head) && m.shared(p, known) >= 2 || m.convicted(p) && m.shared(p, known) >= 1 {
			return true
		}
	}
	return false
}

// convicted reports whether a claim tells of a conviction.
func (m *maker) convicted(p *draft) bool {
	return m.is(p.Head, "convict", "sentence", "jail", "imprison", "find", "plead") || m.is(p.Head, "guilty")
}

// inBody reports whether a claim stands in the body of the article.
func (m *maker) inBody(p *draft) bool {
	sec := m.r.Doc.SectionAt(p.Content[0].Start)
	return sec >= 0 && m.r.Doc.Sections[sec].Kind == segun.Body
}

// saidInText returns the accusation of the text that says the same as the ith claim: the first that shares half of its words, at least two, or one of the first paragraphs whose sentence shares any; -1 for none.
func (m *maker) saidInText(i int, known map[uint64]bool) int {
	at, lead := m.sentenceOf(m.drafts[i].Content[0]), -1
	for j := i + 1; j < len(m.drafts); j++ {
		p := &m.drafts[j]
		if p.Grain == "role" || len(p.Chain) < 2 || p.Status != "alleged" || p.holder < 0 || len(p.Content) == 0 || len(p.Answers) > 0 || m.sentenceOf(p.Content[0]) <= at {
			continue
		}
		n := m.shared(p, known)
		if n >= 2 && 2*n >= len(known) {
			return j
		}
		if lead < 0 && m.sentenceOf(p.Content[0]) <= at+leadSentences && (n >= 1 || m.sentenceShares(p, known)) {
			lead = j
		}
	}
	return lead
}

// sentenceShares reports whether the sentence of a claim has one of the known words.
func (m *maker) sentenceShares(p *draft, known map[uint64]bool) bool {
	s := m.sentenceOf(p.Content[0])
	for t := m.r.Tokens.Sentences[s].First; t < m.r.Tokens.Sentences[s].End; t++ {
		if u := m.r.Tags.UPOS[t]; (u == segun.NOUN || u == segun.PROPN || u == segun.VERB) && known[modelString(m.lemma(t))] {
			return true
		}
	}
	return false
}

// leadSentences is how many sentences behind a headline tell what it is about.
const leadSentences = 4
