package attribution

import "segun"

// byFigures takes what a firm reports in figures, up to the comma behind which they are set beside what others had looked for: "reported | a profit of $1.78 a share |, well above the $1.11 that analysts expected".
func (c *complement) byFigures() bool {
	o := c.Find(c.t, segun.RelObj)
	if o <= c.t || !c.is(c.t, "report", "announce") || !c.among(o, "figure") || c.quoteAt(c.t) != c.quoteAt(o) {
		return false
	}
	fr := anyFrame(c.fs, func(x *frame) bool { return x.np && !x.whom })
	_, hi := c.bounds(c.s, c.t)
	e := c.toComma(o, hi)
	if fr == nil || e >= hi || c.Word(e) != "," || !c.clausal(fr, c.a) {
		return false
	}
	for k := e + 1; k < hi; k++ {
		if c.is(k, "analyst", "economist", "forecast", "expectation", "estimate", "consensus", "market") || c.is(k, "expect", "predict") && c.upos(k) == segun.VERB {
			return c.take(fr, "object", run{c.own.end, e})
		}
	}
	return false
}

// setBeside reports whether the words for a source only say whose figure something is set beside: "less | than analysts | had forecast". "More than 20 nurses" are a source.
func (f *finder) setBeside(src run) bool {
	for k := src.first - 1; k < src.end-1; k++ {
		if f.is(k, "than") && f.upos(k+1) != segun.NUM && !f.is(k+1, "a", "half", "one") {
			return true
		}
	}
	return false
}
