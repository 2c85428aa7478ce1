package attribution

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// quotedAs reads "quoted a shepherd as saying …", "was quoted by the Mail as saying …" and "quoted a survivor: “…”": one voice that passes on
// another's words. It reports whether t is such a verb; two attributions then stand in out, one inside the other.
func (f *finder) quotedAs(s *segun.Sentence, t int) bool {
	if l := f.r.Tags.Lemma[t]; l != "quote" && l != "cite" && l != "paraphrase" && !(f.is(t, "record", "report", "describe") && f.is(t+1, "as") && f.is(t+2, "say") && f.passiveHere(s, t)) || f.upos(t) != segun.VERB {
		return false
	}
	as, said := -1, -1
	for k := t + 1; k+1 < s.End && k < t+28; k++ {
		if said = k + 1; f.is(said, "have") && f.xpos(said) == "VBG" && f.xpos(said+1) == "VBN" {
			said++ // "quotes a storeman as having said"
		}
		if f.r.Tags.Lemma[k] == "as" && f.xpos(k+1) == "VBG" && f.c.verbs[f.lemma(said)] != nil {
			as = k
			break
		}
		if x := f.xpos(k); x == "VBD" || x == "VBZ" || x == "MD" {
			if h := f.Head(k); f.Rel(k) != segun.RelAclRelcl && (h < 0 || f.Rel(h) != segun.RelAclRelcl) {
				break
			}
		}
	}
	if as < 0 {
		return f.quotedColon(s, t) || f.cites(s, t)
	}
	end := said + 1
	lo, hi := f.bounds(s, t)
	subject, src := f.subject(s, t)
	obj := f.trim(run{t + 1, as})
	cue := f.cueOf(s, t, 1)
	inner := found{head: said, subject: -1, cue: []run{{as, end}}, frame: *anyFrame(f.c.verbs[f.lemma(said)], func(*frame) bool { return true }), rule: "quoted as"}
	outer := found{head: t, subject: subject, frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "quote"}, rule: "quoted as", cue: []run{cue}}
	inner.frame.strong = true
	if f.passive(t) || f.xpos(t) == "VBN" && f.is(t-1, "be") {
		k, w := f.nearest(t), run{}
		if k >= 0 {
			w = f.source(k)
		}
		if w.empty() || w.first >= cue.first { // the tree has no subject in front of the verb
			if w, k = f.left(lo, cue.first); k < 0 {
				return false
			}
		}
		if q := f.quoteAt(w.first); q >= 0 && q != f.quoteAt(t) {
			if w, k = f.left(f.quotes[q].end-1, cue.first); k < 0 { // "“The gate is shut,” | Lund was quoted as saying", hung together by the tree
				return false
			}
		}
		inner.subject, inner.source = k, []run{{w.first, min(w.end, cue.first)}}
		inner.cue = []run{cue, {as, end}}
		if a := f.agent(t); a > t && a < as && f.upos(a) != segun.PUNCT {
			r := f.behindCase(a, f.source(a))
			outer.subject, outer.source = a, []run{{r.first, min(r.end, as)}}
			inner.cue = []run{{as, end}}
		} else {
			outer.subject, outer.source = -1, nil
		}
	} else {
		if src.empty() || src.first >= t {
			if src, subject = f.left(lo, cue.first); subject < 0 {
				return false
			}
			outer.subject = subject
		}
		if q := f.quoteAt(src.first); q >= 0 && q != f.quoteAt(t) {
			w, k := f.left(f.quotes[q].end-1, cue.first)
			if k < 0 {
				return false
			}
			src, outer.subject = w, k
		}
		outer.source = []run{src}
		if obj.empty() {
			return false
		}
		inner.subject, inner.source = f.top(obj), []run{obj}
	}
	rest := f.trim(run{end, f.butOthers(run{end, hi})})
	if by, k, left := f.sayingBy(rest); len(outer.source) == 0 && k >= 0 {
		outer.subject, outer.source, rest = k, []run{by}, left
		inner.cue = []run{{as, end}}
	}
	if in := f.quotedIn(rest); len(outer.source) == 0 && !in.empty() { // "The doors were chained, a porter is quoted as saying in the report"
		outer.subject, outer.source, rest = f.top(in), []run{in}, run{}
		inner.cue = []run{{as, end}}
	}
	if rest.empty() || !f.verbal(rest) && f.quoteIn(rest) < 0 && rest.end-rest.first < 2 {
		first := cue.first
		for _, r := range [...][]run{outer.source, inner.source} {
			if len(r) > 0 {
				first = min(first, r[0].first)
			}
		}
		if c := f.lastCommaBefore(lo, cue.first); c > lo && !f.passive(t) && cue.first-c < 8 && f.finiteIn(run{lo, c}) { // "The audit was stopped on orders of the chief, | the paper quoted one of them as saying"
			if np, k := f.left(c+1, cue.first); k >= 0 && np.first == c+1 {
				outer.subject, outer.source, first = k, []run{np}, np.first
			}
		}
		rest = f.trim(run{lo, first})
		if q := f.quoteBeside(run{first, end}); rest.empty() && q >= 0 {
			rest = f.quotes[q]
		}
	}
	if rest.empty() {
		return false
	}
	inner.content = []run{rest}
	f.skip = append(f.skip, said)
	if len(outer.source) > 0 {
		outer.content = []run{{min(rest.first, as), max(rest.end, end)}}
		if len(inner.source) > 0 && !f.passive(t) {
			outer.content[0].first = min(outer.content[0].first, inner.source[0].first)
			if outer.content[0].first < cue.first { // the words come first
				outer.content = []run{rest, {inner.source[0].first, end}}
			}
		}
		f.out = append(f.out, outer)
	}
	f.out = append(f.out, inner)
	return true
}

// butOthers returns where what is said ends in front of a "but" behind which somebody else speaks: "as saying that the talks had failed|, but the ministry called it an invention".
func (f *finder) butOthers(r run) int {
	if !f.is(r.first, "that") {
		return r.end
	}
	for k := r.first + 3; k+2 < r.end; k++ {
		if !f.is(k, "but") || f.Word(k-1) != "," || f.quoteAt(k) >= 0 {
			continue
		}
		v := f.firstFinite(k+1, r.end)
		if v < 0 || f.c.verbs[f.lemma(v)] == nil {
			continue
		}
		if h := f.nearest(v); h > k && h < v && f.voice(h) && f.xpos(h) != "PRP" {
			return k - 1
		}
	}
	return r.end
}

// quotedIn returns the text that stands alone behind "in" in some words, nothing for none.
func (f *finder) quotedIn(r run) run {
	if r.end-r.first < 2 || !f.is(r.first, "in") || f.finiteIn(r) {
		return run{}
	}
	in := f.trim(run{r.first + 1, r.end})
	if h := f.top(in); h < 0 || f.upos(h) != segun.NOUN || !f.c.texts[f.lemma(h)] {
		return run{}
	}
	return in
}

// lastCommaBefore returns the last comma of [lo, t), -1 for none.
func (f *finder) lastCommaBefore(lo, t int) int {
	for k := t - 1; k > lo; k-- {
		if f.Word(k) == "," {
			return k
		}
	}
	return -1
}

// quotedColon reads "quoted a survivor: “…”".
func (f *finder) quotedColon(s *segun.Sentence, t int) bool {
	o := f.Find(t, segun.RelObj)
	if o <= t || !f.voice(o) || f.passive(t) {
		return false
	}
	r := f.yield(o)
	for k := o + 1; k < s.End && k < o+12; k++ {
		if f.Word(k) == ":" {
			q := f.quoteFrom(k+1, k+3)
			if q < 0 {
				return false
			}
			subject, src := f.subject(s, t)
			if subject < 0 || src.empty() {
				return false
			}
			obj := f.trim(run{max(t+1, r.first), k})
			say := frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "quote"}
			f.out = append(f.out,
				found{head: t, subject: subject, source: []run{src}, cue: []run{f.cueOf(s, t, 1)}, content: []run{{obj.first, f.quotes[q].end}}, frame: say, rule: "quoted"},
				found{head: k, subject: o, source: []run{obj}, cue: []run{{k, k + 1}}, content: []run{f.quotes[q]}, quote: true, frame: say, rule: "quoted"})
			f.done[q] = true
			return true
		}
		if f.upos(k) == segun.PUNCT && f.Word(k) != "," {
			return false
		}
	}
	return false
}

// cites reads "which cited two officials": whom a voice says it rests on, as what it says.
func (f *finder) cites(s *segun.Sentence, t int) bool {
	if !f.is(t, "cite") && !(f.is(t, "quote") && t > s.First && f.xpos(t-1) == "WDT") || f.xpos(t) == "VBG" || f.passive(t) || f.quoteAt(t) >= 0 {
		return false
	}
	o := f.Find(t, segun.RelObj)
	if o <= t || !f.voice(o) || f.is(o, "figure", "number", "statistic") && f.Find(o, segun.RelAmod) < 0 {
		return false // "cited the figure at a forum"
	}
	subject, src := f.subject(s, t)
	if subject < 0 || src.empty() {
		return false
	}
	whom, h := f.listed(s, t+1)
	if h < 0 {
		return false
	}
	f.out = append(f.out, found{head: t, subject: subject, source: []run{src}, cue: []run{f.cueOf(s, t, 1)}, content: []run{whom}, rule: "citing",
		frame: frame{class: "cite", act: "assert", strong: true, key: "cite"}})
	return true
}

// is reports whether token t has one of some lemmas.
func (f *finder) is(t int, words ...string) bool {
	if uint(t) >= uint(len(f.lemmas)) {
		return false
	}
	l := f.lemmas[t]
	if l == "" {
		return slices.Contains(words, "")
	}
	for _, w := range words {
		if len(w) == len(l) && w[0] == l[0] && w == l { // most differ in what is seen at once
			return true
		}
	}
	return false
}

// skipped reports whether token t is already part of another cue.
func (f *finder) skipped(t int) bool {
	if f.skips == nil {
		f.skips = make([]bool, f.Len())
	}
	for ; f.skipsOf < len(f.skip); f.skipsOf++ {
		if k := f.skip[f.skipsOf]; k >= 0 && k < len(f.skips) {
			f.skips[k] = true
		}
	}
	return t >= 0 && t < len(f.skips) && f.skips[t]
}

// citations finds the participles by which the sentence's source cites another ("…, citing three inspectors"; "Citing a pilot, the weekly
// reported …"), and takes the words for whom it cites out of what is said.
func (f *finder) citations(s *segun.Sentence, from int) {
	for t := s.First; t < s.End; t++ {
		if !f.is(t, "cite", "quote") || f.xpos(t) != "VBG" && !f.Is(t, wordCiting, wordQuoting) || t > s.First && f.upos(t-1) != segun.PUNCT && !f.is(t-1, "and", "while", "without") || f.skipped(t) {
			continue
		}
		if f.quotedHere(from, t) {
			continue
		}
		if f.citesReason(s, t+1) {
			f.ground(s, from, t)
			continue
		}
		whom, h := f.accorded(s, t+1)
		if h < 0 {
			if whom, h = f.listed(s, t+1); h < 0 {
				continue
			}
		}
		for i := from; i < len(f.out); i++ { // the tree may have hung the main verb on those who are cited: "citing three engineers, | reported that …"
			if a := &f.out[i]; a.head != t && whom.has(a.head) && len(a.cue) > 0 && a.cue[0].first > whom.first && f.Word(a.cue[0].first-1) == "," && len(a.source) > 0 && a.source[0].first < t {
				whom.end = min(whom.end, a.cue[0].first-1)
			}
		}
		for i := from; i < len(f.out); i++ { // … or what is said: "reported last week, citing two officials, | that the office would close"
			a := &f.out[i]
			if a.head >= t || a.head < s.First || len(a.content) == 0 {
				continue
			}
			if c := a.content[len(a.content)-1].first; whom.has(c) && c-1 > whom.first && f.is(c, "that") && f.Word(c-1) == "," {
				whom.end = c - 1
			}
		}
		whom.end = f.counted(s, whom.end)
		best := -1
		for i := from; i < len(f.out); i++ {
			a := &f.out[i]
			if len(a.source) == 0 || len(a.content) == 0 || a.head == t || a.head < s.First || a.head >= s.End || f.quoteAt(a.head) != f.quoteAt(t) || a.frame.key == "cite" || a.frame.key == "quote" {
				continue
			}
			if best < 0 || distance(a.head, t) < distance(f.out[best].head, t) {
				best = i
			}
		}
		for i := from; best >= 0 && f.out[best].head < t && i < len(f.out); i++ { // "| The Post | said that the envoy had called it a folly, citing two clerks"
			if a := &f.out[i]; i != best && len(a.source) > 0 && a.head < f.out[best].head && holds(a.content, f.out[best].head) && !holds(f.out[best].content, a.head) && f.quoteAt(a.head) == f.quoteAt(t) && a.frame.key != "cite" && a.frame.key != "quote" {
				best = i
			}
		}
		if best < 0 { // cited by somebody who says nothing here: "declined to comment, citing the inquiry"
			f.drop(from, t)
			continue
		}
		own := run{t, whom.end}
		for i := from; i < best; i++ {
			if f.out[i].head == t {
				best--
			}
		}
		f.drop(from, t)
		for i := from; i < len(f.out); i++ {
			f.out[i].content = f.cut(f.out[i].content, own)
			f.out[i].source = f.cut(f.out[i].source, own)
		}
		m := &f.out[best]
		if len(m.source) == 0 {
			continue
		}
		f.out = append(f.out, found{head: t, subject: m.subject, source: m.source, cue: []run{{t, t + 1}}, content: []run{whom}, rule: "citing",
			frame: frame{class: "cite", act: "assert", strong: true, key: "cite"}})
	}
}

// ground makes what is cited as a ground something that whoever cites it says: "shut the pool, citing | a lack of staff".
func (f *finder) ground(s *segun.Sentence, from, t int) {
	f.drop(from, t)
	sub, src := f.subject(s, t)
	speaks := f.voice(sub)
	for i := len(f.out) - 1; i >= from; i-- {
		if a := &f.out[i]; a.head < t && len(a.source) == 1 && f.quoteAt(a.head) < 0 {
			sub, src, speaks = a.subject, a.source[0], true // whoever said what it is cited for
			break
		}
	}
	end := f.clauseEnd(s, t+1)
	for k := t + 2; k < end; k++ {
		if f.upos(k) == segun.CCONJ && f.xpos(k+1) == "VBG" {
			end = k // "citing the risk | and saying that …"
		}
	}
	content := f.trim(run{t + 1, end})
	if sub < 0 || src.empty() || content.empty() || src.overlaps(run{t, content.end}) || !speaks {
		return
	}
	for i := from; i < len(f.out); i++ {
		f.out[i].content = f.cut(f.out[i].content, run{t, content.end})
	}
	f.out = append(f.out, found{head: t, subject: sub, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{content}, rule: "cites a ground",
		frame: frame{class: "state", act: "assert", strong: true, np: true, key: "cite"}})
}

// citesReason reports whether what is cited from token k on is a ground, and no source: "citing a lack of staff", "citing the grave nature of the crime", "citing her “long experience”", "citing the senator's whole career".
func (f *finder) citesReason(s *segun.Sentence, k int) bool {
	whole := false
	for ; k < s.End; k++ {
		switch u := f.upos(k); {
		case u == segun.NOUN:
			if k+1 < s.End && (f.upos(k+1) == segun.NOUN || f.xpos(k+1) == "POS") {
				continue // "safety | concerns", "the mayor | 's record"
			}
			return whole || f.charging(k, "reason") && !(f.xpos(k) == "NNS" && f.is(k, "record")) // "citing court records"
		case f.is(k, "entire", "whole"):
			whole = true
		case u == segun.PROPN:
			if k+1 >= s.End || f.upos(k+1) != segun.PROPN && f.xpos(k+1) != "POS" {
				return false
			}
		case u == segun.DET, u == segun.ADJ, u == segun.ADV, u == segun.NUM, f.xpos(k) == "PRP$", f.xpos(k) == "POS", f.xpos(k) == "VBG", f.xpos(k) == "VBN", f.mark(k):
		default:
			return false
		}
	}
	return false
}

// quotedHere reports whether a verb was read as "quoting … as saying".
func (f *finder) quotedHere(from, t int) bool {
	for i := from; i < len(f.out); i++ {
		if f.out[i].head == t && f.out[i].rule == "quoted as" {
			return true
		}
	}
	return false
}

// drop takes out what was found for a verb.
func (f *finder) drop(from, head int) {
	keep := f.out[:from]
	for _, a := range f.out[from:] {
		if a.head != head {
			keep = append(keep, a)
		}
	}
	f.out = keep
}

// counted returns where a phrase that ends at e ends with the parts that the text counts behind a comma: ", two serving and one retired".
func (f *finder) counted(s *segun.Sentence, e int) int {
	if e+2 >= s.End || f.Word(e) != "," || f.upos(e+1) != segun.NUM {
		return e
	}
	k := e + 1
	for k < s.End && k < e+14 {
		switch u := f.upos(k); {
		case u == segun.NUM, u == segun.ADJ, u == segun.NOUN, u == segun.ADV, u == segun.CCONJ, u == segun.VERB && f.Find(k, segun.RelAux, segun.RelAuxPass) < 0, u == segun.ADP && f.is(k, "of"), u == segun.PRON && f.is(k, "them"):
			k++
			continue
		}
		break
	}
	if k < s.End && f.upos(k) != segun.PUNCT {
		return e
	}
	return k
}

var wordCiting, wordQuoting = phrase.Hash("citing"), phrase.Hash("quoting")

// listed collects the noun phrase that starts at token e, up to a comma or finite verb.
func (f *finder) listed(s *segun.Sentence, e int) (run, int) {
	k := e
	for k < s.End && f.nounish(k) {
		k++
	}
	r := f.trim(run{e, k})
	if r.empty() {
		return r, -1
	}
	return r, f.top(r)
}

func distance(a, b int) int {
	if a < b {
		return b - a
	}
	return a - b
}

// cut takes a stretch out of runs.
func (f *finder) cut(rs []run, o run) []run {
	hit := false
	for _, r := range rs {
		hit = hit || r.overlaps(o)
	}
	if !hit {
		return rs
	}
	var out []run
	for _, r := range rs {
		if !r.overlaps(o) {
			out = append(out, r)
			continue
		}
		out = append(out, f.without(r, o)...)
	}
	return out
}

// parentheses takes the words of reporting clauses in parenthesis out of what stands inside them: in "Detectives believe the piano left, the
// paper reported" the paper is no part of what the detectives believe.
func (f *finder) parentheses() {
	for i := range f.out {
		p := &f.out[i]
		if p.rule != "parenthesis" || len(p.source) == 0 {
			continue
		}
		own := p.source[0]
		for _, c := range p.cue {
			own.first, own.end = min(own.first, c.first), max(own.end, c.end)
		}
		for _, j := range f.touch(p.content...) {
			a := &f.out[j]
			if j == i || own.has(a.head) || !holds(p.content, a.head) {
				continue
			}
			a.content = f.beforeOnly(p, f.cut(a.content, own), own)
		}
	}
}

// beforeOnly drops what follows a reporting clause from what stands before it, where the clause does not comment on that too: "He had been told that they knew, he said, | but he had
// not seen it".
func (f *finder) beforeOnly(p *found, content []run, own run) []run {
	n := len(content)
	if n < 2 || content[n-1].first < own.end || content[n-2].end > own.first || holds(p.content, content[n-1].first) {
		return content
	}
	return content[:n-1]
}

// enclose keeps what is said by words inside a quotation inside it.
func (f *finder) enclose() {
	for i := range f.out {
		a := &f.out[i]
		q := f.quoteAt(a.head)
		if q < 0 || a.quote {
			continue
		}
		in, k := f.quotes[q], 0
		for _, r := range a.content {
			if r = f.trim(run{max(r.first, in.first), min(r.end, in.end)}); !r.empty() {
				a.content[k] = r
				k++
			}
		}
		if k > 0 {
			a.content = a.content[:k]
		}
	}
}

// holds reports whether token t lies in one of some runs.
func holds(rs []run, t int) bool {
	for _, r := range rs {
		if r.has(t) {
			return true
		}
	}
	return false
}

// citedBy reports whether quotation q is what a participle right before it, other than the verb at t, cites: "Mr Hale, | citing “the mood of the town,” | said he would win".
func (f *finder) citedBy(q, t int) bool {
	k := f.quotes[q].first - 1
	for k > 0 && (f.xpos(k) == "PRP$" || f.upos(k) == segun.DET) {
		k--
	}
	return k != t && f.xpos(k) == "VBG" && f.citing(k)
}
