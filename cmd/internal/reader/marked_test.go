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

// TestMarked runs the marked articles of read.
func TestMarked(t *testing.T) {
	d := shipped(t)
	r := marktest.Reader{Read: func(doc *segun.Document) (*segun.Reading, error) { return d.Read(context.Background(), doc) }}
	for _, dir := range []string{"../../../read/attribution/testdata", "../../../read/claim/testdata"} {
		marktest.Run(t, dir, r)
	}
}
