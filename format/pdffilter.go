package format

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"fmt"
	"io"
	"slices"
)

// numbers are the numbers of all objects, in order.
func (f *pdfFile) numbers() []int {
	list := make([]int, 0, len(f.at))
	for n := range f.at {
		list = append(list, n)
	}
	slices.Sort(list)
	return list
}

// unpack undoes the filters of a stream. What was unpacked before an error is returned beside it: pages that break off are read as
// far as they go.
func (f *pdfFile) unpack(s *pdfStream) ([]byte, error) {
	filters, params := f.list(s.dict["Filter"]), f.list(s.dict["DecodeParms"])
	if len(filters) > 8 || f.unpacked > maxPDFUnpacked {
		return nil, errPDFBig
	}
	b := s.raw
	for i, name := range filters {
		var param pdfDict
		if i < len(params) {
			param = f.dict(params[i])
		}
		out, err := f.filter(f.name(name), b, param)
		if f.unpacked += len(out); len(out) > maxPDFStream || f.unpacked > maxPDFUnpacked {
			return nil, errPDFBig
		}
		if err != nil && len(out) == 0 {
			return nil, err
		}
		b = out
	}
	return b, nil
}

// list is a value that may be one or an array of several.
func (f *pdfFile) list(v any) pdfArray {
	switch x := f.get(v).(type) {
	case nil:
		return nil
	case pdfArray:
		return x
	default:
		return pdfArray{x}
	}
}

func (f *pdfFile) filter(name string, b []byte, param pdfDict) ([]byte, error) {
	switch name {
	case "FlateDecode", "Fl":
		out, err := inflate(b)
		return f.unpredicted(out, param), err
	case "LZWDecode", "LZW":
		early := 1
		if n, ok := f.number(param["EarlyChange"]); ok {
			early = int(n)
		}
		return f.unpredicted(unLZW(b, early), param), nil
	case "ASCII85Decode", "A85":
		if i := bytes.IndexByte(b, '~'); i >= 0 {
			b = b[:i]
		}
		return io.ReadAll(io.LimitReader(ascii85.NewDecoder(bytes.NewReader(b)), maxPDFStream+1))
	case "ASCIIHexDecode", "AHx":
		l := pdfLexer{b: append([]byte{'<'}, b...)}
		s, _ := l.hex().(pdfString)
		return []byte(s), nil
	case "RunLengthDecode", "RL":
		return unRunLength(b), nil
	case "Crypt":
		return b, nil
	}
	return nil, fmt.Errorf("filter %q is for pictures", name)
}

// inflate unpacks zlib data, up to the limit; a wrong checksum or a missing end does not matter.
func inflate(b []byte) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(bytes.TrimLeft(b, "\r\n")))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(z, maxPDFStream+1))
}

func unRunLength(b []byte) []byte {
	var out []byte
	for i := 0; i < len(b) && len(out) <= maxPDFStream; {
		n := int(b[i])
		i++
		switch {
		case n == 128:
			return out
		case n < 128:
			end := min(len(b), i+n+1)
			out = append(out, b[i:end]...)
			i = end
		case i < len(b):
			out = append(out, bytes.Repeat(b[i:i+1], 257-n)...)
			i++
		}
	}
	return out
}

// unLZW unpacks the LZW of PDF: codes of 9 to 12 bits, high bit first, that grow by one code early unless early is 0.
func unLZW(b []byte, early int) []byte {
	type entry struct {
		prev int16
		last byte
		size int32
	}
	table := make([]entry, 258, 4097)
	for i := range 256 {
		table[i] = entry{-1, byte(i), 1}
	}
	var out []byte
	width, bits, have, prev := 9, 0, 0, -1
	first := func(code int) byte {
		for table[code].prev >= 0 {
			code = int(table[code].prev)
		}
		return table[code].last
	}
	for _, c := range b {
		bits, have = bits<<8|int(c), have+8
		if have < width {
			continue
		}
		code := bits >> (have - width) & (1<<width - 1)
		have -= width
		bits &= 1<<have - 1
		switch {
		case code == 257 || len(out) > maxPDFStream:
			return out
		case code == 256:
			table, width, prev = table[:258], 9, -1
			continue
		case code > len(table) || code == len(table) && prev < 0:
			return out
		}
		if prev >= 0 && len(table) < 4096 {
			head := prev
			if code < len(table) {
				head = code
			}
			table = append(table, entry{int16(prev), first(head), table[prev].size + 1})
		}
		if code >= len(table) {
			return out
		}
		n := int(table[code].size)
		out = append(out, make([]byte, n)...)
		for k, at := code, len(out)-1; k >= 0; k, at = int(table[k].prev), at-1 {
			out[at] = table[k].last
		}
		prev = code
		for width < 12 && len(table)+early >= 1<<width {
			width++
		}
	}
	return out
}

// unpredicted undoes the differences that pictures and tables are packed with.
func (f *pdfFile) unpredicted(b []byte, param pdfDict) []byte {
	kind, _ := f.number(param["Predictor"])
	if kind < 2 {
		return b
	}
	number := func(key string, or float64) int {
		if n, ok := f.number(param[key]); ok && n > 0 && n < 1<<20 {
			or = n
		}
		return int(or)
	}
	colors, depth, columns := number("Colors", 1), number("BitsPerComponent", 8), number("Columns", 1)
	pixel := max(1, colors*depth/8)
	row := (colors*depth*columns + 7) / 8
	if row <= 0 || row > 1<<24 {
		return b
	}
	if kind == 2 {
		if depth == 8 {
			for start := 0; start+row <= len(b); start += row {
				for i := start + pixel; i < start+row; i++ {
					b[i] += b[i-pixel]
				}
			}
		}
		return b
	}
	out := make([]byte, 0, len(b))
	up := make([]byte, row)
	for len(b) > 1 {
		line := make([]byte, row)
		n := copy(line, b[1:])
		unPNG(b[0], line, up, pixel)
		out = append(out, line[:n]...)
		b, up = b[1+n:], line
	}
	return out
}

// unPNG undoes one of PNG's filters in a line; up is the line above.
func unPNG(filter byte, line, up []byte, pixel int) {
	for i := range line {
		var left, corner int
		if i >= pixel {
			left, corner = int(line[i-pixel]), int(up[i-pixel])
		}
		above := int(up[i])
		switch filter {
		case 1:
			line[i] += byte(left)
		case 2:
			line[i] += byte(above)
		case 3:
			line[i] += byte((left + above) / 2)
		case 4:
			p := left + above - corner
			a, b, c := abs(p-left), abs(p-above), abs(p-corner)
			switch {
			case a <= b && a <= c:
				line[i] += byte(left)
			case b <= c:
				line[i] += byte(above)
			default:
				line[i] += byte(corner)
			}
		}
	}
}

func abs(n int) int { return max(n, -n) }
