package tree

import (
	"segun"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/lemma"
	"segun/lang/lexicon"
)

// Version is raised when the same input and model may give other trees.
const Version = "11"

// longest is how many words are parsed as one sentence; a longer one is cut into parts that hang on the first part's
// root, so that memory and time stay bounded.
const longest = 250

// Annotator returns the annotator that adds the trees layer with a trained model. Where a sentence has a finite verb only if a word is another part of speech than it was tagged as, the tags of that word
// are put right too: what reads a sentence looks at both.
func Annotator(f *model.File, lx *lexicon.Lexicon, cl *cluster.Clusters, lm *lemma.Lemmas, lang string) (segun.Annotator, error) {
	q, err := Open(f, lx, cl)
	if err != nil {
		return segun.Annotator{}, err
	}
	return segun.Annotator{Name: "lang/tree", Version: Version, Provides: segun.LayerTrees,
		Requires: []segun.Layer{segun.LayerTokens, segun.LayerTags}, Languages: []string{lang}, Model: f.Name + "@" + f.Digest,
		Run: func(r *segun.Reading) error {
			r.Trees = q.trees(r, lm)
			return nil
		}}, nil
}

// trees parses every sentence of a document.
func (q *Parser) trees(r *segun.Reading, lm *lemma.Lemmas) *segun.Trees {
	n := len(r.Tokens.Tokens)
	out := &segun.Trees{Head: make([]int32, n), Deprel: make([]segun.Deprel, n)}
	var in []Input
	for _, s := range r.Tokens.Sentences {
		root := int32(-1)
		for first := s.First; first < s.End; first += longest {
			end := min(first+longest, s.End)
			in = in[:0]
			for t := first; t < end; t++ {
				in = append(in, Input{Form: lexicon.Form(r.Doc, r.Tokens, t), UPOS: r.Tags.UPOS[t], XPOS: r.Tags.XPOS[t],
					AltUPOS: r.Tags.AltUPOS[t], AltXPOS: r.Tags.AltXPOS[t]})
			}
			head, rel := out.Head[first:end], out.Deprel[first:end]
			v := q.Parse(in, head, rel)
			for i := range in {
				if w := &in[i]; i == v || w.Mended {
					r.Tags.UPOS[first+i], r.Tags.XPOS[first+i], r.Tags.Lemma[first+i] = w.UPOS, w.XPOS, lm.Lemma(w.Form, w.UPOS, w.XPOS)
				}
			}
			for i := range head {
				switch {
				case head[i] >= 0:
					head[i] += int32(first)
				case root < 0:
					root = int32(first + i)
				default:
					head[i], rel[i] = root, segun.RelParataxis
				}
			}
		}
	}
	return out
}
