package mention_test

import (
	"testing"

	"segun"
	"segun/internal/shipped"
	"segun/read/mention"
	"segun/read/name"
)

// before returns what reads a document up to the trees with the shipped models, and what mentions need.
func before(t testing.TB) (*shipped.Stages, mention.Deps) {
	t.Helper()
	s := shipped.Open(t)
	return s, mention.Deps{Lexicon: s.Lexicon, Names: s.Names()}
}

// fixed are names that have been found before.
type fixed []name.Name

func (f fixed) Find(*segun.Reading) []name.Name { return f }
