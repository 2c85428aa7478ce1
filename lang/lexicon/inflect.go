package lexicon

import "strings"

// The regular rules of English inflection; WordNet's exception lists and our table of irregular verbs come before them. They
// over-generate a little ("honester"): a form that nobody writes costs a slot and harms nothing.

// plural returns the regular plural of a noun.
func plural(w string) string {
	switch {
	case hasSuffix(w, "s", "x", "z", "ch", "sh"):
		return w + "es"
	case strings.HasSuffix(w, "y") && !vowelBefore(w):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "man") && len(w) > 5 && !hasSuffix(w, "human", "german", "roman", "ottoman", "talisman", "shaman", "caiman"):
		return w[:len(w)-2] + "en"
	}
	return w + "s"
}

// verbForms returns the regular third person, past and -ing form of a verb.
func verbForms(w string) (third, past, ing string) {
	third = w + "s"
	switch {
	case hasSuffix(w, "s", "x", "z", "ch", "sh", "o"):
		third = w + "es"
	case strings.HasSuffix(w, "y") && !vowelBefore(w):
		third = w[:len(w)-1] + "ies"
	}
	switch {
	case strings.HasSuffix(w, "ie"):
		return third, w + "d", w[:len(w)-2] + "ying"
	case hasSuffix(w, "ee", "oe", "ye"):
		return third, w + "d", w + "ing"
	case strings.HasSuffix(w, "e"):
		return third, w + "d", w[:len(w)-1] + "ing"
	case strings.HasSuffix(w, "y") && !vowelBefore(w):
		return third, w[:len(w)-1] + "ied", w + "ing"
	case doubles(w):
		d := w + w[len(w)-1:]
		return third, d + "ed", d + "ing"
	case strings.HasSuffix(w, "c"):
		return third, w + "ked", w + "king"
	}
	return third, w + "ed", w + "ing"
}

// degrees returns the regular comparative and superlative, or "" for an adjective too long to have them.
func degrees(w string) (cmp, sup string) {
	if len(w) < 3 || len(w) > 8 || strings.ContainsAny(w, "-'. ") {
		return "", ""
	}
	n := syllables(w)
	switch {
	case strings.HasSuffix(w, "y") && !vowelBefore(w) && n <= 2:
		return w[:len(w)-1] + "ier", w[:len(w)-1] + "iest"
	case strings.HasSuffix(w, "e") && n <= 2:
		return w + "r", w + "st"
	case n > 1:
		return "", ""
	case doubles(w):
		d := w + w[len(w)-1:]
		return d + "er", d + "est"
	}
	return w + "er", w + "est"
}

// doubles reports whether a word of one syllable ends in a single vowel and a single consonant that doubles ("stop").
func doubles(w string) bool {
	n := len(w)
	if n < 3 || syllables(w) != 1 || strings.IndexByte("wxyh", w[n-1]) >= 0 || isVowel(w[n-1]) || !isVowel(w[n-2]) {
		return false
	}
	return !isVowel(w[n-3]) || strings.HasPrefix(w[n-3:], "u") && n > 3 && w[n-4] == 'q'
}

func syllables(w string) int {
	n, in := 0, false
	for i := range len(w) {
		v := isVowel(w[i]) || w[i] == 'y' && i > 0
		if v && !in {
			n++
		}
		in = v
	}
	if n > 1 && strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "le") {
		n--
	}
	return n
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func vowelBefore(w string) bool { return len(w) > 1 && isVowel(w[len(w)-2]) }

func hasSuffix(w string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
