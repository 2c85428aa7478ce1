package main

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// said runs a command and returns what it wrote.
func said(t *testing.T, args ...string) string {
	t.Helper()
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if code := run(&terminal{context.Background(), null, out, null}, args); code != exitDone {
		t.Fatalf("%v: exit code %d", args, code)
	}
	b, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// In whatever order, and one by one or at once, articles are added: a claim has the same origins.
func TestOriginsWhateverTheOrder(t *testing.T) {
	t.Setenv("SEGUN_DIR", t.TempDir())
	script, err := os.ReadFile("testdata/script/case_origins.txtar")
	if err != nil {
		t.Fatal(err)
	}
	_, articles, _ := strings.Cut(string(script), "-- pier.jsonl --\n")
	articles, _, _ = strings.Cut(articles, "\n-- ")
	lines := strings.Split(strings.TrimSpace(articles), "\n")
	rnd := rand.New(rand.NewPCG(1, 1))
	want, claim := "", ""
	for i, size := range []int{len(lines), 1, 4} {
		name := string(rune('a' + i))
		said(t, "new", name)
		for k := 0; k < len(lines); k += size {
			file := filepath.Join(t.TempDir(), "a.jsonl")
			if err := os.WriteFile(file, []byte(strings.Join(lines[k:min(len(lines), k+size)], "\n")+"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			said(t, "add", "-q", "--case", name, file)
		}
		if claim == "" {
			_, claim, _ = strings.Cut(said(t, "claims", "--case", name, "--json", "outlet:Post", "rotted"), `"id":"`)
			claim, _, _ = strings.Cut(claim, `"`)
		}
		got := said(t, "origins", "--case", name, claim) + said(t, "origins", "--case", name, "--json", claim)
		if want == "" {
			want = got
		} else if got != want {
			t.Errorf("%d at a time:\n%s\nwant\n%s", size, got, want)
		}
		rnd.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	}
}
