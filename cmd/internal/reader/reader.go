// Package reader wires the annotators to the models and tables that they use.
//
// In: a way to open a model by name. Out: the list of annotators that read a document. It decides which annotators there
// are; the driver decides their order.
//
//	reader.Annotators(reader.Shipped)   →   lang/ident, lang/segment, lang/tag, …
package reader

import (
	"segun"
	"segun/data"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/en"
	"segun/lang/lexicon"
	"segun/lang/segment"
	"segun/lang/tag"
	"segun/lang/tree"
	"segun/read/attribution"
	"segun/read/quote"
)

// Shipped opens a model that is embedded in the binary.
func Shipped(name string) (*model.File, error) {
	b, err := data.Model(name)
	if err != nil {
		return nil, err
	}
	return model.Open(b)
}

// Lexicon is lang/lexicon as the read stage asks for it.
type Lexicon struct{ *lexicon.Lexicon }

// Word returns the flags of a word as bits.
func (l Lexicon) Word(s string) uint32 { return uint32(l.Lexicon.Word(s)) }

// Annotators returns all annotators for English.
func Annotators(open func(name string) (*model.File, error)) ([]segun.Annotator, error) {
	f, err := open("en-lexicon")
	if err != nil {
		return nil, err
	}
	lx, err := lexicon.Open(f)
	if err != nil {
		return nil, err
	}
	if f, err = open("en-clusters"); err != nil {
		return nil, err
	}
	cl, err := cluster.Open(f)
	if err != nil {
		return nil, err
	}
	if f, err = open("en-segment"); err != nil {
		return nil, err
	}
	sg, err := segment.Open(f, en.Segmentation())
	if err != nil {
		return nil, err
	}
	if f, err = open("en-tag"); err != nil {
		return nil, err
	}
	tagger, err := tag.Annotator(f, lx, cl, "en")
	if err != nil {
		return nil, err
	}
	if f, err = open("en-tree"); err != nil {
		return nil, err
	}
	parser, err := tree.Annotator(f, lx, cl, "en")
	if err != nil {
		return nil, err
	}
	voices, err := attribution.Annotator("en", Lexicon{lx})
	if err != nil {
		return nil, err
	}
	ident := segun.Annotator{Name: "lang/ident", Version: "0", Provides: segun.LayerLanguage, Run: func(r *segun.Reading) error {
		r.Language = &segun.Language{Code: "en", Confidence: 1}
		return nil
	}}
	mentions := segun.Annotator{Name: "read/mention", Version: "0", Provides: segun.LayerMentions, Run: func(r *segun.Reading) error {
		r.Mentions = &segun.Mentions{}
		return nil
	}}
	return []segun.Annotator{ident, mentions, segment.Annotator(sg, "en"), tagger, parser, quote.Annotator(), voices}, nil
}
