package segment

import (
	"unicode"
	"unicode/utf8"
)

// class sorts bytes for the scanner. Bytes of runes outside ASCII are high: only those are decoded.
type class uint8

const (
	other class = iota
	space
	letter
	digit
	high
)

var classes = func() (t [256]class) {
	for i := range t {
		c := byte(i)
		switch {
		case c >= utf8.RuneSelf:
			t[i] = high
		case c == ' ' || '\t' <= c && c <= '\r':
			t[i] = space
		case '0' <= c && c <= '9':
			t[i] = digit
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			t[i] = letter
		}
	}
	return t
}()

// wordRune reports whether a rune outside ASCII goes on a word: letters, numerals, marks, and the
// invisible format characters, so that a soft hyphen does not cut a word in two.
func wordRune(r rune) bool {
	if r < 0x250 {
		return r >= 0xC0 && r != 0xD7 && r != 0xF7 || r == 0xAA || r == 0xB5 || r == 0xBA || r == 0xAD || r == 0xB2 || r == 0xB3 || r == 0xB9
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.Cf)
}

// apostrophe returns the length of the apostrophe at s[i:], 0 when there is none. sure is false for marks
// that only stand for one when a clitic follows.
func apostrophe(s string, i, end int) (n int, sure bool) {
	switch s[i] {
	case '\'':
		return 1, true
	case '`':
		return 1, false
	case 0xC2: // ´
		if i+1 < end && s[i+1] == 0xB4 {
			return 2, false
		}
	case 0xCA: // ʼ
		if i+1 < end && s[i+1] == 0xBC {
			return 2, true
		}
	case 0xE2: // ’ ‘
		if i+2 < end && s[i+1] == 0x80 {
			switch s[i+2] {
			case 0x99:
				return 3, true
			case 0x98:
				return 3, false
			}
		}
	}
	return 0, false
}

// alnum reports whether a word could start or go on at s[i].
func alnum(s string, i, end int) bool {
	if i >= end {
		return false
	}
	switch classes[s[i]] {
	case letter, digit:
		return true
	case high:
		r, _ := utf8.DecodeRuneInString(s[i:end])
		return wordRune(r)
	}
	return false
}

// letters returns the end of the run of ASCII letters that starts at i.
func letters(s string, i, end int) int {
	for i < end && classes[s[i]] == letter {
		i++
	}
	return i
}

// digits returns the end of the run of ASCII digits that starts at i.
func digits(s string, i, end int) int {
	for i < end && classes[s[i]] == digit {
		i++
	}
	return i
}

// spaceAt returns the length of the white space rune at s[i:], 0 when there is none.
func spaceAt(s string, i, end int) int {
	switch classes[s[i]] {
	case space:
		return 1
	case high:
		if r, n := utf8.DecodeRuneInString(s[i:end]); unicode.IsSpace(r) {
			return n
		}
	}
	return 0
}
