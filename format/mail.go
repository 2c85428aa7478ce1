package format

import (
	"bytes"
	"cmp"
	"mime"
	"net/mail"
	"strings"

	"segun"
)

// messageMedia is the media type of an e-mail message.
const messageMedia = "message/rfc822"

// sniffMail looks for the header of a message: nothing but header lines at the top, among them who wrote it and when or by
// which server it came.
func sniffMail(b []byte) bool {
	from, trace := false, false
	head := b[:min(len(b), 8192)]
	for n := 0; len(head) > 0 && n < 200; n++ {
		line, rest, _ := bytes.Cut(head, []byte("\n"))
		head = rest
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		if n > 0 && (line[0] == ' ' || line[0] == '\t') {
			continue
		}
		name, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || len(name) == 0 || bytes.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r > '~' }) {
			return false
		}
		switch strings.ToLower(string(name)) {
		case "from":
			from = true
		case "date", "message-id", "mime-version", "received":
			trace = true
		}
	}
	return from && trace
}

// readMail reads the words of an e-mail message, without what is attached to it (see Parts): the subject as headline, then its plain text,
// or its HTML where that says more. Who wrote it and when come from the header. What it quotes of other messages is kept as
// boilerplate: those are somebody else's words.
func readMail(c segun.Capture) (*segun.Document, error) {
	m, err := openMail(c)
	if err != nil {
		return nil, err
	}
	subject := m.text("Subject")
	if c.Given.Title != "" {
		subject = squeeze(c.Given.Title)
	}
	d, err := m.document(c, subject)
	if err != nil {
		return nil, err
	}
	m.fill(d, subject)
	if m.doubt != "" {
		d.Doubts = append(d.Doubts, segun.Doubt{Code: "mail-damaged", Message: m.doubt})
	}
	return d, nil
}

// partsOfMail is what is attached to a message. One without a word and with something attached is only its envelope.
func partsOfMail(c segun.Capture) (words bool, inside []segun.Capture) {
	m, err := openMail(c)
	if err != nil {
		return true, nil // Read says what is wrong
	}
	for _, a := range m.attached {
		media, _, _ := mime.ParseMediaType(a.media)
		if media == "application/octet-stream" {
			a.media = "" // the name says more
		}
		inside = append(inside, segun.Capture{Digest: segun.DigestOf(a.bytes), From: c.From + " › " + cmp.Or(a.name, "attachment"), Time: c.Time, Bytes: a.bytes, Media: a.media})
	}
	return m.plain != nil || m.html != nil || len(inside) == 0, inside
}

// openMail takes a message apart.
func openMail(c segun.Capture) (*message, error) {
	skip := func(code, reason string) error { return &segun.Skip{From: c.From, Code: code, Reason: reason} }
	raw := bytes.TrimPrefix(c.Bytes, []byte("\xef\xbb\xbf"))
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil || len(m.Header) == 0 {
		return nil, skip("not-a-message", "this is no e-mail message that can be read: it does not begin with a header; save it again as .eml, or its text as .txt")
	}
	out := &message{head: m.Header, c: c}
	body := raw
	if i := headEnd(raw); i >= 0 {
		body = raw[i:]
	}
	out.add(m.Header, body, 0)
	if out.secret {
		return nil, skip("encrypted", "this message is encrypted; open it in your mail program and save the text")
	}
	return out, nil
}

// headEnd is where the body of a message begins.
func headEnd(b []byte) int {
	for _, end := range [...]string{"\n\n", "\n\r\n"} {
		if i := bytes.Index(b, []byte(end)); i >= 0 {
			if j := bytes.Index(b, []byte("\n\r\n")); j >= 0 && j < i {
				return j + 3
			}
			return i + len(end)
		}
	}
	return -1
}

// decoder decodes the encoded words of headers ("=?utf-8?q?…?=").
var wordDecoder = mime.WordDecoder{CharsetReader: charsetReader}

// text is a header field, decoded, on one line.
func (m *message) text(name string) string {
	raw := m.head.Get(name)
	if s, err := wordDecoder.DecodeHeader(raw); err == nil {
		raw = s
	}
	return squeeze(cleaned(validText(raw)))
}

// validText is s, read as windows-1252 where it is not UTF-8.
func validText(s string) string {
	dec, why := decode([]byte(s), "", false)
	if why != "" {
		return ""
	}
	return dec.text
}

// fill takes who wrote a message and when from its header.
func (m *message) fill(d *segun.Document, subject string) {
	d.Title = subject
	d.URL = ""
	name := m.sender()
	bulk := m.head.Get("List-Id") != "" || m.head.Get("List-Unsubscribe") != ""
	switch {
	case bulk && d.Publisher == "":
		d.Publisher = name // a newsletter is its outlet's
	case !bulk && name != "":
		d.Authors = []string{name}
	}
	if d.Kind == "" && !bulk {
		d.Kind = segun.Letter
	}
	if t, err := mail.ParseDate(strings.TrimSpace(m.head.Get("Date"))); err == nil {
		d.Published, d.Basis = t.Format("2006-01-02"), segun.PublishedMetadata // the writer's own day, not shifted
	}
}

// sender is the name of who wrote a message, or the address where it gives no name.
func (m *message) sender() string {
	p := mail.AddressParser{WordDecoder: &wordDecoder}
	list, err := p.ParseList(m.head.Get("From"))
	if err != nil || len(list) == 0 {
		return m.text("From")
	}
	if name := squeeze(cleaned(validText(list[0].Name))); name != "" {
		return name
	}
	return list[0].Address
}
