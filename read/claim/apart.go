package claim

import (
	"segun"
	"segun/read/phrase"
)

// apart2 parts clauses that the tree has run together over a semicolon, or over "and that" between two contents: each side with a finite verb is a clause of its own, headed by
// that verb or the word that the tree hangs it on.
func (m *maker) apart2(s *segun.Sentence) {
	for t := s.First + 2; t+2 < s.End; t++ {
		if v := m.orderSpliced(s, t); v >= 0 {
			m.parted[v] = true
			for k, h := t+1, int(m.at[v]); k < s.End; k++ {
				if int(m.at[k]) == h {
					m.at[k] = int32(v)
				}
			}
			continue
		}
		semi := m.Word(t) == ";" || m.Word(t) == ":" && (m.holder[t] >= 0 || m.otherwiseBehind(s, t)) || m.spliced(s, t)
		late := -1
		if m.r.Tags.UPOS[t] == segun.CCONJ {
			late = m.negatedNext(s, t)
		}
		and := m.r.Tags.UPOS[t] == segun.CCONJ && (m.is(t+1, "that") && m.r.Tags.XPOS[t+1] == "IN" || late >= 0)
		contrary := -1
		if !and && m.contrary(s, t) {
			and, contrary = true, m.joinedVerb(s, t, int(m.at[t+1]))
		}
		if !semi && !and {
			continue
		}
		b := t + 1
		h := int(m.at[b])
		for b < s.End && (h < 0 || m.r.Tags.UPOS[b] == segun.PUNCT || m.edge(b)) {
			if b++; b < s.End {
				h = int(m.at[b])
			}
		}
		if late >= 0 && b < s.End && h >= b && int(m.at[late]) == h && m.headless(s, h, b) && !m.predicate(h) {
			m.move(s, h, late) // the negation's noun heads a stretch of its own: "and | at no time crossed the line"
			m.parted[late] = true
			continue
		}
		if b >= s.End || h < 0 || h >= b && m.headless(s, h, b) || !m.finiteSide(s, h, s.First, t) && !(m.Word(t) == ";" && h < t && m.pastOfItsOwn(h)) {
			continue
		}
		v := m.firstFinite(s, h, b)
		if v < 0 && contrary >= 0 {
			v = contrary
		}
		if v < 0 && late >= 0 && int(m.at[late]) == h && late != h {
			v = late
		}
		if v < 0 {
			continue
		}
		if p := m.Head(v); p >= b && p < s.End && int(m.at[p]) == h && (m.Rel(v) == segun.RelAux || m.Rel(v) == segun.RelAuxPass || m.Rel(v) == segun.RelCop) {
			v = p
		}
		if v == h { // the head itself stands on this side: the other side gets a new one
			u := m.firstFinite(s, h, s.First)
			if u < 0 || u >= t {
				continue
			}
			if p := m.Head(u); p >= s.First && p < t && int(m.at[p]) == h && (m.Rel(u) == segun.RelAux || m.Rel(u) == segun.RelAuxPass || m.Rel(u) == segun.RelCop) {
				u = p
			}
			m.partTo(s, s.First, t, h, u)
			m.parted[u] = m.parted[u] || !m.predicate(u) && m.r.Tags.XPOS[v] != "VB" // "Others were not, | and went home"
			continue
		}
		m.parted[v] = true
		for k := b; k < s.End; k++ {
			if int(m.at[k]) == h {
				m.at[k] = int32(v)
			}
		}
	}
}

// otherwiseBehind reports whether of the words before and behind the colon at t, which the tree has run into one clause, one side alone tells of what did not come about: "Neither side won: | the cup was sawn in half".
func (m *maker) otherwiseBehind(s *segun.Sentence, t int) bool {
	h := int(m.at[t+1])
	return h >= 0 && !m.is(t+1, "that") && m.finiteSide(s, h, s.First, t) && m.finiteSide(s, h, t+1, s.End) && m.undone(s, h, s.First, t) && !m.undone(s, h, t+1, s.End)
}

// spliced reports whether the comma or colon at t stands between two sentences: "Cindy eats lunch, it's not a crime", "The guard did not stop: he drove on".
func (m *maker) spliced(s *segun.Sentence, t int) bool {
	if m.Word(t) != "," && m.Word(t) != ":" && !(m.is(t, "so") && m.xpos(t+2) == "MD") || !m.is(t+1, "i", "he", "she", "it", "they", "we", "there", "another", "others", "nobody", "none", "neither") || !finiteTag(m.xpos(t+2)) {
		return false
	}
	for k := t - 1; k >= s.First; k-- {
		if u := m.r.Tags.UPOS[k]; m.holder[k] != m.holder[t+1] || m.frame[k] >= 0 {
			break
		} else if u == segun.SCONJ && !m.is(k, "that") || m.r.Tags.XPOS[k] == "WRB" || m.r.Tags.XPOS[k] == "WP" || m.is(k, "if", "as", "though", "although", "had", "were", "should") && (k == s.First || m.r.Tags.UPOS[k-1] == segun.PUNCT) {
			return false
		}
	}
	return true
}

// negatedNext returns the verb of the negated predicate that a conjunction at t opens, -1 for none: "had lost weight | but was not in danger", "responded and at no time crossed the
// line", where the tree may have taken a past tense for a participle.
func (m *maker) negatedNext(s *segun.Sentence, t int) int {
	v := t + 1
	if m.is(v, "at", "in", "under", "on") && m.is(v+1, "no") {
		v += 3
	}
	for v < t+5 && v < s.End && m.r.Tags.UPOS[v] == segun.ADV {
		v++
	}
	if v >= s.End || !finiteTag(m.r.Tags.XPOS[v]) && !(v > t+1 && m.r.Tags.XPOS[v] == "VBN" && m.Flags[v]&phrase.VerbPast != 0) {
		return -1
	}
	for k := t + 1; k < v+3 && k < s.End; k++ {
		if m.is(k, "not", "n't", "n’t", "never") && !m.is(k+1, "only", "just", "merely", "simply", "least") || m.is(k, "no") && k < v {
			return v
		}
	}
	return -1
}

// headless reports whether no word of clause h stands before token b.
func (m *maker) headless(s *segun.Sentence, h, b int) bool {
	for k := s.First; k < b; k++ {
		if int(m.at[k]) == h {
			return false
		}
	}
	return true
}

// orderSpliced returns the imperative that follows a comma at t behind a finite clause in one stretch with it ("he was with me all night, | leave him alone"), -1 for none.
func (m *maker) orderSpliced(s *segun.Sentence, t int) int {
	v := t + 1
	if m.Word(t) != "," || v+2 >= s.End || m.r.Tags.XPOS[v] != "VB" || m.r.Tags.UPOS[v] != segun.VERB || int(m.at[v]) < 0 || int(m.at[v]) == v || !m.is(v+1, "he", "she", "they", "it", "i", "we", "the", "that", "this") && m.r.Tags.XPOS[v+1] != "PRP$" {
		return -1
	}
	h := int(m.at[v])
	for k := s.First; k < t; k++ {
		if m.r.Tags.XPOS[k] == "TO" || m.r.Tags.XPOS[k] == "MD" || m.is(k, "let", "help", "make", "if", "when") {
			return -1
		}
	}
	if !m.finiteSide(s, h, s.First, t) {
		return -1
	}
	return v
}
