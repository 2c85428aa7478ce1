package main

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/term"

	"segun"
	"segun/fetch"
	"segun/lists"
	"segun/store/shelf"
	"segun/write"
)

type listsCmd struct {
	Load   listsLoadCmd   `cmd:"" help:"Take lists from files or folders."`
	Update listsUpdateCmd `cmd:"" help:"Get lists from their publishers."`
	Show   listsShowCmd   `cmd:"" help:"Show which lists there are, or what one holds."`
	Diff   listsDiffCmd   `cmd:"" help:"Show what changed between two editions of a list."`
}

// Help is shown below the subcommands.
func (listsCmd) Help() string {
	return `Lists are kept in the folder lists of SEGUN_DIR (default: the platform's
folder for data), every edition with its date.

Examples:

  segun lists load sdn/               a folder with OFAC's files
  segun lists update                  OFAC's and the UN's lists, from there
  segun lists show                    which lists, of which dates
  segun lists show ofac 17671         what OFAC states of its number 17671
  segun lists diff ofac@2031-05 ofac  what changed since`
}

// mostListBytes bounds one file of a list: places in it are counted in 32 bits.
const mostListBytes = 1<<32 - 1

type listsLoadCmd struct {
	Paths []string `arg:"" name:"path" help:"Files, folders or URLs. What list they are is told from their names and first lines."`

	As            string `enum:",ofac,un,ftm,own" default:"" placeholder:"FORMAT" help:"Take them for this: ofac, un, ftm (Follow the Money) or own (a CSV of your own)."`
	Name          string `placeholder:"NAME" help:"What to call the list, for one of your own or in Follow the Money (default: its file's name)."`
	Date          date   `placeholder:"DATE" help:"The list's date, where it states none: 2031-05-04."`
	AcceptSmaller bool   `help:"Take a list that seems cut off, or is much smaller than the last one."`
	JSON          bool   `name:"json" help:"Write one line of JSON a list."`
	Offline       bool   `help:"Fetch nothing from the network."`
	AllowPrivate  bool   `help:"Fetch URLs on private and local addresses too."`
	Quiet         bool   `short:"q" help:"No summary; what could not be read is still named."`
}

// Help is shown below the flags.
func (listsLoadCmd) Help() string {
	return `A list that is cut off is refused, and the last good one is kept.

Examples:

  segun lists load downloads/          every list in a folder
  segun lists load consolidated.xml    the UN's list
  segun lists load targets.ftm.json    a Follow the Money file
  segun lists load watch.csv           your own: id,name,aliases,kind,…

The columns of a list of your own, all but id and name optional: id, name,
aliases, weak_aliases, former_names, kind (person, organisation, company,
vessel, aircraft), birth_date, birth_place, nationality, country, gender,
programs, topics, address, position, passport_number, tax_number, id_number,
listed, source, notes. Several values in one field are parted by semicolons.`
}

// Run takes each list that the paths hold.
func (c *listsLoadCmd) Run(t *terminal) error {
	s, err := openShelf()
	if err != nil {
		return err
	}
	w := &listsLoading{t: t, shelf: s, out: bufio.NewWriter(t.stdout), json: c.JSON, quiet: c.Quiet, accept: c.AcceptSmaller}
	captures := w.gather(c)
	var as *lists.List
	if c.As != "" {
		if as, err = lists.Named(c.As); err != nil {
			return err
		}
	}
	found, strange := lists.Sort(captures, as)
	w.tellStrange(strange)
	if c.Name != "" {
		if err := rename(found, c.Name); err != nil {
			return err
		}
	}
	for i := range found {
		if t.ctx.Err() != nil {
			break
		}
		if err := w.take(&found[i]); err != nil {
			return err
		}
	}
	return w.end()
}

// Validate refuses names that could not be written as LIST@DATE.
func (c *listsLoadCmd) Validate() error {
	if c.Name != "" && strings.Trim(c.Name, "abcdefghijklmnopqrstuvwxyz0123456789-_") != "" {
		return fmt.Errorf("--name: %q; use lower-case letters, digits, - and _", c.Name)
	}
	return nil
}

// rename gives the one list found another name.
func rename(found []lists.Bundle, name string) error {
	if len(found) != 1 || found[0].List.ID != "" {
		return usage{"--name is for one list of your own or in Follow the Money", "lists load"}
	}
	if segun.ListID(name) == lists.SampleID {
		return usage{fmt.Sprintf("--name: %s is the name of the list that is built in; choose another", name), "lists load"}
	}
	for _, l := range lists.All {
		if segun.ListID(name) == l.ID {
			return usage{fmt.Sprintf("--name: %s is the name of its publisher's list; choose another", name), "lists load"}
		}
	}
	found[0].ID = segun.ListID(name)
	return nil
}

// listsLoading takes lists one after the other and remembers what could not be taken.
type listsLoading struct {
	t           *terminal
	shelf       *shelf.Shelf
	out         *bufio.Writer
	json, quiet bool
	accept      bool
	explicit    map[string]bool // arguments, as against files found in a folder
	taken       int
	failed      int
	unread      int // rows of lists that were taken
}

// fail names what could not be taken.
func (w *listsLoading) fail(what, reason string) {
	w.failed++
	fmt.Fprintf(w.t.stderr, "segun: could not take %s: %s\n", write.Plain(what), write.Plain(strings.TrimPrefix(reason, what+": ")))
}

// gather reads every file that the arguments name.
func (w *listsLoading) gather(c *listsLoadCmd) []*segun.Capture {
	f := &fetch.Fetcher{AllowPrivate: c.AllowPrivate, Offline: c.Offline, MaxBytes: mostListBytes, Timeout: 30 * time.Minute, Stdin: stdinUntil{w.t.ctx, w.t.stdin}}
	w.explicit = map[string]bool{}
	var all []*segun.Capture
	for _, arg := range c.Paths {
		paths := []string{arg}
		if st, err := os.Stat(arg); err == nil && st.IsDir() {
			paths = filesIn(arg)
			if len(paths) == 0 {
				w.fail(arg, "the folder holds no files; name the one that holds the list")
			}
		} else {
			w.explicit[arg] = true
		}
		for _, p := range paths {
			w.progress(p)
			capture, err := f.Whole(w.t.ctx, p)
			if err != nil {
				w.fail(p, reasonOf(err))
				continue
			}
			capture.Given.Published = string(c.Date)
			all = append(all, &capture)
		}
	}
	return all
}

// slowFile is the size in bytes from which reading a list takes a second or more.
const slowFile = 16 << 20

// progress says on a terminal that a large file, or one from the network, is being read.
func (w *listsLoading) progress(path string) {
	if w.quiet || !term.IsTerminal(int(w.t.stderr.Fd())) {
		return
	}
	if st, err := os.Stat(path); err == nil && st.Size() < slowFile {
		return
	}
	fmt.Fprintf(w.t.stderr, "segun: reading %s\n", write.Plain(path))
}

// reasonOf is an error without the input's name, which is told already.
func reasonOf(err error) string {
	var skip *segun.Skip
	if errors.As(err, &skip) {
		return skip.Reason
	}
	return err.Error()
}

// filesIn returns the files directly in a folder, sorted, but for hidden ones.
func filesIn(dir string) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var paths []string
	for _, e := range entries {
		if st, err := e.Info(); err == nil && (st.Mode().IsRegular() || st.Mode()&fs.ModeSymlink != 0) && !strings.HasPrefix(e.Name(), ".") && st.Size() > 0 {
			paths = append(paths, filepath.Join(dir, e.Name()))
		}
	}
	return paths
}

// tellStrange names files that are no list. Those that merely lay in a folder are no failure.
func (w *listsLoading) tellStrange(strange []*segun.Capture) {
	for _, c := range strange {
		const why = "it is no list that this program knows; OFAC's files keep their names (sdn.csv, alt.csv, add.csv …), and a list of your own begins with a line such as id,name,aliases,kind"
		if w.explicit[c.From] {
			w.fail(c.From, cmp.Or(sixteenBits(c.Bytes), why))
		} else if !w.quiet {
			fmt.Fprintf(w.t.stderr, "segun: passed over %s: no list that this program knows\n", write.Plain(c.From))
		}
	}
}

// sixteenBits says that a file is in UTF-16, which no list is read in: places in it are counted in the bytes of UTF-8.
func sixteenBits(b []byte) string {
	if !bytes.HasPrefix(b, []byte("\xff\xfe")) && !bytes.HasPrefix(b, []byte("\xfe\xff")) {
		return ""
	}
	return "it is in UTF-16; save it as UTF-8 and load that"
}

// take reads a list and puts it on the shelf. Its error is that of standard output.
func (w *listsLoading) take(b *lists.Bundle) error {
	rep, err := lists.Each(b, lists.Options{AcceptSmaller: w.accept}, func(segun.Statement) bool { return w.t.ctx.Err() == nil })
	if err == nil {
		err = w.t.ctx.Err()
	}
	fresh := false
	if err == nil {
		rep.Edition.Kept = time.Now().UTC().Truncate(time.Millisecond) // two of one day are told apart by it
		rep.Warnings = append(rep.Warnings, yetToCome(&rep.Edition)...)
		files := make([][]byte, 0, len(b.Files))
		for _, f := range b.Files {
			files = append(files, f.Bytes)
		}
		fresh, err = w.shelf.Put(rep.Edition, files, shelf.Options{AcceptSmaller: w.accept})
	}
	if err != nil {
		w.fail("list "+string(b.ID), w.refusal(b, err))
		return nil
	}
	w.taken++
	w.unread += rep.ErrorCount
	rep.Warnings = append(rep.Warnings, w.notCurrent(&rep.Edition)...)
	switch {
	case w.json:
		err = reportJSON(w.out, rep, fresh)
	case !w.quiet:
		err = reportText(w.out, rep, fresh, 5)
	default:
		for _, x := range rep.Errors {
			fmt.Fprintf(w.t.stderr, "segun: list %s: %s\n", b.ID, write.Plain(x.String()))
		}
		if more := rep.ErrorCount - len(rep.Errors); more > 0 {
			fmt.Fprintf(w.t.stderr, "segun: list %s: %s could not be read, too\n", b.ID, counted(more, "row", "rows"))
		}
	}
	if err != nil {
		return err
	}
	return w.out.Flush()
}

// yetToCome warns of a list whose date is a mistyped one: it would stay the current one, and never be called old.
func yetToCome(e *segun.Edition) []string {
	tomorrow := e.Kept.Add(24 * time.Hour).Format(time.DateOnly) // it may be there already, elsewhere
	if n := min(len(e.Date), len(tomorrow)); e.Date[:n] <= tomorrow[:n] {
		return nil
	}
	return []string{fmt.Sprintf("%s is yet to come: check the date, for until then no other edition takes its place", e.Date)}
}

// notCurrent tells that an edition was kept and that a later one is asked all the same.
func (w *listsLoading) notCurrent(e *segun.Edition) []string {
	cur, err := w.shelf.Current(e.List)
	if err != nil || cur.Date == e.Date {
		return nil
	}
	return []string{fmt.Sprintf("the edition of %s is later and stays the current one; this one can be named: %s@%s", cur.Date, e.List, e.Date)}
}

// refusal adds to the reason what stays.
func (w *listsLoading) refusal(b *lists.Bundle, err error) string {
	reason := strings.TrimPrefix(err.Error(), "list "+string(b.ID)+" refused: ")
	reason = strings.TrimPrefix(reason, "list "+string(b.ID)+": ")
	var small *shelf.Smaller
	if cur, no := w.shelf.Current(b.ID); no == nil && isRefused(err) && !errors.As(err, &small) {
		reason += fmt.Sprintf(" (the edition of %s is kept)", cur.Date)
	}
	return reason
}

// end makes the index of what was taken, and is the outcome of the whole.
func (w *listsLoading) end() error {
	if w.taken > 0 && w.t.ctx.Err() == nil {
		if err := w.ready(); err != nil {
			return err
		}
	}
	switch {
	case w.t.ctx.Err() != nil:
		fmt.Fprintln(w.t.stderr, "segun: stopped")
		return coded(exitFailed)
	case w.failed == 0 && w.taken == 0:
		fmt.Fprintln(w.t.stderr, "segun: no list was found there; name its files, or say what they are with --as")
		return coded(exitFailed)
	case w.failed+w.unread == 0:
		return nil
	case w.taken == 0:
		return coded(exitFailed)
	}
	return coded(exitSkipped)
}
