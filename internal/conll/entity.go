package conll

import (
	"fmt"
	"strings"
)

// Mention is a span that the Entity column of a document marks: words [First, End) of the document, the group that it belongs to, and the
// type that is written with it.
type Mention struct {
	First, End  int
	Group, Type string
}

// Entities reads the mentions of one document's sentences from "Entity=(3-person-new-…" in MISC, in the order of their ends. The first
// field is the group, the second the type, as in GUM; others are left out. Of spans with gaps ("4[1/2]") the parts are left out.
func Entities(doc []Sentence) ([]Mention, error) {
	type open struct {
		first       int
		group, kind string
	}
	var stack []open
	var out []Mention
	at := 0
	for _, s := range doc {
		for _, w := range s.Words {
			v := misc(w.Misc, "Entity")
			for v != "" {
				switch {
				case v[0] == '(':
					n := strings.IndexAny(v[1:], "()") + 1
					field := v[1:]
					if n > 0 {
						field = v[1:n]
					}
					p := strings.SplitN(field, "-", 3)
					if len(p) < 2 {
						return nil, fmt.Errorf("word %d: entity %q, want group-type", at+1, field)
					}
					stack = append(stack, open{at, p[0], p[1]})
					if n <= 0 {
						v = ""
						break
					}
					if v = v[n:]; v[0] == ')' { // one word
						o := stack[len(stack)-1]
						stack = stack[:len(stack)-1]
						out = append(out, Mention{o.first, at + 1, o.group, o.kind})
						v = v[1:]
					}
				default:
					n := strings.IndexByte(v, ')')
					if n < 0 {
						return nil, fmt.Errorf("word %d: entity %q does not end", at+1, v)
					}
					k := len(stack) - 1
					for k >= 0 && stack[k].group != v[:n] {
						k--
					}
					if k < 0 {
						return nil, fmt.Errorf("word %d: entity %q ends and has not begun", at+1, v[:n])
					}
					if !strings.Contains(v[:n], "[") {
						out = append(out, Mention{stack[k].first, at + 1, stack[k].group, stack[k].kind})
					}
					stack = append(stack[:k], stack[k+1:]...)
					v = v[n+1:]
				}
			}
			at++
		}
	}
	if len(stack) > 0 {
		return nil, fmt.Errorf("entity %q of word %d does not end", stack[0].group, stack[0].first+1)
	}
	return out, nil
}

// misc returns the value of a key in a MISC column, "" for none.
func misc(column, key string) string {
	for f := range strings.SplitSeq(column, "|") {
		if k, v, ok := strings.Cut(f, "="); ok && k == key {
			return v
		}
	}
	return ""
}
