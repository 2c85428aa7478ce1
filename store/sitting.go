package store

import (
	"context"
	"sync"
)

// sitting is one answer that asks several questions: all on one connection, so that they see one state of the case, and each document is opened once.
type sitting struct {
	c  *Case
	mu sync.Mutex // one question at a time
	db *conn      // nil until the first question
	up bool       // it has ended
}

// sittingKey is where a context has its sitting.
type sittingKey struct{}

// Sit returns a context for questions that are put one after the other and answered from one state of the case, until end is called. A question that is put while
// another of the sitting is being answered is answered apart, from the state of its own time. Nothing is taken before the first question.
func (c *Case) Sit(ctx context.Context) (sit context.Context, end func()) {
	s := &sitting{c: c}
	return context.WithValue(ctx, sittingKey{}, s), s.end
}

// sittingOf is the sitting of a context at c; nil where it has none, or one at another case.
func (c *Case) sittingOf(ctx context.Context) *sitting {
	if s, ok := ctx.Value(sittingKey{}).(*sitting); ok && s.c == c {
		return s
	}
	return nil
}

// read is Case.read on the connection of the sitting. held is false where that is not free, or not any more, and f was not run.
func (s *sitting) read(ctx context.Context, f func(db *conn) error) (held bool, err error) {
	if !s.mu.TryLock() {
		return false, nil
	}
	defer s.mu.Unlock()
	if s.up {
		return false, nil
	}
	if s.db == nil {
		db, err := s.c.turn(ctx)
		if err != nil {
			return true, err
		}
		if err := db.during(ctx, func() error { return db.Exec("BEGIN") }); err != nil {
			s.c.leave(db)
			return true, s.c.explained(ctx, err)
		}
		db.docs = map[int64]*opened{}
		s.db = db
	}
	return true, s.c.explained(ctx, s.db.during(ctx, func() error { return f(s.db) }))
}

// end gives the connection back.
func (s *sitting) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.up = true
	if s.db != nil {
		s.db.docs = nil
		s.c.leave(s.db)
		s.db = nil
	}
}
