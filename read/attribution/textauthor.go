package attribution

import (
	"segun"
	"segun/read/phrase"
)

// authorOf returns whoever wrote, brought or sent the text that the participle t goes with, where no comma parts them: "slammed a lawsuit filed by | a fired clerk | alleging that …", "received a letter from | residents |
// complaining that …". Whoever receives, answers or rejects such a text says none of it. -1 for none.
func (f *finder) authorOf(s *segun.Sentence, t int) (run, int) {
	if f.xpos(t) != "VBG" || f.citing(t) || t-4 < s.First || f.quoteAt(t) >= 0 || !f.nominal(t-1) {
		return run{}, -1
	}
	by := f.authorBefore(s, t)
	if by < 0 {
		return run{}, -1
	}
	src := f.trim(run{by + 1, t})
	h := f.top(src)
	if h < 0 || src.empty() || !f.voice(h) || f.c.texts[f.lemma(h)] || f.c.nouns[f.lemma(h)] != nil {
		return run{}, -1
	}
	if !f.authored(s, by) {
		return run{}, -1
	}
	return src, h
}

// authored reports whether the "by" or "from" at token by tells whose a text is: "a letter | from", "a lawsuit filed against the port on Monday | by". "A report of threats | by" is about them.
func (f *finder) authored(s *segun.Sentence, by int) bool {
	for k := by - 1; k >= s.First && k > by-10; k-- {
		switch u := f.upos(k); {
		case u == segun.NOUN && (f.c.texts[f.lemma(k)] || f.c.nouns[f.lemma(k)] != nil || f.among(k, "recording")):
			return true
		case u == segun.ADP && !f.is(k, "to", "against", "on", "in", "at", "with"), u == segun.NOUN && k == by-1 && f.Flags[k]&(phrase.TimeNoun|phrase.OrgWord|phrase.PersonNoun|phrase.GroupNoun|phrase.PlaceNoun) == 0:
			return false
		case f.xpos(k) == "VBN" && f.upos(k-1) == segun.NOUN && !f.c.texts[f.lemma(k-1)] && f.c.nouns[f.lemma(k-1)] == nil && !f.among(k-1, "recording"):
			return false // "a lawsuit against a firm run | by Dara Moll alleging that …"
		case u != segun.ADP && u != segun.ADV && f.xpos(k) != "VBN" && !f.nounish(k):
			return false
		}
	}
	return false
}

// authorBefore returns the "by" or "from" in front of the noun phrase that ends right before token t; -1 for none.
func (f *finder) authorBefore(s *segun.Sentence, t int) int {
	for k := t - 1; k > s.First && k > t-12; k-- {
		switch u := f.upos(k); {
		case u == segun.ADP && f.is(k, "by", "from"):
			return k
		case u == segun.ADP && f.is(k, "of", "in", "at"):
		case u == segun.PUNCT && f.Word(k) != "-", u == segun.VERB && f.xpos(k) != "VBN", u == segun.AUX, u == segun.SCONJ, u == segun.ADP, f.xpos(k) == "PRP":
			return -1
		}
	}
	return -1
}

// judgeOf returns whoever judges something in a sentence, for ", calling it …" behind what is said of it, whose words the tree takes for the one who calls: "slammed the suit, which says that the
// mayor broke the law, | calling it a stunt". src are the words that the tree has for who calls; -1 for none.
func (f *finder) judgeOf(s *segun.Sentence, t int, src run) (run, int) {
	if f.xpos(t) != "VBG" || t-1 <= s.First || f.Word(t-1) != "," || f.quoteAt(t) >= 0 || !f.among(t, "dubs") || f.xpos(t+1) != "PRP" || f.is(t+1, "himself", "herself", "themselves", "itself") {
		return run{}, -1
	}
	for i := range f.out {
		a := &f.out[i]
		if a.head < s.First || a.head >= t || a.subject < 0 || len(a.source) != 1 || !f.finiteTag(a.head) || f.upos(a.head) != segun.VERB || f.quoteAt(a.head) >= 0 {
			continue
		}
		if c := a.frame.class; c != "accuse" && c != "evaluate" && c != "deny" && c != "agree" && c != "feel" || a.source[0].end > a.head || !f.voice(a.subject) || !src.empty() && src.end <= a.head {
			return run{}, -1
		}
		for j := i + 1; j < len(f.out); j++ {
			for n := range f.out[j].content {
				if c := &f.out[j].content[n]; c.has(t - 1) {
					c.end = t - 1 // what the suit says ends there
				}
			}
		}
		return a.source[0], a.subject
	}
	return run{}, -1
}
