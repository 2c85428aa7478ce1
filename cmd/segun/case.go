package main

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"os/user"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"golang.org/x/term"

	"segun/cmd/internal/linker"
	"segun/store"
	"segun/write"
)

// caseFlags say which case a command is about.
type caseFlags struct {
	Case         string `short:"c" env:"SEGUN_CASE" placeholder:"CASE" help:"The case: a name under SEGUN_DIR/cases, or a folder. Not needed where there is only one, or where SEGUN_CASE names it."`
	PassphraseFD int    `name:"passphrase-fd" default:"-1" placeholder:"N" help:"Read a locked case's passphrase from this file descriptor, up to the end of the line, instead of asking for it."`
	Reviewer     string `env:"SEGUN_REVIEWER" placeholder:"NAME" help:"Who decides, for the log (default: your user name)."`
}

var caseName = regexp.MustCompile(`^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$`)

// casesDir is where cases with a name live.
func casesDir() (string, error) {
	d, err := dataDir()
	return filepath.Join(d, "cases"), err
}

// isCase reports whether a folder holds a case.
func isCase(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "case.json"))
	return err == nil
}

// caseDir is the folder of a case by its name or path, whether it is there or not.
func caseDir(name string) (string, error) {
	if strings.ContainsAny(name, `/\`) || name == "." || name == ".." {
		return name, nil
	}
	if !caseName.MatchString(name) {
		return "", usage{message: fmt.Sprintf("%q is no name for a case; write letters, digits, -, _ and ., or a path with a / in it", name)}
	}
	d, err := casesDir()
	return filepath.Join(d, name), err
}

// dir is the folder of the case that is meant.
func (f *caseFlags) dir() (string, error) {
	if f.Case != "" {
		d, err := caseDir(f.Case)
		if err == nil && !isCase(d) && isCase(f.Case) {
			return f.Case, nil
		}
		return d, err
	}
	d, err := casesDir()
	if err != nil {
		return "", err
	}
	all, _ := filepath.Glob(filepath.Join(d, "*", "case.json"))
	switch len(all) {
	case 0:
		return "", usage{message: "there is no case yet; make one with: segun new NAME"}
	case 1:
		return filepath.Dir(all[0]), nil
	}
	var names []string
	for _, p := range all {
		names = append(names, filepath.Base(filepath.Dir(p)))
	}
	return "", usage{message: "there are several cases (" + write.Plain(strings.Join(names, ", ")) + "); say which with --case"}
}

// options are those that the store is opened with.
func (f *caseFlags) options(t *terminal) store.Options {
	who := f.Reviewer
	if u, err := user.Current(); err == nil {
		who = cmp.Or(who, u.Username)
	}
	return store.Options{Now: time.Now, Random: rand.Reader, Who: cmp.Or(who, "unknown"), Join: linker.Joiner, Headlines: linker.Headlines, Forms: linker.Forms,
		Passphrase: func() ([]byte, error) { return f.passphrase(t, "Passphrase: ") }}
}

// open opens the case.
func (f *caseFlags) open(t *terminal) (*store.Case, error) {
	d, err := f.dir()
	if err != nil {
		return nil, err
	}
	return store.Open(d, f.options(t))
}

// openWriter opens the case to write in it. What it returns last ends the writing, then the case.
func (f *caseFlags) openWriter(t *terminal) (*store.Case, *store.Writer, func(), error) {
	k, err := f.open(t)
	if err != nil {
		return nil, nil, nil, err
	}
	w, err := k.Write()
	if err != nil {
		k.Close()
		return nil, nil, nil, err
	}
	return k, w, func() { w.Close(); k.Close() }, nil
}

// passphrase reads a passphrase from the descriptor that was given, or asks for it.
func (f *caseFlags) passphrase(t *terminal, prompt string) ([]byte, error) {
	if f.PassphraseFD >= 0 {
		in := t.stdin
		if f.PassphraseFD > 0 {
			in = os.NewFile(uintptr(f.PassphraseFD), "passphrase")
		}
		line, err := firstLine(in)
		if err != nil {
			return nil, fmt.Errorf("--passphrase-fd %d: %w", f.PassphraseFD, err)
		}
		return line, nil
	}
	if !term.IsTerminal(int(t.stdin.Fd())) {
		return nil, usage{message: "the case is locked, and there is no terminal to ask for its passphrase; give it with --passphrase-fd"}
	}
	fmt.Fprint(t.stderr, prompt)
	p, err := term.ReadPassword(int(t.stdin.Fd()))
	fmt.Fprintln(t.stderr)
	return p, err
}

// firstLine reads up to the end of a line, and no further: what follows may be meant for somebody else.
func firstLine(in io.Reader) ([]byte, error) {
	if in == nil {
		return nil, errors.New("not open")
	}
	var line []byte
	one := make([]byte, 1)
	for len(line) < 4096 {
		n, err := in.Read(one)
		if n == 1 && one[0] == '\n' {
			break
		}
		line = append(line, one[:n]...)
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
	}
	if line = bytes.TrimSuffix(line, []byte("\r")); len(line) == 0 {
		return nil, errors.New("nothing in it")
	}
	return line, nil
}

type newCmd struct {
	Name string `arg:"" help:"A name, or a folder (with a / in it)."`
	Lock bool   `help:"Encrypt everything in it with a passphrase, which is asked for. Who forgets it has lost the case."`

	PassphraseFD int `name:"passphrase-fd" default:"-1" placeholder:"N" help:"Read the passphrase from this file descriptor instead of asking for it."`
}

// Help is shown below the flags.
func (newCmd) Help() string {
	return `A case is one folder. One with a name lives in SEGUN_DIR/cases.

Examples:

  segun new harbour             a case called harbour
  segun new ./harbour           a case in this folder
  segun new harbour --lock      one that only a passphrase opens
  segun add harbour *.html      put articles into it`
}

// Run makes the case.
func (c *newCmd) Run(t *terminal) error {
	if c.PassphraseFD >= 0 && !c.Lock { // else a case that somebody means to be locked lies open
		return usage{message: "a passphrase is given and the case would not be locked; add --lock, or leave --passphrase-fd out", of: "new"}
	}
	dir, err := caseDir(c.Name)
	if err != nil {
		return err
	}
	f := &caseFlags{PassphraseFD: c.PassphraseFD}
	var pass []byte
	if c.Lock {
		if pass, err = f.newPassphrase(t); err != nil {
			return err
		}
	}
	made, err := store.Create(dir, filepath.Base(dir), pass, f.options(t))
	if err != nil {
		return err
	}
	locked := ""
	if c.Lock {
		locked = ", locked"
	}
	fmt.Fprintf(t.stdout, "made case %s in %s%s\n", write.Plain(made.Name()), write.Plain(dir), locked)
	return made.Close()
}

// newPassphrase asks twice.
func (f *caseFlags) newPassphrase(t *terminal) ([]byte, error) {
	first, err := f.passphrase(t, "New passphrase: ")
	if err != nil || f.PassphraseFD >= 0 {
		return first, err
	}
	again, err := f.passphrase(t, "The same again: ")
	if err == nil && !bytes.Equal(first, again) {
		err = errors.New("these were two different passphrases; nothing was done")
	}
	return first, err
}

// out is standard output for a command that writes a table.
func (t *terminal) out(f func(w *bufio.Writer) error) error {
	w := bufio.NewWriter(t.stdout)
	return errors.Join(f(w), w.Flush())
}
