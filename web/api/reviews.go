package api

import (
	"context"
	"time"
)

// Reviews are what people found about readings. A review changes no reading: it is kept and shown beside it.
type Reviews interface {
	// Reviews lists the claims that have a review that holds; stale is how many reviews hold for no claim any more, since it is read otherwise now.
	Reviews(ctx context.Context, p Paging) (list []Claim, stale int, next string, err error)
	// Review adds one, which stands over earlier ones on the same claim.
	Review(ctx context.Context, r NewReview) (*Claim, error)
	// Unreview takes the last one on a claim back, so that the one before it holds again, or none.
	Unreview(ctx context.Context, claim, why string) (*Claim, error)
}

// NewReview is what a person found about how a claim was read.
type NewReview struct {
	Claim   string `json:"claim" minLength:"6" maxLength:"80" doc:"ID of the claim."`
	Verdict string `json:"verdict" enum:"reviewed,wrong-speaker,wrong-status,not-a-claim" doc:"reviewed: it is as the text has it."`
	Why     string `json:"why,omitempty" maxLength:"2000" doc:"Needed for all but reviewed: who says it then, which status is right."`
}

// Review is what a person found about how a claim was read.
type Review struct {
	Verdict string    `json:"verdict" enum:"reviewed,wrong-speaker,wrong-status,not-a-claim,undone"`
	Why     string    `json:"why"`
	Who     string    `json:"who"`
	Time    time.Time `json:"time"`
}

type reviews struct {
	Claims []Claim `json:"claims"`
	Stale  int     `json:"stale" doc:"How many reviews hold for no claim any more: a later reading has it otherwise."`
	Next   string  `json:"next"`
}

func (s *server) reviews() {
	get(s, "/reviews", "reviews", "Claims that people have looked at", func(ctx context.Context, in *PageInput) (*reviews, error) {
		p, err := in.paging("reviews")
		if err != nil {
			return nil, err
		}
		list, stale, next, err := s.ports.Reviews.Reviews(ctx, p)
		return &reviews{list, stale, cursor("reviews", next)}, err
	})
	post(s, "/reviews", "review", "Correct a reading, or confirm it; gives the claim as it is then", func(ctx context.Context, in *struct{ Body NewReview }) (*Claim, error) {
		return s.ports.Reviews.Review(ctx, in.Body)
	})
	remove(s, "/claims/{id}/review", "unreview", "Take the last review of a claim back; gives the claim as it is then", func(ctx context.Context, in *struct {
		IDInput
		Why string `query:"why" maxLength:"2000"`
	}) (*Claim, error) {
		return s.ports.Reviews.Unreview(ctx, in.ID, in.Why)
	})
}
