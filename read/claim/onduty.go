package claim

import (
	"strings"

	"segun"
)

// onDuty reports whether a claim tells of what police, courts and rescuers do in the way of their work, as they or others of their kind tell it: "Police tracked his phone, prosecutors said". What a prisoner tells of
// them is another matter.
func (m *maker) onDuty(d *draft) bool {
	k := m.doer(d.Head, &d.grammar)
	if k < 0 || d.grammar.passive || !m.ofSort(k, "lawman") || !m.told(d.Head, "duty") || d.wrong == "crime" {
		return false
	}
	if d.holder < 0 {
		return true
	}
	a := &m.r.Attributions.List[d.holder]
	return len(a.Source) == 0 || m.charges(a) || m.lawVoice(a)
}

// ofSort reports whether a noun, or the one before it that says of what sort it is, stands in a class of words: "customs agents" are of customs.
func (m *maker) ofSort(k int, class string) bool {
	if m.told(k, class) {
		return true
	}
	for t := m.Kid(k); t >= 0; t = m.Next(t) {
		if m.Rel(t) == segun.RelCompound && m.told(t, class) {
			return true
		}
	}
	return false
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
	if m.told(t, "lawman") || m.told(t, "official") {
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
			if m.w.told.Play(w, "official") || m.w.told.Play(w, "lawman") {
				return true
			}
		}
	}
	for _, h := range m.wordsFor(e) {
		if m.told(h, "lawman") || m.told(h, "official") {
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
	return m.told(h, "native") && m.Find(h, segun.RelCop) >= 0
}
