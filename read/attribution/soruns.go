package attribution

import "segun"

// soRuns finds whose account the sentence before is, at token k behind "so": "So runs the complaint of the villagers", "or so runs the complaint | that 600 villagers | lodged on Friday", "or so the villagers' complaint goes".
func (f *finder) soRuns(s *segun.Sentence, t, k int) (found, bool) {
	n := k
	first := f.is(k, "run", "go", "read") && f.finiteTag(k)
	if first {
		n++
	}
	for n < s.End && n < k+8 && !f.mindRole(n, "pointed") {
		if !f.nounish(n) && f.xpos(n) != "POS" {
			return found{}, false
		}
		n++
	}
	if n >= s.End || !f.mindRole(n, "pointed") || !first && !(f.is(n+1, "run", "go", "read") && f.finiteTag(n+1) && n+3 >= s.End) {
		return found{}, false
	}
	a := found{head: n, cue: []run{{t, n + 1}}, frame: frame{class: "noun", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[n]}}
	if f.is(n, "accusation", "allegation", "charge", "complaint") {
		a.frame.act = "accuse"
	}
	if first && f.is(n+1, "of", "by", "from", "that", "which") {
		e := n + 2
		for e < s.End && f.upos(e) != segun.PUNCT && !f.finiteTag(e) && f.upos(e) != segun.AUX {
			e++
		}
		r := f.trim(run{n + 2, e})
		a.subject, a.source = f.top(r), []run{r}
		return a, !r.empty() && a.subject >= 0
	}
	f.possessor(n, &a)
	if len(a.source) == 0 || a.source[0].first < k {
		return found{}, false
	}
	a.cue = []run{{t, k}, {n, n + 1}}
	return a, true
}

// hearersOnly reports whether nothing but those who are told stands behind the verb at v up to the end of its sentence: "So the prosecutor told | jurors".
func (f *finder) hearersOnly(s *segun.Sentence, v int) bool {
	fr := f.spoken(v)
	if fr == nil || fr.class != "inform" || v+6 < s.End {
		return false
	}
	for k := v + 1; k+1 < s.End; k++ {
		if u := f.upos(k); u != segun.NOUN && u != segun.PROPN && u != segun.DET && u != segun.ADJ && u != segun.PRON {
			return false
		}
	}
	return true
}
