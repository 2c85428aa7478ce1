package attribution

import (
	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// dealsWith reports whether what the cue has for its object is kept, kept to, weighed, shown or come upon, and not said, though the verb also means to say: "maintains diplomatic ties", "are observing a ceasefire",
// "assessed the damage", "found a truck wired with explosives". A clause with "that" behind the same verb is said.
func (c *complement) dealsWith(fr *frame, o int) bool {
	switch {
	case fr.class != "state" && fr.class != "document" && fr.class != "know":
		return false
	case c.among(c.t, "dealswith"):
		return c.Find(c.t, segun.RelCcomp) < 0 && !c.is(o, "innocence", "guilt", "claim", "denial", "charge", "accusation", "fact")
	case c.is(c.t, "find", "discover", "recover", "spot", "notice") && c.finder.thing(o):
		return true // "found flags and leaflets in their homes"
	case c.is(c.t, "find", "discover") && c.a.subject >= 0 && !c.finder.c.texts[c.lemma(c.a.subject)]:
		l := c.r.Tags.Lemma[o]
		return c.upos(o) == segun.NOUN && c.finder.c.nouns[model.String(l)] == nil && !c.finder.c.wrongs[c.lemma(o)] && !c.finder.c.told.Play(l, "deed") && c.Flags[o]&phrase.CommNoun == 0 && !abstractNoun(l) // a thing, which only a participle behind it made sayable
	}
	return false
}
