package segun

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Digest is a lower-case hexadecimal SHA-256.
type Digest string

// DigestOf returns the digest of b.
func DigestOf(b []byte) Digest {
	s := sha256.Sum256(b)
	return Digest(hex.EncodeToString(s[:]))
}

// Capture is what was fetched, byte for byte, with when and how. It is never edited.
type Capture struct {
	Digest Digest
	From   string    // the argument as given: path, URL, "-" or the id of a JSONL input
	URL    string    // the final URL after redirects; empty for files
	Time   time.Time // when it was fetched, from an injected clock
	Media  string    // media type as declared ("text/html; charset=utf-8"); empty when nothing declared it
	Bytes  []byte

	Modified time.Time // when its source says that it was last changed: a file's own date, a server's Last-Modified; zero when not known
	ETag     string    // the server's name for this version of it, "" when it gave none

	// What the user or the enclosing JSONL line says of it; empty when not said.
	Given Given
}

// Given is what a person (flags) or a JSONL line says about an article from outside its text.
// It outranks what the article's own metadata says.
type Given struct {
	ID        string
	URL       string
	Title     string
	Published string // an EDTF date
	Publisher string
}
