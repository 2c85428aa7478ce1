package names

import "strings"

// Words that agree only across scripts (heard.go, kontsevich.go) share no key with one another. They are filed under coarser ones: listed Latin words under keys that
// only words of other scripts are looked up by, and the other way round, so that nothing is added to what a Latin word finds among Latin words but one key.

// coarseClass puts consonants together that some script writes with one another's letters. 0 is left out.
var coarseClass = [256]byte{'b': 1, 'p': 1, 'f': 1, 'v': 1, 't': 2, 'd': 2, 's': 3, 'z': 3, 'c': 3, 'j': 3, 'g': 3, 'k': 3, 'q': 3, 'x': 3, 'm': 4, 'n': 4, 'l': 5, 'r': 5}

// coarseHash is the hash of the coarse consonants of a word: l and r only at its beginning, g not behind n, v and j only where asked for. 0 is too little to go by.
func coarseHash(s string, vj bool) uint32 {
	h, last, n := uint32(2166136261), byte(0), 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		k := coarseClass[c]
		switch {
		case k == 5 && i > 0, c == 'g' && i > 0 && s[i-1] == 'n', (c == 'v' || c == 'j') && !vj:
			k = 0
		case c == 't' && (at(s, i+1) == 's' || at(s, i+1) == 'z'), c == 't' && at(s, i+1) == 'c' && at(s, i+2) == 'h':
			k = 3
		case c == 'p' && at(s, i+1) == 'h':
			k = 1
		}
		if k == 0 || k == last {
			continue
		}
		last = k
		h = (h ^ uint32(k)) * 16777619
		n++
	}
	if n < 2 {
		return 0
	}
	return h
}

// coarseKeys appends the keys of a word across scripts: those that it is listed under, or those that it is looked up by when it is asked for.
func coarseKeys(w *word, asked bool, out []uint32) []uint32 {
	abroadToo := hearingOf(w) != nil
	latin := w.flags&(romanised|consonantal|foreign|loose) == 0 && w.native == ""
	switch {
	case w.role == Initial || w.role == Numeral || w.flags&(hasDigit|helper) != 0:
		return out
	case latin || abroadToo:
		to := salt(saltListed)
		if latin == asked {
			to = salt(saltAbroad)
		}
		if k := coarseHash(w.text, true); k != 0 {
			out = append(out, mix(k, to))
		}
		if strings.ContainsAny(w.text, "vj") {
			if k := coarseHash(w.text, false); k != 0 {
				out = append(out, mix(k, to))
			}
		}
	}
	switch {
	case w.cyrillicKorean():
		k := koreanCoarse(w.text)
		if out = append(out, mix(k, salt(saltCyrillic))); asked {
			out = append(out, mix(k, salt(saltKorean)))
		}
	case w.east != 0 && (latin || w.flags&(hanWord|hangulWord) != 0):
		text := w.text
		if w.has(hanWord) {
			text = hangulLatin(koreanReading(w.native))
		} else if w.has(hangulWord) {
			text = hangulLatin(w.native)
		}
		k := koreanCoarse(text)
		switch {
		case k == 0:
		case asked:
			out = append(out, mix(k, salt(saltCyrillic)))
		default:
			out = append(out, mix(k, salt(saltKorean)))
		}
	}
	return out
}
