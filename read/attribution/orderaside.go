package attribution

import "segun"

// orderAsides cuts from what somebody is told, asked or ordered to do what the outlet adds: "told to throw it away | after tests found lead in it", "urged to stay calm | as soldiers sealed the port", "asked us to write to its lawyers, | who were on holiday", "asked
// the minister to call it in, | a step that would take years". Nobody orders that.
func (f *finder) orderAsides() {
	for i := range f.out {
		a := &f.out[i]
		if n := len(a.content); a.frame.act == "call" && n > 0 && (a.rule == "infinitive" || a.rule == "plain to" || a.rule == "told to") {
			c := &a.content[n-1]
			if e := f.orderAside(*c); e > 0 {
				*c = f.trim(run{c.first, e})
			}
		}
	}
}

// orderAside returns where the aside starts that ends what is ordered, 0 for none.
func (f *finder) orderAside(c run) int {
	verb := -1
	for k := c.first; k+3 < c.end; k++ {
		if verb < 0 {
			if f.upos(k) == segun.VERB && k > c.first {
				verb = k
			}
			continue
		}
		switch {
		case f.quoteAt(k) >= 0:
		case f.is(k, "after") && !f.is(verb, "come", "return", "go", "wait", "resume", "call", "ring", "leave", "meet") && f.pastBehind(k+1, c.end):
			return k
		case f.is(k, "as") && f.Rel(k) == segun.RelMark && f.meanwhile(k, c.end):
			return k
		case f.Word(k) == "," && f.addedOf(k+1, c.end):
			return k
		}
	}
	return 0
}

// meanwhile reports whether the "as" at token k tells what went on beside: a noun did something in the past, and the clause goes on. "Do as the law required" says how, and "wave as he left the room" when to.
func (f *finder) meanwhile(k, end int) bool {
	if f.xpos(k+1) == "PRP" || !f.pastBehind(k+1, end) {
		return false
	}
	v := k + 2
	for v < end && !f.finiteTag(v) {
		v++
	}
	return v+1 < end && f.upos(v) == segun.VERB && f.upos(v+1) != segun.PUNCT && !f.is(v, "have")
}

// pastBehind reports whether the next verb with a tense from token k on, before any mark, is in the past, also where the tagger took it for a participle: "after tests | found lead".
func (f *finder) pastBehind(k, end int) bool {
	for ; k+1 < end; k++ {
		if f.finiteTag(k) {
			return f.xpos(k) == "VBD" || f.xpos(k) == "VBN" && f.upos(k+1) != segun.ADP && f.upos(k+1) != segun.PUNCT
		}
		if f.upos(k) == segun.PUNCT || f.upos(k) == segun.SCONJ {
			return false
		}
	}
	return false
}

// addedOf reports whether a clause that is told of the words before the comma at k-1 runs from token k to the end: "which would take years", "a step that would take years".
func (f *finder) addedOf(k, end int) bool {
	if f.is(k, "a", "an") {
		for k++; k < end && (f.upos(k) == segun.ADJ || f.upos(k) == segun.NOUN); k++ {
		}
		if !f.is(k, "that", "which") {
			return false
		}
	} else if x := f.xpos(k); x != "WDT" && x != "WP" && x != "WP$" && !f.is(k, "where") {
		return false
	}
	if k+1 >= end || !f.finiteIn(run{k + 1, end}) {
		return false
	}
	for ; k+2 < end; k++ {
		if f.Word(k) == "," && (f.xpos(k+1) == "TO" || f.upos(k+1) == segun.CCONJ && f.xpos(k+2) == "TO") {
			return false // "to ask Brull, who has the key, | and to wait": the order goes on
		}
	}
	return true
}
