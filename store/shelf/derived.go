package shelf

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// PutDerived keeps bytes under a name beside the lists, in place of those that were there: something that is made of lists. They can be deleted at any time:
// whoever put them there can make them again.
func (s *Shelf) PutDerived(name string, b []byte) error {
	if !safeName.MatchString(name) {
		return fmt.Errorf("shelf: %q: %w under this name", name, ErrInvalid)
	}
	if err := writeWhole(s.derivedPath(name), b); err != nil {
		return fmt.Errorf("shelf: %w", err)
	}
	s.sweep(s.derivedPath(name))
	return nil
}

// sweep removes what programs that were killed while they wrote have left behind, an hour and more before a file was written.
func (s *Shelf) sweep(path string) {
	fresh, err := os.Stat(path)
	if err != nil {
		return
	}
	left, _ := filepath.Glob(filepath.Join(s.dir, "index", newPattern))
	for _, p := range left {
		if st, err := os.Stat(p); err == nil && fresh.ModTime().Sub(st.ModTime()) > time.Hour {
			os.Remove(p)
		}
	}
}

// DerivedPath is the path of the file that holds what PutDerived kept under a name, to be mapped into memory: it is only ever replaced, never changed. The
// error wraps ErrNotFound when there is none.
func (s *Shelf) DerivedPath(name string) (string, error) {
	if !safeName.MatchString(name) {
		return "", fmt.Errorf("shelf: %q: %w under this name", name, ErrInvalid)
	}
	p := s.derivedPath(name)
	if _, err := os.Stat(p); errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("shelf: %s: %w", name, ErrNotFound)
	} else if err != nil {
		return "", fmt.Errorf("shelf: %w", err)
	}
	return p, nil
}

func (s *Shelf) derivedPath(name string) string { return filepath.Join(s.dir, "index", name) }
