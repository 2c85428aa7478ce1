package fetch

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"segun"
)

// plainUTF8 is the media type of an article whose text a JSONL line gives.
const plainUTF8 = "text/plain; charset=utf-8"

// record is one line of a .jsonl file. Other fields are ignored: such files often carry more.
type record struct {
	ID        looseString `json:"id"`
	URL       string      `json:"url"`
	Title     string      `json:"title"`
	Text      *string     `json:"text"`
	Published string      `json:"published"`
	Publisher string      `json:"publisher"`
}

// looseString is a string that may also be written as a JSON number, as database exports do with ids.
type looseString string

// UnmarshalJSON takes a string, a number or null.
func (s *looseString) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, (*string)(s))
	}
	if string(b) == "null" {
		return nil
	}
	var n json.Number
	if err := json.Unmarshal(b, &n); err != nil {
		return errors.New("id is neither a string nor a number")
	}
	*s = looseString(n)
	return nil
}

// lines yields one capture a line of the file at path. It returns false when the caller has had enough.
func (f *Fetcher) lines(ctx context.Context, path string, yield func(segun.Capture, error) bool) bool {
	h, err := os.Open(path)
	if err != nil {
		return yield(segun.Capture{}, openSkip(path, err))
	}
	defer h.Close()
	if st, err := h.Stat(); err == nil && st.IsDir() {
		return yield(segun.Capture{}, f.checkStat(path, h))
	}
	return f.linesOf(ctx, path, h, yield)
}

// linesOf is lines for what stands in a file that path names.
func (f *Fetcher) linesOf(ctx context.Context, path string, in io.Reader, yield func(segun.Capture, error) bool) bool {
	r := bufio.NewReaderSize(in, 1<<16)
	seen := false
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return yield(segun.Capture{}, fmt.Errorf("fetch: %s: line %d: %w", path, n, err))
		}
		line, long, err := readLine(r, f.maxBytes())
		if err != nil && err != io.EOF {
			return yield(segun.Capture{}, &segun.Skip{From: where(path, n), Code: "unreadable", Reason: fmt.Sprintf("reading stopped: %v", cause(err))})
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if line = bytes.TrimSpace(line); len(line) > 0 || long {
			seen = true
			if !yield(f.line(path, n, line, long)) {
				return false
			}
		}
		if err == io.EOF {
			break
		}
	}
	if !seen {
		return yield(segun.Capture{}, &segun.Skip{From: path, Code: "empty", Reason: "no article in it; give one JSON object a line with at least \"text\""})
	}
	return true
}

// line turns one line into a capture.
func (f *Fetcher) line(path string, n int, line []byte, long bool) (segun.Capture, error) {
	at := where(path, n)
	skip := func(code, reason string) (segun.Capture, error) {
		return segun.Capture{}, &segun.Skip{From: at, Code: code, Reason: reason}
	}
	if long {
		return skip("too-large", "the line is longer than the limit of "+size(f.maxBytes())+"; split the article or leave the line out")
	}
	if !utf8.Valid(line) {
		return skip("bad-encoding", "the line is not valid UTF-8; save the file as UTF-8")
	}
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		return skip("bad-json", fmt.Sprintf("not a JSON object with the fields id, url, title, text, published, publisher (%v); mend the line, one object a line", err))
	}
	if rec.Text == nil {
		return skip("no-text", "the object has no field \"text\"; put the article's words in it")
	}
	if strings.TrimSpace(*rec.Text) == "" {
		return skip("empty", "its \"text\" is empty; put the article's words in it or leave the line out")
	}
	from := string(rec.ID)
	if from == "" {
		from = at
	}
	c := f.capture(from, plainUTF8, []byte(*rec.Text))
	c.Given = segun.Given{ID: string(rec.ID), URL: rec.URL, Title: rec.Title, Published: rec.Published, Publisher: rec.Publisher}
	return c, nil
}

// where names a line for a person: file name and line number.
func where(path string, n int) string { return fmt.Sprintf("%s:%d", filepath.ToSlash(path), n) }

// readLine reads up to and with the next line feed. A line longer than limit is read past but not kept.
func readLine(r *bufio.Reader, limit int64) (line []byte, long bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if !long {
			line = append(line, part...)
			if int64(len(line)) > limit {
				line, long = nil, true
			}
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		return line, long, err
	}
}
