package reader

import (
	"context"
	"testing"

	"segun"
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

// whole is the whole reading, for marked articles.
func whole(t *testing.T) marktest.Reader {
	d := shipped(t)
	return marktest.Reader{Read: func(doc *segun.Document) (*segun.Reading, error) { return d.Read(context.Background(), doc) }}
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
	for _, dir := range []string{"../../../read/attribution/testdata", "../../../read/claim/testdata", "../../../read/coref/testdata",
		"../../../read/entity/testdata/groups"} {
		marktest.Run(t, dir, r)
	}
}
