package names

import (
	"math"
	"strings"
	"unicode/utf8"
)

// How says in which way two words agree.
type How uint8

// The ways, the strongest first.
const (
	Same       How = iota
	Spelling       // spellings of one name: Mohamed, Muhammad
	Sound          // sound alike: Nuristani, Nooristani
	Syllables      // one Chinese or Korean syllable in two romanisations
	Translated     // Bank, Banco
	ShortForm      // Bill, William
	Joined         // written in one or apart: Pol Pot, Polpot
	Consonants     // the consonants of a spelling without vowels
	Letters        // a few letters differ: a typing error, perhaps
	FirstOnly      // an initial
	CutOff         // the end is missing
	Acronym        // PLA, People's Liberation Army
)

// String says the way in words.
func (h How) String() string {
	all := [...]string{"the same", "a spelling variant of", "sounds like", "another romanisation of", "a translation of", "a short form of", "written in one with",
		"the consonants of", "differs in a few letters from", "the initial of", "cut off from", "the initials of"}
	return all[min(int(h), len(all)-1)]
}

// What agreement of each kind is worth. Chosen on the dev pairs; see docs/names.md.
const (
	worthSpelling    = 0.96
	worthCounterpart = 0.86 // John, Juan: one name in two languages
	worthSound       = 0.92
	worthSyllables   = 0.92
	worthTranslated  = 0.92
	worthField       = 0.88 // words of one field in two scripts: which of them translate each other no table tells
	worthShortForm   = 0.86
	worthJoined      = 0.95
	worthConsonants  = 0.85
	worthInitial     = 0.75
	worthCutOff      = 0.60
	worthAcronym     = 0.50
	worthNearSound   = 0.80
	worthVowel       = 0.80
	worthPrefix      = 0.85
	leastLetters     = 0.73 // words that agree less are different words
	leastSpelling    = 0.40 // variants that agree less are counterparts in other languages
	leastUneven      = 0.80 // the same for words of different length
	leastFather      = 0.90 // the same for patronymics, whose ends are all alike
	leastSyllabic    = 0.85 // the same for words of Chinese or Korean syllables
	leastAcross      = 0.82 // the same for a word and one of another script, which was not mistyped but romanised
)

// alike says how much two words agree, 0 when they are different words, and in which way.
func alike(a, b *word) (float32, How) {
	if a.cyrillicKorean() || b.cyrillicKorean() {
		return acrossKontsevich(a, b)
	}
	if a.hash == b.hash && a.text == b.text {
		if a.native != "" && b.native != "" && a.native != b.native {
			if (a.flags^b.flags)&hangulWord != 0 {
				return acrossHangul(a, b)
			}
			return 0, Same // the same sound in other characters
		}
		return 1, Same
	}
	if a.native != "" && b.native != "" {
		if (a.flags^b.flags)&hangulWord != 0 {
			return acrossHangul(a, b)
		}
		return 0, Same // another character is no typing error
	}
	if a.role == Numeral || b.role == Numeral || (a.flags|b.flags)&hasDigit != 0 {
		return 0, Same
	}
	if a.canon != 0 && a.canon == b.canon && a.role == b.role {
		switch {
		case a.role == LegalForm:
			return 1, Translated // legal forms are what their class is
		case !a.has(fieldWord) || abbreviated(a.text, b.text):
			return worthTranslated, Translated
		}
	}
	if (a.canon == b.canon || a.canon^b.canon == besideField) && (a.flags^b.flags)&romanised != 0 && (a.flags|b.flags)&fieldWord != 0 && a.canon != 0 && a.role == b.role {
		return worthField, Translated
	}
	if share(&a.groups, &b.groups, (a.flags|b.flags)&romanised != 0) {
		if a.native == "" && b.native == "" && a.east == 0 && b.east == 0 && closeness(a.text, b.text) < leastSpelling {
			return worthCounterpart, Spelling
		}
		return worthSpelling, Spelling
	}
	if a.role == Initial || b.role == Initial {
		return initial(a, b)
	}
	if share(&a.nicks, &b.nicks, false) && !(a.flags&b.flags&knownForename != 0 && a.role != Nickname && b.role != Nickname && fullForms(a, b)) {
		return worthShortForm, ShortForm
	}
	if sameSyllables(a.east, b.east, (a.flags|b.flags)&(hanWord|hangulWord)) && !otherPinyin(a, b) {
		return worthSyllables, Syllables
	}
	if heardInHangul(a) || heardInHangul(b) {
		return hears(a, b)
	}
	if (a.flags|b.flags)&(hanWord|hangulWord) != 0 {
		return otherReading(a, b) // syllables are read exactly or not at all
	}
	if (a.flags|b.flags)&consonantal != 0 && a.flags&b.flags&consonantal == 0 {
		if s, h := consonants(a, b); s > 0 {
			return s, h
		}
		return hears(a, b)
	}
	s, h := spelled(a, b)
	if s == 0 && (a.flags^b.flags)&loose != 0 {
		if skeletonLength(a.skeleton) > 1 && sameStart(a.text[0], b.text[0]) && ((a.flags|b.flags)&foreign != 0 || sameConsonants(a.text, b.text)) {
			s, h = consonants(a, b)
		}
		if s == 0 {
			return hears(a, b)
		}
	}
	if s == 0 && (a.flags^b.flags)&foreign != 0 {
		return hears(a, b)
	}
	return s, h
}

// heardInHangul reports whether a word is one of a Western name in Hangul.
func heardInHangul(w *word) bool { return w.flags&(foreign|hangulWord) == foreign|hangulWord }

// hears compares a word of another script with a Latin one by how that script hears Western names.
func hears(a, b *word) (float32, How) {
	if hearingOf(a) == nil {
		a, b = b, a
	}
	if a.flags&foreign == 0 && b.text[len(b.text)-1] != 'e' && endsInI(a.text) != endsInI(b.text) {
		return 0, Consonants // the i of descent is written in Arabic, too
	}
	switch n, ok := heard(a, b); {
	case !ok || n < 2:
		return 0, Consonants
	case n == 2:
		return worthConsonants - 0.05, Consonants
	}
	return worthConsonants, Consonants
}

// abbreviated reports whether one word is the beginning of the other, or some letters of it in order, from the first on: mfg, manufacturing.
func abbreviated(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 || a[0] != b[0] {
		return false
	}
	if len(a) >= 3 && strings.HasPrefix(b, a) {
		return true
	}
	if len(a) > 5 {
		return false
	}
	k := 0
	for i := 0; i < len(b) && k < len(a); i++ {
		if b[i] == a[k] {
			k++
		}
	}
	return k == len(a)
}

// sameConsonants reports whether two words have the same consonants, letter by letter, but for h, v, w and y.
func sameConsonants(a, b string) bool {
	i, j := 0, 0
	for {
		i, j = nextConsonant(a, i), nextConsonant(b, j)
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i, j = i+1, j+1
	}
}

func nextConsonant(s string, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case isVowel(c), c == 'h', c == 'v', c == 'w', c == 'y', i > 0 && c == s[i-1]:
			i++
		default:
			return i
		}
	}
	return i
}

// sameStart reports whether two words begin with one sound; l and r are one in Japanese spellings.
func sameStart(a, b byte) bool {
	return a == b || letterClass[a]&letterClass[b]&^1 != 0 || (a == 'l' || a == 'r') && (b == 'l' || b == 'r')
}

// fullForms reports whether two forenames are both heads of lines of their own: Carlos and Charles share short forms, not a name.
func fullForms(a, b *word) bool {
	return a.nicks[0] != b.nicks[0] && len(a.text) > 3 && len(b.text) > 3
}

func initial(a, b *word) (float32, How) {
	if b.role == Initial {
		a, b = b, a
	}
	if a.text == "" || b.text == "" || b.role == Initial && len(a.text) == len(b.text) || !startsAs(a.text, b.text) && (b.role != Initial || !startsAs(b.text, a.text)) {
		return 0, FirstOnly
	}
	return worthInitial, FirstOnly
}

// acrossHangul compares a word in Hangul with one in characters or in pinyin.
func acrossHangul(a, b *word) (float32, How) {
	if b.has(hangulWord) {
		a, b = b, a
	}
	if hangulWrites(a.native, b) {
		return worthSyllables, Syllables
	}
	return 0, Letters
}

// otherReading compares a word in characters or Hangul with one in Latin letters, which may be another reading than the Mandarin or Korean one.
func otherReading(a, b *word) (float32, How) {
	if b.native != "" {
		a, b = b, a
	}
	switch {
	case b.native != "" || b.role == Initial || b.flags&(romanised|consonantal|foreign) != 0:
	case a.has(hanWord) && a.role != Word && readsAs(a.native, b.text):
		return worthSyllables, Syllables
	case a.has(hangulWord) && b.east>>32 != 0 && hangulWrites(a.native, b):
		return worthSyllables, Syllables
	}
	return 0, Letters
}

// sameSyllables compares keys: their upper halves are of Chinese syllables, their lower ones of Korean. Characters of one of the two leave
// only its half.
func sameSyllables(a, b uint64, characters uint16) bool {
	if a == 0 || b == 0 {
		return false
	}
	chinese := a>>32 != 0 && a>>32 == b>>32
	korean := uint32(a) != 0 && uint32(a) == uint32(b)
	switch characters {
	case hanWord:
		return chinese || korean
	case hangulWord:
		return korean
	}
	return chinese || korean
}

// consonants compares a word without vowels with one that has them.
func consonants(a, b *word) (float32, How) {
	x, y := a.skeleton, b.skeleton
	if f, v := a, b; (a.flags|b.flags)&foreign == 0 {
		if v.has(consonantal) {
			f, v = v, f
		}
		if strings.HasSuffix(v.text, "v") && strings.HasSuffix(f.text, "f") && f.skeleton>>4 == v.skeleton && skeletonLength(v.skeleton) > 1 {
			return worthConsonants, Consonants // the v of Slavic names is an f in Arabic
		}
	}
	if (a.flags|b.flags)&(foreign|loose) == 0 && endsInI(a.text) != endsInI(b.text) {
		return 0, Consonants // the i of descent is written in either script
	}
	if (a.flags|b.flags)&foreign != 0 {
		x, y = liquid(x), liquid(y)
	}
	if x != y || x == 0 {
		return 0, Consonants
	}
	switch n := skeletonLength(x); {
	case n >= 3:
		return worthConsonants, Consonants
	case n == 2:
		return worthConsonants - 0.05, Consonants
	}
	if max(len(a.text), len(b.text)) <= 5 {
		return worthConsonants - 0.1, Consonants
	}
	return 0, Consonants
}

// endsInI reports whether a word ends in the sound i: in consonantal scripts, in y.
func endsInI(s string) bool {
	switch s[len(s)-1] {
	case 'i', 'y', 'e':
		return true
	}
	return false
}

// liquid makes r and l one, as Chinese spellings of foreign names do.
func liquid(k uint64) uint64 {
	var out uint64
	for shift := 0; shift < 64; shift += 4 {
		c := k >> shift & 15
		if c == 11 {
			c = 10
		}
		out |= c << shift
	}
	return out
}

// spelled compares the letters of two words.
func spelled(a, b *word) (float32, How) {
	short := min(len(a.text), len(b.text))
	if short > 2 && a.text[0] >= utf8.RuneSelf && b.text[0] >= utf8.RuneSelf {
		return spelledOther(a.text, b.text)
	}
	if a.east != 0 && b.east != 0 {
		return syllabic(a, b)
	}
	if a.sounds == b.sounds && a.sound == b.sound && short >= 2 {
		if a.hasLine() && b.hasLine() { // Saad is no spelling of Said: each has its own
			return 0, Sound
		}
		if distinct(a, b) && distance(a.text, b.text) > 3 {
			return leastLetters, Sound
		}
		if short <= 3 {
			return worthSound - 0.08, Sound
		}
		return worthSound, Sound
	}
	if (looselySame(a.sound, b.sound) || frenchEnd(a, b)) && !distinct(a, b) {
		return worthSound - 0.03, Sound
	}
	if short == 3 && lacksVowel(a, b) {
		return worthVowel, Letters
	}
	if short <= 3 || differing(a, b) > 4 || distinct(a, b) {
		return 0, Letters
	}
	long := max(len(a.text), len(b.text))
	if long-short > 3 || long > 24 {
		return 0, Letters
	}
	if otherGender(a, b) {
		return 0, Letters
	}
	cost := distanceUpTo(a.text, b.text, max(3*long, 30)) // above it, how far is all one: no threshold is reached
	if cost > 10 && swapCost(a.text[0], b.text[0]) == 10 && a.text[0] != b.text[0] {
		return 0, Letters // another beginning, and more
	}
	s := 1 - float32(cost)/float32(10*long)
	if short >= 8 && (strings.HasPrefix(a.text, b.text) || strings.HasPrefix(b.text, a.text)) && long-short <= 3 {
		return max(s, worthPrefix), Letters // revolution, revolutionary
	}
	if s < leastUneven && len(a.sound) >= 4 && len(a.sound) == len(b.sound) && (a.flags|b.flags)&romanised == 0 && distance(a.sound, b.sound) <= 5 {
		return worthNearSound, Sound
	}
	switch uneven := long - short; {
	case (a.flags^b.flags)&romanised != 0 && (s < leastAcross || endsInI(a.text) != endsInI(b.text)):
		return 0, Letters
	case a.role == Patronymic && b.role == Patronymic && s < leastFather && isPatronymic(a.text) && isPatronymic(b.text):
		return 0, Letters
	case s < leastLetters, short == 4 && s < 0.75, uneven == 1 && s < leastUneven, uneven > 1 && s < 0.88:
		return 0, Letters
	}
	return s, Letters
}

// frenchEnd reports whether two words sound the same but for the e that French writes behind an n: Poutine.
func frenchEnd(a, b *word) bool {
	if len(a.sound) < len(b.sound) {
		a, b = b, a
	}
	n := len(b.sound)
	return n > 3 && len(a.sound) == n+1 && a.sound[n] == 'i' && b.sound[n-1] == 'n' && strings.HasSuffix(a.text, "ne") && (a.sound[:n] == b.sound || looselySame(a.sound[:n], b.sound))
}

// syllabic compares words of names that are made of Chinese or Korean syllables, after their keys differed: only a letter too many or too few,
// or one of a longer word, is a typing error; everything else makes another syllable.
func syllabic(a, b *word) (float32, How) {
	cost, long := distance(a.text, b.text), max(len(a.text), len(b.text))
	if cost <= 3 {
		return worthSound, Sound
	}
	if a.east>>32 != 0 && b.east>>32 != 0 && a.text != b.text+"g" && b.text != a.text+"g" && !distinct(a, b) {
		return 0, Letters // both are Chinese syllables as they stand, and no names of elsewhere
	}
	if s := 1 - float32(cost)/float32(10*max(1, long)); s >= leastSyllabic && min(len(a.text), len(b.text)) > 4 {
		return s, Letters
	}
	return 0, Letters
}

// otherGender reports whether two forenames differ only in a last a or o: Emilia and Emilio.
func otherGender(a, b *word) bool {
	n := len(a.text)
	if n != len(b.text) || (a.flags|b.flags)&knownForename == 0 || a.text[:n-1] != b.text[:n-1] {
		return false
	}
	x, y := a.text[n-1], b.text[n-1]
	return x == 'a' && y == 'o' || x == 'o' && y == 'a'
}

// lacksVowel reports whether a word of three letters is one of four without a vowel inside: Irn, Iran.
func lacksVowel(a, b *word) bool {
	if len(a.text) > len(b.text) {
		a, b = b, a
	}
	return len(b.text) == 4 && a.text[0] == b.text[0] && a.text[2] == b.text[3] && a.east == 0 && b.east == 0 &&
		a.flags&(knownForename|knownSurname) == 0 && a.skeleton == b.skeleton && skeletonLength(a.skeleton) > 1 && distance(a.text, b.text) == 7
}

// spelledOther compares words of scripts that are not romanised, letter by letter.
func spelledOther(a, b string) (float32, How) {
	var x, y [24]byte
	n, k := oneByte(a, &x), oneByte(b, &y)
	if n < 5 || k < 5 || n != k {
		return 0, Letters
	}
	differ := 0
	for i := range n {
		if x[i] != y[i] {
			differ++
		}
	}
	if differ > 1 {
		return 0, Letters
	}
	return 1 - 1/float32(n), Letters
}

// oneByte writes the letters of one script in a byte each: their code points differ in the lower eight bits. -1 when there are too many.
func oneByte(s string, out *[24]byte) int {
	n := 0
	for _, r := range s {
		if n == len(out) {
			return -1
		}
		out[n] = byte(r)
		n++
	}
	return n
}

// distinct reports whether both words are well-known names, and not spellings of one: Hernandez is no misspelt Fernandez.
func distinct(a, b *word) bool { return a.wellKnown() && b.wellKnown() }

// wellKnown reports whether a table holds a word as a name or as a short form or spelling of one.
func (w *word) wellKnown() bool {
	return w.flags&(knownForename|knownSurname) != 0 || w.nicks[0] != 0 || w.hasLine()
}

// hasLine reports whether the spellings of a word stand in a table.
func (w *word) hasLine() bool { return w.groups[0] != 0 && w.groups[0] < abroadLines }

// distance is the cost of making one word of the other, ten for a letter: less for a doubled letter, an h, a vowel for a
// vowel, a consonant for one like it, or two letters the wrong way round. Only the first 24 letters count.
func distance(a, b string) int { return distanceUpTo(a, b, math.MaxInt16) }

// distanceUpTo is distance, as far as it is not more than most; else anything above most.
func distanceUpTo(a, b string, most int) int {
	limit, before := int16(min(most, math.MaxInt16)), int16(0)
	var rows [3][26]int16
	a, b = a[:min(len(a), len(rows[0])-2)], b[:min(len(b), len(rows[0])-2)]
	prev2, prev, cur := &rows[0], &rows[1], &rows[2]
	var gaps [26]int16
	for j := 1; j <= len(b); j++ {
		gaps[j] = gapCost(b, j-1)
		prev[j] = prev[j-1] + gaps[j]
	}
	for i := 1; i <= len(a); i++ {
		del := gapCost(a, i-1)
		cur[0] = prev[0] + del
		least := cur[0]
		for j := 1; j <= len(b); j++ {
			best := prev[j-1]
			if a[i-1] != b[j-1] {
				best += swapCost(a[i-1], b[j-1])
			}
			best = min(best, prev[j]+del, cur[j-1]+gaps[j])
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				best = min(best, prev2[j-2]+8)
			}
			cur[j] = best
			least = min(least, best)
		}
		if least > limit && before > limit-8 { // two letters the wrong way round reach back two rows
			return int(least)
		}
		before = least
		prev2, prev, cur = prev, cur, prev2
	}
	return int(prev[len(b)])
}

// gapCost is the cost of a letter that only one word has.
func gapCost(s string, i int) int16 {
	switch c := s[i]; {
	case i > 0 && s[i-1] == c:
		return 3
	case c == 'h' || c == 'y' && i > 0:
		return 5
	case isVowel(c):
		return 7
	}
	return 10
}

// swapCost is the cost of one letter for another.
func swapCost(a, b byte) int16 {
	switch x := letterClass[a] & letterClass[b]; {
	case x&2 != 0:
		return 4
	case x != 0:
		return 5
	}
	return 10
}

// letterClass are sets of letters that stand for one another: vowels, i and its kin, …
var letterClass = [256]uint16{
	'a': 1, 'e': 1, 'i': 1 | 2, 'o': 1, 'u': 1 | 4, 'y': 2, 'j': 2 | 8, 'w': 4, 'v': 4 | 512, 'g': 8 | 16, 'k': 16, 'c': 16 | 32, 'q': 16,
	's': 32, 'z': 32 | 64, 'x': 32, 'd': 128 | 64, 't': 128, 'b': 256 | 512, 'p': 256, 'f': 512}
