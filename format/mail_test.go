package format

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"testing"

	"segun"
)

const sampleMail = "From: Ana Ruiz <ana@courier.example>\r\nTo: desk@courier.example\r\nSubject: Ferry sinks\r\nDate: Sun, 4 May 2031 23:30:00 -0800\r\nMIME-Version: 1.0\r\n" +
	"Content-Type: text/plain; charset=utf-8\r\n\r\nThe ferry sank in the harbour on Sunday.\r\n\r\nNine died, two inspectors said.\r\n\r\n-- \r\nAna Ruiz, The Port Elan Courier\r\n"

// mixed is a message with parts, each with the lines that head it.
func multi(kind string, parts ...string) string {
	var b strings.Builder
	b.WriteString("From: =?utf-8?q?Ana_Ru=C3=ADz?= <ana@courier.example>\nSubject: =?iso-8859-1?Q?Se=F1al?=\n from the quay\nDate: Mon, 5 May 2031 01:00:00 +0200\nMIME-Version: 1.0\n" +
		"Content-Type: multipart/" + kind + "; boundary=\"xx\"\n\nfor old programs\n")
	for _, p := range parts {
		b.WriteString("--xx\n" + p + "\n")
	}
	return b.String() + "--xx--\n"
}

func mailDoc(t *testing.T, file string) *segun.Document {
	t.Helper()
	d, err := Read(segun.Capture{From: "a.eml", Bytes: []byte(file)})
	if err != nil {
		t.Fatal(err)
	}
	check(t, d)
	return d
}

func TestMail(t *testing.T) {
	d := mailDoc(t, sampleMail)
	if !strings.HasPrefix(d.Text, "Ferry sinks\n\nThe ferry sank in the harbour on Sunday.\r\n\r\nNine died") || d.Title != "Ferry sinks" || strings.Join(d.Authors, ",") != "Ana Ruiz" ||
		d.Published != "2031-05-04" || d.Basis != segun.PublishedMetadata || d.Kind != segun.Letter || d.Reader != "mail/2" {
		t.Errorf("%+v", d)
	}
	if got := outline(d); !strings.Contains(got, "headline") || d.Sections[len(d.Sections)-1].Kind != segun.Boilerplate {
		t.Error(got)
	}
	at := strings.Index(d.Text, "Nine")
	r := last(d.Map, at)
	if raw := int(r.Raw) + at - int(r.Text); !strings.HasPrefix(sampleMail[raw:], "Nine died") {
		t.Errorf("offset %d leads to %q", at, sampleMail[raw:raw+10])
	}
}

func TestMailParts(t *testing.T) {
	plain := "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nEl alcalde neg=F3 todo, said two neighbours who had =\nbeen there."
	page := "Content-Type: text/html; charset=utf-8\n\n<html><body><p>The ferry sank in the harbour on Sunday, two inspectors said, and nine people died in it during the night.</p><p>Nobody had called the lifeguards for an hour, they said.</p></body></html>"
	d := mailDoc(t, multi("alternative", plain, page))
	if d.Text != "Señal from the quay\n\nEl alcalde negó todo, said two neighbours who had been there." || d.Authors[0] != "Ana Ruíz" || d.Published != "2031-05-05" {
		t.Errorf("%+v", d)
	}
	d = mailDoc(t, multi("alternative", "Content-Type: text/plain\n\nOpen in a browser.", page))
	if !strings.HasPrefix(d.Text, "Señal from the quay\n\nThe ferry sank") || d.Sections[0].Kind != segun.Headline {
		t.Errorf("%q %s", d.Text, outline(d))
	}
	d = mailDoc(t, multi("mixed", page))
	if !strings.Contains(d.Text, "The ferry sank") {
		t.Errorf("%q", d.Text)
	}
	bulk := mailDoc(t, "List-Id: <x>\n"+strings.Replace(sampleMail, "Ana Ruiz", "The Port Elan Courier", 1))
	if bulk.Publisher != "The Port Elan Courier" || len(bulk.Authors) > 0 || bulk.Kind != segun.Article {
		t.Errorf("%+v", bulk)
	}
}

func TestMailQuotes(t *testing.T) {
	for name, tc := range map[string]struct{ body, writer string }{
		"a reply below":     {"No, she denied it.\n\nOn 3 May 2031, Bo wrote:\n> The mayor took bribes.\n> Ask her.\n", "No, she denied it."},
		"a reply between":   {"> Did she take bribes?\nNo.\n> Who says so?\nTwo clerks.\n", "No.|Two clerks."},
		"an original below": {"See below.\n\n-----Original Message-----\nFrom: Bo\nSent: Saturday\n\nThe mayor took bribes.\n", "See below."},
		"forwarded":         {"---------- Forwarded message ---------\nFrom: Bo <bo@news.example>\nDate: Sat, 3 May 2031\n\nThe mayor took bribes.\n", ""},
	} {
		d := mailDoc(t, "From: Ana Ruiz <a@x.example>\nDate: Sun, 4 May 2031 12:00:00 +0000\nSubject: s\n\n"+tc.body)
		var words []string
		for _, s := range d.Sections {
			if s.Kind == segun.Body {
				words = append(words, s.Span.In(d.Text))
			}
		}
		if got := strings.Join(words, "|"); got != tc.writer || len(d.Doubts) != 1 || d.Doubts[0].Code != "quoted-message" {
			t.Errorf("%s: %q, %v", name, got, d.Doubts)
		}
	}
}

func TestPressReleaseByMail(t *testing.T) {
	d := mailDoc(t, "From: Press Office <press@harbour.example>\nDate: Mon, 5 May 2031 09:00:00 +0100\nSubject: The crane\n\nFOR IMMEDIATE RELEASE\n\nPORT ELAN, May 5 — The authority denies it.\n\nNine died.\n")
	var got []string
	for _, s := range d.Sections {
		got = append(got, string(s.Kind)+": "+s.Span.In(d.Text))
	}
	if want := "headline: The crane|boilerplate: FOR IMMEDIATE RELEASE|dateline: PORT ELAN, May 5 —|body: The authority denies it.\n\nNine died."; strings.Join(got, "|") != want || d.Kind != segun.StatementDoc {
		t.Errorf("%s: %q", d.Kind, got)
	}
}

// names lists what a capture stands for: where each part is from, or the code of its Skip.
func names(c segun.Capture) string {
	var list []string
	for p, err := range Parts(c) {
		var skip *segun.Skip
		if errors.As(err, &skip) {
			list = append(list, skip.From+" ! "+skip.Code)
			continue
		}
		list = append(list, p.From)
	}
	return strings.Join(list, "\n")
}

func TestAttachments(t *testing.T) {
	coded := func(s string) string {
		return base64.StdEncoding.EncodeToString([]byte(s))
	}
	part := func(media, disposition, content string) string {
		return fmt.Sprintf("Content-Type: %s\nContent-Disposition: %s\nContent-Transfer-Encoding: base64\n\n%s", media, disposition, coded(content))
	}
	file := multi("mixed", "Content-Type: text/plain\n\nSee what I found.",
		part("application/pdf", `attachment; filename="re.pdf"`, samplePDF()),
		part("application/octet-stream", `attachment; filename="=?utf-8?q?Se=C3=B1al.docx?="`, sampleDOCX()),
		part("text/plain", `attachment; filename="..\\..\\notes.txt"`, "The mayor denied it."),
		part("image/png", `attachment; filename=photo.png`, "\x89PNG\r\n\x1a\n"),
		"Content-Type: image/png\nContent-Id: <logo>\nContent-Transfer-Encoding: base64\n\n"+coded("\x89PNG\r\n\x1a\n"),
		part("application/zip", `attachment; filename=all.zip`, "PK\x05\x06"+strings.Repeat("\x00", 18)),
		"Content-Type: application/pgp-signature\n\nxx",
		"Content-Type: message/rfc822\n\n"+multi("mixed", part("text/html", `attachment; filename=page.html`, "<p>The ferry sank.</p>"))[:0]+sampleMail,
	)
	c := segun.Capture{From: "a.eml", Bytes: []byte(file), Media: messageMedia}
	want := "a.eml\na.eml › re.pdf\na.eml › Señal.docx\na.eml › notes.txt\na.eml › photo.png ! attachment\na.eml › all.zip ! attachment\na.eml › message.eml"
	if got := names(c); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for p, err := range Parts(c) {
		if err != nil {
			continue
		}
		d, err := Read(p)
		if err != nil {
			t.Errorf("%s: %v", p.From, err)
			continue
		}
		check(t, d)
	}
	// One document, one ID, however it came.
	alone, err := Read(segun.Capture{From: "re.pdf", Bytes: []byte(samplePDF())})
	if err != nil {
		t.Fatal(err)
	}
	for p := range Parts(c) {
		if d, err := Read(p); err == nil && p.From == "a.eml › re.pdf" && d.ID != alone.ID {
			t.Error("a PDF has another ID inside a message")
		}
	}
	// An envelope without words is none of the documents.
	envelope := segun.Capture{From: "a.eml", Bytes: []byte(multi("mixed", part("application/pdf", `attachment; filename=re.pdf`, samplePDF())))}
	if got := names(envelope); got != "a.eml › re.pdf" {
		t.Errorf("got %q", got)
	}
	n := 0
	for range Parts(c) {
		if n++; n == 3 {
			break
		}
	}
}

func TestHostileMail(t *testing.T) {
	deep := sampleMail
	for range 30 {
		deep = "From: Ana <a@x.example>\nDate: Sun, 4 May 2031 12:00:00 +0000\nContent-Type: message/rfc822\n\n" + deep
	}
	if got := names(segun.Capture{From: "a.eml", Bytes: []byte(deep)}); !strings.HasSuffix(got, "! too-deep") {
		t.Errorf("got %s", got)
	}
	nested := "Content-Type: text/plain\n\nThe ferry sank.\n"
	for i := range 100 {
		b := fmt.Sprintf("b%d", i)
		nested = "Content-Type: multipart/mixed; boundary=" + b + "\n\n--" + b + "\n" + nested + "\n--" + b + "--\n"
	}
	head := "From: Ana <a@x.example>\nDate: Sun, 4 May 2031 12:00:00 +0000\nSubject: s\n"
	for name, tc := range map[string]struct{ file, code, doubt string }{
		"nested parts":    {head + nested, "", "mail-damaged"},
		"many parts":      {multi("mixed", append([]string{"Content-Type: text/plain\n\nx"}, strings.Split(strings.Repeat("Content-Type: text/x\n\ny|", 3000), "|")...)...), "", "mail-damaged"},
		"no end":          {strings.TrimSuffix(multi("mixed", "Content-Type: text/plain\n\nThe ferry sank."), "--xx--\n"), "", ""},
		"encrypted":       {multi("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: application/octet-stream\n\nxx"), "encrypted", ""},
		"no words":        {"From: Ana <a@x.example>\nDate: Sun, 4 May 2031 12:00:00 +0000\n\n", "empty", ""},
		"damaged base64":  {head + "Content-Transfer-Encoding: base64\n\nVGhlIGZlcnJ5IHNhbmsu=VGhl", "", "mail-damaged"},
		"unknown charset": {head + "Content-Type: text/plain; charset=klingon\n\nThe ferry sank.", "", ""},
	} {
		d, err := Read(segun.Capture{From: "a.eml", Bytes: []byte(tc.file), Media: messageMedia})
		var skip *segun.Skip
		if tc.code != "" {
			if !errors.As(err, &skip) || skip.Code != tc.code {
				t.Errorf("%s: got %v, want the code %s", name, err, tc.code)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		check(t, d)
		var codes []string
		for _, x := range d.Doubts {
			codes = append(codes, x.Code)
		}
		if strings.Join(codes, ",") != tc.doubt {
			t.Errorf("%s: doubts %v, want %s", name, d.Doubts, tc.doubt)
		}
	}
	for _, text := range []string{"From: the editor\nTo: the readers\n\nThe ferry sank.", "Note: x\n\ny", "From: a\nDate: b\nand then words"} {
		if sniffMail([]byte(text)) {
			t.Errorf("%q was taken for a message", text)
		}
	}
}

func FuzzMail(f *testing.F) {
	f.Add([]byte(sampleMail))
	f.Add([]byte(multi("mixed", "Content-Type: text/html\n\n<p>x</p><p>On 3 May Bo wrote:</p><p>y</p>", "Content-Type: message/rfc822\n\n"+sampleMail)))
	f.Add([]byte("Subject: x\nFrom: a\n\n> q\nb\n>q\n\n--\nsig"))
	f.Fuzz(func(t *testing.T, b []byte) {
		for p, err := range Parts(segun.Capture{From: "f", Bytes: b, Media: messageMedia}) {
			if err == nil {
				readAny(t, p)
			}
		}
	})
}
