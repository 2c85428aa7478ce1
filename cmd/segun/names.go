package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"segun/names"
	"segun/write"
)

// namesCmd holds what can be done with names alone.
type namesCmd struct {
	Parts   namesPartsCmd   `cmd:"" help:"Show what names are taken apart into."`
	Compare namesCompareCmd `cmd:"" help:"Compare two names, with the reason in words."`
	Score   namesScoreCmd   `cmd:"" help:"Compare the two names of each row of a CSV file."`
}

type namesScoreCmd struct {
	Pairs string `arg:"" help:"A CSV file with the columns name1 and name2, and schema (or kind) where it is known what is named; - for standard input."`
	Why   bool   `help:"Add a column with the reason in words."`
}

// Help is shown below the flags.
func (namesScoreCmd) Help() string {
	return `Every column is kept; score (0 to 1) and match (whether the score reaches the
threshold) are added. A name alone is never more than a possible match.

  segun names score pairs.csv
  segun names score --why - < pairs.csv`
}

// Run compares the names of each row. A row that cannot be read is told and costs no other.
func (c namesScoreCmd) Run(t *terminal) error {
	sheet, err := c.read(t)
	if err != nil {
		return err
	}
	columns, err := pairColumns(sheet.columns)
	if err != nil {
		return fmt.Errorf("%s: %w", c.Pairs, err)
	}
	w := csv.NewWriter(t.stdout)
	header := append(slices.Clone(sheet.columns), "score", "match")
	if c.Why {
		header = append(header, "why")
	}
	w.Write(header) // an error stays with the writer until Flush
	skipped := 0
	for i := range sheet.rows {
		if t.ctx.Err() != nil {
			break
		}
		r := &sheet.rows[i]
		if r.bad == "" && len(r.cells) <= max(columns[0], columns[1]) {
			r.bad = counted(len(r.cells), "column is", "columns are") + " too few"
		}
		if r.bad != "" {
			fmt.Fprintf(t.stderr, "segun: %s:%d: %s\n", write.Plain(c.Pairs), r.line, write.Plain(r.bad))
			skipped++
			continue
		}
		w.Write(c.scored(r.cells, columns, len(sheet.columns)))
	}
	w.Flush()
	switch {
	case w.Error() != nil:
		return w.Error()
	case skipped > 0:
		return coded(exitSkipped)
	}
	return nil
}

// read reads the table, in whatever letters and with whatever separator a spreadsheet wrote it.
func (c namesScoreCmd) read(t *terminal) (*sheet, error) {
	var b []byte
	var err error
	if c.Pairs == "-" {
		b, err = io.ReadAll(stdinUntil{t.ctx, t.stdin})
	} else {
		b, err = os.ReadFile(c.Pairs)
	}
	if err == nil {
		b, err = decoded(b)
	}
	if err != nil {
		return nil, err
	}
	b, separator := separatorLine(b)
	s := readSeparated(b, cmp.Or(separator, ','))
	if len(s.columns) == 0 {
		return nil, fmt.Errorf("%s: there is no header in it; write the columns name1 and name2 into the first line", c.Pairs)
	}
	return s, nil
}

// scored is a row, as wide as the header, with what is added.
func (c namesScoreCmd) scored(row []string, columns [3]int, width int) []string {
	kind := names.Unknown
	if columns[2] >= 0 && columns[2] < len(row) {
		kind = names.KindOf(row[columns[2]])
	}
	m := compareNames(row[columns[0]], row[columns[1]], kind)
	for len(row) < width {
		row = append(row, "")
	}
	return append(row, c.added(m)...)
}

// added are the cells that a row gets.
func (c namesScoreCmd) added(m *names.Match) []string {
	out := []string{strconv.FormatFloat(m.Score, 'f', 4, 64), strconv.FormatBool(m.Possible())}
	if c.Why {
		out = append(out, m.Explain())
	}
	return out
}

// pairColumns finds the columns of the two names and of the kind, -1 where none is.
func pairColumns(header []string) ([3]int, error) {
	find := func(names ...string) int {
		return slices.IndexFunc(header, func(h string) bool { return slices.Contains(names, strings.ToLower(strings.TrimSpace(h))) })
	}
	out := [3]int{find("name1", "name_1", "left", "a"), find("name2", "name_2", "right", "b"), find("schema", "kind", "type")}
	if out[0] < 0 || out[1] < 0 {
		return out, fmt.Errorf("the header %q has no columns name1 and name2", strings.Join(header, ","))
	}
	return out, nil
}
