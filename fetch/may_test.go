package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"segun"
)

// What may not be asked for is not asked for, as little as where a page leads to.
func TestMay(t *testing.T) {
	noProxy(t)
	var asked atomic.Int32
	party := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { asked.Add(1); w.Write([]byte("The ferry sank.")) }))
	defer party.Close()
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, party.URL, http.StatusFound) }))
	defer other.Close()
	no := true
	f := &Fetcher{AllowPrivate: true, Pause: -1, May: func(u *url.URL) error {
		if no && strings.HasSuffix(party.URL, u.Host) {
			return &segun.Skip{From: u.String(), Code: "party-site", Reason: "somebody's"}
		}
		return nil
	}}
	for _, arg := range []string{party.URL, other.URL} {
		_, err := f.Get(context.Background(), arg)
		var skip *segun.Skip
		if !errors.As(err, &skip) || skip.Code != "party-site" || asked.Load() != 0 {
			t.Errorf("%s: %v, asked %d times", arg, err, asked.Load())
		}
	}
	no = false
	if cs, err := f.Get(context.Background(), other.URL); err != nil || len(cs) != 1 || asked.Load() != 1 {
		t.Errorf("%v, %v, asked %d times", cs, err, asked.Load())
	}
}
