package attribution

import "segun"

// saysBeside finds what a participle of saying behind a comma reports without "that", by the words, where the tree has taken its subject for an object: "is suing the yard, alleging | the company broke a contract",
// "went to court, claiming | it hid a report". Who does what stands before the comma says it.
func (f *finder) saysBeside(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VBG" || !f.among(t, "sayingbeside") || t-3 < s.First || f.Word(t-1) != "," || f.quoteAt(t) >= 0 || !f.clauseAt(s, t+1) {
		return false
	}
	v := t - 2
	for v > s.First && !(f.finiteTag(v) && f.quoteAt(v) < 0) && !(v == f.Head(t) && f.upos(v) == segun.VERB && f.xpos(v) == "VB" && !f.is(v-1, "to")) { // "Parents criticise" may be no finite verb for the tagger
		if f.Word(v) == "," || f.Word(v) == ";" {
			return false
		}
		v--
	}
	src, h := f.sourceBefore(s, v)
	if h >= 0 && f.besideMain(h, t) {
		if np, m := f.clauseAbout(s, t, f.fromSentence(s)); m >= 0 && m < h {
			src, h = np, m // "Krull apologised after they came out, saying | they were old"
		}
	}
	if h < 0 || src.empty() || h >= t || !f.speaker(h) {
		return false
	}
	content := f.trim(run{t + 1, f.stop(s, t+2)})
	if content.empty() {
		return false
	}
	fr := anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.that && x.act == "assert" })
	if fr == nil {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{content}, rule: "beside", frame: *fr})
	return true
}
