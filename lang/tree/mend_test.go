package tree

import (
	"fmt"
	"slices"
	"strconv"
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

// TestMendClauses gives trees in which a clause hangs on a word that is none, and compares the mended ones. A word is written form/UPOS/XPOS/head/relation, with heads counted from 1 among the words
// that are no marks.
func TestMendClauses(t *testing.T) {
	for _, c := range []struct{ name, tree, want string }{
		{"joined to a noun", "He/PRON/PRP/2/nsubj threw/VERB/VBD/0/root stones/NOUN/NNS/2/obj ,/PUNCT and/CCONJ/CC/6/cc guards/NOUN/NNS/6/nsubj stood/VERB/VBD/3/conj there/ADV/RB/6/advmod", "6/conj of 2"},
		{"joined to a place, with a copula", "He/PRON/PRP/2/nsubj ran/VERB/VBD/0/root in/ADP/IN/4/case Velm/PROPN/NNP/2/obl and/CCONJ/CC/8/cc she/PRON/PRP/8/nsubj was/AUX/VBD/8/cop glad/ADJ/JJ/4/conj", "8/conj of 2"},
		{"two things", "He/PRON/PRP/2/nsubj saw/VERB/VBD/0/root stones/NOUN/NNS/2/obj and/CCONJ/CC/5/cc guards/NOUN/NNS/3/conj", "5/conj of 3"},
		{"one of two", "Neither/CCONJ/CC/2/cc Moll/PROPN/NNP/0/root nor/CCONJ/CC/6/cc anyone/PRON/NN/6/nsubj has/AUX/VBZ/6/aux asked/VERB/VBN/2/conj", "6/conj of 2"},
		{"how it was done", "He/PRON/PRP/2/nsubj knew/VERB/VBD/0/root facts/NOUN/NNS/2/obj and/CCONJ/CC/7/cc how/ADV/WRB/7/advmod they/PRON/PRP/7/nsubj came/VERB/VBD/3/conj", "7/conj of 3"},
		{"a copula and the next clause", "It/PRON/PRP/3/nsubj is/AUX/VBZ/3/cop Tuesday/PROPN/NNP/7/obl and/CCONJ/CC/7/cc the/DET/DT/6/det mill/NOUN/NN/7/nsubj opens/VERB/VBZ/0/root", "7/conj of 3"},
		{"a copula and the next clause, with its subject astray", "I/PRON/PRP/4/nsubj am/AUX/VBP/4/cop against/ADP/IN/4/case nobody/PRON/NN/8/nsubj but/CCONJ/CC/6/cc I/PRON/PRP/4/conj will/AUX/MD/8/aux vote/VERB/VB/0/root", "6/nsubj of 8"},
		{"a gerund before a copula", "Closing/VERB/VBG/0/root wards/NOUN/NNS/1/obj is/AUX/VBZ/5/cop a/DET/DT/5/det mistake/NOUN/NN/1/obl", "1/csubj of 5"},
		{"a gerund behind one", "It/PRON/PRP/3/nsubj is/AUX/VBZ/3/aux closing/VERB/VBG/0/root wards/NOUN/NNS/3/obj", "4/obj of 3"},
		{"a day behind the subject", "The/DET/DT/2/det Minister/PROPN/NNP/3/compound today/NOUN/NN/4/nsubj called/VERB/VBD/0/root for/ADP/IN/6/case calm/NOUN/NN/4/obl", "2/nsubj of 4"},
		{"a day that is the subject", "Yesterday/NOUN/NN/2/nsubj was/VERB/VBD/0/root quiet/ADJ/JJ/2/xcomp", "1/nsubj of 2"},
		{"a subject that is a question", "What/PRON/WP/3/nsubj is/AUX/VBZ/3/cop left/NOUN/NN/4/nsubj burned/VERB/VBD/0/root", "3/nsubj of 4"},
		{"a noun and its copula", "Any/DET/DT/2/det views/NOUN/NNS/0/root held/VERB/VBN/2/acl here/ADV/RB/3/advmod are/AUX/VBP/6/cop those/PRON/DT/2/appos", "2/nsubj of 6"},
		{"an adjective in front", "Able/ADJ/JJ/0/root to/PART/TO/3/mark go/VERB/VB/1/xcomp ,/PUNCT she/PRON/PRP/5/nsubj saw/VERB/VBD/1/parataxis smoke/NOUN/NN/5/obj", "1/advcl of 5"},
		{"what a relative pronoun stands for", "a/DET/DT/2/det memo/NOUN/NN/0/root which/PRON/WDT/6/nsubj the/DET/DT/5/det bank/NOUN/NN/6/nsubj hid/VERB/VBD/2/acl:relcl", "3/obj of 6"},
		{"of what is said in between", "polls/NOUN/NNS/0/root that/PRON/WDT/4/nsubj observers/NOUN/NNS/4/nsubj said/VERB/VBD/1/acl:relcl fell/VERB/VBD/4/ccomp short/ADV/RB/5/advmod", "2/nsubj of 5"},
		{"what only opens a clause", "the/DET/DT/2/det claim/NOUN/NN/0/root that/PRON/WDT/6/nsubj sales/NOUN/NNS/6/nsubj were/AUX/VBD/6/aux:pass halted/VERB/VBN/2/acl:relcl", "3/mark of 6"},
		{"a demonstrative with its own words", "that/PRON/DT/5/nsubj of/ADP/IN/3/case Moll/PROPN/NNP/1/nmod she/PRON/PRP/5/nsubj kept/VERB/VBD/0/root", "1/nsubj of 5"},
		{"named and described", "Moll/PROPN/NNP/6/nsubj ,/PUNCT a/DET/DT/4/det civil/ADJ/JJ/4/amod engineer/NOUN/NN/6/nsubj ,/PUNCT had/AUX/VBD/6/aux said/VERB/VBN/0/root so/ADV/RB/6/advmod", "4/appos of 1"},
		{"an office and its holder", "council/NOUN/NN/2/compound leader/NOUN/NN/5/nsubj Lise/PROPN/NNP/5/nsubj Moll/PROPN/NNP/3/flat denied/VERB/VBD/0/root it/PRON/PRP/5/obj", "3/appos of 2"},
		{"two clauses", "If/SCONJ/IN/3/mark trains/NOUN/NNS/5/nsubj do/AUX/VBP/5/aux ,/PUNCT buses/NOUN/NNS/5/nsubj stop/VERB/VBP/0/root", "4/nsubj of 5"},
		{"a noun with a finite verb", "The/DET/DT/2/det mill/NOUN/NN/0/root has/AUX/VBZ/4/aux closed/VERB/VBN/2/acl", "2/nsubj of 4"},
		{"a noun and what its claim is", "talk/NOUN/NNS/0/root that/SCONJ/IN/7/mark walls/NOUN/NNS/7/nsubj had/AUX/VBD/5/aux cracked/VERB/VBN/3/acl was/AUX/VBD/7/cop false/ADJ/JJ/1/acl:relcl", "3/nsubj of 5"},
		{"said of a noun", "She/PRON/PRP/2/nsubj said/VERB/VBD/0/root talk/NOUN/NN/2/obj that/SCONJ/IN/9/mark walls/NOUN/NNS/9/nsubj had/AUX/VBD/7/aux cracked/VERB/VBN/5/acl was/AUX/VBD/9/cop false/ADJ/JJ/2/ccomp", "3/nsubj of 9"},
		{"further on", "pledge/NOUN/NN/0/root that/SCONJ/IN/6/mark nobody/PRON/NN/6/nsubj:pass would/AUX/MD/6/aux be/AUX/VB/6/aux:pass moved/VERB/VBN/1/acl was/AUX/VBD/8/aux:pass broken/VERB/VBN/6/advcl", "1/nsubj:pass of 8"},
		{"a verb hung on its object", "Moll/PROPN/NNP/3/nsubj has/AUX/VBZ/3/aux rejected/VERB/VBN/4/amod charges/NOUN/NNS/0/root", "4/obj of 3"},
		{"a verb hung on the subject of what it says", "Media/NOUN/NNS/3/nsubj have/AUX/VBP/3/aux said/VERB/VBN/4/amod police/NOUN/NNS/6/nsubj might/AUX/MD/6/aux act/VERB/VB/0/root", "6/ccomp of 3"},
		{"a noun that is a predicate", "If/SCONJ/IN/3/mark he/PRON/PRP/3/nsubj loses/VERB/VBZ/6/advcl it/PRON/PRP/6/nsubj is/AUX/VBZ/6/cop war/NOUN/NN/0/root", "3/advcl of 6"},
		{"a noun and what it is", "She/PRON/PRP/2/nsubj said/VERB/VBD/0/root crews/NOUN/NNS/2/obj were/AUX/VBD/5/cop ready/NOUN/NN/3/nmod", "3/nsubj of 5"},
		{"an active perfect", "Guards/NOUN/NNS/3/nsubj:pass had/AUX/VBD/3/aux told/VERB/VBN/0/root him/PRON/PRP/3/iobj", "1/nsubj of 3"},
		{"a passive", "Guards/NOUN/NNS/3/nsubj were/AUX/VBD/3/aux told/VERB/VBN/0/root", "1/nsubj:pass of 3"},
		{"a passive perfect", "Guards/NOUN/NNS/4/nsubj had/AUX/VBD/4/aux been/AUX/VBN/4/cop told/VERB/VBN/0/root", "3/aux:pass of 4"},
		{"a headline's passive", "Guards/NOUN/NNS/2/nsubj:pass told/VERB/VBN/0/root to/PART/TO/4/mark stay/VERB/VB/2/xcomp", "1/nsubj:pass of 2"},
		{"a relative clause between marks", "Guards/NOUN/NNS/0/root ,/PUNCT who/PRON/WP/7/nsubj:pass are/AUX/VBP/7/aux:pass in/ADP/IN/5/case Velm/PROPN/NNP/7/obl ,/PUNCT are/AUX/VBP/7/aux:pass thought/VERB/VBN/1/acl:relcl", "1/nsubj:pass of 7"},
		{"what it says of them", "Guards/NOUN/NNS/0/root ,/PUNCT who/PRON/WP/7/nsubj:pass are/AUX/VBP/7/aux:pass in/ADP/IN/5/case Velm/PROPN/NNP/7/obl ,/PUNCT are/AUX/VBP/7/aux:pass thought/VERB/VBN/1/acl:relcl", "5/acl:relcl of 1"},
		{"a row in a relative clause", "He/PRON/PRP/2/nsubj saw/VERB/VBD/0/root Moll/PROPN/NNP/2/obj ,/PUNCT who/PRON/WP/8/nsubj is/AUX/VBZ/6/cop ill/ADJ/JJ/8/advmod ,/PUNCT is/AUX/VBZ/8/cop old/ADJ/JJ/3/acl:relcl and/CCONJ/CC/10/cc likes/VERB/VBZ/8/conj it/PRON/PRP/10/obj", "4/nsubj of 8"},
		{"a participle in front, and its relative clause", "Married/VERB/VBD/0/root to/ADP/IN/3/case one/NOUN/NN/1/obl she/PRON/PRP/5/nsubj met/VERB/VBD/3/acl:relcl ,/PUNCT Moll/PROPN/NNP/7/nsubj left/VERB/VBD/5/advcl town/NOUN/NN/7/obj", "1/advcl of 7"},
		{"what was asked in front", "Asked/VERB/VBD/0/root if/SCONJ/IN/4/mark she/PRON/PRP/4/nsubj met/VERB/VBD/1/advcl him/PRON/PRP/4/obj ,/PUNCT Moll/PROPN/NNP/7/nsubj left/VERB/VBD/4/advcl town/NOUN/NN/7/obj", "7/advcl of 4"},
		{"a perfect in front", "Not/PART/RB/2/advmod having/VERB/VBG/3/advcl heard/VERB/VBD/0/root it/PRON/PRP/3/obj ,/PUNCT they/PRON/PRP/6/nsubj sailed/VERB/VBD/3/conj on/ADV/RB/6/advmod", "3/advcl of 6"},
		{"its negation", "Not/PART/RB/2/advmod having/VERB/VBG/3/advcl heard/VERB/VBD/0/root it/PRON/PRP/3/obj ,/PUNCT they/PRON/PRP/6/nsubj sailed/VERB/VBD/3/conj on/ADV/RB/6/advmod", "1/advmod of 3"},
		{"a marked clause in front", "Whether/SCONJ/IN/3/mark it/PRON/PRP/3/nsubj rains/VERB/VBZ/0/root ,/PUNCT they/PRON/PRP/5/nsubj sail/VERB/VBP/3/advcl", "3/advcl of 5"},
		{"what is said in front", "That/SCONJ/IN/3/mark it/PRON/PRP/3/nsubj rains/VERB/VBZ/0/root ,/PUNCT they/PRON/PRP/5/nsubj know/VERB/VBP/3/advcl", "5/advcl of 3"},
		{"a day in front", "On/ADP/IN/3/case the/DET/DT/3/det day/NOUN/NN/5/obl he/PRON/PRP/5/nsubj died/VERB/VBD/0/root ,/PUNCT she/PRON/PRP/7/nsubj dug/VERB/VBD/5/advcl", "3/obl of 7"},
		{"what happened on a day", "On/ADP/IN/3/case the/DET/DT/3/det day/NOUN/NN/5/obl ,/PUNCT he/PRON/PRP/5/nsubj died/VERB/VBD/0/root ,/PUNCT she/PRON/PRP/7/nsubj dug/VERB/VBD/5/advcl", "3/obl of 5"},
		{"the verb behind a relative clause", "Nobody/PRON/NN/3/nsubj who/PRON/WP/3/nsubj lived/VERB/VBD/0/root there/ADV/RB/3/advmod knew/VERB/VBD/3/conj", "1/nsubj of 5"},
		{"a row of verbs", "Nobody/PRON/NN/2/nsubj lived/VERB/VBD/0/root there/ADV/RB/2/advmod knew/VERB/VBD/2/conj", "1/nsubj of 2"},
		{"a relative clause taken for another", "They/PRON/PRP/2/nsubj heard/VERB/VBD/0/root of/ADP/IN/4/case tests/NOUN/NNS/2/obl ,/PUNCT which/PRON/WDT/6/nsubj shook/VERB/VBD/2/advcl it/PRON/PRP/6/obj", "6/acl:relcl of 4"},
		{"behind a verb", "They/PRON/PRP/2/nsubj heard/VERB/VBD/0/root ,/PUNCT which/PRON/WDT/4/nsubj helped/VERB/VBD/2/advcl them/PRON/PRP/4/obj", "4/advcl of 2"},
		{"a clause of time", "After/ADP/IN/3/case the/DET/DT/3/det vote/NOUN/NN/4/obl ended/VERB/VBD/6/ccomp ,/PUNCT Moll/PROPN/NNP/6/nsubj said/VERB/VBD/0/root no/ADV/RB/6/advmod", "3/nsubj of 4"},
		{"and what it is", "After/ADP/IN/3/case the/DET/DT/3/det vote/NOUN/NN/4/obl ended/VERB/VBD/6/ccomp ,/PUNCT Moll/PROPN/NNP/6/nsubj said/VERB/VBD/0/root no/ADV/RB/6/advmod", "4/advcl of 6"},
		{"one behind", "It/PRON/PRP/2/nsubj began/VERB/VBD/0/root after/ADP/IN/5/case a/DET/DT/5/det clerk/NOUN/NN/2/obl at/ADP/IN/7/case Velm/PROPN/NNP/8/obl noticed/VERB/VBD/2/advcl it/PRON/PRP/8/obj", "5/nsubj of 8"},
		{"a phrase of time", "After/ADP/IN/3/case the/DET/DT/3/det vote/NOUN/NN/5/obl Moll/PROPN/NNP/5/nsubj left/VERB/VBD/0/root", "3/obl of 5"},
		{"a participle behind one", "It/PRON/PRP/2/nsubj began/VERB/VBD/0/root after/ADP/IN/5/case a/DET/DT/5/det vote/NOUN/NN/2/obl held/VERB/VBN/5/acl there/ADV/RB/6/advmod", "5/obl of 2"},
		{"a clause of time is nothing said", "unions/NOUN/NNS/2/nsubj said/VERB/VBD/0/root after/SCONJ/IN/5/mark talks/NOUN/NNS/5/nsubj failed/VERB/VBD/2/ccomp", "5/advcl of 2"},
		{"what is said opens otherwise", "unions/NOUN/NNS/2/nsubj said/VERB/VBD/0/root that/SCONJ/IN/5/mark talks/NOUN/NNS/5/nsubj failed/VERB/VBD/2/ccomp", "5/ccomp of 2"},
		{"before a semicolon", "Talks/NOUN/NNS/2/nsubj failed/VERB/VBD/4/ccomp ;/PUNCT Moll/PROPN/NNP/4/nsubj said/VERB/VBD/0/root so/ADV/RB/4/advmod", "4/parataxis of 2"},
		{"before a comma", "Talks/NOUN/NNS/2/nsubj failed/VERB/VBD/4/ccomp ,/PUNCT Moll/PROPN/NNP/4/nsubj said/VERB/VBD/0/root", "2/ccomp of 4"},
		{"a verb taken for a participle", "Police/NOUN/NN/2/compound stopped/VERB/VBN/7/advcl a/DET/DT/4/det man/NOUN/NN/2/obj ;/PUNCT he/PRON/PRP/7/nsubj:pass is/AUX/VBZ/7/aux:pass expected/VERB/VBN/0/root", "7/parataxis of 2"},
		{"a participle before a noun", "Mill/NOUN/NN/2/compound fed/VERB/VBN/3/amod cows/NOUN/NNS/4/nsubj died/VERB/VBD/0/root", "1/compound of 2"},
		{"asked before saying", "Moll/PROPN/NNP/2/nsubj ,/PUNCT asked/VERB/VBD/0/root about/ADP/IN/4/case it/PRON/PRP/2/obl ,/PUNCT said/VERB/VBD/2/conj no/ADV/RB/5/advmod", "1/nsubj of 5"},
		{"asked and went", "Moll/PROPN/NNP/2/nsubj asked/VERB/VBD/0/root about/ADP/IN/4/case it/PRON/PRP/2/obl ,/PUNCT said/VERB/VBD/2/conj no/ADV/RB/5/advmod", "1/nsubj of 2"},
		{"what somebody says", "Able/ADJ/JJ/0/root to/PART/TO/3/mark go/VERB/VB/1/xcomp ,/PUNCT she/PRON/PRP/5/nsubj said/VERB/VBD/1/parataxis", "5/parataxis of 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, in, head, rel := treeOf(t, c.tree)
			p.mend(in, head, rel)
			var got []string
			for i := range head {
				got = append(got, fmt.Sprintf("%d/%s of %d", i+1, rel[i], head[i]+1))
			}
			if !slices.Contains(got, c.want) {
				t.Errorf("got %v, want %s", got, c.want)
			}
		})
	}
}

// treeOf reads a tree as TestMendClauses writes it.
func treeOf(t *testing.T, tree string) (*scratch, []Input, []int32, []segun.Deprel) {
	t.Helper()
	p := &scratch{}
	var in []Input
	var head []int32
	var rel []segun.Deprel
	for i, w := range strings.Fields(tree) {
		f := strings.Split(w, "/")
		u, ok := segun.ParseUPOS(f[1])
		if !ok {
			t.Fatal("no part of speech: ", w)
		}
		if u == segun.PUNCT {
			in = append(in, Input{Form: f[0], UPOS: u})
			continue
		}
		h, err := strconv.Atoi(f[3])
		if err != nil {
			t.Fatal(err)
		}
		r, ok := segun.ParseDeprel(f[4])
		if !ok {
			t.Fatal("no relation: ", w)
		}
		in = append(in, Input{Form: f[0], UPOS: u, XPOS: f[2]})
		p.index = append(p.index, int32(i))
		head, rel = append(head, int32(h-1)), append(rel, r)
	}
	return p, in, head, rel
}
