package attribution

import "segun"

// onlyTells reports whether the subject of a found verb is only told of, and says nothing by it: "The board | is to decide | whether …", "The museum | saw | attendance reach 11,000", "who | speaks for | 3,000 landlords", "The
// county has not | agreed to | the route", "owners are | required | to register", "Her bill | would bar them for a year". What goes on is told by whoever tells the sentence.
func (f *finder) onlyTells(a *found) bool {
	if a.quote || len(a.cue) != 1 || len(a.content) == 0 || f.quoteAt(a.content[0].first) != f.quoteAt(a.head) {
		return false
	}
	switch f.r.Tags.Lemma[a.head] {
	case "see", "watch", "witness":
		return a.rule == "clause" && f.finiteTag(a.head) && a.frame.class == "predict" && !f.openClause(a.content[0].first)
	case "speak":
		return a.frame.key == "speak for"
	case "agree":
		return a.rule == "preposition" && f.is(a.head+1, "to") && (f.upos(a.head+2) == segun.DET || f.upos(a.head+2) == segun.ADJ || f.xpos(a.head+2) == "NNS") // not "agreed to exchange prisoners", whatever the tagger says
	case "refer":
		return a.rule == "phrase" && a.frame.class == "evaluate" && f.xpos(a.head) != "VBG" && !f.calledSo(a) && (f.xpos(a.head-2) == "VBD" && f.is(a.head-1, "not") || a.subject >= 0 && (f.upos(a.subject) != segun.PRON && !f.voice(a.subject) || f.is(a.subject, "this")))
	case "require", "oblige":
		return a.rule == "infinitive" && (a.subject < 0 && f.passive(a.head) || a.subject >= 0 && f.upos(a.subject) != segun.PRON && !f.voice(a.subject))
	}
	return a.rule == "document" && a.cue[0].has(a.subject) && f.is(a.subject, "bill", "law") || f.leavesOpen(a)
}

// calledSo reports whether what somebody refers to is called something there: "referred to the weir | as “a ruin”".
func (f *finder) calledSo(a *found) bool {
	for t := a.head + 2; t < f.end(a)+4 && t < f.Len(); t++ {
		if f.is(t, "as") {
			return true
		}
	}
	return false
}

// leavesOpen reports whether what a verb of deciding, finding out or weighing has with it is a question: "is to decide | whether to stop the trial". Whoever decides it says nothing yet.
func (f *finder) leavesOpen(a *found) bool {
	t := a.content[0].first
	return a.rule != "non-answer" && f.among(a.head, "weighs") && a.subject >= 0 && a.subject < a.head && (a.frame.class != "think" && f.openClause(t) || f.is(t, "whether")) // but "considers what it would look like"
}

// openClause reports whether a question that stands for what is not known begins at token t.
func (f *finder) openClause(t int) bool {
	return f.is(t, "whether", "if") || f.is(t, "what", "who", "how", "when", "where", "which", "why") && f.xpos(t) != "NN"
}
