package claim

import (
	"segun"
	"segun/read/phrase"
)

// bids makes a claim of its own of what somebody is bidden to do behind what is told, at a dash or behind "but" and "so": "Her time is up — | resign", "It may be mild now | but prepare for a frost".
func (m *maker) bids(s *segun.Sentence) {
	for t := s.First + 2; t < s.End; t++ {
		h := int(m.at[t])
		if !m.bidden(t) || h < 0 || m.frame[t] >= 0 || m.Find(t, segun.RelNsubj, segun.RelAux, segun.RelMark) >= 0 || m.charged(t) || m.denied(t) {
			continue
		}
		k := t - 1
		switch {
		case m.Look[k]&phrase.Dash != 0 && m.Word(k) != "-" && !m.dashBefore(k, s):
			if f := m.firstFiniteIn(h, s.First, k); h != t && f < 0 {
				continue // "one aim — win"
			}
		case m.is(k, "but", "so") && m.upos(k) == segun.CCONJ && m.weatherLike(s, k):
			k--
		default:
			continue
		}
		if h != t && m.firstFiniteIn(h, t, m.aimEnd(t, t, h, s)) >= 0 {
			continue
		}
		if h != t {
			m.partTo(s, k+1, m.aimEnd(t, t, h, s), h, t)
		}
		m.parted[t], m.forced[t] = true, "called_for"
	}
}

// dashBefore reports whether the dash at k closes what another has opened: "higher rates — both of them — | boost growth".
func (m *maker) dashBefore(k int, s *segun.Sentence) bool {
	for j := k - 1; j > s.First; j-- {
		if m.Look[j]&phrase.Dash != 0 && m.Word(j) != "-" {
			return true
		}
	}
	return false
}

// bidden reports whether a verb in its plain form stands at t, or one between a dash and a mark that was taken for a present: "— | resign!"
func (m *maker) bidden(t int) bool {
	if m.r.Tags.UPOS[t] != segun.VERB {
		return false
	}
	x := m.r.Tags.XPOS[t]
	return x == "VB" || x == "VBP" && m.Look[t-1]&phrase.Dash != 0 && m.upos(t+1) == segun.PUNCT
}

// weatherLike reports whether the clause before token k has "it", "there" or "that" for its subject, so that a plain verb behind "but" goes with nobody in it.
func (m *maker) weatherLike(s *segun.Sentence, k int) bool {
	for j := k - 1; j > s.First; j-- {
		if m.upos(j) == segun.AUX && m.upos(j-1) == segun.PRON {
			return m.is(j-1, "it", "there", "that", "this")
		}
		if m.upos(j) == segun.PRON || m.upos(j) == segun.PUNCT && m.Word(j) != "," {
			return false
		}
	}
	return false
}
