package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"runtime"
	"strings"

	"golang.org/x/term"

	"segun"
	"segun/lists"
	"segun/resolve/screen"
	"segun/store/shelf"
	"segun/write"
)

// key names everything that an index is made from, a line a thing, so that a stale one can be told with the reason.
func key(sources []source) string {
	var b strings.Builder
	fmt.Fprintf(&b, "segun %s, index %s\n", segunVersion(), screen.Version)
	for i := range sources {
		e := &sources[i].edition
		fmt.Fprintf(&b, "%s %s/%s %s %s", e.List, e.Format, sources[i].version, e.Date, e.Basis)
		for _, f := range e.Files {
			fmt.Fprintf(&b, " %s=%s", f.Name, f.Digest)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// indexName is the file in which the index of some lists is kept: one for each set of lists, so that a new edition takes the place of the last.
func indexName(sources []source) string {
	h := sha256.New()
	for i := range sources {
		fmt.Fprintf(h, "%s\n", sources[i].edition.List)
	}
	return "screen-" + hex.EncodeToString(h.Sum(nil)[:6])
}

// kept reads the index from the shelf, or builds it and keeps it, with the reason. Two programs that build it at once each put a whole one there, and one
// that was built from older editions is found to be stale by the next. Where none can be kept, it is used from memory.
func (w *searching) kept(ctx context.Context, s *shelf.Shelf, sources []source) error {
	want, name := key(sources), indexName(sources)
	path, err := s.DerivedPath(name)
	if err == nil {
		var x *screen.Screener
		if x, err = screen.Open(path); err == nil {
			if w.built = stale(x.Key(), want); w.built == "" {
				w.screener = x
				return nil
			}
		}
	}
	switch {
	case errors.Is(err, shelf.ErrNotFound):
		w.built = "there was none for these lists"
	case err != nil:
		w.built = "it could not be read: " + err.Error()
	}
	if w.screener, _, err = build(ctx, sources, &listFlags{AcceptSmaller: true}, want); err != nil {
		return err
	}
	if len(sources) == 1 && sources[0].edition.List == lists.SampleID {
		return nil // nothing was loaded, so nothing is left behind
	}
	w.unkept = s.PutDerived(name, w.screener.Bytes())
	return nil
}

// stale says what has changed between two keys, or "".
func stale(had, want string) string {
	if had == want {
		return ""
	}
	a, b := strings.Split(had, "\n"), strings.Split(want, "\n")
	if a[0] != b[0] {
		return "another version of segun made it"
	}
	for i := 1; i < min(len(a), len(b)); i++ {
		if a[i] != b[i] {
			list, _, _ := strings.Cut(b[i], " ")
			return "list " + list + " has another edition, or is read in another way"
		}
	}
	return "other lists are asked"
}

// build makes a screener of all parties that are asked for. The lists are read side by side, and joined in their order. unread are the rows that could not be
// read, the first of each list.
func build(ctx context.Context, sources []source, f *listFlags, key string) (s *screen.Screener, unread []lists.RowError, err error) {
	filled := make([]filling, len(sources))
	workers := make(chan struct{}, runtime.GOMAXPROCS(0))
	done := make(chan struct{})
	for i := range sources {
		go func() {
			workers <- struct{}{}
			filled[i] = sources[i].fill(ctx, f)
			<-workers
			done <- struct{}{}
		}()
	}
	for range sources {
		<-done
	}
	b, met := screen.NewBuilder(), map[string]bool{}
	for i := range filled {
		if filled[i].err != nil {
			return nil, nil, filled[i].err
		}
		unread = append(unread, filled[i].unread...)
		b.Join(filled[i].builder)
		for m := range filled[i].met {
			met[m] = true
		}
	}
	if err := f.hasProgrammes(met); err != nil {
		return nil, nil, err
	}
	return b.Build(key), unread, nil
}

// filling is one list as it was read for an index.
type filling struct {
	builder *screen.Builder
	met     map[string]bool // its programmes, where only some are asked for
	unread  []lists.RowError
	err     error
}

// fill reads an edition into a builder of its own: statement by statement, or party by party where only some are asked for.
func (s *source) fill(ctx context.Context, f *listFlags) filling {
	x := filling{builder: screen.NewBuilder(), met: map[string]bool{}}
	h, err := s.open()
	if err != nil {
		return filling{err: err}
	}
	x.builder.List(segun.Edition{List: h.bundle.ID})
	var some []segun.Statement
	var held holdersOf
	rep, err := lists.Each(h.bundle, lists.Options{AcceptSmaller: f.AcceptSmaller}, func(st segun.Statement) bool {
		held.take(&st)
		switch {
		case !lists.IsParty(st.Schema):
		case len(f.Program) > 0:
			some = append(some, st)
		default:
			x.builder.Add(&st)
		}
		return ctx.Err() == nil
	})
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return filling{err: err}
	}
	parties := lists.Parties(some, false)
	for i := range parties {
		addParty(x.builder, &parties[i], f.Program, x.met)
	}
	e := rep.Edition
	if s.edition.Date != "" {
		e.Date, e.Basis = s.edition.Date, s.edition.Basis
	}
	x.builder.Edition(e)
	x.unread = rep.Errors[:min(len(rep.Errors), mostTold)]
	held.tell(x.builder, e.Date)
	return x
}

// ready makes the index of all lists after some were taken, so that the first screening need not. The lists are there whatever becomes of it. Its error is
// that of standard output.
func (w *listsLoading) ready() error {
	sources, err := (&listFlags{}).sources(w.t, w.shelf)
	if err != nil {
		return w.unready(err)
	}
	w.working(sources)
	var x searching
	if err := x.kept(w.t.ctx, w.shelf, sources); err != nil {
		return w.unready(err)
	}
	if x.unkept != nil {
		return w.unready(x.unkept)
	}
	if x.built == "" || w.quiet || w.json {
		return nil
	}
	_, err = fmt.Fprintf(w.out, "ready to screen: %s of %s, under %s\n", counted(x.screener.Parties(), "party", "parties"), counted(len(sources), "list", "lists"),
		counted(x.screener.Names(), "name", "names"))
	if err != nil {
		return err
	}
	return w.out.Flush()
}

// unready tells that each screening must make the index itself. Nothing is lost but time.
func (w *listsLoading) unready(err error) error {
	if w.t.ctx.Err() == nil {
		fmt.Fprintf(w.t.stderr, "segun: the index of the lists could not be kept, and is made anew by each screening: %s\n", write.Plain(err.Error()))
	}
	return nil
}

// working says on a terminal that the index is being made, where that takes more than a moment.
func (w *listsLoading) working(sources []source) {
	var size int64
	for i := range sources {
		for _, f := range sources[i].edition.Files {
			size += f.Size
		}
	}
	if !w.quiet && size >= slowFile && term.IsTerminal(int(w.t.stderr.Fd())) {
		fmt.Fprintf(w.t.stderr, "segun: making the index of %s\n", counted(len(sources), "list", "lists"))
	}
}
