package names

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// twoLetterInitials are the groups of letters that are abbreviated as one: Yu. for Yuri, Ch. for Charles, Th. for Theodor.
var twoLetterInitials = wordSet("ch th ph sh zh kh ts yu ya ye yo ju ja je iu ia sch sz cz dz gy ny zs cs shch tch dj")

// isInitial reports whether a word is one letter, a group of letters with a point behind, or one letter of another script that Latin writes in several.
func (a *analysis) isInitial(key string, r *raw) bool {
	if r.script == Hangul || r.script == Han || r.script == Kana || key == "" {
		return false
	}
	if utf8.RuneCountInString(key) == 1 || r.script != Latin && !r.korean && utf8.RuneCountInString(r.text) == 1 {
		return true
	}
	return r.script == Latin && !r.dotted && twoLetterInitials[key] && a.pointBehind(r) && r.end+1 < len(a.n.Original)
}

// pointBehind reports whether a point follows a word.
func (a *analysis) pointBehind(r *raw) bool {
	return r.end < len(a.n.Original) && a.n.Original[r.end] == '.'
}

// capitalInitials reports whether a word is initials without points: JP, DJ. They stand in capitals where the rest does not, and are nobody's name.
func (a *analysis) capitalInitials(r *raw) bool {
	n := len(r.text)
	if r.script != Latin || r.dotted || n < 2 || n > 3 || r.text != strings.ToUpper(r.text) || r.bracketed || r.quoted || a.n.Original == strings.ToUpper(a.n.Original) {
		return false
	}
	key := r.fold()
	if n == 3 && strings.ContainsAny(key, "aeiouy") || len(key) != n || strings.ContainsAny(key, "0123456789") {
		return false
	}
	pw := personWordsOf()
	_, suffix := pw.suffixes[key]
	title, titled := pw.titles.phrases[key]
	form, legal := organisationWords().phrases[key]
	return !suffix && !(titled && !title.after) && !(legal && form.role == LegalForm) && pw.particles[key] == "" && personalWords()[key] == nil && !eastFamilies()[key] && syllables()[key] == ""
}

// softStarts are how a name may begin whose initial is written otherwise: E. Petrov is Yevgeny, Yu. is Iurii.
var softStarts = map[string][]string{"e": {"ye", "je"}, "y": {"iu", "ia", "ju", "ja", "ie", "je"}, "yu": {"iu", "ju"}, "ya": {"ia", "ja"}, "ye": {"e", "ie", "je"}, "yo": {"io", "jo", "fyo"},
	"ju": {"yu", "iu"}, "ja": {"ya", "ia"}, "je": {"ye", "e"}, "iu": {"yu", "ju"}, "ia": {"ya", "ja"}, "kh": {"h", "ch", "x"}, "zh": {"j", "z"}, "ts": {"c", "tz"}, "ch": {"tch", "tsch"},
	"sh": {"sch", "s"}, "sch": {"sh"}, "shch": {"sch", "sc"}, "j": {"yu", "ya", "ye"}}

// startsAs reports whether a word may begin with an initial.
func startsAs(initial, word string) bool {
	if strings.HasPrefix(word, initial) {
		return true
	}
	for _, s := range softStarts[initial] {
		if strings.HasPrefix(word, s) {
			return true
		}
	}
	return false
}

// abbreviations are the names that are cut short in writing: Ma., Fco., Hdez, to the name.
var abbreviations = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, r := range rows("abbreviations") {
		for _, f := range forms(r[1]) {
			if m[f] == "" {
				m[f] = r[0]
			}
		}
	}
	return m
})

// unabbreviated is the whole name for one that is cut short: with a point behind and more to follow, without a vowel, or with two consonants in front that begin no syllable.
func (a *analysis) unabbreviated(key string, r *raw) string {
	full := abbreviations()[key]
	if full == "" || r.dotted || r.quoted || r.bracketed {
		return key
	}
	if a.pointBehind(r) && r.end+1 < len(a.n.Original) || len(key) > 1 && !strings.ContainsAny(key, "aeiouy") {
		return full
	}
	if len(key) > 2 && !isVowel(key[0]) && !isVowel(key[1]) && (strings.HasSuffix(key, "ez") || !strings.ContainsRune("lrhtwn", rune(key[1]))) && personalWords()[key] == nil { // Hdez, Fco
		return full
	}
	return key
}

// smallParticle reports whether a single small letter, or small letters with points, stand for particles: 't, v. for van or von, v.d. for van der.
func (a *analysis) smallParticle(r *raw) bool {
	switch r.text {
	case "t":
		return r.start > 0 && (a.n.Original[r.start-1] == '\'' || strings.HasSuffix(a.n.Original[:r.start], "’"))
	case "v", "z":
		return a.pointBehind(r) && r.end+1 < len(a.n.Original)
	case "vd", "vdh", "vdn", "vh", "vdr":
		return true
	}
	return false
}
