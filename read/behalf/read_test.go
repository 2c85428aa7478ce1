package behalf_test

import (
	"testing"

	"segun"
	"segun/data"
	"segun/internal/marktest"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/en"
	"segun/lang/lexicon"
	"segun/lang/segment"
	"segun/lang/tag"
	"segun/lang/tree"
	"segun/read/attribution"
	"segun/read/coref"
	"segun/read/entity"
	"segun/read/mention"
	"segun/read/name"
	"segun/read/phrase"
	"segun/read/quote"
)

// words is the shipped lexicon as the annotators want it.
type words struct{ *lexicon.Lexicon }

func (w words) Word(s string) uint32 { return uint32(w.Lexicon.Word(s)) }

func must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// reading returns what reads a text with the shipped models, up to who is whom in it.
func reading(t testing.TB) (func(text string) *segun.Reading, phrase.Lexicon) {
	t.Helper()
	open := func(name string) *model.File {
		return must[*model.File](t)(model.Open(must[[]byte](t)(data.Model(name))))
	}
	lx := must[*lexicon.Lexicon](t)(lexicon.Open(open("en-lexicon")))
	cl := must[*cluster.Clusters](t)(cluster.Open(open("en-clusters")))
	lex := words{lx}
	steps := []segun.Annotator{
		segment.Annotator(must[*segment.Segmenter](t)(segment.Open(open("en-segment"), en.Segmentation())), "en"),
		quote.Annotator(),
		must[segun.Annotator](t)(tag.Annotator(open("en-tag"), lx, cl, en.Lemmas(), "en")),
		must[segun.Annotator](t)(tree.Annotator(open("en-tree"), lx, cl, "en")),
		mention.Annotator(mention.Deps{Lexicon: lex, Names: must[*name.Tagger](t)(name.Open(open("en-names"), lex, cl))}),
		entity.Annotator(lex),
		must[segun.Annotator](t)(attribution.Annotator("en", lex)),
		must[segun.Annotator](t)(coref.Annotator(open("en-coref"), "en", lex)),
	}
	return func(text string) *segun.Reading {
		t.Helper()
		r := &segun.Reading{Doc: must[*segun.Document](t)(marktest.Plain(&segun.Capture{From: "x.txt", Bytes: []byte(text)})), Language: &segun.Language{Code: "en", Confidence: 1}}
		for _, s := range steps {
			if err := s.Run(r); err != nil {
				t.Fatal(err)
			}
		}
		return r
	}, lex
}
