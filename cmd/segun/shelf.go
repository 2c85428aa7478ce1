package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"segun"
	"segun/fetch"
	"segun/lists"
	"segun/store/shelf"
)

// dataDir is where cases and lists live: SEGUN_DIR, or else a folder of the platform's for data.
func dataDir() (string, error) {
	if d := os.Getenv("SEGUN_DIR"); d != "" {
		return d, nil
	}
	home, err := os.UserHomeDir()
	switch {
	case runtime.GOOS == "windows" && os.Getenv("LocalAppData") != "":
		return filepath.Join(os.Getenv("LocalAppData"), "segun"), nil
	case filepath.IsAbs(os.Getenv("XDG_DATA_HOME")):
		return filepath.Join(os.Getenv("XDG_DATA_HOME"), "segun"), nil
	case err != nil:
		return "", fmt.Errorf("no folder for data is known (%w); name one in SEGUN_DIR", err)
	case runtime.GOOS == "darwin":
		return filepath.Join(home, "Library", "Application Support", "segun"), nil
	}
	return filepath.Join(home, ".local", "share", "segun"), nil
}

// openShelf opens the shelf of lists; nothing is written before a list is kept.
func openShelf() (*shelf.Shelf, error) {
	d, err := dataDir()
	if err != nil {
		return nil, err
	}
	return shelf.Open(filepath.Join(d, "lists")), nil
}

// held is one edition of a list at hand: what the shelf says of it, and its files.
type held struct {
	edition segun.Edition
	bundle  *lists.Bundle
}

// hold takes an edition from the shelf.
func hold(s *shelf.Shelf, e segun.Edition) (*held, error) {
	l, err := lists.Named(e.Format)
	if err != nil {
		return nil, err
	}
	captures, err := s.Captures(e)
	if err != nil {
		return nil, err
	}
	b := &lists.Bundle{List: l, ID: e.List}
	for i, c := range captures {
		if e.Basis == segun.DateGiven {
			c.Given.Published = e.Date
		}
		b.Files = append(b.Files, lists.File{Part: e.Files[i].Name, Capture: c})
	}
	return &held{e, b}, nil
}

// holdSample is the list that is built in.
func holdSample() (*held, error) {
	b := lists.Sample()
	rep, err := lists.Each(&b, lists.Options{}, func(segun.Statement) bool { return true })
	if err != nil {
		return nil, err
	}
	return &held{rep.Edition, &b}, nil
}

// holdNamed finds an edition by LIST or LIST@DATE and takes it.
func holdNamed(s *shelf.Shelf, name string) (*held, error) {
	e, err := editionNamed(s, name)
	if err != nil {
		return nil, err
	}
	return holdEdition(s, e)
}

// editionNamed finds an edition by LIST or LIST@DATE: the current one, or the latest whose date begins with DATE.
func editionNamed(s *shelf.Shelf, name string) (segun.Edition, error) {
	list, date, dated := strings.Cut(name, "@")
	all, err := s.Editions(segun.ListID(list))
	if err != nil {
		return segun.Edition{}, err
	}
	if len(all) == 0 && segun.ListID(list) == lists.SampleID {
		h, err := holdSample()
		if err != nil {
			return segun.Edition{}, err
		}
		return h.edition, nil
	}
	for _, e := range slices.Backward(all) {
		if !dated || strings.HasPrefix(e.Date, date) {
			return e, nil
		}
	}
	return segun.Edition{}, noSuchList(s, list, date, all)
}

// holdEdition takes an edition that editionNamed found: from the shelf, or the one that is built in.
func holdEdition(s *shelf.Shelf, e segun.Edition) (*held, error) {
	if e.List == lists.SampleID && e.Kept.IsZero() {
		return holdSample()
	}
	return hold(s, e)
}

// noSuchList says what there is instead.
func noSuchList(s *shelf.Shelf, list, date string, editions []segun.Edition) error {
	if len(editions) > 0 {
		var dates []string
		for _, e := range editions {
			dates = append(dates, e.Date)
		}
		return fmt.Errorf("list %s has no edition of %q; there are %s", list, date, strings.Join(dates, ", "))
	}
	known := []string{string(lists.SampleID)}
	ids, err := s.Lists()
	if err != nil {
		return err
	}
	for _, id := range ids {
		known = append(known, string(id))
	}
	return fmt.Errorf("there is no list %q here, only %s; load it with: segun lists load PATH", list, strings.Join(known, ", "))
}

// read reads the edition's statements. What was taken once is taken again, however small it is.
func (h *held) read() ([]segun.Statement, *lists.Report, error) {
	list, rep, err := lists.Read(h.bundle, lists.Options{AcceptSmaller: true})
	if err != nil {
		return nil, nil, err
	}
	rep.Edition.Date, rep.Edition.Basis, rep.Edition.Kept = h.edition.Date, h.edition.Basis, h.edition.Kept
	return list, rep, nil
}

// bundlesAt finds the lists that a file or a folder holds. Files that are no list are passed over.
func bundlesAt(ctx context.Context, path string) ([]lists.Bundle, error) {
	paths := []string{path}
	if st, err := os.Stat(path); err == nil && st.IsDir() {
		paths = filesIn(path)
	}
	f := &fetch.Fetcher{Offline: true, MaxBytes: mostListBytes}
	var captures []*segun.Capture
	for _, p := range paths {
		c, err := f.Whole(ctx, p)
		if err != nil {
			return nil, err
		}
		captures = append(captures, &c)
	}
	found, _ := lists.Sort(captures, nil)
	return found, nil
}

// holdPath takes the lists that a file or a folder holds, without putting them on the shelf. A list that is cut off is an error unless smaller ones are
// accepted.
func holdPath(ctx context.Context, path string, acceptSmaller bool) ([]*held, error) {
	found, err := bundlesAt(ctx, path)
	if err != nil {
		return nil, err
	}
	var all []*held
	for i := range found {
		rep, err := lists.Each(&found[i], lists.Options{AcceptSmaller: acceptSmaller}, func(segun.Statement) bool { return true })
		if err != nil {
			return nil, err
		}
		all = append(all, &held{rep.Edition, &found[i]})
	}
	return all, nil
}

// isRefused reports whether an error is the refusal of a list that holds suspiciously little, in itself or beside the last one.
func isRefused(err error) bool {
	var small *shelf.Smaller
	var no *lists.Refusal
	return errors.As(err, &small) || errors.As(err, &no)
}
