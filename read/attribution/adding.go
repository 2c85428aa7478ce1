package attribution

import (
	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// adding finds what somebody says in a participle behind a comma or a word of time, of which the tree has made nothing: "Several deputies warned against haste, | saying the flood and the slump were worse", "sued the club on Friday, seeking
// an order, | claiming its move would cost him his post", "“It is late,” Hale told them, | before insisting he had tried". It is said by whoever the clause before it is about. It reports whether it found one.
func (f *finder) adding(s *segun.Sentence, t, from int) bool {
	if f.xpos(t) != "VBG" && !f.is(t, "warning") || t-2 <= s.First || f.quoteAt(t) >= 0 || !f.among(t, "reportsby") && !f.is(t, "warning") || f.used(from, t) || f.inScare(t) || f.skipped(t) {
		return false
	}
	if !f.behindComma(t) && !(f.is(t-1, "before", "after") && f.Word(t-2) == ",") {
		return false
	}
	fr := anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.that && x.strong })
	if f.is(t, "warning") { // taken for a noun
		fr = anyFrame(f.c.verbs[hashWarn], func(x *frame) bool { return x.that && x.strong })
	}
	if fr == nil {
		return false
	}
	k := t + 1
	if f.is(t, "warn", "warning") && f.nominalStart(k) { // "warning followers in two posts | that he would go"
		if r := f.lateThat(s, k); !r.empty() && f.commas(run{k, r.first}) == 0 {
			k = r.first
		}
	}
	if f.is(k, "only", "also", "again", "instead") {
		k++
	}
	if fr.class == "inform" && k == t+1 {
		if k = f.overHearer(s, k); k == 0 {
			return false // "telling reporters, “…”"
		}
	}
	if f.is(k, "that") {
		k++
	}
	r := run{k, f.stop(s, k)}
	if !f.nominalStart(k) || f.nothingSaid(k) && !f.finiteIn(run{k + 1, min(k+2, s.End)}) || !f.hasVerb(run{k, min(k+14, r.end)}) {
		return false
	}
	src, h := f.clauseAbout(s, t, from)
	if h < 0 {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{f.trim(r)}, frame: *fr, rule: "adding"})
	return true
}

// overHearer returns the token behind whom something is told, from token k on, where a clause without "that" opens there: "telling them | the mill was safe", "told Harbour Radio | his part would be small"; 0 where none does.
func (f *finder) overHearer(s *segun.Sentence, k int) int {
	if f.xpos(k) == "PRP" && !(f.is(k, "it", "they", "he", "she") && f.finiteTag(k+1)) {
		return k + 1
	}
	if f.upos(k) == segun.DET && f.upos(k+1) == segun.PROPN {
		k++
	}
	if f.upos(k) != segun.PROPN && f.xpos(k) != "NNS" {
		return 0
	}
	for k < s.End && (f.upos(k) == segun.PROPN || f.xpos(k) == "NNS") {
		k++
	}
	if f.xpos(k) != "PRP$" && f.xpos(k) != "PRP" && f.upos(k) != segun.DET {
		return 0
	}
	return k
}

var hashWarn = model.String("warn")

// addsApart returns who says something in the participle at t where the tree has hung it on a clause that tells of somebody else: on a verb of another form ("warned that it could grow and | implying that it had"), on what
// somebody will not say ("would not say how the party would vote, | saying only that …"), or on another participle ("sued the mill, seeking an order, | claiming that …"); -1 for none.
func (f *finder) addsApart(s *segun.Sentence, t, subject int, src run) (run, int) {
	if f.xpos(t) != "VBG" || t-1 <= s.First || f.quoteAt(t) >= 0 || f.Find(t, segun.RelAux) >= 0 {
		return run{}, -1
	}
	from := f.fromSentence(s)
	h := f.Head(t)
	switch {
	case subject >= 0 && (subject == t-1 || subject == t-2 && f.Flags[t-1]&(phrase.Weekday|phrase.TimeNoun) != 0) && f.upos(subject) == segun.NOUN && f.Rel(subject) == segun.RelObj && (f.c.texts[f.lemma(subject)] || f.textWord(subject)) && f.inText(f.Head(subject), "issues") && !f.passive(f.Head(subject)) && !f.is(t, "show", "think", "list", "contain", "depict", "detail", "hope", "want", "mean"):
		if np, k := f.left(s.First, f.barely(s, f.Head(subject))); k >= 0 && np.end == f.barely(s, f.Head(subject)) && f.voice(k) {
			return np, k
		}
		if k, np := f.subject(s, f.Head(subject)); k >= s.First && k < f.Head(subject) && f.voice(k) {
			return np, k // "she issued a statement | calling on the council": the text is hers
		}
		return run{}, -1
	case f.is(t-1, "after", "before", "while", "when") && subject >= 0 && subject < t && (f.Rel(subject) == segun.RelOblAgent || f.Rel(subject) == segun.RelObl || f.Rel(subject) == segun.RelObj):
		v := f.Head(subject)
		for v > s.First && f.Find(v, segun.RelNsubj, segun.RelNsubjPass) < 0 && f.Rel(v) == segun.RelConj {
			v = f.Head(v)
		}
		if k := f.Find(v, segun.RelNsubj, segun.RelNsubjPass); k >= s.First && k < subject && f.voice(k) {
			return f.source(k), k // "| Silver | was booed by some after telling them that"
		}
		return run{}, -1
	case f.upos(t-1) == segun.CCONJ && f.Rel(t) == segun.RelConj && h >= s.First && f.xpos(h) != "VBG" && f.xpos(h) != "VBN" && f.upos(h) == segun.VERB:
	case subject > t && f.quoteAt(subject) >= 0 && f.is(t-1, "by"): // "She followed that by saying, “…, in case you missed it”"
	case !f.behindComma(t):
		return run{}, -1
	case subject >= 0 && f.quoteAt(subject) >= 0: // "“It now has weight,” added Moll, | referring to the raid"
	case subject >= 0 && subject < t && src.first > s.First && f.xpos(src.first) == "WP$" && f.Look[src.first-1]&phrase.Dash != 0: // "Ms Hale — whose brother owns it — derided the sale, | saying that …"
	case subject < 0, f.besideMain(subject, t):
	case subject >= 0 && subject < t && src.first > s.First && f.xpos(src.first) == "VBG" && f.Word(src.first-1) == ",":
	case len(f.out) > from && f.out[len(f.out)-1].rule == "non-answer" && subject > f.out[len(f.out)-1].head:
		if a := &f.out[len(f.out)-1]; len(a.source) == 1 && a.subject >= 0 {
			return a.source[0], a.subject
		}
		return run{}, -1
	default:
		return run{}, -1
	}
	for i := from; i < len(f.out) && subject < 0; i++ {
		if holds(f.out[i].content, t) {
			return run{}, -1 // "Aides said Hale will make his case, | highlighting …"
		}
	}
	np, k := f.clauseAbout(s, t, from)
	if k < 0 || k == subject {
		return run{}, -1
	}
	return np, k
}

// endBeforeAdding ends what others say before the participle at t behind a comma, which speaks for the one at k outside it: "slammed a suit by a clerk alleging that he stole, | calling it “hollow”".
func (f *finder) endBeforeAdding(s *segun.Sentence, t, k int) {
	for i := f.fromSentence(s); i < len(f.out); i++ {
		for j := range f.out[i].content {
			if c := &f.out[i].content[j]; f.Word(t-1) == "," && c.has(t) && c.first < t-1 && !c.has(k) && f.out[i].head < t {
				c.end = t - 1
			}
		}
	}
}

// behindComma reports whether a comma stands right before token t, or the mark that closes what it ends: "on “This Week,” | saying".
func (f *finder) behindComma(t int) bool {
	return t > 1 && (f.Word(t-1) == "," || f.Look[t-1]&phrase.Close != 0 && f.Word(t-2) == ",")
}

// fromSentence returns the first of what was found in a sentence so far.
func (f *finder) fromSentence(s *segun.Sentence) int {
	from := len(f.out)
	for from > 0 && f.out[from-1].head >= s.First {
		from--
	}
	return from
}

// besideMain reports whether the one whom the tree has for the subject of the participle at t, behind a comma, is only told of in the clause before it, or speaks in a clause of time there: "greeted the news in an interview with | the Echo |,
// remarking …", "apologised for them after | they | came out, saying …".
func (f *finder) besideMain(subject, t int) bool {
	if subject < 0 || subject > t {
		return false
	}
	switch f.Rel(subject) {
	case segun.RelObl, segun.RelObj, segun.RelIobj, segun.RelNmod:
		return f.Find(subject, segun.RelAppos) < 0
	case segun.RelNsubj, segun.RelNsubjPass:
		h := f.Head(subject)
		if f.is(subject, "it", "this", "that", "there") && !f.voice(subject) {
			return true // "said in a statement that | it | was late, calling on …"
		}
		return h >= 0 && h < t && f.upos(h) == segun.VERB && f.is(f.Find(h, segun.RelMark, segun.RelAdvmod), "after", "as", "when", "while", "before", "once", "since", "because", "why", "how", "whether") && (f.Rel(h) == segun.RelAdvcl || f.Rel(h) == segun.RelCcomp)
	}
	return false
}

// hasVerb reports whether a stretch that opens with a noun phrase goes on with its verb, and not with a relative clause: "the gale | was near", but not "the salt that was left".
func (f *finder) hasVerb(r run) bool {
	for k := r.first + 1; k < r.end; k++ {
		switch x := f.xpos(k); {
		case x == "MD" || f.upos(k) == segun.AUX || f.finiteTag(k):
			return true
		case x == "WP" || x == "WDT" || x == "WP$" || f.is(k, "that") && f.upos(k+1) != segun.NOUN || f.Word(k) == ",":
			return false
		}
	}
	return false
}

// clauseAbout returns the one whom the clause before the participle at t is about: who has spoken in it outside quotations, else the subject of its first verb with a tense; -1 where that is no voice.
func (f *finder) clauseAbout(s *segun.Sentence, t, from int) (run, int) {
	for i := len(f.out) - 1; i >= from; i-- {
		a := &f.out[i]
		if a.head >= s.First && a.head < t && a.subject >= 0 && a.subject < t && len(a.source) == 1 && f.quoteAt(a.head) < 0 && f.finite(a.head) && f.voice(a.subject) && f.Rel(a.head) != segun.RelAclRelcl && !f.insideAnother(i, from) {
			return a.source[0], a.subject
		}
	}
	for v := s.First; v < t; v++ {
		if f.quoteAt(v) >= 0 || f.Rel(v) != segun.RelRoot && f.Rel(v) != segun.RelConj || !(f.upos(v) == segun.VERB && f.finiteTag(v)) && f.Find(v, segun.RelAux, segun.RelCop) < 0 {
			continue
		}
		if k := f.nearest(v); k >= s.First && k < v && f.voice(k) && !f.passive(v) {
			return f.source(k), k
		}
		return run{}, -1
	}
	return run{}, -1
}

// insideAnother reports whether the words for who says what found i holds stand in what somebody else says.
func (f *finder) insideAnother(i, from int) bool {
	for j := from; j < len(f.out); j++ {
		if j != i && holds(f.out[j].content, f.out[i].head) {
			return true
		}
	}
	return false
}

// saidBefore reports whether quotation q, before the reporting clause, is what somebody has been found to say, and a participle behind a comma or a verb behind "but" goes on from there: "“It is late,” he added, | noting that …", "called it “a shame,”
// but he also | noted | its effect".
func (c *complement) saidBefore(q int) bool {
	f := c.finder
	if f.quotes[q].end > c.own.first {
		return false
	}
	k := f.quotes[q].end
	if c.xpos(c.t) == "VBG" && c.Word(c.t-1) == "," {
		k = c.t - 1
	} else if !(c.upos(k) == segun.CCONJ && c.nominalStart(k+1)) {
		return false
	}
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= c.s.First; i-- {
		if a := &f.out[i]; a.head < c.t && a.head < max(k, c.t) && holds(a.content, f.quotes[q].first+1) {
			return true
		}
	}
	return false
}
