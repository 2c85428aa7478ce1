package attribution

import "segun"

// inquired finds what an authority suspects by what it looks into: "opened a criminal case over fraud", "is investigating whether he took money from a developer", "launched an inquiry into
// whether officers sold passes". Whoever looks into it is its voice, and nobody says that it is so. It reports whether it found one.
func (f *finder) inquired(s *segun.Sentence, t int) bool {
	if f.quoteAt(t) >= 0 || f.xpos(t) == "VB" || f.xpos(t) == "VBN" && f.passiveHere(s, t) || f.taken(t) {
		return false
	}
	p := f.inquiry(s, t)
	if p < 0 {
		return false
	}
	first := p + 1
	whether := f.is(p, "whether")
	if !whether && f.is(first, "whether") {
		whether, first = true, first+1
	} else if whether {
		first = p + 1
	}
	k, src := f.subject(s, t)
	if k < 0 || k > t || src.empty() || !f.voice(k) || f.is(k, "i", "we", "you", "journalist", "reporter") {
		return false
	}
	content := f.trim(run{first, f.clauseEnd(s, first)})
	if content.empty() || src.overlaps(content) {
		return false
	}
	if whether && !f.deedIn(content) || !whether && !f.wrongIn(content) || f.is(first, "suspected", "alleged", "allegation", "claim", "report", "complaint", "accusation") || f.is(first, "suspect", "allege") {
		return false
	}
	f.out = append(f.out, found{head: t, subject: k, source: []run{src}, cue: []run{{t, first}}, content: []run{content}, rule: "inquired",
		frame: frame{class: "accuse", act: "accuse", strong: true, that: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// inquiry returns the word before what the verb at t looks into: the "whether" behind "investigate", the "into" behind "open an inquiry"; -1 for none.
func (f *finder) inquiry(s *segun.Sentence, t int) int {
	k := t + 1
	switch {
	case f.is(t, "investigate", "probe") || f.is(t, "look", "inquire") && f.is(k, "into"):
		if f.is(t, "look", "inquire") {
			k++
		}
		if f.is(k, "whether") {
			return k
		}
	case f.is(t, "open", "launch", "start", "begin", "initiate", "institute"):
		for ; k+1 < s.End && k < t+7 && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.upos(k) == segun.NOUN); k++ {
			if f.is(k, "case", "investigation", "inquiry", "enquiry", "probe", "proceeding", "proceedings") && f.is(k+1, "into", "over", "for") {
				return k + 1
			}
		}
	}
	return -1
}

// deedIn reports whether a clause tells of what a person or a body may have done: "he accepted holidays from a developer". What may have been the state of a thing is no suspicion of anybody.
func (f *finder) deedIn(c run) bool {
	for k := c.first; k < c.end; k++ {
		switch {
		case f.xpos(k) == "VBD" && f.upos(k) == segun.VERB, f.xpos(k) == "VBN" && f.is(k-1, "have"):
			n := f.nearest(k)
			return n >= c.first && n < k && f.speaker(n) && !f.is(k, "die", "have", "fall", "survive", "suffer", "live", "work", "need")
		case f.upos(k) == segun.AUX && !f.is(k, "have"), f.upos(k) == segun.PUNCT:
			return false
		}
	}
	return false
}

// namedAs finds whom police or prosecutors name as the ones who did it: "have named two inmates as suspected ringleaders", "identified a guard as the killer". It reports whether it found one.
func (f *finder) namedAs(s *segun.Sentence, t int) bool {
	if !f.is(t, "name", "identify", "list", "single") || f.xpos(t) == "VB" || f.xpos(t) == "VBG" || f.quoteAt(t) >= 0 || f.passiveHere(s, t) || f.taken(t) {
		return false
	}
	k, src := f.subject(s, t)
	if k < 0 || k > t || src.empty() || !f.voice(k) {
		return false
	}
	for j := t + 2; j+1 < s.End && j < t+14; j++ {
		if f.upos(j) == segun.VERB && f.xpos(j) != "VBN" || f.Word(j) == ";" {
			return false
		}
		if !f.is(j, "as") {
			continue
		}
		content := f.trim(run{t + 1, f.clauseEnd(s, j+1)})
		if src.overlaps(content) || !f.suspectIn(j+1) {
			return false
		}
		f.out = append(f.out, found{head: t, subject: k, source: []run{src}, cue: []run{f.cueOf(s, t, 1)}, content: []run{content}, rule: "named as",
			frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: "name"}})
		return true
	}
	return false
}

// suspectIn reports whether the few words from token j on are for somebody who is suspected: "suspected ringleaders", "the main suspect".
func (f *finder) suspectIn(j int) bool {
	for k := j; k < j+4 && k < f.Len() && f.upos(k) != segun.PUNCT && f.upos(k) != segun.ADP; k++ {
		if f.among(k, "culprit") {
			return true
		}
	}
	return false
}
