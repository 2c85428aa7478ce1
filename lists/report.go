package lists

import (
	"cmp"
	"fmt"
	"slices"

	"segun"
)

// Report is what reading a list came to.
type Report struct {
	Edition    segun.Edition
	Schemas    []Count // subjects by schema, those that are no parties (Ownership, Sanction) too
	Properties []Count // statements by schema and property: "Person.birthDate"
	Fields     []Field // every field met, by name
	Errors     []RowError
	ErrorCount int      // of rows; Errors holds the first of them only
	Warnings   []string // what whoever relies on the list should know
}

// Count is a name with how often it was met.
type Count struct {
	Name string
	N    int
}

// Fate is what was done with a field.
type Fate string

// What can be done with a field.
const (
	Handled Fate = "handled" // it became statements
	Ignored Fate = "ignored" // left out on purpose, with a reason
	Unknown Fate = "unknown" // nobody told us of it; a person should look
)

// Field is a field of a list, with what was done with it and how often it held something.
type Field struct {
	Name string
	Fate Fate
	N    int
	Why  string // of ignored ones
}

// RowError is a row or record that could not be read. The others were.
type RowError struct {
	File   string
	Line   int // from 1
	Reason string
}

// String is "file:line: reason".
func (e RowError) String() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Reason) }

// Unknown returns the fields that nobody told us of.
func (r *Report) Unknown() []Field {
	return slices.DeleteFunc(slices.Clone(r.Fields), func(f Field) bool { return f.Fate != Unknown })
}

// Bounds on what a hostile file can make us remember.
const (
	mostErrors = 200
	mostFields = 2000
)

// tally counts while a list is read.
type tally struct {
	schemas    map[string]int
	properties map[schemaProperty]int
	fields     map[string]*Field
	errors     []RowError
	errorCount int
	warnings   []string
	rows       int // read or not
}

// schemaProperty is a property of a schema.
type schemaProperty struct{ schema, property string }

func newTally() *tally {
	return &tally{schemas: map[string]int{}, properties: map[schemaProperty]int{}, fields: map[string]*Field{}}
}

// field counts one field that held something. The name of an unknown one may hold words of the list, so numbers in it are folded.
func (t *tally) field(name string, fate Fate, why string) {
	if fate == Unknown {
		name = foldDigits(name)
	}
	f := t.fields[name]
	if f == nil {
		if len(t.fields) >= mostFields {
			name, fate, why = "(more)", Unknown, ""
			if f = t.fields[name]; f != nil {
				f.N++
				return
			}
		}
		f = &Field{Name: name, Fate: fate, Why: why}
		t.fields[name] = f
	}
	f.N++
}

// fail books a row that could not be read.
func (t *tally) fail(file string, line int, format string, a ...any) {
	t.errorCount++
	if len(t.errors) < mostErrors {
		t.errors = append(t.errors, RowError{file, line, fmt.Sprintf(format, a...)})
	}
}

// warn tells something once.
func (t *tally) warn(format string, a ...any) {
	if s := fmt.Sprintf(format, a...); !slices.Contains(t.warnings, s) {
		t.warnings = append(t.warnings, s)
	}
}

// report sorts what was counted.
func (t *tally) report(e segun.Edition) *Report {
	properties := map[string]int{}
	for k, n := range t.properties {
		properties[k.schema+"."+k.property] = n
	}
	r := &Report{Edition: e, Schemas: counts(t.schemas), Properties: counts(properties), Errors: t.errors, ErrorCount: t.errorCount, Warnings: t.warnings}
	for _, f := range t.fields {
		r.Fields = append(r.Fields, *f)
	}
	slices.SortFunc(r.Fields, func(a, b Field) int { return cmp.Compare(a.Name, b.Name) })
	return r
}

func counts(m map[string]int) []Count {
	list := make([]Count, 0, len(m))
	for n, c := range m {
		list = append(list, Count{n, c})
	}
	slices.SortFunc(list, func(a, b Count) int { return cmp.Compare(a.Name, b.Name) })
	return list
}
