package format

import (
	"mime"
	"path"
	"strings"

	"segun"
)

// Reader reads one format. Adding a format is one file with a Reader and one line in All.
type Reader struct {
	Name    string
	Version string // raised when the same bytes may give another text or other sections

	// Media are the media types and Extensions the file name endings that declare the format.
	Media      []string
	Extensions []string

	// Sniff reports whether the bytes look like the format where nothing declares it.
	Sniff func(b []byte) bool

	// Sure says that Sniff knows the format by bytes that no other begins with, so that it outranks what is declared.
	Sure bool

	// Parts takes apart a format that holds files: whether it has words of its own, for Read, and the files inside it. It is nil
	// for all other formats.
	Parts func(c segun.Capture) (words bool, inside []segun.Capture)

	// Read turns the capture into a document without ID, which Read of this package adds. The error is
	// a *segun.Skip when the input cannot be read.
	Read func(c segun.Capture) (*segun.Document, error)
}

// All holds the readers, the most particular first: the first whose declaration or sniffing fits reads.
var All = []Reader{
	{Name: "docx", Version: "2", Media: []string{"application/vnd.openxmlformats-officedocument.wordprocessingml.document"}, Extensions: []string{".docx"}, Sniff: sniffDOCX, Sure: true, Read: readDOCX},
	{Name: "pdf", Version: "2", Media: []string{"application/pdf"}, Extensions: []string{".pdf"}, Sniff: sniffPDF, Sure: true, Read: readPDF},
	{Name: "mail", Version: "2", Media: []string{messageMedia}, Extensions: []string{".eml"}, Sniff: sniffMail, Parts: partsOfMail, Read: readMail},
	{Name: "html", Version: "5", Media: []string{"text/html", "application/xhtml+xml"}, Extensions: []string{".html", ".htm", ".xhtml"}, Sniff: sniffHTML, Read: readHTML},
	{Name: "text", Version: "6", Media: []string{"text/plain", "text/markdown"}, Extensions: []string{".txt", ".text", ".md"}, Sniff: sniffText, Read: readText},
}

// maxText keeps every offset inside a uint32 with room for the arithmetic on it.
const maxText = 1<<32 - 1<<20

// Read reads a capture with the reader that fits it. What the capture's Given says outranks what the
// article says of itself. The error is a *segun.Skip.
func Read(c segun.Capture) (*segun.Document, error) {
	if err := refuse(c); err != nil {
		return nil, err
	}
	r, ok := pick(c)
	if !ok {
		return nil, &segun.Skip{From: c.From, Code: "binary", Reason: "this is not text (it holds bytes that no text has); give the article as text or as a web page"}
	}
	d, err := r.Read(c)
	if err != nil {
		return nil, err
	}
	finish(d, c, r)
	return d, nil
}

// pick chooses a reader: by the declared media type, by the file's name, by the bytes.
func pick(c segun.Capture) (*Reader, bool) {
	media, _, _ := mime.ParseMediaType(c.Media)
	ext := strings.ToLower(path.Ext(strings.ReplaceAll(c.From, `\`, "/")))
	for i := range All {
		if All[i].Sure && All[i].Sniff(c.Bytes) {
			return &All[i], true
		}
	}
	for i := range All {
		if has(All[i].Media, media) {
			return &All[i], true
		}
	}
	if media == "" {
		for i := range All {
			if has(All[i].Extensions, ext) {
				return &All[i], true
			}
		}
	}
	for i := range All {
		if All[i].Sniff(c.Bytes) {
			return &All[i], true
		}
	}
	return nil, false
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return s != ""
		}
	}
	return false
}

// finish fills in what every reader's document has in common.
func finish(d *segun.Document, c segun.Capture, r *Reader) {
	d.Capture = c.Digest
	if d.Capture == "" {
		d.Capture = segun.DigestOf(c.Bytes)
	}
	d.Reader = r.Name + "/" + r.Version
	d.From = c.From
	if d.URL == "" {
		d.URL = c.URL
	}
	if c.Given.URL != "" {
		d.URL = c.Given.URL
	}
	if c.Given.Title != "" {
		d.Title = squeeze(c.Given.Title)
	}
	if c.Given.Publisher != "" {
		d.Publisher = squeeze(c.Given.Publisher)
	}
	if given := strings.TrimSpace(c.Given.Published); given != "" {
		if date := isoDate(given); date != "" {
			d.Published, d.Basis = date, segun.PublishedGiven
		} else {
			d.Doubts = append(d.Doubts, segun.Doubt{Code: "published-unreadable", Message: "the given date " + quoted(given) + " is not one; write it as 2031-05-04"})
		}
	}
	if d.Published == "" {
		d.Basis = segun.PublishedUnknown
	}
	if d.Kind == "" {
		d.Kind = segun.Article
	}
	d.ID = segun.MakeDocID(d.Capture, d.Reader, d.Text)
}

// squeeze joins the words of s with single spaces.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// quoted is s in quotation marks, cut to a length that a message bears.
func quoted(s string) string {
	if r := []rune(s); len(r) > 40 {
		s = string(r[:40]) + "…"
	}
	return "“" + s + "”"
}
