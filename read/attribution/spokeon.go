package attribution

import (
	"sort"

	"segun"
)

// onNoTopic reports whether the phrase with preposition m and noun k, behind a verb of speaking, tells where or by what somebody spoke, or before what, and not about what: "speaking on state television",
// "on the sidelines of a summit", "ahead of the meeting". A bare day stays: whoever "spoke on Sunday" is brought in by it as the one whose words follow.
func (c *complement) onNoTopic(fr *frame, m, k int) bool {
	if c.is(m, "at", "for") && c.timesWhole(c.yield(k)) {
		return true // "sounded the alarm | at 3 a.m."
	}
	if fr.class != "speak" {
		return false
	}
	switch {
	case c.is(m, "of"):
		return c.is(m-1, "ahead", "outside", "because", "instead", "out", "in")
	case !c.is(m, "on"):
		return false
	}
	if c.modal(c.a.cue[0]) && c.timesWhole(c.yield(k)) {
		return true // "will speak | on Friday": nothing follows yet
	}
	if l := c.Next(k); l >= 0 && c.timesWhole(c.yield(k)) {
		return c.is(c.Find(l, segun.RelCase, segun.RelMark), "of", "about") // "spoke on Sunday of | coming back"
	}
	return c.amongWords(k, "spokeon") || c.upos(k) == segun.PROPN && c.outlet(k)
}

// outlet reports whether a name at k is that of a paper, a station or a channel.
func (f *finder) outlet(k int) bool {
	if f.r.Mentions == nil {
		return false
	}
	list := f.r.Mentions.List
	for i := sort.Search(len(list), func(i int) bool { return list[i].End > k }); i < len(list) && list[i].First <= k; i++ {
		if list[i].Head == k && list[i].Kind == segun.Outlet {
			return true
		}
	}
	return false
}

// timesWhole reports whether a phrase says only when: "at 3 a.m.", "for two hours".
func (f *finder) timesWhole(r run) bool {
	return !r.empty() && (f.OverWhen(r.first, r.end) == r.end || f.upos(r.first+1) == segun.NUM && f.is(r.end-1, "a.m.", "p.m.", "am", "pm", "o'clock", "o’clock"))
}
