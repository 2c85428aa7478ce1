package segment_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"segun/internal/conll"
	"segun/internal/model"
	"segun/internal/score"
	"segun/lang/en"
	"segun/lang/segment"
)

// corpus reads a treebank of ../shared/data/syntax, or skips the test.
func corpus(t testing.TB, names ...string) []conll.Sentence {
	t.Helper()
	var out []conll.Sentence
	for _, n := range names {
		f, err := os.Open("../../../shared/data/syntax/" + n + ".conllu")
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

// TestExperiment trains and scores under SEGMENT_TRAIN=path; it is the bench on which features are tried.
func TestExperiment(t *testing.T) {
	path := os.Getenv("SEGMENT_TRAIN")
	if path == "" {
		t.Skip("set SEGMENT_TRAIN to a file to train a model into it")
	}
	raw, err := segment.Train("en-segment", corpus(t, "en-ewt.train", "en-gum.train"), en.Segmentation(), segment.DefaultOptions)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, raw, 0o644); err != nil {
		t.Fatal(err)
	}
	f, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	s, err := segment.Open(f, en.Segmentation())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"en-ewt.dev", "en-gum.dev", "en-ewt.train"} {
		gold := corpus(t, name)
		system := s.Predict(segment.RawText(gold))
		r, err := score.Text(gold, system)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println(name, r)
		if dump := os.Getenv("SEGMENT_DUMP"); dump != "" {
			var b strings.Builder
			conll.WriteU(&stringWriter{&b}, system)
			os.WriteFile(dump+"."+name, []byte(b.String()), 0o644)
		}
	}
}

type stringWriter struct{ b *strings.Builder }

func (w *stringWriter) Write(p []byte) (int, error) { return w.b.Write(p) }
