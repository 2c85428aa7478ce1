package claim

import (
	"segun"
)

// basis is one of those on whose word a report is said to rest: "based on the accounts of four former guards", "citing a cable and two officials".
type basis struct {
	by       segun.Voice // the report, or the outlet or body whose report it is
	head     string      // the noun: "guard"
	sentence int
}

// bases finds on whose word the reports of an article rest, by what it says of them. Nouns that say no more than that somebody spoke are left out.
func (m *maker) bases() []basis {
	var out []basis
	for i := range m.r.Attributions.List {
		c := &m.r.Attributions.List[i]
		if c.Class != "cite" || len(c.Content) != 1 || len(c.Cue) == 0 || c.Speaker < 0 || m.quoted(c.Head) {
			continue
		}
		v := m.voice(c)
		if m.handsOn(&v) && !m.own(&v) {
			out = m.nouns(out, v, m.r.Tokens.At(c.Content[0].Start), m.r.Tokens.At(c.Content[0].End-1)+1)
		}
	}
	for si := range m.r.Tokens.Sentences {
		s := &m.r.Tokens.Sentences[si]
		for t := s.First + 1; t+2 < s.End; t++ {
			from := m.restsOn(s, t)
			if from < 0 || m.quoted(t) {
				continue
			}
			k := m.rester(s, t)
			if k < 0 {
				continue
			}
			at := segun.Attribution{Source: []segun.Span{m.r.Mentions.List[k].Span}, Cue: []segun.Span{m.r.Tokens.Tokens[t].Span}, Speaker: k}
			if v := m.voice(&at); m.handsOn(&v) && !m.own(&v) {
				out = m.nouns(out, v, from, s.End)
			}
		}
	}
	return out
}

// restsOn returns where the words for what something rests on start, -1 where token t is no verb for it.
func (m *maker) restsOn(s *segun.Sentence, t int) int {
	if !m.is(t, "base", "rest", "draw", "rely", "lean", "build") {
		return -1
	}
	for k := t + 1; k < s.End && k < t+7; k++ {
		if m.is(k, "on", "upon") {
			return k + 1
		}
		if m.r.Tags.UPOS[k] == segun.VERB || m.Word(k) == "," {
			break
		}
	}
	return -1
}

// rester returns the mention of what the verb at t says to rest on something: its subject, or what a participle stands behind. -1 for none.
func (m *maker) rester(s *segun.Sentence, t int) int {
	h := m.Find(t, segun.RelNsubj, segun.RelNsubjPass)
	if p := m.Head(t); h < 0 && p >= s.First && p < t && (m.Rel(t).Base() == segun.RelAcl || m.Rel(t) == segun.RelConj) {
		if h = p; m.Rel(t) == segun.RelConj {
			h = m.Find(p, segun.RelNsubj, segun.RelNsubjPass)
		}
	}
	if h < 0 {
		return -1
	}
	if k, ok := m.byHead[h]; ok {
		return k
	}
	return -1
}

// nouns adds the nouns of [from, to) that name people or texts to the bases of a voice; what stands behind "by" made a text, and is not cited itself.
func (m *maker) nouns(out []basis, v segun.Voice, from, to int) []basis {
	for t := from; t < to; t++ {
		if finiteTag(m.r.Tags.XPOS[t]) && t > from {
			break
		}
		text := m.text(t) || m.is(t, "logbook", "log", "diary", "transcript", "invoice", "file")
		if k, ok := m.byHead[t]; !text && (!ok || m.r.Mentions.List[k].Form != segun.FormNominal || m.r.Mentions.List[k].Kind != segun.Person && m.r.Mentions.List[k].Kind != segun.Group) || m.told(t, "vague") {
			continue
		}
		if c := m.Find(t, segun.RelCase); c >= 0 && m.is(c, "by") {
			continue
		}
		out = append(out, basis{by: v, head: m.lemma(t), sentence: m.r.Tokens.SentenceOf(t)})
	}
	return out
}

// onWhose returns the voice that a claim's outermost voice is known through as one of those on whose word a report rests: "One of the guards said", "both conscripts", "three former
// detainees". Not where the outlet has spoken to them itself.
func (m *maker) onWhose(all []basis, v *segun.Voice, at int) (segun.Voice, bool) {
	if len(all) == 0 || len(v.Spans) == 0 || v.Kind == segun.VoiceNamed {
		return segun.Voice{}, false
	}
	first, t := m.r.Tokens.At(v.Spans[0].Start), m.nounOf(v.Spans)
	if k := m.lastCalled(v, first); k >= 0 { // "Three of the guards described a pit. They said …"
		first, t = m.r.Mentions.List[k].First, m.r.Mentions.List[k].Head
	}
	if m.is(first, "one", "two", "three", "four", "some", "most", "several", "none", "all", "many", "both") && m.is(first+1, "of") {
		for k := first + 2; k < first+6 && k < m.Len() && m.r.Tokens.Tokens[k].Span.End <= v.Spans[0].End; k++ {
			if m.r.Tags.UPOS[k] == segun.NOUN {
				t = k
			}
		}
	} else if !m.is(first, "the", "one", "both", "another") && m.r.Tags.UPOS[first] != segun.NUM {
		return segun.Voice{}, false
	}
	if t < 0 {
		return segun.Voice{}, false
	}
	for i := len(all) - 1; i >= 0; i-- {
		b := &all[i]
		if b.head == m.lemma(t) && b.sentence < at && b.by.Entity != v.Entity {
			return b.by, !m.spokenWith(v, at)
		}
	}
	return segun.Voice{}, false
}

// lastCalled returns the description by which a group that speaks as "they" was called last, in the sentence before; -1 for none.
func (m *maker) lastCalled(v *segun.Voice, at int) int {
	e := m.entity(v.Entity)
	if e == nil || e.Kind != segun.Group || !m.is(at, "they") {
		return -1
	}
	si := m.r.Tokens.SentenceOf(at)
	for n := len(e.Mentions) - 1; n >= 0; n-- {
		if x := &m.r.Mentions.List[e.Mentions[n]]; x.Head < at && x.Form == segun.FormNominal {
			if m.r.Tokens.SentenceOf(x.Head) == si-1 {
				return e.Mentions[n]
			}
			return -1
		}
	}
	return -1
}

// spokenWith reports whether the outlet says, up to sentence at, that it has spoken to a voice itself: "told this newspaper", "The Dispatch reached one of the guards".
func (m *maker) spokenWith(v *segun.Voice, at int) bool {
	reached := false
	m.each(v.Spans, func(t int) { reached = reached || m.is(t, "reach", "contact") })
	e := m.entity(v.Entity)
	if e == nil || reached {
		return reached // "The doctor, reached by telephone, said"
	}
	for _, k := range e.Mentions {
		si := m.r.Tokens.SentenceOf(m.r.Mentions.List[k].Head)
		if si > at {
			break
		}
		if m.ownIn(&m.r.Tokens.Sentences[si]) {
			return true
		}
	}
	return false
}

// ownIn reports whether a sentence speaks of the outlet that the article stands in: "us", "this newspaper", "the Dispatch" in The Ansel Dispatch.
func (m *maker) ownIn(s *segun.Sentence) bool {
	for t := s.First; t < s.End; t++ {
		if m.quoted(t) {
			continue
		}
		if m.is(t, "we", "us", "i", "me") && m.r.Tags.UPOS[t] == segun.PRON || m.is(t, "this") && m.is(t+1, "newspaper", "paper", "newsroom", "station", "magazine", "website", "agency", "programme") {
			return true
		}
		if k, ok := m.byHead[t]; ok {
			if e := m.r.EntityOf(k); e >= 0 && m.r.Mentions.List[k].Form == segun.FormName {
				if ent := &m.r.Entities.List[e]; ent.ID == "e0" || ent.Kind == segun.Outlet && m.shortOwn(ent.Name) {
					return true
				}
			}
		}
	}
	return false
}
