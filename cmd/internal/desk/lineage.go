package desk

import (
	"strconv"
	"strings"

	"segun"
	"segun/cmd/internal/origins"
	"segun/resolve/lineage"
	"segun/store"
	"segun/web/api"
)

// tellings are claims as lineage follows them. Comments of readers and what says nothing are left out.
func tellings(hits []*store.Hit) []lineage.Telling {
	var out []lineage.Telling
	for _, h := range hits {
		if h.Doc.SectionKind(h.Claim.Section) == "comment" {
			continue
		}
		if t, ok := origins.TellingOf(h); ok {
			out = append(out, t)
		}
	}
	return out
}

// countOf reads how many: 2, 3..5, 3.. .
func countOf(s string) *segun.Count {
	if s == "" {
		return nil
	}
	low, high, ranged := strings.Cut(s, "..")
	c := &segun.Count{}
	c.Min, _ = strconv.Atoi(low) // the store wrote it
	c.Max, _ = strconv.Atoi(high)
	if !ranged {
		c.Max = c.Min
	}
	return c
}

// originsOf counts the first voices of claims, and says who rests on whom, by their chains alone.
func originsOf(hits []*store.Hit) (o api.Origins, tree string, probable bool) {
	list := tellings(hits)
	if len(list) == 0 {
		return o, "", false
	}
	g := lineage.Build(list, nil)
	o, probable = counts(g.Origins())
	return o, g.Tree(), probable
}

// counts are the origins that tellings come to.
func counts(r *lineage.Result) (o api.Origins, probable bool) {
	o.Known, o.Unknown = len(r.Origins), len(r.Unknown)
	for i := range r.Origins {
		o.Names = append(o.Names, oneLine(r.Origins[i].Name))
		for _, b := range r.Origins[i].Docs {
			probable = probable || b.Certainty == lineage.Probable
		}
	}
	return o, probable
}
