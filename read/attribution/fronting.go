package attribution

import (
	"segun"
	"segun/read/phrase"
)

// byFronted: what is said opens with a clause or phrase of its own before its main clause: "said while the results were good, | the council could not sit idle", "said since January, the army has lost a
// hundred men".
func (c *complement) byFronted() bool {
	e := c.own.end
	if !c.strongly() || c.a.subject < 0 || c.a.subject > c.t || e+4 >= c.s.End || c.xpos(c.t) == "VBG" || c.finiteIn(run{c.s.First, c.own.first}) && c.Rel(c.t) != segun.RelConj {
		return false
	}
	opener := c.is(e, "since", "despite") && c.upos(e) != segun.SCONJ || c.is(e, "since") && !c.finiteIn(run{e, c.toComma(e, c.s.End)})
	if !opener && !(c.is(e, "while", "although", "though", "if", "unless", "because", "since") && c.upos(e) == segun.SCONJ) {
		return false
	}
	k := c.toComma(e, c.s.End)
	if k+3 >= c.s.End || k < e+2 || c.quoteAt(k) >= 0 || !opener && !c.finiteIn(run{e, k}) {
		return false
	}
	rest := run{k + 1, c.stop(c.s, k+1)}
	if !c.nominalStart(k+1) || !c.finiteIn(rest) {
		return false
	}
	return c.take(c.says, "clause", run{e, rest.end})
}

// pastTail mends the words for a source before verb t that the tree has run together with what stands before their comma ("21 hours after the killing, | prosecutors | said"), or of which it has only what stands in
// brackets ("committee chair Ada Quill | (DA) | said"); -1 where they are right.
func (f *finder) pastTail(s *segun.Sentence, t, subject int, src run) (run, int) {
	k := f.barely(s, t)
	if subject < 0 || src.end > k || k-1 <= s.First {
		return run{}, -1
	}
	lo, _ := f.bounds(s, t)
	if o := f.bracketBefore(lo, k); o > lo && (src.first > o || subject > o) && src.end <= k {
		if np, h := f.left(lo, o); h >= 0 && np.end == o {
			return run{np.first, k}, h
		}
	}
	c := src.end - 1
	for c > src.first && f.Word(c) != "," {
		c--
	}
	if src.end != k || c <= src.first || f.voice(subject) && f.upos(subject) != segun.ADP && subject > c || f.commas(src) != 1 {
		return run{}, -1
	}
	rest := f.trim(run{c + 1, src.end})
	h := f.top(rest)
	if h < 0 || f.voice(subject) && subject < c || f.upos(h) != segun.NOUN || f.Flags[h]&personOrGroup == 0 {
		return run{}, -1
	}
	return rest, h
}

// accordingWhich gives what follows "according to which" or "whom" to what that stands for: "a complaint by the league, according to which | the student had insulted the dean". It reports whether it found one.
func (f *finder) accordingWhich(s *segun.Sentence, t int) bool {
	if f.Low[t] != wordAccording || !f.is(t+1, "to") || t+4 >= s.End || f.xpos(t+2) != "WDT" && f.xpos(t+2) != "WP" {
		return false
	}
	lo, _ := f.bounds(s, t)
	k := t
	if f.Word(k-1) == "," {
		k--
	}
	src, h := f.left(lo, k)
	content := f.trim(run{t + 3, f.stop(s, t+3)})
	if h < 0 || src.empty() || !f.finiteIn(content) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 3}}, content: []run{content}, rule: "according to which",
		frame: frame{class: "according", act: "assert", strong: true, that: true, quote: true, key: "according to"}})
	return true
}

// perSource reports whether a "per" at token t names who says what the sentence tells: "Per court records, Dross owed 40 crowns", "Nine porters were sacked, per the union". Not "two crowns per tonne".
func (f *finder) perSource(s *segun.Sentence, t int) bool {
	if !f.is(t, "per") || f.Word(t) != "Per" && (t <= s.First || f.Word(t-1) != ",") || t+2 >= s.End {
		return false
	}
	src, h := f.accorded(s, t+1)
	if h < 0 || !f.voice(h) && !f.textWord(h) && !f.c.texts[f.lemma(h)] && f.upos(h) != segun.PROPN || f.is(src.first, "capita", "cent", "annum", "diem") || f.upos(src.first) == segun.NUM {
		return false
	}
	return src.end >= s.End-1 || f.Word(src.end) == ","
}

// byLostClause: what is said has its verb hung on its subject as a participle: "alleged | the abbot stole the candlesticks".
func (c *complement) byLostClause() bool {
	e := c.own.end
	if !c.strongly() || c.says.class == "deny" || c.a.subject < 0 || c.a.subject > c.t || c.quoteAt(e) != c.quoteAt(c.t) || c.xpos(c.t) == "VBG" || c.is(c.t, "find", "see", "hear", "want", "get", "have") || !c.nominalStart(e) || c.finiteTag(e) {
		return false
	}
	if anyFrame(c.fs, func(x *frame) bool {
		return x.class == "inform" || x.class == "urge" || x.class == "announce" || x.class == "promise" || x.class == "plan"
	}) != nil {
		return false
	}
	k := e
	for k < c.s.End && k < e+7 && c.nounish(k) && c.upos(k) != segun.ADP && c.upos(k) != segun.CCONJ {
		k++
	}
	if k == e || k+1 >= c.s.End || c.upos(k) != segun.VERB || c.xpos(k) != "VBD" && c.xpos(k) != "VBN" || c.Flags[k]&phrase.VerbPast == 0 {
		return false
	}
	h := c.top(run{e, k})
	if h < 0 || c.Head(h) != c.t && c.Find(c.t, segun.RelObj) != h || c.upos(h) == segun.NOUN && c.Flags[h]&personOrGroup == 0 && !c.finder.c.heads[c.lemma(h)] {
		return false
	}
	if !c.nominalStart(k+1) || c.finiteTag(k+1) {
		return false // "claimed the man arrested on Monday", "reported the boy missing"
	}
	return c.take(c.says, "clause", run{e, c.stop(c.s, e)})
}

// deedsInRow returns the clause of an adverb at token t that puts it into somebody's mouth with all that its subject did in a row: "The bishop allegedly | struck a novice, locked her in a cell and took her shoes". Empty where one
// thing is told.
func (f *finder) deedsInRow(s *segun.Sentence, t int) run {
	lo, _ := f.bounds(s, t)
	past := func(k int) bool {
		return k < s.End && f.upos(k) == segun.VERB && (f.xpos(k) == "VBD" || f.xpos(k) == "VBN" && f.Flags[k]&phrase.VerbPast != 0)
	}
	if !past(t + 1) {
		return run{}
	}
	src, h := f.left(lo, t)
	if h < 0 || src.end != t || src.first > lo && !f.shuts(src.first-1) && f.upos(src.first-1) != segun.CCONJ && !f.is(src.first-1, "that", "after", "when", "before") {
		return run{}
	}
	e, more := f.clauseEnd(s, t+2), false
	for e < s.End && (f.Word(e) == "," || f.upos(e) == segun.CCONJ) {
		j := e + 1
		if f.Word(e) == "," && f.upos(j) == segun.CCONJ || f.is(j, "then") {
			j++
		}
		if !past(j) || f.says(j) != nil {
			break
		}
		e, more = f.clauseEnd(s, j+1), true
	}
	if !more {
		return run{}
	}
	return run{src.first, e}
}
