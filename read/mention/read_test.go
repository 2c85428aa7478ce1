package mention_test

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
		t.Fatal(err)
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

// plain reads a text up to the trees.
func plain(t testing.TB, read func(*segun.Document) (*segun.Reading, error), text string) *segun.Reading {
	t.Helper()
	doc, err := marktest.Plain(&segun.Capture{Bytes: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	r, err := read(doc)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// fixed are names that have been found before.
type fixed []name.Name

func (f fixed) Find(*segun.Reading) []name.Name { return f }

const article = `Prosecutor Ines Morvan told the Port Elan Tribune on Friday that three dock inspectors had taken bribes. Morvan, the acting prosecutor of Port Elan, said two serving and one retired inspector would be charged.

The National Dock Front (NDF) denied the accusation. "We know nothing," said Ruben "El Mencho" Oseguera, a spokesman for the NDF. El Mencho declined to comment further, and his lawyer, Petra Haas, did not answer questions.

Officials at the Ministry of Ports said the ministry would investigate. People familiar with the matter said at least three officers were arrested on Monday, after a letter that accused the former governor. Mr. Oseguera was elected mayor of Port Elan in 2029.

The opposition lawmaker Jana Brandt, who was the port's prosecutor, said the Harbour Safety Act and Article 12 were broken. Brandt is the leader of the Harbour Union. Former Governor Luis Ruiz and Ana Ruiz met. Ruiz said nothing, the Tribune reported.

`
