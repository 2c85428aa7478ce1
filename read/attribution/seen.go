package attribution

import (
	"segun"
	"segun/read/phrase"
)

// personOrGroup are the flags of nouns for people.
const personOrGroup = phrase.PersonNoun | phrase.GroupNoun

// seenBy finds what somebody was seen, heard or filmed doing by those who are named: "The abbot was seen | taking candlesticks | by two masons". Nobody's name, nobody's word: what somebody was seen doing is else the
// clause's own. It reports whether it found one.
func (f *finder) seenBy(s *segun.Sentence, t int) bool {
	if !f.is(t, "see", "hear", "observe", "spot", "overhear", "notice", "watch", "witness", "catch") || f.xpos(t) != "VBN" || f.quoteAt(t) >= 0 || !f.passiveHere(s, t) {
		return false
	}
	v, own := t+1, f.nearest(t)
	a := found{head: t, subject: -1, cue: []run{f.cueOf(s, t, 1)}, rule: "seen by", frame: frame{class: "state", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[t]}}
	if src, h, e := f.byWhom(s, t); h >= 0 {
		a.subject, a.source, v = h, []run{src}, e
	}
	if own < 0 || own > t || f.xpos(v) != "VBG" {
		return false
	}
	end := f.clauseEnd(s, v)
	if a.subject < 0 {
		for k := end - 1; k > v+1; k-- {
			if !f.is(k, "by") || f.upos(k) != segun.ADP {
				continue
			}
			src := f.trim(run{k + 1, end})
			h := f.top(src)
			if h < 0 || f.finiteIn(src) {
				break
			}
			if f.Flags[h]&personOrGroup != 0 || f.c.heads[f.lemma(h)] || f.upos(h) == segun.PROPN && f.Flags[h]&phrase.PlaceName == 0 || f.upos(src.first) == segun.NUM && f.xpos(h) == "NNS" && f.Flags[h]&phrase.TimeNoun == 0 {
				a.subject, a.source, end = h, []run{src}, k
			}
			break
		}
	}
	src, content := f.source(own), f.trim(run{v, end})
	if a.subject < 0 || content.empty() || src.end > a.cue[0].first || src.overlaps(a.source[0]) {
		return false
	}
	a.content = []run{src, content}
	f.out = append(f.out, a)
	return true
}

// wordSpreads takes the rumour out of the place of the one who says it: "Word spread that | the grocer had sold bad flour", "A story went round that …".
func (f *finder) wordSpreads(from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.source) != 1 || a.subject < 0 || !f.is(a.subject, "word", "rumour", "rumor", "news", "talk", "story", "whisper", "gossip", "tale") || a.source[0].end-a.source[0].first > 3 || !f.is(a.head, "spread", "go", "circulate", "get", "run", "come", "reach") {
			continue
		}
		a.cue = append([]run{a.source[0]}, a.cue...)
		a.subject, a.source, a.rule = -1, nil, "word spreads"
		a.frame.class, a.frame.act, a.frame.strong = "hearsay", "assert", true
	}
}

// orSo finds who says, at the end of a sentence, what stands before it: "the money went to the mayor's son, | or so the union believes".
func (f *finder) orSo(s *segun.Sentence, from int) {
	for k := s.First + 4; k+3 < s.End; k++ {
		if f.Word(k-1) != "," && f.Look[k-1]&phrase.Dash == 0 || !f.is(k, "or", "at") || !(f.is(k, "or") && f.is(k+1, "so") || f.is(k+1, "least") && f.is(k+2, "so")) || f.quoteAt(k) >= 0 {
			continue
		}
		a, ok := f.soSays(s, k)
		if f.is(k, "at") {
			a, ok = f.soSays(s, k+2)
		}
		content := f.trim(run{s.First, k - 1})
		if !ok || !f.speaker(a.subject) || content.empty() || !f.finiteIn(content) {
			return
		}
		for i := from; i < len(f.out); i++ {
			if f.out[i].head >= k {
				f.out = append(f.out[:i], f.out[i+1:]...)
				i--
			} else {
				return // somebody else says it
			}
		}
		a.cue[0].first, a.content, a.rule = k, []run{content}, "or so"
		f.out = append(f.out, a)
		return
	}
}
