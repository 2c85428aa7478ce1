package segment

import (
	"slices"
	"strings"

	"segun"
)

// opened cuts what only opens a block off its first sentence, the nth of the list: the time of an entry, then the number or bullet of a paragraph.
func opened(text string, tokens []segun.Token, list []segun.Sentence, n int) []segun.Sentence {
	if n >= len(list) {
		return list
	}
	if ended(text[:list[len(list)-1].Span.End]) {
		list = cutOff(tokens, list, n, stamp(text, tokens, list[n].First, list[n].End))
	}
	return cutOff(tokens, list, n, numbered(text, tokens, &list[n]))
}

// cutOff makes two sentences of the nth of a list, the second from token end on; of one that would be empty it makes none.
func cutOff(tokens []segun.Token, list []segun.Sentence, n, end int) []segun.Sentence {
	rest := list[n]
	if end <= rest.First || end >= rest.End {
		return list
	}
	list[n].End, list[n].Span.End = end, tokens[end-1].Span.End
	rest.First, rest.Span.Start = end, tokens[end].Span.Start
	return slices.Insert(list, n+1, rest)
}

// ended reports whether a block ends as a sentence does.
func ended(text string) bool {
	text = strings.TrimRight(text, "\"'”’»)")
	return text != "" && strings.ContainsRune(".!?…", rune(text[len(text)-1])) || strings.HasSuffix(text, "…")
}

// stamp returns the end of the time of day at token t with what belongs to it (am, GMT, a colon or dash behind), where a capital, a mark or a word with one follows; t for none. The entry of a live
// report ("14:47 Askar produces an email", "9.05pm: Water is over the quay") says what it says from there on, and "14:47 Askar" is nobody. A time alone stays as it is, and so does one in the middle of
// its sentence ("10:15 was the hour") and the heading of an entry, which no full stop ends.
func stamp(text string, tokens []segun.Token, t, end int) int {
	word := func(k int) string {
		if k >= end {
			return ""
		}
		return text[tokens[k].Span.Start:tokens[k].Span.End]
	}
	k, w := t, word(t)
	half := strings.TrimRight(w, "apm.APM")
	colon, ok := clock(half)
	if !ok {
		return t
	}
	sure := colon || half != w
	k++
	for k < end && zones[strings.ToLower(word(k))] {
		sure = true
		k++
	}
	if p := word(k); p == ":" || p == "-" || p == "–" || p == "—" || p == "|" || p == "." {
		sure = sure || p == ":" || p == "|"
		k++
	}
	if k >= end || tokens[k].Span.Start == tokens[k-1].Span.End {
		return t
	}
	c := word(k)[0]
	opens := c >= 'A' && c <= 'Z' || c == '"' || c == '\'' || c >= 0x80
	if !opens || !sure && len(half) < 5 {
		return t
	}
	return k
}

// zones are what stands behind a time of day.
var zones = map[string]bool{"am": true, "pm": true, "a.m.": true, "p.m.": true, "a.m": true, "p.m": true, "gmt": true, "utc": true, "bst": true, "cet": true, "cest": true, "est": true, "edt": true, "et": true, "pt": true, "local": true, "time": true, "hrs": true, "hours": true}

// clock reports whether a word is a time of day in figures, "14:32", "9:05", "21.50", and whether a colon parts it.
func clock(w string) (colon, ok bool) {
	n := len(w)
	if n < 4 || n > 5 || w[n-3] != ':' && w[n-3] != '.' {
		return false, false
	}
	h, m := 0, 0
	for i, c := range []byte(w) {
		switch d := int(c) - '0'; {
		case i == n-3:
		case d < 0 || d > 9:
			return false, false
		case i < n-3:
			h = 10*h + d
		default:
			m = 10*m + d
		}
	}
	return w[n-3] == ':', h < 24 && m < 60
}
