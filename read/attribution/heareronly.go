package attribution

import "segun"

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
