package attribution

import (
	"segun"
	"segun/read/phrase"
)

// judged finds what someone calls, counts or expects where the tree has lost it: "calls it robbery", "called the petition “a tantrum”", "puts the
// number at twelve", "wants the office to be split". It reports whether it found something.
func (f *finder) judged(s *segun.Sentence, t int) bool {
	if t+2 >= s.End || f.xpos(t) == "VBG" || f.upos(t) != segun.VERB || f.passive(t) || f.upos(t-min(1, t-s.First)) == segun.DET || f.goesBy(s, t) {
		return false
	}
	a := found{head: t, subject: -1, rule: "judged", frame: frame{class: "evaluate", act: "evaluate", strong: true, np: true, whom: true, key: f.r.Tags.Lemma[t]}}
	switch f.r.Tags.Lemma[t] {
	case "call", "brand", "label", "dub", "deem":
		if !f.calledBeside(s, t, t+1, &a) && !f.called(s, t, &a) {
			return false
		}
	case "describe", "denounce", "dismiss", "condemn", "portray", "characterise", "characterize", "present", "bill", "style", "market", "depict":
		if f.asItself(s, t, &a) {
			break
		}
		if !f.is(t+1, "as") || !f.calledBeside(s, t, t+2, &a) {
			return false
		}
		a.cue = []run{{t + 1, t + 2}}
	case "consider", "judge", "think", "find", "believe", "reckon", "hold":
		if !(f.is(t, "find") && f.noneFound(s, t, &a)) && !f.takes(s, t, &a) {
			return false
		}
	case "name", "rate", "rank", "identify", "recognise", "recognize", "list", "cite", "flag", "mark", "count":
		if !(f.is(t, "identify") && f.noneFound(s, t, &a)) && !f.ranked(s, t, &a) {
			return false
		}
	case "put", "estimate", "measure", "gauge", "assess", "value", "pitch", "peg":
		if !f.figure(s, t, &a) {
			return false
		}
	case "want", "expect", "like":
		if f.is(t, "like") && !f.wouldBefore(t) || !f.wanted(s, t, &a) {
			return false
		}
	case "see", "detect", "discover", "notice", "uncover":
		if !f.noneFound(s, t, &a) {
			return false
		}
	default:
		return false
	}
	sub, src := f.subject(s, t)
	if a.subject >= 0 {
		sub, src = a.subject, a.source[0]
	}
	if lo, _ := f.bounds(s, t); a.subject < 0 && t-1 > lo && f.Word(t-1) == "," && (sub < 0 || sub > lo+1 && f.Find(t, segun.RelNsubj) < 0) {
		if r, h := f.front(lo, t-1); h >= 0 && f.voice(h) {
			sub, src = h, run{r.first, t - 1} // "Orva, which has no coast, | called it absurd"
		}
	}
	if !src.empty() && f.upos(src.first) == segun.ADP {
		sub, src = f.firstSubject(s, t) // "Governor Eide, speaking in the rain, | called"
	}
	if f.Rel(t) == segun.RelAcl && f.Head(t) == sub && src.first-2 >= s.First && f.upos(src.first-1) == segun.ADP && (f.xpos(src.first-2) == "VBN" || f.xpos(src.first-2) == "VBD") {
		if k, r := f.firstSubject(s, src.first-1); k >= 0 && r.end <= src.first-2 && (f.voice(k) || f.c.texts[f.lemma(k)]) {
			sub, src = k, r // "An anonymous note pinned to | the church door | called …"
		}
	}
	if sub < 0 || src.empty() || !f.voice(sub) && f.upos(sub) != segun.PRON && !(f.upos(sub) == segun.NUM && f.Find(sub, segun.RelNmod) >= 0) && !(f.upos(sub) == segun.NOUN && f.Find(sub, segun.RelDet, segun.RelAmod, segun.RelNmodPoss) >= 0 && f.r.Tags.Lemma[t] != "want" && f.r.Tags.Lemma[t] != "like") {
		return false
	}
	if f.c.nouns[f.lemma(sub)] != nil {
		b := found{subject: -1}
		if f.nounSource(sub, &b); b.subject >= 0 {
			sub, src = b.subject, b.source[0] // "An estimate by the agency | puts …"
		}
	}
	if src.overlaps(run{t, a.content[0].end}) {
		return false
	}
	a.subject, a.source = sub, []run{src}
	cue := f.cueOf(s, t, 1)
	cue.end = t + 1
	a.cue = append([]run{cue}, a.cue...)
	f.out = append(f.out, a)
	return true
}

// firstSubject returns the first subject of a sentence before token t, up to its comma.
func (f *finder) firstSubject(s *segun.Sentence, t int) (int, run) {
	for k := s.First; k < t; k++ {
		if r := f.Rel(k); r != segun.RelNsubj && r != segun.RelNsubjPass || !f.nominal(k) {
			continue
		}
		r := f.source(k)
		for j := k + 1; j < r.end; j++ {
			if f.Word(j) == "," {
				r.end = j
			}
		}
		return k, f.trim(r)
	}
	return -1, run{}
}

// object1 returns the noun phrase right after verb t, without what hangs behind its head.
func (f *finder) object1(s *segun.Sentence, t int) run {
	e := t + 1
	if e+1 < s.End && f.is(e, "that", "this") && f.xpos(e) == "DT" && f.upos(e+1) == segun.NOUN && f.is(t, "call") && (e+2 >= s.End || f.upos(e+2) == segun.PUNCT) {
		return run{e, e + 1} // "called that | punishment"
	}
	if e < s.End && (f.upos(e) == segun.PRON && f.xpos(e) != "PRP$" || f.is(e, "anyone", "everyone", "somebody", "someone", "anybody", "everybody")) {
		return run{e, e + 1}
	}
	head := false
	for e < s.End && e < t+9 {
		switch u := f.upos(e); {
		case u == segun.NOUN || u == segun.PROPN:
			head = true
		case !head && f.is(e, "both", "all", "either"):
		case !head && e == t+2 && f.xpos(e) == "VBG" && f.upos(e-1) == segun.DET, !head && f.xpos(e) == "VBG" && f.upos(e-1) == segun.ADJ && f.is(e+1, "at"): // "called the killing an outrage", "put the likely saving at"
			head = true
		case head, u != segun.DET && u != segun.ADJ && u != segun.NUM && f.xpos(e) != "PRP$" && f.xpos(e) != "POS":
			if f.xpos(e) == "POS" {
				head = false
				break
			}
			if !head {
				return run{}
			}
			return run{t + 1, e}
		}
		e++
	}
	if !head {
		return run{}
	}
	return run{t + 1, e}
}

// behindRival returns the token behind an apposition that the comma at token k opens, where what the one in front of it is called follows: "called Orlo, his old rival, | a gun runner"; 0 for none.
func (f *finder) behindRival(s *segun.Sentence, k int) int {
	if k+4 >= s.End || f.Word(k) != "," || f.upos(k+1) != segun.DET && f.xpos(k+1) != "PRP$" {
		return 0
	}
	for j := k + 2; j+2 < s.End && j < k+9; j++ {
		switch u := f.upos(j); {
		case f.Word(j) == ",":
			if f.is(j+1, "a", "an") {
				return j + 1
			}
			return 0
		case f.finiteTag(j), u == segun.PUNCT, u == segun.CCONJ, u == segun.VERB:
			return 0
		}
	}
	return 0
}

// calledBeside: "resigned, a step | the union | described as | an admission of guilt", from token k on. What is judged is the noun in apposition.
func (f *finder) calledBeside(s *segun.Sentence, t, k int, a *found) bool {
	if f.quoteAt(t) >= 0 || !f.nominalStart(k) && f.quoteAt(k) < 0 && !f.inScare(k) && f.upos(k) != segun.ADJ && f.upos(k) != segun.NOUN {
		return false
	}
	from := t
	for from > s.First && (f.upos(from-1) == segun.NOUN || f.upos(from-1) == segun.PROPN || f.upos(from-1) == segun.ADJ) {
		from--
	}
	if from < t && from > s.First && (f.upos(from-1) == segun.DET || f.xpos(from-1) == "PRP$") {
		from--
	} else {
		for from < t && f.upos(from) != segun.PROPN {
			from++ // "a step | Dora Quist | described as"
		}
	}
	src := f.trim(run{from, t})
	h := f.top(src)
	w := from - 1
	d := w - 1
	for d > s.First && (f.upos(d) == segun.ADJ || f.upos(d) == segun.NOUN) {
		d--
	}
	if h < 0 || !f.voice(h) || d-1 <= s.First || f.upos(w) != segun.NOUN || f.upos(d) != segun.DET || f.Word(d-1) != "," {
		return false
	}
	c := f.trim(run{k, f.clauseEnd(s, k)})
	if c.empty() {
		return false
	}
	a.whom, a.content, a.subject, a.source = []run{{d, w + 1}}, []run{c}, h, []run{src}
	if f.wrongIn(c) {
		a.frame.act = "accuse"
	}
	return true
}

// called: "calls it robbery", "called the petition “a tantrum”".
func (f *finder) called(s *segun.Sentence, t int, a *found) bool {
	if w, src, h := f.relativeBefore(s, t); w >= 0 {
		if f.is(w, "what") && f.upos(w-1) == segun.ADP && w-3 >= s.First && f.among(w-2, "absent") && f.is(w-3, "no") {
			return false // "had seen no evidence for what it called …": what there was none of
		}
		c := f.trim(run{t + 1, f.clauseEnd(s, t+1)})
		if c.empty() || !f.nominalStart(c.first) && f.quoteAt(c.first) < 0 && !f.inScare(c.first) && !f.riggedAt(c.first) {
			return false
		}
		a.whom, a.content, a.subject, a.source = []run{{w, w + 1}}, []run{c}, h, []run{src}
		if f.wrongIn(c) {
			a.frame.act = "accuse"
		}
		return true
	}
	o := f.object1(s, t)
	if x := f.Find(t, segun.RelXcomp); x > t && f.voice(f.nearest(t)) && !f.riggedAt(x) && !f.nothingShort(o.end) {
		return false // the tree has it
	}
	if e := o.end - 1; !o.empty() && (o.end >= s.End || f.upos(o.end) == segun.PUNCT) && e > t+2 && f.xpos(e) == "NN" && f.xpos(e-1) == "NNS" && (f.xpos(t+1) == "PRP$" || f.upos(t+1) == segun.DET) {
		a.whom, a.content = []run{{t + 1, e}}, []run{{e, e + 1}} // "called its conclusions | speculation"
		if f.wrongIn(a.content[0]) {
			a.frame.act = "accuse"
		}
		return true
	}
	if o.empty() || o.end >= s.End {
		return false
	}
	if j := f.behindRival(s, o.end); j > 0 {
		o.end = j // "called Orlo, his old rival, | a gun runner"
	}
	if j := f.aNoun(s, o.end); j > 0 && f.quoteAt(o.end) < 0 && !f.inScare(o.end) {
		o.end = j // "called the citation and the demand for it | a ploy"
	}
	if j := f.relativePast(s, o.end); j > 0 && f.is(t, "call", "label", "deem") {
		o.end = j // "called the raids and the unrest that has followed | a turning point"
	}
	k := o.end
	q := f.quoteAt(k)
	switch {
	case q >= 0 && f.quotes[q].first == k, f.inScare(k):
	case f.upos(k) == segun.DET && f.r.Tags.Lemma[k] == "a", f.nothingShort(k):
	case f.upos(k) == segun.ADJ && f.Find(k, segun.RelAmod) < 0 && k+1 < s.End && (f.upos(k+1) == segun.PUNCT || f.upos(k+1) == segun.CCONJ):
	case (f.riggedAt(k) || f.xpos(k) == "VBN" || f.xpos(k) == "VBD") && (k+1 >= s.End || f.upos(k+1) == segun.PUNCT || f.upos(k+1) == segun.CCONJ):
		// "called the vote rigged", "called the figure exaggerated"
	case f.xpos(k) == "VBG" && (k+1 >= s.End || f.upos(k+1) == segun.PUNCT || f.upos(k+1) == segun.CCONJ):
		// "called the very idea insulting"
	case f.upos(k) == segun.NOUN && o.end == t+2 && (f.upos(t+1) == segun.PRON || f.xpos(t+1) == "DT") && f.Flags[k]&(phrase.TimeNoun|phrase.Weekday) == 0:
	default:
		return false
	}
	c := run{k, f.clauseEnd(s, k)}
	for j := k + 1; j+1 < c.end; j++ {
		if f.upos(j) == segun.CCONJ && (f.finiteTag(j+1) || f.upos(j+1) == segun.ADV && j+2 < c.end && f.finiteTag(j+2)) && f.quoteAt(j) < 0 {
			c.end = j // "called the idea insulting | and then left"
		}
	}
	if c = f.trim(c); c.empty() {
		return false
	}
	a.whom, a.content = []run{o}, []run{c}
	if f.wrongIn(c) && !f.is(c.end-1, "exaggerate", "overstate") {
		a.frame.act = "accuse"
	}
	if f.madeUp(c) {
		a.whom, a.content, a.frame.act = nil, []run{{t + 1, c.end}}, "accuse"
	}
	return true
}

// madeUp reports whether somebody calls a thing made up: "calls the findings “made up”".
func (f *finder) madeUp(c run) bool {
	k := c.end - 1
	for k > c.first && f.upos(k) == segun.PUNCT {
		k--
	}
	return k > c.first && f.is(k, "up") && f.is(k-1, "make") && f.xpos(k-1) == "VBN"
}

// riggedAt reports whether token k is a word for what somebody must have done wrong to: "rigged", "stolen".
func (f *finder) riggedAt(k int) bool {
	return f.xpos(k) == "VBN" && f.c.wrongs[f.lemma(k)] || f.upos(k) == segun.ADJ && f.is(k, "rigged", "stolen", "fraudulent", "corrupt", "forged", "doctored", "fabricated", "fake")
}

// relativeBefore finds the relative pronoun before the subject of verb t, which stands for what is judged: "an offer | that Mr Istrate | called a bribe". It returns its token and the
// subject; -1 for none.
func (f *finder) relativeBefore(s *segun.Sentence, t int) (int, run, int) {
	c := t
	for c > s.First && (f.upos(c-1) == segun.AUX || f.upos(c-1) == segun.ADV) {
		c--
	}
	src, h := f.apposed(s.First, c)
	if h < 0 {
		src, h = f.left(s.First, c)
	}
	if h < 0 || src.empty() {
		return -1, run{}, -1
	}
	for j := src.first; j < src.end; j++ {
		if x := f.xpos(j); x == "WDT" || x == "WP" {
			src.first = j + 1
		}
	}
	w := src.first - 1
	if w <= s.First || src.empty() || !f.is(w, "that", "which", "what") || f.is(w, "that") && f.upos(w-1) != segun.NOUN && f.upos(w-1) != segun.PROPN || !f.voice(h) && f.upos(h) != segun.PRON {
		return -1, run{}, -1
	}
	return w, src, h
}

// aNoun returns the article that opens the last noun phrase of a clause, where only noun phrases stand between token e and it; 0 for none.
func (f *finder) aNoun(s *segun.Sentence, e int) int {
	at := 0
	for k := e; k < s.End && k < e+24; k++ {
		if u := f.upos(k); u == segun.PUNCT || u == segun.VERB && f.xpos(k) != "VBN" || u == segun.AUX || u == segun.SCONJ {
			break
		}
		if f.is(k, "a") && f.upos(k) == segun.DET && k > e && (f.upos(k-1) == segun.NOUN || f.upos(k-1) == segun.PROPN) {
			at = k
		}
	}
	return at
}

// noneFound: "found no benefit", "saw no evidence for it": that there was none is what they found.
func (f *finder) noneFound(s *segun.Sentence, t int, a *found) bool {
	if !f.is(t+1, "no") || f.upos(t+1) != segun.DET || t+2 >= s.End {
		return false
	}
	for k := t + 2; k < s.End && k < t+6; k++ {
		if f.upos(k) == segun.NOUN && (k+1 >= s.End || f.upos(k+1) != segun.NOUN) {
			if !f.among(k, "absent") {
				return false
			}
			a.content = []run{f.trim(run{t + 1, f.pastOr(s, f.clauseEnd(s, k))})}
			a.frame.class, a.frame.act, a.frame.whom, a.rule = "state", "assert", false, "none found"
			return !a.content[0].empty()
		}
		if u := f.upos(k); u != segun.ADJ && u != segun.NOUN && u != segun.ADV {
			return false
		}
	}
	return false
}

// pastOr returns where what there is none of ends, from token e on, with a second predicate or clause behind "or": "no evidence that it paid bribes | or hid money |", "…, | nor that it hid money |".
func (f *finder) pastOr(s *segun.Sentence, e int) int {
	for n := 0; n < 4 && e+2 < s.End; n++ {
		k := e
		if f.Word(k) == "," {
			k++
		}
		if !f.is(k, "or", "nor") || k+1 >= s.End || !f.finiteTag(k+1) && !f.is(k+1, "that") && f.xpos(k+1) != "VBN" {
			return e
		}
		next := f.clauseEnd(s, k+1)
		if next <= k+1 {
			return e
		}
		e = next
	}
	return e
}

// counted: "puts the number at twelve".
func (f *finder) figure(s *segun.Sentence, t int, a *found) bool {
	o := f.object1(s, t)
	for k := t + 2; !o.empty() && k+1 < s.End && k < t+12; k++ {
		if l := f.r.Tags.Lemma[k]; l != "at" && !(l == "on" && f.is(t, "put")) {
			if u := f.upos(k); u == segun.VERB && f.xpos(k) != "VBN" && !o.has(k) || u == segun.PUNCT && f.Word(k) != "-" {
				return false
			}
			continue
		}
		n := false
		for j := k + 1; j < s.End && j < k+5; j++ {
			n = n || f.upos(j) == segun.NUM || f.Look[j]&phrase.Digit != 0 || f.among(j, "number") || f.is(j, "quarter", "fifth", "tenth", "million", "billion", "zero")
		}
		if l := f.r.Tags.Lemma[o.end-1]; !n && l != "number" && l != "toll" && l != "figure" && l != "total" {
			return false
		}
		a.content = []run{f.trim(run{o.first, f.clauseEnd(s, k)})}
		a.frame.class, a.frame.act, a.frame.whom = "state", "assert", false
		return !a.content[0].empty()
	}
	return false
}

// wanted: "wants the office to be split", "expects up to 90 mm", "expects it to be more".
func (f *finder) wanted(s *segun.Sentence, t int, a *found) bool {
	want := f.r.Tags.Lemma[t] != "expect"
	k := t + 1
	if f.r.Tags.Lemma[k] == "to" || f.upos(k) == segun.PUNCT || f.upos(k) == segun.SCONJ || f.r.Tags.Lemma[k] == "that" {
		return false
	}
	end := f.clauseEnd(s, k)
	if e := f.toBehindApposition(s, k, end); want && e > end {
		end = e // "wants its chief executive, Loris Vantage, to explain"
	}
	to, num := false, false
	for j := k; j < end; j++ {
		to = to || f.r.Tags.Lemma[j] == "to" && j+1 < end && (f.xpos(j+1) == "VB" || f.upos(j+1) == segun.AUX)
		num = num || f.Look[j]&phrase.Digit != 0
		if x := f.xpos(j); !to && j > k && (x == "VBD" || x == "MD" || x == "VBZ" || x == "VBP") && !(want && x == "VBD" && (j+1 >= end || f.upos(j+1) == segun.ADP) && f.xpos(j-1) == "PRP") {
			return false
		}
		to = to || want && (f.xpos(j) == "VBN" || f.xpos(j) == "VBD") && j > k && (j+1 >= end || f.xpos(j-1) == "PRP" && f.upos(j+1) == segun.ADP)
	}
	if want && (f.upos(k) != segun.PRON || f.xpos(k) == "PRP$") && f.nominalStart(k) && !f.is(f.nearest(t), "i", "we", "you") {
		to = true // "wants the governor's head"
	}
	if !to && (want || !num) {
		return false
	}
	a.content = []run{f.trim(run{k, end})}
	a.frame.class, a.frame.act, a.frame.whom = "demand", "call", false
	if !want {
		a.frame.class, a.frame.act = "predict", "predict"
	}
	return !a.content[0].empty()
}

// toBehindApposition returns the end of an infinitive that follows a short apposition behind the noun phrase [k, end): "its chief executive |, Loris Vantage, to explain why"; end where there is none.
func (f *finder) toBehindApposition(s *segun.Sentence, k, end int) int {
	if end >= s.End || f.Word(end) != "," || end == k {
		return end
	}
	for j := end + 1; j+2 < s.End && j < end+9; j++ {
		switch u := f.upos(j); {
		case f.Word(j) == ",":
			if j > end+1 && f.xpos(j+1) == "TO" && (f.xpos(j+2) == "VB" || f.upos(j+2) == segun.AUX) {
				return f.clauseEnd(s, j+1)
			}
			return end
		case u != segun.PROPN && u != segun.NOUN && u != segun.ADJ && u != segun.DET && u != segun.ADP && u != segun.NUM:
			return end
		}
	}
	return end
}
