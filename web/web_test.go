package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"segun/web/api"
)

// fixed is a state that a test moves on.
type fixed struct {
	mu sync.Mutex
	n  int
}

func (f *fixed) State(context.Context) (string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return fmt.Sprint("s", f.n), nil
}

// counting answers with how often it was asked.
type counting struct {
	mu    sync.Mutex
	asked int
}

func (c *counting) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.asked++
	switch {
	case strings.HasSuffix(r.URL.Path, "/panics"):
		panic("a secret name")
	case strings.HasSuffix(r.URL.Path, "/missing"):
		w.WriteHeader(http.StatusNotFound)
	}
	w.Header().Set("Content-Type", "application/json")
	fmt.Fprintf(w, `{"asked":%d}`, c.asked)
}

const token = "0123456789abcdefghij"

func ask(h http.Handler, method, target string, headers ...string) *httptest.ResponseRecorder {
	var body io.Reader
	if method == http.MethodPost {
		body = strings.NewReader("{}")
	}
	r := httptest.NewRequest(method, target, body)
	r.Host = "127.0.0.1:8080"
	for i := 0; i+1 < len(headers); i += 2 {
		if headers[i] == "Host" {
			r.Host = headers[i+1]
			continue
		}
		r.Header.Add(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestWhoMayAsk(t *testing.T) {
	local := New(Options{API: &counting{}, Local: true})
	open := New(Options{API: &counting{}, Names: []string{"desk.newsroom.example"}, Token: []byte(token)})
	for _, try := range []struct {
		name    string
		h       http.Handler
		method  string
		path    string
		headers []string
		want    int
	}{
		{"a program", local, "GET", "/api/v1/case", nil, 200},
		{"by name", local, "GET", "/api/v1/case", []string{"Host", "localhost:8080"}, 200},
		{"IPv6", local, "GET", "/api/v1/case", []string{"Host", "[::1]:8080"}, 200},
		{"another name for this computer", local, "GET", "/api/v1/case", []string{"Host", "attacker.example:8080"}, 421},
		{"a name that begins like ours", local, "GET", "/", []string{"Host", "localhost.attacker.example"}, 421},
		{"the page under another name", local, "GET", "/", []string{"Host", "attacker.example"}, 421},
		{"no name", local, "GET", "/api/v1/case", []string{"Host", ""}, 421},
		{"another address", local, "GET", "/api/v1/case", []string{"Host", "192.0.2.7:8080"}, 421},
		{"our own page", local, "GET", "/api/v1/case", []string{"Origin", "http://127.0.0.1:8080", "Sec-Fetch-Site", "same-origin"}, 200},
		{"another site's page", local, "GET", "/api/v1/case", []string{"Origin", "https://attacker.example"}, 403},
		{"a page at another port", local, "GET", "/api/v1/case", []string{"Origin", "http://127.0.0.1:9999"}, 403},
		{"a page without an origin", local, "GET", "/api/v1/case", []string{"Origin", "null"}, 403},
		{"two origins", local, "GET", "/api/v1/case", []string{"Origin", "http://127.0.0.1:8080", "Origin", "https://attacker.example"}, 403},
		{"an image in another site's page", local, "GET", "/api/v1/documents/1a2b/original", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"a page of the same site at another port", local, "GET", "/api/v1/case", []string{"Sec-Fetch-Site", "same-site"}, 403},
		{"a link to a page from another site", local, "GET", "/claims", []string{"Sec-Fetch-Site", "cross-site"}, 200},
		{"a person who types the address", local, "GET", "/api/v1/case", []string{"Sec-Fetch-Site", "none"}, 200},
		{"a change without our header", local, "POST", "/api/v1/notes", []string{"Origin", "http://127.0.0.1:8080"}, 403},
		{"a form of another site", local, "POST", "/api/v1/notes", []string{"Content-Type", "text/plain", "Origin", "https://attacker.example"}, 403},
		{"a change with it", local, "POST", "/api/v1/notes", []string{"X-Segun", "1"}, 200},
		{"a deletion without it", local, "DELETE", "/api/v1/clearances/1", nil, 403},
		{"a page that is posted to", local, "POST", "/claims", []string{"X-Segun", "1"}, 405},
		{"no token", open, "GET", "/api/v1/case", nil, 401},
		{"no token for the document", open, "GET", "/openapi.json", nil, 401},
		{"a wrong token", open, "GET", "/api/v1/case", []string{"Authorization", "Bearer 0123456789abcdefghik"}, 401},
		{"the beginning of the token", open, "GET", "/api/v1/case", []string{"Authorization", "Bearer 0123456789"}, 401},
		{"the token", open, "GET", "/api/v1/case", []string{"Authorization", "Bearer " + token}, 200},
		{"the token in the address", open, "GET", "/api/v1/case?token=" + token, nil, 401},
		{"the page itself tells nothing", open, "GET", "/", nil, 200},
		{"off this computer by address", open, "GET", "/api/v1/case", []string{"Host", "192.0.2.7:8080", "Authorization", "Bearer " + token}, 200},
		{"off this computer by its name", open, "GET", "/api/v1/case", []string{"Host", "desk.newsroom.example", "Authorization", "Bearer " + token}, 200},
		{"off this computer by another name", open, "GET", "/api/v1/case", []string{"Host", "attacker.example", "Authorization", "Bearer " + token}, 421},
	} {
		w := ask(try.h, try.method, try.path, try.headers...)
		if w.Code != try.want {
			t.Errorf("%s: %d, want %d: %s", try.name, w.Code, try.want, w.Body)
		}
		if w.Code >= 400 {
			var p api.Problem
			if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || p.Detail == "" || w.Header().Get("Content-Type") != "application/problem+json" {
				t.Errorf("%s: no problem but %s, %v", try.name, w.Body, err)
			}
		}
	}
}

func TestEveryAnswerIsGuarded(t *testing.T) {
	h := New(Options{API: &counting{}, Local: true})
	for _, path := range []string{"/", "/claims", "/api/v1/case", "/api/v1/missing", "/api/v1/panics", "/session", "/openapi.json", "/assets/none.js", "/nothing.txt"} {
		for _, host := range []string{"127.0.0.1:8080", "attacker.example"} {
			w := ask(h, "GET", path, "Host", host)
			g := w.Header()
			p := g.Get("Content-Security-Policy")
			if g.Get("X-Content-Type-Options") != "nosniff" || g.Get("Referrer-Policy") != "no-referrer" || !strings.Contains(p, "default-src 'none'") || !strings.Contains(p, "frame-ancestors 'none'") ||
				strings.Contains(p, "unsafe") || strings.Contains(p, "*") || g.Get("Access-Control-Allow-Origin") != "" {
				t.Errorf("%s by %s: %v", path, host, g)
			}
			if !strings.HasPrefix(path, "/assets/") && g.Get("Cache-Control") != "no-store" {
				t.Errorf("%s may be kept on the disk: %q", path, g.Get("Cache-Control"))
			}
		}
	}
}

func TestSession(t *testing.T) {
	h := New(Options{API: &counting{}, Local: true, Token: []byte(token), Salt: []byte("salt")})
	post := func(body string) *httptest.ResponseRecorder {
		r := httptest.NewRequest("POST", "/session", strings.NewReader(body))
		r.Host = "127.0.0.1"
		r.Header.Set("X-Segun", "1")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	if w := ask(h, "GET", "/session"); w.Body.String() != "{\"needed\":true,\"ok\":false}\n" {
		t.Errorf("before: %s", w.Body)
	}
	if w := post(`{"token":"wrong wrong wrong wrong"}`); w.Code != 401 || len(w.Result().Cookies()) != 0 {
		t.Errorf("a wrong token: %d %v", w.Code, w.Result().Cookies())
	}
	if w := post(strings.Repeat("x", 10000)); w.Code != 400 {
		t.Errorf("a large body: %d", w.Code)
	}
	w := post(`{"token":"` + token + `"}`)
	cookies := w.Result().Cookies()
	if w.Code != 200 || len(cookies) != 1 {
		t.Fatalf("the token: %d %s %v", w.Code, w.Body, cookies)
	}
	c := cookies[0]
	if !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || strings.Contains(c.Value, token) || c.MaxAge > 0 || !c.Expires.IsZero() {
		t.Errorf("the cookie is %v", c)
	}
	if w := ask(h, "GET", "/api/v1/case", "Cookie", "segun="+c.Value); w.Code != 200 {
		t.Errorf("with the cookie: %d", w.Code)
	}
	if w := ask(h, "GET", "/api/v1/case", "Cookie", "segun=x"+c.Value[1:]); w.Code != 401 {
		t.Errorf("with another: %d", w.Code)
	}
	other := New(Options{API: &counting{}, Local: true, Token: []byte(token), Salt: []byte("other salt")})
	if w := ask(other, "GET", "/api/v1/case", "Cookie", "segun="+c.Value); w.Code != 401 {
		t.Errorf("the cookie of another run: %d", w.Code)
	}
}

func TestAnswersAreRememberedUntilSomethingChanges(t *testing.T) {
	state, asked := &fixed{}, &counting{}
	h := New(Options{API: asked, State: state, Local: true})
	first := ask(h, "GET", "/api/v1/claims?q=a")
	tag := first.Header().Get("ETag")
	if tag == "" || first.Body.String() != `{"asked":1}` {
		t.Fatalf("%q %s", tag, first.Body)
	}
	if w := ask(h, "GET", "/api/v1/claims?q=a"); w.Body.String() != `{"asked":1}` || w.Header().Get("Content-Type") != "application/json" {
		t.Errorf("again: %s", w.Body)
	}
	if w := ask(h, "GET", "/api/v1/claims?q=b"); w.Body.String() != `{"asked":2}` {
		t.Errorf("another question: %s", w.Body)
	}
	if w := ask(h, "GET", "/api/v1/claims?q=a", "If-None-Match", `"x", `+tag); w.Code != 304 || w.Body.Len() != 0 {
		t.Errorf("known already: %d %s", w.Code, w.Body)
	}
	if w := ask(h, "GET", "/api/v1/missing"); w.Code != 404 || w.Header().Get("ETag") != "" {
		t.Errorf("what is not there has the tag %q", w.Header().Get("ETag"))
	}
	if a, b := ask(h, "GET", "/api/v1/missing").Body.String(), ask(h, "GET", "/api/v1/missing").Body.String(); a == b {
		t.Error("a problem was remembered")
	}
	if a, b := ask(h, "GET", "/api/v1/jobs").Body.String(), ask(h, "GET", "/api/v1/jobs").Body.String(); a == b {
		t.Error("the state of a job was remembered")
	}
	state.mu.Lock()
	state.n++
	state.mu.Unlock()
	w := ask(h, "GET", "/api/v1/claims?q=a", "If-None-Match", tag)
	if w.Code != 200 || w.Body.String() == `{"asked":1}` || w.Header().Get("ETag") == tag {
		t.Errorf("after a change: %d %s %s", w.Code, w.Body, w.Header().Get("ETag"))
	}
}

func TestMemoryIsBounded(t *testing.T) {
	m := &memory{}
	m.look("s", "")
	body := make([]byte, mostOne)
	for i := range 3 * mostKept / mostOne {
		m.keep("s", &kept{fmt.Sprint(i), "", body})
	}
	if m.size > mostKept || len(m.of) == 0 || len(m.of) != m.order.Len() {
		t.Errorf("%d bytes in %d answers", m.size, len(m.of))
	}
	m.keep("s", &kept{"large", "", make([]byte, mostOne+1)})
	if m.of["large"] != nil {
		t.Error("an answer larger than the limit is kept")
	}
}

func TestFaultsTellNothing(t *testing.T) {
	var log bytes.Buffer
	h := New(Options{API: &counting{}, Local: true, Log: slog.New(slog.NewTextHandler(&log, nil)), Token: []byte(token)})
	w := ask(h, "GET", "/api/v1/panics?q=Ines+Morvan", "Authorization", "Bearer "+token)
	if w.Code != 500 || strings.Contains(w.Body.String(), "secret") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if l := log.String(); l == "" || strings.Contains(l, "Morvan") || strings.Contains(l, token) {
		t.Errorf("the log says %q", l)
	}
}

func TestDesk(t *testing.T) {
	page := "<!doctype html><title>desk</title>" + strings.Repeat(" ", 2000)
	h := New(Options{API: &counting{}, Local: true, Desk: fstest.MapFS{"index.html": {Data: []byte(page)}, "assets/app-1a2b.js": {Data: []byte("run()")}, "icon.svg": {Data: []byte("<svg/>")},
		"secret.go": {Data: []byte("package x")}}})
	for _, try := range []struct {
		path, kind, has string
		code            int
	}{
		{"/", "text/html; charset=utf-8", "desk", 200}, {"/documents/1a2b.c", "text/html; charset=utf-8", "desk", 200}, {"/names/name:a.%20b", "text/html; charset=utf-8", "desk", 200},
		{"/assets/app-1a2b.js", "text/javascript; charset=utf-8", "run()", 200}, {"/icon.svg", "image/svg+xml", "svg", 200}, {"/assets/gone.js", "application/problem+json", "", 404},
		{"/secret.go", "application/problem+json", "", 404}, {"/assets/../secret.go", "application/problem+json", "", 404}, {"/favicon.ico", "application/problem+json", "", 404},
	} {
		w := ask(h, "GET", try.path)
		if w.Code != try.code && w.Code != http.StatusMovedPermanently && w.Code != http.StatusTemporaryRedirect || w.Code == try.code && (w.Header().Get("Content-Type") != try.kind || !strings.Contains(w.Body.String(), try.has)) {
			t.Errorf("%s: %d %q %.80s", try.path, w.Code, w.Header().Get("Content-Type"), w.Body)
		}
	}
	if w := ask(h, "GET", "/assets/app-1a2b.js"); !strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
		t.Error("hashed files are not kept")
	}
	if w := ask(h, "GET", "/", "Accept-Encoding", "gzip"); w.Header().Get("Content-Encoding") != "gzip" || w.Body.Len() > len(page)/2 {
		t.Errorf("packed: %d bytes", w.Body.Len())
	}
	plain := ask(New(Options{API: &counting{}, Local: true}), "GET", "/claims")
	if plain.Code != 200 || !strings.Contains(plain.Body.String(), "not built") {
		t.Errorf("without files: %d %.80s", plain.Code, plain.Body)
	}
}

func TestSlowAnswersEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("waits")
	}
	slow := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done(); w.WriteHeader(504) })
	h := limited(slow)
	ctx, stop := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer stop()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", "/api/v1/claims", nil).WithContext(ctx))
	if w.Code != 504 {
		t.Errorf("%d", w.Code)
	}
}

func TestNoMoreThanSoManyAtOnce(t *testing.T) {
	release := make(chan struct{})
	var mu sync.Mutex
	now, most := 0, 0
	h := limited(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		mu.Lock()
		now++
		most = max(most, now)
		mu.Unlock()
		<-release
		mu.Lock()
		now--
		mu.Unlock()
	}))
	var all sync.WaitGroup
	for range 5 * mostAtOnce() {
		all.Go(func() { h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/api/v1/claims", nil)) })
	}
	time.Sleep(50 * time.Millisecond)
	close(release)
	all.Wait()
	if most > mostAtOnce() || most == 0 {
		t.Errorf("%d at once", most)
	}
}

func TestWhatIsQuickDoesNotWaitForWhatTakesLong(t *testing.T) {
	release := make(chan struct{})
	var busy, all sync.WaitGroup
	h := limited(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if isLong(r.URL.Path) {
			busy.Done()
			<-release
		}
	}))
	busy.Add(mostAtOnce())
	for range mostAtOnce() {
		all.Go(func() { h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/api/v1/check", nil)) })
	}
	busy.Wait()
	answered := make(chan struct{})
	go func() {
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/api/v1/claims", nil))
		close(answered)
	}()
	select {
	case <-answered:
	case <-time.After(5 * time.Second):
		t.Error("a question waits for checks of the whole case")
	}
	close(release)
	all.Wait()
}

func TestServeEndsGently(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	began := make(chan struct{})
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(began)
		time.Sleep(200 * time.Millisecond)
		fmt.Fprint(w, "whole")
	})
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, l, h) }()
	got := make(chan string, 1)
	go func() {
		r, err := http.Get("http://" + l.Addr().String() + "/")
		if err != nil {
			got <- err.Error()
			return
		}
		defer r.Body.Close()
		b, _ := io.ReadAll(r.Body)
		got <- string(b)
	}()
	<-began
	stop()
	if s := <-got; s != "whole" {
		t.Errorf("an answer under way came to %q", s)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if _, err := net.DialTimeout("tcp", l.Addr().String(), time.Second); err == nil {
		t.Error("it still listens")
	}
}

func TestLargeHeadersAreRefused(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, l, &counting{}) }()
	r, err := http.NewRequest("GET", "http://"+l.Addr().String()+"/", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("X-Large", strings.Repeat("x", 100<<10))
	res, err := http.DefaultClient.Do(r)
	if err == nil {
		res.Body.Close()
		if res.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
			t.Errorf("%d", res.StatusCode)
		}
	}
	stop()
	if err := <-ended; err != nil && !errors.Is(err, http.ErrServerClosed) {
		t.Error(err)
	}
}
