package format

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isHeadline reports whether paragraph i can be the headline: short, alone, no sentence of a report.
func (r *textReader) isHeadline(i int) bool {
	s := r.at(i)
	if r.title != "" && sameWords(s, r.title) {
		return true
	}
	if i+1 >= len(r.list) || len(s) > 260 || r.list[i].lines > 3 || listItem(s) || wordCount(s, 32) > 30 || letterOpening(s) {
		return false
	}
	if _, _, ok := dateline(s, nearTop); ok {
		return false
	}
	switch last, _ := utf8.DecodeLastRuneInString(s); last {
	case ';':
		return i == 0 && r.deckUnder(1) && len(r.list) > 2
	case ':', ',', '-', '—', '–':
		return false
	}
	if r.isKicker(i) {
		return false
	}
	if !endsSentence(s) {
		return true
	}
	if r.headFollows(i + 1) {
		return true
	}
	switch strings.TrimRight(s, "\"'”’")[max(0, len(strings.TrimRight(s, "\"'”’"))-1):] {
	case "?", "!":
		return wordCount(s, 16) <= 14 && len(r.at(r.lead(i))) > len(s)
	}
	return inTitleCase(s) || r.restated(i)
}

// lead is the index of the paragraph that the report under paragraph i opens with: rubrics and a deck with a full
// stop are passed over.
func (r *textReader) lead(i int) int {
	k := i + 1
	for k+1 < len(r.list) && k < i+3 && (rubricLine(r.at(k)) || k == i+1 && r.deckUnder(k)) {
		k++
	}
	return k
}

// rubricLine reports whether s is a rubric, a full stop behind it or not: "LETTERS."
func rubricLine(s string) bool {
	return len(s) < 30 && (rubric(strings.TrimRight(s, ".")) || isRole(s, roleBoilerplate))
}

// deckUnder reports whether paragraph i can be a deck although it ends as a sentence does: short, without what
// opens and dates reports, above a paragraph twice as long.
func (r *textReader) deckUnder(i int) bool {
	if i+1 >= len(r.list) || wordCount(r.at(i), 18) > 16 || len(r.at(i+1)) < 2*len(r.at(i)) {
		return false
	}
	return terse(r.at(i), 1)
}

// terse reports whether s is worded as headlines are: one sentence, at most so many articles and none that
// opens it, no pronoun or setting first, no weekday, no report of words in the past.
func terse(s string, articles int) bool {
	n := 0
	if strings.ContainsAny(strings.TrimRight(s, ".\"'”’?!"), "\n") || strings.Contains(s, ". ") && !strings.Contains(s, "vs. ") {
		return false
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), isSign) {
		switch w {
		case "the", "a", "an":
			if n++; n > articles {
				return false
			}
		case "said", "told", "was", "were", "had":
			return false
		}
		if calendar().weekdays[w] > 0 {
			return false
		}
	}
	return !opensReport(s)
}

// opensReport reports whether the first word of s opens reports and no headlines.
func opensReport(s string) bool {
	switch strings.ToLower(firstWord(s)) {
	case "the", "there", "i", "we", "he", "she", "they", "it", "in", "on", "at", "if", "when":
		return true
	}
	return false
}

// inTitleCase reports whether most long words of s are capitalised, as in headlines.
func inTitleCase(s string) bool {
	long, up, n := 0, 0, 0
	for w := range strings.FieldsSeq(s) {
		w = strings.TrimLeft(w, "\"'“‘(")
		n++
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || unicode.IsDigit(r) {
			up++
		}
	}
	return n >= 3 && n <= 25 && long >= 2 && up*10 >= long*7
}

// restated reports whether the paragraph below says again what short paragraph i says, as the first
// paragraph does with a headline that was given a full stop. News leads are told apart by their weekday
// and articles, which headlines do without; at the top of a longer text a line without any will do.
func (r *textReader) restated(i int) bool {
	s, next := r.at(i), r.at(r.lead(i))
	if wordCount(s, 18) > 16 || len(next) < len(s)*5/4 || i > 1 {
		return false
	}
	if i == 0 && len(r.list) >= 5 && len(next) > 2*len(s) && wordCount(s, 18) >= 4 && terse(s, 1) {
		return true
	}
	next = strings.ToLower(cutAt(next, 1200))
	plain := i == 0 && !opensReport(s) && len(r.list) >= 5 && len(next) > 2*len(s) && wordCount(s, 18) >= 4
	long, again, small := 0, 0, 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), isSign) {
		switch {
		case w == "said":
			return false
		case w == "the" || w == "a" || w == "an":
			small++
		case calendar().weekdays[w] > 0:
			return false
		case len(w) >= 4:
			long++
			if strings.Contains(next, w[:min(len(w), 5)]) {
				again++
			}
		}
	}
	return small <= 1 && long >= 3 && again*2 >= long || plain && small == 0
}
