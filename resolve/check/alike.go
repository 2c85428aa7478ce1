package check

import (
	"strings"
	"unicode"
)

// emptyWords say nothing by themselves.
var emptyWords = setOf("the and that this those these with from have has had was were will would been being for not are his her its their they them she who whom which what when where " +
	"than then there about after before into over under also but any all one two said says say que los las del una uno por para con sin sobre como pero mas fue era han hay este esta ese esa su sus se le les")

func setOf(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// Words are the words of a claim that it can be known again by: without marks, capitals and their commonest endings.
func Words(claim string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsFuncSeq(fold(claim), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(w) < 3 || emptyWords[w] {
			continue
		}
		for _, end := range [...]string{"ing", "ed", "es", "s"} {
			if cut, ok := strings.CutSuffix(w, end); ok && len(cut) >= 3 {
				w = cut
				break
			}
		}
		out[strings.TrimSuffix(w, "e")] = true
	}
	return out
}

// alikeFrom is how many of the words of the shorter of two claims the other has at least, in a hundred.
const alikeFrom = 60

// Alike reports whether two claims, by their Words, say the same or its opposite: three words in common at least, or both of two.
func Alike(a, b map[string]bool) bool {
	if len(b) < len(a) {
		a, b = b, a
	}
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n >= 2 && (n >= 3 || n == len(a)) && n*100 >= alikeFrom*len(a)
}

// Same reports whether two claims with their words say the same of the same.
func Same(a, b *Claim, wordsA, wordsB map[string]bool) bool {
	return a.Says() && b.Says() && against(a.Status) == against(b.Status) && shareWhom(a, b) && Alike(wordsA, wordsB)
}

// Opposed reports whether one of two claims says that what the other says is not so.
func Opposed(a, b *Claim, wordsA, wordsB map[string]bool) bool {
	return a.Says() && b.Says() && against(a.Status) != against(b.Status) && shareWhom(a, b) && Alike(wordsA, wordsB)
}

// shareWhom reports whether two claims are about one of the same, or both about nobody.
func shareWhom(a, b *Claim) bool {
	for _, x := range a.About {
		for _, y := range b.About {
			if x != "" && x == y {
				return true
			}
		}
	}
	return len(a.About) == 0 && len(b.About) == 0
}
