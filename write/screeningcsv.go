package write

import (
	"encoding/csv"
	"io"
	"regexp"
	"strconv"
	"strings"

	"segun"
)

// screeningColumns are what a screening adds to a user's columns.
var screeningColumns = []string{"segun_verdict", "segun_list", "segun_id", "segun_name", "segun_use", "segun_score", "segun_why", "segun_programs",
	"segun_born", "segun_countries", "segun_ambiguous", "segun_note", "segun_lists"}

// ScreeningCSV writes the user's columns and the answer: a line a candidate, and one for a name without any. No cell begins a formula in a
// spreadsheet.
type ScreeningCSV struct {
	w       *csv.Writer
	head    string // which lists, for every line: lines are sorted and filtered apart from each other
	none    string // the verdict on a name without any candidate
	columns []string
	begun   bool
}

// NewScreeningCSV returns a writer of answers. columns are the user's own; nil stands for the name alone.
func NewScreeningCSV(w io.Writer, h ScreeningHead, columns []string) *ScreeningCSV {
	return &ScreeningCSV{w: csv.NewWriter(w), head: h.searched(), none: h.none(), columns: columns}
}

func (c *ScreeningCSV) begin() error {
	c.begun = true
	if c.columns == nil {
		c.columns = []string{"query"}
	}
	return c.write(append(append([]string{}, c.columns...), screeningColumns...))
}

// write guards every cell.
func (c *ScreeningCSV) write(row []string) error {
	for i := range row {
		row[i] = Guard(row[i])
	}
	return c.w.Write(row)
}

var plainNumber = regexp.MustCompile(`^[+-]?\d+([.,]\d+)?$`)

// Guard makes a cell one that no spreadsheet takes for a formula: a single quotation mark goes before =, +, -, @ and tabs at its beginning, unless
// it is a number.
func Guard(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r\n|%", rune(cell[0])) && !strings.HasPrefix(cell, "＝") && !strings.HasPrefix(cell, "＋") &&
		!strings.HasPrefix(cell, "－") && !strings.HasPrefix(cell, "＠") || plainNumber.MatchString(cell) {
		return cell
	}
	return "'" + cell
}

// Row writes one answer. The error is the writer's.
func (c *ScreeningCSV) Row(r *ScreeningRow) error {
	if !c.begun {
		if err := c.begin(); err != nil {
			return err
		}
	}
	if len(r.Candidates) == 0 {
		return c.line(r, nil)
	}
	for i := range r.Candidates {
		if err := c.line(r, &r.Candidates[i]); err != nil {
			return err
		}
	}
	return nil
}

// unread writes a line for a row that could not be read, so that nobody takes the table for all that was asked.
func (c *ScreeningCSV) unread(why string) error {
	row := make([]string, len(c.columns), len(c.columns)+len(screeningColumns))
	return c.write(append(row, "not read", "", "", "", "", "", "", "", "", "", "", why, c.head))
}

// heldBy stands before who holds a party.
const heldBy = "held (OFAC's 50 percent rule; no legal advice): "

// line writes a row with one of its candidates, or with none.
func (c *ScreeningCSV) line(r *ScreeningRow, x *segun.Candidate) error {
	row := make([]string, 0, len(c.columns)+len(screeningColumns))
	if len(r.Values) == 0 {
		row = append(row, r.Asked.Name)
	}
	for _, v := range r.Values {
		row = append(row, v.Value)
	}
	for len(row) < len(c.columns) {
		row = append(row, "")
	}
	left := strings.Join(r.LeftOut, "; ")
	if r.Owners != nil {
		left = strings.TrimPrefix(left+"; "+r.Owners.one(), "; ")
	}
	if x == nil {
		return c.write(append(row, c.none, "", "", "", "", "", "", "", "", "", "", left, c.head))
	}
	list, id := x.Subject.Parts()
	note := ""
	switch {
	case x.Cleared != nil:
		note = "somebody else, decided " + judgedWords(x.Cleared)
	case x.Was != nil:
		note = "cleared before, and something has changed since: " + judgedWords(x.Was)
	}
	if left != "" {
		note = strings.TrimSuffix(left+"; "+note, "; ")
	}
	if x.Held != "" {
		note = strings.TrimSuffix(heldBy+x.Held+"; "+note, "; ")
	}
	return c.write(append(row, verdictOf(x), string(list), id, x.Name, useWords(x.Use), strconv.FormatFloat(x.Score, 'f', 4, 64), whyAndDoubt(x),
		strings.Join(x.Programs, "; "), strings.Join(x.Born, "; "), strings.Join(x.Countries, "; "), r.Ambiguous, note, c.head))
}

// End flushes what was written.
func (c *ScreeningCSV) End(s *ScreeningSums) error {
	if !c.begun {
		if err := c.begin(); err != nil {
			return err
		}
	}
	for _, u := range s.Unread {
		if err := c.unread(u); err != nil {
			return err
		}
	}
	if more := s.NotRead - len(s.Unread); more > 0 {
		if err := c.unread(counted(more, "more row", "more rows")); err != nil {
			return err
		}
	}
	c.w.Flush()
	return c.w.Error()
}
