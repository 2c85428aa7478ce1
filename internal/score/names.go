package score

import (
	"fmt"
	"strings"

	"segun/internal/conll"
)

// Names are the kinds that names are scored by, in the order of reports.
var Names = []string{"PER", "ORG", "LOC"}

// NameLabels are the labels that corpora give to Names.
var NameLabels = map[string]string{"PER": "PER", "Person": "PER", "ORG": "ORG", "Organization": "ORG", "Organisation": "ORG", "LOC": "LOC", "Location": "LOC"}

// NamesOf compares predicted BIO names with gold ones of the same words, by kind: a span is right when its borders and its
// kind are. kinds maps the gold labels to Names; a label that is absent counts as O. Predicted labels are those of
// Names, all others count as O.
func NamesOf(gold, system []conll.BIO, kinds map[string]string) (map[string]Ratio, error) {
	if len(gold) != len(system) {
		return nil, fmt.Errorf("score: %d gold sentences, %d predicted", len(gold), len(system))
	}
	out := map[string]Ratio{}
	same := map[string]string{"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
	for i := range gold {
		if len(gold[i].Tags) != len(system[i].Tags) {
			return nil, fmt.Errorf("score: sentence %d: %d gold tags, %d predicted", i+1, len(gold[i].Tags), len(system[i].Tags))
		}
		g, s := Spans(gold[i].Tags, kinds), Spans(system[i].Tags, same)
		right := map[Name]bool{}
		for _, x := range g {
			right[x] = true
			c := out[x.Kind]
			c.Gold++
			out[x.Kind] = c
		}
		for _, x := range s {
			c := out[x.Kind]
			c.System++
			if right[x] {
				c.Right++
			}
			out[x.Kind] = c
		}
	}
	return out, nil
}

// Total adds up the counts of all kinds: micro averages.
func Total(by map[string]Ratio) Ratio {
	var c Ratio
	for _, k := range Names {
		r := by[k]
		c.Gold, c.System, c.Right = c.Gold+r.Gold, c.System+r.System, c.Right+r.Right
	}
	return c
}

// String gives precision, recall, F1 and the counts behind them on one line.
func (r Ratio) String() string {
	return fmt.Sprintf("P %5.2f  R %5.2f  F1 %5.2f  gold %5d  found %5d  right %5d", r.Precision(), r.Recall(), r.F1(), r.Gold, r.System, r.Right)
}

// Name is a run of tokens with a kind of name.
type Name struct {
	First, End int
	Kind       string
}

// Spans reads the names of a BIO sequence, in order. Kinds that kinds does not hold are left out; an inside tag
// without a beginning of its kind begins a name, as in conlleval.
func Spans(tags []string, kinds map[string]string) []Name {
	var out []Name
	last := ""
	for i, t := range tags {
		mark, label, _ := strings.Cut(t, "-")
		if mark == "I" && label == last && len(out) > 0 {
			out[len(out)-1].End = i + 1
			continue
		}
		last = ""
		if t == "O" || kinds[label] == "" {
			continue
		}
		last = label
		out = append(out, Name{i, i + 1, kinds[label]})
	}
	return out
}
