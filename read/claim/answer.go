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
		if r.Grain == "role" || len(r.Chain) < 2 || len(r.Content) == 0 || r.Status == "alleged" && r.Act != "deny" {
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
		if a.Status != "alleged" || len(m.targets(a)) == 0 || m.acquitted(a) {
			continue
		}
		replied := false
		for j := range m.drafts {
			replied = replied || slices.Contains(m.drafts[j].Answers, a.ID) || m.mayAnswer(&m.drafts[j], a)
		}
		if !replied {
			a.Flags = append(a.Flags, "no_reply_in_document")
		}
	}
}

// mayAnswer reports whether a denial that is tied to nothing follows an accusation closely enough that it may be meant: then nothing is said about a missing reply.
func (m *maker) mayAnswer(r, a *draft) bool {
	if r.Act != "deny" || len(r.Answers) > 0 || len(r.Content) == 0 || len(a.Content) == 0 || r.Content[0].Start < a.Content[0].Start {
		return false
	}
	return m.blocksBetween(a, r) <= 2
}

// reach is how many claims before a reply the accusation may stand.
const reach = 30

// The ways in which a claim can answer an accusation, the surest first.
const (
	noAnswer = iota
	nearby   // said by the party right behind the accusation: "it was not aware of any illness"
	pointed  // a denial that only points, near the accusation
	taken    // takes the accusation up in words
	own      // the accused's or their speaker's denial of it
)

// answered returns the index of the accusation that claim i replies to: the one it answers most surely, the nearest of several; -1 for none.
func (m *maker) answered(i int) int {
	r := &m.drafts[i]
	who := r.Chain[len(r.Chain)-1].Entity
	if who == "" && !(r.Act == "deny" && m.points(r)) {
		return -1
	}
	best, most := -1, noAnswer
	points, topic := m.points(r), m.topic(r)
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		a := &m.drafts[j]
		if a.Grain == "role" || a.Act == "deny" || len(a.Content) == 0 || len(a.Answers) > 0 || who != "" && a.Chain[len(a.Chain)-1].Entity == who || who == "" && m.sentenceOf(a.Content[0]) != m.sentenceOf(r.Content[0]) {
			continue
		}
		if k := m.answer(r, a, who, points, topic); k > most {
			best, most = j, k
		}
	}
	return best
}

// answer says how claim r, of a voice, answers claim a.
func (m *maker) answer(r, a *draft, who string, points bool, topic map[string]bool) int {
	accuses := a.Status == "alleged" || a.wrong != "" && len(a.Chain) > 1
	told := accuses || len(a.Chain) > 1 && (a.Status == "asserted" || a.Status == "reported" || a.Status == "negated" || a.Status == "opinion")
	if !told {
		return noAnswer
	}
	party := m.party(a, who) || m.spokesman(r, a)
	apart := m.blocksBetween(a, r)
	shared, most := 0, 0
	if !points {
		shared = common(topic, m.topic(a))
		most = min(len(topic), len(m.topic(a)), 2) // two words, or all that there are
	}
	same := shared > 0 && shared >= most
	switch denies := r.Act == "deny"; {
	case denies && accuses && party && (points || same):
		return own
	case denies && same && (accuses || party || apart <= 1), same && accuses && party:
		return taken
	case denies && points && (accuses && (apart <= 2 || apart <= 6 && m.pleads(r)) || apart == 0):
		return pointed
	case accuses && party && apart <= 1 && shared > 0 && (r.Status == "negated" || denies), told && apart == 0 && shared > 0 && r.Status == "negated" && m.such(r):
		return nearby
	}
	return noAnswer
}

// pleads reports whether a denial is a plea.
func (m *maker) pleads(r *draft) bool {
	return r.holder >= 0 && m.r.Attributions.List[r.holder].Verb == "plead"
}

// such reports whether a claim takes up another by "such": "no such loan had been made", "was not aware of any such threat".
func (m *maker) such(r *draft) bool {
	found := false
	m.each(r.Content, func(t int) { found = found || m.is(t, "such") })
	return found
}

// blocksBetween is how many paragraphs one claim stands behind another.
func (m *maker) blocksBetween(a, r *draft) int {
	block := func(c *draft) int { return m.r.Tokens.Sentences[m.sentenceOf(c.Content[0])].Block }
	if len(r.Content) == 0 {
		return reach
	}
	return block(r) - block(a)
}

// spokesman reports whether the words for the voice of claim r name whom claim a is about: "a spokeswoman for the hospital", "his lawyer", "Quayle's office".
func (m *maker) spokesman(r, a *draft) bool {
	targets := m.targets(a)
	for _, s := range r.Chain[len(r.Chain)-1].Spans {
		for k := sort.Search(len(m.r.Mentions.List), func(i int) bool { return m.r.Mentions.List[i].Span.Start >= s.Start }); k < len(m.r.Mentions.List) && m.r.Mentions.List[k].Span.Start < s.End; k++ {
			e := m.r.EntityOf(k)
			if e <= 0 {
				continue
			}
			id := m.r.Entities.List[e].ID
			if slices.Contains(targets, id) || slices.Contains(a.About, id) {
				return true
			}
		}
	}
	return false
}

// common returns how many words two topics share.
func common(a, b map[string]bool) (n int) {
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
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
	if a.holder >= 0 && len(out) == 0 {
		if at := &m.r.Attributions.List[a.holder]; at.Act == "accuse" && len(at.Source) == 0 {
			for t := at.Head; t >= 0 && len(out) == 0; t = m.Head(t) { // "he is accused of …", "the officers accused of …"
				k := m.Find(t, segun.RelNsubjPass, segun.RelNsubj)
				if k < 0 && (m.Rel(t) == segun.RelAcl || m.Rel(t) == segun.RelAclRelcl) {
					k = m.Head(t)
				}
				if x, ok := m.byHead[k]; ok && k >= 0 {
					add(x)
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
		case "accusation", "allegation", "charge", "claim", "wrongdoing", "it", "this", "that", "all", "both", "everything", "report", "suggestion", "criticism", "them", "any", "guilty", "law", "story", "which", "finding", "conclusion", "article", "letter", "innocent":
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
