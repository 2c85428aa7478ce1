package attribution

import (
	"segun"
	"segun/read/phrase"
)

// hearerOnly reports whether what stands at token k, behind a verb of informing that may have a clause without "that", only says who was told, or what was taught: "alerted | his superiors on Monday evening",
// "taught | carpentry at the yard until he died". Nothing that was said stands there; where a "that" follows, it may: "told the court trying the keeper | that …". Behind a pronoun and a number it is told elsewhere:
// "The mains leak, an engineer tells | me", "What he saw he has told | four times".
func (c *complement) hearerOnly(k int) bool {
	if c.is(c.t, "teach", "lecture", "educate", "school") {
		return true
	}
	if c.xpos(k) == "PRP" || c.upos(k) == segun.NUM {
		return false
	}
	for n := k; n < c.s.End; n++ {
		if c.Word(n) == "that" {
			return false
		}
	}
	return c.onlyThing(k)
}

// hearerThenMore reports whether what stands behind a verb of telling, or of warning somebody, is who was told and then a clause beside the telling: "alerted the police, | and no-one was injured", "warned the family | and they
// left". What is told may have two subjects: "told us the guard and the driver were out".
func (c *complement) hearerThenMore(r run) bool {
	if c.says.class != "inform" && !c.is(c.t, "warn", "alert", "caution", "notify") || !c.nominalStart(r.first) {
		return false
	}
	k := r.first
	for k < r.end && (c.upos(k) == segun.DET || c.upos(k) == segun.ADJ || c.upos(k) == segun.NOUN || c.upos(k) == segun.PROPN || c.xpos(k) == "PRP$" || c.xpos(k) == "POS" || c.xpos(k) == "PRP" && k == r.first) {
		k++
	}
	if k+2 >= r.end {
		return false
	}
	comma := c.Word(k) == ","
	if comma {
		k++
	}
	return c.upos(k) == segun.CCONJ && (comma || c.xpos(k+1) == "PRP" && c.finiteIn(run{k + 2, min(r.end, k+5)})) && c.ownSubject(k+1, r.end)
}

// behindHearer returns what is told behind the one who is told, empty where nothing but who was told stands there.
func (c *complement) behindHearer(r run) run {
	k := c.pastHearer(r)
	if k == r.first && c.hearerOnly(c.own.end) {
		return run{}
	}
	return run{k, r.end}
}

// pastHearer returns where a clause without "that" starts behind the one who is told: "told us | it was once in a hundred years", "told the inquiry | they had been kept away", "told us | what the scale was going to say".
func (c *complement) pastHearer(r run) int {
	k := r.first
	switch w := c.Word(k); {
	case w == "me" || w == "us" || w == "him" || w == "them" || w == "her" && c.upos(k+1) != segun.NOUN && c.upos(k+1) != segun.ADJ:
		k++
	case c.upos(k) == segun.DET:
		for k++; k < r.end && k < r.first+4 && (c.upos(k) == segun.NOUN || c.upos(k) == segun.ADJ || c.upos(k) == segun.PROPN); k++ {
		}
		if c.upos(k-1) != segun.NOUN && c.upos(k-1) != segun.PROPN || c.xpos(k) != "PRP" && !c.is(k, "there") && !c.asksWhat(k) && !c.opensAnew(k) {
			return r.first
		}
	case c.upos(k) == segun.NOUN && c.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun) != 0 && (c.xpos(k+1) == "PRP" || c.is(k+1, "there") || c.asksWhat(k+1) || c.opensAnew(k+1)):
		k++ // "told reporters | his shop had been searched"
	default:
		return r.first
	}
	if k+1 < r.end && (c.asksWhat(k) || c.nominalStart(k) || c.is(k, "there")) && c.finiteIn(run{k + 1, min(r.end, k+8)}) {
		return k
	}
	return r.first
}

// opensAnew reports whether the word at token k can only open another noun phrase than the one before it: "told the court | his shop had been searched", "told officers | the lights were green".
func (c *complement) opensAnew(k int) bool {
	return c.xpos(k) == "PRP$" || c.xpos(k) == "DT" && c.is(k, "the", "a", "an", "no", "every", "both", "this", "these", "another")
}

// thatBehindHearer returns the verb of a clause with "that" which the tree has hung beside a verb of informing, or on who was told or who told it: "texted a colleague | that the numbers were wrong", "was warned by its own geologists |
// that the slope was moving"; -1 for none.
func (c *complement) thatBehindHearer() int {
	if anyFrame(c.fs, func(x *frame) bool { return x.class == "inform" }) == nil {
		return -1
	}
	for k := c.Kid(c.t); k >= 0; k = c.Next(k) {
		if k < c.t {
			continue
		}
		r := c.Rel(k)
		if r == segun.RelParataxis && c.clauseOfThat(k) {
			return k
		}
		if r != segun.RelOblAgent && (r != segun.RelObj && r != segun.RelIobj || !c.voice(k)) {
			continue
		}
		for j := c.Kid(k); j >= 0; j = c.Next(j) {
			if j > k && c.Rel(j) == segun.RelAclRelcl && c.clauseOfThat(j) {
				that := c.Find(j, segun.RelMark)
				if len(c.a.source) == 1 && c.a.source[0].has(that) && c.a.source[0].first < that {
					c.a.source[0].end, c.own.end = that, min(c.own.end, that) // the words for who told it end there
				}
				return j
			}
		}
	}
	return -1
}

// clauseOfThat reports whether the clause of token k opens with "that" and has a subject of its own.
func (c *complement) clauseOfThat(k int) bool {
	m := c.Find(k, segun.RelMark)
	return m > c.t && c.is(m, "that") && c.xpos(m) == "IN" && c.Find(k, segun.RelNsubj, segun.RelNsubjPass) > m && c.quoteAt(m) == c.quoteAt(c.t)
}

// onlyInformed reports whether somebody was informed of a thing, by nobody who is named, and no clause words what they were told: "had been informed | of the warning". That they were is what is told.
func (c *complement) onlyInformed(m, k int) bool {
	return c.is(c.t, "inform", "tell", "notify", "advise", "warn", "alert", "remind") && c.is(m, "of", "about") && c.Find(c.t, segun.RelAuxPass) >= 0 && len(c.a.source) == 0 && c.quoteAt(k) == c.quoteAt(c.t) &&
		(c.upos(k) == segun.NOUN || c.upos(k) == segun.PROPN || c.upos(k) == segun.PRON) && c.Find(k, segun.RelAcl, segun.RelAclRelcl) < 0
}

// pleases reports whether the verb of telling at t tells people only what they like to hear: "tells voters | what they want to hear".
func (f *finder) pleases(s *segun.Sentence, t int) bool {
	for k := t + 1; k+3 < s.End && k < t+5; k++ {
		if f.is(k, "what") {
			return f.upos(k+1) == segun.PRON && f.is(k+2, "want", "need", "like", "wish", "expect") && f.is(k+3, "to") && f.is(k+4, "hear", "believe")
		}
	}
	return false
}
