package names

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// koreanReadings are the Korean readings of simplified characters, a syllable of Hangul each.
var koreanReadings = sync.OnceValue(func() map[rune]rune {
	m := make(map[rune]rune, 10000)
	for _, r := range rows("korean") {
		syllable, _ := utf8.DecodeRuneInString(r[0])
		for _, c := range r[1] {
			m[c] = syllable
			if to, ok := hanOf().simplified[c]; ok && m[to] == 0 {
				m[to] = syllable
			}
		}
	}
	return m
})

// cantoneseReadings are the Cantonese readings of characters, in Jyutping without tones.
var cantoneseReadings = sync.OnceValue(func() map[rune]string {
	m := make(map[rune]string, 22000)
	for _, r := range rows("cantonese") {
		for _, c := range r[1] {
			m[c] = r[0]
		}
	}
	return m
})

// koreanReading reads simplified characters in Korean, in Hangul; "" when one has no reading.
func koreanReading(native string) string {
	m := koreanReadings()
	b := make([]byte, 0, len(native))
	for _, c := range native {
		h, ok := m[c]
		if !ok {
			return ""
		}
		b = utf8.AppendRune(b, h)
	}
	return string(b)
}

// koreanKey is the lower half of the key of a word in characters: their Korean reading, as koreanSound hears it.
func koreanKey(native string) uint64 {
	h := koreanReading(native)
	if h == "" {
		return 0
	}
	var buf [64]byte
	b, ok := koreanSound(southern(hangulLatin(h)), buf[:0])
	if !ok {
		return 0
	}
	return uint64(hash32(string(b)))
}

// cantoneseStarts are the spellings of the initials of Jyutping in names of Hong Kong and Macau, the longest initials first.
var cantoneseStarts = [...][2]string{{"gw", "kw|gw|qu|k"}, {"kw", "kw|qu|k"}, {"ng", "ng|"}, {"b", "p|b"}, {"p", "p"}, {"m", "m"}, {"f", "f"}, {"d", "t|d"}, {"t", "t"}, {"n", "n"}, {"l", "l"},
	{"g", "k|g"}, {"k", "k"}, {"h", "h"}, {"w", "w"}, {"z", "ch|ts|tz|c|j|z"}, {"c", "ch|ts|tz|c"}, {"s", "sh|s"}, {"j", "y|j|"}, {"", ""}}

// cantoneseEnds are the spellings of the finals.
var cantoneseEnds = map[string]string{"aa": "a|ah", "aai": "ai|aai", "aau": "au|aau", "aam": "am", "aan": "an", "aang": "ang", "aap": "ap", "aat": "at", "aak": "ak",
	"ai": "ai|ei|ay", "ak": "ak|uk|ek|ack", "am": "am|um", "an": "an|un|en", "ang": "ang|ung|eng", "ap": "ap|up", "at": "at|ut", "au": "au|ow|ou",
	"e": "e|eh", "ei": "ei|i|ee|ay|ey", "ek": "ek|ik", "eng": "eng|ing", "eoi": "ui|oi", "eon": "un|eon", "eot": "ut",
	"i": "i|ee|e|ze|z|", "ik": "ik|ick", "im": "im", "in": "in|een", "ing": "ing", "ip": "ip", "it": "it", "iu": "iu|ew|iew",
	"m": "m|ng", "ng": "ng", "o": "o|or|aw", "oe": "o", "oek": "euk|eok|ok|eak", "oeng": "eung|ang|oeng", "oi": "oi|oy", "ok": "ok|ock", "on": "on", "ong": "ong", "ot": "ot", "ou": "o|ou",
	"u": "u|oo", "ui": "ui|ooi", "uk": "uk|ook", "un": "un|oon", "ung": "ung", "ut": "ut", "yu": "u|ue|yu", "yun": "uen|un|yuen", "yut": "uet|ut"}

// readsCantonese reports whether Latin letters are characters as names of Hong Kong spell them, syllable by syllable.
func readsCantonese(native, latin string) bool {
	if native == "" || latin == "" {
		return native == latin
	}
	c, n := utf8.DecodeRuneInString(native)
	reading, ok := cantoneseReadings()[c]
	if !ok {
		return false
	}
	for _, start := range cantoneseStarts {
		end, ok := strings.CutPrefix(reading, start[0])
		if !ok || cantoneseEnds[end] == "" {
			continue
		}
		for _, s := range alternatives(start[1]) {
			rest, ok := strings.CutPrefix(latin, s)
			if !ok {
				continue
			}
			for _, e := range alternatives(cantoneseEnds[end]) {
				if tail, ok := strings.CutPrefix(rest, e); ok && len(s)+len(e) > 0 && readsCantonese(native[n:], tail) {
					return true
				}
			}
		}
		return false
	}
	return false
}

// alternatives cuts spellings at bars.
func alternatives(s string) []string { return strings.Split(s, "|") }

// readsAs reports whether Latin letters are characters in another reading than the Mandarin one: Korean or Cantonese.
func readsAs(native, latin string) bool {
	return readsKorean(native, latin) || readsCantonese(native, latin)
}

// readsKorean reports whether Latin letters are characters as Koreans read and romanise them.
func readsKorean(native, latin string) bool {
	h := koreanReading(native)
	if h == "" {
		return false
	}
	var xb, yb [64]byte
	x, ok := koreanSound(southern(latin), xb[:0])
	if !ok {
		return false
	}
	y, ok := koreanSound(southern(hangulLatin(h)), yb[:0])
	return ok && string(x) == string(y)
}
