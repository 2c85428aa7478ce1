package attribution

import (
	"segun"
	"segun/read/phrase"
)

// PollGoesOn is the rule of an attribution to a poll by a sentence that does not name it: its cue stands in a sentence before.
const PollGoesOn = "poll goes on"

// mostBetweenFigures is how many sentences without a figure of a poll may stand between two that have one.
const mostBetweenFigures = 6

// poll is the poll that a text tells of at a place.
type poll struct {
	noun int // the token that calls it a poll, -1 for none
	name run
	last int // the sentence that spoke of it last
}

// polled gives a poll the sentences that go on with its figures without naming it: "Brandle leads by five points, according to a Quayside poll. | Among women he trails 40 percent to 51
// percent." A sentence has figures of a poll where it says which share of people, or by how many points somebody leads, and with whom. How the poll was made is the outlet's, and so is what
// an election brought. Of those asked who say something themselves the poll tells (sharesSay). It ends where no figure follows for some sentences.
func (f *finder) polled() {
	p := poll{noun: -1}
	toks := f.r.Tokens
	var heads [][]int
	for i := range toks.Sentences {
		s := &toks.Sentences[i]
		kind := f.r.Doc.Sections[s.Section].Kind
		if kind != segun.Body && kind != segun.Headline {
			continue
		}
		if p.noun >= 0 && i-p.last > mostBetweenFigures {
			p.noun = -1
		}
		named := f.pollIn(s)
		if named < 0 && p.noun < 0 {
			continue
		}
		if heads == nil {
			heads = f.headsBySentence()
		}
		if (kind == segun.Headline || i == 0 && f.upos(s.End-1) != segun.PUNCT) && len(heads[i]) == 0 {
			f.pollHeading(s, named)
			continue
		}
		before := f.pollBefore(s)
		switch {
		case named >= 0 && before.end > named: // "In the latest Quayside survey, 71 percent …"
			p = poll{noun: named, name: f.pollName(named), last: i}
		case named >= 0:
			if q := f.pollSpeaks(s, heads[i], named); q.noun >= 0 {
				p = q
			}
			p.last = i
			continue
		}
		if p.noun < 0 {
			continue
		}
		if f.sharesSay(s, heads[i], &p, max(s.First, before.end)) {
			p.last = i
			continue
		}
		if !f.pollFigures(s) && !(i-p.last <= 2 && f.placesThem(s)) || !f.onlyThoseAsked(heads[i]) {
			continue
		}
		p.last = i
		content := f.trim(run{max(s.First, before.end), f.beforeUpshot(s)})
		if content.empty() || f.quoteAt(content.first) >= 0 {
			continue
		}
		f.out = append(f.out, found{head: p.noun, subject: p.noun, source: []run{p.name}, cue: []run{{p.noun, p.noun + 1}}, content: []run{content}, rule: PollGoesOn,
			frame: frame{class: "state", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[p.noun]}})
	}
}

// pollHeading gives a headline to the poll that ends it, whose noun is n: "Lead Narrows in New Poll", "Support Twice That of Moll in Survey of Dockers".
func (f *finder) pollHeading(s *segun.Sentence, n int) {
	for t := n - 1; n >= 0 && t > s.First+1 && t > n-6; t-- {
		if !f.is(t, "in") && f.lowered(t) != "in" {
			continue
		}
		content := f.trim(run{s.First, t})
		if f.hasStanding(content) || f.pollFigures(s) {
			f.out = append(f.out, found{head: n, subject: n, source: []run{f.trim(run{t + 1, s.End})}, cue: []run{{t, t + 1}}, content: []run{content}, rule: "poll heading",
				frame: frame{class: "according", act: "assert", strong: true, that: true, key: "in"}})
		}
		return
	}
}

// headsBySentence are the attributions that have their cue or their content in each sentence.
func (f *finder) headsBySentence() [][]int {
	toks := f.r.Tokens
	out := make([][]int, len(toks.Sentences))
	for i := range f.out {
		at := toks.SentenceOf(f.out[i].head)
		if at >= 0 {
			out[at] = append(out[at], i)
		}
		for _, c := range f.out[i].content {
			for k := toks.SentenceOf(c.first); k >= 0 && k < len(out) && toks.Sentences[k].First < c.end; k++ {
				if k != at {
					out[k] = append(out[k], i)
				}
			}
		}
	}
	return out
}

// pollIn returns the noun by which a sentence speaks of one poll, the last of several, -1 for none. "The polls close at nine", "poll workers" and "go to the poll" are none.
func (f *finder) pollIn(s *segun.Sentence) int {
	for t := s.End - 1; t >= s.First; t-- {
		if u := f.upos(t); u != segun.NOUN && u != segun.PROPN && (f.lowered(t) != "polling" || f.upos(t-1) != segun.PROPN && f.xpos(t-1) != "POS") || !f.amongWords(t, "poll") || f.xpos(t) == "NNS" || f.quoteAt(t) >= 0 {
			continue
		}
		if u := f.upos(t + 1); t+1 < s.End && (u == segun.NOUN || u == segun.PROPN) && !f.is(t+1, "result", "finding", "number", "datum", "data", "average") {
			continue
		}
		return t
	}
	return -1
}

// pollBefore returns the words before the comma by which a sentence opens with "in" or "by" a poll: "In the latest Quayside survey,". A poll of Sunday's is an election.
func (f *finder) pollBefore(s *segun.Sentence) run {
	t := s.First
	if f.is(t, "meanwhile", "but", "and", "still") {
		t++
	}
	if !f.is(t, "in", "by") {
		return run{}
	}
	recent := false
	for k := t + 1; k+1 < s.End && k < t+14; k++ {
		recent = recent || f.is(k, "a", "an", "new", "late", "latest", "recent", "same", "another", "opinion", "exit", "straw", "tracking", "national", "statewide", "nationwide", "online", "our", "its")
		if f.amongWords(k, "poll") && f.Word(k+1) == "," && (recent || !f.is(k, "poll")) {
			return run{t, k + 2}
		}
	}
	return run{}
}

// pollName returns the words by which a poll is named at its noun.
func (f *finder) pollName(t int) run {
	if f.r.Mentions != nil {
		for i := range f.r.Mentions.List {
			if m := &f.r.Mentions.List[i]; m.Head == t && m.First <= t && t < m.End {
				return run{m.First, m.End}
			}
		}
	}
	first := t
	for first > 0 && (f.nominal(first-1) || f.upos(first-1) == segun.ADJ || f.upos(first-1) == segun.DET || f.xpos(first-1) == "POS") && f.r.Tokens.SentenceOf(first-1) == f.r.Tokens.SentenceOf(t) {
		first--
	}
	return run{first, t + 1}
}

// pollSpeaks returns the poll that a sentence says something of, by one of its attributions, or because the poll finds it: "A Quayside poll puts Brandle ahead". Its noun is -1 for none.
func (f *finder) pollSpeaks(s *segun.Sentence, list []int, noun int) poll {
	for _, i := range list {
		for _, r := range f.out[i].source {
			if r.has(noun) {
				return poll{noun: noun, name: f.pollName(noun)}
			}
			if k := f.top(r); f.out[i].rule == "according" && r.end <= noun && noun < r.end+4 && k >= 0 && f.nominal(k) {
				return poll{noun: k, name: r} // "according to the Post/TVQ | polling", which the tagger took for a verb
			}
		}
	}
	for t := noun + 1; t < s.End; t++ {
		if !f.finiteTag(t) || !f.is(t, "find", "show", "put", "have", "give", "see", "suggest", "indicate", "reveal", "place", "peg") || f.nearest(t) != noun {
			continue
		}
		p := poll{noun: noun, name: f.pollName(noun)}
		if r := f.trim(run{t + 1, s.End}); len(list) == 0 && !r.empty() && f.quoteAt(r.first) < 0 && (f.pollFigures(s) || f.hasStanding(r)) {
			if f.is(f.objectEnd(s, t+1)-1, "margin", "sample", "size", "error") || f.is(t, "have") && f.marginSoon(t+1) {
				return p // "The poll has a margin of error of two points": how it was made
			}
			f.out = append(f.out, found{head: t, subject: noun, source: []run{p.name}, cue: []run{{t, t + 1}}, content: []run{r}, rule: "poll finds",
				frame: frame{class: "state", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[t]}})
		}
		return p
	}
	return poll{noun: -1}
}

// marginSoon reports whether a margin stands a few words behind token t, over a number and its unit: "a 3-point margin of sampling error".
func (f *finder) marginSoon(t int) bool {
	for e := t + 5; t < e; t++ {
		if f.is(t, "margin") {
			return true
		}
	}
	return false
}

// hasStanding reports whether words tell how somebody stands with those who were asked.
func (f *finder) hasStanding(r run) bool {
	for t := r.first; t < r.end; t++ {
		if f.among(t, "stands") || f.amongWords(t, "stands") {
			return true
		}
	}
	return false
}

// onlyThoseAsked reports whether nobody says anything in some attributions, and what is favoured, thought or approved is so by those who were asked: "71 percent approved of the mayor", "those describing themselves as
// moderate". What a share of them "said" is another matter: see sharesSay.
func (f *finder) onlyThoseAsked(list []int) bool {
	for _, i := range list {
		a := &f.out[i]
		if a.frame.class == "evaluate" && a.head+1 < f.Len() && f.is(a.head+1, "themselves", "themself") || a.frame.class == "ask" && len(a.source) == 0 && f.is(a.head, "ask") {
			continue // "Asked whom they would vote for, | 41 percent named Moll"
		}
		switch a.frame.class {
		case "say", "state", "inform", "write", "announce", "according":
			return false
		}
		if k := a.subject; k < 0 || f.upos(k) != segun.NUM && !f.pollUnit(k) && !f.among(k, "asked") && !f.is(k, "those", "who", "they", "most", "majority", "half", "third", "quarter") {
			return false
		}
	}
	return true
}

// beforeUpshot returns where a sentence goes over to what its figures mean, which is the outlet's: "…, | raising the possibility that …". Its end where it does not.
func (f *finder) beforeUpshot(s *segun.Sentence) int {
	for t := s.First + 3; t < s.End; t++ {
		if f.upos(t-1) == segun.PUNCT && f.xpos(t) == "VBG" && f.among(t, "upshot") {
			return t
		}
	}
	return s.End
}

// pollUnit reports whether token t counts shares or points: "percent", "%", the "cent" of "per cent", "points".
func (f *finder) pollUnit(t int) bool {
	return f.is(t, "percent", "percentage", "%", "pc", "point") || f.is(t, "cent") && f.is(t-1, "per")
}

// pollFigures reports whether a sentence has figures as polls have them: a share, or points, with a word for how somebody stands or who was asked, or one share "to" another.
func (f *finder) pollFigures(s *segun.Sentence) bool {
	figure, stands := false, false
	for t := s.First; t < s.End; t++ {
		if w := f.Word(t); len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && f.Look[t]&phrase.Digit != 0 {
			return false // how it was in another year
		}
		switch {
		case f.among(t, "sampling"), f.is(t, "margin") && f.is(t+2, "error"):
			return false
		case f.pollUnit(t) && f.numberBefore(s, t):
			figure = true
			if f.is(t+1, "to", "versus", "vs.", "vs", "against") && t+2 < s.End && f.Look[t+2]&phrase.Digit != 0 {
				stands = true
			}
		case f.is(t, "single", "double") && f.is(t+1, "digit", "digits", "-"), f.is(t, "hypothetical") && f.among(t+1, "stands"):
			figure, stands = true, true
		case f.Look[t]&phrase.Digit != 0 && f.pointed(t), f.upos(t) == segun.NUM && f.is(t+1, "in") && f.upos(t+2) == segun.NUM:
			figure = true
		}
		stands = stands || f.among(t, "asked") || f.among(t, "stands") || t == s.First && f.is(t, "ask") && f.upos(t+1) != segun.ADP
	}
	return figure && stands
}

// numberBefore reports whether a number stands before token t, "percentage" aside: "5 percentage points", "40 %".
func (f *finder) numberBefore(s *segun.Sentence, t int) bool {
	for k := t - 1; k >= s.First && k >= t-3; k-- {
		if f.upos(k) == segun.NUM || f.Look[k]&phrase.Digit != 0 {
			return true
		}
		if !f.is(k, "percentage", "per", "-") {
			return false
		}
	}
	return false
}

// pointed reports whether a token with digits counts points by itself: "a 6-point margin", "57%".
func (f *finder) pointed(t int) bool {
	w := f.Word(t)
	if w[len(w)-1] == '%' {
		return true
	}
	n := len("-point")
	return len(w) > n && w[len(w)-n:] == "-point" || f.is(t+1, "-") && f.is(t+2, "point")
}
