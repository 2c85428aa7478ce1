package attribution

import (
	"segun"
	"segun/read/phrase"
)

// pastApposition returns the name that a sentence opens with where the tree has given the verb t, behind a comma and the words for when, a noun k out of what the name is explained by: "Pell
// Arden, a deputy of the Dune Party, one of eleven made up of members from small towns, on Friday | repeated …"; -1 for none.
func (f *finder) pastApposition(s *segun.Sentence, t, k int) (run, int) {
	if k < 0 || k > t || !f.finiteTag(t) || f.Rel(t) != segun.RelAclRelcl || f.Head(t) != k || f.upos(k) != segun.NOUN {
		return run{}, -1
	}
	c := t
	for c > k && (f.Flags[c-1]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0 || f.upos(c-1) == segun.ADP || f.upos(c-1) == segun.ADV || f.upos(c-1) == segun.NUM || f.upos(c-1) == segun.DET) {
		c--
	}
	lo, _ := f.bounds(s, t)
	if c-1 <= k || f.Word(c-1) != "," {
		return run{}, -1
	}
	np, h := f.front(lo, c-1)
	if h < 0 || f.upos(h) != segun.PROPN || !f.voice(h) || np.end <= k {
		return run{}, -1
	}
	return np, h
}

// byAnother reports whether the words for a subject stand behind "by", so that they are no subject of the finite verb t: "a note made before the ruling by | the board | stated …".
func (f *finder) byAnother(s *segun.Sentence, t int, src run) bool {
	return src.first-1 > s.First && src.end <= t && src.end >= t-1 && f.finiteTag(t) && f.is(src.first-1, "by") && f.Find(t, segun.RelMark) == src.first-1
}

// onlyWhich reports whether the "that" behind a noun at t opens a relative clause whose subject it is, which says what the noun does and not what it says: "a report that also showed a
// rise".
func (f *finder) onlyWhich(t int, a *found) bool {
	if len(a.content) == 0 || a.head != t {
		return false
	}
	k := a.content[0].first
	if f.Word(k) != "that" {
		k--
	}
	if k != t+1 || f.Word(k) != "that" || f.xpos(k) != "WDT" {
		return false
	}
	for k++; k < f.Len() && f.upos(k) == segun.ADV; k++ {
	}
	return f.finiteTag(k) || f.upos(k) == segun.AUX
}

// opensWith returns the noun that a sentence opens with as the subject of t, with all up to the end of src; -1 where it can be no voice.
func (f *finder) opensWith(s *segun.Sentence, t int, src run) (int, run) {
	lo, _ := f.bounds(s, t)
	k := lo
	for k < src.first && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.upos(k) == segun.NUM) {
		k++
	}
	if k >= src.first || !f.nominal(k) || !f.voice(k) && f.c.texts[f.lemma(k)] == false {
		return -1, run{}
	}
	return k, run{lo, src.end}
}
