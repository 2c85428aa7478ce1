package reader

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"segun"
	"segun/format"
	"segun/internal/driver"
	"segun/write"
)

// articles opens the invented articles of data/corpus/en that may be looked at, in order of their names.
func articles(t testing.TB) []*segun.Document {
	t.Helper()
	var docs []*segun.Document
	for _, a := range annotatedArticles(t, "dev") {
		d, err := format.Read(capture(a.Name+".txt", []byte(a.Text)))
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

func capture(from string, b []byte) segun.Capture {
	return segun.Capture{Digest: segun.DigestOf(b), From: from, Media: "text/plain; charset=utf-8", Bytes: b,
		Given: segun.Given{Published: "2031-05-04"}}
}

// BenchmarkRead measures the whole reading of the articles, from text to claims:
//
//	GOMAXPROCS=1 go test ./cmd/internal/reader -run '^$' -bench . -benchmem
func BenchmarkRead(b *testing.B) {
	d, docs := shipped(b), articles(b)
	n, tokens := 0, 0
	for _, doc := range docs {
		r, err := d.Read(context.Background(), doc)
		if err != nil {
			b.Fatal(err)
		}
		n, tokens = n+len(doc.Text), tokens+len(r.Tokens.Tokens)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		for _, doc := range docs {
			if _, err := d.Read(context.Background(), doc); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkAnnotator measures each annotator by itself, on readings that hold the layers before it.
func BenchmarkAnnotator(b *testing.B) {
	d, docs := shipped(b), articles(b)
	readings := make([]segun.Reading, len(docs))
	n, tokens := 0, 0
	for i, doc := range docs {
		readings[i] = segun.Reading{Doc: doc}
		n += len(doc.Text)
	}
	for _, a := range d.Annotators() {
		b.Run(a.Name, func(b *testing.B) {
			b.SetBytes(int64(n))
			for b.Loop() {
				for i := range readings {
					r := readings[i]
					r.Doubts = slices.Clip(r.Doubts)
					if err := a.Run(&r); err != nil {
						b.Fatal(err)
					}
				}
			}
			if tokens > 0 {
				b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
			}
		})
		tokens = 0
		for i := range readings {
			if err := a.Run(&readings[i]); err != nil {
				b.Fatal(err)
			}
			if readings[i].Tokens != nil {
				tokens += len(readings[i].Tokens.Tokens)
			}
		}
	}
}

// BenchmarkOpen measures the start of the program: all models opened, all tables read.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := New(Shipped); err != nil {
			b.Fatal(err)
		}
	}
}

// reading is the JSON of documents read on a number of workers.
func reading(t testing.TB, d *driver.Driver, docs []*segun.Document, workers int) []string {
	t.Helper()
	inputs := func(yield func(driver.Input) bool) {
		for _, doc := range docs {
			if !yield(driver.Given(doc)) {
				return
			}
		}
	}
	var out []string
	for res := range d.All(context.Background(), inputs, workers, nil) {
		if res.Err != nil {
			t.Fatal(res.Err)
		}
		out = append(out, object(t, res.Reading))
	}
	return out
}

// object is a reading as segun read --json writes it.
func object(t testing.TB, r *segun.Reading) string {
	t.Helper()
	var b bytes.Buffer
	if err := write.JSON(&b, r, "test"); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
