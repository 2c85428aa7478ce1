package coref

import "segun"

// oneWhoTells returns the one person for whom "they" that says something stands, where a single source has just spoken of whom the text tells neither by "he" nor by "she", and no people stand by who could be meant: "A source close to the
// talks said they had failed. “It is over,” | they said." -1 for none. A name whose gender is known is no "they".
func (v *resolver) oneWhoTells(list []candidate, from int) int {
	e := v.latest.entity
	if v.latest.mention == 0 || v.latest.sentence < from-1 || v.latest.sentence > from {
		return -1
	}
	x := &v.r.Entities.List[e]
	if x.Kind != segun.Person || v.sex[e] != unknown || v.likely[e] != unknown {
		return -1
	}
	for k := range list {
		o := list[k].open
		if g := v.r.Entities.List[o.entity].Kind; g == segun.Group && !o.quoted || g == segun.Organisation && o.spoke && o.sentence >= v.latest.sentence {
			return -1
		}
	}
	return e
}
