package attribution

import "segun"

// chargeNamed finds the wrong that stands before the noun for a charge that is laid: "Fraud charge | laid against lodger", "two theft charges were filed". Nobody is named who makes it. A
// charge that is dropped, proved or denied is no charge any more.
func (f *finder) chargeNamed(s *segun.Sentence, t int) bool {
	if !f.is(t, "charge", "count") || f.upos(t) != segun.NOUN || t == s.First || f.quoteAt(t) >= 0 || f.is(t+1, "of") {
		return false
	}
	first := t
	for first > s.First && first > t-6 && f.namesCharge(first-1) {
		first--
	}
	if first == t || !f.wrongIn(run{first, t}) || f.pastCharge(s, t) || f.clearedHere(s, t) {
		return false
	}
	v := f.broughtAs(s, t)
	if v < 0 {
		return false
	}
	f.out = append(f.out, found{head: v, subject: -1, rule: "charge named", cue: []run{{v, v + 1}}, content: []run{{first, t + 1}}, frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: "charge"}})
	return true
}

// namesCharge reports whether token k can stand before a noun for a charge to say what it is for: "attempted", "murder", "drug-dealing".
func (f *finder) namesCharge(k int) bool {
	switch f.upos(k) {
	case segun.NOUN, segun.ADJ, segun.PROPN:
		return !f.charging(k, "which-charge") && f.xpos(k) != "JJR" && f.xpos(k) != "JJS"
	}
	return f.xpos(k) == "VBN" && f.is(k, "attempt", "aggravate", "organise", "organize", "trump") || f.Word(k) == "-"
}

// broughtAs returns the verb by which the charge at token t is laid, filed or pending; -1 for none.
func (f *finder) broughtAs(s *segun.Sentence, t int) int {
	k := t + 1
	for k < s.End && k < t+4 && (f.upos(k) == segun.AUX || f.upos(k) == segun.ADV) && !f.is(k, "not", "never") && f.xpos(k) != "MD" {
		k++
	}
	if k < s.End && (f.is(k, "lay", "file", "bring", "prefer", "lodge", "issue", "press") && (f.xpos(k) == "VBN" || f.xpos(k) == "VBD") || f.is(k, "pending")) {
		return k
	}
	return -1
}

// reportOf finds the crime that somebody is called about: "were called to the house for a report of | a break-in", "responded to reports of | an assault". Nobody is named who has told of it.
func (f *finder) reportOf(s *segun.Sentence, t int) bool {
	if !f.is(t, "report", "call", "complaint") || f.upos(t) != segun.NOUN || t+2 >= s.End || !f.is(t+1, "of", "about") || f.quoteAt(t) >= 0 {
		return false
	}
	called := false
	for k := t - 1; k >= s.First && k > t-14 && !called; k-- {
		if f.Word(k) == ";" || f.is(k, "no", "not", "n't", "any") {
			return false
		}
		called = (f.xpos(k) == "VBN" || f.xpos(k) == "VBD") && f.among(k, "calledout") && f.quoteAt(k) < 0
	}
	end := f.clauseEnd(s, t+2)
	c := f.trim(run{t + 2, end})
	if !called || c.empty() || !f.nominalStart(c.first) || f.finiteTag(c.first) || !f.wrongIn(run{c.first, min(c.end, c.first+5)}) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: -1, rule: "report of", cue: []run{{t, t + 2}}, content: []run{c}, frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}
