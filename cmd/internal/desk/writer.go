package desk

import (
	"strings"

	"segun"
	"segun/store"
	"segun/store/fact"
	"segun/web/api"
)

// WriterOf names who wrote a letter or a statement: e, whom the reading took for its writer, where that is somebody other than who published it; and else those
// whom its byline names. ok is false where the document names nobody.
func WriterOf(d *store.Document, e *fact.Entity) (name string, ok bool) {
	if isWriter(e) {
		return oneLine(e.Name), true
	}
	var names []string
	for _, a := range d.Authors {
		if a = oneLine(a); a != "" {
			names = append(names, a)
		}
	}
	return strings.Join(names, ", "), len(names) > 0
}

func isWriter(e *fact.Entity) bool {
	return e != nil && e.Named && e.Name != "" && e.Kind != segun.Outlet
}

// writerRef is a writer as an entity of the case: one who stands in a byline alone goes by that name.
func writerRef(d *store.Document, e *fact.Entity, name string) api.EntityRef {
	switch {
	case isWriter(e):
		return api.EntityRef{ID: entityID(name), Name: name, Kind: string(e.Kind)}
	case len(d.Authors) == 1:
		return api.EntityRef{ID: entityID(name), Name: name, Kind: string(segun.Person)}
	}
	return api.EntityRef{Name: name}
}
