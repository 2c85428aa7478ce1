package attribution

import "segun"

// silentOn returns where a question ends that a non-answer is about, behind "on" or "about" at token k, with or without a noun for it: "declined to comment | on what the captain may have said", "did not answer | a question about
// how many there were". Empty where none stands there.
func (f *finder) silentOn(s *segun.Sentence, k int) run {
	at := k
	if f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.xpos(k) == "PRP$" {
		k++
	}
	if f.is(k, "question", "query", "request", "inquiry", "enquiry") {
		k++
	} else {
		k = at
	}
	if k+3 >= s.End || !f.is(k, "on", "about", "over", "as", "regarding", "concerning") {
		return run{}
	}
	k++
	if f.is(k-1, "as") && f.is(k, "to") {
		k++
	}
	if x := f.xpos(k); x != "WP" && x != "WRB" && x != "WDT" && !f.is(k, "whether") || !f.finiteIn(run{k, s.End}) {
		return run{}
	}
	return f.trim(run{at, f.clauseEnd(s, k+1)})
}

// saysWhole lets what a verb of saying says hold the clause of which the tree has taken the first noun for its object: "says | the fighting and related violence has killed nine", "said | the mayor and two clerks were sacked".
func (f *finder) saysWhole(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if a.rule != "object" || len(a.content) != 1 || !f.among(a.head, "reportsby") || a.content[0].first < a.head || f.quoteAt(a.head) >= 0 {
			continue
		}
		c := &a.content[0]
		k := c.end
		if k+3 >= s.End || f.upos(k) != segun.CCONJ || f.finiteIn(*c) || !f.opensClause(s, k+1) || f.verbal(*c) {
			continue
		}
		if v := f.firstFinite(k+1, s.End); v < 0 || f.says(v) != nil {
			continue // "reported the theft and the police said …"
		}
		c.end, a.rule = f.stop(s, k), "clause"
		*c = f.trim(*c)
	}
}

// firstFinite returns the first finite verb from token k on, before end; -1 for none.
func (f *finder) firstFinite(k, end int) int {
	for ; k < end; k++ {
		if f.finiteTag(k) || f.xpos(k) == "MD" {
			return k
		}
	}
	return -1
}

// noneOf reports whether the sentence opens with "neither" or "none of", which deny the verb at t, or what starts at the modal verb before it: "Neither | could be reached".
func (f *finder) noneOf(s *segun.Sentence, start, t int) bool {
	if f.upos(t) != segun.VERB || start != t && f.xpos(start) != "MD" && !(f.is(start, "be") && f.upos(start) == segun.AUX) {
		return false
	}
	return f.is(s.First, "neither") || f.is(s.First, "none") && f.is(s.First+1, "of")
}

// reachable reports whether token k heads the words for somebody whom the press may try to reach, where that is what a class of silence is about: "Neither passport could be traced" tells of none.
func (f *finder) reachable(k int, class string) bool {
	return class != "unreached" || f.upos(k) != segun.NOUN || f.Flags[k]&personOrGroup != 0 || f.organisation(k)
}
