package api

import (
	"context"

	"segun/store/query"
)

// Timeline is what happened when, as the case tells it.
type Timeline interface {
	// Timeline lists events and dated claims by their dates. With a question it looks at the latest claims that fit.
	Timeline(ctx context.Context, q query.Node, window Window, p Paging) (list []Moment, next string, more bool, err error)
}

// Window is a stretch of days; "" is open.
type Window struct {
	From, To string // 2031-05-04
}

// Moment is an event or a claim with a date.
type Moment struct {
	ID      string `json:"id"`
	Kind    string `json:"kind" enum:"event,claim"`
	Drawn   string `json:"drawn" enum:"happened,ongoing,planned,alleged,denied,said" doc:"How it is drawn: nothing but happened and ongoing is an event that took place."`
	EDTF    string `json:"edtf"`
	Basis   string `json:"basis"`
	First   string `json:"first" doc:"The first day that it can mean, 2031-05-04; empty where it is open."`
	Last    string `json:"last"`
	Event   *Event `json:"event,omitempty"`
	Claim   Claim  `json:"claim" doc:"The claim, or the first that the event rests on."`
	Reports int    `json:"reports" doc:"How many claims of the document tell it."`
}

type moments struct {
	Moments []Moment `json:"moments"`
	Next    string   `json:"next"`
	More    bool     `json:"more" doc:"A question was looked up only among the latest claims that fit, and there are others."`
	Query   string   `json:"query"`
}

func (s *server) timeline() {
	get(s, "/timeline", "timeline", "Events and dated claims by their dates", func(ctx context.Context, in *struct {
		ClaimFilter
		PageInput
		From string `query:"from" maxLength:"10" pattern:"^(-?\\d{4,5}-\\d{2}-\\d{2})?$" patternDescription:"a day, 2031-05-04" doc:"Dated on or after this day."`
		To   string `query:"to" maxLength:"10" pattern:"^(-?\\d{4,5}-\\d{2}-\\d{2})?$" patternDescription:"a day, 2031-05-04"`
	}) (*moments, error) {
		q, p, err := in.question("timeline", &in.PageInput)
		if err != nil {
			return nil, err
		}
		list, next, more, err := s.ports.Timeline.Timeline(ctx, q, Window{in.From, in.To}, p)
		return &moments{list, cursor("timeline", next), more, query.Text(q)}, err
	})
}
