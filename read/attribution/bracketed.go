package attribution

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// inBrackets reads a source in brackets behind what it is the source of: "… stand empty (source: Chamber of Commerce)", "… are closed (via Radio Marsk)". It reports whether it found one.
func (f *finder) inBrackets(s *segun.Sentence, t int) bool {
	if f.Word(t) != "(" || t-3 < s.First || f.quoteAt(t) >= 0 {
		return false
	}
	k, via := t+1, false
	switch f.lowered(k) {
	case "source", "sources", "credit":
		if f.Word(k+1) != ":" {
			return false
		}
		k += 2
	case "via", "per":
		via = true
		k++
	default:
		return false
	}
	e := k
	for e < s.End && e < k+12 && f.Word(e) != ")" {
		e++
	}
	src := f.trim(run{k, e})
	if e >= s.End || f.Word(e) != ")" || src.empty() || e+1 < s.End && f.upos(e+1) != segun.PUNCT {
		return false // "The train (via Orrin) leaves at nine"
	}
	h := f.top(src)
	if h < 0 || via && (!f.voice(h) || f.placeAt(src)) {
		return false
	}
	from := s.First
	for j := s.First; j < t; j++ {
		if f.Word(j) == ";" && f.quoteAt(j) < 0 {
			from = j + 1
		}
	}
	content := f.trim(run{from, t})
	if content.end-content.first < 3 {
		return false
	}
	for j := t; j <= e; j++ {
		f.skip = append(f.skip, j)
	}
	f.out = append(f.out, found{head: t + 1, subject: h, source: []run{src}, cue: []run{{t + 1, k}}, content: []run{content}, rule: "in brackets",
		frame: frame{class: "according", act: "assert", strong: true, that: true, key: strings.ToLower(f.Word(t + 1))}})
	return true
}

// ownAccount gives what is so by somebody's "own account" to the one whose clause it is, who is named there: "By her own account | Ms Lisle | slept", "Ms Lisle, by her own account, slept".
func (f *finder) ownAccount(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if a.rule != "as said" && a.rule != "framed" || len(a.source) != 1 || a.subject < 0 || f.xpos(a.subject) != "PRP$" || !f.is(a.source[0].end, "own") || f.quoteAt(a.subject) >= 0 {
			continue
		}
		k := a.source[0].end + 2 // behind "account"
		if k < s.End && f.Word(k) == "," {
			k++
		}
		e := k
		for e < s.End && f.nounish(e) && e < k+8 {
			e++
		}
		np := f.trim(run{k, e})
		h := f.top(np)
		if a.head > s.First && f.Word(a.head-1) == "," {
			if np, h = f.left(s.First, a.head-1); np.end != a.head-1 || np.first != s.First && f.upos(np.first-1) != segun.PUNCT {
				h = -1
			}
		}
		if h >= 0 && f.voice(h) && f.upos(h) != segun.PRON && f.Flags[h]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) == 0 {
			a.subject = h
		}
	}
}

// sortedBy reports whether "according to" at token t says by what things are ordered, and not who says so: "were sorted according to the mill that made them".
func (f *finder) sortedBy(t, k int) bool {
	return f.among(t-1, "sorted") && f.upos(t-1) == segun.VERB && f.upos(k) == segun.NOUN && f.Flags[k]&(phrase.PersonNoun|phrase.Title|phrase.CommNoun) == 0 && f.Low[t] == wordAccording
}

// beforeThis returns what "this according to" at token t is about, which stands before it: "The brakes had been mended, | this according to the garage"; else what is known of it.
func (f *finder) beforeThis(s *segun.Sentence, t int, whole run) run {
	if t-2 <= s.First || !f.is(t-1, "this") || f.upos(t-2) != segun.PUNCT || f.Low[t] != wordAccording {
		return whole
	}
	if whole = (run{whole.first, t - 1}); whole.empty() {
		whole.first = s.First
	}
	return whole
}
