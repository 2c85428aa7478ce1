package api

import (
	"context"

	"segun/store/query"
)

// Claims answers questions about who says what.
type Claims interface {
	// Claims returns the claims that a question asks for: those of the latest documents first, and of each in the order of its text.
	Claims(ctx context.Context, q query.Node, p Paging) (list []Claim, next string, total Counted, documents int, err error)
	// Folded returns the same by what is told: retellings stand under the first voice that they come through.
	Folded(ctx context.Context, q query.Node, p Paging) (list []Told, next string, documents int, err error)
	// Claim returns one claim with what it rests on.
	Claim(ctx context.Context, id string) (*Why, error)
	// ClaimElsewhere returns the claims of other documents that bear on one.
	ClaimElsewhere(ctx context.Context, id string) (*ClaimElsewhere, error)
}

// Told is one thing with all who tell it in a page of claims.
type Told struct {
	Claim    Claim   `json:"claim" doc:"The earliest telling."`
	Retold   []Claim `json:"retold" doc:"The others, the earliest first."`
	Origins  Origins `json:"origins"`
	Probable bool    `json:"probable" doc:"Some of it was worked out rather than said."`
	Tree     string  `json:"tree" doc:"Who rests on whom, in lines of text."`
}

// Why is a claim with what it rests on.
type Why struct {
	Claim      Claim          `json:"claim"`
	Line       int            `json:"line" doc:"Of the document's text, from 1."`
	Entities   []LocalEntity  `json:"entities" doc:"Whom it is about and who says it, with the words for them."`
	Event      *Event         `json:"event,omitempty"`
	Statements []WhyStatement `json:"statements" doc:"Every field of it: its words, and which rule or model read it."`
	Reviews    []Review       `json:"reviews" doc:"All of them, the earliest first, undone ones too."`
	Answers    []Claim        `json:"answers" doc:"What it replies to."`
	AnsweredBy []Claim        `json:"answered_by" doc:"What replies to it, in the same document."`
	Replies    []Reply        `json:"replies" doc:"Of a claim that alleges something: what those it is about say in the same document, to this or to something else."`
}

// WhyStatement is one thing that is stated of a claim.
type WhyStatement struct {
	ID       string     `json:"id"`
	Property string     `json:"property"`
	Value    string     `json:"value"`
	Words    []SpanText `json:"words"`
	Maker    string     `json:"maker" doc:"The part that read it, with its version."`
	Rule     string     `json:"rule"`
	Model    string     `json:"model"`
}

// SpanText is a place with its words.
type SpanText struct {
	Span
	Text string `json:"text"`
}

// ClaimElsewhere are the claims of other documents that bear on one.
type ClaimElsewhere struct {
	SaysSame    []Claim `json:"says_same"`
	Contradicts []Claim `json:"contradicts"`
	Origins     Origins `json:"origins" doc:"Of this claim and those that say the same."`
	Tree        string  `json:"tree"`
	Documents   int     `json:"documents" doc:"How many documents were looked at."`
	Replies     []Reply `json:"replies" doc:"Of a claim that alleges something: what the accused wrote in letters and statements since, to this or to something else."`
}

type claims struct {
	Claims    []Claim `json:"claims"`
	Next      string  `json:"next"`
	Documents int     `json:"documents" doc:"In the case."`
	Query     string  `json:"query" doc:"The question as it was understood."`
	Counted
}

type folded struct {
	Told      []Told `json:"told"`
	Next      string `json:"next"`
	Documents int    `json:"documents"`
	Query     string `json:"query"`
}

// ClaimFilter is a question with the filters that a page has controls for; all must hold.
type ClaimFilter struct {
	Q       string   `query:"q" maxLength:"2000" doc:"In the question language."`
	About   []string `query:"about,explode" maxItems:"8" doc:"A name."`
	Accused []string `query:"accused,explode" maxItems:"8" doc:"A name: whom it accuses, or denies to have done wrong."`
	By      []string `query:"by,explode" maxItems:"8" doc:"A name; with several, one of them."`
	Status  []string `query:"status,explode" maxItems:"13" doc:"With several, one of them."`
	Outlet  []string `query:"outlet,explode" maxItems:"8" doc:"With several, one of them."`
	Doc     string   `query:"doc" maxLength:"64"`
	Since   string   `query:"since" maxLength:"20" doc:"Published on or after the first day of it: 2031, 2031-05, 2031-05-04."`
	Until   string   `query:"until" maxLength:"20"`
}

func (s *server) claims() {
	get(s, "/claims", "claims", "Who says what", func(ctx context.Context, in *struct {
		ClaimFilter
		PageInput
	}) (*claims, error) {
		q, p, err := in.question("claims", &in.PageInput)
		if err != nil {
			return nil, err
		}
		list, next, total, docs, err := s.ports.Claims.Claims(ctx, q, p)
		return &claims{list, cursor("claims", next), docs, query.Text(q), total}, err
	})
	get(s, "/told", "told", "Who says what, retellings folded under their origin", func(ctx context.Context, in *struct {
		ClaimFilter
		PageInput
	}) (*folded, error) {
		q, p, err := in.question("told", &in.PageInput)
		if err != nil {
			return nil, err
		}
		list, next, docs, err := s.ports.Claims.Folded(ctx, q, p)
		return &folded{list, cursor("told", next), docs, query.Text(q)}, err
	})
	get(s, "/claims/{id}", "claim", "One claim and what it rests on", func(ctx context.Context, in *IDInput) (*Why, error) {
		return s.ports.Claims.Claim(ctx, in.ID)
	})
	get(s, "/claims/{id}/elsewhere", "claimElsewhere", "What other documents say of it", func(ctx context.Context, in *IDInput) (*ClaimElsewhere, error) {
		return s.ports.Claims.ClaimElsewhere(ctx, in.ID)
	})
}

// question puts a question and its filters together.
func (f *ClaimFilter) question(kind string, in *PageInput) (query.Node, Paging, error) {
	p, err := in.paging(kind)
	if err != nil {
		return nil, p, err
	}
	q, err := query.Parse(f.Q)
	if err != nil {
		return nil, p, wrongQuestion(err)
	}
	for _, k := range []struct {
		field  query.Field
		values []string
	}{{query.About, f.About}, {query.Accused, f.Accused}, {query.By, f.By}, {query.Status, f.Status}, {query.Outlet, f.Outlet}, {query.Doc, one(f.Doc)}, {query.Since, one(f.Since)}, {query.Until, one(f.Until)}} {
		n, err := anyOf(k.field, k.values)
		if err != nil {
			return nil, p, err
		}
		q = query.Both(q, n)
	}
	return q, p, nil
}

func one(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// anyOf is that a field has one of some values; each is read as the question language reads it, so that faults are told in the same way.
func anyOf(f query.Field, values []string) (query.Node, error) {
	var any query.Or
	for _, v := range values {
		if v == "" {
			continue
		}
		n, err := query.Parse(query.Text(query.Is{Field: f, Value: v}))
		if err != nil {
			return nil, wrongFilter(f, v, err)
		}
		any = append(any, n)
	}
	switch len(any) {
	case 0:
		return nil, nil
	case 1:
		return any[0], nil
	}
	return any, nil
}
