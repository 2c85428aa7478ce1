package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"segun"
)

func TestNewer(t *testing.T) {
	noProxy(t)
	day := time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"v1"`)
		w.Header().Set("Last-Modified", day.Format(http.TimeFormat))
		since, _ := http.ParseTime(r.Header.Get("If-Modified-Since"))
		if r.Header.Get("If-None-Match") == `"v1"` || r.Header.Get("If-None-Match") == "" && !since.Before(day) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, "id,name")
	}))
	defer srv.Close()
	f := &Fetcher{AllowPrivate: true, Now: clock}
	c, changed, err := f.Newer(context.Background(), srv.URL, Stamp{})
	if err != nil || !changed || string(c.Bytes) != "id,name" || c.ETag != `"v1"` || !c.Modified.Equal(day) {
		t.Fatalf("first: %+v, %v, %v", c, changed, err)
	}
	for _, s := range []Stamp{{c.ETag, c.Modified}, {ETag: c.ETag}, {Modified: c.Modified}} {
		if _, changed, err := f.Newer(context.Background(), srv.URL, s); changed || err != nil {
			t.Errorf("%+v: %v, %v", s, changed, err)
		}
	}
	if _, changed, err := f.Newer(context.Background(), srv.URL, Stamp{ETag: `"v0"`, Modified: day}); !changed || err != nil {
		t.Errorf("an older version: %v, %v", changed, err)
	}
	var skip *segun.Skip
	if _, _, err := (&Fetcher{Offline: true}).Newer(context.Background(), srv.URL, Stamp{}); !errors.As(err, &skip) || skip.Code != "offline" {
		t.Errorf("offline: %v", err)
	}
}

// A server may not answer "not changed" to somebody who holds nothing.
func TestNotModifiedUnasked(t *testing.T) {
	noProxy(t)
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNotModified) }))
	defer srv.Close()
	var skip *segun.Skip
	if _, changed, err := (&Fetcher{AllowPrivate: true}).Newer(context.Background(), srv.URL, Stamp{}); changed || !errors.As(err, &skip) {
		t.Errorf("got %v, %v", changed, err)
	}
}

func TestWholeKeepsLinesTogether(t *testing.T) {
	path := write(t, "a.jsonl", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n")
	c, err := (&Fetcher{Now: clock}).Whole(context.Background(), path)
	if err != nil || len(c.Bytes) != 22 || c.Modified.IsZero() {
		t.Errorf("got %+v, %v", c, err)
	}
}
