package when_test

import (
	"testing"

	"segun"
	"segun/data"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/en"
	"segun/lang/lexicon"
	"segun/lang/segment"
	"segun/lang/tag"
	"segun/lang/tree"
	"segun/read/facing"
	"segun/read/when"
)

// pipeline returns what puts tags, trees and times on a reading with tokens.
func pipeline(t testing.TB) func(*segun.Reading) error {
	t.Helper()
	_, rest := stages(t)
	return func(r *segun.Reading) error { return run(r, rest) }
}

// whole returns what puts all of that on a reading of a document.
func whole(t testing.TB) func(*segun.Reading) error {
	t.Helper()
	tokens, rest := stages(t)
	all := append([]segun.Annotator{tokens}, rest...)
	return func(r *segun.Reading) error {
		r.Language = &segun.Language{Code: "en", Confidence: 1}
		return run(r, all)
	}
}

// stages opens the annotators of English that times rest on, and times.
func stages(t testing.TB) (tokens segun.Annotator, rest []segun.Annotator) {
	t.Helper()
	lx, err := lexicon.Open(open(t, "en-lexicon"))
	must(t, err)
	cl, err := cluster.Open(open(t, "en-clusters"))
	must(t, err)
	sg, err := segment.Open(open(t, "en-segment"), en.Segmentation())
	must(t, err)
	tags, err := tag.Annotator(open(t, "en-tag"), lx, cl, en.Lemmas(), "en")
	must(t, err)
	trees, err := tree.Annotator(open(t, "en-tree"), lx, cl, "en")
	must(t, err)
	return segment.Annotator(sg, "en"), []segun.Annotator{tags, trees, times(t)}
}

// times opens the annotator itself.
func times(t testing.TB) segun.Annotator {
	t.Helper()
	faces, err := facing.Open(open(t, "en-facing"))
	must(t, err)
	a, err := when.Annotator("en", faces)
	must(t, err)
	return a
}

// open opens a shipped model.
func open(t testing.TB, name string) *model.File {
	t.Helper()
	b, err := data.Model(name)
	must(t, err)
	f, err := model.Open(b)
	must(t, err)
	return f
}

func run(r *segun.Reading, as []segun.Annotator) error {
	for _, a := range as {
		if err := a.Run(r); err != nil {
			return err
		}
	}
	return nil
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
