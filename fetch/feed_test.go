package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"segun"
)

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Tribune</title><link>https://tribune.example/</link>
<item><title>One</title><link>/a?n=1</link></item>
<item><title>Two</title><link>/gone</link></item>
<item><title>One again</title><link>/a?n=1#top</link></item>
<item><title>Three</title><description>&lt;p&gt;Nine died.&lt;/p&gt;</description><pubDate>Sun, 04 May 2031 23:30:00 +0200</pubDate></item>
<item><title>Four</title><link>/feed2</link></item>
</channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>One</title><link href="/a?n=2"/></entry></feed>`

const jsonFeed = `{"version":"https:\/\/jsonfeed.org\/version\/1.1","title":"T","items":[{"id":"1","url":"/a?n=3","title":"One"}]}`

// newsroom is a site with feeds and pages; it counts the requests that run at the same time.
func newsroom(t *testing.T) (url string, asked *atomic.Int32) {
	noProxy(t)
	asked = new(atomic.Int32)
	var running atomic.Int32
	serve := func(media, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if running.Add(1) > 1 {
				t.Error("two requests at the same time to one host")
			}
			defer running.Add(-1)
			asked.Add(1)
			if r.Header.Get("If-None-Match") == `"v1"` {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			w.Header().Set("Content-Type", media)
			w.Header().Set("ETag", `"v1"`)
			fmt.Fprint(w, body)
		}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/feed", serve("application/rss+xml", rss))
	mux.HandleFunc("/feed2", serve("text/xml", atom))
	mux.HandleFunc("/feed3", serve("application/json", jsonFeed))
	mux.HandleFunc("/feed4", serve("application/rss+xml", "<rss><channel></channel></rss>"))
	mux.HandleFunc("/feed5", serve("application/rss+xml", "<rss><channel>"+strings.Repeat("<x:a>", 100000)))
	mux.HandleFunc("/a", serve("text/html", "<p>The ferry sank.</p>"))
	mux.HandleFunc("/archive", serve("application/warc", response("https://news.example/1", "200 OK\r\nContent-Type: text/plain", "Archived.")))
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	return srv.URL, asked
}

func TestFeed(t *testing.T) {
	url, _ := newsroom(t)
	f := &Fetcher{AllowPrivate: true, Pause: -1}
	short := func(arg string) []string {
		list := tell(t, f, arg)
		for i := range list {
			list[i] = strings.ReplaceAll(list[i], url, "")
		}
		return list
	}
	equal(t, short(url+"/feed"), "/a?n=1", "/gone ! http-404", "/feed › Three", "/feed2")
	equal(t, short(url+"/feed2"), "/a?n=2")
	equal(t, short(url+"/feed3"), "/a?n=3")
	equal(t, short(url+"/feed4"), "/feed4 ! empty")
	equal(t, short(url+"/feed5"), "/feed5 ! bad-feed")
	equal(t, short(url+"/archive"), "/archive › https://news.example/1")

	list, _ := f.Get(context.Background(), url+"/feed")
	if g := list[1].Given; g.Title != "Three" || g.Published != "2031-05-04" || g.Publisher != "The Tribune" {
		t.Errorf("%+v", g)
	}
	file := write(t, "feed.xml", strings.ReplaceAll(rss, "/a?n=1", url+"/a?n=1"))
	equal(t, short(file), "/a?n=1", file+" › Three")
	f.MaxItems = 2
	equal(t, short(url+"/feed"), "/a?n=1", "/gone ! http-404", "/feed ! limit")
}

func TestWhatLooksLikeAFeed(t *testing.T) {
	for _, s := range []string{rss, atom, jsonFeed, "\ufeff\n<!-- made by hand -->\n<rss>", "<?xml version='1.0'?><?xml-stylesheet href='x'?><rdf:RDF xmlns='x'>"} {
		if !looksFeed(segun.Capture{Bytes: []byte(s)}) {
			t.Errorf("%.40q was not taken for a feed", s)
		}
	}
	for _, s := range []string{"<?xml version='1.0'?><html><body><rss>", "<?xml version='1.0'?><feedback>", "<p>the <rss> tag", "The <feed> tag", `{"version":"1"}`, ""} {
		if looksFeed(segun.Capture{Bytes: []byte(s)}) {
			t.Errorf("%.40q was taken for a feed", s)
		}
	}
}

func TestFeedTakesTooLong(t *testing.T) {
	url, _ := newsroom(t)
	f := &Fetcher{AllowPrivate: true, Pause: 80 * time.Millisecond, FeedTime: 100 * time.Millisecond}
	got := tell(t, f, url+"/feed")
	if len(got) != 4 || strings.Count(strings.Join(got, " "), "! limit") != 2 {
		t.Errorf("%q", got)
	}
}

func TestWhatIsHeldIsNotFetchedAgain(t *testing.T) {
	url, _ := newsroom(t)
	f := &Fetcher{AllowPrivate: true, Pause: -1, Held: func(string) Stamp { return Stamp{ETag: `"v1"`} }}
	equal(t, tell(t, f, url+"/a"), url+"/a ! "+Unchanged)
	equal(t, tell(t, f, url+"/feed"), url+"/feed ! "+Unchanged)
}

func TestFeedIsNotFetchedOffline(t *testing.T) {
	url, asked := newsroom(t)
	f := &Fetcher{AllowPrivate: true, Offline: true}
	equal(t, tell(t, f, url+"/feed"), url+"/feed ! offline")
	file := write(t, "x.urls", url+"/a\n")
	equal(t, tell(t, f, file), url+"/a ! offline")
	if asked.Load() > 0 {
		t.Error("something was fetched")
	}
}

func TestFeedLeadsToNoPrivateAddress(t *testing.T) {
	noProxy(t)
	file := write(t, "feed.xml", strings.ReplaceAll(rss, "/a?n=1", "http://169.254.169.254/latest"))
	equal(t, tell(t, &Fetcher{Pause: -1}, file), "http://169.254.169.254/latest ! private-address", file+" › Three")
}

func TestAddressList(t *testing.T) {
	url, _ := newsroom(t)
	text := "\ufeff# my list\n\n" + url + "/a?1\r\nftp://x\n" + url + "/gone\n  " + url + "/feed2\n" + url + "/a?2"
	f := &Fetcher{AllowPrivate: true, Pause: -1}
	file := write(t, "list.urls", text)
	want := []string{url + "/a?1", file + ":4 ! bad-url", url + "/gone ! http-404", url + "/a?n=2", url + "/a?2"}
	equal(t, tell(t, f, file), want...)
	f.Lists = true
	want[1] = strings.Replace(want[1], "urls", "txt", 1)
	file = write(t, "list.txt", text)
	want[1] = file + ":4 ! bad-url"
	equal(t, tell(t, f, file), want...)
	f.Stdin = strings.NewReader(text)
	want[1] = "-:4 ! bad-url"
	equal(t, tell(t, f, "-"), want...)
	none := write(t, "none.urls", "# nothing\n")
	equal(t, tell(t, f, none), none+" ! empty")
}

func TestAllKeepsTheOrder(t *testing.T) {
	url, _ := newsroom(t)
	a, b := write(t, "a.txt", "A"), write(t, "b.txt", "B")
	f := &Fetcher{AllowPrivate: true, Pause: -1}
	args := []string{a, url + "/a?1", url + "/feed2", url + "/a?3", b, url + "/a?4"}
	var got []string
	for c, err := range f.All(context.Background(), args) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, c.From)
	}
	equal(t, got, a, url+"/a?1", url+"/a?n=2", url+"/a?3", b, url+"/a?4")
	n := 0
	for range f.All(context.Background(), args) {
		if n++; n == 2 {
			break
		}
	}
}

func TestPauseBetweenPagesOfAHost(t *testing.T) {
	var h hosts
	var mu sync.Mutex
	var times []time.Time
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			leave, err := h.enter(context.Background(), "https://news.example/x", 30*time.Millisecond)
			if err != nil {
				t.Error(err)
				return
			}
			mu.Lock()
			times = append(times, time.Now())
			mu.Unlock()
			leave()
		})
	}
	all.Wait()
	if d := times[2].Sub(times[0]); d < 60*time.Millisecond {
		t.Errorf("three requests within %s", d)
	}
	leave, _ := h.enter(context.Background(), "https://news.example/y", 0)
	defer leave()
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	if _, err := h.enter(ctx, "https://NEWS.example/z", 0); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}

func FuzzFeed(f *testing.F) {
	for _, s := range []string{rss, atom, jsonFeed, "<rdf:RDF><item/></rdf:RDF>"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		list, err := (&Fetcher{}).entries(segun.Capture{From: "f", URL: "https://news.example/feed", Bytes: bytes.Clone(b)})
		if err != nil {
			return
		}
		for _, e := range list {
			if e.address == "" && len(e.words.Bytes) == 0 || e.address != "" && !isURL(e.address) {
				t.Fatalf("%+v", e)
			}
		}
	})
}
