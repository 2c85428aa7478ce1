package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"segun/web/api"
)

// paperSite serves a page that has not changed since it was asked for, a feed of it and of a page that is gone.
func paperSite(t *testing.T) string {
	t.Helper()
	var base string
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/quay":
			w.Header().Set("ETag", `"one"`)
			if r.Header.Get("If-None-Match") == `"one"` {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, "<html><head><title>Quay closed</title></head><body><article><h1>Quay closed</h1><p>The mayor said that the quay was closed on Monday.</p></article></body></html>")
		case "/feed":
			w.Header().Set("Content-Type", "application/rss+xml")
			fmt.Fprintf(w, `<rss version="2.0"><channel><title>Tide</title><item><title>Quay</title><link>%s/quay</link></item><item><title>Gone</title><link>%s/gone</link></item></channel></rss>`, base, base)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	base = s.URL
	return base
}

// add adds addresses at the desk and returns the run as it ended.
func (s *served) add(urls ...string) api.Job {
	s.t.Helper()
	var job api.Job
	if code, b := s.ask("POST", "/add", api.NewArticles{URLs: urls}, &job); code != 200 {
		s.t.Fatalf("%d %s", code, b)
	}
	return s.follow(job.ID)
}

// TestAddressesAtTheDesk holds what the desk does with addresses: a page that is as it was is there already, and no trouble; a feed that was read is not among what could not be; each that failed says what to do.
func TestAddressesAtTheDesk(t *testing.T) {
	site := paperSite(t)
	s := serveCaseWith(t, &servingFlags{AllowPrivate: true})
	if j := s.add(site+"/feed", site+"/other"); j.Fresh != 1 || j.Kept != 0 || len(j.Skips) != 2 || !strings.Contains(j.Skips[0].Reason, "look for it in a web archive") {
		t.Errorf("%+v", j)
	}
	page := api.NewArticles{Texts: []api.PastedText{{Text: firstStory}}}
	for _, kept := range []int{0, 1} {
		var j api.Job
		s.ask("POST", "/add", page, &j)
		if j = s.follow(j.ID); j.Kept != kept || len(j.There) != kept || kept == 1 && (j.There[0].ID == "" || j.There[0].Title == "") {
			t.Errorf("a text, for the %d. time: %+v", kept+1, j)
		}
	}
	if j := s.add(site + "/quay"); j.Fresh != 0 || j.Kept != 1 || len(j.Skips) != 0 {
		t.Errorf("a page as it was: %+v", j)
	}
	skips, err := s.c.Skips(context.Background())
	if err != nil || len(skips) != 2 {
		t.Errorf("what could not be read: %+v, %v", skips, err)
	}
}

// TestAddressesOfTheNetwork holds that the desk fetches nothing from private addresses unless it was started so, says how, and forgets that once the address was read.
func TestAddressesOfTheNetwork(t *testing.T) {
	site := paperSite(t)
	s := serveCaseWith(t, &servingFlags{})
	j := s.add(site + "/feed")
	if j.Fresh != 0 || len(j.Skips) != 1 || j.Skips[0].Code != "private-address" || !strings.Contains(j.Skips[0].Reason, "start segun with --allow-private") {
		t.Fatalf("%+v", j)
	}
	s.adding.private = true
	if j := s.add(site + "/feed"); j.Fresh != 1 {
		t.Errorf("%+v", j)
	}
	skips, err := s.c.Skips(context.Background())
	if err != nil || len(skips) != 1 || !strings.HasSuffix(skips[0].From, "/gone") {
		t.Errorf("what could not be read: %+v, %v", skips, err)
	}
	for _, n := range []api.NewArticles{{Texts: []api.PastedText{{Text: firstStory, Published: "yesterday"}}}, {Texts: []api.PastedText{{Text: firstStory}}, Published: "2031-02-30"}} {
		if code, b := s.ask("POST", "/add", n, nil); code != 422 || !strings.Contains(string(b), "write ") {
			t.Errorf("a date that is none: %d %s", code, b)
		}
	}
}
