package fetch

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"segun"
)

// sniffed is how many of the first bytes tell what an input is.
const sniffed = 4096

// path yields the captures of a file or folder. named says that a person named it: what it lists on the network is fetched
// then, while a list found in a folder does not send anybody anywhere. It returns false when the caller has had enough.
func (f *Fetcher) path(ctx context.Context, path string, named bool, yield func(segun.Capture, error) bool) bool {
	if st, err := os.Stat(path); err == nil && st.IsDir() {
		return f.folder(ctx, path, yield)
	}
	ext := strings.ToLower(filepath.Ext(path))
	switch {
	case ext == ".jsonl":
		return f.lines(ctx, path, yield)
	case (ext == ".urls" || f.Lists) && named:
		return f.listFile(ctx, path, yield)
	case ext == ".urls":
		return yield(segun.Capture{}, &segun.Skip{From: path, Code: "address-list", Reason: "a list of addresses inside a folder is not followed; name the file itself to have them fetched"})
	}
	h, err := os.Open(path)
	if err != nil {
		return yield(segun.Capture{}, openSkip(path, err))
	}
	defer h.Close()
	head := make([]byte, sniffed)
	n, _ := io.ReadFull(h, head)
	in := bufio.NewReader(io.MultiReader(bytes.NewReader(head[:n]), h))
	if kind := archiveIn(head[:n]); kind != noArchive {
		return f.archive(ctx, path, kind, in, yield)
	}
	c, err := f.opened(path, h, in)
	if err == nil && named && looksFeed(c) {
		return f.feed(ctx, c, yield)
	}
	return yield(c, err)
}

// piped yields the captures of standard input: one, or those of the archive or list that is piped in.
func (f *Fetcher) piped(ctx context.Context, yield func(segun.Capture, error) bool) bool {
	in := bufio.NewReaderSize(f.in(), sniffed)
	if f.Lists {
		return f.list(ctx, "-", in, yield)
	}
	head, _ := in.Peek(sniffed)
	if kind := archiveIn(head); kind != noArchive {
		return f.archive(ctx, "-", kind, in, yield)
	}
	b, err := f.readAll("-", in)
	if err != nil {
		return yield(segun.Capture{}, err)
	}
	c := f.capture("-", "", b)
	if looksFeed(c) {
		return f.feed(ctx, c, yield)
	}
	return yield(c, nil)
}

// answer yields what an address gave: a page as it is, the pages of a feed, the records of an archive.
func (f *Fetcher) answer(ctx context.Context, c segun.Capture, err error, yield func(segun.Capture, error) bool) bool {
	if err != nil {
		return yield(c, err)
	}
	if kind := archiveIn(c.Bytes[:min(len(c.Bytes), sniffed)]); kind != noArchive {
		return f.archive(ctx, c.From, kind, bufio.NewReader(bytes.NewReader(c.Bytes)), yield)
	}
	if looksFeed(c) {
		return f.feed(ctx, c, yield)
	}
	return yield(c, nil)
}

// archiveKind is a file that holds many captures and is read piece by piece, so that it may be larger than memory.
type archiveKind int

const (
	noArchive archiveKind = iota
	warcArchive
	warcGzip
	mailbox
)

// archiveIn tells an archive by its first bytes.
func archiveIn(head []byte) archiveKind {
	switch {
	case bytes.HasPrefix(head, []byte("WARC/")):
		return warcArchive
	case bytes.HasPrefix(head, []byte("\x1f\x8b")) && gzipHolds(head, "WARC/"):
		return warcGzip
	case looksMailbox(head):
		return mailbox
	}
	return noArchive
}

func (f *Fetcher) archive(ctx context.Context, from string, kind archiveKind, in *bufio.Reader, yield func(segun.Capture, error) bool) bool {
	if kind == mailbox {
		return f.mailbox(ctx, from, in, yield)
	}
	return f.warc(ctx, from, kind == warcGzip, in, yield)
}
