package shelf_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"segun"
	"segun/store/shelf"
)

// edition is one of list x with a file of these bytes.
func edition(date string, parties int, bytes ...string) (segun.Edition, [][]byte) {
	e := segun.Edition{List: "x", Format: "own", Title: "X", Publisher: "The Port Elan Courier", Date: date, Basis: segun.DateInList, Parties: parties, Statements: 2 * parties,
		Kept: time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)}
	var files [][]byte
	for i, b := range bytes {
		files = append(files, []byte(b))
		e.Files = append(e.Files, segun.EditionFile{Name: fmt.Sprintf("f%d.csv", i), Digest: segun.DigestOf([]byte(b)), Size: int64(len(b)), From: "f.csv", ETag: `"1"`})
	}
	return e, files
}

func put(t *testing.T, s *shelf.Shelf, o shelf.Options, date string, parties int, bytes ...string) (bool, error) {
	t.Helper()
	e, files := edition(date, parties, bytes...)
	return s.Put(e, files, o)
}

func current(t *testing.T, s *shelf.Shelf) segun.Edition {
	t.Helper()
	e, err := s.Current("x")
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestPutAndRead(t *testing.T) {
	s := shelf.Open(filepath.Join(t.TempDir(), "lists"))
	if _, err := s.Current("x"); !errors.Is(err, shelf.ErrNotFound) {
		t.Errorf("empty shelf: %v", err)
	}
	if l, err := s.Lists(); len(l) != 0 || err != nil {
		t.Errorf("empty shelf: %v, %v", l, err)
	}
	for i, want := range []bool{true, false} {
		if fresh, err := put(t, s, shelf.Options{}, "2031-05-04", 100, "one", "two"); fresh != want || err != nil {
			t.Errorf("put %d: %v, %v", i, fresh, err)
		}
	}
	e := current(t, s)
	want, _ := edition("2031-05-04", 100, "one", "two")
	if fmt.Sprint(e) != fmt.Sprint(want) {
		t.Errorf("\n got %+v\nwant %+v", e, want)
	}
	cs, err := s.Captures(e)
	if err != nil || len(cs) != 2 || string(cs[1].Bytes) != "two" || cs[1].ETag != `"1"` {
		t.Errorf("captures: %v, %v", cs, err)
	}
	if l, _ := s.Lists(); fmt.Sprint(l) != "[x]" {
		t.Errorf("lists: %v", l)
	}
}

// The latest date is current, in whatever order editions come, and an older one may be as small as it was.
func TestCurrentIsTheLatest(t *testing.T) {
	s := shelf.Open(t.TempDir())
	for _, c := range []struct {
		date    string
		parties int
	}{{"2031-05-04", 100}, {"2031-04-01", 10}, {"2031-05-11", 90}} {
		if _, err := put(t, s, shelf.Options{}, c.date, c.parties, c.date); err != nil {
			t.Fatal(err)
		}
	}
	if e := current(t, s); e.Date != "2031-05-11" {
		t.Errorf("current is %s", e.Date)
	}
	all, err := s.Editions("x")
	if err != nil || len(all) != 3 || all[0].Date != "2031-04-01" {
		t.Errorf("editions: %v, %v", all, err)
	}
}

// Of two editions of one day that which came last is current, also when it was there before; one that is current stays what it was.
func TestTheLastOfADayIsCurrent(t *testing.T) {
	s := shelf.Open(t.TempDir())
	at := func(hour int, content string) {
		t.Helper()
		e, files := edition("2031-05-04", 10, content)
		e.Kept = time.Date(2031, 5, 4, hour, 0, 0, 0, time.UTC)
		if _, err := s.Put(e, files, shelf.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	for hour, content := range []string{"right", "wrong", "right", "right"} {
		at(hour, content)
		if cs, err := s.Captures(current(t, s)); err != nil || string(cs[0].Bytes) != content {
			t.Errorf("hour %d: %q is current, %v", hour, cs[0].Bytes, err)
		}
	}
	if e := current(t, s); e.Kept.Hour() != 2 {
		t.Errorf("it is kept since %s", e.Kept)
	}
}

func TestSmallerIsRefused(t *testing.T) {
	s := shelf.Open(t.TempDir())
	if _, err := put(t, s, shelf.Options{}, "2031-05-04", 100, "a", "b"); err != nil {
		t.Fatal(err)
	}
	var small *shelf.Smaller
	if _, err := put(t, s, shelf.Options{}, "2031-05-05", 79, "c", "d"); !errors.As(err, &small) || small.Was != 100 || small.Is != 79 || !strings.Contains(err.Error(), "--accept-smaller") {
		t.Errorf("79 of 100: %v", err)
	}
	if _, err := put(t, s, shelf.Options{}, "2031-05-05", 100, "c"); !errors.As(err, &small) || len(small.MissingFiles) != 1 {
		t.Errorf("a file less: %v", err)
	}
	if e := current(t, s); e.Date != "2031-05-04" {
		t.Errorf("the last good edition is gone: %s", e.Date)
	}
	if _, err := put(t, s, shelf.Options{}, "2031-05-05", 80, "c", "d"); err != nil {
		t.Errorf("80 of 100: %v", err)
	}
	if _, err := put(t, s, shelf.Options{AcceptSmaller: true}, "2031-05-06", 1, "e"); err != nil {
		t.Errorf("accepted: %v", err)
	}
	if e := current(t, s); e.Parties != 1 {
		t.Errorf("current has %d parties", e.Parties)
	}
}

func TestInvalidIsRefused(t *testing.T) {
	s := shelf.Open(t.TempDir())
	for name, spoil := range map[string]func(*segun.Edition){
		"a name that leads elsewhere": func(e *segun.Edition) { e.List = "../x" },
		"no date":                     func(e *segun.Edition) { e.Date = "" },
		"a file too many":             func(e *segun.Edition) { e.Files = append(e.Files, e.Files[0]) },
		"other bytes":                 func(e *segun.Edition) { e.Files[0].Digest = segun.DigestOf(nil) },
	} {
		e, files := edition("2031-05-04", 1, "a")
		spoil(&e)
		if _, err := s.Put(e, files, shelf.Options{}); !errors.Is(err, shelf.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDamageIsSeen(t *testing.T) {
	dir := t.TempDir()
	s := shelf.Open(dir)
	if _, err := put(t, s, shelf.Options{}, "2031-05-04", 1, "a"); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "files", "*", "*"))
	if len(files) != 1 {
		t.Fatalf("files: %q", files)
	}
	if err := os.WriteFile(files[0], []byte("b"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Captures(current(t, s)); !errors.Is(err, shelf.ErrCorrupt) {
		t.Errorf("changed bytes: %v", err)
	}
	if _, err := put(t, s, shelf.Options{}, "2031-05-04", 1, "a"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Captures(current(t, s)); err != nil {
		t.Errorf("loaded again: %v", err)
	}
	ed, _ := filepath.Glob(filepath.Join(dir, "editions", "x", "*.json"))
	if err := os.WriteFile(ed[0], []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Current("x"); !errors.Is(err, shelf.ErrCorrupt) {
		t.Errorf("a broken edition: %v", err)
	}
}

// Several processes may keep the same and different editions at once; none is ever seen half written.
func TestManyAtOnce(t *testing.T) {
	dir := t.TempDir()
	done := make(chan error)
	for i := range 8 {
		go func() {
			s := shelf.Open(dir)
			for j := range 10 {
				e, files := edition(fmt.Sprintf("2031-05-%02d", 1+(i+j)%10), 100, strings.Repeat("x", 100_000), fmt.Sprint((i+j)%10))
				_, err := s.Put(e, files, shelf.Options{})
				if err == nil {
					var cur segun.Edition
					if cur, err = s.Current("x"); err == nil {
						_, err = s.Captures(cur)
					}
				}
				if err != nil {
					done <- err
					return
				}
			}
			done <- nil
		}()
	}
	for range 8 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if all, err := shelf.Open(dir).Editions("x"); err != nil || len(all) != 10 {
		t.Errorf("%d editions, %v", len(all), err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*", "*", ".new-*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}
