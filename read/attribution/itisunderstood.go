package attribution

import (
	"segun"
	"segun/read/phrase"
)

// withoutThat returns the clause that follows a verb of hearsay at token t behind "it" without "that", with or without words for when it was said between: a subject and a verb with a tense, whatever the
// tree makes of them. It is empty where there is none: "It was reported missing", "It is claimed by those who saw it".
func (f *finder) withoutThat(s *segun.Sentence, t, hi int) run {
	if !f.among(t, "barereport") {
		return run{}
	}
	k := f.OverWhen(t+1, hi)
	for k > t+1 && f.upos(k-1) == segun.NUM && f.upos(k) == segun.NOUN {
		k-- // "last night | two clerks had …"
	}
	if !f.opensSubject(k) || f.is(k, "more", "less", "much") {
		return run{}
	}
	v := f.mainAfter(s, k-1)
	if v <= k || v >= hi {
		return run{}
	}
	for j := k; j < v; j++ {
		if f.upos(j) == segun.PUNCT && !(f.Look[j]&phrase.Dash != 0 && f.Touch(j)) && f.quoteAt(j) < 0 {
			return run{} // "It was reported, the clerk said": what is said stands before it
		}
	}
	return f.trim(run{k, min(hi, f.clauseEnd(s, k))})
}

// opensSubject reports whether a subject can begin with token k.
func (f *finder) opensSubject(k int) bool {
	switch f.upos(k) {
	case segun.DET, segun.NOUN, segun.PROPN, segun.NUM, segun.ADJ:
		return true
	case segun.PRON:
		return f.is(k, "i", "he", "she", "it", "we", "they", "you", "there", "no-one", "nobody", "someone", "somebody", "everyone", "his", "her", "its", "their", "this", "these", "those", "some", "many", "several", "both", "none", "one")
	}
	return false
}
