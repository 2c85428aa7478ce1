package shelf

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Derived returns what was kept under a name with PutDerived: something that is made of lists and can be made again. The error wraps ErrNotFound
// when there is none.
func (s *Shelf) Derived(name string) ([]byte, error) {
	if !safeName.MatchString(name) {
		return nil, fmt.Errorf("shelf: %q: %w under this name", name, ErrInvalid)
	}
	b, err := os.ReadFile(s.derivedPath(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("shelf: %s: %w", name, ErrNotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("shelf: %w", err)
	}
	return b, nil
}

// PutDerived keeps bytes under a name beside the lists, in place of those that were there. They can be deleted at any time: whoever put them there can
// make them again.
func (s *Shelf) PutDerived(name string, b []byte) error {
	if !safeName.MatchString(name) {
		return fmt.Errorf("shelf: %q: %w under this name", name, ErrInvalid)
	}
	if err := writeWhole(s.derivedPath(name), b); err != nil {
		return fmt.Errorf("shelf: %w", err)
	}
	return nil
}

func (s *Shelf) derivedPath(name string) string { return filepath.Join(s.dir, "index", name) }
