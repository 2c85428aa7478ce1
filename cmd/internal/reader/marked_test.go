package reader

import (
	"context"
	"path/filepath"
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

// opened takes an article as plain text, but those on comments and headlines as users do: which words are a reader's, or a headline, is the format's to say.
func opened(c *segun.Capture) (*segun.Document, error) {
	switch filepath.Base(filepath.Dir(c.From)) {
	case "comments", "headlines":
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
		"../../../read/coref/testdata",
		"../../../read/entity/testdata/groups",
		"../../../read/event/testdata",
		"../../../read/relation/testdata",
		"../../../read/order/testdata",
		"../../../read/origin/testdata",
	} {
		marktest.Run(t, dir, r)
	}
}
