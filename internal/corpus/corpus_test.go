package corpus

import (
	"os"
	"path/filepath"
	"testing"
)

// TestArticles checks every annotated article of the corpus.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("../../data/corpus/en/*/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no annotated article in data/corpus/en")
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		_, faults := Parse(f, b)
		for _, x := range faults {
			t.Error(x)
		}
	}
}
