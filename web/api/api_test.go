package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"segun/store/query"
)

// fake answers some ports; the others are nil and must not be reached.
type fake struct {
	asked  query.Node
	paging Paging
	err    error
	given  any
}

func (f *fake) Claims(_ context.Context, q query.Node, p Paging) ([]Claim, string, Counted, int, error) {
	f.asked, f.paging = q, p
	return []Claim{{ID: "1a2b#c7", Words: `</script><img src=x onerror=alert(1)>`, Status: "alleged"}}, "17", Counted{Total: 3}, 2, f.err
}
func (f *fake) Folded(context.Context, query.Node, Paging) ([]Told, string, int, error) {
	return nil, "", 0, f.err
}
func (f *fake) Claim(_ context.Context, id string) (*Why, error) {
	f.given = id
	return &Why{}, f.err
}
func (f *fake) ClaimElsewhere(context.Context, string) (*ClaimElsewhere, error) {
	return &ClaimElsewhere{}, f.err
}
func (f *fake) Notes(context.Context, string) ([]Note, error) { return nil, f.err }
func (f *fake) Note(_ context.Context, n NewNote) (*Note, error) {
	f.given = n
	return &Note{NewNote: n, ID: 1}, f.err
}
func (f *fake) Add(_ context.Context, a Articles) (*Job, error) {
	f.given = a
	return &Job{ID: "j", State: "waiting"}, f.err
}
func (f *fake) Jobs(context.Context) ([]Job, error)          { return nil, f.err }
func (f *fake) Job(context.Context, string) (*Job, error)    { return &Job{}, f.err }
func (f *fake) Cancel(context.Context, string) (*Job, error) { return &Job{}, f.err }
func (f *fake) Follow(_ context.Context, _ string, step func(Job) error) error {
	return errors.Join(step(Job{ID: "j", State: "running"}), step(Job{ID: "j", State: "done"}))
}

// apart answers each question from the state of its own time.
type apart struct{}

func (apart) Sit(ctx context.Context) (context.Context, func()) { return ctx, func() {} }

func handler(f *fake) http.Handler {
	return New(&Ports{Sitting: apart{}, Claims: f, Notes: f, Adding: f}, nil)
}

func call(h http.Handler, method, target, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestQuestions(t *testing.T) {
	for _, try := range []struct{ target, question string }{
		{"/claims", ""},
		{"/claims?q=status:alleged", "status:alleged"},
		{"/claims?about=Ines+Morvan&status=alleged&status=denied&since=2031-05", `about:"Ines Morvan" (status:alleged or status:denied) since:2031-05`},
		{"/claims?q=sluice&by=A+%22B%22&by=C", `sluice (by:"A ""B""" or by:C)`},
		{"/claims?q=%22grain+store%22&outlet=Tide&doc=1a2b&until=2031", `"grain store" outlet:Tide doc:1a2b until:2031`},
	} {
		f := &fake{}
		w := call(handler(f), "GET", Prefix+try.target, "")
		if w.Code != 200 || query.Text(f.asked) != try.question {
			t.Errorf("%s: %d, asked %q", try.target, w.Code, query.Text(f.asked))
		}
	}
}

func TestWrongRequestsSayWhatToDo(t *testing.T) {
	for _, try := range []struct {
		method, target, body string
		code                 int
		says                 string
	}{
		{"GET", "/claims?q=about:", "", 422, "character"},
		{"GET", "/claims?status=certain", "", 422, "certain"},
		{"GET", "/claims?since=yesterday", "", 422, "date"},
		{"GET", "/claims?limit=0", "", 422, ""},
		{"GET", "/claims?limit=100000", "", 422, ""},
		{"GET", "/claims?limit=x", "", 422, ""},
		{"GET", "/claims?cursor=x", "", 422, "cursor"},
		{"GET", "/claims?cursor=" + cursor("documents", "5"), "", 422, "cursor"},
		{"GET", "/claims?q=" + strings.Repeat("a", 3000), "", 422, ""},
		{"POST", "/notes", `{"text":"","class":"internal"}`, 422, ""},
		{"POST", "/notes", `{"text":"x","class":"secret"}`, 422, ""},
		{"POST", "/notes", `{"text":"x","class":"internal","more":1}`, 422, ""},
		{"POST", "/notes", `{`, 400, ""},
		{"POST", "/notes", `{"text":"` + strings.Repeat("x", 2<<20) + `"}`, 413, ""},
		{"POST", "/add", `{}`, 422, "nothing to add"},
		{"GET", "/nothing", "", 404, ""},
	} {
		w := call(handler(&fake{}), try.method, Prefix+try.target, try.body)
		if w.Code != try.code {
			t.Errorf("%s %.60s: %d, want %d: %.200s", try.method, try.target, w.Code, try.code, w.Body)
			continue
		}
		if try.target == "/nothing" {
			continue // of the mux: web says it in its own words
		}
		var p Problem
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || p.Status != try.code || p.Detail == "" || !strings.Contains(w.Body.String(), try.says) || w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s %.60s: %s", try.method, try.target, w.Body)
		}
		if p.Remedy == "" && p.Status != 413 {
			t.Errorf("%s %.60s: no remedy in %s", try.method, try.target, w.Body)
		}
	}
}

func TestErrorsOfPorts(t *testing.T) {
	for _, try := range []struct {
		err  error
		code int
		is   string
		says bool
	}{
		{fmt.Errorf("document 1a2b: %w", ErrNotFound), 404, "not_found", true}, {ErrInvalid, 422, "invalid", true}, {fmt.Errorf("%w by process 12", ErrInUse), 409, "in_use", true},
		{ErrReadOnly, 403, "read_only", true}, {ErrFull, 507, "full", true}, {ErrDamaged, 500, "damaged", true}, {ErrUnavailable, 501, "unavailable", true},
		{errors.New("open /var/secret: denied"), 500, "internal", false},
	} {
		w := call(handler(&fake{err: try.err}), "GET", Prefix+"/claims", "")
		var p Problem
		_ = json.Unmarshal(w.Body.Bytes(), &p)
		if w.Code != try.code || p.Code != try.is || p.Remedy == "" || strings.Contains(w.Body.String(), try.err.Error()) != try.says {
			t.Errorf("%v: %d %s", try.err, w.Code, w.Body)
		}
	}
}

func TestHostileTextStaysData(t *testing.T) {
	w := call(handler(&fake{}), "GET", Prefix+"/claims", "")
	if w.Header().Get("Content-Type") != "application/json" || strings.ContainsAny(w.Body.String(), "<>") {
		t.Errorf("%q: %s", w.Header().Get("Content-Type"), w.Body)
	}
	var got claims
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil || got.Claims[0].Words != `</script><img src=x onerror=alert(1)>` {
		t.Errorf("%+v, %v", got, err)
	}
	if strings.Contains(w.Body.String(), "null") {
		t.Errorf("a list is null: %s", w.Body)
	}
}

func TestPagesGoOn(t *testing.T) {
	f := &fake{}
	var got claims
	_ = json.Unmarshal(call(handler(f), "GET", Prefix+"/claims?limit=7", "").Body.Bytes(), &got)
	if f.paging != (Paging{"", 7}) || got.Next == "" {
		t.Fatalf("%+v, %q", f.paging, got.Next)
	}
	call(handler(f), "GET", Prefix+"/claims?cursor="+got.Next, "")
	if f.paging != (Paging{"17", 50}) {
		t.Errorf("%+v", f.paging)
	}
}

func TestIDsInPaths(t *testing.T) {
	f := &fake{}
	for _, path := range []string{"/claims/1a2b%23c7", "/claims/doc:1a2b%23c7"} {
		call(handler(f), "GET", Prefix+path, "")
		if f.given != strings.TrimPrefix(strings.ReplaceAll(path, "%23", "#"), "/claims/") {
			t.Errorf("%s: %v", path, f.given)
		}
	}
}

func TestFilesAndProgress(t *testing.T) {
	f := &fake{}
	body := "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"../../a.txt\"\r\nContent-Type: text/plain\r\n\r\nOne.\r\n" +
		"--b\r\nContent-Disposition: form-data; name=\"publisher\"\r\n\r\nTide\r\n--b\r\nContent-Disposition: form-data; name=\"published\"\r\n\r\n2031\r\n--b--\r\n"
	w := call(handler(f), "POST", Prefix+"/add/files", body, "Content-Type", "multipart/form-data; boundary=b")
	a, ok := f.given.(Articles)
	if w.Code != 200 || !ok || len(a.Files) != 1 || string(a.Files[0].Bytes) != "One." || a.Publisher != "Tide" || strings.Contains(a.Files[0].Name, "..") {
		t.Errorf("%d %s: %+v", w.Code, w.Body, f.given)
	}
	w = call(handler(f), "GET", Prefix+"/jobs/j/events", "")
	if w.Header().Get("Content-Type") != "text/event-stream" || strings.Count(w.Body.String(), "event: job") != 2 || strings.Contains(w.Body.String(), "null") || !strings.Contains(w.Body.String(), `"state":"done"`) {
		t.Errorf("%v %s", w.Header(), w.Body)
	}
}

// TestNoListIsNull holds every type that goes out to what Filled promises.
func TestNoListIsNull(t *testing.T) {
	for _, v := range []any{&Summary{}, &Document{}, &Why{}, &Entity{}, &Checked{}, &Graph{}, &Screened{}, &Job{}, &ListChanges{}} {
		fill(reflect.ValueOf(v))
		b, err := json.Marshal(v)
		if err != nil || strings.Contains(string(b), "null") {
			t.Errorf("%T: %s, %v", v, b, err)
		}
	}
}

func FuzzCursor(f *testing.F) {
	f.Add("claims", "17")
	f.Add("claims", cursor("claims", "17"))
	f.Add("", "AA")
	f.Fuzz(func(t *testing.T, kind, text string) {
		if after, ok := place(kind, text); ok && text != "" {
			if cursor(kind, after) != text || after == "" || len(after) > mostCursor {
				t.Errorf("%q %q gives %q, which is written %q", kind, text, after, cursor(kind, after))
			}
		}
		if len(kind) < 20 && len(text) < 400 && text != "" && !strings.Contains(kind, "\x00") {
			if after, ok := place(kind, cursor(kind, text)); !ok || after != text {
				t.Errorf("%q %q comes back as %q", kind, text, after)
			}
		}
	})
}

func FuzzQuestion(f *testing.F) {
	f.Add(`about:"Ines Morvan" status:alleged`, "Ines", "denied", "2031-05")
	f.Add(`((`, `"`, "", "x")
	f.Fuzz(func(t *testing.T, q, about, status, since string) {
		in := ClaimFilter{Q: q, About: []string{about}, Status: []string{status}, Since: since}
		n, _, err := in.question("claims", &PageInput{})
		if err != nil {
			p := told(err)
			if p.Status != 422 || p.Detail == "" || p.Remedy == "" {
				t.Fatalf("%+v", p)
			}
			return
		}
		again, err := query.Parse(query.Text(n))
		if err != nil || query.Text(again) != query.Text(n) {
			if utf8.ValidString(q + about) {
				t.Fatalf("%q is read again as %q, %v", query.Text(n), query.Text(again), err)
			}
		}
	})
}
