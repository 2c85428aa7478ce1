package attribution

import (
	"segun"
)

// lastLabel finds the speaker at the end of a headline: "Night trains could return – rail chief", "One in five wells is salted: report".
func (f *finder) lastLabel(s *segun.Sentence) {
	if f.r.Doc.Sections[s.Section].Kind != segun.Headline && s.Block != 0 {
		return
	}
	at := -1
	for t := s.End - 1; t > s.First+2 && t > s.End-7; t-- {
		if w := f.Word(t); w == ":" || w == "–" || w == "—" || w == "-" && !f.Touch(t-1) {
			at = t
			break
		}
		if u := f.upos(t); u == segun.VERB && f.xpos(t) != "VBG" || u == segun.AUX {
			return
		}
	}
	if at < 0 || at+1 >= s.End || f.upos(at+1) == segun.CCONJ {
		return
	}
	src := f.trim(run{at + 1, s.End})
	h := f.top(src)
	if src.end-src.first == 3 && f.Word(src.first+1) == "-" && f.Touch(src.first+1) {
		h = src.end - 1 // "ex-treasurer"
	}
	if src.empty() || h < 0 || !f.voice(h) || !f.verbal(run{s.First, at}) && f.quoteIn(run{s.First, at}) < 0 && !f.plainLabel(s, at, h) {
		return
	}
	f.out = append(f.out, found{head: at, subject: h, source: []run{src}, cue: []run{{at, at + 1}}, content: []run{f.trim(run{s.First, at})}, rule: "label",
		frame: frame{class: "say", act: "assert", strong: true, quote: true, key: f.Word(at)}})
}
