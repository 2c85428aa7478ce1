package attribution

import "segun"

// pastHearer returns where a reporting clause between commas ends that goes on behind its verb with who is told, where and when: "she told | reporters on the steps |, that", "he said | afterwards |, that"; e where it
// does not.
func (f *finder) pastHearer(e, hi int) int {
	k := e
	for k < hi && k < e+longestSetOff && (f.nounish(k) || f.upos(k) == segun.ADP || f.upos(k) == segun.ADV) && f.xpos(k) != "WP" && f.xpos(k) != "WDT" && f.quoteAt(k) < 0 {
		k++
	}
	if k < hi && f.Word(k) == "," {
		return k
	}
	return e
}

// tellsHearer returns the verb between two marks that takes whom it tells for its object, behind which nothing but that one, a place and a time stand: "he | told her", "the clerk | assured reporters on Monday";
// 0 for none.
func (f *finder) tellsHearer(s *segun.Sentence, i, j int) int {
	for v := i + 2; v+1 < j; v++ {
		if f.upos(v) != segun.VERB {
			continue
		}
		if !f.finiteTag(v) && f.upos(v-1) != segun.PRON || f.is(v-1, "be", "get") || f.pastHearer(v+1, s.End) != j || f.upos(v+1) == segun.ADP || f.upos(v+1) == segun.ADV ||
			anyFrame(f.c.verbs[f.lemma(v)], func(x *frame) bool { return x.class == "inform" && x.strong && x.quote }) == nil {
			return 0
		}
		return v
	}
	return 0
}

// partedBy gives a verb of saying behind a reporting clause the subject that stands before that clause, where the tree takes who stands nearest, or who says it all: "| One of them |, says the secretary, Mads Orrin, reported
// that …", "| The doctor |, the nurse told them, thought it a fever", "| The steward |, she recalled, shrugged and told her that …".
func (f *finder) partedBy(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		p := &f.out[i]
		f.toldByNobody(s, p)
		if p.rule != "parenthesis" || len(p.source) != 1 || len(p.content) != 2 || p.content[0].end > min(p.head, p.source[0].first) || p.content[1].first < max(p.head, p.source[0].end) {
			continue
		}
		who := p.content[0]
		h := f.top(who)
		if h < 0 || f.upos(who.first) == segun.NUM && f.is(who.first+1, "of") {
			h = who.first
		}
		if !f.voice(h) || f.finiteIn(who) || f.quoteIn(who) >= 0 {
			continue
		}
		own := run{who.end, p.content[1].first}
		for j := from; j < len(f.out); j++ {
			b := &f.out[j]
			if j == i || !p.content[1].has(b.head) || !f.goesOnWith(p.content[1].first, b.head) {
				continue
			}
			if len(b.source) == 1 && b.source[0].overlaps(own) && !p.content[1].overlaps(b.source[0]) || len(b.source) == 0 && f.saysAlone(b) {
				b.source, b.subject = []run{who}, h
			}
		}
	}
}

// toldByNobody takes the source from a reporting clause between commas that says only who was told: "No call, Abel was told, had been logged".
func (f *finder) toldByNobody(s *segun.Sentence, a *found) {
	if a.rule == "parenthesis" && a.frame.class == "inform" && len(a.source) == 1 && a.source[0].end <= a.head && f.passiveHere(s, a.head) {
		a.subject, a.source = -1, nil
	}
}

// saysAlone reports whether an attribution without a source is of a finite verb of saying that is no passive.
func (f *finder) saysAlone(a *found) bool {
	return f.upos(a.head) == segun.VERB && f.finiteTag(a.head) && len(a.cue) > 0 && a.cue[0].has(a.head) && !f.passive(a.head)
}

// goesOnWith reports whether the verb at t has no subject of its own from token first on, where a predicate opens: "| would admit", "| shrugged and told".
func (f *finder) goesOnWith(first, t int) bool {
	for k := first; k < t; k++ {
		switch u := f.upos(k); {
		case u == segun.AUX, u == segun.ADV, u == segun.PART:
		case u == segun.SCONJ, f.xpos(k) == "WDT", f.xpos(k) == "WP", f.upos(k) == segun.PUNCT && f.Word(k) != ",":
			return false
		case f.finiteTag(k) && k > first && f.upos(k-1) != segun.AUX && f.upos(k-1) != segun.ADV && f.upos(k-1) != segun.CCONJ:
			return false
		}
	}
	return t == first || f.upos(t-1) == segun.AUX || f.upos(t-1) == segun.ADV || f.upos(t-1) == segun.CCONJ
}

// partedSubject mends a clause that somebody says where who speaks in it is parted from the verb by commas, and the tree breaks off between them: "told jurors that | Pryce |, interviewed at the hospital, | said he had
// been paid".
func (f *finder) partedSubject(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.content) != 1 || len(a.source) != 1 || a.quote || a.frame.class != "say" && a.frame.class != "inform" && a.frame.class != "state" || a.content[0].first < a.head || f.quoteAt(a.head) >= 0 {
			continue
		}
		c := &a.content[0]
		v := c.end + 1
		lo, hi := f.bounds(s, a.head)
		if that := f.thatBefore(a.head, c.first); that > lo {
			if who, h := f.setOffSubject(run{that, c.first - 1}); h >= 0 {
				f.giveTo(from, a, c.first, who, h)
				c.first = that
				continue
			}
		}
		for v < hi && (f.upos(v) == segun.AUX || f.upos(v) == segun.ADV) {
			v++
		}
		if v >= hi || f.Word(c.end) != "," || f.upos(v) != segun.VERB || !f.finiteTag(v) && f.upos(v-1) != segun.AUX {
			continue
		}
		who, h := f.setOffSubject(*c)
		if h < 0 {
			continue
		}
		c.end = f.trim(run{c.first, f.stop(s, c.first)}).end
		f.giveTo(from, a, v, who, h)
	}
}

// giveTo gives what the verb at v says to those who stand apart from it, where the tree has given it to who tells of them, or to nobody.
func (f *finder) giveTo(from int, teller *found, v int, who run, h int) {
	for j := from; j < len(f.out); j++ {
		if b := &f.out[j]; b.head == v && (len(b.source) == 1 && b.source[0] == teller.source[0] || len(b.source) == 0 && f.saysAlone(b)) {
			b.source, b.subject = []run{who}, h
		}
	}
}

// thatBefore returns the "that" behind the verb at t, before a finite verb at v that a comma stands before; -1 for none.
func (f *finder) thatBefore(t, v int) int {
	if v <= t+3 || f.Word(v-1) != "," || f.upos(v) != segun.VERB || !f.finiteTag(v) {
		return -1
	}
	for k := t + 1; k < v; k++ {
		if f.is(k, "that") {
			return k
		}
	}
	return -1
}

// setOffSubject returns the noun phrase of a voice that opens a stretch, with its head, where nothing but a participle behind a comma follows it: "that | Pryce |, interviewed at the hospital"; -1 for none.
func (f *finder) setOffSubject(r run) (run, int) {
	first := r.first
	if f.is(first, "that") && f.xpos(first) != "DT" {
		first++
	}
	p := first
	for p < r.end && f.nounish(p) {
		p++
	}
	who := run{first, p}
	if who.empty() || p+2 >= r.end || f.Word(p) != "," || f.upos(p+1) != segun.VERB || f.xpos(p+1) != "VBN" && f.xpos(p+1) != "VBG" && f.xpos(p+1) != "VBD" {
		return run{}, -1
	}
	for k := p + 2; k < r.end; k++ {
		if f.upos(k) == segun.PUNCT || f.upos(k) == segun.AUX || f.finiteIn(run{k, k + 1}) {
			return run{}, -1
		}
	}
	h := f.top(who)
	if h < 0 || !f.voice(h) {
		return run{}, -1
	}
	return who, h
}
