package when_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"segun"
	"segun/read/when"
)

// document makes a document of parts, each a section with one block.
func document(published string, kinds []segun.SectionKind, parts ...string) *segun.Document {
	d := &segun.Document{Text: strings.Join(parts, "\n\n"), Published: published}
	at := uint32(0)
	for i, p := range parts {
		s := segun.Span{Start: at, End: at + uint32(len(p))}
		kind := segun.Body
		if i < len(kinds) {
			kind = kinds[i]
		}
		d.Sections = append(d.Sections, segun.Section{Kind: kind, Span: s})
		d.Blocks = append(d.Blocks, segun.Block{Span: s, Section: i})
		at = s.End + 2
	}
	return d
}

// A date told in the article is none for a comment to count from, nor the other way round; datelines and boilerplate are not read.
func TestSectionsKeepTheirDates(t *testing.T) {
	read := whole(t)
	r := &segun.Reading{Doc: document("2031-05-04", []segun.SectionKind{segun.Dateline, segun.Body, segun.Comment, segun.Comment, segun.Body, segun.Boilerplate},
		"PORT ELAN, 2 May 2031",
		"The barge left on 1 April with nine sailors.",
		"Three days later I saw it. My uncle sailed on 1 March 2020.",
		"The next day he was home.",
		"Two days later it was found by divers.",
		"Copyright 2031")}
	must(t, read(r))
	var got []string
	for _, x := range r.Times.List {
		got = append(got, x.Span.In(r.Doc.Text)+" "+x.EDTF)
	}
	want := "1 April 2031-04-01; 1 March 2020 2020-03-01; Two days later 2031-04-03"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	doubts := 0
	for _, d := range r.Doubts {
		if d.Code == "date-unanchored" {
			doubts++
		}
	}
	if doubts != 2 {
		t.Errorf("%d doubts about dates that nothing was told for, want 2: %v", doubts, r.Doubts)
	}
}

// sound reports what is wrong with a layer of times.
func sound(r *segun.Reading) string {
	end := uint32(0)
	for _, x := range r.Times.List {
		switch {
		case x.Span.Empty() || int(x.Span.End) > len(r.Doc.Text) || x.Span.Start < end:
			return "a span is empty, outside the text or overlaps the one before"
		case !utf8.ValidString(x.Span.In(r.Doc.Text)):
			return "a span cuts a character"
		case x.Rule == "" || x.Basis == "":
			return "no rule or no basis: " + x.Span.In(r.Doc.Text)
		case (x.EDTF == "") == (x.Order == ""):
			return "either a date or an order: " + x.Span.In(r.Doc.Text)
		case x.EDTF != "" && !when.Valid(x.EDTF):
			return "no EDTF: " + x.EDTF + " of " + x.Span.In(r.Doc.Text)
		}
		end = x.Span.End
	}
	return ""
}

// FuzzRead reads any text with any date: no panic, spans on characters, well-formed EDTF, and the same twice.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"He met her on Friday, May 2, 2031, at 5:30 p.m.", "from 3 to 7 May 2031, two weeks ago", "31/02/2031 29 February 2031 99/99/9999",
		"the end of the beginning of the end of early late mid-May", "in the 0s, 0000 BC, 99999 years ago, the 99th century BC", "the night before the night before the night before Monday",
		"Easter 9999, Christmas 1, Thanksgiving of 0", "1999-2003-2007 1999/00 1871–72–73", "half a million years ago; a million decades later", "ſ’90s — ’20s “May”", "0z0MondAY", "0Ad0", "at half past two to four until then, on the Monday"} {
		for _, p := range []string{"2031-05-04", "", "2031", "2031-05", "XXXX-05-04", "2031-05-XX", "2031-22", "-0044-03-15", "9999-12-31", "0000-01-01", "2031-02-30"} {
			f.Add(s, p)
		}
	}
	read := whole(f)
	f.Fuzz(func(t *testing.T, text, published string) {
		if !utf8.ValidString(text) || len(text) > 1<<14 {
			return
		}
		r := &segun.Reading{Doc: document(published, nil, text)}
		must(t, read(r))
		if bad := sound(r); bad != "" {
			t.Fatal(bad)
		}
		again := &segun.Reading{Doc: document(published, nil, text)}
		must(t, read(again))
		if len(again.Times.List) != len(r.Times.List) {
			t.Fatal("two readings differ")
		}
	})
}

// What stands in front only shifts the spans, but for a story's date.
func TestParagraphBeforeShiftsSpans(t *testing.T) {
	read := whole(t)
	const text = "The dockers met on Friday. In 2029 they struck for two weeks, and on 3 May 2030 the port gave in."
	a := &segun.Reading{Doc: document("2031-05-04", nil, text)}
	must(t, read(a))
	const before = "The port is quiet."
	b := &segun.Reading{Doc: document("2031-05-04", nil, before, text)}
	must(t, read(b))
	if len(a.Times.List) != 3 || len(b.Times.List) != 3 {
		t.Fatalf("%d and %d times, want 3", len(a.Times.List), len(b.Times.List))
	}
	for i, x := range a.Times.List {
		y := b.Times.List[i]
		if y.Span.Start != x.Span.Start+uint32(len(before))+2 || y.EDTF != x.EDTF {
			t.Errorf("%v became %v", x, y)
		}
	}
}

// BenchmarkAnnotator measures the annotator alone: GOMAXPROCS=1 go test ./read/when -run "^$" -bench . -benchmem
// The odd texts hold it to a straight line: expressions in expressions are given up at a depth.
func BenchmarkAnnotator(b *testing.B) {
	times := times(b)
	for name, text := range map[string]string{
		"news": strings.Repeat("The harbour board of Port Elan said on Friday that the quay, which has been closed since 2028, would reopen in March after two years of work. "+
			"Three inspectors, who asked not to be named, told the paper that no order had been signed. Last week the ministry denied it.\n\n", 60),
		"nested": strings.Repeat("the end of the beginning of the middle of ", 400) + "May.",
		"dashes": strings.Repeat("1-", 8000) + "1",
	} {
		b.Run(name, func(b *testing.B) {
			r := &segun.Reading{Doc: document("2031-05-04", nil, text)}
			must(b, whole(b)(r))
			doubts := len(r.Doubts)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				r.Doubts = r.Doubts[:doubts]
				must(b, times.Run(r))
			}
			b.ReportMetric(float64(len(r.Tokens.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}
