package attribution

import (
	"segun"
	"segun/read/phrase"
)

// mostHeralded is how many sentences an announced account is taken to have where nothing says their number.
const mostHeralded = 4

// heralds gives the sentences behind the announcement of an account to whose account it is: "The lawsuit makes three claims. | …", "The auditors' report tells a different story. |
// …", "Mr Hale tells it like this. | …". It ends with the paragraph, with a sentence in which anybody is said to say anything, or with the number that was announced.
func (f *finder) heralds() {
	toks := f.r.Tokens
	spoken := make([]bool, len(toks.Sentences))
	for i := range f.out {
		if k := toks.SentenceOf(f.out[i].head); k >= 0 {
			spoken[k] = true
		}
		for _, c := range f.out[i].content {
			for k := toks.SentenceOf(c.first); k >= 0 && k < len(spoken) && toks.Sentences[k].First < c.end; k++ {
				spoken[k] = true
			}
		}
	}
	for i := 0; i+1 < len(toks.Sentences); i++ {
		s := &toks.Sentences[i]
		if spoken[i] || f.r.Doc.Sections[s.Section].Kind != segun.Body || f.Word(s.End-1) != "." && f.Word(s.End-1) != ":" || toks.Sentences[i+1].Block != s.Block {
			continue
		}
		t, n := f.herald(s)
		var src run
		k, account := -1, false
		if t >= 0 {
			src, k = f.minder(s, t)
		} else if t, src, k = f.asTold(s); t >= 0 {
			n = mostHeralded
		} else if t, src, k = f.evidence(s, &toks.Sentences[i+1]); t >= 0 {
			n, account = mostHeralded, true
		}
		if t < 0 || k < 0 || src.empty() || src.end > t && !account || !f.speaker(k) && !f.c.texts[f.lemma(k)] || f.is(k, "i", "we", "you", "it", "this", "that", "figure", "number", "picture", "photograph", "street", "face") || f.denied0(s, t) || f.is(t, "put", "set", "go", "have") && n == mostHeralded && f.setsRight(t, s.End) && (!f.person(k) || f.upos(k) == segun.NOUN && f.Flags[k]&phrase.PersonNoun == 0) {
			continue
		}
		end := i + 1
		for end < len(spoken) && end <= i+n && toks.Sentences[end].Block == s.Block && !spoken[end] && !f.asksBack(&toks.Sentences[end]) {
			end++
		}
		if end == i+1 {
			continue
		}
		a := found{head: t, subject: k, source: []run{src}, cue: []run{{t, f.trim(run{t, s.End}).end}}, rule: "heralded",
			frame: frame{class: "state", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[t]}}
		a.content = []run{f.trim(run{toks.Sentences[i+1].First, toks.Sentences[end-1].End})}
		f.out = append(f.out, a)
	}
}

// asTold finds whose account is announced by the way they tell it: "The case for a third term, as his friends make it, runs like this." It returns the verb, -1 for none, and whose it is.
func (f *finder) asTold(s *segun.Sentence) (int, run, int) {
	for t := s.First + 3; t+4 < s.End; t++ {
		if !f.is(t, "make", "tell", "put", "see", "remember") || !f.is(t+1, "it") || f.Word(t+2) != "," || f.lowered(t+3) != "runs" && f.lowered(t+3) != "goes" && f.lowered(t+3) != "ran" && f.lowered(t+3) != "went" || !f.likeThis(t+4, s.End) {
			continue
		}
		for k := t - 1; k > s.First+1 && k > t-8; k-- {
			if f.is(k, "as") && f.Word(k-1) == "," {
				src := f.trim(run{k + 1, t})
				return t, src, f.top(src)
			}
		}
	}
	return -1, run{}, -1
}

// asksBack reports whether a sentence is a question, speaks of "I" or "we", or of a hearing that goes on: the outlet takes up its own thread.
func (f *finder) asksBack(s *segun.Sentence) bool {
	if f.Word(s.End-1) == "?" {
		return true
	}
	for t := s.First; t < s.End; t++ {
		if f.is(t, "i", "we") && f.quoteAt(t) < 0 || f.is(t, "continue", "resume", "adjourn") && f.finiteTag(t) {
			return true
		}
	}
	return false
}

// herald returns the verb by which a sentence announces an account, and how many sentences of it there are at most; -1 for none.
func (f *finder) herald(s *segun.Sentence) (t, n int) {
	for t = s.First + 1; t+2 < s.End; t++ {
		if !f.finiteTag(t) && !(f.lowered(t) == "put" && f.upos(t) == segun.VERB && f.upos(t-1) == segun.PROPN) || f.quoteAt(t) >= 0 || f.ofRelative(t) {
			continue
		}
		switch {
		case f.is(t, "make", "give", "offer", "list", "cite", "name", "raise", "advance", "have"):
			if n = f.countsOut(t+1, s.End); n > 0 {
				return t, n
			}
			if f.is(t, "give", "offer") && (f.telling(t+1, s.End) || f.telling(f.behindHearer(t+1), s.End)) || f.is(t, "have") && f.is(t+2, "different", "simpler") && f.telling(t+1, s.End) {
				return t, mostHeralded
			}
		case f.is(t, "tell") && f.telling(t+1, s.End), f.is(t, "tell") && f.telling(f.behindHearer(t+1), s.End), f.is(t, "put", "tell", "explain") && f.thisWay(t+1, s.End), f.is(t, "describe", "recall", "remember") && f.theNight(t+1, s.End), f.is(t, "see", "remember") && f.is(t+1, "it") && f.likeThis(t+2, s.End), f.is(t, "run", "go") && f.likeThis(t+1, s.End):
			return t, mostHeralded
		case f.is(t, "reserve", "keep", "save") && f.sharpest(t+1, s.End):
			return t, mostHeralded
		case f.is(t, "put", "set", "go", "have") && f.setsRight(t, s.End):
			return t, mostHeralded
		}
		return -1, 0
	}
	return -1, 0
}

// ofRelative reports whether the finite verb at token t is that of a relative clause: "Mr Hale, who | runs | the orchard, gave …".
func (f *finder) ofRelative(t int) bool {
	if f.Rel(t) == segun.RelAux || f.Rel(t) == segun.RelAuxPass || f.Rel(t) == segun.RelCop {
		t = f.Head(t)
	}
	return t >= 0 && f.Rel(t) == segun.RelAclRelcl
}

// behindHearer returns the token behind "the" and a noun, to whom an account is given, or t: "gave | the coroner | a different picture".
func (f *finder) behindHearer(t int) int {
	if f.is(t, "the", "a") && f.upos(t+1) == segun.NOUN {
		return t + 2
	}
	if f.xpos(t) == "PRP" {
		return t + 1
	}
	return t
}

// theNight reports whether the words from t to the end of the sentence are for a time or an event alone of which an account follows: "describes | the first night".
func (f *finder) theNight(t, end int) bool {
	if !f.is(t, "the", "that", "her", "his", "their") {
		return false
	}
	for t++; t < end && (f.upos(t) == segun.ADJ || f.upos(t) == segun.NUM); t++ {
	}
	return f.among(t, "scene") && t+2 >= end
}

// setsRight reports whether a sentence ends by saying that somebody contradicts or goes beyond what was said: "puts her right", "set the record straight", "goes further", "would have none of it".
func (f *finder) setsRight(t, end int) bool {
	k := t + 1
	switch {
	case f.is(t, "go"):
		for f.is(k, "much", "even", "rather", "a", "step") {
			k++
		}
		return f.is(k, "further", "farther", "far") && f.lowered(k) != "far" && k+2 >= end
	case f.is(t, "have"):
		return f.is(k, "none") && f.is(k+1, "of") && f.is(k+2, "it", "that", "this") && k+4 >= end
	}
	if f.upos(k) == segun.PRON {
		k++
	} else {
		k = f.behindHearer(k)
	}
	return k > t+1 && f.is(k, "right", "straight") && k+2 >= end
}

// sharpest reports whether the words from t on are for hard words about something: "their sharpest words for what came after".
func (f *finder) sharpest(t, end int) bool {
	for k := t; k+1 < end && k < t+5; k++ {
		if f.is(k, "word", "criticism", "language", "verdict", "judgement", "judgment", "contempt", "scorn") {
			return f.xpos(k-1) == "JJS" && f.is(k+1, "for")
		}
	}
	return false
}

// countsOut returns how many claims, reasons or demands the words from t to the end of the sentence announce: "three claims", "two reasons for the delay"; 0 for none.
func (f *finder) countsOut(t, end int) int {
	n, ok := heraldNumbers[f.lowered(t)]
	if !ok && f.upos(t) == segun.NUM {
		n, ok = mostHeralded, true
	}
	if !ok {
		return 0
	}
	for t++; t < end && f.upos(t) == segun.ADJ; t++ {
	}
	if !f.among(t, "point") || f.verbal(run{t + 1, end}) {
		return 0
	}
	return n
}

// heraldNumbers are the numbers by which accounts are announced.
var heraldNumbers = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "several": mostHeralded}

// telling reports whether the words from t to the end of the sentence are for an account that differs or agrees: "a different story", "much the same story", "another version".
func (f *finder) telling(t, end int) bool {
	other := false
	for ; t < end && t < end-1; t++ {
		switch u := f.upos(t); {
		case f.among(t, "telling"):
			other = true
		case f.is(t, "story", "account", "version", "explanation", "tale"), other && f.is(t, "thing", "answer") && f.is(t-1, "same"), other && f.is(t, "picture") && f.is(t-1, "different"):
			return other && !f.verbal(run{t + 1, end}) && (t+1 >= end-1 || f.is(t+1, "of", "to"))
		case u != segun.DET && u != segun.ADJ && u != segun.ADV && u != segun.PRON:
			return false
		}
	}
	return false
}

// thisWay reports whether the words from t on are "it differently", "it otherwise", "it like this", "the night this way", and nothing else.
func (f *finder) thisWay(t, end int) bool {
	if f.is(t, "it", "things", "matter") {
		t++
	} else if f.upos(t) == segun.DET && f.upos(t+1) == segun.NOUN {
		t += 2
	} else {
		return false
	}
	for f.is(t, "rather", "quite", "very", "somewhat") {
		t++
	}
	return (f.is(t, "differently", "otherwise") || f.is(t, "by", "in") && f.is(t+1, "turn", "turns")) && (t+2 >= end || f.is(t, "by", "in") && t+3 >= end) || f.likeThis(t, end)
}

// likeThis reports whether the words from t on are "like this", "this way" or "as follows", and nothing else.
func (f *finder) likeThis(t, end int) bool {
	return t+3 >= end && (f.is(t, "like") && f.is(t+1, "this") || f.is(t, "this") && f.is(t+1, "way") || f.is(t, "as") && f.is(t+1, "follow"))
}
