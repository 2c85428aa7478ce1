package attribution

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// calledFor takes what stands behind a "for" further off: "called Wednesday for the mayor to quit", "called on Friday for his resignation", "appealed on state radio for calm", which no tree gets right.
func (c *complement) calledFor() bool {
	k := c.t + c.words
	if c.words < 3 || c.fs[0].act != "call" || !strings.HasSuffix(c.fs[0].key, " for") || k >= c.s.End || !c.is(k-1, "for") {
		return false
	}
	e := c.stop(c.s, k)
	for j := k + 1; j < e; j++ {
		if c.upos(j) == segun.PUNCT && c.quoteAt(j) == c.quoteAt(c.t) || j > k+2 && c.is(j, "for", "after", "because", "over", "when", "while") && c.upos(j) != segun.NOUN {
			e = j
		}
	}
	return c.take(&c.fs[0], "phrase", run{k, e})
}

// withPhrases returns the end of the words that go on at e with what is called for, though the tree has hung them on the verb: "asked for help | with two cameras", "for a full report | by Friday of
// next week". Where and when it was called for ("on Monday", "in the square") are no such words.
func (c *complement) withPhrases(e int) int {
	for e+1 < c.s.End && c.upos(e) == segun.ADP && c.quoteAt(e) == c.quoteAt(c.t) && c.is(e, "with", "from", "by", "about", "over", "into", "against", "of", "until", "before", "within") {
		k, noun := e+1, false
		for ; k < c.s.End; k++ {
			if u := c.upos(k); u == segun.NOUN || u == segun.PROPN || u == segun.NUM || u == segun.PRON && k == e+1 {
				noun = true
			} else if u != segun.DET && u != segun.ADJ && c.xpos(k) != "PRP$" && c.xpos(k) != "POS" && c.Word(k) != "-" {
				break
			}
		}
		if !noun {
			break
		}
		e = k
	}
	return e
}

// uncited cuts a content before ", citing …", which belongs to the one who says it.
func (f *finder) uncited(r run, head int) run {
	r = f.beforeAccording(r, head)
	for k := r.first + 1; k+1 < r.end; k++ {
		if f.Word(k) == "," && (f.citing(k+1) || k > head && f.Low[k+1] == wordAccording && k+2 < r.end && f.is(k+2, "to")) && f.quoteAt(k) < 0 && k+1 != head {
			r.end = k
		}
	}
	return r
}

// beforeAccording cuts a content before the source that stands behind its marks: opposed “any step that could raise it,” | according to a statement.
func (f *finder) beforeAccording(r run, head int) run {
	for k := r.first + 2; k+2 < r.end; k++ {
		if k > head && f.Low[k] == wordAccording && f.is(k+1, "to") && f.Look[k-1]&phrase.Close != 0 && f.Word(k-2) == "," {
			r.end = k
		}
	}
	return r
}

// withPhrase returns the end of an object with what belongs to it and hangs on the verb in the tree: "expressed gratitude | to the government of Merria", "offered help | for the victims", "denied any part | in the
// award", "recommended a ban | from January". When, where and before whom it was said is none of it: "announced the ban | on Friday", "in parliament".
func (c *complement) withPhrase(fr *frame, o int) int {
	e := c.yield(o).end
	for n := 0; n < 2 && e+1 < c.s.End && c.upos(e) == segun.ADP; n++ {
		k := c.Head(e)
		if k <= e || c.Head(k) != c.t || c.Rel(k) != segun.RelObl || c.quoteAt(k) != c.quoteAt(c.t) || !c.belongs(fr, o, e, k) {
			break
		}
		y := c.yield(k)
		for j := y.first; j < y.end; j++ {
			if c.Word(j) == "," || c.Word(j) == ";" || c.Look[j]&phrase.Dash != 0 && !c.Touch(j) {
				y.end = j
			}
		}
		e = y.end
	}
	return e
}

// belongs reports whether the phrase with preposition e and head k goes with the object o that a frame makes the content, and not with the saying.
func (c *complement) belongs(fr *frame, o, e, k int) bool {
	if c.Flags[k]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0 || c.upos(k) == segun.NUM && c.Look[k]&phrase.Digit != 0 && len(c.Word(k)) == 4 {
		switch fr.class { // what is to come comes at a time; what is said is said at one
		case "predict", "demand", "promise", "offer", "plan":
			return c.is(e, "by", "until", "till", "from", "within", "before", "for", "over") && !c.is(e+1, "last", "yesterday")
		}
		return false
	}
	switch {
	case c.is(e, "with") && c.among(o, "shared"):
		return true
	case c.is(e, "in") && c.inTelling(o, "takesin") && c.upos(k) != segun.PROPN:
		return true
	case c.inTelling(k, "venue") || c.Flags[k]&phrase.CommNoun != 0 && !c.is(e, "of", "for", "about", "against"):
		return false
	case c.is(e, "for", "of", "against", "over", "about", "towards", "toward", "between", "from"):
		return true
	case c.is(e, "to"):
		return !c.voice(k) || fr.class == "feel" || fr.class == "offer" // "announced the ban | to reporters"
	case c.is(e, "in"):
		return c.is(k, "support", "favour", "favor", "memory", "honour", "honor") || c.upos(k) != segun.PROPN && fr.key == "describe"
	case c.is(e, "on", "with", "near", "under", "behind", "beside", "along", "inside", "outside", "into", "without"):
		return c.upos(k) != segun.PROPN && fr.strong && (fr.key == "describe" || fr.class == "deny" || fr.class == "demand" || fr.act == "call" || fr.class == "offer")
	}
	return false
}

// holdsNow reports whether the first finite verb of a clause is none of what is to be done: "that the dam is old", and not "that it will be rebuilt", "to rebuild it".
func (c *complement) holdsNow(r run) bool {
	for k := r.first; k < r.end; k++ {
		switch x := c.xpos(k); x {
		case "TO", "MD":
			return false
		case "VBZ", "VBP", "VBD":
			return !(c.is(k, "be", "have") && c.xpos(k+1) == "TO")
		}
	}
	return false
}

// frontPhrase reports whether what the tree has for a conjunction at the head of a reported clause, whose predicate is k, opens a phrase before its subject instead: "said | after the reform, growth came".
func (c *complement) frontPhrase(m, k int) bool {
	if m != c.own.end {
		return false
	}
	for j := m + 1; j < k; j++ {
		switch {
		case c.finiteTag(j), c.quoteAt(j) != c.quoteAt(c.t):
			return false
		case c.Word(j) == ",":
			return c.ownSubject(j+1, c.s.End)
		}
	}
	return false
}

// behindNumber reports whether a plural stands right behind a number or "other", and is no verb: "Velm, New Orland and four other | states |".
func (f *finder) behindNumber(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "NNS" || t-2 < s.First {
		return false
	}
	return f.is(t-1, "other") && f.upos(t-1) == segun.ADJ || f.upos(t-1) == segun.NUM && f.upos(t-2) != segun.DET && f.upos(t-2) != segun.PROPN
}

// bareHearer reports whether the words behind a verb of urging only say to whom it is done, and not what they should do: "shouted at | Ruben Salk".
func (c *complement) bareHearer(r run) bool {
	if c.fs[0].class != "urge" || !strings.HasSuffix(c.fs[0].key, " at") && !strings.HasSuffix(c.fs[0].key, " to") {
		return false
	}
	for k := r.first; k < r.end; k++ {
		if c.xpos(k) == "TO" {
			return false
		}
	}
	return true
}

// byGerund: "admitted falling asleep", "admitted being there".
func (c *complement) byGerund() bool {
	g := c.own.end
	if c.says == nil || !c.says.strong || g >= c.s.End || c.xpos(g) != "VBG" {
		return false
	}
	if r := c.Rel(g); r == segun.RelCop || r == segun.RelAux || r == segun.RelAuxPass {
		g = c.Head(g)
	}
	return g >= 0 && c.Head(g) == c.t && c.take(c.says, "gerund", c.yield(g))
}
