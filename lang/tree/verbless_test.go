package tree

import (
	"testing"

	"segun"
)

// TestVerbless asks of trees as the search might leave them whether they lack a verb, and what becomes of those that have one in the wrong place. Words are written as in TestMendClauses.
func TestVerbless(t *testing.T) {
	for _, c := range []struct {
		name, tree string
		lacks      bool
		verbs      int    // words that may be the verb
		root       string // the root after leading, overAside and bareRoot
	}{
		{"a noun that somebody described", "The/DET/DT/2/det opposition/NOUN/NN/0/root called/VERB/VBN/2/acl for/ADP/IN/5/case calm/NOUN/NN/3/obl ./PUNCT", true, 1, "opposition"},
		{"a headline", "Opposition/NOUN/NN/0/root called/VERB/VBN/1/acl for/ADP/IN/4/case calm/NOUN/NN/2/obl", false, 1, "Opposition"},
		{"a demand", "Call/VERB/VB/0/root for/ADP/IN/3/case calm/NOUN/NN/1/obl today/NOUN/NN/1/obl ./PUNCT", false, 0, "Call"},
		{"a bare verb", "One/NUM/CD/2/nsubj put/VERB/VB/0/root the/DET/DT/4/det phone/NOUN/NN/2/obj down/ADV/RB/2/advmod ./PUNCT", true, 0, "put"},
		{"behind an auxiliary", "Nobody/PRON/NN/0/root had/AUX/VBD/4/aux been/AUX/VBN/4/aux:pass asked/VERB/VBN/1/acl:relcl ./PUNCT", true, 0, "Nobody"},
		{"by somebody", "A/DET/DT/2/det plan/NOUN/NN/0/root approved/VERB/VBN/2/acl by/ADP/IN/6/case the/DET/DT/6/det board/NOUN/NN/3/obl ./PUNCT", true, 0, "plan"},
		{"behind a phrase", "Under/ADP/IN/2/case pressure/NOUN/NN/0/root she/PRON/PRP/4/nsubj promised/VERB/VBD/2/acl:relcl calm/NOUN/NN/4/obj ./PUNCT", true, 0, "promised"},
		{"behind a relative clause", "Nobody/PRON/NN/0/root who/PRON/WP/3/nsubj saw/VERB/VBD/1/acl:relcl it/PRON/PRP/3/obj forgot/VERB/VBD/3/parataxis it/PRON/PRP/5/obj ./PUNCT", true, 0, "forgot"},
		{"behind one set apart", "The/DET/DT/2/det mill/NOUN/NN/0/root ,/PUNCT which/PRON/WDT/5/nsubj would/AUX/MD/5/aux close/VERB/VB/2/acl:relcl today/NOUN/NN/5/obl ,/PUNCT made/VERB/VBN/8/amod rope/NOUN/NN/6/obj ./PUNCT", true, 0, "made"},
		{"a row behind one", "The/DET/DT/2/det mill/NOUN/NN/0/root ,/PUNCT which/PRON/WDT/5/nsubj would/AUX/MD/5/aux close/VERB/VB/2/acl:relcl today/NOUN/NN/5/obl ,/PUNCT made/VERB/VBN/8/amod by/ADP/IN/8/case hand/NOUN/NN/6/obl ./PUNCT", true, 0, "mill"},
		{"a relative clause", "The/DET/DT/2/det clerk/NOUN/NN/0/root who/PRON/WP/4/nsubj left/VERB/VBD/2/acl:relcl signed/VERB/VBN/2/acl ./PUNCT", true, 1, "clerk"},
	} {
		p, in, head, rel := treeOf(t, c.tree)
		p.part, p.prel, p.n = head, rel, len(head)
		if got := p.lacksVerb(in); got != c.lacks {
			t.Errorf("%s: lacks a verb: %v", c.name, got)
		}
		if got := len(p.maybeVerbs(in)); got != c.verbs {
			t.Errorf("%s: %d words may be its verb, want %d", c.name, got, c.verbs)
		}
		if c.lacks && p.bareRoot(in) < 0 {
			_ = p.leading(in) || p.overAside(in) >= 0
		}
		for k := range head {
			if rel[k] == segun.RelRoot && in[p.index[k]].Form != c.root {
				t.Errorf("%s: root %s, want %s", c.name, in[p.index[k]].Form, c.root)
			}
		}
	}
}
