package main

import (
	"segun/lang/lexicon"
)

// trainLexicon builds the lexicon from WordNet, lists of names and places and the project's tables.
func trainLexicon(c *context, r *recipe) error {
	raw, err := lexicon.Train(c.root, c.shared)
	if err != nil {
		return err
	}
	words, err := lexicon.Counts(raw)
	if err != nil {
		return err
	}
	sources, err := lexicon.Sources(c.root, c.shared)
	if err != nil {
		return err
	}
	return c.write(r, raw, card{Words: words, Sources: sources})
}
