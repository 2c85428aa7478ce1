package attribution

import (
	"segun"
	"segun/read/phrase"
)

// overComma finds what a verb of saying reports behind the comma that ends where, when or by what it was said, where the tree has made the saying an aside of it: "Ms Moll said in a statement, | the firm would stay",
// "He said through the deal, | 200 places would open". Nothing else is said before the comma, and a subject with its verb stands behind it. It reports whether it found one.
func (f *finder) overComma(s *segun.Sentence, t int) bool {
	fr := anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.that && x.strong && speaking[x.class] })
	if fr == nil || !f.finiteTag(t) || f.upos(t) != segun.VERB || f.quoteAt(t) >= 0 || f.passive(t) || f.skipped(t) || f.taken(t) || t+4 >= s.End || f.upos(t+1) != segun.ADP && !f.day(t+1) {
		return false
	}
	c := t + 1
	for c < s.End && c <= t+mostBeforeThat && f.Word(c) != "," {
		if f.finiteTag(c) || f.quoteAt(c) >= 0 || f.upos(c) == segun.SCONJ || f.upos(c) == segun.PUNCT && f.Word(c) != "-" || f.xpos(c) == "WDT" || f.xpos(c) == "WP" {
			return false
		}
		c++
	}
	if c+2 >= s.End || f.Word(c) != "," || f.quoteAt(c+1) >= 0 || f.Flags[c+2]&phrase.TimeNoun != 0 || !f.opensWithSubject(s, c+1) {
		return false
	}
	lo, hi := f.bounds(s, t)
	sub, src := f.subjectOr(s, t)
	if sub < 0 || sub > t || src.empty() {
		return false
	}
	for k := lo; k < src.first; k++ {
		if u := f.upos(k); u != segun.CCONJ && u != segun.ADV && u != segun.PUNCT {
			return false // "As Moll spoke on Friday, the firm was sold", "In a study they wrote for the firm, wages fell"
		}
	}
	content := f.trim(run{c + 1, max(hi, c+1)})
	if content.end-content.first < 3 {
		return false
	}
	f.out = append(f.out, found{head: t, subject: sub, source: []run{src}, cue: []run{f.cueOf(s, t, 1)}, content: []run{content}, frame: *fr, rule: "over a comma"})
	return true
}

// opensWithSubject reports whether a subject with its finite verb right behind opens at token k: a pronoun, "there", or a noun phrase.
func (f *finder) opensWithSubject(s *segun.Sentence, k int) bool {
	if x := f.xpos(k); x == "PRP" || x == "EX" {
		return f.finiteTag(k + 1)
	}
	return f.nominalStart(k) && f.subjectNext(s, k)
}
