package behalf_test

import (
	"testing"

	"segun"
	"segun/internal/shipped"
	"segun/read/attribution"
	"segun/read/coref"
	"segun/read/entity"
	"segun/read/mention"
	"segun/read/phrase"
	"segun/read/quote"
)

// reading returns what reads a text with the shipped models, up to who is whom in it.
func reading(t testing.TB) (func(text string) *segun.Reading, phrase.Lexicon) {
	t.Helper()
	s := shipped.Open(t)
	steps := []segun.Annotator{
		quote.Annotator(),
		mention.Annotator(mention.Deps{Lexicon: s.Lexicon, Names: s.Names()}),
		entity.Annotator(s.Lexicon),
		shipped.Must[segun.Annotator](t)(attribution.Annotator("en", s.Lexicon)),
		shipped.Must[segun.Annotator](t)(coref.Annotator(shipped.Model(t, "en-coref"), "en", s.Lexicon)),
	}
	return func(text string) *segun.Reading {
		t.Helper()
		return s.Text(text, steps...)
	}, s.Lexicon
}
