package identity

import (
	"bytes"
	"fmt"
	"slices"
)

// Check compares what lies on the shelf with what follows from the units there, and returns what is wrong, in words. It weighs every unit of the case with its neighbours
// and holds all of them in memory.
func (r *Resolver) Check() (faults []string) {
	var numbers []int
	r.scan([]byte{keyUnit}, func(k, _ []byte) bool {
		if n, _, ok := orderedAt(k[1:]); ok {
			numbers = append(numbers, n)
		}
		return true
	})
	there := map[ask]bool{}
	r.scan([]byte{keyQueue}, func(k, v []byte) bool {
		list, _ := pairsAt(v)
		asks := r.asksOf(k, v)
		if len(asks) != len(list) {
			faults = append(faults, fmt.Sprintf("a question about what is not there: %x", k))
		}
		for _, a := range asks {
			if a.u == a.v || a.u.home != a.v.home {
				there[a] = true
			}
		}
		return true
	})
	for _, n := range numbers {
		u := r.unitAt(n)
		if u == nil {
			continue
		}
		r.ready(u)
		if c := r.clusterOf(u); c.units[0].id != u.home || !slices.Contains(c.units, u) {
			faults = append(faults, fmt.Sprintf("unit %x is not in its cluster", u.id))
		}
		for v, e := range u.edges {
			if bytes.Compare(u.id[:], v.id[:]) >= 0 || e.total < leastUnsure || u.home == v.home {
				continue
			}
			k := ask{u: u, v: v, total: e.total}
			if !there[k] {
				faults = append(faults, fmt.Sprintf("a question about %s and %s is missing (%d; %v)", u.least(), v.least(), e.total, e.same))
			}
			delete(there, k)
		}
		if k := (ask{u: u, v: u, total: weightSaidTheWay}); u.apart() && len(u.counted) > 1 {
			if !there[k] {
				faults = append(faults, fmt.Sprintf("a question about those described as %s is missing", u.least()))
			}
			delete(there, k)
		}
	}
	for a := range there {
		faults = append(faults, fmt.Sprintf("a question about %s and %s (%d) follows from nothing", a.u.least(), a.v.least(), a.total))
	}
	slices.Sort(faults)
	return faults
}
