package en_test

import (
	"os"
	"sort"
	"testing"

	"segun"
	"segun/internal/conll"
	"segun/lang/en"
)

func TestLemma(t *testing.T) {
	l := en.Lemmas()
	for _, c := range []struct {
		form string
		upos segun.UPOS
		xpos string
		want string
	}{
		{"denied", segun.VERB, "VBD", "deny"}, {"making", segun.VERB, "VBG", "make"}, {"stopped", segun.VERB, "VBD", "stop"},
		{"killed", segun.VERB, "VBN", "kill"}, {"controlled", segun.VERB, "VBN", "control"}, {"Citing", segun.VERB, "VBG", "cite"},
		{"visited", segun.VERB, "VBD", "visit"}, {"created", segun.VERB, "VBN", "create"}, {"alleges", segun.VERB, "VBZ", "allege"},
		{"overtook", segun.VERB, "VBD", "overtake"}, {"rebuilt", segun.VERB, "VBN", "rebuild"}, {"said", segun.VERB, "VBD", "say"},
		{"'re", segun.AUX, "VBP", "be"}, {"wo", segun.AUX, "MD", "will"}, {"n't", segun.PART, "RB", "not"}, {"’s", segun.PART, "POS", "'s"},
		{"found", segun.VERB, "VB", "found"}, {"found", segun.VERB, "VBD", "find"}, {"agreed", segun.VERB, "VBD", "agree"},
		{"harbours", segun.NOUN, "NNS", "harbour"}, {"agencies", segun.NOUN, "NNS", "agency"}, {"crises", segun.NOUN, "NNS", "crisis"},
		{"policemen", segun.NOUN, "NNS", "policeman"}, {"churches", segun.NOUN, "NNS", "church"}, {"houses", segun.NOUN, "NNS", "house"},
		{"Islands", segun.PROPN, "NNPS", "Island"}, {"Ruiz", segun.PROPN, "NNP", "Ruiz"}, {"Spanish", segun.ADJ, "JJ", "Spanish"},
		{"bigger", segun.ADJ, "JJR", "big"}, {"largest", segun.ADJ, "JJS", "large"}, {"best", segun.ADJ, "JJS", "good"},
		{"them", segun.PRON, "PRP", "they"}, {"an", segun.DET, "DT", "a"}, {"The", segun.DET, "DT", "the"}, {"1,000", segun.NUM, "CD", "1000"},
		{"UN", segun.NOUN, "NN", "UN"}, {"“", segun.PUNCT, "``", `"`},
	} {
		if got := l.Lemma(c.form, c.upos, c.xpos); got != c.want {
			t.Errorf("%s %s %s: %q, want %q", c.form, c.upos, c.xpos, got, c.want)
		}
	}
}

func TestLemmaAllocatesNothing(t *testing.T) {
	l := en.Lemmas()
	l.Lemma("The", segun.DET, "DT")
	l.Lemma("making", segun.VERB, "VBG")
	if n := testing.AllocsPerRun(100, func() {
		l.Lemma("The", segun.DET, "DT")
		l.Lemma("making", segun.VERB, "VBG")
		l.Lemma("harbour", segun.NOUN, "NN")
		l.Lemma("harbours", segun.NOUN, "NNS")
		l.Lemma("Ruiz", segun.PROPN, "NNP")
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestLemmaScores measures on treebanks with gold tags. EN_LEMMA_ERRORS=1 prints the commonest errors.
func TestLemmaScores(t *testing.T) {
	l := en.Lemmas()
	for _, c := range []struct {
		name string
		bar  float64
	}{{"en-ewt.dev", 97}, {"en-gum.dev", 97}, {"en-ewt.train", 96}} {
		f, err := os.Open("../../../shared/data/syntax/" + c.name + ".conllu")
		if err != nil {
			t.Skip("needs ../shared/data/syntax: ", err)
		}
		ss, err := conll.ReadU(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		right, all, wrong := 0, 0, map[string]int{}
		for _, s := range ss {
			for _, w := range s.Words {
				u, _ := segun.ParseUPOS(w.UPOS)
				all++
				if got := l.Lemma(w.Form, u, w.XPOS); got == w.Lemma {
					right++
				} else {
					wrong[w.UPOS+" "+w.XPOS+" "+w.Form+" → "+got+", gold "+w.Lemma]++
				}
			}
		}
		p := 100 * float64(right) / float64(all)
		t.Logf("%s: lemma %.2f %% of %d words", c.name, p, all)
		if p < c.bar {
			t.Errorf("%s: %.2f, want %.1f", c.name, p, c.bar)
		}
		if os.Getenv("EN_LEMMA_ERRORS") != "" {
			var keys []string
			for k := range wrong {
				keys = append(keys, k)
			}
			sort.Slice(keys, func(i, j int) bool {
				return wrong[keys[i]] > wrong[keys[j]] || wrong[keys[i]] == wrong[keys[j]] && keys[i] < keys[j]
			})
			for _, k := range keys[:min(len(keys), 140)] {
				t.Log(wrong[k], k)
			}
		}
	}
}

func BenchmarkLemma(b *testing.B) {
	l := en.Lemmas()
	for b.Loop() {
		l.Lemma("The", segun.DET, "DT")
		l.Lemma("denied", segun.VERB, "VBD")
		l.Lemma("harbours", segun.NOUN, "NNS")
		l.Lemma("ministry", segun.NOUN, "NN")
	}
}
