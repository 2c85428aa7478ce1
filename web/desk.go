package web

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

//go:embed plain/index.html
var plain []byte

// kinds are the types of the desk's files, the same on every system.
var kinds = map[string]string{".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml",
	".json": "application/json", ".webmanifest": "application/manifest+json", ".txt": "text/plain; charset=utf-8", ".png": "image/png", ".ico": "image/x-icon", ".woff2": "font/woff2"}

// deskFile is one file of the desk, as it is sent.
type deskFile struct {
	kind         string
	body, zipped []byte
	forever      bool // its name changes when it does
}

// newDesk serves the desk's files, and its page for every address that is none of them: the page finds out itself what to show.
func newDesk(files fs.FS) http.Handler {
	all := map[string]*deskFile{"index.html": {kind: kinds[".html"], body: plain}}
	if files != nil {
		_ = fs.WalkDir(files, ".", func(p string, d fs.DirEntry, err error) error {
			kind := kinds[path.Ext(p)]
			if err != nil || d.IsDir() || kind == "" {
				return nil // what has no kind here is no part of a page
			}
			b, err := fs.ReadFile(files, p)
			if err == nil {
				all[p] = &deskFile{kind, b, zipped(b, kind), strings.HasPrefix(p, "assets/")}
			}
			return nil
		})
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if changes(r.Method) {
			refuse(w, http.StatusMethodNotAllowed, "Pages are only read.", "")
			return
		}
		name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
		f := all[name]
		if f == nil && (strings.HasPrefix(name, "assets/") || !strings.Contains(name, "/") && strings.Contains(name, ".")) {
			refuse(w, http.StatusNotFound, "There is no such file.", "Open the desk's first page.")
			return
		}
		if f == nil {
			f = all["index.html"]
		}
		f.send(w, r)
	})
}

func (f *deskFile) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Cache-Control", "no-store")
	if f.forever {
		h.Set("Cache-Control", "public, max-age=31536000, immutable") // the program's own files: they tell nothing of a case
	}
	b := f.body
	if f.zipped != nil {
		h.Set("Vary", "Accept-Encoding")
		if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			h.Set("Content-Encoding", "gzip")
			b = f.zipped
		}
	}
	if r.Method == http.MethodHead {
		return
	}
	_, _ = w.Write(b) // the other end may be gone
}

// zipped is a text packed, or nil where that gains nothing.
func zipped(b []byte, kind string) []byte {
	if len(b) < 1024 || strings.HasPrefix(kind, "image/png") || strings.HasPrefix(kind, "font/") {
		return nil
	}
	var out bytes.Buffer
	z, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // a level that there is
	_, _ = z.Write(b)                                       // into memory: it cannot fail
	_ = z.Close()
	return out.Bytes()
}
