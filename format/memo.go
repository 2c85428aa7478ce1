package format

import (
	"strings"

	"segun"
)

// memo reads the head of a memorandum: lines that say from whom it is, to whom, when and of what, each behind its word and a colon. It is the writer's text, and the lines are nobody's sentence. It returns
// false where the text does not begin so, with "To:" and "From:" among its first lines.
//
//	To: O. Vale / From: T. Corrin / cc: Legal / Date: 12 February 2031 / Re: Pump 4
func (r *textReader) memo() bool {
	last, seen := -1, map[string]bool{}
	for i := 0; i < len(r.list) && i < maxHead; i++ {
		if !memoLines(r.at(i), func(word, _ string) { seen[word] = true }) {
			if last >= 0 || i > 3 {
				break
			}
			continue
		}
		last = i
	}
	if !seen["from"] || !seen["to"] || last+1 >= len(r.list) {
		return false
	}
	for i := 0; i <= last; i++ {
		p := &r.list[i]
		p.kind = kindBoilerplate
		memoLines(r.at(i), func(word, rest string) {
			switch word {
			case "from":
				r.addAuthors(splitNames(rest))
			case "re", "subject":
				if r.doc.Title == "" {
					p.kind = kindHeadline
					r.setTitle(rest)
				}
			case "date":
				if h, ok := readHeadLine(rest); ok {
					r.takeHeadLine(i, h)
				}
			}
		})
		if p.kind == kindHeadline && strings.Contains(r.at(i), "\n") {
			p.kind = kindBoilerplate // the subject among other lines
		}
	}
	r.doc.Kind, r.body = segun.Letter, last+1
	return true
}

// memoLines calls do with each line of a paragraph, where all are lines of the head of a memorandum.
func memoLines(s string, do func(word, rest string)) bool {
	for line := range strings.SplitSeq(s, "\n") {
		if word, _ := memoLine(line); word == "" {
			return false
		}
	}
	for line := range strings.SplitSeq(s, "\n") {
		do(memoLine(line))
	}
	return true
}

// memoLine returns the word before the colon of a line in the head of a memorandum, in small letters, and what stands behind it; "" for any other line.
func memoLine(s string) (word, rest string) {
	if len(s) > 120 {
		return "", ""
	}
	word, rest, ok := strings.Cut(s, ":")
	if !ok || strings.TrimSpace(rest) == "" {
		return "", ""
	}
	switch word = strings.ToLower(strings.TrimSpace(word)); word {
	case "to", "from", "cc", "bcc", "date", "re", "ref", "subject", "through", "via", "attn", "attention", "our ref", "your ref":
		return word, strings.TrimSpace(rest)
	}
	return "", ""
}
