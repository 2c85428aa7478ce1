package tree

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"segun"
)

// subjects gives the first of two subjects of a verb the part that it must have, as a clause has one: "a report which | the ministry | never published" is the report that was not published; in "the claim that | sales | were
// halted" the word only opens the clause; "One of them, | a welder |, said" and "council leader | Lise Moll | said" name one person twice.
func (p *scratch) subjects(in []Input, head []int32, rel []segun.Deprel) {
	for b := int32(1); int(b) < len(head); b++ {
		v := head[b]
		if !subject(rel[b]) || v <= b {
			continue
		}
		a := first(head, rel, b, v)
		if a < 0 {
			continue
		}
		l := leftmost(head, b)
		switch w := strings.ToLower(in[p.index[a]].Form); {
		case w == "that" || w == "which" || w == "whom":
			if l > a && (a == 0 || !reaches(head, a-1, a)) && !reaches(head, a+1, a) { // no "that of the mayor"
				p.relative(head, rel, a, v, w == "that")
			}
		case p.twice(in, head, rel, a, b, l):
			head[b], rel[b] = a, segun.RelAppos
		}
	}
}

// relative gives a pronoun that stands before another subject of verb v its part: the object, or, of what somebody says in between, the subject ("elections that observers said | fell short").
func (p *scratch) relative(head []int32, rel []segun.Deprel, a, v int32, that bool) {
	object, inner := false, int32(-1)
	for k := range head {
		if head[k] != v {
			continue
		}
		switch rel[k] {
		case segun.RelObj:
			object = true
		case segun.RelAuxPass, segun.RelCop:
			object = true // which such a verb cannot have
		case segun.RelCcomp:
			if int32(k) > v && !subjectOf(head, rel, int32(k)) {
				inner = int32(k)
			}
		}
	}
	switch {
	case that && (object || rel[v] != segun.RelAclRelcl):
		rel[a] = segun.RelMark
	case inner >= 0:
		head[a], rel[a] = inner, segun.RelNsubj
	case object:
		rel[a] = segun.RelObl
	default:
		rel[a] = segun.RelObj
	}
}

// twice reports whether two subjects of one verb are one thing: the second, whose words begin at l, stands between commas behind the first and before the verb, or is a name right behind a noun.
func (p *scratch) twice(in []Input, head []int32, rel []segun.Deprel, a, b, l int32) bool {
	first, second := in[p.index[a]].UPOS, in[p.index[b]].UPOS
	if first != segun.NOUN && first != segun.PROPN && first != segun.NUM || second != segun.NOUN && second != segun.PROPN || l <= a || cased(head, rel, a) || cased(head, rel, b) {
		return false
	}
	if first == segun.NUM && second == segun.NOUN {
		return false // "One of them, a welder, said": the welder says more of who it is
	}
	if first == segun.NOUN && second == segun.PROPN && l == a+1 && p.index[l] == p.index[a]+1 {
		return capital(in[p.index[l]].Form)
	}
	r, v := rightmost(head, b), head[b]
	if r >= v || !reaches(head, l-1, a) || reaches(head, r+1, a) || p.markBetween(in, l-1, l) != "," || p.markBetween(in, r, r+1) != "," {
		return false
	}
	for k := range head {
		if head[k] == b && rel[k] == segun.RelCc {
			return false
		}
	}
	return true
}

// capital reports whether a word opens with a capital.
func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// dayBehind gives back the subject of a verb that the day between the two has drawn to itself: "The Minister | today | called on both sides". Nobody is a Minister today.
func (p *scratch) dayBehind(in []Input, head []int32, rel []segun.Deprel) {
	for d := int32(1); int(d) < len(head); d++ {
		c := d - 1
		if !subject(rel[d]) || head[d] <= d || head[c] != d || rel[c] != segun.RelCompound && rel[c] != segun.RelNmod && rel[c] != segun.RelFlat || in[p.index[c]].UPOS != segun.PROPN && in[p.index[c]].UPOS != segun.NOUN {
			continue
		}
		switch in[p.index[d]].Form {
		case "today", "yesterday", "tonight":
		default:
			continue
		}
		head[c], rel[c] = head[d], rel[d]
		for k := range c {
			if head[k] == d {
				head[k] = c
			}
		}
		rel[d] = segun.RelObl
	}
}

// timeSubject makes the noun before a time the subject where the search has made it one of the time, "lawmakers | this week | passed a bill".
func (p *scratch) timeSubject(in []Input, head []int32, rel []segun.Deprel) {
	for n := int32(2); int(n) < len(head); n++ {
		if rel[n] != segun.RelNsubj || head[n] <= n || !p.timeNoun(in, n) {
			continue
		}
		c := leftmost(head, n) - 1
		if c < 0 || head[c] != head[n] || rel[c] != segun.RelObl && rel[c] != segun.RelNsubj || cased(head, rel, c) || p.timeNoun(in, c) {
			continue
		}
		switch in[p.index[c]].UPOS {
		case segun.NOUN, segun.PROPN, segun.PRON:
			rel[c], rel[n] = segun.RelNsubj, segun.RelObl
		}
	}
}

// leftmost returns the first of the words in a row up to b that stand under it.
func leftmost(head []int32, b int32) int32 {
	l := b
	for l > 0 && reaches(head, l-1, b) {
		l--
	}
	return l
}

// rightmost returns the last of the words in a row from b on that stand under it.
func rightmost(head []int32, b int32) int32 {
	r := b
	for int(r)+1 < len(head) && reaches(head, r+1, b) {
		r++
	}
	return r
}
