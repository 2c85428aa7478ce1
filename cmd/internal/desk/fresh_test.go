package desk

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"segun/internal/papers"
	"segun/store"
	"segun/web"
	"segun/web/api"
)

// What is kept between answers is of one state of the case: what is added, found or erased shows in the next answer, by whatever path it came.
func TestAChangeShowsAtOnce(t *testing.T) {
	d := newDesk(t, 6)
	h := web.New(web.Options{API: api.New(d.Ports(), nil), State: d, Local: true})
	ask := func(path, tag string) (int, string, string) {
		t.Helper()
		r := httptest.NewRequest(http.MethodGet, "http://127.0.0.1"+api.Prefix+path, nil)
		r.Header.Set("If-None-Match", tag)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w.Code, w.Body.String(), w.Header().Get("ETag")
	}
	const told, claims = "/told?limit=200", "/claims?limit=200"
	_, before, tag := ask(told, "")
	if code, _, _ := ask(told, tag); code != http.StatusNotModified {
		t.Fatalf("nothing has changed, and the answer is %d", code)
	}
	memo := d.memo(ctx)
	added := papers.Reading(6)
	fill(t, d.c, 6, 7)
	code, after, _ := ask(told, tag)
	if code != http.StatusOK || after == before || !strings.Contains(after, string(added.Doc.ID)) {
		t.Errorf("what was added does not show: %d", code)
	}
	if d.memo(ctx) == memo {
		t.Error("what was kept of the case before is still used")
	}

	_, _, tag = ask(claims, "")
	first := string(added.Doc.ID) + "#c1"
	if err := d.Write(func(w *store.Writer) error { return w.ReviewClaim(first, "reviewed", "") }); err != nil {
		t.Fatal(err)
	}
	if code, body, _ := ask("/claims/"+strings.Replace(first, "#", "%23", 1), tag); code != http.StatusOK || !strings.Contains(body, `"verdict":"reviewed"`) {
		t.Errorf("what was found does not show: %d", code)
	}

	_, _, tag = ask(told, "")
	err := d.Write(func(w *store.Writer) error {
		_, err := w.Forget(string(added.Doc.ID), "asked for")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if code, body, _ := ask(told, tag); code != http.StatusOK || strings.Contains(body, string(added.Doc.ID)) {
		t.Errorf("what was erased still shows: %d", code)
	}
}
