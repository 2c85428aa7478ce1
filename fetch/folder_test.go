package fetch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"segun"
)

// tell collects what Each yields as lines: where each capture is from, or the code of its Skip.
func tell(t *testing.T, f *Fetcher, arg string) []string {
	t.Helper()
	var list []string
	for c, err := range f.Each(context.Background(), arg) {
		var skip *segun.Skip
		switch {
		case errors.As(err, &skip):
			list = append(list, skip.From+" ! "+skip.Code)
		case err != nil:
			t.Fatal(err)
		default:
			if c.Digest != segun.DigestOf(c.Bytes) {
				t.Errorf("%s: the digest is not that of the bytes", c.From)
			}
			list = append(list, c.From)
		}
	}
	return list
}

func equal(t *testing.T, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

// tree writes files below a new folder; a name that ends in / is a folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFolder(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.txt": "B", "a.txt": "A", "sub/c.txt": "C", "sub/deep/d.html": "<p>D", ".hidden": "x", ".git/config": "x", "sub/.DS_Store": "x",
		"list.jsonl": `{"id":"j1","text":"J"}`, "empty.txt": "", "x.urls": "https://news.example/1", "zz/feed.xml": "<rss><channel/></rss>",
	})
	if err := os.Symlink("/etc", filepath.Join(dir, "out")); err != nil {
		t.Skip(err)
	}
	var left []string
	f := &Fetcher{Offline: true, Left: func(l Left) { left = append(left, fmt.Sprint(l.Count, " ", l.What)) }}
	got := tell(t, f, dir)
	for i := range got {
		got[i] = strings.TrimPrefix(got[i], dir+"/")
	}
	equal(t, got, "a.txt", "b.txt", "empty.txt ! empty", "j1", "sub/c.txt", "sub/deep/d.html", "x.urls ! address-list", "zz/feed.xml")
	equal(t, left, "3 "+leftHidden, "1 "+leftLinks)
}

func TestFolderEndsWhenToldTo(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "A", "b.jsonl": "{\"text\":\"B\"}\n{\"text\":\"C\"}", "c/d.txt": "D"})
	for stop := 1; stop <= 4; stop++ {
		n := 0
		for range (&Fetcher{}).Each(context.Background(), dir) {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("%d captures, want %d", n, stop)
		}
	}
}
