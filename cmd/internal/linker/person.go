package linker

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"segun"
	"segun/store/fact"
)

// What stands behind and before a name where a text gives an age, and behind it where it gives a birth.
var (
	ageBehind  = regexp.MustCompile(`^(?:, (?:aged |who is )?|\s\((?:aged )?| \()(\d{1,3})(?:[,;.)]| and | who | was | is |$)`)
	ageBefore  = regexp.MustCompile(`\b(\d{1,3})[- ]years?[- ]old(?: [\w’'-]+){0,4} $`)
	bornBehind = regexp.MustCompile(`^(?:, | \(| was |, who was )born (?:on |in )?(?:[\w .,-]{0,24}?)\b(1[89]\d\d|20\d\d)\b`)
	manBefore  = regexp.MustCompile(`\b(?:Mr\.?|Sir|Lord|Señor|Sr\.) (?:[A-Z][\p{L}’'-]+ )?$`)
	womanFirst = regexp.MustCompile(`\b(?:Mrs\.?|Ms\.?|Miss|Lady|Dame|Señora|Sra\.) (?:[A-Z][\p{L}’'-]+ )?$`)
)

// lookBefore is how many bytes in front of a name are looked at, lookBehind how many behind it.
const (
	lookBefore = 60
	lookBehind = 48
)

// personal is what a document says of a person beside names and offices: when they were born, as EDTF, and whether they are a man or a woman, "" where it leaves that open or says
// both. An age tells the year to one, and newspapers are often a year out, so that it counts as about: "Bruno Kessel, 34" of a day in 2031 is born about 1997, 1997~.
func personal(e *fact.Entity, text, published string) (born []string, gender string) {
	year, err := strconv.Atoi(published[:min(4, len(published))])
	dated := err == nil
	man, woman := false, false
	for _, at := range whereNamed(e, text) {
		before, behind := text[max(0, at.start-lookBefore):at.start], text[at.end:min(len(text), at.end+lookBehind)]
		man = man || holdsAny(before, "Mr", "Sir", "Lord", "Señor", "Sr.") && manBefore.MatchString(before)
		woman = woman || holdsAny(before, "Mrs", "Ms", "Miss", "Lady", "Dame", "Señora", "Sra.") && womanFirst.MatchString(before)
		if m := bornBehind.FindStringSubmatch(behind); m != nil {
			born = append(born, m[1])
		}
		ages := [][]string{ageBehind.FindStringSubmatch(behind)}
		if strings.Contains(before, "old") {
			ages = append(ages, ageBefore.FindStringSubmatch(before))
		}
		for _, m := range ages {
			if m == nil || !dated {
				continue
			}
			if age, _ := strconv.Atoi(m[1]); age >= leastAge && age <= mostAge {
				born = append(born, fmt.Sprintf("%d~", year-age))
			}
		}
	}
	switch slices.Sort(born); {
	case man && !woman:
		gender = "male"
	case woman && !man:
		gender = "female"
	}
	return slices.Compact(born), gender
}

// holdsAny reports whether a text holds one of some words: the expressions above are tried only where they can hold.
func holdsAny(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// Ages that are believed: what is less or more is mostly a score, a price or a number of a street.
const (
	leastAge = 10
	mostAge  = 110
)

// place is where a name stands.
type place struct{ start, end int }

// whereNamed are the places of a person's names in a text, as whole words; at most mostPlaces of them.
func whereNamed(e *fact.Entity, text string) []place {
	if e.Kind != segun.Person {
		return nil
	}
	var out []place
	for _, n := range e.Names {
		if n.Form == "description" || len(n.Text) < 3 {
			continue
		}
		for from := 0; len(out) < mostPlaces; {
			i := strings.Index(text[from:], n.Text)
			if i < 0 {
				break
			}
			p := place{from + i, from + i + len(n.Text)}
			if from = p.end; !letterAt(text, p.end) && (p.start == 0 || !letterAt(text, p.start-1)) {
				out = append(out, p)
			}
		}
	}
	return out
}

// mostPlaces bounds how often the names of one person are looked up.
const mostPlaces = 200

// letterAt reports whether a byte is of a word: a letter, or of one beyond ASCII.
func letterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	c := s[i]
	return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80 && !strings.HasPrefix(s[i:], "’") && !strings.HasPrefix(s[i:], "”") && c&0xC0 != 0x80
}
