package fetch

import (
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"strings"
	"time"

	"segun"
)

// Defaults of the limits that a zero field of Fetcher stands for.
const (
	DefaultTimeout      = 30 * time.Second
	DefaultMaxBytes     = 64 << 20
	DefaultMaxRedirects = 10
)

// Fetcher reads arguments. The zero value is ready to use; it is safe for concurrent use as long as
// standard input is asked for once.
type Fetcher struct {
	AllowPrivate bool             // read URLs on private, loopback and link-local addresses too
	Offline      bool             // refuse every URL
	Timeout      time.Duration    // for one URL from first byte to last; 0 means DefaultTimeout
	MaxBytes     int64            // of one capture, after decompression; 0 means DefaultMaxBytes
	MaxRedirects int              // 0 means DefaultMaxRedirects, a negative number means none
	UserAgent    string           // "" means "segun"
	Now          func() time.Time // nil means time.Now
	Stdin        io.Reader        // nil means os.Stdin

	lookup lookupFunc // tests stand in for DNS here; nil means the system's
}

// Each yields the captures that arg stands for, with an error beside it where one could not be read.
// The errors are *segun.Skip, but for a cancelled context. Captures hold MaxBytes at most, so a long
// .jsonl file never stands in memory as a whole.
func (f *Fetcher) Each(ctx context.Context, arg string) iter.Seq2[segun.Capture, error] {
	return func(yield func(segun.Capture, error) bool) {
		switch {
		case arg == "-":
			yield(f.stdin())
		case isURL(arg):
			yield(f.web(ctx, arg))
		case strings.HasSuffix(strings.ToLower(arg), ".jsonl"):
			f.lines(ctx, arg, yield)
		default:
			yield(f.file(arg))
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
