package attribution

import (
	"segun"
)

// unnameable finds a request not to be named and the reason given for it: "who asked not to be identified because his brother still lives there".
// Both are the voice's own; the words for the voice are those that the text uses. It reports whether it found one.
func (f *finder) unnameable(s *segun.Sentence, t int) bool {
	asks := false
	switch f.r.Tags.Lemma[t] {
	case "ask", "request":
		asks = true
	case "speak", "insist", "decline", "talk", "refuse":
	default:
		return false
	}
	k := t + 1
	for ; k < s.End && k < t+9; k++ {
		if u := f.upos(k); u == segun.PUNCT || f.xpos(k) == "VBD" || f.xpos(k) == "VBZ" {
			return false
		}
		switch f.r.Tags.Lemma[k] {
		case "anonymity", "anonymous":
		case "name", "identify":
			if f.upos(k) != segun.VERB && f.upos(k) != segun.NOUN {
				continue
			}
			if f.r.Tags.Lemma[k-1] != "be" && (k+1 >= s.End || f.upos(k-1) == segun.DET) {
				continue
			}
			if f.r.Tags.Lemma[k-1] != "be" {
				return false // "declined to name the seller"
			}
		default:
			continue
		}
		break
	}
	if k >= s.End || k >= t+9 {
		return false
	}
	sub := f.nearest(t)
	src := run{}
	if sub >= 0 && f.xpos(sub) == "WP" && f.Head(t) >= s.First && f.Rel(t) == segun.RelAclRelcl {
		sub = f.Head(t)
		src = f.bare(sub, t)
	} else if sub >= 0 {
		src = f.source(sub)
	} else {
		sub, src = f.subject(s, t)
	}
	for j := src.first; j < src.end; j++ {
		if f.Word(j) == "," && j > sub {
			src.end = j
		}
	}
	if src = f.trim(src); sub < 0 || src.empty() || !f.nominal(sub) && !f.voice(sub) || src.end > t {
		return false
	}
	a := found{head: t, subject: sub, source: []run{src}, cue: []run{{t, t + 1}}, rule: "anonymity", frame: frame{class: "demand", act: "call", strong: true, that: true, key: f.r.Tags.Lemma[t]}}
	found := false
	if asks {
		a.content = []run{{t + 1, k + 1}}
		f.out = append(f.out, a)
		found = true
	}
	if k+2 < s.End && (f.r.Tags.Lemma[k+1] == "because" || f.r.Tags.Lemma[k+1] == "as" || f.r.Tags.Lemma[k+1] == "since") {
		r := f.trim(run{k + 2, f.clauseEnd(s, k+2)})
		if !r.empty() && f.finiteIn(r) {
			b := a
			b.cue = []run{{t, t + 1}, {k + 1, k + 2}}
			b.content = []run{r}
			b.frame.class, b.frame.act = "state", "assert"
			f.out = append(f.out, b)
			found = true
		}
	}
	return found
}
