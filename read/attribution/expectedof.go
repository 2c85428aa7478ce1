package attribution

// expectedOf puts of whom or what something is expected into what is expected: "[The toll] is expected [to rise]", as "[He] is believed [to have left]" has it. It is always true.
func (c *complement) expectedOf(fr *frame) bool {
	f := c.finder
	if fr.act != "predict" || !c.passive(c.t) || f.agent(c.t) >= 0 || !f.among(c.t, "foresees") || len(c.a.content) == 0 {
		return true
	}
	sub := f.nearest(c.t)
	if sub < 0 || sub >= c.own.first || f.Head(sub) != c.t || f.is(sub, "it", "there") || f.quoteAt(sub) != f.quoteAt(c.t) {
		return true
	}
	if src := f.source(sub); !src.empty() && src.end <= c.own.first && src.first >= c.s.First {
		c.a.content = append([]run{src}, c.a.content...)
	}
	return true
}
