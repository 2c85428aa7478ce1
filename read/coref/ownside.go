package coref

import "segun"

// ownBody returns the body that the person who speaks a quotation speaks for, -1 for none.
func (v *resolver) ownBody(q *place) int {
	if q.speaker < 0 || v.r.Entities.List[q.speaker].Kind != segun.Person {
		return -1
	}
	return v.body(q.speaker)
}

// broughtUp reports whether an entity is mentioned first in the very words of a direct quotation: "“Why not a qualified woman?” | she | said." Who says them is nobody whom they bring up.
func (v *resolver) broughtUp(a, e int) bool {
	at := &v.r.Attributions.List[a]
	if at.Quote != "direct" || len(v.r.Entities.List[e].Mentions) == 0 {
		return false
	}
	first := v.r.Mentions.List[v.r.Entities.List[e].Mentions[0]].Span
	for _, c := range at.Content {
		if c.Contains(first) {
			return true
		}
	}
	return false
}

// onlySaidOf reports whether an entity is only what somebody is said to be: "She would be | the first woman | to chair the bank." Whoever is meant further on is they.
func (v *resolver) onlySaidOf(o *open) bool {
	if o.times > 1 || v.r.Mentions.List[o.mention].Form != segun.FormNominal || v.Find(o.token, segun.RelCop) < 0 {
		return false
	}
	of := v.Find(o.token, segun.RelNsubj)
	if of < 0 || v.at[of] == 0 || v.r.Mentions.List[v.at[of]-1].Form == segun.FormNominal {
		return false // "Their source was | a bookkeeper |"
	}
	e := v.entityAt(of)
	return e > 0 && e != o.entity && v.r.Entities.List[e].Kind == v.r.Entities.List[o.entity].Kind
}
