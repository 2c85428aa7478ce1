package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"time"

	"segun"
	"segun/lists"
	"segun/write"
)

// grouped writes a number with commas: 9,414.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// counted writes a number with its noun.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + many
}

// dated writes a list's date and how it is known.
func dated(e *segun.Edition) string { return fmt.Sprintf("%s (%s)", e.Date, e.Basis.Words()) }

// reportText tells what taking a list came to, with at most so many bad rows.
func reportText(out io.Writer, rep *lists.Report, fresh bool, most int) error {
	e := &rep.Edition
	was := ""
	if !fresh {
		was = ", as before"
	}
	fmt.Fprintf(out, "%s, %s\n  dated %s\n  %s, %s%s\n", e.List, write.Plain(e.Title), dated(e),
		counted(e.Parties, "party", "parties"), counted(e.Statements, "statement", "statements"), was)
	if e.Note != "" {
		fmt.Fprintf(out, "  %s\n", write.Plain(e.Note))
	}
	if rep.ErrorCount > 0 {
		fmt.Fprintf(out, "  %s could not be read:\n", counted(rep.ErrorCount, "row", "rows"))
		for i, x := range rep.Errors {
			if i == most {
				fmt.Fprintf(out, "    and %s; segun lists show %s names them\n", counted(rep.ErrorCount-most, "more", "more"), e.List)
				break
			}
			fmt.Fprintf(out, "    %s\n", write.Plain(x.String()))
		}
	}
	for _, f := range rep.Unknown() {
		fmt.Fprintf(out, "  needs a look: %s is new to this program (%s)\n", write.Plain(f.Name), counted(f.N, "time", "times"))
	}
	for _, m := range rep.Warnings {
		fmt.Fprintf(out, "  warning: %s\n", write.Plain(m))
	}
	return nil
}

// listJSON is a report as --json writes it.
type listJSON struct {
	Schema     string         `json:"schema"` // "segun.list/1"
	List       string         `json:"list"`
	Format     string         `json:"format"`
	Title      string         `json:"title"`
	Publisher  string         `json:"publisher"`
	Note       string         `json:"note,omitempty"`
	Date       string         `json:"date"`
	DateBasis  string         `json:"date_basis"`
	Kept       string         `json:"kept,omitempty"`
	New        bool           `json:"new"`
	Parties    int            `json:"parties"`
	Statements int            `json:"statements"`
	Files      []listFileJSON `json:"files"`
	Schemas    map[string]int `json:"schemas,omitempty"`
	Properties map[string]int `json:"properties,omitempty"`
	Fields     []fieldJSON    `json:"fields,omitempty"`
	ErrorCount int            `json:"error_count"`
	Errors     []rowErrorJSON `json:"errors,omitempty"`
	Warnings   []string       `json:"warnings,omitempty"`
}

type listFileJSON struct {
	Name     string `json:"name"`
	Digest   string `json:"digest"`
	Size     int64  `json:"size"`
	From     string `json:"from"`
	URL      string `json:"url,omitempty"`
	Modified string `json:"modified,omitempty"`
}

type fieldJSON struct {
	Name  string `json:"name"`
	Fate  string `json:"fate"`
	Count int    `json:"count"`
	Why   string `json:"why,omitempty"`
}

type rowErrorJSON struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// editionJSON is what is known of an edition without reading it.
func editionJSON(e *segun.Edition) listJSON {
	j := listJSON{Schema: "segun.list/1", List: string(e.List), Format: e.Format, Title: e.Title, Publisher: e.Publisher, Note: e.Note, Date: e.Date,
		DateBasis: string(e.Basis), Parties: e.Parties, Statements: e.Statements}
	if !e.Kept.IsZero() {
		j.Kept = e.Kept.Format(time.RFC3339)
	}
	for _, f := range e.Files {
		x := listFileJSON{Name: f.Name, Digest: string(f.Digest), Size: f.Size, From: f.From, URL: f.URL}
		if !f.Modified.IsZero() {
			x.Modified = f.Modified.UTC().Format(time.RFC3339)
		}
		j.Files = append(j.Files, x)
	}
	return j
}

// reportJSON writes a report as one line.
func reportJSON(out io.Writer, rep *lists.Report, fresh bool) error {
	j := editionJSON(&rep.Edition)
	j.New, j.Schemas, j.Properties = fresh, map[string]int{}, map[string]int{}
	for _, c := range rep.Schemas {
		j.Schemas[c.Name] = c.N
	}
	for _, c := range rep.Properties {
		j.Properties[c.Name] = c.N
	}
	for _, f := range rep.Fields {
		j.Fields = append(j.Fields, fieldJSON{f.Name, string(f.Fate), f.N, f.Why})
	}
	j.ErrorCount, j.Warnings = rep.ErrorCount, rep.Warnings
	for _, x := range rep.Errors {
		j.Errors = append(j.Errors, rowErrorJSON{x.File, x.Line, x.Reason})
	}
	return oneLine(out, j)
}

// oneLine writes a value as one line of JSON, with < and & as they are.
func oneLine(out io.Writer, v any) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
