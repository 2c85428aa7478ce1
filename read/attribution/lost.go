package attribution

import (
	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// lostVerb tries a token that the tagger took for a noun or the tree for a participle, though it is the verb of saying of its sentence: "The union
// demands protection", "The 27-year-old alleges that …", "The Courier, a daily in the capital, reported last week that …". It goes by the words around it.
func (f *finder) lostVerb(s *segun.Sentence, t int) bool {
	if t <= s.First || t+1 >= s.End || f.quoteAt(t) >= 0 && f.quotes[f.quoteAt(t)].first >= t-1 || f.skipped(t) {
		return false
	}
	noun := f.xpos(t) == "NNS"
	if (noun || f.xpos(t) == "NN") && f.upos(t-1) == segun.ADP {
		return false // "contenders for the secretary of | state position"
	}
	if noun && t-1 == s.First && f.is(t-1, "it") && f.inText(t, "tells") && f.textBeforeThis(s, false) {
		if c := f.trim(run{t + 1, f.clauseEnd(s, t+1)}); !c.empty() {
			f.out = append(f.out, found{head: t, subject: t - 1, source: []run{{t - 1, t}}, cue: []run{{t, t + 1}}, content: []run{c}, frame: recorded, rule: "lost verb"})
			return true
		}
	}
	if f.xpos(t) == "NN" && f.plurals(s, t) {
		return f.lostPlural(s, t)
	}
	if !noun && f.xpos(t) != "VBN" {
		return false
	}
	if t+2 < s.End && f.xpos(t+1) == "TO" && f.xpos(t+2) == "VB" && (noun || f.mainAfter(s, t) < 0) && f.lostTo(s, t) {
		return true
	}
	fr := anyFrame(f.c.verbs[f.lemmaOf(t)], func(x *frame) bool { return x.strong && (x.that || x.np) && x.class != "sign" })
	words := 1
	if two := f.withParticle(t); two != nil {
		fr, words = two, 2
	}
	if fr == nil && noun && f.inText(t, "tells") && f.textBefore(s, t) {
		fr = &recorded
	}
	if fr == nil {
		return false
	}
	if f.finiteBefore(s, t) {
		if f.Word(t-1) != "," {
			return false
		}
		lo, _ := f.bounds(s, t)
		if _, h := f.front(lo, t-1); h < 0 { // the verbs before it are those of relative clauses
			return false
		}
	}
	that := f.lateThat(s, t+words)
	if noun && f.Flags[t]&phrase.NounPlural != 0 && fr != &recorded && (f.finiteAfter(s, t, that) || !f.subjectLike(t-1)) {
		return false // "the claims that …": a noun as often
	}
	if fr.class == "deny" && f.ideaDenied(s, t) {
		return true // "The minister rejected suggestions that …"
	}
	lo, _ := f.bounds(s, t)
	src, h := f.left(lo, t)
	if a, k := f.apposed(lo, t); k >= 0 {
		src, h = a, k
	} else if f.Word(t-1) == "," {
		if src, h = f.front(lo, t-1); h < 0 {
			src, h = f.apposition(lo, t-1)
		}
	}
	aged := f.is(t, "tell") && f.is(src.end-1, "old") && f.Word(src.end-2) == "-"
	if aged {
		h = src.end - 1 // "The 42-year-old | told"
	}
	if h < 0 || src.empty() || !f.voice(h) || src.first > lo && f.upos(src.first-1) != segun.PUNCT && f.upos(src.first-1) != segun.CCONJ && !f.opener(lo, src.first) {
		return false
	}
	var content run
	switch {
	case !that.empty():
		content = that
	case aged:
		if content = f.behindTold(s, t); content.empty() {
			return false
		}
	case fr.np && f.mistakenPast(s, t):
		if k := src.first - 2; k >= lo && f.is(k+1, "of") && (f.upos(k) == segun.NUM || f.upos(k) == segun.DET) {
			src.first = k // "two of | the nurses"
		}
		content = f.trim(run{t + words, f.clauseEnd(s, t+words)})
	case !fr.np || !noun:
		return false
	default:
		if content = f.trim(run{t + words, s.End}); content.empty() || !f.nominalStart(content.first) && f.quoteAt(content.first) < 0 {
			return false
		}
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + words}}, content: []run{content}, frame: *fr, rule: "lost verb"})
	return true
}

// behindTold returns the clause without "that" behind a verb of telling and the noun for who is told: "The 42-year-old told reporters | his shop had been searched". Empty for none.
func (f *finder) behindTold(s *segun.Sentence, t int) run {
	k := t + 1
	if f.upos(k) == segun.DET {
		k++
	}
	if k+2 >= s.End || f.upos(k) != segun.NOUN && f.upos(k) != segun.PROPN {
		return run{}
	}
	if k++; f.xpos(k) != "PRP" && f.xpos(k) != "PRP$" && f.xpos(k) != "DT" && !f.is(k, "there") || !f.finiteIn(run{k, min(s.End, k+8)}) {
		return run{}
	}
	return f.trim(run{k, f.clauseEnd(s, k)})
}

// withParticle returns how the verb at token t reports with the particle behind it, which may mean the contrary of the verb alone: "ruled | out that". Nil where there is no such verb.
func (f *finder) withParticle(t int) *frame {
	if f.c.follow.Get(f.lemma(t)) < 2 || t+1 >= f.Len() || f.xpos(t+1) != "RP" && f.xpos(t+1) != "IN" && f.xpos(t+1) != "RB" {
		return nil
	}
	return anyFrame(f.c.verbs[model.String(f.r.Tags.Lemma[t]+" "+f.r.Tags.Lemma[t+1])], func(x *frame) bool { return x.strong && x.that })
}

// mistakenPast reports whether a participle before a noun phrase is the past tense of its sentence, which has no other verb: "Two of the nurses | described | beds in the corridor". Not in headlines, where it is a
// passive as often, nor for what people are denied or offered.
func (f *finder) mistakenPast(s *segun.Sentence, t int) bool {
	return f.xpos(t) == "VBN" && f.Flags[t]&phrase.VerbPast != 0 && f.Word(s.End-1) == "." && !f.headlineAt(s) && f.nominalStart(t+1) && f.mainAfter(s, t) < 0 &&
		f.among(t, "pastlike")
}

// mainAfter returns the first finite verb behind token t that no conjunction, relative word or "that" opens a clause for, -1 for none: a participle before one is no verb of its
// sentence ("The men ordered to leave | went").
func (f *finder) mainAfter(s *segun.Sentence, t int) int {
	for k := t + 1; k < s.End; k++ {
		switch x := f.xpos(k); {
		case f.upos(k) == segun.SCONJ, x == "WP", x == "WDT", x == "WRB", f.is(k, "that", "if", "unless", "because"):
			return -1
		case x == "VBD", x == "VBZ", x == "VBP", x == "MD":
			return k
		}
	}
	return -1
}

// lostTo is lostVerb before an infinitive: "Its candidate, the former mayor, vows to abolish it".
func (f *finder) lostTo(s *segun.Sentence, t int) bool {
	fr := anyFrame(f.c.verbs[f.lemmaOf(t)], func(x *frame) bool { return x.strong && x.subj && x.act != "plan" })
	if fr == nil || f.finiteBefore(s, t) {
		return false
	}
	lo, _ := f.bounds(s, t)
	src, h := f.left(lo, t)
	if a, k := f.apposed(lo, t); k >= 0 {
		src, h = a, k
	} else if f.Word(t-1) == "," {
		if src, h = f.front(lo, t-1); h < 0 {
			src, h = f.apposition(lo, t-1)
		}
	}
	content := f.trim(run{t + 1, f.clauseEnd(s, t+2)})
	if h < 0 || src.empty() || content.empty() || !f.voice(h) || src.first > lo && f.upos(src.first-1) != segun.PUNCT && f.upos(src.first-1) != segun.CCONJ {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{content}, frame: *fr, rule: "lost verb"})
	return true
}

// recorded is the frame of what a text does with a noun: "The logbook records drills".
var recorded = frame{class: "document", act: "assert", strong: true, np: true, key: "record"}

// textBefore reports whether the noun phrase before token t, or the one that opens its clause, is a word for a text.
func (f *finder) textBefore(s *segun.Sentence, t int) bool {
	lo, _ := f.bounds(s, t)
	_, h := f.left(lo, t)
	if f.Word(t-1) == "," {
		_, h = f.front(lo, t-1)
	}
	return h >= 0 && f.upos(h) == segun.NOUN && f.c.texts[f.lemma(h)]
}

// plurals reports whether what stands before token t is a plural noun phrase that opens its sentence: "Supporters of the law | hope this is over".
func (f *finder) plurals(s *segun.Sentence, t int) bool {
	if f.Word(t-1) == "," && f.inText(t, "tells") && f.textBefore(s, t) {
		return true
	}
	src, h := f.left(s.First, t)
	return h >= 0 && (src.first == s.First || f.upos(src.first-1) == segun.PUNCT || f.is(src.first-1, "after", "as", "while", "because", "although", "though", "and", "but")) && (f.xpos(h) == "NNS" || f.is(h, "media", "press")) && f.voice(h) && h < t
}

// lostPlural is lostVerb for the form of a verb that is a noun's too.
func (f *finder) lostPlural(s *segun.Sentence, t int) bool {
	if f.Word(t-1) == "," {
		if !f.inText(t, "tells") || !f.textBefore(s, t) {
			return false // "text messages, | navigation systems": a list
		}
		src, h := f.front(s.First, t-1)
		if c := f.trim(run{t + 1, f.clauseEnd(s, t+1)}); !c.empty() && h >= 0 {
			src.end = t - 1
			f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{c}, frame: recorded, rule: "lost verb"})
			return true
		}
		return false
	}
	_, head := f.left(s.First, t)
	fr := anyFrame(f.c.verbs[f.lemmaOf(t)], func(x *frame) bool { return (x.strong || f.c.texts[f.lemma(head)]) && x.that })
	if fr == nil || f.finiteBefore(s, t) {
		return false
	}
	content := f.lateThat(s, t+1)
	if content.empty() && f.nominalStart(t+1) && f.verbal(run{t + 1, s.End}) {
		content = run{t + 1, s.End}
	}
	src, h := f.left(s.First, t)
	if content = f.trim(content); content.empty() || h < 0 {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{content}, frame: *fr, rule: "lost verb"})
	return true
}

// lemmaOf returns the hash of the lemma that token t has as a verb.
func (f *finder) lemmaOf(t int) uint64 { return f.lemma(t) }

// opener reports whether only a phrase with a preposition stands between lo and k: "In it | the 27-year-old alleges".
func (f *finder) opener(lo, k int) bool {
	return k-lo <= 8 && f.upos(lo) == segun.ADP && !f.finiteIn(run{lo, k})
}

// subjectLike reports whether token k can end the subject of a verb of saying: a name, or a word for a voice.
func (f *finder) subjectLike(k int) bool {
	return f.upos(k) == segun.PROPN || f.upos(k) == segun.PRON && f.xpos(k) == "PRP" || f.upos(k) == segun.NOUN && f.voice(k) || f.Word(k) == ","
}

// finiteBefore reports whether a finite verb stands in the sentence before token t, outside quotations and relative clauses.
func (f *finder) finiteBefore(s *segun.Sentence, t int) bool {
	for k := s.First; k < t; k++ {
		switch f.xpos(k) {
		case "VBD", "VBZ", "VBP", "MD":
			if f.quoteAt(k) != f.quoteAt(t) {
				continue
			}
			return true
		}
	}
	return false
}

// finiteAfter reports whether a finite verb stands after token t that cannot be one of the reported clause.
func (f *finder) finiteAfter(s *segun.Sentence, t int, that run) bool {
	end := s.End
	if !that.empty() {
		end = that.first
	}
	for k := t + 1; k < end; k++ {
		if f.Word(k) == "," && k+1 < end && (f.xpos(k+1) == "WP" || f.xpos(k+1) == "WDT" || f.xpos(k+1) == "WRB" || f.xpos(k+1) == "WP$") {
			for k+2 < end && f.Word(k+2) != "," {
				k++ // a relative clause has a verb of its own
			}
			k++
			continue
		}
		switch f.xpos(k) {
		case "VBD", "VBZ", "VBP", "MD":
			if f.quoteAt(k) == f.quoteAt(t) {
				return true
			}
		}
	}
	return false
}

// front collects the noun phrase that opens a clause at lo, with all that is set apart by commas between it and the comma at c: "The Tribune, citing
// three inspectors, two serving and one retired, | reported". It returns -1 where another clause stands between.
func (f *finder) front(lo, c int) (run, int) {
	e := lo
	for e < c && f.nounish(e) {
		e++
	}
	np := f.trim(run{lo, e})
	for e < c && f.xpos(e) == "VBN" && f.Word(e) != "," { // "a note smuggled out of the prison, dated …"
		for e < c && f.Word(e) != "," && !f.Finite(e) {
			e++
		}
	}
	if np.empty() || e >= c || f.Word(e) != "," || f.upos(np.first) == segun.ADP {
		return run{}, -1
	}
	relative := false
	for k := e; k < c; k++ {
		if f.Word(k) == "," {
			x := f.xpos(k + 1)
			relative = x == "WP" || x == "WDT" || x == "WP$" || x == "WRB"
			continue
		}
		if x := f.xpos(k); !relative && (x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD") || f.Word(k) == ";" || f.Word(k) == ":" {
			return run{}, -1
		}
	}
	h := f.top(np)
	if h < 0 && (f.upos(np.first) == segun.NUM || f.upos(np.first) == segun.DET) && f.is(np.first+1, "of") {
		h = np.first // "three of the four"
	}
	return run{np.first, c}, h
}

// apposition collects a name with what stands between commas after it, before token c, a comma: "The Courier, a daily in the capital".
func (f *finder) apposition(lo, c int) (run, int) {
	k := c - 1
	for k > lo && f.Word(k) != "," {
		if f.finite(k) || f.upos(k) == segun.PUNCT && f.Look[k]&phrase.Dash == 0 && f.Word(k) != "'" {
			return run{}, -1
		}
		k--
	}
	if k <= lo {
		return run{}, -1
	}
	outer, h := f.left(lo, k)
	if h < 0 || outer.empty() {
		return run{}, -1
	}
	return run{outer.first, c}, h
}

// lostVerb reports whether what "say" seems to have as its object is a clause of which the tree has lost the verb: a noun phrase right behind it ("said the council respects | the ruling"), or a verb behind a remark
// between commas ("say the audits, part of a long report, | fault the mayor").
func (c *complement) lostVerb(r run) bool {
	e := r.end
	if e+1 >= c.s.End || c.quoteAt(e) != c.quoteAt(r.first) {
		return false
	}
	if c.upos(e) == segun.DET || c.xpos(e) == "PRP$" {
		return c.upos(e-1) == segun.NOUN && c.xpos(e-1) == "NNS"
	}
	for k := e + 1; c.Word(e) == "," && k+1 < c.s.End && k < e+14; k++ {
		if x := c.xpos(k + 1); c.Word(k) == "," {
			return c.upos(k+1) == segun.VERB && (x == "VBP" || x == "VBZ")
		}
	}
	return false
}
