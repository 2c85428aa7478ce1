// Package shipped opens the stages of English that others rest on, with the models of the program, for the tests of the stages behind them.
//
// In: a test. Out: what reads a text up to its trees, the lexicon and what finds names. It decides nothing about a text, and the program does without it: cmd/internal/reader
// opens the stages there.
//
//	shipped.Open(t).Text("Two clerks left.")   →   Two clerks left, with tokens, tags and trees
package shipped

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
	"segun/read/name"
)

// Words is the shipped lexicon as the stages of read want it.
type Words struct{ *lexicon.Lexicon }

// Word tells what is known of a word.
func (w Words) Word(s string) uint32 { return uint32(w.Lexicon.Word(s)) }

// Stages are the open stages up to the trees. What goes wrong ends the test.
type Stages struct {
	Lexicon            Words
	Segment, Tag, Tree segun.Annotator

	clusters *cluster.Clusters
	t        testing.TB
}

// Open opens them for a test.
func Open(t testing.TB) *Stages {
	t.Helper()
	lx := Must[*lexicon.Lexicon](t)(lexicon.Open(Model(t, "en-lexicon")))
	cl := Must[*cluster.Clusters](t)(cluster.Open(Model(t, "en-clusters")))
	return &Stages{
		Lexicon:  Words{lx},
		Segment:  segment.Annotator(Must[*segment.Segmenter](t)(segment.Open(Model(t, "en-segment"), en.Segmentation())), "en"),
		Tag:      Must[segun.Annotator](t)(tag.Annotator(Model(t, "en-tag"), lx, cl, en.Lemmas(), "en")),
		Tree:     Must[segun.Annotator](t)(tree.Annotator(Model(t, "en-tree"), lx, cl, en.Lemmas(), "en")),
		clusters: cl, t: t,
	}
}

// Names opens what finds names.
func (s *Stages) Names() *name.Tagger {
	s.t.Helper()
	return Must[*name.Tagger](s.t)(name.Open(Model(s.t, "en-names"), s.Lexicon, s.clusters))
}

// Document reads a document up to the trees, and by more stages.
func (s *Stages) Document(doc *segun.Document, more ...segun.Annotator) (*segun.Reading, error) {
	r := &segun.Reading{Doc: doc, Language: &segun.Language{Code: "en", Confidence: 1}}
	return r, Run(r, append([]segun.Annotator{s.Segment, s.Tag, s.Tree}, more...)...)
}

// Text is Document for a plain text.
func (s *Stages) Text(text string, more ...segun.Annotator) *segun.Reading {
	s.t.Helper()
	doc := Must[*segun.Document](s.t)(marktest.Plain(&segun.Capture{From: "x.txt", Bytes: []byte(text)}))
	return Must[*segun.Reading](s.t)(s.Document(doc, more...))
}

// Run has stages read one after the other, up to the first that fails.
func Run(r *segun.Reading, stages ...segun.Annotator) error {
	for _, a := range stages {
		if err := a.Run(r); err != nil {
			return err
		}
	}
	return nil
}

// Model opens a shipped model.
func Model(t testing.TB, name string) *model.File {
	t.Helper()
	return Must[*model.File](t)(model.Open(Must[[]byte](t)(data.Model(name))))
}

// Must returns what gives a value, or ends the test with the error that comes with it.
func Must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// Article has names, offices, groups and other names of all the usual forms, for properties that must hold of any text.
const Article = `Prosecutor Ines Morvan told the Port Elan Tribune on Friday that three dock inspectors had taken bribes. Morvan, the acting prosecutor of Port Elan, said two serving and one retired inspector would be charged.

The National Dock Front (NDF) denied the accusation. "We know nothing," said Ruben "El Mencho" Oseguera, a spokesman for the NDF. El Mencho declined to comment further, and his lawyer, Petra Haas, did not answer questions.

Officials at the Ministry of Ports said the ministry would investigate. People familiar with the matter said at least three officers were arrested on Monday, after a letter that accused the former governor. Mr. Oseguera was elected mayor of Port Elan in 2029.

The opposition lawmaker Jana Brandt, who was the port's prosecutor, said the Harbour Safety Act and Article 12 were broken. Brandt is the leader of the Harbour Union. Former Governor Luis Ruiz and Ana Ruiz met. Ruiz said nothing, the Tribune reported.

`
