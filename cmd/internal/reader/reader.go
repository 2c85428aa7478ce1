// Package reader wires the annotators to the models and tables that they use.
//
// In: a way to open a model by name. Out: the list of annotators that read a document. It decides which annotators there
// are; the driver decides their order.
//
//	reader.Annotators(reader.Shipped)   →   lang/ident, lang/segment, lang/tag, …
package reader

import (
	"fmt"
	"sync"

	"segun"
	"segun/data"
	"segun/internal/driver"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/en"
	"segun/lang/ident"
	"segun/lang/lexicon"
	"segun/lang/segment"
	"segun/lang/tag"
	"segun/lang/tree"
	"segun/read/accused"
	"segun/read/attribution"
	"segun/read/carried"
	"segun/read/claim"
	"segun/read/coref"
	"segun/read/entity"
	"segun/read/event"
	"segun/read/facing"
	"segun/read/factual"
	"segun/read/mention"
	"segun/read/name"
	"segun/read/order"
	"segun/read/origin"
	"segun/read/quote"
	"segun/read/relation"
	"segun/read/when"
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

// New returns a driver with all annotators, on the models that open opens.
func New(open func(name string) (*model.File, error)) (*driver.Driver, error) {
	as, err := Annotators(open)
	if err != nil {
		return nil, err
	}
	return driver.New(as)
}

// Annotators returns all annotators. Opening takes milliseconds: weights are read where they lie.
func Annotators(open func(name string) (*model.File, error)) ([]segun.Annotator, error) {
	return Watched(open, Judges{})
}

// Judges are what was learned of single questions. One that is nil is opened from its model.
type Judges struct {
	claim.Judges
	Faces *facing.Judge // tells whether a date without its year lies ahead
}

// Watched is Annotators with judges of its own; for each that is nil, that of its model.
func Watched(open func(name string) (*model.File, error), by Judges) ([]segun.Annotator, error) {
	known, err := data.Table("ident/languages.tsv")
	if err != nil {
		return nil, err
	}
	id, err := ident.New(known)
	if err != nil {
		return nil, err
	}
	as := []segun.Annotator{ident.Annotator(id, "en"), quote.Annotator(), origin.Annotator()}
	english, err := englishAnnotators(open, by)
	if err != nil {
		return nil, fmt.Errorf("models for English: %w", err)
	}
	return append(as, english...), nil
}

// ahead opens models side by side, since unpacking them is most of the time that starting takes, and returns a function that
// waits for one of them.
func ahead(open func(name string) (*model.File, error), names ...string) func(name string) (*model.File, error) {
	waits := map[string]func() (*model.File, error){}
	for _, name := range names {
		wait := sync.OnceValues(func() (*model.File, error) { return open(name) })
		go wait()
		waits[name] = wait
	}
	return func(name string) (*model.File, error) {
		if wait, ok := waits[name]; ok {
			return wait()
		}
		return open(name)
	}
}

// models opens files by name and keeps the first error.
type models struct {
	open func(name string) (*model.File, error)
	err  error
}

// file opens a model; after an error an empty one, which no reader of models takes.
func (m *models) file(name string) *model.File {
	f, err := m.open(name)
	if err != nil {
		if m.err == nil {
			m.err = err
		}
		return &model.File{}
	}
	return f
}

// keep returns v and keeps the first error.
func keep[T any](m *models, v T, err error) T {
	if err != nil && m.err == nil {
		m.err = err
	}
	return v
}

// englishAnnotators returns the annotators of lang and read for English.
func englishAnnotators(open func(name string) (*model.File, error), by Judges) ([]segun.Annotator, error) {
	const lang = "en"
	m := &models{open: ahead(open, "en-tree", "en-names", "en-tag", "en-lexicon", "en-clusters", "en-segment", "en-coref", "en-factual", "en-carried", "en-accused", "en-facing")}
	try := func(a segun.Annotator, err error) segun.Annotator { return keep(m, a, err) }

	lx, err := lexicon.Open(m.file("en-lexicon"))
	lx = keep(m, lx, err)
	cl, err := cluster.Open(m.file("en-clusters"))
	cl = keep(m, cl, err)
	sg, err := segment.Open(m.file("en-segment"), en.Segmentation())
	sg = keep(m, sg, err)
	if m.err != nil {
		return nil, m.err
	}
	lex := Lexicon{lx}
	names := m.file("en-names")
	tagger, err := name.Open(names, lex, cl)
	tagger = keep(m, tagger, err)
	if by.Happened == nil {
		by.Happened, err = factual.Open(m.file("en-factual"))
		by.Happened = keep(m, by.Happened, err)
	}
	if by.GoesOn == nil {
		by.GoesOn, err = carried.Open(m.file("en-carried"))
		by.GoesOn = keep(m, by.GoesOn, err)
	}
	if by.Accuses == nil {
		by.Accuses, err = accused.Open(m.file("en-accused"), cl)
		by.Accuses = keep(m, by.Accuses, err)
	}
	if by.Faces == nil {
		by.Faces, err = facing.Open(m.file("en-facing"))
		by.Faces = keep(m, by.Faces, err)
	}
	as := []segun.Annotator{
		segment.Annotator(sg, lang),
		try(tag.Annotator(m.file("en-tag"), lx, cl, en.Lemmas(), lang)),
		try(tree.Annotator(m.file("en-tree"), lx, cl, en.Lemmas(), lang)),
		mention.Annotator(mention.Deps{Lexicon: lex, Names: tagger, Model: names.Name + "@" + names.Digest}),
		entity.Annotator(lex),
		try(attribution.Annotator(lang, lex)),
		try(coref.Annotator(m.file("en-coref"), lang, lex)),
		try(when.Annotator(lang, by.Faces)),
		try(claim.Annotator(lang, lex, by.Judges)),
		try(event.Annotator(lang)),
		relation.Annotator(lang),
		try(order.Annotator(lang)),
	}
	return as, m.err
}
