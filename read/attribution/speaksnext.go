package attribution

import "segun"

// speaksNext gives a quotation that opens its paragraph, and that nobody before it can have said, to the person with whose words the next sentence of the paragraph opens: "“The lock was shut at nine.
// The keeper had gone home.” Moll said that the board knew." Not where the quotation speaks of that person by name.
func (f *finder) speaksNext(r run) bool {
	toks := f.r.Tokens
	si, last := toks.SentenceOf(r.first), toks.SentenceOf(r.end-1)
	if last < 0 || last+1 >= len(toks.Sentences) || toks.Sentences[last].End != r.end || si > 0 && toks.Sentences[si-1].Block == toks.Sentences[si].Block {
		return false
	}
	n := &toks.Sentences[last+1]
	if n.Block != toks.Sentences[last].Block {
		return false
	}
	for _, i := range f.touch(run{n.First, n.End}) {
		a := &f.out[i]
		if a.head < n.First || a.head >= n.End || a.subject < n.First || a.subject > a.head || len(a.source) == 0 || a.source[0].first > n.First+1 || f.quoteAt(a.head) >= 0 {
			continue
		}
		if !speaking[a.frame.class] || !f.person(a.subject) || f.upos(a.subject) == segun.PRON {
			continue
		}
		if f.mentions(r, a.source[0]) {
			return false
		}
		a.content = append([]run{r}, a.content...)
		f.grew(i)
		return true
	}
	return false
}
