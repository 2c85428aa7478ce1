package tag

import (
	"segun"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/lemma"
	"segun/lang/lexicon"
)

// Version is raised when the same input and model may give other tags.
const Version = "9"

// Annotator returns the annotator that adds the tags layer with a trained model.
func Annotator(f *model.File, lx *lexicon.Lexicon, cl *cluster.Clusters, lm *lemma.Lemmas, lang string) (segun.Annotator, error) {
	t, err := Open(f, lx, cl)
	if err != nil {
		return segun.Annotator{}, err
	}
	mends, err := newMender(lang)
	if err != nil {
		return segun.Annotator{}, err
	}
	return segun.Annotator{Name: "lang/tag", Version: Version, Provides: segun.LayerTags,
		Requires: []segun.Layer{segun.LayerTokens}, Languages: []string{lang}, Model: f.Name + "@" + f.Digest,
		Run: func(r *segun.Reading) error {
			r.Tags = t.tags(r.Doc, r.Tokens, lm, mends)
			return nil
		}}, nil
}

// tags tags every sentence of a document.
func (t *Tagger) tags(d *segun.Document, toks *segun.Tokens, lm *lemma.Lemmas, mends mender) *segun.Tags {
	n := len(toks.Tokens)
	out := &segun.Tags{UPOS: make([]segun.UPOS, n), XPOS: make([]string, n), Lemma: make([]string, n),
		AltUPOS: make([]segun.UPOS, n), AltXPOS: make([]string, n)}
	var words []string
	var best, second []uint8
	for _, s := range toks.Sentences {
		words = words[:0]
		for k := s.First; k < s.End; k++ {
			words = append(words, lexicon.Form(d, toks, k))
		}
		if cap(best) < len(words) {
			best, second = make([]uint8, 2*len(words)), make([]uint8, 2*len(words))
		}
		best, second = best[:len(words)], second[:len(words)]
		t.Tag(words, best, second)
		for i := range words {
			k, p, q := s.First+i, &t.Pairs[best[i]], &t.Pairs[second[i]]
			out.UPOS[k], out.XPOS[k] = p.UPOS, p.XPOS
			out.AltUPOS[k], out.AltXPOS[k] = q.UPOS, q.XPOS
			if p.XPOS == "VBZ" && t.onlyPlural(words[i]) { // "17 Centre deputies"
				p = &pluralNoun
				out.UPOS[k], out.XPOS[k] = p.UPOS, p.XPOS
			}
			out.Lemma[k] = lm.Lemma(words[i], p.UPOS, p.XPOS)
		}
		mends.mend(words, s.First, out, lm.Lemma)
	}
	return out
}

// pluralNoun is what a word is that is known as nothing else.
var pluralNoun = Pair{UPOS: segun.NOUN, XPOS: "NNS"}

// onlyPlural reports whether the lexicon knows a word as a noun in the plural and as no verb in -s.
func (t *Tagger) onlyPlural(word string) bool {
	if word == "" || word[0] < 'a' || word[0] > 'z' {
		return false
	}
	f := t.lx.Word(word)
	return f&lexicon.NounPlural != 0 && f&lexicon.Verb3s == 0
}
