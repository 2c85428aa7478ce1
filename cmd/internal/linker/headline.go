package linker

import (
	"segun/resolve/check"
	"segun/store/fact"
)

// Headlines are the claims in headlines of a document that are surer than every claim below that says the same, as store.Options asks for them: those of check.Headlines, by whom the document
// itself tells apart.
func Headlines(r *fact.Record, sections map[string]string) []string {
	list := make([]check.Claim, len(r.Claims))
	for i := range r.Claims {
		c := &r.Claims[i]
		k := check.Claim{ID: c.ID, Doc: string(r.Doc), Section: sections[c.Section], Grain: c.Grain, Words: c.Words, Status: c.Status, Flags: c.Flags, About: c.About, Answers: c.Answers}
		if k.Section == "" {
			k.Section = "body"
		}
		for j := range c.Chain {
			_, local, _ := c.Chain[j].Subject.Local()
			if local == "" {
				local = c.Chain[j].Words
			}
			k.Chain = append(k.Chain, local)
		}
		list[i] = k
	}
	var out []string
	for _, s := range check.Headlines(list) {
		out = append(out, list[s.Headline].ID)
	}
	return out
}
