package attribution

import "segun"

// opensApart reports whether a sentence opens with the participle that tells what whoever its clause behind the comma tells of says: "Blaming high taxes, | the brewery | shut its plant". What is said then stands between the two.
func (c *complement) opensApart() bool {
	return c.t == c.s.First && c.xpos(c.t) == "VBG" && !c.is(c.t+1, "himself", "herself", "itself", "themselves") && c.a.source[0].first > c.a.cue[0].end+1 && c.Word(c.a.source[0].first-1) == ","
}

// beforeSource ends what a participle that opens its sentence tells before those whom the sentence goes on to tell of, and reports whether something is left.
func (c *complement) beforeSource() bool {
	if len(c.a.source) == 0 || !c.opensApart() {
		return true
	}
	if c.is(c.t, "consider", "regard") && (c.upos(c.t+1) == segun.SCONJ || c.is(c.t+1, "how", "what", "that")) {
		return false // "Considering how little he had slept, | the minister | spoke well": what is taken into account
	}
	for i := range c.a.content {
		r := &c.a.content[i]
		if r.first >= c.a.source[0].first {
			return false
		}
		if r.end = min(r.end, c.a.source[0].first-1); c.trim(*r).empty() {
			return false
		}
	}
	return true
}
