package attribution

import (
	"segun"
	"segun/read/phrase"
)

// answered gives news in the passive without words for who tells it to the one who has just been asked: "She asked the institute for the results and was told | that there were none",
// "He wrote to the journal. He was told that the editors received many letters", "I rang the council and was told to wait".
func (f *finder) answered() {
	for i := range f.out {
		a := &f.out[i]
		if len(a.source) > 0 || a.frame.class != "inform" && a.frame.class != "urge" || f.xpos(a.head) != "VBN" || len(a.content) == 0 || f.is(a.head, "warn", "expect", "suppose", "believe") {
			continue
		}
		s := &f.r.Tokens.Sentences[f.r.Tokens.SentenceOf(a.head)]
		from, first := f.toldStart(s, a.head)
		if from < 0 {
			continue
		}
		if src, h := f.turnedTo(first, from, a.head); h >= 0 {
			a.subject, a.source, a.rule = h, []run{src}, "answered"
		}
	}
}

// toldStart returns where the predicate of a passive of telling starts that goes on with what its subject has done, and from where that is told: in front of an "and" in the same sentence, else in
// the sentence before. -1 for none.
func (f *finder) toldStart(s *segun.Sentence, head int) (from, first int) {
	k := head - 1
	for k >= s.First && (f.upos(k) == segun.AUX || f.upos(k) == segun.ADV || f.is(k, "be", "get", "have") && f.upos(k) == segun.VERB) {
		k--
	}
	if k >= s.First && f.is(k, "he", "she", "they", "i", "we") {
		k--
	}
	switch {
	case k < s.First || f.quoteAt(k) >= 0 && f.quotes[f.quoteAt(k)].first == k || k == s.First && f.upos(k) == segun.CCONJ: // "He was told"
		i := f.r.Tokens.SentenceOf(head)
		if i == 0 || f.r.Tokens.Sentences[i-1].Block != s.Block {
			return -1, -1
		}
		p := &f.r.Tokens.Sentences[i-1]
		return p.End, p.First
	case f.upos(k) == segun.CCONJ && !f.is(k, "or"):
		return k, s.First
	}
	return -1, -1
}

// turnedTo returns whom the verb of [first, end) that stands nearest to its end turns to, with the head; -1 where it turns to nobody. Reporting clauses in between do not count.
func (f *finder) turnedTo(first, end, head int) (run, int) {
	for v := end - 1; v >= first; v-- {
		if f.upos(v) != segun.VERB || f.quoteAt(v) != f.quoteAt(head) || f.passive(v) {
			continue
		}
		k := f.turnsTo(v, end)
		if k < 0 {
			if f.says(v) != nil {
				continue
			}
			return run{}, -1
		}
		for e := k; e < end; e++ { // "warned Ms Sol | in person in the autumn"
			if f.upos(e) == segun.ADP && !f.is(e, "of") {
				end = e
			}
		}
		src, h := f.voiceFrom(k, end)
		if h < 0 || f.upos(h) == segun.PRON || f.Flags[h]&phrase.TimeNoun != 0 {
			return run{}, -1
		}
		return src, h
	}
	return run{}, -1
}

// turnsTo returns where the words for whom the verb at v turns to start, -1 for a verb that turns to nobody.
func (f *finder) turnsTo(v, end int) int {
	switch {
	case f.among(v, "turnsto"):
		if f.is(v+1, "to", "for", "on", "that", "if", "whether", "about") {
			return -1
		}
		return v + 1
	case f.is(v, "write", "report", "complain", "speak", "talk", "turn", "appeal", "apply", "go"):
		for k := v + 1; k < end && k < v+6; k++ {
			if f.is(k, "to") {
				return k + 1
			}
			if f.upos(k) == segun.VERB || f.upos(k) == segun.PUNCT {
				return -1
			}
		}
	case f.is(v, "take", "seek") && f.is(v+1, "advice") && f.is(v+2, "from"):
		return v + 3
	}
	return -1
}
