package claim

import "segun"

// reasonThere reports whether a claim that stands in something expected or feared gives a reason for it that is there already: "fears the mill will close | because it lost its licence". The clause that it
// explains must be one that is to come: of what is feared to have been, the reason is feared too.
func (m *maker) reasonThere(d *draft, f *facts, s *segun.Sentence) bool {
	h := d.Head
	if f.modal != "" || f.force != "" || f.question || !m.pastIn(h, s) && !m.perfect(h) || m.Rel(h) != segun.RelAdvcl {
		return false
	}
	if t := m.r.Tokens.At(d.Content[0].Start); !m.is(t, "because", "since", "as", "after") || m.is(t+1, "if", "though", "well") {
		return false
	}
	p := m.Head(h)
	return p >= s.First && p < h && m.holder[p] == m.holder[h] && (m.toComeBy(p) || m.r.Tags.XPOS[p] == "VB" && m.is(m.Find(p, segun.RelMark), "to"))
}

// fearedWith reports whether a clause at t gives the reason for what somebody fears to have been, at h, and is feared with it: "fears that he left | because he was ill".
func (m *maker) fearedWith(t, h int) bool {
	i := m.holder[h]
	return i >= 0 && m.r.Attributions.List[i].Verb == "fear" && m.is(m.Find(t, segun.RelMark), "because") && !m.toComeBy(h) && m.finite(h)
}

// toComeBy reports whether a modal of what is to come stands by the verb at v: "will close", "might not open".
func (m *maker) toComeBy(v int) bool {
	for k := m.Kid(v); k >= 0 && k < v; k = m.Next(k) {
		if m.r.Tags.XPOS[k] == "MD" && m.is(k, "will", "would", "shall", "may", "might", "could", "'ll", "’ll") {
			return true
		}
	}
	return false
}

// perfect reports whether the verb at h is in the present perfect: "has lost its licence".
func (m *maker) perfect(h int) bool {
	k := m.Find(h, segun.RelAux)
	return m.r.Tags.XPOS[h] == "VBN" && k >= 0 && m.is(k, "have") && finiteTag(m.r.Tags.XPOS[k])
}

// fearedFor reports whether the verb at h tells that somebody was afraid for something, as a reason for something else: "because they feared for their jobs". It foretells nothing.
func (m *maker) fearedFor(h int) bool {
	if !m.is(h, "fear") || !m.is(h+1, "for") || m.r.Tags.XPOS[h] != "VBD" && m.r.Tags.XPOS[h] != "VBN" {
		return false
	}
	n := m.Find(h, segun.RelNsubj)
	return n >= 0 && m.is(n-1, "because", "since", "as") || m.is(m.Find(h, segun.RelMark), "because", "since", "as")
}

// factBeside reports whether a claim that stands in what somebody thinks is a clause beside it that tells of something: a reason, a place, a time: "thinks it will fail | because nobody asked the drivers", "| where we have a mill".
func (m *maker) factBeside(d *draft, f *facts, s *segun.Sentence) bool {
	h := d.Head
	if f.modal != "" || f.force != "" || f.question || f.conditional != "" || !f.past && !f.present {
		return false
	}
	if r := m.Rel(h); r != segun.RelAdvcl && r != segun.RelAclRelcl {
		return false
	}
	if t := m.r.Tokens.At(d.Content[0].Start); !m.is(t, "because", "since", "where", "when", "after", "although", "though") || m.is(t+1, "if") {
		return false
	}
	p := m.Head(h)
	return p >= s.First && p < h && m.holder[p] == m.holder[h]
}
