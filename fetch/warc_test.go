package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"segun"
)

// warcRecord makes one record of a web archive.
func warcRecord(kind, uri, media, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2031-05-04T10:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, uri, media, len(body), body)
}

// response makes a record of an answer.
func response(uri, head, body string) string {
	return warcRecord("response", uri, "application/http; msgtype=response", "HTTP/1.1 "+head+"\r\n\r\n"+body)
}

func zipped(parts ...string) string {
	var b bytes.Buffer
	for _, p := range parts { // one member a record, as archives are written
		z := gzip.NewWriter(&b)
		z.Write([]byte(p))
		z.Close()
	}
	return b.String()
}

func archiveParts() []string {
	return []string{
		warcRecord("warcinfo", "", "application/warc-fields", "software: by hand\r\n"),
		warcRecord("request", "https://news.example/1", "application/http; msgtype=request", "GET /1 HTTP/1.1\r\n\r\n"),
		response("https://news.example/1", "200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: \"v1\"", "<p>The ferry sank.</p>"),
		response("https://news.example/logo", "200 OK\r\nContent-Type: image/png", "\x89PNG"),
		response("https://news.example/old", "301 Moved\r\nLocation: /1", ""),
		response("https://news.example/2", "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", "8\r\n<p>Nine \r\n9\r\ndied.</p>\r\n0\r\n\r\n"),
		response("https://news.example/3", "200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip", zipped("Nobody else was hurt.")),
		response("https://news.example/4", "200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: br", "xx"),
		warcRecord("revisit", "https://news.example/1", "application/http; msgtype=response", "HTTP/1.1 304 Not Modified\r\n\r\n"),
		warcRecord("conversion", "https://news.example/5", "text/plain", "Converted."),
	}
}

func TestWARC(t *testing.T) {
	for _, name := range []string{"a.warc", "a.warc.gz"} {
		content := strings.Join(archiveParts(), "")
		if name == "a.warc.gz" {
			content = zipped(archiveParts()...)
		}
		path := write(t, name, content)
		var left []string
		f := &Fetcher{Left: func(l Left) { left = append(left, fmt.Sprint(l.Count, " ", l.What)) }}
		got := tell(t, f, path)
		for i := range got {
			got[i] = strings.TrimPrefix(got[i], path+" › ")
		}
		equal(t, got, "https://news.example/1", "https://news.example/2", "https://news.example/3", "https://news.example/4 ! packed", "https://news.example/5")
		equal(t, left, "1 "+leftOtherType, "1 "+leftStatus, "1 "+leftRevisit)
		list, _ := f.Get(context.Background(), path)
		first := list[0]
		if string(first.Bytes) != "<p>The ferry sank.</p>" || first.URL != "https://news.example/1" || first.Media != "text/html; charset=utf-8" || first.ETag != `"v1"` ||
			!first.Time.Equal(time.Date(2031, 5, 4, 10, 0, 0, 0, time.UTC)) {
			t.Errorf("%+v", first)
		}
		if string(list[1].Bytes) != "<p>Nine died.</p>" || string(list[2].Bytes) != "Nobody else was hurt." {
			t.Errorf("%q, %q", list[1].Bytes, list[2].Bytes)
		}
	}
}

func TestBrokenWARC(t *testing.T) {
	good := response("https://news.example/1", "200 OK\r\nContent-Type: text/plain", "The ferry sank.")
	for name, content := range map[string]string{
		"cut in a body":       good + good[:len(good)-9],
		"cut in a head":       good + "WARC/1.0\r\nWARC-Type: resp",
		"no length":           good + "WARC/1.0\r\nWARC-Type: response\r\n\r\nx",
		"negative length":     good + "WARC/1.0\r\nContent-Length: -5\r\n\r\nx",
		"no record":           good + "and then some words\r\n",
		"an endless head":     good + "WARC/1.0\r\n" + strings.Repeat("X-A: "+strings.Repeat("a", 1000)+"\r\n", 100),
		"a length of petas":   good + "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9000000000000000000\r\n\r\nx",
		"a cut gzip member":   zipped(good, good)[:len(zipped(good, good))-12],
		"an inflating member": zipped(good, warcRecord("metadata", "", "x", strings.Repeat("0", 80<<20))),
	} {
		path := write(t, "a.warc", content)
		got := tell(t, &Fetcher{}, path)
		if len(got) < 2 || got[0] != path+" › https://news.example/1" || got[len(got)-1] != path+" ! damaged" {
			t.Errorf("%s: %v", name, got)
		}
	}
	equal(t, tell(t, &Fetcher{Stdin: strings.NewReader(warcRecord("warcinfo", "", "x", "y"))}, "-"), "- ! empty")
	big := response("https://news.example/2", "200 OK\r\nContent-Type: text/plain", strings.Repeat("x", 5000))
	equal(t, tell(t, &Fetcher{MaxBytes: 1000, Stdin: strings.NewReader(big + good)}, "-"), "- › https://news.example/2 ! too-large", "- › https://news.example/1")
}

// repeated is a stream of n records, made as they are read.
type repeated struct {
	one  string
	n    int
	rest string
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.n == 0 {
			return 0, io.EOF
		}
		r.n, r.rest = r.n-1, r.one
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// TestWARCMemory reads an archive of 256 MB, as it is and packed, and watches what is taken of the system. WARC_MB=2100 go test ./fetch -run WARCMemory -v
// reads a larger one.
func TestWARCMemory(t *testing.T) {
	mb := 256
	if n, err := strconv.Atoi(os.Getenv("WARC_MB")); err == nil {
		mb = n
	}
	page := response("https://news.example/1", "200 OK\r\nContent-Type: text/plain", strings.Repeat("The ferry sank. ", 16<<10)) +
		response("https://news.example/a.jpg", "200 OK\r\nContent-Type: image/jpeg", strings.Repeat("\xff\xd8picture", 75<<10))
	random := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, len(page)/12) // so that it packs as pages do
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	noisy := page + response("https://news.example/b.jpg", "200 OK\r\nContent-Type: image/jpeg", string(noise))
	for name, one := range map[string]string{"as it is": page, "packed": zipped(noisy)} {
		n := mb << 20 / len(page)
		f := &Fetcher{Stdin: &repeated{one: one, n: n}}
		runtime.GC() // what other tests left behind
		var most uint64
		pages := 0
		for c, err := range f.Each(context.Background(), "-") {
			if err != nil || len(c.Bytes) != 256<<10 {
				t.Fatal(err)
			}
			if pages++; pages%16 == 0 {
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			}
		}
		t.Logf("%s: %d pages of %d MB, %d MB on the heap at most", name, pages, n*len(page)>>20, most>>20)
		if pages != n || most > 64<<20 {
			t.Errorf("%s: %d pages of %d, %d MB on the heap at most", name, pages, n, most>>20)
		}
	}
}

func FuzzWARC(f *testing.F) {
	f.Add([]byte(strings.Join(archiveParts(), "")))
	f.Add([]byte(zipped(archiveParts()...)))
	f.Add([]byte("From a Sun May  4 12:00:00 2031\nSubject: x\n\nwords\n\nFrom b Sun May  4 12:00:00 2031 +0200\n\nwords"))
	f.Fuzz(func(t *testing.T, b []byte) {
		n := 0
		for _, err := range (&Fetcher{MaxBytes: 1 << 16, Stdin: bytes.NewReader(b), Offline: true}).Each(context.Background(), "-") {
			var skip *segun.Skip
			if err != nil && (!errors.As(err, &skip) || skip.Code == "" || skip.Reason == "") {
				t.Fatal(err)
			}
			n++
		}
		if n == 0 {
			t.Fatal("neither a capture nor a reason")
		}
	})
}
