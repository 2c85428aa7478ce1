package corpus

import (
	"os"
	"path/filepath"
	"testing"

	"segun/internal/golden"
)

// learned are the articles of dev, the only part that anything is trained on.
func learned(t *testing.T) []*Article {
	t.Helper()
	files, err := filepath.Glob("../../data/corpus/en/dev/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no annotated article in dev: %v", err)
	}
	var out []*Article
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		a, faults := Parse(f, b)
		if len(faults) > 0 {
			t.Fatal(faults[0])
		}
		out = append(out, a)
	}
	return out
}

// TestHappened holds the places of claims that models learn from to the annotation of dev: go test ./internal/corpus -run Happened -update, then train en-factual again.
func TestHappened(t *testing.T) {
	golden.File(t, "../../data/corpus/en/happened.tsv", HappenedTable(learned(t)))
}

// TestVoices holds whose the claims of dev are to its annotation, for the model that learns where a voice goes on: go test ./internal/corpus -run Voices -update, then train
// en-carried again.
func TestVoices(t *testing.T) {
	golden.File(t, "../../data/corpus/en/voices.tsv", VoicesTable(learned(t)))
}

// TestAccused holds which claims of dev are accusations to its annotation, for the model that learns to tell them: go test ./internal/corpus -run Accused -update, then train en-accused
// again.
func TestAccused(t *testing.T) {
	golden.File(t, "../../data/corpus/en/accused.tsv", AccusedTable(learned(t)))
}
