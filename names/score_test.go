package names_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"segun/internal/golden"
	"segun/names"
)

const shared = "../../shared/data"

// labelled is a pair of the dev set.
type labelled struct {
	group, schema, a, b string
	match               bool
	quality             string
	score               float64
}

func readPairs(t testing.TB, path string) []labelled {
	f, err := os.Open(path)
	if os.IsNotExist(err) {
		t.Skip("passed over: no ../shared/data/name-pairs here")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []labelled
	for _, r := range rows[1:] {
		p := labelled{group: r[0], schema: r[1], a: r[2], b: r[3], match: r[4] == "true", quality: r[5]}
		k := names.KindOf(p.schema)
		a, b := names.Analyse(p.a, k), names.Analyse(p.b, k)
		m := names.Compare(&a, &b)
		p.score = m.Score
		out = append(out, p)
	}
	return out
}

// tally is what a set of pairs comes to.
type tally struct{ tp, fp, fn, tn int }

func (t tally) f1() float64 { return 2 * float64(t.tp) / float64(max(1, 2*t.tp+t.fp+t.fn)) }

func count(ps []labelled) tally {
	var t tally
	for _, p := range ps {
		switch yes := p.score >= names.Threshold; {
		case yes && p.match:
			t.tp++
		case yes:
			t.fp++
		case p.match:
			t.fn++
		default:
			t.tn++
		}
	}
	return t
}

// auc is the chance that a matching pair scores above one that does not match.
func auc(ps []labelled) float64 {
	wins, n := 0.0, 0
	for _, p := range ps {
		for _, q := range ps {
			if p.match && !q.match {
				n++
				if p.score > q.score {
					wins++
				} else if p.score == q.score {
					wins += 0.5
				}
			}
		}
	}
	return wins / float64(max(1, n))
}

func wrong(p labelled) bool { return (p.score >= names.Threshold) != p.match }

func TestScorePairs(t *testing.T) {
	ps := readPairs(t, filepath.Join(shared, "name-pairs/pairs.dev.csv"))
	groups := map[string][]labelled{}
	for _, p := range ps {
		groups[p.group] = append(groups[p.group], p)
		groups["all"] = append(groups["all"], p)
		if strings.HasPrefix(p.group, "nk_") {
			groups["nk"] = append(groups["nk"], p)
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# Pairs of names of pairs.dev.csv at the threshold %.2f. Made by go test ./names -run Score -update\n# nk: nk_checks and nk_unit_tests. The rules were chosen on these pairs. synth_ labels are noisy: some contradict the vetoes on purpose of others.\n\n", names.Threshold)
	for _, g := range []string{"nk", "nk_checks", "nk_unit_tests", "synth_companies", "synth_people", "cust_cases", "cluster_align", "all"} {
		c, strong := count(groups[g]), 0
		for _, p := range groups[g] {
			if wrong(p) && p.quality == "STRONG" {
				strong++
			}
		}
		fmt.Fprintf(&b, "%-16s %3d pairs  F1 %.3f  AUC %.3f  precision %.3f  recall %.3f  STRONG failures %d\n", g, len(groups[g]), c.f1(), auc(groups[g]),
			float64(c.tp)/float64(max(1, c.tp+c.fp)), float64(c.tp)/float64(max(1, c.tp+c.fn)), strong)
	}
	sort.SliceStable(ps, func(i, j int) bool { return distanceFrom(ps[i]) > distanceFrom(ps[j]) })
	b.WriteString("\n# All that are wrong, the worst first.\n")
	for _, p := range ps {
		if wrong(p) {
			fmt.Fprintf(&b, "%.2f  want %-5v  %-6s %-15s %s | %s\n", p.score, p.match, p.quality, p.group, p.a, p.b)
		}
	}
	golden.File(t, "../test/scores/names-pairs.txt", []byte(b.String()))
}

// distanceFrom is how far a score lies on the wrong side of the threshold.
func distanceFrom(p labelled) float64 {
	if p.match {
		return names.Threshold - p.score
	}
	return p.score - names.Threshold
}
