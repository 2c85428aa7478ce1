package attribution

import (
	"segun"
)

// fronted finds what somebody is told to have said in a participle with "that" before the main clause, whose subject said it: "After alleging that Belmor struck a resort, | the government
// recalled its envoy", "Claiming that he had been beaten, | the deputy refused to leave". It goes by the words, for the tree hangs the one clause on the other.
func (f *finder) fronted(s *segun.Sentence, from int) {
	t := s.First
	if f.is(t, "after", "while", "despite", "besides", "by", "in", "when", "upon", "on", "since", "before") {
		t++
	}
	if f.is(t, "addition") && f.is(t+1, "to") {
		t += 2 // "In addition to stating that …"
	}
	mind := f.frontedMind(s, t)
	if t+6 >= s.End || f.xpos(t) != "VBG" && !mind || f.quoteAt(t) >= 0 {
		return
	}
	old := f.headIn(from, s.First-1, t+1)
	if old >= 0 && !mind && (f.out[old].head != t || f.voice(f.out[old].subject) && f.out[old].subject < t) {
		return
	}
	that := t + 1
	for that < t+4 && f.Word(that) != "that" && f.upos(that) == segun.ADV {
		that++
	}
	fs := f.c.verbs[f.lemma(t)]
	fr := anyFrame(fs, func(x *frame) bool { return x.strong && x.that && x.class != "know" && x.class != "think" })
	if mind {
		if fr = &inMind; f.Word(that) != "that" {
			that = t + 1
		}
	} else if fr == nil || f.Word(that) != "that" || f.xpos(that) == "DT" && !f.nominalStart(that+1) {
		return
	}
	for c := that + 3; c+2 < s.End; c++ {
		if f.Word(c) == ";" || f.Word(c) == ":" {
			return
		}
		if f.Word(c) != "," || f.quoteAt(c) >= 0 || !f.finiteIn(run{that, c}) || !f.subjectNext(s, c+1) {
			continue
		}
		src, h := f.voiceFrom(c+1, s.End)
		if h < 0 || f.upos(h) == segun.PRON && f.is(h, "it", "that", "this") {
			return
		}
		f.drop(from, t)
		f.notSaidThere(from, run{s.First, c})
		f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, that}}, content: []run{f.trim(run{that, c})}, rule: "fronted", frame: *fr})
		return
	}
}

// inMind is the frame of what somebody has in mind who acts on it.
var inMind = frame{class: "think", act: "opine", strong: true, that: true, key: "think"}

// frontedMind reports whether a sentence opens with how the one whom it then names takes things: "Worried the town might miss its target, | the council", "Fearing the river would rise, | farmers".
func (f *finder) frontedMind(s *segun.Sentence, t int) bool {
	if t != s.First || t+3 >= s.End || !f.is(t+1, "that") && !f.nominalStart(t+1) {
		return false
	}
	return f.is(t, "fear") && f.xpos(t) == "VBG" || (f.xpos(t) == "JJ" || f.xpos(t) == "VBN") && f.mindRole(t, "stance") || f.is(t, "worry", "concern", "convince") && (f.xpos(t) == "VBN" || f.xpos(t) == "VBD")
}

// notSaidThere takes the words of a fronted clause out of what the clause behind it was read to say: "| Worried the town might miss its target, | the council proposed a levy".
func (f *finder) notSaidThere(from int, r run) {
	for i := from; i < len(f.out); i++ {
		if a := &f.out[i]; a.head >= r.end && len(a.content) > 0 && a.content[0].first == r.first && a.content[0].end <= r.end {
			if a.content = a.content[1:]; len(a.content) == 0 {
				f.bury(i)
			}
		}
	}
}
