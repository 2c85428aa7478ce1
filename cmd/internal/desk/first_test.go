package desk

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"segun/store"
	"segun/web"
	"segun/web/api"
)

// largeCase opens the large case that cmd/internal/linker has filled in SEGUN_BENCH_DIR with SEGUN_BENCH_DOCS documents.
func largeCase(t testing.TB) *store.Case {
	t.Helper()
	docs, _ := strconv.Atoi(os.Getenv("SEGUN_BENCH_DOCS"))
	if n, _ := strconv.Atoi(os.Getenv("SEGUN_LOAD_DOCS")); n > 0 {
		docs = n
	}
	c, err := store.Open(filepath.Join(os.Getenv("SEGUN_BENCH_DIR"), fmt.Sprint("wide-", docs)), options())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// What the start page asks for in a process that has asked nothing yet, by the clock and by the processor:
//
//	SEGUN_BENCH_DOCS=100000 SEGUN_BENCH_DIR=/var/tmp/segun-bench go test ./cmd/internal/desk -run TestFirstPage -v
func TestFirstPage(t *testing.T) {
	if os.Getenv("SEGUN_BENCH_DIR") == "" {
		t.Skip("SEGUN_BENCH_DIR is not set")
	}
	start, before := time.Now(), processorTime()
	tell := func(what string, n int) {
		t.Logf("%-44s %8s by the clock %8s of the processor %8d bytes", what, time.Since(start).Round(100*time.Microsecond), (processorTime() - before).Round(100*time.Microsecond), n)
		start, before = time.Now(), processorTime()
	}
	c := largeCase(t)
	defer c.Close()
	d := New(c, Options{Version: "test", Reviewer: "R. Tester", Now: time.Now, Run: "first"})
	defer d.Close()
	d.Use(noLists{}, nil, nil)
	ports := d.Ports()
	h := web.New(web.Options{API: api.New(ports, nil), State: ports.State, Local: true})
	tell("opening", 0)
	for _, path := range []string{"/", "/api/v1/case", "/api/v1/claims?status=alleged&limit=8", "/api/v1/case", "/api/v1/entities", "/api/v1/entities?name=Harbour", "/api/v1/entities?name=H",
		"/api/v1/entities?name=ha&kind=person", "/api/v1/suggest?q=Harb", "/api/v1/suggest?q=h", "/api/v1/suggest?q=ha", "/api/v1/timeline", "/api/v1/documents", "/api/v1/network",
		"/api/v1/check?limit=20", "/api/v1/check"} {
		r := httptest.NewRequest(http.MethodGet, path, nil)
		r.Host, r.RemoteAddr = "127.0.0.1:8000", "127.0.0.1:9"
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != http.StatusOK {
			t.Errorf("%s: %d: %.200s", path, w.Code, w.Body)
		}
		tell(path, w.Body.Len())
	}
}
