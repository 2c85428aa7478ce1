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

// behindHearer returns what is told behind the one who is told, empty where nothing but who was told stands there.
func (c *complement) behindHearer(r run) run {
	k := c.pastHearer(r)
	if k == r.first && c.hearerOnly(c.own.end) {
		return run{}
	}
	return run{k, r.end}
}
