package main

import (
	"bytes"
	"context"
	"errors"
	"sync"

	"segun"
	"segun/fetch"
	"segun/format"
	"segun/store"
	"segun/write"
)

// errKept is the error of an input that the case has already.
var errKept = errors.New("kept already")

// keptAlready is errKept of one original.
type keptAlready struct{ digest segun.Digest }

func (keptAlready) Error() string        { return errKept.Error() }
func (keptAlready) Is(target error) bool { return target == errKept }

// keeping remembers what documents were read from, while they are on their way into a case. A nil one remembers nothing.
type keeping struct {
	ctx context.Context
	c   *store.Case
	mu  sync.Mutex
	of  map[*segun.Document]segun.Capture
}

// document decodes a capture. The error is errKept when the case has the very same from the same place.
func (k *keeping) document(capture segun.Capture) (*segun.Document, error) {
	if k == nil {
		return format.Read(capture)
	}
	has, err := k.c.Has(k.ctx, &capture)
	if err != nil {
		return nil, err
	}
	if has {
		return nil, keptAlready{capture.Digest}
	}
	doc, err := format.Read(capture)
	if err == nil {
		k.mu.Lock()
		k.of[doc] = capture
		k.mu.Unlock()
	}
	return doc, err
}

// held is what the server said of a page when the case last got it. Where that cannot be found out, the page is fetched as if for the first time.
func (k *keeping) held(url string) fetch.Stamp {
	etag, modified, err := k.c.Held(k.ctx, url)
	if err != nil {
		return fetch.Stamp{}
	}
	return fetch.Stamp{ETag: etag, Modified: modified}
}

// take returns what a document was read from, and forgets it.
func (k *keeping) take(doc *segun.Document) segun.Capture {
	k.mu.Lock()
	defer k.mu.Unlock()
	c := k.of[doc]
	delete(k.of, doc)
	return c
}

// lines are buffers for readings in JSON, some hundred kilobytes each.
var lines = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// entryOf makes what the store keeps of a reading.
func entryOf(c segun.Capture, r *segun.Reading) (*store.Entry, error) {
	b := lines.Get().(*bytes.Buffer)
	defer lines.Put(b)
	b.Reset()
	if err := write.JSON(b, r, segunVersion()); err != nil {
		return nil, err
	}
	return store.Prepare(c, r, b.Bytes())
}
