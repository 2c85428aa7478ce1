package marktest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"segun"
)

// Reader is what is being tested: how an article becomes a reading.
type Reader struct {
	// Format opens the article as written. Nil takes it as plain text: one body, a block a paragraph.
	Format func(*segun.Capture) (*segun.Document, error)
	// Read reads it. Nil leaves the layers empty, for tests of formats alone.
	Read func(*segun.Document) (*segun.Reading, error)
}

// Run runs every marked article (*.txtar) in dir and the folders in it, each as a test of its own. A
// folder without any is a failure: a suite that moved away must not pass.
func Run(t *testing.T, dir string, r Reader) {
	t.Helper()
	each(t, dir, func(t *testing.T, path string, data []byte) {
		for _, f := range Check(path, data, r) {
			t.Errorf("\n%s", f)
		}
	})
}

// Open runs the marked articles of behaviour that is not there yet: each must fail, and one that holds must move to the
// articles that Run runs. So nothing that is known to be missing is forgotten, and nothing that works is unguarded.
func Open(t *testing.T, dir string, r Reader) {
	t.Helper()
	each(t, dir, func(t *testing.T, path string, data []byte) {
		if len(Check(path, data, r)) == 0 {
			t.Errorf("%s holds now: move it out of the open articles", path)
		}
	})
}

// each runs a function on every marked article in dir and the folders in it.
func each(t *testing.T, dir string, run func(t *testing.T, path string, data []byte)) {
	t.Helper()
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(path, ".txtar") {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatalf("%s: no marked articles (*.txtar)", dir)
	}
	for _, path := range files {
		rel, _ := filepath.Rel(dir, path)
		t.Run(strings.TrimSuffix(filepath.ToSlash(rel), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			run(t, path, data)
		})
	}
}

// Check reads one marked article and returns what does not hold, in the order of its lines. name is the
// path that failures name. A reading that is not Sound fails too.
func Check(name string, data []byte, r Reader) []Failure {
	a, bad := parse(name, data)
	if len(bad) > 0 {
		return bad // a file that is wrongly written may miss what it was to test
	}
	s, err := r.see(a)
	if err != nil {
		return []Failure{{name, 1, "reading failed: " + err.Error()}}
	}
	if s.skip != nil && !a.wantsSkip() {
		return []Failure{{name, 1, "could not be read: " + s.skip.Code + ": " + s.skip.Reason}}
	}
	for i := range a.expects {
		if msg := a.expects[i].hold(s); msg != "" {
			bad = append(bad, Failure{name, a.expects[i].line, msg})
		}
	}
	if s.reading != nil {
		for _, msg := range Sound(s.reading) {
			bad = append(bad, Failure{name, 1, "the reading is not sound: " + msg})
		}
	}
	return bad
}

// wantsSkip reports whether some line expects that the article cannot be read.
func (a *article) wantsSkip() bool {
	for _, e := range a.expects {
		if e.kind == "skip" && !e.never {
			return true
		}
	}
	return false
}

// see reads the article. A Skip is something seen, any other error ends the test.
func (r Reader) see(a *article) (*seen, error) {
	open := r.Format
	if open == nil {
		open = Plain
	}
	doc, err := open(&a.capture)
	var reading *segun.Reading
	if err == nil {
		reading = &segun.Reading{Doc: doc}
		if r.Read != nil {
			reading, err = r.Read(doc)
		}
	}
	var skip *segun.Skip
	if errors.As(err, &skip) {
		return &seen{skip: skip}, nil
	}
	if err != nil {
		return nil, err
	}
	return &seen{reading: reading, text: reading.Doc.Text}, nil
}

// Plain opens a capture as plain text of one body section, with a block for each paragraph: what tests of
// a single stage need, without any format reader.
func Plain(c *segun.Capture) (*segun.Document, error) {
	text := string(c.Bytes)
	d := &segun.Document{
		ID: segun.MakeDocID(c.Digest, "marktest/1", text), Capture: c.Digest, Reader: "marktest/1", From: c.From,
		URL: c.Given.URL, Title: c.Given.Title, Publisher: c.Given.Publisher, Published: c.Given.Published,
		Basis: segun.PublishedUnknown, Kind: segun.Article, Text: text,
	}
	if d.Published != "" {
		d.Basis = segun.PublishedGiven
	}
	for _, p := range paragraphs(text) {
		d.Blocks = append(d.Blocks, segun.Block{Span: p})
	}
	if n := len(d.Blocks); n > 0 {
		body := segun.Span{Start: d.Blocks[0].Span.Start, End: d.Blocks[n-1].Span.End}
		d.Sections = []segun.Section{{ID: "s1", Kind: segun.Body, Span: body}}
	}
	return d, nil
}

// paragraphs returns the runs of lines that are not blank, without the white space around them.
func paragraphs(text string) []segun.Span {
	var list []segun.Span
	off, open := 0, false
	for line := range strings.Lines(text) {
		start := off + len(line) - len(strings.TrimLeft(line, " \t\r\n"))
		end := off + len(strings.TrimRight(line, " \t\r\n"))
		off += len(line)
		switch {
		case end <= start:
			open = false
		case open:
			list[len(list)-1].End = uint32(end)
		default:
			list = append(list, segun.Span{Start: uint32(start), End: uint32(end)})
			open = true
		}
	}
	return list
}
