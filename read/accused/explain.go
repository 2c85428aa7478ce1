package accused

import (
	"cmp"
	"slices"
	"strings"

	"segun/read/phrase"
)

// told is how many signs an explanation names.
const told = 3

// Explain names the signs that speak most for the ith claim of a list that was weighed, the weightiest first: who speaks, what is told, which words.
func (j *Judge) Explain(v *phrase.View, list []Claim, i int) string {
	if j.blank || j.watch != nil {
		return ""
	}
	x := collector{v: v, c: &list[i], k: j.clusters, told: true}
	x.all()
	weight := map[string]int{}
	for k, f := range x.out {
		if name := x.name(&x.marks[k]); name != "" {
			base, _ := j.alone.Row(f)
			weight[name] += int(j.alone.W[base])
		}
	}
	var names []string
	for n, w := range weight {
		if w > 0 {
			names = append(names, n)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(a, b)) })
	out := strings.Join(names[:min(told, len(names))], ", ")
	if d := list[i].Odds - list[i].alone; d > 1 {
		out = strings.TrimPrefix(out+", the claims beside it", ", ")
	}
	return out
}

// name is what a feature stands for, "" for what says nothing to a person.
func (x *collector) name(m *mark) string {
	switch {
	case m.sign != Sign{}:
		return m.sign.String()
	case m.token >= 0:
		return "“" + x.v.Word(m.token) + "”"
	}
	return ""
}
