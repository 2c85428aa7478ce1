package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

// noProxy keeps the machine's own proxy settings out of a test.
func noProxy(t *testing.T) {
	for _, k := range []string{"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy"} {
		t.Setenv(k, "")
	}
}

// names is a stand-in for DNS.
func names(m map[string]string) lookupFunc {
	return func(_ context.Context, host string) ([]netip.Addr, error) {
		if a, err := netip.ParseAddr(host); err == nil {
			return []netip.Addr{a}, nil
		}
		if s, ok := m[host]; ok {
			return []netip.Addr{netip.MustParseAddr(s)}, nil
		}
		return nil, &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
	}
}

func site(t *testing.T) *httptest.Server {
	mux := http.NewServeMux()
	mux.HandleFunc("/a", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
		fmt.Fprint(w, "<p>The ferry sank.</p>")
	})
	mux.HandleFunc("/gone", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(404) })
	mux.HandleFunc("/wall", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(403) })
	mux.HandleFunc("/broken", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(503) })
	mux.HandleFunc("/empty", func(w http.ResponseWriter, r *http.Request) {})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/a", http.StatusMovedPermanently) })
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	mux.HandleFunc("/ftp", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "ftp://x/", http.StatusFound) })
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/drip", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "begun")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, r *http.Request) {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		z.Write(make([]byte, 1<<20))
		z.Close()
		w.Header().Set("Content-Encoding", "gzip")
		w.Write(b.Bytes())
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestWeb(t *testing.T) {
	noProxy(t)
	s := site(t)
	f := &Fetcher{AllowPrivate: true, Now: clock, MaxBytes: 1 << 16}
	c, skip := get(t, f, s.URL+"/moved")
	if skip != nil {
		t.Fatal(skip)
	}
	if c.URL != s.URL+"/a" || c.From != s.URL+"/moved" || c.Media != "text/html; charset=iso-8859-1" || string(c.Bytes) != "<p>The ferry sank.</p>" {
		t.Errorf("got %+v", c)
	}
	withUser := strings.Replace(s.URL, "http://", "http://ana:secret@", 1) + "/a"
	if c, skip := get(t, f, withUser); skip != nil || strings.Contains(c.URL, "secret") {
		t.Errorf("user info: %q, %v", c.URL, skip)
	}
}

func TestWebSkips(t *testing.T) {
	noProxy(t)
	s := site(t)
	for _, tc := range []struct{ path, code, says string }{
		{"/gone", "http-404", "no such page"},
		{"/wall", "http-403", "save the page"},
		{"/broken", "http-503", "try again later"},
		{"/empty", "empty", "empty page"},
		{"/loop", "redirects", "more than 10 times"},
		{"/ftp", "scheme", "only http and https"},
		{"/slow", "timeout", "within 200ms"},
		{"/drip", "timeout", "within 200ms"},
		{"/bomb", "too-large", "64 KiB"},
	} {
		f := &Fetcher{AllowPrivate: true, Timeout: 200 * time.Millisecond, MaxBytes: 1 << 16}
		_, skip := get(t, f, s.URL+tc.path)
		if skip == nil || skip.Code != tc.code || !strings.Contains(skip.Reason, tc.says) {
			t.Errorf("%s: got %v, want %s", tc.path, skip, tc.code)
		}
	}
	if _, skip := get(t, &Fetcher{AllowPrivate: true, MaxRedirects: -1}, s.URL+"/moved"); skip == nil || skip.Code != "redirects" {
		t.Errorf("no redirects: %v", skip)
	}
	if _, skip := get(t, &Fetcher{Offline: true}, s.URL+"/a"); skip == nil || skip.Code != "offline" {
		t.Errorf("offline: %v", skip)
	}
	if _, skip := get(t, &Fetcher{lookup: names(nil)}, "http://nowhere.example/"); skip == nil || skip.Code != "not-found" {
		t.Errorf("no host: %v", skip)
	}
	s.Close()
	if _, skip := get(t, &Fetcher{AllowPrivate: true}, s.URL+"/a"); skip == nil || skip.Code != "unreachable" {
		t.Errorf("closed: %v", skip)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := (&Fetcher{AllowPrivate: true}).Get(ctx, s.URL+"/a"); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestPrivateAddress refuses literal addresses and names that resolve to private ones.
func TestPrivateAddress(t *testing.T) {
	noProxy(t)
	s := site(t)
	port := s.URL[strings.LastIndexByte(s.URL, ':')+1:]
	f := &Fetcher{lookup: names(map[string]string{"inner.example": "127.0.0.1"})}
	for _, host := range []string{"127.0.0.1", "localhost", "sub.localhost.", "[::1]", "[::ffff:127.0.0.1]", "inner.example", "169.254.169.254"} {
		_, skip := get(t, f, "http://"+host+":"+port+"/a")
		if skip == nil || skip.Code != "private-address" || !strings.Contains(skip.Reason, "--allow-private") {
			t.Errorf("%s: got %v", host, skip)
		}
	}
}

// TestGuardBehindProxy has the test server play the proxy, which is itself private and allowed to be.
func TestGuardBehindProxy(t *testing.T) {
	noProxy(t)
	var proxyURL string
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/ok":
			fmt.Fprint(w, "through the proxy")
		case "/to-loopback":
			http.Redirect(w, r, "http://127.0.0.1:1/", http.StatusFound)
		case "/to-inner":
			http.Redirect(w, r, "http://inner.example/", http.StatusFound)
		case "/to-proxy":
			http.Redirect(w, r, proxyURL, http.StatusFound)
		}
	}))
	defer proxy.Close()
	proxyURL = proxy.URL
	t.Setenv("HTTP_PROXY", proxy.URL)
	f := &Fetcher{lookup: names(map[string]string{"news.example": "8.8.8.8", "inner.example": "10.0.0.1"})}
	if c, skip := get(t, f, "http://news.example/ok"); skip != nil || string(c.Bytes) != "through the proxy" {
		t.Errorf("ok: %q, %v", c.Bytes, skip)
	}
	if c, skip := get(t, f, "http://unknown-here.example/ok"); skip != nil || len(c.Bytes) == 0 {
		t.Errorf("a name only the proxy resolves: %v", skip)
	}
	for _, path := range []string{"news.example/to-loopback", "news.example/to-inner", "news.example/to-proxy", "inner.example/ok", "10.0.0.1/ok"} {
		if _, skip := get(t, f, "http://"+path); skip == nil || skip.Code != "private-address" {
			t.Errorf("%s: got %v", path, skip)
		}
	}
}
