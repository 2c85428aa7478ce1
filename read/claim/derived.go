package claim

import "segun"

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
	case c.Realis == "not_happened" || c.Polarity == "negative":
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
	case len(c.Chain) > 1 && last.Kind == segun.VoiceUnspecified && len(last.Spans) == 0 && c.Act != "ask" && !hasPrefix(last.Rule, "no speaker"):
		return "reported", "nobody is named for it"
	}
	return "asserted", "nothing takes it back"
}
