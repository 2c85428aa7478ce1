package fetch

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"

	"segun"
)

// messageMedia is the media type of an e-mail message.
const messageMedia = "message/rfc822"

// looksMailbox reports whether head opens a mailbox file (mbox): the line that parts its messages, then a header.
func looksMailbox(head []byte) bool {
	first, rest, ok := bytes.Cut(head, []byte("\n"))
	if !ok || !partingLine(first) {
		return false
	}
	name, _, ok := bytes.Cut(rest, []byte(":"))
	return ok && len(name) > 0 && len(name) < 64 && bytes.IndexFunc(name, func(r rune) bool { return r <= ' ' || r > '~' }) < 0
}

// partingLine reports whether a line parts messages: "From somebody Sun May  4 12:00:00 2031".
func partingLine(line []byte) bool {
	fields := bytes.Fields(line)
	if len(fields) < 6 || string(fields[0]) != "From" || line[0] != 'F' {
		return false
	}
	year := fields[len(fields)-1]
	if year[0] == '+' || year[0] == '-' { // some programs write the time zone last
		year = fields[len(fields)-2]
	}
	return len(year) == 4 && bytes.IndexFunc(year, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// mailbox yields one capture a message; the lines that part them belong to none.
func (f *Fetcher) mailbox(ctx context.Context, from string, in *bufio.Reader, yield func(segun.Capture, error) bool) bool {
	var message []byte
	n, long, blank := 0, false, true
	give := func() bool {
		if n == 0 {
			return true
		}
		name := fmt.Sprintf("%s › message %d", from, n)
		if long {
			return yield(segun.Capture{}, tooLarge(name, f.maxBytes()))
		}
		return yield(f.capture(name, messageMedia, bytes.Clone(bytes.TrimRight(message, "\r\n"))), nil)
	}
	for {
		if err := ctx.Err(); err != nil {
			return yield(segun.Capture{}, fmt.Errorf("fetch: %s: %w", from, err))
		}
		line, tooLong, err := readLine(in, f.maxBytes())
		if err != nil && err != io.EOF {
			return yield(segun.Capture{}, &segun.Skip{From: from, Code: "unreadable", Reason: fmt.Sprintf("reading stopped in message %d: %v", n, cause(err))})
		}
		if blank && partingLine(line) {
			if !give() {
				return false
			}
			n, message, long = n+1, message[:0], false
		} else if long = long || tooLong || int64(len(message)+len(line)) > f.maxBytes(); !long {
			message = append(message, line...)
		}
		blank = len(bytes.TrimSpace(line)) == 0
		if err == io.EOF {
			return give()
		}
	}
}
