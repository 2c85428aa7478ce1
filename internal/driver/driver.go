package driver

import (
	"context"
	"fmt"
	"reflect"
	"runtime/debug"
	"slices"
	"strings"

	"segun"
)

// Driver holds annotators in an order in which they can run. It is immutable and safe for concurrent use.
type Driver struct {
	steps     []step
	languages []string // every language that some annotator asks for, sorted
}

// New orders the annotators by the layers that they require and provide.
//
// The order of the list does not matter: ties are broken by name. Two annotators may provide one layer
// only when no language is common to both. It returns an error that names the annotators when a layer is
// missing, provided twice, unknown to segun.Reading, or required in a circle.
func New(annotators []segun.Annotator) (*Driver, error) {
	steps, err := check(annotators)
	if err != nil {
		return nil, err
	}
	if steps, err = order(steps); err != nil {
		return nil, err
	}
	d := &Driver{steps: steps}
	for _, s := range steps {
		d.languages = append(d.languages, s.Languages...)
	}
	slices.Sort(d.languages)
	d.languages = slices.Compact(d.languages)
	return d, nil
}

// Annotators returns the annotators in the order in which they run.
func (d *Driver) Annotators() []segun.Annotator {
	list := make([]segun.Annotator, len(d.steps))
	for i, s := range d.steps {
		list[i] = s.Annotator
	}
	return list
}

// Read runs the annotators over one document and returns its reading.
//
// The error names the annotator and the document; it is a *Panic when an annotator panicked, and wraps
// ctx's error when ctx ended, which is looked at between annotators. No reading comes with an error: half
// of one would pass for a whole.
func (d *Driver) Read(ctx context.Context, doc *segun.Document) (*segun.Reading, error) {
	r := &segun.Reading{Doc: doc, Makers: make([]segun.Maker, 0, len(d.steps))}
	have := make(map[segun.Layer]bool, len(d.steps))
	foreign := false
	for i := range d.steps {
		s := &d.steps[i]
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("driver: %s: stopped before %s: %w", label(doc), s.Name, err)
		}
		if !speaks(s, r.Language) {
			foreign = foreign || r.Language != nil
			continue
		}
		if slices.ContainsFunc(s.Requires, func(l segun.Layer) bool { return !have[l] }) {
			continue
		}
		if err := s.run(r); err != nil {
			return nil, err
		}
		have[s.Provides] = true
		r.Makers = append(r.Makers, segun.Maker{Name: s.Name, Version: s.Version, Model: s.Model})
	}
	r.Looked = nil
	if foreign {
		d.doubtLanguage(r)
	}
	return r, nil
}

// speaks reports whether the step is for the language.
func speaks(s *step, l *segun.Language) bool {
	return len(s.Languages) == 0 || l != nil && slices.Contains(s.Languages, l.Code)
}

// doubtLanguage says that part of the reading is missing for want of the language, unless the language is
// one that some annotators know (the others are then for other languages) or a stage has said it already.
func (d *Driver) doubtLanguage(r *segun.Reading) {
	const code = "unsupported-language"
	if slices.Contains(d.languages, r.Language.Code) {
		return
	}
	if slices.ContainsFunc(r.Doubts, func(x segun.Doubt) bool { return x.Code == code }) {
		return
	}
	what := fmt.Sprintf("This text seems to be in a language (%s) that cannot be read yet", r.Language.Code)
	if r.Language.Code == "" || r.Language.Code == "und" {
		what = "It could not be told what language this text is in"
	}
	r.Doubt(segun.Span{}, code, what+"; languages read so far: "+strings.Join(d.languages, ", ")+".")
}

// run runs the annotator and holds it to its word: its own layer is there afterwards.
func (s *step) run(r *segun.Reading) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &Panic{Annotator: s.Name, Document: label(r.Doc), Value: v, Stack: debug.Stack()}
		}
	}()
	if err := s.Run(r); err != nil {
		return fmt.Errorf("%s: %s: %w", s.Name, label(r.Doc), err)
	}
	if reflect.ValueOf(r).Elem().Field(s.field).IsNil() {
		return fmt.Errorf("%s: %s: layer %q was promised and not written", s.Name, label(r.Doc), s.Provides)
	}
	return nil
}

// label names a document for a person: where it came from, or its ID.
func label(doc *segun.Document) string {
	switch {
	case doc == nil:
		return "no document"
	case doc.From != "":
		return doc.From
	}
	return string(doc.ID)
}

// Panic is an annotator's panic, kept from ending the batch. Error is the line for a person; Stack is the
// detail for whoever mends it.
type Panic struct {
	Annotator string // its name, or "open" when the input could not even be opened
	Document  string // where the document came from
	Value     any    // what was panicked with
	Stack     []byte // the stack of the goroutine
}

// Error says which annotator failed on which document.
func (p *Panic) Error() string {
	return fmt.Sprintf("%s: %s: the program failed: %v", p.Annotator, p.Document, p.Value)
}

// Unwrap returns the value when the panic was with an error, so that errors.Is sees it.
func (p *Panic) Unwrap() error {
	err, _ := p.Value.(error)
	return err
}
