package store

import (
	"context"
	"strconv"
	"sync"

	"github.com/ncruces/go-sqlite3"
)

// Watch tells one state of a case from another, whoever changes it. It may be used from many goroutines at once.
type Watch struct {
	c       *Case
	mu      sync.Mutex
	db      *conn
	version int64
	state   int64
}

// Watch begins to watch a case.
func (c *Case) Watch() *Watch { return &Watch{c: c} }

// State returns a word that differs from all earlier ones of this watch when anything has been written since.
func (w *Watch) State(ctx context.Context) (string, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.db == nil {
		db, err := w.c.take()
		if err != nil {
			return "", err
		}
		w.db = db
	}
	var now int64
	err := w.db.during(ctx, func() error {
		// The version of one connection changes when another has written.
		return w.db.each(func(s *sqlite3.Stmt) error {
			now = s.ColumnInt64(0)
			return nil
		}, "PRAGMA data_version")
	})
	if err != nil {
		return "", told(w.c.record(), err)
	}
	if now != w.version {
		w.version = now
		w.state++
	}
	return strconv.FormatInt(w.state, 36), nil
}

// Close ends watching.
func (w *Watch) Close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.db != nil {
		w.c.give(w.db)
		w.db = nil
	}
}
