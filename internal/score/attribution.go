package score

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode"
)

// Attributed is one attribution in character offsets into a text; spans are half-open.
type Attributed struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
	Rule    string   `json:"rule,omitempty"` // how it was found; not scored
}

// Labelled is a text with its attributions, a line of a JSONL file.
type Labelled struct {
	ID           string       `json:"id"`
	Text         string       `json:"text"`
	Publisher    string       `json:"publisher,omitempty"`
	Published    string       `json:"published,omitempty"`
	Date         string       `json:"date,omitempty"`
	Discard      [][2]int     `json:"discard,omitempty"`
	Attributions []Attributed `json:"attributions"`
}

// The labels of a token.
const (
	nothing = iota
	source
	cue
	content
)

var attributionLabels = [...]string{"", "source", "cue", "content"}

// counts of one label.
type counts struct{ right, gold, system int }

func (c counts) prf() (p, r, f float64) {
	if c.system > 0 {
		p = 100 * float64(c.right) / float64(c.system)
	}
	if c.gold > 0 {
		r = 100 * float64(c.right) / float64(c.gold)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

// Attribution holds the counts of tokens, and of maximal runs of one label, by label.
type Attribution struct {
	Token, Exact [4]counts
	Rules        map[string]*RuleCount // by the rule that found the predicted attributions
}

// RuleCount tells how well a rule does: how many attributions it found, how many tokens it labelled, and how many of
// these have the gold label.
type RuleCount struct{ Attributions, Tokens, Right int }

// Add scores one text. Tokens are \w+ or single other characters that are not white space, outside discard; each is labelled
// source, cue, content or nothing, the shorter attribution winning where two overlap.
func (a *Attribution) Add(gold, system Labelled) {
	toks := tokens(gold.Text, gold.Discard)
	g, s := labels(toks, gold.Attributions), labels(toks, system.Attributions)
	for i := range toks {
		if g[i] != nothing {
			a.Token[g[i]].gold++
		}
		if s[i] != nothing {
			a.Token[s[i]].system++
		}
		if g[i] == s[i] && g[i] != nothing {
			a.Token[g[i]].right++
		}
	}
	a.rules(toks, g, system.Attributions)
	gr, sr := runs(g), runs(s)
	have := map[[3]int]bool{}
	for _, r := range gr {
		have[r] = true
		a.Exact[r[2]].gold++
	}
	for _, r := range sr {
		a.Exact[r[2]].system++
		if have[r] {
			a.Exact[r[2]].right++
		}
	}
}

// rules counts what each rule's attributions label, each by itself.
func (a *Attribution) rules(toks [][2]int, gold []int, system []Attributed) {
	if a.Rules == nil {
		a.Rules = map[string]*RuleCount{}
	}
	for _, x := range system {
		c := a.Rules[x.Rule]
		if c == nil {
			c = &RuleCount{}
			a.Rules[x.Rule] = c
		}
		c.Attributions++
		for i, l := range labels(toks, []Attributed{x}) {
			if l == nothing {
				continue
			}
			c.Tokens++
			if l == gold[i] {
				c.Right++
			}
		}
	}
}

// RuleTable lists the rules, the most used first.
func (a *Attribution) RuleTable() string {
	names := slices.SortedFunc(maps.Keys(a.Rules), func(x, y string) int {
		return cmp.Or(a.Rules[y].Attributions-a.Rules[x].Attributions, strings.Compare(x, y))
	})
	var b strings.Builder
	b.WriteString("rule                         found  tokens  right %\n")
	for _, n := range names {
		c := a.Rules[n]
		fmt.Fprintf(&b, "%-28s %5d  %6d   %6.1f\n", n, c.Attributions, c.Tokens, percent(c.Right, c.Tokens))
	}
	return b.String()
}

// micro adds up the labels.
func micro(c [4]counts) counts {
	var m counts
	for _, k := range c {
		m.right += k.right
		m.gold += k.gold
		m.system += k.system
	}
	return m
}

// F1 returns the micro F1 of tokens and of exact runs, in per cent.
func (a *Attribution) F1() (token, exact float64) {
	_, _, token = micro(a.Token).prf()
	_, _, exact = micro(a.Exact).prf()
	return token, exact
}

// String gives a table of precision, recall and F1.
func (a *Attribution) String() string {
	out := ""
	for _, part := range [...]struct {
		name string
		c    [4]counts
	}{{"token", a.Token}, {"exact", a.Exact}} {
		for l := source; l <= content; l++ {
			p, r, f := part.c[l].prf()
			out += fmt.Sprintf("%s  %-8s P %5.1f  R %5.1f  F1 %5.1f  gold %d\n", part.name, attributionLabels[l], p, r, f, part.c[l].gold)
		}
		p, r, f := micro(part.c).prf()
		out += fmt.Sprintf("%s  %-8s P %5.1f  R %5.1f  F1 %5.1f  gold %d\n", part.name, "micro", p, r, f, micro(part.c).gold)
	}
	return out
}

// tokens lists the character spans of the scoring tokens.
func tokens(text string, discard [][2]int) [][2]int {
	var out [][2]int
	start, i := -1, 0
	skip := func(at int) bool {
		for _, d := range discard {
			if at >= d[0] && at < d[1] {
				return true
			}
		}
		return false
	}
	flush := func(end int) {
		if start >= 0 && !skip(start) {
			out = append(out, [2]int{start, end})
		}
		start = -1
	}
	for _, r := range text {
		switch {
		case r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r):
			if start < 0 {
				start = i
			}
		case unicode.IsSpace(r):
			flush(i)
		default:
			flush(i)
			if !skip(i) {
				out = append(out, [2]int{i, i + 1})
			}
		}
		i++
	}
	flush(i)
	return out
}

// labels gives each token its label.
func labels(toks [][2]int, as []Attributed) []int {
	size := func(a Attributed) int {
		n := 0
		for _, p := range [...][][2]int{a.Source, a.Cue, a.Content} {
			for _, s := range p {
				n += s[1] - s[0]
			}
		}
		return n
	}
	order := append([]Attributed(nil), as...)
	sort.SliceStable(order, func(i, j int) bool { return size(order[i]) > size(order[j]) })
	out := make([]int, len(toks))
	for _, a := range order {
		for l, p := range [...][][2]int{nil, a.Source, a.Cue, a.Content} {
			for _, s := range p {
				i := sort.Search(len(toks), func(i int) bool { return toks[i][1] > s[0] })
				for ; i < len(toks) && toks[i][0] < s[1]; i++ {
					out[i] = l
				}
			}
		}
	}
	return out
}

// runs lists maximal runs of one label as first, end, label.
func runs(l []int) [][3]int {
	var out [][3]int
	for i := 0; i < len(l); {
		j := i
		for j < len(l) && l[j] == l[i] {
			j++
		}
		if l[i] != nothing {
			out = append(out, [3]int{i, j, l[i]})
		}
		i = j
	}
	return out
}
