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

// pastParticiple returns the comma behind a participle at k that says which one is meant: "a note | circulated by the growers' league |,"; k where there is none.
func (f *finder) pastParticiple(k, hi int) int {
	if k+2 >= hi || f.xpos(k) != "VBN" || f.upos(k+1) != segun.ADP {
		return k
	}
	e := k + 1
	for e < hi && (f.nounish(e) || f.upos(e) == segun.ADP || f.quoteAt(e) >= 0 && f.upos(e) == segun.PUNCT) {
		e++
	}
	if e < hi && f.Word(e) == "," {
		return e
	}
	return k
}

// innerEnds ends what somebody is told of as saying before what only who tells of them says: the main clause behind what the speaker was asked ("Asked what the physio had told him of baths, | Castell said he had left"), what an outer
// voice calls it ("mocked the boast that nobody goes hungry, | which she called an insult"), what the speaker knew better ("told investors that the mine was rich | when he knew it was flooded").
func (f *finder) innerEnds(s *segun.Sentence, from int) {
	main := f.saidWhenAsked(s, from)
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.content) == 0 || a.quote || f.quoteAt(a.head) >= 0 {
			continue
		}
		c := &a.content[len(a.content)-1]
		end := c.end
		if main > 0 && a.head < main && c.has(main) {
			end = main
		}
		for k := c.first + 3; k+2 < end; k++ {
			if f.calledByOuter(a, from, k) || f.knewBetter(a, k) {
				end = k
			}
		}
		if end < c.end {
			c.end = f.trim(run{c.first, end}).end
		}
	}
}

// saidWhenAsked returns the comma behind which the one speaks who was asked what a sentence opens with; 0 for none.
func (f *finder) saidWhenAsked(s *segun.Sentence, from int) int {
	if !f.is(s.First, "ask", "press", "question", "quiz") || f.xpos(s.First) != "VBN" && f.xpos(s.First) != "VBD" {
		return 0
	}
	for i := from; i < len(f.out); i++ {
		if a := &f.out[i]; len(a.source) == 1 && len(a.content) > 0 && a.source[0].end <= a.head && a.content[0].first > a.head && f.Word(a.source[0].first-1) == "," && f.finite(a.head) {
			return a.source[0].first - 1
		}
	}
	return 0
}

// calledByOuter reports whether a comma at k parts what a noun says, of which a holds the words, from what somebody calls that.
func (f *finder) calledByOuter(a *found, from, k int) bool {
	if a.frame.class != "noun" || f.Word(k) != "," || !f.is(k+1, "which") {
		return false
	}
	for i := from; i < len(f.out); i++ {
		if b := &f.out[i]; len(b.whom) == 1 && b.whom[0].has(k+1) && len(b.source) == 1 && f.upos(b.source[0].first) == segun.PRON {
			return true
		}
	}
	return false
}

// knewBetter reports whether what somebody is told of as saying ends before token k, where it goes on with what they knew then, or did not.
func (f *finder) knewBetter(a *found, k int) bool {
	if !f.is(k, "when", "although", "though", "while") || f.upos(k) == segun.NOUN || !speaking[a.frame.class] && a.frame.class != "inform" && a.frame.class != "state" || a.content[0].first < a.head || f.xpos(a.head) != "VBD" && f.xpos(a.head) != "VBN" {
		return false
	}
	return f.xpos(k+1) == "PRP" && f.is(k+1, "he", "she", "they", "it") && f.is(k+2, "know") && f.xpos(k+2) == "VBD"
}

// havingSaid gives what a participle in the past says to the one whose deed it is: "The colonel denied | having told | the envoy that …".
func (f *finder) havingSaid(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.source) > 0 || f.xpos(a.head) != "VBN" || !f.is(a.head-1, "have") || f.xpos(a.head-1) != "VBG" || len(a.content) == 0 {
			continue
		}
		if c := a.content[len(a.content)-1].end; a.head-1 == s.First && c+2 < s.End && f.Word(c) == "," {
			e := c + 1
			for e < s.End && f.nounish(e) {
				e++
			}
			if np := (run{c + 1, e}); !np.empty() && f.finiteIn(run{e, min(e+2, s.End)}) && f.top(np) >= 0 && f.voice(f.top(np)) {
				a.source, a.subject = []run{np}, f.top(np) // "Having told the clerk that it was his, | he | left"
			}
			continue
		}
		for j := from; j < len(f.out); j++ {
			if b := &f.out[j]; j != i && len(b.source) == 1 && len(b.content) > 0 && b.content[0].first == a.head-1 && b.head < a.head {
				a.source, a.subject = b.source, b.subject
				break
			}
		}
	}
}

// deedsThenSaid gives what ends a row of deeds in the past before a saying to the one whose deeds they are, and the row to who tells of them: "Prill said | the warden had opened the door, handed her a coat and told her that
// she was free |". Two only may be parted between them: "said the warden had opened the door and told the court that …".
func (f *finder) deedsThenSaid(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.content) != 1 || len(a.source) != 1 || a.quote || f.xpos(a.head) != "VBD" || a.content[0].first < a.head || f.quoteAt(a.head) >= 0 || !f.backshifted(a.content[0]) {
			continue
		}
		c := &a.content[0]
		first := c.first
		if f.is(first, "that") {
			first++
		}
		v := first
		for v < c.end && !f.finiteIn(run{v, v + 1}) {
			v++
		}
		who, h := f.left(first, v)
		if h < 0 || !f.voice(h) || f.upos(h) == segun.PRON {
			continue
		}
		for j := from; j < len(f.out); j++ {
			b := &f.out[j]
			if b.head <= v || f.Word(b.head-1) != "and" || f.quoteAt(b.head) >= 0 || len(b.source) > 0 && b.source[0] != a.source[0] || !f.rowOfDeeds(v+1, b.head-1) {
				continue
			}
			b.source, b.subject = []run{who}, h
			c.end = max(c.end, f.trim(run{c.first, f.stop(s, c.first)}).end)
			break
		}
	}
}

// rowOfDeeds reports whether tokens first to end are done by one: a deed stands behind a comma there, without a subject, and no other clause.
func (f *finder) rowOfDeeds(first, end int) bool {
	row := false
	for k := first; k < end; k++ {
		switch w := f.Word(k); {
		case w == ";", w == ":", f.upos(k) == segun.SCONJ, f.quoteAt(k) >= 0, f.xpos(k) == "MD", f.xpos(k) == "VBZ", f.xpos(k) == "VBP":
			return false
		case w == ",":
			if x := f.xpos(k + 1); f.upos(k+1) != segun.VERB || x != "VBN" && x != "VBD" || f.upos(k+2) == segun.ADP && f.is(k+2, "by") {
				return false
			}
			row = true
		}
	}
	return row
}
