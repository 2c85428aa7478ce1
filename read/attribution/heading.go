package attribution

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// heading reads the ways in which a headline names or hides its voice, on which trees are no help: ", paper says", ", court told", "SAYS MUM",
// a quotation before a colon, and words in quotation marks that nobody is named for. It returns the words of the reporting phrase, which no other rule
// may read.
func (f *finder) heading(s *segun.Sentence) run {
	if s.End-s.First < 4 {
		return run{}
	}
	if f.r.Doc.Sections[s.Section].Kind != segun.Headline {
		if f.headingLike(s) {
			if own := f.secondVerb(s); s.Block == 0 && !own.empty() {
				return own
			}
			if own := f.credit(s); !own.empty() {
				return own
			}
			if own := f.goingRound(s); !own.empty() {
				return own
			}
			f.inMarks(s)
			return run{}
		}
		if first := f.stamped(s); first > s.First && f.Word(s.End-1) != "." {
			entry := *s
			entry.First = first
			own := f.credit(&entry) // the headline of an entry in a live report
			if own.empty() {
				f.inMarks(&entry)
			}
			return own
		}
		return run{}
	}
	if own := f.secondVerb(s); !own.empty() {
		return own
	}
	if own := f.credit(s); !own.empty() {
		return own
	}
	if own := f.beforeColon(s); !own.empty() {
		return own
	}
	if own := f.goingRound(s); !own.empty() {
		return own
	}
	f.inMarks(s)
	return run{}
}

// goingRound reads a headline that opens with claims of which it does not say whose they are: "Claims police chief tipped off gang", "Allegations that …".
func (f *finder) goingRound(s *segun.Sentence) run {
	t := s.First
	switch f.lowered(t) {
	case "claims", "allegations", "accusations", "reports", "rumours", "rumors", "suspicions":
	default:
		return run{}
	}
	k := t + 1
	if f.is(k, "that") {
		k++
	}
	content := f.trim(run{k, s.End})
	if content.end-content.first < 3 || f.upos(k) == segun.ADP || f.upos(k) == segun.VERB || f.upos(k) == segun.AUX || f.upos(k) == segun.PUNCT || !f.finiteIn(content) && !f.pastIn(content) {
		return run{}
	}
	a := found{head: t, subject: -1, cue: []run{{t, k}}, content: []run{content}, rule: "heading", frame: frame{class: "hearsay", act: "assert", strong: true, that: true, key: f.lowered(t)}}
	if f.is(t, "allegation", "accusation", "suspicion") {
		a.frame.act = "accuse"
	}
	f.out = append(f.out, a)
	return run{t, k}
}

// headingLike reports whether a sentence is the heading of a part of the text: a short paragraph of its own without a full stop.
func (f *finder) headingLike(s *segun.Sentence) bool {
	if s.End-s.First < 4 || s.End-s.First > 16 {
		return false
	}
	b := f.r.Doc.Blocks[s.Block].Span
	if f.r.Tokens.Tokens[s.First].Span.Start > b.Start+6 || f.r.Tokens.Tokens[s.End-1].Span.End+1 < b.End {
		return false
	}
	last := s.End - 1
	for last > s.First && f.mark(last) {
		last-- // "The mayor was blunt: “It is only a list.”"
	}
	switch f.Word(last) {
	case ".", "?", "!", ":", ";", ",", "…", "...":
		return false
	}
	return f.Look[s.First]&(phrase.Capital|phrase.Mark) != 0 && f.quoteAt(s.First) < 0
}

// credit finds a voice at the end: "…, inquiry finds", "…, says engineer". Courts and inquiries that hear or are told name nobody.
func (f *finder) credit(s *segun.Sentence) run {
	c := -1
	for t := s.End - 2; t > s.First+1 && t > s.End-9; t-- {
		if f.Word(t) == "," {
			c = t
			break
		}
	}
	if c < 0 {
		return run{}
	}
	end := s.End
	for end > c+2 && f.upos(end-1) == segun.PUNCT {
		end--
	}
	v := f.saysSo(c+1, end)
	if v < 0 || v != c+1 && v != end-1 || end-c < 3 {
		return run{}
	}
	src := run{c + 1, v}
	if v == c+1 {
		src = run{v + 1, end}
	}
	if f.freeRelative(src) {
		return run{} // "What the books show, and what two clerks say"
	}
	for t := src.first; t < src.end; t++ {
		if u := f.upos(t); u == segun.ADP && f.r.Tags.Lemma[t] != "of" && f.r.Tags.Lemma[t] != "for" || u == segun.AUX || u == segun.SCONJ || f.Look[t]&phrase.AllCaps == 0 && f.upos(t) == segun.VERB && !(f.xpos(t) == "VBN" && t+1 < src.end) {
			return run{}
		}
	}
	a := found{head: v, subject: -1, cue: []run{{v, v + 1}}, content: []run{f.trim(run{s.First, c})}, rule: "heading",
		frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[v]}}
	if f.hears(v) {
		a.cue[0] = run{c + 1, end}
		a.frame.class = "hearsay"
	} else if h := f.top(src); h >= 0 {
		a.subject, a.source = h, []run{src}
	} else {
		a.subject, a.source = src.end-1, []run{src}
	}
	f.out = append(f.out, a)
	return run{c, s.End}
}

func hashes(words ...string) map[uint64]bool {
	m := make(map[uint64]bool, len(words))
	for _, w := range words {
		m[phrase.Hash(w)] = true
	}
	return m
}

var hearing = hashes("told", "hears", "hear", "heard")

func (f *finder) hears(v int) bool { return hearing[f.Low[v]] }

// beforeColon reads a quotation that opens a headline before a colon: it belongs to the one whom the rest is about, or to nobody who is named.
func (f *finder) beforeColon(s *segun.Sentence) run {
	q, end := -1, 0
	if i := f.quoteAt(s.First); i >= 0 && f.quotes[i].first == s.First {
		q, end = i, f.quotes[i].end
	}
	if q < 0 {
		for _, r := range f.scare {
			if r.first == s.First {
				end = r.end
			}
		}
	}
	if end == 0 || end+1 >= s.End || f.Word(end) != ":" || end-s.First < 4 {
		return run{}
	}
	a := found{head: end, subject: -1, cue: []run{{end, end + 1}}, content: []run{{s.First, end}}, quote: true, rule: "heading",
		frame: frame{class: "say", act: "assert", strong: true, quote: true, key: ":"}}
	for k := end + 1; k < s.End && k < end+7; k++ {
		if f.person(k) && f.upos(k) != segun.PRON && f.verbal(run{k + 1, s.End}) {
			src := run{end + 1, k + 1}
			if k+1 < s.End && f.upos(k+1) == segun.PROPN {
				continue
			}
			if f.is(k+1, "to") {
				break // "mill workers to vote on strike": what the article is about
			}
			if k+2 < s.End && f.Word(k+1) == "," && f.Look[k+2]&phrase.Digit != 0 {
				src.end = k + 3
			}
			a.subject, a.source = k, []run{f.trim(src)}
			break
		}
		if u := f.upos(k); u == segun.VERB || u == segun.ADP || u == segun.AUX || u == segun.PUNCT {
			break
		}
	}
	if q >= 0 {
		f.done[q] = true
	}
	f.out = append(f.out, a)
	return run{end, end + 1}
}

// inMarks gives words in quotation marks that no voice is named for to an unnamed one: "Guard 'let robbers in' at depot". Where the marks hold
// the verb, the whole headline is theirs.
func (f *finder) inMarks(s *segun.Sentence) {
	for _, list := range [...][]run{f.quotes, f.scare} {
		for _, r := range list {
			if r.first < s.First || r.end > s.End || r.end-r.first < 4 {
				continue
			}
			for t := s.First; t < s.End; t++ {
				if l := f.Word(t); l == ":" && t < r.first && t > s.First && !f.taken(t) {
					entry := *s
					entry.First = t + 1 // "Committee live: | chief “never saw” the warnings"
					f.inMarks(&entry)
					return
				} else if l == ":" || (l == "–" || l == "—") && !f.is(t+1, "live") || f.amongWords(t, "credits") {
					return
				}
				if u := f.upos(t); (u == segun.VERB || u == segun.NOUN) && !r.has(t) {
					if anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.strong && (x.quote || x.whom) && x.key != "call" && x.key != "fine" }) != nil && (u == segun.VERB || f.xpos(t) == "NNS") && f.nearest(t) >= 0 {
						return // a cue may hold them
					}
				}
			}
			inside, outside, verb, lower := 0, 0, false, false
			for t := s.First; t < s.End; t++ {
				if f.upos(t) == segun.PUNCT {
					continue
				}
				if !r.has(t) {
					outside++
					lower = lower || f.Look[t]&(phrase.Capital|phrase.Digit) == 0 && len(f.Word(t)) > 3
					continue
				}
				inside++
				u := f.upos(t)
				verb = verb || u == segun.VERB && f.xpos(t) != "VBG" || u == segun.AUX
			}
			if inside < 2 || lower && f.titled(r) {
				continue
			}
			a := found{head: r.first, subject: -1, cue: []run{{r.first, r.first + 1}}, content: []run{r}, rule: "heading in marks", quote: true,
				frame: frame{class: "hearsay", act: "assert", strong: true, quote: true, key: "“"}}
			if verb || !f.finiteIn(run{s.First, r.first}) && !f.finiteIn(run{r.end, s.End}) {
				a.content = []run{{s.First, s.End}}
			}
			f.out = append(f.out, a)
			return
		}
	}
}

// titled reports whether all longer words of a quote are capitalised.
func (f *finder) titled(r run) bool {
	for t := r.first + 1; t < r.end-1; t++ {
		if f.Look[t]&(phrase.Capital|phrase.Digit|phrase.Mark) == 0 && len(f.Word(t)) > 3 {
			return false
		}
	}
	return true
}

// courtroom finds what a court or inquiry hears: "a court heard", "The inquest was told that …". Who told it stands elsewhere, or nowhere.
func (f *finder) courtroom(s *segun.Sentence, t int) bool {
	switch f.r.Tags.Lemma[t] {
	case "hear":
		if !f.finite(t) && (f.xpos(t) != "VBN" || f.passiveHere(s, t) || t > s.First && f.upos(t-1) == segun.AUX) {
			return false
		}
	case "tell":
		if !f.passiveHere(s, t) {
			return false
		}
	default:
		return false
	}
	if f.agent(t) >= 0 || f.is(t, "hear") && (f.is(t+1, "from") || f.is(t+1, "evidence", "testimony") && f.is(t+2, "from")) {
		return false // "heard from a lifeguard, Tam Orde, that …"
	}
	lo, hi := f.bounds(s, t)
	cue := f.cueOf(s, t, 1)
	for cue.first > lo && f.upos(cue.first-1) == segun.AUX {
		cue.first--
	}
	src, k := f.left(lo, cue.first)
	if g := cue.first - 1; k < 0 && g >= lo && f.among(g, "gathering") { // not a voice for the search
		for k, src = g, (run{g, g + 1}); src.first > lo && (f.upos(src.first-1) == segun.NOUN || f.upos(src.first-1) == segun.ADJ || f.upos(src.first-1) == segun.DET || f.upos(src.first-1) == segun.VERB && f.xpos(src.first-1) == "VBN"); src.first-- {
		}
	}
	if k < 0 || src.empty() || !f.among(k, "court") && !(f.is(t, "hear") && f.among(k, "gathering")) && !(f.upos(src.end-1) == segun.PROPN && f.c.told.Play(strings.ToLower(f.Word(src.end-1)), "court")) {
		return false
	}
	a := found{head: t, subject: -1, cue: []run{{src.first, cue.end}}, rule: "courtroom", frame: frame{class: "hearsay", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[t]}}
	own := a.cue[0]
	end := f.hearingDay(own.end, hi)
	switch {
	case own.first > lo && f.shuts(own.first-1) && (end >= hi || f.upos(end) == segun.PUNCT):
		a.content = f.without(run{lo, hi}, run{own.first, end})
	case end < hi && (f.r.Tags.Lemma[end] == "that" || f.r.Tags.Lemma[end] == "how"):
		a.content = []run{f.trim(run{end + 1, hi})}
	default:
		c := f.Find(t, segun.RelCcomp)
		if c <= t {
			if r := f.trim(f.zeroThat(s, end)); f.is(t, "tell") && !r.empty() { // "The panel was told | experts later checked 61 patients"
				a.content = []run{r}
				break
			}
			return false
		}
		y := f.yield(c)
		y.first = max(y.first, own.end)
		a.content = []run{f.trim(y)}
	}
	if len(a.content) == 0 || a.content[0].empty() {
		return false
	}
	f.out = append(f.out, a)
	return true
}

// hearingDay returns the token behind what tells when and where a court heard something, from token t to hi: "heard | on Monday |", "was told | on the first day of a smuggling trial yesterday | that …".
func (f *finder) hearingDay(t, hi int) int {
	end := t
	for end < hi && (f.upos(end) == segun.ADP || f.upos(end) == segun.PROPN || f.upos(end) == segun.DET || f.Flags[end]&(phrase.Weekday|phrase.TimeNoun) != 0) && f.r.Tags.Lemma[end] != "that" && f.r.Tags.Lemma[end] != "how" {
		end++
	}
	if t >= hi || !f.is(t, "on", "in", "at", "during", "yesterday", "today") {
		return end
	}
	for k := t; ; k++ {
		if k >= hi || f.is(k, "that", "how") && k > t+1 || f.upos(k) == segun.PUNCT && f.Word(k) != "-" {
			return k
		}
		switch f.upos(k) {
		case segun.ADP, segun.DET, segun.ADJ, segun.NUM, segun.NOUN, segun.PROPN, segun.ADV, segun.PUNCT:
		case segun.VERB:
			if f.Word(k-1) != "-" { // "a people-smuggling trial"
				return end
			}
		default:
			return end
		}
	}
}

// courts0 takes the body before which something is said out of the place of the one who says it: "Adviser “bought racehorses”, jury told", "Jury hears of “orchards without trees”".
func (f *finder) courts0() {
	for i := range f.out {
		a := &f.out[i]
		if a.subject < 0 || len(a.source) != 1 || !f.among(a.subject, "court") || a.source[0].end-a.source[0].first > 3 {
			continue
		}
		t := a.head
		told := f.is(t, "tell") && a.source[0].end <= t && (t+1 >= f.Len() || f.upos(t+1) == segun.PUNCT || f.r.Tokens.SentenceOf(t) != f.r.Tokens.SentenceOf(t+1))
		if !told && !f.is(t, "hear") {
			continue
		}
		a.cue = append([]run{a.source[0]}, a.cue...)
		a.subject, a.source, a.rule = -1, nil, "courtroom"
		a.frame.class, a.frame.act, a.frame.strong = "hearsay", "assert", true
	}
}

// besideCourt takes the words for a court out of those for who speaks behind it: "The panel was told | experts | had found …".
func (f *finder) besideCourt() {
	for i := range f.out {
		if f.out[i].rule != "courtroom" || len(f.out[i].cue) == 0 {
			continue
		}
		own := f.out[i].cue[0]
		for _, j := range f.touch(own) {
			if x := &f.out[j]; j != i && len(x.source) > 0 && x.source[0].overlaps(own) && x.source[0].end > own.end && x.head >= own.end {
				x.source[0].first = own.end
			}
		}
	}
}

// goesOnBehind reports whether a sentence of words in capitals, or with a title before a name, ends with its colon, and its paragraph goes on: "LENA TROSK (by telephone): | I sold them bread".
func (f *finder) goesOnBehind(s *segun.Sentence, colon int) bool {
	several := colon == s.First+1 && s.Block == 0 && (f.Flags[s.First]&(phrase.PersonNoun|phrase.GroupNoun) != 0 || f.c.heads[f.lemma(s.First)]) // "Farmers: | Dam firm lied"
	if colon+1 < s.End || colon+2 >= f.Len() || f.Look[s.First]&phrase.AllCaps == 0 && f.Flags[s.First]&phrase.Title == 0 && !several {
		return false
	}
	return f.r.Doc.Blocks[s.Block].Span.Contains(f.r.Tokens.Tokens[colon+2].Span)
}
