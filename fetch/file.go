package fetch

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"segun"
)

// file reads one path.
func (f *Fetcher) file(path string) (segun.Capture, error) {
	h, err := os.Open(path)
	if err != nil {
		return segun.Capture{}, openSkip(path, err)
	}
	defer h.Close()
	return f.opened(path, h, h)
}

// opened reads what an open file holds, from its beginning; in may have read ahead in it.
func (f *Fetcher) opened(path string, h *os.File, in io.Reader) (segun.Capture, error) {
	if err := f.checkStat(path, h); err != nil {
		return segun.Capture{}, err
	}
	b, err := f.readAll(path, in)
	if err != nil {
		return segun.Capture{}, err
	}
	c := f.capture(path, mediaOf(path), b)
	if st, err := h.Stat(); err == nil && st.Mode().IsRegular() {
		c.Modified = st.ModTime()
	}
	return c, nil
}

// stdin reads standard input to its end.
func (f *Fetcher) stdin() (segun.Capture, error) {
	b, err := f.readAll("-", f.in())
	if err != nil {
		return segun.Capture{}, err
	}
	return f.capture("-", "", b), nil
}

// checkStat refuses what a look at the open file already rules out.
func (f *Fetcher) checkStat(path string, h *os.File) error {
	st, err := h.Stat()
	switch {
	case err != nil:
		return openSkip(path, err)
	case st.IsDir():
		return &segun.Skip{From: path, Code: "directory", Reason: "this is a folder; name the files in it, for instance " + filepath.Join(path, "*.txt")}
	case st.Mode().IsRegular() && st.Size() > f.maxBytes():
		return tooLarge(path, f.maxBytes())
	}
	return nil
}

// readAll reads r up to the size limit; nothing at all is an error too.
func (f *Fetcher) readAll(from string, r io.Reader) ([]byte, error) {
	limit := f.maxBytes()
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case err != nil:
		return nil, &segun.Skip{From: from, Code: "unreadable", Reason: fmt.Sprintf("reading stopped after %d bytes: %v; check the disk or try again", len(b), cause(err))}
	case int64(len(b)) > limit:
		return nil, tooLarge(from, limit)
	case len(b) == 0:
		return nil, &segun.Skip{From: from, Code: "empty", Reason: "nothing in it: 0 bytes; check that it was saved or downloaded whole"}
	}
	return b, nil
}

// mediaOf is the media type that a file's name declares, "" when it declares none we read.
func mediaOf(path string) string {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm", ".xhtml":
		return "text/html"
	case ".txt", ".text":
		return "text/plain"
	case ".pdf":
		return "application/pdf"
	case ".docx":
		return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	case ".eml":
		return messageMedia
	}
	return ""
}

func openSkip(path string, err error) *segun.Skip {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &segun.Skip{From: path, Code: "not-found", Reason: "no such file; check the spelling and the folder it is in"}
	case errors.Is(err, fs.ErrPermission):
		return &segun.Skip{From: path, Code: "permission", Reason: "no permission to read it; ask its owner or copy it somewhere you may read"}
	}
	return &segun.Skip{From: path, Code: "unreadable", Reason: fmt.Sprintf("it could not be opened: %v", cause(err))}
}

func tooLarge(from string, limit int64) *segun.Skip {
	return &segun.Skip{From: from, Code: "too-large", Reason: "larger than the limit of " + size(limit) + "; split it, or put its articles one a line in a .jsonl file"}
}

// size words a number of bytes.
func size(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// cause drops the operation and path that the standard library puts before an error: the Skip
// already names the input.
func cause(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
