package en

import "strings"

// compounds are endings of nouns whose plural is irregular wherever they close a word: firewomen.
var compounds = []struct{ plural, single string }{
	{"women", "woman"}, {"men", "man"}, {"children", "child"}, {"wives", "wife"}, {"knives", "knife"}, {"shelves", "shelf"},
	{"people", "people"}, {"teeth", "tooth"}, {"feet", "foot"}, {"mice", "mouse"}, {"wolves", "wolf"}, {"analyses", "analysis"}, {"selves", "self"},
}

// singular returns the singular of a regular plural, a stem and its ending.
func (e *inflection) singular(w string, name bool) (stem, ending string) {
	if x := e.nouns[w]; x != "" {
		return x, ""
	}
	if i := strings.LastIndexByte(w, '-'); i > 0 {
		if x := e.nouns[w[i+1:]]; x != "" {
			return w[:i+1], x
		}
	}
	for _, c := range compounds {
		if len(w) > len(c.plural) && strings.HasSuffix(w, c.plural) {
			return w[:len(w)-len(c.plural)], c.single
		}
	}
	n := len(w)
	switch {
	case n < 3 || w[n-1] != 's' || w[0] >= '0' && w[0] <= '9' || ends(w, "ss", "us") || ends(w, "is") && !name:
		return w, ""
	case ends(w, "'s", "’s"):
		return strings.TrimRight(w[:n-1], "'’"), ""
	case ends(w, "ies") && n > 4:
		return w[:n-3], "y"
	case ends(w, "ches", "shes", "sses", "xes", "zzes", "tzes", "oes"):
		return w[:n-2], ""
	case ends(w, "uses") && !ends(w, "ouses", "auses"):
		return w[:n-2], ""
	}
	return w[:n-1], ""
}

func ends(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// verbPrefixes go before irregular verbs: rebuilt, overtook.
var verbPrefixes = []string{"re", "over", "under", "out", "mis", "un", "fore", "up", "inter", "co", "co-", "re-", "pre", "with"}

// verb returns the bare verb of an inflected form, a stem and its ending.
func (e *inflection) verb(w, xpos string) (stem, ending string) {
	n := len(w)
	if n < 4 {
		if n == 3 && w[2] == 's' && xpos == "VBZ" {
			return w[:2], ""
		}
		return w, ""
	}
	for _, p := range verbPrefixes {
		if len(p)+3 > n || !strings.HasPrefix(w, p) || ends(w, "ed", "ing", "es") {
			continue
		}
		if x := e.verbs[w[len(p):]]; x != "" && x != "be" && x != "will" && (xpos != "VBZ" || x == "do" || x == "go") {
			return w[:len(p)], x
		}
	}
	switch {
	case ends(w, "ing") && xpos != "VBZ" && n > 4:
		return e.bare(w[:n-3])
	case ends(w, "in'") && n > 5:
		return e.bare(w[:n-3])
	case ends(w, "ied"):
		return w[:n-3], "y"
	case ends(w, "ed") && xpos != "VBZ":
		return e.bare(w[:n-2])
	case xpos == "VBZ" || xpos == "":
		return third(w)
	}
	return w, ""
}

// third returns the bare verb of a third person singular.
func third(w string) (stem, ending string) {
	n := len(w)
	switch {
	case w[n-1] != 's' || ends(w, "ss"):
		return w, ""
	case ends(w, "ies") && n > 4:
		return w[:n-3], "y"
	case ends(w, "ches", "shes", "sses", "xes", "zzes", "oes"):
		return w[:n-2], ""
	}
	return w[:n-1], ""
}

// bare returns the verb whose -ed or -ing was taken off: with its silent e, or without its doubled consonant.
func (e *inflection) bare(stem string) (s, ending string) {
	last := stem[strings.LastIndexByte(stem, '-')+1:]
	n := len(last)
	silent, known := e.silent[last]
	for _, p := range verbPrefixes {
		if known {
			break
		}
		if strings.HasPrefix(last, p) {
			silent, known = e.silent[last[len(p):]]
		}
	}
	switch {
	case known:
	case n >= 3 && last[n-1] == last[n-2]:
		if undouble(last) {
			return stem[:len(stem)-1], ""
		}
	default:
		silent = takesE(last)
	}
	if silent {
		return stem, "e"
	}
	return stem, ""
}

// undouble reports whether the doubled consonant at the end of the stem is the inflection's: stopp, but fall and miss.
func undouble(stem string) bool {
	switch stem[len(stem)-1] {
	case 'b', 'd', 'g', 'k', 'm', 'n', 'p', 'r', 't', 'v':
		return true
	case 'l': // travell and controll, but install and spell
		return syllables(stem) > 1 && !ends(stem, "stall", "smell", "spell", "sell", "tell", "roll", "call", "fill", "kill", "wall") ||
			ends(stem, "control", "controll", "patroll", "counsell", "cancell")
	}
	return false
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// syllables counts groups of vowels.
func syllables(w string) int {
	n := 0
	for i := range len(w) {
		if (vowel(w[i]) || w[i] == 'y' && i > 0) && (i == 0 || !vowel(w[i-1])) {
			n++
		}
	}
	return n
}

// takesE reports whether the spelling of a stem calls for a silent e: mak, produc, settl, but visit and need.
func takesE(s string) bool {
	n := len(s)
	if n < 2 {
		return false
	}
	last, before := s[n-1], s[n-2]
	digraph := n > 2 && vowel(before) && (vowel(s[n-3]) && !(s[n-3] == 'u' && n > 3 && s[n-4] == 'q'))
	switch last {
	case 'v', 'c', 'u':
		return true
	case 'e':
		return before != 'e' && n > 1
	case 'z':
		return before != 'z' && (vowel(before) || before == 'n')
	case 's':
		return before != 's'
	case 'g':
		return before == 'd' || before == 'r' || before == 'l' || vowel(before) && !(before == 'o' && syllables(s) > 1)
	case 'w', 'x', 'y', 'h', 'f', 'j', 'a', 'i', 'o', 'q':
		return last == 'f' && vowel(before) && !digraph && syllables(s) == 1
	case 'l':
		if strings.IndexByte("bcdfgkptz", before) >= 0 || before == 's' {
			return true
		}
	}
	if !vowel(before) && before != 'y' || digraph && !(s[n-3] == 'i' && before == 'a' || s[n-3] == 'u' && (before == 'a')) {
		return false
	}
	if syllables(s) == 1 {
		return true
	}
	return weakEnding(s, last, before)
}

// weakEnding decides for stems of several syllables that end in one vowel and one consonant.
func weakEnding(s string, last, before byte) bool {
	switch last {
	case 't':
		return before == 'a' || before == 'u'
	case 'n':
		return before == 'i'
	case 'r':
		return before == 'i' || before == 'u'
	case 'l':
		return before == 'u' || before == 'i' && ends(s, "bil", "mil", "fil")
	case 'd':
		return true
	case 'k':
		return true
	case 'm':
		return before == 'u' || before == 'a' || before == 'i'
	case 'p':
		return before == 'a'
	case 'b':
		return before == 'i'
	}
	return false
}

// positive returns the positive degree of a regular comparative or superlative.
func (e *inflection) positive(w string) (s, ending string) {
	n := len(w)
	switch {
	case ends(w, "iest"):
		return w[:n-4], "y"
	case ends(w, "ier") && n > 4:
		return w[:n-3], "y"
	case ends(w, "est") && n > 4:
		n -= 3
	case ends(w, "er") && n > 4:
		n -= 2
	default:
		return w, ""
	}
	stem := w[:n]
	switch {
	case n > 2 && stem[n-1] == stem[n-2] && strings.IndexByte("bdgmnprt", stem[n-1]) >= 0:
		return stem[:n-1], ""
	case strings.IndexByte("vcgu", stem[n-1]) >= 0 && !ends(stem, "ng"), syllables(stem) == 1 && takesE(stem):
		return stem, "e"
	}
	return stem, ""
}
