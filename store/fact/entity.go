package fact

import (
	"strconv"

	"segun"
)

// entity states an entity's names, count and offices. What no words of the text stand for (the outlet's own name, most often) is no
// statement: the document's metadata say it.
func (m *maker) entity(e *segun.Entity) {
	b := base{subject: m.called(e.ID), schema: kindSchema(e.Kind), chain: m.own, status: "asserted", maker: m.by("read/entity")}
	for _, n := range e.Names {
		if n.Span.Empty() {
			continue
		}
		property := propName
		switch n.Form {
		case "alias":
			property = propAlias
		case "nominal":
			property = propDescription
		}
		m.add(b, property, n.Text, n.Span)
		if n.Text == e.Name && len(e.Names) > 1 {
			m.add(b, propCaption, n.Text, n.Span)
		}
	}
	first := m.mentioned(e)
	if len(e.Names) == 0 && !first.Empty() && e.Name != "" {
		property := propDescription
		if e.Named {
			property = propName
		}
		m.add(b, property, e.Name, first)
	}
	if e.Count != nil && !first.Empty() {
		m.add(b, propCount, countValue(e.Count.Min, e.Count.Max), first)
	}
	for _, id := range e.Members {
		if !first.Empty() {
			m.add(b, propMember, string(m.called(id)), first)
		}
	}
	for i := range e.Roles {
		m.office(e, i)
	}
}

// kindSchema is the schema of an entity by its kind.
func kindSchema(k segun.EntityKind) string {
	if s := schemaOf[k]; s != "" {
		return s
	}
	return schemaThing
}

// countValue writes how many: "2", "3..5", or "3.." where no upper bound is given.
func countValue(low, high int) string {
	switch {
	case low == high:
		return strconv.Itoa(low)
	case high == 0:
		return strconv.Itoa(low) + ".."
	}
	return strconv.Itoa(low) + ".." + strconv.Itoa(high)
}

// office states one office of an entity, as a subject of its own that holder and title hang on. It is numbered by where it stands, not by its
// place in the list.
func (m *maker) office(e *segun.Entity, i int) {
	r := &e.Roles[i]
	if r.Span.Empty() {
		return
	}
	local := e.ID + "." + strconv.Itoa(int(r.Span.Start)) + "-" + strconv.Itoa(int(r.Span.End))
	b := base{subject: m.called(local), schema: schemaOffice, chain: m.own, status: "asserted", maker: m.by("read/entity")}
	m.add(b, propHolder, string(m.called(e.ID)), r.Span)
	m.add(b, propPosition, r.Title, r.Span)
	m.add(b, propOrganization, r.Of, r.Span)
	m.add(b, propBody, string(m.called(r.OfEntity)), r.Span)
	m.add(b, propQualifier, r.Qualifier, r.Span)
	if r.Time != "unknown" {
		m.add(b, propTime, r.Time, r.Span)
	}
}
