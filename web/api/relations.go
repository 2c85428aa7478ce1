package api

import "context"

// Relation is what ties somebody to another, or to an office or a name, as one document tells it: on the word of whoever says it, and as sure as they say it.
type Relation struct {
	Type     string      `json:"type" enum:"holds_share,holds_office,member_of,works_for,relative_of,alias_of"`
	Subject  EntityRef   `json:"subject" doc:"Who holds, is called, belongs."`
	Object   EntityRef   `json:"object" doc:"What is held, or whom it belongs to; without a name where there is none."`
	Title    string      `json:"title" doc:"Of an office or a relative."`
	Name     string      `json:"name" doc:"The other name, of alias_of."`
	Share    *Share      `json:"share,omitempty" doc:"Of holds_share."`
	Time     string      `json:"time" enum:"current,former,unknown,"`
	Status   string      `json:"status" doc:"How sure, as of a claim: a plan to buy is planned, an accusation alleged."`
	Chain    []Voice     `json:"chain" doc:"Who says so: the outlet first, whoever says it in the end last."`
	Words    string      `json:"words" doc:"The words that tell it."`
	Around   string      `json:"around" doc:"The sentence or so around it; empty in /documents/{id}."`
	Span     *Span       `json:"span,omitempty" doc:"The place of words; only in /documents/{id}."`
	Claims   []string    `json:"claims" doc:"IDs of the claims that it rests on."`
	Section  string      `json:"section_kind" enum:"headline,dateline,body,caption,comment,boilerplate,"`
	Document DocumentRef `json:"document"`
	Review   *Review     `json:"review,omitempty" doc:"What a person found about the claim that it rests on."`
}

// Share is how much of something is held, in percent, as the words have it.
type Share struct {
	Min   float64 `json:"min" doc:"The same as max for an exact number; 0 where the words give no least."`
	Max   float64 `json:"max" doc:"100 where the words give no most."`
	Over  bool    `json:"over" doc:"More than min."`
	Under bool    `json:"under" doc:"Less than max."`
	About bool    `json:"about" doc:"A rounded number."`
	Of    string  `json:"of" doc:"Of what, where the words say more than the company: shares, capital, votes, voting rights, economic interest, control."`
}

// RelationFilter narrows relations; without Types all kinds hold.
type RelationFilter struct{ Types []string }

type relations struct {
	Relations []Relation `json:"relations"`
	Next      string     `json:"next" doc:"A page looks at 200 documents at most: it may hold few, or none, and have a next one."`
	Looked    int        `json:"looked" doc:"How many documents that name the party were looked at for this page."`
}

func (s *server) relations() {
	get(s, "/entities/{id}/relations", "entityRelations", "Who holds what, offices, memberships and other names, each on somebody's word; the latest documents first", func(ctx context.Context, in *struct {
		IDInput
		PageInput
		Type []string `query:"type,explode" maxItems:"6" enum:"holds_share,holds_office,member_of,works_for,relative_of,alias_of" doc:"With several, one of them; all without it."`
	}) (*relations, error) {
		p, err := in.paging("relations")
		if err != nil {
			return nil, err
		}
		list, next, looked, err := s.ports.Entities.EntityRelations(ctx, in.ID, RelationFilter{in.Type}, p)
		return &relations{list, cursor("relations", next), looked}, err
	})
}
