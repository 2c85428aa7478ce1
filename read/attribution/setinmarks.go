package attribution

import (
	"segun"
	"segun/read/phrase"
)

// marked sets a clause that a verb of saying reports to the marks that the text has put around it: whom the words were told stands before them (told The Courier: | “We lost”), and how or when they were said
// behind them (screamed “You are finished!” | at the clerk before leaving).
func (c *complement) marked(rs []run, k int) []run {
	at := c.marksAround(k)
	if at.empty() || at.has(c.t) {
		return rs
	}
	for i := range rs {
		r := &rs[i]
		if !r.has(k) {
			continue
		}
		if at.first > r.first && at.first > c.t+1 && c.Word(at.first-1) == ":" && c.says.class == "inform" && !c.finiteIn(run{r.first, at.first}) {
			r.first = at.first
		}
		if r.first >= at.first && r.first <= at.first+1 && r.end > at.end && c.howSaid(at.end) && c.Look[at.first+1]&phrase.Capital != 0 && (c.finiteIn(at) || c.xpos(at.first+1) == "VB") {
			r.end = at.end
		}
	}
	return rs
}

// marksAround returns the quotation that holds token t, be it speech or a few words; empty for none.
func (f *finder) marksAround(t int) run {
	if q := f.quoteAt(t); q >= 0 {
		return f.quotes[q]
	}
	if i := f.scareAt(t); i >= 0 {
		return f.scare[i]
	}
	return run{}
}

// howSaid reports whether the words from token t on, behind the closing mark of a whole sentence, tell how, when or to whom it was said.
func (f *finder) howSaid(t int) bool {
	return f.upos(t) == segun.ADP || f.is(t, "before", "after", "when", "while", "as", "until", "then")
}

// answersAlone reports whether a few words in quotation marks are all that somebody says, and no words that the writer keeps at a distance: they open a sentence before a comma, who spoke and a verb of
// saying (“Rubbish”, the porter said), or end one behind such a verb and a colon (replied: “No”).
func (f *finder) answersAlone(r run) bool {
	si := f.r.Tokens.SentenceOf(r.first)
	if si < 0 {
		return false
	}
	s := &f.r.Tokens.Sentences[si]
	if r.first == s.First && r.end+2 < s.End && f.Word(r.end) == "," {
		for t := r.end + 1; t < s.End && t < r.end+6 && f.upos(t) != segun.PUNCT; t++ {
			if t > r.end+1 && f.saysFinite(t) {
				return true
			}
		}
		return false
	}
	return r.first-2 > s.First && r.end+1 >= s.End && f.Word(r.first-1) == ":" && f.saysFinite(r.first-2)
}

// saysFinite reports whether token t is a verb of saying with a tense that takes direct speech.
func (f *finder) saysFinite(t int) bool {
	return f.Look[t]&phrase.Capital == 0 && (f.finiteTag(t) || f.xpos(t) == "VBN") && f.upos(t) == segun.VERB &&
		anyFrame(f.c.verbs[f.lemmaOf(t)], func(x *frame) bool { return x.quote && x.strong }) != nil
}
