package store

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"segun"
	"segun/store/fact"
)

// Entry is one document on its way into a case: everything about it that takes work, done before the writer sees it. Make it with Prepare, on
// any goroutine.
type Entry struct {
	doc      *segun.Document
	lang     string
	digest   []byte
	docID    []byte
	sighting sighting
	size     int
	media    string
	capture  []byte
	text     []byte
	meta     []byte
	reading  []byte
	reader   string
	makers   string
	count    int
	ids      []byte
	packed   []byte
	record   *fact.Record

	described described
	stronger  *[]string // claims of headlines that say more than what is below them; nil where nobody has looked
}

// described is what a joiner needs of a document, as it is and packed; by is the joiner's version, "" where nobody was asked yet.
type described struct {
	by            string
	bytes, packed []byte
}

// sighting is one time that a capture was met: where, when, and what was said of it from outside.
type sighting struct {
	key, origin, url string
	time, modified   int64 // milliseconds since 1970; 0 when not known
	etag, given      string
}

// meta is what a document says of itself, beside its text.
type meta struct {
	From      string            `json:"from"`
	URL       string            `json:"url,omitempty"`
	Title     string            `json:"title,omitempty"`
	Opening   string            `json:"opening,omitempty"` // of a document without a title
	Publisher string            `json:"publisher,omitempty"`
	Authors   []string          `json:"authors,omitempty"`
	Published string            `json:"published,omitempty"`
	Basis     string            `json:"basis,omitempty"`
	Lang      string            `json:"lang,omitempty"`
	Kind      string            `json:"kind,omitempty"`
	Sections  map[string]string `json:"sections,omitempty"` // the kind of each that is no body
}

// Prepare makes an entry of a capture and what was read in it. reading is the reading in the JSON contract's form; nothing of it is kept. It is safe for
// concurrent use.
func Prepare(c segun.Capture, r *segun.Reading, reading []byte) (*Entry, error) {
	filed, err := fact.File(r)
	if err != nil {
		return nil, err
	}
	digest, err := hex.DecodeString(string(c.Digest))
	if err != nil || len(digest) == 0 {
		return nil, fmt.Errorf("store: %s: %w: an original with the digest %q", c.From, ErrInvalid, c.Digest)
	}
	id, err := hex.DecodeString(string(r.Doc.ID))
	if err != nil || len(id) == 0 {
		return nil, fmt.Errorf("store: %s: %w: a document with the ID %q", c.From, ErrInvalid, r.Doc.ID)
	}
	ids, _ := hex.DecodeString(string(filed.Digest))
	e := &Entry{doc: r.Doc, digest: digest, docID: id, sighting: sightingOf(&c), size: len(c.Bytes), media: c.Media,
		capture: pack(c.Bytes), reading: packReading(keepReading(withoutText(reading, r.Doc.Text), r.Doc.Text, filed.Record)), reader: r.Doc.Reader, makers: Made(r.Makers),
		count: filed.Count, ids: ids, packed: packStatements(filed.Packed), record: filed.Record}
	if r.Doc.Text != string(c.Bytes) { // else the capture has it
		e.text = pack([]byte(r.Doc.Text))
	}
	e.lang = r.Doc.Lang
	if r.Language != nil {
		e.lang = r.Language.Code
	}
	e.meta, err = json.Marshal(metaOf(r.Doc, e.lang))
	return e, err
}

// Describe makes what a joiner of the case needs of an entry, which the writer makes else. It is safe for concurrent use with different entries.
func (c *Case) Describe(e *Entry) error {
	c.lookAtHeadlines(e)
	if c.o.Join == nil {
		return nil
	}
	return e.describe(c.o.Join())
}

// describe asks a joiner what it needs of an entry, where none of its version was asked.
func (e *Entry) describe(j Joiner) error {
	if e.described.by == j.Version() {
		return nil
	}
	b, err := j.Describe(&Document{ID: e.doc.ID, Publisher: e.doc.Publisher, Published: e.doc.Published}, e.record, e.doc.Text)
	if err != nil {
		return err
	}
	e.described = described{j.Version(), b, packDescription(b)}
	return nil
}

func metaOf(d *segun.Document, lang string) meta {
	m := meta{From: d.From, URL: d.URL, Title: d.Title, Publisher: d.Publisher, Authors: d.Authors, Published: d.Published, Basis: string(d.Basis), Lang: lang, Kind: string(d.Kind)}
	if strings.TrimSpace(d.Title) == "" {
		m.Opening = d.Opening()
	}
	for _, s := range d.Sections {
		if s.Kind != segun.Body {
			if m.Sections == nil {
				m.Sections = map[string]string{}
			}
			m.Sections[s.ID] = string(s.Kind)
		}
	}
	return m
}

// sightingOf says where a capture was met. Its key is the address of the page, or else the path: what is found there later is a later state of the same.
func sightingOf(c *segun.Capture) sighting {
	given, _ := json.Marshal(c.Given) // of strings: it cannot fail
	s := sighting{origin: c.From, url: c.URL, time: millis(c.Time), modified: millis(c.Modified), etag: c.ETag, given: string(given), key: KeyOf(c)}
	return s
}

// KeyOf names the place that a capture was found at: its address, or else its path.
func KeyOf(c *segun.Capture) string {
	switch {
	case c.URL != "":
		return c.URL
	case c.Given.URL != "":
		return c.Given.URL
	}
	return c.From
}

// Made writes which annotators read something, with their versions and models, one a line, sorted by name.
func Made(makers []segun.Maker) string {
	lines := append(make([]string, 0, len(makers)+1), "store/fact "+fact.Version+" ")
	for _, m := range makers {
		lines = append(lines, m.Name+" "+m.Version+" "+m.Model)
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// withoutText is a reading in JSON without the document's text, which is kept beside it.
func withoutText(reading []byte, text string) string {
	mark := textField(text)
	i := bytes.Index(reading, mark)
	if i < 0 {
		return string(reading)
	}
	var b strings.Builder
	b.Grow(len(reading) - len(mark))
	b.Write(reading[:i])
	b.Write(reading[i+len(mark):])
	return b.String()
}

// textField is the document's text as a reading in JSON has it.
func textField(text string) []byte {
	var b bytes.Buffer
	b.WriteString(`,"text":`)
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(text) // of a string: it cannot fail
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func moment(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

// The number of a claim holds the day of its document, the document, and its number there, counted down: see formTwo.
const (
	localBits = 20
	docBits   = 23
	dayZero   = -719528 // 1 January of the year 0
	mostDoc   = 1<<docBits - 1
	mostLocal = 1<<localBits - 1
)

// dayCode is a document's day from 1 on; 0 is one without a date.
func dayCode(published string) int64 {
	first, last, ok := fact.Days(published)
	if first == fact.NoDay {
		first = last
	}
	if !ok || first <= dayZero || first-dayZero >= 1<<20 {
		return 0
	}
	return int64(first - dayZero)
}

func claimNumber(day, doc int64, local int) int64 {
	return day<<(docBits+localBits) | doc<<localBits | int64(mostLocal-local)
}

// claimsFrom is below the number of any claim of a day and of later ones, and above those of earlier ones.
func claimsFrom(day int64) int64 { return day << (docBits + localBits) }

// parts takes a claim's number apart.
func parts(n int64) (day, doc int64, local int) {
	return n >> (docBits + localBits), n >> localBits & mostDoc, mostLocal - int(n&mostLocal)
}

// lengthPrefixed joins fields so that they cannot run together.
func lengthPrefixed(fields ...string) []byte {
	var b []byte
	for _, f := range fields {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(f)))
		b = append(b, f...)
	}
	return b
}
