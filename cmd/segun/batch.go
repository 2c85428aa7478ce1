package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"segun"
	"segun/internal/driver"
	"segun/write"
)

// batch writes results as they come and remembers what could not be read.
type batch struct {
	cmd     *readCmd
	t       *terminal
	out     *bufio.Writer
	read    int
	marker  *marker
	unread  []unread
	stopped bool
	left    *leftOut
}

// unread is one input that could not be read, with the reason as a person is told it.
type unread struct{ from, reason string }

// take writes one result. Its error is that of standard output.
func (b *batch) take(res driver.Result) error {
	if res.Err != nil {
		b.fail(res.From, res.Err)
		return nil
	}
	if err := b.write(res.Reading); err != nil {
		if errors.As(err, new(*write.Misfit)) {
			b.fail(res.From, err)
			return nil
		}
		return err
	}
	b.read++
	return b.out.Flush() // a reader of a long batch sees each document when it is done
}

func (b *batch) write(r *segun.Reading) error {
	switch {
	case b.cmd.Why != "" && b.cmd.JSON:
		return write.WhyJSON(b.out, r, b.cmd.Why, segunVersion())
	case b.cmd.Why != "":
		return write.Why(b.out, r, b.cmd.Why, b.cmd.options(b.t.stdout))
	case b.cmd.JSON:
		return write.JSONWith(b.out, r, segunVersion(), b.marker.marks(r))
	}
	o := b.cmd.options(b.t.stdout)
	o.Marks = b.marker.marks(r)
	if b.read > 0 {
		if err := write.Rule(b.out, o); err != nil {
			return err
		}
	}
	return write.Digest(b.out, r, o)
}

// fail books an input that was not read. What was interrupted is not booked: it may well be readable.
func (b *batch) fail(from string, err error) {
	var skip *segun.Skip
	var panicked *driver.Panic
	switch {
	case errors.Is(err, context.Canceled):
		b.stopped = true
	case errors.As(err, &skip):
		b.unread = append(b.unread, unread{cmp.Or(skip.From, from), skip.Reason})
	case errors.As(err, &panicked):
		reason := fmt.Sprintf("this is a fault in segun; please report it with what --verbose adds (%v)", panicked.Value)
		b.unread = append(b.unread, unread{from, reason})
		if b.cmd.Verbose {
			fmt.Fprintf(b.t.stderr, "segun: %v\n%s\n", err, panicked.Stack)
		}
	default:
		b.unread = append(b.unread, unread{from, err.Error()})
	}
}

// end tells what could not be read and returns the outcome of the whole.
func (b *batch) end() error {
	b.tell(b.t.stderr)
	if b.cmd.only.Load() {
		fmt.Fprintf(b.t.stderr, "segun: %s holds further documents; this explains the first\n", write.Plain(b.cmd.Inputs[0]))
	}
	if !b.cmd.Quiet {
		b.left.tell(b.t.stderr)
	}
	switch {
	case b.stopped || b.t.ctx.Err() != nil:
		fmt.Fprintf(b.t.stderr, "segun: stopped; %s read\n", documents(b.read))
		return coded(exitFailed)
	case len(b.unread) == 0:
		return nil
	case b.read == 0:
		return coded(exitFailed)
	}
	return coded(exitSkipped)
}

// tell names each input that could not be read, with the reason, below a count when there were several inputs.
func (b *batch) tell(w io.Writer) {
	indent := "segun: could not read "
	if b.read+len(b.unread) > 1 && !b.cmd.Quiet && len(b.unread) > 0 {
		fmt.Fprintf(w, "segun: %s read, %d could not be read:\n", documents(b.read), len(b.unread))
		indent = "  "
	}
	for _, u := range b.unread {
		fmt.Fprintf(w, "%s%s: %s\n", indent, write.Plain(u.from), write.Plain(strings.TrimPrefix(u.reason, u.from+": ")))
	}
}

func documents(n int) string {
	if n == 1 {
		return "1 document"
	}
	return fmt.Sprintf("%d documents", n)
}
