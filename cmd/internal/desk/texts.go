package desk

import (
	"context"
	"sync"

	"segun/cmd/internal/origins"
)

// texts holds what tracing keeps of one state of the case.
type texts struct {
	mu    sync.Mutex
	state string
	memo  *origins.Memo
}

// memo is what tracing keeps of the case as it is now; nil, which keeps nothing, where that is not known.
func (d *Desk) memo(ctx context.Context) *origins.Memo {
	now, err := d.watch.State(ctx)
	if err != nil {
		return nil
	}
	t := &d.texts
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.memo == nil || t.state != now {
		t.state, t.memo = now, &origins.Memo{}
	}
	return t.memo
}
