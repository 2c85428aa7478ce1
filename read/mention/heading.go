package mention

import (
	"segun/internal/model"
)

// overHeadings cuts names that have run together in a headline of capitals by what the text below calls its people and bodies: "Elisa Warden Hammers Weller Fargo CEO" is
// Elisa Warden and Weller Fargo where the text has both.
func (f *finder) overHeadings() {
	below := map[uint64][]int{} // first two words -> candidates outside headlines
	for i := range f.cands {
		c := &f.cands[i]
		if c.end-c.first > 1 && !f.headlinedAt(c.first) {
			k := model.Combine(f.Low[c.first], f.Low[c.first+1])
			below[k] = append(below[k], i)
		}
	}
	if len(below) == 0 {
		return
	}
	for i := range f.cands {
		c := f.cands[i]
		if c.end-c.first < 3 || !f.headlinedAt(c.first) || f.sameBelow(below, c.first, c.end) == c.end-c.first {
			continue
		}
		var parts []cand
		for t := c.first; t+1 < c.end; t++ {
			if n := f.sameBelow(below, t, c.end); n > 1 {
				k := &f.cands[below[model.Combine(f.Low[t], f.Low[t+1])][0]]
				parts = append(parts, cand{first: t, end: t + n, kind: k.kind, model: k.model, rule: "named below"})
				t += n - 1
			}
		}
		if len(parts) == 0 {
			continue
		}
		for t := c.first; t < c.end; t++ {
			f.owner[t] = 0
		}
		f.cands[i].first, f.cands[i].end = parts[0].first, parts[0].end
		f.cands[i].kind, f.cands[i].model, f.cands[i].rule = parts[0].kind, parts[0].model, parts[0].rule
		for t := parts[0].first; t < parts[0].end; t++ {
			f.owner[t] = int32(i + 1)
		}
		for _, p := range parts[1:] {
			f.offer(p)
		}
	}
}

// sameBelow returns how many words from token t on, before end, are a whole name of the text below, the longest of several; 0 for none.
func (f *finder) sameBelow(below map[uint64][]int, t, end int) int {
	if t+1 >= end {
		return 0
	}
	most := 0
	for _, i := range below[model.Combine(f.Low[t], f.Low[t+1])] {
		c := &f.cands[i]
		n := c.end - c.first
		if n <= most || t+n > end {
			continue
		}
		same := true
		for k := range n {
			same = same && f.Low[t+k] == f.Low[c.first+k]
		}
		if same {
			most = n
		}
	}
	return most
}
