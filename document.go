package segun

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// DocID is a digest of capture, reader version and text.
type DocID string

// PublishedBasis says how a document's date is known.
type PublishedBasis string

// The ways in which a document's date can be known, best first.
const (
	PublishedGiven    PublishedBasis = "given"
	PublishedMetadata PublishedBasis = "metadata"
	PublishedText     PublishedBasis = "text"
	PublishedUnknown  PublishedBasis = "unknown"
)

// DocKind is what sort of text a document is.
type DocKind string

// The kinds of document. Article is the default.
const (
	Article      DocKind = "article"
	Letter       DocKind = "letter"
	StatementDoc DocKind = "statement"
	Post         DocKind = "post"
	CommentDoc   DocKind = "comment"
)

// SectionKind is the part that a stretch of a document plays.
type SectionKind string

// The kinds of section.
const (
	Headline    SectionKind = "headline"
	Dateline    SectionKind = "dateline"
	Body        SectionKind = "body"
	Caption     SectionKind = "caption"
	Comment     SectionKind = "comment"
	Boilerplate SectionKind = "boilerplate"
)

// Section is a stretch of a document that plays one part. Sections are in text order and do not
// overlap; text outside every section is white space only.
type Section struct {
	ID     string // "s1", "s2" … in text order
	Kind   SectionKind
	Span   Span
	Author string // a comment's author as displayed, "" when unnamed
	Parent string // ID of the comment that this one answers, or ""
}

// Block is a paragraph, heading, list item or caption: no sentence crosses a block's border.
// Blocks are in text order, do not overlap, and each lies inside one section.
type Block struct {
	Span    Span
	Section int // index into Document.Sections
}

// MapRun says that the Text bytes from Text on came from the capture's bytes from Raw on, up to the
// next run. A run of generated text (a blank line between blocks) has Raw -1.
type MapRun struct {
	Text uint32
	Raw  int64
}

// Document is one text as read from a capture. It is immutable once its ID is set.
//
// Text is valid UTF-8. For plain text it is the file's bytes unchanged but for a byte order mark;
// for HTML the blocks are joined by a blank line.
type Document struct {
	ID        DocID
	Capture   Digest
	Reader    string // format reader and version, "text/1"
	From      string
	URL       string
	Title     string
	Publisher string
	Authors   []string
	Published string // EDTF, "" when unknown
	Basis     PublishedBasis
	Lang      string // as the document declares it ("en"), "" when it does not; see Language for what it is
	Kind      DocKind
	Text      string
	Sections  []Section
	Blocks    []Block
	Map       []MapRun // empty when Text offsets equal capture offsets
	Doubts    []Doubt  // trouble found while reading the format
}

// MakeDocID derives a document's ID from its capture, the reader's version and the text, as a digest
// of length-prefixed fields.
func MakeDocID(capture Digest, reader, text string) DocID {
	h := sha256.New()
	var n [8]byte
	for _, f := range [...]string{string(capture), reader, text} {
		binary.LittleEndian.PutUint64(n[:], uint64(len(f)))
		h.Write(n[:])
		h.Write([]byte(f))
	}
	return DocID(hex.EncodeToString(h.Sum(nil))[:32])
}

// SectionAt returns the index of the section that holds the byte offset, or -1.
func (d *Document) SectionAt(off uint32) int {
	lo, hi := 0, len(d.Sections)
	for lo < hi {
		m := (lo + hi) / 2
		if d.Sections[m].Span.End <= off {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(d.Sections) && d.Sections[lo].Span.Start <= off {
		return lo
	}
	return -1
}
