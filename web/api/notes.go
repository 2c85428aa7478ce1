package api

import (
	"context"
	"slices"
	"time"
)

// Notes are what people wrote down themselves.
type Notes interface {
	// Notes lists all notes, or those about a name, the oldest first.
	Notes(ctx context.Context, about string) ([]Note, error)
	Note(ctx context.Context, n NewNote) (*Note, error)
}

// NewNote is a note to keep.
type NewNote struct {
	Text   string `json:"text" minLength:"1" maxLength:"100000"`
	Class  string `json:"class" enum:"public,internal,confidential"`
	About  string `json:"about,omitempty" maxLength:"300" doc:"A name or an ID."`
	Source string `json:"source,omitempty" maxLength:"300" doc:"A code name will do."`
}

// Note is a note that is kept.
type Note struct {
	NewNote
	ID   int64     `json:"id"`
	Who  string    `json:"who"`
	Time time.Time `json:"time"`
}

type notes struct {
	Notes []Note `json:"notes" doc:"The latest first."`
	Next  string `json:"next"`
}

func (s *server) notes() {
	get(s, "/notes", "notes", "Notes of one's own", func(ctx context.Context, in *struct {
		About string `query:"about" maxLength:"300"`
		PageInput
	}) (*notes, error) {
		list, err := s.ports.Notes.Notes(ctx, in.About)
		if err != nil {
			return nil, err
		}
		slices.Reverse(list)
		list, next, err := pageOf("notes", list, &in.PageInput)
		return &notes{list, next}, err
	})
	post(s, "/notes", "note", "Keep a note", func(ctx context.Context, in *struct{ Body NewNote }) (*Note, error) {
		return s.ports.Notes.Note(ctx, in.Body)
	})
}
