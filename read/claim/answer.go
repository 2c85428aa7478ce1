package claim

import (
	"slices"
	"strings"

	"segun"
)

// answers ties replies to the accusations that they answer, and flags accusations that nobody answers.
//
// A reply is a denial, a negation or a contradiction by the one accused, or by someone who speaks for them. It answers an accusation when it takes
// up its words, or names it as such ("rejected the accusation"). One that says something else is no reply to it.
func (m *maker) answers() {
	for i := range m.drafts {
		r := &m.drafts[i]
		if r.Grain == "role" || len(r.Chain) < 2 {
			continue
		}
		if r.Status != "denied" && r.Status != "negated" && r.Status != "opinion" {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			a := &m.drafts[j]
			if a.Status != "alleged" || !m.answersIt(r, a) {
				continue
			}
			r.Answers = append(r.Answers, a.ID)
			if m.general(r) {
				break // "the accusation" is the one before
			}
		}
	}
	for i := range m.drafts {
		a := &m.drafts[i]
		if a.Status != "alleged" || len(m.targets(a)) == 0 {
			continue
		}
		answered := false
		for j := range m.drafts {
			answered = answered || slices.Contains(m.drafts[j].Answers, a.ID)
		}
		if !answered {
			a.Flags = append(a.Flags, "no_reply_in_document")
		}
	}
}

// answersIt reports whether r is a reply to accusation a.
func (m *maker) answersIt(r, a *draft) bool {
	who := r.Chain[len(r.Chain)-1].Entity
	if who == "" || who == a.Chain[len(a.Chain)-1].Entity {
		return false
	}
	accused := false
	for _, t := range m.targets(a) {
		accused = accused || t == who || m.speaksFor(who, t)
	}
	if !accused {
		return false
	}
	if m.general(r) {
		return r.Status == "denied" || r.Status == "opinion"
	}
	n := 0
	words := m.topic(a)
	for w := range m.topic(r) {
		if words[w] {
			n++
		}
	}
	return n > 0
}

// targets returns the entities that an accusation is about: whom the cue names, who does the wrong, or whoever the content names.
func (m *maker) targets(a *draft) []string {
	var out []string
	add := func(k int) {
		if e := m.r.EntityOf(k); e > 0 {
			out = append(out, m.r.Entities.List[e].ID)
		}
	}
	if a.holder >= 0 {
		for _, w := range m.r.Attributions.List[a.holder].Whom {
			for k := range m.r.Mentions.List {
				if w.Contains(m.r.Mentions.List[k].Span) {
					add(k)
				}
			}
		}
	}
	if len(out) == 0 && a.subject >= 0 {
		add(a.subject)
	}
	if len(out) == 0 {
		out = append(out, a.About...)
	}
	return out
}

// speaksFor reports whether one entity holds an office of another, or is its spokesperson.
func (m *maker) speaksFor(who, whom string) bool {
	for i := range m.r.Entities.List {
		e := &m.r.Entities.List[i]
		if e.ID != who {
			continue
		}
		for _, r := range e.Roles {
			if r.OfEntity == whom {
				return true
			}
		}
	}
	return false
}

// general reports whether a reply names the accusation instead of taking up its words: "denied the allegations", "rejected the claim".
func (m *maker) general(r *draft) bool {
	found := false
	m.each(r.Content, func(t int) {
		switch m.lemma(t) {
		case "accusation", "allegation", "charge", "claim", "wrongdoing", "it", "this", "that", "all", "everything", "report", "suggestion":
			found = true
		}
	})
	return found && len(m.topic(r)) <= 2
}

// topic returns the lemmas of what a claim's content speaks of: its nouns and verbs, but for names and the commonest.
func (m *maker) topic(d *draft) map[string]bool {
	out := map[string]bool{}
	m.each(d.Content, func(t int) {
		switch m.r.Tags.UPOS[t] {
		case segun.NOUN, segun.VERB, segun.ADJ, segun.NUM:
		default:
			return
		}
		switch l := m.lemma(t); l {
		case "be", "have", "do", "say", "make", "take", "get", "go", "know", "one", "year", "time", "people", "man", "woman", "other", "such", "ever", "claim", "accusation", "allegation":
		default:
			out[strings.TrimSuffix(l, "s")] = true
		}
	})
	return out
}
