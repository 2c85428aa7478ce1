package claim

import (
	"slices"
	"sort"
	"strings"

	"segun"
)

// answers ties replies to the accusations that they answer, and flags accusations that nobody answers.
//
// A reply is said by the one accused, or by someone who speaks for them. A denial answers what it takes up in words, or, where it only points
// ("denied it", "rejected the accusation"), the accusation before it; any other statement of theirs answers an accusation that it takes up in
// words. What says something else is no reply to it.
func (m *maker) answers() {
	for i := range m.drafts {
		r := &m.drafts[i]
		if r.Grain == "role" || len(r.Chain) < 2 || r.Status == "alleged" && r.Act != "deny" {
			continue
		}
		switch r.Status {
		case "denied", "negated", "asserted", "opinion", "conditional":
			if j := m.answered(i); j >= 0 {
				r.Answers = []string{m.drafts[j].ID}
			}
		}
	}
	for i := range m.drafts {
		a := &m.drafts[i]
		if a.Status != "alleged" || len(m.targets(a)) == 0 {
			continue
		}
		replied := false
		for j := range m.drafts {
			replied = replied || slices.Contains(m.drafts[j].Answers, a.ID)
		}
		if !replied {
			a.Flags = append(a.Flags, "no_reply_in_document")
		}
	}
}

// reach is how many claims before a reply the accusation may stand.
const reach = 30

// answered returns the index of the accusation that claim i replies to, the nearest of several; -1 for none.
func (m *maker) answered(i int) int {
	r := &m.drafts[i]
	who := r.Chain[len(r.Chain)-1].Entity
	if who == "" {
		return -1
	}
	points, topic := m.points(r), m.topic(r)
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		a := &m.drafts[j]
		if a.Grain == "role" || a.Status != "alleged" && (r.Status != "denied" || a.wrong == "" && points) || a.Status == "denied" {
			continue
		}
		by := a.Chain[len(a.Chain)-1].Entity
		if by == who || len(a.Chain) == 1 && a.Status != "alleged" && a.wrong == "" {
			continue
		}
		party := m.party(a, who)
		switch {
		case points && party && r.Status == "denied":
			return j
		case !points && common(topic, m.topic(a)) && (party || r.Status == "denied" && a.Status == "alleged"):
			return j
		}
	}
	return -1
}

func common(a, b map[string]bool) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}

// party reports whether an accusation is about someone, or about someone or something that they speak for.
func (m *maker) party(a *draft, who string) bool {
	for _, t := range m.targets(a) {
		if t == who || m.speaksFor(who, t) || m.speaksFor(t, who) {
			return true
		}
	}
	for _, s := range a.Content {
		i := sort.Search(len(m.r.Mentions.List), func(i int) bool { return m.r.Mentions.List[i].Span.Start >= s.Start })
		for ; i < len(m.r.Mentions.List) && m.r.Mentions.List[i].Span.Start < s.End; i++ {
			e := m.r.EntityOf(i)
			if e <= 0 {
				continue
			}
			if id := m.r.Entities.List[e].ID; id == who || m.speaksFor(who, id) {
				return true
			}
		}
	}
	return false
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
	e := m.entity(who)
	if e == nil {
		return false
	}
	for _, r := range e.Roles {
		if r.OfEntity == whom {
			return true
		}
	}
	return false
}

// points reports whether a denial only points at what it denies: "denied it", "rejected the accusation", "denies both", "wrongdoing".
func (m *maker) points(r *draft) bool {
	found, n := false, 0
	m.each(r.Content, func(t int) {
		switch m.lemma(t) {
		case "accusation", "allegation", "charge", "claim", "wrongdoing", "it", "this", "that", "all", "both", "everything", "report", "suggestion", "criticism", "them", "any", "guilty", "law", "story":
			found = true
		}
		n++
	})
	return found && len(m.topic(r)) <= 2 && n <= 8
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
		switch l := stem(m.lemma(t)); l {
		case "be", "have", "do", "say", "make", "take", "get", "go", "know", "one", "year", "time", "people", "man", "woman", "other", "such", "ever", "claim", "accusation", "allegation", "accus", "minist", "compan", "offic", "govern", "want", "come", "give", "use", "day", "week", "month", "last", "first", "new", "no":
		default:
			out[l] = true
		}
	})
	return out
}

// stem cuts the commonest endings of English off a lemma, so that "threat" meets "threatened" and "inspection" "inspect".
func stem(l string) string {
	for _, e := range [...]string{"ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ed", "ers", "er", "ies", "es", "s", "y", "e"} {
		if len(l) > len(e)+3 && strings.HasSuffix(l, e) {
			return l[:len(l)-len(e)]
		}
	}
	return l
}
