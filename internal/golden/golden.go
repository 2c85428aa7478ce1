// Package golden compares what a test made with what is committed, and rewrites it under -update.
//
// In: bytes that a test made, and the path of the committed ones. Out: a failed test that shows the
// first line that differs, or under -update a rewritten file. It does not decide whether a change is good:
// that is for whoever reviews the diff. Only tests import it.
//
// One worked sentence: golden.Block(t, "README.md", "read", out) holds the text between
// <!-- read:begin --> and <!-- read:end --> in README.md to out.
package golden

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// update is the one flag that rewrites golden files: go test ./test -update.
var update = flag.Bool("update", false, "rewrite golden files and generated parts of documents")

// Updating reports whether the test run was asked to rewrite golden files.
func Updating() bool { return *update }

// File holds the whole file at path to got. Under -update it writes the file, and its folder when missing.
func File(t testing.TB, path string, got []byte) {
	t.Helper()
	want, err := os.ReadFile(path)
	if err == nil && bytes.Equal(want, got) {
		return
	}
	if *update {
		write(t, path, got)
		return
	}
	if err != nil {
		t.Errorf("%v; run the test with -update to make it", err)
		return
	}
	t.Errorf("%s is stale; run the test with -update and review the diff\n%s", path, firstDifference(string(want), string(got)))
}

// Block holds the part of the file at path between the lines <!-- name:begin --> and <!-- name:end --> to
// got, and leaves the rest alone. A missing final newline is added to got.
func Block(t testing.TB, path, name, got string) {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Errorf("golden: %v", err)
		return
	}
	next, old, err := replace(string(file), name, got)
	switch {
	case err != nil:
		t.Errorf("%s: %v", path, err)
	case next == string(file):
	case *update:
		write(t, path, []byte(next))
	default:
		t.Errorf("%s: the block %q is stale; run the test with -update and review the diff\n%s",
			path, name, firstDifference(old, got))
	}
}

// replace returns text with the named block's inside replaced by got, and what was there before.
func replace(text, name, got string) (next, old string, err error) {
	begin, end := "<!-- "+name+":begin -->\n", "<!-- "+name+":end -->"
	if strings.Count(text, begin) != 1 || strings.Count(text, end) != 1 {
		return "", "", fmt.Errorf("want one line %q and one %q", strings.TrimSpace(begin), end)
	}
	before, rest, _ := strings.Cut(text, begin)
	old, after, ok := strings.Cut(rest, end)
	if !ok {
		return "", "", fmt.Errorf("%q stands before %q", end, strings.TrimSpace(begin))
	}
	if strings.Contains(got, end) {
		return "", "", fmt.Errorf("the new text of the block holds %q itself", end)
	}
	if got != "" && !strings.HasSuffix(got, "\n") {
		got += "\n"
	}
	return before + begin + got + end + after, old, nil
}

// write writes a golden file, with its folder.
func write(t testing.TB, path string, b []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("golden: wrote %s", path)
}

// firstDifference shows the first line in which two texts differ.
func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := 0; ; i++ {
		switch {
		case i >= len(w) && i >= len(g):
			return "no line differs"
		case i >= len(w):
			return fmt.Sprintf("line %d\n\tcommitted: (no more lines)\n\tnow:       %s", i+1, g[i])
		case i >= len(g):
			return fmt.Sprintf("line %d\n\tcommitted: %s\n\tnow:       (no more lines)", i+1, w[i])
		case w[i] != g[i]:
			return fmt.Sprintf("line %d\n\tcommitted: %s\n\tnow:       %s", i+1, w[i], g[i])
		}
	}
}
