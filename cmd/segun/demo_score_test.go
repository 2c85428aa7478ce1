package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/format"
	"segun/internal/golden"
)

// TestScoreDemo holds what the program still misreads in the packaged articles, out of data/demo/misread.tsv, to test/scores/en-demo.txt.
// The list was made by looking for errors, so that its rate says nothing; what moves does.
//
//	go test ./cmd/segun -run ScoreDemo -update
func TestScoreDemo(t *testing.T) {
	list, err := os.ReadFile("../../data/demo/misread.tsv")
	if err != nil {
		t.Fatal(err)
	}
	readings := demoReadings(t)
	right, all := map[string]int{}, map[string]int{}
	var still strings.Builder
	for line := range strings.Lines(string(list)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(cells) < 4 || readings[cells[0]] == nil {
			t.Errorf("%q: want file, kind, words and what is right", line)
			continue
		}
		ok, err := readRight(readings[cells[0]], cells[2], cells[3:])
		if err != nil {
			t.Errorf("%s: %v", cells[0], err)
		}
		all[cells[1]]++
		if ok {
			right[cells[1]]++
			continue
		}
		fmt.Fprintf(&still, "%-12s %s: %s [%s]\n", cells[1], strings.TrimPrefix(cells[0], "demo/"), cells[2], strings.Join(cells[3:], ", "))
	}
	var out strings.Builder
	out.WriteString("# Sentences of the packaged articles that were misread when these were written or since, and how many are read rightly now\n" +
		"# (data/demo/misread.tsv). No sample: go test ./cmd/segun -run ScoreDemo -update\n\n")
	for _, kind := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(&out, "%-12s %3d of %3d\n", kind, right[kind], all[kind])
	}
	fmt.Fprintf(&out, "\nStill misread:\n\n%s", still.String())
	golden.File(t, "../../test/scores/en-demo.txt", []byte(out.String()))
}

// demoReadings are the readings of the packaged articles by the names of their files.
func demoReadings(t *testing.T) map[string]*segun.Reading {
	d, _, err := newDriver()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*segun.Reading{}
	for c, err := range demoCaptures() {
		if err != nil {
			t.Fatal(err)
		}
		doc, err := format.Read(c)
		if err == nil {
			out[strings.TrimPrefix(c.From, "demo/")], err = d.Read(context.Background(), doc)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// readRight reports whether the claims at these words are as they should be: one holds all "name=value", none holds a "name!=value".
func readRight(r *segun.Reading, words string, want []string) (bool, error) {
	at := strings.Index(r.Doc.Text, words)
	if at < 0 {
		return false, fmt.Errorf("%q does not stand in the text", words)
	}
	place := segun.Span{Start: uint32(at), End: uint32(at + len(words))}
	has := func(c *segun.Claim, list []string) bool {
		for _, w := range list {
			if !holds(r, c, w) {
				return false
			}
		}
		return true
	}
	var must, mustNot []string
	for _, w := range want {
		name, value, ok := strings.Cut(w, "=")
		if !ok {
			return false, fmt.Errorf("%q: want name=value or name!=value", w)
		}
		if n, not := strings.CutSuffix(name, "!"); not {
			mustNot = append(mustNot, n+"="+value)
		} else {
			must = append(must, w)
		}
	}
	found := len(must) == 0
	for i := range r.Claims.List {
		c := &r.Claims.List[i]
		common := shared(c, place)
		if common > 0 && len(mustNot) > 0 && slices.ContainsFunc(mustNot, func(w string) bool { return holds(r, c, w) }) {
			return false, nil
		}
		found = found || 2*common >= len(words) && has(c, must)
	}
	return found, nil
}

// shared counts the bytes of place that are content of a claim, or lie in the stretch of one without content.
func shared(c *segun.Claim, place segun.Span) int {
	spans := c.Content
	if len(spans) == 0 {
		spans = []segun.Span{c.Span}
	}
	n := 0
	for _, s := range spans {
		n += max(0, int(min(s.End, place.End))-int(max(s.Start, place.Start)))
	}
	return n
}

// holds reports whether a claim is as "name=value" says.
func holds(r *segun.Reading, c *segun.Claim, want string) bool {
	name, value, _ := strings.Cut(want, "=")
	last := c.Chain[len(c.Chain)-1]
	switch name {
	case "status":
		return c.Status == value
	case "flag":
		return slices.Contains(c.Flags, value)
	case "time":
		return c.Time != nil && c.Time.EDTF == value
	case "voices":
		return fmt.Sprint(len(c.Chain)-1) == value
	case "content":
		return len(c.Content) == 1 && c.Content[0].In(r.Doc.Text) == value
	case "about":
		return slices.ContainsFunc(c.About, func(id string) bool { return called(r, id, value) })
	case "by":
		if len(c.Chain) == 1 {
			return string(last.Kind) == cmp.Or(map[string]string{"own": string(segun.VoiceOutlet)}[value], value)
		}
		return called(r, last.Entity, value) || slices.ContainsFunc(last.Spans, func(s segun.Span) bool { return hasWords(s.In(r.Doc.Text), value) })
	}
	panic("misread.tsv: " + name + " is not known")
}

// called reports whether an entity goes by these words.
func called(r *segun.Reading, id, words string) bool {
	for i := range r.Entities.List {
		if e := &r.Entities.List[i]; e.ID == id {
			return hasWords(e.Name, words) || slices.ContainsFunc(e.Names, func(n segun.NameForm) bool { return hasWords(n.Text, words) })
		}
	}
	return false
}

// hasWords reports whether words stand in s, whole and whatever their capitals.
func hasWords(s, words string) bool {
	clean := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" \n,.’'", r) }), " ") + " "
	}
	return strings.Contains(clean(s), clean(words))
}
