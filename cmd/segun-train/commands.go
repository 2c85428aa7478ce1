package main

import (
	"fmt"
	"os"
	"sort"
	"strings"

	"segun/internal/conll"
)

type trainCmd struct {
	Models []string `arg:"" help:"Names of folders in data/models, en-tag for one."`
}

// trainers names every model that this command can train.
var trainers = map[string]func(*context, *recipe) error{
	"en-tag":  trainTag,
	"en-tree": trainTree,
}

// Run trains the models in the order given.
func (t *trainCmd) Run(c *context) error {
	for _, name := range t.Models {
		f, ok := trainers[name]
		if !ok {
			var names []string
			for n := range trainers {
				names = append(names, n)
			}
			sort.Strings(names)
			return fmt.Errorf("no trainer for %q; there are %s", name, strings.Join(names, ", "))
		}
		r, err := c.recipe(name)
		if err != nil {
			return err
		}
		if err := f(c, r); err != nil {
			return fmt.Errorf("train %s: %w", name, err)
		}
	}
	return nil
}

type predictCmd struct {
	Layer string `arg:"" enum:"syntax" help:"syntax."`
	File  string `arg:"" help:"The file to predict for."`
}

// Run writes the predictions to standard output.
func (p *predictCmd) Run(c *context) error {
	ss, err := readU(p.File)
	if err != nil {
		return err
	}
	if err := c.predictSyntax(ss); err != nil {
		return err
	}
	return conll.WriteU(os.Stdout, ss)
}

type scoreCmd struct {
	Layer string `arg:"" enum:"syntax" help:"syntax."`
	File  string `arg:"" help:"The gold file."`
}

// Run prints the scores.
func (s *scoreCmd) Run(c *context) error { return scoreSyntax(c, s.File) }
