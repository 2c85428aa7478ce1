package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"segun"
	"segun/web/api"
)

// At a terminal and in the desk, records of loaded lists come after all other pairs, and an answer to one is kept like any other.
func TestRecordsOfListsAreOffered(t *testing.T) {
	k, w := doubtful(t)
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	term := &terminal{t.Context(), null, null, null}
	if got := listedQuestions(term, k); len(got) != 0 {
		t.Fatalf("without a list: %v", got)
	}
	file := filepath.Join(t.TempDir(), "port.csv")
	if err := os.WriteFile(file, []byte("# date: 2031-05-04\nid,name,kind\n7,\"LIND, Oskar\",person\n8,Dov Lemm,person\n9,Dora Kamenik,person\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code := run(term, []string{"lists", "load", "-q", file}); code != exitDone {
		t.Fatalf("exit code %d", code)
	}

	d, _, err := newDesk(term, k, "Ana", &servingFlags{Offline: true})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	pairs, _, n, err := d.Pairs(t.Context(), api.Paging{Limit: 50})
	if err != nil || n.Total < 3 {
		t.Fatalf("%d pairs, %v", n.Total, err)
	}
	last := pairs[len(pairs)-1]
	for _, p := range pairs {
		if p.B.Subject == "port:7" {
			last = p
		}
	}
	if !last.List || last.B.Subject != "port:7" || last.B.Entity.Name != "LIND, Oskar" || pairs[0].List || !strings.Contains(last.Why, "only you can link it") {
		t.Errorf("got %+v", last)
	}

	var out bytes.Buffer
	a := sameAsking{w: w, only: true, listed: listedQuestions(term, k)}
	all := len(a.listed)
	if err := a.all(strings.NewReader("nz"+"s"+strings.Repeat("n", all)), &out); err != nil {
		t.Fatal(err)
	}
	if s := out.String(); !strings.Contains(s, "LIND, Oskar  (port:7)") || !strings.Contains(s, "taken back") || !strings.Contains(s, "skipped") || strings.Contains(s, "Marek Sund") {
		t.Errorf("got %s", s)
	}
	js, err := k.Judgements(t.Context(), false)
	if err != nil || len(js) != all-1 {
		t.Errorf("%d judgements for %d pairs, %v", len(js), all, err)
	}
	for _, j := range js {
		if j.Verdict != segun.NotSame || j.Score == 0 || j.Explanation == "" {
			t.Errorf("got %+v", j)
		}
	}
}
