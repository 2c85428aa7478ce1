package format

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"segun/data"
)

// role is what phrases of the furniture table say about the block that holds them; a block may have several.
type role uint16

const (
	roleBoilerplate role = 1 << iota
	roleRelated
	roleCaption
	roleComments
	rolePerhaps
	roleButton
	roleRelease
	roleTail
	roleNote
)

// roleNames are the roles as the table writes them.
var roleNames = map[string]role{"boilerplate": roleBoilerplate, "related": roleRelated, "caption": roleCaption, "comments": roleComments,
	"perhaps": rolePerhaps, "button": roleButton, "release": roleRelease, "tail": roleTail, "note": roleNote}

// is reports whether r holds any of the wanted roles.
func (r role) is(want role) bool { return r&want != 0 }

// phrase is one row of the table.
type phrase struct {
	role role
	text string
}

// phraseTable holds the phrases by how they are found; starts by their first four bytes, so that a block
// is compared with few of them.
type phraseTable struct {
	whole map[string]role
	start map[string][]phrase
	any   []phrase
	end   []phrase

	release []string // what a press release carries; asked of few blocks
}

var phrases = sync.OnceValue(func() *phraseTable {
	t := &phraseTable{whole: map[string]role{}, start: map[string][]phrase{}}
	for _, row := range data.MustTable("en/furniture.tsv") {
		if row[0] == "carries" {
			t.release = append(t.release, row[2])
			continue
		}
		p := phrase{roleNames[row[0]], row[2]}
		if p.role == 0 {
			panic("format: furniture.tsv: kind " + row[0])
		}
		switch row[1] {
		case "whole":
			t.whole[p.text] |= p.role
		case "start":
			t.start[startKey(p.text)] = append(t.start[startKey(p.text)], p)
		case "any":
			t.any = append(t.any, p)
		case "end":
			t.end = append(t.end, p)
		default:
			panic("format: furniture.tsv: how is " + row[1])
		}
	}
	return t
})

func startKey(s string) string { return s[:min(len(s), 2)] }

// maxFurniture is the length in bytes up to which a block is compared with the phrases.
const maxFurniture = 320

// maxLead is the length in bytes up to which a block is a link behind words that end in a colon: in a longer one the article goes on.
const maxLead = 200

// rolesOf is the roles that block s plays by the table.
func rolesOf(s string) role {
	if len(s) > maxFurniture {
		return 0
	}
	t := phrases()
	low := plainQuotes(strings.ToLower(s))
	found := t.whole[strings.TrimFunc(cutCount(low), isSign)]
	for _, p := range t.start[startKey(low)] {
		if len(s) > maxLead && p.role == roleBoilerplate && strings.HasSuffix(p.text, ":") {
			continue
		}
		if strings.HasPrefix(low, p.text) && wordBorder(low, len(p.text)) {
			found |= p.role
		}
	}
	for _, p := range t.any {
		if !found.is(p.role) && holdsWords(low, p.text) && !(p.role == roleBoilerplate && behindArticle(low, p.text)) {
			found |= p.role
		}
	}
	low = strings.TrimSuffix(strings.TrimRightFunc(low, unicode.IsSpace), ".")
	for _, p := range t.end {
		if strings.HasSuffix(low, p.text) {
			found |= p.role
		}
	}
	return found
}

// behindArticle reports whether the notice that holds words stands behind a sentence of the article in the same block: "The minister called it absurd. | © 2026 Harrow Media. All rights reserved." It begins at its own sign or sentence.
func behindArticle(s, words string) bool {
	before := s[:strings.Index(s, words)]
	for _, sign := range [...]string{"©", "(c)", "copyright"} {
		if i := strings.Index(before, sign); i >= 0 {
			before = before[:i]
		}
	}
	i := strings.LastIndexAny(before, ".?!")
	return i >= 0 && wordCount(before[:i], noticeless) == noticeless && strings.TrimFunc(before[i:], isSign) == ""
}

// noticeless is how many words before a notice make a sentence of the article.
const noticeless = 5

// holdsWords reports whether s holds words as words of their own: "adblock" is not in "roadblock".
func holdsWords(s, words string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], words)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		first, n := utf8.DecodeRuneInString(words)
		if !(unicode.IsLetter(first) && unicode.IsLetter(before)) && wordBorder(s, i+len(words)) {
			return true
		}
		from = i + n
	}
}

// cutCount drops a number in brackets behind a heading: "have your say (3)".
func cutCount(s string) string {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	for _, pair := range [...]string{"()", "[]"} {
		if i := strings.LastIndexByte(s, pair[0]); i > 0 && s[len(s)-1] == pair[1] && allDigits(s[i+1:len(s)-1]) {
			return s[:i]
		}
	}
	return s
}

// isRole reports whether block s plays a role by the table. Where a block is asked about more than once,
// rolesOf once is cheaper.
func isRole(s string, want role) bool { return rolesOf(s).is(want) }

// plainQuotes writes typographic apostrophes as typewriters do.
func plainQuotes(s string) string { return strings.ReplaceAll(s, "’", "'") }

// isSign reports whether r carries no words: space, signs, symbols.
func isSign(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '#' }

// wordBorder reports whether no word runs on across position i of s.
func wordBorder(s string, i int) bool {
	if i >= len(s) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(s[:i])
	next, _ := utf8.DecodeRuneInString(s[i:])
	return isSign(last) || unicode.IsDigit(last) || isSign(next)
}

// countHeading reports whether s counts comments: "12 comments", "Comments (12)", "View 1,204 comments",
// "2 comments on this story".
func countHeading(s string) bool {
	if len(s) > 60 || strings.HasSuffix(s, ".") {
		return false
	}
	digits, words, named := false, 0, false
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), isSign) {
		switch w {
		case "comment", "comments", "responses", "replies", "reactions":
			named = true
		case "view", "show", "showing", "all", "read", "see", "reader", "readers", "user", "the", "top", "on", "this", "story", "article", "post", "page", "report", "so", "far", "of", "from", "by", "our", "your":
		default:
			if !allDigits(w) {
				return false
			}
			digits = true
		}
		words++
	}
	return digits && named && words <= 6
}

// wordCount counts words up to limit.
func wordCount(s string, limit int) int {
	n := 0
	for range strings.FieldsSeq(s) {
		if n++; n >= limit {
			break
		}
	}
	return n
}

// dingbats reports whether s holds no letter and no digit: a drawn line, stars between parts.
func dingbats(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
	}
	return true
}
