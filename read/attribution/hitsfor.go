package attribution

import "segun"

// hitsFor: "The advert | hits | Moll | for | taking money". A wall is hit with a car, and nobody for doing anything.
func (f *finder) hitsFor(s *segun.Sentence, t int, a *found) bool {
	o := f.object1(s, t)
	if o.empty() || o.end+1 >= s.End || !f.is(o.end, "for", "over") || f.xpos(o.end+1) != "VBG" {
		return false
	}
	a.whom, a.content = []run{o}, []run{f.trim(run{o.end + 1, f.clauseEnd(s, o.end+1)})}
	a.frame.class, a.frame.act, a.frame.whom, a.rule = "accuse", "accuse", true, "preposition"
	return !a.content[0].empty()
}
