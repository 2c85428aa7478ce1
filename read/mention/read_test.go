package mention_test

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
	"segun/read/mention"
	"segun/read/name"
)

// words is the shipped lexicon as mention and name want it.
type words struct{ *lexicon.Lexicon }

func (w words) Word(s string) uint32 { return uint32(w.Lexicon.Word(s)) }

func open(t testing.TB, name string) *model.File {
	t.Helper()
	b, err := data.Model(name)
	if err != nil {
		t.Skip(err)
	}
	f, err := model.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// before returns what reads a document up to the trees with the shipped models, and what mentions need.
func before(t testing.TB) (func(*segun.Document) (*segun.Reading, error), mention.Deps) {
	t.Helper()
	lx := must[*lexicon.Lexicon](t)(lexicon.Open(open(t, "en-lexicon")))
	cl := must[*cluster.Clusters](t)(cluster.Open(open(t, "en-clusters")))
	steps := []segun.Annotator{
		segment.Annotator(must[*segment.Segmenter](t)(segment.Open(open(t, "en-segment"), en.Segmentation())), "en"),
		must[segun.Annotator](t)(tag.Annotator(open(t, "en-tag"), lx, cl, en.Lemmas(), "en")),
		must[segun.Annotator](t)(tree.Annotator(open(t, "en-tree"), lx, cl, "en")),
	}
	d := mention.Deps{Lexicon: words{lx}, Names: must[*name.Tagger](t)(name.Open(open(t, "en-names"), words{lx}, cl))}
	return func(doc *segun.Document) (*segun.Reading, error) {
		r := &segun.Reading{Doc: doc, Language: &segun.Language{Code: "en", Confidence: 1}}
		for _, s := range steps {
			if err := s.Run(r); err != nil {
				return nil, err
			}
		}
		return r, nil
	}, d
}
