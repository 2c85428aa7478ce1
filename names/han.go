package names

import (
	"sync"
	"unicode/utf8"
)

// hanTable holds what is known of Chinese characters.
type hanTable struct {
	reading    map[rune]string
	simplified map[rune]rune
	family     map[string]string // simplified family names, one or two characters, to their reading
}

var hanOf = sync.OnceValue(func() *hanTable {
	t := &hanTable{reading: make(map[rune]string, 42000), simplified: make(map[rune]rune, 7000), family: map[string]string{}}
	for _, r := range rows("pinyin") {
		for _, c := range r[1] {
			t.reading[c] = r[0]
		}
	}
	for _, r := range rows("simplified") {
		rs := []rune(r[0])
		for i := 0; i+1 < len(rs); i += 2 {
			t.simplified[rs[i]] = rs[i+1]
		}
	}
	for _, r := range rows("hanfamily") {
		t.family[r[0]] = r[1]
	}
	return t
})

// hanSimple writes characters in their simplified form.
func hanSimple(s string) string {
	t := hanOf()
	b := make([]byte, 0, len(s))
	for _, r := range s {
		if to, ok := t.simplified[r]; ok {
			r = to
		}
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}

// hanLatin reads characters as pinyin without tones.
func hanLatin(s string) string {
	t := hanOf()
	b := make([]byte, 0, 6*len(s))
	for _, r := range s {
		if p, ok := t.reading[r]; ok {
			b = append(b, p...)
		} else if scriptOf(r) == Kana {
			b = append(b, romanise(string(r), Kana, false)...)
		}
	}
	return string(b)
}

// hanFamily returns how many bytes of s are its family name, and its reading as such; 0 when none is known.
func hanFamily(s string) (int, string) {
	t := hanOf()
	_, n := utf8.DecodeRuneInString(s)
	_, m := utf8.DecodeRuneInString(s[n:])
	if p, ok := t.family[s[:n+m]]; ok && m > 0 && n+m < len(s) {
		return n + m, p
	}
	if p, ok := t.family[s[:n]]; ok {
		return n, p
	}
	return 0, ""
}
