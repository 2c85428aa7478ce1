package attribution

import (
	"segun"
	"segun/read/phrase"
)

// secondVerb finds in a headline what its first one goes on to say behind a comma, with the verb and no name: "Mint holds rates, signals cut before June", "Militia takes bridge, claims victory". Where a word for a voice
// stands behind the verb, that one says the rest: "Bridge unsafe, warns engineer". It returns the words of the second half, which no other rule may read.
func (f *finder) secondVerb(s *segun.Sentence) run {
	first := -1
	for c := s.First + 2; c+2 < s.End; c++ {
		if first < 0 && f.headlineVerb(c-1) && c-1 > s.First {
			first = c - 1
		}
		v := c + 1
		if f.Word(c) != "," || f.quoteAt(c) >= 0 || first < 0 || !f.headlineVerb(v) {
			continue
		}
		src := f.trim(run{s.First, first})
		h := f.top(src)
		for k := src.first; k < src.end; k++ {
			if !f.nounish(k) {
				return run{}
			}
		}
		fs, words := f.frames(s, v)
		fr := anyFrame(fs, func(x *frame) bool {
			return (x.np || x.that || x.prep != nil && words > 1) && x.class != "sign" && x.class != "refer" && x.act != "decline"
		})
		if i := anyFrame(fs, func(x *frame) bool { return x.class == "predict" && x.np }); i != nil && f.is(v, "see", "expect", "project") {
			fr = i
		}
		foreseen := frame{class: "predict", act: "predict", strong: true, np: true, key: f.r.Tags.Lemma[v]}
		if f.is(v, "signal", "flag") {
			fr = &foreseen
		}
		content := f.trim(run{v + max(words, 1), s.End})
		if fr == nil || h < 0 || content.empty() || f.voiceAlone(content) || f.upos(content.first) == segun.ADP {
			return run{}
		}
		for k := content.first; k < content.end; k++ {
			if f.Word(k) == "," || f.Word(k) == ";" || f.Word(k) == ":" {
				return run{}
			}
		}
		f.out = append(f.out, found{head: v, subject: h, source: []run{src}, cue: []run{{v, content.first}}, content: []run{content}, frame: *fr, rule: "heading"})
		return run{v, s.End}
	}
	return run{}
}

// headlineVerb reports whether token t has the form of a verb by which headlines tell: "holds", "takes", though the tagger may take it for a plural.
func (f *finder) headlineVerb(t int) bool {
	return f.xpos(t) == "VBZ" && f.upos(t) == segun.VERB || f.xpos(t) == "NNS" && f.Flags[t]&phrase.Verb3s != 0 && f.upos(t+1) != segun.PUNCT
}

// voiceAlone reports whether a stretch is no more than the words for a voice: "engineer", "the clerk's widow".
func (f *finder) voiceAlone(r run) bool {
	h := f.top(r)
	if h < 0 || !f.voice(h) {
		return false
	}
	for k := r.first; k < r.end; k++ {
		if !f.nounish(k) {
			return false
		}
	}
	return true
}
