package main

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"segun"
	"segun/lists"
)

func TestRebuildsSayWhy(t *testing.T) {
	one := source{edition: segun.Edition{List: "ofac", Format: "ofac", Date: "2031-05-04", Files: []segun.EditionFile{{Name: "sdn.csv", Digest: "a"}}}, version: "1"}
	newer, reader, other := one, one, one
	newer.edition.Files = []segun.EditionFile{{Name: "sdn.csv", Digest: "b"}}
	reader.version = "2"
	other.edition.List = "un"
	had := key([]source{one})
	for _, c := range []struct{ want, have, reason string }{
		{had, had, ""},
		{key([]source{newer}), had, "list ofac has another edition, or is read in another way"},
		{key([]source{reader}), had, "list ofac has another edition, or is read in another way"},
		{key([]source{one, other}), had, "list un has another edition, or is read in another way"},
		{had, strings.Replace(had, "segun ", "segun 0.1 ", 1), "another version of segun made it"},
	} {
		if got := stale(c.have, c.want); got != c.reason {
			t.Errorf("got %q, want %q", got, c.reason)
		}
	}
	if indexName([]source{one}) != indexName([]source{newer}) || indexName([]source{one}) == indexName([]source{one, other}) {
		t.Error("an index takes the place of the last one of the same lists, and of no other")
	}
}

// A damaged index is built again, with the reason, and the answer is the same.
func TestDamagedIndexIsBuiltAgain(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("SEGUN_DIR", filepath.Join(dir, "data"))
	list, out := filepath.Join(dir, "port.csv"), filepath.Join(dir, "out")
	if err := os.WriteFile(list, []byte("# date: 2051-05-04\nid,name,kind\n1,Ines Ruiz,person\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	ask := func(args ...string) string {
		f, err := os.Create(out)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if code := run(&terminal{t.Context(), f, f, f}, args); code != exitDone {
			t.Fatalf("%v: exit code %d", args, code)
		}
		b, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	ask("lists", "load", "-q", list)
	ask("screen", "Ines Ruiz")
	want := ask("screen", "Ines Ruiz")
	files, err := filepath.Glob(filepath.Join(dir, "data", "lists", "index", "*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%v %v", files, err)
	}
	b, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)/2] ^= 1
	if err := os.WriteFile(files[0], b, 0o600); err != nil {
		t.Fatal(err)
	}
	got := ask("screen", "--verbose", "Ines Ruiz")
	if !strings.Contains(got, "built: it could not be read: ") || !strings.HasSuffix(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if again := ask("screen", "--verbose", "Ines Ruiz"); again != want {
		t.Errorf("it was not kept: %s", again)
	}
}

// What resolve/screen keeps of a party is what the lists package calls its names.
func TestNamesOfPartiesAreKnown(t *testing.T) {
	for _, p := range []string{"name", "alias", "weakAlias", "previousName"} {
		if !lists.IsName(p) {
			t.Errorf("%s holds no names", p)
		}
	}
}

// Programs that make the index at once each put a whole one there, and leave nothing else behind.
func TestIndexMadeAtOnce(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("SEGUN_DIR", dir)
	list := filepath.Join(t.TempDir(), "port.csv")
	if err := os.WriteFile(list, []byte("# date: 2051-05-04\nid,name,kind\n1,Ines Ruiz,person\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if code := run(&terminal{t.Context(), null, null, null}, []string{"lists", "load", "-q", list}); code != exitDone {
		t.Fatalf("exit code %d", code)
	}
	index := filepath.Join(dir, "lists", "index")
	if err := os.RemoveAll(index); err != nil {
		t.Fatal(err)
	}
	s, err := openShelf()
	if err != nil {
		t.Fatal(err)
	}
	sources, err := (&listFlags{}).onShelf(s)
	if err != nil {
		t.Fatal(err)
	}
	var made [4]searching
	var errs [len(made)]error
	var wait sync.WaitGroup
	for i := range made {
		wait.Go(func() { errs[i] = made[i].kept(t.Context(), s, sources) })
	}
	wait.Wait()
	for i := range made {
		if errs[i] != nil || made[i].unkept != nil || made[i].screener.Parties() != 1 {
			t.Errorf("%v %v", errs[i], made[i].unkept)
		}
	}
	files, err := os.ReadDir(index)
	if err != nil || len(files) != 1 {
		t.Errorf("%v %v", files, err)
	}
	var again searching
	if err := again.kept(t.Context(), s, sources); err != nil || again.built != "" {
		t.Errorf("it was made again: %s %v", again.built, err)
	}
}
