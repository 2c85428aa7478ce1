package desk

import (
	"cmp"
	"context"
	"slices"

	"segun/store"
	"segun/store/query"
	"segun/web/api"
)

// mostInNetwork is how many claims a network is made of: the latest that fit.
const mostInNetwork = 500

// tie is an edge on its way.
type tie struct {
	id   api.EdgeID
	hits []*store.Hit
	at   []int // places of its claims
}

// Network makes the graph of the latest claims that fit.
func (d *Desk) Network(ctx context.Context, q query.Node, entity string, nodes int) (*api.Graph, error) {
	ask := q
	if entity != "" {
		form, err := formOf(entity)
		if err != nil {
			return nil, err
		}
		ask = query.Both(q, query.Or{query.Is{Field: query.About, Value: form}, query.Is{Field: query.By, Value: form}})
	}
	page, err := d.c.LatestPage(ctx, ask, "", mostInNetwork)
	if err != nil {
		return nil, Told(err)
	}
	list, err := d.marked(ctx, page.Hits)
	if err != nil {
		return nil, err
	}
	g := &api.Graph{Looked: len(list), More: page.Next != ""}
	ties := tiesOf(page.Hits, list)
	g.Nodes = busiest(ties, list, nodes, entity)
	for _, t := range ties {
		if hasNode(g.Nodes, t.id.A) && hasNode(g.Nodes, t.id.B) {
			g.Edges = append(g.Edges, edge(t, list))
		}
	}
	return g, nil
}

// drawable are the kinds of entities that a network has as nodes.
func drawable(r api.EntityRef) bool {
	return r.ID != "" && (r.Kind == "person" || r.Kind == "organisation" || r.Kind == "group" || r.Kind == "outlet")
}

// tiesOf draws what claims say: who says something about whom, and whom one claim is about together. An outlet's own voice ties nobody.
func tiesOf(hits []store.Hit, list []api.Claim) []*tie {
	of := map[api.EdgeID]*tie{}
	var order []*tie
	add := func(id api.EdgeID, i int) {
		t := of[id]
		if t == nil {
			t = &tie{id: id}
			of[id] = t
			order = append(order, t)
		}
		if n := len(t.at); n == 0 || t.at[n-1] != i {
			t.at, t.hits = append(t.at, i), append(t.hits, &hits[i])
		}
	}
	for i := range list {
		c := &list[i]
		if c.SectionKind == "boilerplate" || c.Review != nil && c.Review.Verdict == store.NotAClaim {
			continue
		}
		if n := len(c.Chain); n > 1 && drawable(c.Chain[n-1].Entity) {
			for _, a := range c.About {
				if drawable(a) && a.ID != c.Chain[n-1].Entity.ID {
					add(api.EdgeID{A: c.Chain[n-1].Entity.ID, B: a.ID, Kind: "says"}, i)
				}
			}
		}
		for x := range c.About {
			for y := range c.About[:x] {
				a, b := c.About[y], c.About[x]
				if drawable(a) && drawable(b) && a.ID != b.ID {
					add(api.EdgeID{A: min(a.ID, b.ID), B: max(a.ID, b.ID), Kind: "together"}, i)
				}
			}
		}
	}
	return order
}

// busiest are the nodes with the most claims of their ties, and the one that was asked for.
func busiest(ties []*tie, list []api.Claim, most int, asked string) []api.Node {
	refs := map[string]*api.Node{}
	docs := map[string]map[string]bool{}
	note := func(r api.EntityRef, t *tie) {
		if r.ID != t.id.A && r.ID != t.id.B {
			return
		}
		if refs[r.ID] == nil {
			refs[r.ID], docs[r.ID] = &api.Node{EntityRef: r}, map[string]bool{}
		}
		if len(r.Name) > len(refs[r.ID].Name) {
			refs[r.ID].EntityRef = r
		}
	}
	for _, t := range ties {
		for _, i := range t.at {
			for _, a := range list[i].About {
				note(a, t)
			}
			note(list[i].Chain[len(list[i].Chain)-1].Entity, t)
			for _, id := range [...]string{t.id.A, t.id.B} {
				if refs[id] != nil {
					refs[id].Claims++
					docs[id][list[i].Document.ID] = true
				}
			}
		}
	}
	var out []api.Node
	for id, n := range refs {
		n.Documents = len(docs[id])
		out = append(out, *n)
	}
	slices.SortFunc(out, func(a, b api.Node) int {
		if (a.ID == asked) != (b.ID == asked) {
			if a.ID == asked {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.ID, b.ID))
	})
	return out[:min(len(out), most)]
}

func hasNode(nodes []api.Node, id string) bool {
	return slices.ContainsFunc(nodes, func(n api.Node) bool { return n.ID == id })
}

func edge(t *tie, list []api.Claim) api.Edge {
	e := api.Edge{A: t.id.A, B: t.id.B, Kind: t.id.Kind, Claims: len(t.at), Statuses: map[string]int{}, First: list[t.at[0]]}
	for _, i := range t.at {
		s := list[i].Status
		if e.Statuses[s]++; e.Statuses[s] > e.Statuses[e.Status] || e.Statuses[s] == e.Statuses[e.Status] && s < e.Status {
			e.Status = s
		}
	}
	e.Origins, _, _ = originsOf(t.hits)
	return e
}

// Edge lists the claims that an edge rests on.
func (d *Desk) Edge(ctx context.Context, e api.EdgeID, q query.Node, p api.Paging) ([]api.Claim, string, error) {
	a, err := formOf(e.A)
	if err != nil {
		return nil, "", err
	}
	b, err := formOf(e.B)
	if err != nil {
		return nil, "", err
	}
	field := query.By
	if e.Kind == "together" {
		field = query.About
	}
	ask := query.Both(q, query.And{query.Is{Field: field, Value: a}, query.Is{Field: query.About, Value: b}})
	page, err := d.c.LatestPage(ctx, ask, p.After, p.Limit)
	if err != nil {
		return nil, "", Told(err)
	}
	list, err := d.marked(ctx, page.Hits)
	return list, page.Next, err
}
