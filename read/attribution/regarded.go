package attribution

import "segun"

// regardedAs finds what somebody is taken for, by nobody who is named: "The clinics are widely seen | as dens of quacks", "who has been painted | as the man behind the flood", "is considered | one of the authors of the
// massacre", "an election widely seen | as a test", "both considered | to be in the reform camp", "Widely seen | as a liar, | he resigned". It is a view, and an accusation where it names a wrong; the outlet tells only that it is held. It reports whether it found
// one.
func (f *finder) regardedAs(s *segun.Sentence, t int) bool {
	bare := f.charging(t, "regards-barely")
	if !bare && !f.charging(t, "regards") && !f.longDescribed(t) || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || f.quoteAt(t) >= 0 || f.Find(t, segun.RelObj) >= 0 && !bare && !f.is(f.Find(t, segun.RelObj), "whom") {
		return false
	}
	passive := f.passiveHere(s, t) || f.passive(t)
	v := t
	for v > s.First && f.upos(v-1) == segun.ADV {
		v--
	}
	apposed := !passive && v > s.First+1 && (f.xpos(t) == "VBN" || f.shutIn(s, t)) && (f.Word(v-1) == "," || f.is(v-1, "both", "all", "each", "some", "none") && f.Word(v-2) == ",")
	reduced := !passive && !apposed && v > s.First && f.xpos(t) == "VBN" && (f.Rel(t) == segun.RelAcl || f.Rel(t) == segun.RelAdvcl) && (f.upos(v-1) == segun.NOUN || f.upos(v-1) == segun.PROPN) && !f.besideNoun(s, v-1)
	opens := !passive && f.opensPart(s, t)
	k := t + 1
	holder, by := -1, run{}
	if np, h := f.behindWhom(s, v); !passive && h >= 0 {
		holder, by, opens = h, np, true // "whom one aide | described | as his brother"
	} else if f.is(k, "by") {
		if passive || apposed && !bare {
			return false // found by its "by"
		}
		if f.is(k+1, "many", "most", "some", "several", "few", "all") && f.is(k+2, "as") {
			by, holder, k = run{k + 1, k + 2}, k+1, k+2
		} else if by, holder, k = f.byWhom(s, t); holder < 0 {
			return false
		}
	}
	if k+1 >= s.End || !passive && !apposed && !reduced && !opens || reduced && f.is(k, "as") && f.upos(k) != segun.ADP {
		return false
	}
	switch {
	case f.is(k, "as") && !f.is(k+1, "well", "soon", "long", "far", "if") && f.xpos(k+1) != "WP":
		if f.is(k+1, "having") || f.finiteTag(k+1) || f.xpos(k+1) == "PRP" || f.is(k+2, "as") || f.is(k+3, "as") {
			return false
		}
	case bare && f.is(k, "to") && f.is(k+1, "be", "have"):
	case bare && (passive || apposed || reduced || opens) && (f.nominalStart(k) && f.upos(k) != segun.PRON || f.upos(k) == segun.ADJ || f.is(k, "too", "so", "very", "largely", "highly", "most", "more", "less", "least") && f.upos(k+1) == segun.ADJ) && !f.is(k, "necessary", "likely", "unlikely", "possible", "for"):
	default:
		return false
	}
	if f.is(k, "innocent") || f.is(k+1, "innocent") || opens && f.is(k+1, "a", "one") && f.is(k+2, "whole", "group", "block", "unit") {
		return false // "is considered innocent until proven guilty", "Seen as a whole, the plan works": the law's rule, a way to look, and nobody's view
	}
	content := f.trim(run{k, f.viewEnd(s, k)})
	if content.empty() || content.end <= k+1 && f.is(k, "as") || f.is(t, "see") && !apposed && f.is(k, "as") && f.clauseBehindAs(s, content.end, reduced) {
		return false
	}
	from := f.verbStart(s, t)
	if apposed || reduced || opens {
		from = v
	}
	for j := from; j < t; j++ {
		if f.xpos(j) == "MD" || f.is(j, "not", "never", "n't", "n’t") {
			return false // "should not be seen as a threat": nobody's view
		}
	}
	act := "opine"
	if f.is(t, "cite") {
		act = "assert"
	}
	if f.wrongIn(content) && !f.is(t, "cite", "celebrate", "hail", "praise", "laud", "admire", "revere", "honour", "honor") {
		act = "accuse"
	}
	a := found{head: t, subject: -1, cue: []run{{from, t + 1}}, rule: "regarded as", frame: frame{class: "hearsay", act: act, strong: true, np: true, key: f.r.Tags.Lemma[t]}}
	if own := f.nearest(t); passive && own >= s.First && own < from {
		if src := f.source(own); !src.empty() && src.end <= from && !src.overlaps(content) {
			a.content = []run{src}
		}
	}
	if holder >= 0 {
		a.subject, a.source = holder, []run{by}
		a.frame.class = "evaluate"
	} else if src, h, e := f.byWhom(s, content.end-1); h >= 0 && e > content.end {
		a.subject, a.source = h, []run{src}
		a.frame.class = "evaluate"
	}
	a.content = append(a.content, content)
	f.out = append(f.out, a)
	return true
}

// behindWhom returns the noun phrase between "whom" and the verb that begins at token v; -1 for none.
func (f *finder) behindWhom(s *segun.Sentence, v int) (run, int) {
	np, h := f.left(s.First, v)
	if h < 0 || np.end != v {
		return run{}, -1
	}
	if f.is(np.first, "whom") {
		np.first++
	} else if np.first == s.First || !f.is(np.first-1, "whom") {
		return run{}, -1
	}
	return np, h
}

// viewHeld reports whether a "by" behind what somebody is described as says who describes them so, before the comma that ends it: "…, described as a fixer | by police |, left".
func (f *finder) viewHeld(s *segun.Sentence, t int) bool {
	end := f.viewEnd(s, t+1)
	src, h, _ := f.byWhom(s, end-1)
	return h >= 0 && !src.empty()
}

// besideNoun reports whether the noun phrase that ends with token k stands right behind another one, whose relative clause it opens: "a step | the union | described as weak".
func (f *finder) besideNoun(s *segun.Sentence, k int) bool {
	for k > s.First && (f.upos(k-1) == segun.NOUN || f.upos(k-1) == segun.PROPN || f.upos(k-1) == segun.ADJ || f.upos(k-1) == segun.NUM) {
		k--
	}
	if k > s.First && f.upos(k-1) == segun.DET {
		k--
	}
	return k > s.First && f.upos(k) == segun.DET && (f.upos(k-1) == segun.NOUN || f.upos(k-1) == segun.PROPN || f.upos(k-1) == segun.PRON)
}

// shutIn reports whether the participle at token t, which the tagger may have taken for a past tense, stands between two commas with the verb of the sentence behind the second: "The minister, | considered a hardliner |, resigned".
func (f *finder) shutIn(s *segun.Sentence, t int) bool {
	for k := t + 1; k+1 < s.End && k < t+12; k++ {
		if f.Word(k) == "," {
			return f.finiteTag(k+1) && f.Word(t-1) == ","
		}
		if f.finiteTag(k) && f.xpos(k) != "VBN" {
			return false
		}
	}
	return false
}

// clauseBehindAs reports whether "as" opens a clause of time that goes on with a verb at token t: "was last seen as the bridge | fell". Behind a participle that only says which one, that may be the verb of the sentence.
func (f *finder) clauseBehindAs(s *segun.Sentence, t int, reduced bool) bool {
	return t < s.End && f.finiteTag(t) && (!reduced || f.finiteIn(run{t + 1, s.End}))
}

// longDescribed reports whether verb t tells what something has been called by now, by nobody who is named: "a cure that has been | described | as useless", "The fee has been | cited | as a reason".
func (f *finder) longDescribed(t int) bool {
	return f.is(t, "describe", "cite", "characterise", "characterize") && t > 1 && f.is(t-1, "be") && f.xpos(t-1) == "VBN"
}

// viewEnd returns where what somebody is taken for ends: at a mark, a "by" with who holds it, a new clause.
func (f *finder) viewEnd(s *segun.Sentence, k int) int {
	for j := k + 1; j < s.End; j++ {
		switch {
		case f.is(j, "by") && f.upos(j) == segun.ADP, f.upos(j) == segun.SCONJ, f.xpos(j) == "WDT", f.xpos(j) == "WRB", f.finiteTag(j):
			return j
		case f.upos(j) == segun.PUNCT && f.Word(j) != "-" && !f.mark(j):
			return j
		case f.upos(j) == segun.CCONJ && (f.finiteTag(j+1) || f.xpos(j+1) == "PRP" || f.xpos(j+1) == "VBN"):
			return j
		}
	}
	return s.End
}

// onAuthority finds what a voice has on somebody's authority that it does not name: "The Beacon has it on good authority | that …", "The paper has learned that …" is plain. It reports whether it found one.
func (f *finder) onAuthority(s *segun.Sentence, t int) bool {
	if !f.is(t, "have") || !f.finiteTag(t) || !f.is(t+1, "it") || !f.is(t+2, "on", "from") || t+5 >= s.End {
		return false
	}
	k := t + 3
	for k < s.End && k < t+9 && !f.is(k, "that") {
		k++
	}
	if !f.is(k, "that") || !f.is(k-1, "authority", "source", "sources", "word") {
		return false
	}
	sub, src := f.subject(s, t)
	if sub < 0 || src.empty() || src.end > t {
		return false
	}
	content := f.trim(run{k + 1, f.stop(s, k+1)})
	if !f.finiteIn(content) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: sub, source: []run{src}, cue: []run{{t, k + 1}}, content: []run{content}, rule: "on authority",
		frame: frame{class: "state", act: "assert", strong: true, that: true, key: "have it"}})
	return true
}
