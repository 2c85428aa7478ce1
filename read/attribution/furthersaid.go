package attribution

import (
	"slices"

	"segun"
)

// furtherSaid lets what is said go on in a clause with a subject of its own that the tree has hung on the verb of saying: "says the lab has its licence, | but its gauges need to be checked", "says the wards are
// full and | the patients appear to be weaker". What stands behind "but" is the outlet's as often, so it asks there for what has to be, will or may be, and for a subject that is no person or body; behind "and", for
// the present, or the same.
func (f *finder) furtherSaid() {
	for i := range f.out {
		a := &f.out[i]
		if len(a.content) == 0 || len(a.source) == 0 || a.quote || a.frame.class != "say" && a.frame.class != "state" || a.frame.act != "assert" || f.finiteAuxiliary(a.head) || a.rule != "clause" {
			continue
		}
		c := &a.content[len(a.content)-1]
		if c.first < a.head || f.quoteAt(a.head) >= 0 || !f.finiteIn(*c) {
			continue
		}
		if e := f.furtherClause(i, c.end); e > c.end {
			c.end = e
		}
	}
}

// furtherClause returns where a clause ends that begins with "and" or "but" behind token e and goes on with what the ith attribution says; e for none.
func (f *finder) furtherClause(i, e int) int {
	a := &f.out[i]
	_, hi := f.sentenceBounds(a.head)
	k := e
	if k < hi && f.Word(k) == "," {
		k++
	}
	if k+3 >= hi || !f.is(k, "and", "but") || f.upos(k) != segun.CCONJ || f.quoteIn(run{k, hi}) >= 0 {
		return e
	}
	v := k + 1
	for v < hi && !f.finiteTag(v) && f.xpos(v) != "MD" {
		if f.upos(v) == segun.PUNCT || f.upos(v) == segun.SCONJ || f.xpos(v) == "WP" || f.xpos(v) == "WDT" || f.xpos(v) == "VBN" {
			return e
		}
		v++
	}
	sub := f.top(run{k + 1, v})
	if v >= hi || sub < 0 || f.upos(sub) == segun.PRON && !f.is(sub, "there", "this", "that") {
		return e
	}
	must := f.xpos(v) == "MD" || f.is(v, "need", "have") && f.xpos(v+1) == "TO"
	present := f.xpos(a.head) != "VBD" && f.xpos(v) != "VBD" && f.is(v, "be", "appear", "seem", "remain", "have", "need", "tend")
	if f.is(k, "but") && (!must || f.voice(sub) && f.person(sub)) || f.is(k, "and") && !must && !present {
		return e
	}
	end := f.trim(run{k, f.sharedEnd(v+1, hi)}).end
	for _, j := range f.touch(run{k, end}) {
		b := &f.out[j]
		if j == i {
			continue
		}
		if b.head > k && b.head < end || slices.ContainsFunc(b.content, run{k, end}.overlaps) {
			return e // somebody else speaks there
		}
	}
	return end
}
