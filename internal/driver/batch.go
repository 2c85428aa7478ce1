package driver

import (
	"context"
	"iter"
	"runtime"
	"runtime/debug"
	"sync"

	"segun"
)

// Input is one document to be. Open fetches and decodes it; workers call it, so that this costs the
// caller nothing, and its error (a *segun.Skip, most often) becomes the result's.
type Input struct {
	From string // the argument as given; shown in progress and errors
	Open func(context.Context) (*segun.Document, error)
}

// Given is an Input for a document that is there already.
func Given(doc *segun.Document) Input {
	return Input{From: doc.From, Open: func(context.Context) (*segun.Document, error) { return doc, nil }}
}

// Result is what became of one Input: a reading or an error, never both and never neither.
type Result struct {
	Index   int // place of the input in the sequence, from 0
	From    string
	Reading *segun.Reading
	Err     error
}

// Progress tells how far a batch is. It is given in the order in which documents are finished, which
// differs from run to run: it is for showing, never for the record.
type Progress struct {
	Done int    // documents finished, failed ones included
	From string // the one just finished
	Err  error  // its error, nil when it was read
}

// job is an input on its way through a worker.
type job struct {
	index int
	in    Input
	out   chan Result // holds one
}

// All reads the inputs on the given number of workers (all processors when it is less than 1) and yields
// the results in the order of the inputs: the same whatever the number of workers.
//
// At most three inputs a worker are open or waiting to be yielded at one time, so that memory does not
// grow with the batch. inputs is iterated on a goroutine of All's own, and has stopped when All's loop
// ends, by whichever way. When ctx ends no further input is taken, and those in hand carry its error.
// progress may be nil; it is called by one goroutine at a time.
func (d *Driver) All(ctx context.Context, inputs iter.Seq[Input], workers int, progress func(Progress)) iter.Seq[Result] {
	if workers < 1 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(Result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		jobs := make(chan job)
		queue := make(chan job, 2*workers) // in input order
		var running sync.WaitGroup
		defer running.Wait()
		defer cancel()

		running.Go(func() { feed(ctx, inputs, jobs, queue) })
		report := reporter(progress)
		for range workers {
			running.Go(func() {
				for j := range jobs {
					res := d.open(ctx, j)
					report(res)
					j.out <- res
				}
			})
		}
		for j := range queue {
			if !yield(<-j.out) {
				return
			}
		}
	}
}

// feed numbers the inputs and hands each to the queue, which bounds how far reading may run ahead, and
// then to a worker. A job that is in the queue is always run: its place is waited for.
func feed(ctx context.Context, inputs iter.Seq[Input], jobs, queue chan<- job) {
	defer close(queue)
	defer close(jobs)
	index := 0
	for in := range inputs {
		if ctx.Err() != nil {
			return
		}
		j := job{index: index, in: in, out: make(chan Result, 1)}
		select {
		case queue <- j:
		case <-ctx.Done():
			return
		}
		jobs <- j // workers drain this until it is closed
		index++
	}
}

// reporter counts finished documents for progress.
func reporter(progress func(Progress)) func(Result) {
	if progress == nil {
		return func(Result) {}
	}
	var mu sync.Mutex
	done := 0
	return func(res Result) {
		mu.Lock()
		defer mu.Unlock()
		done++
		progress(Progress{Done: done, From: res.From, Err: res.Err})
	}
}

// open opens and reads one input; a panic on the way fails that input alone.
func (d *Driver) open(ctx context.Context, j job) (res Result) {
	res = Result{Index: j.index, From: j.in.From}
	defer func() {
		if v := recover(); v != nil {
			res.Reading, res.Err = nil, &Panic{Annotator: "open", Document: j.in.From, Value: v, Stack: debug.Stack()}
		}
	}()
	if res.Err = ctx.Err(); res.Err != nil {
		return res
	}
	doc, err := j.in.Open(ctx)
	if err != nil {
		res.Err = err
		return res
	}
	res.Reading, res.Err = d.Read(ctx, doc)
	return res
}
