package identity

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"segun"
	"segun/names"
)

// snapshotHead is the first line of a snapshot: what it is, and the version of its form.
const snapshotHead = "segun-identity/1\n"

// ErrSnapshot is the error of loading bytes that are no snapshot, or one of another version.
var ErrSnapshot = errors.New("no snapshot of this version")

// snapshot is what a resolver was given. What follows from it is left out: it is made again, so that no snapshot can disagree with the rules.
type snapshot struct {
	Documents  []Document        `json:"documents"`
	Records    []savedRecord     `json:"records"`
	Judgements []segun.Judgement `json:"judgements"`
}

// savedRecord is a record with its names as they are filed.
type savedRecord struct {
	ID        segun.SubjectID
	Kind      segun.EntityKind
	Names     []string
	Uses      []names.Use
	Born      []string `json:",omitempty"`
	Countries []string `json:",omitempty"`
	Gender    string   `json:",omitempty"`
}

// Snapshot returns everything that was added and judged, as bytes that depend on nothing else: two resolvers of the same state give
// the same bytes.
func (r *Resolver) Snapshot() ([]byte, error) {
	var s snapshot
	for _, d := range r.docs {
		s.Documents = append(s.Documents, *d)
	}
	for _, n := range r.records {
		s.Records = append(s.Records, save(n.record))
	}
	for _, j := range r.judgements {
		s.Judgements = append(s.Judgements, j)
	}
	slices.SortFunc(s.Documents, func(a, b Document) int { return strings.Compare(string(a.ID), string(b.ID)) })
	slices.SortFunc(s.Records, func(a, b savedRecord) int { return strings.Compare(string(a.ID), string(b.ID)) })
	slices.SortFunc(s.Judgements, func(a, b segun.Judgement) int { return strings.Compare(string(a.ID), string(b.ID)) })
	b, err := json.Marshal(&s)
	if err != nil {
		return nil, fmt.Errorf("resolve/identity: snapshot: %w", err)
	}
	return append([]byte(snapshotHead), b...), nil
}

// save turns a record into what is kept of it.
func save(in *Record) savedRecord {
	s := savedRecord{ID: in.ID, Kind: in.Kind, Born: in.Born, Countries: in.Countries, Gender: in.Gender}
	for _, n := range in.Names {
		s.Names, s.Uses = append(s.Names, n.Text), append(s.Uses, n.Use)
	}
	return s
}

// Load makes a resolver of a snapshot. It refuses, with ErrSnapshot, what is no snapshot of this version, and judgements whose ID is not the digest of
// what they say. It takes as long as adding all documents at once.
func Load(b []byte) (*Resolver, error) {
	body, ok := strings.CutPrefix(string(b), snapshotHead)
	if !ok {
		return nil, fmt.Errorf("resolve/identity: %w", ErrSnapshot)
	}
	var s snapshot
	if err := json.Unmarshal([]byte(body), &s); err != nil {
		return nil, fmt.Errorf("resolve/identity: %w: %w", ErrSnapshot, err)
	}
	r := New()
	for i := range s.Judgements {
		j := &s.Judgements[i]
		if made, err := segun.NewJudgement(*j); err != nil || made.ID != j.ID || !j.Person {
			return nil, fmt.Errorf("resolve/identity: %w: judgement %q is not what its ID says", ErrSnapshot, j.ID)
		}
	}
	if _, err := r.Judge(s.Judgements...); err != nil {
		return nil, fmt.Errorf("resolve/identity: %w: %w", ErrSnapshot, err)
	}
	records := make([]Record, 0, len(s.Records))
	for i := range s.Records {
		in, err := s.Records[i].load()
		if err != nil {
			return nil, err
		}
		records = append(records, in)
	}
	r.AddRecords(records...)
	r.Add(s.Documents...)
	return r, nil
}

// load is the record again.
func (s *savedRecord) load() (Record, error) {
	if len(s.Names) != len(s.Uses) {
		return Record{}, fmt.Errorf("resolve/identity: %w: record %q has %d names and %d uses", ErrSnapshot, s.ID, len(s.Names), len(s.Uses))
	}
	in := Record{ID: s.ID, Kind: s.Kind, Born: s.Born, Countries: s.Countries, Gender: s.Gender}
	for i, n := range s.Names {
		in.Names = append(in.Names, RecordName{n, s.Uses[i]})
	}
	return in, nil
}
