package reprint_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/internal/golden"
	"segun/resolve/reprint"
)

// kept returns how many words of prose two pieces share by their lines: what an edit carried over. Quotations are left out: two reporters may have
// them from one mouth.
func kept(p, q *piece) (shared, inP, inQ int) {
	count := func(x *piece, of map[int]bool) (in, all int) {
		for _, para := range x.paras {
			for _, l := range para {
				n := 0
				for i, part := range strings.FieldsFunc(l.words, func(r rune) bool { return r == '"' || r == '«' || r == '»' }) {
					if i%2 == 0 != strings.HasPrefix(l.words, "\"") {
						n += len(strings.Fields(part))
					}
				}
				all += n
				if l.id != 0 && of[l.id] {
					in += n
				}
			}
		}
		return in, all
	}
	ids := func(x *piece) map[int]bool {
		m := map[int]bool{}
		for _, para := range x.paras {
			for _, l := range para {
				m[l.id] = true
			}
		}
		return m
	}
	a, allA := count(p, ids(q))
	b, allB := count(q, ids(p))
	if allA == 0 || allB == 0 {
		return 0, 0, 0
	}
	return min(a, b), 100 * a / allA, 100 * b / allB
}

// border is how many carried words make a pair that must be found; below a third of it is one that must not; between is not counted.
const border = 40

// tally counts pairs of one sort.
type tally struct{ right, missed, wrong, kind int }

func (t *tally) f1() (p, r, f float64) {
	if t.right == 0 {
		return 0, 0, 0
	}
	p = float64(t.right) / float64(t.right+t.wrong)
	r = float64(t.right) / float64(t.right+t.missed)
	return p, r, 2 * p * r / (p + r)
}

// goldKind is what a pair should be called: two names where the line between them is thin.
func goldKind(inP, inQ int) []reprint.Kind {
	var out []reprint.Kind
	lo, hi := min(inP, inQ), max(inP, inQ)
	if lo >= 97 {
		out = append(out, reprint.Same)
	}
	if lo >= 45 {
		out = append(out, reprint.Edited)
	}
	if lo <= 55 && hi >= 45 {
		out = append(out, reprint.Cut)
	}
	if hi <= 55 {
		out = append(out, reprint.Shares)
	}
	return out
}

func TestScoreReprints(t *testing.T) {
	pieces := world(6, 60) // bars and rules were set looking at seeds 1, 2 and 4
	texts := make([]reprint.Text, len(pieces))
	at := map[segun.DocID]*piece{}
	for i, p := range pieces {
		texts[i] = p.text()
		at[texts[i].ID] = p
	}
	pairs, clusters, err := reprint.Find(texts)
	if err != nil {
		t.Fatal(err)
	}
	found := map[reprint.DocPair]*reprint.Pair{}
	for i := range pairs {
		found[reprint.DocPair{A: pairs[i].A, B: pairs[i].B}] = &pairs[i]
	}
	kinds := map[string]*tally{}
	var order []string
	book := func(kind string) *tally {
		if kinds[kind] == nil {
			kinds[kind] = &tally{}
			order = append(order, kind)
		}
		return kinds[kind]
	}
	for _, e := range edits {
		book(e.name)
	}
	var all tally
	var worst []string
	for i, p := range pieces {
		for _, q := range pieces[:i] {
			a, b := p, q
			if b.id < a.id {
				a, b = b, a
			}
			got := found[reprint.DocPair{A: segun.DocID(a.id), B: segun.DocID(b.id)}]
			if gap := (p.event - q.event + 60) % 60; got == nil && gap > 1 && gap < 59 {
				continue // an edit takes from its own event and the next one only
			}
			shared, inA, inB := kept(a, b)
			sort := sortOf(p, q)
			switch {
			case shared >= border && got != nil:
				all.right++
				book(sort).right++
				if slices.Contains(goldKind(inA, inB), got.Kind) {
					all.kind++
					book(sort).kind++
				}
			case shared >= border:
				all.missed++
				book(sort).missed++
				worst = append(worst, fmt.Sprintf("missed  %-24s %-38s %d words", a.id, b.id, shared))
			case 3*shared < border && got != nil:
				all.wrong++
				book(sort).wrong++
				worst = append(worst, fmt.Sprintf("wrong   %-24s %-38s %s, %d words", a.id, b.id, got.Kind, passageWords(got)))
			}
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# Reprints among %d invented articles of 60 events: what pairs of documents are of one report. Generated and edited by\n", len(pieces))
	b.WriteString("# generate_test.go, which shares no code with the detector, from a seed that no bar or rule was set with. A pair is right when an\n")
	b.WriteString("# edit carried 40 words of prose or more from one to the other; fewer than 14 is none, between is not counted. An edit's row holds its pairs with\n")
	b.WriteString("# the base article; \"two edits\" those of two edited versions. Other writers tell the same event, with its names, numbers, quotation and stock\n")
	b.WriteString("# sentences. kind: part of the right pairs whose kind (same, edited, cut, shares) is the one that the carried words make.\n")
	b.WriteString("# go test ./resolve/reprint -run Score -update\n\n")
	row := func(name string, t *tally) {
		p, r, f := t.f1()
		k := 0.0
		if t.right > 0 {
			k = float64(t.kind) / float64(t.right)
		}
		fmt.Fprintf(&b, "%-44s P %.4f  R %.4f  F1 %.4f  kind %.3f  right %5d  missed %4d  wrong %4d\n", name, p, r, f, k, t.right, t.missed, t.wrong)
	}
	row("all pairs", &all)
	b.WriteByte('\n')
	for _, k := range order {
		row(k, kinds[k])
	}
	b.WriteByte('\n')
	scoreClusters(&b, pieces, clusters)
	slices.Sort(worst)
	fmt.Fprintf(&b, "\n# The first of %d pairs that are missed or wrong\n", len(worst))
	for _, w := range worst[:min(20, len(worst))] {
		b.WriteString(w + "\n")
	}
	golden.File(t, "../../test/scores/reprints.txt", []byte(b.String()))
	if _, _, f := all.f1(); f < 0.97 {
		t.Errorf("F1 over all pairs is %.4f, the bar is 0.97", f)
	}
	for _, e := range edits {
		if _, _, f := kinds[e.name].f1(); f < 0.97 {
			t.Errorf("%s: F1 is %.4f, the bar is 0.97", e.name, f)
		}
	}
}

// sortOf names what sort of pair two pieces are.
func sortOf(p, q *piece) string {
	switch {
	case p.event == q.event && q.kind == "base" && p.kind != "other writer":
		return p.kind
	case p.event == q.event && p.kind == "base" && q.kind != "other writer":
		return q.kind
	case p.kind == "other writer" || q.kind == "other writer":
		if p.event == q.event {
			return "none: other writers, same event"
		}
		return "none: other writers, other events"
	case p.event == q.event:
		return "two edits of one article"
	case p.kind == "merged wire copy" || q.kind == "merged wire copy":
		return "merged wire copy and its second source"
	}
	return "none: two edits of two articles"
}

func passageWords(p *reprint.Pair) int {
	n := 0
	for _, s := range p.Passages {
		n += s.Words
	}
	return n
}

// scoreClusters holds clusters to what was copied from what: the printings of an article are those versions that most of which is its text.
func scoreClusters(b *strings.Builder, pieces []*piece, clusters []reprint.Cluster) {
	of := map[segun.DocID]int{}
	for i, c := range clusters {
		for _, id := range c.Printings {
			of[id] = i + 1
		}
	}
	gold := func(p *piece) int {
		switch p.kind {
		case "other writer", "merged wire copy", "paragraph inside another story":
			return 0
		}
		return p.event + 1
	}
	var t tally
	for i, p := range pieces {
		for _, q := range pieces[:i] {
			if p.kind == "merged wire copy" || q.kind == "merged wire copy" {
				continue // either report's, or none's
			}
			same, want := of[segun.DocID(p.id)] != 0 && of[segun.DocID(p.id)] == of[segun.DocID(q.id)], gold(p) != 0 && gold(p) == gold(q)
			switch {
			case same && want:
				t.right++
			case same:
				t.wrong++
			case want:
				t.missed++
			}
		}
	}
	first, one := 0, 0
	for i := range clusters {
		c := &clusters[i]
		one += len(c.Earliest)
		for _, id := range c.Earliest {
			if slices.ContainsFunc(pieces, func(p *piece) bool { return p.kind == "base" && p.id == string(id) }) {
				first++
			}
		}
	}
	p, r, f := t.f1()
	fmt.Fprintf(b, "pairs in one cluster                         P %.4f  R %.4f  F1 %.4f  in %d clusters; merged copy not counted\n", p, r, f, len(clusters))
	fmt.Fprintf(b, "earliest printing is the base article        %d of %d\n", first, cmp.Or(one, 1))
}
