package main

import (
	"encoding/json"
	"io"

	"segun"
	"segun/store"
	"segun/store/fact"
)

// ftmEntity is one line of Follow the Money.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// ftmSchema is the schema of an entity as Follow the Money has it; "" for what it has none for.
func ftmSchema(k segun.EntityKind) string {
	switch k {
	case segun.Person:
		return "Person"
	case segun.Organisation, segun.Outlet:
		return "Organization"
	case segun.Place:
		return "Address"
	case segun.Group:
		return "LegalEntity"
	}
	return ""
}

// ftm writes documents as Article, who is named in them, and every claim as a Note with its voice and status in words. Nothing that is claimed becomes a property of
// whom it is about.
func (x *export) ftm(t *terminal, k *store.Case, out io.Writer) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	first := ftmEntity{"segun-note", "Note", map[string][]string{"name": {"About this export"}, "description": {x.warning}}}
	if err := enc.Encode(first); err != nil {
		return err
	}
	for _, n := range x.notes {
		if err := enc.Encode(ftmEntity{"segun-own-" + n.Time.Format("20060102150405") + "-" + short(segun.DocID(segun.DigestOf([]byte(n.Text)))), "Note",
			map[string][]string{"name": {"Note, " + n.Class}, "description": {n.Text}, "author": nonEmpty(n.Source)}}); err != nil {
			return err
		}
	}
	return k.Walk(t.ctx, func(d *store.Whole) error {
		x.documents++
		if err := enc.Encode(ftmArticle(&d.Document)); err != nil {
			return err
		}
		known := map[string]bool{}
		for i := range d.Record.Entities {
			e := &d.Record.Entities[i]
			if s := ftmSchema(e.Kind); e.Named && s != "" {
				known[e.ID] = true
				if err := enc.Encode(ftmParty(d, e, s)); err != nil {
					return err
				}
			}
		}
		for i := range d.Hits {
			if err := enc.Encode(x.ftmNote(&d.Hits[i], known)); err != nil {
				return err
			}
		}
		return nil
	})
}

func ftmArticle(d *store.Document) ftmEntity {
	p := map[string][]string{"title": nonEmpty(d.Title, d.From)[:1], "publisher": nonEmpty(d.Publisher), "sourceUrl": nonEmpty(d.URL), "author": d.Authors, "language": nonEmpty(d.Lang)}
	if _, _, ok := fact.Days(d.Published); ok && len(d.Published) <= 10 {
		p["publishedAt"] = []string{d.Published}
	}
	return ftmEntity{string(d.ID), "Article", withoutEmpty(p)}
}

func ftmParty(d *store.Whole, e *fact.Entity, schema string) ftmEntity {
	p := map[string][]string{}
	name := "name"
	if schema == "Address" {
		name = "full"
	}
	p[name] = []string{e.Name}
	for _, n := range e.Names {
		if n.Text != e.Name && n.Form != "description" && schema != "Address" {
			p["alias"] = append(p["alias"], n.Text)
		}
	}
	if schema == "Person" {
		for _, o := range e.Offices {
			p["position"] = append(p["position"], officeText(&o))
		}
	}
	p["proof"] = []string{string(d.ID)}
	return ftmEntity{string(d.ID) + "." + e.ID, schema, withoutEmpty(p)}
}

func officeText(o *fact.Office) string {
	s := o.Title
	if o.Qualifier != "" {
		s = o.Qualifier + " " + s
	}
	if o.Of != "" {
		s += ", " + o.Of
	}
	if o.Time == "former" {
		s += " (former)"
	}
	return s
}

// ftmNote is one claim: who says it, how sure, and the words.
func (x *export) ftmNote(h *store.Hit, known map[string]bool) ftmEntity {
	reviewed := "not reviewed"
	if x.count(h) == "yes" {
		reviewed = "reviewed"
	}
	p := map[string][]string{"name": {inner(h) + ": " + statusWords(h.Claim.Status)}, "description": {sourcing(h) + ", " + statusWords(h.Claim.Status) + ": " + oneLineOf(h.Claim.Words)},
		"summary": {"machine-read, " + reviewed}, "proof": {string(h.Doc.ID)}, "sourceUrl": nonEmpty(h.Doc.URL)}
	for _, a := range h.Claim.About {
		if known[a] {
			p["entity"] = append(p["entity"], string(h.Doc.ID)+"."+a)
		}
	}
	return ftmEntity{string(h.Doc.ID) + "." + h.Claim.ID, "Note", withoutEmpty(p)}
}

func withoutEmpty(p map[string][]string) map[string][]string {
	for k, v := range p {
		if len(v) == 0 {
			delete(p, k)
		}
	}
	return p
}
