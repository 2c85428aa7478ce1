package reader

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/internal/corpus"
	"segun/internal/model"
)

var (
	judge    = flag.String("judge", "", "write the cases that count as \"not happened, shown as happened\" and \"accusation shown as the outlet's fact\", among others that do not count, into this folder for editors to judge (docs/annotating.md)")
	census   = flag.String("census", "", "with -judge: all such claims of one part of data/corpus/en, whether they count or not, and no others")
	verdicts = flag.String("verdicts", "", "count an editor's verdicts on the cases of -judge: a file of number TAB verdict")
)

// trial is one case for an editor.
type trial struct {
	part, kind, text string // text is a paragraph, what is annotated in it and what the reading shows at these words
	counted, itself  bool   // as corpus.Tally.Seen says
}

// others is how many cases that do not count are put among those that do, for each of the two kinds, so that a judge cannot go by "they are all errors".
const others = 40

// TestJudge writes the cases for editors, in random order, without which part a case comes from and whether it counts. With -verdicts it counts what they found, by the same build: another
// reading has other cases. Whoever writes rules must not read the folder, as it holds cases of kept.
func TestJudge(t *testing.T) {
	if *judge == "" {
		t.Skip("for editors: go test ./cmd/internal/reader -run Judge -judge DIR, then -verdicts DIR/verdicts.tsv too")
	}
	d := shipped(t)
	var all []trial
	gather := func(part string, list []*corpus.Article) {
		for _, a := range list {
			r := readArticle(t, d, a)
			var tally corpus.Tally
			tally.Seen = func(kind string, g *corpus.Claim, c *segun.Claim, wrong, itself bool) {
				if kind == corpus.ShownHappened || kind == corpus.ShownFact && g.Depth() > 0 {
					all = append(all, trial{part, kind, shownAt(a, r, g), wrong, itself})
				}
			}
			tally.Add(a, r)
		}
	}
	parts := []string{"dev", "heldout", "ordinary", "kept"}
	if *census != "" {
		parts = []string{*census}
	}
	for _, part := range parts {
		gather(part, annotatedArticles(t, part))
	}
	if _, err := os.Stat("../../../../shared/data"); err == nil && *census == "" {
		for _, part := range []string{"look", "learn", "kept"} {
			gather("real "+part, realArticles(t, part))
		}
	}
	drawn := draw(all)
	if *verdicts != "" {
		t.Log("\n" + judged(t, drawn))
		return
	}
	var cases strings.Builder
	for i, x := range drawn {
		letter := "A"
		if x.kind == corpus.ShownFact {
			letter = "B"
		}
		fmt.Fprintf(&cases, "### %d (%s)\n%s\n", i+1, letter, x.text)
	}
	for name, b := range map[string]string{"cases.txt": cases.String(), "task.md": task} {
		if err := os.WriteFile(filepath.Join(*judge, name), []byte(b), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d cases in %s", len(drawn), *judge)
}

// draw takes the cases that count and some of the others, and shuffles them, the same way each time.
func draw(all []trial) []trial {
	rng := model.NewRand(1)
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	rng.Shuffle(order)
	rest := map[string]int{}
	var out []trial
	for _, i := range order {
		if x := all[i]; x.counted || *census != "" || rest[x.kind] < others {
			if !x.counted {
				rest[x.kind]++
			}
			out = append(out, x)
		}
	}
	return out
}

// judged counts the verdicts of one editor.
func judged(t *testing.T, drawn []trial) string {
	b, err := os.ReadFile(*verdicts)
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for line := range strings.Lines(string(b)) {
		if n, rest, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			said[n], _, _ = strings.Cut(rest, "\t")
		}
	}
	type row struct{ kind, part string }
	counts := map[row]map[string]int{}
	for i, x := range drawn {
		v := said[fmt.Sprint(i+1)]
		if v != "yes" && v != "no" && v != "unclear" {
			t.Fatalf("%s: case %d has the verdict %q; yes, no or unclear is wanted", *verdicts, i+1, v)
		}
		if !x.counted {
			x.part += ", not counted"
			if *census == "" {
				x.part = "not counted"
			}
		}
		k := row{x.kind, x.part}
		if counts[k] == nil {
			counts[k] = map[string]int{}
		}
		counts[k][v]++
		if x.itself {
			counts[k]["themselves"]++
		}
	}
	var out strings.Builder
	for _, k := range slices.SortedFunc(maps.Keys(counts), func(a, b row) int { return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.part, b.part)) }) {
		c := counts[k]
		fmt.Fprintf(&out, "%-40s %-20s %3d cases, %3d of the words themselves: yes %d, no %d, unclear %d\n", k.kind, k.part, c["yes"]+c["no"]+c["unclear"], c["themselves"], c["yes"], c["no"], c["unclear"])
	}
	return out.String()
}

// shownAt writes a case: the paragraph, the annotated claim, and every claim of the reading that shares words with it.
func shownAt(a *corpus.Article, r *segun.Reading, g *corpus.Claim) string {
	lo, hi := g.Content[0].Start, g.Content[len(g.Content)-1].End
	first, last := strings.LastIndex(a.Text[:lo], "\n")+1, len(a.Text)
	if n := strings.Index(a.Text[hi:], "\n"); n >= 0 {
		last = int(hi) + n
	}
	words := func(spans []segun.Span) string {
		var parts []string
		for _, s := range spans {
			parts = append(parts, s.In(a.Text))
		}
		return "«" + strings.Join(parts, " … ") + "»"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "TEXT: %s\nANNOTATED: %s; according to %s; %s\nTHE PROGRAM SHOWS, at these words:\n", a.Text[first:last], words(g.Content), strings.Join(append(slices.Clone(g.Via), g.By), " › "), g.Status)
	for i := range r.Claims.List {
		c := &r.Claims.List[i]
		at := c.Content
		if len(at) == 0 {
			at = []segun.Span{c.Span}
		}
		if c.Grain == "role" || !slices.ContainsFunc(at, func(s segun.Span) bool { return s.Start < hi && lo < s.End }) {
			continue
		}
		by := []string{"the outlet itself"}
		for k, v := range c.Chain {
			if k == 0 {
				continue
			}
			name := string(v.Kind)
			for e := range r.Entities.List {
				if r.Entities.List[e].ID == v.Entity {
					name = r.Entities.List[e].Name
				}
			}
			if k == 1 {
				by = by[:0]
			}
			by = append(by, name)
		}
		fmt.Fprintf(&b, "  - %s; according to %s; %s, %s\n", words(at), strings.Join(by, ", citing "), c.Status, c.Realis)
	}
	return b.String()
}

// task is what the editors are asked.
const task = `You are a careful news editor. A program reads articles and shows, for each claim, its words, whose word it is, and a status (asserted, reported, alleged, denied, planned, negated …; happened, ongoing, planned, predicted …). Somebody
else annotated the same articles by hand. cases.txt holds the paragraph (TEXT), one annotated claim (ANNOTATED, which is right), and every claim of the program that shares words with it (THE PROGRAM SHOWS). Judge each case by itself, and
look at nothing else.

A: the annotated claim has NOT happened: it is planned, promised, predicted, called for, conditional or negated. Would an editor who reads only what the program shows come away believing that the annotated thing has happened (was done, is so)?
  yes: a claim shown says, in its own statement, that the annotated thing happened or is so, or its words with that status give that impression.
  no: the status is said of something else that did happen, and the annotated thing stands inside that claim's words as what was planned, asked, hoped, promised or denied, so that whoever reads them sees it is not done; or another claim
      shown gives it its right status and the first does not contradict it.
  unclear: you cannot decide.
B: the annotated claim is an accusation that some voice makes. Would an editor who reads only what the program shows come away believing that the outlet itself states it as fact?
  yes; no (the words name who says so, or mark it as an accusation, charge, ground or allegation, or it is not what the claim states); unclear.

Write verdicts.tsv: number TAB verdict TAB reason of at most eight words, one line a case, all cases, in order.
`
