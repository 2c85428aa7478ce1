package claim

import (
	"slices"

	"segun"
)

// pointing is how a denial says what it denies without telling it.
type pointing int

const (
	pointsNot  pointing = iota
	pointsBack          // at what was just said: "denies it", "that is not so", "called it nonsense"
	pointsOne           // at an accusation: "rejected the accusation"
	pointsAll           // at all of them: "the allegations", "any wrongdoing", "not guilty"
	pointsText          // at what a text or body says: "dismissed the report", "the findings"
)

// points says how the content of a denial points at what it denies.
func (m *maker) points(r *draft) pointing {
	t := m.r.Tokens.At(r.Content[0].Start)
	for t < m.Len() && m.r.Tags.UPOS[t] == segun.PUNCT {
		t++
	}
	end := m.r.Tokens.At(r.Content[len(r.Content)-1].End - 1)
	named := r.holder >= 0 && hasPrefix(m.r.Attributions.List[r.holder].Rule, "denial") // "called it nonsense"
	short := len(m.topic(r)) <= 2 && end-t < 8
	switch {
	case m.falsehood(r.Head), m.notSo(r):
		if k := m.kindOf(t, end, true); k != pointsNot {
			return k
		}
		return pointsBack
	case r.Act != "deny":
		return pointsNot
	case m.is(t, "it", "this", "that", "they", "them") && m.r.Tags.UPOS[t] == segun.PRON && (end == t || named || m.r.Tags.UPOS[t+1] == segun.PUNCT || m.is(t+1, "in", "as", "all", "and", "entirely", "outright", "on")):
		return pointsBack
	case m.is(t, "deny", "dispute", "reject", "contest", "refute", "dismiss", "rubbish") && m.is(t+1, "it", "this", "that", "them", "these", "both"):
		return pointsBack
	case m.wrongByName(r, t, end):
		return pointsAll
	case m.is(t, "a", "an"):
		return pointsNot
	case m.is(t, "any", "all", "no") && !m.is(t+1, "wrongdoing", "misconduct", "impropriety", "of", "suggestion", "allegation", "accusation", "claim", "charge", "the", "three", "such", "part", "involvement", "link", "role"):
		if !m.is(t, "all") || end > t {
			return pointsNot
		}
	}
	if k := m.kindOf(t, end, short); k != pointsNot {
		return k
	}
	if named && len(m.topic(r)) <= 3 && m.r.Tags.UPOS[t] != segun.DET && m.r.Tags.UPOS[t] != segun.NUM && m.r.Tags.XPOS[t] != "PRP$" && !m.is(t, "such") {
		return pointsBack
	}
	return pointsNot
}

// wrongByName reports whether a denial is of a wrong that is only called by its name: "denied negligence", "denies fraud". t and end are its first and last token.
func (m *maker) wrongByName(r *draft, t, end int) bool {
	if r.Act != "deny" || end-t > 3 || m.is(t, "any", "all", "every", "the", "a", "an") {
		return false
	}
	found := false
	for k := t; k <= end; k++ {
		switch m.r.Tags.UPOS[k] {
		case segun.NOUN:
			found = found || m.wrongAt(k) != ""
		case segun.VERB, segun.PROPN, segun.PRON:
			return false
		}
	}
	return found
}

// notSo reports whether a claim says that something is not so, and no more.
func (m *maker) notSo(r *draft) bool {
	s := m.Find(r.Head, segun.RelNsubj)
	return (r.Polarity == "negative" || m.is(r.Head, "wrong", "untrue", "false", "incorrect")) && m.is(r.Head, "so", "true", "case", "correct", "wrong", "untrue", "incorrect") && m.is(s, "that", "this", "it", "they", "assertion", "claim", "accusation", "allegation", "statement")
}

// kindOf looks for a word that points among the first words of a denial, from token t. short says that the denial has hardly another word.
func (m *maker) kindOf(t, end int, short bool) pointing {
	for k := t; k <= end && k < t+4; k++ {
		if u := m.r.Tags.UPOS[k]; u == segun.VERB && k > t && !short {
			return pointsNot
		}
		if m.is(k+1, "'s", "’s") || k < end && !m.closes(k+1) && !short {
			continue
		}
		many := m.r.Tags.XPOS[k] == "NNS"
		switch m.lemma(k) {
		case "accusation", "allegation", "charge", "claim", "assertion", "suggestion", "insinuation", "rumour", "rumor", "criticism":
			if many {
				return pointsAll
			}
			return pointsOne
		case "wrongdoing", "misconduct", "impropriety", "guilty", "innocent", "everything":
			return pointsAll
		case "report", "finding", "conclusion", "article", "story", "ruling", "verdict", "leaflet", "account", "version", "study", "letter", "description", "picture", "passage", "documentary", "broadcast", "publication", "judgment", "judgement":
			return pointsText
		case "it", "this", "that", "both", "them", "they":
			if m.r.Tags.UPOS[k] == segun.PRON && (k == end || k == t && m.closes(k+1)) {
				return pointsBack
			}
		case "all":
			if short && k == end {
				return pointsAll
			}
		}
	}
	return pointsNot
}

// closes reports whether token t ends the words that name what is denied: "the findings | as a novel", "the claims | against him".
func (m *maker) closes(t int) bool {
	return m.r.Tags.UPOS[t] == segun.PUNCT || m.is(t, "as", "against", "in", "entirely", "outright", "and", "a", "to", "on", "from", "out", "when", "last", "at", "absolutely", "false", "complete", "total", "pure", "baseless", "utter")
}

// pointedAt returns the indices of the claims at which the ith one points.
func (m *maker) pointedAt(i int, who string, how pointing) []int {
	r := &m.drafts[i]
	if r.Act == "deny" && r.Realis == "predicted" {
		return nil // "he could neither confirm nor deny it"
	}
	var told, charged, theirs, deeds []int // nearest first: what others say, where they accuse, where they accuse this voice
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		a := &m.drafts[j]
		if !m.answerable(a, r, who) {
			continue
		}
		told = append(told, j)
		if a.Status == "alleged" {
			charged = append(charged, j)
			if m.party(a, who) || m.spokesman(r, a) || m.namesake(r, a) {
				theirs = append(theirs, j)
			}
		} else if how == pointsAll && m.doneBy(a, who) && m.blocksBetween(a, r) <= 3 {
			deeds = append(deeds, j)
		}
	}
	if how == pointsBack {
		for _, j := range told {
			a := &m.drafts[j]
			switch apart := m.sentenceOf(r.Content[0]) - m.sentenceOf(a.Content[0]); {
			case apart > 2:
			case apart == 0 && r.Act == "deny" && !m.accuses1(a):
				// "the paper says she worked for the service, which he denies" points at what was told before, or at nothing
			case m.blocksBetween(a, r) == 0 && apart <= 1, apart == 1 && m.accuses1(a):
				return m.breath(j)
			}
		}
	}
	if how == pointsText {
		if out := m.textSays(r, told); len(out) > 0 {
			return out
		}
	}
	if (how == pointsAll || how == pointsText) && len(theirs) > 0 {
		theirs = append(theirs, deeds...)
		slices.Sort(theirs)
		return theirs
	}
	far := 2
	if m.pleads(r) {
		far = 6
	}
	var own map[string]bool
	if m.pleads(r) {
		own = m.ownWords(r)
	}
	for apart := 0; apart <= far; apart++ {
		for _, list := range [...][]int{theirs, charged} {
			for _, j := range list {
				if a := &m.drafts[j]; m.blocksBetween(a, r) == apart && (how != pointsBack || slices.Contains(theirs, j)) && (len(own) == 0 || slices.Contains(theirs, j) || common(own, m.topic(a)) > 0) {
					return m.passage(j, how != pointsOne)
				}
			}
		}
	}
	return nil
}

// doneBy reports whether a claim tells what somebody did.
func (m *maker) doneBy(a *draft, who string) bool {
	if a.subject < 0 || who == "" || a.Realis != "happened" && a.Realis != "ongoing" {
		return false
	}
	e := m.r.EntityOf(a.subject)
	return e > 0 && m.r.Entities.List[e].ID == who
}

// breath returns claim j with all that its voice tells in the same sentence.
func (m *maker) breath(j int) (out []int) {
	a := &m.drafts[j]
	s := m.sentenceOf(a.Content[0])
	for k := max(0, j-6); k < len(m.drafts) && k <= j+6; k++ {
		c := &m.drafts[k]
		if k == j || len(c.Content) > 0 && c.Grain != "role" && c.Act != "deny" && len(c.Chain) == len(a.Chain) && c.Chain[len(c.Chain)-1].Entity == a.Chain[len(a.Chain)-1].Entity && m.sentenceOf(c.Content[0]) == s {
			out = append(out, k)
		}
	}
	return out
}

// ownWords returns what a plea names: "not guilty to | theft".
func (m *maker) ownWords(r *draft) map[string]bool {
	out := m.topic(r)
	delete(out, stem("guilty"))
	delete(out, stem("innocent"))
	delete(out, stem("count"))
	return out
}

// passage returns accusation j with those that its voice makes in the same sentence; if all is true, with all those in the paragraphs around it.
func (m *maker) passage(j int, all bool) []int {
	if !all {
		return m.together(j)
	}
	a := &m.drafts[j]
	var out []int
	for k := max(0, j-12); k <= j; k++ {
		if c := &m.drafts[k]; k == j || c.Status == "alleged" && len(c.Content) > 0 && len(c.Chain) == len(a.Chain) && c.Chain[len(c.Chain)-1].Entity == a.Chain[len(a.Chain)-1].Entity && m.blocksBetween(c, a) <= 1 {
			out = append(out, k)
		}
	}
	return out
}

// textSays returns the accusations that the text or body makes which a denial names by its kind: "the report", "the findings". told has what others say, the nearest first.
func (m *maker) textSays(r *draft, told []int) []int {
	word := ""
	m.each(r.Content[:1], func(t int) {
		if word == "" && m.r.Tags.UPOS[t] == segun.NOUN {
			word = m.lemma(t)
		}
	})
	var out []int
	for _, j := range told {
		a := &m.drafts[j]
		v := &a.Chain[len(a.Chain)-1]
		named := false
		m.each(v.Spans, func(t int) { named = named || m.is(t, word) || m.said(word, t) })
		if e := m.entity(v.Entity); e != nil && !named && v.Entity != "e0" {
			for _, k := range e.Mentions {
				h := m.r.Mentions.List[k].Head
				named = named || m.is(h, word) || m.said(word, h)
			}
		}
		if named && (a.Status == "alleged" || a.Status == "asserted" && (a.Realis == "happened" || a.Realis == "ongoing")) {
			out = append(out, j)
		}
	}
	slices.Reverse(out)
	return out
}

// said reports whether what a word calls comes from a voice that token t calls: findings from an inquiry, an article from a newspaper.
func (m *maker) said(word string, t int) bool {
	switch word {
	case "finding", "conclusion", "report", "verdict", "ruling":
		return m.is(t, "inquiry", "enquiry", "panel", "commission", "regulator", "ombudsman", "auditor", "inspector", "inspectorate", "committee", "court", "judge", "agency", "watchdog", "authority", "report", "group", "audit")
	case "article", "story", "account", "report ":
		return m.is(t, "newspaper", "paper", "magazine", "newsletter", "website", "broadcaster", "journal")
	case "complaint", "lawsuit", "indictment":
		return m.is(t, "prosecutor", "plaintiff", "lawyer", "prosecution")
	}
	return false
}

// pleads reports whether a denial is a plea.
func (m *maker) pleads(r *draft) bool {
	return r.holder >= 0 && m.r.Attributions.List[r.holder].Verb == "plead"
}
