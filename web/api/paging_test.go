package api

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

// noted has three notes.
type noted struct{ fake }

func (*noted) Notes(context.Context, string) ([]Note, error) {
	return []Note{{ID: 1}, {ID: 2}, {ID: 3}}, nil
}

func TestWholeListsComeInPagesToo(t *testing.T) {
	h := New(&Ports{Sitting: apart{}, Notes: &noted{}}, nil)
	var met []int64
	for next, n := "", 0; ; n++ {
		w := call(h, "GET", Prefix+"/notes?limit=2&cursor="+next, "")
		var page struct {
			Notes []Note
			Next  string
		}
		if err := json.Unmarshal(w.Body.Bytes(), &page); err != nil || w.Code != http.StatusOK || n > 3 {
			t.Fatal(w.Code, w.Body, err)
		}
		for _, x := range page.Notes {
			met = append(met, x.ID)
		}
		if next = page.Next; next == "" {
			break
		}
	}
	if len(met) != 3 || met[0] != 3 || met[2] != 1 {
		t.Errorf("the notes came as %v", met)
	}
	if w := call(h, "GET", Prefix+"/notes?cursor="+cursor("notes", "-4"), ""); w.Code != http.StatusUnprocessableEntity {
		t.Error(w.Code, w.Body)
	}
}

func TestNowhereIsAProblemToo(t *testing.T) {
	h := handler(&fake{})
	for _, try := range []struct {
		method, path string
		status       int
	}{{"GET", "/nothing", 404}, {"POST", "/claims/x/y/z", 404}, {"PUT", "/claims", 405}, {"DELETE", "/notes", 405}} {
		w := call(h, try.method, Prefix+try.path, "")
		if w.Code != try.status || w.Header().Get("Content-Type") != "application/problem+json" || !strings.Contains(w.Body.String(), `"remedy":"/openapi.json`) {
			t.Errorf("%s %s: %d %s %s", try.method, try.path, w.Code, w.Header(), w.Body)
		}
		if try.status == 405 && w.Header().Get("Allow") == "" {
			t.Errorf("%s %s does not say how it is asked", try.method, try.path)
		}
	}
}
