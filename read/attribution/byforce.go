package attribution

import (
	"segun"
	"segun/read/phrase"
)

// byForce reports whether those who attack are such as do it by force or by stealth: "hackers attacked the website", "after gunmen attacked Tesh". What they blame anybody for is told with "for", "over" or "as".
func (c *complement) byForce() bool {
	k := c.a.subject
	return k >= 0 && k < c.t && c.upos(k) == segun.NOUN && c.among(k, "assailant")
}

// assaulted reports whether the object o of "attack" is one that is attacked by force: people and places without a name, where no "for", "over" or "as" says what they are blamed for and no
// speech, letter or post is told of.
func (c *complement) assaulted(o int) bool {
	if !c.byForce() && (c.upos(o) != segun.NOUN || c.Flags[o]&(phrase.PersonNoun|phrase.GroupNoun|phrase.PlaceNoun) == 0 && !c.among(o, "target") ||
		c.among(o, "assailable")) {
		return false
	}
	for k := o + 1; k < c.s.End && k < o+16; k++ {
		if c.is(k, "for", "over", "as", "speech", "statement", "interview", "tweet", "letter", "column", "post", "editorial", "debate") && c.upos(k) != segun.VERB {
			return false
		}
	}
	return true
}
