package claim

import "segun"

// toldAside reports whether a claim is a relative clause set apart that tells something in a tense of its own, inside what its voice does not believe, cannot say or has still to say: "did not think the outage, | which lasted
// 31 hours, | had cost anybody money". What the cue takes back or leaves open is the clause around it.
func (m *maker) toldAside(c *segun.Claim) bool {
	if c.Grain != "aside" || c.Head < 0 || m.Rel(c.Head) != segun.RelAclRelcl || !m.loose(c.Head) || !m.finite(c.Head) {
		return false
	}
	return !m.modal(c.Head)
}
