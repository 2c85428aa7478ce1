package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// runs is a folder with its own cases, in which segun is run as a person does.
type runs struct {
	t   *testing.T
	dir string
}

func newRuns(t *testing.T, dir string) *runs {
	if dir == "" {
		dir = t.TempDir()
	}
	return &runs{t, dir}
}

// ran is what became of one run.
type ran struct {
	code int
	said string // both streams
	peak int64  // most memory at a time, in bytes; 0 where the system does not tell
}

// segun runs a command in the folder; see TestMain.
func (r *runs) segun(args ...string) ran {
	r.t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Dir = r.dir
	cmd.Env = append(os.Environ(), "SEGUN_TEST_RUN=1", "NO_COLOR=1", "SEGUN_DIR="+filepath.Join(r.dir, "segun"))
	out, err := cmd.CombinedOutput()
	if err != nil && !errors.As(err, new(*exec.ExitError)) {
		r.t.Fatal(err)
	}
	return ran{cmd.ProcessState.ExitCode(), string(out), peakOf(cmd.ProcessState)}
}

// shell runs a line of the shell in which segun is the program.
func (r *runs) shell(line string) ran {
	r.t.Helper()
	cmd := exec.Command("sh", "-c", strings.Replace(line, "segun ", "'"+os.Args[0]+"' ", 1))
	cmd.Dir = r.dir
	cmd.Env = append(os.Environ(), "SEGUN_TEST_RUN=1", "NO_COLOR=1", "SEGUN_DIR="+filepath.Join(r.dir, "segun"))
	out, err := cmd.CombinedOutput()
	if err != nil && !errors.As(err, new(*exec.ExitError)) {
		r.t.Fatal(err)
	}
	return ran{cmd.ProcessState.ExitCode(), string(out), 0}
}

// oneClaim is the ID of some claim of the case.
func (r *runs) oneClaim() string {
	r.t.Helper()
	x := r.segun("claims", "--json", "-n", "1")
	var c struct{ ID string }
	if err := json.Unmarshal([]byte(x.said), &c); err != nil || c.ID == "" {
		r.t.Fatalf("no claim: %v in %.500s", err, x.said)
	}
	return c.ID
}

// must holds a run to an exit code and to what it says.
func (r *runs) must(code int, says []string, args ...string) ran {
	r.t.Helper()
	x := r.segun(args...)
	if x.code != code {
		r.t.Errorf("segun %s: exit code %d, want %d\n%.2000s", strings.Join(args, " "), x.code, code, x.said)
	}
	for _, s := range says {
		if !strings.Contains(x.said, s) {
			r.t.Errorf("segun %s: nothing says %q in\n%.2000s", strings.Join(args, " "), s, x.said)
		}
	}
	if strings.Contains(x.said, "panic") || strings.Contains(x.said, "goroutine ") || strings.Contains(x.said, "SIGBUS") {
		r.t.Errorf("segun %s broke down:\n%.4000s", strings.Join(args, " "), x.said)
	}
	return x
}

func (r *runs) file(name, body string) string {
	r.t.Helper()
	if err := os.WriteFile(filepath.Join(r.dir, name), []byte(body), 0o600); err != nil {
		r.t.Fatal(err)
	}
	return name
}

// papersFile is a file of n made-up articles.
func (r *runs) papersFile(name string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"a%d","title":"Paper %d","published":"2031-05-04","publisher":"The Courier","text":"Inspector Dora Kamenik said that the Salt Board had closed basin %d. %s"}`+"\n",
			i, i, i, strings.Repeat(fmt.Sprintf("The clerk of hall %d denied paper %x. ", i*7919%1000, i*104729), 40))
	}
	return r.file(name, b.String())
}

// mostMemory is what reading may take: the models and a few documents of the largest size, far below any bomb.
const mostMemory = 1 << 30

func (r *runs) bounded(x ran) {
	r.t.Helper()
	r.t.Logf("%d MB at most", x.peak>>20)
	if x.peak > mostMemory {
		r.t.Errorf("it took %d MB of memory", x.peak>>20)
	}
}

func TestEncryptedPDF(t *testing.T) {
	r := newRuns(t, "")
	r.file("sealed.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n9 0 obj<</Filter/Standard/V 2/R 3/P -4/O(x)/U(x)>>endobj\ntrailer<</Root 1 0 R/Encrypt 9 0 R/Size 10>>\n%%EOF\n")
	r.file("a.txt", "A fire closed the quay.")
	r.must(0, nil, "new", "harbour")
	r.must(3, []string{"sealed.pdf: this PDF is encrypted; open it with its password", "1 document added"}, "add", "harbour", "sealed.pdf", "a.txt")
	r.must(0, []string{"sealed.pdf: this PDF is encrypted"}, "skips")
	r.must(0, []string{" 0 faults"}, "verify")
}

// zipBomb writes a Word document whose only part unpacks to size bytes.
func (r *runs) zipBomb(name string, size int64) {
	r.t.Helper()
	f, err := os.Create(filepath.Join(r.dir, name))
	if err != nil {
		r.t.Fatal(err)
	}
	z := zip.NewWriter(f)
	w, err := z.Create("word/document.xml")
	if err == nil {
		_, err = io.WriteString(w, `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>`)
	}
	if err == nil {
		_, err = io.CopyN(w, blanks{}, size)
	}
	if err = cmp.Or(err, z.Close(), f.Close()); err != nil {
		r.t.Fatal(err)
	}
}

type blanks struct{}

func (blanks) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestZipBomb(t *testing.T) {
	r := newRuns(t, "")
	r.zipBomb("bomb.docx", 1<<30)
	r.file("a.txt", "A fire closed the quay.")
	r.must(0, nil, "new", "harbour")
	x := r.must(3, []string{"bomb.docx: this Word document cannot be read (a part of it unpacks to more than 64 MiB", "1 document added"}, "add", "harbour", "bomb.docx", "a.txt")
	r.bounded(x)
	r.must(0, []string{" 0 faults"}, "verify")
}

// warcRecord is the head of one record of a web archive.
func warcRecord(uri, media string, length int64) string {
	answer := "HTTP/1.1 200 OK\r\nContent-Type: " + media + "\r\n\r\n"
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2031-05-04T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s",
		uri, int64(len(answer))+length, answer)
}

// A web archive of more than 2 GB: pictures, one page that is far too large, and pages that are read.
func TestHugeWARC(t *testing.T) {
	r := newRuns(t, "")
	f, err := os.Create(filepath.Join(r.dir, "crawl.warc"))
	if err != nil {
		t.Fatal(err)
	}
	hole := func(n int64) { // takes no room on the disk
		if _, err := f.Seek(n, io.SeekCurrent); err != nil {
			t.Fatal(err)
		}
	}
	put := func(s string) {
		if _, err := f.WriteString(s); err != nil {
			t.Fatal(err)
		}
	}
	const page = "<html><body><h1>Quay closed</h1><p>The clerk, Ines Morvan, said that the Harbour Authority had closed the quay after the fire on Tuesday.</p></body></html>"
	for i := range 1000 {
		put(warcRecord(fmt.Sprintf("https://courier.example/%d.jpg", i), "image/jpeg", 1<<20))
		hole(1 << 20)
		put("\r\n\r\n")
	}
	put(warcRecord("https://courier.example/huge", "text/html", 1200<<20))
	hole(1200 << 20)
	put("\r\n\r\n" + warcRecord("https://courier.example/quay", "text/html", int64(len(page))) + page + "\r\n\r\n")
	at, err := f.Seek(0, io.SeekCurrent)
	if err = cmp.Or(err, f.Close()); err != nil || at < 2<<30 {
		t.Fatalf("%d bytes, %v", at, err)
	}
	r.must(0, nil, "new", "harbour")
	x := r.must(3, []string{"courier.example/huge", "1 document added"}, "add", "harbour", "crawl.warc")
	r.bounded(x)
	r.must(0, []string{"closed the quay"}, "claims")
}

func TestDamagedCase(t *testing.T) {
	r := newRuns(t, "")
	r.papersFile("papers.jsonl", 20)
	r.must(0, nil, "new", "harbour")
	r.must(0, []string{"20 documents added"}, "add", "harbour", "papers.jsonl")
	path := filepath.Join(r.dir, "segun", "cases", "harbour", "record.db")
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	damage := func(from, to int) {
		b := bytes.Clone(good)
		for i := from; i < to; i++ {
			b[i] ^= 0x5a
		}
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	damage(len(good)/3, len(good)/3+3*4096)
	r.must(1, []string{"record.db", "take", "from a backup"}, "verify")
	for _, args := range [][]string{{"claims"}, {"who", "Kamenik"}, {"timeline"}, {"log"}, {"export", "--as", "csv", "out"}, {"add", "harbour", "papers.jsonl"}} { // they may miss the page, but never break down
		if x := r.segun(args...); x.code > 1 || x.code == 1 && !strings.Contains(x.said, "damaged on disk") || strings.Contains(x.said, "panic") {
			t.Errorf("segun %s: exit code %d\n%.1000s", args, x.code, x.said)
		}
	}
	damage(0, 100)
	for _, args := range [][]string{{"claims"}, {"verify"}, {"add", "harbour", "papers.jsonl"}} {
		r.must(1, []string{"record.db: damaged on disk", "take the file from a backup"}, args...)
	}
	if err := os.WriteFile(path, good, 0o600); err != nil { // the backup
		t.Fatal(err)
	}
	r.must(0, []string{" 0 faults"}, "verify")
	head := filepath.Join(filepath.Dir(path), "case.json")
	if err := os.WriteFile(head, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.must(1, []string{"case.json: damaged on disk", "take it from a backup"}, "claims")
}

func TestNewerCase(t *testing.T) {
	r := newRuns(t, "")
	r.must(0, nil, "new", "harbour")
	head := filepath.Join(r.dir, "segun", "cases", "harbour", "case.json")
	if err := os.WriteFile(head, []byte(`{"schema":"segun.case/9","name":"harbour"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"claims"}, {"note", "x"}, {"passphrase", "--unlock", "--yes"}} {
		r.must(1, []string{"case.json: made by a newer segun", "open it with that version"}, args...)
	}
}
