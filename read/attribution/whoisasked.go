package attribution

import (
	"segun"
	"segun/read/phrase"
)

// exchange is a dialogue in marks as far as it has been read: who asks, who answers, and where it has come to.
type exchange struct {
	asks, answers int // indices of found; asks is -1 where nobody does
	end           int // the token behind the last words in marks
	asked         bool
}

// isAsked gives a quotation that stands alone, right behind a question that the text tells of, to whom was asked: "The prosecutor asked Mr Pell where he had been. | “I was in bed.”", "The minister was asked whether
// she would go. | “I was elected to stay.”", "“Were you there?” Mr Reyle asked the clerk. | “I had a key.”". A quotation that asks in turn is left to whoever asked, as is one behind a question in marks that speaks to
// nobody: “Why was I not told?” she asked the board. “I have a right to know.” It reports whether it has booked one.
func (f *finder) isAsked(si int, r run) bool {
	if si == 0 || f.Word(r.end-2) == "?" || r.end-r.first < 3 {
		return false
	}
	toks := f.r.Tokens
	s, p := &toks.Sentences[si], &toks.Sentences[si-1]
	if s.Block-p.Block > 1 || f.r.Doc.Sections[p.Section].Kind != segun.Body {
		return false
	}
	t := f.asking(p)
	if t < 0 {
		return false
	}
	m := f.askedOne(p, t)
	if m == nil || !f.person(m.Head) && !f.voice(m.Head) || f.among(m.Head, "gathering") || f.among(m.Head, "hearers") || f.is(m.Head, "i", "me", "we", "us", "you", "who", "whom") || m.Form == segun.FormName && f.mentions(r, run{m.First, m.End}) {
		return false
	}
	asks := f.foundAt(t)
	a := found{head: r.first, subject: m.Head, source: []run{{m.First, m.End}}, cue: []run{{r.first, r.first + 1}}, content: []run{r}, quote: true, rule: "is asked",
		frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "answer"}}
	f.talk = exchange{asks: asks, answers: len(f.out), end: r.end}
	f.out = append(f.out, a)
	return true
}

// asking returns the finite verb of asking that a sentence tells of outside its marks, where a question in marks that speaks to "you" stands before it or an indirect one follows; -1 for none.
func (f *finder) asking(p *segun.Sentence) int {
	for t := p.First; t < p.End; t++ {
		if f.quoteAt(t) >= 0 || !f.finiteTag(t) && f.xpos(t) != "VBN" || f.upos(t) == segun.AUX {
			continue
		}
		if !f.is(t, "ask", "quiz", "question", "press", "interview") || t == p.First || f.xpos(t) == "VBN" && !f.passive(t) {
			return -1 // another verb comes first
		}
		if q := f.quoteBefore(t); q >= 0 && f.toSentence(q, p) {
			if f.addresses(f.quotes[q]) {
				return t
			}
			return -1
		}
		for k := t + 1; k < p.End && k < t+16; k++ {
			switch {
			case f.quoteAt(k) >= 0, f.is(k, "for", "to") && f.xpos(k) != "NNP":
				return -1
			case f.is(k, "whether", "if", "how", "why", "what", "when", "where", "who", "which", "about") && !(f.Word(k-1) == "," && f.is(k, "who", "which", "when", "where")):
				return t
			case f.is(k, "on", "over") && !f.is(t, "ask"):
				return t
			}
		}
		return -1
	}
	return -1
}

// quoteBefore returns the quotation that ends right before the words for who asks at verb t; -1 for none.
func (f *finder) quoteBefore(t int) int {
	for k := t - 1; k >= 0 && k > t-14; k-- {
		if q := f.quoteAt(k); q >= 0 {
			return q
		}
	}
	return -1
}

// toSentence reports whether a quotation asks, and ends in the sentence p.
func (f *finder) toSentence(q int, p *segun.Sentence) bool {
	r := f.quotes[q]
	return r.end > p.First && r.end <= p.End && f.Word(r.end-2) == "?"
}

// addresses reports whether a quotation speaks to "you".
func (f *finder) addresses(r run) bool {
	for k := r.first; k < r.end; k++ {
		if f.Is(k, wordYou, wordYour) {
			return true
		}
	}
	return false
}

// askedOne returns whom the verb of asking at t asks: its subject in the passive, else the words right behind it; nil for nobody whom the text names.
func (f *finder) askedOne(p *segun.Sentence, t int) *segun.Mention {
	if !f.passive(t) {
		return f.mentionFrom(t + 1)
	}
	src, k := f.left(p.First, t)
	for e := t; k < 0 && e > p.First && (f.upos(e-1) == segun.AUX || f.upos(e-1) == segun.ADV || f.is(e-1, "be", "have")); {
		e--
		src, k = f.left(p.First, e)
	}
	if k < 0 {
		return nil
	}
	return f.mentionFrom(src.first)
}

// takesTurn goes on with a dialogue that isAsked has found, where nothing but marks stands between two quotations: a question is asked by whoever asked, and what follows it answered by whoever answered.
func (f *finder) takesTurn(r run) bool {
	x := &f.talk
	if x.end == 0 || x.asks < 0 || r.first < x.end {
		return false
	}
	for k := x.end; k < r.first; k++ {
		if f.Look[k]&phrase.Mark == 0 {
			return false
		}
	}
	of := x.answers
	switch {
	case f.Word(r.end-2) == "?":
		of = x.asks
	case !x.asked:
		return false
	}
	x.asked, x.end = of == x.asks, r.end
	f.out[of].content = append(f.out[of].content, r)
	f.out[of].quote = true
	f.grew(of)
	return true
}
