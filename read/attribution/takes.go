package attribution

import (
	"segun"
	"segun/read/phrase"
)

// takes: "considers the sale of land | to be treason", "considered the drug firms | his enemies", "thinks her | the best keeper of the league", "find that | a flattering comment". What is taken for something stands right
// behind the verb, and what it is taken for behind that, without "as".
func (f *finder) takes(s *segun.Sentence, t int, a *found) bool {
	o := f.object1(s, t)
	if f.is(t+1, "that") && f.xpos(t+1) == "DT" && (f.upos(t+2) == segun.DET || f.xpos(t+2) == "PRP$") {
		o = run{t + 1, t + 2} // "I find that | a relief"
	}
	if o.empty() || o.end+1 >= s.End {
		return false
	}
	k := f.pastOf(s, o.end)
	_, hi := f.bounds(s, t)
	if f.is(k, "to") && f.is(k+1, "be", "have") && k+2 < s.End && f.upos(k+2) != segun.PUNCT {
		a.content = []run{f.trim(run{o.first, min(f.clauseEnd(s, k), hi)})}
		return !a.content[0].empty()
	}
	if k = o.end; !f.takesFor(s, t, o, k) {
		return false
	}
	c := f.trim(run{k, min(f.clauseEnd(s, k), hi)})
	if c.empty() {
		return false
	}
	a.whom, a.content = []run{o}, []run{c}
	if f.wrongIn(c) {
		a.frame.act = "accuse"
	}
	return true
}

// pastOf returns the token behind up to three phrases with a preposition, of nouns and what stands before them, that begin at token k: "of land to foreigners"; k for none.
func (f *finder) pastOf(s *segun.Sentence, k int) int {
	for n := 0; n < 3 && k+1 < s.End && f.upos(k) == segun.ADP && !f.is(k, "to", "as", "for", "after", "before", "on") || n < 3 && k+2 < s.End && f.is(k, "to", "for", "on") && f.upos(k) == segun.ADP && f.xpos(k+1) != "VB"; n++ {
		j := k + 1
		for j < s.End && (f.upos(j) == segun.DET || f.upos(j) == segun.ADJ || f.upos(j) == segun.NUM || f.upos(j) == segun.NOUN || f.upos(j) == segun.PROPN || f.xpos(j) == "PRP$" || f.xpos(j) == "POS") {
			j++
		}
		if u := f.upos(j - 1); u != segun.NOUN && u != segun.PROPN {
			return k
		}
		k = j
	}
	return k
}

// takesFor reports whether what begins at token k is what the verb at t takes its object o for, and no second object, time or clause of another kind: "consider her | a friend", but "find her | a job" and "considered the
// plan | the mayor had made".
func (f *finder) takesFor(s *segun.Sentence, t int, o run, k int) bool {
	x := f.xpos(k)
	if f.upos(k) != segun.DET && x != "PRP$" && !(f.is(k, "one") && f.is(k+1, "of")) && !f.nothingShort(k) {
		return false
	}
	if f.is(k, "all", "both", "each", "every", "this", "that", "these", "those", "some", "any", "either") {
		return false
	}
	pronoun := o.end == o.first+1 && (f.upos(o.first) == segun.PRON || f.xpos(o.first) == "DT")
	switch f.r.Tags.Lemma[t] {
	case "find", "think", "believe", "reckon":
		if !pronoun || !f.is(o.first, "it", "that", "this") && f.is(t, "find") {
			return false // "found the man a blanket", "found him a job"
		}
	}
	noun := false
	for j := k + 1; j < s.End && j < k+16; j++ {
		switch u := f.upos(j); {
		case f.quoteAt(j) != f.quoteAt(k), u == segun.PUNCT && f.Look[j]&phrase.Mark == 0:
			return noun
		case u == segun.SCONJ, f.xpos(j) == "WDT", f.xpos(j) == "WP", u == segun.ADP && noun:
			return noun
		case f.finiteTag(j) && u != segun.NOUN, f.Flags[j]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0, f.is(j, "time", "way", "possibility"):
			return false
		case u == segun.NOUN:
			noun = true
		}
	}
	return noun
}

// nothingShort reports whether words that say how far a judgement goes begin at token k: "nothing short of an attack", "little more than a stunt", "anything but a success".
func (f *finder) nothingShort(k int) bool {
	return f.is(k, "nothing", "anything", "little", "everything", "something", "much") && (f.is(k+1, "but") || f.is(k+1, "short", "less", "more", "better", "other", "worse") && f.is(k+2, "of", "than"))
}
