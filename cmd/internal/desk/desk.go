// Package desk answers the HTTP API from a case.
//
// In: a store.Case. Out: the ports of web/api: documents, claims, people, times and ties as the API's types have them, with places counted as a browser counts
// them. It reads no article. What is written goes through one writer, which is let go when nothing uses it, so that segun add in a terminal gets its turn.
//
//	ports := desk.New(c, desk.Options{Version: "1"}).Ports()
package desk

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"

	"segun/cmd/internal/linker"
	"segun/store"
	"segun/web/api"
)

// Options are what a desk is handed from outside.
type Options struct {
	Version  string
	Reviewer string                                  // who decides, as the store's options have it
	Now      func() time.Time                        // the clock
	Run      string                                  // a word that differs from run to run: states of the case are told apart by it across restarts
	Outside  func() string                           // a word that differs when the lists or what is decided about them do; may be nil
	Listed   func(context.Context) []linker.Question // pairs with records of lists that wait for a person; may be nil
	Lists    api.Lists
	Adding   api.Adding
	Exports  api.Exports
	Reader   Reader // reads a draft
}

// Desk answers from one case. It may be used from many goroutines at once.
type Desk struct {
	c     *store.Case
	o     Options
	watch *store.Watch

	mu    sync.Mutex // holds the writer
	w     *store.Writer
	users int // of the writer beside the one that holds mu

	life context.Context // ends with the desk
	end  context.CancelFunc

	texts   texts
	waiting questions
}

// New makes a desk of a case.
func New(c *store.Case, o Options) *Desk {
	d := &Desk{c: c, o: o, watch: c.Watch()}
	d.life, d.end = context.WithCancel(context.Background())
	return d
}

// Use tells a desk of ports that are made after it.
func (d *Desk) Use(l api.Lists, a api.Adding, e api.Exports) {
	d.o.Lists, d.o.Adding, d.o.Exports = l, a, e
}

// Ports are what the API asks.
func (d *Desk) Ports() *api.Ports {
	return &api.Ports{State: d, Sitting: d, Start: d, Documents: d, Claims: d, Entities: d, Same: d, Reviews: d, Timeline: d, Network: d, Lists: d.o.Lists, Adding: d.o.Adding,
		Checking: d, Notes: d, Exports: d.o.Exports}
}

// Close lets the case go.
func (d *Desk) Close() error {
	d.end()
	d.watch.Close()
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.release()
}

// State tells one state of the case from another.
func (d *Desk) State(ctx context.Context) (string, error) {
	s, err := d.watch.State(ctx)
	if d.o.Outside != nil {
		s += "-" + d.o.Outside()
	}
	d.waiting.mu.Lock()
	defer d.waiting.mu.Unlock()
	return d.o.Run + "-" + s + "-" + strconv.Itoa(d.waiting.times), Told(err)
}

// Sit lets one answer be made from one state of the case.
func (d *Desk) Sit(ctx context.Context) (sit context.Context, end func()) { return d.c.Sit(ctx) }

// Write runs f with the case's one writer; nothing else writes meanwhile.
func (d *Desk) Write(f func(*store.Writer) error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.w == nil {
		w, err := d.c.Write()
		if err != nil {
			return Told(err)
		}
		d.w = w
	}
	err := f(d.w)
	if d.users == 0 {
		err = errors.Join(err, d.release())
	}
	return Told(err)
}

// Hold keeps the writer between writes until the function that it returns is called. Others of this desk write in between.
func (d *Desk) Hold() (letGo func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.users++
	return func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		if d.users--; d.users == 0 {
			_ = d.release() // what it has written is on the disk already
		}
	}
}

func (d *Desk) release() error {
	if d.w == nil {
		return nil
	}
	w := d.w
	d.w = nil
	return w.Close()
}

// Told gives an error of the store the kind that the API knows.
func Told(err error) error {
	for _, k := range []struct{ store, api error }{{store.ErrNotFound, api.ErrNotFound}, {store.ErrInvalid, api.ErrInvalid}, {store.ErrInUse, api.ErrInUse},
		{store.ErrReadOnly, api.ErrReadOnly}, {store.ErrFull, api.ErrFull}, {store.ErrCorrupt, api.ErrDamaged}} {
		if errors.Is(err, k.store) {
			return kind{k.api, err}
		}
	}
	return err
}

// kind is an error of the store under the API's kind; it says what the store says.
type kind struct{ of, err error }

func (k kind) Error() string   { return k.err.Error() }
func (k kind) Unwrap() []error { return []error{k.of, k.err} }

// notFound says that something is not there.
func notFound(what string) error { return fmt.Errorf("%s: %w", what, api.ErrNotFound) }

// isGone reports whether an error says that something is not there any more.
func isGone(err error) bool { return errors.Is(err, store.ErrNotFound) }
