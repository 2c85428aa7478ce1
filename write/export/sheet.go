package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// column is one column of a claim sheet.
type column struct {
	title string
	width int // in characters, for a spreadsheet
	kind  kind
	of    func(d *Document, c *Claim) string
}

type kind int

const (
	text kind = iota
	day       // a date where it is a whole day, else text
	link      // a web page where it is one, else text
	number
)

// columns are those of a claim sheet: who says it stands before what is said.
var columns = []column{
	{"who_says", 28, text, func(_ *Document, c *Claim) string { return c.WhoSays() }},
	{"claim", 60, text, func(_ *Document, c *Claim) string { return oneLine(c.Words) }},
	{"status", 14, text, func(_ *Document, c *Claim) string { return c.Status }},
	{"sourcing", 40, text, func(_ *Document, c *Claim) string { return c.Chain() }},
	{"quote", 10, text, func(_ *Document, c *Claim) string { return c.Quote }},
	{"about", 28, text, func(_ *Document, c *Claim) string { return strings.Join(c.Subjects, "; ") }},
	{"accused", 28, text, func(_ *Document, c *Claim) string { return strings.Join(c.Charged, "; ") }},
	{"time", 14, day, func(_ *Document, c *Claim) string { return c.Time }},
	{"published", 12, day, func(d *Document, _ *Claim) string { return d.Published }},
	{"publisher", 22, text, func(d *Document, _ *Claim) string { return d.Publisher }},
	{"title", 36, text, func(d *Document, _ *Claim) string { return d.Title }},
	{"link", 36, link, func(d *Document, _ *Claim) string { return place(d) }},
	{"around", 60, text, func(_ *Document, c *Claim) string { return c.Around }},
	{"id", 40, text, func(_ *Document, c *Claim) string { return c.ID }},
	{"start", 8, number, func(_ *Document, c *Claim) string { return strconv.Itoa(c.Start) }},
	{"end", 8, number, func(_ *Document, c *Claim) string { return strconv.Itoa(c.End) }},
	{"reviewed", 14, text, func(_ *Document, c *Claim) string { return c.Review.Cell() }},
}

// place is where a document can be found.
func place(d *Document) string {
	if d.URL != "" {
		return d.URL
	}
	return d.From
}

// Titles are the titles of a claim sheet's columns.
func Titles() []string {
	out := make([]string, len(columns))
	for i := range columns {
		out[i] = columns[i].title
	}
	return out
}

// Row is one claim as a row of a sheet, not guarded yet.
func Row(d *Document, c *Claim) []string {
	out := make([]string, len(columns))
	for i := range columns {
		out[i] = columns[i].of(d, c)
	}
	return out
}

// CSV writes a claim sheet: the warning, the titles, a claim a row.
func CSV(out io.Writer, h *Head, walk Walk) error {
	w := csv.NewWriter(out)
	row := func(cells []string) error {
		for i := range cells {
			cells[i] = Guarded(cells[i])
		}
		return w.Write(cells)
	}
	if err := row([]string{h.Warning()}); err != nil {
		return err
	}
	if err := row(Titles()); err != nil {
		return err
	}
	err := walk(func(d *Document) error {
		for i := range d.Claims {
			if err := row(Row(d, &d.Claims[i])); err != nil {
				return err
			}
		}
		return nil
	})
	w.Flush()
	if err != nil {
		return err
	}
	return w.Error()
}

// Guarded puts a ' before what a spreadsheet would run as a formula, and drops what it would cut a cell at.
func Guarded(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, s)
	if formula(s) {
		return "'" + s
	}
	return s
}

// formula reports whether a spreadsheet may take a cell for a formula.
func formula(s string) bool {
	blank := strings.TrimLeft(s, " \t\n\u00a0")
	return blank != "" && strings.ContainsRune("=+-@\t\n|%＝＋－＠", []rune(s)[0]) || strings.HasPrefix(blank, "=")
}
