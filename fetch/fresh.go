package fetch

import (
	"context"
	"errors"
	"net/http"
	"time"

	"segun"
)

// Stamp is what a server said of a file when it was fetched: its name for that version, and when it was changed. The zero Stamp says
// that nothing is held.
type Stamp struct {
	ETag     string
	Modified time.Time
}

// ask adds to a request what is held already, so that the server can answer that nothing has changed.
func (s Stamp) ask(r *http.Request) {
	if s.ETag != "" {
		r.Header.Set("If-None-Match", s.ETag)
	}
	if !s.Modified.IsZero() {
		r.Header.Set("If-Modified-Since", s.Modified.UTC().Format(http.TimeFormat))
	}
}

// errUnchanged is a server's answer that the file is as it was.
var errUnchanged = errors.New("not changed")

// Newer fetches a URL unless the server says that it is as it was at the stamp; then changed is false and the capture empty. The error is
// a *segun.Skip, but for a cancelled context.
func (f *Fetcher) Newer(ctx context.Context, url string, since Stamp) (c segun.Capture, changed bool, err error) {
	c, err = f.webSince(ctx, url, since)
	if errors.Is(err, errUnchanged) {
		return segun.Capture{}, false, nil
	}
	return c, err == nil, err
}

// Whole reads a path, a URL or "-" as one capture, a .jsonl file too. The error is a *segun.Skip, but for a cancelled context.
func (f *Fetcher) Whole(ctx context.Context, arg string) (segun.Capture, error) {
	switch {
	case arg == "-":
		return f.stdin()
	case isURL(arg):
		return f.web(ctx, arg)
	}
	return f.file(arg)
}
