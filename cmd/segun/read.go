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
	"sync/atomic"
	"time"

	"golang.org/x/term"

	"segun"
	"segun/fetch"
	"segun/format"
	"segun/internal/driver"
	"segun/write"
)

type readCmd struct {
	Inputs []string `arg:"" optional:"" name:"input" help:"Files, folders, http or https URLs, feeds, web archives, mailboxes, .jsonl files of articles, .urls files of addresses, or - for standard input."`

	JSON      bool     `name:"json" help:"Write one line of JSON a document instead of a digest."`
	Published date     `placeholder:"DATE" help:"When the articles were published, where a .jsonl line does not say: 2031, 2031-05 or 2031-05-04."`
	Publisher string   `placeholder:"NAME" help:"Who published them, where a .jsonl line does not say."`
	Why       string   `placeholder:"ID" help:"Show why one thing was read as it was: a statement such as c7, or a person or body such as e3, by its ID in the --json output or in the digest with --verbose. One article at a time."`
	WithLists bool     `help:"Mark the names that the lists you have loaded hold too, as the lists' word."`
	Lists     []string `placeholder:"PATH,…" help:"Mark the names that lists in these files or folders hold."`

	All          bool   `help:"Leave nothing out of the digest."`
	Verbose      bool   `help:"Show IDs in the digest, and end it with how this was read; show the details of a fault."`
	Color        string `enum:"auto,always,never" default:"auto" help:"Colours in the digest: auto, always or never. auto means on a terminal, unless NO_COLOR is set."`
	Offline      bool   `help:"Fetch nothing from the network."`
	Urls         bool   `help:"Read the inputs as lists of addresses, one a line, and fetch those."`
	FeedItems    int    `placeholder:"N" help:"How many articles of one feed to fetch, the first in it (default: 100)."`
	AllowPrivate bool   `help:"Fetch URLs on private and local addresses too."`
	Workers      int    `placeholder:"N" help:"How many documents to read at a time (default: one a processor). The output is the same for any number."`
	Quiet        bool   `short:"q" help:"No progress, and no count of what was read; what could not be read is still named."`

	only atomic.Bool // --why explained the first document of several
	keep *keeping    // where what is read is kept; nil for nowhere
}

// Help is shown below the flags.
func (*readCmd) Help() string {
	return `Nothing is stored. Where an article's date is not known, give it with --published.

Examples:

  segun read article.html                     a digest of a saved page
  segun read https://courier.example/harbour  a digest of a live page
  segun read --published 2031-05-04 - < note  standard input, dated
  segun read --all article.txt | less         everything, to page through
  segun read --json *.txt > readings.jsonl    many files, one line each
  segun read --json articles.jsonl            many articles in one file
  segun read --json folder crawl.warc.gz      all that is in them
  segun read https://courier.example/rss      the articles that a feed lists
  segun read --urls addresses.txt             the pages at these addresses
  segun read --why c7 article.txt             who says c7, how sure, and why
  segun read --with-lists article.txt         which names are on lists, too
  segun read --why e3 --json article.txt      where e3 stands, for a program

The digest goes by source: who says what, through whom, and how much rests on
one origin. Accusations come first, each with the reply that the article gives.

A .jsonl file holds one article a line: {"id": "a1", "text": "…"} and, where
known, "url", "title", "published" and "publisher". A folder is read with the
folders in it, a message with the files attached to it. A site is asked for one
page at a time.`
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
	if c.FeedItems < 0 {
		return fmt.Errorf("--feed-items: %d is less than 0", c.FeedItems)
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
	d, _, err := newDriver()
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(t.ctx)
	defer stop()
	var left leftOut
	fetcher := &fetch.Fetcher{AllowPrivate: c.AllowPrivate, Offline: c.Offline, Lists: c.Urls, MaxItems: c.FeedItems, Stdin: stdinUntil{ctx, t.stdin}, Left: left.add}
	marker, err := newMarker(t, c)
	if err != nil {
		return err
	}
	bar := newBar(t, c)
	batch := batch{cmd: c, t: t, out: bufio.NewWriterSize(t.stdout, 1<<16), left: &left, marker: marker}
	for res := range d.All(ctx, c.inputs(ctx, fetcher), c.Workers, bar.step) {
		if err := batch.take(res); err != nil {
			stop() // what is being fetched is not waited for
			bar.stop()
			return err
		}
	}
	bar.stop()
	return batch.end()
}

// inputs turns the arguments into documents to open. What they stand for is fetched and taken apart here, a few documents ahead of the
// workers; the workers decode.
func (c *readCmd) inputs(ctx context.Context, f *fetch.Fetcher) iter.Seq[driver.Input] {
	return c.parts(f.All(ctx, c.Inputs))
}

// parts turns captures into documents to open.
func (c *readCmd) parts(captures iter.Seq2[segun.Capture, error]) iter.Seq[driver.Input] {
	return func(yield func(driver.Input) bool) {
		begun := false
		for capture, err := range captures {
			if err != nil {
				if !yield(failed(err)) {
					return
				}
				continue
			}
			for part, err := range format.Parts(capture) {
				if c.Why != "" && begun { // one article is explained: the first
					c.only.Store(true)
					return
				}
				begun = true
				in := failed(err)
				if err == nil {
					in = driver.Input{From: part.From, Open: func(context.Context) (*segun.Document, error) { return c.document(part) }}
				}
				if !yield(in) {
					return
				}
			}
		}
	}
}

// failed is an input that could not be had.
func failed(err error) driver.Input {
	from := ""
	if skip := (*segun.Skip)(nil); errors.As(err, &skip) {
		from = skip.From
	}
	return driver.Input{From: from, Open: func(context.Context) (*segun.Document, error) { return nil, err }}
}

// manyIn reports whether an argument may hold any number of documents, as far as its name tells.
func manyIn(arg string) bool {
	if strings.Contains(arg, "://") {
		return false
	}
	low := strings.ToLower(arg)
	for _, end := range [...]string{".jsonl", ".warc", ".warc.gz", ".mbox", ".urls"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	st, err := os.Stat(arg)
	return err == nil && st.IsDir()
}

// document decodes a capture, with what the flags say of it where its .jsonl line did not.
func (c *readCmd) document(capture segun.Capture) (*segun.Document, error) {
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
