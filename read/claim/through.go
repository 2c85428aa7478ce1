package claim

import "segun"

// through puts the outlet that an unnamed voice is known through above it where the voice comes back: two inspectors who speak in the Tribune's report
// still speak through the Tribune when "the inspectors" say more.
func (m *maker) through() {
	via := map[string]segun.Voice{}
	for i := range m.drafts {
		c := &m.drafts[i].Claim
		for k := 2; k < len(c.Chain); k++ {
			if x, y := c.Chain[k].Entity, c.Chain[k-1]; m.unnamed(x) && m.outletNamed(y.Entity) {
				if _, ok := via[x]; !ok {
					via[x] = y
				}
			}
		}
		if len(c.Chain) < 2 || c.Chain[0].Kind == segun.VoiceCommenter {
			continue
		}
		y, ok := via[c.Chain[1].Entity]
		if !ok || c.Chain[1].Entity == "" {
			continue
		}
		y.Rule = "known through it"
		chain := append([]segun.Voice{c.Chain[0], y}, c.Chain[1:]...)
		c.Chain = chain
	}
}

// unnamed reports whether an entity is a person or group without a name.
func (m *maker) unnamed(id string) bool {
	e := m.entity(id)
	return e != nil && !e.Named && (e.Kind == segun.Person || e.Kind == segun.Group)
}

// outletNamed reports whether an entity is an outlet other than the article's own.
func (m *maker) outletNamed(id string) bool {
	e := m.entity(id)
	return e != nil && e.Kind == segun.Outlet && id != "e0"
}

// entity returns the entity with an ID, nil for none.
func (m *maker) entity(id string) *segun.Entity {
	for i := range m.r.Entities.List {
		if e := &m.r.Entities.List[i]; e.ID == id && id != "" {
			return e
		}
	}
	return nil
}
