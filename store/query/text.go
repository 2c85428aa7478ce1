package query

import (
	"strings"
	"unicode"
)

// Text is the form of n that Parse reads as n again; "" for nil.
func Text(n Node) string {
	var b strings.Builder
	write(&b, n, false)
	return b.String()
}

// write writes n; inside is true where an Or or And needs brackets around it.
func write(b *strings.Builder, n Node, inside bool) {
	switch n := n.(type) {
	case And:
		list(b, n, " ", inside)
	case Or:
		list(b, n, " or ", inside)
	case Not:
		b.WriteByte('-')
		write(b, n.Node, true)
	case Is:
		if n.Field != Words {
			b.WriteString(string(n.Field))
			b.WriteByte(':')
		}
		b.WriteString(quoted(n.Value))
	}
}

func list(b *strings.Builder, nodes []Node, between string, inside bool) {
	if inside {
		b.WriteByte('(')
	}
	for i, n := range nodes {
		if i > 0 {
			b.WriteString(between)
		}
		write(b, n, true)
	}
	if inside {
		b.WriteByte(')')
	}
}

// quoted puts a value into quotation marks where it would be read as something else without.
func quoted(v string) string {
	plain := v != "" && !strings.EqualFold(v, "or") && v[0] != '-'
	for _, r := range v {
		plain = plain && !unicode.IsSpace(r) && !strings.ContainsRune(`"():`, r)
	}
	if plain {
		return v
	}
	return `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
}

// Fold is n without And in And and Or in Or: the same conditions in the plainest tree.
func Fold(n Node) Node {
	switch n := n.(type) {
	case And:
		var out And
		for _, k := range n {
			if in, ok := Fold(k).(And); ok {
				out = append(out, in...)
			} else {
				out = append(out, Fold(k))
			}
		}
		return out
	case Or:
		var out Or
		for _, k := range n {
			if in, ok := Fold(k).(Or); ok {
				out = append(out, in...)
			} else {
				out = append(out, Fold(k))
			}
		}
		return out
	case Not:
		if in, ok := Fold(n.Node).(Not); ok {
			return in.Node
		}
		return Not{Fold(n.Node)}
	}
	return n
}

// Both joins two conditions; either may be nil.
func Both(a, b Node) Node {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return Fold(And{a, b})
}
