package attribution

import (
	"segun"
	"segun/read/phrase"
)

// An interview has at least so many paragraphs that ask, and the first person in at least half of the answers.
const asked = 3

// turn is one paragraph of what may be an interview.
type turn struct {
	run
	asks  bool // ends with a question mark, or speaks to "you" and not of "me"
	mine  bool // has "I", "my" or "we" outside quotations
	named bool // names whom the article interviews
}

// interview gives the answers of an interview that is printed without names to the one person whom its opening introduces: paragraphs that ask, and after each the paragraph that
// answers in the first person. What stands behind the last answer is the outlet's again.
func (f *finder) interview() {
	turns := f.turns()
	n := 0
	open := -1
	for i := range turns {
		if f.Word(turns[i].end-1) == "?" {
			if n++; open < 0 {
				open = i
			}
		}
	}
	if n < asked || open == 0 {
		return
	}
	who, name := f.interviewed(run{turns[0].first, turns[open].first})
	if who < 0 {
		return
	}
	for i := range turns {
		turns[i].named = f.mentions(turns[i].run, name)
	}
	answers, own := 0, 0
	for i := open + 1; i < len(turns); i++ {
		if turns[i-1].asks && !turns[i].asks {
			answers++
			if turns[i].mine {
				own++
			}
		}
	}
	if answers < asked || 2*own < answers {
		return
	}
	for i := open + 1; i < len(turns); i++ {
		f.shelve()
		t := &turns[i]
		if t.asks || t.named || !turns[i-1].asks && !t.mine || f.spokenFor(t.run) {
			continue
		}
		q := i - 1
		for q > open && !turns[q].asks {
			q--
		}
		f.out = append(f.out, found{head: turns[q].end - 1, subject: who, source: []run{name}, cue: []run{{turns[q].end - 1, turns[q].end}}, content: []run{t.run}, rule: "interview",
			frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "?"}})
	}
}

// turns are the paragraphs of the body.
func (f *finder) turns() []turn {
	var out []turn
	last := -1
	for i := range f.r.Tokens.Sentences {
		s := &f.r.Tokens.Sentences[i]
		if f.r.Doc.Sections[s.Section].Kind != segun.Body || s.End <= s.First {
			continue
		}
		if s.Block != last {
			out, last = append(out, turn{run: run{s.First, s.End}}), s.Block
			continue
		}
		out[len(out)-1].end = s.End
	}
	for i := range out {
		t := &out[i]
		you := false
		for k := t.first; k < t.end; k++ {
			if f.quoteAt(k) >= 0 {
				continue
			}
			t.mine = t.mine || f.xpos(k) == "PRP" && f.is(k, "i", "I", "me", "we") || f.xpos(k) == "PRP$" && f.Is(k, wordMy, wordOur)
			you = you || f.Is(k, wordYou, wordYour)
		}
		t.asks = f.Word(t.end-1) == "?" && f.quoteAt(t.end-1) < 0 && t.end-t.first < 60 || you && !t.mine
	}
	return out
}

var wordMy, wordOur, wordYou, wordYour = phrase.Hash("my"), phrase.Hash("our"), phrase.Hash("you"), phrase.Hash("your")

// interviewed returns the head and the words of the one person whom a stretch names, -1 for none or several.
func (f *finder) interviewed(r run) (int, run) {
	who, name := -1, run{}
	list := f.r.Mentions.List
	for i := mentionsFrom(list, r.first); i < len(list) && list[i].First < r.end; i++ {
		m := &list[i]
		if m.Form != segun.FormName || m.Kind != segun.Person {
			continue
		}
		if who >= 0 && f.Low[m.End-1] != f.Low[name.end-1] {
			return -1, run{}
		}
		if who < 0 {
			who, name = m.Head, run{m.First, m.End}
		}
	}
	return who, name
}

// mentions reports whether a stretch has the last word of a name.
func (f *finder) mentions(r, name run) bool {
	for k := r.first; k < r.end; k++ {
		if f.Low[k] == f.Low[name.end-1] {
			return true
		}
	}
	return false
}

// spokenFor reports whether a paragraph is all in somebody's mouth already.
func (f *finder) spokenFor(r run) bool {
	for _, i := range f.touch(r) {
		for _, c := range f.out[i].content {
			if c.first <= r.first+1 && c.end >= r.end-1 {
				return true
			}
		}
	}
	return false
}
