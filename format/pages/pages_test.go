package pages

import (
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"segun/internal/golden"
)

// TestScore holds the figures of real pages, which lie in the module cache beside go-readability.
func TestScore(t *testing.T) {
	if testing.Short() {
		t.Skip("reading real pages takes seconds; left out by -short")
	}
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "codeberg.org/readeck/go-readability").Output()
	dir := filepath.Join(strings.TrimSpace(string(out)), "test-pages")
	if err != nil {
		t.Skip("go list does not know go-readability: ", err)
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skip("go-readability's test-pages are not in the module cache: ", err)
	}
	rep, err := Score(dir)
	if err != nil {
		t.Fatal(err)
	}
	title, body, _, _ := rep.Means()
	if title < .95 || body < .93 {
		t.Errorf("title %.4f, body %.4f; the bars are .95 and .93", title, body)
	}
	golden.File(t, filepath.Join("..", "..", "test", "scores", "pages.txt"), []byte(rep.String()))
}

func TestF1(t *testing.T) {
	for _, tc := range []struct {
		want, got string
		f1        float64
	}{{"The ferry sank.", "the old ferry sank", 6.0 / 7}, {"", "", 1}, {"a", "", 0}, {"a a", "a", 2.0 / 3}} {
		if got := F1(tc.want, tc.got); math.Abs(got-tc.f1) > 1e-9 {
			t.Errorf("F1(%q, %q) = %v, want %v", tc.want, tc.got, got, tc.f1)
		}
	}
}
