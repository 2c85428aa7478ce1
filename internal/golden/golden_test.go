package golden

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// recorder is a test that only records whether it failed.
type recorder struct {
	testing.TB
	failures []string
}

func (r *recorder) Helper()                   {}
func (r *recorder) Logf(string, ...any)       {}
func (r *recorder) Errorf(f string, a ...any) { r.failures = append(r.failures, strings.TrimSpace(f)) }

const page = "# Title\n\n<!-- read:begin -->\nold\n<!-- read:end -->\ntail\n"

func TestReplace(t *testing.T) {
	next, old, err := replace(page, "read", "new\nlines")
	if err != nil || old != "old\n" || next != "# Title\n\n<!-- read:begin -->\nnew\nlines\n<!-- read:end -->\ntail\n" {
		t.Errorf("got %q, %q, %v", next, old, err)
	}
	for name, text := range map[string]string{
		"no block":   "# Title\n",
		"no end":     "<!-- read:begin -->\n",
		"twice":      page + page,
		"backwards":  "<!-- read:end -->\n<!-- read:begin -->\n",
		"other name": strings.ReplaceAll(page, "read:", "write:"),
	} {
		if _, _, err := replace(text, "read", "new"); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, _, err := replace(page, "read", "<!-- read:end -->"); err == nil {
		t.Error("text with the end mark in it: no error")
	}
}

func TestStaleFailsAndUpdateRewrites(t *testing.T) {
	saved := *update
	defer func() { *update = saved }()
	dir := t.TempDir()
	whole, block := filepath.Join(dir, "new", "a.txt"), filepath.Join(dir, "b.md")
	if err := os.WriteFile(block, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	check := func() int {
		rec := &recorder{TB: t}
		File(rec, whole, []byte("x\n"))
		Block(rec, block, "read", "new")
		return len(rec.failures)
	}
	*update = false
	if n := check(); n != 2 {
		t.Errorf("stale: %d failures, want 2", n)
	}
	*update = true
	if n := check(); n != 0 {
		t.Errorf("updating: %d failures, want none", n)
	}
	*update = false
	if n := check(); n != 0 {
		t.Errorf("updated: %d failures, want none", n)
	}
}

func TestFirstDifference(t *testing.T) {
	for _, c := range []struct{ want, got, line string }{
		{"a\nb", "a\nc", "line 2"},
		{"a", "a\nc", "(no more lines)\n\tnow:       c"},
		{"a\nc", "a", "now:       (no more lines)"},
	} {
		if s := firstDifference(c.want, c.got); !strings.Contains(s, c.line) {
			t.Errorf("%q / %q: %s", c.want, c.got, s)
		}
	}
}
