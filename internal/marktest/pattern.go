package marktest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// gap stands for words left out of a pattern.
const gap = "…"

// plain collapses runs of white space, so that a line break in an article matches a space in a pattern.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }

// whole reports whether the pattern matches all of text; a gap at an end leaves that end open.
func whole(pattern, text string) bool {
	pattern, text = plain(pattern), plain(text)
	parts := strings.Split(pattern, gap)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	if len(parts) == 1 {
		return pattern == text
	}
	if !strings.HasPrefix(text, parts[0]) || !edge(text, len(parts[0])) {
		return false
	}
	last := parts[len(parts)-1]
	end := len(text) - len(last)
	if !strings.HasSuffix(text, last) || !edge(text, end) {
		return false
	}
	at := inOrder(parts[1:len(parts)-1], text, len(parts[0]))
	return at >= 0 && at <= end
}

// within reports whether the words of the pattern stand in text, in order, as whole words.
func within(pattern, text string) bool {
	parts := strings.Split(plain(pattern), gap)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return inOrder(parts, plain(text), 0) >= 0
}

// inOrder returns where the last part ends when all stand in text from at on, or -1. The first place that
// fits is the best for what follows, so nothing is tried twice.
func inOrder(parts []string, text string, at int) int {
	for _, p := range parts {
		for {
			i := strings.Index(text[at:], p)
			if i < 0 {
				return -1
			}
			if edge(text, at+i) && edge(text, at+i+len(p)) {
				at += i + len(p)
				break
			}
			_, n := utf8.DecodeRuneInString(text[at+i:])
			at += i + n
		}
	}
	return at
}

// edge reports whether no word runs across the offset.
func edge(text string, at int) bool {
	a, _ := utf8.DecodeLastRuneInString(text[:at])
	b, _ := utf8.DecodeRuneInString(text[at:])
	return at == 0 || at == len(text) || !inWord(a) || !inWord(b)
}

// inWord reports whether r can stand inside a word.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// short shows a long stretch by its first and last words, in a way that is itself a pattern.
func short(s string) string {
	const head, tail = 8, 5
	w := strings.Fields(s)
	if len(w) <= head+tail+2 {
		return strings.Join(w, " ")
	}
	return strings.Join(w[:head], " ") + " " + gap + " " + strings.Join(w[len(w)-tail:], " ")
}

// likeness scores how much two lines have in common: the share of their words that both hold.
func likeness(a, b string) float64 {
	count := make(map[string]int)
	wa, wb := bare(a), bare(b)
	for _, w := range wa {
		count[w]++
	}
	both := 0
	for _, w := range wb {
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return 2 * float64(both) / float64(len(wa)+len(wb))
}

// bare returns the words of a line in lower case, without marks.
func bare(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !inWord(r) })
}
