package when_test

import (
	"testing"

	"segun"
	"segun/format"
	"segun/internal/marktest"
)

// TestMarked runs the marked articles of times on the shipped models.
func TestMarked(t *testing.T) {
	read := whole(t)
	marktest.Run(t, "testdata", marktest.Reader{
		Format: func(c *segun.Capture) (*segun.Document, error) { return format.Read(*c) },
		Read: func(d *segun.Document) (*segun.Reading, error) {
			r := &segun.Reading{Doc: d}
			return r, read(r)
		},
	})
}
