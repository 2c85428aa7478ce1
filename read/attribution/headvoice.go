package attribution

import (
	"segun"
	"segun/read/phrase"
)

// labelOn reads a headline that names at its beginning who speaks, and then of what or to whom, before a colon: "Ferry firm on sinking: “The hull was sound”", "Prosecutor to court: He sold it twice". Without marks what is said must open
// with a pronoun, for "Police on alert: Storm nears" tells of the police. It reports whether it found one.
func (f *finder) labelOn(s *segun.Sentence) bool {
	if !f.headlineAt(s) && !(s.Block == 0 && f.headingLike(s)) || f.quoteAt(s.First) >= 0 || f.inScare(s.First) || f.upos(s.First) == segun.NUM {
		return false
	}
	colon, at := -1, -1
	for t := s.First + 1; t+3 < s.End && t < s.First+11; t++ {
		switch {
		case f.Word(t) == ":":
			colon = t
		case at < 0 && f.is(t, "on", "to", "about", "over", "after") && !(f.is(t, "to") && f.upos(t+1) == segun.VERB):
			at = t
		case f.finiteTag(t) && f.xpos(t) != "VBN" && f.xpos(t) != "VBD", f.upos(t) == segun.PUNCT && f.Look[t]&phrase.Hyphened == 0 && f.Word(t) != "-" && f.Word(t) != ",":
			return false
		}
		if colon > 0 {
			break
		}
	}
	if colon < 0 {
		return false
	}
	marked := f.opensMarks(colon + 1)
	if at < 0 && !marked || !marked && f.xpos(colon+1) != "PRP" {
		return false
	}
	src := run{s.First, colon}
	if at > 0 {
		src.end = at
	}
	h := f.top(src)
	if at < 0 && (h < 0 || colon-s.First < 3 || f.Rel(h) == segun.RelAmod) {
		return false
	}
	if h < 0 || !f.voice(h) || f.Flags[h]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 || f.unlabelled(s.First, src.end) || f.upos(h) == segun.PROPN && f.Flags[h]&phrase.PersonNoun == 0 && f.placeAt(src) && at > 0 {
		return false
	}
	f.out = append(f.out, found{head: colon, subject: h, source: []run{f.trim(src)}, cue: []run{{src.end, colon + 1}}, content: []run{f.trim(run{colon + 1, s.End})}, rule: "label", quote: marked,
		frame: frame{class: "say", act: "assert", strong: true, quote: true, key: ":"}})
	return true
}

// opensMarks reports whether words in quotation marks begin at token t.
func (f *finder) opensMarks(t int) bool {
	const least = 5 // the marks and three words: "'Nobody' saw it" opens with less
	if q := f.quoteAt(t); q >= 0 {
		return f.quotes[q].first == t && f.quotes[q].end-t >= least
	}
	i := f.scareAt(t)
	return i >= 0 && f.scare[i].first == t && f.scare[i].end-t >= least
}

// saysSo returns the verb by which a headline credits what it says, among its last words from token c on: the first of them or the last, where "finds report" ends with a noun that may be a verb; -1 for none.
func (f *finder) saysSo(c, end int) int {
	v := -1
	for t := c; t < end; t++ {
		if f.amongWords(t, "credits") {
			v = t
		}
	}
	if v == end-1 && v > c && f.amongWords(c, "credits") && f.is(v, "report", "claim", "find") && f.Word(c) != "report" {
		return c
	}
	return v
}

// outOf takes the words by which a headline names its voice out of what others are found to say in it: "Old dredger leaked oil for a month[, says watchdog]".
func (f *finder) outOf(own run, from int) {
	if own.empty() {
		return
	}
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if own.has(a.head) {
			continue
		}
		for j := range a.content {
			if c := &a.content[j]; c.first < own.first && c.end > own.first && c.end <= own.end {
				*c = f.trim(run{c.first, own.first})
			}
		}
	}
}

// tellsBehind reports whether a finite verb stands between token t and the end of its sentence.
func (f *finder) tellsBehind(t int) bool {
	i := f.r.Tokens.SentenceOf(t)
	return i >= 0 && f.finiteIn(run{t, f.r.Tokens.Sentences[i].End})
}
