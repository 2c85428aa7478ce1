package format

import "strings"

// lettersPage reports whether a title is that of a page of readers' letters: "Letters to the Beacon", "Your letters".
func lettersPage(title string) bool {
	low := strings.ToLower(strings.TrimSpace(title))
	switch low {
	case "letters", "your letters", "readers' letters", "readers’ letters", "letters page", "letters to the editor", "from our readers", "letters from readers", "the letters page", "our readers write":
		return true
	}
	return strings.HasPrefix(low, "letters to ") || strings.HasPrefix(low, "letters: ") || strings.HasPrefix(low, "letters from ") || strings.HasPrefix(low, "readers' letters") || strings.HasPrefix(low, "readers’ letters")
}

// markLetters parts the letters of such a page, each with its writer as the author of a comment: the paragraphs down to a signature are one letter's, a short line above is its
// heading. It returns false where fewer than two are signed: then the page is not built so.
func markLetters(text string, list []para, from int) ([]commentInfo, bool) {
	signed := 0
	for i := from; i < len(list); i++ {
		if _, ok := letterSigned(list[i].span.In(text)); ok && i > from {
			signed++
		}
	}
	if signed < 2 {
		return nil, false
	}
	var infos []commentInfo
	open, closed := false, false // closed: a signature stands right above
	for i := from; i < len(list); i++ {
		p := &list[i]
		if p.kind != kindBody {
			continue
		}
		s := p.span.In(text)
		name, ok := letterSigned(s)
		switch {
		case ok && open:
			infos[len(infos)-1].author = name
			p.kind, open, closed = kindBoilerplate, false, true
			continue
		case closed && !open && whence(s):
			p.kind = kindBoilerplate // where the writer lives, on a line of its own
			continue
		case !open && (shoutedHeading(s) || strings.HasPrefix(s, "We asked ")):
			if shoutedHeading(s) {
				p.kind = kindBoilerplate
			}
			closed = false
			continue // what the paper says of the letters that follow
		case !open && wordCount(s, 12) <= 10 && !endsSentence(s):
			p.kind = kindBoilerplate // its heading
			continue
		case !open:
			infos, open, closed = append(infos, commentInfo{}), true, false
		}
		p.kind, p.comment = kindComment, len(infos)
	}
	return infos, true
}

// letterSigned reads the name in a line that signs a letter: "Hendrik Moll, Pier Street", "Dr Ana Ruiz", "— Walter Ames, by e-mail".
func letterSigned(s string) (string, bool) {
	if name, ok := signature(s); ok {
		s = name
	}
	s = strings.TrimSpace(s)
	if handle := strings.TrimSuffix(s, "."); strings.HasPrefix(handle, "@") && len(handle) > 2 && !strings.ContainsAny(handle, " \n") {
		return handle, true // under a tweet
	}
	if name := strings.TrimSuffix(s, "."); name != s && !strings.Contains(name, ",") && wordCount(name, 6) <= 4 && capitals(name) && !shoutedHeading(s) {
		s = name // some files close every line with a full stop
	}
	if s == "" || len(s) > 70 || strings.ContainsAny(s, "!?;:\"“”…\n") || endsSentence(s) && !initials(s) {
		return "", false
	}
	name, _, _ := strings.Cut(s, ",")
	name = strings.TrimSpace(name)
	if n := wordCount(name, 6); n < 2 || n > 4 || !capitals(name) {
		return "", false
	}
	return name, true
}

// whence reports whether a line is no more than a place: "Arlen, Mass.", "Velm".
func whence(s string) bool {
	s = strings.TrimSuffix(strings.TrimSpace(s), ".")
	return s != "" && wordCount(s, 6) <= 5 && len(s) < 50 && !strings.ContainsAny(s, "!?;:\"“”…") && capitals(strings.ReplaceAll(s, ",", " "))
}

// shoutedHeading reports whether a line is a word or three in capitals: "TWITTER."
func shoutedHeading(s string) bool {
	return wordCount(s, 5) <= 3 && len(s) > 3 && strings.ToUpper(s) == s && strings.ToLower(s) != s
}

// lettersFrom returns the index of the first paragraph behind a heading for readers' letters among the first of the body, -1 for none.
func lettersFrom(text string, list []para, body int) int {
	for i := max(0, body-1); i < len(list) && i < body+2; i++ {
		if s := strings.TrimRight(list[i].span.In(text), ". "); wordCount(s, 5) <= 4 && lettersPage(s) {
			return i + 1
		}
	}
	return -1
}

// capitals reports whether every word of a name opens with a capital, particles aside.
func capitals(name string) bool {
	for _, w := range strings.Fields(name) {
		switch strings.ToLower(w) {
		case "van", "von", "de", "der", "den", "di", "da", "du", "la", "le", "al", "el", "bin", "and", "&":
			continue
		}
		if c := firstLetter(w); c == 0 || strings.ToLower(string(c)) == string(c) {
			return false
		}
	}
	return true
}
