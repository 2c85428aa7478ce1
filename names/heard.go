package names

import "strings"

// A Western name in Arabic letters, kana, characters, Hangul or Greek is written as it sounds there: Lavrov is لافروف (lafrwf), ラブロフ (raburofu), 拉夫罗夫 (lafuluofu),
// 라브로프 (rabeuropeu). heard follows the consonants of both side by side; vowels are not compared.

// hearing says which consonants of a script stand for which of Latin spellings.
type hearing struct {
	latin map[string]string // a consonant as it is romanised to those of Latin spellings, parted by "|"; "" is none
	drops string            // consonants of Latin spellings that may be left out where no vowel follows
	nasal bool              // n and m are one at the end of a syllable, and ng is one of them
}

var (
	arabicHearing = hearing{latin: map[string]string{"b": "b|p", "t": "t", "th": "th|t|s|z", "j": "j|g|dj", "h": "h|", "kh": "kh|j|h|ch|x", "d": "d", "dh": "dh|th|d|z", "r": "r", "z": "z|s",
		"s": "s|c|z|sc", "sh": "sh|ch|sch|sz", "tsh": "ch|tch|tsch|c|cz", "gh": "gh|g", "g": "g|gu", "f": "f|v|ph", "q": "k|c|q|g", "k": "k|c|q|ck|ch|g|qu", "ks": "x|ks", "l": "l", "m": "m", "n": "n",
		"w": "w|v|", "y": "y|", "v": "v", "p": "p", "ch": "ch|c|tsch|cz", "zh": "j|zh|g"}}
	kanaHearing = hearing{drops: "r", nasal: true, latin: map[string]string{"b": "b|v", "v": "v|w", "ch": "ch|c|t|tch|cz|ci", "d": "d", "f": "f|h|v|ph|w", "g": "g|gh|gu", "h": "h|j|ch|g|kh|wh|",
		"j": "j|g|z|dg|d|dj|zh|gi|y", "k": "k|c|q|ck|ch|kh|qu", "m": "m", "n": "n|m|ng", "p": "p", "r": "l|r|rh", "s": "s|c|th|z|sz|ts|sc", "sh": "sh|s|sch|ch|c|sz|x", "t": "t|th|d", "ts": "ts|tz|z|t|c|zz",
		"w": "w|v|u|", "y": "y|j|", "z": "z|s|th", "ks": "x|ks|cs"}}
	hanHearing = hearing{drops: "lr", nasal: true, latin: map[string]string{"b": "b|v", "p": "p", "m": "m", "f": "f|v|ph|w", "d": "d|t", "t": "t|th", "n": "n|m|ng", "l": "l|r|rh", "g": "g|gu|gh",
		"k": "k|c|q|ck|ch|kh|qu|x", "h": "h|ch|g|kh|j|w|wh|", "j": "j|g|k|c|dj|ky|gy|z|d|t", "q": "ch|k|c|tr|q|j|g|tch|t", "x": "s|sh|h|c|x|sch|hs|ch|j", "zh": "j|dj|g|ch|zh|gi|d|dh", "ch": "ch|tch|tr|c|cz", "sh": "sh|s|sch|sz|ch|c|x",
		"r": "r|l|j|zh", "z": "z|ts|dz|s", "c": "ts|tz|z|c|s", "s": "s|th|z|c|sz|sc", "w": "w|v|u|", "y": "y|i|j|"}}
	hangulHearing = hearing{drops: "rhwy", latin: map[string]string{"g": "g|gu|gh|c|k|ck|kh|q|ch", "kk": "k|c|ck|g|q", "n": "n", "ng": "ng|n", "d": "d|t|th", "tt": "t|d|th", "r": "r|l|rh|wr", "l": "l|r", "lr": "l|r",
		"m": "m", "b": "b|v|w|p", "pp": "p|b", "s": "s|c|z|sz|th|ts|sh|sch|x|ch", "ss": "s|c|th|z|sz", "j": "j|g|z|dz|dg|s|ch|ts|dj|zh|y", "jj": "ch|z|ts|j|tz", "ch": "ch|c|tch|cz|ts|tsch|tz|t|z",
		"k": "k|c|q|ck|ch|kh|x|qu|g", "ks": "x|ks|cs", "t": "t|th|d|s", "p": "p|f|ph|v|b|pf", "h": "h|j|ch|kh|f|wh|g|x|", "w": "w|v|u|hu|gu|", "y": "y|j|i|"}}
	greekHearing = hearing{drops: "hwy", latin: map[string]string{"v": "v|w|b|f", "g": "g|gh|y|j|gu", "d": "d|dh|th", "z": "z|s|zh", "th": "th|t", "k": "k|c|q|ck|ch|kh|qu|g", "l": "l", "m": "m", "n": "n", "x": "x|ks|cs",
		"p": "p", "r": "r|rh", "s": "s|c|z|sh|sch|sz|zh|ss", "t": "t|th", "f": "f|ph|v", "ch": "ch|h|kh|j|x", "ps": "ps|bs", "b": "b|p", "mp": "mb|b|mp|p", "nt": "nd|nt|d|t|dd", "gk": "g|ng|nk|nc|gu", "ng": "ng|nk",
		"nch": "nch|nh|nk", "tz": "j|g|tz|dz|dj|ts|z|dg", "ts": "ch|ts|c|tch|cz|tz|z|tsch|q", "y": "y|i|u|"}}
)

// hearingOf is how the script of a word hears, nil when that is not known.
func hearingOf(w *word) *hearing {
	switch {
	case w.flags&(foreign|loose) == foreign|loose:
		return &kanaHearing
	case w.flags&(foreign|consonantal) == foreign|consonantal:
		return &hanHearing
	case w.flags&(foreign|hangulWord) == foreign|hangulWord:
		return &hangulHearing
	case w.has(consonantal):
		return &arabicHearing
	case w.has(foreign):
		return &greekHearing
	}
	return nil
}

// heard reports whether a word of another script has the consonants of a Latin one, as that script hears them, and how many they are.
func heard(w, latin *word) (consonants int, ok bool) {
	h := hearingOf(w)
	if h == nil || hearingOf(latin) != nil || len(w.text) > 40 || len(latin.text) > 24 || w.text == "" || latin.text == "" {
		return 0, false
	}
	if vowelStart(w.text) != vowelStart(latin.text) && !silentStart(latin.text) && !silentStart(w.text) {
		return 0, false
	}
	steps := 400
	return h.follow(w.text, latin.text, &steps)
}

// vowelStart reports whether a word begins with a vowel, or with what is written as one.
func vowelStart(s string) bool { return isVowel(s[0]) || s[0] == 'y' || s[0] == 'w' }

// silentStart reports whether a word begins with a letter that may not be heard, or be heard as a vowel.
func silentStart(s string) bool { return s[0] == 'h' || s[0] == 'j' || s[0] == 'w' || s[0] == 'v' }

// follow matches what is left of both, and counts the consonants. It gives up after some steps: names take few.
func (h *hearing) follow(w, latin string, steps *int) (int, bool) {
	if *steps--; *steps < 0 {
		return 0, false
	}
	w, latin = withoutVowels(w), withoutVowels(latin)
	if w == "" {
		return 0, h.mute(latin)
	}
	for n := min(3, len(w)); n > 0; n-- {
		spellings, ok := h.latin[w[:n]]
		if !ok {
			continue
		}
		rest := w[n:]
		if h.nasal && w[0] == 'n' && strings.HasPrefix(rest, "g") {
			if k, ok := h.one(rest[1:], latin, spellings, steps); ok {
				return k, true
			}
		}
		for rest != "" && rest[0] == w[0] { // doubled
			rest = rest[1:]
		}
		if k, ok := h.one(rest, latin, spellings, steps); ok {
			return k, true
		}
	}
	if h.drops != "" && latin != "" && strings.IndexByte(h.drops, latin[0]) >= 0 && (len(latin) == 1 || !isVowel(latin[1])) {
		return h.follow(w, latin[1:], steps)
	}
	return 0, false
}

// one matches one consonant in any of its spellings, and goes on.
func (h *hearing) one(rest, latin, spellings string, steps *int) (int, bool) {
	for spellings != "|" {
		s, more, found := strings.Cut(spellings, "|")
		if after, ok := strings.CutPrefix(latin, s); ok {
			if n, ok := h.follow(rest, after, steps); ok {
				return n + min(1, len(s)), true
			}
			if s != "" && after != "" && after[0] == s[len(s)-1] { // doubled
				if n, ok := h.follow(rest, after[1:], steps); ok {
					return n + 1, true
				}
			}
		}
		if !found {
			break
		}
		if spellings = more; more == "" {
			spellings = "|" // a last, empty spelling
			if n, ok := h.follow(rest, latin, steps); ok {
				return n, true
			}
		}
	}
	return 0, false
}

// mute reports whether what is left of a Latin word need not be heard.
func (h *hearing) mute(latin string) bool {
	for latin = withoutVowels(latin); latin != ""; latin = withoutVowels(latin[1:]) {
		if strings.IndexByte(h.drops, latin[0]) < 0 && latin[0] != 'h' && latin[0] != 'w' && latin[0] != 'y' {
			return false
		}
	}
	return true
}

// withoutVowels drops the vowels at the beginning.
func withoutVowels(s string) string {
	for s != "" && isVowel(s[0]) {
		s = s[1:]
	}
	return s
}
