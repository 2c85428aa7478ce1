package mention

import (
	"segun"
	"segun/read/phrase"
)

// shareAlone books a share that speaks for those who were asked, "22 percent | said they might", and "Most | believe that" at the start of a sentence.
func (f *finder) shareAlone(i int) bool {
	most := f.Is(i, mostWords...)
	if !most && !f.Is(i, percentWords...) {
		return false
	}
	s, end := f.Sentence(i)
	if i+1 >= end {
		return false
	}
	if i == s && most && f.saysNow(i+1) {
		f.add(i, i+1, i, segun.Span{}, segun.FormNominal, segun.Group, "quantity")
		return true
	}
	if !f.Is(i, percentWords...) || !f.says(i+1) && !f.saysNow(i+1) {
		return false
	}
	k := i - 1
	if f.Is(i, centWord) {
		if !f.Is(k, perWord) {
			return false
		}
		k--
	}
	if k < s {
		return false
	}
	if _, number := phrase.Numbers().Word(f.Low[k]); !number && f.Look[k]&phrase.Digit == 0 {
		return false
	}
	f.add(f.howMany(k), i+1, i, segun.Span{}, segun.FormNominal, segun.Group, "quantity")
	return true
}

// saysNow reports whether a verb of saying or thinking stands at token t in the present or past, or in the form that the tagger takes for a request at the start of a sentence.
func (f *finder) saysNow(t int) bool {
	if f.Flags[t]&(phrase.CommVerb|phrase.CogVerb) == 0 {
		return false
	}
	switch f.R.Tags.XPOS[t] {
	case "VBD", "VBP", "VB":
		return true
	}
	return false
}

// shareStart moves the start of the words for those of whom a share is meant left over it, where the number of all hangs on them or not: "eight in | 10 voters", "three out of five | voters".
func (f *finder) shareStart(first int) int {
	k := first - 1
	if f.number(k) {
		k-- // the tree has the number elsewhere
	} else if !f.number(first) {
		return first
	}
	s, _ := f.Sentence(first)
	switch {
	case k-2 >= s && f.Is(k, ofWord) && f.Is(k-1, outWord) && f.number(k-2):
		return k - 2
	case k-1 >= s && f.Is(k, inWord) && f.number(k-1):
		return k - 1
	}
	return first
}

// number reports whether a number of one or two digits, or a word for one, stands at token t.
func (f *finder) number(t int) bool {
	if t < 0 {
		return false
	}
	if f.Look[t]&phrase.Digit != 0 {
		return len(f.Word(t)) < 4
	}
	row, ok := phrase.Numbers().Word(f.Low[t])
	return ok && !phrase.Numbers().Rows[row].Vague
}

// pastCounted moves the start of a noun phrase right over a number that counts others, before a comma, where the noun right behind the comma speaks: "wounded 56 more, | officials say".
func (f *finder) pastCounted(first, head int) int {
	if head < first+3 || f.Word(head-1) != "," || !f.saysRightBehind(head) {
		return first
	}
	for t := first; t < head-1; t++ {
		if f.Look[t]&phrase.Digit != 0 {
			return head
		}
	}
	return first
}

var (
	mostWords    = phrase.Hashes("most", "many", "some", "few", "several", "others")
	percentWords = phrase.Hashes("percent", "per-cent", "cent", "%")
	centWord     = phrase.Hash("cent")
	perWord      = phrase.Hash("per")
	outWord      = phrase.Hash("out")
)
