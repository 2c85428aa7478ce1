package claim

import "segun"

// How an expression of time hangs on a predicate, the closest first.
const (
	ofPredicate = iota // on the predicate itself
	ofNoun             // on its object or what else hangs on it: "sold the house | in May", which the tree often has so
	ofSubject          // on its subject, or in brackets as it were: "the fire, the third | since January"
	ofAnother          // on another verb, of a clause beside it: "having lost | on Thursday"
)

// longestTie is how many words lie between an expression of time and its predicate in a tree, at most.
const longestTie = 12

// tied says how an expression of time hangs on the predicate at token h.
func (m *maker) tied(x *segun.Time, h int) int {
	t, end := m.r.Tokens.At(x.Span.Start), m.r.Tokens.At(x.Span.End-1)
	for n := 0; n < longestTie && m.Head(t) >= 0 && m.r.Tokens.At(x.Span.Start) <= m.Head(t) && m.Head(t) <= end; n++ {
		t = m.Head(t)
	}
	how, first := ofPredicate, t
	for n := 0; t != h && n < longestTie; n++ {
		p := m.Head(t)
		if p < 0 {
			return max(how, ofNoun)
		}
		switch rel := m.Rel(t); {
		case n == 0 && m.r.Tags.UPOS[t] == segun.NUM && t < p && m.Find(t, segun.RelCase) < 0 && (rel == segun.RelCompound || rel == segun.RelNummod || rel == segun.RelAmod || rel == segun.RelNmod):
			return ofAnother // "overturned the | 2009 | conviction"
		case rel == segun.RelNsubj, rel == segun.RelNsubjPass:
			if how = max(how, ofSubject); n == 1 && p == h && t < first && first < h && m.Find(first, segun.RelCase) >= 0 {
				how = ofNoun // "The court of Velm | on Monday | overturned it"
			}
		case rel == segun.RelAppos, rel == segun.RelParataxis:
			how = max(how, ofSubject)
		case rel == segun.RelNmod, rel == segun.RelObj, rel == segun.RelNmodPoss, rel == segun.RelCompound:
			how = max(how, ofNoun)
		case n > 0 && (rel == segun.RelAcl || rel == segun.RelAclRelcl || rel == segun.RelAdvcl):
			if t > first || !m.commaBetween(t, first) {
				return ofAnother
			}
			how = max(how, ofNoun) // "a hiker, missing since Easter, in a ravine | on Tuesday |"
		}
		t = p
	}
	return how
}
