package names_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"segun/internal/golden"
	"segun/names"
)

// Names of one party in two scripts, each line against itself and against all others.
func TestScoreScripts(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, "# Names in two scripts: lines whose two names are a possible match, and names of different lines that are. abroad.tsv was written before the table and the rules for it\n")
	fmt.Fprintf(&b, "# were made; 33 of its 116 lines were found then; of abroad_more.tsv (Hangul and Greek) 3 of 38. Made by go test ./names -run Score -update\n")
	for _, file := range []string{"scripts.tsv", "abroad.tsv", "abroad_heldout.tsv", "abroad_more.tsv", "abroad_more_heldout.tsv"} {
		scoreScripts(t, &b, file)
	}
	golden.File(t, "../test/scores/names-scripts.txt", []byte(b.String()))
}

func scoreScripts(t *testing.T, b *strings.Builder, file string) {
	raw, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var first, second []names.Name
	for line := range strings.Lines(string(raw)) {
		if c := strings.Split(strings.TrimSpace(line), "\t"); len(c) == 2 {
			first = append(first, names.Analyse(c[0], names.Person))
			second = append(second, names.Analyse(c[1], names.Person))
		}
	}
	var wrong []string
	found, others := 0, 0
	for i := range first {
		for j := range second {
			m := names.Compare(&first[i], &second[j])
			same := i == j || second[i].Normal() == second[j].Normal() || first[i].Normal() == first[j].Normal()
			switch {
			case i == j && m.Possible():
				found++
			case !same && m.Possible():
				others++
				wrong = append(wrong, fmt.Sprintf("%.2f  other parties  %s | %s", m.Score, first[i].Original, second[j].Original))
			case i == j:
				wrong = append(wrong, fmt.Sprintf("%.2f  one party      %s | %s", m.Score, first[i].Original, second[j].Original))
			}
		}
	}
	fmt.Fprintf(b, "\n%s: %d of %d found, %d of %d others taken for one, F1 %.3f\n\n# All that are wrong.\n%s\n", file, found, len(first), others, len(first)*(len(first)-1),
		2*float64(found)/float64(len(first)+found+others), strings.Join(wrong, "\n"))
}
