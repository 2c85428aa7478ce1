package tree

import (
	"testing"

	"segun"
	"segun/internal/model"
)

// TestFaults counts what no sentence has in trees as the search might leave them. Words are written as in TestMendClauses.
func TestFaults(t *testing.T) {
	for _, c := range []struct {
		name, tree string
		want       int
	}{
		{"a sentence", "The/DET/DT/2/det mill/NOUN/NN/3/nsubj closed/VERB/VBD/0/root ./PUNCT", 0},
		{"two subjects", "Velm/PROPN/NNP/3/nsubj troops/NOUN/NNS/3/nsubj crossed/VERB/VBD/0/root ./PUNCT", 1},
		{"a dateline", "VELM/PROPN/NNP/3/nsubj —/PUNCT troops/NOUN/NNS/3/nsubj crossed/VERB/VBD/0/root ./PUNCT", 0},
		{"there and what there is", "There/PRON/EX/2/expl is/VERB/VBZ/0/root calm/NOUN/NN/2/nsubj ./PUNCT", 0},
		{"a clause in the place of a noun", "The/DET/DT/2/det files/NOUN/NNS/7/nsubj were/AUX/VBD/5/cop in/ADP/IN/5/case cupboards/NOUN/NNS/2/nmod she/PRON/PRP/7/nsubj said/VERB/VBD/0/root ./PUNCT", 2},
		{"a finite verb without a subject", "Nothing/PRON/NN/3/obj he/PRON/PRP/3/nsubj said/VERB/VBD/0/root was/AUX/VBD/5/aux known/VERB/VBN/3/ccomp ./PUNCT", 1},
		{"one that goes on", "He/PRON/PRP/2/nsubj rose/VERB/VBD/0/root and/CCONJ/CC/4/cc left/VERB/VBD/2/conj ./PUNCT", 0},
		{"what happened", "She/PRON/PRP/2/nsubj saw/VERB/VBD/0/root what/PRON/WP/2/obj happened/VERB/VBD/3/acl:relcl ./PUNCT", 0},
		{"a tag slip", "Asked/VERB/VBD/4/advcl why/ADV/WRB/1/advmod he/PRON/PRP/4/nsubj left/VERB/VBD/0/root ./PUNCT", 0},
		{"a note", "Really/ADV/RB/2/advmod enjoyed/VERB/VBD/0/root it/PRON/PRP/2/obj ./PUNCT", 0},
		{"no verb", "The/DET/DT/2/det opposition/NOUN/NN/0/root called/VERB/VBN/2/acl for/ADP/IN/5/case calm/NOUN/NN/3/obl ./PUNCT", 1},
	} {
		p, in, head, rel := treeOf(t, c.tree)
		p.part, p.prel, p.n = head, rel, len(head)
		if got := p.faults(in); got != c.want {
			t.Errorf("%s: %d faults, want %d", c.name, got, c.want)
		}
	}
}

// TestPunctuationHangsInTheTreeThatIsKept: whatever tree was looked at last, marks hang by what stands below each word of the one that is kept, and by its tags.
func TestPunctuationHangsInTheTreeThatIsKept(t *testing.T) {
	q := wild(t, 5)
	rng := model.NewRand(11)
	for _, e := range tinyExamples(t) {
		p := new(scratch)
		q.once(p, e.In)
		for range 20 {
			p.lab.children(randomTree(rng, p.n)) // another one was looked at
			for i := range p.words {
				p.words[i].tag++
			}
			p.part = randomTree(rng, p.n)
			q.hang(p, e.In, p.part, p.prel, make([]int32, len(e.In)), make([]segun.Deprel, len(e.In)))
			for d := range p.part {
				if in := e.In[p.index[d]]; p.words[d].tag != pairKey(in.UPOS, in.XPOS) {
					t.Fatalf("word %d of %v has another tag", d, e.In)
				}
				for h := int32(d); h >= 0; h = p.part[h] {
					if k := int32(d); k < p.point.lo[h] || k > p.point.hi[h] {
						t.Fatalf("%v: word %d stands below %d, not in its %d–%d", p.part, d, h, p.point.lo[h], p.point.hi[h])
					}
				}
			}
		}
	}
}
