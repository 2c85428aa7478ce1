package main

import (
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"segun/internal/driver"
)

// bar shows how far a batch is; the zero bar shows nothing.
type bar struct {
	p *mpb.Progress
	b *mpb.Bar
}

// newBar returns a bar on standard error when that is a terminal and there is more than one document to wait for. Where the
// digests themselves appear on the terminal they are the progress, and a bar would only tear them.
func newBar(t *terminal, c *readCmd) *bar {
	total, many := int64(len(c.Inputs)), false
	for _, in := range c.Inputs {
		many = many || manyIn(in)
	}
	if c.Quiet || total < 2 && !many || !term.IsTerminal(int(t.stderr.Fd())) || term.IsTerminal(int(t.stdout.Fd())) {
		return &bar{}
	}
	p := mpb.New(mpb.WithOutput(t.stderr), mpb.WithWidth(40), mpb.WithAutoRefresh())
	if many { // nobody knows how many lines there will be
		return &bar{p, p.New(0, mpb.NopStyle(), mpb.PrependDecorators(decor.CurrentNoUnit("reading: %d so far")))}
	}
	return countedBar(p, "reading ", total)
}

// countingBar is a bar on standard error for things whose number is known.
func countingBar(t *terminal, name string, total int) *bar {
	return countedBar(mpb.New(mpb.WithOutput(t.stderr), mpb.WithWidth(40), mpb.WithAutoRefresh()), name, int64(total))
}

func countedBar(p *mpb.Progress, name string, total int64) *bar {
	return &bar{p, p.AddBar(total, mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name(name)), mpb.AppendDecorators(decor.CountersNoUnit("%d of %d")))}
}

// step counts one document.
func (b *bar) step(driver.Progress) { b.increment() }

// increment counts one more.
func (b *bar) increment() {
	if b.b == nil {
		return
	}
	b.b.Increment()
}

// stop takes the bar away, so that what follows on standard error stands alone.
func (b *bar) stop() {
	if b.b == nil {
		return
	}
	b.b.Abort(true)
	b.p.Wait()
}
