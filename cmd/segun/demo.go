package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/term"

	"segun"
	"segun/data"
	"segun/store"
	"segun/write"
)

type demoCmd struct {
	Dir string `placeholder:"DIR" help:"Make the case in this folder, or go on with the one that is there (default: a new temporary folder)."`

	servingFlags
}

// Help is shown below the flags.
func (demoCmd) Help() string {
	return `Invented stories of a fire in a port, as eight outlets tell them: reprints,
retellings, an open letter and a reply to something else, a report that was
withdrawn, two people of one name and one under three. Nothing is fetched.

Examples:

  segun demo                open it in a browser; ends with Ctrl-C
  segun demo --dir ./demo   keep it in a folder of your own
  segun demo | cat          only say what to ask the case, and where it is`
}

// Run makes the case where it is not there yet, shows it and opens the desk.
func (c *demoCmd) Run(t *terminal) error {
	if err := c.check(); err != nil {
		return err
	}
	dir, err := c.folder()
	if err != nil {
		return err
	}
	n, err := makeDemo(t, dir)
	if err != nil {
		return err
	}
	err = t.out(func(w *bufio.Writer) error { return showDemo(w, dir, n) })
	if err != nil || c.Port == 0 && !term.IsTerminal(int(t.stdout.Fd())) {
		return err // in a pipe the desk is opened where a port is named
	}
	flags := &caseFlags{Case: dir + string(filepath.Separator), PassphraseFD: -1}
	k, err := flags.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	return c.serve(t, k, flags.options(t).Who)
}

// folder is where the case is to be.
func (c *demoCmd) folder() (string, error) {
	if c.Dir == "" {
		return os.MkdirTemp("", "segun-demo-")
	}
	return filepath.Clean(c.Dir), nil
}

// demoName is what the demo case is called: a case of another name is somebody's work, and nothing is put into it.
const demoName = "segun-demo"

// makeDemo puts the packaged articles into a case in dir and returns how many it holds. What is there already is not read again.
func makeDemo(t *terminal, dir string) (int, error) { return makeCase(t, dir, demoCaptures()) }

// makeCase is makeDemo with other articles.
func makeCase(t *terminal, dir string, captures iter.Seq2[segun.Capture, error]) (int, error) {
	flags := &caseFlags{Case: dir + string(filepath.Separator), PassphraseFD: -1}
	if err := demoCase(t, dir, flags); err != nil {
		return 0, err
	}
	kept, w, end, err := flags.openWriter(t)
	if err != nil {
		return 0, err
	}
	defer end()
	d, _, err := newDriver()
	if err != nil {
		return 0, err
	}
	in := &readCmd{Quiet: true, keep: &keeping{ctx: t.ctx, c: kept, of: map[*segun.Document]segun.Capture{}}}
	a := &adding{cmd: &addCmd{Quiet: true}, t: t, in: in, w: w, silent: true, bar: &bar{}, failed: batch{cmd: in, t: t, left: &leftOut{}}}
	if err := a.all(d.All(t.ctx, in.parts(captures), 0, nil)); err != nil {
		return 0, err
	}
	return a.fresh + a.kept, a.endTidy()
}

// demoCase makes the case, where there is none.
func demoCase(t *terminal, dir string, flags *caseFlags) error {
	if !isCase(dir) {
		made, err := store.Create(dir, demoName, nil, flags.options(t))
		if err != nil {
			return err
		}
		return made.Close()
	}
	k, err := flags.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	if k.Name() != demoName {
		return usage{message: fmt.Sprintf("--dir: there is another case in %s, %s; name another folder", write.Plain(dir), write.Plain(k.Name())), of: "demo"}
	}
	return nil
}

// demoCaptures are the packaged articles, each as if it had been saved where the list of them says.
func demoCaptures() iter.Seq2[segun.Capture, error] {
	return func(yield func(segun.Capture, error) bool) {
		for _, row := range data.DemoList() {
			if !yield(demoCapture(row)) {
				return
			}
		}
	}
}

func demoCapture(row []string) (segun.Capture, error) {
	b, err := data.DemoArticle(row[0])
	if err != nil {
		return segun.Capture{}, fmt.Errorf("demo: %w", err)
	}
	said := func(i int) string { return strings.TrimPrefix(row[i], "-") } // "-": the file says it
	return segun.Capture{Digest: segun.DigestOf(b), From: "demo/" + row[0], Time: time.Now(), Bytes: b,
		Given: segun.Given{Published: said(1), Publisher: said(2), URL: said(3)}}, nil
}

// demoQuestions are asked of the demo case, each with what to look for in the answer.
var demoQuestions = [][2]string{
	{`claims -c DIR status:alleged`, "who accuses whom of what"},
	{`claims -c DIR 'status:declined_to_comment or status:referred'`, "who gave no answer"},
	{`claims -c DIR by:inspectors`, "one report of three inspectors, in how many outlets?"},
	{`claims -c DIR 'outlet:"Morning Compass" since:2031-04-22 until:2031-04-25'`, "an open letter and the reply: what does it not answer?"},
	{`claims -c DIR 'by:Aldane "dry port"'`, "a promise, and what became of it"},
	{`claims -c DIR 'status:denied'`, "who denies what"},
	{`who -c DIR Yusuf Kadrani`, "are these one man?"},
	{`who -c DIR Tomas Relk`, "and these?"},
	{`timeline -c DIR`, "what happened when, as they tell it"},
}

// showDemo says where the case is and what to ask it.
func showDemo(w io.Writer, dir string, n int) error {
	dir += string(filepath.Separator)
	fmt.Fprintf(w, "the demo case is in %s: %s, all of it invented, read by the program and reviewed by nobody\n\nto ask it:\n\n", write.Plain(dir), documents(n))
	for _, q := range demoQuestions {
		fmt.Fprintf(w, "  # %s\n  segun %s\n\n", q[1], write.Plain(strings.Replace(q[0], "DIR", shellWord(dir), 1)))
	}
	_, err := fmt.Fprintf(w, "when you have seen enough, delete the folder\n")
	return err
}

// shellWord is s as one word of a shell's command.
func shellWord(s string) string {
	if strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./") == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
