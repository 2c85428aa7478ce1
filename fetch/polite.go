package fetch

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"net/url"
	"strings"
	"sync"
	"time"

	"segun"
)

// atOnce is how many addresses are being fetched, or were fetched and wait for their turn, at a time.
const atOnce = 4

// Unchanged is the code of the Skip for a URL of which Held names a version that is still the current one. It is no trouble.
const Unchanged = "unchanged"

// hosts sees to it that a host is asked for one page at a time, with a pause in between. The zero value is ready to use.
type hosts struct {
	mu sync.Mutex
	m  map[string]*host
}

// host is one host. Who holds its turn asks it.
type host struct {
	turn chan struct{}
	free time.Time // when it may be asked again
}

// enter waits until the host of an address may be asked; leave must be called after that.
func (h *hosts) enter(ctx context.Context, address string, pause time.Duration) (leave func(), err error) {
	name := address
	if u, err := url.Parse(address); err == nil {
		name = strings.ToLower(u.Hostname())
	}
	h.mu.Lock()
	if h.m == nil {
		h.m = map[string]*host{}
	}
	x := h.m[name]
	if x == nil {
		x = &host{turn: make(chan struct{}, 1)}
		h.m[name] = x
	}
	h.mu.Unlock()
	select {
	case x.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	wait := time.NewTimer(time.Until(x.free))
	defer wait.Stop()
	select {
	case <-wait.C:
	case <-ctx.Done():
		<-x.turn
		return nil, ctx.Err()
	}
	return func() {
		x.free = time.Now().Add(pause)
		<-x.turn
	}, nil
}

// polite reads one URL when it is its host's turn.
func (f *Fetcher) polite(ctx context.Context, address string) (segun.Capture, error) {
	if f.Offline {
		return f.web(ctx, address) // says so
	}
	pause := f.Pause
	if pause == 0 {
		pause = DefaultPause
	}
	leave, err := f.hosts.enter(ctx, address, max(pause, 0))
	if err != nil {
		return segun.Capture{}, notReached(address, err)
	}
	defer leave()
	var since Stamp
	if f.Held != nil {
		since = f.Held(address)
	}
	c, err := f.webSince(ctx, address, since)
	switch {
	case errors.Is(err, errUnchanged):
		return c, &segun.Skip{From: address, Code: Unchanged, Reason: "as it was when it was last fetched"}
	case err != nil && ctx.Err() != nil:
		return c, notReached(address, ctx.Err())
	}
	return c, err
}

// notReached is the error for an address that was not asked for, or not to the end, because the whole was stopped or took too long.
func notReached(address string, err error) error {
	if errors.Is(err, context.DeadlineExceeded) {
		return &segun.Skip{From: address, Code: "limit", Reason: "not fetched: the pages before it took all the time that a feed is given; read its address by itself"}
	}
	return fmt.Errorf("fetch: %s: %w", address, err)
}

// addresses is a list of URLs as pages takes it.
func addresses(list []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, a := range list {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// fetched is what became of one address.
type fetched struct {
	c   segun.Capture
	err error
}

// pages fetches addresses, several hosts at the same time, and yields what they gave in their order. follow says whether a feed or an
// archive among them is opened. An error beside an address is passed on in its place. It returns false when the caller has had enough.
func (f *Fetcher) pages(ctx context.Context, list iter.Seq2[string, error], follow bool, yield func(segun.Capture, error) bool) bool {
	asking, cancel := context.WithCancel(ctx)
	enough := make(chan struct{})
	queue := make(chan chan fetched, atOnce-1)
	var running sync.WaitGroup
	defer running.Wait()
	defer close(enough)
	defer cancel()
	running.Go(func() {
		defer close(queue)
		for address, err := range list {
			done := make(chan fetched, 1)
			select {
			case queue <- done:
			case <-enough: // not when ctx ends: then each address left says why it was not fetched
				return
			}
			if err != nil {
				done <- fetched{err: err}
				continue
			}
			running.Go(func() {
				c, err := f.polite(asking, address)
				done <- fetched{c, err}
			})
		}
	})
	for done := range queue {
		p := <-done
		more := true
		if follow {
			more = f.answer(ctx, p.c, p.err, yield)
		} else {
			more = yield(p.c, p.err)
		}
		if !more {
			return false
		}
	}
	return true
}
