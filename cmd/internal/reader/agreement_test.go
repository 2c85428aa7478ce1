package reader

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"segun/internal/corpus"
	"segun/internal/golden"
)

// TestScoreAgreement measures how far two annotations of the same articles agree, and the program on these articles against each:
// go test ./cmd/internal/reader -run ScoreAgreement -update
func TestScoreAgreement(t *testing.T) {
	first := map[string]*corpus.Article{}
	for _, a := range annotatedArticles(t, "dev") {
		first[a.Name] = a
	}
	var g corpus.Agreement
	var ours [2]corpus.Tally
	by := unlearned(t) // what learned from dev may not be measured on it
	for _, b := range annotatedArticles(t, "second") {
		a := first[b.Name]
		if a == nil {
			t.Fatalf("%s has no first annotation in dev", b.Name)
		}
		if err := g.Add(a, b); err != nil {
			t.Fatal(err)
		}
		r := readArticle(t, by[a.Name], a)
		ours[0].Add(a, r)
		ours[1].Add(b, r)
	}
	if *cases != "" {
		list(t, g.There.Cases)
		list(t, g.Back.Cases)
	}
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Two annotations of the same articles of data/corpus/en, dev and second, neither made with sight of the other; plain slips")
	fmt.Fprintln(&out, "# of either were mended afterwards, and docs/annotating.md has the figures from before. Per cent.")
	fmt.Fprintln(&out, "# go test ./cmd/internal/reader -run ScoreAgreement -update; with -v -cases all it lists where they part")
	fmt.Fprintf(&out, "\n%d articles, %d words; %d claims in the first annotation, %d in the second\n", g.There.Articles, g.There.Words, g.First.Claims(), g.Second.Claims())
	agreement(&out, &g)
	fmt.Fprintln(&out, "\neach as a reading of the other, as test/scores/en-corpus.txt counts; and the program on the same articles, without what it learned from dev")
	against(&out, [...]*corpus.Tally{&g.There, &g.Back, &ours[0], &ours[1]})
	fmt.Fprintln(&out, "\ncommonest confusions of status (first, second)")
	confusions(&out, g.Status)
	golden.File(t, "../../../test/scores/en-agreement.txt", out.Bytes())
}

// share writes a row of a table.
func share(out *bytes.Buffer, name string, s corpus.Share) {
	fmt.Fprintf(out, "%-46s %5.1f  (%d of %d)\n", name, s.Percent(), s.N, s.Of)
}

// agreement writes what is counted of pairs of claims.
func agreement(out *bytes.Buffer, g *corpus.Agreement) {
	fmt.Fprintln(out, "\nclaims")
	for _, s := range []struct {
		of   string
		side corpus.Side
	}{{"the first", g.First}, {"the second", g.Second}} {
		n := s.side.Claims()
		share(out, "of "+s.of+": both have them, a pair", corpus.Share{N: s.side.Paired, Of: n})
		share(out, "of "+s.of+": divided otherwise", corpus.Share{N: s.side.Divided, Of: n})
		share(out, "of "+s.of+": alone", corpus.Share{N: s.side.Alone, Of: n})
	}
	fmt.Fprintln(out, "\npairs of claims")
	share(out, "the same voice says so", g.Voice)
	share(out, "the same whole sourcing", g.Chain)
	share(out, "the same status", g.Status.Same())
	fmt.Fprintf(out, "%-46s %5.2f\n", "  Cohen's kappa", g.Status.Kappa())
	share(out, "the same on whether it happened", g.Realis.Same())
	fmt.Fprintf(out, "%-46s %5.2f\n", "  Cohen's kappa", g.Realis.Kappa())
	share(out, "replies of either: tied to the same words", g.Reply)
}

// against writes the rows of several comparisons side by side: of the first annotation with the second as its reading, the other way round, and of
// either with the program's reading.
func against(out *bytes.Buffer, tallies [4]*corpus.Tally) {
	fmt.Fprintf(out, "%-46s %-22s %-22s %-22s %s\n", "", "second, of the first", "first, of the second", "program, of the first", "program, of the second")
	row := func(name string, of func(*corpus.Tally) corpus.Share) {
		fmt.Fprintf(out, "%-46s", name)
		for i, t := range tallies {
			cell := of(t).String()
			if i < len(tallies)-1 {
				cell = fmt.Sprintf("%-22s", cell)
			}
			fmt.Fprint(out, " ", cell)
		}
		fmt.Fprintln(out)
	}
	for _, d := range corpus.Dangers {
		row("danger: "+d, func(t *corpus.Tally) corpus.Share { return *t.Danger[d] })
	}
	row("claims read", func(t *corpus.Tally) corpus.Share { return t.Read })
	row("of them: who says so", func(t *corpus.Tally) corpus.Share { return t.Speaker })
	row("of them: the whole sourcing", func(t *corpus.Tally) corpus.Share { return t.Chain })
	row("of them: status", func(t *corpus.Tally) corpus.Share { return t.Status })
	row("of them: whether it happened", func(t *corpus.Tally) corpus.Share { return t.Realis })
	row("claims that the other does not have", func(t *corpus.Tally) corpus.Share { return t.Extra })
	row("replies tied to what they answer", func(t *corpus.Tally) corpus.Share { return t.Answered })
	row("times found", func(t *corpus.Tally) corpus.Share { return t.TimeSpan })
	row("of them: value", func(t *corpus.Tally) corpus.Share { return t.TimeValue })
}

// confusions writes the unlike pairs of labels, the commonest first.
func confusions(out *bytes.Buffer, l corpus.Labels) {
	pairs := slices.SortedFunc(maps.Keys(l), func(a, b [2]string) int {
		if l[a] != l[b] {
			return l[b] - l[a]
		}
		return strings.Compare(a[0]+" "+a[1], b[0]+" "+b[1])
	})
	n := 0
	for _, p := range pairs {
		if p[0] != p[1] && n < 20 {
			fmt.Fprintf(out, "%5d  %s, %s\n", l[p], p[0], p[1])
			n++
		}
	}
}
