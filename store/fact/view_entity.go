package fact

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// Entity returns the entity called id, or nil where there is none. The error wraps ErrPacked.
func (v *View) Entity(id string) (*Entity, error) {
	if e, ok := v.entities[id]; ok {
		return e, nil
	}
	of, err := v.of(id)
	if err != nil {
		return nil, err
	}
	var e *Entity
	if len(of) > 0 && isEntity(of[0].Schema) {
		g := gatherEntity(id, of)
		if g.Offices, err = v.officesOf(id); err != nil {
			return nil, err
		}
		e = &g
	}
	if v.entities == nil {
		v.entities = map[string]*Entity{}
	}
	v.entities[id] = e
	return e, nil
}

// Entities returns all entities with their offices, in the order of their IDs; the claims are not read for it. The list is kept and not to be changed. The error wraps ErrPacked.
func (v *View) Entities() ([]Entity, error) {
	if v.everybody != nil {
		return v.everybody, nil
	}
	list, err := v.statements(func(g []byte) bool {
		s := v.schema(g)
		return s == schemaOffice || isEntity(s)
	})
	if err != nil {
		return nil, err
	}
	v.everybody = Gather(v.doc, list).Entities
	return v.everybody, nil
}

// officesOf are the offices of an entity. An office is called after who holds it.
func (v *View) officesOf(id string) ([]Office, error) {
	n, ok := plainID(id)
	if !ok || id[0] != 'e' {
		return nil, nil
	}
	start := binary.AppendUvarint([]byte{localOffice}, n)
	list, err := v.statements(func(g []byte) bool { return bytes.HasPrefix(g, start) })
	if err != nil || len(list) == 0 {
		return nil, err
	}
	var out []Office
	for _, of := range inNameOrder(grouped(list)) {
		inTextOrder(of)
		if o, holder := gatherOffice(of); holder == id {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, byPlace)
	return out, nil
}

// isEntity reports whether what has a schema is an entity of the document.
func isEntity(schema string) bool {
	switch schema {
	case schemaClaim, schemaEvent, schemaRelation, schemaOffice, schemaOrigin:
		return false
	}
	return true
}
