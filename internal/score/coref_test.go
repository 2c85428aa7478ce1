package score

import (
	"math"
	"testing"
)

// The expected values are worked out by hand; the first is the example of the scorer's paper (Pradhan and others 2014):
// gold {a b c} {d e f g}, system {a b} {c d} {f g h i}.
func TestCoref(t *testing.T) {
	const a, b, c, d, e, f, g, h, i = 1, 2, 3, 4, 5, 6, 7, 8, 9
	for _, x := range []struct {
		name             string
		gold, system     Clusters
		mucR, mucP       float64
		b3R, b3P, cR, cP float64
	}{
		{"paper", Clusters{{a, b, c}, {d, e, f, g}}, Clusters{{a, b}, {c, d}, {f, g, h, i}},
			// MUC: gold (3-2)+(4-3) of 2+3; system (2-1)+(2-2)+(4-3) of 1+1+3
			40, 40,
			// B³: gold 4/3+1/3 + 1/4+4/4 of 7 (e is missing); system 4/2 + 1/2+1/2 + 4/4 of 8
			100 * (5.0/3 + 1.25) / 7, 50,
			// CEAF: {abc}-{ab} 4/5, {defg}-{fghi} 4/8
			100 * 1.3 / 2, 100 * 1.3 / 3},
		{"same", Clusters{{a, b}, {c}}, Clusters{{c}, {b, a}}, 100, 100, 100, 100, 100, 100},
		{"one cluster of all", Clusters{{a, b}, {c, d}}, Clusters{{a, b, c, d}}, 100, 100 * 2.0 / 3, 100, 50, 100 * (4.0 / 6) / 2, 100 * 4.0 / 6},
		{"nothing found", Clusters{{a, b}}, nil, 0, 0, 0, 0, 0, 0},
		{"better pair comes later", Clusters{{a, b, c}, {d}}, Clusters{{a, d}, {b, c}},
			// gold {abc} to {bc} 4/5, {d} to {ad} 2/3
			50, 50, 100 * (5.0/3 + 1) / 4, 100 * (1 + 2.0) / 4, 100 * (0.8 + 2.0/3) / 2, 100 * (0.8 + 2.0/3) / 2},
	} {
		var s Coref
		s.Add(x.gold, x.system)
		for _, v := range []struct {
			what      string
			got, want float64
		}{{"MUC R", s.MUC.Recall(), x.mucR}, {"MUC P", s.MUC.Precision(), x.mucP}, {"B3 R", s.B3.Recall(), x.b3R}, {"B3 P", s.B3.Precision(), x.b3P},
			{"CEAF R", s.CEAF.Recall(), x.cR}, {"CEAF P", s.CEAF.Precision(), x.cP}} {
			if math.Abs(v.got-v.want) > 1e-9 {
				t.Errorf("%s: %s %.4f, want %.4f", x.name, v.what, v.got, v.want)
			}
		}
	}
}

// The pairing of clusters is held against trying all pairings.
func TestAssign(t *testing.T) {
	seed := uint32(7)
	for range 200 {
		n := 1 + int(seed>>8)%6
		cost := make([][]float64, n)
		for i := range cost {
			cost[i] = make([]float64, n)
			for j := range cost[i] {
				seed = seed*1664525 + 1013904223
				cost[i][j] = -float64(seed>>16%100) / 100
			}
		}
		if got, want := assign(cost), slow(cost, 0, 0); math.Abs(got-want) > 1e-6 {
			t.Fatalf("%v: %f, want %f", cost, got, want)
		}
	}
}

func slow(cost [][]float64, row, used int) float64 {
	if row == len(cost) {
		return 0
	}
	best := 1e18
	for j := range cost {
		if used&(1<<j) == 0 {
			best = min(best, cost[row][j]+slow(cost, row+1, used|1<<j))
		}
	}
	return best
}
