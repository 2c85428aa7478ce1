package marktest

import (
	"os"
	"strings"
	"testing"
)

// The example that docs/adding.md gives is written as the harness wants it.
func TestExampleOfTheRecipeParses(t *testing.T) {
	doc, err := os.ReadFile("../../docs/adding.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(doc), "```\nA denial")
	example, _, closed := strings.Cut(rest, "```\n")
	if !found || !closed {
		t.Fatal("docs/adding.md has no example")
	}
	a, bad := parse("docs/adding.md", []byte("A denial"+example))
	if len(bad) > 0 || len(a.expects) != 2 || a.capture.Given.Publisher == "" {
		t.Errorf("got %+v, %v", a, bad)
	}
}
