package names

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// soundOf writes a folded word as it sounds, roughly, whatever the spelling habits: doubled letters are one, e and i are i, o and u
// are u, ph is f, q and c are k, w is v, kh is h, dzh is j; k before n and w before r at the beginning are silent, and so is p in mps and mpt. Words of one sound are taken for spellings of one name.
func soundOf(s string) string {
	var buf [64]byte
	b := buf[:0]
	i := 0
	if n, sounds := soundOfStart(s); n > 0 {
		b, i = append(b, sounds...), n
	}
	for i < len(s) {
		c, n := soundAt(s, i, b)
		if c != 0 && (len(b) == 0 || b[len(b)-1] != c) {
			b = append(b, c)
		}
		i += n
	}
	if n := len(b); n > 2 && b[n-1] == 'h' {
		b = b[:n-1]
	}
	if string(b) == s {
		return s // no copy is kept
	}
	return string(b)
}

// soundOfStart is how beginnings sound that are written in several ways: McLean, Maclean; Chatzi-, Hatzi-, Khatzi-. n is their length, 0 for none.
func soundOfStart(s string) (n int, sounds string) {
	if len(s) < 5 {
		return 0, ""
	}
	switch s[0] {
	case 'm':
		if s[1] == 'c' && !isVowel(s[2]) {
			return 2, "mak"
		}
	case 'h':
		if s[1] == 'a' && s[2] == 't' && s[3] == 'z' {
			return 4, "has"
		}
	case 'c', 'k':
		if s[1] == 'h' && s[2] == 'a' && s[3] == 't' && s[4] == 'z' {
			return 5, "has"
		}
	}
	return 0, ""
}

// soundAs lets a word sound as another spelling of it, "" for none.
func (w *word) soundAs(spelled string) {
	if spelled != "" {
		w.sound = soundOf(spelled)
		w.sounds, w.skeleton = hash32(w.sound), skeletonOf(spelled)
	}
}

// hooked are letters with marks that change their sound, as other languages spell it.
var hooked = map[rune]string{'š': "sh", 'ş': "sh", 'ș': "sh", 'č': "ch", 'ć': "ch", 'ž': "zh", 'ż': "zh", 'đ': "dj"}

// soundWithMarks writes a word whose marks change its sound as English would spell it: Kleščëv, Kleshchyov. "" is a word without such marks.
func soundWithMarks(s string) string {
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < utf8.RuneSelf
	}
	if ascii {
		return ""
	}
	var b []byte
	changed := false
	for _, r := range norm.NFC.String(strings.ToLower(s)) {
		if to, ok := hooked[r]; ok {
			b, changed = append(b, to...), true
			continue
		}
		if r == 'ë' {
			b = append(b, "yo"...)
			continue
		}
		b = appendFolded(b, r)
	}
	if !changed {
		return ""
	}
	return string(b)
}

// at returns the letter at i, 0 outside.
func at(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

// soundAt returns the sound at i and how many letters make it; 0 is silent.
func soundAt(s string, i int, before []byte) (byte, int) {
	c, d := s[i], at(s, i+1)
	if isVowel(c) || c == 'y' || c == 'j' && i > 0 && (d == 0 || !isVowel(d) || softens(s[i-1])) {
		return vowelAt(s, i)
	}
	switch c {
	case 'p':
		if d == 'h' {
			return 'f', 2
		}
		if at(s, i-1) == 'm' && (d == 's' || d == 't') { // Thompson, Thomson
			return 0, 1
		}
	case 't':
		return soundOfT(s[i:])
	case 's':
		return soundOfS(s[i:])
	case 'z':
		if d == 'h' {
			return 'j', 2
		}
		return 's', 1
	case 'd':
		return soundOfD(s[i:])
	case 'k', 'g':
		if i == 0 && d == 'n' && c == 'k' { // Knight
			return 0, 1
		}
		return soundOfK(s[i:])
	case 'c':
		return soundOfC(s, i)
	case 'q':
		if d == 'u' && isVowel(at(s, i+2)) && at(s, i+2) != 'a' {
			return 'k', 2
		}
		return 'k', 1
	case 'x':
		if i == 0 || len(before) > 0 && before[len(before)-1] == 'k' {
			return 's', 1
		}
		return 'k', 1
	case 'w':
		if i == 0 && d == 'r' { // Wright
			return 0, 1
		}
		return 'v', 1
	}
	return c, 1
}

// softens reports whether a j behind a consonant is a y: Ljubov, Tanja.
func softens(c byte) bool { return c == 'l' || c == 'n' }

func soundOfT(s string) (byte, int) {
	switch {
	case strings.HasPrefix(s, "tj") && isVowel(at(s, 2)): // Tjahjo is written Cahyo now
		c, _ := soundOfC("c"+s[2:], 0)
		return c, 2
	case strings.HasPrefix(s, "tsch"):
		return 'c', 4
	case strings.HasPrefix(s, "tch"):
		return 'c', 3
	case at(s, 1) == 'h':
		return 't', 2
	case at(s, 1) == 'z' || at(s, 1) == 's':
		return 's', 2
	}
	return 't', 1
}

func soundOfS(s string) (byte, int) {
	switch {
	case strings.HasPrefix(s, "shch"):
		return 'x', 4
	case strings.HasPrefix(s, "sch"):
		return 'x', 3
	case at(s, 1) == 'h':
		return 'x', 2
	}
	return 's', 1
}

func soundOfD(s string) (byte, int) {
	switch {
	case strings.HasPrefix(s, "dzh"):
		return 'j', 3
	case at(s, 1) == 'j':
		return 'j', 2
	case at(s, 1) == 'h':
		return 'd', 2
	}
	return 'd', 1
}

// soundOfK reads k and g: kh is h, gh is g but in ght, ks is as x.
func soundOfK(s string) (byte, int) {
	switch c, d := s[0], at(s, 1); {
	case c == 'k' && d == 's':
		return 'k', 2
	case c == 'k' && d == 'h':
		return 'h', 2
	case c == 'g' && d == 'h' && at(s, 2) != 't':
		return 'g', 2
	}
	return s[0], 1
}

func soundOfC(s string, i int) (byte, int) {
	switch d := at(s, i+1); {
	case d == 'h':
		return 'c', 2
	case d == 'k':
		return 'k', 2
	case d == 'z' || d == 's':
		return 's', 2
	case d == 'e' || d == 'i' || d == 'y':
		return 's', 1
	}
	return 'k', 1
}

// vowelAt reads a run of vowels as one: what it begins with decides, but for ou, oo, eu and ae.
func vowelAt(s string, i int) (byte, int) {
	if s[i] == 'o' && at(s, i+1) == 'u' && (at(s, i+2) == 'a' || at(s, i+2) == 'e' || at(s, i+2) == 'i') {
		return 'u', 2 // Chahouni, Bouazizi: ou is the w of French
	}
	if (s[i] == 'i' || s[i] == 'y') && at(s, i+1) == 'o' && at(s, i+2) == 'u' {
		return 'i', 1 // Iouri
	}
	n := 1
	for isVowel(at(s, i+n)) || at(s, i+n) == 'y' && !isVowel(at(s, i+n+1)) {
		n++
	}
	switch c := s[i]; {
	case c == 'a':
		return 'a', n
	case c == 'o' || c == 'u':
		if n == 2 && (s[i+1] == 'a' || s[i+1] == 'i' || s[i+1] == 'y') { // Juan, Luis, Shoygu: two vowels
			return 'u', 1
		}
		return 'u', n
	case n == 2 && (s[i+1] == 'a' || s[i+1] == 'o' || s[i+1] == 'u'): // Diaz, Sergio, Yuri
		return 'i', 1
	}
	return 'i', n
}

func isVowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// skeletonOf packs the consonants of a word, four bits each, at most sixteen: what an Arabic or Hebrew spelling and a Latin one
// have in common. Vowels, v, w, y, h inside and the glottal sounds are left out, for either spelling may lack them.
func skeletonOf(s string) uint64 {
	var out uint64
	var last byte
	n := 0
	for i := 0; i < len(s) && n < 16; {
		c, w := soundAt(s, i, nil)
		k := skeletonClass[c]
		switch {
		case s[i] == 'j': // whatever it sounds like
			k, w = skeletonClass['j'], 1
		case s[i] == 'w':
			k = 0
		case c == 0: // silent in English, and written in Arabic
			k = skeletonClass[s[i]]
		case i == 0 && c == 'h':
			k = 14
		}
		i += w
		if k == 0 {
			last = 0
			continue
		}
		if k == last {
			continue
		}
		last = k
		out = out<<4 | uint64(k)
		n++
	}
	return out
}

// skeletonClass are the classes of consonants; 0 is left out.
var skeletonClass = [256]byte{'b': 1, 'p': 1, 't': 2, 'd': 3, 'z': 3, 's': 4, 'x': 5, 'c': 6, 'j': 7, 'k': 8, 'q': 8, 'g': 8, 'f': 9, 'l': 10, 'r': 11, 'm': 12, 'n': 13}

// skeletonLength is the number of consonants of a skeleton.
func skeletonLength(k uint64) int {
	n := 0
	for ; k != 0; k >>= 4 {
		n++
	}
	return n
}

// looselySame reports whether two sounds are one where ch is written for sh, as in French, h for g, as in Ukrainian, or j for y, as in German.
func looselySame(a, b string) bool {
	if d := len(a) - len(b); d > 1 || d < -1 {
		return false
	}
	a, b = withoutJ(a), withoutJ(b)
	if len(a) != len(b) || len(a) < 4 {
		return false
	}
	for i := 0; i < len(a); i++ {
		if a[i] != b[i] && looseClass(a[i]) != looseClass(b[i]) {
			return false
		}
	}
	return looseClass(a[0]) == looseClass(b[0])
}

// withoutJ drops a j in front of an i.
func withoutJ(s string) string {
	if len(s) > 1 && s[0] == 'j' && s[1] == 'i' {
		return s[1:]
	}
	return s
}

func looseClass(c byte) byte {
	switch c {
	case 'c':
		return 'x'
	case 'h':
		return 'g'
	case 'j':
		return 'i'
	case 'v':
		return 'u'
	}
	return c
}
