package api

import (
	"context"
	"time"
)

// Reviews are what people found about readings. A review changes no reading: it is kept and shown beside it.
type Reviews interface {
	// Reviews lists all reviews, the latest first, undone ones too.
	Reviews(ctx context.Context, p Paging) (list []Review, next string, err error)
	// Review adds one, which takes the place of an earlier one on the same claim.
	Review(ctx context.Context, r NewReview) (*Review, error)
	// Unreview undoes one; it stays in the record.
	Unreview(ctx context.Context, id int64) (*Review, error)
}

// NewReview is what a person found about how a claim was read.
type NewReview struct {
	Claim   string `json:"claim" minLength:"6" maxLength:"80" doc:"ID of the claim."`
	Verdict string `json:"verdict" enum:"right,wrong_speaker,wrong_status,not_a_claim"`
	Value   string `json:"value,omitempty" maxLength:"300" doc:"Who says it, or the right status; needed for wrong_status, optional for wrong_speaker."`
	Why     string `json:"why,omitempty" maxLength:"2000"`
}

// Review is what a person found about how a claim was read.
type Review struct {
	ID      int64      `json:"id"`
	Claim   string     `json:"claim" doc:"ID of the claim that it is about now; empty where the document is no longer read so."`
	Was     string     `json:"was" doc:"ID of the claim when it was reviewed."`
	Verdict string     `json:"verdict" enum:"right,wrong_speaker,wrong_status,not_a_claim"`
	Value   string     `json:"value" doc:"Who says it, or the right status, as the reviewer has it."`
	Why     string     `json:"why"`
	Who     string     `json:"who"`
	Time    time.Time  `json:"time"`
	Holds   bool       `json:"holds" doc:"Not undone and not superseded."`
	Undone  *time.Time `json:"undone,omitempty"`
}

type reviews struct {
	Reviews []Review `json:"reviews"`
	Next    string   `json:"next"`
}

func (s *server) reviews() {
	get(s, "/reviews", "reviews", "What people found about readings, the latest first", func(ctx context.Context, in *PageInput) (*reviews, error) {
		p, err := in.paging("reviews")
		if err != nil {
			return nil, err
		}
		list, next, err := s.ports.Reviews.Reviews(ctx, p)
		return &reviews{list, cursor("reviews", next)}, err
	})
	post(s, "/reviews", "review", "Correct a reading, or confirm it", func(ctx context.Context, in *struct{ Body NewReview }) (*Review, error) {
		return s.ports.Reviews.Review(ctx, in.Body)
	})
	remove(s, "/reviews/{id}", "unreview", "Undo a review; it stays in the record as undone", func(ctx context.Context, in *NumberInput) (*Review, error) {
		return s.ports.Reviews.Unreview(ctx, in.ID)
	})
}
