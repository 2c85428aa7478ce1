package format

import (
	"errors"
	"fmt"
	"iter"
	"mime"
	"strings"

	"segun"
)

// Limits of files inside each other. Mail programs nest forwarded messages a few deep.
const (
	maxInside      = 20
	maxInsideBytes = 256 << 20 // of all that are open at a time
)

// Parts yields the captures that a capture stands for, each of which Read makes one document of: most captures stand for
// themselves, an e-mail message for itself and for each file that is attached to it. What is attached and has no reader is a
// *segun.Skip in its place.
//
// What is inside has a name and a digest of its own, so that a report which came with ten messages is one and the same.
func Parts(c segun.Capture) iter.Seq2[segun.Capture, error] {
	return func(yield func(segun.Capture, error) bool) { parts(c, 0, 0, yield) }
}

// parts yields c and what is inside it. held is the size of those that it is inside of. It returns false when the caller has had enough.
func parts(c segun.Capture, depth, held int, yield func(segun.Capture, error) bool) bool {
	r, ok := pick(c)
	if !ok || r.Parts == nil {
		return yield(c, nil)
	}
	if held += len(c.Bytes); depth > maxInside || held > maxInsideBytes {
		return yield(c, &segun.Skip{From: c.From, Code: "too-deep", Reason: fmt.Sprintf("more than %d messages, or %d MiB of them, inside each other; save this one and read it by itself", maxInside, maxInsideBytes>>20)})
	}
	words, inside := r.Parts(c)
	if words && !yield(c, nil) {
		return false
	}
	for _, in := range inside {
		if err := unreadInside(in); err != nil {
			if !yield(in, err) {
				return false
			}
			continue
		}
		if !parts(in, depth+1, held, yield) {
			return false
		}
	}
	return true
}

// unreadInside is the Skip for a file inside another that no reader takes, nil when one does.
func unreadInside(c segun.Capture) error {
	if len(c.Bytes) == 0 {
		return &segun.Skip{From: c.From, Code: "empty", Reason: "nothing in this attachment: 0 bytes"}
	}
	reason := "this attachment is no text that is read; save it and read it by itself if it matters"
	var skip *segun.Skip
	if errors.As(refuse(c), &skip) {
		reason = skip.Reason
	} else if media, _, _ := mime.ParseMediaType(c.Media); !strings.HasPrefix(media, "image/") {
		if _, ok := pick(c); ok {
			return nil
		}
	}
	return &segun.Skip{From: c.From, Code: "attachment", Reason: reason}
}
