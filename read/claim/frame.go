package claim

import (
	"segun"
	"segun/read/phrase"
)

// A clause in the present can be told of under a heading that takes it back: what a draft or a plan says, what one is to suppose, what holds without something that is there.

// underPlan returns the text of what is to come that a claim is told of under, "" for none: "Under the draft, | a driver loses his licence", "according to the blueprint".
func (m *maker) underPlan(d *draft, s *segun.Sentence) string {
	for i, n := d.holder, 0; i >= 0 && n < 3; i, n = m.r.Attributions.List[i].Inside, n+1 {
		w := ""
		m.each(m.r.Attributions.List[i].Source, func(t int) {
			if w == "" && m.w.drafts[modelString(m.lemma(t))] && m.r.Tags.UPOS[t] == segun.NOUN && (t+1 >= m.Len() || m.r.Tags.UPOS[t+1] != segun.NOUN) {
				w = m.lemma(t)
			}
		})
		if w != "" && m.r.Attributions.List[i].Act == "assert" {
			return w
		}
	}
	for t := s.First; t+2 < s.End && t < d.Head; t++ {
		if !m.is(t, "under", "in") || t > s.First && m.Word(t-1) != "," && m.r.Tags.UPOS[t-1] != segun.PUNCT && m.r.Tags.UPOS[t-1] != segun.CCONJ {
			continue
		}
		for k := t + 1; k < t+7 && k < d.Head; k++ {
			u := m.r.Tags.UPOS[k]
			if u == segun.NOUN && (m.w.drafts[modelString(m.lemma(k))] || m.is(t, "under") && m.is(k, "deal", "agreement", "accord", "truce", "scheme", "blueprint", "timetable")) && (m.Word(k+1) == "," || m.is(t, "under") && (m.opensNoun(k+1) && m.xpos(k+1) != "PRP$" || m.newText(k, d.Head))) {
				return m.lemma(k)
			}
			if u == segun.VERB || u == segun.PUNCT {
				break
			}
		}
	}
	return ""
}

// newText reports whether words up to a comma before token h say of a text at k that it is new, or only proposed: "Under a deal reached on Friday, | the rebels leave", "Under a plan that he floated, …".
func (m *maker) newText(k, h int) bool {
	fresh := m.w.drafts[modelString(m.lemma(k))] && m.is(k+1, "that", "which", "by", "from", "of", "for")
	for t := k + 1; t < h && t < k+16; t++ {
		fresh = fresh || t <= k+3 && m.newly(t)
		switch {
		case m.Word(t) == ",":
			return fresh
		case m.Look[t]&phrase.Digit != 0 && len(m.Word(t)) == 4, m.is(t, "year", "decade", "century"):
			return false // one that has long been in force
		}
	}
	return false
}

// opensNoun reports whether a noun phrase of its own begins at token t: "Under the deal | the army leaves".
func (m *maker) opensNoun(t int) bool {
	switch m.r.Tags.UPOS[t] {
	case segun.DET, segun.PRON, segun.PROPN, segun.NUM:
		return m.r.Tags.XPOS[t] != "WDT" && m.r.Tags.XPOS[t] != "WP"
	}
	return false
}

// billSays returns the text of what is to be whose effects a claim tells in the present: "The bill | bans smoking", "which gives the police new powers"; "" for none.
func (m *maker) billSays(h int, f *facts) string {
	if m.r.Tags.XPOS[h] != "VBZ" && m.r.Tags.XPOS[h] != "VBP" || !m.told(h, "enacts") {
		return ""
	}
	n := f.subject
	if x := m.r.Tags.XPOS[max(n, 0)]; n >= 0 && (x == "WDT" || x == "WP" || m.is(n, "that")) && m.Rel(h) == segun.RelAclRelcl {
		n = m.Head(h)
	}
	if n >= 0 && n < h && (m.is(n, "bill", "draft", "proposal", "amendment", "motion") || m.is(n, "law", "legislation", "rule", "regulation", "ordinance", "decree", "directive", "treaty", "constitution", "budget") && m.is(n-1, "draft", "proposed", "planned", "suggested")) && m.r.Tags.UPOS[n] == segun.NOUN && !m.is(n-1, "phone", "fuel", "food", "tax", "energy", "heating", "wage", "water") {
		return m.lemma(n)
	}
	return ""
}

// imagined returns the word of a phrase that opens a sentence at token t before its predicate h and says that the rest is told of by a work or an exercise, or holds in thought
// alone: "In the film | the prosecutor is shot", "In a drill on Tuesday …", "On paper …"; "" for none.
func (m *maker) imagined(t, h int) string {
	if m.is(t, "in") && m.is(t+1, "theory", "principle") || m.is(t, "on") && m.is(t+1, "paper") && m.upos(t+2) != segun.NOUN {
		return m.Word(t + 1)
	}
	if !m.is(t, "in", "under", "during") {
		return ""
	}
	for k := t + 1; k < t+6 && k < h; k++ {
		switch u := m.r.Tags.UPOS[k]; {
		case u == segun.NOUN && m.upos(k+1) != segun.NOUN:
			if m.told(k, "imagined") && (!m.is(k, "world") || m.is(k-1, "ideal", "perfect", "just", "fair", "parallel", "alternative", "alternate")) && (!m.is(k, "universe") || m.is(k-1, "parallel", "alternative", "alternate")) {
				return m.Word(k)
			}
			return ""
		case u == segun.VERB, u == segun.PUNCT, u == segun.ADP:
			return ""
		}
	}
	return ""
}

// fiction returns the word for a work of the mind whose words a claim is: "The play | tells of a priest who poisons a bishop"; "" for none. What a film or a painting shows may have been so.
func (m *maker) fiction(d *draft) string {
	if d.holder < 0 {
		return ""
	}
	for _, sp := range m.r.Attributions.List[d.holder].Source {
		if t := m.r.Tokens.At(sp.End - 1); t >= 0 && m.is(t, "novel", "play", "opera", "musical", "thriller", "fable", "parable", "sitcom", "ballet") && m.r.Tags.UPOS[t] == segun.NOUN {
			return m.lemma(t)
		}
	}
	return ""
}

// framed returns the word at the beginning of a sentence that makes what it says in the present a mere case: "Suppose, he said, the pump fails", "Without the subsidy, two boats
// stop"; "" for none.
func (m *maker) framed(d *draft, s *segun.Sentence) string {
	t := s.First
	for t < s.End && (m.r.Tags.UPOS[t] == segun.PUNCT || m.r.Tags.UPOS[t] == segun.CCONJ) {
		t++
	}
	t = m.overLink(t, s)
	switch {
	case t+2 >= s.End || d.Head <= t+1:
	case m.is(t, "suppose", "imagine", "assume", "picture", "say") && m.r.Tags.XPOS[t] != "VBN" && m.r.Tags.UPOS[t] == segun.VERB && (m.Word(t+1) == "," || m.is(t+1, "that", "the", "a", "you", "he", "she", "they", "it", "your", "for")) && !m.is(t, "say"):
		return m.Word(t)
	case m.imagined(t, d.Head) != "":
		return m.imagined(t, d.Head)
	case m.is(t, "without") && d.holder >= 0 && m.r.Tags.XPOS[t+1] != "VBG":
		for k := t + 1; k < t+9 && k < d.Head; k++ {
			if m.Word(k) == "," {
				return m.Word(t)
			}
			if m.r.Tags.UPOS[k] == segun.VERB {
				break
			}
		}
	}
	return ""
}

// overLink returns the first word behind one that only leads on and its comma: "For instance, | suppose that …", "Now, | imagine …".
func (m *maker) overLink(t int, s *segun.Sentence) int {
	k := t
	if m.is(k, "for") && m.is(k+1, "instance", "example") {
		k++
	} else if k >= s.End || m.r.Tags.UPOS[k] != segun.ADV {
		return t
	}
	if k+2 < s.End && m.Word(k+1) == "," {
		return k + 2
	}
	return t
}

// ifBefore returns the word that makes a claim a condition and stands right before what it says, because its voice or its clause begins behind it: "If parliament | is asked to extend it", "if | the dam breaks"; "" for
// none.
func (m *maker) ifBefore(c *segun.Claim, s *segun.Sentence) string {
	t := m.r.Tokens.At(c.Content[0].Start) - 1
	if t < s.First || !m.is(t, "if", "unless") || m.r.Tags.UPOS[t] != segun.SCONJ || m.is(t-1, "even", "as", "what", "only", "ask", "wonder", "see") || m.granted(t) || m.asked(c.Head) {
		return ""
	}
	return m.lemma(t)
}
