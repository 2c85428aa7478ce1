package corpus

import (
	"os"
	"path/filepath"
	"testing"
)

// TestArticles checks every annotation of the corpus, the second ones too.
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

// TestSecond holds every second annotation to an article of dev that has a first: the same text, not one more of the corpus.
func TestSecond(t *testing.T) {
	files, err := filepath.Glob("../../data/corpus/en/second/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no second annotation: %v", err)
	}
	for _, f := range files {
		var both [2]*Article
		for i, name := range []string{filepath.Join("../../data/corpus/en/dev", filepath.Base(f)), f} {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			both[i], _ = Parse(name, b)
		}
		if err := new(Agreement).Add(both[0], both[1]); err != nil {
			t.Error(err)
		}
	}
}
