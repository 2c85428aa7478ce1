package attribution

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// sayable reports whether a noun can be what is said, found or planned: a word for an act, a saying or a state, not for a thing
// ("announced a ban", not "announced the guests"; "found flaws", not "found the body").
func (f *finder) sayable(o int) bool {
	if f.upos(o) == segun.PRON || f.upos(o) == segun.VERB {
		return true
	}
	if f.upos(o) == segun.NUM || f.upos(o) == segun.SYM {
		return false
	}
	l := f.r.Tags.Lemma[o]
	if f.c.nouns[model.String(l)] != nil || f.c.told.Play(l, "deed") {
		return true
	}
	if f.Flags[o]&(phrase.PersonNoun|phrase.PlaceNoun|phrase.GroupNoun) != 0 {
		return false
	}
	if f.Flags[o]&phrase.CommNoun != 0 {
		return true
	}
	return abstractNoun(l) || f.Find(o, segun.RelAcl, segun.RelAclRelcl) >= 0
}

// admits names verbs whose object is what somebody owns up to, whatever it is: "has admitted a breach of safety law".
var admits = map[string]bool{"confirm": true, "admit": true, "confess": true, "acknowledge": true, "concede": true}

// abstractNoun reports whether a noun is for an act or a state by its ending.
func abstractNoun(l string) bool {
	for _, e := range abstract {
		if strings.HasSuffix(l, e) && len(l) > len(e)+2 {
			return true
		}
	}
	return false
}

// abstract lists endings of English nouns for acts and states.
var abstract = []string{"tion", "sion", "ment", "ance", "ence", "ing", "ity", "ness", "ship", "cy", "al", "ure", "ism", "dom", "hood", "th", "age"}

// clausal reports whether a that-clause after a verb is what someone says or thinks. Weak verbs need a voice.
func (f *finder) clausal(fr *frame, a *found) bool {
	if fr.strong {
		return true
	}
	if fr.class == "know" && f.quoteAt(a.head) < 0 {
		// "knew that the quay was empty" is the writer's word as much as the knower's.
		return f.voice(a.subject) && !f.passive(a.head)
	}
	return f.voice(a.subject)
}
