package segment_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"segun/internal/conll"
	"segun/internal/golden"
	"segun/internal/model"
	"segun/internal/score"
	"segun/lang/en"
	"segun/lang/segment"
)

const syntax = "../../../shared/data/syntax/"

// corpus reads treebanks of ../shared/data/syntax, or skips the test.
func corpus(t testing.TB, names ...string) []conll.Sentence {
	t.Helper()
	var out []conll.Sentence
	for _, n := range names {
		f, err := os.Open(filepath.FromSlash(syntax + n + ".conllu"))
		if err != nil {
			t.Skip("needs ../shared/data/syntax: ", err)
		}
		defer f.Close()
		ss, err := conll.ReadU(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, ss...)
	}
	return out
}

func open(t testing.TB, raw []byte) *segment.Segmenter {
	t.Helper()
	f, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	s, err := segment.Open(f, en.Segmentation())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestScores holds the shipped model's scores on raw text.
func TestScores(t *testing.T) {
	raw, err := os.ReadFile("../../data/models/en-segment/weights.bin")
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, raw)
	var out bytes.Buffer
	out.WriteString("# Raw text, CoNLL 2018 rules, per cent. go test ./lang/segment -run TestScores -update\n")
	out.WriteString("# A border behind every . ? ! that a space follows is the baseline for sentences.\n")
	for _, name := range []string{"en-ewt.dev", "en-gum.dev"} {
		gold := corpus(t, name)
		r, err := score.Text(gold, s.Predict(segment.RawText(gold)))
		if err != nil {
			t.Fatal(err)
		}
		row := func(what string, x score.Ratio) {
			fmt.Fprintf(&out, "%-11s %-10s P %6.2f  R %6.2f  F1 %6.2f  gold %6d  found %6d\n", name, what,
				x.Precision(), x.Recall(), x.F1(), x.Gold, x.System)
		}
		row("sentences", r.Sentences)
		row("baseline", baseline(gold))
		row("tokens", r.Tokens)
		row("words", r.Words)
	}
	golden.File(t, "../../test/scores/en-text.txt", out.Bytes())
}

// baseline scores a border behind every full stop, question or exclamation mark before white space.
func baseline(gold []conll.Sentence) score.Ratio {
	var r score.Ratio
	for _, p := range segment.Paragraphs(gold) {
		want, found := map[[2]int]bool{}, [][2]int{}
		start := 0
		for _, e := range p.Ends {
			want[[2]int{start, e}] = true
			start = e
			for start < len(p.Text) && p.Text[start] == ' ' {
				start++
			}
		}
		start = 0
		for i := range len(p.Text) {
			last := i+1 == len(p.Text)
			if last || p.Text[i+1] == ' ' && (p.Text[i] == '.' || p.Text[i] == '?' || p.Text[i] == '!') {
				found = append(found, [2]int{start, i + 1})
				start = i + 2
			}
		}
		r.Gold += len(want)
		r.System += len(found)
		for _, f := range found {
			if want[f] {
				r.Right++
			}
		}
	}
	return r
}
