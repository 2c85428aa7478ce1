package main

import (
	"fmt"

	"segun/internal/conll"
	"segun/internal/score"
)

// scoreSyntax prints the scores of a treebank, with the tables that tell where the errors lie.
func scoreSyntax(c *context, path string) error {
	gold, system, err := c.parsed(path)
	if err != nil {
		return err
	}
	d, err := score.DetailOf(gold, system)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	_, err = fmt.Fprintf(c.out, "%s\n\n%s", d.Syntax, &d)
	return err
}

// parsed reads a treebank as it is and as it is predicted.
func (c *context) parsed(path string) (gold, system []conll.Sentence, err error) {
	if gold, err = readU(path); err != nil {
		return nil, nil, err
	}
	if system, err = readU(path); err != nil {
		return nil, nil, err
	}
	return gold, system, c.parse(system)
}

// predictSyntax writes a treebank with predicted tags, lemmas, heads and relations.
func predictSyntax(c *context, path string) error {
	ss, err := readU(path)
	if err != nil {
		return err
	}
	if err := c.parse(ss); err != nil {
		return err
	}
	return conll.WriteU(c.out, ss)
}
