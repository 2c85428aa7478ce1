package attribution

import (
	"segun"
	"segun/read/phrase"
)

// untilAfter ends what somebody judges, or blames others for, before a comma behind which stands how long after something else they did so, which the outlet tells: "defended his manager as a decent man, | hours after he was
// charged". What somebody reports may have been at any time, and keeps it.
func (c *complement) untilAfter(fr *frame, r run) run {
	if fr.act != "evaluate" && fr.act != "accuse" && fr.class != "agree" {
		return r
	}
	for k := r.first + 1; k+2 < r.end; k++ {
		if c.Word(k) != "," || c.quoteAt(k) >= 0 {
			continue
		}
		j := k + 1
		for j < r.end && (c.upos(j) == segun.NUM || c.upos(j) == segun.DET || c.is(j, "just", "only", "few", "couple", "of", "several")) {
			j++
		}
		if j+1 < r.end && (c.Flags[j]&phrase.TimeNoun != 0 || c.is(j, "hour", "minute", "moment")) && c.is(j+1, "after", "before") {
			r.end = k
		}
	}
	return r
}

// saidOnDay reports whether what is said begins with the day on which it was, right behind the verb and before several who could speak: "said Tuesday | aid groups were on their way". "Said Friday prayers were off" is none.
func (c *complement) saidOnDay(r run) bool {
	if r.first != c.a.head+1 || c.Flags[r.first]&phrase.Weekday == 0 || c.quoteAt(r.first) >= 0 {
		return false
	}
	k := r.first + 1
	for k+1 < r.end && k < r.first+4 && c.xpos(k) != "NNS" && (c.upos(k) == segun.NOUN || c.upos(k) == segun.PROPN || c.upos(k) == segun.ADJ || c.upos(k) == segun.NUM) {
		k++
	}
	return c.xpos(k) == "NNS" && c.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun|phrase.OrgWord) != 0
}
