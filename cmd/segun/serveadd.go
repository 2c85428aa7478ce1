package main

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"segun"
	"segun/cmd/internal/desk"
	"segun/fetch"
	"segun/format"
	"segun/internal/driver"
	"segun/store"
	"segun/web/api"
)

// deskAdd adds what the desk is given, a job at a time, with the parts that segun add reads with. Jobs outlive the request that began them, and end with the
// program.
type deskAdd struct {
	ctx     context.Context // of the program
	t       *terminal
	c       *store.Case
	d       *desk.Desk
	run     *driver.Driver
	offline bool
	private bool // addresses that are not public are fetched too

	turn chan struct{} // held by the job that runs
	mu   sync.Mutex
	jobs []*job
	wg   sync.WaitGroup
}

// job is one run of adding.
type job struct {
	mu      sync.Mutex
	is      api.Job
	changed chan struct{} // closed and made anew at each change
	stop    context.CancelFunc
}

// mostJobs is how many runs are remembered.
const mostJobs = 50

// Add begins a job.
func (a *deskAdd) Add(_ context.Context, in api.Articles) (*api.Job, error) {
	days := []string{in.Published}
	for i := range in.Texts {
		days = append(days, in.Texts[i].Published)
	}
	for _, day := range days {
		var d date
		if day == "" {
			continue
		}
		if err := d.UnmarshalText([]byte(day)); err != nil {
			return nil, fmt.Errorf("%w: %w", api.ErrInvalid, err)
		}
	}
	for _, u := range in.URLs {
		if p, err := url.Parse(strings.TrimSpace(u)); err != nil || p.Scheme != "http" && p.Scheme != "https" || p.Host == "" {
			return nil, fmt.Errorf("%w: %q is no address of a page; it begins with https://", api.ErrInvalid, u)
		}
	}
	id := make([]byte, 8)
	if _, err := rand.Read(id); err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(a.ctx)
	j := &job{changed: make(chan struct{}), stop: stop}
	j.is = api.Job{ID: hex.EncodeToString(id), State: "waiting", Inputs: len(in.Texts) + len(in.URLs) + len(in.Files), Started: time.Now().UTC()}
	a.mu.Lock()
	a.jobs = append(a.jobs, j)
	if len(a.jobs) > mostJobs {
		a.jobs = slices.Delete(a.jobs, 0, 1)
	}
	a.mu.Unlock()
	a.wg.Go(func() {
		defer stop()
		select {
		case a.turn <- struct{}{}:
			defer func() { <-a.turn }()
			j.end(ctx, a.work(ctx, j, &in))
		case <-ctx.Done():
			j.end(ctx, ctx.Err())
		}
	})
	now := j.now()
	return &now, nil
}

// captures are what a job was given, as captures; URLs are fetched here.
func (a *deskAdd) captures(ctx context.Context, in *api.Articles, keep *keeping) iter.Seq2[segun.Capture, error] {
	return func(yield func(segun.Capture, error) bool) {
		now := time.Now()
		for i, t := range in.Texts {
			b := []byte(t.Text)
			c := segun.Capture{Digest: segun.DigestOf(b), Media: "text/plain", Bytes: b, From: "pasted text " + string(segun.DigestOf(b))[:12], Time: now,
				Given: segun.Given{URL: t.URL, Title: t.Title, Publisher: cmp.Or(t.Publisher, in.Publisher), Published: cmp.Or(t.Published, in.Published)}}
			if !yield(c, nil) {
				return
			}
			in.Texts[i].Text = "" // kept once
		}
		for _, f := range in.Files {
			name := path.Base(strings.ReplaceAll(f.Name, `\`, "/"))
			for c, err := range (&fetch.Fetcher{Offline: true}).Given(ctx, name, f.Bytes) {
				c.Given.Publisher, c.Given.Published = cmp.Or(c.Given.Publisher, in.Publisher), cmp.Or(c.Given.Published, in.Published)
				if !yield(c, err) {
					return
				}
			}
		}
		if len(in.URLs) == 0 {
			return
		}
		sites := &partySites{t: a.t, k: a.c, may: map[string]bool{}} // nobody is asked here: the sites of whom the case names are left alone
		f := &fetch.Fetcher{Offline: a.offline, AllowPrivate: a.private, Held: keep.held}
		if !a.offline {
			f.May = sites.allow
		}
		for c, err := range f.All(ctx, in.URLs) {
			if err == nil {
				c.Given.Publisher, c.Given.Published = cmp.Or(c.Given.Publisher, in.Publisher), cmp.Or(c.Given.Published, in.Published)
			}
			if !yield(c, err) {
				return
			}
		}
	}
}

// inputs are the documents in captures.
func (a *deskAdd) inputs(ctx context.Context, in *api.Articles, keep *keeping) iter.Seq[driver.Input] {
	return func(yield func(driver.Input) bool) {
		for capture, err := range a.captures(ctx, in, keep) {
			if err != nil {
				if !yield(failed(err)) {
					return
				}
				continue
			}
			for part, err := range format.Parts(capture) {
				next := failed(err)
				if err == nil {
					next = driver.Input{From: part.From, Open: func(context.Context) (*segun.Document, error) { return keep.document(part) }}
				}
				if !yield(next) {
					return
				}
			}
		}
	}
}

// What waits to be written is written when there is so much of it, or it has waited so long.
const (
	mostDropped = 32
	longDropped = 300 * time.Millisecond
)

// work reads and keeps what a job was given.
func (a *deskAdd) work(ctx context.Context, j *job, in *api.Articles) error {
	j.change(func(is *api.Job) { is.State = "running" })
	letGo := a.d.Hold()
	defer letGo()
	adding := &adding{in: &readCmd{keep: &keeping{ctx: ctx, c: a.c, of: map[*segun.Document]segun.Capture{}}}}
	var wait []*store.Entry
	since := time.Now()
	for res := range a.run.All(ctx, a.inputs(ctx, in, adding.in.keep), 0, nil) {
		if ctx.Err() != nil {
			break
		}
		r := adding.prepare(res)
		switch err := r.res.Err; {
		case errors.Is(err, errKept):
			if err := a.there(ctx, j, err); err != nil {
				return err
			}
			continue
		case errors.Is(err, context.Canceled):
			continue
		case unchanged(err):
			j.change(func(is *api.Job) { is.Done, is.Kept = is.Done+1, is.Kept+1 })
			continue
		case err != nil:
			if err := a.skip(j, r.res.From, err); err != nil {
				return err
			}
			continue
		}
		if wait = append(wait, r.entry); len(wait) >= mostDropped || time.Since(since) > longDropped {
			if err := a.keep(j, wait); err != nil {
				return err
			}
			wait, since = nil, time.Now()
		}
	}
	if err := errors.Join(a.keep(j, wait), ctx.Err()); err != nil {
		return err
	}
	return a.read(j, in.URLs)
}

// mostThere is how many documents that were there already are named.
const mostThere = 20

// there books an input that the case has already.
func (a *deskAdd) there(ctx context.Context, j *job, kept error) error {
	var ref *api.DocumentRef
	var of keptAlready
	if now := j.now(); len(now.There) < mostThere && errors.As(kept, &of) {
		var err error
		if ref, err = a.d.There(ctx, of.digest); err != nil {
			return err
		}
	}
	j.change(func(is *api.Job) {
		is.Done, is.Kept = is.Done+1, is.Kept+1
		if ref != nil && !slices.ContainsFunc(is.There, func(r api.DocumentRef) bool { return r.ID == ref.ID }) {
			is.There = append(is.There, *ref)
		}
	})
	return nil
}

// read books which addresses were read: of a feed there is no document to tell it.
func (a *deskAdd) read(j *job, urls []string) error {
	var read []string
	now := j.now()
	for _, u := range urls {
		if u = strings.TrimSpace(u); !slices.ContainsFunc(now.Skips, func(s api.Skip) bool { return s.From == u }) {
			read = append(read, u)
		}
	}
	if len(read) == 0 {
		return nil
	}
	return a.d.Write(func(w *store.Writer) error { return w.Unskip(read...) })
}

// keep writes what waits and tells of it.
func (a *deskAdd) keep(j *job, wait []*store.Entry) error {
	if len(wait) == 0 {
		return nil
	}
	var added []store.Added
	err := a.d.Write(func(w *store.Writer) (err error) {
		added, err = w.Add(wait...)
		return err
	})
	for i := range added {
		x := &added[i]
		if !x.Fresh {
			j.change(func(is *api.Job) { is.Done, is.Kept = is.Done+1, is.Kept+1 })
			continue
		}
		item, err := a.d.Added(context.WithoutCancel(a.ctx), x)
		if err != nil {
			return err
		}
		j.change(func(is *api.Job) {
			is.Done, is.Fresh = is.Done+1, is.Fresh+1
			if is.Added = append(is.Added, *item); len(is.Added) > 200 {
				is.Added = is.Added[1:]
			}
		})
	}
	return err
}

// skip books what could not be read, in the case too where there is a reason that stays.
func (a *deskAdd) skip(j *job, from string, err error) error {
	s := api.Skip{From: from, Code: "fault", Reason: "this is a fault in segun: " + err.Error(), Time: time.Now().UTC()}
	var skip *segun.Skip
	if errors.As(err, &skip) {
		s.From, s.Code, s.Reason = cmp.Or(skip.From, from), skip.Code, skip.Reason
		err := a.d.Write(func(w *store.Writer) error { return w.Skip(segun.Skip{From: s.From, Code: s.Code, Reason: s.Reason}) })
		if err != nil {
			return err
		}
	}
	j.change(func(is *api.Job) { is.Done, is.Skips = is.Done+1, append(is.Skips, s) })
	return nil
}

// now is the job as it is.
func (j *job) now() api.Job {
	j.mu.Lock()
	defer j.mu.Unlock()
	out := j.is
	out.Added, out.There, out.Skips = slices.Clone(j.is.Added), slices.Clone(j.is.There), slices.Clone(j.is.Skips)
	return out
}

func (j *job) change(f func(is *api.Job)) {
	j.mu.Lock()
	defer j.mu.Unlock()
	f(&j.is)
	close(j.changed)
	j.changed = make(chan struct{})
}

// end books how a job ended.
func (j *job) end(ctx context.Context, err error) {
	j.change(func(is *api.Job) {
		switch {
		case err == nil:
			is.State = "done"
		case ctx.Err() != nil:
			is.State = "cancelled"
		default:
			is.State, is.Problem = "failed", err.Error()
		}
	})
}

func ended(state string) bool { return state == "done" || state == "failed" || state == "cancelled" }

// Jobs lists the runs, the latest first.
func (a *deskAdd) Jobs(context.Context) ([]api.Job, error) {
	a.mu.Lock()
	all := slices.Clone(a.jobs)
	a.mu.Unlock()
	var out []api.Job
	for _, j := range slices.Backward(all) {
		out = append(out, j.now())
	}
	return out, nil
}

func (a *deskAdd) find(id string) (*job, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, j := range a.jobs {
		if j.is.ID == id { // never changed
			return j, nil
		}
	}
	return nil, fmt.Errorf("a run %q: %w; what it added is in the case", id, api.ErrNotFound)
}

// Job returns one run.
func (a *deskAdd) Job(_ context.Context, id string) (*api.Job, error) {
	j, err := a.find(id)
	if err != nil {
		return nil, err
	}
	now := j.now()
	return &now, nil
}

// Cancel ends a run.
func (a *deskAdd) Cancel(ctx context.Context, id string) (*api.Job, error) {
	j, err := a.find(id)
	if err != nil {
		return nil, err
	}
	j.stop()
	err = a.Follow(ctx, id, func(api.Job) error { return nil })
	now := j.now()
	return &now, err
}

// Follow calls step at each change of a run, until it ends.
func (a *deskAdd) Follow(ctx context.Context, id string, step func(api.Job) error) error {
	j, err := a.find(id)
	if err != nil {
		return err
	}
	for {
		j.mu.Lock()
		changed := j.changed
		j.mu.Unlock()
		now := j.now()
		if err := step(now); err != nil || ended(now.State) {
			return err
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
		select { // several changes at once are one
		case <-time.After(100 * time.Millisecond):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
