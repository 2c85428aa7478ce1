package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"segun"
	"segun/store"
)

// doubtful makes a case in which two pairs wait, by adding articles as a person does.
func doubtful(t *testing.T) (*store.Case, *store.Writer) {
	t.Helper()
	t.Setenv("SEGUN_DIR", t.TempDir())
	file := filepath.Join(t.TempDir(), "a.jsonl")
	lines := []string{
		`{"id":"a","publisher":"Canal Times","published":"2031-05-03","text":"The deputy Marek Sund said that the ferry was sold. The quay was quiet."}`,
		`{"id":"b","publisher":"Canal Times","published":"2031-05-04","text":"Prosecutor Oskar Lind accused the deputy Marek Sund of taking bribes from the shipyard."}`,
		`{"id":"c","publisher":"Tide Tribune","published":"2031-05-03","text":"The engineer Dora Kamenik said that the tug was late. The quay was quiet."}`,
		`{"id":"d","publisher":"Tide Tribune","published":"2031-05-04","text":"Prosecutor Oskar Lind accused the engineer Dora Kamenik of taking bribes from the shipyard."}`,
	}
	if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	term := &terminal{context.Background(), null, null, null}
	for _, args := range [][]string{{"new", "harbour"}, {"add", "-q", "harbour", file}} {
		if code := run(term, args); code != exitDone {
			t.Fatalf("%v: exit code %d", args, code)
		}
	}
	f := &caseFlags{PassphraseFD: -1}
	k, w, end, err := f.openWriter(term)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(end)
	return k, w
}

// A person at a terminal answers with one key each.
func TestOneKeyEach(t *testing.T) {
	k, w := doubtful(t)
	var out bytes.Buffer
	press := func(keys string) string {
		t.Helper()
		out.Reset()
		if err := (&sameAsking{w: w}).all(strings.NewReader(keys), &out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	said := func() []segun.Verdict {
		t.Helper()
		js, err := k.Judgements(context.Background(), false)
		if err != nil {
			t.Fatal(err)
		}
		var vs []segun.Verdict
		for _, j := range js {
			vs = append(vs, j.Verdict)
		}
		return vs
	}
	if s := press("q"); !strings.Contains(s, "2 pairs left") || !strings.Contains(s, "a serious allegation is about them") || !strings.Contains(s, "0 answers kept") || len(said()) != 0 {
		t.Errorf("quit: %s", s)
	}
	if s := press("z?s"); !strings.Contains(s, "nothing was answered here yet") || !strings.Contains(s, "skipped") || len(said()) != 0 {
		t.Errorf("undo of nothing, skip: %s", s)
	}
	if s := press("yzYn"); !strings.Contains(s, "taken back") || !strings.Contains(s, "nothing more to ask; 2 answers kept") || len(said()) != 2 || said()[0] != segun.Same || said()[1] != segun.NotSame {
		t.Errorf("yes, undo, yes, no: %v: %s", said(), s)
	}
	if s := press("y"); !strings.Contains(s, "nothing more to ask; 0 answers kept") {
		t.Errorf("nothing waits: %s", s)
	}
	if _, err := w.Withdraw(); err != nil {
		t.Fatal(err)
	}
	if s := press("u"); !strings.Contains(s, "unsure") || len(said()) != 2 || said()[1] != segun.Unsure {
		t.Errorf("unsure: %v: %s", said(), s)
	}
}
