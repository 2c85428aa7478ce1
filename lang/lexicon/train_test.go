package lexicon

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"segun/internal/model"
)

const (
	root   = "../.."
	shared = "../../../shared/data"
)

var weights = filepath.Join(root, "data", "models", "en-lexicon", "weights.bin")

// The committed file is what the sources and tables give.
func TestTrainGivesTheCommittedFile(t *testing.T) {
	for _, dir := range []string{shared, WordNetDir} {
		if _, err := os.Stat(dir); err != nil {
			t.Skipf("%s is absent: nothing to build the lexicon from", dir)
		}
	}
	got, err := Train(root, shared)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(weights)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale: run make train M=en-lexicon", weights)
	}
	f, err := model.Open(got)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d words, %d bytes", int(f.Numbers["words"]), len(got))
}
