package behalf

import (
	"strings"

	"segun"
)

// bodyBefore returns the one body of the text that the common nouns right before token t call: "a | county council | spokeswoman" where the text has a county council, "the | commission |
// chairwoman" where it has an electoral commission. All the nouns must call it: "a parish council spokesman" is not one of the county council. 0 for none or several.
func (f *finder) bodyBefore(t int) int {
	first, s := t, f.r.Tokens.Sentences[f.r.Tokens.SentenceOf(t)].First
	for first > s && t-first < 3 && (f.r.Tags.UPOS[first-1] == segun.NOUN || f.r.Tags.UPOS[first-1] == segun.PROPN) {
		first--
	}
	if first == t || f.r.Tags.UPOS[t-1] == segun.PROPN && first != s {
		return 0
	}
	var words []string
	for k := first; k < t; k++ {
		words = append(words, strings.ToLower(f.Word(k)))
	}
	if list := f.bodiesCalled()[strings.Join(words, " ")]; len(list) == 1 {
		return list[0]
	}
	return 0
}

// bodiesCalled returns the bodies of the text by the nouns that they are called by, gathered once.
func (f *finder) bodiesCalled() map[string][]int {
	if f.bodies == nil {
		f.bodies = map[string][]int{}
		for i := range f.r.Entities.List {
			e := &f.r.Entities.List[i]
			if i == 0 || e.Kind == segun.Person || e.Kind == segun.Group && e.Count != nil || e.Kind == segun.Place && e.Named || f.anyOf(e) {
				continue
			}
			enter(f.bodies, i, f.bodyNouns(e))
		}
	}
	return f.bodies
}
