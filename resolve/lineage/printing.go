package lineage

import (
	"slices"

	"segun/resolve/reprint"
)

// Printings turns clusters of reprints into what rests on what: every printing on the earliest. Where several may be the earliest, the lowest ID stands
// for them, and that the others rest on it is not sure; nor is it for a printing without a date.
func Printings(clusters []reprint.Cluster) []Reprint {
	var out []Reprint
	for i := range clusters {
		c := &clusters[i]
		first := append(slices.Clone(c.Earliest), c.Printings...)[0]
		for _, d := range c.Printings {
			if d != first {
				sure := len(c.Earliest) > 0 && !slices.Contains(c.Earliest, d) && !slices.Contains(c.Undated, d)
				out = append(out, Reprint{Doc: d, Of: first, Why: c.Words(), Sure: sure})
			}
		}
	}
	return out
}
