package claim

import (
	"segun"
	"segun/read/phrase"
)

// Who is attacked, sued or criticised is not what for: "his criticism of | the council", "lashed out at the wardens". Whoever does it judges, or goes to court; no wrong is told of.

// onlyWhom reports whether the content of a cue that accuses names those whom it is aimed at, and nothing that they did.
func (m *maker) onlyWhom(a *segun.Attribution, c *segun.Claim) bool {
	verb := hasPrefix(a.Rule, "phrase")
	if !verb && !hasPrefix(a.Rule, "nominal") && !hasPrefix(a.Rule, "noun topic") || m.wrongWords(c) != "" {
		return false
	}
	whom, last, only := false, -1, true
	m.each(c.Content, func(t int) {
		if verb && t <= a.Head {
			return
		}
		switch m.r.Tags.UPOS[t] {
		case segun.NOUN, segun.PROPN, segun.PRON, segun.NUM:
			last = t
		case segun.DET, segun.ADJ, segun.CCONJ, segun.PUNCT:
		case segun.ADP, segun.ADV, segun.PART:
			only = only && (verb && last < 0 || m.Word(t) == "'s" || m.Word(t) == "’s")
		case segun.VERB:
			only = only && m.is(t, "include")
		default:
			only = false
		}
		if last == t && m.r.Tags.UPOS[t] != segun.NUM {
			whom = m.agent(t) || m.Flags[t]&(phrase.PersonNoun|phrase.GroupNoun) != 0 || whom && m.r.Tags.UPOS[t] == segun.PROPN
		}
	})
	return only && whom
}

// saidBehind reports whether a claim is quoted in a sentence behind the one in which its voice charges somebody with something else.
func (m *maker) saidBehind(a *segun.Attribution, c *segun.Claim) bool {
	if len(a.Content) < 2 || len(c.Content) == 0 || a.Head < 0 || a.Content[0].Contains(c.Content[0]) {
		return false
	}
	t := m.r.Tokens.At(c.Content[0].Start)
	return m.r.Tokens.SentenceOf(t) > m.r.Tokens.SentenceOf(a.Head) && m.quoted(t) && !m.quoted(a.Head)
}

// bareCharge reports whether a content is no more than a noun for charges: "clears himself of | the charges", "faces | criminal charges".
func (m *maker) bareCharge(c *segun.Claim) bool {
	if c.Head < 0 || !m.is(c.Head, "charge", "count", "allegation", "accusation", "indictment") || m.r.Tags.UPOS[c.Head] != segun.NOUN {
		return false
	}
	bare := true
	m.each(c.Content, func(t int) {
		bare = bare && (t == c.Head || m.r.Tags.UPOS[t] == segun.DET || m.r.Tags.UPOS[t] == segun.NUM || m.is(t, "criminal", "federal", "formal", "serious", "new", "all", "similar", "other", "same", "his", "her", "their", "its"))
	})
	return bare
}

// inCourt reports whether a noun for an accusation is one for a case or a charge, which does not judge by itself: "lawsuits against | the paper".
func (m *maker) inCourt(a *segun.Attribution) bool {
	return m.r.Tags.UPOS[a.Head] == segun.NOUN && (m.told(a.Head, "charge") || m.told(a.Head, "proceeding"))
}
