package attribution

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// dashed gives a clause in marks that stands between dashes, without a verb of saying, to whom it is set beside: the name in front where that is who acts or one of
// those ("deputies have said the same, including the former minister Mitja Orel — “It is shameful” — and …"), else who acts in the sentence ("Reth took it for a
// compliment — “That makes me smart” — and left"). What another rule has made of the quotation with more than it gives way.
func (f *finder) dashed() {
	for q, r := range slices.Concat(f.quotes, f.scare) {
		f.shelve()
		d := r.first - 1
		if q >= len(f.quotes) && (r.end-r.first < 5 || f.Look[r.first+1]&phrase.Capital == 0) {
			continue // two words in marks, or part of a clause
		}
		if d < 1 || !f.dashAt(d) || !f.finiteIn(run{r.first + 1, r.end - 1}) {
			continue
		}
		si := f.r.Tokens.SentenceOf(d)
		if si < 0 || si != f.r.Tokens.SentenceOf(r.end-1) {
			continue
		}
		s := &f.r.Tokens.Sentences[si]
		if d == s.First || r.end < s.End && !f.dashAt(r.end) && f.Word(r.end) != "." {
			continue
		}
		k, src := f.besideDash(s, d)
		if k < 0 || f.heldWell(r, d) {
			continue
		}
		for _, i := range f.touch(r) {
			if holds(f.out[i].content, r.first) {
				f.bury(i)
			}
		}
		f.out = append(f.out, found{head: d, subject: k, source: []run{src}, cue: []run{{d, d + 1}}, content: []run{r}, quote: true, rule: "dashed",
			frame: frame{class: "say", act: "assert", strong: true, quote: true, key: f.Word(d)}})
		if q < len(f.quotes) {
			f.done[q] = true
		}
	}
}

func (f *finder) dashAt(t int) bool { return f.Look[t]&phrase.Dash != 0 || f.Word(t) == "--" }

// heldWell reports whether an attribution holds a quotation behind a dash at d already: with a source and nothing else, or with words before the dash.
func (f *finder) heldWell(r run, d int) bool {
	for _, i := range f.touch(r) {
		a := &f.out[i]
		for _, c := range a.content {
			if c.overlaps(r) && (c.first < d || len(a.source) > 0 && len(a.content) == 1 && c.first >= r.first-1 && c.end <= r.end+1) {
				return true
			}
		}
	}
	return false
}

// besideDash returns who speaks in the words that a dash at d sets beside a clause, -1 for nobody known.
func (f *finder) besideDash(s *segun.Sentence, d int) (int, run) {
	first := d
	for first > s.First && f.nounish(first-1) && f.Word(first-1) != "," {
		first--
	}
	if src := f.trim(run{first, d}); !src.empty() {
		if k := f.top(src); k >= 0 && f.voice(k) {
			switch f.Rel(k) {
			case segun.RelNsubj, segun.RelNsubjPass:
				return k, src
			}
			if f.is(first-1, "include", "like", "among") || f.is(first-1, "as") && f.is(first-2, "such") {
				return k, src
			}
		}
	}
	for k := s.First; k < d; k++ {
		if f.Rel(k) != segun.RelNsubj || f.quoteAt(k) >= 0 || f.Head(k) > d || f.Head(k) < 0 {
			continue
		}
		if f.voice(k) && (f.Rel(f.Head(k)) == segun.RelRoot || f.Rel(f.Head(k)) == segun.RelConj) {
			return k, f.source(k)
		}
		return -1, run{}
	}
	return -1, run{}
}
