package score

import (
	"fmt"
	"strings"

	"segun/internal/conll"
)

// Syntax holds counts over words, gold tokens: CoNLL-2018 rules (Zeman et al. 2018), deprel subtypes ignored.
type Syntax struct {
	Words, UPOS, XPOS, UAS, LAS, Lemma int
}

// Percent returns n as a percentage of the words.
func (s Syntax) Percent(n int) float64 { return 100 * float64(n) / float64(max(1, s.Words)) }

// String gives the scores on one line, in per cent.
func (s Syntax) String() string {
	return fmt.Sprintf("UPOS %.2f  XPOS %.2f  lemma %.2f  UAS %.2f  LAS %.2f  words %d",
		s.Percent(s.UPOS), s.Percent(s.XPOS), s.Percent(s.Lemma), s.Percent(s.UAS), s.Percent(s.LAS), s.Words)
}

// SyntaxOf compares predicted sentences with gold ones that have the same words.
func SyntaxOf(gold, system []conll.Sentence) (Syntax, error) {
	var s Syntax
	if len(gold) != len(system) {
		return s, fmt.Errorf("score: %d gold sentences, %d predicted", len(gold), len(system))
	}
	for i := range gold {
		if len(gold[i].Words) != len(system[i].Words) {
			return s, fmt.Errorf("score: sentence %d: %d gold words, %d predicted", i+1, len(gold[i].Words), len(system[i].Words))
		}
		for j, g := range gold[i].Words {
			p := system[i].Words[j]
			s.Words++
			if g.UPOS == p.UPOS {
				s.UPOS++
			}
			if g.XPOS == p.XPOS {
				s.XPOS++
			}
			if strings.EqualFold(g.Lemma, p.Lemma) {
				s.Lemma++
			}
			if g.Head == p.Head {
				s.UAS++
				if base(g.Deprel) == base(p.Deprel) {
					s.LAS++
				}
			}
		}
	}
	return s, nil
}

func base(deprel string) string {
	b, _, _ := strings.Cut(deprel, ":")
	return b
}
