package cluster

import (
	"bytes"
	"flag"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"segun/internal/conll"
	"segun/internal/model"
)

var update = flag.Bool("update", false, "train the shipped classes again from ../shared/data and write them")

const (
	shared = "../../../shared/data"
	files  = "../../data/models/en-clusters"
)

// The settings and texts of data/models/en-clusters/recipe.toml.
var (
	english = Options{Name: "en-clusters", MinCount: 3, Fine: 1024, Middle: 256, Coarse: 64, Rounds: 12}
	texts   = []string{"names_ner/en-gmb.train.conll", "names_ner/en-gum.train.conll", "names_ner/en-wikigold.conll",
		"names_ner/en-re3d-open.conll", "syntax/en-ewt.train.conllu"}
)

func TestUpdateEnglish(t *testing.T) {
	if !*update {
		t.Skip("trains the shipped classes only with -update")
	}
	if _, err := os.Stat(shared); err != nil {
		t.Skip("../shared/data is absent")
	}
	var ss [][]string
	for _, n := range texts {
		b, err := os.ReadFile(filepath.Join(shared, n))
		if err != nil {
			t.Fatal(err)
		}
		ss = append(ss, words(t, n, b)...)
	}
	b, err := Train(each(ss), english)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(files, "weights.bin"), b, 0o644); err != nil {
		t.Fatal(err)
	}
	f, _ := model.Open(b)
	t.Logf("%d sentences, %d bytes, digest %s", len(ss), len(b), f.Digest)
}

func words(t *testing.T, name string, b []byte) (out [][]string) {
	if strings.HasSuffix(name, ".conllu") {
		ss, err := conll.ReadU(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range ss {
			var ws []string
			for _, w := range s.Words {
				ws = append(ws, w.Form)
			}
			out = append(out, ws)
		}
		return out
	}
	ss, err := conll.ReadBIO(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range ss {
		out = append(out, s.Words)
	}
	return out
}

func each(ss [][]string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, s := range ss {
			if !yield(s) {
				return
			}
		}
	}
}
