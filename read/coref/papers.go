package coref

import (
	"segun"
	"segun/read/phrase"
)

// onlyPaper leaves a letter, report or statement alone among the candidates where the sentence before brings it in and is not about a body: "We have her letter. It says that …", "He has made a
// sworn statement to prosecutors. It says …".
func (v *resolver) onlyPaper(s int) {
	paper, older, seen := -1, -1, false
	for k := range v.cands {
		o := v.cands[k].open
		text := v.r.Entities.List[o.entity].Kind == segun.OtherEntity && v.among(o.token, "paper")
		if o.sentence != s-1 {
			if text && older < 0 {
				older = k
			}
			continue
		}
		if text && (o.role == object || o.role == passive) {
			paper = k
		} else if o.subject && !v.onlySees(o) {
			return
		} else if o.subject && v.among(v.Find(v.clauseOf(o.token), segun.RelObj), "paper") {
			seen = true
		}
	}
	if paper < 0 && seen {
		paper = older // "The minister's report has not been published. The Courier has seen a copy. It says …"
	}
	if paper >= 0 {
		v.cands[0] = v.cands[paper]
		v.cands = v.cands[:1]
	}
}

// onlySees reports whether an entity is the subject of a verb that says that it has seen or been given something, as papers say of what they go on to quote: "The Courier has seen a copy. It says …".
func (v *resolver) onlySees(o *open) bool {
	c := v.clauseOf(o.token)
	return c >= 0 && v.Head(o.token) == c && v.among(c, "sees")
}

// onlyWhatReads leaves texts alone among the candidates of "it" that reads so and so, where there are any: nobody else does.
func (v *resolver) onlyWhatReads(t int) {
	h := v.Head(t)
	if h < 0 || v.Rel(t) != segun.RelNsubj || !v.Is(h, readsWord, readWord) {
		return
	}
	keep := 0
	for k := range v.cands {
		if o := v.cands[k].open; v.r.Entities.List[o.entity].Kind == segun.OtherEntity || v.among(o.token, "paper") {
			v.cands[keep] = v.cands[k]
			keep++
		}
	}
	if keep > 0 {
		v.cands = v.cands[:keep]
	}
}

var readsWord, readWord = phrase.Hash("reads"), phrase.Hash("read")
