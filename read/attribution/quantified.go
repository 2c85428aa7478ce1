package attribution

import (
	"segun"
	"segun/read/phrase"
)

// byQuantity: "said | none had been damaged", "says | at least 12 of them were armed men". Where what is said opens with a word for how many, the tree often takes that word for the thing that is said, and its clause
// for what is told of the thing.
func (c *complement) byQuantity() bool {
	if !c.strongly() || c.says.class != "say" && c.says.class != "state" || c.is(c.t, "find", "discover", "take", "post") || c.a.subject >= c.t || !c.voice(c.a.subject) || c.bounded() {
		return false
	}
	k := c.own.end
	return k < c.s.End && c.quoteAt(k) == c.quoteAt(c.t) && c.howManyAre(k, c.s.End) && c.take(c.says, "zero that", run{k, c.stop(c.s, k)})
}

// howManyAre reports whether a clause starts at token k whose subject is a word for how many: "none of the boats had", "at least 12 of them were", "nothing suspicious was". What is said of a thing in a clause of
// its own is none: "said nothing of the money | he had lost", "said nothing that was new".
func (f *finder) howManyAre(k, end int) bool {
	e := f.quantity(k, end)
	if e < 0 {
		return false
	}
	noun := true // whether a noun has come that nothing joins to the next
	for j := e; j < end && j < e+14; j++ {
		if f.finiteTag(j) || f.xpos(j) == "MD" {
			return true
		}
		if f.is(j, "before", "after", "since", "until", "till", "as", "when", "while", "because", "once", "if", "unless", "though") {
			return false // "said nothing before the gates closed"
		}
		switch f.upos(j) {
		case segun.ADP:
			noun = false
		case segun.DET, segun.NUM:
			if noun && j > e {
				return false
			}
			noun = false
		case segun.PRON:
			if noun || f.xpos(j) != "PRP" && f.xpos(j) != "PRP$" {
				return false
			}
			noun = f.xpos(j) == "PRP"
		case segun.NOUN:
			noun = true
		case segun.PROPN:
			if noun && f.upos(j-1) != segun.PROPN && j > e {
				return false
			}
			noun = true
		case segun.ADJ, segun.ADV, segun.PART:
		case segun.VERB:
			if x := f.xpos(j); x != "VBN" && x != "VBG" {
				return false
			}
			noun = false
		default:
			return false
		}
	}
	return false
}

// quantity returns the end of a word for how many at token k, with what goes before it: "none", "no one", "at least 12", "more than half"; -1 where there is none.
func (f *finder) quantity(k, end int) int {
	for n := 0; n < 4 && k+1 < end; n++ {
		switch {
		case f.is(k, "at") && f.is(k+1, "least", "most"), f.is(k, "more", "few", "less") && f.is(k+1, "than"), f.is(k, "up") && f.is(k+1, "to"), f.is(k, "as") && f.is(k+1, "many", "few", "as"):
			k += 2
			continue
		case f.is(k, "about", "around", "nearly", "almost", "over", "only", "just", "roughly", "approximately", "some") && f.upos(k+1) == segun.NUM, f.is(k, "almost", "nearly", "virtually", "just", "about") && f.is(k+1, "half", "all", "none", "no", "nothing", "every"):
			k++
			continue
		}
		break
	}
	switch {
	case k >= end:
		return -1
	case f.is(k, "no") && f.is(k+1, "one"):
		return k + 2
	case f.upos(k) == segun.NUM && f.Look[k]&phrase.Digit == 0 || f.upos(k) == segun.NUM && f.upos(k+1) != segun.NUM, f.is(k, "none", "nobody", "no-one", "nothing", "neither", "half", "most", "many", "several", "few"):
		return k + 1
	}
	return -1
}

// measured reports whether what is compared, whose head is o, is a number of things that are held against others: "compared the signatures | with those on the decrees", "compared 14 samples | with oil from the ship". To
// compare a thing to another judges it.
func (c *complement) measured(o int) bool {
	if c.upos(o) != segun.NOUN || c.xpos(o) != "NNS" && !c.is(o, "data") || c.Flags[o]&(phrase.PersonNoun|phrase.GroupNoun) != 0 {
		return false
	}
	for k := o + 1; k < c.s.End && k < o+16; k++ {
		if c.is(k, "with", "against") {
			return true
		}
		if c.is(k, "to") || c.finiteTag(k) || c.Word(k) == "," {
			return false
		}
	}
	return false
}
