package origins

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/internal/golden"
)

// tally counts pairs of claims.
type tally struct{ right, missed, wrong int }

func (s *tally) book(same, shown bool) {
	switch {
	case same && shown:
		s.right++
	case same:
		s.missed++
	case shown:
		s.wrong++
	}
}

func (s *tally) row(name string) string {
	p, r, f := 1.0, 1.0, 0.0
	if s.right+s.wrong > 0 {
		p = float64(s.right) / float64(s.right+s.wrong)
	}
	if s.right+s.missed > 0 {
		r = float64(s.right) / float64(s.right+s.missed)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("%-34s P %.4f  R %.4f  F1 %.4f  right %5d  missed %4d  wrong %4d\n", name, p, r, f, s.right, s.missed, s.wrong)
}

// said is one claim of a made-up case.
type said struct {
	doc    segun.DocID
	claim  string
	words  string
	thing  string
	how    string
	tale   int
	origin string // for a fact: whose word it is, "" for nobody's
}

// half is what a person would write first: two words of four letters in common, and half of those of the shorter claim.
func half(a, b string) bool {
	long := func(s string) map[string]bool {
		m := map[string]bool{}
		for w := range strings.FieldsSeq(strings.ToLower(s)) {
			if len(w) > 3 {
				m[w] = true
			}
		}
		return m
	}
	x, y, n := long(a), long(b), 0
	for w := range x {
		if y[w] {
			n++
		}
	}
	return n >= 2 && 2*n >= min(len(x), len(y))
}

// TestScoreTellings measures on made-up stories which claims are shown to tell the same, by how each document came about, and how many origins are counted.
//
//	go test ./cmd/internal/origins -run ScoreTellings -update
func TestScoreTellings(t *testing.T) {
	const stories = 24
	plots := readPlots(t)
	var tales []*tale
	var all []said
	at := map[segun.SubjectID]int{}
	for n := range stories {
		a := tell(plots, 7, n)
		tales = append(tales, a)
		for _, d := range a.docs {
			for i := range d.reading.Claims.List {
				c := &d.reading.Claims.List[i]
				at[segun.InDocument(d.reading.Doc.ID, c.ID)] = len(all)
				all = append(all, said{doc: d.reading.Doc.ID, claim: c.ID, words: c.Content[0].In(d.reading.Doc.Text), thing: d.things[i], how: d.how, tale: n})
			}
		}
	}
	c := madeCase(t, tales)
	ctx := context.Background()
	order := []string{"printed", "cut", "cites outlet and source", "cites the outlet", "cites another retelling", "drops the outlet", "drops the source", "independent",
		"denial", "another number", "a plan", "another matter of one voice", "other words on the same event"}
	rows := map[string]*tally{}
	for _, k := range order {
		rows[k] = &tally{}
	}
	var whole, facts, naive tally
	known, unknown, asked := 0, 0, 0
	var faults []string
	for i := range all {
		x := &all[i]
		if strings.HasPrefix(x.thing, "filler") && i%10 > 0 {
			continue // of these a few will do
		}
		trace, err := Of(ctx, c, string(x.doc)+"#"+x.claim)
		if err != nil {
			t.Fatal(err)
		}
		shown := map[int]bool{}
		for k := range trace.Tellings {
			shown[at[trace.Tellings[k].Hit.ID()]] = true
		}
		for k := range all {
			y := &all[k]
			if x.doc == y.doc {
				continue
			}
			same := x.thing == y.thing
			whole.book(same, shown[k])
			naive.book(same, half(x.words, y.words))
			if strings.HasSuffix(x.thing, " fact") {
				facts.book(same, shown[k])
			}
			if r := rows[y.how]; r != nil {
				r.book(same, shown[k])
			}
			if same != shown[k] && len(faults) < 4000 {
				faults = append(faults, fmt.Sprintf("%-7s %s: %s | %s: %s", map[bool]string{true: "missed", false: "wrong"}[same], x.how, x.words, y.how, y.words))
			}
		}
		if strings.HasSuffix(x.thing, " fact") {
			asked++
			lost := map[segun.DocID]bool{}
			for _, l := range trace.Result.Unknown {
				lost[l.Report] = true
			}
			if len(trace.Result.Origins) == 2 {
				known++
			}
			if len(lost) == tales[x.tale].bare {
				unknown++
			}
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# Which claims tell the same in %d invented stories, %d documents in one case (generate_test.go, testdata/stories.txt): of each story one outlet reports what\n", stories, documentsOf(tales))
	b.WriteString("# unnamed people told it, others print, cut, retell and cite that, some without a source, one has it from a witness of its own; others deny it, give another number, plan it, or\n" +
		"# write of something else on the same matter. Twelve plots, so that two stories each are told in the same words of other places, bodies and numbers. The readings are made, not read. A\n" +
		"# pair is a claim that is asked about and one that is shown with it; a row has the pairs whose second document came about so.\n" +
		"# go test ./cmd/internal/origins -run ScoreTellings -update\n\n")
	b.WriteString(whole.row("all pairs") + facts.row("pairs of what is reported") + naive.row("naive: half the words") + "\n")
	for _, k := range order {
		b.WriteString(rows[k].row(k))
	}
	fmt.Fprintf(&b, "\nasked of what is reported: the right number of known origins %d of %d, of reports of unknown lineage %d of %d\n", known, asked, unknown, asked)
	slices.Sort(faults)
	faults = slices.Compact(faults)
	fmt.Fprintf(&b, "\n%d faults, of which some:\n", len(faults))
	for i := 0; i < len(faults); i += max(1, len(faults)/40) {
		b.WriteString(faults[i] + "\n")
	}
	golden.File(t, "../../../test/scores/tellings.txt", []byte(b.String()))
}

func documentsOf(tales []*tale) int {
	n := 0
	for _, a := range tales {
		n += len(a.docs)
	}
	return n
}
