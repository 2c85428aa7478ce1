package reader

import (
	"bytes"
	"fmt"
	"testing"

	"segun"
	"segun/internal/corpus"
	"segun/internal/golden"
)

// TestScoreAccused measures whom readings name as accused: go test ./cmd/internal/reader -run ScoreAccused -update; with -v -cases "not accused" it lists who is none.
func TestScoreAccused(t *testing.T) {
	d := shipped(t)
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Whom an accusation charges, against whom the annotation of our own articles says it is about (docs/annotating.md), in claims. Somebody else is also the accused themselves, under a description")
	fmt.Fprintln(&out, "# that the reading has not joined with the name. dev is read as for en-corpus.txt. go test ./cmd/internal/reader -run ScoreAccused -update")
	for _, part := range parts[:2] {
		var accused, first corpus.Accusals
		for _, a := range annotatedArticles(t, part) {
			by := d
			if part == "dev" {
				by = unlearned(t)[a.Name]
			}
			r := readArticle(t, by, a)
			accused.Add(a, r, func(c *segun.Claim) []string { return c.Accused })
			first.Add(a, r, func(c *segun.Claim) []string { return c.About[:min(1, len(c.About))] })
		}
		fmt.Fprintf(&out, "\n%s, %d accusations\n%36s  %6s  %13s  %8s  %6s\n", part, accused.Of(), "", "right", "somebody else", "not said", "unread")
		for _, x := range []struct {
			name string
			n    *corpus.Accusals
		}{{"accused", &accused}, {"baseline: the first of about", &first}} {
			fmt.Fprintf(&out, "%-36s  %6d  %13d  %8d  %6d\n", x.name, x.n.Right, x.n.Others, x.n.None, x.n.Unread)
		}
		if *cases != "" {
			list(t, accused.Cases)
		}
	}
	golden.File(t, "../../../test/scores/en-accused.txt", out.Bytes())
}
