package attribution

import "segun"

// afloat finds what is told without anybody who is named for it, in a phrase: "There are credible reports of | atrocities in Velm", "fled amid rumours of | a coup", "Reports of | looting | emerged on Monday". What there
// are no reports of, and what somebody has received reports of, is told by nobody.
func (f *finder) afloat(s *segun.Sentence, t int) bool {
	if t+2 >= s.End || !f.is(t+1, "of") || !f.among(t, "afloat") || f.taken(t) || f.inScare(t) || f.quoteAt(t) != f.quoteAt(t+2) || f.xpos(t) != "NNS" {
		return false
	}
	o := -1
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if k > t+1 && (f.Rel(k) == segun.RelNmod || f.Rel(k) == segun.RelAcl) {
			o = k
			break
		}
	}
	if o < 0 || f.upos(o) == segun.PROPN || f.xpos(o) == "PRP" || f.is(t+2, "this", "that", "the") && f.upos(t+2) == segun.DET && f.upos(o) == segun.NOUN && !f.sayable(o) {
		return false
	}
	first := f.thereBe(s, t)
	if first < 0 && !f.behindAmid(s, t) && !f.comesUp(s, t) {
		return false
	}
	for k := max(first, t-4, s.First); k < t; k++ {
		if f.is(k, "no", "not", "n't", "any", "few", "zero") || first >= 0 && f.xpos(k) == "CD" {
			return false
		}
	}
	end := f.clauseEnd(s, t+2)
	if v := f.Head(t); f.comesUp(s, t) {
		end = min(end, v)
		for end > o && f.upos(end-1) == segun.AUX {
			end--
		}
	}
	content := f.trim(run{t + 2, end})
	if content.empty() || content.first > o {
		return false
	}
	cue := run{t, t + 2}
	if first >= 0 {
		cue.first = first
	}
	act := f.actOf(t)
	if f.is(t, "claim", "allegation", "accusation") && f.wrongIn(content) {
		act = "accuse"
	}
	f.out = append(f.out, found{head: t, subject: -1, cue: []run{cue}, content: []run{content}, rule: "afloat",
		frame: frame{class: "noun", act: act, strong: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// thereBe returns the "there" of a saying at token t that there is or has been; -1 for none.
func (f *finder) thereBe(s *segun.Sentence, t int) int {
	for k := t - 1; k > s.First && k > t-6; k-- {
		if f.is(k, "be") {
			for k--; k > s.First && f.upos(k) == segun.AUX; k-- {
			}
			if f.is(k, "there") {
				return k
			}
			return -1
		}
		if u := f.upos(k); u != segun.ADJ && u != segun.DET && u != segun.ADV && f.xpos(k) != "VBG" && f.xpos(k) != "VBN" {
			return -1
		}
	}
	return -1
}

// behindAmid reports whether the noun at t stands behind a preposition that brings in what is told at a time: "amid | reports", "after unconfirmed | reports", "despite | rumours".
func (f *finder) behindAmid(s *segun.Sentence, t int) bool {
	p := t - 1
	for p > s.First && (f.upos(p) == segun.ADJ || f.xpos(p) == "VBG" || f.xpos(p) == "VBN") && !f.is(p, "amid") {
		p--
	}
	return p >= s.First && f.is(p, "amid", "amidst", "after", "following", "despite") && (p == t-1 || f.upos(p) != segun.VERB)
}

// comesUp reports whether the noun at t is the subject of a verb by which talk comes up: "Rumours of a coup | spread | through the town".
func (f *finder) comesUp(s *segun.Sentence, t int) bool {
	v := f.Head(t)
	return v > t && v < s.End && f.Rel(t) == segun.RelNsubj && f.is(v, "emerge", "surface", "spread", "circulate", "swirl", "persist", "mount", "abound", "grow", "arise", "fly")
}
