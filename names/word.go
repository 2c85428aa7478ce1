package names

import "math/bits"

// What is known of a word, as bits. The highest bit is helper, of the index.
const (
	knownForename = 1 << iota
	knownSurname
	consonantal // written without its vowels: Arabic, Hebrew
	hasDigit    // or letters with points: what is compared exactly
	firmForm    // a legal form that tells companies apart
	fieldWord   // a trade word whose line gathers a field, not translations
	optional    // may be missing on either side: in brackets or quotation marks
	truncated   // the last word of a long name, which may be cut off
	foreign     // characters, syllables or Greek letters that stand for the sounds of a foreign name
	nameTitle   // a title that is as good as a name: sayyid, hafiz
	romanised   // from another script, letter by letter
	hanWord     // Chinese characters
	hangulWord  // Korean syllables
	loose       // of a script whose vowels are not those of Latin spellings: kana, Devanagari
	inBrackets  // of an organisation: perhaps another name of it
)

// maxGroups is how many lines of a table a word may stand on.
const maxGroups = 5

// word is a word of a name, ready to be compared. It holds no slices, so that comparing needs no memory.
type word struct {
	text     string // Latin letters and digits, folded
	native   string // Han (simplified) or Hangul as written; a Korean word in lower-case Cyrillic, a Vietnamese one with its marks
	sound    string
	letters  uint32 // which letters occur
	hash     uint32 // of text
	sounds   uint32 // hash of sound
	skeleton uint64
	east     uint64 // of Chinese or Korean syllables, 0 otherwise
	groups   [maxGroups]uint16
	nicks    [maxGroups]uint16
	canon    uint16 // the line of the table of organisation words
	flags    uint16
	role     Role
	weight   uint8 // hundredths
}

// has reports whether all bits are set.
func (w *word) has(f uint16) bool { return w.flags&f == f }

// newWord makes a word of folded text, with what only depends on the text.
func newWord(text string) word {
	w := word{text: text, sound: soundOf(text), hash: hash32(text)}
	w.sounds = hash32(w.sound)
	w.skeleton = skeletonOf(text)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z':
			w.letters |= 1 << (c - 'a')
		case '0' <= c && c <= '9':
			w.flags |= hasDigit
			w.letters |= 1 << 26
		default:
			w.letters |= 1 << (27 + c%4)
		}
	}
	return w
}

// hash32 is FNV-1a.
func hash32(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// share reports whether two sets of lines have one in common; 0 is none. Lines of the table of names abroad count only across scripts.
func share(a, b *[maxGroups]uint16, across bool) bool {
	if a[0] == 0 || b[0] == 0 {
		return false
	}
	for _, x := range a {
		if x == 0 {
			return false
		}
		if x >= abroadLines && !across {
			continue
		}
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// differing counts the letters that only one of two words has.
func differing(a, b *word) int { return bits.OnesCount32(a.letters ^ b.letters) }
