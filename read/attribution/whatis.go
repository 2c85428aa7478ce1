package attribution

import "segun"

// whatIs finds what somebody says, believes or fears that something was, inside a sentence of another: "walked off over | what he said was | racist abuse from the stands", "in what police believe was a
// revenge attack". That it was so is theirs. It reports whether it found one.
func (f *finder) whatIs(s *segun.Sentence, t int) bool {
	act := f.whatIsAct(t)
	if act == "" || f.xpos(t) == "VBG" || f.quoteAt(t) >= 0 {
		return false
	}
	w, src, h := f.whatBefore(s, t)
	if h < 0 || f.upos(w-1) != segun.ADP && f.upos(w-1) != segun.VERB && f.upos(w-1) != segun.SCONJ {
		return false
	}
	b := t + 1
	for b < s.End && f.upos(b) == segun.ADV {
		b++
	}
	for b < s.End && f.is(b, "have", "to", "may", "might", "must") {
		b++ // "what may have been a bribe", but not "what they said will be the last round"
	}
	if b+1 >= s.End || !f.is(b, "be") && !(f.is(b, "amount") && f.is(b+1, "to")) && !f.is(b, "constitute") {
		return false
	}
	if f.is(b, "amount") {
		b++
	}
	c := f.trim(run{b + 1, f.clauseEnd(s, b+1)})
	hired := c.end > c.first+1 && f.xpos(c.first) == "VBN" && f.upos(c.first+1) == segun.NOUN
	if c.empty() || !hired && !f.nominalStart(c.first) && f.quoteAt(c.first) < 0 || f.finiteIn(run{c.first, min(c.first+2, c.end)}) || !f.nounIn(c) {
		return false
	}
	if f.wrongIn(c) || f.graveIn(c) {
		act = "accuse"
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, b + 1}}, content: []run{c}, rule: "what it is",
		frame: frame{class: "say", act: act, strong: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// whatBefore finds the "what" before the subject of verb t, and the words and the head of the subject; the head is -1 for none.
func (f *finder) whatBefore(s *segun.Sentence, t int) (int, run, int) {
	c := t
	for c > s.First && (f.upos(c-1) == segun.AUX || f.upos(c-1) == segun.ADV) {
		c--
	}
	w := c - 1
	for w > s.First && w > c-9 && f.xpos(w) != "WP" && f.nounish(w) {
		w--
	}
	src := f.trim(run{w + 1, c})
	if w <= s.First || !f.is(w, "what") || src.empty() {
		return -1, run{}, -1
	}
	h := f.top(src)
	if h < 0 && f.xpos(src.first) == "PRP" {
		h = src.first
	}
	if h >= 0 && !f.voice(h) && f.upos(h) != segun.PRON {
		h = -1
	}
	return w, src, h
}

// whatIsAct returns what one does by the verb at t who says by it what something was; "" for none.
func (f *finder) whatIsAct(t int) string {
	switch {
	case !f.among(t, "whatis"):
		return ""
	case f.is(t, "allege"):
		return "accuse"
	case f.among(t, "opinesso"):
		return "opine"
	}
	return "assert"
}

// nounIn reports whether a stretch has a noun or a name.
func (f *finder) nounIn(c run) bool {
	for k := c.first; k < c.end; k++ {
		if f.upos(k) == segun.NOUN || f.upos(k) == segun.PROPN {
			return true
		}
	}
	return false
}
