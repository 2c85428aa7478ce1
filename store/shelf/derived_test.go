package shelf_test

import (
	"errors"
	"os"
	"testing"

	"segun/store/shelf"
)

func TestDerived(t *testing.T) {
	s := shelf.Open(t.TempDir())
	if _, err := s.DerivedPath("x"); !errors.Is(err, shelf.ErrNotFound) {
		t.Errorf("nothing is there, and the error is %v", err)
	}
	for _, want := range []string{"one", "two"} {
		if err := s.PutDerived("x", []byte(want)); err != nil {
			t.Fatal(err)
		}
		path, err := s.DerivedPath("x")
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("got %q, %v", got, err)
		}
	}
	for _, bad := range []string{"", "../x", "a/b", ".x"} {
		if err := s.PutDerived(bad, nil); !errors.Is(err, shelf.ErrInvalid) {
			t.Errorf("%q: %v", bad, err)
		}
		if _, err := s.DerivedPath(bad); !errors.Is(err, shelf.ErrInvalid) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	if ids, err := s.Lists(); err != nil || len(ids) != 0 {
		t.Errorf("%v %v", ids, err)
	}
}
