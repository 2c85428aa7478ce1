package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"segun"
	"segun/format"
	"segun/internal/driver"
	"segun/store"
	"segun/write"
)

type rebuildCmd struct {
	caseFlags
	All     bool `help:"Read everything again, needed or not."`
	DryRun  bool `help:"Only say what would be read again, and why."`
	Workers int  `placeholder:"N" help:"How many documents to read at a time (default: one a processor)."`
	Quiet   bool `short:"q" help:"Say nothing."`
}

// Help is shown below the flags.
func (rebuildCmd) Help() string {
	return `Reads saved originals again where this version would read them otherwise, and
says why for each: missing, format, annotator, model, content, options. Saved
originals, same-person decisions, reviews and notes stay as they are.

Examples:

  segun rebuild --dry-run   what would be read again
  segun rebuild             do it
  segun rebuild --all       everything from the saved originals`
}

// Run reads again what has a reason to be.
func (c *rebuildCmd) Run(t *terminal) error {
	k, w, end, err := c.openWriter(t)
	if err != nil {
		return err
	}
	defer end()
	d, list, err := newDriver()
	if err != nil {
		return err
	}
	if c.All && !c.DryRun {
		if err := w.Empty(); err != nil {
			return err
		}
	}
	in := &readCmd{Quiet: c.Quiet, keep: &keeping{ctx: t.ctx, c: k, of: map[*segun.Document]segun.Capture{}}}
	a := &adding{cmd: &addCmd{Quiet: true, Workers: c.Workers}, t: t, in: in, w: w, bar: &bar{}, failed: batch{cmd: in, t: t}}
	var failed error
	inputs := c.stale(t, k, list, in.keep, &failed)
	if err := a.each(d.All(t.ctx, inputs, c.Workers, nil)); err != nil {
		return err
	}
	if failed != nil {
		return failed
	}
	if !c.Quiet && !c.DryRun {
		fmt.Fprintf(t.stderr, "segun: %s read again\n", documents(a.fresh))
	}
	a.failed.read = a.fresh
	if c.DryRun {
		return a.failed.end()
	}
	if err := w.Tidy(); err != nil {
		return err
	}
	return a.failed.end()
}

// each is all without telling of later states.
func (a *adding) each(results iter.Seq[driver.Result]) error {
	a.silent = true
	return a.all(results)
}

// stale yields the documents to be read again, and says why.
func (c *rebuildCmd) stale(t *terminal, k *store.Case, list []segun.Annotator, keep *keeping, failed *error) iter.Seq[driver.Input] {
	return func(yield func(driver.Input) bool) {
		enough := errors.New("enough")
		err := k.Originals(t.ctx, func(o store.Original) error {
			doc, err := format.Read(o.Capture)
			if err != nil {
				if !yield(driver.Input{From: o.Capture.From, Open: func(context.Context) (*segun.Document, error) { return nil, err }}) {
					return enough
				}
				return nil
			}
			why := o.Reason(doc, wouldRun(list, o.Lang))
			if c.All {
				why = store.Asked
			}
			if why == store.UpToDate {
				return nil
			}
			if !c.Quiet {
				fmt.Fprintf(t.stdout, "%s: %s; %s\n", short(doc.ID), why, write.Plain(o.Capture.From))
			}
			if c.DryRun {
				return nil
			}
			keep.mu.Lock()
			keep.of[doc] = o.Capture
			keep.mu.Unlock()
			if !yield(driver.Given(doc)) {
				return enough
			}
			return nil
		})
		if err != nil && err != enough {
			*failed = err
		}
	}
}

// wouldRun are the annotators that read a language, as a reading names them: those for it whose layers others that read it provide.
func wouldRun(list []segun.Annotator, lang string) []segun.Maker {
	kept := slices.DeleteFunc(slices.Clone(list), func(a segun.Annotator) bool { return len(a.Languages) > 0 && !slices.Contains(a.Languages, lang) })
	for n := -1; n != len(kept); {
		n = len(kept)
		provided := map[segun.Layer]bool{}
		for _, a := range kept {
			provided[a.Provides] = true
		}
		kept = slices.DeleteFunc(kept, func(a segun.Annotator) bool {
			return slices.ContainsFunc(a.Requires, func(l segun.Layer) bool { return !provided[l] })
		})
	}
	var out []segun.Maker
	for _, a := range kept {
		out = append(out, segun.Maker{Name: a.Name, Version: a.Version, Model: a.Model})
	}
	return out
}
