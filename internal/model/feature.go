package model

import (
	"unicode"
	"unicode/utf8"
)

// F1 to F4 hash the number of a feature template with its values. They are stable across versions and machines: model files
// rely on them.

// F1 hashes a template of one value.
func F1(t, a uint64) uint64 {
	h := (a ^ t*0xd1342543de82ef95) * k0
	return h ^ h>>29
}

// F2 hashes a template of two values.
func F2(t, a, b uint64) uint64 {
	h := (a ^ t*0xd1342543de82ef95) * k0
	h = (h ^ h>>31 ^ b) * k1
	return h ^ h>>29
}

// F3 hashes a template of three values.
func F3(t, a, b, c uint64) uint64 {
	h := (a ^ t*0xd1342543de82ef95) * k0
	h = (h ^ h>>31 ^ b) * k1
	h = (h ^ h>>30 ^ c) * k2
	return h ^ h>>29
}

// F4 hashes a template of four values.
func F4(t, a, b, c, d uint64) uint64 {
	h := (a ^ t*0xd1342543de82ef95) * k0
	h = (h ^ h>>31 ^ b) * k1
	h = (h ^ h>>30 ^ c) * k2
	h = (h ^ h>>28 ^ d) * 0xd1342543de82ef95
	return h ^ h>>29
}

// Lower appends the lower-cased word to buf: what the features of words are made from.
func Lower(buf []byte, w string) []byte {
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c >= utf8.RuneSelf {
			for _, r := range w[i:] {
				buf = utf8.AppendRune(buf, unicode.ToLower(r))
			}
			return buf
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf
}
