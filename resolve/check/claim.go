package check

import "slices"

// Claim is what checking needs to know of a claim.
type Claim struct {
	ID      string // unique among all that are compared
	Doc     string
	Section string // "headline", "body", "comment" …
	Grain   string
	Words   string
	Status  string
	Flags   []string
	Chain   []string // keys of the voices, outermost first; "" for one without
	About   []string // keys of whom it is about
	Accused []string // keys of whom it accuses; none where its words do not say
	Answers []string // IDs of the claims that it replies to
}

// Voice is the key of who says it in the end.
func (c *Claim) Voice() string {
	if len(c.Chain) == 0 {
		return ""
	}
	return c.Chain[len(c.Chain)-1]
}

// Has reports whether the claim has a flag.
func (c *Claim) Has(flag string) bool { return slices.Contains(c.Flags, flag) }

// Allegation reports whether a claim accuses somebody: of what is known to be serious, or of something that only a person can weigh.
func (c *Claim) Allegation() bool {
	return (c.Serious() || c.Status == "alleged") && c.Section != "comment" && c.Section != "boilerplate" && !against(c.Status)
}

// Serious reports whether the reading found something serious in it. That it did not proves nothing: its words for wrongdoing are few.
func (c *Claim) Serious() bool { return c.Has("serious_allegation") }

// Bearing are the keys of those to whom an allegation may be put: whom it accuses, or else, where its words do not say, those that it is about, but for those who say it. These are not to be shown as
// accused.
func (c *Claim) Bearing() []string {
	if len(c.Accused) > 0 {
		return c.Accused
	}
	var out []string
	for _, a := range c.About {
		if a != "" && !slices.Contains(c.Chain, a) && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// Says reports whether a claim says something that another can say too: an office or a refusal to comment does not.
func (c *Claim) Says() bool {
	return c.Grain != "role" && c.Section != "boilerplate" && c.Section != "comment" && c.Status != "declined_to_comment" && c.Status != "referred"
}

// against reports whether a status says that something is not so.
func against(status string) bool { return status == "denied" || status == "negated" }
