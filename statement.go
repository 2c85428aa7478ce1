package segun

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
)

// StatementID is a digest of what a statement says and of who says it; see MakeStatementID.
type StatementID string

// ListID names an official list or one of the user's own: "ofac", "un". It is lower-case letters, digits, "-", "_" and ".".
type ListID string

// SubjectID names what a statement is about: for a list's record "LIST:NUMBER", with the publisher's own number ("ofac:17671").
// Names and spellings change, the number stays.
type SubjectID string

// SubjectOf returns the ID of the record that a list keeps under number.
func SubjectOf(list ListID, number string) SubjectID { return SubjectID(string(list) + ":" + number) }

// Parts returns the list of a subject and the publisher's number in it; the list is "" for an ID that SubjectOf did not make.
func (s SubjectID) Parts() (ListID, string) {
	list, number, ok := strings.Cut(string(s), ":")
	if !ok {
		return "", string(s)
	}
	return ListID(list), number
}

// ListVoice is the voice of a list's statement: which list says it, and who publishes that list.
type ListVoice struct {
	List      ListID
	Part      string // a list within the list, or the data set a collector took it from: "SDN", "gb_fcdo_sanctions"; "" when there is none
	Publisher string
}

// Evidence is the place that a statement rests on. Span counts bytes of the document's Text, or of the capture's own
// bytes when Document is "".
type Evidence struct {
	Capture  Digest
	Document DocID
	Span     Span
}

// Statement is one thing that one voice says of one subject: property and value in the terms of Follow the Money.
// It is what the record is made of. Make it with NewStatement; it is not changed after.
type Statement struct {
	ID       StatementID
	Subject  SubjectID
	Schema   string     // FtM schema of the subject: "Person", "Vessel", "Ownership"
	Property string     // FtM property: "name", "weakAlias", "birthDate"; see docs/lists.md for the few that are ours
	Value    string     // in the form that programs compare: EDTF for dates, ISO 3166 for countries, a SubjectID where the property points to a record
	Original string     // the words of the source where Value is not the same, else ""
	Lang     string     // language of Value (ISO 639) where the source says it, else ""
	Script   string     // script of Value (ISO 15924) where the source says it, else ""
	Voice    ListVoice  // of a list's statement
	Chain    []Speaker  // of a document's statement: the voices, outermost first; a statement has this or Voice, never both
	Status   string     // as Claim.Status; a list's own word is "asserted"
	Valid    string     // EDTF: when it holds or held, "" when the source does not say
	Evidence []Evidence // at least one place; several where the value is put together from several fields
	Maker    Maker

	// When this statement was first and last met. Outside the ID: meeting it again makes no new statement.
	FirstSeen, LastSeen time.Time
}

// ErrNoEvidence is the error of making a statement that rests on no words.
var ErrNoEvidence = errors.New("a statement needs the words that it rests on")

// NewStatement returns s with its ID. It refuses a statement without a subject, schema, property, value, voice, status or maker
// (the error names the field), and, with ErrNoEvidence, one without evidence or with evidence that covers nothing.
func NewStatement(s Statement) (Statement, error) {
	if err := s.Complete(); err != nil {
		return Statement{}, err
	}
	return s, nil
}

// Complete checks and fills in s where it lies, as NewStatement does with a copy: for whoever makes thousands.
func (s *Statement) Complete() error {
	for _, f := range [...]struct{ name, value string }{
		{"subject", string(s.Subject)}, {"schema", s.Schema}, {"property", s.Property}, {"value", s.Value},
		{"status", s.Status}, {"maker", s.Maker.Name}, {"maker's version", s.Maker.Version},
	} {
		if f.value == "" {
			return fmt.Errorf("statement about %q: no %s", s.Subject, f.name)
		}
	}
	if err := checkVoice(s); err != nil {
		return fmt.Errorf("statement about %q: %w", s.Subject, err)
	}
	if len(s.Evidence) == 0 {
		return fmt.Errorf("statement about %q, %s: %w", s.Subject, s.Property, ErrNoEvidence)
	}
	for _, e := range s.Evidence {
		if e.Span.Empty() || e.Capture == "" && e.Document == "" {
			return fmt.Errorf("statement about %q, %s: %w: %+v points nowhere", s.Subject, s.Property, ErrNoEvidence, e)
		}
	}
	s.ID = MakeStatementID(s)
	return nil
}

// MakeStatementID is a digest of length-prefixed fields: what is said (subject, schema, property, value, original, language, script, status,
// validity), by whom, and for words in a document where they stand in it.
//
// Sightings stay outside: times, and a list record's place in its file, which moves when a record is added before it. So next week's
// edition of a list gives the same IDs for what it still says, and the change between two editions is a set difference. The maker
// stays outside for the same reason: a reader of a higher version that reads the same makes no new statement
// (docs/decisions/0010).
func MakeStatementID(s *Statement) StatementID {
	var buf [512]byte
	b := buf[:0]
	field := func(f string) {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(f)))
		b = append(b, f...)
	}
	for _, f := range [...]string{string(s.Subject), s.Schema, s.Property, s.Value, s.Original, s.Lang, s.Script,
		string(s.Voice.List), s.Voice.Part, s.Voice.Publisher, s.Status, s.Valid} {
		field(f)
	}
	for _, e := range s.Evidence {
		if e.Document != "" {
			field(string(e.Document))
			b = binary.LittleEndian.AppendUint32(b, e.Span.Start)
			b = binary.LittleEndian.AppendUint32(b, e.Span.End)
		}
	}
	for _, v := range s.Chain { // nothing for a list, so that its IDs stay what they were
		field(string(v.Subject))
		field(string(v.Kind))
		field(v.Words)
		b = appendSpans(appendSpans(b, v.Spans), v.Cues)
	}
	sum := sha256.Sum256(b)
	return StatementID(hex.EncodeToString(sum[:16]))
}

// appendSpans appends a length-prefixed list of spans.
func appendSpans(b []byte, spans []Span) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(len(spans)))
	for _, s := range spans {
		b = binary.LittleEndian.AppendUint32(b, s.Start)
		b = binary.LittleEndian.AppendUint32(b, s.End)
	}
	return b
}
