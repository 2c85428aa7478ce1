package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"segun"
	"segun/lists"
	"segun/resolve/screen"
	"segun/store/shelf"
	"segun/write"
)

// listFlags say which lists are asked.
type listFlags struct {
	List          []string `placeholder:"NAME,…" help:"Ask only these lists of those that were loaded: ofac, un, ofac@2031-05-04."`
	Lists         []string `placeholder:"PATH,…" help:"Ask lists from files or folders instead; nothing is kept."`
	Program       []string `placeholder:"TAG,…" help:"Ask only parties under these programmes: SDGT."`
	AcceptSmaller bool     `help:"Take lists from --lists that seem cut off, too."`
}

// searching is the lists that are asked.
type searching struct {
	screener *screen.Screener
	was      *screen.Screener // parties that a change of a list touched, as they were before; nil when all is asked
	head     write.ScreeningHead
	built    string // why the index was built and not read; "" when it was read
	unkept   error  // why it could not be kept
}

// source is an edition that can be opened when it is needed.
type source struct {
	edition segun.Edition
	version string // of the list's reader
	open    func() (*held, error)
}

// search finds the lists and makes them ready.
func (f *listFlags) search(t *terminal, since string) (*searching, error) {
	s, err := openShelf()
	if err != nil {
		return nil, err
	}
	sources, err := f.sources(t, s)
	if err != nil {
		return nil, err
	}
	w := &searching{head: write.ScreeningHead{Programs: f.Program, Since: since, When: time.Now(), Version: segunVersion()}}
	switch {
	case since != "":
		err = w.changes(t, s, sources, f, since)
	case len(f.Program) > 0 || len(f.Lists) > 0:
		w.built = "nothing of it is kept"
		var unread []lists.RowError
		w.screener, unread, err = build(t.ctx, sources, f, "")
		for _, x := range unread {
			fmt.Fprintf(t.stderr, "segun: %s\n", write.Plain(x.String()))
		}
	default:
		err = w.kept(t.ctx, s, sources)
	}
	if err != nil {
		return nil, err
	}
	for _, e := range w.screener.Lists() {
		sample := e.List == lists.SampleID
		w.head.Lists = append(w.head.Lists, write.SearchedList{Edition: e, Sample: sample, Old: !sample && isStale(e.Date, w.head.When),
			Doubt: (e.Basis == segun.DateFile || e.Basis == segun.DateCaptured) && isStale(e.Mentions, w.head.When)})
	}
	w.head.Nameless = w.screener.Nameless()
	return w, nil
}

// sources finds the lists that are to be asked, in the order of their names.
func (f *listFlags) sources(t *terminal, s *shelf.Shelf) ([]source, error) {
	var all []source
	var err error
	if len(f.Lists) > 0 {
		all, err = f.atPaths(t.ctx)
	} else {
		all, err = f.onShelf(s)
	}
	if err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(a, b source) int { return strings.Compare(string(a.edition.List), string(b.edition.List)) })
	for i := 1; i < len(all); i++ {
		if all[i].edition.List == all[i-1].edition.List {
			return nil, usage{fmt.Sprintf("the list %s is named twice; ask one edition of it at a time", all[i].edition.List), "screen"}
		}
	}
	return all, nil
}

// atPaths takes lists from files and folders.
func (f *listFlags) atPaths(ctx context.Context) ([]source, error) {
	var all []source
	for _, p := range f.Lists {
		found, err := bundlesAt(ctx, p)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("%s holds no list that this program knows; name the folder with OFAC's files, or the file of the list", write.Plain(p))
		}
		for i := range found {
			b := &found[i]
			if len(f.List) > 0 && !slices.Contains(f.List, string(b.ID)) {
				continue
			}
			all = append(all, source{segun.Edition{List: b.ID}, b.List.Version, func() (*held, error) { return &held{bundle: b}, nil }})
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("none of the lists in %s is one of %s", write.Plain(strings.Join(f.Lists, ", ")), write.Plain(strings.Join(f.List, ", ")))
	}
	return all, nil
}

// onShelf takes the lists that were loaded: those that are named, or all; the built-in sample when there is none.
func (f *listFlags) onShelf(s *shelf.Shelf) ([]source, error) {
	names := f.List
	if len(names) == 0 {
		ids, err := s.Lists()
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			names = append(names, string(id))
		}
	}
	if len(names) == 0 {
		names = []string{string(lists.SampleID)}
	}
	var all []source
	for _, n := range names {
		e, err := editionNamed(s, n)
		if err != nil {
			return nil, err
		}
		src := source{edition: e, open: func() (*held, error) { return holdEdition(s, e) }}
		if l, err := lists.Named(e.Format); err == nil {
			src.version = l.Version
		}
		all = append(all, src)
	}
	return all, nil
}

// addParty adds what a list states of a party, if it is under one of the programmes that are asked for; met gathers those that there are.
func addParty(b *screen.Builder, p *lists.Party, programs []string, met map[string]bool) {
	if len(programs) > 0 {
		wanted := false
		for _, v := range p.Values("program") {
			met[v] = true
			wanted = wanted || slices.ContainsFunc(programs, func(x string) bool { return strings.EqualFold(x, v) })
		}
		if !wanted {
			return
		}
	}
	for i := range p.Statements {
		b.Add(&p.Statements[i])
	}
}

// hasProgrammes refuses a programme that no party is under: misspelt, it would find nothing.
func (f *listFlags) hasProgrammes(met map[string]bool) error {
	for _, p := range f.Program {
		found := false
		for m := range met {
			found = found || strings.EqualFold(m, p)
		}
		if !found {
			var all []string
			for m := range met {
				all = append(all, m)
			}
			slices.Sort(all)
			return usage{fmt.Sprintf("--program: no party of these lists is under %q; there are: %s", write.Plain(p), write.Plain(strings.Join(all, ", "))), "screen"}
		}
	}
	return nil
}
