package main

import (
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A table of 10,000 rows from the command line, start to end, on the real lists when they are at hand: kept is with the index of a run before, first
// without. go test ./cmd/segun -run '^$' -bench ScreenTable -benchtime 5x
func BenchmarkScreenTable(b *testing.B) {
	needLists(b)
	dir := b.TempDir()
	program := filepath.Join(dir, "segun")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	segun := func(args ...string) {
		c := exec.Command(program, args...)
		c.Env = append(os.Environ(), "SEGUN_DIR="+filepath.Join(dir, "data"))
		if out, err := c.CombinedOutput(); err != nil {
			b.Fatalf("segun %s: %v\n%s", strings.Join(args, " "), err, out)
		}
	}
	table := filepath.Join(dir, "customers.csv")
	writeTable(b, table, 10_000)
	segun("lists", "load", "-q", sharedLists+"/ofac", sharedLists+"/un")
	ask := func(b *testing.B) {
		segun("screen", "-q", table, "--report", filepath.Join(dir, "hits.csv"), "--report", filepath.Join(dir, "hits.html"))
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			if err := os.RemoveAll(filepath.Join(dir, "data", "lists", "index")); err != nil {
				b.Fatal(err)
			}
			ask(b)
		}
	})
	b.Run("kept", func(b *testing.B) {
		for b.Loop() {
			ask(b)
		}
	})
}

// writeTable makes a table of customers: one in ten bears a name of the dev queries, all others invented ones.
func writeTable(tb testing.TB, path string, n int) {
	queries, err := os.ReadFile(sharedLists + "/queries.dev.tsv")
	if err != nil {
		tb.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(queries)), "\n")
	r := rand.New(rand.NewPCG(5, 5))
	given, syllables := strings.Fields("Anna Peter John David Maria Jose Ahmed Wei Ivan Olga Elena Juan Fatima Kim Sara Mark"), strings.Fields("ba de fi go ha ju ko li mo na or pe ra so ti un ve wi zo")
	f, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	w := csv.NewWriter(f)
	w.Write([]string{"id", "name", "date of birth", "nationality", "remarks"})
	for i := range n {
		name := given[r.IntN(len(given))] + " "
		for range 3 {
			name += syllables[r.IntN(len(syllables))]
		}
		if i%10 == 0 {
			c := strings.Split(lines[r.IntN(len(lines))], "\t")
			name = c[len(c)-1]
		}
		w.Write([]string{fmt.Sprint(i), name, fmt.Sprint(1940 + r.IntN(60)), []string{"Panama", "Norway", ""}[r.IntN(3)], "since 2020"})
	}
	w.Flush()
	if err := f.Close(); err != nil {
		tb.Fatal(err)
	}
}
