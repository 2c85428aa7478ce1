package format

import (
	"bytes"
	"fmt"
	"mime"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"segun"
)

// decoded is a capture's bytes as UTF-8.
type decoded struct {
	text   string
	runs   []segun.MapRun // empty when offsets equal those in the bytes
	doubts []segun.Doubt  // spans point into text
}

// noMap says that no offset in the text is known in the bytes.
var noMap = []segun.MapRun{{Text: 0, Raw: -1}}

// maxPlaces is how many places of one kind of trouble get a Doubt of their own; one more says how many
// there are in all.
const maxPlaces = 8

// decode turns bytes into UTF-8. Valid UTF-8 is taken for that whatever is declared, since text in another
// charset is hardly ever valid UTF-8 by chance; then byte order marks, declarations and the bytes
// themselves decide, and windows-1252 when nothing does. A Skip's reason is returned for binary data.
func decode(b []byte, media string, page bool) (decoded, string) {
	if enc, n := byBOM(b); enc != nil {
		return whole(b[n:], enc, "")
	} else if n > 0 {
		d, why := utf8Text(b[n:])
		return shifted(d, int64(n)), why
	}
	name := declared(b, media, page)
	if strings.HasPrefix(name, "iso-2022-") {
		// Its bytes are all ASCII, so that it would pass for UTF-8.
		if enc, _ := charset.Lookup(name); enc != nil {
			return whole(b, enc, "")
		}
	}
	if enc := sniffUTF16(b); enc != nil {
		return whole(b, enc, "")
	}
	if utf8.Valid(b) {
		return utf8Text(b)
	}
	if binaryBytes(b) {
		return decoded{}, binaryReason
	}
	if enc, canon := charset.Lookup(name); enc != nil && canon != "utf-8" {
		// charset wraps what it returns; the bare table tells where each byte went.
		if bare, err := htmlindex.Get(canon); err == nil {
			if cm, ok := bare.(*charmap.Charmap); ok {
				return singleByte(b, cm, nil)
			}
		}
		return whole(b, enc, canon)
	}
	return undeclared(b)
}

const binaryReason = "this is not text (it holds bytes that no text has); give the article as text or as a web page"

// byBOM returns the encoding that a byte order mark announces and the mark's length; no encoding and a
// length means UTF-8.
func byBOM(b []byte) (encoding.Encoding, int) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return nil, 3
	case bytes.HasPrefix(b, []byte("\xff\xfe\x00\x00")):
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), 4
	case bytes.HasPrefix(b, []byte("\x00\x00\xfe\xff")):
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), 4
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), 2
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), 2
	}
	return nil, 0
}

// sniffUTF16 recognises UTF-16 without a byte order mark by the zero bytes that Latin letters have in it.
func sniffUTF16(b []byte) encoding.Encoding {
	head := b[:min(len(b), 4096)&^1]
	if len(head) < 4 {
		return nil
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[1]*10 >= half*7 && zeros[0]*20 <= half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0]*10 >= half*7 && zeros[1]*20 <= half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// declared is the charset's name that the media type or, for a page, a meta element gives.
func declared(b []byte, media string, page bool) string {
	if _, params, err := mime.ParseMediaType(media); err == nil && params["charset"] != "" {
		return strings.ToLower(params["charset"])
	}
	if page {
		// DetermineEncoding looks at meta elements, and guesses windows-1252 where there are none.
		head := b[:min(len(b), 8192)]
		if _, name, _ := charset.DetermineEncoding(head, ""); name != "windows-1252" || bytes.Contains(bytes.ToLower(head), []byte("charset")) {
			return name
		}
	}
	return ""
}

// binaryBytes reports whether b holds more control characters than a text has, damaged ones included.
func binaryBytes(b []byte) bool {
	n := 0
	for _, c := range b {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1b || c == 0x7f {
			n++
		}
	}
	return n > 3 && n*50 > len(b)
}

// utf8Text takes valid UTF-8 as it is, but for NUL, which no text has and many programs stop at.
func utf8Text(b []byte) (decoded, string) {
	if !utf8.Valid(b) {
		if binaryBytes(b) {
			return decoded{}, binaryReason
		}
		return undeclared(b)
	}
	if binaryBytes(b) {
		return decoded{}, binaryReason
	}
	if bytes.IndexByte(b, 0) < 0 {
		return decoded{text: string(b)}, ""
	}
	var d decoded
	out := make([]byte, 0, len(b))
	run := true
	n := 0
	for i, c := range b {
		if c == 0 {
			run = true
			n++
			continue
		}
		if run {
			d.runs = append(d.runs, segun.MapRun{Text: uint32(len(out)), Raw: int64(i)})
			run = false
		}
		out = append(out, c)
	}
	d.text = string(out)
	d.doubts = []segun.Doubt{{Code: "nul-bytes", Message: fmt.Sprintf("%d NUL bytes were left out; the file may be damaged", n)}}
	return d, ""
}

// shifted moves a map by the length of a byte order mark.
func shifted(d decoded, by int64) decoded {
	if len(d.runs) == 0 {
		d.runs = []segun.MapRun{{Text: 0, Raw: 0}}
	}
	for i := range d.runs {
		if d.runs[i].Raw >= 0 {
			d.runs[i].Raw += by
		}
	}
	return d
}

// whole decodes with an encoding of the libraries, which tells no offsets.
func whole(b []byte, enc encoding.Encoding, canon string) (decoded, string) {
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil || !utf8.Valid(out) {
		out = bytes.ToValidUTF8(out, []byte("\ufffd"))
	}
	if i := bytes.IndexByte(out, 0); i >= 0 {
		out = bytes.ReplaceAll(out, []byte{0}, nil)
	}
	if binaryBytes(out) {
		return decoded{}, binaryReason
	}
	d := decoded{text: string(bytes.TrimPrefix(out, []byte("\ufeff"))), runs: noMap}
	if n := strings.Count(d.text, "\ufffd"); n > 0 {
		d.doubts = replaced(d.text, n, canon)
	}
	return d, ""
}

// replaced makes the Doubts for characters that could not be decoded.
func replaced(text string, n int, name string) []segun.Doubt {
	if name == "" {
		name = "its charset"
	}
	var list []segun.Doubt
	for off := 0; len(list) < maxPlaces; {
		i := strings.Index(text[off:], "\ufffd")
		if i < 0 {
			return list
		}
		at := uint32(off + i)
		off += i + len("\ufffd")
		list = append(list, segun.Doubt{Span: segun.Span{Start: at, End: at + 3}, Code: "undecodable", Message: "bytes here mean nothing in " + name + " and were replaced by �"})
	}
	if n > len(list) {
		list = append(list, segun.Doubt{Code: "undecodable", Message: fmt.Sprintf("in all %d characters could not be decoded; save the file as UTF-8 and read it again", n)})
	}
	return list
}

// undeclared decodes text that is not UTF-8 and says nothing of its charset. Where most of what is beyond
// ASCII is good UTF-8, two charsets were mixed: only the odd bytes are read as windows-1252.
func undeclared(b []byte) (decoded, string) {
	good, odd := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			odd++
		} else {
			good++
		}
		i += n
	}
	if good >= odd {
		return mixed(b, odd)
	}
	return singleByte(b, charmap.Windows1252, []segun.Doubt{{Code: "charset-guessed",
		Message: "no charset is declared and the bytes are not UTF-8; they were read as windows-1252. If letters look wrong, save the file as UTF-8"}})
}

// mixed keeps UTF-8 where it is good and reads other bytes as windows-1252.
func mixed(b []byte, odd int) (decoded, string) {
	var d decoded
	out := make([]byte, 0, len(b)+odd*2)
	d.runs = append(d.runs, segun.MapRun{})
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if b[i] == 0 {
			d.runs = append(d.runs, segun.MapRun{Text: uint32(len(out)), Raw: int64(i + 1)})
			i++
			continue
		}
		if r != utf8.RuneError || n > 1 {
			out = append(out, b[i:i+n]...)
			i += n
			continue
		}
		at := uint32(len(out))
		d.runs = append(d.runs, segun.MapRun{Text: at, Raw: int64(i)})
		out = utf8.AppendRune(out, charmap.Windows1252.DecodeByte(b[i]))
		i++
		d.runs = append(d.runs, segun.MapRun{Text: uint32(len(out)), Raw: int64(i)})
		if len(d.doubts) < maxPlaces {
			d.doubts = append(d.doubts, segun.Doubt{Span: segun.Span{Start: at, End: uint32(len(out))}, Code: "mixed-charset", Message: "a byte here is not UTF-8 like the rest; it was read as windows-1252"})
		}
	}
	if odd > len(d.doubts) {
		d.doubts = append(d.doubts, segun.Doubt{Code: "mixed-charset", Message: fmt.Sprintf("in all %d bytes are not UTF-8 like the rest; save the file as UTF-8 and read it again", odd)})
	}
	d.text = string(out)
	d.runs = tidyRuns(d.runs)
	return d, ""
}

// singleByte decodes a charset of one byte a character, keeping track of offsets.
func singleByte(b []byte, cm *charmap.Charmap, doubts []segun.Doubt) (decoded, string) {
	d := decoded{runs: []segun.MapRun{{}}, doubts: doubts}
	out := make([]byte, 0, len(b)+len(b)/8)
	bad := 0
	for i, c := range b {
		if c != 0 && c < utf8.RuneSelf {
			out = append(out, c)
			continue
		}
		if c != 0 {
			r := cm.DecodeByte(c)
			if r == utf8.RuneError {
				bad++
			}
			out = utf8.AppendRune(out, r)
		}
		d.runs = append(d.runs, segun.MapRun{Text: uint32(len(out)), Raw: int64(i + 1)})
	}
	d.text = string(out)
	d.runs = tidyRuns(d.runs)
	if bad > 0 {
		d.doubts = append(d.doubts, replaced(d.text, bad, cm.String())...)
	}
	return d, ""
}

// tidyRuns drops runs that cover nothing: of several at one offset the last holds.
func tidyRuns(runs []segun.MapRun) []segun.MapRun {
	out := runs[:0]
	for i, r := range runs {
		if i+1 < len(runs) && runs[i+1].Text == r.Text {
			continue
		}
		out = append(out, r)
	}
	return out
}
