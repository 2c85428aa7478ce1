package fetch

import (
	"bytes"
	"context"
	"errors"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"segun"
)

var noon = time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)

func clock() time.Time { return noon }

// get reads arg, which must give one capture or one Skip.
func get(t *testing.T, f *Fetcher, arg string) (segun.Capture, *segun.Skip) {
	t.Helper()
	list, err := f.Get(context.Background(), arg)
	if err == nil {
		if len(list) != 1 {
			t.Fatalf("%s: %d captures, want 1", arg, len(list))
		}
		return list[0], nil
	}
	var s *segun.Skip
	if !errors.As(err, &s) {
		t.Fatalf("%s: %v is not a Skip", arg, err)
	}
	return segun.Capture{}, s
}

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFile(t *testing.T) {
	path := write(t, "a.txt", "The ferry sank.\r\n")
	c, skip := get(t, &Fetcher{Now: clock}, path)
	if skip != nil {
		t.Fatal(skip)
	}
	if string(c.Bytes) != "The ferry sank.\r\n" || c.Digest != segun.DigestOf(c.Bytes) || c.From != path || !c.Time.Equal(noon) || c.Media != "text/plain" {
		t.Errorf("got %+v", c)
	}
}

func TestStdin(t *testing.T) {
	c, skip := get(t, &Fetcher{Stdin: strings.NewReader("words")}, "-")
	if skip != nil || string(c.Bytes) != "words" || c.From != "-" || c.Media != "" {
		t.Errorf("got %+v, %v", c, skip)
	}
}

func TestUnreadableFiles(t *testing.T) {
	dir := t.TempDir()
	for _, tc := range []struct{ arg, code, says string }{
		{filepath.Join(dir, "none.txt"), "not-found", "check the spelling"},
		{dir, "empty", "no file to read in this folder"},
		{write(t, "empty.txt", ""), "empty", "0 bytes"},
		{write(t, "big.txt", strings.Repeat("x", 2049)), "too-large", "2 KiB"},
		{filepath.Join(dir, "none.jsonl"), "not-found", "no such file"},
		{write(t, "empty.jsonl", "\n \n"), "empty", "one JSON object a line"},
	} {
		_, skip := get(t, &Fetcher{MaxBytes: 2048}, tc.arg)
		if skip == nil || skip.Code != tc.code || !strings.Contains(skip.Reason, tc.says) {
			t.Errorf("%s: got %v, want %s", tc.arg, skip, tc.code)
		}
	}
	if _, skip := get(t, &Fetcher{Stdin: strings.NewReader("")}, "-"); skip == nil || skip.Code != "empty" {
		t.Errorf("empty standard input: got %v", skip)
	}
	if _, skip := get(t, &Fetcher{MaxBytes: 3, Stdin: strings.NewReader("four")}, "-"); skip == nil || skip.Code != "too-large" {
		t.Errorf("long standard input: got %v", skip)
	}
}

func TestJSONL(t *testing.T) {
	path := write(t, "news.jsonl", "\ufeff"+
		`{"id":"a1","url":"https://news.example/1","title":"Ferry sinks","text":" Two lines\r\nas they stand \n","published":"2031-05-04","publisher":"The Tribune","extra":[1]}`+"\r\n"+
		"\n"+
		"{broken\n"+
		`{"id":7,"text":"by number"}`+"\n"+
		`{"id":"a4"}`+"\n"+
		`{"text":"  "}`+"\n"+
		"{\"text\":\"\xff\"}\n"+
		`{"id":[],"text":"x"}`+"\n"+
		`{"text":"`+strings.Repeat("long ", 200)+`"}`+"\n"+
		`{"text":"no id, no line feed"}`)
	var got []segun.Capture
	var skips []string
	for c, err := range (&Fetcher{MaxBytes: 500, Now: clock}).Each(context.Background(), path) {
		if err == nil {
			got = append(got, c)
			continue
		}
		var s *segun.Skip
		if !errors.As(err, &s) {
			t.Fatalf("%v is not a Skip", err)
		}
		skips = append(skips, strings.TrimPrefix(s.From, filepath.ToSlash(path))+" "+s.Code)
	}
	want := ":3 bad-json,:5 no-text,:6 empty,:7 bad-encoding,:8 bad-json,:9 too-large"
	if s := strings.Join(skips, ","); s != want {
		t.Errorf("skips\n got %s\nwant %s", s, want)
	}
	if len(got) != 3 {
		t.Fatalf("%d captures, want 3", len(got))
	}
	first := got[0]
	if string(first.Bytes) != " Two lines\r\nas they stand \n" || first.From != "a1" || first.Media != plainUTF8 {
		t.Errorf("first: %+v", first)
	}
	if g := (segun.Given{ID: "a1", URL: "https://news.example/1", Title: "Ferry sinks", Published: "2031-05-04", Publisher: "The Tribune"}); first.Given != g {
		t.Errorf("given: %+v", first.Given)
	}
	if got[1].From != "7" || !strings.HasSuffix(got[2].From, "news.jsonl:10") {
		t.Errorf("from: %q, %q", got[1].From, got[2].From)
	}
}

func TestJSONLStops(t *testing.T) {
	path := write(t, "n.jsonl", strings.Repeat(`{"text":"x"}`+"\n", 5))
	n := 0
	for range (&Fetcher{}).Each(context.Background(), path) {
		if n++; n == 2 {
			break
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := (&Fetcher{}).Get(ctx, path); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestPublic(t *testing.T) {
	for _, s := range []string{"127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
		"169.254.169.254", "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192", "198.18.0.1", "224.0.0.1", "239.1.1.1",
		"255.255.255.255", "0.0.0.0", "0.1.2.3", "240.0.0.1", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1",
		"ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:c0a8:101::1",
		"2001:db8::1", "2001::1", "100::1"} {
		if public(netip.MustParseAddr(s)) {
			t.Errorf("%s counts as public", s)
		}
	}
	for _, s := range []string{"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"} {
		if !public(netip.MustParseAddr(s)) {
			t.Errorf("%s counts as private", s)
		}
	}
	if public(netip.Addr{}) {
		t.Error("no address counts as public")
	}
}

func TestIsURL(t *testing.T) {
	for s, want := range map[string]bool{"http://a": true, "HTTPS://a/b": true, "file.txt": false, "ftp://a": false, "http://": false, "./http://x": false, "-": false} {
		if isURL(s) != want {
			t.Errorf("isURL(%q) = %v", s, !want)
		}
	}
}

func FuzzJSONL(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"b"}` + "\n{"))
	f.Add([]byte("\ufeff\n\n\x00"))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(dir, "f.jsonl")
		if os.WriteFile(path, b, 0o644) != nil {
			t.Skip()
		}
		n := 0
		for c, err := range (&Fetcher{MaxBytes: 1 << 16}).Each(context.Background(), path) {
			var s *segun.Skip
			if err != nil && (!errors.As(err, &s) || s.Reason == "") {
				t.Fatalf("%v is not a Skip with a reason", err)
			}
			if err == nil && len(c.Bytes) == 0 {
				t.Fatal("capture without bytes")
			}
			n++
		}
		if n == 0 || n > bytes.Count(b, []byte("\n"))+1 {
			t.Fatalf("%d results from %q", n, b)
		}
	})
}
