// Package order finds where the text puts what one claim tells before what another tells.
//
// In: claims, trees, and expressions of time that only order ("hours before"), where there are any. Out: orders in text order, each with the words
// that say so. Both claims tell of what happened or goes on. It does not compare dates, does not take the order of telling for the order of happening, and leaves out what only
// one claim tells.
//
//	Hours before the vote, Salk had resigned. … The council voted on Friday.   →   [Hours before] resigned comes before voted
//	Police stopped the van. Moments earlier, the driver had run a red light.   →   [Moments earlier] run comes before stopped
//
// Read are, each where the tree ties it to two predicates:
//
//   - a clause of time behind before, after, once, since, until, as soon as, by the time, and "when" where one of the two is in the past perfect (clause.go); "having done";
//   - a noun for an occurrence that another claim tells of, behind before, after, following, prior to, ahead of, in the wake of; "X, followed by Y" (noun.go);
//   - a turn from what was told last, in the sentence before or the same: "two hours later", "the day before", "before that", "by then", "then", "subsequently", "had earlier" (turn.go, words.go).
package order
