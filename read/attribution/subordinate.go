package attribution

import (
	"segun"
	"segun/read/phrase"
)

// behindSemicolon reports whether a verb's own words open the clause behind a semicolon: what stands before it is said by somebody else.
func (c *complement) behindSemicolon() bool {
	k := c.own.first - 1
	if n := c.Find(c.t, segun.RelNsubjPass); n >= c.s.First && n <= k {
		k = int(c.Lo[n]) - 1 // "Police shot a man; he | is expected to survive"
	}
	if k > c.s.First && c.upos(k) == segun.CCONJ {
		k--
	}
	return k > c.s.First && c.Word(k) == ";" && c.quoteAt(k) < 0 && c.Head(c.t) < k
}

// bounded reports whether the verb's clause of time or reason opens its sentence and has but a noun before the comma that ends it: what follows is the main clause, and nothing that the
// subject says. "A day after the judge announced the sale, there were no buyers."
func (c *complement) bounded() bool {
	if c.a.subject < 0 || c.a.subject > c.t || c.finder.subordinates(c.s, c.a.subject) < 0 || c.own.end >= c.s.End || c.upos(c.own.end) == segun.PUNCT {
		return false
	}
	for k := c.own.end; k < c.s.End; k++ {
		switch {
		case c.Word(k) == ",":
			return c.finiteIn(run{k + 1, c.s.End}) && c.quoteIn(run{c.own.end, k}) < 0
		case c.finiteTag(k), c.is(k, "that", "whether", "how") && c.upos(k) == segun.SCONJ:
			return false
		}
	}
	return false
}

// subordinates returns the word that opens a clause of time or reason at the start of sentence s, whose subject is k: "after" in "A day after the judge"; -1 for none.
func (f *finder) subordinates(s *segun.Sentence, k int) int {
	lo := s.First
	if q := f.quoteAt(k); q >= 0 {
		lo = max(lo, f.quotes[q].first+1)
	}
	if k < lo {
		return -1
	}
	for t := lo; t < k && t < lo+6; t++ {
		switch {
		case f.is(t, "after", "before", "since", "when", "because", "once", "until", "as", "while") && f.upos(t) != segun.NOUN:
			return t
		case f.upos(t) == segun.DET, f.upos(t) == segun.NUM, f.upos(t) == segun.ADV, f.upos(t) == segun.ADJ, f.Flags[t]&phrase.TimeNoun != 0, f.is(t, "just", "only", "hour", "minute", "moment"):
		default:
			return -1
		}
	}
	return -1
}

// relativeOf reports whether words for a source are a noun phrase with the subject of its relative clause, whose verb comes next: "six weeks after the loan that we | reported".
func (f *finder) relativeOf(src run) bool {
	for k := src.end - 1; k > src.first; k-- {
		if f.finiteTag(k) {
			return false
		}
		if x := f.xpos(k); x == "WDT" || x == "WP" {
			return k+1 < src.end && f.upos(k-1) != segun.PUNCT
		}
	}
	return false
}

// afterRelative reports whether the comma c shuts a relative clause about the noun that its sentence opens with, which has no verb yet: "The list, which we call the roll, | held …".
func (f *finder) afterRelative(s *segun.Sentence, c int) bool {
	for k := s.First + 1; k+1 < c; k++ {
		if f.finiteTag(k) {
			return false
		}
		if x := f.xpos(k + 1); f.Word(k) == "," && (x == "WDT" || x == "WP" || x == "WP$" || x == "WRB") {
			return f.finiteIn(run{k + 1, c})
		}
	}
	return false
}

// restricted returns the comma that ends the relative clause, set off by none, which tells which source is meant: "a deed that this paper has seen, …". k is the source's head; 0 for none.
func (f *finder) restricted(s *segun.Sentence, src run, k int) int {
	rel := -1
	for j := k + 1; j < src.end && rel < 0; j++ {
		switch {
		case f.Word(j) == ",":
			return 0
		case f.is(j, "that", "which", "who") && f.upos(j) != segun.DET && f.upos(j-1) == segun.NOUN:
			rel = j
		}
	}
	if rel < 0 {
		return 0
	}
	for j := rel + 2; j < src.end; j++ {
		if f.Word(j) == "," && f.finiteIn(run{rel, j}) && f.finiteIn(run{j, s.End}) {
			return j
		}
	}
	return 0
}

// lostParticiple reports whether the participle at e, right behind the noun for a source, was taken for a main verb: "According to a paper | handed to the clerks, the quay would close."
// The clause that is reported follows behind a comma.
func (f *finder) lostParticiple(s *segun.Sentence, e int) bool {
	if f.xpos(e) != "VBD" || f.upos(e) != segun.VERB || e+2 >= s.End || f.upos(e-1) != segun.NOUN || f.upos(e+1) != segun.ADP && f.upos(e+1) != segun.ADV {
		return false
	}
	for k := e + 1; k < s.End && k < e+16; k++ {
		if f.finiteTag(k) {
			return false
		}
		if f.Word(k) == "," {
			return f.finiteIn(run{k + 1, s.End})
		}
	}
	return false
}

// freeRelative reports whether words for a source are a relative clause that stands for what is said: "what two clerks [say]".
func (f *finder) freeRelative(src run) bool {
	for k := src.first; k < src.end && k < src.first+2; k++ {
		if x := f.xpos(k); x == "WP" || x == "WRB" || f.is(k, "what") {
			return true
		}
	}
	return false
}
