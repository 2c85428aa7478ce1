package coref

import "segun"

// relative gives a relative pronoun the noun that its clause hangs on.
func (v *resolver) relative(i int) {
	t := v.r.Mentions.List[i].Head
	for n := 0; n < 5 && t >= 0; n++ {
		if r := v.Rel(t); r == segun.RelAclRelcl || r == segun.RelAcl {
			h := v.Head(t)
			for k := i - 1; k >= 0 && k > i-30; k-- {
				c := &v.r.Mentions.List[k]
				if c.Head == h || c.First <= h && h < c.End {
					if e := v.r.Entities.Of[k]; e >= 0 {
						v.settle(i, e, "relative")
						return
					}
				}
			}
			return
		}
		t = v.Head(t)
	}
	// The tree has lost the clause: the mention right before the comma.
	head := v.r.Mentions.List[i].Head
	for k := i - 1; k >= 0 && k > i-4; k-- {
		c := &v.r.Mentions.List[k]
		if e := v.r.Entities.Of[k]; e >= 0 && c.End >= head-1 && c.End <= head {
			v.settle(i, e, "relative")
			return
		}
	}
}
