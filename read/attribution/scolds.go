package attribution

import "segun"

// scolds finds what somebody is blamed for by a verb that blames only with whom and what for behind it: "The advert hits Ms Orlan | for taking money", "ripped the bank | for closing branches", "took the ministry to task |
// for ignoring the flood", "called out the council | for hiding it".
func (f *finder) scolds(s *segun.Sentence, t int) bool {
	if f.upos(t) != segun.VERB && f.xpos(t) != "VBZ" && !(f.headlineAt(s) && f.xpos(t) == "NNS") || f.passive(t) || t+3 >= s.End || f.xpos(t) == "VBN" && f.Find(t, segun.RelAux) < 0 {
		return false
	}
	from := t
	switch {
	case f.is(t, "call") && f.is(t+1, "out"), f.is(t, "dress") && f.is(t+1, "down"), f.is(t, "tear", "lay", "rip", "light") && f.is(t+1, "into"), f.is(t, "go") && f.is(t+1, "after"), f.is(t, "tell") && f.is(t+1, "off"):
		from++
	case f.is(t, "take"):
	case !f.charging(t, "knocks") && (!f.charging(t, "scolds") || f.upos(t) == segun.VERB && anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.class == "accuse" && x.strong }) != nil):
		return false
	}
	o := f.object1(s, from)
	if o.empty() {
		return false
	}
	p := o.end
	if f.is(t, "take") {
		if !f.is(p, "to") || !f.is(p+1, "task") {
			return false
		}
		p += 2
	}
	if !f.is(p, "for") || p+1 >= s.End || f.xpos(p+1) != "VBG" || f.quoteAt(p) != f.quoteAt(t) {
		return false
	}
	h := f.top(o)
	if h < 0 || !f.voice(h) && f.upos(h) != segun.PRON && f.upos(h) != segun.PROPN && !f.charging(t, "scolds") {
		return false
	}
	sub, src := f.subject(s, t)
	if sub < 0 {
		lo, _ := f.bounds(s, t)
		src, sub = f.left(lo, t)
	}
	if sub < 0 || src.empty() || sub >= t || !f.voice(sub) && f.upos(sub) != segun.PRON && !(f.upos(sub) == segun.NOUN && (f.c.texts[f.lemma(sub)] || f.among(sub, "scolding"))) {
		return false
	}
	c := f.trim(run{p + 1, f.clauseEnd(s, p+1)})
	if c.empty() || src.overlaps(c) {
		return false
	}
	cue := f.cueOf(s, t, 1)
	cue.end = t + 1
	f.out = append(f.out, found{head: t, subject: sub, source: []run{src}, whom: []run{o}, cue: []run{cue, {p, p + 1}}, content: []run{c}, rule: "scolds", frame: frame{class: "accuse", act: "accuse", strong: true, np: true, whom: true, key: f.r.Tags.Lemma[t]}})
	return true
}
