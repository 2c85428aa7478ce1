package fetch

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	"segun"
)

// Limits of a web archive.
const (
	maxRecordHead = 64 << 10 // of the lines that head a record, or an answer in it
	maxInflation  = 200      // how many times larger than on disk it may be; pages shrink by ten at most
	inflationFree = 64 << 20 // bytes that may come out before that counts
)

// What a web archive holds besides pages.
const (
	leftOtherType = "records of other kinds than text (pictures, styles, scripts, data)"
	leftStatus    = "answers that are no page (redirects, errors)"
	leftRevisit   = "records of pages that had not changed"
)

// gzipHolds reports whether head is the beginning of a gzip file whose content begins with magic.
func gzipHolds(head []byte, magic string) bool {
	z, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return false
	}
	got := make([]byte, len(magic))
	_, err = io.ReadFull(z, got)
	return err == nil && string(got) == magic
}

// warc yields one capture a record of a web archive (ISO 28500) that holds a page: the bytes that the site sent, its address, and
// the time at which it was archived. One record stands in memory at a time.
func (f *Fetcher) warc(ctx context.Context, from string, zipped bool, in *bufio.Reader, yield func(segun.Capture, error) bool) bool {
	w := &warcReader{f: f, from: from, in: in, left: map[string]int{}}
	if zipped {
		packed := &counter{in: in}
		z, err := gzip.NewReader(packed)
		if err != nil {
			return yield(segun.Capture{}, w.damaged(err))
		}
		w.in = bufio.NewReader(&inflation{out: z, packed: packed})
	}
	pages := 0
	for {
		if err := ctx.Err(); err != nil {
			return yield(segun.Capture{}, fmt.Errorf("fetch: %s: %w", from, err))
		}
		c, err := w.next()
		if err == io.EOF {
			break
		}
		pages++
		var skip *segun.Skip
		if !yield(c, err) {
			return false
		}
		if errors.As(err, &skip) && skip.From == from {
			break // the archive itself ends here
		}
	}
	for _, what := range [...]string{leftOtherType, leftStatus, leftRevisit} {
		f.leave(from, what, w.left[what])
	}
	if pages == 0 {
		return yield(segun.Capture{}, &segun.Skip{From: from, Code: "empty", Reason: "no page in this web archive: no record of it holds text that a site answered"})
	}
	return true
}

// counter counts the bytes that are read through it.
type counter struct {
	in *bufio.Reader
	n  int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n += int64(n)
	return n, err
}

// ReadByte makes gzip read no further than it needs, so that the count is right.
func (c *counter) ReadByte() (byte, error) {
	b, err := c.in.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

var errInflation = fmt.Errorf("it unpacks to more than %d times its size, as no archive of pages does", maxInflation)

// inflation stops what unpacks to far more than it is.
type inflation struct {
	out    io.Reader
	packed *counter
	n      int64
}

func (i *inflation) Read(p []byte) (int, error) {
	n, err := i.out.Read(p)
	i.n += int64(n)
	if i.n > inflationFree && i.n/maxInflation > i.packed.n {
		return n, errInflation
	}
	return n, err
}

// warcReader goes through the records of an archive.
type warcReader struct {
	f      *Fetcher
	from   string
	in     *bufio.Reader
	record int // the one being read, from 1
	left   map[string]int
}

// damaged is the Skip for an archive that cannot be read further.
func (w *warcReader) damaged(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = errors.New("the file ends in the middle of it")
	}
	return &segun.Skip{From: w.from, Code: "damaged", Reason: fmt.Sprintf("the web archive cannot be read past record %d: %v; fetch or copy the file again", w.record, cause(err))}
}

// next returns the next page. The error is io.EOF behind the last record, or a *segun.Skip.
func (w *warcReader) next() (segun.Capture, error) {
	for {
		head, size, err := w.head()
		if err == io.EOF {
			return segun.Capture{}, err
		}
		if err != nil {
			return segun.Capture{}, w.damaged(err)
		}
		body := &io.LimitedReader{R: w.in, N: size}
		c, found, err := w.page(head, size, body)
		if _, drop := io.Copy(io.Discard, body); drop != nil || body.N > 0 {
			return segun.Capture{}, w.damaged(cmp.Or(drop, io.ErrUnexpectedEOF))
		}
		if found {
			return c, err
		}
	}
}

// head reads the lines that head a record, and the length of what follows them.
func (w *warcReader) head() (textproto.MIMEHeader, int64, error) {
	line := ""
	for line == "" { // records are parted by empty lines
		b, long, err := readLine(w.in, maxRecordHead)
		line = strings.TrimSpace(string(b))
		switch {
		case err == io.EOF && line == "":
			return nil, 0, io.EOF
		case err == io.EOF:
			return nil, 0, io.ErrUnexpectedEOF
		case err != nil:
			return nil, 0, err
		case long || line != "" && !strings.HasPrefix(line, "WARC/"):
			return nil, 0, errors.New("no record begins where one should")
		}
	}
	w.record++
	head, err := headLines(w.in)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, 0, err
	}
	size, err := strconv.ParseInt(strings.TrimSpace(head.Get("Content-Length")), 10, 64)
	if err != nil || size < 0 {
		return nil, 0, errors.New("a record does not say how long it is")
	}
	return head, size, nil
}

// headLines reads "name: value" lines up to an empty one.
func headLines(in *bufio.Reader) (textproto.MIMEHeader, error) {
	head := textproto.MIMEHeader{}
	for total := 0; ; {
		b, long, err := readLine(in, maxRecordHead)
		if total += len(b); err != nil || long || total > maxRecordHead {
			return nil, cmp.Or(err, errors.New("the lines that head a record are too long"))
		}
		line := strings.TrimRight(string(b), "\r\n")
		if line == "" {
			return head, nil
		}
		if name, value, ok := strings.Cut(line, ":"); ok {
			head.Add(strings.TrimSpace(name), strings.TrimSpace(value))
		}
	}
}

// page makes a capture of a record; found is false when it holds none.
func (w *warcReader) page(head textproto.MIMEHeader, size int64, body io.Reader) (c segun.Capture, found bool, err error) {
	uri := strings.Trim(head.Get("WARC-Target-URI"), "<>")
	name := w.from + " › " + uri
	media := head.Get("Content-Type")
	switch strings.ToLower(head.Get("WARC-Type")) {
	case "response":
		if !isURL(uri) {
			return c, false, nil // the answer of a name server
		}
	case "resource", "conversion":
	case "revisit":
		w.left[leftRevisit]++
		return c, false, nil
	default: // warcinfo, request, metadata, continuation: about records, not pages
		return c, false, nil
	}
	in := bufio.NewReader(body)
	var answer textproto.MIMEHeader
	if strings.HasPrefix(strings.ToLower(media), "application/http") {
		status, h, ok := answerHead(in)
		if !ok || status != 200 {
			w.left[leftStatus]++
			return c, false, nil
		}
		answer, media = h, h.Get("Content-Type")
	}
	if !readMedia(media) {
		w.left[leftOtherType]++
		return c, false, nil
	}
	if size > w.f.maxBytes()+maxRecordHead {
		return c, true, tooLarge(name, w.f.maxBytes())
	}
	b, err := w.f.readAll(name, in)
	if err == nil && answer != nil {
		b, err = unpack(name, b, answer, w.f.maxBytes())
	}
	if err != nil {
		return c, true, err
	}
	c = w.f.capture(name, media, b)
	c.URL = uri
	if t, err := time.Parse(time.RFC3339, head.Get("WARC-Date")); err == nil {
		c.Time = t // when it was fetched, by whoever made the archive
	}
	c.ETag = answer.Get("ETag")
	return c, true, nil
}

// answerHead reads the status line and the header of an HTTP answer.
func answerHead(in *bufio.Reader) (status int, head textproto.MIMEHeader, ok bool) {
	line, long, err := readLine(in, maxRecordHead)
	fields := strings.Fields(string(line))
	if err != nil || long || len(fields) < 2 || !strings.HasPrefix(fields[0], "HTTP/") {
		return 0, nil, false
	}
	status, err = strconv.Atoi(fields[1])
	if err != nil {
		return 0, nil, false
	}
	head, err = headLines(in)
	return status, head, err == nil
}

// readMedia reports whether a media type is one that holds words; an unknown one may.
func readMedia(media string) bool {
	m, _, _ := mime.ParseMediaType(media)
	switch m {
	case "", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf", messageMedia,
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return true
	}
	return false
}
