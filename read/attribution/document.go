package attribution

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

var wordWould, wordUnder = phrase.Hash("would"), phrase.Hash("under")

// document finds what a text says with a noun: "The logbook records drills on 2 May", "The draft names one person as responsible", "A draft decree
// would place the garrison under …". It reports whether it found something.
func (f *finder) document(s *segun.Sentence, t int) bool {
	if f.upos(t) != segun.VERB || f.passive(t) || f.xpos(t) == "VBG" || t+1 >= s.End {
		return false
	}
	would := f.would(t)
	if !f.inText(t, "tells") && !would || f.is(t, "blame") && f.voice(f.Find(t, segun.RelObj)) {
		return false
	}
	sub := f.nearest(t)
	if h := f.Head(t); sub < 0 && h >= s.First && h < t && f.Rel(t) == segun.RelXcomp && f.is(h, "appear", "seem", "purport") {
		sub = f.nearest(h)
	}
	if sub < 0 && t-1 > s.First && f.Word(t-1) == "," {
		lo, _ := f.bounds(s, t)
		if _, h := f.front(lo, t-1); h >= 0 && f.upos(h) == segun.NOUN && f.c.texts[f.lemma(h)] {
			sub = h // "Phone records annexed to the inquiry, which closed in May, | show four calls"
		}
	}
	if sub < 0 || sub >= t || f.quoteAt(sub) != f.quoteAt(t) || !f.textWord(sub) && (would || !f.is(sub, "it", "they") || !f.textBeforeThis(s, f.is(sub, "they"))) {
		return false
	}
	if would && !f.inText(sub, "draft") {
		return false
	}
	if c := f.Find(t, segun.RelCcomp); c > t && !f.timeBefore(t, c) {
		return false
	}
	src := f.source(sub)
	cue := f.cueOf(s, t, 1)
	end := f.withinObject(s, t, f.clauseEnd(s, t+1))
	if end > t+1 {
		cue.end = t + 1
	}
	a := found{head: t, subject: sub, source: []run{src}, cue: []run{cue}, content: []run{f.trim(run{t + 1, end})}, rule: "document",
		frame: frame{class: "document", act: "assert", strong: true, np: true, key: f.r.Tags.Lemma[t]}}
	if would {
		// What a draft would do is all that it says.
		a.cue = []run{{sub, sub + 1}}
		a.source = []run{src}
		if cue.first <= src.end-1 {
			return false
		}
		a.content = []run{f.trim(run{cue.first, f.alsoWould(s, t, end)})}
	}
	if a.content[0].empty() || src.overlaps(a.content[0]) || !would && !f.nominalStart(a.content[0].first) && !(f.upos(a.content[0].first) == segun.ADV && f.nominalStart(a.content[0].first+1)) && !f.participleOf(t, a.content[0].first) && f.quoteAt(a.content[0].first) < 0 && !f.mark(a.content[0].first) {
		return false
	}
	f.out = append(f.out, a)
	return true
}

// withinObject moves the end of what a text shows over a second verb of the clause that tells of its object: "The film shows a man who kills his wife | and burns the house".
func (f *finder) withinObject(s *segun.Sentence, t, end int) int {
	for end+1 < s.End && f.upos(end) == segun.CCONJ {
		v := end + 1
		for v < s.End && v < end+4 && f.upos(v) == segun.ADV {
			v++
		}
		g := f.Head(v)
		if f.upos(v) != segun.VERB || f.Rel(v) != segun.RelConj || g <= t || g >= end || f.Rel(g) != segun.RelAclRelcl || f.Rel(f.Head(g)) != segun.RelObj || f.Head(f.Head(g)) != t {
			return end
		}
		end = f.clauseEnd(s, v+1)
	}
	return end
}

// alsoWould returns where the further things end that a draft would do, with the "would" of the first: "would bar the ships, | freeze the assets and stop imports"; end for none.
func (f *finder) alsoWould(s *segun.Sentence, t, end int) int {
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if k > t && f.Rel(k) == segun.RelConj && f.xpos(k) == "VB" && f.quoteAt(k) == f.quoteAt(t) && f.Find(k, segun.RelNsubj, segun.RelAux) < 0 {
			end = max(end, min(f.yield(k).end, s.End))
		}
	}
	return end
}

// timeBefore reports whether a phrase such as "that evening" between two tokens has been taken for the beginning of a clause.
func (f *finder) timeBefore(t, c int) bool {
	for k := t + 1; k < c; k++ {
		if f.thatTime(k) {
			return true
		}
	}
	return false
}

// textWord reports whether token t is a word for a text, or for a part of one.
func (f *finder) textWord(t int) bool {
	return f.upos(t) == segun.NOUN && (f.c.texts[f.lemma(t)] || f.c.texts[model.String(f.lowered(t))] || f.inText(t, "part"))
}

// textBeforeThis reports whether the sentence before one, of the same paragraph, has a word for a text as its subject, or as the object that it brings in: the "it" or "they"
// that follows can be that text, or those.
func (f *finder) textBeforeThis(s *segun.Sentence, many bool) bool {
	i := f.r.Tokens.SentenceOf(s.First)
	if i <= 0 || f.r.Tokens.Sentences[i-1].Block != s.Block {
		return false
	}
	p := &f.r.Tokens.Sentences[i-1]
	for k := p.First; k < p.End; k++ {
		r := f.Rel(k)
		if h := f.Head(k); (r == segun.RelNsubj || r == segun.RelNsubjPass || r == segun.RelObj) && h >= 0 && f.Rel(h) == segun.RelRoot && f.textWord(k) {
			return many == (f.xpos(k) == "NNS")
		}
	}
	for k := p.End - 1; k >= p.First && k > p.End-6; k-- { // "That is hard to square with the drone pictures."
		if f.upos(k) == segun.NOUN && (k+1 >= p.End || f.upos(k+1) != segun.NOUN) {
			return many && f.xpos(k) == "NNS" && f.textWord(k)
		}
	}
	return false
}

// would reports whether a verb has "would" as its auxiliary.
func (f *finder) would(t int) bool {
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelAux && f.Low[k] == wordWould {
			return true
		}
	}
	return false
}

// under finds a text that a clause goes by: "Under a draft seen by Channel Meridian, the Front would …". What goes by a law, a treaty or a contract is so, and nobody's word: "Under the port act a ship
// has to report".
func (f *finder) under(s *segun.Sentence, t int) {
	if t != s.First && !(t == s.First+1 && f.mark(s.First)) || f.Low[t] != wordUnder {
		return
	}
	e, h := t+1, -1
	if e+2 < s.End && f.is(e, "it", "they") && f.upos(e) == segun.PRON && f.nominalStart(e+1) && f.planBefore(s) {
		if c := f.trim(run{e + 1, s.End}); f.finiteIn(c) {
			f.out = append(f.out, found{head: t, subject: e, source: []run{{e, e + 1}}, cue: []run{{t, t + 1}}, content: []run{c}, rule: "according",
				frame: frame{class: "according", act: "assert", strong: true, that: true, key: "under"}})
		}
		return
	}
	for ; e < s.End && e < t+14; e++ {
		u := f.upos(e)
		if u == segun.NOUN && h < 0 && f.c.texts[f.lemma(e)] && f.inText(e, "governs") && (e+1 >= s.End || f.upos(e+1) != segun.NOUN) || u == segun.PROPN && h < 0 && strings.Contains(f.c.papers.Get(model.String(f.lowered(e))), "governs") {
			h = e
		}
		if f.Word(e) == "," || h >= 0 && (u == segun.PRON || u == segun.DET && f.upos(e-1) != segun.ADP && e > h) || h < 0 && (u == segun.VERB || u == segun.AUX) {
			break
		}
	}
	src := f.trim(run{t + 1, e})
	if h < 0 || e >= s.End || src.empty() || f.upos(src.end-1) == segun.ADP || strings.Contains(f.c.papers.Get(model.String(f.lowered(h))), "inforce") && !f.unsettled(src) {
		return
	}
	c := f.trim(run{e, s.End})
	if c.empty() || !f.finiteIn(c) {
		return
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{c}, rule: "according",
		frame: frame{class: "according", act: "assert", strong: true, that: true, key: "under"}})
}

// unsettled reports whether the words for a text say that it does not bind anybody yet, or that somebody had to see it to know: "a draft agreement", "a treaty seen by the Meridian".
func (f *finder) unsettled(r run) bool {
	for k := r.first; k < r.end; k++ {
		if f.among(k, "unsettled") {
			return true
		}
	}
	return false
}

// planBefore reports whether the subject of the sentence before one, of the same paragraph, is a text under which things are to be: "The draft runs to nine pages. Under it | the army would leave".
func (f *finder) planBefore(s *segun.Sentence) bool {
	i := f.r.Tokens.SentenceOf(s.First)
	if i <= 0 || f.r.Tokens.Sentences[i-1].Block != s.Block {
		return false
	}
	p := &f.r.Tokens.Sentences[i-1]
	for k := p.First; k < p.End && k < p.First+6; k++ {
		if f.upos(k) == segun.NOUN && (k+1 >= p.End || f.upos(k+1) != segun.NOUN) {
			return f.c.texts[f.lemma(k)] && f.inText(k, "governs")
		}
	}
	return false
}

// lowered returns token t with the capitals of English in lower case.
func (f *finder) lowered(t int) string {
	w := f.Word(t)
	for i := range len(w) {
		if 'A' <= w[i] && w[i] <= 'Z' {
			return string(appendLower(nil, w))
		}
	}
	return w
}

// inText reports whether token t has a role around texts.
func (f *finder) inText(t int, role string) bool {
	return t >= 0 && strings.Contains(f.c.papers.Get(f.lemma(t)), role)
}

// participleOf reports whether the word at k, taken for a verb, describes the noun behind it, which is what the verb t of a text puts down as a cause or shows: "blamed | standing water", "shows | rising damp".
func (f *finder) participleOf(t, k int) bool {
	return f.is(t, "blame", "cite", "show", "reveal", "record", "note") && f.xpos(k) == "VBG" && k+1 < f.Len() && (f.upos(k+1) == segun.NOUN || f.upos(k+1) == segun.ADJ)
}
