package format

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"segun"
)

// check holds what every document must hold, whatever reader made it.
func check(t testing.TB, d *segun.Document) {
	t.Helper()
	if err := sound(d); err != nil {
		t.Fatalf("%v\ntext %.300q", err, d.Text)
	}
}

// sound returns the first breach of a document's invariants.
func sound(d *segun.Document) error {
	text := d.Text
	switch {
	case !utf8.ValidString(text):
		return errors.New("text is not valid UTF-8")
	case strings.IndexByte(text, 0) >= 0:
		return errors.New("text holds NUL")
	case d.ID == "" || d.Reader == "" || d.Capture == "":
		return fmt.Errorf("no ID, reader or capture: %q, %q, %q", d.ID, d.Reader, d.Capture)
	case d.Kind == "" || d.Basis == "":
		return fmt.Errorf("no kind or basis: %q, %q", d.Kind, d.Basis)
	case (d.Published == "") != (d.Basis == segun.PublishedUnknown):
		return fmt.Errorf("published %q with basis %q", d.Published, d.Basis)
	}
	border := func(off uint32) bool {
		return int(off) == len(text) || int(off) < len(text) && utf8.RuneStart(text[off])
	}
	good := func(s segun.Span) bool {
		return s.Start < s.End && int(s.End) <= len(text) && border(s.Start) && border(s.End)
	}
	ids := map[string]bool{}
	end := uint32(0)
	for i, s := range d.Sections {
		if s.ID != fmt.Sprintf("s%d", i+1) || !good(s.Span) || s.Span.Start < end {
			return fmt.Errorf("section %d: %+v after %d", i, s, end)
		}
		if s.Kind != segun.Comment && s.Kind != segun.Boilerplate && (s.Author != "" || s.Parent != "") || s.Parent != "" && !ids[s.Parent] {
			return fmt.Errorf("section %d: %+v", i, s)
		}
		ids[s.ID] = true
		end = s.Span.End
	}
	end = 0
	for i, b := range d.Blocks {
		if !good(b.Span) || b.Span.Start < end || b.Section < 0 || b.Section >= len(d.Sections) || !d.Sections[b.Section].Span.Contains(b.Span) {
			return fmt.Errorf("block %d: %+v after %d", i, b, end)
		}
		if strings.TrimSpace(text[end:b.Span.Start]) != "" {
			return fmt.Errorf("words outside blocks: %q", text[end:b.Span.Start])
		}
		if w := b.Span.In(text); w != strings.TrimFunc(w, unicode.IsSpace) {
			return fmt.Errorf("block %d holds white space at its border: %q", i, w)
		}
		end = b.Span.End
	}
	if strings.TrimSpace(text[end:]) != "" {
		return fmt.Errorf("words outside blocks: %q", text[end:])
	}
	for i, r := range d.Map {
		if int(r.Text) > len(text) || r.Raw < -1 || i > 0 && r.Text <= d.Map[i-1].Text {
			return fmt.Errorf("map run %d: %+v", i, r)
		}
	}
	for _, x := range d.Doubts {
		if x.Code == "" || x.Message == "" || !x.Span.Empty() && !good(x.Span) {
			return fmt.Errorf("doubt %+v", x)
		}
	}
	return nil
}

// samples holds for each reader something it reads.
var samples = map[string]string{
	"docx": sampleDOCX(),
	"pdf":  samplePDF(),
	"mail": sampleMail,
	"text": "Ferry sinks\n\nBy Ana Ruiz\n\nPORT ELAN — The ferry sank.\n\nNine died.",
	"html": "<!doctype html><html lang=en><title>Ferry sinks</title><body><article><h1>Ferry sinks</h1><p>By Ana Ruiz</p><p>PORT ELAN — The ferry sank in the harbour on Sunday morning, and nine people died, two inspectors said.</p><p>Nine died.</p></article>",
}

// TestConformance holds every reader in All to the same rules.
func TestConformance(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range All {
		if r.Name == "" || r.Version == "" || len(r.Media) == 0 || r.Sniff == nil || r.Read == nil || seen[r.Name] {
			t.Errorf("reader %q is not whole, or there twice", r.Name)
		}
		seen[r.Name] = true
		text, ok := samples[r.Name]
		if !ok {
			t.Errorf("no sample for reader %q: add one line to samples", r.Name)
			continue
		}
		c := segun.Capture{From: "x", Bytes: []byte(text), Media: r.Media[0]}
		d, err := Read(c)
		if err != nil {
			t.Errorf("%s: %v", r.Name, err)
			continue
		}
		check(t, d)
		if d.Reader != r.Name+"/"+r.Version || d.From != "x" || d.Capture != segun.DigestOf(c.Bytes) || d.Title != "Ferry sinks" {
			t.Errorf("%s: %+v", r.Name, d)
		}
		if !r.Sniff(c.Bytes) {
			t.Errorf("%s does not recognise its sample", r.Name)
		}
		again, _ := Read(c)
		if again.ID != d.ID || fmt.Sprint(*again) != fmt.Sprint(*d) {
			t.Errorf("%s: reading twice gives two results", r.Name)
		}
		for _, bad := range []string{"", " \n\t ", "\x00\x01\x02\x03\x04\x05\xff\xfe\x00", strings.Repeat("\x00", 100)} {
			var skip *segun.Skip
			if _, err := Read(segun.Capture{From: "x", Bytes: []byte(bad), Media: r.Media[0]}); !errors.As(err, &skip) || skip.Code == "" || skip.Reason == "" || skip.From != "x" {
				t.Errorf("%s: %q gives %v, want a Skip", r.Name, bad, err)
			}
		}
		given := c
		given.Given = segun.Given{URL: "https://news.example/1", Title: "Other  title", Published: "2031-05-04T23:59:00-08:00", Publisher: "The Tribune"}
		d, err = Read(given)
		if err != nil || d.URL != "https://news.example/1" || d.Title != "Other title" || d.Published != "2031-05-04" || d.Basis != segun.PublishedGiven || d.Publisher != "The Tribune" {
			t.Errorf("%s: given: %+v, %v", r.Name, d, err)
		}
		given.Given.Published = "soonish"
		if d, err = Read(given); err != nil || len(d.Doubts) == 0 {
			t.Errorf("%s: a bad given date leaves no doubt", r.Name)
		}
	}
}
