package api

import (
	"context"
	"time"
)

// Notes are what people wrote down themselves.
type Notes interface {
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
	Notes []Note `json:"notes" doc:"The oldest first."`
}

func (s *server) notes() {
	get(s, "/notes", "notes", "Notes of one's own", func(ctx context.Context, in *struct {
		About string `query:"about" maxLength:"300"`
	}) (*notes, error) {
		list, err := s.ports.Notes.Notes(ctx, in.About)
		return &notes{list}, err
	})
	post(s, "/notes", "note", "Keep a note", func(ctx context.Context, in *struct{ Body NewNote }) (*Note, error) {
		return s.ports.Notes.Note(ctx, in.Body)
	})
}
