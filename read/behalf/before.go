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
	return f.theOne(strings.Join(words, " "))
}

// theOne returns the body of the text that words call, 0 for none or several. What a headline calls by a bare noun is whatever body the text has: "Commission delays results".
func (f *finder) theOne(words string) int {
	found := 0
	for _, i := range f.bodiesCalled()[words] {
		switch {
		case found > 0 && f.bareHeading(i):
		case found > 0 && !f.bareHeading(found):
			return 0
		default:
			found = i
		}
	}
	return found
}

// bareHeading reports whether an entity stands in the headline alone, as one word.
func (f *finder) bareHeading(i int) bool {
	for _, k := range f.r.Entities.List[i].Mentions {
		x := &f.r.Mentions.List[k]
		sec := f.r.Doc.SectionAt(x.Span.Start)
		if x.First != x.Head || sec < 0 || f.r.Doc.Sections[sec].Kind != segun.Headline {
			return false
		}
	}
	return true
}

// bodyMeant returns the body that a bare noun with a capital stands for where the text has one that it calls, "Commission chairwoman Olga Dunn" of the electoral commission; else the entity
// itself.
func (f *finder) bodyMeant(e int) int {
	x := &f.r.Entities.List[e]
	word := ""
	for _, k := range x.Mentions {
		if y := &f.r.Mentions.List[k]; y.First == y.Head && y.End == y.Head+1 {
			word = strings.ToLower(f.Word(y.Head))
		} else {
			return e
		}
	}
	found := 0
	for _, i := range f.bodiesCalled()[word] {
		if i == e {
			continue
		}
		if found > 0 {
			return e
		}
		found = i
	}
	if found > 0 && len(x.Mentions) == 1 {
		return found
	}
	return e
}

// titled links whoever bears an office that a body is named in with that body: "commission chairwoman Olga Dunn" where the text has one commission.
func (f *finder) titled() {
	for i := range f.r.Entities.List {
		e := &f.r.Entities.List[i]
		if i == 0 || e.Kind != segun.Person {
			continue
		}
		for _, role := range e.Roles {
			if k := strings.LastIndexByte(role.Title, ' '); k > 0 && role.OfEntity == "" && role.Time != "former" && kindOf(role.Title[k+1:]) != Kin {
				if b := f.theOne(strings.ToLower(role.Title[:k])); b > 0 {
					f.add(i, b, kindOf(role.Title[k+1:]), role.Span)
				}
			}
		}
	}
}

// bodyToldOf returns the body that the text tells of right before token t, for words that do not say whose: "Velm Water denied it. …, said | a spokeswoman", "…, | its director said". It is the
// subject of the sentence, or of one of the three before it in the paragraph; none where a body is only named there. 0 for none.
func (f *finder) bodyToldOf(t int) int {
	at := f.r.Tokens.SentenceOf(t)
	block := f.r.Tokens.Sentences[at].Block
	for i := at; i >= 0 && i >= at-3 && f.r.Tokens.Sentences[i].Block == block; i-- {
		s := &f.r.Tokens.Sentences[i]
		named := false
		for k := s.First; k < s.End && k < t; k++ {
			e := f.at(k)
			if e <= 0 || f.r.Entities.List[e].Kind != segun.Organisation || f.r.Tags.UPOS[k] == segun.PRON {
				continue
			}
			if r := f.Rel(k); (r == segun.RelNsubj || r == segun.RelNsubjPass) && !f.anyOf(&f.r.Entities.List[e]) {
				return e
			}
			named = true
		}
		if named {
			return 0
		}
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
