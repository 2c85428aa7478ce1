package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"

	"segun"
	"segun/cmd/internal/linker"
	"segun/store"
)

type sameCmd struct {
	caseFlags
	A       string `arg:"" optional:"" help:"One of the two, as --list shows it: 1a2b3c4d5e#e3; or a record of a list: un:6908."`
	B       string `arg:"" optional:"" help:"The other."`
	Verdict string `arg:"" optional:"" help:"yes, no or unsure. Without it, what speaks for and against is shown."`

	Because string `placeholder:"WHY" help:"Why; it is kept with the answer."`
	List    bool   `help:"List what waits for an answer, the likeliest first."`
	Records string `enum:"too,only,no" default:"too" placeholder:"too|only|no" help:"Whether to offer records of the official lists that were loaded: too (after all other pairs), only, or no."`
	Undo    bool   `help:"Take the last answer back."`
	JSON    bool   `name:"json" help:"Write one line of JSON each."`
	Limit   int    `short:"n" default:"20" placeholder:"N" help:"How many to list (${default})."`
}

// Help is shown below the flags.
func (sameCmd) Help() string {
	return `Same person? What the program may not or cannot decide waits here: pairs that are
doubtful, all that touches a serious allegation, and whom a loaded list may name
(a record is linked by you alone, never by the program). At a terminal it asks one
after the other: y yes, n no, u unsure, s skip, z takes the last answer back, q
ends. Answers are kept, outlive segun rebuild, and stand in segun log.

Examples:

  segun same                                      be asked
  segun same --list --json                        what waits
  segun same --list --records only                who may be on a list
  segun same 1a2b3c4d5e#e3 99aa88bb77#e1          for and against
  segun same 1a2b3c4d5e#e3 99aa88bb77#e1 no --because "born in other years"
  segun same 1a2b3c4d5e#e3 un:6908 yes --because "same passport number"
  segun same --undo                               take the last answer back`
}

// Run lists, asks, shows or answers.
func (c *sameCmd) Run(t *terminal) error {
	switch {
	case c.A != "" && (c.B == "" || c.List || c.Undo), c.List && c.Undo:
		return usage{message: "name two, and then yes, no or unsure; or none, for --list or --undo", of: "same"}
	case c.Verdict != "" && !slices.Contains([]string{"yes", "no", "unsure", "y", "n", "u"}, c.Verdict):
		return usage{message: fmt.Sprintf("%q is no answer; write yes, no or unsure", c.Verdict), of: "same"}
	case c.Verdict == "" && c.Because != "":
		return usage{message: "--because goes with an answer: yes, no or unsure", of: "same"}
	case c.Undo:
		return c.undo(t)
	case c.Verdict != "":
		return c.answer(t)
	case c.A != "":
		return c.show(t)
	case c.List || !term.IsTerminal(int(t.stdin.Fd())) || !term.IsTerminal(int(t.stdout.Fd())):
		return c.list(t)
	}
	return c.ask(t)
}

// linked calls f with the linker of a case that is only read.
func linked(t *terminal, k *store.Case, f func(*linker.Linker) error) error {
	return k.Joined(t.ctx, func(j store.Joiner) error {
		l := j.(*linker.Linker) // which options names
		return errors.Join(f(l), l.Err())
	})
}

func (c *sameCmd) list(t *terminal) error {
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	var all []linker.Question
	more, listed := false, 0
	if c.Records != "only" {
		err := linked(t, k, func(l *linker.Linker) error {
			all, more = l.First(max(1, c.Limit))
			return nil
		})
		if err != nil {
			return err
		}
	}
	if c.Records != "no" {
		with := listedQuestions(t, k)
		listed = len(with)
		all = append(all, with...)
	}
	return t.out(func(w *bufio.Writer) error {
		for i := range all {
			if c.JSON {
				if err := oneLine(w, questionLine(&all[i])); err != nil {
					return err
				}
				continue
			}
			showQuestion(w, &all[i])
			fmt.Fprintf(w, "  answer with: segun same %s %s yes|no|unsure\n\n", handle(all[i].A), handle(all[i].B))
		}
		with := ""
		if listed > 0 {
			with = fmt.Sprintf(", %s with a record of a list", grouped(listed))
		}
		switch {
		case c.JSON:
		case more:
			fmt.Fprintf(w, "more than %s for an answer%s; -n shows more of them\n", counted(len(all), "pair waits", "pairs wait"), with)
		default:
			fmt.Fprintf(w, "%s for an answer%s\n", counted(len(all), "pair waits", "pairs wait"), with)
		}
		return nil
	})
}

// show shows what speaks for and against two being one.
func (c *sameCmd) show(t *terminal) error {
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	q, same, err := c.question(t, k)
	if err != nil {
		return err
	}
	return t.out(func(w *bufio.Writer) error {
		if c.JSON {
			return oneLine(w, questionLine(q))
		}
		showQuestion(w, q)
		if same {
			fmt.Fprintln(w, "  they are taken for one")
		}
		return nil
	})
}

// question is that about the two that were named, and whether they are taken for one.
func (c *sameCmd) question(t *terminal, k *store.Case) (q *linker.Question, same bool, err error) {
	a, err := k.Subject(t.ctx, c.A)
	if err != nil {
		return nil, false, err
	}
	b, err := k.Subject(t.ctx, c.B)
	if err != nil {
		return nil, false, err
	}
	q = &linker.Question{}
	err = linked(t, k, func(l *linker.Linker) error {
		is, ok := l.Ask(a, b)
		if !ok {
			is.A, is.B = a, b
			if listed, found := c.listed(t, k, a, b); found {
				is = listed
			}
		}
		*q, same = is, l.Same(a, b)
		return nil
	})
	return q, same, err
}

// listed is the question about somebody of a document and a record of a loaded list.
func (c *sameCmd) listed(t *terminal, k *store.Case, a, b segun.SubjectID) (linker.Question, bool) {
	if _, _, inDocument := a.Local(); !inDocument {
		a, b = b, a
	}
	if _, _, inDocument := b.Local(); inDocument {
		return linker.Question{}, false
	}
	p, err := newListedPairs(t, k)
	if err != nil || p == nil {
		return linker.Question{}, false // who links a record need not have its list at hand
	}
	q, ok, err := p.pair(a, b)
	return q, ok && err == nil
}

func (c *sameCmd) answer(t *terminal) error {
	k, w, end, err := c.openWriter(t)
	if err != nil {
		return err
	}
	defer end()
	q, _, err := c.question(t, k)
	if err != nil {
		return err
	}
	v := verdicts[c.Verdict[0]]
	if c.Because != "" {
		q.Explanation = c.Because
	}
	if _, err := w.Judge(q.Judgements(v)...); err != nil {
		return err
	}
	fmt.Fprintf(t.stdout, "kept: %s and %s: %s\n", handle(q.A), handle(q.B), verdictWords[v])
	return nil
}

func (c *sameCmd) undo(t *terminal) error {
	_, w, end, err := c.openWriter(t)
	if err != nil {
		return err
	}
	defer end()
	gone, err := w.Withdraw()
	if errors.Is(err, store.ErrNotFound) {
		fmt.Fprintln(t.stdout, "there is no answer to take back")
		return coded(exitFailed)
	}
	if err == nil {
		tellUndone(t.stdout, gone)
	}
	return err
}

func tellUndone(w io.Writer, gone []segun.Judgement) {
	fmt.Fprintf(w, "taken back: %s and %s: %s\n", handle(gone[0].A), handle(gone[0].B), verdictWords[gone[0].Verdict])
}

var (
	verdicts     = map[byte]segun.Verdict{'y': segun.Same, 'n': segun.NotSame, 'u': segun.Unsure}
	verdictWords = map[segun.Verdict]string{segun.Same: "the same", segun.NotSame: "not the same", segun.Unsure: "unsure"}
)

// ask asks a person at a terminal.
func (c *sameCmd) ask(t *terminal) error {
	k, w, end, err := c.openWriter(t)
	if err != nil {
		return err
	}
	defer end()
	a := sameAsking{w: w, only: c.Records == "only"}
	if c.Records != "no" {
		a.listed = listedQuestions(t, k)
	}
	before, err := term.MakeRaw(int(t.stdin.Fd()))
	if err != nil {
		return err
	}
	defer term.Restore(int(t.stdin.Fd()), before)
	return a.all(stdinUntil{t.ctx, t.stdin}, lineEnds{t.stdout})
}

// lineEnds writes to a terminal that takes every key by itself, and so does not go back to the left by itself either.
type lineEnds struct{ out *os.File }

// Write writes p with a carriage return before each line feed.
func (l lineEnds) Write(p []byte) (int, error) {
	if _, err := l.out.WriteString(strings.ReplaceAll(string(p), "\n", "\r\n")); err != nil {
		return 0, err
	}
	return len(p), nil
}

// sameAsking asks a person one question after the other.
type sameAsking struct {
	w        *store.Writer
	listed   []linker.Question // pairs with records of lists, after all others
	only     bool              // these only
	passed   map[[2]segun.SubjectID]bool
	answered int
}

// all asks until nothing waits, a person ends it, or no key comes any more. Each question is answered with one key.
func (a *sameAsking) all(keys io.Reader, out io.Writer) error {
	a.passed = map[[2]segun.SubjectID]bool{}
	for {
		q, left, err := a.next()
		if err != nil {
			return err
		}
		if q == nil {
			fmt.Fprintf(out, "nothing more to ask; %s\n", counted(a.answered, "answer kept", "answers kept"))
			return nil
		}
		if left < fewLeft {
			fmt.Fprintf(out, "\nSame? %s left\n", counted(left, "pair", "pairs"))
		} else {
			fmt.Fprintf(out, "\nSame? %d pairs and more left\n", left)
		}
		showQuestion(out, q)
		fmt.Fprint(out, "  y yes  n no  u unsure  s skip  z undo  q quit: ")
		done := false
		for !done {
			key, err := oneKey(keys)
			if err != nil || key == 'q' || key == 3 || key == 4 { // Ctrl-C, Ctrl-D
				fmt.Fprintf(out, "\n%s\n", counted(a.answered, "answer kept", "answers kept"))
				if errors.Is(err, io.EOF) {
					err = nil
				}
				return err
			}
			if done, err = a.press(q, key, out); err != nil {
				return err
			}
		}
	}
}

// fewLeft is how far the pairs that are left are counted.
const fewLeft = 50

// next is the likeliest that was not passed over and that nobody has shrugged at; nil where there is none. left is how many there are, counted up to fewLeft.
func (a *sameAsking) next() (q *linker.Question, left int, err error) {
	var list []linker.Question
	if !a.only {
		j, err := a.w.Joiner()
		if err != nil {
			return nil, 0, err
		}
		l := j.(*linker.Linker)
		if list, _ = l.First(fewLeft + len(a.passed)); l.Err() != nil {
			return nil, 0, l.Err()
		}
	}
	list = slices.DeleteFunc(append(list, a.listed...), func(q linker.Question) bool {
		return q.Looked || a.passed[[2]segun.SubjectID{q.A, q.B}]
	})
	if len(list) == 0 {
		return nil, 0, nil
	}
	return &list[0], min(len(list), fewLeft), nil
}

// press does what a key says; done is false for a key that says nothing.
func (a *sameAsking) press(q *linker.Question, key byte, out io.Writer) (done bool, err error) {
	if key >= 'A' && key <= 'Z' {
		key += 'a' - 'A'
	}
	if v, ok := verdicts[key]; ok {
		a.answered++
		fmt.Fprintf(out, "%s\n", verdictWords[v])
		if q.List {
			a.passed[[2]segun.SubjectID{q.A, q.B}] = true
		}
		_, err := a.w.Judge(q.Judgements(v)...)
		return true, err
	}
	switch key {
	case 's':
		a.passed[[2]segun.SubjectID{q.A, q.B}] = true
		fmt.Fprintln(out, "skipped")
		return true, nil
	case 'z':
		if a.answered == 0 {
			fmt.Fprint(out, "\n  nothing was answered here yet; earlier answers: segun same --undo\n  ")
			return false, nil
		}
		gone, err := a.w.Withdraw()
		if err == nil {
			a.answered--
			for _, j := range gone {
				delete(a.passed, [2]segun.SubjectID{j.A, j.B})
				delete(a.passed, [2]segun.SubjectID{j.B, j.A})
			}
			tellUndone(out, gone)
		}
		return true, err
	}
	return false, nil
}

func oneKey(in io.Reader) (byte, error) {
	var b [1]byte
	for {
		n, err := in.Read(b[:])
		if n == 1 {
			return b[0], nil
		}
		if err != nil {
			return 0, err
		}
	}
}

// handle names a subject as a person can type it.
func handle(s segun.SubjectID) string {
	if doc, local, ok := s.Local(); ok {
		return short(doc) + "#" + local
	}
	return string(s)
}
