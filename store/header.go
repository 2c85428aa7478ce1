package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// headerSchema is the form of case.json.
const headerSchema = "segun.case/1"

// header is case.json: what must be known before the record is opened. It holds no content.
type header struct {
	Schema  string    `json:"schema"`
	Name    string    `json:"name"`
	Created time.Time `json:"created"`
	Record  string    `json:"record,omitempty"` // the file of the record where it is not record.db
	Lock    *lockBox  `json:"lock,omitempty"`
}

const (
	headerFile = "case.json"
	recordFile = "record.db"
	writerFile = "writer"
)

// readHeader reads case.json of a folder.
func readHeader(dir string) (*header, error) {
	path := filepath.Join(dir, headerFile)
	b, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: %w: no case is there; make one with: segun new NAME", dir, ErrNotFound)
	case err != nil:
		return nil, told(path, err)
	}
	var h header
	if err := json.Unmarshal(b, &h); err != nil {
		return nil, fmt.Errorf("%s: %w (%v); take it from a backup: the rest of the case is as it was", path, ErrCorrupt, err)
	}
	if h.Schema != headerSchema && h.Schema != headerNamed {
		return nil, fmt.Errorf("%s: %w (it is of form %q, and this one reads up to %q); open it with that version", path, ErrNewer, h.Schema, headerNamed)
	}
	if h.Record != "" && !recordName.MatchString(h.Record) {
		return nil, fmt.Errorf("%s: %w (it names %q as its record); take it from a backup", path, ErrCorrupt, h.Record)
	}
	return &h, nil
}

// writeHeader writes case.json so that a crash leaves the old one or the new one.
func writeHeader(dir string, h *header) error {
	path := filepath.Join(dir, headerFile)
	b, err := json.MarshalIndent(h, "", "  ")
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".case-*")
	if err != nil {
		return told(path, err)
	}
	defer os.Remove(f.Name()) // nothing is there once it was renamed
	_, err = f.Write(append(b, '\n'))
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	return told(path, err)
}
