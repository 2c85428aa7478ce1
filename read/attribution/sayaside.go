package attribution

import (
	"segun"
	"segun/read/phrase"
)

var wordSay = phrase.Hash("say")

// sayAside reports whether token t is "say" behind a relative clause or another aside on those who say it, though the tagger took it for an exclamation: "Officials at the ministry, which oversees the mines, | say the
// shaft was shut". Those have to be several, and a clause has to follow; "A crew of, say, nine" has neither.
func (f *finder) sayAside(t int) bool {
	if !f.Is(t, wordSay) || f.upos(t) == segun.NOUN || f.Word(t-1) != "," || t+2 >= f.Len() || f.Word(t+1) == "," {
		return false
	}
	si := f.r.Tokens.SentenceOf(t)
	if si < 0 {
		return false
	}
	s := &f.r.Tokens.Sentences[si]
	lo, _ := f.bounds(s, t)
	_, h := f.front(lo, t-1)
	return h >= 0 && f.xpos(h) == "NNS" && f.voice(h) && (f.is(t+1, "that") || f.opensClause(s, t+1))
}

// howMany reads a verb in -s that the tagger took for a noun before a rough number and a verb of its own: "State radio reports | at least twelve soldiers have died", "The ministry says | as many as 30 people are missing". It
// reports whether it found one.
func (f *finder) howMany(s *segun.Sentence, t int) bool {
	if t <= s.First || t+4 >= s.End || f.xpos(t) != "NNS" || f.Flags[t]&phrase.Verb3s == 0 || !f.among(t, "reportsby") && !f.is(t, "fear", "expect", "believe", "count") || f.quoteAt(t) >= 0 || f.skipped(t) || f.finiteBefore(s, t) {
		return false
	}
	k := f.pastRough(t + 1)
	if k == t+1 && !f.is(k, "some") && f.upos(k) != segun.NUM || f.upos(k) != segun.NUM && !f.among(k, "number") && !f.is(k, "some", "dozen", "hundred", "thousand", "score") {
		return false
	}
	for k++; k < s.End && (f.nounish(k) || f.upos(k) == segun.ADV); k++ {
	}
	lo, _ := f.bounds(s, t)
	src, h := f.left(lo, t)
	if k >= s.End || f.upos(k) != segun.AUX && !f.finiteTag(k) && f.xpos(k) != "MD" || h < 0 || src.empty() || !f.voice(h) || f.xpos(h) == "NNS" || src.first > lo && !f.border(src.first-1) && !f.opener(lo, src.first) {
		return false
	}
	content := f.trim(run{t + 1, f.stop(s, t+1)})
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{content}, rule: "how many",
		frame: frame{class: "state", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// bareBoth returns the word that stands alone for those spoken of before verb t, where the tree has made nothing of it: "Both | deny it", "Neither | accepted that". -1 for none.
func (f *finder) bareBoth(s *segun.Sentence, t int) (int, run) {
	k := t - 1
	for k > s.First && (f.upos(k) == segun.ADV || f.upos(k) == segun.AUX) {
		k--
	}
	if k < s.First || !f.is(k, "both", "all", "neither", "each") || f.upos(k) == segun.NOUN || k > s.First && !f.border(k-1) {
		return -1, run{}
	}
	return k, run{k, k + 1}
}

// behindWhen reports whether "that" at token k opens a clause behind no more than a phrase of time from token e on: "warned | last month | that importing the plant could ruin farms", for which trees take it for a
// relative pronoun. "demanded precisely that" has no time in it.
func (f *finder) behindWhen(s *segun.Sentence, e, k int) bool {
	return k > e && k+2 < s.End && f.Flags[k-1]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 && f.upos(k+1) != segun.CCONJ && f.upos(k+1) != segun.PUNCT && f.pastWhen(e) == k && f.finiteIn(run{k + 1, s.End})
}
