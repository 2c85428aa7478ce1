package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"

	"segun/store"
	"segun/web"
	"segun/web/api"
)

// served is a case that is served, until the test ends.
type served struct {
	t    *testing.T
	base string
	c    *store.Case

	adding *deskAdd
}

func serveCase(t *testing.T) *served { return serveCaseWith(t, &servingFlags{Offline: true}) }

func serveCaseWith(t *testing.T, flags *servingFlags) *served {
	t.Helper()
	t.Setenv("SEGUN_DIR", t.TempDir())
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	term := &terminal{ctx, null, null, null}
	dir, err := caseDir("harbour")
	if err != nil {
		t.Fatal(err)
	}
	f := &caseFlags{PassphraseFD: -1, Reviewer: "Ana"}
	made, err := store.Create(dir, "harbour", nil, f.options(term))
	if err != nil {
		t.Fatal(err)
	}
	made.Close()
	k, err := f.open(term)
	if err != nil {
		t.Fatal(err)
	}
	d, adding, err := newDesk(term, k, "Ana", flags)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	ports := d.Ports()
	go func() {
		ended <- web.Serve(ctx, l, web.New(web.Options{API: api.New(ports, nil), State: ports.State, Local: true}))
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		adding.wg.Wait()
		d.Close()
		k.Close()
		null.Close()
	})
	return &served{t, "http://" + l.Addr().String() + api.Prefix, k, adding}
}

// ask asks for something and reads the answer into into, where it is not nil.
func (s *served) ask(method, path string, body, into any) (int, []byte) {
	s.t.Helper()
	var in io.Reader
	if body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			s.t.Fatal(err)
		}
		in = bytes.NewReader(b)
	}
	r, err := http.NewRequest(method, s.base+path, in)
	if err != nil {
		s.t.Fatal(err)
	}
	r.Header.Set("X-Segun", "1")
	if body != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	if into != nil {
		if err := json.Unmarshal(b, into); err != nil {
			s.t.Fatalf("%s %s: %d %s: %v", method, path, res.StatusCode, b, err)
		}
	}
	return res.StatusCode, b
}

// follow reads the progress of a run to its end.
func (s *served) follow(id string) (last api.Job) {
	s.t.Helper()
	_, events := s.ask("GET", "/jobs/"+id+"/events", nil, nil)
	for line := range strings.Lines(string(events)) {
		if data, ok := strings.CutPrefix(line, "data: "); ok {
			if err := json.Unmarshal([]byte(data), &last); err != nil {
				s.t.Fatal(err)
			}
		}
	}
	return last
}

const (
	firstStory  = "Clerk accuses mayor over money\n\nDora Quist, a clerk, alleged that Pavel Orlec took bribes from the shipyard. \u201cI saw two envelopes on the table,\u201d Quist said.\n\nOrlec denied that he took bribes from the shipyard.\n"
	secondStory = "Mayor under fire\n\nAccording to the Tide, Dora Quist alleged that Pavel Orlec took bribes from the shipyard. <img src=x onerror=alert(1)> \U0001F6A2 stays.\n\n\u201cThe harbour will be dredged in spring,\u201d said Orlec.\n"
)

// TestFiveMinutes is what somebody does who has never used the desk: add, see who accuses whom, whether it was answered, on whose word, and take a sentence out.
func TestFiveMinutes(t *testing.T) {
	s := serveCase(t)
	var job api.Job
	code, b := s.ask("POST", "/add", api.NewArticles{Texts: []api.PastedText{{Text: firstStory, Publisher: "The Tide", Published: "2031-05-03", URL: "https://tide.example/1"},
		{Text: secondStory, Publisher: "The Canal Post", Published: "2031-05-05"}}, URLs: []string{"https://tide.example/gone"}}, &job)
	if code != 200 || job.ID == "" {
		t.Fatalf("%d %s", code, b)
	}
	job = s.follow(job.ID)
	if job.State != "done" || job.Fresh != 2 || len(job.Skips) != 1 || len(job.Added) != 2 {
		t.Fatalf("%+v", job)
	}
	var c api.Summary
	if code, _ := s.ask("GET", "/case", nil, &c); code != 200 || c.Documents != 2 || c.Claims == 0 || len(c.New) != 2 || c.Unread != 1 || len(c.Lists) != 1 {
		t.Errorf("%d %+v", code, c)
	}
	var f api.Checked
	if code, _ := s.ask("GET", "/check", nil, &f); code != 200 || len(f.Allegations) == 0 {
		t.Fatalf("%d %+v", code, f)
	}
	a := f.Allegations[len(f.Allegations)-1]
	if a.Origins.Known != 1 || len(a.Accused) == 0 || a.Put != "answered" || len(a.Replies) == 0 {
		t.Errorf("%+v, %+v, %s, %d replies", a.Origins, a.Accused, a.Put, len(a.Replies))
	}
	path := strings.Replace(a.Claim.ID, "#", "%23", 1)
	var line api.Sentence
	if code, _ := s.ask("GET", "/claims/"+path+"/sentence", nil, &line); code != 200 || !strings.Contains(line.Text, "Quist") || !strings.Contains(line.Text, "alleged") || !strings.Contains(line.Text, "The Tide") {
		t.Errorf("%d %q", code, line.Text)
	}
	var e api.ClaimElsewhere
	if code, b := s.ask("GET", "/claims/"+path+"/elsewhere", nil, &e); code != 200 || len(e.SaysSame) == 0 || e.Origins.Known != 1 {
		t.Errorf("%d %s", code, b)
	}
	var doc api.Document
	if code, b := s.ask("GET", "/documents/"+job.Added[1].Document.ID, nil, &doc); code != 200 || !strings.Contains(doc.Text, "<img src=x onerror=alert(1)>") || bytes.Contains(b, []byte("<img")) {
		t.Errorf("%d: hostile text is %q in %d bytes", code, doc.Text, len(b))
	}
	s.again(t, job.Added[0].Document.ID)
	s.corrected(t, a.Claim.ID)
}

// corrected says that somebody else says a claim: its sentence tells that, until it is taken back.
func (s *served) corrected(t *testing.T, id string) {
	path := strings.Replace(id, "#", "%23", 1)
	tells := func() bool {
		var line api.Sentence
		s.ask("GET", "/claims/"+path+"/sentence", nil, &line)
		return strings.Contains(line.Text, "wrong speaker. The harbour clerk says it.")
	}
	if code, b := s.ask("POST", "/reviews", api.NewReview{Claim: id, Verdict: "wrong-speaker", Why: "The harbour clerk says it."}, nil); code != 200 || !tells() {
		t.Errorf("%d %s", code, b)
	}
	if code, b := s.ask("DELETE", "/claims/"+path+"/review", nil, nil); code != 200 || tells() {
		t.Errorf("%d %s", code, b)
	}
}

// again adds the same once more, which costs nothing, and takes the record out.
func (s *served) again(t *testing.T, id string) {
	var job api.Job
	s.ask("POST", "/add", api.NewArticles{Texts: []api.PastedText{{Text: firstStory, Publisher: "The Tide", Published: "2031-05-03", URL: "https://tide.example/1"}}}, &job)
	if job = s.follow(job.ID); job.Kept != 1 || job.Fresh != 0 {
		t.Errorf("%+v", job)
	}
	if code, b := s.ask("GET", "/documents/"+id+"/original", nil, nil); code != 200 || string(b) != firstStory {
		t.Errorf("the original: %d %q", code, b)
	}
	for _, form := range []string{"csv", "xlsx", "markdown"} {
		code, b := s.ask("POST", "/export", api.NewExport{As: form}, nil)
		z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
		if code != 200 || err != nil || len(z.File) < 2 {
			t.Errorf("%s: %d, %v", form, code, err)
		}
	}
	if code, _ := s.ask("POST", "/export", api.NewExport{As: "exe"}, nil); code != 422 {
		t.Errorf("an unknown form: %d", code)
	}
	log, err := s.c.Log(context.Background())
	if err != nil || len(log) != 3 || log[0].Action != "export" {
		t.Errorf("%+v, %v", log, err)
	}
}

func TestDraft(t *testing.T) {
	s := serveCase(t)
	var job api.Job
	s.ask("POST", "/add", api.NewArticles{Texts: []api.PastedText{{Text: firstStory, Publisher: "The Tide", Published: "2031-05-03"}}}, &job)
	s.follow(job.ID)
	var f api.Checked
	code, b := s.ask("POST", "/check", api.Draft{Headline: "Orlec robbed the town", Text: "Dora Quist said in May: \u201cI saw ten envelopes on the table.\u201d \U0001F6A2", Date: "2031-05-06"}, &f)
	if code != 200 || len(f.OwnVoice) != 1 || len(f.Quotations) != 1 {
		t.Fatalf("%d %s", code, b)
	}
	q := f.Quotations[0]
	if q.Source.Outlet != "The Tide" || !strings.Contains(q.Has, "two envelopes") || len(q.Diff) != 4 {
		t.Errorf("%+v", q)
	}
	if after, err := s.c.Log(context.Background()); err != nil || len(after) != 0 {
		t.Errorf("the log says %v, %v", after, err)
	}
}

func TestScreeningAtTheDesk(t *testing.T) {
	s := serveCase(t)
	var l struct{ Lists []api.LoadedList }
	if code, b := s.ask("GET", "/lists", nil, &l); code != 200 || len(l.Lists) != 1 || !l.Lists[0].Sample {
		t.Fatalf("%d %s", code, b)
	}
	var found api.Screened
	name := api.AskedName{Name: "Mara Salvatrucha"}
	if code, b := s.ask("POST", "/screen", api.Screening{Names: []api.AskedName{name, {Name: "Nobody Whatsoever"}}}, &found); code != 200 || len(found.Answers) != 2 || len(found.Answers[0].Candidates) == 0 || len(found.Answers[1].Candidates) != 0 {
		t.Fatalf("%d %s", code, b)
	}
	m := found.Answers[0].Candidates[0]
	if m.Why == "" || m.ListDate == "" {
		t.Errorf("%+v", m)
	}
	var made api.Clearance
	if code, b := s.ask("POST", "/clearances", api.NewClearance{Asked: name, List: m.List, ID: m.ID, Why: "another of the name"}, &made); code != 200 || !made.Holds || made.Who != "Ana" {
		t.Fatalf("%d %s", code, b)
	}
	s.ask("POST", "/screen", api.Screening{Names: []api.AskedName{name}}, &found)
	if c := found.Answers[0].Candidates[0]; c.Cleared == nil {
		t.Errorf("not cleared: %+v", c)
	}
	if code, b := s.ask("DELETE", "/clearances/"+made.ID, nil, &made); code != 200 || made.Holds {
		t.Errorf("%d %s", code, b)
	}
	if code, _ := s.ask("DELETE", "/clearances/none", nil, nil); code != 404 {
		t.Errorf("%d", code)
	}
	if code, b := s.ask("GET", "/lists/none/changes", nil, nil); code != 404 {
		t.Errorf("%d %s", code, b)
	}
}

func TestARunCanBeEnded(t *testing.T) {
	s := serveCase(t)
	var texts []api.PastedText
	for i := range 60 {
		texts = append(texts, api.PastedText{Text: strings.Repeat(firstStory, 1+i%3) + strings.Repeat(".", i), Publisher: "The Tide", Published: "2031-05-03"})
	}
	var job api.Job
	s.ask("POST", "/add", api.NewArticles{Texts: texts}, &job)
	if code, b := s.ask("DELETE", "/jobs/"+job.ID, nil, &job); code != 200 || job.State != "cancelled" && job.State != "done" {
		t.Errorf("%d %s", code, b)
	}
	_, n, err := s.c.Documents(context.Background(), 1)
	if err != nil || n != job.Fresh {
		t.Errorf("%d in the case, %d reported, %v", n, job.Fresh, err)
	}
	if code, _ := s.ask("GET", "/jobs/none", nil, nil); code != 404 {
		t.Errorf("%d", code)
	}
	if code, _ := s.ask("POST", "/add", api.NewArticles{URLs: []string{"file:///etc/passwd"}}, nil); code != 422 {
		t.Errorf("a path as an address: %d", code)
	}
}
