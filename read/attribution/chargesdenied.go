package attribution

import "segun"

// chargesDenied finds a denial of charges that a clause without "that" tells, by the words: "has rejected charges | he made coarse remarks", "denied charges | the army shelled a village". It holds the
// clause.
func (f *finder) chargesDenied(s *segun.Sentence, t int) bool {
	if !f.among(t, "denies") || f.xpos(t) == "VBG" || f.passive(t) {
		return false
	}
	k := t + 1
	for k < s.End && k < t+4 && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.xpos(k) == "PRP$") {
		k++
	}
	if k+3 >= s.End || !f.amongWords(k, "chargesaid") || !f.clauseAt(s, k+1) {
		return false
	}
	src, h := f.sourceBefore(s, t)
	if h < 0 || src.empty() || !f.speaker(h) {
		return false
	}
	content := f.trim(run{k + 1, f.stop(s, k+2)})
	if content.empty() || !f.finiteIn(content) {
		return false
	}
	f.skip = append(f.skip, k) // no saying of its own
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{f.cueOf(s, t, 1).first, k + 1}}, content: []run{content}, rule: "denial",
		frame: frame{class: "deny", act: "deny", strong: true, that: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// clauseAt reports whether a clause without "that" starts at token k: words for somebody or something, then a finite verb before any mark, preposition or relative.
func (f *finder) clauseAt(s *segun.Sentence, k int) bool {
	if x := f.xpos(k); x != "PRP" && x != "PRP$" && x != "EX" && f.upos(k) != segun.DET && f.upos(k) != segun.PROPN {
		return false
	}
	for j := k + 1; j < s.End && j < k+8; j++ {
		if f.finiteTag(j) || j == k+1 && f.xpos(j) == "VBN" && f.is(k, "it", "he", "she", "they", "we", "i") {
			return true // "saying | it ignored three warnings", whatever the tagger says
		}
		switch u := f.upos(j); {
		case u == segun.NOUN, u == segun.PROPN, u == segun.ADJ, u == segun.ADV, u == segun.NUM, f.xpos(j) == "POS":
		default:
			return false
		}
	}
	return false
}
