package attribution

import (
	"segun"
	"segun/read/phrase"
)

// lastSeen returns who says a quotation that opens its sentence and for which nothing else names a speaker: whoever says the quotation that ends right before it, else the one person whom the sentence right before it is about, also in the
// paragraph before: "Felt laughed when he was asked. | “He threw it to me.”", "Moll echoed that in a letter. ¶ | “The weir stays shut.”" -1 for none: where that sentence is about a thing or about several.
func (f *finder) lastSeen(r run) (int, run) {
	toks := f.r.Tokens
	si := toks.SentenceOf(r.first)
	if si < 1 || toks.Sentences[si].First != r.first {
		return -1, run{}
	}
	s, p := &toks.Sentences[si], &toks.Sentences[si-1]
	if s.Block-p.Block > 1 || f.r.Doc.Sections[p.Section].Kind != segun.Body {
		return -1, run{}
	}
	if q := f.quoteAt(p.End - 2); q >= 0 {
		return f.saidJustBefore(f.quotes[q])
	}
	if f.quoteAt(p.First) >= 0 {
		return -1, run{}
	}
	k := f.aboutWhom(p)
	if k < 0 {
		return -1, run{}
	}
	return k, f.source(k)
}

// saidJustBefore returns the source of the quotation r; -1 for none.
func (f *finder) saidJustBefore(r run) (int, run) {
	for _, i := range f.touch(run{r.first - 1, r.end + 1}) {
		a := &f.out[i]
		if !a.quote || a.subject < 0 || len(a.source) != 1 || a.head > r.first && r.has(a.head) {
			continue
		}
		for _, c := range a.content {
			if c.first <= r.first+1 && c.end >= r.end-2 {
				return a.subject, a.source[0]
			}
		}
	}
	return -1, run{}
}

// aboutWhom returns the subject of the main clause of a sentence where it is one person; -1 for none.
func (f *finder) aboutWhom(s *segun.Sentence) int {
	for t := s.First; t < s.End; t++ {
		if f.Rel(t) != segun.RelRoot {
			continue
		}
		k := f.nearest(t)
		if k < s.First || k > t || f.quoteAt(k) >= 0 || f.Find(k, segun.RelConj) >= 0 || f.xpos(k) == "NNS" || !f.person(k) {
			return -1
		}
		if f.upos(k) == segun.PRON && !f.is(k, "he", "she") || f.upos(k) == segun.NOUN && f.Flags[k]&phrase.PersonNoun == 0 {
			return -1
		}
		return k
	}
	return -1
}
