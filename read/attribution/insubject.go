package attribution

import "segun"

// insideSubject finds a reporting clause whose verb comes first, between a subject and its verb: "Grain prices, | warns Ama Keswick, an economist, | will double". Between the voice and the second verb may stand what the voice is, or who: the
// verb has a comma or dash right before it.
func (f *finder) insideSubject(s *segun.Sentence, t, words int, fs []frame) (found, bool) {
	if t-2 < s.First || !f.pause(t-1) || !f.finiteTag(t) || f.quoteAt(t) >= 0 || f.is(t, "tell", "inform", "remind", "assure") {
		return found{}, false
	}
	fr := anyFrame(fs, func(x *frame) bool {
		return x.strong && (x.quote || x.that && x.class == "think") && x.class != "ask" && x.act != "decline"
	})
	if fr == nil {
		return found{}, false
	}
	lo, hi := f.stretchAround(s, t)
	subject := run{lo, t - 1}
	if !f.nominalStart(lo) || !f.nounish(t-2) || f.commas(subject) > 0 || f.finiteIn(subject) || f.quoteIn(subject) >= 0 {
		return found{}, false
	}
	e := t + words
	for e < hi && f.nounish(e) {
		e++
	}
	h := f.top(f.trim(run{t + words, e}))
	if h < 0 || !f.voice(h) || !f.nominalStart(t+words) {
		return found{}, false
	}
	v := f.verbBehindPause(e, hi)
	if v < 0 {
		return found{}, false
	}
	for e < v-1 && !f.pause(e) {
		e++
	}
	if tail := (run{e + 1, v - 1}); !tail.empty() && f.nominalStart(tail.first) && !f.finiteIn(tail) {
		e = v - 1
	}
	return found{head: t, subject: h, source: []run{f.trim(run{t + words, e})}, cue: []run{f.cueOf(s, t, words)}, content: []run{subject, f.trim(run{v, hi})}, frame: *fr, rule: "parenthesis"}, true
}

// insideOrAside looks for a reporting clause in parenthesis.
func (f *finder) insideOrAside(s *segun.Sentence, t, words int, fs []frame) (found, bool) {
	if a, ok := f.insideSubject(s, t, words, fs); ok {
		return a, true
	}
	return f.aside(s, t, words, fs)
}

// stretchAround returns the part of a sentence around token t that no semicolon, colon or bracket parts.
func (f *finder) stretchAround(s *segun.Sentence, t int) (lo, hi int) {
	lo, hi = t, t
	for lo > s.First && !f.partsHere(lo-1) {
		lo--
	}
	for hi < s.End && !f.partsHere(hi) {
		hi++
	}
	return lo, hi
}

// partsHere reports whether a mark at token t parts a sentence.
func (f *finder) partsHere(t int) bool {
	switch f.Word(t) {
	case ";", ":", "(", ")":
		return f.quoteAt(t) < 0
	}
	return false
}

// verbBehindPause returns the first verb with a tense or a modal that stands right behind a comma or dash from token e on, -1 for none.
func (f *finder) verbBehindPause(e, hi int) int {
	for k := e; k+1 < hi && k < e+40; k++ {
		if f.quoteAt(k) >= 0 {
			return -1
		}
		if !f.pause(k) {
			continue
		}
		v := k + 1
		for v+1 < hi && f.upos(v) == segun.ADV {
			v++
		}
		if f.finiteTag(v) || f.xpos(v) == "MD" {
			return v
		}
		if k == e && f.upos(v) == segun.SCONJ {
			return -1
		}
	}
	return -1
}
