package format

import (
	"bytes"
	"mime"
	"strings"

	"segun"
)

// look is what a file's first bytes give away, with what to do about it.
type look struct {
	at     int
	magic  string
	what   string
	remedy string
}

const (
	remedyText  = "export or copy its text into a .txt file"
	remedyWord  = "save it as plain text or as a web page in the program that made it"
	remedyImage = "run it through text recognition first, or type the words into a .txt file"
	remedyMedia = "give a transcript as a .txt file"
	remedyOpen  = "unpack it and name the files in it"
	remedyNone  = "give the article as text or as a web page"
)

// looks lists the first bytes of formats that are not read, from their published descriptions.
var looks = []look{
	{0, "{\\rtf", "an RTF file", remedyWord},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file", remedyWord},
	{0, "\x89PNG\r\n", "a PNG image", remedyImage},
	{0, "\xff\xd8\xff", "a JPEG image", remedyImage},
	{0, "GIF8", "a GIF image", remedyImage},
	{0, "II*\x00", "a TIFF image", remedyImage},
	{0, "MM\x00*", "a TIFF image", remedyImage},
	{8, "WEBP", "a WebP image", remedyImage},
	{8, "WAVE", "a sound file", remedyMedia},
	{4, "ftypheic", "a HEIC image", remedyImage},
	{4, "ftypavif", "an AVIF image", remedyImage},
	{4, "ftyp", "a video or sound file", remedyMedia},
	{0, "ID3", "an MP3 sound file", remedyMedia},
	{0, "OggS", "an Ogg sound file", remedyMedia},
	{0, "fLaC", "a FLAC sound file", remedyMedia},
	{0, "\x1aE\xdf\xa3", "a video file", remedyMedia},
	{0, "\x1f\x8b", "a gzip archive", remedyOpen},
	{0, "BZh", "a bzip2 archive", remedyOpen},
	{0, "\xfd7zXZ\x00", "an xz archive", remedyOpen},
	{0, "\x28\xb5\x2f\xfd", "a Zstandard archive", remedyOpen},
	{0, "7z\xbc\xaf\x27\x1c", "a 7-Zip archive", remedyOpen},
	{0, "Rar!\x1a\x07", "a RAR archive", remedyOpen},
	{257, "ustar", "a tar archive", remedyOpen},
	{0, "WARC/", "a web archive (WARC)", "save it and name the file itself"},
	{0, "SQLite format 3\x00", "an SQLite database", remedyNone},
	{0, "\x7fELF", "a program", remedyNone},
	{0, "MZ\x90\x00", "a program", remedyNone},
}

// refuse returns a Skip for what no reader takes, or nil.
func refuse(c segun.Capture) error {
	skip := func(code, reason string) error {
		return &segun.Skip{From: c.From, Code: code, Reason: reason}
	}
	switch {
	case len(c.Bytes) == 0:
		return skip("empty", "nothing in it: 0 bytes; check that it was saved or downloaded whole")
	case len(c.Bytes) > maxText/4:
		return skip("too-large", "larger than 1 GiB; split it")
	}
	if what, remedy := looksLike(c.Bytes); what != "" {
		return skip("binary", "this looks like "+what+", which is not read; "+remedy)
	}
	if what, remedy := looksLikeData(c); what != "" {
		return skip("not-an-article", "this looks like "+what+", not like an article; "+remedy)
	}
	return nil
}

// looksLike names a binary format by its first bytes; "" when it is none.
func looksLike(b []byte) (what, remedy string) {
	if bytes.HasPrefix(b, []byte("PK\x03\x04")) || bytes.HasPrefix(b, []byte("PK\x05\x06")) {
		return looksZip(b)
	}
	for _, l := range looks {
		if len(b) >= l.at+len(l.magic) && string(b[l.at:l.at+len(l.magic)]) == l.magic && b[0] != '<' {
			return l.what, l.remedy
		}
	}
	return "", ""
}

// looksZip tells the office formats that are ZIP archives inside from a plain one, by the names of
// their parts.
func looksZip(b []byte) (what, remedy string) {
	head := b[:min(len(b), 1<<14)]
	has := func(s string) bool { return bytes.Contains(head, []byte(s)) }
	switch {
	case sniffDOCX(b):
		return "", ""
	case has("xl/"):
		return "an Excel workbook (XLSX)", remedyWord
	case has("ppt/"):
		return "a PowerPoint presentation (PPTX)", remedyWord
	case has("application/epub"):
		return "an e-book (EPUB)", remedyText
	case has("application/vnd.oasis.opendocument"):
		return "an OpenDocument file", remedyWord
	}
	return "a ZIP archive", remedyOpen
}

// looksLikeData names text formats that hold no article as such; "" when it is none.
func looksLikeData(c segun.Capture) (what, remedy string) {
	media, _, _ := mime.ParseMediaType(c.Media)
	if media == "text/plain" && c.Given.ID != "" {
		return "", "" // a JSONL article is text whatever it looks like
	}
	head := bytes.TrimSpace(bytes.TrimPrefix(c.Bytes[:min(len(c.Bytes), 2048)], []byte("\xef\xbb\xbf")))
	low := strings.ToLower(string(head))
	switch {
	case media == "application/json" || strings.HasPrefix(low, `{"`) || strings.HasPrefix(low, `[{"`):
		return "JSON data", "put articles one a line, with their words in \"text\", into a file whose name ends in .jsonl"
	case strings.HasPrefix(low, "<rss"), strings.HasPrefix(low, "<feed"),
		strings.HasPrefix(low, "<?xml") && (strings.Contains(low, "<rss") || strings.Contains(low, "<feed") || strings.Contains(low, "<rdf")):
		return "a news feed", "give the addresses of its articles"
	case strings.HasPrefix(low, "<?xml") && !strings.Contains(low, "<html"):
		return "XML data", remedyText
	case strings.HasPrefix(media, "image/"):
		return "an image", remedyImage
	case strings.HasPrefix(media, "audio/"), strings.HasPrefix(media, "video/"):
		return "a sound or video file", remedyMedia
	}
	return "", ""
}
