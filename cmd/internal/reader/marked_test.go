package reader

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"segun"
	"segun/format"
	"segun/internal/driver"
	"segun/internal/marktest"
)

// shipped opens the driver on the models of this build.
func shipped(t testing.TB) *driver.Driver {
	t.Helper()
	d, err := New(Shipped)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// opened takes an article as plain text, but those on comments as users do: which words are a reader's is the format's to say.
func opened(c *segun.Capture) (*segun.Document, error) {
	if filepath.Base(filepath.Dir(c.From)) == "comments" {
		return format.Read(*c)
	}
	return marktest.Plain(c)
}

// whole is the whole reading, for marked articles.
func whole(t *testing.T) marktest.Reader {
	d := shipped(t)
	return marktest.Reader{Format: opened, Read: func(doc *segun.Document) (*segun.Reading, error) { return d.Read(context.Background(), doc) }}
}

// TestOpen runs the marked articles of behaviour that is not there yet (docs/decisions/0006): each must fail.
func TestOpen(t *testing.T) {
	r := whole(t)
	for _, dir := range []string{"../../../read/attribution/open", "../../../read/claim/open"} {
		marktest.Open(t, dir, r)
	}
}

// TestMarked runs the marked articles of read.
func TestMarked(t *testing.T) {
	r := whole(t)
	for _, dir := range []string{
		"../../../read/attribution/testdata",
		"../../../read/claim/testdata",
		"../../../read/relation/testdata",
		"../../../read/order/testdata",
		"../../../read/origin/testdata",
	} {
		marktest.Run(t, dir, r)
	}
	marktest.Run(t, "../../../read/event/testdata", dated(t))
}

// dated is the whole reading with times. As long as no annotator of this build provides them, one stands in that knows the few words
// that the marked articles of events use.
func dated(t *testing.T) marktest.Reader {
	as, err := Annotators(Shipped)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(as, func(a segun.Annotator) bool { return a.Provides == segun.LayerTimes }) {
		as = append(as, segun.Annotator{Name: "read/a-when", Version: "test", Provides: segun.LayerTimes, Requires: []segun.Layer{segun.LayerTokens}, Run: stand})
	}
	d, err := driver.New(as)
	if err != nil {
		t.Fatal(err)
	}
	return marktest.Reader{Format: opened, Read: func(doc *segun.Document) (*segun.Reading, error) { return d.Read(context.Background(), doc) }}
}

// stand reads three expressions of time, of a document of 2031-05-04.
func stand(r *segun.Reading) error {
	r.Times = &segun.Times{}
	for _, k := range r.Tokens.Tokens {
		if edtf := map[string]string{"Friday": "2031-05-02", "yesterday": "2031-05-03", "Monday": "2031-05-05"}[k.Span.In(r.Doc.Text)]; edtf != "" {
			r.Times.List = append(r.Times.List, segun.Time{Span: k.Span, EDTF: edtf, Basis: "by hand", Rule: "test"})
		}
	}
	return nil
}
