package attribution

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// act reports whether what was found is something that somebody did, and nothing that was said: a vote, a page written, a thing shown, a talk held, where no clause and no quotation follows. What
// is left is the clause itself: "Ms Sule voted against every one of those roads", "He proves that he wrote it", "We spoke about salt".
func (f *finder) act(a *found) bool {
	if len(a.content) == 0 || a.quote || a.rule == "non-answer" {
		return false
	}
	if f.lasting(a) {
		return true
	}
	if (a.rule == "nominal" || a.rule == "noun") && f.hearer(a) {
		return true
	}
	if a.rule == "parenthesis" && !a.frame.strong && a.frame.class == "say" && !slices.ContainsFunc(a.content, func(c run) bool { return f.quoteIn(c) >= 0 }) {
		return true // "until the prosecutor has finished": a weak verb needs words in marks
	}
	if f.is(a.head, "defend") && a.frame.class == "agree" && a.rule == "object" && f.somebody(f.top(a.content[0])) {
		return true // "defended miners who went on strike", as a lawyer does
	}
	for _, c := range a.content {
		if f.finiteIn(c) || f.quoteIn(c) >= 0 && f.quoteAt(a.head) < 0 {
			return false
		}
	}
	switch a.frame.class {
	case "know":
		return !a.frame.strong && f.is(a.head, "hear", "learn", "read")
	case "write", "document":
		return a.rule == "object" && (a.frame.class == "write" || !a.frame.strong)
	case "agree":
		return f.is(a.head, "vote", "defend") && slices.Contains([]string{"phrase", "object", "preposition"}, a.rule)
	case "speak":
		return f.quoteAt(a.head) >= 0 && len(a.source) > 0 && a.source[0].end-a.source[0].first == 1 && f.Is(a.source[0].first, firstPersons...)
	}
	return false
}

var firstPersons = phrase.Hashes("i", "we")

// hearer reports whether a noun that was taken for a cue only says to whom, or where, something is said: "told the breakfast programme that …".
func (f *finder) hearer(a *found) bool {
	for i := range f.out {
		b := &f.out[i]
		if b.head < a.head && len(b.content) > 0 && len(b.source) > 0 && b.frame.strong && (b.frame.class == "inform" || b.frame.class == "say" || b.frame.class == "state") && b.content[0].first == a.content[0].first && b.source[0].end <= b.head {
			return true
		}
	}
	return false
}

// somebody reports whether token k heads the words for people: "officers", "miners", a person's name.
func (f *finder) somebody(k int) bool {
	return k >= 0 && f.upos(k) == segun.NOUN && (f.Flags[k]&phrase.PersonNoun != 0 || f.people(k))
}
