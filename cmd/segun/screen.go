package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/term"

	"segun"
	"segun/names"
	"segun/resolve/screen"
	"segun/write"
)

// screenCmd asks the lists about names.
type screenCmd struct {
	Ask   screenAskCmd   `cmd:"" default:"withargs" hidden:"" help:"Ask the lists about names (what screen does by itself)."`
	Clear screenClearCmd `cmd:"" help:"Remember that a possible match is somebody else."`
}

// Help is shown below the subcommands.
func (screenCmd) Help() string { return screenAskCmd{}.Help() }

// screenOutput is how answers are written, and how many.
type screenOutput struct {
	JSON        bool     `name:"json" help:"Write one line of JSON a name."`
	CSV         bool     `name:"csv" help:"Write CSV: your columns and the answer, a line a candidate."`
	Report      []string `placeholder:"FILE" help:"Write a report, too: .html to print, .csv or .json. Can be given several times."`
	Weak        bool     `help:"Show weaker candidates, too."`
	Cleared     bool     `help:"Show the candidates that somebody has cleared, with the decision."`
	Most        int      `default:"20" placeholder:"N" help:"How many candidates a name at most (default: 20)."`
	FailOnMatch bool     `help:"End with exit code 4 if there is a possible match that nobody has cleared."`
	Color       string   `enum:"auto,always,never" default:"auto" help:"Colours: auto, always or never."`
	Workers     int      `placeholder:"N" help:"How many names to answer at a time (default: one a processor). The answers are the same for any number."`
	Quiet       bool     `short:"q" help:"No progress; what could not be read is still named."`
	Verbose     bool     `help:"Say whether the index of the lists was built, and why."`
}

type screenAskCmd struct {
	Names []string `arg:"" optional:"" name:"name" help:"Names, or one file of them (.csv, .tsv, .jsonl; .txt with a name a line), or - for names on standard input, one a line."`

	Holdings     []string `placeholder:"PATH,…" help:"Read these articles (files, folders, .jsonl) for who holds how much of whom, and apply the 50 percent rule to it."`
	caseHoldings `embed:""`
	listFlags    `embed:""`
	SinceList    date `placeholder:"DATE" help:"Only what the lists changed since their editions of that day."`
	askedFlags   `embed:""`
	columnFlags  `embed:""`
	As           string `enum:",names,csv,tsv,jsonl" default:"" placeholder:"FORMAT" help:"Take the file or standard input for this: names (one a line), csv, tsv or jsonl."`
	Queries      string `placeholder:"FILE" help:"For measuring: ask the last column of a tab-separated file, line by line."`
	screenOutput `embed:""`
}

// askedFlags are details of the names that are given as arguments, and of rows that do not say.
type askedFlags struct {
	Kind       string   `placeholder:"KIND" help:"What the names are of: person, company, vessel."`
	Birth      string   `placeholder:"DATE" help:"Date or year of birth of whoever is named."`
	Country    string   `placeholder:"COUNTRY" help:"Nationality, residence or registration; several are parted by semicolons."`
	Gender     string   `placeholder:"GENDER" help:"Gender: male or female."`
	Identifier []string `placeholder:"NUMBER" help:"A passport, identity, tax, registration or IMO number, or a wallet's address."`
}

// Help is shown below the flags.
func (screenAskCmd) Help() string {
	return `A candidate is a possible match, never an identity, and no match is not
clearance. Names on standard input stay out of the shell's history.

Examples:

  segun screen "Ines Ruiz" "Elan Trading LLC"    names, on all lists loaded
  segun screen --birth 1971 --country Panama "Ines Ruiz"
  segun screen customers.csv                     a table; columns are guessed
  segun screen customers.csv --csv > hits.csv    its columns, and the answers
  segun screen customers.csv --report hits.html  a report to print
  segun screen - < names.txt                     a name a line
  segun screen customers.csv --since-list 2031-05-01
  segun screen --lists sdn/,consolidated.xml "Ines Ruiz"
  segun screen "Port Elan Services" --holdings article.txt,more.jsonl
  segun screen "Port Elan Services" --case harbour
  segun screen clear un 6908 "Ines Ruiz" --because "born in 1990"

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some rows could not be
read, 4 a possible match, with --fail-on-match.`
}

// Validate refuses calls that could not do what was meant.
func (c *screenAskCmd) Validate() error {
	files := 0
	for _, n := range c.Names {
		if n == "-" || isTable(n) {
			files++
		}
		switch {
		case strings.TrimSpace(n) == "":
			return errors.New("a name is empty; leave it out, or check what the shell made of it")
		case n != "-" && !nameable(n):
			return fmt.Errorf("%q has no letter or digit to compare; leave it out, or check what the shell made of it", n)
		}
	}
	switch {
	case c.JSON && c.CSV:
		return errors.New("--json and --csv cannot both be written to standard output; one of them can be a --report")
	case c.Queries != "" && len(c.Names) > 0:
		return errors.New("--queries asks the lines of its file; leave the names out")
	case files > 0 && len(c.Names) > 1:
		return errors.New("a file, or -, is screened by itself; leave the other names out, or put them into it")
	case c.As != "" && files == 0 && len(c.Names) != 1:
		return errors.New("--as is for one file, or for -")
	case c.Workers < 0 || c.Most < 1:
		return errors.New("--workers and --most are numbers above 0")
	case slices.ContainsFunc(c.Holdings, func(p string) bool { return strings.Contains(p, "://") }):
		return errors.New("--holdings reads files and folders; save the page and name the file, or add it to a case and say --case")
	case slices.Contains(c.Holdings, "-") && slices.Contains(c.Names, "-"):
		return errors.New("standard input can be read only once: for the names, or for an article of --holdings")
	case c.SinceList != "" && (len(c.Holdings) > 0 || c.Case != ""):
		return errors.New("--holdings and --case ask the lists as a whole about who holds shares; leave out --since-list")
	case c.SinceList != "" && len(c.Lists) > 0:
		return errors.New("--since-list compares editions that were loaded, and --lists loads none: segun lists load PATH")
	}
	for _, r := range c.Report {
		if !slices.Contains([]string{".html", ".csv", ".json"}, strings.ToLower(filepath.Ext(r))) {
			return fmt.Errorf("--report: %q; its name ends in .html, .csv or .json", r)
		}
	}
	_, err := c.bearer()
	return err
}

// nameable reports whether there is anything in a name that could be compared.
func nameable(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// isTable reports whether an argument is the name of a file with names.
func isTable(arg string) bool {
	return slices.Contains([]string{".csv", ".tsv", ".jsonl", ".ndjson", ".txt", ".xlsx", ".xls", ".ods"}, strings.ToLower(filepath.Ext(arg)))
}

// bearer is what the flags say of whoever is named.
func (f *askedFlags) bearer() (segun.Asked, error) {
	a := segun.Asked{Kind: f.Kind, Gender: gender(f.Gender, false), Identifiers: f.Identifier}
	var strange, nowhere []string
	if a.Born, strange = dates(f.Birth); len(strange) > 0 {
		return a, fmt.Errorf("--birth: %q is no date; write 1971-05-04 or 1971", f.Birth)
	}
	if a.Countries, nowhere = countries(f.Country); len(nowhere) > 0 {
		return a, fmt.Errorf("--country: %s", unknownCountry(nowhere[0]))
	}
	switch {
	case f.Gender != "" && a.Gender == "":
		return a, fmt.Errorf("--gender: %q is not known; write male or female, or leave it out", f.Gender)
	case f.Kind != "" && names.KindOf(f.Kind) == names.Unknown:
		return a, fmt.Errorf("--kind: %q is not known; write person, company or vessel, or leave it out", f.Kind)
	}
	return a, nil
}

// fill gives a question what it does not say itself.
func (f *askedFlags) fill(a *segun.Asked) {
	b, err := f.bearer()
	if err != nil {
		return // Validate has told
	}
	if a.Kind == "" {
		a.Kind = b.Kind
	}
	if a.Gender == "" {
		a.Gender = b.Gender
	}
	if len(a.Born) == 0 {
		a.Born = b.Born
	}
	if len(a.Countries) == 0 {
		a.Countries = b.Countries
	}
	if len(a.Identifiers) == 0 {
		a.Identifiers = b.Identifiers
	}
}

// questions is what is to be asked.
type questions struct {
	from    string
	sheet   *sheet
	columns columnMap
	table   bool // rows of a table: their columns are carried through
	lines   bool // from a file, so that a line is worth telling
	every   bool // empty lines are answered too
}

// Run asks the lists.
func (c *screenAskCmd) Run(t *terminal) error {
	q, err := c.questions(t)
	if err != nil {
		return err
	}
	s, err := c.search(t, string(c.SinceList))
	if err != nil {
		return err
	}
	s.head.From = q.from
	if c.Verbose && s.built != "" {
		fmt.Fprintf(t.stderr, "segun: the index of the lists was built: %s\n", s.built)
	}
	if c.Verbose && s.unkept != nil {
		fmt.Fprintf(t.stderr, "segun: the index of the lists could not be kept: %s\n", write.Plain(s.unkept.Error()))
	}
	for _, w := range s.head.Warnings() {
		fmt.Fprintf(t.stderr, "segun: %s\n", write.Plain(w))
	}
	a := &asking{cmd: c, t: t, q: q, s: s, nowhere: map[string]bool{}}
	return a.run()
}

// questions reads the names.
func (c *screenAskCmd) questions(t *terminal) (*questions, error) {
	if c.Queries != "" {
		b, err := os.ReadFile(c.Queries)
		if err != nil {
			return nil, err
		}
		if b, err = decoded(b); err != nil {
			return nil, fmt.Errorf("%s: %w", c.Queries, err)
		}
		return &questions{from: c.Queries, sheet: readLastColumn(b), columns: onlyName(), every: true}, nil
	}
	if len(c.Names) == 0 {
		return nil, usage{"no name; give names, a file of them, or - for standard input", "screen"}
	}
	if len(c.Names) > 1 || c.Names[0] != "-" && !isTable(c.Names[0]) && c.As == "" {
		s := &sheet{}
		for _, n := range c.Names {
			switch f, err := os.Stat(n); {
			case err == nil && f.IsDir():
				fmt.Fprintf(t.stderr, "segun: there is a folder %q here, and it was taken for a name; name a file in it: names.csv\n", write.Plain(n))
			case err == nil && f.Mode().IsRegular():
				fmt.Fprintf(t.stderr, "segun: there is a file %q here, and it was taken for a name; say what it is with --as: names, csv, tsv or jsonl\n", write.Plain(n))
			}
			s.rows = append(s.rows, sheetRow{cells: []string{n}})
		}
		return &questions{sheet: s, columns: onlyName()}, nil
	}
	return c.fromFile(t, c.Names[0])
}

// onlyName maps rows that are a name and nothing else.
func onlyName() columnMap {
	return columnMap{name: []int{0}, born: -1, country: -1, kind: -1, gender: -1, number: -1, id: -1}
}

// fromFile reads the names of a file, or of standard input.
func (c *screenAskCmd) fromFile(t *terminal, arg string) (*questions, error) {
	var b []byte
	var err error
	form := c.As
	if arg == "-" {
		b, err = io.ReadAll(stdinUntil{t.ctx, t.stdin})
		arg = "standard input"
		if form == "" {
			form = "names"
		}
	} else {
		b, err = os.ReadFile(arg)
		if form == "" {
			form = strings.TrimPrefix(strings.ToLower(filepath.Ext(arg)), ".")
		}
	}
	if err != nil {
		return nil, err
	}
	if slices.Contains([]string{"xlsx", "xls", "ods"}, form) {
		return nil, usage{fmt.Sprintf("%s: spreadsheets are not read; save it as CSV", arg), "screen"}
	}
	if b, err = decoded(b); err != nil {
		return nil, fmt.Errorf("%s: %w", arg, err)
	}
	q := &questions{from: arg, columns: onlyName(), lines: true}
	switch form {
	case "jsonl", "ndjson":
		q.sheet, q.table = readJSONLines(b), true
	case "csv":
		q.sheet, q.table = c.separated(separatorLine(b))
	case "tsv":
		q.sheet, q.table = c.separated(b, '\t')
	default:
		q.sheet = readNames(b)
	}
	switch {
	case len(q.sheet.rows) == 0:
		fmt.Fprintf(t.stderr, "segun: %s: there is no name in it\n", write.Plain(arg))
	case q.table && len(q.sheet.columns) == 0:
		q.table = false // no row could be read; each is told
	}
	if q.table && len(q.sheet.columns) > 0 {
		q.columns, err = c.columnFlags.in(q.sheet.columns, arg)
		q.columns.mujer = q.sheet.tellsMujer(q.columns.gender)
		if i := q.columns.instead; err == nil && i > 0 {
			fmt.Fprintf(t.stderr, "segun: %s: names are taken from %s, and from %s only where those are empty; --name-column says otherwise\n", write.Plain(arg),
				write.Plain(q.columns.namesOf(q.sheet.columns)), write.Plain(q.sheet.columns[i-1]))
		}
	}
	return q, err
}

// separated reads a table. One column whose first line is none of the known headers is a name a line.
func (c *screenAskCmd) separated(b []byte, separator byte) (s *sheet, table bool) {
	if separator == 0 {
		first, _, _ := strings.Cut(string(b), "\n")
		if len(c.NameColumn) == 0 && find([]string{first}, nameHeaders) < 0 {
			all := separated(b, ',')
			for i := range all {
				all[i].cells = all[i].cells[:min(1, len(all[i].cells))]
			}
			return &sheet{rows: all}, false
		}
		separator = ','
	}
	return readSeparated(b, separator), true
}

// asking is one screening under way.
type asking struct {
	cmd       *screenAskCmd
	t         *terminal
	q         *questions
	s         *searching
	decisions *decisions
	owners    *owners // what articles tell of who owns whom; nil when none were given
	writers   []screenWriter
	sums      write.ScreeningSums
	bar       *bar
	nowhere   map[string]bool // countries that are not known and were told
}

// screenWriter writes answers in some form.
type screenWriter interface {
	Row(*write.ScreeningRow) error
	End(*write.ScreeningSums) error
}

// run answers every row and ends with the exit code.
func (a *asking) run() (err error) {
	if a.decisions, err = readDecisions(a.t); err != nil {
		return err
	}
	if len(a.cmd.Holdings) > 0 || a.cmd.Case != "" {
		if a.owners, err = readOwners(a.t, a.cmd, a.s, a.decisions); err != nil {
			return err
		}
	}
	finish, err := a.open()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, finish()) }()
	a.bar = newScreenBar(a.t, a.cmd.Quiet, len(a.q.sheet.rows))
	err = a.answers()
	a.bar.stop()
	if err != nil {
		return err
	}
	for _, w := range a.writers {
		if err := w.End(&a.sums); err != nil {
			return err
		}
	}
	switch {
	case a.t.ctx.Err() != nil:
		fmt.Fprintf(a.t.stderr, "segun: stopped after %s\n", counted(a.sums.Names, "name", "names"))
		return coded(exitFailed)
	case a.cmd.FailOnMatch && a.sums.Matched > 0:
		return coded(exitMatch)
	case a.sums.NotRead > 0, a.owners != nil && a.owners.unread > 0:
		return coded(exitSkipped)
	}
	return nil
}

// answers asks row by row and hands each answer to the writers.
func (a *asking) answers() error {
	o := screen.Options{Most: a.cmd.Most}
	if a.cmd.Weak {
		o.Least = 0.5
	}
	var rows []*sheetRow // asked, and not answered yet
	at := 0
	for s := range a.s.screener.All(a.rows(&rows), o, a.cmd.Workers) {
		if err := a.take(rows[at], &s, o); err != nil {
			return err
		}
		rows[at] = nil
		if at++; at == len(rows) {
			rows, at = rows[:0], 0
		}
		a.bar.increment()
	}
	return nil
}

// rows are the questions of the rows that can be read; the others are told, each.
func (a *asking) rows(pending *[]*sheetRow) iter.Seq[segun.Asked] {
	return func(yield func(segun.Asked) bool) {
		for i := range a.q.sheet.rows {
			r := &a.q.sheet.rows[i]
			if a.t.ctx.Err() != nil {
				return
			}
			if r.bad != "" {
				a.unread(r, r.bad)
				continue
			}
			asked, strange, nowhere := a.q.columns.asked(r.cells)
			a.q.columns.aliases(r, &asked)
			if asked.Name == "" && !a.q.every {
				a.unread(r, "there is no name in it")
				continue
			}
			if !nameable(asked.Name) && !a.q.every {
				a.unread(r, fmt.Sprintf("%.40q is no name: it has no letter or digit to compare", asked.Name))
				continue
			}
			for _, x := range strange {
				a.tell(r, x)
				r.leftOut = append(r.leftOut, x)
			}
			for _, x := range nowhere {
				r.leftOut = append(r.leftOut, fmt.Sprintf("the country %q is not known, and is left out", x))
			}
			for _, x := range nowhere { // once for each word: a whole column may be full of it
				if !a.nowhere[x] {
					a.nowhere[x] = true
					a.tell(r, unknownCountry(x)+"; it is left out, here and further down")
				}
			}
			a.cmd.fill(&asked)
			*pending = append(*pending, r)
			if !yield(asked) {
				return
			}
		}
	}
}

// mostTold is how many bad rows are named; the others are counted.
const mostTold = 100

// unread books a row that could not be read.
func (a *asking) unread(r *sheetRow, reason string) {
	if a.sums.NotRead++; a.sums.NotRead <= mostTold {
		a.sums.Unread = append(a.sums.Unread, a.place(r)+": "+reason)
	}
	a.tell(r, reason)
}

// tell names a row on standard error, with file and line.
func (a *asking) tell(r *sheetRow, what string) {
	switch {
	case a.sums.NotRead < mostTold:
		fmt.Fprintf(a.t.stderr, "segun: %s: %s\n", write.Plain(a.place(r)), write.Plain(what))
	case a.sums.NotRead == mostTold:
		fmt.Fprintf(a.t.stderr, "segun: %s: more rows could not be read, and are only counted\n", write.Plain(a.q.from))
	}
}

func (a *asking) place(r *sheetRow) string {
	if a.q.from == "" {
		return "argument"
	}
	return fmt.Sprintf("%s:%d", a.q.from, r.line)
}

// take finishes one answer and writes it.
func (a *asking) take(r *sheetRow, s *segun.Screening, o screen.Options) error {
	a.decisions.apply(s)
	a.s.onlyNew(s, o)
	a.sums.Add(s)
	if !s.Matched() {
		s.Ambiguous = "" // there is none left to pick from
	}
	if !a.cmd.Cleared {
		s.Candidates = slices.DeleteFunc(s.Candidates, func(c segun.Candidate) bool { return c.Cleared != nil })
	}
	row := write.ScreeningRow{Screening: *s, LeftOut: r.leftOut, Owners: a.owners.of(&s.Asked)}
	if a.q.lines {
		row.Line = r.line
	}
	if a.q.table {
		row.ID = cell(r.cells, a.q.columns.id)
		for i, c := range a.q.sheet.columns {
			v := ""
			if i < len(r.cells) {
				v = r.cells[i]
			}
			row.Values = append(row.Values, write.Cell{Column: c, Value: v})
		}
	}
	for _, w := range a.writers {
		if err := w.Row(&row); err != nil {
			return err
		}
	}
	return nil
}

// open opens standard output and the reports; finish closes the files, which appear whole or, on an error, not at all.
func (a *asking) open() (finish func() error, err error) {
	var columns []string
	if a.q.table {
		columns = a.q.sheet.columns
	}
	head := a.s.head
	switch {
	case a.cmd.JSON || a.cmd.Queries != "" && !a.cmd.CSV:
		a.writers = append(a.writers, write.NewScreeningJSON(a.t.stdout, head))
	case a.cmd.CSV:
		a.writers = append(a.writers, write.NewScreeningCSV(a.t.stdout, head, columns))
	default:
		o := write.Options{Width: width(a.t.stdout), Color: (&readCmd{Color: a.cmd.Color}).colors(a.t.stdout)}
		a.writers = append(a.writers, write.NewScreeningText(a.t.stdout, head, o, a.q.lines && len(a.q.sheet.rows) > 20))
	}
	var files []*reportFile
	finish = func() error {
		var errs []error
		for _, f := range files {
			errs = append(errs, f.close(a.sums.Names > 0 || len(a.q.sheet.rows) == 0 || a.sums.NotRead > 0))
		}
		return errors.Join(errs...)
	}
	for _, path := range a.cmd.Report {
		if sameFile(path, a.q.from) {
			return finish, errors.Join(usage{fmt.Sprintf("--report %s: it is the file with the names, which the report would replace; choose another name", write.Plain(path)), "screen"}, finish())
		}
		f, err := openReport(path)
		if err != nil {
			return finish, errors.Join(err, finish())
		}
		files = append(files, f)
		w, err := reportWriter(path, f.out, head, columns)
		if err != nil {
			return finish, errors.Join(err, finish())
		}
		a.writers = append(a.writers, w)
	}
	return finish, nil
}

// sameFile reports whether two paths lead to one file that is there.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// reportWriter is the writer for a report's ending.
func reportWriter(path string, out io.Writer, h write.ScreeningHead, columns []string) (screenWriter, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv":
		return write.NewScreeningCSV(out, h, columns), nil
	case ".json":
		return write.NewScreeningReportJSON(out, h), nil
	}
	return write.NewScreeningHTML(out, h)
}

// reportFile is a report being written beside its place.
type reportFile struct {
	path string
	file *os.File
	out  *bufio.Writer
}

func openReport(path string) (*reportFile, error) {
	folder := filepath.Dir(path)
	if st, err := os.Stat(folder); err != nil || !st.IsDir() {
		return nil, fmt.Errorf("--report %s: there is no folder %s; make it, or name another", write.Plain(path), write.Plain(folder))
	}
	f, err := os.CreateTemp(folder, ".segun-*")
	if denied := (*fs.PathError)(nil); errors.As(err, &denied) {
		return nil, fmt.Errorf("--report %s: nothing can be written into the folder %s: %w", write.Plain(path), write.Plain(folder), denied.Err)
	}
	if err != nil {
		return nil, fmt.Errorf("--report %s: %w", path, err)
	}
	return &reportFile{path, f, bufio.NewWriter(f)}, nil
}

// close puts the report in its place when it is good, and takes it away when it is not.
func (f *reportFile) close(good bool) error {
	err := errors.Join(f.out.Flush(), f.file.Chmod(0o644), f.file.Close())
	if err != nil || !good {
		return errors.Join(err, os.Remove(f.file.Name()))
	}
	return os.Rename(f.file.Name(), f.path)
}

// newScreenBar is a bar for a long table, on a terminal on which the answers do not appear.
func newScreenBar(t *terminal, quiet bool, rows int) *bar {
	if quiet || rows < 2000 || !term.IsTerminal(int(t.stderr.Fd())) || term.IsTerminal(int(t.stdout.Fd())) {
		return &bar{}
	}
	return countingBar(t, "screening ", rows)
}
