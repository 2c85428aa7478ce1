package claim

import (
	"slices"
	"sort"
)

// Who denies "any wrongdoing" answers all that the text has laid against them, wherever it stands. In a long text in which many deny many things that would be a link from each denial to each accusation before it, so
// that the links, and the time for them, grew with the square of the text, and whoever asks what a denial answers got a list that nobody reads. So a denial answers each charge once, where it was made last, and no more
// than a dozen charges, the nearest: an article lays hardly more against one person, and of a book a reader wants the charge that was on the table. The others are not called unanswered for it.

// mostCharges is how many charges one denial of everything answers.
const mostCharges = 12

// farthestCharge is how many accusations back a denial of everything looks for them.
const farthestCharge = 200

// laidFarther appends to a list of accusations, the nearest first, those that stand farther above the ith claim than reach and that its voice has to answer for.
func (m *maker) laidFarther(i int, who string, out []int) []int {
	r := &m.drafts[i]
	from := sort.SearchInts(m.alleged, i-reach+1) - 1
	for k := from; k >= 0 && k > from-farthestCharge; k-- {
		if a := &m.drafts[m.alleged[k]]; m.answerable(a, r, who) && m.laidAgainst(a, r, who, pointsAll) {
			out = append(out, m.alleged[k])
		}
	}
	m.deniedAll(i, who)
	return out
}

// deniedAll notes that somebody denies all that was laid against them before the ith claim.
func (m *maker) deniedAll(i int, who string) {
	if who == "" {
		return
	}
	if m.found.denied == nil {
		m.found.denied = map[string]int{}
	}
	m.found.denied[who] = i
}

// deniedLater reports whether one of those whom the ith claim accuses denies everything behind it.
func (m *maker) deniedLater(i int, whom []string) bool {
	return slices.ContainsFunc(whom, func(id string) bool {
		at, ok := m.found.denied[id]
		return ok && at > i
	})
}

// nearestCharges keeps of what a denial of everything answers, in the order of the text, each charge where it was made last, and no more than mostCharges.
func (m *maker) nearestCharges(list []int) []int {
	if len(list) < 2 {
		return list
	}
	var kept []int
	for k := len(list) - 1; k >= 0; k-- {
		a := &m.drafts[list[k]]
		if len(kept) >= mostCharges || slices.ContainsFunc(kept, func(j int) bool { return m.sameCharge(a, &m.drafts[j]) }) {
			a.met = true
			continue
		}
		kept = append(kept, list[k])
	}
	slices.Reverse(kept)
	return kept
}

// sameCharge reports whether two accusations of the same charge them with the same: their words for it are the same, or those of one are among those of the other.
func (m *maker) sameCharge(a, b *draft) bool {
	x, y := m.topic(a), m.topic(b)
	n := min(len(x), len(y))
	return n > 1 && common(x, y) == n && m.sameSide(a, b)
}
