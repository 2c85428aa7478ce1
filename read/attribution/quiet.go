package attribution

import (
	"segun"
	"segun/internal/model"
)

// hushed reports whether the silence of which verb t is the head is none that is told of as such: one on a condition ("If the firm does not reply, …"), one that is denied ("denied that it had refused to answer") or
// expected ("expects the ministry to stay silent"), and one that only says when or why somebody did something ("raised the alarm when he did not answer his phone").
func (f *finder) hushed(s *segun.Sentence, t int) bool {
	v := t
	if c := f.Find(t, segun.RelCop); c >= 0 && c < t {
		v = c // "expect it to | stay silent"
	}
	if !f.silences(s, v) {
		return false
	}
	switch m := f.subordinator(s, t); {
	case m < 0:
	case f.is(m, "if", "unless", "whether", "until"):
		return true
	case f.Rel(t) == segun.RelAdvcl:
		return f.PlainlyNot(t) && !f.pressed(s, t)
	}
	if f.xpos(v) == "VB" && f.is(v-1, "to") {
		for k := v - 2; k >= s.First && k > v-7 && f.upos(k) != segun.PUNCT; k-- {
			if f.is(k, "expect", "likely", "unlikely") {
				return true
			}
		}
		return false
	}
	h := f.Head(t)
	if r := f.Rel(t); h < s.First || h >= t || r != segun.RelCcomp && r != segun.RelXcomp {
		return false
	}
	return (f.finiteTag(t) || f.xpos(t) == "VBN") && !f.notBefore(s, h) && anyFrame(f.c.verbs[f.lemma(h)], func(x *frame) bool { return x.act == "deny" && x.that }) != nil
}

// silences reports whether verb t is one of keeping silent, or is denied and can be one of a non-answer then: "does not reply".
func (f *finder) silences(s *segun.Sentence, t int) bool {
	if !f.notBefore(s, t) {
		return f.is(t, "refuse", "decline", "ignore", "remain", "stay", "keep")
	}
	f.buf = append(append(f.buf[:0], "not "...), f.r.Tags.Lemma[t]...)
	return f.c.silence.Get(model.String(string(f.buf)))
}

// subordinator returns the word of condition, time or reason that opens the clause of verb t, -1 for none.
func (f *finder) subordinator(s *segun.Sentence, t int) int {
	for k := f.Kid(t); k >= 0 && k < t; k = f.Next(k) {
		if r := f.Rel(k); k >= s.First && (r == segun.RelMark || r == segun.RelAdvmod) && f.is(k, "if", "unless", "whether", "until", "when", "after", "because", "since", "as") {
			return k
		}
	}
	return -1
}

// ofThemselves reports whether verb t is what somebody says of themselves: "said that | he could not speak about it", "said it regretted the leak and | could not speak about it".
func (f *finder) ofThemselves(s *segun.Sentence, t int) bool {
	v := t
	if f.Rel(v) == segun.RelConj && f.Find(v, segun.RelNsubj) < 0 {
		v = f.Head(v)
	}
	h := f.Head(v)
	if h < s.First || h >= v || f.Rel(v) != segun.RelCcomp || f.says(h) == nil {
		return false
	}
	k := f.nearest(v)
	return k > h && k < v && f.xpos(k) == "PRP" && f.is(k, "he", "she", "it", "they")
}
