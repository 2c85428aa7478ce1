// Package clearance keeps what people decided about screened names and listed parties, in a file that only ever grows.
//
// In: segun.Clearance values. Out: the same again, in the order in which they were made, and which of them holds now. A line that was
// damaged is named and costs no other. It decides nothing itself, and it does not check whether what was decided has changed since: that is
// for whoever asks.
//
//	{"schema":"segun.clearance/1","id":"…","a":{"name":"Ines Ruiz","digest":"…"},"b":{"subject":"un:6908",…},"verdict":"not-same",…}
package clearance

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"segun"
)

// Log is a file of clearances, one a line. It may be used by several processes at once: a line is written at a time.
type Log struct{ path string }

// Open returns the log in a file, which is made when the first clearance is added.
func Open(path string) *Log { return &Log{path} }

// Path is where the log lies.
func (l *Log) Path() string { return l.path }

const schema = "segun.clearance/1"

// line is a clearance as it is written.
type line struct {
	Schema     string    `json:"schema"`
	ID         string    `json:"id"`
	A          side      `json:"a"`
	B          side      `json:"b"`
	Verdict    string    `json:"verdict"`
	Score      float64   `json:"score"`
	Why        string    `json:"why"`
	Who        string    `json:"who"`
	When       time.Time `json:"when"`
	Supersedes string    `json:"supersedes,omitempty"`
}

type side struct {
	Subject string `json:"subject,omitempty"`
	Name    string `json:"name"`
	Digest  string `json:"digest"`
}

// All returns the clearances in the order in which they were added, and what could not be read: file, line and reason. A log that is not there is
// empty.
func (l *Log) All() (list []segun.Clearance, damaged []string, err error) {
	b, err := os.ReadFile(l.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("clearances: %w", err)
	}
	n := 0
	for text := range bytes.Lines(b) {
		n++
		if text = bytes.TrimSpace(text); len(text) == 0 {
			continue
		}
		j, reason := parse(text)
		if reason != "" {
			damaged = append(damaged, fmt.Sprintf("%s:%d: %s", l.path, n, reason))
			continue
		}
		list = append(list, j)
	}
	return list, damaged, nil
}

// parse reads one line, or says why it cannot be read.
func parse(text []byte) (segun.Clearance, string) {
	var x line
	if err := json.Unmarshal(text, &x); err != nil {
		return segun.Clearance{}, "it is damaged: " + err.Error()
	}
	if x.Schema != schema {
		return segun.Clearance{}, fmt.Sprintf("it is of form %q, and this program reads %q", x.Schema, schema)
	}
	j := segun.Clearance{ID: segun.ClearanceID(x.ID), A: segun.ClearedSide{Subject: segun.SubjectID(x.A.Subject), Name: x.A.Name, Digest: x.A.Digest},
		B:       segun.ClearedSide{Subject: segun.SubjectID(x.B.Subject), Name: x.B.Name, Digest: x.B.Digest},
		Verdict: segun.Verdict(x.Verdict), Score: x.Score, Why: x.Why, Who: x.Who, When: x.When, Supersedes: segun.ClearanceID(x.Supersedes)}
	if j.ID != segun.MakeClearanceID(&j) {
		return segun.Clearance{}, "it was changed after it was made: its ID does not fit what it says"
	}
	return j, ""
}

// Add appends a clearance, with its ID, and returns once it is on the disk.
func (l *Log) Add(j segun.Clearance) (segun.Clearance, error) {
	j.When = j.When.UTC()
	j.ID = segun.MakeClearanceID(&j)
	b, err := json.Marshal(line{schema, string(j.ID), side{string(j.A.Subject), j.A.Name, j.A.Digest}, side{string(j.B.Subject), j.B.Name, j.B.Digest},
		string(j.Verdict), j.Score, j.Why, j.Who, j.When, string(j.Supersedes)})
	if err != nil {
		return j, fmt.Errorf("clearances: %w", err)
	}
	if err := l.write(append(b, '\n')); err != nil {
		return j, fmt.Errorf("clearances: %w", err)
	}
	return j, nil
}

// write appends bytes. After a line that was cut off by a crash it begins a new one.
func (l *Log) write(b []byte) error {
	if err := os.MkdirAll(filepath.Dir(l.path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(l.path, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	if st, err := f.Stat(); err == nil && st.Size() > 0 {
		var last [1]byte
		if _, err := f.ReadAt(last[:], st.Size()-1); err == nil && last[0] != '\n' {
			b = append([]byte("\n"), b...)
		}
	}
	if _, err := f.Write(b); err != nil {
		return err
	}
	return f.Sync()
}
