package entity_test

import (
	"testing"

	"segun/internal/shipped"
	"segun/read/mention"
)

// before returns what reads a document up to the trees with the shipped models, and what mentions need.
func before(t testing.TB) (*shipped.Stages, mention.Deps) {
	t.Helper()
	s := shipped.Open(t)
	return s, mention.Deps{Lexicon: s.Lexicon, Names: s.Names()}
}
