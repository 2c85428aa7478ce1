package claim

import (
	"cmp"
	"slices"
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/mention"
)

// chain returns the voices of what attribution i holds in a section, the outlet first.
func (m *maker) chain(i, sec int) []segun.Voice {
	list := m.r.Attributions.List
	var levels []int
	for k := i; k >= 0 && len(levels) < 20; k = list[k].Inside {
		if m.voices[k] && !m.onlyDecided(&list[k]) && !m.onlyBinds(&list[k]) && (len(levels) == 0 || m.holds(&list[k], &list[levels[len(levels)-1]])) {
			levels = append(levels, k)
		}
	}
	out := []segun.Voice{m.writer(sec)}
	for k := len(levels) - 1; k >= 0; k-- {
		a := &list[levels[k]]
		if m.self(a, out, levels, k) {
			if n := len(out) - 1; n > 0 { // "I think that …" inside what she says: one voice
				out[n].Cues = merge(out[n].Cues, a.Cue)
				out = append(out, m.fromHearsay(a, k+1 < len(levels))...)
			}
			continue
		}
		if k+1 < len(levels) {
			a = m.spokenOfBy(a, &list[levels[k+1]])
		}
		v := m.voice(a)
		if n := len(out) - 1; n > 0 && len(a.Source) == 0 && a.Act == "accuse" && k+1 < len(levels) && (m.charges(&list[levels[k+1]]) || m.lawVoice(&list[levels[k+1]])) {
			out[n].Cues = merge(out[n].Cues, a.Cue)
			continue // "prosecutors said that he was charged with fraud": they charge him
		}
		if n := len(out) - 1; n > 0 && v.Kind == segun.VoiceUnspecified && out[n].Kind == segun.VoiceUnspecified {
			out[n].Cues = merge(out[n].Cues, v.Cues)
			continue // "was warned that he was expected to …": nobody is named, once
		}
		if n := len(out) - 1; n > 1 && out[n].Rule == "citing" && (m.itsWord(a, &out[n-1]) || m.quotingIt(a, &out[n])) {
			out[n-1].Cues = merge(out[n-1].Cues, a.Cue)
			continue // "Ledgerline reported something similar: quoting a manager, it said …"
		}
		if len(out) == 1 && (m.own(&v) || m.hosts(a)) {
			continue // "Ground Witness has found", on Ground Witness's own page
		}
		if n := len(out) - 1; n > 0 && v.Entity != "" && v.Entity == out[n].Entity {
			out[n].Spans, out[n].Cues, out[n].Rule = merge(out[n].Spans, v.Spans), merge(out[n].Cues, v.Cues), v.Rule
			out = append(out, m.fromHearsay(a, k+1 < len(levels))...)
			continue // "she said she believed": one voice
		}
		if len(out) == 1 {
			out = append(out, m.above(a)...)
		}
		out = append(out, v)
		out = append(out, m.fromHearsay(a, k+1 < len(levels))...)
		if j, ok := m.cited[levels[k]]; ok {
			out = append(out, m.citedVoices(j)...)
		}
	}
	return out
}

// fromHearsay is the voice of nobody named from whom people have what they tell that they have heard: "Several parents said they had heard | that the coach was paid in cash".
func (m *maker) fromHearsay(a *segun.Attribution, told bool) []segun.Voice {
	if !told || a.Class != "know" || !m.is(a.Head, "hear") || !hasPrefix(a.Rule, "clause") || a.Speaker < 0 || len(a.Content) == 0 || m.negatedCue(a) {
		return nil
	}
	if k := m.r.Mentions.List[a.Speaker].Kind; k != segun.Person && k != segun.Group {
		return nil // "The court heard that …"
	}
	return []segun.Voice{{Kind: segun.VoiceUnspecified, Cues: a.Cue, Rule: "heard"}}
}

// spokenOfBy returns an attribution whose "he" or "she" stands for nobody yet with the one whom the words around it say it is told of: "He told us he would go," an official said | of the president |; for a denial, "said he
// denied it", whom a lawyer or a spokesman who says so speaks for.
func (m *maker) spokenOfBy(a, outer *segun.Attribution) *segun.Attribution {
	if len(a.Source) != 1 || outer.Head < 0 {
		return a
	}
	if e := m.entityOfSpeaker(a); e >= 0 && !m.is(m.r.Mentions.List[a.Speaker].Head, "client") && (a.Act != "deny" || outer.Speaker < 0 || e != m.r.EntityOf(outer.Speaker)) {
		return a
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	if m.xpos(t) == "PRP$" && m.is(t+1, "client") && m.r.Tokens.Tokens[t+1].Span.End >= a.Source[0].End {
		return m.byClient(a, outer)
	}
	if !m.is(t, "he", "she") || m.r.Tokens.Tokens[t].Span.End < a.Source[0].End {
		return a
	}
	k := -1
	if m.quoted(t) && !m.quoted(outer.Head) && m.is(outer.Head, "say", "tell") {
		for j := outer.Head + 1; j < outer.Head+6 && k < 0 && j+1 < m.Len() && m.r.Tags.UPOS[j] != segun.PUNCT; j++ {
			if m.is(j, "of") {
				k = m.mentionFrom(j+1, min(j+8, m.Len()))
			}
		}
	} else if a.Act == "deny" {
		k = m.clientOf(outer)
	}
	if k < 0 || m.r.Mentions.List[k].Kind != segun.Person || m.r.EntityOf(k) < 0 {
		return a
	}
	b := *a
	b.Speaker = k
	return &b
}

// entityOfSpeaker returns the entity of an attribution's speaker, -1 for none.
func (m *maker) entityOfSpeaker(a *segun.Attribution) int {
	if a.Speaker < 0 {
		return -1
	}
	return m.r.EntityOf(a.Speaker)
}

// byClient returns an attribution of "her client" as one of whom the lawyer who tells of them speaks for, where that is one person whom the text names: "Lawyers for | Perrin Castell | said their client maintains that …".
func (m *maker) byClient(a, outer *segun.Attribution) *segun.Attribution {
	k := m.clientOf(outer)
	if k < 0 || m.r.EntityOf(k) < 0 || m.r.EntityOf(k) == m.r.EntityOf(outer.Speaker) {
		return a
	}
	b := *a
	b.Speaker = k
	return &b
}

// clientOf returns the mention of the one person for whom the source of an attribution speaks: "the doctor's | lawyer", "Ines Orr, a lawyer for | the doctor". -1 for none.
func (m *maker) clientOf(outer *segun.Attribution) int {
	if outer.Speaker < 0 {
		return -1
	}
	h := m.r.Mentions.List[outer.Speaker].Head
	if k := m.clientAt(h); k >= 0 {
		return k
	}
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if m.Rel(k).Base() == segun.RelAppos {
			if c := m.clientAt(k); c >= 0 {
				return c
			}
		}
	}
	return -1
}

// clientAt is clientOf for the word for a lawyer at h.
func (m *maker) clientAt(h int) int {
	if !m.told(h, "counsel") {
		return -1
	}
	p := m.Find(h, segun.RelNmodPoss)
	for k := m.Kid(h); k >= 0 && p < 0; k = m.Next(k) {
		if c := m.Find(k, segun.RelCase); c >= 0 && k > h && m.is(c, "for") {
			p = k
		}
	}
	if p < 0 {
		return -1
	}
	if k, ok := m.byHead[p]; ok && m.r.Mentions.List[k].Kind == segun.Person {
		return k
	}
	return -1
}

// itsWord reports whether the source of an attribution is "it", which stands for the outlet that speaks already.
func (m *maker) itsWord(a *segun.Attribution, v *segun.Voice) bool {
	if len(a.Source) != 1 || !m.outletNamed(v.Entity) {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	return m.is(t, "it") && m.r.Tokens.Tokens[t].Span.End >= a.Source[0].End && len(v.Cues) > 0 && m.sentenceOf(v.Cues[0]) == m.r.Tokens.SentenceOf(t)
}

// quotingIt reports whether the source of an attribution is a pronoun right behind the participle and whom it cites, which is who cites them: "quoting a manager who had seen it, | it | said …".
func (m *maker) quotingIt(a *segun.Attribution, cited *segun.Voice) bool {
	if len(a.Source) != 1 || len(cited.Spans) == 0 || len(cited.Cues) == 0 || m.r.Tags.XPOS[m.r.Tokens.At(cited.Cues[0].Start)] != "VBG" {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	if !m.is(t, "it", "he", "she", "they") || m.Word(t-1) != "," || m.r.Tokens.Tokens[t].Span.End < a.Source[0].End {
		return false
	}
	last := cited.Spans[len(cited.Spans)-1]
	return last.End <= m.r.Tokens.Tokens[t-1].Span.Start && m.r.Tokens.At(last.End-1) == t-2
}

// own reports whether a voice is the outlet or body that publishes the document.
func (m *maker) own(v *segun.Voice) bool {
	if v.Kind == segun.VoiceUnspecified || v.Entity == "" {
		return false
	}
	e := m.entity(v.Entity)
	return v.Entity == "e0" || m.r.Doc.Publisher != "" && e != nil && strings.EqualFold(strings.TrimPrefix(strings.TrimPrefix(e.Name, "the "), "The "), strings.TrimPrefix(m.r.Doc.Publisher, "The "))
}

// self reports whether an attribution is of the voice that speaks already: "I believe" inside its own words, "it could not comment" in what a ministry says.
func (m *maker) self(a *segun.Attribution, out []segun.Voice, levels []int, k int) bool {
	if len(a.Source) != 1 {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	if t+1 < m.Len() && m.r.Tokens.Tokens[t].Span.End < a.Source[0].End {
		return false // more than a pronoun
	}
	n := len(out) - 1
	switch {
	case m.is(t, "i", "we"):
		if n > 0 {
			return m.quoted(t) || k+1 < len(levels) && (m.r.Attributions.List[levels[k+1]].Verb == "?" || m.unmarked(&m.r.Attributions.List[levels[k+1]], t))
		}
		return out[0].Kind != segun.VoiceOutlet || !m.quoted(t)
	case n == 0 || a.Speaker < 0 || m.r.EntityOf(a.Speaker) >= 0 || k+1 >= len(levels):
		return false
	}
	outer := &m.r.Attributions.List[levels[k+1]]
	if a.Act == "deny" && m.is(t, "he", "she") && m.clientOf(outer) >= 0 {
		return false // "The doctor's lawyer said he denied it": the doctor does
	}
	if m.quoted(t) && !m.quoted(outer.Head) {
		return false // "He told me it was burnt," he said: who is quoted calls himself "I"
	}
	if m.theirKin(outer, t) {
		return false // "His sister said he had told her that …"
	}
	if outer.Class == "according" && len(outer.Source) > 0 && outer.Source[0].Start > a.Source[0].Start {
		return false // "She told the auditors that …, according to one of them"
	}
	if outer.Speaker < 0 || outer.Class == "know" || a.Cue == nil || len(outer.Content) == 0 || a.Source[0].Start > outer.Content[0].Start+8 {
		return false
	}
	switch kind := m.r.Mentions.List[outer.Speaker].Kind; {
	case m.is(t, "he", "she"):
		return kind == segun.Person
	case m.is(t, "it"):
		return kind == segun.Organisation || kind == segun.Outlet || kind == segun.OtherEntity
	case m.is(t, "they"):
		return kind == segun.Group
	}
	return false
}

// unmarked reports whether the "I" at t opens what somebody says without quotation marks, before the words for saying so: "I have always said that it is a folly, the senator told them".
func (m *maker) unmarked(outer *segun.Attribution, t int) bool {
	return hasPrefix(outer.Rule, "parenthesis") && len(outer.Content) > 0 && outer.Content[0].Start == m.r.Tokens.Tokens[t].Span.Start && len(outer.Source) > 0 && outer.Source[0].Start > outer.Content[0].Start
}

// theirKin reports whether the source of an attribution is called after the "he" or "she" at t, for whom it then does not stand: "His sister", "Her lawyer, Tom Asch".
func (m *maker) theirKin(outer *segun.Attribution, t int) bool {
	if len(outer.Source) == 0 {
		return false
	}
	k := m.r.Tokens.At(outer.Source[0].Start)
	return m.r.Tags.XPOS[k] == "PRP$" && (m.is(k, "his") && m.is(t, "he") || m.is(k, "her") && m.is(t, "she"))
}

// quoted reports whether a token stands inside a quotation that can be speech.
func (m *maker) quoted(t int) bool {
	at := m.r.Tokens.Tokens[t].Span
	for i := m.quotesFrom(at.Start); i < len(m.r.Quotes.List); i++ {
		q := &m.r.Quotes.List[i]
		if q.Span.Start > at.Start {
			return false
		}
		if q.Span.Contains(at) && !q.Scare {
			return true
		}
	}
	return false
}

// writer is level 0 of a chain: the outlet, a letter's writer, or a reader who comments.
func (m *maker) writer(sec int) segun.Voice {
	v := segun.Voice{Entity: "e0", Kind: segun.VoiceOutlet, Rule: "own voice"}
	if sec >= 0 && m.r.Doc.Sections[sec].Kind == segun.Comment {
		v.Kind, v.Entity = segun.VoiceCommenter, m.commenter(sec)
		return v
	}
	switch m.r.Doc.Kind {
	case segun.Letter, segun.StatementDoc, segun.Post, segun.CommentDoc:
		v.Kind = segun.VoiceWriter
	}
	return v
}

// commenter returns the entity of a comment's author, "" when there is none.
func (m *maker) commenter(sec int) string {
	name := m.r.Doc.Sections[sec].Author
	if name == "" {
		return ""
	}
	return m.entityNamed(name)
}

// voice is one level below the outlet.
func (m *maker) voice(a *segun.Attribution) segun.Voice {
	v := segun.Voice{Kind: segun.VoiceUnspecified, Spans: a.Source, Cues: a.Cue, Rule: a.Rule}
	if len(a.Source) == 0 && !hasPrefix(a.Rule, "heading echo") {
		return v
	}
	if m.anybody(a) {
		return v
	}
	v.Kind = segun.VoiceAnonymous
	if k := m.antecedent(a); k >= 0 {
		b := *a
		b.Speaker = k
		a = &b
	}
	if k := m.headlinePaper(a); k >= 0 {
		b := *a
		b.Speaker = k
		a = &b
	}
	if a.Speaker < 0 {
		return v
	}
	if k := m.calledBehind(a); k >= 0 {
		b := *a
		b.Speaker = k
		a = &b
	}
	if k := m.makerBefore(a); k >= 0 {
		v = m.voice(&segun.Attribution{Source: []segun.Span{m.r.Mentions.List[k].Span}, Cue: a.Cue, Speaker: k, Rule: a.Rule})
		v.Spans = a.Source
		return v
	}
	if w := m.writerOf(a); w >= 0 { // the letter speaks for who wrote it
		b := *a
		b.Speaker, b.Rule = w, a.Rule+", of its writer"
		return m.voice(&b)
	}
	men := &m.r.Mentions.List[a.Speaker]
	if e := m.r.EntityOf(a.Speaker); e >= 0 && !m.spokenOf(a, e) {
		ent := &m.r.Entities.List[e]
		v.Entity = ent.ID
		if ent.Named {
			v.Kind = segun.VoiceNamed
			return v
		}
		if m.allNamed(ent) {
			v.Kind = segun.VoiceNamed
			return v
		}
		if ent.Kind == segun.Group && men.Rule != mention.Trade || ent.Kind == segun.Organisation || ent.Kind == segun.Outlet || ent.Kind == segun.Place {
			v.Kind = segun.VoiceCollective
		}
	}
	if k, ok := m.w.heads[model.String(m.r.Tags.Lemma[men.Head])]; ok {
		v.Kind = k
	} else if v.Kind == segun.VoiceCollective && m.ofUnnamed(v.Entity) {
		v.Kind = segun.VoiceAnonymous
	}
	return v
}

// ofUnnamed reports whether a group that speaks at a pronoun or a number is one of unnamed voices by its first words: "the three", behind "two guards and a clerk".
func (m *maker) ofUnnamed(id string) bool {
	k := slices.IndexFunc(m.r.Entities.List, func(e segun.Entity) bool { return e.ID == id })
	if k < 0 || m.r.Entities.List[k].Kind != segun.Group || len(m.r.Entities.List[k].Mentions) == 0 {
		return false
	}
	x := &m.r.Mentions.List[m.r.Entities.List[k].Mentions[0]]
	for t := x.First; t < x.End; t++ {
		if m.r.Tags.UPOS[t] == segun.NOUN {
			if kind, ok := m.w.heads[model.String(m.r.Tags.Lemma[t])]; ok {
				return kind == segun.VoiceAnonymous
			}
		}
	}
	return false
}

// anybody reports whether a source is a "they" in somebody's own words that stands for nobody whom the text tells of: "“They | promised us a school by June,” she said".
func (m *maker) anybody(a *segun.Attribution) bool {
	return m.sourceIs(a, "they") && m.entityOfSpeaker(a) < 0 && a.Quote == "direct" && a.Inside >= 0 && m.quoted(m.r.Tokens.At(a.Source[0].Start))
}

// calledBehind returns the mention of a person's name that closes the words for a source behind who they are, where the two were not joined: "the driver, | Pavo Lenn |, said"; -1 for none.
func (m *maker) calledBehind(a *segun.Attribution) int {
	x := &m.r.Mentions.List[a.Speaker]
	if x.Form != segun.FormNominal || x.Kind != segun.Person || len(a.Source) != 1 || m.Word(x.End) != "," {
		return -1
	}
	if e := m.r.EntityOf(a.Speaker); e >= 0 && m.r.Entities.List[e].Named {
		return -1
	}
	for i := a.Speaker + 1; i < len(m.r.Mentions.List) && i < a.Speaker+6; i++ {
		if n := &m.r.Mentions.List[i]; n.First == x.End+1 && n.Form == segun.FormName && n.Kind == segun.Person && n.Span.End == a.Source[0].End && m.r.EntityOf(i) >= 0 {
			return i
		}
	}
	return -1
}

// antecedent returns the mention that stands right before a relative pronoun which is the source of an attribution and was taken for nobody, -1 otherwise: "the weekly L'Ancre, | which in
// turn quoted …".
func (m *maker) antecedent(a *segun.Attribution) int {
	if len(a.Source) != 1 || a.Speaker >= 0 && (m.r.EntityOf(a.Speaker) >= 0 || m.r.Mentions.List[a.Speaker].Form != segun.FormPronoun) {
		return -1
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	if !m.is(t, "which", "who") || m.r.Tokens.Tokens[t].Span.End < a.Source[0].End {
		return -1
	}
	end := t
	if m.Word(t-1) == "," {
		end = t - 1
	}
	for _, i := range m.endingAt(end) {
		if x := &m.r.Mentions.List[i]; x.Form != segun.FormPronoun && m.r.EntityOf(i) >= 0 && !(x.Kind == segun.Place && m.is(t, "who")) {
			return i
		}
	}
	return -1
}

// allNamed reports whether an entity is several who are named together, each by name.
func (m *maker) allNamed(e *segun.Entity) bool {
	for _, id := range e.Members {
		if x := m.entity(id); x == nil || !x.Named {
			return false
		}
	}
	return len(e.Members) > 0
}

// spokenOf reports whether a pronoun that speaks was taken for somebody whom its own words speak of by description: in "The driver, he said, wore a wedding suit" he is
// not the driver.
func (m *maker) spokenOf(a *segun.Attribution, e int) bool {
	if m.r.Mentions.List[a.Speaker].Form != segun.FormPronoun || len(a.Content) == 0 {
		return false
	}
	for _, k := range m.r.Entities.List[e].Mentions {
		x := &m.r.Mentions.List[k]
		if x.Form == segun.FormNominal && a.Content[0].Contains(x.Span) && m.Rel(x.Head).Base() == segun.RelNsubj {
			return true
		}
	}
	return false
}

// merge returns the spans of both lists in text order, overlapping ones joined.
func merge(a, b []segun.Span) []segun.Span {
	all := slices.Concat(a, b)
	slices.SortFunc(all, func(x, y segun.Span) int { return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End)) })
	out := all[:0]
	for _, s := range all {
		if k := len(out) - 1; k >= 0 && out[k].Overlaps(s) {
			out[k].End = max(out[k].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// onlyDecided reports whether an attribution is a noun for what is settled or set out to be done, which whoever speaks tells of: "her decision to leave", like "she decided to leave".
func (m *maker) onlyDecided(a *segun.Attribution) bool {
	return a.Class == "noun" && a.Act == "plan" && m.told(a.Head, "decided") && len(a.Content) > 0 && m.is(m.r.Tokens.At(a.Content[0].Start), "to")
}

// onlyBinds reports whether what somebody must do by an attribution is laid down by a contract or plan, which says nothing: "| her contract | forbids her to talk", "| the rota | would require two nights in a row". A law
// may speak.
func (m *maker) onlyBinds(a *segun.Attribution) bool {
	k := m.Find(a.Head, segun.RelNsubj)
	return (a.Class == "urge" || a.Class == "demand" || a.Class == "forbid") && k >= 0 && m.r.Tags.UPOS[k] == segun.NOUN && m.told(k, "binds")
}
