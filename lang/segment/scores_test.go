package segment_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
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

// TestUpdateEnglish trains the shipped model again under -update (5 s), with its card.
func TestUpdateEnglish(t *testing.T) {
	if !golden.Updating() {
		t.Skip("trains the model anew with -update")
	}
	train := corpus(t, "en-ewt.train", "en-gum.train")
	raw, err := segment.Train("en-segment", train, en.Segmentation(), segment.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	if dump := os.Getenv("SEGMENT_DUMP"); dump != "" { // for reading the errors
		for _, name := range []string{"en-ewt.dev", "en-gum.dev", "en-ewt.train"} {
			var b bytes.Buffer
			conll.WriteU(&b, open(t, raw).Predict(segment.RawText(corpus(t, name))))
			os.WriteFile(dump+"."+name, b.Bytes(), 0o644)
		}
	}
	golden.File(t, "../../data/models/en-segment/weights.bin", raw)
	recipe, err := os.ReadFile("../../data/models/en-segment/recipe.toml")
	if err != nil {
		t.Fatal(err)
	}
	golden.File(t, "../../data/models/en-segment/card.json", fmt.Appendf(nil,
		"{\n  \"name\": \"en-segment\",\n  \"recipe\": \"%s\",\n  \"weights\": \"%s\",\n  \"bytes\": %d,\n  \"date\": \"2026-11-22\",\n"+
			"  \"licence\": \"CC BY-SA 4.0\",\n  \"scores\": \"test/scores/en-text.txt\",\n"+
			"  \"limits\": \"lists and signatures without punctuation; an introduction such as PORT ELAN (Agency) - is a sentence of its own\"\n}\n",
		digest(recipe), digest(raw), len(raw)))
}

// digest is the first 12 hexadecimal digits of the SHA-256 of b.
func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:6])
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
