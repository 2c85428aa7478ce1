package claim

import "segun"

// onlyWithout reports whether a phrase with "no" whose noun is at n tells only what was not there when something was done, which was done all the same: "With no deal in sight, | the ferries stayed in port", "cut 300 jobs
// with no warning", "closed amid no sign of a truce". Who is left with no choice, or agrees with no one, has none.
func (m *maker) onlyWithout(n int) bool {
	c := m.Find(n, segun.RelCase)
	switch {
	case c >= 0 && c < n && m.is(n, "one") && m.withNobody(n, m.Head(n)):
		return true
	case c < 0 || c > n || m.is(n, "one", "body"):
		return false
	case m.is(c, "amid", "despite"), m.is(c, "for") && m.is(n, "reason"):
		return true
	case !m.is(c, "with"):
		return false
	}
	h := m.Head(n)
	if m.is(h, "leave") && m.Find(h, segun.RelAuxPass) < 0 {
		return true // "left with no luggage"
	}
	return h < 0 || c < h || !m.told(h, "merely")
}

// withNobody reports whether "nobody", "no one" or "nothing" at k stands behind a "with" and is said to be or do something, so that it only tells what was not there when verb v came about: "The trains ran | with nobody in
// the van", "broke up with nothing settled".
func (m *maker) withNobody(k, v int) bool {
	b := k - 1
	if m.is(k, "one") {
		b--
	}
	if b < 0 || v > b || !m.is(b, "with") || m.is(v, "agree", "speak", "talk", "deal", "meet", "find", "be") {
		return false
	}
	x := m.xpos(k + 1)
	return x == "VBN" || x == "VBG" || x == "TO" || m.upos(k+1) == segun.ADP && !m.is(k+1, "of", "but", "except", "besides", "about", "on", "since", "after", "before", "until")
}

// leastWithNo is how many words a phrase with "with no" has that is told of by itself.
const leastWithNo = 3

// withNone parts what a phrase with "with no" set apart says is not there from what was done: "has been closed for a month, | with no date for its reopening", "With no deal in sight, | the ferries stayed in port".
func (m *maker) withNone(s *segun.Sentence) {
	for t := s.First; t+leastWithNo <= s.End; t++ {
		h := int(m.at[t])
		if h < 0 || m.frame[t] >= 0 || !m.is(t, "with") || !m.is(t+1, "no") || t > s.First && m.r.Tags.UPOS[t-1] != segun.PUNCT {
			continue
		}
		n, end := -1, t+2
		for ; end < s.End && int(m.at[end]) == h && m.r.Tags.UPOS[end] != segun.PUNCT; end++ {
			if u := m.r.Tags.UPOS[end]; u == segun.NOUN && (n < 0 || n == end-1) {
				n = end
			} else if n < 0 && u != segun.ADJ && u != segun.ADV {
				break
			}
		}
		if n < 0 || end-t < leastWithNo || m.is(end+1, "no") || h >= t && h < end || m.firstFiniteIn(h, s.First, t) < 0 && m.firstFiniteIn(h, end, s.End) < 0 {
			continue
		}
		m.partTo(s, t, end, h, n)
		m.parted[n] = true
	}
}
