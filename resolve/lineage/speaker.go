package lineage

import (
	"slices"
	"strings"
)

// speakers links what a body says to the person who says the same and heads it or speaks for it, where the tellings say so: the port authority has denied it, and so has its
// director. One such edge at most, and none where two persons are known to speak for the body.
func (b *builder) speakers() {
	type person struct{ key, title, name string }
	of := map[string][]person{} // by the key of a body's name
	for i := range b.tellings {
		for k := range b.tellings[i].Chain {
			v := &b.tellings[i].Chain[k]
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
		if n.passes || n.Name == "" || len(list) != 1 || list[0].key == last || b.nodes[list[0].key].Key == "" {
			continue
		}
		e := b.edge(last, list[0].key, Probable, "who speaks for it says the same")
		e.Evidence = []string{strings.Join(strings.Fields(list[0].name+", "+list[0].title+" of "+n.Name), " ")}
		e.at(&b.tellings[i]) // parallel
	}
}
