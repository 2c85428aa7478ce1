package web

import (
	"bytes"
	"container/list"
	"log/slog"
	"net/http"
	"strings"
	"sync"

	"segun/web/api"
)

// How much of answers is kept in memory, for as long as nothing of the case changes.
const (
	mostKept = 24 << 20
	mostOne  = 1 << 20
)

// kept is an answer that can be given again.
type kept struct {
	key, kind string
	body      []byte
}

// memory holds answers of one state of the case, those used last.
type memory struct {
	mu    sync.Mutex
	state string
	of    map[string]*list.Element
	order *list.List
	size  int
}

// look returns an answer of a state; every answer of another state is dropped.
func (m *memory) look(state, key string) *kept {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.state != state {
		m.state, m.of, m.order, m.size = state, map[string]*list.Element{}, list.New(), 0
	}
	if e := m.of[key]; e != nil {
		m.order.MoveToFront(e)
		return e.Value.(*kept)
	}
	return nil
}

// keep adds an answer that was worked out while the case was in a state.
func (m *memory) keep(state string, k *kept) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.state != state || m.of[k.key] != nil || len(k.body) > mostOne {
		return
	}
	m.of[k.key] = m.order.PushFront(k)
	for m.size += len(k.body) + len(k.key); m.size > mostKept; {
		e := m.order.Back()
		old := m.order.Remove(e).(*kept)
		delete(m.of, old.key)
		m.size -= len(old.body) + len(old.key)
	}
}

// remembered gives each answer that is read an ETag: the state of the case. Where nothing has changed since, a caller that has the answer is told so, and another
// is given it from memory. Nothing is left for the browser to keep on the disk.
func remembered(state api.State, next http.Handler, log *slog.Logger) http.Handler {
	m := &memory{of: map[string]*list.Element{}, order: list.New()}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		if changes(r.Method) || strings.HasPrefix(r.URL.Path, api.Prefix+"/jobs") || state == nil {
			next.ServeHTTP(w, r)
			return
		}
		now, err := state.State(r.Context())
		if err != nil {
			log.Error("the state of the case is not known", "error", err)
			next.ServeHTTP(w, r)
			return
		}
		tag := `W/"` + now + `"`
		w.Header().Set("ETag", tag)
		if matches(r.Header.Get("If-None-Match"), tag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		key := r.URL.EscapedPath() + "?" + r.URL.RawQuery
		if k := m.look(now, key); k != nil {
			w.Header().Set("Content-Type", k.kind)
			_, _ = w.Write(k.body) // the other end may be gone
			return
		}
		c := &copying{ResponseWriter: w}
		next.ServeHTTP(c, r)
		if c.status == http.StatusOK && !c.tooMuch && w.Header().Get("Content-Disposition") == "" && r.Method == http.MethodGet {
			m.keep(now, &kept{key, w.Header().Get("Content-Type"), c.body.Bytes()})
		}
	})
}

// matches reports whether one of the tags in a header is tag.
func matches(header, tag string) bool {
	for t := range strings.SplitSeq(header, ",") {
		if t = strings.TrimSpace(t); t == "*" || strings.TrimPrefix(t, "W/") == strings.TrimPrefix(tag, "W/") {
			return true
		}
	}
	return false
}

// copying copies an answer while it is written.
type copying struct {
	http.ResponseWriter
	status  int
	body    bytes.Buffer
	tooMuch bool
}

// WriteHeader notes the status. An answer that is none has no tag: what went wrong may be right the next time.
func (c *copying) WriteHeader(status int) {
	if c.status == 0 {
		c.status = status
		if status != http.StatusOK {
			c.Header().Del("ETag")
		}
	}
	c.ResponseWriter.WriteHeader(status)
}

// Write writes and copies.
func (c *copying) Write(b []byte) (int, error) {
	if c.status == 0 {
		c.status = http.StatusOK
	}
	if c.tooMuch = c.tooMuch || c.body.Len()+len(b) > mostOne; !c.tooMuch {
		c.body.Write(b)
	}
	return c.ResponseWriter.Write(b)
}

// Unwrap is for http.ResponseController.
func (c *copying) Unwrap() http.ResponseWriter { return c.ResponseWriter }
