package lineage

import (
	"fmt"

	"segun"
	"segun/resolve/day"
)

// namesIt is the reason of an edge from a document that gives no source to the outlet that it names.
const namesIt = "gives no source here, and names it elsewhere in the article"

// mentions links a document that tells something without a source to the outlet that it names elsewhere, where that one tells the same and not later: the blog that
// begins with "The Compass has finally printed it" and goes on in its own words. Where it names two such outlets, neither is taken.
func (b *builder) mentions() {
	for i := range b.tellings {
		t, p := &b.tellings[i], &b.paths[i] // parallel
		if len(p.steps) > 0 || b.sourcedElsewhere(t) {
			continue
		}
		key, name := "", ""
		for _, n := range t.Names {
			k := nameKey(n)
			if k == "" || k == nameKey(t.Publisher) || !b.notLater(k, t) || key == "name:"+k {
				continue
			}
			if key != "" {
				key = ""
				break
			}
			key, name = "name:"+k, n
		}
		if key == "" {
			continue
		}
		b.named[key] = append(b.named[key], t.Doc)
		b.voice(key, &Voice{Name: name, Named: true, Kind: segun.Outlet})
		e := b.edge(docKey(t.Doc), key, Probable, namesIt)
		e.Evidence = []string{fmt.Sprintf("%s tells the same, and not later", name)}
		e.at(t)
	}
}

// sourcedElsewhere reports whether the document of a telling tells it with a source somewhere.
func (b *builder) sourcedElsewhere(t *Telling) bool {
	for i := range b.tellings {
		if b.tellings[i].Doc == t.Doc && len(b.paths[i].steps) > 0 {
			return true
		}
	}
	return false
}

// notLater reports whether an outlet has a telling here that is not certainly later than another one.
func (b *builder) notLater(outlet string, t *Telling) bool {
	for _, d := range b.own[outlet] {
		if !day.Before(t.Published, b.dates[d]) {
			return true
		}
	}
	return false
}
