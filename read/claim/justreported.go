package claim

import "slices"

// mostBack is how many paragraphs back the report may stand that a denial calls "the report" alone.
const mostBack = 2

// justReported returns the accusations of a report that only the paragraphs right before the ith claim tell of, where it denies "the report": that one is meant, whoever it charges, and not what somebody
// laid against the same voice further up. What is laid against that voice behind it goes with it.
func (m *maker) justReported(i int, who string) []int {
	r := &m.drafts[i]
	x := m.pointable(i, who, pointsText)
	out := m.textSays(r, x.told)
	if len(out) == 0 || slices.ContainsFunc(out, func(j int) bool { return m.blocksBetween(&m.drafts[j], r) > mostBack }) {
		return nil // the whole story may be that report's
	}
	if out = slices.DeleteFunc(out, func(j int) bool { return m.drafts[j].Status != "alleged" }); len(out) == 0 {
		return nil
	}
	for _, j := range x.theirs {
		if j > out[0] {
			out = append(out, j)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
