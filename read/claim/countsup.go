package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// noDenial reports whether a clause's only negation denies nothing of it: one that counts up ("Not one, but two bridges have been closed", "not just the mill but the whole quay"), one of a subject that another takes the place of ("Not the bishop but his gardener had paid for it") or a turn of phrase tacked on ("I'll plead guilty,
// no problem").
func (m *maker) noDenial(h int, s *segun.Sentence) bool {
	found := false
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) != h {
			continue
		}
		switch {
		case m.is(k, "no", "never", "nobody", "nothing") && m.namesNo(k, s):
			found = true
		case m.is(k, "n't", "n’t", "never", "nobody", "nothing", "none", "neither", "nor", "nowhere"):
			return false
		case m.is(k, "not"):
			if m.upos(k-1) == segun.AUX || !m.countsUp(k, s) && !m.otherThan(k, s) {
				return false
			}
			found = true
		case m.is(k, "no"):
			if !m.tackedOn(k, s) {
				return false
			}
			found = true
		}
	}
	return found
}

// namesNo reports whether the negative at k is a word of a name: "credited | No Child Left Behind", "the No Gate Act", "the party Never Again". A headline with capitals names nothing by them.
func (m *maker) namesNo(k int, s *segun.Sentence) bool {
	up := func(t int) bool { w := m.Word(t); return w[0] >= 'A' && w[0] <= 'Z' }
	if k <= s.First || k+1 >= s.End || m.r.Doc.Sections[s.Section].Kind == segun.Headline || !up(k) || !up(k+1) || m.Word(k) == strings.ToUpper(m.Word(k)) || m.Look[k-1]&phrase.Open != 0 || m.Word(k-1) == ":" {
		return false
	}
	return !up(k-1) || k-1 == s.First // else every word has a capital
}

// countsUp reports whether "not" at k only leads up to more: "not one, | but two", "not a dozen but a hundred".
func (m *maker) countsUp(k int, s *segun.Sentence) bool {
	if m.upos(k+1) != segun.NUM && !m.is(k+1, "a", "an", "just", "merely", "simply", "one") {
		return false
	}
	for b := k + 2; b+1 < s.End && b < k+7; b++ {
		u := m.upos(b)
		if m.is(b, "but") {
			return m.upos(b+1) == segun.NUM && m.upos(k+1) == segun.NUM || m.is(b+1, "several", "many", "dozens", "hundreds", "thousands", "all", "both")
		}
		if u == segun.VERB || u == segun.AUX || u == segun.SCONJ {
			return false
		}
	}
	return false
}

// otherThan reports whether "not" at k opens a sentence whose subject is another than one thinks: "Not the bishop | but his gardener had paid".
func (m *maker) otherThan(k int, s *segun.Sentence) bool {
	if k > s.First && m.upos(k-1) != segun.PUNCT || m.upos(k+1) != segun.DET && m.upos(k+1) != segun.PROPN && m.xpos(k+1) != "PRP$" {
		return false
	}
	but := -1
	for b := k + 2; b < s.End && b < k+14; b++ {
		u := m.upos(b)
		switch {
		case but < 0 && m.is(b, "but"):
			but = b
		case u == segun.AUX || u == segun.VERB:
			return but >= 0 && b > but+1 && finiteTag(m.xpos(b)) && !m.is(b+1, "not", "n't", "n’t", "never")
		case u == segun.SCONJ, but < 0 && u == segun.ADV:
			return false
		}
	}
	return false
}

// tackedOn reports whether "no" at k opens a turn of phrase that stands for itself between marks: ", no problem", ", no doubt".
func (m *maker) tackedOn(k int, s *segun.Sentence) bool {
	return k > s.First && m.upos(k-1) == segun.PUNCT && m.told(k+1, "tackedon") &&
		(k+2 >= s.End || m.upos(k+2) == segun.PUNCT || m.is(k+1, "question", "pun") && m.is(k+2, "about", "intend", "intended"))
}
