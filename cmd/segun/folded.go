package main

import (
	"bufio"
	"fmt"

	"segun"
	"segun/cmd/internal/origins"
	"segun/store"
)

// foldedLine is a claim in JSON with those that tell the same.
type foldedLine struct {
	claimLine
	Tellings []string    `json:"tellings"` // the IDs of all, its own among them
	Origins  originCount `json:"origins"`
}

// originCount is on how many first voices claims rest, as far as they are shown.
type originCount struct {
	Words   string `json:"words"`
	Known   int    `json:"known"`
	Unknown int    `json:"unknown_lineage"`
}

func countLine(n origins.Count) originCount { return originCount{n.String(), n.Known, n.Unknown} }

// folded writes claims that tell the same as one, with the count of their origins.
func (c *claimsCmd) folded(t *terminal, k *store.Case, w *bufio.Writer, a *store.Answer, marks []store.Mark, asked bool) error {
	mark := map[segun.SubjectID]store.Mark{}
	for i := range a.Hits {
		mark[a.Hits[i].ID()] = marks[i]
	}
	groups := origins.Fold(a.Hits)
	for _, g := range groups {
		n, err := origins.CountOf(t.ctx, k, g)
		if err != nil {
			return err
		}
		first := earliest(g)
		if c.JSON {
			l := foldedLine{reviewedLine(first, mark[first.ID()]), nil, countLine(n)}
			for i := range g {
				l.Tellings = append(l.Tellings, string(g[i].Doc.ID)+"#"+g[i].Claim.ID)
			}
			if err := oneLine(w, l); err != nil {
				return err
			}
			continue
		}
		showMarked(w, first, mark[first.ID()])
		if len(g) > 1 {
			fmt.Fprintf(w, "  told %s in %s: %s; segun origins %s\n\n", times(len(g)), documents(len(origins.Documents(g))), n, hitID(first))
		}
	}
	if c.JSON {
		return nil
	}
	tellCount(w, a, marks, asked)
	if len(groups) < len(a.Hits) {
		fmt.Fprintf(w, "folded into %s; one that is not shown may tell the same\n", counted(len(groups), "claim", "claims"))
	}
	return nil
}

// earliest is the hit of the earliest document; one without a date comes last.
func earliest(g []store.Hit) *store.Hit {
	best := &g[0]
	for i := range g {
		if p, q := g[i].Doc.Published, best.Doc.Published; p != "" && (q == "" || p < q) {
			best = &g[i]
		}
	}
	return best
}

func times(n int) string {
	if n == 2 {
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}
