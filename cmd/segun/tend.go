package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/term"

	"segun"
	"segun/cmd/internal/linker"
	"segun/store"
	"segun/write"
)

type skipsCmd struct {
	caseFlags
	JSON bool `name:"json" help:"Write one line of JSON each."`
}

// Run shows what could not be read.
func (c *skipsCmd) Run(t *terminal) error {
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	list, err := k.Skips(t.ctx)
	if err != nil {
		return err
	}
	return t.out(func(w *bufio.Writer) error {
		for _, s := range list {
			if c.JSON {
				if err := oneLine(w, map[string]string{"from": s.From, "code": s.Code, "reason": s.Reason, "time": s.Time.Format("2006-01-02T15:04:05Z")}); err != nil {
					return err
				}
				continue
			}
			fmt.Fprintf(w, "%s: %s\n", write.Plain(s.From), write.Plain(s.Reason))
		}
		if !c.JSON {
			fmt.Fprintf(w, "%s could not be read\n", counted(len(list), "input", "inputs"))
		}
		return nil
	})
}

type noteCmd struct {
	caseFlags
	Text   string   `arg:"" optional:"" help:"The note; - reads it from standard input. Without it the notes are shown."`
	Class  string   `enum:"public,internal,confidential" default:"internal" help:"Who may see it: public, internal or confidential. What leaves the case holds public notes only, unless told otherwise."`
	Source string   `placeholder:"NAME" help:"Who it comes from: a code name will do."`
	About  string   `placeholder:"NAME" help:"Whom or what it is about."`
	Show   []string `enum:"public,internal,confidential" default:"public,internal,confidential" help:"Which notes to show."`
}

// Help is shown below the flags.
func (noteCmd) Help() string {
	return `A note that is an argument may stay in your shell's history: what is confidential
comes better on standard input.

Examples:

  segun note --source Heron --class confidential -   type it, end with Ctrl-D
  segun note --about "Harbour Authority" "Called twice, no answer."
  segun note --show public                           show the public ones`
}

// Run keeps a note or shows them.
func (c *noteCmd) Run(t *terminal) error {
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	if c.Text == "" {
		return c.show(t, k)
	}
	text := c.Text
	if text == "-" {
		b, err := io.ReadAll(io.LimitReader(stdinUntil{t.ctx, t.stdin}, 1<<20))
		if err != nil {
			return err
		}
		text = strings.TrimSpace(string(b))
	}
	w, err := k.Write()
	if err != nil {
		return err
	}
	defer w.Close()
	id, err := w.Note(store.Note{Class: c.Class, About: c.About, Source: c.Source, Text: text})
	if err == nil {
		fmt.Fprintf(t.stdout, "kept as note %d, %s\n", id, c.Class)
	}
	return err
}

func (c *noteCmd) show(t *terminal, k *store.Case) error {
	list, err := k.Notes(t.ctx, c.Show...)
	if err != nil {
		return err
	}
	return t.out(func(w *bufio.Writer) error {
		for _, n := range list {
			fmt.Fprintf(w, "%d; %s\n  %s\n", n.ID, write.Plain(strings.Join(nonEmpty(n.Class, n.Source, n.About, n.Who, n.Time.Format("2006-01-02")), "; ")), write.Plain(n.Text))
		}
		return nil
	})
}

type logCmd struct{ caseFlags }

// Run shows the log of decisions.
func (c *logCmd) Run(t *terminal) error {
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	list, err := k.Log(t.ctx)
	if err != nil {
		return err
	}
	return t.out(func(w *bufio.Writer) error {
		for _, d := range list {
			fmt.Fprintf(w, "%s  %s\n", d.Time.Format("2006-01-02 15:04"), write.Plain(strings.Join(nonEmpty(d.Who, d.Action, d.Object, d.Why), "; ")))
		}
		return nil
	})
}

type forgetCmd struct {
	caseFlags
	What   string `arg:"" help:"A document by its ID, or a name: then every document that names them."`
	Reason string `required:"" help:"Why; it goes into the log with the document's ID and nothing else of it."`
	Yes    bool   `help:"Do not ask."`
}

// Help is shown below the flags.
func (forgetCmd) Help() string {
	return `Erases for good: the saved original, what was read in it, and its words in every
index. Copies elsewhere, backups among them, are not reached.

Examples:

  segun forget 1a2b3c4d5e --reason "sent in error"
  segun forget "Ines Morvan" --reason "asked to be left out" --yes`
}

// Run erases.
func (c *forgetCmd) Run(t *terminal) error {
	k, w, end, err := c.openWriter(t)
	if err != nil {
		return err
	}
	defer end()
	n, err := w.Naming(c.What)
	if err != nil {
		return err
	}
	if n > 0 {
		if err := tellOtherNames(t, k, c.What); err != nil {
			return err
		}
	}
	what := "document " + c.What
	if n > 0 {
		what = documents(n) + " naming " + c.What
	}
	if !c.Yes && !t.agrees("erase "+write.Plain(what)+" for good") {
		return usage{message: "nothing was erased; say --yes to do it", of: "forget"}
	}
	var ids []segun.DocID
	if n > 0 {
		ids, err = w.ForgetParty(c.What, c.Reason)
	} else {
		ids = make([]segun.DocID, 1)
		ids[0], err = w.Forget(c.What, c.Reason)
	}
	if err == nil {
		fmt.Fprintf(t.stdout, "%s erased\n", documents(len(ids)))
	}
	return err
}

// tellOtherNames says under which other names documents speak of those who bear one: these are not erased with it.
func tellOtherNames(t *terminal, k *store.Case, name string) error {
	list, err := k.Who(t.ctx, name, 1)
	if err != nil {
		return err
	}
	asked := linker.Forms(name)
	var others []string
	for i := range list {
		for _, n := range list[i].Names {
			if !slices.Contains(asked, store.Form(n.Text)) && !slices.Contains(others, n.Text) {
				others = append(others, n.Text)
			}
		}
	}
	if len(others) > 0 {
		fmt.Fprintf(t.stderr, "segun: documents may also speak of them as %s; what has only these names is not erased\n", write.Plain(few(others)))
	}
	return nil
}

// agrees asks a person at a terminal; elsewhere the answer is no.
func (t *terminal) agrees(question string) bool {
	if !term.IsTerminal(int(t.stdin.Fd())) {
		return false
	}
	fmt.Fprintf(t.stderr, "%s? Type yes: ", question)
	line, err := firstLine(stdinUntil{t.ctx, t.stdin})
	return err == nil && strings.TrimSpace(string(line)) == "yes"
}

type verifyCmd struct {
	caseFlags
	JSON bool `name:"json" help:"Write one object of JSON."`
}

// Help is shown below the flags.
func (verifyCmd) Help() string {
	return `Checks the file's pages, every saved original against its digest, every document
against its ID, every statement against its words, what they name, the tables that
answer questions, and the log of decisions. Ends with exit code 1 when something is wrong.`
}

// Run checks.
func (c *verifyCmd) Run(t *terminal) error {
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	r, err := k.Verify(t.ctx, nil)
	if err != nil {
		return err
	}
	if c.JSON {
		if r.Faults == nil {
			r.Faults = []string{}
		}
		b, _ := json.Marshal(map[string]any{"originals": r.Captures, "documents": r.Documents, "statements": r.Statements, "faults": r.Faults}) // plain values: it cannot fail
		fmt.Fprintf(t.stdout, "%s\n", b)
	} else {
		for _, f := range r.Faults {
			fmt.Fprintln(t.stdout, write.Plain(f))
		}
		fmt.Fprintf(t.stdout, "%s, %s, %s checked: %s\n", counted(r.Captures, "saved original", "saved originals"), documents(r.Documents),
			counted(r.Statements, "statement", "statements"), counted(len(r.Faults), "fault", "faults"))
	}
	if len(r.Faults) > 0 {
		return coded(exitFailed)
	}
	return nil
}
