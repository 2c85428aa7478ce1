package claim

import (
	"slices"
	"strings"

	"segun"
)

// lawWords are those whose work it is to find out who did wrong, and to help; officialWords those who speak for them, and dutyWords what they do for it.
var (
	officialWords = []string{"official", "source", "spokesman", "spokeswoman", "spokesperson", "commander", "chief", "commissioner", "minister", "department", "superintendent", "captain", "sergeant", "lieutenant"}

	lawWords = []string{"police", "officer", "detective", "investigator", "constable", "sheriff", "prosecutor", "customs", "coastguard", "squad", "force", "patrol", "gendarme", "firefighter", "fireman", "paramedic", "rescuer", "pathologist",
		"coroner"}
	dutyWords = []string{"question", "interview", "interrogate", "search", "track", "trace", "find", "discover", "recover", "seize", "confiscate", "impound", "arrest", "detain", "apprehend", "charge", "investigate", "examine", "summon",
		"intercept", "chase", "pursue", "identify", "cordon", "evacuate", "rescue", "spot"}
)

// onDuty reports whether a claim tells of what police, courts and rescuers do in the way of their work, as they or others of their kind tell it: "Police tracked his phone, prosecutors said". What a prisoner tells of
// them is another matter.
func (m *maker) onDuty(d *draft) bool {
	k := m.doer(d.Head, &d.grammar)
	if k < 0 || d.grammar.passive || !m.is(k, lawWords...) || !m.is(d.Head, dutyWords...) || d.wrong == "crime" {
		return false
	}
	if d.holder < 0 {
		return true
	}
	a := &m.r.Attributions.List[d.holder]
	return len(a.Source) == 0 || m.charges(a) || m.lawVoice(a)
}

// lawVoice reports whether police, courts, rescuers or officials speak an attribution.
func (m *maker) lawVoice(a *segun.Attribution) bool {
	t := m.nounOf(a.Source)
	if a.Speaker >= 0 {
		t = m.r.Mentions.List[a.Speaker].Head
	}
	if t < 0 {
		return false
	}
	if m.is(t, lawWords...) || m.is(t, officialWords...) {
		return true
	}
	if a.Speaker < 0 {
		return false
	}
	e := m.r.EntityOf(a.Speaker)
	if e < 0 {
		return false
	}
	for _, r := range m.r.Entities.List[e].Roles {
		for w := range strings.FieldsSeq(strings.ToLower(r.Title)) {
			if slices.Contains(officialWords, w) || slices.Contains(lawWords, w) {
				return true
			}
		}
	}
	for _, k := range m.r.Entities.List[e].Mentions {
		if h := m.r.Mentions.List[k].Head; m.is(h, lawWords...) || m.is(h, officialWords...) {
			return true
		}
	}
	return false
}

// cameAbout reports whether a predicate only tells that something took place, or what somebody is by birth: "The shooting took place on the shore", "were of Orlish descent".
func (m *maker) cameAbout(h int) bool {
	if m.is(h, "happen", "occur") || m.is(h, "take") && m.is(h+1, "place") {
		return true
	}
	return m.is(h, "descent", "origin", "citizen", "national", "native", "nationality", "ancestry", "birth") && m.Find(h, segun.RelCop) >= 0
}
