package main

import (
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"segun/store"
	"segun/store/query"
	"segun/write"
	"segun/write/export"
)

type exportCmd struct {
	caseFlags
	Out   string   `arg:"" help:"The folder to write to; it is made, and must be empty."`
	As    string   `required:"" enum:"csv,xlsx,graphml,ftm,markdown,memo" help:"csv, xlsx: a claim sheet; graphml: a graph of who says what about whom; ftm: Follow the Money, JSON lines; markdown: a vault of linked pages, for Obsidian; memo: who says each serious allegation, for print and Word."`
	Where []string `placeholder:"QUESTION" help:"Only the claims that fit; all without it. See segun claims --help."`
	Notes []string `enum:"public,internal,confidential" default:"public" help:"Which notes go along: public only, unless you say otherwise. With internal ones, who reviewed a claim and why goes along too."`
}

// Help is shown below the flags.
func (exportCmd) Help() string {
	return `Each export says in its first line what in it only a machine has read, and has a
manifest.json beside it: versions, lists and their dates, counts, which notes are in
it. In Follow the Money no accusation becomes a property of anybody: it stays a Note.

Examples:

  segun export --as xlsx sheet/
  segun export --as csv --where 'about:"Harbour Authority" status:alleged' sheet/
  segun export --as memo --case harbour memo/
  segun export --as markdown --notes public,internal vault/`
}

// exporting is one run of it.
type exporting struct {
	*exportCmd
	t      *terminal
	k      *store.Case
	head   export.Head
	picked *store.Picked
	files  []string
	left   export.Left

	archive *zip.Writer // what files go into instead of a folder, where it is not nil
}

// Run writes the export and logs it.
func (c *exportCmd) Run(t *terminal) error {
	n, err := parseQuery(c.Where)
	if err != nil {
		return err
	}
	k, w, end, err := c.openWriter(t) // first: an export that cannot be logged is not made
	if err != nil {
		return err
	}
	defer end()
	now := time.Now()
	x := &exporting{exportCmd: c, t: t, k: k}
	if err := x.begin(n, now); err != nil {
		return err
	}
	if err := emptyFolder(c.Out); err != nil {
		return err
	}
	if err := w.Decided("export", strings.Join(nonEmpty(c.As, x.head.Question), ": "), strings.Join(c.Notes, "+")+" notes"); err != nil {
		return err
	}
	err = x.write()
	if err == nil {
		err = x.manifest(now)
	}
	if err != nil {
		return fmt.Errorf("%w; what is in %s is not whole, remove it", err, c.Out)
	}
	fmt.Fprintf(t.stdout, "%s and %s written to %s, %s of them not reviewed\n", documents(x.head.Documents), counted(x.head.Claims, "claim", "claims"), write.Plain(c.Out), grouped(x.head.Claims-x.head.Reviewed))
	return nil
}

// begin finds what the export is to hold, and what it says of itself.
func (x *exporting) begin(n query.Node, now time.Time) (err error) {
	h := &x.head
	h.Case, h.Version, h.Day, h.Question = x.k.Name(), segunVersion(), now.Format(time.DateOnly), query.Text(n)
	if x.picked, err = x.k.Pick(x.t.ctx, n); err != nil {
		return err
	}
	h.Claims, h.Documents = x.picked.Claims, x.picked.Documents
	if h.Reviewed, err = x.picked.Reviewed(x.t.ctx); err != nil {
		return err
	}
	if _, h.DocumentsInCase, err = x.k.Documents(x.t.ctx, 1); err != nil {
		return err
	}
	if h.Lists, err = listsAtHand(); err != nil {
		return err
	}
	notes, err := x.k.Notes(x.t.ctx, x.Notes...)
	for _, n := range notes {
		h.Notes = append(h.Notes, export.Note{ID: n.ID, Class: n.Class, Source: n.Source, About: n.About, Text: n.Text, Day: n.Time.Format(time.DateOnly)})
	}
	return err
}

// listsAtHand are the official lists on the shelf, each with the date of its current edition.
func listsAtHand() ([]export.List, error) {
	s, err := openShelf()
	if err != nil {
		return nil, err
	}
	ids, err := s.Lists()
	if err != nil {
		return nil, err
	}
	var out []export.List
	for _, id := range ids {
		e, err := s.Current(id)
		if err != nil {
			return nil, err
		}
		out = append(out, export.List{ID: string(id), Date: e.Date, Basis: e.Basis.Words()})
	}
	return out, nil
}

// write writes all but the manifest.
func (x *exporting) write() (err error) {
	take := &taking{ctx: x.t.ctx, k: x.k, reasons: slices.Contains(x.Notes, "internal"), origins: x.As == "memo", denials: map[string][]export.Reply{}}
	walk := func(f func(*export.Document) error) error {
		return x.picked.Walk(x.t.ctx, func(w *store.Whole) error {
			d, err := take.document(w)
			if err != nil {
				return err
			}
			return f(d)
		})
	}
	into := func(left *export.Left, f func(io.Writer) (export.Left, error)) func(io.Writer) error {
		return func(out io.Writer) (err error) {
			*left, err = f(out)
			return err
		}
	}
	h := &x.head
	switch x.As {
	case "csv":
		err = x.file("claims.csv", func(out io.Writer) error { return export.CSV(out, h, walk) })
	case "xlsx":
		err = x.file("claims.xlsx", func(out io.Writer) error { return export.XLSX(out, h, walk) })
	case "graphml":
		err = x.file("claims.graphml", into(&x.left, func(out io.Writer) (export.Left, error) { return export.GraphML(out, h, walk) }))
	case "ftm":
		err = x.file("entities.ftm.json", into(&x.left, func(out io.Writer) (export.Left, error) { return export.FtM(out, h, walk) }))
	case "memo":
		err = x.file("memo.html", into(&x.left, func(out io.Writer) (export.Left, error) { return export.Memo(out, h, walk, take.denialsOf) }))
	default:
		x.left, err = export.Vault(h, x.file, walk)
	}
	if err == nil && len(h.Notes) > 0 && (x.As == "csv" || x.As == "graphml") { // the others have a place for notes
		err = x.file("notes.md", func(out io.Writer) error { return export.Notes(out, h) })
	}
	return err
}

// emptyFolder makes a folder, or finds it empty.
func emptyFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	in, err := os.ReadDir(dir)
	if err == nil && len(in) > 0 {
		err = fmt.Errorf("%s is not empty; name another folder", dir)
	}
	return err
}

// file writes one file of the export.
func (x *exporting) file(name string, f func(io.Writer) error) error {
	if x.archive != nil {
		w, err := x.archive.Create(name)
		if err == nil {
			x.files = append(x.files, name)
			err = f(w)
		}
		return err
	}
	path := filepath.Join(x.Out, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	h, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	x.files = append(x.files, name)
	w := bufio.NewWriter(h)
	return errors.Join(f(w), w.Flush(), h.Close())
}

// manifest says what the export is.
func (x *exporting) manifest(at time.Time) error {
	list, err := annotators()
	if err != nil {
		return err
	}
	m := &export.Manifest{As: x.As, Written: at.UTC().Format(time.RFC3339), Notes: x.Notes, LeftOut: x.left, Files: slices.Clone(x.files), Annotators: map[string]string{}, Models: map[string]string{}}
	for _, a := range list {
		m.Annotators[a.Name] = a.Version
		if name, digest, ok := strings.Cut(a.Model, "@"); ok {
			m.Models[name] = digest
		}
	}
	return x.file("manifest.json", func(out io.Writer) error { return m.Write(out, &x.head) })
}
