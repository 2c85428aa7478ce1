package names

import "strings"

// Korean names in Cyrillic are written by Kontsevich's rules, by the older spellings that stayed for well-known people (Ким Чен Ын for Kim Jong-un) and by those of
// Koreans in Russia (Цой). One letter stands for several Korean sounds: н for n and ng, е for eo, yeo, ye and e. So what is compared is whether the letters can be
// read as the sounds of the other name, as koreanSound writes them.

// kontsevichUnit is a letter or group: its readings in the alphabet of koreanSound, and the commonest in Latin letters.
type kontsevichUnit struct{ from, sounds, latin string }

// kontsevichUnits, longer groups first.
var kontsevichUnits = [...]kontsevichUnit{
	{"чхе", "cu|ce", "cho"}, {"чже", "cu|ce", "jeo"}, {"дже", "cu|ce", "jeo"}, {"че", "cu|ce", "cheo"}, {"се", "su|se|syu", "seo"}, {"це", "cu", "cheo"},
	{"чх", "c", "ch"}, {"чж", "c", "j"}, {"дж", "c", "j"}, {"чч", "c", "jj"}, {"кх", "k", "k"}, {"кк", "k", "kk"}, {"тх", "t", "t"}, {"тт", "t", "tt"}, {"пх", "p", "p"},
	{"пп", "p", "pp"}, {"сс", "s", "ss"}, {"нг", "nk|n", "ng"}, {"ль", "l", "l"}, {"ый", "i", "ui"}, {"ой", "we", "oe"}, {"йо", "yu", "yo"}, {"йе", "ye", "ye"}, {"во", "wu", "wo"}, {"уо", "wu", "wo"},
	{"ва", "wa", "wa"}, {"ве", "we", "we"}, {"вэ", "we", "wae"}, {"ви", "wi", "wi"},
	{"к", "k", "k"}, {"г", "k", "g"}, {"т", "t", "t"}, {"д", "t", "d"}, {"п", "p", "p"}, {"б", "p", "b"}, {"ч", "c", "ch"}, {"ж", "c", "j"}, {"ц", "c", "ch"}, {"з", "c", "j"}, {"с", "s", "s"},
	{"ш", "s", "s"}, {"х", "h", "h"}, {"н", "n|nk", "n"}, {"м", "m", "m"}, {"р", "l", "r"}, {"л", "l", "l"}, {"ь", "", ""}, {"ъ", "", ""}, {"а", "a", "a"}, {"я", "ya", "ya"}, {"э", "e|we", "ae"},
	{"е", "yu|ye|e|we", "yeo"}, {"ё", "yu", "yeo"}, {"о", "u|wu", "o"}, {"у", "u|wu", "u"}, {"ю", "yu|u", "yu"}, {"ы", "u|i", "eu"}, {"и", "i", "i"},
}

// kontsevichAt is the unit at the beginning of lower-case Cyrillic letters, nil when Korean names have none such.
func kontsevichAt(s string) *kontsevichUnit {
	for i := range kontsevichUnits {
		if u := &kontsevichUnits[i]; strings.HasPrefix(s, u.from) {
			return u
		}
	}
	return nil
}

// koreanCyrillicFamilies are Korean family names in Cyrillic, today's spellings and older ones.
var koreanCyrillicFamilies = wordSet("ким ли ри лы пак чхве чхое чой цой чон чжон джон чан чжан джан хан о со сон син шин квон хван ан ю лю рю хон ян пэ пэк бэк пяк хо юн им лим рим кан ко мун чо джо чжо но ро ха ку у ву ём ём " +
	"ем мин чин чжин джин нам сим вон пан кон хам пён пен чхон ча чу чжу джу ок тён мок ма ки кым кук кён квак чхэ че чё пхё пхо ё и то тхэ ынь сок соль бан дю тю хен хён хегай тен тян ден дян кугай пек")

// koreanInCyrillic marks the words of a person's name that is a Korean one in Cyrillic: a Korean family name first, and behind it one or two words of Korean syllables
// that are nobody's forename as they stand.
func (a *analysis) koreanInCyrillic() {
	if a.n.Script != Cyrillic || len(a.raws) < 2 || len(a.raws) > 3 || !koreanCyrillicFamilies[strings.ToLower(a.raws[0].text)] {
		return
	}
	beats := 0
	for i := range a.raws {
		r := &a.raws[i]
		if r.script != Cyrillic || r.dotted || r.quoted || r.bracketed {
			return
		}
		if p := personalWords()[romanise(r.text, Cyrillic, false)]; i > 0 && p != nil && p.flags&knownForename != 0 && len(r.text) > 2*3 {
			return
		}
		n := koreanSyllables(strings.ToLower(r.text))
		if beats += n; n == 0 {
			return
		}
	}
	if beats > mostSyllables {
		return
	}
	for i := range a.raws {
		r := &a.raws[i]
		r.korean = true
		if r.of != r.text || r.text == "" || r.folded == romanise(r.text, Cyrillic, false) { // else it reads as Chinese too
			r.of, r.folded = r.text, kontsevichLatin(strings.ToLower(r.text))
		}
	}
}

// koreanSyllables counts the syllables of lower-case Cyrillic letters as Korean ones, 0 when they are none.
func koreanSyllables(s string) int {
	vowels, run := 0, 0
	for s != "" {
		u := kontsevichAt(s)
		if u == nil {
			return 0
		}
		s = s[len(u.from):]
		switch c, _, _ := strings.Cut(u.sounds, "|"); {
		case c == "":
		case isVowel(c[len(c)-1]):
			vowels++
			run = 0
		default:
			if run++; run > 2 || run > 1 && vowels == 0 {
				return 0
			}
		}
	}
	if run > 1 {
		return 0
	}
	return vowels
}

// kontsevichLatin romanises lower-case Cyrillic letters by the commonest reading of each.
func kontsevichLatin(s string) string {
	b := make([]byte, 0, len(s)+4)
	for s != "" {
		u := kontsevichAt(s)
		if u == nil {
			return string(b)
		}
		switch {
		case u.from == "е" && len(b) > 0 && b[len(b)-1] == 'h':
			b = append(b, "ye"...)
		default:
			b = append(b, u.latin...)
		}
		s = s[len(u.from):]
	}
	return string(b)
}

// cyrillicKorean reports whether a word is of a Korean name in Cyrillic, which it then keeps as its native form.
func (w *word) cyrillicKorean() bool {
	return w.native != "" && w.flags&(hanWord|hangulWord) == 0 && scriptOf(first(w.native)) == Cyrillic
}

// acrossKontsevich compares a word of a Korean name in Cyrillic with any other.
func acrossKontsevich(a, b *word) (float32, How) {
	if !a.cyrillicKorean() {
		a, b = b, a
	}
	switch {
	case b.role == Initial || a.role == Initial && b.native == "":
	case b.cyrillicKorean():
		if a.native == b.native {
			return 1, Same
		}
		if k := koreanCoarse(a.text); k != 0 && k == koreanCoarse(b.text) {
			return worthSyllables, Syllables
		}
	case kontsevichWrites(a.native, soundsInKorean(b)):
		return worthSyllables, Syllables
	}
	x, y := *a, *b
	x.native = ""
	if y.cyrillicKorean() {
		y.native = ""
	}
	return alike(&x, &y)
}

// soundsInKorean are the Korean sounds of a word, "" when it has none: of Latin letters, Hangul, or characters as Koreans read them.
func soundsInKorean(w *word) string {
	text := w.text
	switch {
	case w.has(hangulWord):
		text = hangulLatin(w.native)
	case w.has(hanWord):
		text = hangulLatin(koreanReading(w.native))
	case w.flags&(romanised|consonantal|foreign) != 0:
		return ""
	}
	return koreanSounds(text)
}

// koreanSounds is koreanSound, also of the spellings of the north with a breath after the first consonant: Thaek, Phyong.
func koreanSounds(text string) string {
	if len(text) > 2 && text[1] == 'h' && (text[0] == 't' || text[0] == 'p' || text[0] == 'k') {
		text = text[:1] + text[2:]
	}
	var buf [64]byte
	if text == "" || len(text) > 24 {
		return ""
	}
	b, ok := koreanSound(text, buf[:0])
	if !ok {
		return ""
	}
	return string(b)
}

// kontsevichWrites reports whether lower-case Cyrillic letters can be read as Korean sounds.
func kontsevichWrites(cyrillic, sounds string) bool {
	return sounds != "" && len(cyrillic) < 40 && kontsevichReads(cyrillic, sounds, 0)
}

// kontsevichReads goes on behind a sound: what koreanSound writes once, two letters may stand for.
func kontsevichReads(cyrillic, sounds string, before byte) bool {
	if cyrillic == "" {
		return sounds == ""
	}
	u := kontsevichAt(cyrillic)
	if u == nil {
		return false
	}
	rest := cyrillic[len(u.from):]
	for readings := u.sounds; ; {
		s, more, found := strings.Cut(readings, "|")
		if after, ok := strings.CutPrefix(sounds, s); ok {
			last := before
			if s != "" {
				last = s[len(s)-1]
			}
			if kontsevichReads(rest, after, last) {
				return true
			}
		}
		if len(s) == 1 && s[0] == before && !isVowel(before) && kontsevichReads(rest, sounds, before) {
			return true
		}
		if !found {
			return false
		}
		readings = more
	}
}

// koreanCoarse is a key under which a Korean word is found in all its spellings, Cyrillic ones too: its consonants, n and ng as one, and how many vowels. 0 is none.
func koreanCoarse(text string) uint32 {
	s := koreanSounds(text)
	if s == "" {
		return 0
	}
	h, vowel := uint32(2166136261), false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case isVowel(c) || c == 'y' || c == 'w':
			if vowel {
				continue
			}
			c, vowel = '.', true
		case c == 'k' && i > 0 && s[i-1] == 'n':
			continue
		default:
			vowel = false
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h | 1
}
