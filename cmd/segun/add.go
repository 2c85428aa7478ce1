package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"segun"
	"segun/fetch"
	"segun/internal/driver"
	"segun/store"
	"segun/store/fact"
	"segun/write"
)

type addCmd struct {
	caseFlags
	First  string   `arg:"" name:"case-or-input" help:"The case, where --case does not name it, or the first input."`
	Inputs []string `arg:"" optional:"" name:"input" help:"What segun read takes: files, folders, URLs, feeds, web archives, mailboxes, .jsonl files of articles, .urls files of addresses, or -."`

	JSON         bool   `name:"json" help:"Write one line of JSON a document."`
	Published    date   `placeholder:"DATE" help:"When the articles were published, whatever they say; a line of .jsonl or a feed that says when goes first: 2031, 2031-05 or 2031-05-04."`
	Publisher    string `placeholder:"NAME" help:"Who published them, in the same way."`
	Offline      bool   `help:"Fetch nothing from the network."`
	Urls         bool   `help:"Read the inputs as lists of addresses, one a line, and fetch those."`
	FeedItems    int    `placeholder:"N" help:"How many articles of one feed to fetch, the first in it (default: 100)."`
	AllowPrivate bool   `help:"Fetch URLs on private and local addresses too."`
	FetchParties bool   `name:"fetch-from-parties" help:"Fetch from sites that look like those of people and bodies in the case, too: their logs will show who asks."`
	Workers      int    `placeholder:"N" help:"How many documents to read at a time (default: one a processor)."`
	Quiet        bool   `short:"q" help:"No progress and no count; what could not be read is still named."`
}

// Help is shown below the flags.
func (addCmd) Help() string {
	return `What is reported as added is on disk, whatever happens after. Adding again what
is there costs nothing. A page that has changed at the same address is kept
beside its earlier state, and what it says otherwise is told. The very words of
a document from another outlet are told as that outlet's printing of it.

Before anything is fetched from a site that looks like that of somebody in the
case, you are asked; without a terminal it is not fetched.

Examples:

  segun add harbour article.html             into the case harbour
  segun add --case harbour *.txt             the same, many files
  segun add https://courier.example/harbour  into the only case there is
  segun add harbour articles.jsonl           many articles in one file
  segun add harbour leak/ mail.mbox          all that can be read in them
  segun add harbour https://courier.example/feed.xml`
}

// addMemory is what Go may hold while articles are added, before it collects what is not used any more oftener than it would by itself. Beside it lie the pages of the case that SQLite keeps, some 45 MB,
// and the program itself with its models, as many: less than 300 MB together, however many articles come.
const addMemory = 178 << 20

// boundMemory lets Go hold less until the returned function is called; it raises no limit that the environment set.
func boundMemory(most int64) func() {
	was := debug.SetMemoryLimit(-1)
	if was <= most {
		return func() {}
	}
	debug.SetMemoryLimit(most)
	return func() { debug.SetMemoryLimit(was) }
}

// Run reads the inputs on several workers; one goroutine writes.
func (c *addCmd) Run(t *terminal) error {
	defer boundMemory(addMemory)()
	c.firstIsCase()
	if len(c.Inputs) == 0 {
		return usage{message: "nothing to add; name files or URLs", of: "add"}
	}
	kept, w, end, err := c.openWriter(t)
	if err != nil {
		return err
	}
	defer end()
	d, _, err := newDriver()
	if err != nil {
		return err
	}
	in := &readCmd{Inputs: c.Inputs, Published: c.Published, Publisher: c.Publisher, Quiet: c.Quiet,
		keep: &keeping{ctx: t.ctx, c: kept, of: map[*segun.Document]segun.Capture{}}}
	if err := in.Validate(); err != nil {
		return usage{message: err.Error(), of: "add"}
	}
	ctx, stop := context.WithCancel(t.ctx)
	defer stop()
	var left leftOut
	fetcher := &fetch.Fetcher{AllowPrivate: c.AllowPrivate, Offline: c.Offline, Lists: c.Urls, MaxItems: c.FeedItems, Stdin: stdinUntil{ctx, t.stdin}, Left: left.add,
		Held: func(url string) fetch.Stamp { return in.keep.held(url) }}
	if !c.FetchParties && !c.Offline {
		sites := &partySites{t: t, k: kept, may: map[string]bool{}}
		if err := sites.before(c.Inputs); err != nil {
			return err
		}
		fetcher.May = sites.allow
	}
	a := &adding{cmd: c, t: t, in: in, w: w, out: bufio.NewWriter(t.stdout), bar: newRateBar(t, in, "adding "), failed: batch{cmd: in, t: t, left: &left}}
	err = a.all(d.All(ctx, in.inputs(ctx, fetcher), c.Workers, nil))
	a.bar.stop()
	if err = errors.Join(err, a.out.Flush()); err != nil {
		return err
	}
	return a.endTidy()
}

// firstIsCase takes the first argument for the case where no other way names one, and for an input else.
func (c *addCmd) firstIsCase() {
	if d, err := caseDir(c.First); c.Case == "" && err == nil && isCase(d) {
		c.Case = c.First
		return
	}
	c.Inputs = append([]string{c.First}, c.Inputs...)
}

// adding is one run of add.
type adding struct {
	cmd    *addCmd
	t      *terminal
	in     *readCmd
	w      *store.Writer
	out    *bufio.Writer
	bar    *bar
	failed batch // what could not be read

	silent bool // nothing is told of each document
	passed int  // that are kept already, and were not read
	wait   lot
	since  time.Time // when the first of wait came
	clerk  *clerk

	// What the clerk alone uses while there is one.
	fresh, kept, changed int
	also                 int // further outlets of what is there
}

// lot is what is written together.
type lot struct {
	entries []*store.Entry
	skips   []segun.Skip
}

// What waits is written when there is enough of it, or it has waited long enough: a transaction costs about as much as a document, and an interruption loses what waits. Enough is fewWaiting while
// nothing is being written, so that writing begins early and leaves little for the end, and mostWaiting else.
const (
	fewWaiting  = 64
	mostWaiting = 96
	longWaiting = 8 * time.Second
)

// clerk writes lots, one at a time, while more are read.
type clerk struct {
	lots chan lot
	gone chan struct{} // closed when no more is written
	err  error         // why, once gone is closed
}

// open begins to write what is handed over.
func (a *adding) open() {
	d := &clerk{lots: make(chan lot), gone: make(chan struct{})}
	a.clerk = d
	go func() {
		defer close(d.gone)
		for l := range d.lots {
			if d.err = a.write(l); d.err != nil {
				return
			}
		}
	}()
}

// hand hands over what waits, as soon as what was handed over before is written.
func (a *adding) hand() error {
	select {
	case a.clerk.lots <- a.wait:
		a.wait = lot{}
		return nil
	case <-a.clerk.gone:
		return a.clerk.err
	}
}

// offer is hand where nothing is being written; else it does nothing.
func (a *adding) offer() {
	select {
	case a.clerk.lots <- a.wait:
		a.wait = lot{}
	default:
	}
}

// shut waits until all that was handed over is written.
func (a *adding) shut() error {
	close(a.clerk.lots)
	<-a.clerk.gone
	return a.clerk.err
}

// ready is a result with the entry that a worker has made of it.
type ready struct {
	res   driver.Result
	entry *store.Entry
}

// all writes results as they come. Making entries of readings is done beside it, in order, and so is reading further.
func (a *adding) all(results func(func(driver.Result) bool)) error {
	a.open()
	err := a.takeAll(results)
	if err == nil {
		err = a.hand()
	}
	if e := a.shut(); err == nil {
		err = e
	}
	a.kept += a.passed
	return err
}

func (a *adding) takeAll(results func(func(driver.Result) bool)) error {
	queue := make(chan chan ready, 2*runtime.GOMAXPROCS(0))
	done := make(chan struct{})
	defer close(done)
	go func() {
		defer close(queue)
		results(func(res driver.Result) bool {
			out := make(chan ready, 1)
			select {
			case queue <- out:
			case <-done:
				return false
			}
			go func() { out <- a.prepare(res) }()
			return true
		})
	}()
	for out := range queue {
		if err := a.take(<-out); err != nil {
			return err
		}
	}
	return nil
}

func (a *adding) prepare(res driver.Result) ready {
	if res.Err != nil {
		return ready{res, nil}
	}
	e, err := entryOf(a.in.keep.take(res.Reading.Doc), res.Reading)
	if err == nil {
		err = a.in.keep.c.Describe(e)
	}
	res.Err, res.Reading = err, nil
	return ready{res, e}
}

// take books one result.
func (a *adding) take(r ready) error {
	a.bar.step(driver.Progress{})
	switch {
	case errors.Is(r.res.Err, errKept), unchanged(r.res.Err):
		a.passed++
		return nil
	case r.res.Err != nil:
		a.failed.fail(r.res.From, r.res.Err)
		var skip *segun.Skip
		if !errors.As(r.res.Err, &skip) {
			return nil
		}
		a.waits()
		a.wait.skips = append(a.wait.skips, segun.Skip{From: cmp.Or(skip.From, r.res.From), Code: skip.Code, Reason: skip.Reason})
	default:
		a.waits()
		a.wait.entries = append(a.wait.entries, r.entry)
	}
	switch n := max(len(a.wait.entries), len(a.wait.skips)); {
	case n >= mostWaiting || time.Since(a.since) > longWaiting:
		return a.hand()
	case n >= fewWaiting:
		a.offer()
	}
	return nil
}

// waits notes when the first of what waits came.
func (a *adding) waits() {
	if len(a.wait.entries)+len(a.wait.skips) == 0 {
		a.since = time.Now()
	}
}

// unchanged reports whether a server said that a page is as it was when it was fetched.
func unchanged(err error) bool {
	var skip *segun.Skip
	return errors.As(err, &skip) && skip.Code == fetch.Unchanged
}

// write puts a lot on disk and tells of it.
func (a *adding) write(l lot) error {
	if len(l.skips) > 0 {
		if err := a.w.Skip(l.skips...); err != nil {
			return err
		}
	}
	if len(l.entries) == 0 {
		return nil
	}
	added, err := a.w.Add(l.entries...)
	if err != nil {
		return err
	}
	for _, d := range added {
		if d.Also != "" {
			a.also++
			if err := a.toldAlso(d); err != nil {
				return err
			}
			continue
		}
		if !d.Fresh {
			a.kept++
			continue
		}
		a.fresh++
		if d.Previous != "" {
			a.changed++
		}
		if a.silent {
			continue
		}
		if err := a.told(d); err != nil {
			return err
		}
	}
	if a.silent {
		return nil
	}
	return a.out.Flush()
}

// told writes what became of one document.
func (a *adding) told(d store.Added) error {
	if a.cmd.JSON {
		line := map[string]any{"schema": "segun.added/1", "id": d.Doc}
		if d.Previous != "" {
			line["previous"] = d.Previous
			line["appeared"], line["vanished"] = wordsOf(d.Changes.Appeared), wordsOf(d.Changes.Vanished)
			status := []map[string]string{}
			for _, s := range d.Changes.Status {
				status = append(status, map[string]string{"claim": s.Words, "who_says": whoSays(&s.Claim), "was": s.Was, "is": s.Status})
			}
			line["status"] = status
		}
		return oneLine(a.out, line)
	}
	if d.Previous == "" || a.cmd.Quiet {
		return nil
	}
	fmt.Fprintf(a.out, "%s is a later state of %s\n", short(d.Doc), short(d.Previous))
	for _, p := range []struct {
		what string
		list []fact.Claim
	}{{"now says", d.Changes.Appeared}, {"no longer says", d.Changes.Vanished}} {
		for i := range p.list {
			c := &p.list[i]
			fmt.Fprintf(a.out, "  %s: %s: %s, %s\n", p.what, write.Plain(whoSays(c)), statusWords(c.Status), write.Plain(oneLineOf(c.Words)))
		}
	}
	for i := range d.Changes.Status {
		s := &d.Changes.Status[i]
		fmt.Fprintf(a.out, "  was %s, is now %s: %s: %s\n", statusWords(s.Was), statusWords(s.Status), write.Plain(whoSays(&s.Claim)), write.Plain(oneLineOf(s.Words)))
	}
	return nil
}

// toldAlso writes that another outlet has the very words of a document.
func (a *adding) toldAlso(d store.Added) error {
	switch {
	case a.silent:
		return nil
	case a.cmd.JSON:
		return oneLine(a.out, map[string]any{"schema": "segun.added/1", "id": d.Doc, "also_published_by": d.Also})
	case !a.cmd.Quiet:
		fmt.Fprintf(a.out, "%s, the very same words: also published by %s\n", short(d.Doc), write.Plain(d.Also))
	}
	return nil
}

func wordsOf(list []fact.Claim) []map[string]string {
	out := []map[string]string{}
	for i := range list {
		out = append(out, map[string]string{"claim": list[i].Words, "who_says": whoSays(&list[i]), "status": list[i].Status})
	}
	return out
}

func oneLineOf(s string) string { return strings.Join(strings.Fields(s), " ") }

// endTidy is end, and leaves no more room empty in a small case than is needed.
func (a *adding) endTidy() error {
	outcome := a.end()
	if err := a.w.Tidy(); err != nil {
		return err
	}
	return outcome
}

// end counts, names what could not be read, and returns the outcome.
func (a *adding) end() error {
	if !a.cmd.Quiet {
		fmt.Fprintf(a.t.stderr, "segun: %s added", documents(a.fresh))
		if a.changed > 0 {
			fmt.Fprintf(a.t.stderr, ", %d of them later states of pages that were there", a.changed)
		}
		if a.kept > 0 {
			fmt.Fprintf(a.t.stderr, "; %d there already", a.kept)
		}
		if a.also > 0 {
			fmt.Fprintf(a.t.stderr, "; %d there already, from another outlet", a.also)
		}
		fmt.Fprintln(a.t.stderr)
	}
	a.failed.read = a.fresh + a.kept + a.also
	return a.failed.end()
}

// newRateBar is a bar with rate and time left, under the conditions of newBar.
func newRateBar(t *terminal, c *readCmd, what string) *bar {
	total, many := int64(len(c.Inputs)), false
	for _, in := range c.Inputs {
		many = many || manyIn(in)
	}
	if c.Quiet || total < 2 && !many || !term.IsTerminal(int(t.stderr.Fd())) {
		return &bar{}
	}
	p := mpb.New(mpb.WithOutput(t.stderr), mpb.WithWidth(40), mpb.WithAutoRefresh())
	rate := decor.AverageSpeed(0, "%.1f a second ")
	if many {
		return &bar{p, p.New(0, mpb.NopStyle(), mpb.PrependDecorators(decor.CurrentNoUnit(what+"%d so far, "), rate))}
	}
	return &bar{p, p.AddBar(total, mpb.BarRemoveOnComplete(), mpb.PrependDecorators(decor.Name(what)),
		mpb.AppendDecorators(decor.CountersNoUnit("%d of %d, "), rate, decor.Name(", left "), decor.AverageETA(decor.ET_STYLE_GO)))}
}
