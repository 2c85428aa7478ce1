package attribution

import "segun"

// toSemicolon ends what is denied, asked for or promised in a noun, a gerund or an infinitive before a semicolon that a clause of its own stands behind: "denies fraud; | council to vote", "denied lying; |
// his deputy took over". A list goes on behind one, and so does what a whole clause says.
func (c *complement) toSemicolon(rule string, r run) run {
	if rule == "clause" || rule == "late clause" || rule == "beside" && c.a.frame.act != "deny" || c.a.frame.class == "inform" {
		return r
	}
	f := c.finder
	si := -1
	for k := r.first + 1; k < r.end; k++ {
		if f.Word(k) != ";" && (f.Word(k) != ":" || c.a.frame.act != "deny" || k > r.first+2) || f.quoteAt(k) >= 0 {
			continue
		}
		if si < 0 {
			if si = f.r.Tokens.SentenceOf(k); si < 0 {
				return r
			}
		}
		s := &f.r.Tokens.Sentences[si]
		if f.finiteIn(run{r.first, k}) || f.upos(k+1) == segun.ADP || f.upos(k+1) == segun.CCONJ {
			return r
		}
		if f.mainAfter(s, k) > k || f.headlineAt(s) && f.willDo(k+1, s.End) {
			r.end = k
		}
		return r
	}
	return r
}

// willDo reports whether somebody and an infinitive make a clause of a headline from token k on: "council to vote Friday".
func (f *finder) willDo(k, end int) bool {
	if !f.nominalStart(k) {
		return false
	}
	for t := k + 1; t+1 < end && t < k+6; t++ {
		if f.xpos(t) == "TO" && f.xpos(t+1) == "VB" {
			return true
		}
	}
	return false
}

// betweenSemicolons cuts what "allegedly" at token t is said of at the semicolons around it, where a clause of somebody else, or of something, stands behind them that names no wrong: "The bishop allegedly knew of it; | his
// palace was sold last spring".
func (f *finder) betweenSemicolons(r run, t int) run {
	for k := t - 1; k > r.first; k-- {
		if f.Word(k) == ";" && f.quoteAt(k) < 0 {
			r.first = k + 1
			break
		}
	}
	for k := t + 1; k+2 < r.end; k++ {
		if f.Word(k) == ";" && f.quoteAt(k) < 0 && f.nominalStart(k+1) && f.xpos(k+1) != "PRP" && f.finiteIn(run{k + 2, r.end}) && !f.wrongsOf(run{k + 1, r.end}) {
			r.end = k
			break
		}
	}
	return r
}

// wrongsOf is wrongIn without what only says of what kind something is: "a | leaking | roof".
func (f *finder) wrongsOf(r run) bool {
	for k := r.first; k < r.end; k++ {
		if f.Rel(k) != segun.RelAmod && f.wrongIn(run{k, k + 1}) {
			return true
		}
	}
	return false
}
