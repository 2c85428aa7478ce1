package attribution

import "segun"

// uncharged reports whether a verb of charging stands for what nobody has done yet: "would charge him with fraud", "may be tried for treason", "asked that he be charged". That is a claim like others, and no charge.
func (f *finder) uncharged(s *segun.Sentence, t int) bool {
	if !f.is(t, "charge", "indict", "accuse", "prosecute", "arraign", "try", "sue", "impeach", "court-martial") {
		return false
	}
	first := f.barely(s, t)
	for k := first; k < t; k++ {
		if f.xpos(k) == "MD" {
			return !f.is(t, "accuse") || !f.is(k, "would", "must", "should") // "I would accuse him of sloth"
		}
	}
	if !f.passive(t) || f.xpos(first) != "VB" || !f.is(first, "be") {
		return false
	}
	return f.is(f.Find(t, segun.RelMark), "that") || // "asked that he | be charged with fraud"
		f.is(first-1, "to") && f.Rel(t) == segun.RelXcomp && f.is(f.Head(t), "want", "ask", "urge", "order", "expect", "like", "need", "demand", "request", "call") // "want him to be prosecuted"
}

// beforeWhich cuts off a stretch what a relative clause behind a comma tells besides, or a participle that names no wrong ("the sluice, | built in 1874 by convicts"), which is not what somebody is accused of.
func (f *finder) beforeWhich(r run) run {
	for k := r.first + 1; k+1 < r.end; k++ {
		if x := f.xpos(k + 1); f.Word(k) == "," && (x == "WP$" || x == "WP" || x == "WDT" || x == "VBN" && f.upos(k+2) == segun.ADP && !f.wrongIn(run{k + 1, r.end})) && f.quoteAt(k) < 0 {
			r.end = k
		}
	}
	return r
}
