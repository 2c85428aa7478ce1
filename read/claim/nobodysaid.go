package claim

import "segun"

// nobodySaid reports whether an attribution tells of what somebody does not want, is not going to say, or is still to plead or to ask for. Nobody has said, denied or asked for it, and the clause that tells of it is one claim.
func (m *maker) nobodySaid(a *segun.Attribution) bool {
	t := a.Head
	if len(a.Content) == 0 {
		return false
	}
	if (a.Act == "plan" || a.Act == "call") && m.is(t, "want", "wish") && m.PlainlyNot(t) {
		return true // "did not want to think about it", "did not want his name to be used", "don't want a boss"
	}
	if m.r.Tags.XPOS[t] != "VB" {
		return false
	}
	to := m.is(t-1, "to")
	switch a.Act {
	case "deny":
		return m.is(t, "plead") && (to || m.modal(t)) // "would plead not guilty"
	case "call":
		if to && m.is(t-2, "plan", "intend", "go", "due", "promise", "undertake", "pledge", "vow", "agree", "prepare", "schedule", "set") {
			return true // "undertook to ask for an extension"
		}
	case "assert", "accuse", "promise":
	default:
		return false
	}
	return to && m.is(t-2, "go") && m.is(t-3, "not", "n't", "n’t") && !m.wh(a) // "I'm not going to say they were murdered"
}
