package claim

import (
	"strings"

	"segun"
)

// wouldThen reports whether a "would" in the outlet's own account tells what came about later, or was done again and again, in a time that is over: "Two years later she would be sentenced for it", "He would go on to
// win the cup", "As a child she would walk to school".
func (m *maker) wouldThen(d *draft, f *facts, s *segun.Sentence) bool {
	if d.holder >= 0 || f.negative != "" || f.question || f.conditional != "" || m.conditional(s, d.Head) || m.Find(d.Head, segun.RelAdvcl) > d.Head && m.condition(m.Find(d.Head, segun.RelAdvcl)) {
		return false
	}
	w := -1
	for k := s.First; k < s.End; k++ {
		if m.is(k, "have") && m.r.Tags.XPOS[k] == "VB" && w >= 0 && k <= w+2 || m.is(k, "unless", "otherwise", "else") || strings.EqualFold(m.Word(k), "were") {
			return false
		}
		if m.is(k, "would") && m.r.Tags.XPOS[k] == "MD" && m.at[k] == m.at[d.Head] && w < 0 {
			w = k
		}
	}
	if w < 0 {
		return false
	}
	if strings.EqualFold(m.Word(w+1), "later") || m.is(w+1, "eventually", "subsequently") || m.is(w+1, "go") && m.is(w+2, "on") && m.is(w+3, "to") || m.is(w+1, "often", "sometimes", "always", "routinely", "regularly") && m.is(s.First, "as", "in", "when") {
		return true
	}
	for k := s.First; k < w; k++ {
		switch {
		case strings.EqualFold(m.Word(k), "later") && k > s.First && m.is(k-1, "year", "month", "week", "day", "decade", "hour", "minute"):
			return true
		case m.is(k, "as") && k == s.First && m.is(k+1, "a") && m.is(k+2, "child", "boy", "girl", "teenager", "student", "pupil", "youth"), m.is(k, "in") && k == s.First && m.is(k+1, "those") && m.is(k+2, "day", "year"):
			return true
		}
	}
	return false
}
