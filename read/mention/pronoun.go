package mention

import "segun"

// pronouns books the pronouns that stand for someone or something. Whom they stand for is not decided here.
func (f *finder) pronouns() {
	for i := 0; i < f.Len(); i++ {
		switch f.R.Tags.UPOS[i] {
		case segun.PRON, segun.DET, segun.NOUN:
		default:
			continue
		}
		p, ok := f.words.pronouns[f.Low[i]]
		if !ok || f.owner[i] != 0 || f.Rel(i) == segun.RelExpl {
			continue
		}
		if f.R.Tags.UPOS[i] != segun.PRON && !p.person {
			continue
		}
		if p.relative && f.Head(i) >= 0 && !f.inRelative(i) {
			continue // "who did it" as a question
		}
		kind := segun.OtherEntity
		switch {
		case p.many:
			kind = segun.Group
		case p.person:
			kind = segun.Person
		}
		f.add(i, i+1, i, segun.Span{}, segun.FormPronoun, kind, "pronoun")
	}
}

// inRelative reports whether token i stands in a relative clause.
func (f *finder) inRelative(i int) bool {
	for n := 0; i >= 0 && n < 4; n++ {
		if r := f.Rel(i); r == segun.RelAclRelcl || r == segun.RelAcl {
			return true
		}
		i = f.Head(i)
	}
	return false
}
