package fetch

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"io"
	"net/http/httputil"
	"net/textproto"
	"strings"

	"segun"
)

// unpack undoes what an archived answer says was done to its body for the way. Some archives keep the
// header but store the body undone already, so that what does not unpack is taken as it is.
func unpack(from string, b []byte, head textproto.MIMEHeader, limit int64) ([]byte, error) {
	if strings.Contains(strings.ToLower(head.Get("Transfer-Encoding")), "chunked") {
		if plain, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(b))); err == nil && len(plain) > 0 {
			b = plain
		}
	}
	var in io.Reader
	var err error
	switch coding := strings.ToLower(strings.TrimSpace(head.Get("Content-Encoding"))); coding {
	case "", "identity", "utf-8":
		return b, nil
	case "gzip", "x-gzip":
		in, err = gzip.NewReader(bytes.NewReader(b))
	case "deflate":
		in, err = zlib.NewReader(bytes.NewReader(b))
	default:
		return nil, &segun.Skip{From: from, Code: "packed", Reason: "the archived page is packed as " + coding + ", which is not read; unpack the archive with the program that made it"}
	}
	if err != nil {
		return b, nil
	}
	plain, err := io.ReadAll(io.LimitReader(in, limit+1))
	switch {
	case int64(len(plain)) > limit:
		return nil, tooLarge(from, limit)
	case err != nil && len(plain) == 0:
		return nil, &segun.Skip{From: from, Code: "damaged", Reason: "the archived page cannot be unpacked (" + err.Error() + "); fetch it again"}
	}
	return plain, nil
}
