package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// livesOn reports whether "depend on" says what something lives by, not what it is still open on: "a third of the jobs depend on foreign trade".
func (m *maker) livesOn(h int) bool {
	x := m.r.Tags.XPOS[h]
	s := m.Find(h, segun.RelNsubj)
	if s < 0 || x != "VBP" && x != "VBZ" && x != "VBD" || m.Find(h, segun.RelAux) >= 0 || !m.is(h, "depend") {
		return false
	}
	for k := h + 1; k < h+5 && k < m.Len(); k++ {
		if t := m.r.Tags.XPOS[k]; t == "WRB" || t == "WP" || t == "WDT" || t == "VBG" || m.is(k, "whether", "if", "it", "that", "this") {
			return false
		}
	}
	if o := m.Find(s, segun.RelNmod); o > s && m.told(s, "share") {
		s = o
	}
	if m.r.Tags.UPOS[s] == segun.PRON && !m.is(s, "they", "we", "he", "she", "I", "many", "most", "some", "half") {
		return false
	}
	if m.r.Tags.XPOS[s] == "NNPS" || m.Flags[s]&phrase.PersonNoun != 0 && m.r.Tags.XPOS[s] == "NNS" || m.told(s, "thriving") ||
		m.r.Tags.UPOS[s] == segun.PRON {
		o := m.Find(h, segun.RelObl)
		return o >= 0 && !strings.HasSuffix(m.lemma(o), "sion") && !m.told(o, "outcome")
	}
	return false
}

// contest reports whether a verb of beating tells of a race, a poll or a match: "beats her by 46 percent to 42", "was beaten 3-1".
func (m *maker) contest(h int) bool {
	if !m.is(h, "beat", "crush", "hammer", "batter", "rout", "thrash", "trounce", "thump", "tie") {
		return false
	}
	if m.is(h, "beat") && m.is(m.Find(h, segun.RelAux), "can", "could") || m.racesWith(h) {
		return true // "only she can beat him"
	}
	for k := h + 1; k < m.Len() && k < h+12 && (m.r.Tags.UPOS[k] != segun.PUNCT || m.score(k)); k++ {
		if m.score(k) {
			return true
		}
		if m.is(k, "by") && k+1 < m.Len() && (m.r.Tags.UPOS[k+1] == segun.NUM || m.is(k+1, "more", "a", "just", "about", "over")) {
			for j := k + 1; j < m.Len() && j < k+6; j++ {
				if m.told(j, "margin") || m.is(j, "per") && m.is(j+1, "cent") {
					return true
				}
			}
		}
		if m.told(k, "contest") && m.r.Tags.UPOS[k] == segun.NOUN {
			return true
		}
	}
	return false
}

// score reports whether token k stands in a score or between two shares: "42-40", "45 to 40 percent".
func (m *maker) score(k int) bool {
	w := m.Word(k)
	if i := strings.IndexAny(w, "-–"); i > 0 && i < len(w)-1 && m.r.Tags.UPOS[k] == segun.NUM && w[0] >= '0' && w[0] <= '9' {
		return true
	}
	return k > 0 && k+1 < m.Len() && (w == "-" || w == "–" || m.is(k, "to")) && m.r.Tags.UPOS[k-1] == segun.NUM && m.r.Tags.UPOS[k+1] == segun.NUM
}

// racesWith reports whether a verb of beating has somebody with a name on both sides in a sentence that speaks of a contest before it or behind: "nothing like it in a primary since Tarn beat Orlan".
func (m *maker) racesWith(h int) bool {
	if m.is(h, "tie") {
		return m.is(h+1, "at", "in", "with") && (m.r.Tags.UPOS[min(h+2, m.Len()-1)] == segun.NUM || m.is(h+2, "the") && m.told(h+3, "race")) ||
			m.is(h+1, "for") && (m.is(h+2, "first", "second", "third", "last", "place") || m.is(h+2, "the") && m.is(h+3, "lead"))
	}
	k, o := m.Find(h, segun.RelNsubj), m.Find(h, segun.RelObj)
	if k < 0 || o < h || m.r.Tags.UPOS[k] != segun.PROPN && m.r.Tags.XPOS[k] != "PRP" || m.r.Tags.UPOS[o] != segun.PROPN {
		return false
	}
	s := m.sentenceAt(h)
	for t := s.First; t < s.End; t++ {
		if u := m.r.Tags.UPOS[t]; (u == segun.NOUN || u == segun.PROPN) && (m.told(t, "contest") || m.told(t, "race")) {
			return true
		}
	}
	return false
}

// oneThing reports whether an "if" at token k only brings something forward: "If there is one thing she cares about, it is the port".
func (m *maker) oneThing(k int) bool {
	return m.is(k, "if") && m.is(k+1, "there") && m.is(k+2, "be") && (m.is(k+3, "one") || m.is(k+3, "any") && m.is(k+4, "one")) && (m.is(k+4, "thing", "lesson", "word", "man", "woman", "person", "issue", "place", "point", "message") || m.is(k+5, "thing", "lesson", "word", "issue"))
}

// granted reports whether the "if" at c only grants something, or sets one thing against another, so that nothing hangs on it: "If the first half was dull, | the second was a riot", "If anything, …". It opens its
// sentence, which is in the outlet's own words and has past tenses alone.
func (m *maker) granted(c int) bool {
	s := m.sentenceAt(c)
	if m.is(c, "if") && m.is(c-1, "as") && m.is(c+1, "by", "on", "in", "from") {
		return true // "As if by magic, …"
	}
	if m.inPassing(c) {
		return true
	}
	if !m.is(c, "if") || c != s.First || m.holder[c] >= 0 || c+1 >= s.End {
		return false
	}
	told, anything := 0, m.is(c+1, "anything") && m.Word(c+2) == ","
	for t := c + 1; t < s.End; t++ {
		switch x := m.r.Tags.XPOS[t]; {
		case m.frame[t] >= 0 || m.holder[t] >= 0 || m.Word(t) == "?" || x == "MD" && !anything:
			return false
		case finiteTag(x) && (x != "VBD" || m.is(t, "have") || m.Is(t, wordWere)) && !anything:
			return false
		case x == "VBD":
			told++
		}
	}
	return anything || told > 1
}

// manyBefore reports whether a plural with a word for how many opens the clause of verb h, so that the verb is no imperative: "But too many calls today still | roll over to the depot".
func (m *maker) manyBefore(h int, s *segun.Sentence) bool {
	k := s.First
	if m.r.Tags.UPOS[k] == segun.CCONJ || m.r.Tags.UPOS[k] == segun.ADV && m.is(k, "still", "yet", "so") {
		k++
	}
	if m.is(k, "too", "so", "very") {
		k++
	}
	if !m.is(k, "many", "few", "several", "most", "some") {
		return false
	}
	for k++; k < h && k < s.First+6; k++ {
		if m.r.Tags.XPOS[k] == "NNS" {
			for k++; k < h; k++ {
				if u := m.r.Tags.UPOS[k]; u == segun.PUNCT || u == segun.VERB || u == segun.AUX || u == segun.CCONJ {
					return false
				}
			}
			return true
		}
		if m.r.Tags.UPOS[k] != segun.ADJ {
			return false
		}
	}
	return false
}

// sharedModal returns the modal verb that a second predicate taken for a present tense has from the first, right behind it: "will kill and ritually | sacrifice animals"; -1 for none.
func (m *maker) sharedModal(h int, s *segun.Sentence) int {
	if m.r.Tags.XPOS[h] != "VBP" || m.Rel(h) != segun.RelConj {
		return -1
	}
	p := m.Head(h)
	if p < s.First || p >= h || m.r.Tags.XPOS[p] != "VB" {
		return -1
	}
	a := m.Find(p, segun.RelAux)
	if a < s.First || a > p || m.r.Tags.XPOS[a] != "MD" || !m.is(a, "will", "would", "shall", "could", "might", "may", "should", "must") {
		return -1
	}
	for k := p + 1; k < h; k++ {
		if m.Word(k) == "," && k == h-1 {
			continue // "should create jobs, | relieve pressure and revive trade": nothing stands between that could be its subject
		}
		if u := m.r.Tags.UPOS[k]; u == segun.PUNCT || u == segun.AUX || u == segun.PRON && m.r.Tags.XPOS[k] == "PRP" {
			return -1
		}
	}
	return a
}

// sayThat reports whether a sentence tells its reader to imagine something: "Say Velm demanded that the border be shut."
func (m *maker) sayThat(s *segun.Sentence) bool {
	t := s.First
	if t+4 >= s.End || m.Word(t) != "Say" && m.Word(t) != "Suppose" || m.r.Tags.XPOS[t] == "VBD" || m.quoted(t) {
		return false
	}
	x, u := m.r.Tags.XPOS[t+1], m.r.Tags.UPOS[t+1]
	if x != "PRP" && x != "DT" && u != segun.PROPN && !m.is(t+1, "that") || m.is(t+1, "it") {
		return false
	}
	for k := t + 2; k < s.End && k < t+9; k++ {
		if m.r.Tags.UPOS[k] == segun.PUNCT {
			return false
		}
		if finiteTag(m.r.Tags.XPOS[k]) {
			return true
		}
	}
	return false
}

// ofCourse reports whether words are an infinitive by which a writer leads on and says nothing: "To be sure,", "to be fair", "to begin with", "to put it mildly".
func (m *maker) ofCourse(c segun.Span, s *segun.Sentence) bool {
	t := m.r.Tokens.At(c.Start)
	if !m.is(t, "to") || t+2 >= s.End {
		return false
	}
	e := t
	for e < s.End && m.r.Tokens.Tokens[e].Span.Start < c.End {
		e++
	}
	for e > t && m.r.Tags.UPOS[e-1] == segun.PUNCT {
		e--
	}
	if e < s.End && m.r.Tags.UPOS[e] != segun.PUNCT {
		return false
	}
	switch {
	case m.is(t+1, "be"):
		return e == t+3 && m.told(t+2, "candid")
	case m.is(t+1, "begin", "start"):
		return e == t+3 && m.is(t+2, "with")
	case m.is(t+1, "put") && m.is(t+2, "it"):
		return e == t+4 && m.is(t+3, "mildly", "bluntly", "simply", "politely", "briefly", "plainly", "differently", "kindly")
	case m.is(t+1, "say") && m.is(t+2, "the"):
		return e == t+4 && m.is(t+3, "least", "less")
	case m.is(t+1, "make") && m.is(t+2, "matter"):
		return e == t+4
	}
	return false
}

// dueBefore reports whether what somebody faces is still to come: a trial, a vote, a fine, a second suit; not a rival, a crisis or a glass ceiling.
func (m *maker) dueBefore(o int) bool {
	return m.told(o, "dueto")
}

// usedTo reports whether a sentence tells by "would" what used to be done again and again: three of them or more, joined by "and", with a person for subject and no condition before the first ("I would
// answer, and he would look at me, and he would say …").
func (m *maker) usedTo(s *segun.Sentence) bool {
	n := 0
	for t := s.First + 1; t < s.End; t++ {
		if n == 0 && m.is(t, "if", "unless", "wish") {
			return false
		}
		if m.r.Tags.XPOS[t] == "MD" && m.is(t, "would") && m.r.Tags.XPOS[t-1] == "PRP" {
			if n > 0 {
				and := false
				for k := t - 2; k > s.First && k > t-5; k-- {
					and = and || m.is(k, "and", "then")
				}
				if !and && n < 3 {
					return false
				}
			}
			n++
		}
	}
	return n >= 3
}

// bareNoun reports whether what stands in marks is no sentence but a few words that a cue takes for its object: "calling for “fitting help”", "predicted “a wave of strikes”".
func (m *maker) bareNoun(a *segun.Attribution, h int) bool {
	if len(a.Content) != 1 || m.r.Tags.UPOS[h] == segun.VERB || m.r.Tags.UPOS[h] == segun.PRON {
		return false
	}
	n, verb := 0, false
	m.each(a.Content, func(t int) {
		n++
		verb = verb || finiteTag(m.r.Tags.XPOS[t])
	})
	return n < 10 && !verb
}

// wereTo reports whether "were to" stands behind "in case", "if" or "lest", from which the tree has parted it: "a plan in case its best customer | were to turn hostile".
func (m *maker) wereTo(h int, s *segun.Sentence) bool {
	t := h
	for t > s.First && t > h-5 && m.Word(t) != "were" {
		t--
	}
	if m.Word(t) != "were" || !m.is(t+1, "to") {
		return false
	}
	for k := t - 1; k >= s.First && k > t-20; k-- {
		if m.Word(k) == ";" || m.Word(k) == ":" {
			return false
		}
		if m.is(k, "case") && m.is(k-1, "in") && !m.is(k+1, "of") || m.is(k, "if", "lest", "unless") && m.r.Tags.UPOS[k] == segun.SCONJ {
			return true
		}
	}
	return false
}

// toldThreat reads a threat that another voice tells of as what happened: "told deputies that her ex-husband had threatened to burn down her trailer". Nobody promises anything by these words; that he
// threatened it is what she says he did.
func (m *maker) toldThreat(d *draft, f *facts) {
	if d.Realis != "promised" && d.Realis != "planned" || d.holder < 0 || !m.is(d.Head, "threaten") || m.r.Attributions.List[d.holder].Head == d.Head || f.modal != "" || f.negative != "" || m.r.Tags.XPOS[d.Head] == "VB" || m.r.Tags.XPOS[d.Head] == "VBG" {
		return
	}
	d.Realis, d.Why.Realis = "happened", "that it was threatened is what is told"
	d.Act, d.Why.Act = "assert", "nothing says otherwise"
}

// allOneCould reports whether the modal verb at k belongs to the words for the one thing that somebody could do and so did: "All she could do | was shout".
func (m *maker) allOneCould(k int) bool {
	return m.is(k, "could", "can") && k > 1 && m.is(k+1, "do") && m.is(k+2, "be") && m.is(k-2, "all")
}

// threatens reports whether what a speaker will do would harm whoever is spoken to: "I will bury you", "we will ruin you".
func (m *maker) threatens(h int) bool {
	o := m.Find(h, segun.RelObj)
	return o > h && m.is(o, "you") && (m.wrongAt(h) == "crime" || m.told(h, "violent") || m.is(h, "ruin", "bury", "destroy", "finish", "crush", "break", "hurt", "sack", "evict"))
}
