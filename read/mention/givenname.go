package mention

import (
	"segun"
	"segun/read/phrase"
)

// GivenName is the rule of a mention that is such a name.
const GivenName = "given name"

// Given is the name by which somebody without one is spoken of, or wants to be: "a student who gave her name only as | Leonie".
type Given struct {
	First, End int  // the name
	Who        int  // the head of what they are
	Body       bool // several, or a body, that take a name together: "hackers who call themselves | Pale Heron"
}

// NamesGiven finds the names that the text says somebody gives, asks to be known by or is known by alone, in text order.
func NamesGiven(v *phrase.View) []Given {
	var out []Given
	for i := range v.Low {
		if v.R.Tags.UPOS[i] != segun.VERB || !v.Is(i, givingVerbs...) && !v.Is(i, selfCalls...) {
			continue
		}
		if g, ok := givenAt(v, i); ok {
			out = append(out, g)
		}
	}
	return out
}

var (
	givingVerbs = phrase.Hashes("gave", "gives", "give", "given", "giving", "identified", "identify", "named", "introduced")
	selfCalls   = phrase.Hashes("call", "calls", "called", "calling")
	selfWords   = phrase.Hashes("himself", "herself", "themselves", "itself")
	nameNouns   = phrase.Hashes("name", "names", "forename", "surname", "nickname", "pseudonym", "initial", "initials")
	barely      = phrase.Hashes("only", "simply", "just", "merely")
	betweenName = phrase.Hashes("his", "her", "their", "first", "given", "last", "family", "full", "middle", "real", "by", "of", "the", "a", "one")
)

// givenAt reads the verb of naming at token i and the name behind it.
func givenAt(v *phrase.View, i int) (Given, bool) {
	_, end := v.Sentence(i)
	call := v.Is(i, selfCalls...)
	self, bare, noun, as := false, v.Is(i-1, barely...), false, false
	k := i + 1
	for ; k < end && k < i+9; k++ {
		switch {
		case v.Is(k, selfWords...):
			self = true
			continue
		case v.Is(k, barely...):
			bare = true
			continue
		case v.Is(k, nameNouns...):
			noun = true
			continue
		case v.Is(k, asWord):
			as = true
			continue
		case v.Is(k, betweenName...), noun && v.Is(k, comma), v.Is(k-1, byWord) && v.R.Tags.UPOS[k] == segun.NOUN:
			continue // "identified by | police | as"
		}
		break
	}
	stop := k
	for stop < end && stop < k+4 && v.Look[stop]&phrase.Capital != 0 && v.Look[stop]&phrase.Mark == 0 && (v.R.Tags.UPOS[stop] == segun.PROPN || v.R.Tags.UPOS[stop] == segun.ADJ) {
		stop++
	}
	switch {
	case stop == k || v.R.Tags.UPOS[stop-1] != segun.PROPN || stop < end && (v.R.Tags.UPOS[stop] == segun.NOUN || v.R.Tags.UPOS[stop] == segun.ADJ):
		return Given{}, false // "identified only as Orvana | supporters"
	case call && (!self || as):
		return Given{}, false
	case !call && !noun && !(as && (bare || stop-k > 1)):
		return Given{}, false // "who identified himself as Catholic"
	case !call && noun && !as && !v.Is(k-1, comma):
		return Given{}, false
	}
	who := namedWho(v, i)
	if who < 0 || !call && !noun && !bare && v.Flags[who]&phrase.PersonNoun == 0 {
		return Given{}, false // "a firm identified as Orvana Trading"
	}
	several := v.R.Tags.XPOS[who] == "NNS" || v.Is(k-1, selfWords[3])
	return Given{First: k, End: stop, Who: who, Body: several}, call || !several
}

// namedWho returns the head of the description that the clause of the verb at token i hangs on, -1 for none.
func namedWho(v *phrase.View, i int) int {
	for n := 0; n < 4 && i >= 0; n++ {
		h := v.Head(i)
		switch v.Rel(i) {
		case segun.RelAcl, segun.RelAclRelcl:
			if h >= 0 && h < i && v.R.Tags.UPOS[h] == segun.NOUN {
				return h
			}
			return -1
		case segun.RelXcomp, segun.RelCcomp, segun.RelConj:
			i = h
		default:
			return -1
		}
	}
	return -1
}

// givenNames books the names that somebody gives, as people's or those of bodies.
func (f *finder) givenNames() {
	for _, g := range NamesGiven(f.View) {
		kind := segun.Person
		if g.Body {
			kind = segun.Organisation
		}
		f.claim(cand{first: g.First, end: g.End, kind: kind, firm: true, rule: GivenName})
	}
}
