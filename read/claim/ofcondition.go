package claim

import (
	"segun"
	"segun/read/phrase"
)

// ofCondition takes from a claim what belongs to its condition alone: a negation that stands in the clause with "if" denies nothing of what hangs on it ("If there is no deal by Friday, our
// members will walk out"), and the "if" of what somebody asks is no condition at all ("was asked if he had heard the chants").
func (m *maker) ofCondition(d *draft, f *facts) {
	if f.conditional == "" && f.negative == "" && !f.question {
		f.conditional = m.hangsOn(d, f)
	}
	if f.conditional == "" {
		return
	}
	t := m.r.Tokens.At(d.Content[0].Start)
	if d.holder >= 0 && m.is(t, "if") && f.conditional == "if" && m.r.Attributions.List[d.holder].Act == "ask" && m.r.Tokens.Tokens[m.r.Attributions.List[d.holder].Head].Span.Start < d.Content[0].Start && m.Rel(t) == segun.RelMark && m.Head(t) == d.Head {
		f.conditional = ""
		return
	}
	if f.negative != "" && m.deniedIf(d) {
		f.negative = ""
	}
}

// deniedIf reports whether every negation of a claim stands inside its clause with "if".
func (m *maker) deniedIf(d *draft) bool {
	first, end := m.ifClause(d)
	if first < 0 {
		return false
	}
	inside, outside := false, false
	m.each(d.Content, func(t int) {
		if m.told(t, "negates") || m.is(t, "nowhere", "without", "hardly", "scarcely", "fail", "refuse", "cannot") {
			if t >= first && t < end {
				inside = true
			} else {
				outside = true
			}
		}
	})
	return inside && !outside
}

// ifClause returns the first token and the end of the clause with "if" or "unless" in a claim: to the comma behind it, or to what it hangs on; -1 where there is none, or where nothing else is
// left of the claim.
func (m *maker) ifClause(d *draft) (first, end int) {
	first = -1
	m.each(d.Content, func(t int) {
		if first < 0 && m.is(t, "if") && m.r.Tags.UPOS[t] == segun.SCONJ {
			first = t
		}
	})
	if first < 0 {
		return -1, -1
	}
	last := m.r.Tokens.At(d.Content[len(d.Content)-1].End - 1)
	for k := first + 1; k <= last; k++ {
		if m.Word(k) == "," && k > first+2 || m.is(k, "then") && m.r.Tags.UPOS[k] == segun.ADV {
			return first, k
		}
	}
	if first > m.r.Tokens.At(d.Content[0].Start) {
		return first, last + 1
	}
	finite := 0
	for k := first + 1; k <= last; k++ { // "If it did not she would ask again": to the second finite verb and its subject
		if finiteTag(m.r.Tags.XPOS[k]) {
			finite++
		}
		if finite == 2 {
			return first, k - 1
		}
	}
	return -1, -1
}

// hangsOn returns the word by which what is told to come about hangs on something, anywhere in its words, where the tree has hung the condition on another word: "would order an inquiry | if the
// review found a fault", "will print it unless the mint speaks", "would fail without the light". "" for none.
func (m *maker) hangsOn(d *draft, f *facts) string {
	switch f.modal {
	case "will", "would", "could", "might", "may", "shall":
	default:
		return ""
	}
	by := ""
	s := m.sentenceAt(d.Head)
	m.each(d.Content, func(t int) {
		switch {
		case by != "" || t+2 >= s.End || t == s.First && m.headline(&d.Claim):
		case m.is(t, "if", "unless") && m.r.Tags.UPOS[t] == segun.SCONJ && m.ownSubject(t+1, s) && !m.is(t-1, "as", "even", "what") && !m.asksIf(t) && !m.granted(t) && !m.oneThing(t):
			by = m.lemma(t)
		case m.Is(t, wordProvided, wordProviding) && (m.is(t+1, "that") || (m.Word(t-1) == "," || t > d.Head && m.upos(t+1) != segun.ADP) && m.ownSubject(t+1, s) || t > d.Head && m.is(t+1, "he", "she", "they", "we")):
			by = m.lemma(t)
		case m.is(t, "once") && m.r.Tags.UPOS[t] == segun.SCONJ && t > d.Head && m.ownSubject(t+1, s):
			by = m.lemma(t)
		case m.is(t, "should") && m.r.Tags.XPOS[t] == "MD" && t > d.Head && (m.upos(t+1) == segun.DET || m.upos(t+1) == segun.PRON || m.upos(t+1) == segun.PROPN) && m.r.Tags.UPOS[t-1] != segun.PRON && !m.is(t-1, "that", "what", "which", "who", "how", "why", "it"):
			by = m.lemma(t)
		case m.is(t, "without") && (f.modal == "would" || f.modal == "could" || f.modal == "might") && (m.is(t+1, "the", "this", "these", "that", "those", "such", "which") || t == s.First) && m.xpos(t+1) != "VBG":
			by = m.lemma(t)
		}
	})
	if by == "" && (m.ifFirst(d, s, false) || m.ifBehind(d, s)) {
		by = "if"
	}
	return by
}

// ifBehind reports whether a condition stands right behind the words of a claim that has lost it: "will print it in next week's issue | if the mint keeps silent", "would be accepted, | provided that the
// guild agreed".
func (m *maker) ifBehind(d *draft, s *segun.Sentence) bool {
	last := m.r.Tokens.At(d.Content[len(d.Content)-1].End - 1)
	t := last + 1
	for t < s.End && m.r.Tags.UPOS[t] == segun.PUNCT && m.Word(t) != ";" && m.Word(t) != ":" {
		t++
	}
	if t+2 >= s.End || t > last+3 || m.holder[t] != m.holder[d.Head] && m.holder[t] >= 0 || m.frame[t] >= 0 {
		return false
	}
	return m.is(t, "if", "unless") && m.r.Tags.UPOS[t] == segun.SCONJ && m.ownSubject(t+1, s) || m.Is(t, wordProvided, wordProviding) && m.is(t+1, "that")
}

// asksIf reports whether the "if" at t opens what somebody asks or does not know: "would see if it fits".
func (m *maker) asksIf(t int) bool {
	return m.told(t-1, "asksif")
}

// wouldLike reports whether "would" stands at a verb of liking with what one would like to do: "I would love to have him here", "would prefer to see a new mediator".
func (m *maker) wouldLike(h int) bool {
	return m.is(h, "like", "love", "prefer", "hate", "want", "wish", "welcome", "dread") && m.r.Tags.UPOS[h] == segun.VERB && m.is(h+1, "to") && m.r.Tags.XPOS[h] == "VB"
}

// wouldRequire reports whether what is asked for is only what something would ask for that is not there yet: "a law that would require owners to pay", "would oblige the mills to close".
func (m *maker) wouldRequire(d *draft) bool {
	if d.holder < 0 {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	k := m.Find(a.Head, segun.RelAux)
	return m.is(a.Head, "require", "oblige", "compel", "force", "mandate", "bind", "commit") && m.r.Tags.XPOS[a.Head] == "VB" && k >= 0 && m.r.Tags.XPOS[k] == "MD" && m.is(k, "would", "'d", "’d")
}

// hadItBeen reports whether the clause of h is part of an unreal condition without "if": "Had it done so, it would have …".
func (m *maker) hadItBeen(h int, s *segun.Sentence) bool {
	if m.pastAside(h) {
		return false
	}
	start := -1
	for k := s.First; k+2 < s.End; k++ {
		if m.holder[k] != m.holder[h] {
			continue
		}
		if start < 0 && (m.Is(k, wordHad, wordWere, wordShould)) && (k == s.First || m.upos(k-1) == segun.PUNCT || m.holder[k-1] != m.holder[k] || m.is(k-1, "that", "and", "but")) {
			if m.Is(k, wordWere) && (m.r.Tags.UPOS[k+1] == segun.PRON && m.is(k+2, "to") || m.r.Tags.UPOS[k+1] == segun.DET && m.is(k+3, "to")) {
				return true // "All five lines, were it to come to a strike"
			}
			switch m.upos(k + 1) {
			case segun.PRON, segun.DET, segun.PROPN:
				start = k
				if m.Is(k, wordShould) && k > s.First && m.Word(k-1) == "," && m.firstOf(h, s) == k && !m.asks(h, s) {
					return true // "He would come, should the Government so wish"
				}
				if m.Is(k, wordHad) && (m.Look[k]&phrase.Capital != 0 || m.is(k+1, "he", "she", "it", "they", "we", "you", "anyone", "anybody", "someone", "somebody") && hasPrefix(m.r.Tags.XPOS[min(k+2, m.Len()-1)], "VB")) && m.firstOf(h, s) == k && !m.asks(h, s) {
					return true // what would follow stands in another clause
				}
			}
		}
		if start >= 0 && m.r.Tags.XPOS[k] == "MD" && k > start && !m.semicolonIn(k, h) {
			return true // no "Had it rained, it would have burned; | it died at midnight"
		}
	}
	return false
}

// pastAside reports whether a clause only tells, in the past, of a noun in one that hangs on a condition: "Had she been asked, she would have lent it the key, | which hung by the door".
func (m *maker) pastAside(h int) bool {
	return m.Rel(h) == segun.RelAclRelcl && m.r.Tags.XPOS[h] == "VBD" && m.loose(h) && m.Head(h) < h
}

// semicolonIn reports whether a semicolon stands between tokens a and b.
func (m *maker) semicolonIn(a, b int) bool {
	for ; a < b; a++ {
		if m.Word(a) == ";" {
			return true
		}
	}
	return false
}

// ofOpener reports whether the "if" at k stands in a participle or adjective that opens the sentence beside the past tense at h, which it does not hang on it: "Threatening to resign if the levy passed, | the senator walked out".
func (m *maker) ofOpener(k, h int, s *segun.Sentence) bool {
	if m.r.Tags.XPOS[h] != "VBD" || m.Find(h, segun.RelAux) >= 0 {
		return false
	}
	for a, n := m.Head(k), 0; a >= s.First && a < h && n < 6; a, n = m.Head(a), n+1 {
		if m.Head(a) == h {
			x := m.r.Tags.XPOS[a]
			return m.Rel(a) == segun.RelAdvcl && (x == "VBG" || x == "VBN" || x == "JJ") && int(m.Lo[a]) == s.First && k > a
		}
	}
	return false
}

// supposing reports whether the participle at k opens its sentence with what the rest hangs on: "Supposing that they are right, | the debt will double".
func (m *maker) supposing(k int) bool {
	return (m.Find(k, segun.RelCcomp) > k && int(m.Lo[k]) == k || m.ownSubject(k+1, m.sentenceAt(k))) && (m.is(k, "suppose", "assume", "presume", "imagine") && m.r.Tags.XPOS[k] == "VBG" || m.Is(k, wordProvided, wordProviding))
}
