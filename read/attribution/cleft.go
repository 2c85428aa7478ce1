package attribution

import "segun"

// cleft finds what somebody says where a question word comes first: "What she does say is that he lied", "What residents accuse it of is silence". It reports whether it
// found it.
func (f *finder) cleft(s *segun.Sentence, t int) bool {
	if !f.is(s.First, "what", "all") || t <= s.First+1 || t > s.First+6 || t+2 >= s.End || f.upos(t) != segun.VERB {
		return false
	}
	fr := anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool {
		return x.strong && (x.that || x.quote || x.class == "accuse") && x.class != "sign"
	})
	if fr == nil {
		return false
	}
	k := t + 1
	if f.Word(k) == "," { // "What she said, it turns out, was that …"
		for k++; k < s.End && k < t+8 && f.Word(k) != ","; k++ {
		}
		k++
	}
	t0 := k - 1
	for k < s.End && k < t0+6 && !(f.is(k, "be") && f.finiteTag(k)) {
		if u := f.upos(k); u == segun.VERB || u == segun.PUNCT || u == segun.SCONJ {
			return false
		}
		k++
	}
	if k+1 >= s.End || !f.is(k, "be") || f.upos(k+1) == segun.PUNCT {
		return false
	}
	if f.is(k+1, "false", "wrong", "untrue", "true", "correct", "incorrect", "inaccurate", "misleading", "nonsense") {
		f.skip = append(f.skip, t) // "What the minister told parliament was wrong": what it was, and not what it said
		return true
	}
	c := t
	for c > s.First+1 && f.upos(c-1) == segun.AUX {
		c--
	}
	src := f.trim(run{s.First + 1, c})
	h := f.top(src)
	content := f.trim(run{k + 1, s.End})
	if h < 0 || src.empty() || content.empty() || !f.voice(h) || f.upos(src.first) == segun.ADP {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{c, t + 1}}, content: []run{content}, frame: *fr, rule: "cleft"})
	return true
}
