package names

import (
	"strings"
	"sync"
)

// syllables maps the spellings of Chinese syllables, pinyin and Wade-Giles without its apostrophes, to what they have in common:
// initials that only breath tells apart are one, and so are the spellings of one final.
var syllables = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, r := range rows("pinyin") {
		p := r[0]
		if len(p) == 1 && !isVowel(p[0]) || p == "ng" || p == "hm" || p == "hng" {
			continue
		}
		m[p] = coarse(p)
	}
	for _, r := range rows("pinyin") {
		if w := wadeGiles(r[0]); m[w] == "" {
			m[w] = coarse(r[0])
		}
	}
	for _, u := range [...]string{"lyu", "lv", "nyu", "nv", "lyue", "nyue"} { // ü as passports write it
		m[u] = coarse(u[:1] + strings.NewReplacer("yu", "u", "v", "u").Replace(u[1:]))
	}
	return m
})

// cutInitial cuts a pinyin syllable behind its initial.
func cutInitial(p string) (string, string) {
	for _, i := range [...]string{"zh", "ch", "sh"} {
		if strings.HasPrefix(p, i) {
			return i, p[2:]
		}
	}
	if !isVowel(p[0]) {
		return p[:1], p[1:]
	}
	return "", p
}

// coarse is the key of a pinyin syllable.
func coarse(p string) string {
	i, f := cutInitial(p)
	switch i {
	case "b":
		i = "p"
	case "d":
		i = "t"
	case "g":
		i = "k"
	case "j", "q", "zh", "ch":
		i = "c"
	case "z", "c":
		i = "z"
	case "x", "sh":
		i = "s"
	}
	return i + f + "."
}

// wadeGiles spells a pinyin syllable in the older way.
func wadeGiles(p string) string {
	i, f := cutInitial(p)
	initial := map[string]string{"b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "zh": "ch", "z": "ts", "c": "ts", "x": "hs", "r": "j"}
	switch {
	case f == "i" && (i == "z" || i == "c"):
		return "tzu"
	case f == "i" && i == "s":
		return "ssu"
	case f == "i" && (i == "zh" || i == "ch" || i == "sh"):
		return map[string]string{"zh": "chih", "ch": "chih", "sh": "shih"}[i]
	case p == "ri":
		return "jih"
	case p == "yan":
		return "yen"
	case p == "ye":
		return "yeh"
	case p == "you":
		return "yu"
	case p == "yong":
		return "yung"
	case p == "yue":
		return "yueh"
	case p == "er":
		return "erh"
	case p == "he" || p == "ge" || p == "ke":
		return map[string]string{"he": "ho", "ge": "ko", "ke": "ko"}[p]
	case p == "gui" || p == "kui":
		return "kuei"
	}
	switch f {
	case "ian":
		f = "ien"
	case "iong":
		f = "iung"
	case "ong":
		f = "ung"
	case "ie", "ue":
		f += "h"
	case "uo":
		if i != "g" && i != "k" && i != "h" && i != "sh" {
			f = "o"
		}
	}
	if to, ok := initial[i]; ok {
		i = to
	}
	return i + f
}

// eastKey is the key of a word that is made of Chinese syllables, or of Korean ones; 0 for others.
func eastKey(text string) uint64 {
	if text == "" || len(text) > 18 {
		return 0
	}
	var buf [64]byte
	var out uint64
	if b, ok := cutSyllables(text, buf[:0]); ok {
		out = uint64(hash32(string(b))) << 32
	}
	if b, ok := koreanSound(southern(text), buf[:0]); ok {
		out |= uint64(hash32(string(b)))
	}
	return out
}

// cutSyllables appends the keys of the syllables of a word, the longest first, going back where the rest does not fit.
func cutSyllables(s string, b []byte) ([]byte, bool) {
	if s == "" {
		return b, true
	}
	m := syllables()
	for n := min(6, len(s)); n > 0; n-- {
		k, ok := m[s[:n]]
		if !ok {
			continue
		}
		if out, ok := cutSyllables(s[n:], append(b, k...)); ok {
			return out, true
		}
	}
	return b, false
}

// southern drops an r in front of a y: Ryong in the North is Yong in the South.
func southern(s string) string {
	if len(s) > 2 && (s[0] == 'r' || s[0] == 'l') && s[1] == 'y' {
		return s[1:]
	}
	return s
}

// koreanSound writes a romanised Korean word in what its spellings have in common: g and k, d and t, b and p, j and ch, r and l are
// one; so are the vowels eo, o, u, eu, oo, and yeo, yo, yu, you. It refuses what cannot be Korean syllables.
func koreanSound(s string, b []byte) ([]byte, bool) {
	for i := 0; i < len(s); {
		if n := koreanVowel(s[i:]); n.length > 0 {
			b = append(b, n.sound...)
			i += n.length
			continue
		}
		c, n := koreanConsonant(s[i:])
		if c == 0 {
			return b, false
		}
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
		i += n
	}
	return b, koreanShape(b)
}

// koreanConsonant reads a consonant; 0 is one that Korean names are not written with.
func koreanConsonant(s string) (byte, int) {
	switch s[0] {
	case 'c':
		if len(s) > 1 && s[1] == 'h' {
			return 'c', 2
		}
		return 0, 1
	case 's':
		if len(s) > 1 && s[1] == 'h' {
			return 's', 2
		}
		return 's', 1
	case 'r':
		if len(s) > 1 && s[1] == 'h' {
			return 'l', 2
		}
		return 'l', 1
	case 'g', 'k':
		return 'k', 1
	case 'd', 't':
		return 't', 1
	case 'b', 'p':
		return 'p', 1
	case 'j':
		return 'c', 1
	case 'l', 'm', 'n', 'h':
		return s[0], 1
	}
	return 0, 1
}

// koreanShape reports whether sounds can be Korean syllables: no two consonants begin a word, two end it only as ng, and between vowels
// stand at most two, or ng and one.
func koreanShape(b []byte) bool {
	run, vowel := 0, false
	for i, c := range b {
		if isVowel(c) || c == 'y' || c == 'w' {
			ng := run > 1 && b[i-run] == 'n' && b[i-run+1] == 'k'
			if run > 1 && !vowel || run > 2 && !ng {
				return false
			}
			run, vowel = 0, vowel || isVowel(c)
			continue
		}
		run++
	}
	n := len(b)
	if run == 1 && (b[n-1] == 's' || b[n-1] == 'c' || b[n-1] == 'h') {
		return false
	}
	return vowel && (run < 2 || run == 2 && b[n-2] == 'n' && b[n-1] == 'k')
}

// koreanSpelling is a spelling of a vowel.
type koreanSpelling struct {
	length int
	sound  string
}

// koreanVowels in the order in which they are tried.
var koreanVowels = [...][2]string{{"yeo", "yu"}, {"you", "yu"}, {"yoo", "yu"}, {"yae", "ye"}, {"woo", "u"}, {"weo", "wu"}, {"wae", "we"}, {"yo", "yu"}, {"yu", "yu"}, {"ya", "ya"},
	{"ye", "ye"}, {"yi", "i"}, {"eui", "i"}, {"eo", "u"}, {"eu", "u"}, {"oo", "u"}, {"ou", "u"}, {"oe", "we"}, {"oi", "we"}, {"ui", "i"}, {"wi", "wi"}, {"wa", "wa"}, {"wo", "wu"},
	{"we", "we"}, {"ae", "e"}, {"ai", "e"}, {"ay", "e"}, {"ee", "i"}, {"ei", "e"}, {"a", "a"}, {"e", "e"}, {"i", "i"}, {"o", "u"}, {"u", "u"}}

func koreanVowel(s string) koreanSpelling {
	for _, v := range koreanVowels {
		if strings.HasPrefix(s, v[0]) {
			return koreanSpelling{len(v[0]), v[1]}
		}
	}
	return koreanSpelling{}
}

// koreanFamilies are the commoner Korean family names of one syllable.
const koreanFamilies = "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"

// eastFamilies are family names of China, Korea and Vietnam as they are spelled in Latin letters.
var eastFamilies = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, r := range rows("hanfamily") {
		m[r[1]] = true
		if len(r[1]) < 7 {
			m[wadeGiles(r[1])] = true
		}
	}
	for _, r := range rows("variants") {
		fs := forms(r[0])
		if s := scriptOf(first(fs[len(fs)-1])); s != Han && s != Hangul {
			continue
		}
		for _, f := range fs {
			m[f] = true
			if scriptOf(first(f)) == Hangul {
				m[hangulLatin(f)] = true
			}
		}
	}
	for _, c := range koreanFamilies {
		r := hangulLatin(string(c))
		m[r] = true
		m[strings.NewReplacer("g", "k", "b", "p", "d", "t", "j", "ch").Replace(r[:1])+r[1:]] = true
	}
	for _, f := range strings.Fields("namgung namkung namkoong hwangbo sagong seonu sunwoo seonwoo jegal dokgo dongbang nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly choe paek ri rim ryu rhee pak kim jong jon") {
		m[f] = true
	}
	return m
})

// markEast gives the words of a name that reads like a Chinese or Korean one their keys of syllables. What would be particles elsewhere
// are words there: Na, Le, Do.
func (a *analysis) markEast() {
	ws := a.n.words
	full, beats, family := 0, 0, false
	for i := range ws {
		if ws[i].role != Honorific && ws[i].role != Initial && ws[i].role != Suffix {
			full++
			beats += vowelRuns(ws[i].text)
			family = family || eastFamilies()[ws[i].text]
		}
	}
	if !family || full > 4 || beats > mostSyllables {
		return
	}
	var keys [maxWords]uint64
	for i := range ws {
		keys[i] = eastKey(ws[i].text)
		if keys[i] == 0 && !eastFamilies()[ws[i].text] && ws[i].role != Honorific && ws[i].role != Suffix {
			return
		}
		if kind := personWordsOf().particles[ws[i].text]; ws[i].role == Particle && (kind == "son" || kind == "article" && ws[i].text[0] != 'i') {
			return // bin, al
		}
	}
	a.n.east = true
	for i := range ws {
		ws[i].east = keys[i]
		if ws[i].has(hanWord) {
			ws[i].east = keys[i]&^0xFFFFFFFF | koreanKey(ws[i].native)
		}
		if ws[i].role == Particle {
			ws[i].role, ws[i].weight = Word, 90
			ws[i].flags &^= optional
		}
		if len(ws[i].text) <= 5 && eastFamilies()[ws[i].text] {
			ws[i].weight = min(ws[i].weight, 60)
		}
	}
}

// mostSyllables is the most that Chinese and Korean names have: two family names of two syllables are rare.
const mostSyllables = 4

// vowelRuns counts runs of vowels.
func vowelRuns(s string) int {
	n := 0
	for i := range len(s) {
		if isVowel(s[i]) && (i == 0 || !isVowel(s[i-1])) {
			n++
		}
	}
	return n
}

// otherPinyin reports whether two words in Latin letters are pinyin, which tells apart what older spellings leave to an apostrophe: Xiaodong is not Xiaotong.
func otherPinyin(a, b *word) bool {
	return (a.flags|b.flags)&(hanWord|hangulWord|romanised) == 0 && pinyinOnly(a.text) && pinyinOnly(b.text)
}

// pinyinOnly reports whether a word has letters that pinyin writes and Wade-Giles and Korean spellings do not.
func pinyinOnly(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case 'x', 'q', 'z':
			return s[i] != 'z' || i == 0 || s[i-1] != 't' // tzu
		}
	}
	return false
}
