package format

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxByline is the length in bytes up to which a line can be a byline.
const maxByline = 200

// byline reads a line that names the writers: "By Ana Ruiz, Staff writer", "BY ANA RUIZ and Tom Okoro".
// Words after the names (roles, outlets, dates) are left out. ok with no names is a byline that names
// nobody ("By our correspondent").
func byline(s string) (names []string, ok bool) {
	if len(s) > maxByline {
		return nil, false
	}
	s = strings.TrimLeftFunc(s, func(r rune) bool { return isSign(r) })
	rest, found := cutBy(s)
	if !found {
		return nil, false
	}
	first, _ := utf8.DecodeRuneInString(rest)
	if isGenericWriter(rest) {
		return nil, true
	}
	if !unicode.IsUpper(first) && !particle(firstWord(rest)) {
		return nil, false
	}
	if w := strings.ToLower(firstWord(rest)); calendar().months[w] > 0 || calendar().weekdays[w] > 0 || notWriter(w) {
		return nil, false
	}
	names = splitNames(rest)
	if len(names) == 0 || endsSentence(s) && wordCount(s, 12) > 10 {
		return nil, false
	}
	return names, true
}

// cutBy drops the words that announce a writer, and credits for pictures behind the name.
func cutBy(s string) (string, bool) {
	s = cutOccasion(s)
	for _, lead := range [...]string{"by", "written by", "words by", "words:", "story by", "story:", "text by", "text:", "reported by", "posted by", "author:", "authors:", "by:", "reporter:", "reporters:", "writer:", "investigations team:", "investigation team:", "reporting team:", "published by", "compiled by", "writing by"} {
		if len(s) > len(lead)+1 && strings.EqualFold(s[:len(lead)], lead) && (s[len(lead)] == ' ' || strings.HasPrefix(s[len(lead):], "\u00a0") || s[len(lead)] == '\t') {
			return cutCredits(strings.TrimLeftFunc(s[len(lead):], unicode.IsSpace)), true
		}
	}
	return "", false
}

// cutOccasion drops what sort of piece it is before "by": "Exclusive by", "Special report by".
func cutOccasion(s string) string {
	for _, lead := range [...]string{"exclusive", "special report", "report", "analysis", "opinion", "comment", "commentary", "review", "reviewed", "interview", "feature", "dispatch", "essay", "column", "investigation", "eyewitness", "first published"} {
		if hasFoldPrefix(s, lead) {
			if rest := strings.TrimLeft(s[len(lead):], " :|-–—"); len(rest) < len(s)-len(lead) && hasFoldPrefix(rest, "by ") {
				return rest
			}
		}
	}
	return s
}

// cutCredits drops the credits for pictures that follow a writer's name: "Ana Ruiz. Pictures: Ivo Lenk".
func cutCredits(s string) string {
	for i := 1; i < len(s); i++ {
		if s[i-1] != ' ' && s[i-1] != '\t' {
			continue
		}
		for _, w := range [...]string{"pictures:", "picture:", "photos:", "photo:", "photographs:", "photography:", "images:", "illustration:", "illustrations:", "graphics:", "pictures by", "photos by", "photographs by", "photography by", "editing:", "additional reporting"} {
			if hasFoldPrefix(s[i:], w) {
				return strings.TrimRight(s[:i], " .,;|•·-–—\t")
			}
		}
	}
	return s
}

// isGenericWriter reports whether s names a desk instead of a person.
func isGenericWriter(s string) bool {
	low := strings.ToLower(strings.TrimRight(s, ". "))
	switch low {
	case "staff", "staff reporter", "staff reporters", "staff writer", "staff writers", "staff report", "staff and agencies", "agencies", "agency staff", "editorial board", "the editorial board", "news desk", "newsroom", "our correspondent", "our reporter", "our correspondents", "our foreign staff", "our staff", "a correspondent", "a staff reporter", "wire services", "wire reports", "web desk", "admin", "guest contributor":
		return true
	}
	return false
}

// notWriter lists words that follow "By" at the start of ordinary sentences and headings.
func notWriter(w string) bool {
	switch w {
	case "the", "then", "now", "contrast", "comparison", "law", "midnight", "noon", "dawn", "dusk", "all", "any", "then,", "far", "early", "late", "mid", "this", "that", "these", "those", "next", "last", "my", "his", "her", "their", "its", "it", "one", "two", "in", "on", "at", "and", "no", "not", "some", "most", "many":
		return true
	}
	return false
}

// particle reports whether w is a small word inside surnames.
func particle(w string) bool {
	switch strings.ToLower(w) {
	case "de", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "la", "le", "van", "von", "der", "den", "ter", "ten", "bin", "ibn", "bint", "al", "el", "af", "av", "zu", "y", "e", "i", "st", "st.", "ben", "abu":
		return true
	}
	return false
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		s = s[:i]
	}
	return strings.TrimRight(s, ",.;:")
}

// splitNames cuts a list of writers and keeps what looks like a person's name: two to five words, each
// with a capital but for particles. A part that is none (a role, a place, an outlet) ends the list
// unless another name follows an "and".
func splitNames(s string) []string {
	var names []string
	for _, part := range splitWriters(s) {
		name, more := personName(part)
		if name == "" {
			if len(names) == 0 {
				return nil
			}
			continue
		}
		names = append(names, name)
		if more {
			break // words ran on behind the name: the list is over
		}
	}
	return names
}

// splitWriters cuts at commas, semicolons, bars, ampersands, bullets and "and".
func splitWriters(s string) []string {
	var parts []string
	start := 0
	cut := func(end, next int) {
		if p := strings.TrimSpace(s[start:end]); p != "" {
			parts = append(parts, p)
		}
		start = next
	}
	for i, r := range s {
		if i < start {
			continue
		}
		switch {
		case strings.ContainsRune(",;|&•·/\n\t", r):
			cut(i, i+utf8.RuneLen(r))
		case r == ' ' && hasFoldPrefix(s[i:], " and "):
			cut(i, i+5)
		case r == ' ' && (hasFoldPrefix(s[i:], " in ") || hasFoldPrefix(s[i:], " for ") || hasFoldPrefix(s[i:], " at ") || hasFoldPrefix(s[i:], " on ") || hasFoldPrefix(s[i:], " of ") ||
			hasFoldPrefix(s[i:], " with ") || strings.HasPrefix(s[i:], " - ") || strings.HasPrefix(s[i:], " – ") || strings.HasPrefix(s[i:], " — ") || strings.HasPrefix(s[i:], " (")):
			cut(i, len(s))
			return parts
		}
	}
	cut(len(s), len(s))
	return parts
}

func hasFoldPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// personName returns the name that opens s, with capitals set as in names when all of it is in capitals;
// more is true when other words follow it.
func personName(s string) (name string, more bool) {
	words := strings.Fields(s)
	n := 0
	for n < len(words) && nameWord(words[n], n) {
		n++
	}
	switch {
	case n < len(words) && n > 0 && calendar().months[strings.ToLower(words[n])] == 0:
		return "", false // "Staff writer", "Political editor"
	case n < 1 || n > 5 || roleWord(words[n-1]) || particle(words[n-1]) && n > 1:
		return "", false
	}
	name = strings.Join(words[:n], " ")
	if name == strings.ToUpper(name) && n > 1 {
		name = capitalised(words[:n])
	}
	return strings.TrimRight(name, ":"), n < len(words)
}

// nameWord reports whether w can be the i-th word of a name.
func nameWord(w string, i int) bool {
	if particle(w) && i > 0 {
		return true
	}
	first, n := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(first) && !strings.HasPrefix(w, "al-") && !strings.HasPrefix(w, "el-") && !strings.HasPrefix(w, "d'") && !strings.HasPrefix(w, "d’") {
		return unicode.Is(unicode.Lo, first)
	}
	for _, r := range w[n:] {
		if !unicode.IsLetter(r) && !strings.ContainsRune("-'’.", r) && !unicode.Is(unicode.Mn, r) {
			return false
		}
	}
	return calendar().months[strings.ToLower(w)] == 0 || i == 1 || i == 0
}

// roleWord reports whether w ends a role or an outlet rather than a name.
func roleWord(w string) bool {
	switch strings.ToLower(strings.TrimRight(w, ".,")) {
	case "writer", "editor", "reporter", "correspondent", "staff", "columnist", "contributor", "producer", "news", "times", "post", "tribune", "herald", "press", "team", "desk", "bureau", "service", "reporters", "editors", "writers", "agency", "chief", "photographer", "intern", "analyst", "journalist", "updated", "published", "media", "magazine", "today", "gazette", "journal", "fellow":
		return true
	}
	return false
}

// capitalised writes words in capitals as a name is written: "ANA RUIZ-OKORO" as "Ana Ruiz-Okoro".
func capitalised(words []string) string {
	out := make([]byte, 0, 64)
	for i, w := range words {
		if i > 0 {
			out = append(out, ' ')
		}
		up := true
		for _, r := range w {
			if up {
				out = utf8.AppendRune(out, r)
			} else {
				out = utf8.AppendRune(out, unicode.ToLower(r))
			}
			up = strings.ContainsRune("-'’.", r)
		}
	}
	return string(out)
}
