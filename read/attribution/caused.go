package attribution

import (
	"segun"
	"segun/read/phrase"
)

// causes reports whether a verb's object is made to do what its infinitive says: "prompted the alliance to order", "led him to fear", "makes you realise".
func (f *finder) causes(h int) bool {
	return f.upos(h) == segun.VERB && f.among(h, "brings")
}

// caused returns the object of a verb that makes somebody do what the infinitive at t says, where the tree has hung the infinitive on that verb as a clause of purpose: "Threats prompted
// | the alliance | at its summit to order …"; -1 for none.
func (f *finder) caused(t int) int {
	if f.xpos(t) != "VB" || f.Rel(t) != segun.RelAdvcl || t == 0 || !f.is(t-1, "to") {
		return -1
	}
	h := f.Head(t)
	if h < 0 || h > t || !f.causes(h) || f.is(h, "make", "let", "move") || f.passive(h) && f.Find(h, segun.RelAuxPass) >= 0 {
		return -1
	}
	if o := f.Find(h, segun.RelObj); o > h && o < t && f.voice(o) {
		return o
	}
	return -1
}

// saidAt returns the verb of saying of the clause that a participle with "that" only goes on with, hung on the occasion or the text by which it was said: "she said at a news
// conference | announcing that …"; -1 for none.
func (f *finder) saidAt(s *segun.Sentence, t, h int) int {
	if f.xpos(t) != "VBG" || h != t-1 || f.Flags[h]&phrase.CommNoun == 0 && !f.c.texts[f.lemma(h)] && !f.is(h, "conference", "briefing", "meeting", "rally") {
		return -1
	}
	c := f.Find(h, segun.RelCase)
	v := f.Head(h)
	if c < 0 || !f.is(c, "at", "in", "during") || v < s.First || v > h || f.Rel(h) != segun.RelObl || f.quoteAt(v) != f.quoteAt(t) {
		return -1
	}
	if anyFrame(f.c.verbs[f.lemma(v)], func(x *frame) bool { return x.strong && x.quote }) == nil || f.nearest(v) < 0 {
		return -1
	}
	return v
}
