package claim

import (
	"slices"

	"segun"
)

// laterNamed puts below the voice of a report those whom the next sentence says it has it from: "The website says that soldiers took the boxes. It attributed this to a priest." "The
// newspaper relied on an unnamed officer." What the report says in other paragraphs is left as it is.
func (m *maker) laterNamed() {
	for si := range m.r.Tokens.Sentences {
		s := &m.r.Tokens.Sentences[si]
		for t := s.First + 1; t+2 < s.End; t++ {
			from := m.hasItFrom(s, t)
			if from < 0 || m.quoted(t) {
				continue
			}
			who, v := m.subjectAt(t), m.citedAt(from, s)
			if m.is(t-1, "which") && m.Word(t-2) == "," && m.entityAt(t-1) < 0 && t-3 > s.First {
				who = t - 3 // "the Herald, | which quoted a porter"
			}
			if who < 0 || len(v.Spans) == 0 {
				continue
			}
			m.putBelow(si, t, who, v)
			break
		}
	}
}

// hasItFrom returns where the words for whom a report has what it says from start, -1 where token t is no verb for it.
func (m *maker) hasItFrom(s *segun.Sentence, t int) int {
	if u := m.r.Tags.UPOS[t]; u != segun.VERB && u != segun.AUX || !finiteTag(m.r.Tags.XPOS[t]) {
		return -1
	}
	k := t + 1
	that := m.is(k, "it", "this", "that", "them")
	if m.is(k, "the") && m.is(k+1, "claim", "report", "story", "information", "account", "allegation") {
		that, k = true, k+1
	}
	switch {
	case m.is(t, "attribute", "credit") && that && m.is(k+1, "to"):
		return k + 2
	case m.is(t, "have") && that && m.is(k+1, "from"):
		return k + 2
	case m.is(t, "rely") && m.is(k, "on", "upon"):
		return k + 1
	case m.is(t, "base") && m.is(k+2, "on") && (that || m.is(k+1, "report", "story", "account", "claim")):
		return k + 3
	case m.is(t, "cite"), m.is(t, "quote") && m.is(t-1, "which") && m.quotesNoWords(s, k):
		return k
	}
	return -1
}

// quotesNoWords reports whether a sentence that tells from token k on whom a report quotes does not tell what they say: "according to the Herald, which quoted a porter".
func (m *maker) quotesNoWords(s *segun.Sentence, k int) bool {
	for ; k < s.End; k++ {
		if m.quoted(k) || m.is(k, "as", "say", "that", ":") || m.upos(k) == segun.VERB && finiteTag(m.r.Tags.XPOS[k]) {
			return false
		}
	}
	return true
}

// subjectAt returns the head of the subject of the verb at t, by the tree or by the word before it.
func (m *maker) subjectAt(t int) int {
	if h := m.Find(t, segun.RelNsubj); h >= 0 {
		return h
	}
	return t - 1
}

// citedAt is the voice that stands at token from: a mention of people, an outlet or a body, or a text.
func (m *maker) citedAt(from int, s *segun.Sentence) segun.Voice {
	k := m.mentionFrom(from, s.End)
	if k >= 0 && m.r.Mentions.List[k].Form == segun.FormPronoun {
		return segun.Voice{}
	}
	if k < 0 {
		end := from
		for end < s.End && m.Word(end) != "," && m.Word(end) != ";" && m.r.Tags.UPOS[end] != segun.VERB && end < from+8 && m.Word(end) != "." {
			end++
		}
		for from < end && m.r.Tags.UPOS[from] == segun.PUNCT {
			from++
		}
		for end > from && m.r.Tags.UPOS[end-1] == segun.PUNCT {
			end--
		}
		if end == from || m.w.heads[modelString(m.lemma(end-1))] == "" && !m.is(end-1, "circle", "source") {
			return segun.Voice{}
		}
		v := segun.Voice{Kind: segun.VoiceAnonymous, Spans: []segun.Span{{Start: m.r.Tokens.Tokens[from].Span.Start, End: m.r.Tokens.Tokens[end-1].Span.End}}, Rule: "named behind it"}
		return v
	}
	x := &m.r.Mentions.List[k]
	switch {
	case x.Kind == segun.Person, x.Kind == segun.Group, x.Kind == segun.Outlet, m.text(x.Head), m.r.EntityOf(k) >= 0 && m.outletLike(&m.r.Entities.List[m.r.EntityOf(k)]):
	case m.is(x.First-1, "weekly", "daily") || m.is(x.First, "weekly", "daily"):
	default:
		return segun.Voice{}
	}
	at := segun.Attribution{Source: []segun.Span{x.Span}, Speaker: k, Rule: "named behind it"}
	return m.voice(&at)
}

// putBelow puts voice v below the one whom token who stands for in the claims of the sentence before si, or of si before token t.
func (m *maker) putBelow(si, t, who int, v segun.Voice) {
	block := m.r.Tokens.Sentences[si].Block
	e := m.entityAt(who)
	for i := range m.drafts {
		d := &m.drafts[i]
		if len(d.Chain) < 2 || len(d.Content) == 0 || d.Grain == "role" {
			continue
		}
		k := m.sentenceOf(d.Content[0])
		if k != si-1 && (k != si || d.Content[len(d.Content)-1].End > m.r.Tokens.Tokens[t].Span.Start) || m.r.Tokens.Sentences[k].Block != block {
			continue
		}
		for p := 1; p < len(d.Chain); p++ {
			x := &d.Chain[p]
			if !m.sameOutlet(x, who, e) || slices.ContainsFunc(d.Chain, func(y segun.Voice) bool { return y.Entity == v.Entity && v.Entity != "" }) {
				continue
			}
			if p+1 < len(d.Chain) && d.Chain[p+1].Kind != segun.VoiceUnspecified || d.Act == "decline" || d.Act == "refer" || d.Act == "opine" || d.Act == "evaluate" {
				break // it names whom it has it from
			}
			v.Cues = []segun.Span{m.r.Tokens.Tokens[t].Span}
			d.Chain = slices.Insert(slices.Clone(d.Chain), p+1, v)
			break
		}
	}
}

// sameOutlet reports whether a voice is what token who, of entity e, stands for: the same entity, or an outlet by "it", "the paper", "the site".
func (m *maker) sameOutlet(x *segun.Voice, who, e int) bool {
	if x.Entity == "" {
		return false
	}
	if e >= 0 && m.r.Entities.List[e].ID == x.Entity {
		return m.handsOn(x) || m.outletNamed(x.Entity)
	}
	if !m.outletNamed(x.Entity) {
		return false
	}
	return m.is(who, "it") && (e < 0 || m.r.Entities.List[e].Kind != segun.Outlet) ||
		m.is(who-1, "the") && m.told(who, "outlet")
}
