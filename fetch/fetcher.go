package fetch

import (
	"context"
	"errors"
	"io"
	"iter"
	"net/url"
	"os"
	"time"

	"segun"
)

// Defaults of the limits that a zero field of Fetcher stands for.
const (
	DefaultTimeout      = 30 * time.Second
	DefaultMaxBytes     = 64 << 20
	DefaultMaxRedirects = 10
	DefaultMaxItems     = 100
	DefaultFeedTime     = 10 * time.Minute
	DefaultPause        = time.Second
)

// Fetcher reads arguments. The zero value is ready to use; it is safe for concurrent use as long as
// standard input is asked for once. It must not be copied once it was used.
type Fetcher struct {
	AllowPrivate bool             // read URLs on private, loopback and link-local addresses too
	Offline      bool             // refuse every URL
	Lists        bool             // read files and standard input as lists of addresses, as files whose name ends in .urls are read anyway
	Timeout      time.Duration    // for one URL from first byte to last; 0 means DefaultTimeout
	MaxBytes     int64            // of one capture, after decompression; 0 means DefaultMaxBytes
	MaxRedirects int              // 0 means DefaultMaxRedirects, a negative number means none
	MaxItems     int              // of one feed, the first ones in it; 0 means DefaultMaxItems
	FeedTime     time.Duration    // for all pages of one feed together; 0 means DefaultFeedTime
	Pause        time.Duration    // between two requests to one host, where an argument stands for many; 0 means DefaultPause, a negative number none
	UserAgent    string           // "" means "segun"
	Now          func() time.Time // nil means time.Now
	Stdin        io.Reader        // nil means os.Stdin

	Held func(url string) Stamp // what is held already of a URL: what has not changed since is a Skip with the code Unchanged; nil means that nothing is held
	May  func(*url.URL) error   // asked before each request, redirects too, and from several goroutines: an error, best a *segun.Skip, is what becomes of the URL; nil means that all may be asked for
	Left func(Left)             // told what was passed over on purpose, while Each or All runs and on its goroutine; nil means that nobody wants to know

	lookup lookupFunc // tests stand in for DNS here; nil means the system's
	hosts  hosts
}

// Each yields the captures that arg stands for, with an error beside it where one could not be read:
//
//   - a folder: all files in it and below it, sorted by name, without hidden ones and links;
//   - a .jsonl file: the articles in it, one a line;
//   - a web archive (WARC, gzip or not) or a mailbox file (mbox): the pages or messages in it;
//   - a feed (RSS, Atom, JSON Feed), as a file or URL: the pages that it lists;
//   - a .urls file, or any file with Lists: the pages at these addresses;
//   - "-", a URL or any other file: what is there.
//
// The errors are *segun.Skip, but for a cancelled context. Captures hold MaxBytes at most, and few of them stand in memory at
// a time, however large an archive is.
func (f *Fetcher) Each(ctx context.Context, arg string) iter.Seq2[segun.Capture, error] {
	return func(yield func(segun.Capture, error) bool) { f.each(ctx, arg, yield) }
}

// each is Each; it returns false when the caller has had enough.
func (f *Fetcher) each(ctx context.Context, arg string, yield func(segun.Capture, error) bool) bool {
	switch {
	case arg == "-":
		return f.piped(ctx, yield)
	case isURL(arg):
		c, err := f.polite(ctx, arg)
		return f.answer(ctx, c, err, yield)
	}
	return f.path(ctx, arg, true, yield)
}

// All yields what Each yields for one argument after the other. URLs that follow each other are fetched at the same time where
// they are on different hosts.
func (f *Fetcher) All(ctx context.Context, args []string) iter.Seq2[segun.Capture, error] {
	return func(yield func(segun.Capture, error) bool) {
		for len(args) > 0 {
			n := 0
			for n < len(args) && isURL(args[n]) {
				n++
			}
			if n > 0 {
				if !f.pages(ctx, addresses(args[:n]), true, yield) {
					return
				}
				args = args[n:]
				continue
			}
			if !f.each(ctx, args[0], yield) {
				return
			}
			args = args[1:]
		}
	}
}

// Get collects what Each yields. The error joins those of single captures, and what could be read is
// returned beside it.
func (f *Fetcher) Get(ctx context.Context, arg string) ([]segun.Capture, error) {
	var list []segun.Capture
	var errs []error
	for c, err := range f.Each(ctx, arg) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		list = append(list, c)
	}
	return list, errors.Join(errs...)
}

func (f *Fetcher) maxBytes() int64 {
	if f.MaxBytes > 0 {
		return f.MaxBytes
	}
	return DefaultMaxBytes
}

func (f *Fetcher) now() time.Time {
	if f.Now != nil {
		return f.Now()
	}
	return time.Now()
}

func (f *Fetcher) in() io.Reader {
	if f.Stdin != nil {
		return f.Stdin
	}
	return os.Stdin
}

// capture fills in what every capture has.
func (f *Fetcher) capture(from, media string, b []byte) segun.Capture {
	return segun.Capture{Digest: segun.DigestOf(b), From: from, Time: f.now(), Media: media, Bytes: b}
}
