package attribution

import "segun"

// across returns the subject of a clause from which it is cut off by something told beside it, between commas, where the words from token first on, behind the second comma, are the rest of the clause: "The firm, which owns the
// freehold, | did not return calls", "Its rival, when the paper rang, | had no comment". -1 for none.
func (f *finder) across(s *segun.Sentence, first int) (int, run) {
	if first-1 <= s.First || f.Word(first-1) != "," {
		return -1, run{}
	}
	lo := s.First
	for k := first - 2; k > s.First; k-- {
		if f.Word(k) == ";" || f.Word(k) == ":" {
			lo = k + 1
			break
		}
	}
	c := lo
	for c < first-1 && (f.Word(c) != "," || !f.asideFrom(c+1)) {
		if f.finiteTag(c) || f.upos(c) == segun.ADP && c == lo || f.upos(c) == segun.SCONJ || f.quoteAt(c) >= 0 {
			return -1, run{}
		}
		c++
	}
	r := f.trim(run{lo, c})
	if c == first-1 || r.empty() || r.end-r.first > 12 {
		return -1, run{}
	}
	if h := f.top(r); h >= 0 && f.voice(h) && f.xpos(h) != "PRP" {
		return h, r
	}
	return -1, run{}
}

// asideFrom reports whether a clause told beside another opens at token k: "which owns it", "founded in 2011", "when the paper rang".
func (f *finder) asideFrom(k int) bool {
	switch x := f.xpos(k); x {
	case "WP", "WDT", "WP$", "VBN", "VBD":
		return true
	default:
		return x == "WRB" && f.is(k, "when")
	}
}

// sentIn reports whether token k heads the words for something sent to somebody who may answer it: a message of any kind, and a request or call that is for an interview or an answer.
func (f *finder) sentIn(k int) bool {
	if !f.asks(k, "message") || f.is(k, "attempt", "effort") {
		return false
	}
	if !f.is(k, "request", "call", "letter") {
		return true
	}
	y := f.yield(k)
	for j := k + 1; j < y.end; j++ {
		if f.is(j, "comment", "interview", "response", "reply", "statement") {
			return true
		}
	}
	return k+1 < y.end && f.is(k, "call", "letter") && f.is(k+1, "to")
}

// triedIn reports whether token k heads the words for an attempt to reach somebody who is named: "all attempts to reach Orla Vask". The men in a mine are reached in another way.
func (f *finder) triedIn(k int) bool {
	if !f.is(k, "attempt", "effort") {
		return false
	}
	for j, y := k+1, f.yield(k); j+1 < y.end; j++ {
		if f.is(j, "reach", "contact") {
			e := j + 1
			for e < y.end && f.upos(e) == segun.DET {
				e++
			}
			return e < y.end && f.upos(e) == segun.PROPN
		}
	}
	return false
}

// keptFromPress reports whether those who are not told something, from token end on, are the press: "would not tell | the Beacon how many".
func (f *finder) keptFromPress(s *segun.Sentence, end int) bool {
	e := f.objectEnd(s, end)
	if e == end {
		return false
	}
	k := e - 1
	return f.is(k, "we", "us", "i", "me", "reporter", "journalist", "newspaper") || f.outlet(k)
}

// asksFor reports whether words behind "for" say what a request or message is for, and not whom it went to: "requests | for comment", "a call | for an interview".
func (f *finder) asksFor(r run) bool {
	k := r.first
	for k < r.end && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ) {
		k++
	}
	return k < r.end && f.is(k, "comment", "interview", "response", "reply", "answer", "statement", "information", "explanation")
}

// invited reports whether somebody was bidden to speak right before verb t: "invited to publish it, | fell silent".
func (f *finder) invited(s *segun.Sentence, t int) bool {
	for k := t - 1; k >= s.First && k > t-10; k-- {
		if f.is(k, "invite") && f.xpos(k) == "VBN" {
			return true
		}
	}
	return false
}

// wordsOfProxy returns whoever speaks for the subject sub of a non-answer of which verb t is the head, where it is told in their words: "a spokeswoman said | that the company never discussed competitors". -1 for nobody.
func (f *finder) wordsOfProxy(s *segun.Sentence, t, sub int) (int, run) {
	h := f.Head(t)
	if sub < 0 || f.Rel(t) != segun.RelCcomp || h < s.First || h >= t || sub < h || f.says(h) == nil {
		return -1, run{}
	}
	if d := f.yield(sub).first; f.xpos(sub) != "PRP" && (f.upos(sub) != segun.NOUN || f.xpos(d) != "PRP$" && !f.is(d, "the")) {
		return -1, run{}
	}
	k, src := f.subject(s, h)
	if k < 0 || k > h || !f.is(k, "spokesman", "spokeswoman", "spokesperson", "lawyer", "attorney", "solicitor", "agent", "aide", "publicist") || f.xpos(sub) == "PRP" && f.xpos(sub+1) != "MD" {
		return -1, run{}
	}
	return k, src
}

// noReplyFrom finds silence that is told by what did not come: "There was no reply to the letter from the diocese", "No explanation was forthcoming from the regulator", where a message or a question is told of beside it, or
// comment. It reports whether it found some.
func (f *finder) noReplyFrom(s *segun.Sentence, t int) bool {
	if !f.is(t, "comment", "reply", "response", "answer", "explanation") || t-1 < s.First {
		return false
	}
	no := t - 1
	if f.upos(no) == segun.ADJ {
		no--
	}
	if no < s.First || !f.is(no, "no") || no > s.First && f.is(no-1, "for", "with", "without") {
		return false
	}
	k := t + 1
	for k < s.End && k < t+6 && (f.upos(k) == segun.AUX || f.upos(k) == segun.ADV || f.is(k, "come", "receive", "get", "forthcoming", "available")) {
		k++
	}
	if k+1 >= s.End || !f.is(k, "from") || !f.is(t, "comment") && !f.pressed(s, t) && !f.messageIn(s, t) {
		return false
	}
	e := f.objectEnd(s, k+1)
	if e == k+1 || !f.voice(e-1) {
		return false
	}
	if no-2 >= s.First && f.is(no-1, "be") && f.is(no-2, "there") {
		no -= 2
	}
	f.out = append(f.out, found{head: t, subject: e - 1, source: []run{f.trim(run{k + 1, e})}, cue: []run{{no, k}}, rule: "non-answer",
		frame: frame{class: "noreply", act: "decline", strong: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// messageIn reports whether the sentence tells of something that was sent to be answered, beside token t.
func (f *finder) messageIn(s *segun.Sentence, t int) bool {
	for k := s.First; k < s.End; k++ {
		if k != t && f.upos(k) == segun.NOUN && f.asks(k, "message") {
			return true
		}
	}
	return false
}

// notPossible finds somebody who is named and could not be reached, told by "it": "It was not possible to contact Josip Barun".
func (f *finder) notPossible(s *segun.Sentence, t int) bool {
	if !f.is(t, "contact", "reach") || f.xpos(t) != "VB" || t-3 < s.First || !f.is(t-1, "to") || !(f.is(t-2, "possible") && f.notBefore(s, t-2) || f.is(t-2, "impossible")) {
		return false
	}
	k := t + 1
	if f.is(k, "either", "both") {
		k++
	}
	e := f.objectEnd(s, k)
	if e == k || f.upos(e-1) != segun.PROPN || f.is(t, "reach") && !f.person(e-1) && !f.organisation(e-1) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: e - 1, source: []run{f.trim(run{k, e})}, cue: []run{{f.itWas(s, t), k}}, rule: "non-answer",
		frame: frame{class: "unreached", act: "decline", strong: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// itWas returns the "it" before token t, from which "it was not possible to" runs, or "possible" itself.
func (f *finder) itWas(s *segun.Sentence, t int) int {
	for k := t - 3; k >= s.First && k > t-7; k-- {
		if f.is(k, "it") {
			return k
		}
	}
	return t - 2
}

// mumAbout finds silence in a headline that leaves its verb out: "Mayor silent on payoff", "Fund mum over short bet".
func (f *finder) mumAbout(s *segun.Sentence, t int) bool {
	if !f.is(t, "silent", "mum") || t+1 >= s.End || !f.is(t+1, "on", "over", "about") || !f.headlineAt(s) || f.Find(t, segun.RelCop) >= 0 {
		return false
	}
	src := f.trim(run{s.First, t})
	h := src.end - 1 // whatever the tree makes of words without a verb
	if src.empty() || f.finiteIn(src) || !f.voice(h) || f.c.texts[f.lemma(h)] || f.is(t, "mum") && f.upos(h) == segun.PROPN {
		return false // "Leeds mum over the moon"
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, rule: "non-answer",
		frame: frame{class: "silent", act: "decline", strong: true, key: f.r.Tags.Lemma[t]}})
	return true
}
