package api

import (
	"context"
	"time"
)

// Start is the case at a glance.
type Start interface {
	Summary(ctx context.Context) (*Summary, error)
	Suggest(ctx context.Context, typed string, limit int) ([]Suggestion, error)
	Skips(ctx context.Context) ([]Skip, error)
	Log(ctx context.Context, p Paging) (list []Decision, next string, err error)
}

// Summary is what the start page shows.
type Summary struct {
	Name      string         `json:"name"`
	Locked    bool           `json:"locked" doc:"The case is encrypted on disk."`
	Version   string         `json:"version"`
	Reviewer  string         `json:"reviewer" doc:"Who decides, as the log will have it."`
	Documents int            `json:"documents"`
	Claims    int            `json:"claims"`
	Entities  int            `json:"entities"`
	Reviews   int            `json:"reviews" doc:"That hold now."`
	Notes     int            `json:"notes"`
	Unread    int            `json:"unread" doc:"How many inputs could not be read."`
	NeedsLook []NeedsLook    `json:"needs_look" doc:"What needs a look, the latest documents first; at most 30."`
	New       []DocumentItem `json:"new" doc:"Added last, the newest first; at most 20."`
	Changed   []StatusChange `json:"changed" doc:"What a later state of a page is surer or less sure of; at most 20."`
	Skips     []Skip         `json:"skips" doc:"What could not be read, the latest first; at most 20."`
	Lists     []LoadedList   `json:"lists"`
}

// NeedsLook is one thing that a person should look at.
type NeedsLook struct {
	Kind     string       `json:"kind" enum:"doubt,serious_allegation,same_person,list_match"`
	Code     string       `json:"code" doc:"Of a doubt: ambiguous-speaker …"`
	Message  string       `json:"message" doc:"In English, as the program words it."`
	Document *DocumentRef `json:"document,omitempty"`
	Span     *Span        `json:"span,omitempty"`
	Words    string       `json:"words"`
	Claim    *Claim       `json:"claim,omitempty"`
	Pair     *Pair        `json:"pair,omitempty"`
}

// StatusChange is a claim that the same voice makes with the same words at another status, in a later state of a page.
type StatusChange struct {
	Was      string      `json:"was"`
	Claim    Claim       `json:"claim"`
	Previous DocumentRef `json:"previous"`
}

// Suggestion is one way to go on with what was typed.
type Suggestion struct {
	Text   string `json:"text" doc:"The whole question with the suggestion in it."`
	Label  string `json:"label" doc:"What is suggested."`
	Kind   string `json:"kind" enum:"field,status,act,entity,outlet,words"`
	Entity string `json:"entity" doc:"ID, where it is an entity."`
	Count  int    `json:"count" doc:"Documents, where it is an entity or outlet."`
}

// Decision is one entry of the log.
type Decision struct {
	Time   time.Time `json:"time"`
	Who    string    `json:"who"`
	Action string    `json:"action"`
	Object string    `json:"object"`
	Why    string    `json:"why"`
}

type suggestions struct {
	Suggestions []Suggestion `json:"suggestions"`
}

type skips struct {
	Skips []Skip `json:"skips" doc:"The latest first."`
	Next  string `json:"next"`
}

type decisions struct {
	Log  []Decision `json:"log" doc:"The latest first."`
	Next string     `json:"next"`
}

func (s *server) start() {
	get(s, "/case", "summary", "The case at a glance", func(ctx context.Context, _ *struct{}) (*Summary, error) {
		return s.ports.Start.Summary(ctx)
	})
	get(s, "/suggest", "suggest", "Ways to go on with a question", func(ctx context.Context, in *struct {
		Q     string `query:"q" maxLength:"500" doc:"What was typed so far."`
		Limit int    `query:"limit" minimum:"1" maximum:"50" default:"12"`
	}) (*suggestions, error) {
		list, err := s.ports.Start.Suggest(ctx, in.Q, in.Limit)
		return &suggestions{list}, err
	})
	get(s, "/skips", "skips", "What could not be read", func(ctx context.Context, in *PageInput) (*skips, error) {
		list, err := s.ports.Start.Skips(ctx)
		if err != nil {
			return nil, err
		}
		list, next, err := pageOf("skips", list, in)
		return &skips{list, next}, err
	})
	get(s, "/log", "log", "Who decided what", func(ctx context.Context, in *PageInput) (*decisions, error) {
		p, err := in.paging("log")
		if err != nil {
			return nil, err
		}
		list, next, err := s.ports.Start.Log(ctx, p)
		return &decisions{list, cursor("log", next)}, err
	})
}
