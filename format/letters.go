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
	open := false
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
			p.kind, open = kindBoilerplate, false
			continue
		case !open && wordCount(s, 12) <= 10 && !endsSentence(s):
			p.kind = kindBoilerplate // its heading
			continue
		case !open:
			infos, open = append(infos, commentInfo{}), true
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
