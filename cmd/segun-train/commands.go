package main

import (
	"fmt"
	"sort"
	"strings"
)

type trainCmd struct {
	Models []string `arg:"" help:"Names of folders in data/models, en-tag for one."`
}

// trainers names every model that this command can train.
var trainers = map[string]func(*context, *recipe) error{
	"en-tag":  trainTag,
	"en-tree": trainTree,

	"en-clusters": trainClusters,
	"en-names":    trainNames,
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

// measured is one layer that can be predicted and scored.
type measured struct {
	predict, score func(c *context, path string) error
}

// layers names them all.
var layers = map[string]measured{
	"syntax":      {predictSyntax, scoreSyntax},
	"attribution": {predictAttribution, scoreAttribution},
	"names":       {predictNames, scoreNames},
}

type predictCmd struct {
	Layer string `arg:"" enum:"syntax,attribution,names" help:"One of ${enum}."`
	File  string `arg:"" help:"The file to predict for."`
}

// Run writes the predictions to standard output.
func (p *predictCmd) Run(c *context) error { return layers[p.Layer].predict(c, p.File) }

type scoreCmd struct {
	Layer string `arg:"" enum:"syntax,attribution,names" help:"One of ${enum}."`
	File  string `arg:"" help:"The gold file."`
}

// Run prints the scores.
func (s *scoreCmd) Run(c *context) error { return layers[s.Layer].score(c, s.File) }
