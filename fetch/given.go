package fetch

import (
	"bufio"
	"bytes"
	"context"
	"iter"
	"path/filepath"
	"strings"

	"segun"
)

// Given yields the captures of a file that somebody hands over in memory, under its name: one, or those of a mailbox, a web archive or a file of many articles.
// Nothing is fetched: a list of addresses, and what a feed lists, is not followed.
func (f *Fetcher) Given(ctx context.Context, name string, b []byte) iter.Seq2[segun.Capture, error] {
	return func(yield func(segun.Capture, error) bool) {
		if strings.ToLower(filepath.Ext(name)) == ".jsonl" {
			f.linesOf(ctx, name, bytes.NewReader(b), yield)
			return
		}
		if kind := archiveIn(b[:min(len(b), sniffed)]); kind != noArchive {
			f.archive(ctx, name, kind, bufio.NewReader(bytes.NewReader(b)), yield)
			return
		}
		yield(f.capture(name, "", b), nil)
	}
}
