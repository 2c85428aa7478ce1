package fetch

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"segun"
)

// maxAddress is the length of a line in a list of addresses, in bytes.
const maxAddress = 16 << 10

// listFile yields the pages at the addresses that a file lists.
func (f *Fetcher) listFile(ctx context.Context, path string, yield func(segun.Capture, error) bool) bool {
	h, err := os.Open(path)
	if err != nil {
		return yield(segun.Capture{}, openSkip(path, err))
	}
	defer h.Close()
	return f.list(ctx, path, bufio.NewReader(h), yield)
}

// list yields the pages at the addresses in a list, one a line. Empty lines and those that begin with # are passed over.
func (f *Fetcher) list(ctx context.Context, from string, in *bufio.Reader, yield func(segun.Capture, error) bool) bool {
	found := false
	lines := listed(from, in)
	counted := func(yield func(string, error) bool) {
		for a, err := range lines {
			found = true
			if !yield(a, err) {
				return
			}
		}
	}
	if !f.pages(ctx, counted, true, yield) {
		return false
	}
	if !found {
		return yield(segun.Capture{}, &segun.Skip{From: from, Code: "empty", Reason: "no address in it; give one a line, as https://host/path"})
	}
	return true
}

// listed yields the addresses in a list, with a Skip in the place of each line that is none.
func listed(from string, in *bufio.Reader) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for n := 1; ; n++ {
			b, long, err := readLine(in, maxAddress)
			if err != nil && err != io.EOF {
				yield("", &segun.Skip{From: where(from, n), Code: "unreadable", Reason: fmt.Sprintf("reading stopped: %v", cause(err))})
				return
			}
			line := strings.TrimSpace(strings.TrimPrefix(string(b), "\ufeff"))
			switch {
			case line == "" && !long, strings.HasPrefix(line, "#"):
			case long || !isURL(line):
				if !yield("", &segun.Skip{From: where(from, n), Code: "bad-url", Reason: "not an address; write one a line, as https://host/path, and remarks behind a #"}) {
					return
				}
			default:
				if !yield(line, nil) {
					return
				}
			}
			if err == io.EOF {
				return
			}
		}
	}
}
