package reader

import (
	"bufio"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"segun"
	"segun/format"
	"segun/internal/corpus"
	"segun/internal/driver"
)

// row is a line of a list of testdata: "passage | words | what is wanted", the words once in the passage. Behind a ? stands what is not read so yet. ¶ stands for the border of a paragraph.
type row struct {
	place, text, words, want string
	from, to                 int // the part of the words that stands in brackets
	open                     bool
}

// eachList runs f as a test of its own on the rows of each list of a folder of testdata, with the shipped models. f returns, for a row, whether it is read as wanted and what is read.
func eachList(t *testing.T, folder string, f func(t *testing.T, d *driver.Driver, r *row) (right bool, shown string)) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", folder, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no lists in testdata/%s: %v", folder, err)
	}
	d := shipped(t)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			list, open := rows(t, file), 0
			for i := range list {
				r := &list[i]
				switch right, shown := f(t, d, r); {
				case r.open && right:
					t.Errorf("%s: %q is read as wanted now (%s): take the ? away", r.place, r.words, r.want)
				case !r.open && !right:
					t.Errorf("%s: %s\n\twant %q %s\n\tread %s", r.place, r.text, r.words, r.want, shown)
				case r.open:
					open++
				}
			}
			t.Logf("%d lines, %d of them not read so yet", len(list), open)
		})
	}
}

// rows reads a list.
func rows(t *testing.T, file string) []row {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []row
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		r := row{place: filepath.Base(file) + ":" + strconv.Itoa(n)}
		if r.open = line[0] == '?'; r.open {
			line = strings.TrimSpace(line[1:])
		}
		cells := strings.Split(strings.ReplaceAll(line, " ¶ ", "\n\n"), " | ")
		if len(cells) == 3 {
			cells[1], r.from, r.to = picked(cells[0], cells[1])
		}
		if len(cells) != 3 || strings.Count(cells[0], cells[1]) != 1 {
			t.Fatalf("%s: want \"passage | words | what is wanted\", the words once in the passage", r.place)
		}
		r.text, r.words, r.want = cells[0], cells[1], cells[2]
		out = append(out, r)
	}
	if err := lines.Err(); err != nil || len(out) == 0 {
		t.Fatalf("%s: %d lines: %v", file, len(out), err)
	}
	return out
}

// picked takes the brackets away that words have and their passage has not, and returns which part of them they held.
func picked(text, words string) (bare string, from, to int) {
	from, to = strings.Index(words, "["), strings.Index(words, "]")
	if from < 0 || to < from || strings.Contains(text, words) {
		return words, 0, 0
	}
	return words[:from] + words[from+1:to] + words[to+1:], from, to - 1
}

// wantedOnce fails the test where what a row wants are words, and they do not stand once in its passage.
func (r *row) wantedOnce(t *testing.T) {
	t.Helper()
	if r.want != "-" && strings.Count(r.text, r.want) != 1 {
		t.Fatalf("%s: %q does not stand once in the passage", r.place, r.want)
	}
}

// article is what a row stands for: an article with one annotated claim, of the outlet's.
func (r *row) article() *corpus.Article {
	at := strings.Index(r.text, r.words)
	return &corpus.Article{Name: r.place, Text: r.text + body(r.text), Given: segun.Given{Published: "2031-05-04", Publisher: "The Marlow Echo"}, Claims: []corpus.Claim{{
		Content: []segun.Span{{Start: uint32(at), End: uint32(at + len(r.words))}}, By: "(outlet)", Status: "asserted", Realis: "happened"}}}
}

// readOf reads an article.
func readOf(t *testing.T, d *driver.Driver, a *corpus.Article) *segun.Reading {
	t.Helper()
	doc, err := format.Read(a.Capture())
	if err != nil {
		t.Fatalf("%s: %v", a.Name, err)
	}
	doc.Lang = "en" // which one sentence may be too short to tell
	r, err := d.Read(context.Background(), doc)
	if err != nil {
		t.Fatalf("%s: %s: %v", a.Name, a.Text, err)
	}
	return r
}

// compared counts a reading against its article and returns the count, with what is read at the words of the claim.
func compared(a *corpus.Article, r *segun.Reading) (tally corpus.Tally, shown string) {
	tally.Add(a, r)
	shown = "no claim holds these words"
	for _, c := range tally.Cases {
		if c.Read != "" && c.Gold != "" && c.Kind != corpus.OtherKind && c.Kind != corpus.OtherCount { // those two show what the voice is, no claim
			shown = c.Read
		}
	}
	return tally, shown
}

// body is what stands below a line that is a headline, which ends without a stop, so that it is read as one.
func body(text string) string {
	if strings.HasSuffix(strings.TrimRight(text, "\"'”’"), ".") || strings.ContainsAny(text, "?!") {
		return ""
	}
	return "\n\nThe mill in Orrin makes rope and nets for the fishing fleet. It has 40 workers, and most of them have been there for years."
}
