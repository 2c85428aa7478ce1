package attribution

import "segun"

// askedToFind gives what a court is asked to find to whoever asks: "Mr Paine asked the jury to find that | the captain had run from the wreck". The court has found nothing.
func (f *finder) askedToFind(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if !f.is(a.head, "find", "conclude", "decide", "accept", "hold", "rule", "believe", "agree") || f.xpos(a.head) != "VB" || !f.is(a.head-1, "to") || len(a.source) != 1 || a.subject < 0 || !f.among(a.subject, "court") {
			continue
		}
		for j := from; j < len(f.out); j++ {
			b := &f.out[j]
			if j == i || b.head >= a.head || len(b.source) != 1 || b.source[0].end > a.source[0].first || !f.is(b.head, "ask", "invite", "urge", "tell", "beg", "want", "press", "call") || len(b.content) != 1 || !b.content[0].has(a.head) {
				continue
			}
			a.subject, a.source, a.rule = b.subject, b.source, "asked to find"
			a.cue = append([]run{b.cue[0]}, a.cue...)
			f.out = append(f.out[:j], f.out[j+1:]...)
			return
		}
	}
}

// citingWrong finds the wrong of others that somebody gives as the reason for what they do: "resigned, citing | threats by its elders against witnesses".
func (f *finder) citingWrong(s *segun.Sentence, from int) {
	for t := s.First + 2; t+1 < s.End; t++ {
		if !f.is(t, "cite") || f.xpos(t) != "VBG" || f.Word(t-1) != "," || f.quoteAt(t) >= 0 || f.taken(t) || !f.nominalStart(t+1) {
			continue
		}
		end := f.clauseEnd(s, t+1)
		content := f.trim(run{t + 1, end})
		h := content.first
		for h+1 < content.end && (f.upos(h) != segun.NOUN || f.upos(h+1) == segun.NOUN) {
			h++
		}
		if f.upos(h) != segun.NOUN || f.finiteIn(content) || !f.wrongIn(run{h, h + 1}) && !f.is(h, "threat") {
			return // "citing three inspectors": see citations
		}
		v := f.Head(t)
		if v < s.First || v >= t || f.upos(v) != segun.VERB {
			return
		}
		k, r := f.subject(s, v)
		if k < 0 || k > t || r.empty() || r.end > v || !f.voice(k) {
			return
		}
		for i := from; i < len(f.out); i++ {
			if f.out[i].head < t && f.out[i].content != nil && f.out[i].content[0].has(t) {
				return // somebody tells of it all
			}
		}
		f.out = append(f.out, found{head: t, subject: k, source: []run{r}, cue: []run{{t, t + 1}}, content: []run{content}, rule: "citing",
			frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: "reason"}})
		return
	}
}

// forDeed returns the "for" in the words for whom somebody blames, whose head is o, behind which in -ing stands what they are blamed for; 0 for none.
func (c *complement) forDeed(r run, o int) int {
	for k := o + 1; k+1 < r.end && k < o+8; k++ {
		if c.is(k, "for") && c.xpos(k+1) == "VBG" && c.quoteAt(k) == c.quoteAt(c.t) {
			return k
		}
		if c.upos(k) == segun.VERB || c.Word(k) == "," {
			return 0
		}
	}
	return 0
}
