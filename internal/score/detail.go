package score

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"segun/internal/conll"
)

// SyntaxDetail tells where the errors of tags and trees lie.
type SyntaxDetail struct {
	Syntax
	Tags      map[string]*Ratio     // by UPOS
	Relations map[string]*Ratio     // by relation without subtype; right when head and relation are
	Heads     map[string]int        // of the words with a gold relation, how many have the right head
	TagPairs  map[[2]string]int     // gold and predicted UPOS that differ
	RelPairs  map[[2]string]int     // gold and predicted relation that differ, the head being right
	Lengths   [len(lengths)]Lengths // by the length of the sentence
}

// Lengths holds what is right in sentences up to a length.
type Lengths struct{ Words, UAS, LAS int }

// lengths are the upper bounds of the classes of sentences, in words.
var lengths = [...]int{10, 20, 30, 40, 1 << 30}

// DetailOf compares like SyntaxOf and keeps the counts by tag, relation and length.
func DetailOf(gold, system []conll.Sentence) (SyntaxDetail, error) {
	d := SyntaxDetail{Tags: map[string]*Ratio{}, Relations: map[string]*Ratio{}, Heads: map[string]int{},
		TagPairs: map[[2]string]int{}, RelPairs: map[[2]string]int{}}
	var err error
	if d.Syntax, err = SyntaxOf(gold, system); err != nil {
		return d, err
	}
	for i := range gold {
		l := &d.Lengths[0]
		for k := range lengths {
			if len(gold[i].Words) <= lengths[k] {
				l = &d.Lengths[k]
				break
			}
		}
		for j := range gold[i].Words {
			d.word(&gold[i].Words[j], &system[i].Words[j], l)
		}
	}
	return d, nil
}

func (d *SyntaxDetail) word(g, p *conll.Word, l *Lengths) {
	l.Words++
	tally(d.Tags, g.UPOS, p.UPOS, true)
	if g.UPOS != p.UPOS {
		d.TagPairs[[2]string{g.UPOS, p.UPOS}]++
	}
	gr, pr, head := base(g.Deprel), base(p.Deprel), g.Head == p.Head
	tally(d.Relations, gr, pr, head)
	if !head {
		return
	}
	l.UAS++
	d.Heads[gr]++
	if gr == pr {
		l.LAS++
	} else {
		d.RelPairs[[2]string{gr, pr}]++
	}
}

// tally counts a gold and a predicted label; they are right together when they are equal and ok.
func tally(by map[string]*Ratio, gold, found string, ok bool) {
	for _, k := range [...]string{gold, found} {
		if by[k] == nil {
			by[k] = &Ratio{}
		}
	}
	by[gold].Gold++
	by[found].System++
	if gold == found && ok {
		by[gold].Right++
	}
}

// String gives tables by relation, tag and length, and the commonest confusions, most frequent first.
func (d *SyntaxDetail) String() string {
	var b strings.Builder
	b.WriteString("by length    words    UAS    LAS\n")
	from := 1
	for i, l := range d.Lengths {
		name := fmt.Sprintf("%d to %d", from, lengths[i])
		if i == len(lengths)-1 {
			name = fmt.Sprintf("%d and more", from)
		}
		fmt.Fprintf(&b, "%-11s %6d %6.2f %6.2f\n", name, l.Words, percent(l.UAS, l.Words), percent(l.LAS, l.Words))
		from = lengths[i] + 1
	}
	b.WriteString("\nby relation   gold  head right      P      R     F1\n")
	for _, r := range byGold(d.Relations) {
		c := d.Relations[r]
		fmt.Fprintf(&b, "%-11s %6d      %6.2f %6.2f %6.2f %6.2f\n", r, c.Gold, percent(d.Heads[r], c.Gold), c.Precision(), c.Recall(), c.F1())
	}
	b.WriteString("\nby UPOS       gold      P      R     F1\n")
	for _, t := range byGold(d.Tags) {
		c := d.Tags[t]
		fmt.Fprintf(&b, "%-11s %6d %6.2f %6.2f %6.2f\n", t, c.Gold, c.Precision(), c.Recall(), c.F1())
	}
	b.WriteString("\ncommonest confusions of UPOS, gold then predicted\n")
	confusions(&b, d.TagPairs)
	b.WriteString("\ncommonest confusions of relations under the right head, gold then predicted\n")
	confusions(&b, d.RelPairs)
	return b.String()
}

// percent returns n of all in per cent, 0 of nothing.
func percent(n, all int) float64 { return 100 * float64(n) / float64(max(1, all)) }

func byGold(by map[string]*Ratio) []string {
	return slices.SortedFunc(maps.Keys(by), func(a, b string) int {
		return cmp.Or(by[b].Gold-by[a].Gold, strings.Compare(a, b))
	})
}

func confusions(b *strings.Builder, pairs map[[2]string]int) {
	keys := slices.SortedFunc(maps.Keys(pairs), func(x, y [2]string) int {
		return cmp.Or(pairs[y]-pairs[x], strings.Compare(x[0], y[0]), strings.Compare(x[1], y[1]))
	})
	for _, k := range keys[:min(len(keys), 15)] {
		fmt.Fprintf(b, "%5d  %-9s %s\n", pairs[k], k[0], k[1])
	}
}
