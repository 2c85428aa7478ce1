package desk

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"segun"
	"segun/store"
	"segun/web/api"
)

// Entities lists people and bodies, those in most documents first.
func (d *Desk) Entities(ctx context.Context, f api.EntityFilter, p api.Paging) ([]api.EntityItem, string, api.Counted, error) {
	r, err := d.c.Roll(ctx, store.Naming{Begins: f.Name, Kind: f.Kind}, p.After, p.Limit)
	if err != nil {
		return nil, "", api.Counted{}, Told(err)
	}
	out := make([]api.EntityItem, 0, len(r.Parties))
	for _, e := range r.Parties {
		out = append(out, api.EntityItem{EntityRef: api.EntityRef{ID: byName + e.Form, Name: oneLine(e.Name), Kind: e.Kind}, Documents: e.Documents, About: e.About, By: e.By})
	}
	return out, r.Next, api.Counted{Total: r.Total, More: r.More}, nil
}

// mostShown is how many claims and documents an entity's page begins with.
const mostShown = 20

// byEntity begins the ID of one entity across documents, as identity has it.
const byEntity = "ent:"

// Entity returns one person or body, or all who go by a name.
func (d *Desk) Entity(ctx context.Context, id string) (*api.Entity, error) {
	var p *store.Party
	var bearers []store.Party
	var err error
	if strings.HasPrefix(id, byEntity) {
		p, err = d.c.One(ctx, segun.EntityID(id), mostShown)
	} else {
		p, bearers, err = d.called(ctx, id)
	}
	if err != nil {
		return nil, Told(err)
	}
	out := &api.Entity{EntityItem: api.EntityItem{EntityRef: api.EntityRef{ID: id, Name: oneLine(p.Name), Kind: p.Kind}, Documents: p.InAll, About: sum(p.About), By: sum(p.By)},
		AboutStatus: p.About, ByStatus: p.By, Accused: p.Accused, Names: namesSeen(p), Roles: rolesSeen(p)}
	if len(bearers) == 0 {
		bearers = []store.Party{*p}
	}
	for i := range bearers {
		b := &bearers[i]
		out.MoreBearers = b.Others
		out.Bearers = append(out.Bearers, api.Bearer{ID: string(b.Entity), Subject: string(b.Member), Name: oneLine(b.Name), Alone: b.Loose, Names: namesSeen(b), Roles: rolesSeen(b), Documents: b.InAll})
	}
	for i := range p.Documents {
		out.InDocuments = append(out.InDocuments, documentRef(&p.Documents[i]))
	}
	if out.Latest, err = d.marked(ctx, p.Latest); err != nil {
		return nil, err
	}
	if out.Said, err = d.marked(ctx, p.Said); err != nil {
		return nil, err
	}
	if out.Relations, _, _, err = d.relationsOf(ctx, id, store.TiesAsked{Limit: mostShown, Look: mostShown}); err != nil {
		return nil, err
	}
	forms := map[string]bool{}
	for _, n := range p.Names {
		forms[store.Form(n.Text)] = true
	}
	if err := d.pairsOf(ctx, out, forms); err != nil {
		return nil, err
	}
	return out, d.listMatches(ctx, out)
}

// called is who goes by a name: the one who does, with all else that they go by, or all of the name together with those that they may be.
func (d *Desk) called(ctx context.Context, id string) (*store.Party, []store.Party, error) {
	form, err := formOf(id)
	if err != nil {
		return nil, nil, err
	}
	return d.c.Called(ctx, form, mostShown)
}

func namesSeen(p *store.Party) (out []api.SeenName) {
	for _, n := range p.Names {
		out = append(out, api.SeenName{Text: n.Text, Script: script(n.Text), Documents: n.N})
	}
	return out
}

func rolesSeen(p *store.Party) (out []api.RoleSeen) {
	for _, o := range p.Offices {
		if Blames(o.Title) {
			continue
		}
		r := api.RoleSeen{Title: o.Title, Of: o.Of, Qualifier: roleQualifier(o.Qualifier), Time: o.Time, First: o.First, Last: o.Last, Documents: o.N}
		i := slices.IndexFunc(out, func(x api.RoleSeen) bool {
			return x.Title == r.Title && x.Of == r.Of && x.Qualifier == r.Qualifier && x.Time == r.Time
		})
		if i < 0 {
			out = append(out, r)
			continue
		}
		x := &out[i] // "governor" and "accused governor" are one office
		x.First, x.Last, x.Documents = earliest(x.First, r.First), max(x.Last, r.Last), min(x.Documents+r.Documents, p.InAll)
	}
	return out
}

// earliest is the first of two dates, of which "" is none.
func earliest(a, b string) string {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// listMatches asks the lists about the entity's names.
func (d *Desk) listMatches(ctx context.Context, e *api.Entity) error {
	if d.o.Lists == nil || e.Kind == "place" || e.Kind == "law" || e.Kind == "product" {
		return nil
	}
	var ask api.Screening
	for _, n := range e.Names {
		if len(ask.Names) < 5 && strings.ContainsFunc(n.Text, unicode.IsUpper) {
			ask.Names = append(ask.Names, api.AskedName{Name: n.Text, Kind: screenedKind(e.Kind)})
		}
	}
	if len(ask.Names) == 0 {
		return nil
	}
	s, err := d.o.Lists.Screen(ctx, ask)
	if err != nil {
		return err
	}
	met := map[string]int{}
	for _, a := range s.Answers {
		for _, m := range a.Candidates {
			if at, ok := met[m.Subject]; !ok {
				met[m.Subject] = len(e.ListMatches)
				e.ListMatches = append(e.ListMatches, m)
			} else if m.Score > e.ListMatches[at].Score {
				e.ListMatches[at] = m
			}
		}
	}
	return nil
}

func screenedKind(kind string) string {
	if kind == "person" || kind == "organisation" {
		return kind
	}
	return ""
}

// EntityClaims lists the claims about an entity or by it.
func (d *Desk) EntityClaims(ctx context.Context, id string, by bool, p api.Paging) ([]api.Claim, string, api.Counted, error) {
	page, err := d.entityPage(ctx, id, by, p)
	if err != nil {
		return nil, "", api.Counted{}, Told(err)
	}
	list, err := d.marked(ctx, page.Hits)
	return list, page.Next, api.Counted{Total: page.Total}, err
}

// entityPage is a page of the claims of the one who goes by a name, of all of the name where it is not one, or of one entity.
func (d *Desk) entityPage(ctx context.Context, id string, by bool, p api.Paging) (*store.Answer, error) {
	one, form, err := d.whoseID(ctx, id)
	switch {
	case err != nil:
		return nil, err
	case one != "":
		return d.c.OnePage(ctx, one, by, p.After, p.Limit)
	}
	return d.c.PartyPage(ctx, form, by, p.After, p.Limit)
}

// whoseID is the one entity that an ID of the API stands for: itself, or the only one who goes by a name; "" and the name's form where several go by it or nobody is made out.
func (d *Desk) whoseID(ctx context.Context, id string) (one segun.EntityID, form string, err error) {
	if strings.HasPrefix(id, byEntity) {
		return segun.EntityID(id), "", nil
	}
	if form, err = formOf(id); err != nil {
		return "", "", err
	}
	one, err = d.c.Only(ctx, form)
	return one, form, err
}

func sum(of map[string]int) (n int) {
	for _, k := range of {
		n += k
	}
	return n
}

// scripts are those that names are told apart by.
var scripts = []string{"Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Han", "Hangul", "Hiragana", "Katakana", "Devanagari", "Georgian", "Armenian", "Thai"}

// script is the script of the first letter of a name.
func script(name string) string {
	for _, r := range name {
		if !unicode.IsLetter(r) {
			continue
		}
		for _, s := range scripts {
			if unicode.Is(unicode.Scripts[s], r) {
				return s
			}
		}
		return "other"
	}
	return ""
}
