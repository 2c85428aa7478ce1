package attribution

import "segun"

// besideSpoken returns where the clause begins that stands, behind a conjunction, beside what somebody has just been quoted with: “It is cold,” Pell said, | but the grain is short, according to
// the agency. It is the beginning of the sentence where there is none such.
func (f *finder) besideSpoken(s *segun.Sentence, t int) int {
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= s.First; i-- {
		a := &f.out[i]
		if len(a.content) == 0 || f.quoteAt(a.content[0].first) < 0 || a.content[0].first > a.head || a.head >= t {
			continue
		}
		for k := a.head + 1; k+1 < t; k++ {
			if f.upos(k) == segun.CCONJ && f.Word(k-1) == "," && f.quoteAt(k) < 0 {
				return k
			}
		}
	}
	return s.First
}

// closes0 reports whether nothing but a mark follows a stretch in its sentence.
func (f *finder) closes0(s *segun.Sentence, r run) bool {
	return r.end >= s.End || r.end == s.End-1 && f.upos(r.end) == segun.PUNCT
}

// partAccorded parts the one accorded to, at the head of a sentence, from who speaks behind the comma, where the tree has made one phrase of both: "According to the Beacon, | a retired pilot |
// said …", "According to the family's barrister, Tobin Farr, | officers | suggested …".
func (f *finder) partAccorded(s *segun.Sentence, from int) {
	p := f.headIn(from, s.First-1, s.First+1)
	if p < 0 || f.out[p].rule != "according" || len(f.out[p].source) != 1 || f.quoteAt(s.First) >= 0 {
		return
	}
	acc := f.out[p].source[0]
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if i == p || len(a.source) != 1 || a.source[0].end > a.head {
			continue
		}
		src, c := a.source[0], -1
		switch {
		case src.first == s.First && src.end > acc.end+1 && f.Word(acc.end) == ",":
			c = acc.end
		case src.first == acc.end+1 && f.Word(acc.end) == "," && f.Word(src.end) != ",":
			if c = f.nameTo(src); c > 0 {
				acc.end = c
			}
		}
		if c < 0 || f.finiteIn(run{c, src.end}) {
			continue
		}
		rest := f.trim(run{c + 1, src.end})
		h := f.top(rest)
		if rest.empty() || h < 0 && f.upos(rest.first) != segun.NUM {
			continue
		}
		if h < 0 {
			h = rest.first
		}
		a.source, a.subject = []run{rest}, h
		f.out[p].source[0] = acc
	}
}

// nameTo returns the comma behind a name that opens some words and has another noun phrase behind it, -1 for none.
func (f *finder) nameTo(r run) int {
	for k := r.first; k < r.end-1; k++ {
		if f.Word(k) == "," {
			if k > r.first && f.nominalStart(k+1) && f.upos(k+1) != segun.PROPN && f.commas(run{k + 1, r.end}) == 0 {
				return k
			}
			return -1
		}
		if f.upos(k) != segun.PROPN {
			return -1
		}
	}
	return -1
}

// clauseFrom returns where what an "according to" at token t comments on begins, where that is not all of its sentence: behind the semicolon or colon before it ("They need the money: the club missed a payment,
// according to its accounts"), or at the relative pronoun right before it ("bins with a sensor which, according to the brochure, knows …"). Then the beginning of the sentence.
func (f *finder) clauseFrom(s *segun.Sentence, t, end int) int {
	if t-2 <= s.First || f.quoteAt(t) >= 0 {
		return s.First
	}
	if k := t - 2; f.Word(t-1) == "," && end < s.End && f.Word(end) == "," && (f.xpos(k) == "WDT" || f.xpos(k) == "WP" || f.xpos(k-1) == "WP$") {
		if f.xpos(k-1) == "WP$" {
			k--
		}
		return k
	}
	for k := t - 1; k > s.First+2; k-- {
		if w := f.Word(k); w != ";" && w != ":" || f.quoteAt(k) >= 0 {
			continue
		}
		if f.finiteIn(run{s.First, k}) && f.finiteIn(run{k + 1, s.End}) && (f.Word(k) == ";" || f.finiteIn(run{k + 1, t})) {
			return k + 1
		}
		break
	}
	return s.First
}

// accordedBefore reports whether nothing but the one accorded to stands before the subject of the verb at t.
func (f *finder) accordedBefore(s *segun.Sentence, t int) bool {
	for k := t - 1; k > s.First && k > t-14; k-- {
		if f.Low[k] == wordAccording {
			return f.is(k+1, "to") && (f.Word(k-1) == "," || f.is(k-1, "that"))
		}
		if f.finiteTag(k) && f.upos(k) != segun.AUX {
			return false
		}
	}
	return false
}

// accordedLast reports whether an "according to" of a person closes sentence si: who is quoted by themselves right behind it is that person. "Her split left her in bits, according to a friend, Tilda Crew. “She
// cried …”" So is who an "as" at its start names: "As Moll told the Courier, the river has dropped. “In spite of the rain …”"
func (f *finder) accordedLast(a *found, si int) bool {
	if a.rule == "as said" {
		return si >= 0 && len(a.source) == 1 && f.person(a.subject) && f.upos(a.subject) == segun.PROPN && f.r.Tokens.SentenceOf(a.head) == si && a.head < f.r.Tokens.Sentences[si].First+8
	}
	if a.rule != "according" || si < 0 || len(a.source) != 1 || !f.person(a.subject) || f.r.Tokens.SentenceOf(a.head) != si {
		return false
	}
	return f.r.Tokens.Sentences[si].End-a.source[0].end <= 4 && a.head > f.r.Tokens.Sentences[si].First+2
}

// publishedBy reports whether the participle at token t tells, between commas behind a noun, who made or published that thing: "The book, | published by Orrin Press, sold well". Who published it has not said what
// the sentence says of it; who first reported it has, and so has who conducted a survey that finds something.
func (f *finder) publishedBy(s *segun.Sentence, t int) bool {
	if t < s.First+2 || f.xpos(t) != "VBN" || f.Word(t-1) != "," || !f.nominal(t-2) || !f.is(t, "publish", "release", "compile", "conduct") {
		return false
	}
	for k := t + 1; k+1 < s.End && k < t+16; k++ {
		if f.Word(k) == "," {
			return (f.finiteTag(k+1) || f.finiteTag(k+2)) && !f.among(k+1, "studysays")
		}
	}
	return false
}
