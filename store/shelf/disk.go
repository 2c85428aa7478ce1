package shelf

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"segun"
)

// filePath is where the bytes with a digest lie.
func (s *Shelf) filePath(d segun.Digest) string {
	return filepath.Join(s.dir, "files", string(d[:2]), string(d))
}

// manifestPath names an edition by its date and by what is in it, so that the same one is never there twice.
func (s *Shelf) manifestPath(e *segun.Edition) string {
	h := sha256.New()
	for _, f := range e.Files {
		fmt.Fprintf(h, "%s %s\n", f.Digest, f.Name)
	}
	date := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '-' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '_'
	}, e.Date)
	return filepath.Join(s.dir, "editions", string(e.List), date+"-"+hex.EncodeToString(h.Sum(nil)[:4])+".json")
}

// putFile writes bytes under their digest, unless they are there, whole.
func (s *Shelf) putFile(d segun.Digest, b []byte) error {
	path := s.filePath(d)
	if old, err := os.ReadFile(path); err == nil && segun.DigestOf(old) == d {
		return nil
	}
	return writeWhole(path, b)
}

// newPattern is what files are called until they are whole.
const newPattern = ".new-*"

// writeWhole writes a file so that whoever reads it, now or after a crash, finds the old bytes or the new ones.
func writeWhole(path string, b []byte) (err error) {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, newPattern)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(b); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	if err = os.Rename(f.Name(), path); err != nil {
		return err
	}
	if d, err := os.Open(dir); err == nil { // so that the name survives a crash too; not every system can
		_ = d.Sync()
		d.Close()
	}
	return nil
}

// readManifest reads one edition.
func readManifest(path string) (segun.Edition, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return segun.Edition{}, err
	}
	var m manifest
	if err := json.Unmarshal(b, &m); err != nil {
		return segun.Edition{}, fmt.Errorf("%w: %v; delete it and load the list again", ErrCorrupt, err)
	}
	if m.Schema != manifestSchema {
		return segun.Edition{}, fmt.Errorf("%w: it is of form %q, and this program reads %q", ErrCorrupt, m.Schema, manifestSchema)
	}
	e := segun.Edition{List: segun.ListID(m.List), Format: m.Format, Title: m.Title, Publisher: m.Publisher, Note: m.Note, Date: m.Date,
		Basis: segun.DateBasis(m.Basis), Parties: m.Parties, Statements: m.Statements, Unread: m.Unread, Mentions: m.Mentions, Kept: m.Kept}
	for _, f := range m.Files {
		e.Files = append(e.Files, segun.EditionFile{Name: f.Name, Digest: segun.Digest(f.Digest), Size: f.Size, From: f.From, URL: f.URL, Time: f.Time,
			Modified: f.Modified, ETag: f.ETag})
	}
	return e, nil
}

// toManifest is an edition as it is written.
func toManifest(e *segun.Edition) manifest {
	m := manifest{Schema: manifestSchema, List: string(e.List), Format: e.Format, Title: e.Title, Publisher: e.Publisher, Note: e.Note, Date: e.Date,
		Basis: string(e.Basis), Parties: e.Parties, Statements: e.Statements, Unread: e.Unread, Mentions: e.Mentions, Kept: e.Kept}
	for _, f := range e.Files {
		m.Files = append(m.Files, manifestFile{f.Name, string(f.Digest), f.Size, f.From, f.URL, f.Time, f.Modified, f.ETag})
	}
	return m
}
