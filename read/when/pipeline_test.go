package when_test

import (
	"testing"

	"segun"
	"segun/internal/shipped"
	"segun/read/facing"
	"segun/read/when"
)

// pipeline returns what puts tags, trees and times on a reading with tokens.
func pipeline(t testing.TB) func(*segun.Reading) error {
	t.Helper()
	s, a := shipped.Open(t), times(t)
	return func(r *segun.Reading) error { return shipped.Run(r, s.Tag, s.Tree, a) }
}

// whole returns what puts all of that on a reading of a document.
func whole(t testing.TB) func(*segun.Reading) error {
	t.Helper()
	s, a := shipped.Open(t), times(t)
	return func(r *segun.Reading) error {
		r.Language = &segun.Language{Code: "en", Confidence: 1}
		return shipped.Run(r, s.Segment, s.Tag, s.Tree, a)
	}
}

// times opens the annotator itself.
func times(t testing.TB) segun.Annotator {
	t.Helper()
	faces := shipped.Must[*facing.Judge](t)(facing.Open(shipped.Model(t, "en-facing")))
	return shipped.Must[segun.Annotator](t)(when.Annotator("en", faces))
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
