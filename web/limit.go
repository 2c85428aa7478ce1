package web

import (
	"context"
	"net/http"
	"runtime"
	"strings"
	"time"
)

// How long an answer may take, and how many are worked out at a time; others wait for their turn, and what is quick does not wait for what takes long.
const (
	longest     = 30 * time.Second
	longestLong = 10 * time.Minute // what reads or writes a whole case
)

// mostAtOnce is few: with fifty clients on two cores, answers worked out four at a time are all there sooner, and in less memory, than eight at a time that share the cores among them.
func mostAtOnce() int { return 2 * runtime.GOMAXPROCS(0) }

// isLong reports whether a path takes as long as it takes, within longestLong.
func isLong(path string) bool {
	return strings.HasSuffix(path, "/events") || strings.Contains(path, "/add") || strings.HasSuffix(path, "/export") || strings.HasSuffix(path, "/check")
}

// limited bounds the time of an answer, and how many are worked out at once.
func limited(next http.Handler) http.Handler {
	quick, long := make(chan struct{}, mostAtOnce()), make(chan struct{}, mostAtOnce())
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		limit, room := longest, quick
		if isLong(r.URL.Path) {
			limit, room = longestLong, long
		}
		if strings.HasSuffix(r.URL.Path, "/events") { // it waits more than it works, and ends with its job
			next.ServeHTTP(w, r)
			return
		}
		ctx, stop := context.WithTimeout(r.Context(), limit)
		defer stop()
		_ = http.NewResponseController(w).SetWriteDeadline(deadline(ctx)) // where it cannot be set the server's own holds
		select {
		case room <- struct{}{}:
			defer func() { <-room }()
			next.ServeHTTP(w, r.WithContext(ctx))
		case <-ctx.Done():
			refuse(w, http.StatusServiceUnavailable, "There is too much to do.", "Wait a little and try again.")
		}
	})
}

// deadline is when the answer must have been written: somewhat after it must have been worked out.
func deadline(ctx context.Context) time.Time {
	t, _ := ctx.Deadline()
	return t.Add(15 * time.Second)
}
