package attribution

import (
	"segun"
	"segun/read/phrase"
)

// aside looks for a reporting clause in parenthesis by the punctuation around it, which is surer than the tree: "…, Ruiz said.",
// "…," said Ruiz, "…", "The quay, officials said, was empty.". It reports whether it is one.
func (f *finder) aside(s *segun.Sentence, t, words int, fs []frame) (found, bool) {
	fr := anyFrame(fs, func(x *frame) bool { return x.strong && x.quote })
	if fr == nil {
		fr = anyFrame(fs, func(x *frame) bool { return x.strong && x.that && x.class == "think" })
	}
	if fr == nil && (t+1 == s.End || f.Word(t+1) == "." || f.Word(t+1) == ";") && f.quoteAt(t) < 0 {
		fr = anyFrame(fs, func(x *frame) bool { return x.that && x.class != "know" && x.class != "plan" }) // "…, records show."
	}
	if fr == nil && f.setOff(s, t) {
		fr = anyFrame(fs, func(x *frame) bool {
			return x.that && x.class != "know" && x.class != "plan" && x.class != "accuse" && x.class != "predict"
		})
	}
	if fr == nil && f.is(t, "remember") && f.finiteTag(t) && f.quoteAt(t) < 0 && (f.quoteAt(t-1) >= 0 || f.edge(s, t+1)) {
		fr = &remembered
	}
	if fr == nil || !f.finite(t) && !f.setApart(s, t) && !f.sayMany(s, t) && !(f.is(t, "read") && f.textWord(t-1)) {
		return found{}, false
	}
	if !fr.strong && f.accordedBefore(s, t) {
		return found{}, false // "said that, according to engineers, the dam would hold"
	}
	if fr.class == "think" && t+2 < s.End && f.is(t+1, "it", "this", "them") && f.upos(t+2) == segun.PUNCT {
		return found{}, false // "It was in several papers; Bellweather | believes it,"
	}
	if k := f.nearest(t); k >= 0 && k < t && f.among(k, "lettered") || f.opened(t) {
		return found{}, false
	}
	lo, hi := f.bounds(s, t)
	a := found{head: t, frame: *fr, rule: "parenthesis", cue: []run{f.cueOf(s, t, words)}}
	c := a.cue[0]
	var own run
	inverted := false
	src, k := f.left(lo, c.first)
	if b := f.aloneBefore(s, t); k < 0 && b > lo {
		src, k = run{b, b + 1}, b
	}
	if k >= 0 && (f.takesUp(src) || f.setBeside(src) || f.is(t+1, "by") && f.saidOf(k)) {
		return found{}, false // "…, a practice the law forbids", "…, a claim denied by his wife"
	}
	if k >= 0 && src.first > lo && f.Word(src.first-1) == ":" && f.is(t+1, "it", "them", "him", "her") && f.quoteAt(src.first-1) < 0 {
		return found{}, false // "Vell disputes this: he | reported it that night"
	}
	if k >= 0 && f.relativeOf(src) {
		return found{}, false // "…, six weeks after the loan that we | reported in May"
	}
	if k >= 0 && src.first > lo && f.shuts(src.first-1) && f.xpos(src.first) != "WP" && f.xpos(src.first) != "WDT" && !f.is(src.first, "something") {
		end := f.tail(c.end, hi, fr.class == "inform")
		if end < 0 {
			return found{}, false
		}
		if src.end == c.first-1 && f.Word(src.end) == "," && f.upos(src.first) == segun.PROPN && f.quoteIn(run{lo, src.first}) < 0 && f.commas(src) == 0 && end < hi && f.upos(end) != segun.PUNCT {
			return found{}, false // "The lawyer for two of the men, Mira Koss, said her clients were beekeepers"
		}
		a.subject, a.source = k, []run{src}
		own = run{src.first, end}
	} else if c.first > lo && f.shuts(c.first-1) && f.inverts(s, t, c.first) {
		src, k := f.right(t, c.end, hi)
		if k < 0 {
			return found{}, false
		}
		k, src = f.nameBehind(s, k, f.beforeItsVerb(run{lo, c.first}, src))
		if f.quoteIn(run{lo, c.first}) < 0 && (words > 1 || !f.voice(k)) && f.upos(k) == segun.NOUN && f.xpos(src.first) == "PRP$" {
			return found{}, false // "sent them messages, commented on their bodies"
		}
		end := f.tail(src.end, hi, false)
		if end < 0 {
			end = src.end
		}
		a.subject, a.source = k, []run{src}
		own = run{c.first, end}
		inverted = true
	} else {
		return found{}, false
	}
	if inverted && f.Rel(t) == segun.RelConj && f.Rel(a.subject) == segun.RelObj && f.Head(a.subject) == t && f.quoteIn(run{lo, c.first}) < 0 && (f.Word(own.end) == "," && f.upos(own.end+1) == segun.CCONJ && f.finite(own.end+2) || fr.class == "inform") {
		return found{}, false // "The team finds faults, | advises crews on what to do, and clears the way": deeds in a row; "knew of it, | told the raiders when to come and shared in the loot"
	}
	if src := a.source[0]; !inverted && f.xpos(src.first) == "VBN" && f.upos(src.end-1) == segun.CCONJ {
		return found{}, false // "was taken by six men, | driven to the docks and | questioned for eleven hours": things done to her, in a row
	}
	if !inverted && own.end >= hi-1 && f.quoteIn(run{lo, own.first}) < 0 && f.commas(run{lo, own.first}) == 1 && f.opensAsked(s, own.first) {
		return found{}, false // "Asked whether he would stand again, Ruiz | smiled."
	}
	if own.end+1 < hi && f.quoteIn(run{lo, own.first}) < 0 && (f.asksFirst(lo) || f.saysFirst(lo)) && (f.Word(own.end) == ":" && f.quoteFrom(own.end, min(hi, own.end+2)) >= 0 || f.quoteFrom(own.end, own.end+1) >= 0) {
		f.askedUpTo(lo, own.first)
		a.content = []run{f.trim(run{own.end, hi})} // "Asked whether he would go, Ruiz said: …"
		return a, true
	}
	if own.end < hi && f.quoteIn(run{lo, own.first}) < 0 && (f.Word(own.end) == ":" || f.quoteFrom(own.end, min(hi, own.end+2)) >= 0) && !f.finiteIn(run{lo, own.first}) {
		return found{}, false // "In a post, Ruiz wrote: …"
	}
	if !inverted && f.frontedMind(s, lo) && f.finiteIn(run{lo, own.first}) {
		return found{}, false // "Worried the town might miss its target, the council proposed a steep levy"
	}
	before, after := f.trim(run{lo, own.first}), run{own.end, own.end}
	if q := f.quoteAt(before.end - 1); q >= 0 && f.quotes[q].first > before.first {
		for _, i := range f.touch(before) {
			if f.out[i].head >= before.first && f.out[i].head < before.end && f.quoteAt(f.out[i].head) < 0 && (f.upos(f.quotes[q].first-1) == segun.PUNCT || f.out[i].rule == "parenthesis") {
				before.first = f.quotes[q].first // another speaker's words come first
			}
		}
	}
	for k := before.end - 1; k > before.first && k > lo; k-- {
		if f.Word(k) != ";" || f.quoteAt(k) >= 0 {
			continue
		}
		for i := len(f.out) - 1; i >= 0 && f.out[i].head >= before.first; i-- {
			if h := f.out[i].head; h < k && f.quoteAt(h) < 0 {
				before = f.trim(run{k + 1, before.end}) // "He died in January, she added; it was his heart, | the doctor said"
				break
			}
		}
		break
	}
	for k := before.end - 1; k > before.first && a.source[0].end-a.source[0].first == 1 && f.upos(a.subject) == segun.PRON; k-- {
		if f.Word(k) == ":" && f.quoteAt(k) < 0 && f.finiteIn(run{before.first, k}) && f.finiteIn(run{k + 1, before.end}) {
			before = f.trim(run{k + 1, before.end}) // "Her customer was not so sure: | he would believe it, he said"
			break
		}
	}
	for k := before.end - 1; k > before.first+1 && f.quoteIn(before) < 0; k-- {
		if f.upos(k) == segun.CCONJ && f.Word(k-1) == "," && f.verbal(run{before.first, k}) && !f.verbal(run{k, before.end}) && own.end < hi && f.finiteIn(run{own.end, hi}) {
			before.first = k // "officers stood by, and in one, [witnesses said], they held the torch"
			break
		}
	}
	for before.first < before.end && f.upos(before.first) == segun.CCONJ {
		before.first++
	}
	if own.end < hi && f.goesOn(own.end, hi) && (f.quoteIn(before) < 0 || !f.is(own.end+1, "but") || f.quoteIn(run{own.end, hi}) >= 0) && (!inverted || f.quoteIn(before) < 0 || f.quoteFrom(own.end, own.end+3) >= 0) {
		after = f.trim(run{own.end, hi})
	}
	if !before.empty() && after.empty() && f.Low[before.first] == wordAccording && f.is(before.first+1, "to") && own.end < hi-1 {
		return found{}, false // "According to a nurse, who asked not to be named, one of the drivers said that …"
	}
	if inverted && own.end < hi && (fr.class == "inform" && f.is(own.end, "that") || f.finiteTag(own.end) || f.upos(own.end) == segun.AUX) && f.quoteIn(before) < 0 && !before.empty() && f.nominalStart(before.first) && !f.finiteOutside(before) {
		return found{}, false // "One of the pilots, who still works in the port, said a clerk had told him …"
	}
	told := fr.class == "inform" && !inverted && own.end >= hi-1 && f.finiteTag(t) && before.end-before.first >= 4 && f.nominalStart(before.first) && f.voice(k) // "Soldiers shot two miners, a captain told the inquiry", where the tree has lost the verb
	if f.is(t, "ask", "wonder", "inquire", "enquire") && f.openQuestion(before) {
		told, a.frame.class, a.frame.act = true, "ask", "ask"
	}
	if !told && !f.finiteBut(before) && !f.shortAnswer(before) && !(own.end >= hi-1 && (f.pastIn(before) || fr.class == "say" && f.sentenceLike(before))) && f.quoteIn(before) < 0 && after.empty() && !(inverted && own.end >= hi-1 && !before.empty() && f.upos(a.subject) == segun.PROPN && fr.class != "document") {
		return found{}, false
	}
	if !after.empty() && !before.empty() && (f.xpos(before.first) == "VBN" || f.xpos(before.first) == "VBG") && f.quoteAt(before.first) < 0 && before.first == lo && f.Word(before.end) == "," {
		before = run{} // "Asked to describe it, O'Neill said, “…”"
	}
	if w := own.first - 2; !inverted && w > lo && (f.xpos(w) == "WDT" || f.xpos(w) == "WP") && f.Word(w+1) == "," && f.quoteAt(w) < 0 && own.end+1 < hi && f.Word(own.end) == "," {
		if e := min(hi, f.clauseEnd(s, own.end+1)); e > own.end+1 {
			a.content = []run{{own.end + 1, e}} // "a survey which, the Greens allege, was kept back": the relative clause alone
			return a, true
		}
	}
	if after.empty() && !inverted && own.end < hi && f.whenItWas(before) {
		return found{}, false // "When the assembly cut the fund, Corvane said enough"
	}
	for _, r := range [...]run{before, after} {
		if !r.empty() {
			a.content = append(a.content, r)
		}
	}
	return a, len(a.content) > 0
}

// opened reports whether the clause of verb t says when or on what condition, so that it cannot be a reporting one in parenthesis: "– when he wouldn't be worried about it –".
func (f *finder) opened(t int) bool {
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if r := f.Rel(k); k < t && (r == segun.RelMark || r == segun.RelAdvmod) && f.is(k, "when", "if", "because", "although", "though", "unless", "until", "lest", "whenever") {
			return true
		}
	}
	return false
}

// whenItWas reports whether a stretch is one clause that says when something was: "when the assembly cut the fund".
func (f *finder) whenItWas(r run) bool {
	if r.empty() || !f.is(r.first, "when", "after", "before", "while", "once") || f.quoteIn(r) >= 0 {
		return false
	}
	for k := r.first; k < r.end; k++ {
		if f.Word(k) == "," || f.Word(k) == ";" || f.upos(k) == segun.CCONJ {
			return false // another clause may follow
		}
	}
	return true
}

// saysFirst reports whether a clause opens at t with what somebody says beside what follows: "Conceding that …, he warned: …".
func (f *finder) saysFirst(t int) bool {
	return f.xpos(t) == "VBG" && f.is(t+1, "that") && anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.that && x.strong }) != nil
}

// asksFirst reports whether the words from t on tell what somebody was asked: "Asked whether …", "When pressed on …".
func (f *finder) asksFirst(t int) bool {
	if f.is(t, "when") {
		t++
	}
	return (f.xpos(t) == "VBN" || f.xpos(t) == "VBD") && f.is(t, "ask", "press", "question", "challenge", "quiz", "tell", "remind")
}

// askedUpTo ends what somebody was asked, from token t on, before the reporting clause of the answer.
func (f *finder) askedUpTo(t, end int) {
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= t; i-- {
		for k, r := range f.out[i].content {
			if f.out[i].head < end && r.first < end && r.end > end {
				f.out[i].content[k] = f.trim(run{r.first, end})
			} else if f.out[i].head < end && r.first == end && len(f.out[i].content) == 1 {
				f.bury(i) // "Asked how he felt, | Ruiz said: …": he felt nothing of that
				break
			}
		}
	}
}

// commas counts the commas of a stretch.
func (f *finder) commas(r run) (n int) {
	for k := r.first; k < r.end; k++ {
		if f.Word(k) == "," {
			n++
		}
	}
	return n
}

// setApart reports whether a participle between a noun phrase and a comma is the verb of a clause in parenthesis: "The cart, an officer confirmed, has
// never broken down".
func (f *finder) setApart(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VBN" || f.Flags[t]&phrase.VerbPast == 0 || t+1 >= s.End || f.Word(t+1) != "," && f.Word(t+1) != "." && !f.is(t+1, "on", "in", "at") || f.passive(t) || f.Find(t, segun.RelAux) >= 0 {
		return false
	}
	src, k := f.left(s.First, t)
	return k >= 0 && src.first > s.First && f.Word(src.first-1) == "," && f.voice(k) && f.verbal(run{t + 1, s.End}) != f.finiteIn(run{s.First, src.first})
}

// sentenceLike reports whether a stretch can be a whole sentence though the tagger has left it no finite verb: it opens with a pronoun that can be a subject, or a bare
// verb follows a nominal.
func (f *finder) sentenceLike(r run) bool {
	if r.end-r.first < 3 {
		return false
	}
	if f.xpos(r.first) == "PRP" && f.is(r.first, "they", "he", "she", "it", "we", "i", "you") {
		return true
	}
	return f.bareVerb(r)
}

// bareVerb reports whether a verb without its tense follows a nominal: "38,000 people | hold tickets".
func (f *finder) bareVerb(r run) bool {
	for t := r.first + 1; t < r.end; t++ {
		if f.xpos(t) == "VB" && (f.upos(t-1) == segun.NOUN && f.xpos(t-1) == "NNS" || f.xpos(t-1) == "PRP") {
			return true
		}
	}
	return false
}

// pastIn reports whether a stretch holds a verb that can be a past tense, which the tagger took for a participle.
func (f *finder) pastIn(r run) bool {
	for t := r.first; t < r.end; t++ {
		if f.xpos(t) == "VBN" && f.Flags[t]&phrase.VerbPast != 0 && f.Find(t, segun.RelAux, segun.RelAuxPass) < 0 && f.Rel(t) != segun.RelAmod && !f.is(t-1, "be", "have") {
			return true
		}
		if f.xpos(t) == "VB" && f.Flags[t]&phrase.VerbPast != 0 && t > r.first && f.xpos(t-1) == "NN" && f.Find(t, segun.RelAux, segun.RelMark) < 0 {
			return true // "a fault in the software | let | anyone in", whose past is its infinitive
		}
	}
	return false
}

// finiteBut reports whether a stretch has a finite verb beside those of other reporting clauses.
func (f *finder) finiteBut(r run) bool {
	here := f.touch(r)
	for k := len(here) - 1; k >= 0; k-- {
		a := &f.out[here[k]]
		if a.rule == "parenthesis" && len(a.source) > 0 && r.has(a.head) && r.has(a.source[0].first) {
			return f.finiteIn(run{r.first, a.source[0].first}) || f.finiteIn(run{a.head + 1, r.end})
		}
	}
	return f.finiteIn(r)
}

// inverts reports whether a verb after a comma or quotation can come before its subject: no subject of its own stands before
// it, or a quotation just ended.
func (f *finder) inverts(s *segun.Sentence, t, first int) bool {
	if f.is(t, "tell", "inform", "assure", "remind") && f.quoteAt(first-1) < 0 || f.is(t+1, "matter") && f.Word(t+2) == "-" {
		return false // "Joyce — who practises no law — told | the Echo | he would not appeal"
	}
	if k := f.nearest(t); k >= 0 && k < first && f.quoteAt(k) == f.quoteAt(t) && f.nominal(k) && f.verbBehindNoun(t+1, s.End) {
		return false // "Mr Hale, citing “the mood of the town,” said | the candidate could win"
	}
	if f.quoteAt(first-1) >= 0 && f.quoteAt(t) < 0 {
		return true
	}
	if k := f.nearest(t); k >= 0 && k < t && f.nominal(k) {
		// "The lynx, says the biologist, …" has a subject for its main verb; "Ruiz, the harbour master, said" has its own.
		y := f.trim(f.yield(k))
		for j := y.first; j < y.end; j++ {
			if f.Word(j) == "," {
				return false
			}
		}
		return y.end == first-1 && f.r.Tags.Lemma[t] == "say"
	}
	e := t + 1
	for e < s.End && f.nounish(e) && f.upos(e) != segun.ADP {
		e++
	}
	if e+1 >= s.End && f.xpos(e-1) == "NNP" && f.is(t, "say") && f.Word(first-1) == "," {
		return true // "…, says the engineering firm Brandt Velm."
	}
	// The tree may have lost a subject that an apposition parts from its verb: "Ruiz, the harbour master, said …".
	for k := first - 2; k > s.First && k > first-30; k-- {
		if f.Word(k) == "," {
			if k <= first-14 && f.xpos(k+1) != "WP" {
				break // but "Ruiz, who … for many words, said"
			}
			return f.upos(k-1) != segun.PROPN && f.upos(k-1) != segun.PRON && !(f.asksFirst(k+1) && f.voice(k-1)) // "The lab's founder, asked about this, | said errors creep in"
		}
	}
	return true
}

// finite reports whether verb t can head a reporting clause of its own.
func (f *finder) finite(t int) bool {
	switch f.xpos(t) {
	case "VBD", "VBZ", "VBP":
		return !f.passive(t)
	case "VBN", "VB", "VBG":
		return f.Find(t, segun.RelAux) >= 0 && !f.passive(t)
	}
	return false
}

// bounds returns the stretch that a reporting clause at t can comment on: its sentence, or the quotation inside which it
// stands.
func (f *finder) bounds(s *segun.Sentence, t int) (lo, hi int) {
	lo, hi = s.First, s.End
	if q := f.quoteAt(t); q >= 0 {
		lo, hi = max(lo, f.quotes[q].first+1), min(hi, f.quotes[q].end-1)
	}
	return lo, hi
}

// shuts reports whether token t ends a stretch that a reporting clause can follow.
func (f *finder) shuts(t int) bool {
	switch f.Word(t) {
	case ",", "?", "!", "—", "–", "--", "-", ";", "…", "...":
		return true
	}
	return f.Look[t]&phrase.Close != 0 && f.quoteAt(t) >= 0
}

// left collects the noun phrase that ends right before token c, by parts of speech alone. It returns the phrase and its
// head, -1 where there is none.
func (f *finder) left(lo, c int) (run, int) {
	k := c
	for k > lo && f.upos(k-1) == segun.ADV {
		k--
	}
	if r, h := f.apposed(lo, k); h >= 0 {
		return r, h
	}
	if o := f.bracketBefore(lo, k); o > lo {
		if r, h := f.left(lo, o); h >= 0 && r.end == o {
			return run{r.first, k}, h // "panel Chairman Rep. Jason Chaffin (R-Marland)"
		}
	}
	end := k
	for k > lo && f.nounish(k-1) {
		k--
	}
	if o := f.madeByThem(lo, k); k < end && o > lo {
		k = o
	}
	// Words that the tagger took for something else, up to the quotation or comma: "retired general Luis Ruiz".
	if k < end && k > lo && !f.shuts(k-1) {
		for j := k - 1; j > lo && j > k-5; j-- {
			if u := f.upos(j); u == segun.AUX || u == segun.PUNCT || u == segun.SCONJ || u == segun.CCONJ || u == segun.VERB && f.xpos(j) != "VBN" && f.xpos(j) != "VBG" {
				break
			}
			if f.shuts(j - 1) {
				k = j
				break
			}
		}
	}
	// A preposition or conjunction cannot open it.
	for k < end {
		switch f.upos(k) {
		case segun.ADP, segun.CCONJ, segun.PART, segun.SCONJ:
			k++
			continue
		}
		break
	}
	r := run{k, end}
	return r, f.top(r)
}

// madeByThem returns the token that opens the words for a study, poll or other text in front of "by" at k-1 and of those who have made it: "| a study of 400 homes | by Carrow College has found"; -1 for none.
func (f *finder) madeByThem(lo, k int) int {
	if k-2 <= lo || !f.is(k-1, "by") || f.upos(k-2) != segun.NOUN {
		return -1
	}
	o := k - 1
	for o > lo && f.nounish(o-1) {
		o--
	}
	if h := f.top(run{o, k - 1}); h < 0 || !f.among(h, "poll") && !f.among(h, "figures") {
		return -1
	}
	return o
}

// apposed collects a noun phrase with an apposition between commas that ends right before token c: "the deputy mayor, Celso
// Prado, | said".
func (f *finder) apposed(lo, c int) (run, int) {
	if c-1 <= lo || f.Word(c-1) != "," {
		return run{}, -1
	}
	inner, h := f.left(lo, c-1)
	if k := inner.first - 2; h >= 0 && k-1 > lo && f.upos(k) == segun.NUM && f.Word(k+1) == "," && f.Word(k-1) == "," && f.Flags[k]&phrase.Month == 0 {
		if outer, o := f.left(lo, k-1); o >= 0 && outer.end == k-1 && (f.upos(o) == segun.PROPN || f.voice(o)) {
			return run{outer.first, c - 1}, o // "Ada Brandt, 54, a nurse at the clinic, | recalls"
		}
	}
	if h < 0 || inner.empty() || inner.first-1 <= lo || f.Word(inner.first-1) != "," {
		return run{}, -1
	}
	k := inner.first - 1
	for k > lo && f.nounish(k-1) {
		k--
	}
	outer := run{k, inner.first - 1}
	if o := f.top(outer); o >= 0 && (k == lo || f.shuts(k-1)) {
		return run{k, c - 1}, o
	}
	return run{}, -1
}

// bracketBefore returns the token that opens a short bracket which token k stands right behind, -1 for none.
func (f *finder) bracketBefore(lo, k int) int {
	if k-1 <= lo || f.Word(k-1) != ")" {
		return -1
	}
	for o := k - 2; o > lo && o > k-8; o-- {
		if f.Word(o) == "(" {
			return o
		}
	}
	return -1
}

// nounish holds for what can stand inside a noun phrase without a clause.
func (f *finder) nounish(t int) bool {
	switch f.upos(t) {
	case segun.NOUN, segun.PROPN, segun.PRON, segun.DET, segun.ADJ, segun.NUM, segun.PART:
		return true
	case segun.ADP:
		switch f.r.Tags.Lemma[t] {
		case "of", "for", "from", "with", "at", "in", "to", "on", "de", "del":
			return true
		}
	case segun.CCONJ:
		return f.r.Tags.Lemma[t] == "and" || f.r.Tags.Lemma[t] == "or" || f.Word(t) == "&"
	}
	if f.xpos(t) == "VB" && f.upos(t-1) == segun.PROPN && f.Look[t]&phrase.Capital != 0 {
		return true // "Ian | Read"
	}
	if x := f.xpos(t); (x == "VBG" || x == "VBN") && t+1 < f.Len() && (f.upos(t+1) == segun.NOUN || f.upos(t+1) == segun.PROPN) && t > 0 && (f.upos(t-1) == segun.DET || f.upos(t-1) == segun.ADJ || f.xpos(t-1) == "PRP$" || f.is(t-1, "of")) {
		return true // "its managing director"
	}
	return f.Look[t]&phrase.Hyphened != 0 || f.Word(t) == "-"
}

// shortAnswer reports whether a stretch is an answer without a verb: "Not so", "Nonsense", "In theory yes".
func (f *finder) shortAnswer(r run) bool {
	return !r.empty() && r.end-r.first <= 4 && (f.mindRole(r.first, "short") || f.is(r.end-1, "yes", "no", "so"))
}

// openQuestion reports whether a stretch is a question without a verb: "Why not", "By whom", "How often".
func (f *finder) openQuestion(r run) bool {
	if r.empty() || r.end-r.first > 5 {
		return false
	}
	k := r.first
	if f.upos(k) == segun.ADP || f.upos(k) == segun.SCONJ || f.upos(k) == segun.CCONJ {
		k++
	}
	return r.has(k) && f.is(k, "why", "who", "whom", "how", "where", "when", "what", "which", "whose")
}

// setOff reports whether a subject and the verb at t stand alone between two commas, or a comma and the end: ", they held,", ", she felt.".
func (f *finder) setOff(s *segun.Sentence, t int) bool {
	if t+1 >= s.End || f.Word(t+1) != "," && f.Word(t+1) != "." && f.Word(t+1) != ";" || !f.finiteTag(t) || f.quoteAt(t) >= 0 {
		return false
	}
	k := t - 1
	for k > s.First && k > t-8 && f.nounish(k) && (f.upos(k) != segun.ADP || f.is(k, "of")) {
		k--
	}
	return k > s.First && k < t-1 && f.Word(k) == "," && (f.xpos(k+1) == "PRP" || f.upos(k+1) == segun.DET || f.upos(k+1) == segun.PROPN || f.xpos(k+1) == "PRP$")
}

// top returns the head of a noun phrase: the nominal that the others hang on, -1 where there is none.
func (f *finder) top(r run) int {
	first := -1
	for t := r.first; t < r.end; t++ {
		if !f.nominal(t) {
			if f.upos(t) == segun.ADP && first >= 0 {
				break
			}
			continue
		}
		if h := f.Head(t); h < r.first || h >= r.end {
			return f.titleOf(t, r)
		}
		first = t
	}
	if k := r.end - 1; first < 0 && k == r.first+1 && f.upos(k) == segun.NUM && f.among(k, "number") && f.is(r.first, "the", "all", "these") {
		return k // "Planning began in March, the | three | said"
	}
	return first
}

// titleOf returns the name that a noun stands before in a noun phrase as its title: "panel | Chairman Rep. Jason Chaffin"; the noun itself where there is none.
func (f *finder) titleOf(h int, r run) int {
	if f.upos(h) != segun.NOUN {
		return h
	}
	k := h + 1
	for k < r.end && f.upos(k) == segun.PROPN && f.Flags[k]&phrase.Title != 0 {
		k++
	}
	if k > h+1 && k < r.end && f.upos(k) == segun.PROPN {
		return k
	}
	return h
}

// right collects the noun phrase that starts at token e, after verb t: by the tree where it has the subject there.
func (f *finder) right(t, e, hi int) (run, int) {
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if k > t && (f.Rel(k) == segun.RelNsubj || f.Rel(k) == segun.RelObj) && f.nominal(k) {
			y := f.trim(f.yield(k))
			if y.first == e && y.end <= hi && f.quoteIn(y) < 0 {
				return f.beforeNextClause(y), k
			}
		}
	}
	k := e
	if e+1 < hi && f.upos(e+1) == segun.PUNCT && f.upos(e) == segun.DET && f.is(e, "another", "both", "some", "many", "several") {
		return run{e, e + 1}, e // "says another, holding his nose"
	}
	if e < hi && !f.nominalStart(e) {
		return run{}, -1 // "said in a statement"
	}
	for k < hi && f.nounish(k) {
		k++
	}
	for k > e {
		switch f.upos(k - 1) {
		case segun.ADP, segun.CCONJ, segun.DET:
			k--
			continue
		}
		break
	}
	r := run{e, k}
	h := f.top(r)
	if h < 0 || f.upos(h) == segun.PRON && f.xpos(h) == "PRP$" {
		return run{}, -1
	}
	if e := f.pastParticiple(k, hi); e > k && f.upos(k-1) == segun.NOUN {
		k = e // "says a note | circulated by the league |, will fail"
		r.end = k
	}
	// An apposition: "said Ruiz, the harbour master, …".
	if k+1 < hi && f.Word(k) == "," && (f.upos(k+1) == segun.DET || f.upos(k+1) == segun.NOUN || f.upos(k+1) == segun.PROPN) {
		j := k + 1
		for j < hi && f.nounish(j) {
			j++
		}
		if j == hi || f.upos(j) == segun.PUNCT {
			r.end = j
		}
	}
	// A relative clause: "said Ruiz, who chairs the board."
	if r.end+1 < hi && f.Word(r.end) == "," && (f.xpos(r.end+1) == "WP" || f.xpos(r.end+1) == "WP$" || f.xpos(r.end+1) == "WDT") {
		j := r.end + 2
		for j < hi && f.Word(j) != "," && f.Word(j) != "." && f.Word(j) != ";" && f.quoteAt(j) < 0 {
			j++
		}
		r.end = j
	}
	return r, h
}

// tail passes over what a reporting clause says of when, where and to whom ("on Monday", "in a statement", "reporters"), and
// returns the token of the punctuation or conjunction that ends the clause; -1 where a clause goes on instead. hearer says that an
// object can be the one spoken to.
func (f *finder) tail(e, hi int, hearer bool) int {
	for k := e; k < hi && k < e+14; k++ {
		switch f.upos(k) {
		case segun.PUNCT:
			if f.Look[k]&phrase.Open != 0 && f.quoteAt(k) >= 0 && f.Look[k]&phrase.Close == 0 {
				return -1
			}
			if f.Look[k]&phrase.Hyphened != 0 || f.Word(k) == "-" {
				continue
			}
			if q := f.quoteAt(k); q >= 0 && f.quotes[q].first == k && k > e {
				return k
			}
			return k
		case segun.SCONJ, segun.ADP:
			if f.upos(k) == segun.ADP && !(f.is(k, "after", "before", "since", "until") && f.finiteIn(run{k, min(hi, k+9)})) {
				break
			}
			switch f.r.Tags.Lemma[k] {
			case "after", "when", "as", "while", "before", "because", "since", "until":
				return k
			}
			return -1
		case segun.VERB, segun.AUX:
			return -1
		case segun.PRON:
			switch f.r.Tags.Lemma[k] {
			case "that", "what", "who", "which", "it", "he", "she", "they", "we", "I", "there":
				if !hearer || k != e || !f.Is(k, hearers...) {
					return -1
				}
			}
		}
		if k == e && f.upos(k) != segun.ADP && f.upos(k) != segun.ADV && !hearer && f.Flags[k]&(phrase.Weekday|phrase.TimeNoun|phrase.Month) == 0 {
			return -1
		}
	}
	if hi-e < 14 {
		return hi
	}
	return -1
}

// hearers are the pronouns to whom something is told: "witnesses told us".
var hearers = phrase.Hashes("us", "me", "them", "him", "her", "you")

// goesOn reports whether what is said goes on after the reporting clause that ends at token e.
func (f *finder) goesOn(e, hi int) bool {
	switch f.Word(e) {
	case ",", "—", "–", "--", "-":
	default:
		return false
	}
	k := e + 1
	if k >= hi {
		return false
	}
	if f.quoteAt(k) >= 0 {
		return true
	}
	if f.upos(k) == segun.CCONJ && f.r.Tags.Lemma[k] != "and" && (f.r.Tags.Lemma[k] != "but" || f.reports(k+1, hi)) || f.xpos(k) == "VBG" || f.xpos(k) == "WP" || f.xpos(k) == "WP$" || f.xpos(k) == "WDT" {
		return false
	}
	switch f.r.Tags.Lemma[k] {
	case "as", "while", "when", "after", "before", "during", "according", "though", "although", "in", "at", "on", "following", "who", "whose":
		return false
	}
	return f.verbal(run{k, hi})
}

// reports reports whether a verb of saying stands in a stretch, so that another voice may speak there, or a pronoun that stands for the speaker opens it.
func (f *finder) reports(first, end int) bool {
	if first < end && f.xpos(first) == "PRP" || first < end && (f.xpos(first) == "VBD" || f.xpos(first) == "VBZ" || f.xpos(first) == "MD") {
		return true
	}
	for t := first; t < end; t++ {
		if f.upos(t) == segun.VERB && f.c.verbs[f.lemma(t)] != nil && anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.strong && (x.quote || x.that) }) != nil {
			return true
		}
	}
	return false
}

// verbal reports whether a stretch holds a finite verb.
func (f *finder) verbal(r run) bool {
	for t := r.first; t < r.end; t++ {
		if u := f.upos(t); u == segun.VERB || u == segun.AUX {
			return true
		}
	}
	return false
}

// finiteIn reports whether a stretch holds a verb with a tense.
func (f *finder) finiteIn(r run) bool { return f.FiniteIn(r.first, r.end) }

// zeroThat finds a clause without "that" after words of time: "said on Friday a body was found". It returns its stretch.
func (f *finder) zeroThat(s *segun.Sentence, e int) run {
	k := e
	for k < s.End && k < e+5 {
		if f.Flags[k]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0 || f.Look[k]&phrase.Digit != 0 || f.upos(k) == segun.ADP && k == e {
			k++
			continue
		}
		break
	}
	if k > e && f.upos(k-1) == segun.ADP {
		k = e
	}
	r := run{k, s.End}
	for j := k; j < s.End; j++ {
		if u := f.upos(j); u == segun.CCONJ && j+1 < s.End && (f.upos(j+1) == segun.AUX || f.xpos(j+1) == "VBD" || f.xpos(j+1) == "VBZ") {
			return run{} // "confirmed the test but did not name him"
		} else if u == segun.CCONJ && j > k+1 && f.Word(j-1) == "," && f.commas(run{k, j}) == 1 && f.quoteAt(j) < 0 && f.nominalStart(j+1) {
			return run{} // "ruled the valley for three centuries, | and the last of its princes died in exile": another clause
		} else if u == segun.SCONJ && f.is(j, "because", "although", "though", "while", "after", "before", "until", "unless") {
			return run{} // "recalled 64,000 heaters | because a switch had failed"
		} else if u == segun.VERB || u == segun.AUX {
			break
		}
	}
	if k >= s.End || f.upos(k) == segun.PUNCT || f.upos(k) == segun.ADP || f.upos(k) == segun.SCONJ || f.upos(k) == segun.ADV || !f.finiteIn(r) || !f.nominalStart(k) {
		return run{}
	}
	return r
}

// nominalStart reports whether a noun phrase can open at token k.
func (f *finder) nominalStart(k int) bool {
	switch f.upos(k) {
	case segun.NOUN, segun.PROPN, segun.PRON, segun.DET, segun.ADJ, segun.NUM:
		return f.xpos(k) != "WDT" && f.xpos(k) != "WP"
	}
	return false
}

// quoteIn returns the first quote that a stretch touches, -1 for none.
func (f *finder) quoteIn(r run) int {
	for t := r.first; t < r.end; t++ {
		if q := f.quoteAt(t); q >= 0 {
			return q
		}
	}
	return -1
}

// lateThat finds a that-clause that the tree has lost: "says at a rally in Port Elan that …". It returns its stretch.
func (f *finder) lateThat(s *segun.Sentence, e int) run {
	for k := e; k < s.End && k < e+16; k++ {
		if f.upos(k) == segun.CCONJ && k > e+1 && f.is(k+1, "that") {
			return run{} // "said that they had found trackers, and that …": of the outer verb
		}
		if f.Word(k) == "," && k+1 < s.End && (f.xpos(k+1) == "WDT" || f.xpos(k+1) == "WP") {
			// A relative clause between: "told the Lantern, which reported it, that …".
			j := k + 2
			for j < s.End && f.Word(j) != "," {
				j++
			}
			if j < s.End {
				k, e = j, max(e, j-8)
			}
			continue
		}
		switch f.xpos(k) {
		case "VBD", "VBZ", "VBP", "MD", "VB":
			return run{}
		}
		if f.Word(k) == "that" && k > e && f.upos(k-1) == segun.CCONJ {
			return run{} // goes with a clause before it
		}
		if f.Low[k] == wordThat && k+2 < s.End && !f.thatTime(k) && (f.xpos(k) == "IN" || f.behindWhen(s, e, k) || f.nominalStart(k+1) || f.Look[k+1]&phrase.Open != 0 && f.nominalStart(k+2) || f.xpos(k+2) == "MD" && f.xpos(k+1) == "VBZ") {
			return run{k, s.End}
		}
	}
	return run{}
}

// thatTime reports whether the word at k points at a time: "four calls | that evening | from a number".
func (f *finder) thatTime(k int) bool {
	return f.is(k, "that") && f.upos(k+1) == segun.NOUN && f.Flags[k+1]&phrase.TimeNoun != 0 && (k+2 >= f.Len() || f.upos(k+2) == segun.PUNCT || f.upos(k+2) == segun.ADP)
}

var wordThat = phrase.Hash("that")
