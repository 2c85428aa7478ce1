package attribution

import "segun"

// relativeOnly cuts what somebody says in a relative clause between commas before the main verb of its sentence: "The driver, who police said was drunk and had no licence, | was fined".
func (c *complement) relativeOnly(rs []run) []run {
	if c.a.subject < 0 || len(rs) != 1 || len(c.a.source) != 1 || c.quoteAt(c.t) >= 0 {
		return rs
	}
	w := c.a.source[0].first - 1
	if x := c.xpos(w); w-1 <= c.s.First || x != "WP" && x != "WDT" || c.Word(w-1) != "," || c.finiteIn(run{c.s.First, w}) {
		return rs
	}
	for k := rs[0].first + 1; k+1 < rs[0].end; k++ {
		if c.Word(k) == "," && c.quoteAt(k) < 0 && (c.finiteTag(k+1) || c.xpos(k+1) == "MD") {
			rs[0].end = k
		}
	}
	if !c.finiteIn(rs[0]) {
		return nil // "One of them, which she showed to this paper, | has a crack"
	}
	return rs
}

// endRelative ends what somebody in a relative clause is to do where the clause around it goes on with its own verb: "The duke, who wants to sell the forest, | lives in Velm", "A law that obliges owners to clear snow | was
// passed".
func (f *finder) endRelative(a *found) {
	if a.subject < 0 || f.xpos(a.subject) != "WP" && f.xpos(a.subject) != "WDT" || len(a.content) != 1 || f.quoteAt(a.head) >= 0 {
		return
	}
	r := &a.content[0]
	if f.xpos(r.first) != "TO" {
		f.endClause(a, r)
		return
	}
	for k := r.first + 2; k < r.end; k++ {
		switch x := f.xpos(k); {
		case f.upos(k) == segun.SCONJ, x == "WDT", x == "WP", x == "WRB", f.is(k, "that"), f.upos(k) == segun.CCONJ, f.upos(k) == segun.PRON && x == "PRP":
			return
		case (x == "VBZ" || x == "VBD" || x == "MD") && (f.Word(k-1) == "," || f.upos(k-1) == segun.NOUN || f.upos(k-1) == segun.PROPN || f.upos(k-1) == segun.ADV):
			for r.end = k; r.end > r.first+1 && f.upos(r.end-1) == segun.PUNCT; {
				r.end--
			}
			return
		}
	}
}

// endClause ends what somebody says in a relative clause between commas before the verb of the sentence, which the tree has joined to it: "The paper, which said the mayor took bribes and hid the money, | apologised". Where several
// verbs may be that one it is the first behind an "and", else the last.
func (f *finder) endClause(a *found, r *run) {
	w := a.subject
	if a.rule != "clause" && a.rule != "zero that" && a.rule != "late clause" || r.first < a.head || w+1 != f.barely(f.sentenceOf(w), a.head) {
		return
	}
	s := f.sentenceOf(w)
	if w <= s.First+1 || f.Word(w-1) != "," || f.finiteIn(run{s.First, w}) || s.First < w && f.upos(s.First) == segun.SCONJ {
		return
	}
	joined, end := false, 0
	for j := r.first + 2; j+1 < r.end; j++ {
		if f.upos(j) == segun.CCONJ {
			joined = true
		}
		if f.Word(j) == "," && f.quoteAt(j) < 0 && f.finiteTag(j+1) && f.xpos(j+1) != "VBN" {
			if end = j; joined {
				break
			}
		}
	}
	if end > 0 {
		r.end = end
	}
}

// relativeAround returns where what is said from token k on ends, by the cue at t, where both stand in a relative clause between commas and the sentence goes on with its own verb: "The mayor, who left after claims that she had
// taken bribes, | died on Sunday"; 0 where they do not.
func (f *finder) relativeAround(s *segun.Sentence, t, k int) int {
	w := t - 1
	for w > s.First+1 && !((f.xpos(w) == "WP" || f.xpos(w) == "WDT") && f.Word(w-1) == ",") {
		w--
	}
	if w <= s.First+1 || f.finiteIn(run{s.First, w}) {
		return 0
	}
	for j := k + 2; j+1 < s.End; j++ {
		if f.Word(j) == "," && f.quoteAt(j) < 0 && f.finiteTag(j+1) {
			return j
		}
	}
	return 0
}
