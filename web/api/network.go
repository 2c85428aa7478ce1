package api

import (
	"context"

	"segun/store/query"
)

// Network is who is tied to whom, by which claims.
type Network interface {
	// Network makes the graph of the latest claims that fit a question, and of one entity's neighbours where entity is not "".
	Network(ctx context.Context, q query.Node, entity string, nodes int) (*Graph, error)
	// Edge lists the claims that an edge rests on.
	Edge(ctx context.Context, e EdgeID, q query.Node, p Paging) (list []Claim, next string, err error)
}

// EdgeID names an edge.
type EdgeID struct {
	A, B string // IDs of entities
	Kind string
}

// Graph is a network. Every edge rests on claims; mentions draw none.
type Graph struct {
	Nodes  []Node `json:"nodes"`
	Edges  []Edge `json:"edges"`
	Looked int    `json:"looked" doc:"How many claims were looked at: the latest that fit."`
	More   bool   `json:"more" doc:"There are others."`
	Query  string `json:"query"`
}

// Node is a person or body of a network.
type Node struct {
	EntityRef
	Documents int `json:"documents"`
	Claims    int `json:"claims" doc:"Of the edges."`
}

// Edge ties two.
type Edge struct {
	A        string         `json:"a"`
	B        string         `json:"b"`
	Kind     string         `json:"kind" enum:"says,together" doc:"says: a says it about b. together: a claim is about both."`
	Claims   int            `json:"claims"`
	Statuses map[string]int `json:"statuses" doc:"Claims by status."`
	Status   string         `json:"status" doc:"The most frequent one: the style of the edge."`
	Origins  Origins        `json:"origins" doc:"Known origins are the width of the edge."`
	First    Claim          `json:"first" doc:"The latest of its claims."`
}

type edgeClaims struct {
	Claims []Claim `json:"claims"`
	Next   string  `json:"next"`
}

func (s *server) network() {
	get(s, "/network", "network", "Who is tied to whom, by which claims", func(ctx context.Context, in *struct {
		ClaimFilter
		Entity string `query:"entity" maxLength:"300" doc:"ID: only its neighbours, and the ties among them."`
		Nodes  int    `query:"nodes" minimum:"2" maximum:"300" default:"80" doc:"At most; those with most claims stay."`
	}) (*Graph, error) {
		q, _, err := in.question("network", &PageInput{})
		if err != nil {
			return nil, err
		}
		g, err := s.ports.Network.Network(ctx, q, in.Entity, in.Nodes)
		if err == nil {
			g.Query = query.Text(q)
		}
		return g, err
	})
	get(s, "/network/edge", "edge", "The claims that an edge rests on", func(ctx context.Context, in *struct {
		ClaimFilter
		PageInput
		A    string `query:"a" required:"true" minLength:"1" maxLength:"300"`
		B    string `query:"b" required:"true" minLength:"1" maxLength:"300"`
		Kind string `query:"kind" enum:"says,together" default:"says"`
	}) (*edgeClaims, error) {
		q, p, err := in.question("edge", &in.PageInput)
		if err != nil {
			return nil, err
		}
		list, next, err := s.ports.Network.Edge(ctx, EdgeID{in.A, in.B, in.Kind}, q, p)
		return &edgeClaims{list, cursor("edge", next)}, err
	})
}
