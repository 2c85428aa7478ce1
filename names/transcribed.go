package names

import (
	"strings"
	"sync"
)

// Chinese names in Hangul and in Cyrillic are written as Mandarin sounds, by rules: 마오쩌둥, Мао Цзэдун. The tables of syllables follow from these parts of
// pinyin syllables.

// hangulStarts are the initials of pinyin as the leading letters of Hangul, by their numbers.
var hangulStarts = map[string]int{"": 11, "b": 7, "p": 17, "m": 6, "f": 17, "d": 3, "t": 16, "n": 2, "l": 5, "g": 0, "k": 15, "h": 18, "j": 12, "q": 14, "x": 9,
	"zh": 12, "ch": 14, "sh": 9, "r": 5, "z": 13, "c": 14, "s": 10}

// hangulFinal is a final of pinyin: a vowel and an ending by their numbers in a syllable, and what follows it.
type hangulFinal struct {
	vowel, end int
	more       string
}

// hangulFinals are the finals of pinyin.
var hangulFinals = map[string]hangulFinal{"a": {0, 0, ""}, "o": {8, 0, ""}, "e": {4, 0, ""}, "i": {20, 0, ""}, "u": {13, 0, ""}, "v": {16, 0, ""},
	"ai": {0, 0, "이"}, "ei": {5, 0, "이"}, "ao": {0, 0, "오"}, "ou": {4, 0, "우"}, "an": {0, 4, ""}, "en": {4, 4, ""}, "ang": {0, 21, ""}, "eng": {4, 21, ""}, "er": {4, 8, ""},
	"ia": {2, 0, ""}, "ie": {7, 0, ""}, "iao": {2, 0, "오"}, "iu": {17, 0, ""}, "ian": {7, 4, ""}, "in": {20, 4, ""}, "iang": {2, 21, ""}, "ing": {20, 21, ""}, "iong": {17, 21, ""},
	"ua": {9, 0, ""}, "uo": {14, 0, ""}, "uai": {9, 0, "이"}, "ui": {13, 0, "이"}, "uan": {9, 4, ""}, "un": {13, 4, ""}, "uang": {9, 21, ""}, "ong": {13, 21, ""},
	"ve": {15, 0, ""}, "van": {16, 0, "안"}, "vn": {16, 4, ""}}

// plainVowel is a vowel without its y, as it is written after j, q and z: 자, not 쟈.
var plainVowel = map[int]int{2: 0, 7: 5, 17: 13}

// initialFinal writes a syllable that begins with y or w as its final, and names the initial and the final of all others. ü is v.
func initialFinal(p string) (string, string) {
	i, f := cutInitial(p)
	switch {
	case i == "y":
		return "", map[string]string{"a": "ia", "o": "io", "e": "ie", "ao": "iao", "ou": "iu", "an": "ian", "in": "in", "ang": "iang", "ing": "ing", "i": "i", "u": "v", "ue": "ve",
			"uan": "van", "un": "vn", "ong": "iong"}[f]
	case i == "w":
		return "", map[string]string{"a": "ua", "o": "uo", "ai": "uai", "ei": "uei", "an": "uan", "en": "uen", "ang": "uang", "eng": "ueng", "u": "u"}[f]
	case (i == "j" || i == "q" || i == "x") && f != "" && f[0] == 'u':
		return i, "v" + f[1:]
	case (i == "n" || i == "l") && f == "ue":
		return i, "ve"
	}
	return i, f
}

// pinyinHangul spells a syllable of pinyin in Hangul, "" when it is none.
func pinyinHangul(p string) string {
	i, f := initialFinal(p)
	switch p {
	case "zhi", "chi", "shi", "ri", "zi", "ci", "si": // the vowel that is hardly heard
		return string(rune(0xAC00 + hangulStarts[i]*588 + 18*28))
	case "wei", "wen", "weng", "yo":
		return map[string]string{"wei": "웨이", "wen": "원", "weng": "웡", "yo": "요"}[p]
	}
	h, ok := hangulFinals[f]
	start, known := hangulStarts[i]
	if !ok || !known {
		return ""
	}
	if v, ok := plainVowel[h.vowel]; ok && (start == 12 || start == 13 || start == 14) {
		h.vowel = v
	}
	return string(rune(0xAC00+start*588+h.vowel*28+h.end)) + h.more
}

// cyrillicStarts and cyrillicFinals spell the parts of pinyin syllables in Cyrillic, by the rules of Palladius.
var (
	cyrillicStarts = map[string]string{"": "", "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г", "k": "к", "h": "х", "j": "цз", "q": "ц", "x": "с",
		"zh": "чж", "ch": "ч", "sh": "ш", "r": "ж", "z": "цз", "c": "ц", "s": "с"}
	cyrillicFinals = map[string]string{"a": "а", "o": "о", "e": "э", "i": "и", "u": "у", "v": "юй", "ai": "ай", "ei": "эй", "ao": "ао", "ou": "оу", "an": "ань", "en": "энь", "ang": "ан", "eng": "эн",
		"er": "эр", "ia": "я", "io": "йо", "ie": "е", "iao": "яо", "iu": "ю", "ian": "янь", "in": "инь", "iang": "ян", "ing": "ин", "iong": "юн", "ua": "уа", "uo": "о", "uai": "уай", "ui": "уй",
		"uan": "уань", "un": "унь", "uang": "уан", "ong": "ун", "ve": "юэ", "van": "юань", "vn": "юнь"}
	cyrillicWhole = map[string]string{"zhi": "чжи", "chi": "чи", "shi": "ши", "ri": "жи", "zi": "цзы", "ci": "цы", "si": "сы", "wa": "ва", "wo": "во", "wai": "вай", "wei": "вэй", "wan": "вань",
		"wen": "вэнь", "wang": "ван", "weng": "вэн", "hui": "хуэй", "hun": "хунь"}
)

// pinyinCyrillic spells a syllable of pinyin in Cyrillic, "" when it is none.
func pinyinCyrillic(p string) string {
	if w, ok := cyrillicWhole[p]; ok {
		return w
	}
	i, f := initialFinal(p)
	end, ok := cyrillicFinals[f]
	start, known := cyrillicStarts[i]
	if !ok || !known {
		return ""
	}
	return start + end
}

// transcriptions are the syllables of Mandarin by their spellings.
type transcriptions struct {
	pinyin   map[string]bool
	hangul   map[string]string // pinyin to Hangul
	cyrillic map[string]string // Cyrillic to pinyin
	families map[string]bool   // Chinese family names of several syllables of Hangul
}

var transcribed = sync.OnceValue(func() *transcriptions {
	t := &transcriptions{map[string]bool{}, map[string]string{}, map[string]string{}, map[string]bool{}}
	for _, r := range rows("pinyin") {
		p := r[0]
		if h := pinyinHangul(p); h != "" {
			t.pinyin[p], t.hangul[p] = true, h
		}
		c := pinyinCyrillic(p)
		if c == "" {
			continue
		}
		for _, spelling := range [...]string{c, strings.ReplaceAll(c, "э", "е")} { // вэй is written вей, too
			if _, ok := t.cyrillic[spelling]; !ok || spelling == c {
				t.cyrillic[spelling] = p
			}
		}
	}
	for _, r := range rows("hanfamily") {
		if h := hangulOfPinyin(t, r[1]); len(h) > len("가") {
			t.families[h] = true
		}
	}
	return t
})

// hangulOfPinyin spells syllables of pinyin in Hangul, "" when there are others.
func hangulOfPinyin(t *transcriptions, s string) string {
	if s == "" {
		return ""
	}
	for n := min(6, len(s)); n > 0; n-- {
		if !t.pinyin[s[:n]] {
			continue
		}
		if n == len(s) {
			return t.hangul[s]
		}
		if rest := hangulOfPinyin(t, s[n:]); rest != "" {
			return t.hangul[s[:n]] + rest
		}
	}
	return ""
}

// hangulWrites reports whether Hangul writes a Chinese word: the sounds of its pinyin, or its characters as Koreans read them.
func hangulWrites(hangul string, chinese *word) bool {
	if chinese.native != "" {
		if h := koreanReading(chinese.native); h != "" && (h == hangul || northern(h) == northern(hangul)) {
			return true
		}
	}
	if h := hangulOfPinyin(transcribed(), chinese.text); h != "" {
		return h == hangul
	}
	return false
}

// northern writes a first sound as in the north, where it is kept: 리 for 이 is 李 in both.
func northern(h string) string {
	for _, p := range [...][2]string{{"이", "리"}, {"임", "림"}, {"유", "류"}, {"양", "량"}, {"여", "려"}, {"용", "룡"}, {"영", "령"}, {"연", "련"}, {"노", "로"}, {"나", "라"}, {"내", "래"}} {
		if rest, ok := strings.CutPrefix(h, p[0]); ok {
			return p[1] + rest
		}
	}
	return h
}

// hangulFamily is how many letters the Chinese family name has with which a name in Hangul begins, where it is written with several: 마오쩌둥.
func hangulFamily(s string) int {
	letters := 0
	for i := range s {
		if letters > 1 && transcribed().families[s[:i]] {
			return letters
		}
		if letters++; letters > 3 {
			break
		}
	}
	return 0
}

// cyrillicPinyin reads a Cyrillic word as syllables of Mandarin, the longest first, and counts them; "" when it is none.
func cyrillicPinyin(s string) (pinyin string, syllables int) {
	if s == "" {
		return "", 0
	}
	t := transcribed()
	ends := make([]int, 0, 6)
	for i := range s {
		if i > 0 && len(ends) < cap(ends) {
			ends = append(ends, i)
		}
	}
	if len(ends) < cap(ends) {
		ends = append(ends, len(s))
	}
	for k := len(ends) - 1; k >= 0; k-- {
		p, ok := t.cyrillic[s[:ends[k]]]
		if !ok {
			continue
		}
		if ends[k] == len(s) {
			return p, 1
		}
		if rest, n := cyrillicPinyin(s[ends[k]:]); n > 0 {
			return p + rest, n + 1
		}
	}
	return "", 0
}

// chineseInCyrillic rewrites the words of a person's name in pinyin where all of them are syllables of Mandarin in Cyrillic, one is a family name and
// none is a forename as it stands: Мао Цзэдун, not Иван Ван.
func (a *analysis) chineseInCyrillic() {
	if a.n.Script != Cyrillic || len(a.raws) < 2 || len(a.raws) > 3 {
		return
	}
	var pinyin [3]string
	family, all := false, 0
	for i := range a.raws {
		r := &a.raws[i]
		if r.script != Cyrillic || r.dotted || r.quoted || r.bracketed {
			return
		}
		if p := personalWords()[r.fold()]; p != nil && p.flags&knownForename != 0 && len(r.fold()) > 3 {
			return
		}
		n := 0
		if pinyin[i], n = cyrillicPinyin(strings.ToLower(r.text)); n == 0 {
			return
		}
		all += n
		family = family || n == 1 && (i == 0 || i == len(a.raws)-1) && eastFamilies()[pinyin[i]]
	}
	if !family || all > mostSyllables {
		return
	}
	for i := range a.raws {
		a.raws[i].of, a.raws[i].folded = a.raws[i].text, pinyin[i]
	}
}
