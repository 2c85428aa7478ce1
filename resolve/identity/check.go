package identity

import (
	"bytes"
	"fmt"
	"slices"
)

// Check compares what lies on the shelf with what follows from the units there, and returns what is wrong, in words. It weighs every unit of the case with its neighbours
// and holds all of them in memory.
func (r *Resolver) Check() (faults []string) {
	var ids []digest
	r.scan([]byte{keyUnit}, func(k, _ []byte) bool {
		ids = append(ids, digest(k[1:]))
		return true
	})
	there := map[string]bool{}
	r.scan([]byte{keyQueue}, func(k, _ []byte) bool {
		if a, ok := r.askOf(k); !ok {
			faults = append(faults, fmt.Sprintf("a question about what is not there: %x", k))
		} else if a.u == a.v || a.u.home != a.v.home {
			there[string(k)] = true
		}
		return true
	})
	for _, id := range ids {
		u := r.unitOf(id)
		if u == nil {
			continue
		}
		r.ready(u)
		if c := r.clusterOf(u); c.units[0].id != u.home || !slices.Contains(c.units, u) {
			faults = append(faults, fmt.Sprintf("unit %x is not in its cluster", id))
		}
		for v, e := range u.edges {
			if bytes.Compare(u.id[:], v.id[:]) >= 0 || e.total < leastUnsure || u.home == v.home {
				continue
			}
			k := string(queueKey(e.total, u.id, v.id))
			if !there[k] {
				faults = append(faults, fmt.Sprintf("a question about %s and %s is missing (%d; %v)", u.least(), v.least(), e.total, e.same))
			}
			delete(there, k)
		}
		if k := string(queueKey(weightSaidTheWay, u.id, u.id)); u.apart() && len(u.counted) > 1 {
			if !there[k] {
				faults = append(faults, fmt.Sprintf("a question about those described as %s is missing", u.least()))
			}
			delete(there, k)
		}
	}
	for k := range there {
		a, _ := r.askOf([]byte(k))
		faults = append(faults, fmt.Sprintf("a question about %s and %s (%d) follows from nothing", a.u.least(), a.v.least(), a.total))
	}
	slices.Sort(faults)
	return faults
}
