package names

// The romanisation of Korean syllables, by the rules of 2000, without the changes between syllables: names are written
// syllable by syllable.
var (
	hangulStart = [...]string{"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"}
	hangulVowel = [...]string{"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"}
	hangulEnd   = [...]string{"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"}
)

// hangulLatin romanises a word of Hangul syllables.
func hangulLatin(s string) string {
	b := make([]byte, 0, 2*len(s))
	for _, r := range s {
		if r < 0xAC00 || r > 0xD7A3 {
			b = appendFolded(b, r)
			continue
		}
		n := int(r - 0xAC00)
		b = append(b, hangulStart[n/588]...)
		b = append(b, hangulVowel[n%588/28]...)
		b = append(b, hangulEnd[n%28]...)
	}
	return string(b)
}
