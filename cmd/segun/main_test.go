package main

import (
	"archive/zip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"segun"
)

// TestMain is also segun itself, for tests that run it outside a script: SEGUN_TEST_RUN says so.
func TestMain(m *testing.M) {
	if os.Getenv("SEGUN_TEST_RUN") != "" {
		main()
		return
	}
	testscript.Main(m, map[string]func(){"segun": main})
}

// TestScripts runs the command line as a person does: testdata/script holds one behaviour a file.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("NO_COLOR", "")
			e.Setenv("ESC", "\x1b")
			e.Setenv("SEGUN_DIR", filepath.Join(e.WorkDir, "segun"))
			answers := &siteLog{files: http.FileServer(http.Dir(e.WorkDir))} // what a script puts into its folder can be fetched
			site := httptest.NewServer(answers)
			e.Values["answers"] = answers
			e.Setenv("SITE", site.URL)
			e.Defer(site.Close)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "fields": fields, "bytes": writeBytes, "docx": writeDOCX, "pair": pairOf, "claimof": firstClaim, "claimid": claimIDOf, "asked": askedFor, "later": later,
		},
	})
}

// siteLog serves files and remembers how.
type siteLog struct {
	files http.Handler
	mu    sync.Mutex
	codes map[string][]string // by path
}

func (a *siteLog) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	told := &toldCode{ResponseWriter: w, code: http.StatusOK}
	a.files.ServeHTTP(told, r)
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.codes == nil {
		a.codes = map[string][]string{}
	}
	a.codes[r.URL.Path] = append(a.codes[r.URL.Path], fmt.Sprint(told.code))
}

type toldCode struct {
	http.ResponseWriter
	code int
}

func (t *toldCode) WriteHeader(code int) {
	t.code = code
	t.ResponseWriter.WriteHeader(code)
}

// askedFor holds the answers that the site gave for a path to the arguments: asked /a.txt 200 304.
func askedFor(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: asked PATH code...")
	}
	a := ts.Value("answers").(*siteLog)
	a.mu.Lock()
	defer a.mu.Unlock()
	if got := strings.Join(a.codes[args[0]], " "); got != strings.Join(args[1:], " ") {
		ts.Fatalf("%s was answered by %s", args[0], got)
	}
}

// later makes a file an hour younger than it is.
func later(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: later FILE")
	}
	at := time.Now().Add(time.Hour)
	ts.Check(os.Chtimes(ts.MkAbs(args[0]), at, at))
}

// exits runs a command and holds its exit code to the first argument: exits 3 segun read a b.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE command...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := "0"
	if err != nil {
		code = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if code != args[0] {
		ts.Fatalf("exit code %s, want %s", code, args[0])
	}
}

// claimIDOf sets a variable to the ID of the only claim that a question gives: claimid NAME QUESTION.
func claimIDOf(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: claimid NAME QUESTION")
	}
	ts.Check(ts.Exec("segun", "claims", "--json", args[1]))
	var c struct{ ID string }
	if err := json.Unmarshal([]byte(ts.ReadFile("stdout")), &c); err != nil || c.ID == "" {
		ts.Fatalf("not one claim: %v", err)
	}
	ts.Setenv(args[0], c.ID)
}

// fields holds the named field of document in each line of the last command's output to the arguments: fields from a b.
func fields(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: fields NAME value...")
	}
	var got []string
	for line := range strings.Lines(ts.ReadFile("stdout")) {
		var r struct {
			Schema   string
			Document map[string]any
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil || r.Schema != "segun.reading/1" {
			ts.Fatalf("not a reading: %v: %q", err, line)
		}
		v, _ := r.Document[args[0]].(string)
		got = append(got, strings.ReplaceAll(v, "\n\n", "|")) // paragraphs, for an argument has no line ends
	}
	if strings.Join(got, "|") != strings.Join(args[1:], "|") {
		ts.Fatalf("%s: got %q, want %q", args[0], got, args[1:])
	}
}

// pairOf sets A and B to the pair of a line of the last command's output, as segun same --list --json writes it: pair 0.
func pairOf(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(ts.Exec("segun", "same", "--list", "--json"))
	lines := strings.Split(strings.TrimSpace(ts.ReadFile("stdout")), "\n")
	n, err := strconv.Atoi(args[0])
	if err != nil { // a record of a list
		n = slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, `"b":"`+args[0]+`"`) })
	}
	if neg || n < 0 || n >= len(lines) {
		ts.Fatalf("usage: pair N, or pair LIST:ID, of %d", len(lines))
	}
	var q struct{ A, B segun.SubjectID }
	ts.Check(json.Unmarshal([]byte(lines[n]), &q))
	ts.Setenv("A", handle(q.A))
	ts.Setenv("B", handle(q.B))
}

// firstClaim sets CLAIM to the ID of the first claim that a question gives: claimof outlet:Post rotted.
func firstClaim(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(ts.Exec("segun", append([]string{"claims", "--json", "-n", "1"}, args...)...))
	var c struct{ ID string }
	if err := json.Unmarshal([]byte(strings.TrimSpace(ts.ReadFile("stdout"))), &c); neg || err != nil {
		ts.Fatalf("no claim: %v", err)
	}
	ts.Setenv("CLAIM", c.ID)
}

// writeBytes writes a file that a txtar cannot hold: bytes FILE '00 ff'.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE HEX")
	}
	var b []byte
	for pair := range strings.FieldsSeq(args[1]) {
		var v byte
		for _, c := range pair {
			v = v<<4 | byte(strings.IndexRune("0123456789abcdef", c))
		}
		b = append(b, v)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o644))
}

// writeDOCX writes a Word document: docx FILE paragraph...
func writeDOCX(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: docx FILE paragraph...")
	}
	h, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	defer h.Close()
	z := zip.NewWriter(h)
	w, err := z.Create("word/document.xml")
	ts.Check(err)
	fmt.Fprint(w, `<w:document xmlns:w="w"><w:body>`)
	for _, p := range args[1:] {
		fmt.Fprintf(w, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>", p)
	}
	fmt.Fprint(w, "</w:body></w:document>")
	ts.Check(z.Close())
}

func TestDate(t *testing.T) {
	for _, good := range []string{"2031", "2031-05", "2031-05-04", "2032-02-29", "0001-01-01"} {
		var d date
		if err := d.UnmarshalText([]byte(good)); err != nil || string(d) != good {
			t.Errorf("%s: %q, %v", good, d, err)
		}
	}
	for _, bad := range []string{"", "31", "2031-5-4", "2031-02-29", "2031-13", "2031-00-01", "4 May 2031", "2031-05-04T10:00", " 2031", "２０３１"} {
		var d date
		if err := d.UnmarshalText([]byte(bad)); err == nil {
			t.Errorf("%q was taken for a date", bad)
		}
	}
}

// An interrupt must end a read that waits for a person to type.
func TestStdinEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	r, w := io.Pipe()
	defer w.Close()
	in := stdinUntil{ctx, r}
	go w.Write([]byte("abc"))
	p := make([]byte, 8)
	if n, err := in.Read(p); err != nil || string(p[:n]) != "abc" {
		t.Fatalf("read %q, %v", p[:n], err)
	}
	cancel()
	if _, err := in.Read(p); err != context.Canceled {
		t.Errorf("got %v", err)
	}
}

func TestFlagsFillOnlyWhatALineLeavesOpen(t *testing.T) {
	c := &readCmd{Published: "2031-05-04", Publisher: "The Courier"}
	d, err := c.document(segun.Capture{From: "a", Media: "text/plain; charset=utf-8", Bytes: []byte("A fire."), Given: segun.Given{Published: "2030"}})
	if err != nil {
		t.Fatal(err)
	}
	if d.Published != "2030" || d.Publisher != "The Courier" {
		t.Errorf("published %q by %q", d.Published, d.Publisher)
	}
}
