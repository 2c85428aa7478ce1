package lists

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"segun"
)

// Options says how a list is read. The zero value is the rule.
type Options struct {
	// AcceptSmaller takes a list that lacks a file or names fewer than it must, and one with many bad rows; the report then warns.
	AcceptSmaller bool
}

// run is one reading of one list.
type run struct {
	bundle  *Bundle
	opt     Options
	yield   func(segun.Statement) bool
	stopped bool // the receiver has enough
	*tally
	edition segun.Edition
	maker   segun.Maker
	known   map[segun.SubjectID]bool // subjects met
	pending []segun.Statement        // of the record being read
	seen    map[segun.StatementID]int
	newest  string // the latest day in the past that the list is known to mention, where it states no date itself
}

// Each reads a list and hands its statements to yield, in the list's order, those of one record one after the other. It stops when yield
// returns false. Statements are good only when the error is nil: a list may turn out to be cut off at its end.
// The error is a *Refusal.
func Each(b *Bundle, o Options, yield func(segun.Statement) bool) (*Report, error) {
	r := &run{bundle: b, opt: o, yield: yield, tally: newTally(), known: map[segun.SubjectID]bool{}, seen: map[segun.StatementID]int{}}
	r.maker = segun.Maker{Name: "lists/" + b.List.Format, Version: b.List.Version}
	r.edition = segun.Edition{List: b.ID, Format: b.List.Format, Title: cmp.Or(b.List.Title, string(b.ID)), Publisher: cmp.Or(b.List.Publisher, string(b.ID))}
	if len(b.Files) == 0 {
		return nil, r.refuse("missing-file", "no file of it is there; name the file or its folder")
	}
	for _, f := range b.Files {
		if int64(len(f.Bytes)) > math.MaxUint32 {
			return nil, r.refuse("too-large", "%s is larger than 4 GiB; split it", f.From)
		}
		r.edition.Files = append(r.edition.Files, segun.EditionFile{Name: f.Part, Digest: f.Digest, Size: int64(len(f.Bytes)), From: f.From, URL: f.URL,
			Time: f.Time, Modified: f.Modified, ETag: f.ETag})
	}
	if err := b.List.read(r); err != nil {
		return nil, err
	}
	r.flush()
	r.date()
	if err := r.check(); err != nil {
		return nil, err
	}
	r.edition.Unread = r.errorCount
	return r.report(r.edition), nil
}

// Read is Each with all statements in memory.
func Read(b *Bundle, o Options) ([]segun.Statement, *Report, error) {
	var list []segun.Statement
	rep, err := Each(b, o, func(s segun.Statement) bool {
		if len(list) == cap(list) {
			list = slices.Grow(list, max(1024, len(list))) // append alone would copy them four times more often
		}
		list = append(list, s)
		return true
	})
	if err != nil {
		return nil, nil, err
	}
	return list, rep, nil
}

// refuse makes the error of this list.
func (r *run) refuse(code, format string, a ...any) error {
	return &Refusal{List: r.bundle.ID, Code: code, Reason: fmt.Sprintf(format, a...)}
}

// check holds what was read to what the list must at least hold.
func (r *run) check() error {
	least := max(r.bundle.List.Least, 1)
	switch {
	case r.stopped:
		return nil
	case r.edition.Parties < least && !(r.opt.AcceptSmaller && r.edition.Parties > 0):
		return r.refuse("smaller", "it names %d parties, and it has never named fewer than %d: it seems cut off; get it again, or take it as it is with --accept-smaller%s", r.edition.Parties, least, r.firstError())
	case r.edition.Parties < least:
		r.warn("names %d parties, fewer than the %d that it must: taken all the same, as asked", r.edition.Parties, least)
	}
	// A few bad rows are the publisher's slips; a tenth of them is another format or a damaged file.
	if r.errorCount > 20 && r.errorCount*10 > r.rows {
		if !r.opt.AcceptSmaller {
			return r.refuse("too-many-bad-rows", "%d of its %d rows could not be read, the first at %s; get it again, or take the rest with --accept-smaller", r.errorCount, r.rows, r.errors[0])
		}
		r.warn("%d of its %d rows could not be read: the rest was taken all the same, as asked", r.errorCount, r.rows)
	}
	return nil
}

// firstError is the first bad row in brackets, or nothing.
func (r *run) firstError() string {
	if len(r.errors) == 0 {
		return ""
	}
	return " (first bad row: " + r.errors[0].String() + ")"
}

// date decides the list's date by the best of what is known; read may have set that which the list states.
func (r *run) date() {
	first := r.bundle.Files[0].Capture
	for _, f := range r.bundle.Files {
		if g := f.Given.Published; g != "" {
			r.edition.Date, r.edition.Basis = g, segun.DateGiven
			return
		}
	}
	if r.edition.Date != "" {
		return
	}
	// A set is as old as its oldest file.
	oldest := time.Time{}
	for _, f := range r.bundle.Files {
		if !f.Modified.IsZero() && (oldest.IsZero() || f.Modified.Before(oldest)) {
			oldest = f.Modified
		}
	}
	switch {
	case oldest.IsZero():
		r.edition.Date, r.edition.Basis = first.Time.UTC().Format(time.DateOnly), segun.DateCaptured
	case first.URL != "":
		r.edition.Date, r.edition.Basis = oldest.UTC().Format(time.DateOnly), segun.DateServer
	default:
		r.edition.Date, r.edition.Basis = oldest.UTC().Format(time.DateOnly), segun.DateFile
	}
}

// mentions notes a date that lies before the list's own. One of a set of dates tells too little.
func (r *run) mentions(date string) {
	if date[0] != '[' {
		r.newest = max(r.newest, strings.TrimSuffix(date, "~"))
	}
}

// record is the subject that statements are being made about.
type record struct {
	subject segun.SubjectID
	schema  string
	part    string // of the voice
}

// partySchemas are those whose subjects are counted as parties: what a person means by "on the list".
var partySchemas = map[string]bool{
	"Person": true, "Organization": true, "Company": true, "LegalEntity": true, "PublicBody": true, "Vessel": true, "Airplane": true,
	"Vehicle": true, "CryptoWallet": true, "Asset": true, "Security": true,
}

// IsParty reports whether subjects of an FtM schema are people, bodies, vessels and the like, and not records about them.
func IsParty(schema string) bool { return partySchemas[schema] }

// begin hands on what was said of the record before, counts a new subject, and reports whether it is new to this list.
func (r *run) begin(rec record) bool {
	r.flush()
	if r.known[rec.subject] {
		return false
	}
	r.known[rec.subject] = true
	r.schemas[rec.schema]++
	if partySchemas[rec.schema] {
		r.edition.Parties++
	}
	return true
}

// fact is what say makes a statement of.
type fact struct {
	property, value, original, valid, lang, script string
}

// say adds one statement to those of the record. An empty value says nothing; original is kept only where it differs.
func (r *run) say(rec record, f fact, at ...segun.Evidence) {
	f.value = clean(f.value)
	if r.stopped || f.value == "" {
		return
	}
	if f.original = clean(f.original); f.original == f.value {
		f.original = ""
	}
	s, err := segun.NewStatement(segun.Statement{
		Subject: rec.subject, Schema: rec.schema, Property: f.property, Value: f.value, Original: f.original, Lang: f.lang, Script: f.script,
		Voice:  segun.ListVoice{List: r.bundle.ID, Part: rec.part, Publisher: r.edition.Publisher},
		Status: "asserted", Valid: f.valid, Evidence: at, Maker: r.maker,
		FirstSeen: r.bundle.Files[0].Time, LastSeen: r.bundle.Files[0].Time,
	})
	if err != nil { // every caller brings the words; one that does not is a fault of ours that a test should meet
		panic("lists: " + err.Error())
	}
	r.pending = append(r.pending, s)
}

// flush hands on the statements of a record, each once: what the list says twice (the country of two addresses) is one statement with two places.
func (r *run) flush() {
	if len(r.seen) > 256 { // clearing a map takes as long as it ever was large
		r.seen = map[segun.StatementID]int{}
	}
	seen := r.seen
	clear(seen)
	kept := r.pending[:0]
	for _, s := range r.pending {
		if i, ok := seen[s.ID]; ok {
			kept[i].Evidence = append(kept[i].Evidence, s.Evidence...)
			continue
		}
		seen[s.ID] = len(kept)
		kept = append(kept, s)
	}
	for _, s := range kept {
		if r.stopped {
			break
		}
		r.properties[schemaProperty{s.Schema, s.Property}]++
		r.edition.Statements++
		r.stopped = !r.yield(s)
	}
	clear(r.pending)
	r.pending = r.pending[:0]
}

// clean makes text of a file's words: valid UTF-8, without white space at its ends.
func clean(s string) string {
	if !utf8.ValidString(s) {
		s = fromLatin1(s)
	}
	return strings.TrimSpace(s)
}

// fromLatin1 reads the bytes that are not UTF-8 as Latin-1, which lists of the eighties still carry.
func fromLatin1(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			r = rune(s[i])
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}

// in returns the place of bytes start to end of a file.
func (f *File) in(start, end int) segun.Evidence {
	return segun.Evidence{Capture: f.Digest, Span: segun.Span{Start: uint32(start), End: uint32(end)}}
}
