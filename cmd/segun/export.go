package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"segun/store"
	"segun/write"
)

type exportCmd struct {
	caseFlags
	Out   string   `arg:"" help:"The folder to write to; it is made, and must be empty."`
	As    string   `required:"" enum:"csv,ftm,markdown" help:"csv: a claim sheet for a spreadsheet; ftm: Follow the Money, JSON lines; markdown: a page a document."`
	Notes []string `enum:"public,internal,confidential" default:"public" help:"Which notes go along: public only, unless you say otherwise."`
}

// Help is shown below the flags.
func (exportCmd) Help() string {
	return `Each export says in its first line that it was read by a machine and not reviewed,
and has a manifest.json beside it: versions, counts, which notes are in it. In
Follow the Money no accusation becomes a property of anybody: it stays a Note.

Examples:

  segun export --as csv sheet/
  segun export --as ftm --case harbour ftm/
  segun export --as markdown --notes public,internal pages/`
}

// export is one run of it.
type export struct {
	dir       string
	notes     []store.Note
	documents int
	claims    int
	reviewed  int
	reviews   map[string]bool
	warning   string
}

// machineRead is the first line of whatever leaves a case.
func machineRead(name string, at time.Time) string {
	return "Read by a machine and not reviewed: check each line against its source before you rely on it. Case " + oneLineOf(name) + ", segun " + segunVersion() + ", " + at.Format(time.DateOnly) + "."
}

// Run writes the export and logs it.
func (c *exportCmd) Run(t *terminal) error {
	k, w, end, err := c.openWriter(t) // first: an export that cannot be logged is not made
	if err != nil {
		return err
	}
	defer end()
	now := time.Now()
	x := &export{dir: c.Out, warning: machineRead(k.Name(), now), reviews: map[string]bool{}}
	if err := emptyFolder(c.Out); err != nil {
		return err
	}
	if x.notes, err = k.Notes(t.ctx, c.Notes...); err != nil {
		return err
	}
	reviews, err := k.Reviews(t.ctx)
	if err != nil {
		return err
	}
	for _, r := range reviews {
		x.reviews[r.Object] = true
	}
	if err := w.Decided("export", c.As, strings.Join(c.Notes, "+")+" notes"); err != nil {
		return err
	}
	switch c.As {
	case "csv":
		err = x.file("claims.csv", func(out io.Writer) error { return x.sheet(t, k, out) })
	case "ftm":
		err = x.file("entities.ftm.json", func(out io.Writer) error { return x.ftm(t, k, out) })
	default:
		err = x.pages(t, k)
	}
	if err == nil && len(x.notes) > 0 && c.As != "ftm" {
		err = x.file("notes.md", x.noteList)
	}
	if err = errors.Join(err, x.manifest(k, c, now)); err != nil {
		return err
	}
	fmt.Fprintf(t.stdout, "%s and %s written to %s, %s of them not reviewed\n", documents(x.documents), counted(x.claims, "claim", "claims"), write.Plain(c.Out), grouped(x.claims-x.reviewed))
	return nil
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
func (x *export) file(name string, f func(io.Writer) error) error {
	h, err := os.OpenFile(filepath.Join(x.dir, name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(h)
	return errors.Join(f(w), w.Flush(), h.Close())
}

func (x *export) count(h *store.Hit) (reviewed string) {
	x.claims++
	if x.reviews[string(h.Doc.ID)+"#"+h.Claim.ID] || x.reviews[string(h.ID())] {
		x.reviewed++
		return "yes"
	}
	return "no"
}

// sheet is the claim sheet: who says it stands before what is said.
func (x *export) sheet(t *terminal, k *store.Case, out io.Writer) error {
	err := writeSheet(out, nil, func(row func([]string) error) error {
		if err := row([]string{x.warning}); err != nil {
			return err
		}
		return row(append([]string{}, append(sheetHead, "reviewed")...))
	})
	if err != nil {
		return err
	}
	return k.Walk(t.ctx, func(d *store.Whole) error {
		x.documents++
		return writeSheet(out, nil, func(row func([]string) error) error {
			for i := range d.Hits {
				if err := row(append(claimRow(&d.Hits[i]), x.count(&d.Hits[i]))); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// pages writes a page of Markdown a document.
func (x *export) pages(t *terminal, k *store.Case) error {
	return k.Walk(t.ctx, func(d *store.Whole) error {
		x.documents++
		return x.file(short(d.ID)+".md", func(out io.Writer) error {
			title := d.Title
			if title == "" {
				title = d.From
			}
			fmt.Fprintf(out, "%s\n\n# %s\n\n%s\n", marked(x.warning), marked(title), marked(strings.Join(nonEmpty(d.Publisher, d.Published, place(&d.Document)), " · ")))
			for i := range d.Hits {
				h := &d.Hits[i]
				reviewed := ""
				if x.count(h) == "yes" {
					reviewed = ", reviewed"
				}
				fmt.Fprintf(out, "\n- **%s**: *%s* — %s (%s%s)\n", marked(sourcing(h)), statusWords(h.Claim.Status), marked(oneLineOf(h.Claim.Words)), hitID(h), reviewed)
			}
			return nil
		})
	})
}

// marked is text that Markdown shows as it is.
func marked(s string) string {
	var b strings.Builder
	for _, r := range write.Plain(s) {
		if strings.ContainsRune("\\`*_{}[]<>()#+!|~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func (x *export) noteList(out io.Writer) error {
	fmt.Fprintf(out, "Notes by people. %s\n", marked(x.warning))
	for _, n := range x.notes {
		fmt.Fprintf(out, "\n- %s: %s\n", marked(strings.Join(nonEmpty(n.Class, n.Source, n.About, n.Time.Format(time.DateOnly)), ", ")), marked(n.Text))
	}
	return nil
}

// manifest says what the export is.
func (x *export) manifest(k *store.Case, c *exportCmd, at time.Time) error {
	list, err := annotators()
	if err != nil {
		return err
	}
	readers, models := map[string]string{}, map[string]string{}
	for _, a := range list {
		readers[a.Name] = a.Version
		if name, digest, ok := strings.Cut(a.Model, "@"); ok {
			models[name] = digest
		}
	}
	return x.file("manifest.json", func(out io.Writer) error {
		enc := json.NewEncoder(out)
		enc.SetIndent("", "  ")
		return enc.Encode(map[string]any{"schema": "segun.export/1", "note": x.warning, "case": k.Name(), "as": c.As, "segun": segunVersion(), "written": at.UTC().Format(time.RFC3339),
			"documents": x.documents, "claims": x.claims, "unreviewed": x.claims - x.reviewed, "notes": c.Notes, "notes_written": len(x.notes), "annotators": readers, "models": models})
	})
}
