package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/data"
	"segun/format"
)

// TestDemoArticles holds the list of the demo's articles to its folder: every file is listed once and readable, with a date and a headline.
func TestDemoArticles(t *testing.T) {
	var listed []string
	for _, row := range data.DemoList() {
		if len(row) != 4 {
			t.Fatalf("%q: %d columns, want file, date, outlet and address", row, len(row))
		}
		listed = append(listed, row[0])
		c, err := demoCapture(row)
		if err != nil {
			t.Error(err)
			continue
		}
		doc, err := format.Read(c)
		if err != nil {
			t.Errorf("%s: %v", row[0], err)
			continue
		}
		if !strings.HasPrefix(doc.Published, "2031-") || doc.Title == "" {
			t.Errorf("%s: date %q, headline %q", row[0], doc.Published, doc.Title)
		}
	}
	in, err := os.ReadDir("../../data/demo")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range in {
		if !strings.HasSuffix(e.Name(), ".md") && !strings.HasSuffix(e.Name(), ".tsv") && !slices.Contains(listed, e.Name()) {
			t.Errorf("%s is not in articles.tsv", e.Name())
		}
	}
	slices.Sort(listed)
	if len(slices.Compact(listed)) != len(data.DemoList()) {
		t.Error("an article is listed twice")
	}
}

// TestDemoHasAnotherStateOfAPage checks that what the demo shows of changed pages is there: two articles at one address, twice.
func TestDemoHasAnotherStateOfAPage(t *testing.T) {
	at := map[string][]segun.Digest{}
	for c := range demoCaptures() {
		if c.Given.URL != "" {
			at[c.Given.URL] = append(at[c.Given.URL], c.Digest)
		}
	}
	changed := 0
	for address, states := range at {
		if len(states) == 2 && states[0] != states[1] {
			changed++
		} else if len(states) != 1 {
			t.Errorf("%d articles at %s", len(states), address)
		}
	}
	if changed != 2 {
		t.Errorf("%d pages have two states, want 2", changed)
	}
}

func TestShellWord(t *testing.T) {
	for in, want := range map[string]string{"/tmp/segun-demo-1/": "/tmp/segun-demo-1/", "my case/": "'my case/'", "it's/": `'it'\''s/'`} {
		if got := shellWord(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}
