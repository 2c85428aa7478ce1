package attribution

import (
	"segun"
	"segun/read/phrase"
)

// ratioAt returns the words for a share of those asked, "six in 10", "two out of three", "a third", that end before token c, with "more than" and the like before them, and its first number; -1 for none. The tree seldom sees a
// subject in them: "Six in 10 | said they were angry".
func (f *finder) ratioAt(lo, c int) (run, int) {
	k := c - 1
	if k < lo {
		return run{}, -1
	}
	switch {
	case k-2 >= lo && f.counts(k) && f.is(k-1, "in") && f.counts(k-2):
		k -= 2
	case k-3 >= lo && f.counts(k) && f.is(k-1, "of") && f.is(k-2, "out") && f.counts(k-3):
		k -= 3
	case k-1 >= lo && f.is(k, "third", "quarter", "fifth", "half", "majority") && f.is(k-1, "a"):
		k--
	default:
		return run{}, -1
	}
	n := k
	for k > lo && f.is(k-1, "about", "nearly", "almost", "roughly", "around", "some", "just", "only", "fully", "barely", "over", "under") {
		k--
	}
	if k-2 >= lo && f.is(k-1, "than", "least", "most") && f.is(k-2, "more", "fewer", "less", "at") {
		k -= 2
	}
	return run{k, c}, n
}

// counts reports whether token t is a number, in figures or words, whatever the tagger says.
func (f *finder) counts(t int) bool {
	return f.upos(t) == segun.NUM || f.is(t, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "hundred")
}

// ratio returns the share that says something with the verb at t, right before it or before its "who", where what the tree has for the subject stands elsewhere; -1 for none.
func (f *finder) ratio(s *segun.Sentence, t, subject int) (run, int) {
	if f.xpos(t) == "VBG" || f.passive(t) || f.quoteAt(t) >= 0 && f.quoteAt(s.First) < 0 {
		return run{}, -1
	}
	c := f.barely(s, t)
	if subject >= 0 && subject < t && f.xpos(subject) == "WP" && subject == c-1 {
		c = subject
	}
	lo, _ := f.bounds(s, t)
	r, n := f.ratioAt(lo, c)
	if n >= 0 && subject >= 0 && subject < t && c != subject && !(subject >= c-4 && f.counts(subject)) && !(subject < r.first-1 && f.upos(r.first-1) == segun.CCONJ && f.Word(r.first-2) == ",") {
		return run{}, -1 // "Many were worried, and | more than 4 in 10 | said"
	}
	if n < 0 || r.first > lo && f.upos(r.first-1) != segun.PUNCT && f.upos(r.first-1) != segun.CCONJ && !f.is(r.first-1, "with", "to", "while", "that") {
		return run{}, -1
	}
	if c == subject {
		f.comparedWith(s, r.first)
	}
	return r, n
}

// comparedWith ends what others say before a share at token k with which theirs is compared: "Half said they were angry, | compared with four in 10 who said …".
func (f *finder) comparedWith(s *segun.Sentence, k int) {
	if k-3 <= s.First || !f.is(k-1, "with", "to") || !f.is(k-2, "compare", "compared", "oppose", "opposed") || f.Word(k-3) != "," {
		return
	}
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= s.First; i-- {
		for j := range f.out[i].content {
			if c := &f.out[i].content[j]; c.has(k) && c.first < k-3 {
				c.end = k - 3
			}
		}
	}
}

// shareOf reports whether token t is the word for a share of people who say something: "three-quarters | of the voters said", "Thirty percent | said".
func (f *finder) shareOf(t int) bool {
	if f.upos(t) != segun.NOUN || !f.is(t, "percent", "cent", "quarter", "third", "fifth", "tenth", "half", "majority", "plurality", "proportion", "share") {
		return false
	}
	if f.is(t+1, "of") && !f.is(t, "percent", "cent") {
		for k := t + 2; k < f.Len() && k < t+7 && f.nounish(k); k++ {
			if f.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun) != 0 || f.upos(k) == segun.PROPN && f.xpos(k) == "NNPS" {
				return true
			}
		}
		return f.xpos(t+2) == "PRP"
	}
	v := f.Head(t)
	return v == t+1 && f.Rel(t) == segun.RelNsubj && f.is(t, "percent", "cent") && f.among(v, "reportsby")
}

// behindDash cuts the words for who speaks, before verb t, behind a hyphen that stands apart for a dash: "more capable than Mr Hale - | 60 percent of voters | said".
func (f *finder) behindDash(r run, k, t int) run {
	for j := r.first + 1; j < k && j < t; j++ {
		if f.Word(j) == "-" && !f.Touch(j-1) && !f.Touch(j) {
			r.first = j + 1
		}
	}
	return r
}

// endBefore ends what others say in a sentence at token c, before a share of people who say something of their own.
func (f *finder) endBefore(s *segun.Sentence, c int) {
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= s.First; i-- {
		for j := range f.out[i].content {
			if r := &f.out[i].content[j]; r.has(c) && r.first < c && f.out[i].head < c {
				r.end = c
			}
		}
	}
}
