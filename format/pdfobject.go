package format

import (
	"bytes"
	"strconv"
)

// The values of a PDF file: nil, bool, float64 for all numbers, pdfName, pdfString, pdfArray, pdfDict, pdfRef, and *pdfStream for what
// stands at the top of an object. pdfWord is an operator or keyword.
type (
	pdfName   string
	pdfString string
	pdfArray  []any
	pdfDict   map[string]any
	pdfRef    int
	pdfWord   string
)

// pdfStream is a stream as it stands in the file.
type pdfStream struct {
	dict pdfDict
	raw  []byte
}

// maxPDFNest is how deep arrays and dictionaries are followed.
const maxPDFNest = 64

// pdfLexer reads values from b. It never fails: what makes no sense is passed over, and behind the end come words of no length.
type pdfLexer struct {
	b     []byte
	i     int
	spent *int // values read, counted against the file's budget; nil counts nothing
}

func pdfSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func pdfDelim(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// skipSpace passes over white space and remarks.
func (l *pdfLexer) skipSpace() {
	for l.i < len(l.b) {
		switch c := l.b[l.i]; {
		case pdfSpace(c):
			l.i++
		case c == '%':
			for l.i < len(l.b) && l.b[l.i] != '\n' && l.b[l.i] != '\r' {
				l.i++
			}
		default:
			return
		}
	}
}

func (l *pdfLexer) end() bool {
	l.skipSpace()
	return l.i >= len(l.b)
}

// value reads the next value. refs says that "12 0 R" is a reference, as in files but not in pages.
func (l *pdfLexer) value(refs bool, depth int) any {
	l.skipSpace()
	if l.i >= len(l.b) || depth > maxPDFNest {
		l.i = len(l.b)
		return pdfWord("")
	}
	if l.spent != nil {
		if *l.spent++; *l.spent > maxPDFValues {
			l.i = len(l.b)
			return pdfWord("")
		}
	}
	switch c := l.b[l.i]; {
	case c == '/':
		return l.name()
	case c == '(':
		return l.text()
	case c == '<' && l.i+1 < len(l.b) && l.b[l.i+1] == '<':
		l.i += 2
		return l.dict(refs, depth)
	case c == '<':
		return l.hex()
	case c == '[':
		l.i++
		return l.array(refs, depth)
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		return l.number(refs)
	case pdfDelim(c):
		l.i++
		if c == '>' && l.i < len(l.b) && l.b[l.i] == '>' {
			l.i++
			return pdfWord(">>")
		}
		return pdfWord(c)
	}
	return l.word()
}

func (l *pdfLexer) regular() []byte {
	start := l.i
	for l.i < len(l.b) && !pdfSpace(l.b[l.i]) && !pdfDelim(l.b[l.i]) {
		l.i++
	}
	return l.b[start:l.i]
}

func (l *pdfLexer) word() any {
	switch w := string(l.regular()); w {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	default:
		return pdfWord(w)
	}
}

func (l *pdfLexer) name() any {
	l.i++
	raw := l.regular()
	if bytes.IndexByte(raw, '#') < 0 {
		return pdfName(raw)
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if v, err := strconv.ParseUint(string(raw[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(v))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return pdfName(out)
}

// number reads a number, or with two more words a reference.
func (l *pdfLexer) number(refs bool) any {
	raw := l.regular()
	if len(raw) == 0 {
		l.i++
		return 0.0
	}
	n := pdfNumber(raw)
	if !refs || n < 0 || n != float64(int(n)) {
		return n
	}
	back := l.i
	l.skipSpace()
	if gen := l.regular(); len(gen) > 0 && len(gen) < 6 && gen[0] >= '0' && gen[0] <= '9' {
		l.skipSpace()
		if l.i < len(l.b) && l.b[l.i] == 'R' && (l.i+1 == len(l.b) || pdfSpace(l.b[l.i+1]) || pdfDelim(l.b[l.i+1])) {
			l.i++
			return pdfRef(int(n))
		}
	}
	l.i = back
	return n
}

// pdfNumber is the number that raw begins with; damaged ones are common, and read as far as they go.
func pdfNumber(raw []byte) float64 {
	if v, err := strconv.ParseFloat(string(raw), 64); err == nil && v < 1e15 && v > -1e15 {
		return v
	}
	n, sign, i := 0.0, 1.0, 0
	for ; i < len(raw) && (raw[i] == '-' || raw[i] == '+'); i++ {
		if raw[i] == '-' {
			sign = -1
		}
	}
	for ; i < len(raw) && raw[i] >= '0' && raw[i] <= '9' && n < 1e15; i++ {
		n = n*10 + float64(raw[i]-'0')
	}
	return sign * n
}

// text reads a string in brackets.
func (l *pdfLexer) text() any {
	l.i++
	var out []byte
	for open := 1; l.i < len(l.b); l.i++ {
		switch c := l.b[l.i]; c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				l.i++
				return pdfString(out)
			}
		case '\\':
			l.i++
			out = l.escape(out)
			continue
		}
		out = append(out, l.b[l.i])
	}
	return pdfString(out)
}

// escape adds what stands behind a backslash; it leaves l.i on its last byte.
func (l *pdfLexer) escape(out []byte) []byte {
	if l.i >= len(l.b) {
		return out
	}
	switch c := l.b[l.i]; c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b', 'f':
		return append(out, ' ')
	case '\r':
		if l.i+1 < len(l.b) && l.b[l.i+1] == '\n' {
			l.i++
		}
		return out
	case '\n':
		return out
	case '0', '1', '2', '3', '4', '5', '6', '7':
		v := 0
		for k := 0; k < 3 && l.i < len(l.b) && l.b[l.i] >= '0' && l.b[l.i] <= '7'; k++ {
			v = v<<3 | int(l.b[l.i]-'0')
			l.i++
		}
		l.i--
		return append(out, byte(v))
	default:
		return append(out, c)
	}
}

// hex reads a string in angle brackets.
func (l *pdfLexer) hex() any {
	l.i++
	var out []byte
	half, have := byte(0), false
	for ; l.i < len(l.b); l.i++ {
		c := l.b[l.i]
		if c == '>' {
			l.i++
			break
		}
		v, ok := hexDigit(c)
		switch {
		case !ok:
		case have:
			out, have = append(out, half<<4|v), false
		default:
			half, have = v, true
		}
	}
	if have {
		out = append(out, half<<4)
	}
	return pdfString(out)
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

func (l *pdfLexer) array(refs bool, depth int) any {
	list := pdfArray{}
	for !l.end() {
		switch v := l.value(refs, depth+1).(type) {
		case pdfWord:
			if v == "]" {
				return list
			}
			if v == "endobj" || v == ">>" {
				return list
			}
		default:
			list = append(list, v)
		}
	}
	return list
}

func (l *pdfLexer) dict(refs bool, depth int) any {
	d := pdfDict{}
	for !l.end() {
		switch k := l.value(refs, depth+1).(type) {
		case pdfName:
			v := l.value(refs, depth+1)
			if w, ok := v.(pdfWord); ok {
				if w == ">>" || w == "endobj" {
					return d
				}
				continue
			}
			d[string(k)] = v
		case pdfWord:
			if k == ">>" || k == "endobj" {
				return d
			}
		}
	}
	return d
}
