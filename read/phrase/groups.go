package phrase

// Groups are the indices of a list by a number that each has, such as its sentence: those with one number are found without going over the list. The zero value holds none. It is not changed after Group and safe for concurrent use.
type Groups struct{ ends, items []int32 }

// Group returns the indices from 0 to n-1 by the number that of gives them, from 0 to groups-1; one with another number is left out.
func Group(n, groups int, of func(i int) int) Groups {
	g := Groups{ends: make([]int32, groups+1)}
	at := make([]int32, n)
	for i := range n {
		if at[i] = -1; uint(of(i)) < uint(groups) {
			at[i] = int32(of(i))
			g.ends[at[i]+1]++
		}
	}
	for k := range groups {
		g.ends[k+1] += g.ends[k]
	}
	g.items = make([]int32, g.ends[groups])
	next := append([]int32(nil), g.ends[:groups]...)
	for i, k := range at {
		if k >= 0 {
			g.items[next[k]] = int32(i)
			next[k]++
		}
	}
	return g
}

// At returns the indices with a number, in order; none for a number that is out of range.
func (g *Groups) At(k int) []int32 {
	if k < 0 || k+1 >= len(g.ends) {
		return nil
	}
	return g.items[g.ends[k]:g.ends[k+1]]
}
