package phrase

import "segun"

// mostBeforeWhen and mostInWhen are how many words may open a phrase that says when, and how many may follow them: "in the | last week", "early on | Monday night".
const mostBeforeWhen, mostInWhen = 4, 3

var (
	whenWords = Hashes("yesterday", "today", "tonight")
	whenOpens = Hashes("on", "in", "at", "last", "this", "late", "early", "earlier", "next", "of")
)

// OverWhen returns the token behind the words at k that say when, none at or behind end: "an agreement | on Thursday | to build", "a bill | last week | raising", "a deal | in 2029 | to sell", "a pact | May fifth | to end it",
// "asked a judge | yesterday | to stop it". It is k where no such words stand there.
func (v *View) OverWhen(k, end int) int {
	if k < end && v.Is(k, whenWords...) {
		return k + 1
	}
	number := func(t int) bool { return v.R.Tags.UPOS[t] == segun.NUM }
	e := k
	for e < end && e < k+mostBeforeWhen && (v.Is(e, whenOpens...) || e > k && number(e)) {
		e++
	}
	n := e
	for e < end && e < n+mostInWhen && (v.Flags[e]&(TimeNoun|Weekday|Month) != 0 || e > k && (number(e) || v.Flags[e-1]&Month != 0 && v.R.Tags.XPOS[e] == "JJ")) {
		e++
	}
	if e == n && !(e > k && number(e-1)) {
		return k
	}
	return e
}
