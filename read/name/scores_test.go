package name_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"testing"

	"segun/internal/conll"
	"segun/internal/golden"
	"segun/internal/score"
	"segun/lang/lexicon"
)

const shared = "../../../shared/data/names_ner"

// TestScores measures the shipped model: go test ./read/name -run TestScores -update
func TestScores(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("../shared/data is absent: nothing to measure on")
	}
	tg := english(t)
	lx, err := lexicon.Open(file(t, "en-lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Names of persons, organisations and places: exact spans, PER ORG LOC, in per cent. Made by go test ./read/name -run TestScores -update")
	fmt.Fprintln(&out, "# EVALONLY sets are measured, never learned from. baseline: every run of capitals, its kind by the lexicon's flags.")
	for _, n := range []string{"EVALONLY-en-worldwide.dev", "en-gum.dev", "en-gmb.dev"} {
		raw, err := os.ReadFile(filepath.Join(shared, n+".conll"))
		if err != nil {
			t.Fatal(err)
		}
		gold, err := conll.ReadBIO(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		system := tg.Predict(gold)
		fmt.Fprintf(&out, "\n%s\n", n)
		row(t, &out, "", gold, system)
		row(t, &out, "baseline ", gold, baseline(gold, lx))
		if n == "EVALONLY-en-worldwide.dev" {
			mistakes(&out, gold, system)
		}
	}
	golden.File(t, "../../test/scores/en-names.txt", out.Bytes())
}

func row(t *testing.T, out *bytes.Buffer, head string, gold, system []conll.BIO) {
	t.Helper()
	by, err := score.NamesOf(gold, system, score.NameLabels)
	if err != nil {
		t.Fatal(err)
	}
	if head == "" {
		for _, k := range score.Names {
			fmt.Fprintf(out, "  %-12s %s\n", k, by[k])
		}
	}
	fmt.Fprintf(out, "  %-12s %s\n", head+"all", score.Total(by))
}

// mistakes counts the commonest kinds of mistake: what was found, and what stands there.
func mistakes(out *bytes.Buffer, gold, system []conll.BIO) {
	same := map[string]string{"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
	all := map[string]string{}
	for _, l := range []string{"NORP", "Misc", "Facility", "Product", "Date", "Money"} {
		all[l] = l
	}
	for l, k := range score.NameLabels {
		all[l] = k
	}
	n := map[string]int{}
	for i := range gold {
		g, s := score.Spans(gold[i].Tags, all), score.Spans(system[i].Tags, same)
		for _, x := range s {
			if w := verdict(x, g); w != "" {
				n["found "+x.Kind+" "+w]++
			}
		}
		for _, x := range g {
			if same[x.Kind] != "" && !touched(x, s) {
				n["missed "+x.Kind]++
			}
		}
	}
	var lines []string
	for k := range n {
		lines = append(lines, k)
	}
	sort.Slice(lines, func(i, j int) bool {
		if n[lines[i]] != n[lines[j]] {
			return n[lines[i]] > n[lines[j]]
		}
		return lines[i] < lines[j]
	})
	for _, k := range lines[:min(20, len(lines))] {
		fmt.Fprintf(out, "    %5d %s\n", n[k], k)
	}
}

// verdict says what stands where a wrong span was found, "" for a right one.
func verdict(x score.Name, gold []score.Name) string {
	var over []score.Name
	for _, g := range gold {
		if g == x {
			return ""
		}
		if g.First < x.End && x.First < g.End {
			over = append(over, g)
		}
	}
	switch {
	case len(over) == 0:
		return "where nothing is"
	case len(over) > 1:
		return "over several names"
	case over[0].First == x.First && over[0].End == x.End:
		return "that is " + over[0].Kind
	}
	return "with other borders than a " + over[0].Kind
}

func touched(x score.Name, spans []score.Name) bool {
	for _, s := range spans {
		if s.First < x.End && x.First < s.End {
			return true
		}
	}
	return false
}

// baseline takes runs of capitals for names, by what the lexicon says of their first and last words.
func baseline(in []conll.BIO, lx *lexicon.Lexicon) []conll.BIO {
	var out []conll.BIO
	for _, b := range in {
		s := conll.BIO{Words: b.Words, Tags: make([]string, len(b.Words))}
		for i := 0; i < len(b.Words); {
			j := i
			for j < len(b.Words) && 'A' <= b.Words[j][0] && b.Words[j][0] <= 'Z' {
				j++
			}
			if i == j {
				s.Tags[i] = "O"
				i++
				continue
			}
			first, last := lx.Word(b.Words[i]), lx.Word(b.Words[j-1])
			kind := ""
			switch {
			case (first|last)&(lexicon.OrgWord|lexicon.Agency) != 0:
				kind = "ORG"
			case last&(lexicon.Country|lexicon.BigPlace) != 0:
				kind = "LOC"
			case first&lexicon.Forename != 0 || last&lexicon.Surname != 0:
				kind = "PER"
			case last&lexicon.PlaceName != 0:
				kind = "LOC"
			}
			for k := i; k < j; k++ {
				s.Tags[k] = "I-" + kind
				if k == i {
					s.Tags[k] = "B-" + kind
				}
				if kind == "" {
					s.Tags[k] = "O"
				}
			}
			i = j
		}
		out = append(out, s)
	}
	return out
}
