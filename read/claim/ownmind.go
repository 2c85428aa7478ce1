package claim

import "segun"

// tellsWhich reports whether the finite verb at token t is one of a relative clause right behind its noun, which only says which is meant: "Any later cabinet | that pulled out | would have to pay".
func (m *maker) tellsWhich(t int) bool {
	if r := m.Rel(t); (r == segun.RelAux || r == segun.RelAuxPass || r == segun.RelCop) && m.Head(t) >= 0 {
		t = m.Head(t)
	}
	h := m.Head(t)
	return m.Rel(t) == segun.RelAclRelcl && h >= 0 && h < t && m.Word(h+1) != ","
}

// ownMind reports whether a sentence with first word first and first finite verb v tells what goes on in the person who has just spoken, which nobody else can have told: "She did not know who had fired first", "He was
// sure of it", "She felt fine". What one thinks can be seen by others in time: only words for what is so at the time of speaking count.
func (m *maker) ownMind(first, v int, a *segun.Attribution) bool {
	if !m.is(first, "he", "she") || v > first+2 || m.r.Tags.XPOS[v] != "VBD" || !m.spokePast(a) || !m.personSpoke(a) {
		return false
	}
	h := v
	for h < v+4 && (m.is(h, "do", "be") || m.upos(h) == segun.ADV || m.upos(h) == segun.PART) {
		h++
	}
	switch {
	case m.is(v, "be"):
		return m.told(h, "ofmind")
	case m.is(v, "have"):
		return m.is(v+1, "no") && m.told(v+2, "keptinmind")
	case h > v && m.is(v, "do"):
		if m.is(h, "know") && m.is(h+2, "to") { // "did not know what to answer", as anybody could see
			return false
		}
		return m.told(h, "minds")
	}
	return m.is(v, "feel", "hope", "wish", "regret", "doubt") && v == first+1
}

// underStudy reports whether a sentence tells what the body that has just spoken was about when it spoke: "It was studying the decision", "They were cooperating with the police".
func (m *maker) underStudy(first, v int, a *segun.Attribution) bool {
	if !m.is(first, "it", "they") || v != first+1 || !m.is(v, "be") || m.r.Tags.XPOS[v] != "VBD" || !m.spokePast(a) {
		return false
	}
	h := v + 1
	for m.upos(h) == segun.ADV && h < v+3 {
		h++
	}
	if m.xpos(h) != "VBG" {
		return false
	}
	return m.told(h, "studies")
}

// spokePast reports whether an attribution is of something said, in the past, without marks.
func (m *maker) spokePast(a *segun.Attribution) bool {
	return a.Act == "assert" && (a.Class == "say" || a.Class == "state" || a.Class == "inform" || a.Class == "deny") && m.r.Tags.XPOS[a.Head] == "VBD" || a.Act == "deny" && m.r.Tags.XPOS[a.Head] == "VBD"
}

// personSpoke reports whether the source of an attribution is a person, by a name, a word for one or a pronoun.
func (m *maker) personSpoke(a *segun.Attribution) bool {
	if a.Speaker < 0 || a.Speaker >= len(m.r.Mentions.List) {
		return false
	}
	return m.r.Mentions.List[a.Speaker].Kind == segun.Person
}
