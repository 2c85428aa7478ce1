package segun

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostOpening is how many characters of a text stand for a title that is not there.
const mostOpening = 80

// leastSentence is how many characters a sentence must have to stand alone for a title: a shorter end may be that of "Mr." or "No.".
const leastSentence = 24

// Opening returns the first words of the headline, or else of the body: the first sentence where it is short, else whole words up to some 80 characters and "…". It is for lists and headings in which a document
// without a title stands. It is no title: whoever shows it marks it, and nothing is exported with it.
func (d *Document) Opening() string {
	for _, kind := range [...]SectionKind{Headline, Body, Comment} {
		for i := range d.Sections {
			if s := &d.Sections[i]; s.Kind == kind {
				if w := openingOf(s.Span.In(d.Text)); w != "" {
					return w
				}
			}
		}
	}
	return ""
}

// openingOf is Opening for a stretch of text. It looks at the beginning of it only.
func openingOf(text string) string {
	text = strings.TrimSpace(text)
	cut := len(text) > mostOpening*utf8.UTFMax
	if cut {
		end := mostOpening * utf8.UTFMax
		for !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end]
	}
	if k := strings.Index(text, "\n\n"); k >= 0 {
		text, cut = text[:k], false
	}
	words := strings.Fields(text)
	n := 0
	for i, w := range words {
		if n += utf8.RuneCountInString(w); i > 0 {
			n++
		}
		if n > mostOpening {
			return shortened(words[:i], w)
		}
		if n >= leastSentence && i+1 < len(words) && endsSentence(w) && opensSentence(words[i+1]) {
			return strings.Join(words[:i+1], " ")
		}
	}
	if cut && len(words) > 1 {
		return shortened(words[:len(words)-1], "")
	}
	return strings.Join(words, " ")
}

// shortened joins the words that fit. Where not even one does, as in writing without spaces, as much stands of the next as fits.
func shortened(words []string, next string) string {
	if len(words) == 0 {
		return string([]rune(next)[:mostOpening]) + "…"
	}
	return strings.TrimRight(strings.Join(words, " "), ",;:–—- ") + "…"
}

// endsSentence reports whether a word ends in a full stop, an exclamation or question mark that is not that of a shortened name or title: "Mr.", "J.", "U.N.".
func endsSentence(w string) bool {
	w = strings.TrimRight(w, "\"'”’»)]")
	if w == "" {
		return false
	}
	switch w[len(w)-1] {
	case '!', '?':
		return true
	case '.':
		first, _ := utf8.DecodeRuneInString(w)
		return strings.Count(w, ".") == 1 && (utf8.RuneCountInString(w) > 4 || unicode.IsLower(first))
	}
	return false
}

// opensSentence reports whether a word may be the first of a sentence.
func opensSentence(w string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘«([¿¡"))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || !unicode.IsLower(r) && unicode.IsLetter(r)
}
