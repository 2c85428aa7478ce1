package desk_test

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"segun/web/desk"
)

// A browser shows nothing but what was built, and the policy of the server lets it run nothing that stands in the page itself.
func TestBuiltFilesCanBeServedUnderAStrictPolicy(t *testing.T) {
	index := read(t, "index.html")
	for name, wrong := range map[string]*regexp.Regexp{
		"a script in the page":    regexp.MustCompile(`(?i)<script(?:[^>]*)>[^<]`),
		"a style in the page":     regexp.MustCompile(`(?i)<style|\sstyle=`),
		"a handler in the page":   regexp.MustCompile(`(?i)\son[a-z]+=`),
		"an address of elsewhere": regexp.MustCompile(`(?i)(?:src|href)="(?:https?:)?//`),
	} {
		if m := wrong.Find(index); m != nil {
			t.Errorf("%s: %s", name, m)
		}
	}
	err := fs.WalkDir(desk.Files(), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if path.Ext(p) == ".map" || bytes.Contains(read(t, p), []byte("sourceMappingURL")) {
			t.Errorf("%s: a source map", p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// What the first page loads, packed as the server packs it: at most 250 kB, and neither the network's drawing nor another page in it.
func TestFirstLoadIsSmall(t *testing.T) {
	const most = 250_000
	need := []string{"index.html", "icon.svg"}
	for _, m := range regexp.MustCompile(`(?:src|href)="/(assets/[^"]+)"`).FindAllSubmatch(read(t, "index.html"), -1) {
		need = append(need, string(m[1]))
	}
	// What a script imports at once counts too.
	static := regexp.MustCompile(`(?:import|from)\s*"\./([^"]+\.js)"`)
	for i := 0; i < len(need); i++ {
		if path.Ext(need[i]) != ".js" {
			continue
		}
		for _, m := range static.FindAllSubmatch(read(t, need[i]), -1) {
			if p := "assets/" + string(m[1]); !slices.Contains(need, p) {
				need = append(need, p)
			}
		}
	}
	if len(need) < 4 {
		t.Fatalf("found only %v", need)
	}
	sum := 0
	for _, p := range need {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		_, _ = z.Write(read(t, p))
		_ = z.Close()
		sum += b.Len()
		if strings.Contains(p, "Network") || strings.Contains(p, "Sigma") {
			t.Errorf("the first page loads %s", p)
		}
	}
	t.Logf("%d files, %d bytes packed", len(need), sum)
	if sum > most {
		t.Errorf("the first page loads %d bytes, more than %d: %v", sum, most, need)
	}
}

// Text of documents becomes text, never markup.
func TestNoMarkupIsMadeOfText(t *testing.T) {
	wrong := regexp.MustCompile(`\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|\beval\(|new Function|srcdoc`)
	sources(t, func(p string, b []byte) {
		if m := wrong.Find(b); m != nil {
			t.Errorf("%s: %s", p, m)
		}
	})
}

// read returns one of the built files.
func read(t *testing.T, p string) []byte {
	t.Helper()
	b, err := fs.ReadFile(desk.Files(), p)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sources calls f with every source of the desk.
func sources(t *testing.T, f func(p string, b []byte)) {
	t.Helper()
	n := 0
	err := fs.WalkDir(os.DirFS("src"), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path.Join("src", p))
		n++
		f(p, b)
		return err
	})
	if err != nil || n < 20 {
		t.Fatalf("%d sources, %v", n, err)
	}
}
