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
)

// statuses are what a line of a checklist may want.
var statuses = map[string]bool{"asserted": true, "reported": true, "alleged": true, "denied": true, "negated": true, "planned": true, "conditional": true, "predicted": true, "promised": true, "called_for": true, "opinion": true, "declined_to_comment": true, "referred": true}

// listed is a line of a checklist: a text, the words in it that some claim holds, and the statuses that this claim may have.
type listed struct {
	place, text, words string
	status             []string
	open               bool // it is not read so yet, and the line says so
}

// TestChecklist reads the sentences of testdata/checklist, which go through the ways in which English says that something is planned, wanted, possible, denied, or so: "sentence | words | status", with several statuses where
// they are a matter of taste. A sentence without a stop is a headline. Behind a ? stands what is not read so yet; when it is, the test asks for the ? to go.
func TestChecklist(t *testing.T) {
	files, err := filepath.Glob("testdata/checklist/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no checklist: %v", err)
	}
	d := shipped(t)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			list := checklist(t, file)
			open := 0
			for _, l := range list {
				at := strings.Index(l.text, l.words)
				a := &corpus.Article{Name: l.place, Text: l.text + body(l.text), Given: segun.Given{Published: "2031-05-04", Publisher: "The Marlow Echo"}, Claims: []corpus.Claim{{
					Content: []segun.Span{{Start: uint32(at), End: uint32(at + len(l.words))}}, By: "(outlet)", Status: l.status[0], Realis: "happened"}}}
				doc, err := format.Read(a.Capture())
				if err != nil {
					t.Fatalf("%s: %v", l.place, err)
				}
				doc.Lang = "en" // which one sentence may be too short to tell
				r, err := d.Read(context.Background(), doc)
				if err != nil {
					t.Errorf("%s: %s: %v", l.place, l.text, err)
					continue
				}
				right, shown := false, "no claim holds these words"
				for _, s := range l.status {
					var tally corpus.Tally
					a.Claims[0].Status = s
					tally.Add(a, r)
					right = right || tally.Status.N == 1
					for _, c := range tally.Cases {
						if c.Read != "" && c.Gold != "" {
							shown = c.Read
						}
					}
				}
				switch {
				case l.open && right:
					t.Errorf("%s: %q is read as %s now: take the ? away", l.place, l.words, strings.Join(l.status, " or "))
				case !l.open && !right:
					t.Errorf("%s: %s\n\twant %q %s\n\tread %s", l.place, l.text, l.words, strings.Join(l.status, " or "), shown)
				case l.open:
					open++
				}
			}
			t.Logf("%d lines, %d of them not read so yet", len(list), open)
		})
	}
}

// body is what stands below a line that is a headline, which ends without a stop, so that it is read as one.
func body(text string) string {
	if strings.HasSuffix(strings.TrimRight(text, "\"'”’"), ".") || strings.ContainsAny(text, "?!") {
		return ""
	}
	return "\n\nThe mill in Orrin makes rope and nets for the fishing fleet. It has 40 workers, and most of them have been there for years."
}

// checklist reads a file of TestChecklist.
func checklist(t *testing.T, file string) []listed {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []listed
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		l := listed{place: filepath.Base(file) + ":" + strconv.Itoa(n)}
		if l.open = line[0] == '?'; l.open {
			line = strings.TrimSpace(line[1:])
		}
		cells := strings.Split(line, " | ")
		if len(cells) != 3 || strings.Count(cells[0], cells[1]) != 1 {
			t.Fatalf("%s: want \"sentence | words | status\", the words once in the sentence", l.place)
		}
		l.text, l.words, l.status = cells[0], cells[1], strings.Split(cells[2], ", ")
		for _, s := range l.status {
			if !statuses[s] {
				t.Fatalf("%s: %q is no status", l.place, s)
			}
		}
		out = append(out, l)
	}
	if err := lines.Err(); err != nil || len(out) == 0 {
		t.Fatalf("%s: %d lines: %v", file, len(out), err)
	}
	return out
}
