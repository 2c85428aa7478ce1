package names

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letterTable maps letters and short groups of letters of other scripts to Latin.
type letterTable struct {
	one  map[rune]string
	two  map[[2]rune]string
	more map[string]string
}

var lettersOf = sync.OnceValue(func() *letterTable {
	t := &letterTable{one: map[rune]string{}, two: map[[2]rune]string{}, more: map[string]string{}}
	for _, r := range rows("letters") {
		to := r[2]
		if to == "-" {
			to = ""
		}
		switch from := []rune(norm.NFC.String(r[1])); len(from) {
		case 1:
			t.one[from[0]] = to
		case 2:
			t.two[[2]rune{from[0], from[1]}] = to
		default:
			t.more[string(from)] = to
		}
	}
	return t
})

// scriptOf returns the script of a letter; digits and marks count as Latin.
func scriptOf(r rune) Script {
	switch {
	case r < 0x370:
		return Latin
	case r < 0x400:
		return Greek
	case r < 0x530:
		return Cyrillic
	case r < 0x590:
		return Armenian
	case r < 0x600:
		return Hebrew
	case r < 0x780 || r >= 0x8A0 && r < 0x900 || r >= 0xFB50 && r < 0xFE00 || r >= 0xFE70 && r < 0xFEFF:
		return Arabic
	case r >= 0x900 && r < 0x980:
		return Devanagari
	case r >= 0x10A0 && r < 0x1100 || r >= 0x1C90 && r < 0x1CC0:
		return Georgian
	case r >= 0x1E00 && r < 0x1F00:
		return Latin
	case r >= 0x1F00 && r < 0x2000:
		return Greek
	case r >= 0x3040 && r < 0x3100:
		return Kana
	case r == 0x3005 || r >= 0x3400 && r < 0xA000 || r >= 0xF900 && r < 0xFB00 || r >= 0x20000 && r < 0x33480:
		return Han
	case r >= 0xAC00 && r < 0xD7A4:
		return Hangul
	case !unicode.IsLetter(r):
		return Latin
	}
	return OtherScript
}

// special are Latin letters that do not come apart into a letter and a mark.
var special = map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ə': "a",
	'ŋ': "ng", 'ħ': "h", 'ĸ': "k", 'ŧ': "t", 'ƒ': "f", 'ĳ': "ij", 'ǝ': "a", 'ɛ': "e", 'ɔ': "o", 'ɗ': "d", 'ɓ': "b", 'ƙ': "k"}

// foldLatin lowers Latin letters and takes their marks off. Other letters stay as they are.
func foldLatin(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	b := make([]byte, 0, len(s)+4)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		b = appendFolded(b, r)
		i += n
	}
	return string(b)
}

// appendFolded appends one letter, lowered and without its marks.
func appendFolded(b []byte, r rune) []byte {
	if sp, ok := special[unicode.ToLower(r)]; ok {
		return append(b, sp...)
	}
	if unicode.Is(unicode.Mn, r) && r < 0x370 {
		return b
	}
	var buf [utf8.UTFMax]byte
	if d := norm.NFKD.Properties(buf[:utf8.EncodeRune(buf[:], r)]).Decomposition(); d != nil && scriptOf(r) == Latin {
		for _, x := range string(d) {
			if !unicode.Is(unicode.Mn, x) {
				b = utf8.AppendRune(b, unicode.ToLower(x))
			}
		}
		return b
	}
	return utf8.AppendRune(b, unicode.ToLower(r))
}

// romanise writes a word that is not Latin in Latin letters, and says by which script. ukrainian takes г for h and и for y.
func romanise(s string, script Script, ukrainian bool) string {
	switch script {
	case Hangul:
		return hangulLatin(s)
	case Han:
		return hanLatin(s)
	case Devanagari:
		return devanagariLatin(s)
	case OtherScript:
		return s
	}
	t := lettersOf()
	rs := []rune(strings.ToLower(norm.NFC.String(s)))
	if script == Greek || script == Latin {
		rs = []rune(withoutAccents(string(rs)))
	}
	b := make([]byte, 0, 2*len(s))
	for i := 0; i < len(rs); {
		if i+1 < len(rs) {
			if to, ok := t.two[[2]rune{rs[i], rs[i+1]}]; ok {
				b = append(b, to...)
				i += 2
				continue
			}
		}
		b = append(b, romanLetter(t, rs[i], ukrainian)...)
		i++
	}
	return greekStart(string(b), script)
}

func romanLetter(t *letterTable, r rune, ukrainian bool) string {
	if ukrainian {
		switch r {
		case 'г':
			return "h"
		case 'и':
			return "y"
		}
	}
	if to, ok := t.one[r]; ok {
		return to
	}
	if r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
		return string(r)
	}
	if unicode.IsDigit(r) {
		return string(rune('0' + digit(r)))
	}
	if r < 0x370 || unicode.IsLetter(r) {
		return string(appendFolded(nil, r))
	}
	return ""
}

// digit is the value of a decimal digit of any script: they stand in runs of ten.
func digit(r rune) int {
	n := 0
	for n < 9 && unicode.IsDigit(r-rune(n)-1) {
		n++
	}
	return n
}

// greekStart writes what double letters stand for at the beginning of a Greek word.
func greekStart(s string, script Script) string {
	if script != Greek {
		return s
	}
	for _, p := range [...][2]string{{"mp", "b"}, {"nt", "d"}, {"gk", "g"}} {
		if strings.HasPrefix(s, p[0]) {
			return p[1] + s[2:]
		}
	}
	return s
}

// withoutAccents takes marks off letters that come apart.
func withoutAccents(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// devanagariLatin romanises Devanagari: a consonant carries an a unless a vowel sign or a virama follows, or the word ends.
func devanagariLatin(s string) string {
	t := lettersOf()
	rs := []rune(norm.NFC.String(s))
	b := make([]byte, 0, 2*len(rs))
	for i, r := range rs {
		to, ok := t.one[r]
		if !ok {
			if unicode.IsDigit(r) {
				b = append(b, byte('0'+digit(r)))
			}
			continue
		}
		b = append(b, to...)
		if consonant := r >= 0x915 && r <= 0x939 || r >= 0x958 && r <= 0x95F; !consonant {
			continue
		}
		next := rune(0)
		if i+1 < len(rs) {
			if next = rs[i+1]; next == 0x93C && i+2 < len(rs) {
				next = rs[i+2]
			}
		}
		if next != 0 && !(next >= 0x93E && next <= 0x94D) && next != 0x200D && next != 0x200C {
			b = append(b, 'a')
		}
	}
	return string(b)
}
