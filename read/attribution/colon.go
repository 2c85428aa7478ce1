package attribution

import (
	"segun"
	"segun/read/phrase"
)

// colons gives what follows a colon to the voice before it: behind a reporting clause in parenthesis ("The inquiry is not over, she added: | two contracts are being looked at"), and behind a
// clause that tells how somebody spoke ("She corrected herself: | they had met once").
func (f *finder) colons(s *segun.Sentence, from int) {
	for c := s.First + 2; c+2 < s.End; c++ {
		if f.Word(c) != ":" || f.quoteAt(c) >= 0 || f.quoteAt(c+1) >= 0 {
			continue
		}
		r := f.trim(run{c + 1, f.stop(s, c+1)})
		if r.empty() || !f.finiteIn(r) || f.reportedIn(from, r) {
			return
		}
		if !f.afterParenthesis(from, c, r) {
			f.manner(s, c, r)
		}
		return
	}
}

// beforeMarks gives a quotation behind a colon to whom the clause before it tells of, in a way in which people speak: "Lemm went further: | “It is a death sentence.”"
func (f *finder) beforeMarks(s *segun.Sentence, from int) {
	for c := s.First + 2; c+2 < s.End; c++ {
		if f.Word(c) != ":" || f.quoteAt(c) >= 0 {
			continue
		}
		if q := f.quoteFrom(c+1, c+3); q >= 0 && f.quotes[q].end-f.quotes[q].first > 4 && !f.reportedIn(from, f.quotes[q]) {
			f.manner(s, c, f.quotes[q])
		}
		return
	}
}

// reportedIn reports whether a voice reports all that stands in a stretch: one in parenthesis, or one whose reporting clause opens it.
func (f *finder) reportedIn(from int, r run) bool {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		for _, c := range a.content {
			if c.first <= r.first+1 && c.end >= r.end-1 {
				return true
			}
		}
		if r.has(a.head) && len(a.source) > 0 && a.source[0].first <= r.first+1 && a.frame.strong && a.head-a.source[0].end < 4 {
			return true
		}
	}
	return false
}

// afterParenthesis adds a stretch behind a colon to what the reporting clause right before the colon reports.
func (f *finder) afterParenthesis(from, c int, r run) bool {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.cue) == 0 || len(a.source) == 0 || len(a.content) == 0 || a.frame.class == "according" || a.content[0].end > min(a.cue[0].first, a.source[0].first) {
			continue
		}
		e := max(a.cue[len(a.cue)-1].end, a.source[len(a.source)-1].end)
		if e > c || c-e > 6 || a.content[len(a.content)-1].end > e {
			continue
		}
		plain := true
		for k := e; k < c; k++ {
			plain = plain && f.upos(k) != segun.PUNCT && !f.finiteTag(k)
		}
		if plain {
			a.content = append(a.content, r)
			return true
		}
	}
	return false
}

// manner reads a clause before the colon at c that tells how somebody spoke.
func (f *finder) manner(s *segun.Sentence, c int, r run) {
	v := -1
	for t := s.First; t < c; t++ {
		if !f.finiteTag(t) || f.quoteAt(t) >= 0 {
			continue
		}
		how := f.is(t, "correct", "explain", "contradict", "repeat") && t+1 < c && f.reflexive(t+1) ||
			f.is(t, "put") && t+1 < c && f.is(t+1, "it") && c-t < 8 ||
			f.is(t, "go") && t+1 < c && f.is(t+1, "further") ||
			f.is(t, "be") && c-t < 5 && f.among(c-1, "mannered") ||
			f.quoteFrom(c+1, c+3) >= 0 && c-s.First < 12 && f.among(t, "manner")
		if how {
			v = t
		}
	}
	if v < 0 {
		return
	}
	src, k := f.sourceBefore(s, v)
	if k < 0 || !f.speaker(k) || f.is(k, "it", "this", "that") {
		return
	}
	f.out = append(f.out, found{head: v, subject: k, source: []run{src}, cue: []run{{v, c}}, content: []run{r}, rule: "colon",
		frame: frame{class: "say", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[v]}})
}

// reflexive reports whether token t is "herself" or the like.
func (f *finder) reflexive(t int) bool {
	return f.Is(t, reflexives...)
}

var reflexives = phrase.Hashes("himself", "herself", "itself", "themselves", "myself", "ourselves", "themself")
