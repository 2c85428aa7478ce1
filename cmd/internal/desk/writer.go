package desk

import (
	"segun"
	"segun/cmd/internal/origins"
	"segun/store"
	"segun/store/fact"
	"segun/web/api"
)

// writerRef is the writer of a document as an entity of the case: one who stands in a byline alone goes by that name.
func writerRef(d *store.Document, e *fact.Entity, name string) api.EntityRef {
	switch {
	case origins.IsWriter(e):
		return api.EntityRef{ID: entityID(name), Name: name, Kind: string(e.Kind)}
	case len(d.Authors) == 1:
		return api.EntityRef{ID: entityID(name), Name: name, Kind: string(segun.Person)}
	}
	return api.EntityRef{Name: name}
}
