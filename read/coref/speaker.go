package coref

import "segun"

// speakers notes for each quotation the attribution whose words it holds.
func (v *resolver) speakers() {
	list := v.r.Quotes.List
	for i := range v.r.Attributions.List {
		a := &v.r.Attributions.List[i]
		if a.Speaker < 0 || a.Quote == "indirect" {
			continue
		}
		for _, c := range a.Content {
			lo, hi := 0, len(list)
			for lo < hi { // the first quote that ends after the content starts
				if m := (lo + hi) / 2; list[m].Span.End <= c.Start {
					lo = m + 1
				} else {
					hi = m
				}
			}
			for q := lo; q < len(list) && list[q].Span.Start < c.End; q++ {
				if v.says[q] == 0 {
					v.says[q] = int32(i + 1)
				}
			}
		}
	}
}

// speaker returns the entity that speaks a quote, -1 when that is not known (yet).
func (v *resolver) speaker(q int) int {
	if v.says[q] == 0 {
		return -1
	}
	return v.entity(v.r.Attributions.List[v.says[q]-1].Speaker)
}

// first gives "I" inside a quotation to who speaks it.
func (v *resolver) first(i int) {
	m := &v.r.Mentions.List[i]
	if m.Form != segun.FormPronoun || v.quote[m.Head] < 0 {
		return
	}
	switch v.lower(m.Head) {
	case "i", "me", "my", "mine", "myself":
	default:
		return
	}
	if e := v.speaker(int(v.quote[m.Head])); e >= 0 {
		v.settle(i, e, "speaker")
	}
}
