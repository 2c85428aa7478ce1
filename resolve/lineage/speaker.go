package lineage

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"segun"
)

// speakers links what a body says to the person who says the same and heads it or speaks for it, where the tellings say so: the port authority has denied it, and so has its
// director. One such edge at most, and none where two persons are known to speak for the body.
func (b *builder) speakers() {
	type person struct{ key, title, name string }
	of := map[string][]person{} // by the key of a body's name
	for i := range b.tellings {
		for k := range b.tellings[i].Chain {
			v := &b.tellings[i].Chain[k]
			if head, body, ok := headOf(v); ok {
				p := person{b.merged[b.groupKey(i, k)], head, v.Name}
				if p.key != "" && !slices.ContainsFunc(of[body], func(x person) bool { return x.key == p.key }) {
					of[body] = append(of[body], p)
				}
			}
			if !v.Named || v.passes() {
				continue
			}
			for _, o := range v.Heads {
				p := person{plain(v), o.Title, v.Name}
				if body := nameKey(o.Of); body != "" && !slices.ContainsFunc(of[body], func(x person) bool { return x.key == p.key }) {
					of[body] = append(of[body], p)
				}
			}
		}
	}
	for i := range b.paths {
		p := &b.paths[i]
		if len(p.steps) == 0 {
			continue
		}
		last := p.steps[len(p.steps)-1]
		n := b.nodes[last]
		list := of[nameKey(n.Name)]
		if n.Unnamed && len(list) == 0 {
			list = of["~"+Noun(n.Name)]
		}
		if n.passes || n.Name == "" || len(list) != 1 || list[0].key == last || b.nodes[list[0].key].Key == "" {
			continue
		}
		e := b.edge(last, list[0].key, Probable, "who speaks for it says the same")
		e.Evidence = []string{fmt.Sprintf("%s: %s of %q", list[0].name, list[0].title, n.Name)}
		if strings.HasPrefix(list[0].key, "group:") {
			e.Evidence = []string{fmt.Sprintf("%q says by its words to speak for %q", list[0].name, n.Name)}
		}
		e.at(&b.tellings[i]) // parallel
	}
}

// headOf takes the description of an unnamed person who heads a body apart: "the director of the city's hospital" is its director, "~hospital" what the body goes by.
func headOf(v *Voice) (head, body string, ok bool) {
	if !isUnnamed(v) || v.Count != nil && v.Count.Max != 1 {
		return "", "", false
	}
	if head, body, ok = strings.Cut(v.Name, " of "); ok && Noun(body) != "" {
		return Noun(head), "~" + Noun(body), true
	}
	ws := fold(v.Name)
	if n := len(ws); n > 1 && strings.HasPrefix(ws[n-1], "spokes") && !articles[ws[n-2]] { // a police spokesman
		return ws[n-1], "~" + singular(ws[n-2]), true
	}
	return "", "", false
}

// groupKey is the key of an unnamed voice at a place of a telling's chain, before like ones were merged.
func (b *builder) groupKey(telling, level int) string {
	in := b.scope(&b.tellings[telling])
	for i := range level + 1 {
		v := &b.tellings[telling].Chain[i]
		if !v.known() {
			return ""
		}
		if !isUnnamed(v) {
			in = plain(v)
			continue
		}
		u := describe(v, in)
		in = u.key()
	}
	return in
}

// surnames links a person of whom a document has the last name alone to the only one of that name who tells the same.
func (b *builder) surnames() {
	full := map[string][]string{} // last name -> keys of those of whom more is known
	single := map[string]string{}
	for i := range b.tellings {
		for k := range b.tellings[i].Chain {
			v := &b.tellings[i].Chain[k]
			if !v.Named || v.Kind != segun.Person || v.ID != "" && len(fold(v.Name)) < 2 {
				continue
			}
			ws, key := fold(v.Name), plain(v)
			switch n := len(ws); {
			case n == 1:
				single[key] = ws[0]
			case n > 1 && !slices.Contains(full[ws[n-1]], key):
				full[ws[n-1]] = append(full[ws[n-1]], key)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(single)) {
		list := full[single[key]]
		if _, ok := b.nodes[key]; ok && len(list) == 1 && b.nodes[list[0]].Key != "" {
			b.edge(key, list[0], Probable, "of the same last name, and nobody else of it tells the same").Evidence = []string{b.nodes[list[0]].Name}
		}
	}
}
