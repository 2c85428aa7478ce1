package behalf

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// Kind is what makes one speak for another.
type Kind string

// The kinds of link, the surest first.
const (
	Speaker     Kind = "speaker"     // a spokesman, an agent, a press office
	Lawyer      Kind = "lawyer"      // who represents somebody
	Office      Kind = "office"      // who heads, owns or runs a body, or holds an office of it
	Hand        Kind = "hand"        // who works for a body or belongs to it
	Body        Kind = "body"        // a body and whose it is: "his party", "her office"
	Kin         Kind = "kin"         // kin and partners
	Same        Kind = "same"        // a description and the name that it is of, where the reading of entities did not join them
	Counterpart Kind = "counterpart" // an office and the one body of the text that goes with it: the mayor and city hall
)

// Link says that one entity of a document speaks for another.
type Link struct {
	Who, For int // indices into Entities.List
	Kind     Kind
	Spans    []segun.Span // the words that say so
}

// Links are the links of one document. They are not changed once they are found and safe for concurrent use.
type Links struct {
	List []Link
	of   [][]int32 // of each entity, the links that it stands in
}

// Find returns the links of a reading. Its cost is linear in the tokens and in the mentions.
func Find(v *phrase.View, r *segun.Reading) *Links {
	f := &finder{View: v, r: r, heads: make(map[int]int, len(r.Mentions.List)), seen: map[[2]int]bool{}, out: &Links{of: make([][]int32, len(r.Entities.List))}}
	for i := range r.Mentions.List {
		x := &r.Mentions.List[i]
		if k, ok := f.heads[x.Head]; !ok || x.Span.Len() > r.Mentions.List[k].Span.Len() {
			f.heads[x.Head] = i
		}
	}
	for t := range v.Len() {
		switch r.Tags.UPOS[t] {
		case segun.NOUN, segun.PROPN:
			f.noun(t)
			f.pleader(t)
		case segun.VERB:
			f.verb(t)
		}
	}
	f.roles()
	f.titled()
	f.described()
	f.namesakes()
	f.counterparts()
	f.answering()
	f.governed()
	f.states()
	return f.out
}

// Between says how one entity speaks for another, or the other for it, "" for not at all.
func (l *Links) Between(a, b int) Kind {
	if a <= 0 || a >= len(l.of) {
		return ""
	}
	for _, k := range l.of[a] {
		if x := &l.List[k]; x.Who == a && x.For == b || x.Who == b && x.For == a {
			return x.Kind
		}
	}
	return ""
}

// Through says how one entity speaks for another by way of a third: the lawyer of a company's head for the company. The kind is that of the first step; "" for not at all. Kin of kin and
// hands of one body do not speak for each other.
func (l *Links) Through(a, b int) Kind {
	if a <= 0 || a >= len(l.of) {
		return ""
	}
	for _, k := range l.of[a] {
		x := &l.List[k]
		mid := x.For
		if mid == a {
			mid = x.Who
		}
		second := l.Between(mid, b)
		switch {
		case mid == b || second == "" || x.Kind == Kin || second == Kin || x.Kind == Counterpart && second == Counterpart:
		case (x.Kind == Hand || x.Kind == Office) && x.Who == a && (second == Hand || second == Lawyer || second == Speaker):
			// what one clerk did, another of the same office does not answer for; nor does the client of one's lawyer
			if x.Kind == Office && second == Hand {
				return x.Kind // the chief answers for the officers
			}
		case (x.Kind == Lawyer || x.Kind == Speaker) && x.For == a:
		default:
			return x.Kind
		}
	}
	return ""
}

// Side returns the entities that speak for one, or for which it speaks, in one step or by way of a third, each once.
func (l *Links) Side(b int) []int {
	if b <= 0 || b >= len(l.of) {
		return nil
	}
	var out []int
	other := func(k int32, e int) int {
		if x := &l.List[k]; x.Who != e {
			return x.Who
		}
		return l.List[k].For
	}
	for _, k := range l.of[b] {
		mid := other(k, b)
		out = append(out, mid)
		for _, k := range l.of[mid] {
			if a := other(k, mid); a != b && l.Through(a, b) != "" {
				out = append(out, a)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
