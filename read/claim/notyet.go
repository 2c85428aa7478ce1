package claim

import (
	"segun"
	"segun/read/phrase"
)

// delayed looks for an infinitive that hangs on a predicate of planning, promising or refusing behind words that part the two: "had agreed, after eight days, | to exchange prisoners",
// "vowed in a video last week never | to hand it over".
func (m *maker) delayed(h int, s *segun.Sentence, f *facts) {
	if x := m.r.Tags.XPOS[h]; m.r.Tags.UPOS[h] != segun.VERB || x != "VBD" && x != "VBN" && x != "VBZ" && x != "VBP" || m.Find(h, segun.RelAuxPass) >= 0 {
		return
	}
	w := m.w.force[modelString(m.lemma(h))]
	if w.realis == "" || w.needs == "obj" || !m.w.chosen[partKey(m.lemma(h), "undertakes")] {
		return
	}
	commas := 0
	for k := h + 1; k+1 < s.End && k < h+14; k++ {
		switch x := m.r.Tags.XPOS[k]; {
		case x == "TO" && (m.r.Tags.XPOS[k+1] == "VB" || m.r.Tags.UPOS[k+1] == segun.VERB), m.is(k, "to") && m.Word(k-1) == "," && m.Flags[k+1]&phrase.VerbBase != 0 && k+2 < s.End && (m.r.Tags.UPOS[k+2] == segun.NUM || m.r.Tags.UPOS[k+2] == segun.DET):
			f.force, f.forceBy = w.realis, m.lemma(h)+" to"
			return
		case m.Word(k) == ",":
			if commas++; commas > 2 {
				return
			}
		case m.r.Tags.UPOS[k] == segun.VERB, m.r.Tags.UPOS[k] == segun.AUX, m.r.Tags.UPOS[k] == segun.PUNCT, m.r.Tags.UPOS[k] == segun.CCONJ, m.r.Tags.UPOS[k] == segun.SCONJ, x == "WDT", x == "WP":
			return
		}
	}
}

// notYet looks for words by which a clause in the present tells of what is still to come, or hangs on something: "before their mandate | runs out", "in which case she | gets it all", "the
// number | comes later", "there's five more | coming", "it | owes them an apology".
func (m *maker) notYet(d *draft, f *facts, s *segun.Sentence) (realis, why string) {
	if f.negative != "" || f.modal != "" || f.question {
		return "", ""
	}
	if realis, why = m.outlook(d, f, s); realis != "" {
		return realis, why
	}
	if realis, why = m.forThatDay(d, f, s); realis != "" {
		return realis, why
	}
	h, t := d.Head, m.r.Tokens.At(d.Content[0].Start)
	if m.is(t, "in") && m.is(t+1, "which", "that") && m.is(t+2, "case") {
		return "conditional", "\"" + m.Text(t, t+3) + "\""
	}
	if !f.present || f.progressive && !m.is(h, "come") {
		return "", ""
	}
	mark := h - 1
	for mark > t && mark > h-6 && !m.is(mark, "before", "until", "when", "where", "which") {
		mark--
	}
	switch {
	case m.is(mark, "before", "until") && !m.is(mark-1, "just", "shortly") && finiteTag(m.r.Tags.XPOS[h]) && d.Time == nil && m.told(h, "expires"):
		return "predicted", "\"" + m.Word(mark) + "\" with the present"
	case m.is(h, "come", "follow", "arrive", "start", "begin") && (m.Word(h+1) == "later" || m.is(h+1, "soon", "next", "tomorrow", "tonight")):
		return "predicted", "\"" + m.Word(h) + " " + m.Word(h+1) + "\""
	case m.is(t, "first", "next") && t+2 < s.End && m.is(t+1, "we", "i") && d.Quote == "direct" && f.present && m.r.Tags.UPOS[h] == segun.VERB && !m.is(h, "need", "want", "have", "know", "think", "see"):
		return "planned", "\"" + m.Word(t) + "\" of the speaker"
	case m.is(h, "owe") && m.owedWords(h, s):
		return "called_for", "\"owe\""
	}
	if m.waysOut(d, s) {
		return "predicted", "what could come of it"
	}
	if m.alternative(s) {
		return "conditional", "one of two that could come about"
	}
	for k := t; k+1 < s.End && k < t+9 && int(m.at[k]) == h; k++ {
		if m.is(k, "more", "another") && m.r.Tags.XPOS[k+1] == "VBG" && m.is(k+1, "come") && (m.is(t, "there", "theres") || m.r.Tags.UPOS[t] == segun.PRON) {
			return "predicted", "\"coming\""
		}
	}
	return "", ""
}

// owedWords reports whether what is owed is a word or an act, and no money: "owes the families an answer", "owes us a true one".
func (m *maker) owedWords(h int, s *segun.Sentence) bool {
	for k := h + 1; k < s.End && k < h+8 && m.r.Tags.UPOS[k] != segun.VERB; k++ {
		if m.told(k, "owed") && m.r.Tags.UPOS[k] != segun.PUNCT {
			return true
		}
	}
	return false
}

// advisedPlain reports whether what is suggested stands in a plain form under a past tense, so that it is asked for and not told of: "suggested that investigators | take a harder look".
func (m *maker) advisedPlain(d *draft, f *facts) bool {
	if d.holder < 0 || !f.present || f.negative != "" {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	return m.w.chosen[partKey(a.Verb, "advises")] && m.r.Tags.XPOS[a.Head] == "VBD" && a.Quote != "direct" && m.r.Tags.XPOS[d.Head] == "VBP" && m.r.Tags.UPOS[d.Head] == segun.VERB
}

// asBefore tells what "so do the unions" says by what stands before it: where that has not come about, nor has this.
func (m *maker) asBefore(d *draft, s *segun.Sentence) (realis, why string) {
	t := m.r.Tokens.At(d.Content[0].Start)
	if !m.is(t, "so") || !m.is(t+1, "do", "be", "have", "will", "would") || !finiteTag(m.xpos(t+1)) || t+2 >= s.End || m.r.Tags.UPOS[t+2] == segun.ADJ || m.r.Tags.UPOS[t+2] == segun.ADV || len(m.drafts) == 0 {
		return "", ""
	}
	last := &m.drafts[len(m.drafts)-1].Claim
	switch last.Realis {
	case "called_for", "planned", "predicted", "promised", "conditional":
		return last.Realis, "\"so\": as what stands before"
	}
	return "", ""
}

// onlySayable reports whether the cue of an attribution only says what others can or could say: "They can say | it was the wind". Who says "I can say" says it.
func (m *maker) onlySayable(a *segun.Attribution) bool {
	if len(a.Source) == 0 || a.Act != "assert" || a.Class != "say" || m.is(m.r.Tokens.At(a.Source[0].Start), "i", "we") {
		return false
	}
	found := false
	m.each(a.Cue, func(t int) {
		found = found || t < a.Head && m.r.Tags.XPOS[t] == "MD" && m.is(t, "can")
	})
	return found && m.r.Tags.UPOS[m.r.Tokens.At(a.Source[0].Start)] == segun.PRON
}

// notBecause reports whether a cue gives a reason that is denied: "I am not ordering this because I believe | that there was fraud".
func (m *maker) notBecause(a *segun.Attribution) bool {
	if len(a.Source) == 0 || len(a.Cue) == 0 {
		return false
	}
	b := m.r.Tokens.At(a.Source[0].Start) - 1
	if !m.is(b, "because") || m.Word(max(b-1, 0)) == "," || a.Source[0].Start > a.Cue[0].Start {
		return false
	}
	for k := b - 1; k >= 0 && k > b-12 && m.r.Tags.UPOS[k] != segun.PUNCT; k-- {
		if m.is(k, "not", "n't", "n’t") && m.r.Tags.UPOS[max(k-1, 0)] == segun.AUX {
			return true
		}
	}
	return false
}

// correction reports whether a clause says that what the outlet has told was wrong: "This was wrong".
func (m *maker) correction(h int) bool {
	return m.holder[h] < 0 && m.is(h, "wrong", "incorrect", "inaccurate", "untrue", "mistaken") && m.is(m.Find(h, segun.RelNsubj), "this", "that", "it") && m.Find(h, segun.RelCop) >= 0 &&
		m.Find(h, segun.RelAdvcl, segun.RelCsubj, segun.RelCcomp, segun.RelXcomp, segun.RelObl) < 0 && m.toldBefore(h)
}

// toldBefore reports whether the sentence before that of token h tells what the outlet wrote: "Last week we reported that …".
func (m *maker) toldBefore(h int) bool {
	i := m.r.Tokens.SentenceOf(h) - 1
	if i < 0 {
		return false
	}
	s := &m.r.Tokens.Sentences[i]
	for k := s.First; k+1 < s.End; k++ {
		if m.is(k, "we", "article", "report", "paper", "newspaper", "website", "site", "story") && m.Flags[k+1]&phrase.CommVerb != 0 {
			return true
		}
	}
	return false
}

// waysOut reports whether a clause says that there are ways in which something could go: "There are two ways in which this could end".
func (m *maker) waysOut(d *draft, s *segun.Sentence) bool {
	if !m.is(d.Head, "be") && !m.told(d.Head, "ways") || !m.is(m.r.Tokens.At(d.Content[0].Start), "there") {
		return false
	}
	for k := d.Head + 1; k+2 < s.End && k < d.Head+7; k++ {
		if !m.told(k, "ways") && !m.told(k-1, "ways") {
			continue
		}
		for v := k + 1; v < s.End && v < k+7; v++ {
			if m.r.Tags.XPOS[v] == "MD" && m.is(v, "could", "can", "may", "might", "will", "would") {
				return true
			}
		}
	}
	return false
}

// alternative reports whether a sentence in the present is one of two that exclude each other: it opens with "Or" behind one that opens with "Either", or is that one.
func (m *maker) alternative(s *segun.Sentence) bool {
	if m.is(s.First, "either") && m.r.Tags.UPOS[s.First] == segun.CCONJ {
		i := m.r.Tokens.SentenceOf(s.First) + 1
		return i < len(m.r.Tokens.Sentences) && m.is(m.r.Tokens.Sentences[i].First, "or")
	}
	i := m.r.Tokens.SentenceOf(s.First) - 1
	return i >= 0 && m.is(s.First, "or") && m.is(m.r.Tokens.Sentences[i].First, "either")
}

// onlyWere reports whether the subject of a "would" is something that is not there and may never be: "a rerun | would frighten them", "the bill | would raise the fee", "together they | would
// hold half the market".
func (m *maker) onlyWere(d *draft, f *facts) bool {
	k := f.subject
	if k < 0 {
		return false
	}
	det := m.Find(k, segun.RelDet)
	switch {
	case m.is(det, "a", "any", "another") && m.r.Tags.UPOS[k] == segun.NOUN && !m.agent(k), m.is(k, "anyone", "anybody", "whoever", "anything"):
		return true
	case m.w.drafts[modelString(m.lemma(k))]:
		return true
	}
	first := m.r.Tokens.At(d.Content[0].Start)
	return m.is(first, "together", "otherwise") || m.is(k+1, "together") || m.is(first, "without") && first < k
}
