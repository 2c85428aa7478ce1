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
	if f.Word(t-1) != "," && !(f.Look[t-1]&phrase.Close != 0 && f.Word(t-2) == ",") && !(f.is(t-1, "before", "after") && f.Word(t-2) == ",") {
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
		switch {
		case f.xpos(k) == "PRP" && !(f.is(k, "it", "they", "he", "she") && f.finiteTag(k+1)):
			k++ // "telling them | the mill was safe"
		case f.upos(k) == segun.PROPN || f.xpos(k) == "NNS":
			for k < s.End && (f.upos(k) == segun.PROPN || f.xpos(k) == "NNS") {
				k++ // "telling Harbour Radio | his part would be small"
			}
			if f.xpos(k) != "PRP$" && f.xpos(k) != "PRP" && f.upos(k) != segun.DET {
				return false
			}
		default:
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

var hashWarn = model.String("warn")

// addsApart returns who says something in the participle at t where the tree has hung it on a clause that tells of somebody else: on a verb of another form ("warned that it could grow and | implying that it had"), on what
// somebody will not say ("would not say how the party would vote, | saying only that …"), or on another participle ("sued the mill, seeking an order, | claiming that …"); -1 for none.
func (f *finder) addsApart(s *segun.Sentence, t, subject int, src run) (run, int) {
	if f.xpos(t) != "VBG" || t-1 <= s.First || f.quoteAt(t) >= 0 || f.Find(t, segun.RelAux) >= 0 {
		return run{}, -1
	}
	from := len(f.out)
	for from > 0 && f.out[from-1].head >= s.First {
		from--
	}
	h := f.Head(t)
	switch {
	case f.upos(t-1) == segun.CCONJ && f.Rel(t) == segun.RelConj && h >= s.First && f.xpos(h) != "VBG" && f.xpos(h) != "VBN" && f.upos(h) == segun.VERB:
	case f.Word(t-1) != ",":
		return run{}, -1
	case subject >= 0 && subject < t && src.first > s.First && f.xpos(src.first) == "WP$" && f.Look[src.first-1]&phrase.Dash != 0: // "Ms Hale — whose brother owns it — derided the sale, | saying that …"
	case subject >= 0 && subject < t && src.first > s.First && f.xpos(src.first) == "VBG" && f.Word(src.first-1) == ",":
	case len(f.out) > from && f.out[len(f.out)-1].rule == "non-answer" && subject > f.out[len(f.out)-1].head:
		if a := &f.out[len(f.out)-1]; len(a.source) == 1 && a.subject >= 0 {
			return a.source[0], a.subject
		}
		return run{}, -1
	default:
		return run{}, -1
	}
	return f.clauseAbout(s, t, from)
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
		if a.head < t && a.subject >= 0 && a.subject < t && len(a.source) == 1 && f.quoteAt(a.head) < 0 && f.finite(a.head) && f.voice(a.subject) && f.Rel(a.head) != segun.RelAclRelcl && !f.insideAnother(i, from) {
			return a.source[0], a.subject
		}
	}
	for v := s.First; v < t; v++ {
		if !f.finiteTag(v) && f.xpos(v) != "MD" || f.quoteAt(v) >= 0 || f.upos(v) != segun.VERB || f.Rel(v) != segun.RelRoot && f.Rel(v) != segun.RelConj {
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

// taken reports whether quotation q, before the reporting clause, is what somebody has been found to say, and a participle behind a comma or a verb behind "but" goes on from there: "“It is late,” he added, | noting that …", "called it “a shame,”
// but he also | noted | its effect".
func (c *complement) taken(q int) bool {
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
