package attribution

import "segun"

// gestured finds silence that is told by a gesture, where the sentence opens with the question: "Asked whether he had confidence in her, Mr Wickers walked to his car", "Asked by a pupil whether he remembered, he
// laughed". Not where words follow: "he laughed and said no". It reports whether it found some.
func (f *finder) gestured(s *segun.Sentence, t int) bool {
	if !f.asks(t, "leaving") && !f.asks(t, "gesture") || !f.finiteTag(t) || f.quoteAt(t) >= 0 || !f.opensAsked(s, t) {
		return false
	}
	k := f.nearest(t)
	if f.xpos(t-1) == "PRP" {
		k = t - 1
	}
	if k < 0 || k > t || !f.voice(k) || f.Word(f.source(k).first-1) != "," {
		return false
	}
	if q := f.quoteAt(s.End); q >= 0 && f.quotes[q].first == s.End && f.r.Tokens.Sentences[f.r.Tokens.SentenceOf(s.End)].Block == s.Block {
		return false // words follow: "Mr Wickers smiled. | “I have a boat.”"
	}
	end := t + 1
	for ; end < s.End; end++ {
		if f.quoteAt(end) >= 0 || f.Word(end) == ":" || f.finiteTag(end) && f.says(end) != nil {
			return false
		}
	}
	cue := f.trim(run{t, end})
	f.out = append(f.out, found{head: t, subject: k, source: []run{f.source(k)}, cue: []run{cue}, rule: "non-answer",
		frame: frame{class: "declined", act: "decline", strong: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// opensAsked reports whether a sentence opens with a question that was put, before token t: "Asked …,", "When asked …,", "Pressed on …,".
func (f *finder) opensAsked(s *segun.Sentence, t int) bool {
	k := s.First
	if f.is(k, "when", "once") {
		k++
	}
	if k+2 >= t || !f.is(k, "ask", "press", "question", "challenge") || f.xpos(k) != "VBN" && f.xpos(k) != "VBD" {
		return false
	}
	for k++; k < t; k++ {
		if x := f.xpos(k); x == "WRB" || x == "WP" || x == "WDT" || f.is(k, "whether", "if", "about", "on", "again", "why") {
			return true
		}
		if f.xpos(k) == "TO" {
			return false // "Asked to sit down, the driver sat down"
		}
	}
	return false
}

// frontedQuestion returns the question that a sentence opens with, before the words from token at by which somebody gives no answer to it: "Where the rounds had come down | he could not say". Empty for none.
func (f *finder) frontedQuestion(s *segun.Sentence, at int) run {
	x := f.xpos(s.First)
	if x != "WRB" && x != "WP" && x != "WDT" && !f.is(s.First, "whether") || at-s.First < 3 || f.quoteAt(s.First) >= 0 {
		return run{}
	}
	r := f.trim(run{s.First, at})
	if f.finiteIn(r) {
		return r
	}
	return run{}
}

// leftOpen finds a question at the head of a sentence that somebody does not answer, by plain words: "How it was addressed, they do not say", "Who did come, he will not tell me". It reports whether it
// found one.
func (f *finder) leftOpen(s *segun.Sentence, t int) bool {
	if !f.is(t, "say", "tell", "explain", "disclose", "reveal", "specify", "record") || f.xpos(t) != "VB" || f.quoteAt(t) >= 0 || !f.is(t-1, "not", "n't", "n’t", "never") {
		return false
	}
	k, src := f.subject(s, t)
	if k < 0 || k > t || f.upos(k) == segun.PRON && f.xpos(k) != "PRP" || f.is(k, "i", "we", "you") {
		return false
	}
	if f.xpos(k) == "PRP" {
		src = run{k, k + 1}
	}
	q := f.frontedQuestion(s, src.first)
	if q.empty() || src.end < t-3 {
		return false
	}
	for e := t + 1; e < s.End; e++ {
		if f.upos(e) != segun.PRON && f.upos(e) != segun.PUNCT {
			return false
		}
	}
	f.out = append(f.out, found{head: t, subject: k, source: []run{src}, cue: []run{{src.end, t + 1}}, content: []run{q}, rule: "non-answer",
		frame: frame{class: "declined", act: "decline", strong: true, key: f.r.Tags.Lemma[t]}})
	return true
}
