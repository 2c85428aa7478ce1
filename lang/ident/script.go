package ident

import "unicode"

// script is a writing system, or a group of them that one language uses.
type script uint8

const (
	none script = iota
	latin
	cyrillic
	arabic
	greek
	hebrew
	armenian
	georgian
	devanagari
	bengali
	gurmukhi
	gujarati
	tamil
	telugu
	kannada
	malayalam
	sinhala
	thai
	lao
	khmer
	myanmar
	ethiopic
	hangul
	kana
	han
	scripts // their number
)

var scriptNames = [scripts]string{"", "Latin", "Cyrillic", "Arabic", "Greek", "Hebrew", "Armenian", "Georgian", "Devanagari",
	"Bengali", "Gurmukhi", "Gujarati", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Khmer", "Myanmar",
	"Ethiopic", "Hangul", "Kana", "Han"}

var scriptTables = [scripts]*unicode.RangeTable{nil, unicode.Latin, unicode.Cyrillic, unicode.Arabic, unicode.Greek, unicode.Hebrew,
	unicode.Armenian, unicode.Georgian, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Tamil,
	unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
	unicode.Ethiopic, unicode.Hangul, unicode.Hiragana, unicode.Han}

func scriptNamed(name string) (script, bool) {
	for i, n := range scriptNames {
		if n == name && i > 0 {
			return script(i), true
		}
	}
	return none, false
}

// scriptOf returns the script of a letter, none for one that the table of languages does not need.
func scriptOf(r rune) script {
	if r < 0x80 {
		return latin
	}
	if unicode.Is(unicode.Katakana, r) {
		return kana
	}
	for i := latin; i < scripts; i++ {
		if unicode.Is(scriptTables[i], r) {
			return i
		}
	}
	return none
}
