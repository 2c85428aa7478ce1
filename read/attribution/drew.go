package attribution

import "segun"

// mostDrawn is how many words stand between a verb of drawing and what it draws, at most: "drew | sharp international | criticism".
const mostDrawn = 7

// drew finds what somebody is praised or blamed for, told by the noun for it: "has drawn praise for freeing the hostages", "drew criticism from two unions over the closure", "won plaudits for cutting the debt". Who praises
// or blames stands behind "from", or nobody is named; it is a view, and an accusation where it is of a wrong or a deed. It reports whether it found one.
func (f *finder) drew(s *segun.Sentence, t int) bool {
	praise := f.charging(t, "praise")
	if !praise && !f.charging(t, "reproof") || f.upos(t) != segun.NOUN || f.quoteAt(t) >= 0 {
		return false
	}
	v := f.drawn(s, t)
	if v < 0 {
		return false
	}
	p, src, k := t+1, run{}, -1
	if f.is(p, "from") {
		src, k, p = f.drawnFrom(s, p)
	}
	if p+1 >= s.End || !f.is(p, "for", "over") || f.timeAt(p+1) || f.quoteAt(p) >= 0 {
		return false
	}
	end := f.wrongEnd(s, p+1)
	for j := p + 2; j+1 < end; j++ {
		if f.upos(j) == segun.CCONJ && (f.charging(j+1, "praise") || f.charging(j+1, "reproof")) {
			end = j // "praise for freeing them | and criticism for the ban"
		}
	}
	content := f.trim(run{p + 1, end})
	if content.empty() {
		return false
	}
	if v < f.lastContent() {
		v = t // its verb is that of the one before it
	}
	a := found{head: t, subject: k, cue: []run{{v, t + 1}, {p, p + 1}}, content: []run{content}, rule: "drew", frame: frame{class: "evaluate", act: "evaluate", strong: true, np: true, key: f.r.Tags.Lemma[t]}}
	switch {
	case k >= 0:
		a.source = []run{src}
	case f.from(v, t):
		return false // whom it is from is not told right here
	}
	if !praise && (f.wrongIn(content) || f.xpos(p+1) == "VBG" && !f.blamelessDeed(p+1)) {
		a.frame.class, a.frame.act = "accuse", "accuse"
	}
	f.out = append(f.out, a)
	return true
}

// drawn returns the verb by which somebody draws what the noun at token t is for, -1 for none: "has | drawn | both praise for … and criticism".
func (f *finder) drawn(s *segun.Sentence, t int) int {
	if n := len(f.out) - 1; n >= 0 && f.out[n].rule == "drew" && f.upos(t-1) == segun.CCONJ && f.out[n].content[0].end == t-1 {
		return f.out[n].cue[0].first
	}
	for v := t - 1; v >= s.First && v >= t-mostDrawn; v-- {
		if f.charging(v, "draws") && f.upos(v) == segun.VERB {
			if f.passiveHere(s, v) {
				return -1
			}
			return v
		}
		switch u := f.upos(v); {
		case f.is(v, "in") && f.is(v+1, "for") && f.is(v-1, "come"):
			return v - 1
		case f.is(v, "for") && f.is(v-1, "in"), u == segun.DET, u == segun.ADJ, u == segun.NOUN, u == segun.ADV, u == segun.CCONJ, u == segun.NUM, u == segun.PART, f.Word(v) == ",":
		default:
			return -1
		}
	}
	return -1
}

// drawnFrom returns who stands behind "from" at token p, and the token behind them; the token −1 and p for nobody who speaks.
func (f *finder) drawnFrom(s *segun.Sentence, p int) (run, int, int) {
	e := p + 1
	for e < s.End && e < p+14 && f.nounish(e) && !f.is(e, "for", "over") {
		e++
	}
	src := f.trim(run{p + 1, e})
	if k := f.top(src); k >= 0 && (f.speaker(k) || f.textWord(k)) {
		return src, k, e
	}
	return run{}, -1, p
}

// lastContent returns where what was found last begins, 0 where nothing was.
func (f *finder) lastContent() int {
	if n := len(f.out) - 1; n >= 0 && f.out[n].rule == "drew" {
		return f.out[n].content[0].first
	}
	return 0
}

// from reports whether a "from" stands in tokens v to t.
func (f *finder) from(v, t int) bool {
	for ; v < t; v++ {
		if f.is(v, "from") {
			return true
		}
	}
	return false
}
