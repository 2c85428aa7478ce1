package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"segun/names"
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

// Run compares the names of each row.
func (c namesScoreCmd) Run(t *terminal) error {
	in := io.Reader(stdinUntil{t.ctx, t.stdin})
	if c.Pairs != "-" {
		f, err := os.Open(c.Pairs)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	r := csv.NewReader(in)
	r.FieldsPerRecord = -1
	header, err := r.Read()
	if err != nil {
		return fmt.Errorf("%s: no header: %w", c.Pairs, err)
	}
	header[0] = strings.TrimPrefix(header[0], "\ufeff")
	columns, err := pairColumns(header)
	if err != nil {
		return fmt.Errorf("%s: %w", c.Pairs, err)
	}
	w := csv.NewWriter(t.stdout)
	header = append(header, "score", "match")
	if c.Why {
		header = append(header, "why")
	}
	w.Write(header) // an error stays with the writer until Flush
	skipped := c.rows(t, r, w, columns, len(header))
	w.Flush()
	if err := w.Error(); err != nil {
		return err
	}
	if skipped > 0 {
		return coded(exitSkipped)
	}
	return nil
}

// rows scores the rows and returns how many could not be read; each is told.
func (c namesScoreCmd) rows(t *terminal, r *csv.Reader, w *csv.Writer, columns [3]int, width int) int {
	skipped := 0
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) || t.ctx.Err() != nil {
			return skipped
		}
		line, _ := r.FieldPos(0)
		if err == nil && len(row) <= max(columns[0], columns[1]) {
			err = fmt.Errorf("%s: line %d: %d columns are too few", c.Pairs, line, len(row))
		}
		if err != nil {
			fmt.Fprintf(t.stderr, "segun: %s\n", err)
			skipped++
			var parse *csv.ParseError
			if !errors.As(err, &parse) && row == nil {
				return skipped
			}
			continue
		}
		kind := names.Unknown
		if columns[2] >= 0 && columns[2] < len(row) {
			kind = names.KindOf(row[columns[2]])
		}
		m := compareNames(row[columns[0]], row[columns[1]], kind)
		for added := len(c.added(m)); len(row)+added < width; {
			row = append(row, "")
		}
		w.Write(append(row, c.added(m)...))
	}
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
