package score

import "fmt"

// Clusters is what refers to one thing, a list of mentions each. A mention is a number; the same mention has the same number
// in gold and system clusters, and stands in one cluster of each at most.
type Clusters [][]int

// Part is what a measure found over what it could have found, for recall and for precision.
type Part struct {
	Right, Gold     float64 // recall
	RightS, SystemS float64 // precision
}

// Recall returns the share of what is there that was found, in per cent.
func (p Part) Recall() float64 { return share(p.Right, p.Gold) }

// Precision returns the share of what was found that is there, in per cent.
func (p Part) Precision() float64 { return share(p.RightS, p.SystemS) }

// F1 returns the harmonic mean of recall and precision, in per cent.
func (p Part) F1() float64 {
	r, q := p.Recall(), p.Precision()
	if r+q == 0 {
		return 0
	}
	return 2 * r * q / (r + q)
}

func share(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return 100 * a / b
}

func (p *Part) add(q Part) {
	p.Right, p.Gold, p.RightS, p.SystemS = p.Right+q.Right, p.Gold+q.Gold, p.RightS+q.RightS, p.SystemS+q.SystemS
}

// Coref adds up the three measures that the CoNLL score is the mean of, over documents (Pradhan and others 2014), and how many
// mentions both sides have.
type Coref struct {
	MUC, B3, CEAF, Mentions Part
}

// Add compares the clusters of one document. Mentions that stand in one side only count as spurious or missing; nothing is
// taken out or added on either side.
func (c *Coref) Add(gold, system Clusters) {
	inGold, inSystem := where(gold), where(system)
	both := 0.0
	for m := range inGold {
		if _, ok := inSystem[m]; ok {
			both++
		}
	}
	c.Mentions.add(Part{both, float64(len(inGold)), both, float64(len(inSystem))})
	var p Part
	p.Right, p.Gold = links(gold, inSystem)
	p.RightS, p.SystemS = links(system, inGold)
	c.MUC.add(p)
	p.Right, p.Gold = shared(gold, inSystem, system)
	p.RightS, p.SystemS = shared(system, inGold, gold)
	c.B3.add(p)
	best := aligned(gold, system, inSystem)
	c.CEAF.add(Part{best, float64(len(gold)), best, float64(len(system))})
}

// F1 is the CoNLL score: the mean of the F1 of MUC, B³ and CEAFφ4.
func (c *Coref) F1() float64 { return (c.MUC.F1() + c.B3.F1() + c.CEAF.F1()) / 3 }

// String gives the score and the measures behind it on one line.
func (c *Coref) String() string {
	s := fmt.Sprintf("CoNLL %5.2f", c.F1())
	for _, m := range []struct {
		name string
		p    *Part
	}{{"MUC", &c.MUC}, {"B3", &c.B3}, {"CEAF", &c.CEAF}, {"mentions", &c.Mentions}} {
		s += fmt.Sprintf("  %s %5.2f (P %5.2f R %5.2f)", m.name, m.p.F1(), m.p.Precision(), m.p.Recall())
	}
	return s
}

// where maps mentions to their cluster.
func where(cs Clusters) map[int]int {
	m := map[int]int{}
	for i, c := range cs {
		for _, x := range c {
			m[x] = i
		}
	}
	return m
}

// links is recall of MUC: of the links that hold each key cluster together, how many the other side has.
func links(key Clusters, in map[int]int) (right, all float64) {
	for _, c := range key {
		parts := map[int]bool{}
		loose := 0
		for _, x := range c {
			if k, ok := in[x]; ok {
				parts[k] = true
			} else {
				loose++
			}
		}
		right += float64(len(c) - len(parts) - loose)
		all += float64(len(c) - 1)
	}
	return right, all
}

// shared is recall of B³: for each mention the share of its key cluster that its other cluster holds too.
func shared(key Clusters, in map[int]int, other Clusters) (right, all float64) {
	for _, c := range key {
		n := map[int]int{}
		for _, x := range c {
			if k, ok := in[x]; ok {
				n[k]++
			}
		}
		for _, k := range n {
			right += float64(k*k) / float64(len(c))
		}
		all += float64(len(c))
	}
	return right, all
}

// aligned is the sum of φ4 over the best pairing of gold with system clusters.
func aligned(gold, system Clusters, inSystem map[int]int) float64 {
	if len(gold) == 0 || len(system) == 0 {
		return 0
	}
	n := max(len(gold), len(system))
	cost := make([][]float64, n)
	for i := range cost {
		cost[i] = make([]float64, n)
	}
	for i, c := range gold {
		for _, x := range c {
			if k, ok := inSystem[x]; ok {
				cost[i][k] -= 2 / float64(len(c)+len(system[k]))
			}
		}
	}
	return -assign(cost)
}

// assign returns the least cost of giving each row a column of its own (Kuhn and Munkres, in the cubic form with
// potentials). cost is square.
func assign(cost [][]float64) float64 {
	n := len(cost)
	u, v := make([]float64, n+1), make([]float64, n+1)
	row := make([]int, n+1) // of columns; column 0 is a helper
	for i := 1; i <= n; i++ {
		row[0] = i
		least, from, used := make([]float64, n+1), make([]int, n+1), make([]bool, n+1)
		for j := range least {
			least[j] = 1e18
		}
		at := 0
		for row[at] != 0 {
			used[at] = true
			delta, next := 1e18, 0
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if c := cost[row[at]-1][j-1] - u[row[at]] - v[j]; c < least[j] {
					least[j], from[j] = c, at
				}
				if least[j] < delta {
					delta, next = least[j], j
				}
			}
			for j := range used {
				if used[j] {
					u[row[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			at = next
		}
		for at != 0 {
			row[at] = row[from[at]]
			at = from[at]
		}
	}
	sum := 0.0
	for j := 1; j <= n; j++ {
		sum += cost[row[j]-1][j-1]
	}
	return sum
}
