// Command segun-train turns recipes into model files, and measures them.
//
//	segun-train train en-tag en-tree
//	segun-train train en-tag --out /tmp/try --set epochs=3
//	segun-train predict syntax FILE.conllu > predicted.conllu
//	segun-train predict text FILE.txt > predicted.conllu
//	segun-train score names FILE.conll
//	segun-train --models /tmp/try score syntax FILE.conllu
//
// It is never linked into segun.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"
)

// cli is the command line.
type cli struct {
	Root   string `help:"The project's root." default:"." type:"existingdir"`
	Shared string `help:"Where the corpora are." default:"../shared/data" type:"path"`
	Models string `help:"Where to look for a model before data/models." type:"existingdir" placeholder:"DIR"`

	Train   trainCmd   `cmd:"" help:"Train models from their recipes in data/models."`
	Predict predictCmd `cmd:"" help:"Write a layer's predictions for a file in that layer's measuring format."`
	Score   scoreCmd   `cmd:"" help:"Predict a layer for a gold file and print the scores."`
}

// context is what the commands share.
type context struct {
	root, shared string
	models       string // looked in before data/models; empty for none
	dest         string // where models are written; empty for data/models
	out, err     io.Writer
}

func main() {
	var c cli
	k := kong.Parse(&c, kong.Name("segun-train"), kong.Description("Recipes to models, predictions and scores."),
		kong.UsageOnError(), kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	err := k.Run(&context{root: c.Root, shared: c.Shared, models: c.Models, out: os.Stdout, err: os.Stderr})
	if err != nil {
		fmt.Fprintln(os.Stderr, "segun-train:", err)
		os.Exit(1)
	}
}
