package format

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"

	"segun"
)

func utf16Bytes(s string, little bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		if little {
			b.WriteString(string([]byte{byte(u), byte(u >> 8)}))
		} else {
			b.WriteString(string([]byte{byte(u >> 8), byte(u)}))
		}
	}
	return b.String()
}

func TestCharsets(t *testing.T) {
	const words = "Señor Núñez said “no” — twice."
	enc := func(e interface{ String(string) (string, error) }, s string) string {
		out, err := e.String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	cp1252 := enc(charmap.Windows1252.NewEncoder(), words)
	for _, tc := range []struct{ name, bytes, media, want, doubts string }{
		{"UTF-8", words, "", words, ""},
		{"UTF-8 with BOM", "\ufeff" + words, "", words, ""},
		{"UTF-8 declared otherwise", words, "text/plain; charset=iso-8859-1", words, ""},
		{"UTF-16LE with BOM", "\xff\xfe" + utf16Bytes(words, true), "", words, ""},
		{"UTF-16BE with BOM", "\xfe\xff" + utf16Bytes(words, false), "", words, ""},
		{"UTF-16LE without", utf16Bytes(words, true), "", words, ""},
		{"UTF-16BE without", utf16Bytes(words, false), "", words, ""},
		{"windows-1252 undeclared", cp1252, "", words, "charset-guessed"},
		{"windows-1252 declared", cp1252, "text/plain; charset=windows-1252", words, ""},
		{"windows-1252 declared as UTF-8", cp1252, "text/plain; charset=utf-8", words, "charset-guessed"},
		{"windows-1251 declared", enc(charmap.Windows1251.NewEncoder(), "Паром затонул."), "text/plain; charset=windows-1251", "Паром затонул.", ""},
		{"Shift JIS declared", enc(japanese.ShiftJIS.NewEncoder(), "フェリーが沈んだ。"), "text/plain; charset=shift_jis", "フェリーが沈んだ。", ""},
		{"ISO-2022-JP declared", enc(japanese.ISO2022JP.NewEncoder(), "フェリー"), "text/plain; charset=iso-2022-jp", "フェリー", ""},
		{"mixed", "Señor Núñez and Mar\xeda", "", "Señor Núñez and María", "mixed-charset"},
		{"NUL", "The\x00 ferry sank.", "", "The ferry sank.", "nul-bytes"},
		{"meta in a page", "<meta charset=windows-1252><p>" + cp1252, "text/html", words, ""},
		{"bytes that mean nothing", "caf\xe9 \x81\x8d", "text/plain; charset=windows-1252", "café \ufffd\ufffd", "undecodable"},
	} {
		d, err := Read(segun.Capture{From: "a", Bytes: []byte(tc.bytes), Media: tc.media})
		if err != nil {
			t.Errorf("%s: %v", tc.name, err)
			continue
		}
		check(t, d)
		codes := map[string]bool{}
		var list []string
		for _, x := range d.Doubts {
			if !codes[x.Code] {
				list = append(list, x.Code)
			}
			codes[x.Code] = true
		}
		if d.Text != tc.want || strings.Join(list, ",") != tc.doubts {
			t.Errorf("%s: got %q, doubts %v", tc.name, d.Text, d.Doubts)
		}
	}
}

// TestMap follows text back to the bytes.
func TestMap(t *testing.T) {
	for _, raw := range []string{"\ufeffferry", "Mar\xeda and \x93no\x94 ferry", "Señor Núñez Mar\xeda ferry", "a\x00b ferry"} {
		d, err := Read(segun.Capture{From: "a", Bytes: []byte(raw)})
		if err != nil {
			t.Fatal(err)
		}
		at := strings.Index(d.Text, "ferry")
		for _, r := range d.Map {
			if int(r.Text) <= at {
				if got := raw[int(r.Raw)+at-int(r.Text):]; got != "ferry" && r.Text == last(d.Map, at).Text {
					t.Errorf("%q: offset %d leads to %q", raw, at, got)
				}
			}
		}
		if len(d.Map) == 0 {
			t.Errorf("%q: no map", raw)
		}
	}
}

// last is the run that covers offset at.
func last(runs []segun.MapRun, at int) segun.MapRun {
	var r segun.MapRun
	for _, x := range runs {
		if int(x.Text) <= at {
			r = x
		}
	}
	return r
}

func TestRefused(t *testing.T) {
	for _, tc := range []struct{ bytes, media, code, says string }{
		{"%PDF-1.7 x", "text/plain", "damaged", "PDF"},
		{"PK\x03\x04xxxx[Content_Types].xml word/document.xml", "text/plain", "damaged", "Word document"},
		{"PK\x03\x04xxxxstuff.txt", "", "binary", "unpack it"},
		{"\x89PNG\r\n\x1a\n", "image/png", "binary", "PNG"},
		{"\xff\xd8\xff\xe0xx", "", "binary", "JPEG"},
		{"GIF89a", "text/plain", "binary", "GIF"},
		{"RIFF\x00\x00\x00\x00WEBPVP8 ", "", "binary", "WebP"},
		{"\x1f\x8b\x08", "", "binary", "gzip"},
		{"{\\rtf1 x}", "", "binary", "RTF"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "", "binary", "old Word"},
		{"\x7fELF\x02", "", "binary", "a program"},
		{`{"id":"a"}`, "", "not-an-article", ".jsonl"},
		{`<?xml version="1.0"?><rss version="2.0">`, "", "not-an-article", "a news feed"},
		{`<?xml version="1.0"?><kml>`, "", "not-an-article", "XML"},
		{"words", "image/svg+xml", "not-an-article", "image"},
		{"", "", "empty", "0 bytes"},
		{"\x01\x02\x03\x04\x05\x06", "", "binary", "not text"},
		{" \r\n\t\u00a0", "", "empty", "white space"},
	} {
		var skip *segun.Skip
		_, err := Read(segun.Capture{From: "a", Bytes: []byte(tc.bytes), Media: tc.media})
		if !errors.As(err, &skip) || skip.Code != tc.code || !strings.Contains(skip.Reason, tc.says) {
			t.Errorf("%q: got %v, want %s, %s", tc.bytes, err, tc.code, tc.says)
		}
	}
	// A line of a .jsonl file is text whatever it opens with.
	if _, err := Read(segun.Capture{From: "7", Bytes: []byte(`{"a" is how it began.`), Media: "text/plain; charset=utf-8", Given: segun.Given{ID: "7"}}); err != nil {
		t.Error(err)
	}
}

func TestSniff(t *testing.T) {
	for text, want := range map[string]string{
		"<!DOCTYPE HTML><p>The ferry sank on Sunday.</p>":                                      "html",
		"\ufeff \n<html><p>The ferry sank on Sunday.</p>":                                      "html",
		"<!-- saved --> <html><p>The ferry sank on Sunday.</p>":                                "html",
		`<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><p>The ferry sank on Sunday.</p>`: "html",
		"The ferry <p> sank.": "text",
		"<3 the ferry":        "text",
	} {
		d, err := Read(segun.Capture{From: "-", Bytes: []byte(text)})
		if err != nil || !strings.HasPrefix(d.Reader, want+"/") {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// TestOneLongLine reads 50 MB without a line end; the time bound is generous, what it rules out is a cost that grows with
// the square.
func TestOneLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("50 MB; left out by -short")
	}
	for name, text := range map[string]string{"sentences": strings.Repeat("The ferry sank in the harbour. ", 50<<20/31), "one word": strings.Repeat("x", 50<<20), "lines": strings.Repeat("x\n", 1<<20), "dashes": strings.Repeat("— ", 4<<20)} {
		start := time.Now()
		d, err := Read(segun.Capture{From: "a", Bytes: []byte(text), Media: "text/plain"})
		if err != nil || len(d.Text) != len(text) {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s took %s", name, took)
		} else {
			t.Logf("%s: %s", name, took.Round(time.Millisecond))
		}
	}
}
