package format

import "strings"

// threadPage reports whether a text is a copied thread of posts from its first line on: two lines or more name who posts, by a handle and the time ("@mira_holt · 3 May"), and one of them opens it.
func threadPage(text string, list []para) bool {
	n := 0
	for i := range list {
		s := list[i].span.In(text)
		if !strings.Contains(s, "@") {
			if i == 0 {
				return false
			}
			continue
		}
		if _, ok := handleLine(s); ok {
			n++
		} else if i == 0 {
			return false
		}
	}
	return n >= 2
}

// replyingTo reports whether a line of a thread only says whom a post answers: "Replying to @mira_holt".
func replyingTo(s string) bool {
	return strings.HasPrefix(s, "Replying to @") && wordCount(s, 9) <= 8
}
