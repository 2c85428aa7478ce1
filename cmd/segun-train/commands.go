package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

type trainCmd struct {
	Models []string `arg:"" help:"Names of folders in data/models, en-tag for one."`
	Out    string   `help:"Write the models below this folder instead of data/models." type:"path" placeholder:"DIR"`
	Set    []string `help:"Change a number of the recipe for an experiment: --set epochs=3. Needs --out, so that what ships is what recipes say." placeholder:"KEY=VALUE" sep:"none"`
}

// trainers names every model that this command can train.
var trainers = map[string]func(*context, *recipe) error{
	"en-accused":  trainAccused,
	"en-carried":  trainCarried,
	"en-clusters": trainClusters,
	"en-coref":    trainCoref,
	"en-facing":   trainFacing,
	"en-factual":  trainFactual,
	"en-lexicon":  trainLexicon,
	"en-names":    trainNames,
	"en-segment":  trainSegment,
	"en-tag":      trainTag,
	"en-tree":     trainTree,
}

// Run trains the models in the order given.
func (t *trainCmd) Run(c *context) error {
	if len(t.Set) > 0 && t.Out == "" {
		return errors.New("--set makes a model that no recipe describes: say with --out DIR where to write it, or edit recipe.toml")
	}
	c.dest = t.Out
	for _, name := range t.Models {
		f, ok := trainers[name]
		if !ok {
			return fmt.Errorf("no trainer for %q; there are %s", name, strings.Join(slices.Sorted(maps.Keys(trainers)), ", "))
		}
		r, err := c.recipe(name)
		if err != nil {
			return err
		}
		if err := r.set(t.Set); err != nil {
			return err
		}
		if err := r.train(c, f); err != nil {
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
	"accused":     {score: scoreAccused},
	"attribution": {predictAttribution, scoreAttribution},
	"carried":     {score: scoreCarried},
	"coref":       {score: scoreCoref}, // segun read gives the entities
	"facing":      {score: scoreFacing},
	"factuality":  {score: scoreFactual},
	"names":       {predictNames, scoreNames},
	"pages":       {score: scorePages}, // there is no file to write: format.Read is segun read
	"syntax":      {predictSyntax, scoreSyntax},
	"text":        {predictText, scoreText},
}

type predictCmd struct {
	Layer string `arg:"" enum:"attribution,names,syntax,text" help:"One of ${enum}."`
	File  string `arg:"" help:"The file to predict for: JSONL, token TAB tag, CoNLL-U or raw text."`
}

// Run writes the predictions to standard output.
func (p *predictCmd) Run(c *context) error { return layers[p.Layer].predict(c, p.File) }

type scoreCmd struct {
	Layer string `arg:"" enum:"accused,attribution,carried,coref,facing,factuality,names,pages,syntax,text" help:"One of ${enum}."`
	File  string `arg:"" optional:"" help:"The gold file. For pages a folder laid out as go-readability's test-pages, which it is when left out."`
}

// Run prints the scores.
func (s *scoreCmd) Run(c *context) error {
	if s.File == "" && s.Layer != "pages" {
		return fmt.Errorf("score %s: name the gold file", s.Layer)
	}
	return layers[s.Layer].score(c, s.File)
}
