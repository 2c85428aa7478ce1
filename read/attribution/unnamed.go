package attribution

import (
	"segun"
	"segun/read/phrase"
)

// unnamed looks for voices that a passive leaves out: "is believed to have left", "it is understood that …", ", it is understood,", "is feared dead".
// Nobody is named for what they say; it is never the writer's own word. It reports whether it found one.
func (f *finder) unnamed(s *segun.Sentence, t int) bool {
	act, ok := f.passedOn(t)
	if !ok || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" && f.xpos(t) != "VB" || !f.passiveHere(s, t) || f.agent(t) >= 0 {
		return false
	}
	if f.is(t, "suppose") && f.is(t+1, "to") && t+2 < s.End && f.xpos(t+2) == "VB" && f.upos(t+2) == segun.VERB && !f.is(t+2, "have", "be", "contain", "hold", "own", "know", "come", "mean", "date", "bring", "haunt") {
		return false // "is supposed to play six nights", "are supposed to ring us": a plan or a duty
	}
	if f.is(t, "suppose") && (f.is(t-1, "be") && f.xpos(t-1) == "VBD" || f.is(t-2, "be") && f.xpos(t-2) == "VBD") && f.is(t+1, "to") {
		return false // "was supposed to have destroyed them by 2031": a plan or a duty
	}
	a := found{head: t, subject: -1, cue: []run{f.cueOf(s, t, 1)}, rule: "unnamed", frame: frame{class: "hearsay", act: act, strong: true, that: true, key: f.r.Tags.Lemma[t]}}
	a.cue[0].end = t + 1
	first := a.cue[0].first
	if first > s.First && f.r.Tags.Lemma[first-1] == "it" {
		if f.impersonal(s, t, first-1, &a) {
			f.out = append(f.out, a)
			return true
		}
	}
	k := t + 1
	for k < s.End && f.upos(k) == segun.ADV && f.r.Tags.Lemma[k] != "not" {
		k++
	}
	if f.r.Tags.Lemma[t] == "expect" && k < s.End && (f.upos(k) == segun.ADP || f.Flags[k]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 || f.upos(k) == segun.PUNCT || f.is(k, "next", "this", "later", "early") && k+1 < s.End && f.Flags[k+1]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0) && f.quoteAt(t) < 0 {
		if sub := f.nearest(t); sub >= 0 && sub < t { // "The results are expected in January"
			src, end := f.source(sub), f.clauseEnd(s, k)
			if src.end <= first && end > t {
				a.content = append(a.content, src)
				if rest := f.trim(run{t + 1, end}); !rest.empty() {
					a.content = append(a.content, rest)
				}
				f.out = append(f.out, a)
				return true
			}
		}
	}
	if k+1 >= s.End {
		return false
	}
	sub := f.nearest(t)
	if sub < 0 {
		sub = f.inRow(s, t, first)
	}
	if sub < 0 || sub >= t {
		return false
	}
	var rest run
	switch {
	case f.is(t, "put") && !f.is(k, "at"):
		return false
	case f.r.Tags.Lemma[k] == "to" && (f.xpos(k+1) == "VB" || f.upos(k+1) == segun.AUX || f.upos(k+1) == segun.ADV && k+2 < s.End && f.xpos(k+2) == "VB"):
		if act == "predict" && f.r.Tags.Lemma[t] == "expect" {
			return false // the infinitive alone is what is expected
		}
		h := f.Head(k)
		if h <= k || h >= s.End {
			h = k + 1
		}
		rest = run{k, max(f.yield(h).end, k+2)}
		for j := rest.first; j < rest.end; j++ {
			if f.Head(j) >= 0 && f.Rel(j) == segun.RelConj && f.Head(j) < first && f.finite(j) {
				rest.end = j
			}
		}
	case (f.upos(k) == segun.ADJ || f.xpos(k) == "VBN" || f.xpos(k) == "VBG") && dooms[f.r.Tags.Lemma[t]]:
		rest = run{k, f.reportedOn(t, k, f.clauseEnd(s, k))}
	case f.is(t, "estimate", "put", "reckon") && f.is(k, "at") && k+1 < s.End && (f.upos(k+1) == segun.NUM || f.upos(k+1) == segun.SYM || f.upos(k+1) == segun.ADV || f.Look[k+1]&phrase.Digit != 0):
		rest = run{k, f.clauseEnd(s, k)}
	case f.r.Tags.Lemma[t] == "forecast" && f.upos(k) == segun.ADP, f.is(t, "tip") && f.is(k, "for", "as"):
		rest = run{k, f.clauseEnd(s, k)}
	default:
		return false
	}
	if rest = f.trim(rest); rest.empty() {
		return false
	}
	if src := f.source(sub); src.end <= first && f.Head(sub) == t {
		a.content = append(a.content, src)
	}
	a.content = append(a.content, rest)
	f.out = append(f.out, a)
	return true
}

// reportedOn returns where what is reported ends before a clause that says when it was reported by the verb t, or end: "was reported missing on Monday | after her friends hadn't heard from her".
func (f *finder) reportedOn(t, k, end int) int {
	if !f.is(t, "report") {
		return end
	}
	for j := k + 1; j < end; j++ {
		if f.is(j, "after", "when", "since") && (f.Rel(j) == segun.RelMark || f.Rel(j) == segun.RelAdvmod) && f.Head(j) > j && f.Rel(f.Head(j)) == segun.RelAdvcl && f.Head(f.Head(j)) == t {
			return j
		}
	}
	return end
}

// inRow returns the subject that a passive, whose auxiliaries begin at token first, has from the verb before it in a row of predicates: "He escaped in 2029, | is believed to be
// abroad | and uses another name"; -1 for none.
func (f *finder) inRow(s *segun.Sentence, t, first int) int {
	h := f.Head(t)
	if h < s.First || h >= first || first-1 <= s.First || f.Word(first-1) != "," && f.upos(first-1) != segun.CCONJ || !f.finiteTag(first) {
		return -1
	}
	switch f.Rel(t) {
	case segun.RelConj, segun.RelCcomp, segun.RelParataxis:
		return f.nearest(h)
	}
	return -1
}

// passiveHere reports whether a participle has a form of "be" before it, whatever the tree says.
func (f *finder) passiveHere(s *segun.Sentence, t int) bool {
	for k := t - 1; k >= s.First && k > t-5; k-- {
		if f.r.Tags.Lemma[k] == "be" {
			return true
		}
		if u := f.upos(k); u != segun.ADV && u != segun.PART && f.r.Tags.Lemma[k] != "not" && f.r.Tags.Lemma[k] != "have" {
			return false
		}
	}
	return false
}

// impersonal takes "it is understood that …" and ", it is understood,".
func (f *finder) impersonal(s *segun.Sentence, t, it int, a *found) bool {
	if t+1 >= s.End {
		return false
	}
	lo, hi := f.bounds(s, t)
	a.cue[0].first = it
	if it > lo && f.shuts(it-1) && (f.upos(t+1) == segun.PUNCT || t+1 == hi) && f.Word(t+1) != ":" {
		a.content = f.without(run{lo, hi}, run{it, t + 1})
		return len(a.content) > 0 && f.verbal(run{lo, hi})
	}
	k := t + 1
	if f.is(t, "report", "claim", "allege") && f.is(k, "in", "by") {
		if that := f.lateThat(s, k); !that.empty() { // "It was reported in several newspapers that …"
			if src := f.trim(run{k + 1, that.first}); f.outletIn(src) {
				a.subject, a.source, a.rule = f.top(src), []run{src}, "reported in"
				a.frame.class, a.frame.act = "state", "assert"
			}
			a.content = []run{f.trim(run{that.first, min(hi, f.stop(s, that.first))})}
			return !a.content[0].empty()
		}
	}
	if f.r.Tags.Lemma[k] == "that" && f.upos(k) == segun.SCONJ {
		k++
	} else if c := f.withoutThat(s, t, hi); !c.empty() {
		a.content = []run{c}
		return true
	} else if c := f.Find(t, segun.RelCcomp, segun.RelCsubj); c <= t {
		return false
	}
	end := hi
	if c := f.Find(t, segun.RelCcomp, segun.RelCsubj); c > t {
		end = min(hi, f.yield(c).end)
	}
	a.content = []run{f.trim(run{k, end})}
	return !a.content[0].empty()
}

// outletIn reports whether a noun phrase names papers or broadcasters, by name or not.
func (f *finder) outletIn(r run) bool {
	if r.empty() || f.finiteIn(r) {
		return false
	}
	h := f.top(r)
	return h >= 0 && (f.upos(h) == segun.PROPN && f.voice(h) && f.Flags[h]&(phrase.PlaceName|phrase.Month|phrase.Weekday) == 0 ||
		f.among(h, "outletin"))
}

// passedOn returns the act of what others say or think, by the verb at t whose passive passes it on, and whether it is such a verb.
func (f *finder) passedOn(t int) (act string, ok bool) {
	switch {
	case f.among(t, "accusesso"):
		return "accuse", true
	case f.among(t, "foresees"):
		return "predict", true
	}
	return "assert", f.among(t, "hearsay")
}

// dooms are verbs of hearsay that take a bare predicate: "feared dead", "reported missing".
var dooms = map[string]bool{"fear": true, "report": true, "presume": true, "believe": true, "think": true, "suspect": true}
