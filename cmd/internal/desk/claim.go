package desk

import (
	"strings"

	"segun"
	"segun/cmd/internal/origins"
	"segun/store"
	"segun/store/fact"
	"segun/web/api"
)

// byName begins the ID of an entity that is known by its name's normal form.
const byName = "name:"

// refTo names an entity of a document in the case.
func refTo(rec entities, d *store.Document, local string) api.EntityRef {
	if e := rec.Entity(local); e != nil && e.Name != "" {
		return api.EntityRef{ID: entityID(e.Name), Name: oneLine(e.Name), Kind: string(e.Kind)}
	}
	if local == "e0" && d.Publisher != "" {
		return api.EntityRef{ID: entityID(d.Publisher), Name: oneLine(d.Publisher), Kind: string(segun.Outlet)}
	}
	return api.EntityRef{}
}

// entities is what knows the entities of one document.
type entities interface {
	Entity(local string) *fact.Entity
}

// entityID is the ID of whoever goes by a name.
func entityID(name string) string {
	form := store.Form(name)
	if form == "" {
		return ""
	}
	return byName + form
}

// formOf is the normal form in an entity's ID.
func formOf(id string) (string, error) {
	form, ok := strings.CutPrefix(id, byName)
	if !ok || form == "" {
		return "", notFound("a person or body with the ID " + id)
	}
	return form, nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func documentRef(d *store.Document) api.DocumentRef {
	return api.DocumentRef{ID: string(d.ID), Title: oneLine(d.Title), Opening: d.Opening, Outlet: d.Publisher, Published: d.Published, Kind: d.Kind, Lang: d.Lang}
}

func claimID(d *store.Document, local string) string { return string(d.ID) + "#" + local }

// claim is a claim as the API has it. u is nil where the text is not at hand: places are left out then.
func claim(h *store.Hit, rec entities, u *units) api.Claim {
	c := h.Claim
	out := api.Claim{ID: claimID(h.Doc, c.ID), Document: documentRef(h.Doc), Words: oneLine(c.Words), Around: h.Around, Status: c.Status, Act: c.Act, Grain: c.Grain, Section: c.Section,
		SectionKind: h.Doc.SectionKind(c.Section), Quote: c.Quote, Flags: c.Flags, Rule: c.Rule}
	if c.EDTF != "" {
		out.Time = &api.Time{EDTF: c.EDTF, Basis: c.Basis}
	}
	for _, a := range c.About {
		if r := refTo(rec, h.Doc, a); r.Name != "" {
			out.About = append(out.About, r)
		}
	}
	for _, a := range c.Accused {
		if r := refTo(rec, h.Doc, a); r.Name != "" {
			out.Accused = append(out.Accused, r)
		}
	}
	for _, a := range c.Answers {
		out.Answers = append(out.Answers, claimID(h.Doc, a))
	}
	for i := range c.Chain {
		out.Chain = append(out.Chain, voice(&c.Chain[i], h.Doc, rec, u))
	}
	if u != nil {
		out.Content, out.Stretch = u.spans(c.Spans), u.span(c.Stretch)
	}
	return out
}

// voice is one level of a chain.
func voice(s *segun.Speaker, d *store.Document, rec entities, u *units) api.Voice {
	_, local, _ := s.Subject.Local()
	v := api.Voice{Voice: string(s.Kind), Name: oneLine(s.Words), Entity: refTo(rec, d, local)}
	if s.Kind == segun.VoiceWriter {
		if name, ok := origins.WriterOf(d, rec.Entity(local)); ok {
			v.Name, v.Entity = name, writerRef(d, rec.Entity(local), name)
		}
	}
	if v.Name == "" {
		v.Name = v.Entity.Name
	}
	v.Many = manySpeak(rec.Entity(local), v.Name, d.Lang)
	if u != nil {
		v.Spans, v.Cues = u.spans(s.Spans), u.spans(s.Cues)
	}
	return v
}

// claimsOf are claims as the API has them, with what people found about them.
func (d *Desk) claimsOf(hits []store.Hit) []api.Claim {
	out := make([]api.Claim, len(hits))
	for i := range hits {
		out[i] = claim(&hits[i], &hits[i], nil)
	}
	return out
}
