package claim

import "segun"

// byHedged makes an accusation by nobody who is named of what somebody did who is only said to have done wrong, and reports whether it is one.
func (m *maker) byHedged(d *draft, f *facts) bool {
	k := m.hedged(d.Head)
	if k <= 0 || !f.past || f.modal != "" || f.negative != "" || f.question {
		return false
	}
	d.hedge = k
	d.Act, d.Why.Act = "accuse", "by somebody who is only "+m.Word(k)+" to have done wrong"
	return true
}

// hedged returns the word by which whoever does what verb h tells of is only said to have done wrong: "The | alleged | ringleader, Yorick Haim, supplied the false plates", "a | suspected | smuggler, Dov
// Lasker, who had hidden nine men"; 0 for none. What such people did is nobody's fact.
func (m *maker) hedged(h int) int {
	k := m.Find(h, segun.RelNsubj)
	if m.Rel(h) == segun.RelAclRelcl && m.Head(h) >= 0 && (k < 0 || m.r.Tags.XPOS[k] == "WP") {
		k = m.Head(h)
	}
	for n := 0; n < 3 && k >= 0; n++ {
		if w := m.hedge(k); w > 0 {
			return w
		}
		if a := m.Find(k, segun.RelAppos); a > k {
			if w := m.hedge(a); w > 0 {
				return w
			}
		}
		if r := m.Rel(k); r != segun.RelAppos && r != segun.RelFlat {
			break
		}
		k = m.Head(k)
	}
	return 0
}

// hedge returns the word before noun k that says that somebody only alleges or suspects it of someone, 0 for none.
func (m *maker) hedge(k int) int {
	if m.is(k, "victim") {
		return 0
	}
	for j := m.Kid(k); j >= 0 && j < k; j = m.Next(j) {
		if m.is(j, "alleged", "allege", "suspected", "suspect", "purported", "presumed", "supposed") && (m.Rel(j) == segun.RelAmod || m.Rel(j) == segun.RelCompound) {
			return j
		}
	}
	return 0
}
