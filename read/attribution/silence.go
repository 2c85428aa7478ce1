package attribution

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// nonAnswer looks for words that decline to speak, by their lemmas: "declined to comment", "did not return three calls". Articles, numbers,
// adjectives, possessives and adverbs between them do not count. It reports whether it found some; the attribution has no content. Only the silence of
// someone who was asked is one: "did not respond to treatment" is none.
func (f *finder) nonAnswer(s *segun.Sentence, t int) bool {
	if f.walkedOff(s, t) || f.cutShort(s, t) || f.gestured(s, t) || f.leftOpen(s, t) {
		return true
	}
	if f.notPress(s, t) || f.is(t, "reserve") && f.decider(f.nearest(t)) {
		return false // "the High Court reserved judgment": it will rule later
	}
	if f.is(t, "hang") && f.afterWords(t) {
		return false // "She said, ‘The one you have,’ and hung up": after an answer
	}
	if f.toldTo(s, t) {
		return false
	}
	if f.is(t-1, "not") && f.is(t-2, "may") && f.xpos(t) == "VB" || f.xpos(t) == "VB" && f.is(t-1, "should", "must") {
		return false // "may not name a product until the maker has agreed": what is forbidden; "should refrain from commenting": what is asked
	}
	if f.is(t, "name") && f.xpos(t) == "VBN" && f.is(t-1, "not") && f.Find(t, segun.RelAux, segun.RelAuxPass) < 0 && f.upos(t-2) == segun.NOUN && (f.xpos(t+1) == "NNP" || f.is(t+1, "in", "on", "by", "as", "among")) {
		return false // "candidates not named Ormond", "a woman not named in the warrant"
	}
	if f.is(t, "say") && f.is(t-1, "not", "n't", "n’t") && f.is(t-2, "could", "can", "ca") && f.is(t+1, "that", "this") && (t+2 >= s.End || f.upos(t+2) == segun.PUNCT) && f.is(t-4, "he", "she", "him", "her", "them", "me", "us", "you", "that") {
		return false // "people told him he couldn't say that"
	}
	for start := max(s.First, t-6); start <= t; start++ {
		neither := f.noneOf(s, start, t) // "Neither the bank nor its lawyers returned calls", "None of the men could be reached"
		if !neither && !f.c.silence.Get(f.silentLemma(start)) || start < t && f.Head(start) != t && f.Rel(start) != segun.RelAux && f.Rel(start) != segun.RelAdvmod && f.Rel(start) != segun.RelAuxPass && f.Rel(start) != segun.RelCop {
			continue
		}
		end, class := f.refusal(s, start, neither)
		if class == "" || end <= t || class == "silent" && (f.saidNoWrong(s, end) || f.saidNothingWas(s, end) || f.notSpokenTo(s, end)) {
			continue
		}
		switch f.xpos(end - 1) {
		case "IN", "WP", "WDT", "WRB":
			if end-1 > t && f.Head(end-1) >= end {
				end-- // "did not say | whether …"
			}
		}
		cue := f.cueOf(s, t, 1)
		cue.first, cue.end = min(cue.first, start), max(cue.end, end)
		if f.is(cue.first, "yet") && f.is(cue.first-1, "have") {
			cue.first-- // "has yet to reply"
		}
		sub, src := f.nearest(t), run{}
		if f.is(sub, "best", "utmost") {
			sub = f.nearest(f.Head(sub)) // "did her best to evade the question"
		}
		if sub < 0 {
			sub, src = f.subject(s, t)
		} else {
			src = f.source(sub)
		}
		if sub < 0 {
			sub, src = f.joinedTo(t)
		}
		if sub < 0 || f.upos(sub) == segun.PRON && f.xpos(sub) != "PRP" && !f.relative(sub) {
			sub, src = f.mended(s, t, -1, src)
		}
		if sub < 0 && class == "unreached" && cue.first > s.First {
			src, sub = f.sourceBefore(s, cue.first)
		}
		if neither {
			first := s.First + 1
			if f.is(s.First, "none") {
				first++
			}
			end := first
			for end < cue.first && (f.Word(end-1) == "-" || !f.finiteTag(end) && f.upos(end) != segun.AUX) {
				end++ // "Neither police nor the court | has named him or said why"
			}
			if r := f.trim(run{first, end}); !r.empty() && f.top(r) >= 0 && f.speaker(f.top(r)) && f.reachable(f.top(r), class) {
				sub, src = f.top(r), r
			} else if !r.empty() && class == "unreached" {
				continue // "Neither passport could be traced"
			}
		}
		if k, r := f.across(s, cue.first); k >= 0 && (sub < 0 || sub > k) {
			sub, src = k, r
		}
		if class == "unheard" && !f.sentIn(sub) || class == "attempted" && !f.triedIn(sub) || class == "untold" && !f.keptFromPress(s, end) {
			continue
		}
		if k, r := f.wordsOfProxy(s, t, sub); k >= 0 {
			sub, src = k, r
		}
		if f.asks(sub, "message") && !(f.is(t, "reply", "answer", "respond", "explain", "address") && !f.passive(t)) {
			sub, src = f.asked(sub)
		}
		if sub >= 0 && f.unasked(s, t, sub, cue.end, class) {
			return false
		}
		if sub < 0 || src.empty() || !f.answerable(sub, class, run{start, f.yield(t).end}) || src.overlaps(cue) || class == "noreply" && !f.toPress(t, end) ||
			class == "withheld" && !f.withheld(s, end) || class == "never" && !f.question(s, end) {
			continue
		}
		act := "decline"
		if class == "referred" {
			if f.is(t-1, "without") || f.is(cue.first-1, "without") {
				return false // "…, he said, without referring to any of them"
			}
			act = "refer"
		}
		a := found{head: t, subject: sub, source: []run{src}, cue: []run{cue}, rule: "non-answer",
			frame: frame{class: class, act: act, strong: true, key: f.r.Tags.Lemma[t]}}
		if class == "referred" {
			if r := f.trim(run{cue.end, f.phraseTo(s, cue.end)}); !r.empty() {
				a.content = []run{r} // with whom or what somebody is sent to
			}
		} else if a.content = f.whatNot(s, t, cue.end); a.content == nil && class == "declined" && src.end <= cue.first && !f.frontedQuestion(s, src.first).empty() {
			a.content = []run{f.frontedQuestion(s, src.first)}
		} else if a.content == nil && f.xpos(t) == "NNS" {
			a.cue[0].end = f.phraseTo(s, cue.end) // "never comments on its clients"
		}
		f.out = append(f.out, a)
		return true
	}
	return false
}

// notPress reports whether words that decline tell of no silence: one that is to come, "said he will refuse to answer any questions from the panel", or that only says which questions are meant,
// "the ones he refused to answer last year".
func (f *finder) notPress(s *segun.Sentence, t int) bool {
	if !f.is(t, "refuse", "decline") {
		return false
	}
	if f.xpos(t) == "VB" && f.is(t-1, "will") || f.xpos(t) == "VBG" && f.is(t-1, "for") && f.is(t+1, "to") && f.is(t+2, "testify") {
		return true
	}
	k := f.nearest(t)
	if k == t-1 && f.is(k, "who") && f.is(t+1, "to") && f.is(t+2, "give") && f.xpos(t+3) == "PRP$" && (f.is(t+4, "name", "surname") || f.is(t+5, "name")) {
		return true // "a general, who declined to give his name, said"
	}
	return f.finiteTag(t) && k == t-1 && f.upos(k) == segun.PRON && k-1 > s.First && f.is(k-1, "question", "one", "ones", "that", "which") && f.is(t+1, "to") && f.is(t+2, "answer")
}

// phraseTo returns where the words that go with a non-answer end: at the first mark, or twelve words on.
func (f *finder) phraseTo(s *segun.Sentence, from int) int {
	k := from
	for k < s.End && k < from+12 && f.upos(k) != segun.PUNCT {
		k++
	}
	return k
}

// joinedTo returns the subject of the verb that a second one is joined to: "has left the university and could not be reached"; -1 for none.
func (f *finder) joinedTo(t int) (int, run) {
	for v, n := t, 0; n < 4 && f.Rel(v) == segun.RelConj; n++ {
		if v = f.Head(v); v < 0 {
			break
		}
		if k := f.nearest(v); k >= 0 && k < t {
			return k, f.source(k)
		}
	}
	return -1, run{}
}

// withheld reports whether what is not handed over is something that one asks for: a text, a recording, a name, a sum, or the pronoun for it. To keep back keys or a village is no
// silence.
func (f *finder) withheld(s *segun.Sentence, end int) bool {
	for k := end; k < s.End && k < end+7; k++ {
		switch u := f.upos(k); {
		case u == segun.PRON && f.xpos(k) == "PRP":
			if f.is(k, "it", "they") {
				return true
			}
		case u == segun.NOUN && k+1 < s.End && f.Word(k+1) == "-": // "control-room log"
		case u == segun.NOUN && (k+1 >= s.End || f.upos(k+1) != segun.NOUN):
			return f.asks(k, "kept") || f.c.texts[f.lemma(k)]
		case u == segun.VERB, u == segun.PUNCT && f.quoteAt(k) < 0 && f.Look[k]&(phrase.Hyphened|phrase.Dash) == 0 && f.Word(k) != "-":
			return false
		}
	}
	return false
}

// question reports whether a question word opens what is not said: "has never explained | where the money came from".
func (f *finder) question(s *segun.Sentence, end int) bool {
	for k := max(end-1, s.First); k < s.End && k < end+3; k++ {
		if x := f.xpos(k); x == "WP" || x == "WRB" || x == "WDT" || f.is(k, "whether") {
			return true
		}
	}
	return false
}

// asks reports whether token t has a role around somebody who is asked.
func (f *finder) asks(t int, role string) bool {
	return t >= 0 && strings.Contains(f.c.asking.Get(f.lemma(t)), role)
}

// saidNoWrong reports whether the words behind "said nothing" deny a charge rather than tell of silence: "had said nothing wrong".
func (f *finder) saidNoWrong(s *segun.Sentence, end int) bool {
	return end < s.End && f.is(end-1, "nothing") && f.among(end, "nowrong")
}

// saidNothingWas reports whether the "nothing" at the end of "says nothing" is the subject of what is said: "says | nothing is missing", "said | nothing suspicious had been found".
func (f *finder) saidNothingWas(s *segun.Sentence, end int) bool {
	return f.is(end-1, "nothing") && f.howManyAre(end-1, s.End)
}

// refusal returns the end of the longest row of the table that the words from start match, "not" before them where their subject denies them, and its class.
func (f *finder) refusal(s *segun.Sentence, start int, denied bool) (end int, class string) {
	k := start
	switch f.buf = f.buf[:0]; {
	case denied && f.xpos(start) == "MD":
		f.buf = append(append(f.buf, strings.ToLower(f.r.Tags.Lemma[start])...), " not"...) // "Neither side would | confirm it"
		k++
	case denied:
		f.buf = append(f.buf, "not"...)
	}
	for ; k < s.End && k < start+14; k++ {
		n := len(f.buf)
		if n > 0 {
			f.buf = append(f.buf, ' ')
		}
		switch l := f.r.Tags.Lemma[k]; l {
		case "n't", "n’t":
			f.buf = append(f.buf, "not"...)
		default:
			f.buf = append(f.buf, strings.ToLower(l)...) // "sent me a link": of "I"
		}
		h := model.String(string(f.buf))
		if f.c.silence.Get(h) {
			if c, ok := f.c.silent.Find(h); ok {
				end, class = k+1, c
			}
			continue
		}
		if f.buf = f.buf[:n]; n == 0 || !f.between1(k) {
			break
		}
	}
	return end, class
}

// between1 reports whether token k may stand between the words of a non-answer.
func (f *finder) between1(k int) bool {
	switch f.upos(k) {
	case segun.ADV:
		l := f.r.Tags.Lemma[k]
		return l != "not" && l != "never"
	case segun.AUX:
		return f.r.Tags.Lemma[k] == "do" || f.r.Tags.Lemma[k] == "have"
	case segun.DET:
		return f.r.Tags.Lemma[k] != "no" && f.xpos(k) != "WDT"
	case segun.NUM, segun.ADJ:
		return true
	case segun.PRON:
		return f.xpos(k) == "PRP$"
	case segun.NOUN:
		return k+1 < f.Len() && f.upos(k+1) == segun.NOUN
	case segun.PUNCT:
		return f.Word(k) == "-"
	}
	return false
}

func (f *finder) silentLemma(t int) uint64 {
	if l := f.r.Tags.Lemma[t]; l == "n't" || l == "n’t" {
		return hashNot
	}
	return f.lemma(t)
}

var hashNot = model.String("not")

// lemmaAt returns the lemma of a token, "" for none.
func (f *finder) lemmaAt(t int) string {
	if t < 0 || t >= len(f.r.Tags.Lemma) {
		return ""
	}
	return f.r.Tags.Lemma[t]
}

// asked finds the one to whom calls or messages went: "Calls to Halcyon Freight were not returned".
func (f *finder) asked(sub int) (int, run) {
	y := f.yield(sub)
	for t := sub + 1; t+1 < y.end; t++ {
		switch f.r.Tags.Lemma[t] {
		case "to", "with", "at", "for", "from", "of", "reach", "contact":
		default:
			continue
		}
		if f.upos(t) == segun.PART {
			continue
		}
		src := f.trim(run{t + 1, y.end})
		if f.is(t, "for", "of") && !src.empty() && f.asksFor(src) {
			continue // "requests for comment sent | to the haulier"
		}
		for k := src.first; k < src.end; k++ {
			if l := f.r.Tags.Lemma[k]; k > src.first && (l == "for" || l == "by" || l == "seek" || l == "on" || l == "from") {
				src.end = k
			}
		}
		if src = f.trim(src); src.empty() {
			continue
		}
		if h := f.top(src); h >= 0 && f.voice(h) {
			return h, src
		}
	}
	return -1, run{}
}

// answerable reports whether a subject can be someone who was asked. "It" can, where the words are plain.
func (f *finder) answerable(sub int, class string, words run) bool {
	switch f.r.Tags.Lemma[sub] {
	case "nobody", "none", "no-one", "everyone", "anyone", "you":
		return false
	case "it":
		return class == "declined" || class == "referred" || class == "noreply" || class == "withheld"
	case "which":
		return f.relative(sub)
	case "that", "this", "who":
		return f.upos(sub) == segun.PRON && f.r.Tags.Lemma[sub] == "who"
	}
	if d := f.Find(sub, segun.RelDet); d >= 0 && f.r.Tags.Lemma[d] == "no" {
		return false
	}
	if class == "noreply" && f.upos(sub) == segun.NOUN && (f.c.texts[f.lemma(sub)] || f.is(sub, "figure", "number", "datum", "result", "evidence", "text", "map", "photograph")) {
		return false // "The report did not answer the question": nobody was asked
	}
	if f.voice(sub) {
		return true
	}
	for k := words.first; k < words.end && f.upos(sub) == segun.NOUN; k++ {
		if f.asks(k, "message") || f.is(k, "comment") {
			return true
		}
	}
	return false
}

// relative reports whether the pronoun at token k stands for a voice before it: "the insurer, which declined to comment".
func (f *finder) relative(k int) bool {
	if f.Word(k-1) != "," || !f.is(k, "who", "which") {
		return false
	}
	v := f.Head(k)
	return v >= 0 && f.Rel(v) == segun.RelAclRelcl && f.Head(v) >= 0 && f.voice(f.Head(v))
}

// toPress reports whether what was not answered can be a reporter's question: nothing is named, or a question, call or message, or a voice.
func (f *finder) toPress(t, end int) bool {
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		r := f.Rel(k)
		if k < t || r != segun.RelObj && r != segun.RelObl && r != segun.RelIobj {
			continue
		}
		if c := f.Find(k, segun.RelCase); c >= 0 {
			if l := f.r.Tags.Lemma[c]; l != "to" && l != "with" {
				continue
			}
		} else if r == segun.RelObl {
			continue
		}
		if !f.asks(k, "message") && !f.asks(k, "addressed") && f.upos(k) != segun.PROPN && f.upos(k) != segun.PRON && f.r.Tags.Lemma[t] != "address" && f.r.Tags.Lemma[t] != "explain" && f.r.Tags.Lemma[t] != "comment" {
			return false
		}
	}
	return true
}

// whatNot returns what is not answered or said: "whether the firm had searched …", "the missed payment".
func (f *finder) whatNot(s *segun.Sentence, t, end int) []run {
	if r := f.silentOn(s, end); !r.empty() {
		return []run{r}
	}
	k := end
	if k < s.End && f.upos(k) == segun.ADP {
		k++ // "to be drawn | on whether"
	}
	for ; k < s.End && k < end+3; k++ {
		h := k
		for n := 0; n < 12; n++ {
			p := f.Head(h)
			if p < s.First || p >= s.End || p < end {
				break
			}
			h = p
		}
		switch f.Rel(h) {
		case segun.RelCcomp, segun.RelObj, segun.RelXcomp, segun.RelAdvcl:
		default:
			return nil
		}
		if p := f.Head(h); h < end || p < t-4 || p >= end {
			return nil
		}
		y := f.yield(h)
		y.first = max(y.first, end)
		for j := y.first; j < y.end; j++ {
			if f.Word(j) == "," || f.Word(j) == ";" {
				y.end = j
			}
		}
		if y = f.trim(y); y.empty() {
			return nil
		}
		return []run{y}
	}
	return nil
}

// cutShort finds silence that is told by how a conversation ended: "Asked how that could be, he ended the briefing."
func (f *finder) cutShort(s *segun.Sentence, t int) bool {
	if !f.is(t, "end", "close", "leave", "shut", "slam", "cut", "walk", "hang", "put") || f.xpos(t) != "VBD" || f.quoteAt(t) >= 0 {
		return false
	}
	first := s.First
	if f.is(first, "when") {
		first++
	}
	if !f.is(first, "ask", "press", "question", "challenge") || f.xpos(first) != "VBN" && f.xpos(first) != "VBD" {
		return false
	}
	end := 0
	for k := t + 1; k < s.End && k < t+6; k++ {
		if f.among(k, "exchange") {
			end = k + 1
			break
		}
	}
	k := f.nearest(t)
	if end == 0 || k < 0 || k > t || !f.voice(k) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: k, source: []run{f.source(k)}, cue: []run{{t, end}}, rule: "non-answer",
		frame: frame{class: "declined", act: "decline", strong: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// walkedOff finds silence that is told by what someone does: "walked to his car without answering", "waved the question away".
func (f *finder) walkedOff(s *segun.Sentence, t int) bool {
	cue := run{t, t + 1}
	switch f.r.Tags.Lemma[t] {
	case "answer", "reply", "respond", "comment":
		if f.xpos(t) != "VBG" || t-1 <= s.First || f.r.Tags.Lemma[t-1] != "without" {
			return false
		}
		v := f.Head(t)
		if v < s.First || v > t || !f.asks(v, "leaving") {
			return false
		}
		cue.first = v
		t = v
	case "wave", "brush", "bat", "swat", "shrug", "laugh":
		far, question := -1, -1
		for k := t + 1; k < s.End && k < t+8; k++ {
			switch f.r.Tags.Lemma[k] {
			case "away", "aside", "off":
				far = k
			case "question":
				question = k
			}
		}
		if o := f.Find(t, segun.RelObj); o >= 0 && f.r.Tags.Lemma[o] == "question" {
			question = o
		}
		for k := t - 1; k >= s.First && question < 0; k-- {
			if f.r.Tags.Lemma[k] == "question" && f.upos(k) == segun.NOUN && (f.Head(k) == t || f.Head(t) == k) {
				question = k
			} else if u := f.upos(k); u == segun.VERB || u == segun.PUNCT {
				break
			}
		}
		if far < 0 || question < 0 {
			return false
		}
		cue.end = max(far, question) + 1
		if question > t && far > question && far > question+3 {
			return false
		}
	default:
		return false
	}
	sub, src := f.nearest(t), run{}
	if k := t - 1; f.xpos(k) == "PRP" {
		sub = k
	}
	if sub < 0 {
		sub, src = f.subject(s, t)
	} else if src = f.source(sub); f.xpos(sub) == "PRP" {
		src = run{sub, sub + 1}
	}
	if sub < 0 || !f.voice(sub) || src.empty() || src.overlaps(cue) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: sub, source: []run{src}, cue: []run{cue}, rule: "non-answer",
		frame: frame{class: "declined", act: "decline", strong: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// speechless turns the words "no comment" into the non-answer that they are.
func (f *finder) speechless(a *found) bool {
	if len(a.content) != 1 || a.subject < 0 {
		return false
	}
	n, no, comment := 0, false, false
	for t := a.content[0].first; t < a.content[0].end; t++ {
		if f.upos(t) == segun.PUNCT {
			continue
		}
		n++
		switch f.r.Tags.Lemma[t] {
		case "no":
			no = true
		case "comment":
			comment = true
		}
	}
	return n <= 3 && no && comment
}

// afterWords reports whether the verb at t goes on after one by which somebody said something.
func (f *finder) afterWords(t int) bool {
	h := f.Head(t)
	return f.Rel(t) == segun.RelConj && h >= 0 && f.is(h, "say", "tell", "shout", "answer", "reply", "laugh", "add", "swear") && f.Find(h, segun.RelCcomp, segun.RelObj, segun.RelParataxis, segun.RelXcomp) >= 0
}

// toldTo reports whether the verb at t is what somebody else is told to do: "told him to keep quiet", "ordered the clerks to say nothing", "were told not to comment".
func (f *finder) toldTo(s *segun.Sentence, t int) bool {
	k := t - 1
	for k > s.First && (f.upos(k) == segun.ADV || f.is(k, "not")) {
		k--
	}
	if f.xpos(t) != "VB" || f.xpos(k) != "TO" {
		return false
	}
	for h := k - 1; h >= s.First && h > k-7; h-- {
		if f.upos(h) == segun.VERB {
			return f.among(h, "directs") && (f.passive(h) || h < k-1 && !f.is(k-1, "not"))
		}
		if u := f.upos(h); u == segun.PUNCT || u == segun.AUX {
			return false
		}
	}
	return false
}

// notSpokenTo reports whether somebody has not spoken, up to token end, to one whom he knows, which is told of him and no refusal to answer: "has not spoken | to his brother since the vote".
func (f *finder) notSpokenTo(s *segun.Sentence, end int) bool {
	if end+1 >= s.End || !f.is(end-1, "speak", "talk") || !f.is(end, "to", "with") {
		return false
	}
	e := f.objectEnd(s, end+1)
	if e <= end+1 {
		return false
	}
	h := e - 1
	return f.xpos(end+1) == "PRP$" || (f.upos(h) == segun.NOUN || f.upos(h) == segun.PROPN) && !f.among(h, "atoutlet") && !f.outlet(h)
}
