package attribution

import "segun"

// byForce reports whether those who attack are such as do it by force or by stealth: "hackers attacked the website", "after gunmen attacked Tesh". What they blame anybody for is told with "for", "over" or "as".
func (c *complement) byForce() bool {
	k := c.a.subject
	return k >= 0 && k < c.t && c.upos(k) == segun.NOUN && c.among(k, "assailant")
}
