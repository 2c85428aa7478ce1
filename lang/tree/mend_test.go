package tree

import (
	"slices"
	"strings"
	"testing"

	"segun"
)

// TestMend gives trees with two subjects of one verb and compares the mended ones.
func TestMend(t *testing.T) {
	for _, c := range []struct {
		name  string
		words string // of the tree, with their marks
		upos  []segun.UPOS
		head  []int32
		rel   []segun.Deprel
		want  []int32
		wrel  []segun.Deprel
	}{
		{"joined", "drivers and clerk said", []segun.UPOS{segun.NOUN, segun.CCONJ, segun.NOUN, segun.VERB},
			[]int32{3, 3, 3, -1}, []segun.Deprel{segun.RelNsubj, segun.RelCc, segun.RelNsubj, segun.RelRoot},
			[]int32{3, 2, 0, -1}, []segun.Deprel{segun.RelNsubj, segun.RelCc, segun.RelConj, segun.RelRoot}},
		{"one subject", "and clerk said", []segun.UPOS{segun.CCONJ, segun.NOUN, segun.VERB},
			[]int32{2, 2, -1}, []segun.Deprel{segun.RelCc, segun.RelNsubj, segun.RelRoot},
			[]int32{2, 2, -1}, []segun.Deprel{segun.RelCc, segun.RelNsubj, segun.RelRoot}},
		{"something between", "drivers now and clerk said", []segun.UPOS{segun.NOUN, segun.ADV, segun.CCONJ, segun.NOUN, segun.VERB},
			[]int32{4, 4, 4, 4, -1}, []segun.Deprel{segun.RelNsubj, segun.RelAdvmod, segun.RelCc, segun.RelNsubj, segun.RelRoot},
			[]int32{4, 4, 4, 4, -1}, []segun.Deprel{segun.RelNsubj, segun.RelAdvmod, segun.RelCc, segun.RelNsubj, segun.RelRoot}},
		{"in brackets", "drivers ( one ) said", []segun.UPOS{segun.NOUN, segun.PUNCT, segun.NUM, segun.PUNCT, segun.VERB},
			[]int32{2, 2, -1}, []segun.Deprel{segun.RelNsubj, segun.RelNsubj, segun.RelRoot},
			[]int32{2, 0, -1}, []segun.Deprel{segun.RelNsubj, segun.RelAppos, segun.RelRoot}},
		{"a number before a comma", "wounded 56 more , officials say", []segun.UPOS{segun.VERB, segun.NUM, segun.ADJ, segun.PUNCT, segun.NOUN, segun.VERB},
			[]int32{-1, 3, 3, 4, 0}, []segun.Deprel{segun.RelRoot, segun.RelNummod, segun.RelAmod, segun.RelNsubj, segun.RelConj},
			[]int32{-1, 0, 1, 4, 0}, []segun.Deprel{segun.RelRoot, segun.RelObj, segun.RelAmod, segun.RelNsubj, segun.RelConj}},
		{"a number of the subject", "ended , 56 officials say", []segun.UPOS{segun.VERB, segun.PUNCT, segun.NUM, segun.NOUN, segun.VERB},
			[]int32{-1, 2, 3, 0}, []segun.Deprel{segun.RelRoot, segun.RelNummod, segun.RelNsubj, segun.RelConj},
			[]int32{-1, 2, 3, 0}, []segun.Deprel{segun.RelRoot, segun.RelNummod, segun.RelNsubj, segun.RelConj}},
	} {
		var in []Input
		p := &scratch{}
		for i, w := range strings.Fields(c.words) {
			in = append(in, Input{Form: w, UPOS: c.upos[i]})
			if c.upos[i] != segun.PUNCT {
				p.index = append(p.index, int32(i))
			}
		}
		p.mend(in, c.head, c.rel)
		if !slices.Equal(c.head, c.want) || !slices.Equal(c.rel, c.wrel) {
			t.Errorf("%s: heads %v, relations %v; want %v, %v", c.name, c.head, c.rel, c.want, c.wrel)
		}
	}
}
