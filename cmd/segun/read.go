package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/term"

	"segun"
	"segun/fetch"
	"segun/internal/driver"
	"segun/write"
)

type readCmd struct {
	Inputs []string `arg:"" optional:"" name:"input" help:"Files, http or https URLs, .jsonl files of articles, or - for standard input."`

	JSON         bool   `name:"json" help:"Write one line of JSON a document instead of a digest."`
	Published    date   `placeholder:"DATE" help:"When the articles were published, where a .jsonl line does not say: 2031, 2031-05 or 2031-05-04."`
	Publisher    string `placeholder:"NAME" help:"Who published them, where a .jsonl line does not say."`
	Why          string `placeholder:"ID" help:"Show why one thing was read as it was: a statement such as c7, or a person or body such as e3, by its ID in the --json output or in the digest with --verbose. One article at a time."`
	All          bool   `help:"Leave nothing out of the digest."`
	Verbose      bool   `help:"Show IDs in the digest, and end it with how this was read; show the details of a fault."`
	Color        string `enum:"auto,always,never" default:"auto" help:"Colours in the digest: auto, always or never. auto means on a terminal, unless NO_COLOR is set."`
	Offline      bool   `help:"Fetch nothing from the network."`
	AllowPrivate bool   `help:"Fetch URLs on private and local addresses too."`
	Workers      int    `placeholder:"N" help:"How many documents to read at a time (default: one a processor). The output is the same for any number."`
	Quiet        bool   `short:"q" help:"No progress, and no count of what was read; what could not be read is still named."`

	keep *keeping // where what is read is kept; nil for nowhere
}

// Help is shown below the flags.
func (readCmd) Help() string {
	return `Nothing is stored. Where an article's date is not known, give it with --published.

Examples:

  segun read article.html                     a digest of a saved page
  segun read https://courier.example/harbour  a digest of a live page
  segun read --published 2031-05-04 - < note  standard input, dated
  segun read --all article.txt | less         everything, to page through
  segun read --json *.txt > readings.jsonl    many files, one line each
  segun read --json articles.jsonl            many articles in one file
  segun read --why c7 article.txt             who says c7, how sure, and why
  segun read --why e3 --json article.txt      where e3 stands, for a program

The digest goes by source: who says what, through whom, and how much rests on
one origin. Accusations come first, each with the reply that the article gives.

A .jsonl file holds one article a line: {"id": "a1", "text": "…"} and, where
known, "url", "title", "published" and "publisher".`
}

// date is a calendar date in EDTF level 0: a year, a month or a day.
type date string

var dateForm = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)

// UnmarshalText refuses what is not a date in the calendar.
func (d *date) UnmarshalText(b []byte) error {
	s := string(b)
	if !dateForm.MatchString(s) {
		return fmt.Errorf("%q is not a date; write 2031, 2031-05 or 2031-05-04", s)
	}
	if _, err := time.Parse("2006-01-02"[:len(s)], s); err != nil {
		return fmt.Errorf("%q is not in the calendar; write year-month-day, as in 2031-05-04", s)
	}
	*d = date(s)
	return nil
}

// Validate refuses calls that could not do what was meant.
func (c *readCmd) Validate() error {
	if c.Workers < 0 {
		return fmt.Errorf("--workers: %d is less than 0", c.Workers)
	}
	first := slices.Index(c.Inputs, "-")
	if first >= 0 && slices.Contains(c.Inputs[first+1:], "-") {
		return errors.New("- is given twice, but standard input can be read only once")
	}
	if slices.Contains(c.Inputs, "") {
		return errors.New("an input is empty; name a file or a URL, or leave it out")
	}
	return c.validateWhy()
}

var whyForm = regexp.MustCompile(`^[ce]\d+$`)

// validateWhy refuses to explain one thing of many articles.
func (c *readCmd) validateWhy() error {
	switch {
	case c.Why == "":
		return nil
	case !whyForm.MatchString(c.Why):
		return fmt.Errorf("--why: %q is not an ID; write c7 for a statement or e3 for a person or body, as --verbose shows them", c.Why)
	case len(c.Inputs) > 1:
		return fmt.Errorf("--why explains one article at a time, and %d inputs are given", len(c.Inputs))
	case len(c.Inputs) == 1 && manyIn(c.Inputs[0]):
		return fmt.Errorf("--why explains one article at a time, and %s may hold many", write.Plain(c.Inputs[0]))
	}
	return nil
}

// Run reads the inputs and writes them in the order given.
func (c *readCmd) Run(t *terminal) error {
	if len(c.Inputs) == 0 {
		if term.IsTerminal(int(t.stdin.Fd())) {
			return usage{message: "nothing to read; name a file or a URL"}
		}
		return usage{message: "nothing to read; name a file or a URL, or read what is piped in with: segun read -"}
	}
	list, err := annotators()
	if err != nil {
		return err
	}
	d, err := driver.New(list)
	if err != nil {
		return err
	}
	fetcher := &fetch.Fetcher{AllowPrivate: c.AllowPrivate, Offline: c.Offline, Stdin: stdinUntil{t.ctx, t.stdin}}
	bar := newBar(t, c)
	batch := batch{cmd: c, t: t, out: bufio.NewWriterSize(t.stdout, 1<<16)}
	for res := range d.All(t.ctx, c.inputs(t.ctx, fetcher), c.Workers, bar.step) {
		if err := batch.take(res); err != nil {
			bar.stop()
			return err
		}
	}
	bar.stop()
	return batch.end()
}

// inputs turns the arguments into documents to open. A .jsonl file is read line by line as workers get to it; every other
// argument is fetched by the worker that reads it.
func (c *readCmd) inputs(ctx context.Context, f *fetch.Fetcher) iter.Seq[driver.Input] {
	return func(yield func(driver.Input) bool) {
		for _, arg := range c.Inputs {
			if !manyIn(arg) {
				if !yield(driver.Input{From: arg, Open: func(ctx context.Context) (*segun.Document, error) {
					return c.first(ctx, f, arg)
				}}) {
					return
				}
				continue
			}
			for capture, err := range f.Each(ctx, arg) {
				from := capture.From
				if err != nil {
					from = arg
				}
				if !yield(driver.Input{From: from, Open: func(context.Context) (*segun.Document, error) {
					return c.document(capture, err)
				}}) {
					return
				}
			}
		}
	}
}

// manyIn reports whether an argument may hold any number of documents.
func manyIn(arg string) bool {
	return strings.HasSuffix(strings.ToLower(arg), ".jsonl") && !strings.Contains(arg, "://")
}

// first opens an argument that stands for one document.
func (c *readCmd) first(ctx context.Context, f *fetch.Fetcher, arg string) (*segun.Document, error) {
	for capture, err := range f.Each(ctx, arg) {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return c.document(capture, err)
	}
	return nil, &segun.Skip{From: arg, Code: "empty", Reason: "nothing in it"}
}

// document decodes a capture, with what the flags say of it where its .jsonl line did not.
func (c *readCmd) document(capture segun.Capture, err error) (*segun.Document, error) {
	if err != nil {
		return nil, err
	}
	if capture.Given.Published == "" {
		capture.Given.Published = string(c.Published)
	}
	if capture.Given.Publisher == "" {
		capture.Given.Publisher = c.Publisher
	}
	return c.keep.document(capture)
}

// colors decides whether the digest is coloured. An explicit flag outranks NO_COLOR (no-color.org).
func (c *readCmd) colors(out *os.File) bool {
	switch c.Color {
	case "always":
		return true
	case "never":
		return false
	}
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(out.Fd()))
}

// width is that of a narrow terminal, or 80: longer lines are harder to read.
func width(out *os.File) int {
	if w, _, err := term.GetSize(int(out.Fd())); err == nil && w > 0 && w < 80 {
		return w
	}
	return 80
}

// options are those of the digest.
func (c *readCmd) options(out *os.File) write.Options {
	return write.Options{Width: width(out), Color: c.colors(out), All: c.All, Verbose: c.Verbose, Version: segunVersion()}
}
