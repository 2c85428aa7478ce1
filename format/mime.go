package format

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"path"
	"strings"

	"golang.org/x/net/html/charset"

	"segun"
)

// Limits of a message. Mail programs nest forwarded messages a few deep.
const (
	maxMailDepth = 20
	maxMailParts = 1000
	maxMailCopy  = 6 // times the size of the message that its parts may have together, those inside each other counted each
)

// message is an e-mail message taken apart.
type message struct {
	c        segun.Capture
	head     mail.Header
	plain    *section // the words as plain text, nil when there are none
	html     *section
	attached []attachment
	parts    int
	copied   int
	secret   bool // encrypted
	doubt    string
}

// section is one piece of a message's own words.
type section struct {
	media string
	bytes []byte
	at    int64 // where the bytes stand in the capture; -1 when they were decoded
}

// attachment is a file inside a message.
type attachment struct {
	name  string
	media string
	bytes []byte
}

// add takes one part of a message, and those inside it.
func (m *message) add(head mail.Header, body []byte, depth int) {
	m.copied += len(body)
	if m.parts++; m.parts > maxMailParts || depth > maxMailDepth || m.copied > maxMailCopy*len(m.c.Bytes)+1<<16 {
		m.doubt = fmt.Sprintf("the message has more than %d parts, or more than %d inside each other; the rest was not read: open it in your mail program", maxMailParts, maxMailDepth)
		return
	}
	media, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil && media == "" {
		media = "text/plain"
	}
	if strings.HasPrefix(media, "multipart/") && params["boundary"] != "" {
		m.secret = m.secret || media == "multipart/encrypted"
		m.multipart(body, params["boundary"], depth)
		return
	}
	if m.secret = m.secret || media == "application/pkcs7-mime" && params["smime-type"] == "enveloped-data"; m.secret {
		return
	}
	plain, same := m.decoded(head.Get("Content-Transfer-Encoding"), body)
	kind, given, _ := mime.ParseMediaType(head.Get("Content-Disposition"))
	name := attachmentName(given["filename"], params["name"])
	if kind != "attachment" && name == "" && (media == "text/plain" || media == "text/html") {
		m.words(media, head.Get("Content-Type"), plain, same)
		return
	}
	if dropped(media, kind, head.Get("Content-Id")) {
		return
	}
	if media == messageMedia && name == "" {
		name = "message.eml"
	}
	m.attached = append(m.attached, attachment{name, strings.ToLower(head.Get("Content-Type")), plain})
}

// multipart takes the parts between boundaries.
func (m *message) multipart(body []byte, boundary string, depth int) {
	r := multipart.NewReader(bytes.NewReader(body), boundary)
	for {
		p, err := r.NextRawPart()
		if err == io.EOF {
			return
		}
		var b []byte
		if err == nil {
			b, err = io.ReadAll(p)
		}
		if err != nil && len(b) == 0 {
			m.doubt = "the message is cut off or damaged (" + err.Error() + "); open it in your mail program and save it again"
			return
		}
		m.add(mail.Header(p.Header), b, depth+1)
		if err != nil || m.parts > maxMailParts {
			return
		}
	}
}

// decoded undoes a transfer encoding; same says that nothing was to be undone.
func (m *message) decoded(encoding string, b []byte) (plain []byte, same bool) {
	var err error
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		plain, err = io.ReadAll(base64.NewDecoder(base64.StdEncoding, onlyBase64{bytes.NewReader(b)}))
	case "quoted-printable":
		plain, err = io.ReadAll(quotedprintable.NewReader(bytes.NewReader(b)))
	default:
		return b, true
	}
	if err != nil {
		m.doubt = "part of the message is damaged (" + err.Error() + "); open it in your mail program and save it again"
	}
	return plain, false
}

// onlyBase64 leaves out what base64 does not hold, which mail servers put in at times.
type onlyBase64 struct{ in io.Reader }

func (o onlyBase64) Read(p []byte) (int, error) {
	n, err := o.in.Read(p)
	k := 0
	for _, c := range p[:n] {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' {
			p[k] = c
			k++
		}
	}
	return k, err
}

// words keeps a piece of the message's own words: of each kind the first, and others behind it.
func (m *message) words(media, declared string, b []byte, same bool) {
	if len(bytes.TrimSpace(b)) == 0 {
		return
	}
	slot := &m.plain
	if media == "text/html" {
		slot = &m.html
	}
	if *slot == nil {
		at := int64(-1)
		if same {
			at = int64(bytes.Index(m.c.Bytes, b))
		}
		*slot = &section{declared, b, at}
		return
	}
	if media == "text/plain" { // a list's footer, words behind a picture
		(*slot).bytes = append(append(bytes.Clone((*slot).bytes), "\n\n"...), b...)
		(*slot).at = -1
	}
}

// dropped reports whether a part is deliberately not read and not counted: signatures, invitations in a calendar's language,
// pictures that an HTML text shows.
func dropped(media, disposition, id string) bool {
	switch media {
	case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-keys",
		"text/calendar", "text/vcard", "text/x-vcard", "text/x-amp-html", "message/delivery-status", "text/rfc822-headers":
		return true
	}
	return strings.HasPrefix(media, "image/") && (id != "" || disposition == "inline")
}

// attachmentName is the file name that a part gives, decoded, without folders.
func attachmentName(names ...string) string {
	for _, s := range names {
		if d, err := wordDecoder.DecodeHeader(s); err == nil {
			s = d
		}
		if s = squeeze(cleaned(validText(path.Base(strings.ReplaceAll(s, `\`, "/"))))); s != "" && s != "." && s != "/" {
			return s
		}
	}
	return ""
}

// charsetReader decodes a charset of the header's encoded words.
func charsetReader(name string, in io.Reader) (io.Reader, error) {
	return charset.NewReaderLabel(name, in)
}
