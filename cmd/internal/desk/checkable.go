package desk

import (
	"segun/resolve/check"
	"segun/web/api"
)

// checkable is a claim as checking compares it.
func checkable(c *api.Claim) check.Claim {
	out := check.Claim{ID: c.ID, Doc: c.Document.ID, Section: c.SectionKind, Grain: c.Grain, Words: c.Words, Status: c.Status, Flags: c.Flags, Answers: c.Answers}
	for i := range c.Chain {
		key := c.Chain[i].Entity.ID
		if key == "" {
			key = c.Chain[i].Name
		}
		out.Chain = append(out.Chain, key)
	}
	for _, a := range c.About {
		out.About = append(out.About, a.ID)
	}
	for _, a := range c.Accused {
		out.Accused = append(out.Accused, a.ID)
	}
	return out
}

func checkables(list []api.Claim) []check.Claim {
	out := make([]check.Claim, len(list))
	for i := range list {
		out[i] = checkable(&list[i])
	}
	return out
}

func wordsOf(list []api.Claim) []map[string]bool {
	out := make([]map[string]bool, len(list))
	for i := range list {
		out[i] = check.Words(list[i].Words)
	}
	return out
}

func isAllegation(c *api.Claim) bool {
	k := checkable(c)
	return k.Allegation()
}

// repliesTo are what those say in a document whom an allegation accuses.
func repliesTo(c *api.Claim, document []api.Claim) []api.Reply {
	k := checkable(c)
	var out []api.Reply
	for _, r := range check.Replies(&k, checkables(document)) {
		out = append(out, api.Reply{Claim: document[r.Claim], Kind: r.Kind, Theirs: r.Theirs})
	}
	return out
}
