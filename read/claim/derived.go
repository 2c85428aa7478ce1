package claim

import (
	"strings"

	"segun"
)

// leavesOpen reports whether the negation of a claim stands in what is asked for, promised, feared or made to depend on something, so that nothing is said of whether it is so: "asked not to be
// named", "vowed never to return", "if they had not come".
func leavesOpen(c *segun.Claim) bool {
	switch c.Realis {
	case "called_for":
		return true
	case "conditional":
		switch c.Why.Realis {
		case "\"if\"", "\"unless\"", "\"provided\"", "\"providing\"", "\"assuming\"":
			return true
		}
	case "promised":
		switch c.Why.Realis {
		case "cue: promise", "cue: vow", "cue: pledge", "cue: swear":
			return true
		}
	case "predicted":
		return c.Why.Realis == "cue: fear" || c.Why.Realis == "cue: hope"
	}
	return false
}

// status is derived from the other fields: the first rule that fits, and which it was.
func status(c *segun.Claim) (status, why string) {
	last := c.Chain[len(c.Chain)-1]
	switch {
	case c.Act == "decline":
		return "declined_to_comment", "the cue declines to speak"
	case c.Act == "refer":
		return "referred", "the cue refers to others"
	case c.Act == "deny":
		return "denied", "the voice denies it"
	case c.Act == "accuse":
		return "alleged", "the voice accuses"
	case strings.HasPrefix(c.Why.Realis, "\"should have"), strings.HasPrefix(c.Why.Realis, "\"ought have"):
		return "called_for", "it was called for"
	case c.Realis == "not_happened" || c.Polarity == "negative" && !leavesOpen(c):
		return "negated", "it is said not to be so"
	case c.Realis == "conditional":
		return "conditional", "it depends on something"
	case c.Realis == "planned":
		return "planned", "it is planned"
	case c.Realis == "promised":
		return "promised", "it is promised"
	case c.Realis == "called_for":
		return "called_for", "it is called for"
	case c.Realis == "predicted":
		return "predicted", "it is expected"
	case c.Act == "opine" || c.Act == "evaluate":
		return "opinion", "the voice judges"
	case len(c.Chain) > 1 && last.Kind == segun.VoiceUnspecified:
		return "reported", "nobody is named for it"
	}
	return "asserted", "nothing takes it back"
}
