package coref

import "segun"

// By how much the logarithm of the odds is changed where a pronoun speaks in somebody's own words: measured on our own annotated articles.
const (
	inTurn  = 5   // whom the same turn brings in goes before others
	toldNow = 3.5 // and whom the same one has told of right before
	outside = 20  // "they" are neither things, nor people or bodies whom the words do not tell of, nor the speaker's own
)

// inWords is by how much likelier, or less so, it is that an entity speaks in somebody's own words: "The officer said | a sergeant | had the screen switched off. “| He | told us to get some tea.”"
func (v *resolver) inWords(o *open, q *place) float64 {
	if q.quote < 0 || o.entity == q.speaker || q.class == it {
		return 0
	}
	x := v.toldBySame(o, q)
	if q.class != they {
		return x
	}
	switch v.r.Entities.List[o.entity].Kind {
	case segun.Organisation, segun.Outlet:
		if x > 0 || o.block == q.block && !o.quoted && (o.role == subject || o.role == passive || o.role == object) {
			return x // "He telephoned the company. “They told me to mind my own business.”"
		}
	case segun.Group, segun.Person:
		if x > 0 && !v.speakersOwn(o, q) {
			return x
		}
	}
	return -outside
}

// toldBySame is by how much likelier an entity is for having been mentioned last in the words of the one who speaks a quotation: in the same turn, or in what they told last, in one of the three sentences before. 0 for neither.
func (v *resolver) toldBySame(o *open, q *place) float64 {
	if a := v.says[q.quote]; a > 0 {
		if k := v.quote[o.token]; k >= 0 && v.says[k] == a {
			return inTurn
		}
	}
	if v.last.mention == 0 || q.speaker >= 0 && q.speaker != v.last.entity || o.sentence < v.last.sentence || q.sentence-o.sentence > 3 {
		return 0
	}
	a := v.tells[v.r.Mentions.List[v.last.mention-1].Head]
	if a == 0 {
		return 0
	}
	at := v.r.Tokens.Tokens[o.token].Span
	for _, c := range v.r.Attributions.List[a-1].Content {
		if c.Contains(at) {
			return toldNow
		}
	}
	return 0
}

// speakersOwn reports whether an entity was mentioned last as people of the one who speaks: "our brothers", "her family" of what she told.
func (v *resolver) speakersOwn(o *open, q *place) bool {
	k := v.Find(o.token, segun.RelNmodPoss)
	if k < 0 {
		return false
	}
	if p, ok := v.t.pronouns[v.Low[k]]; ok && p.grammatical == 1 {
		return true
	}
	e := v.entityAt(k)
	return e >= 0 && (e == q.speaker || q.speaker < 0 && e == v.last.entity)
}

// likelySpeaker returns who speaks a quotation. Where that is a pronoun behind it, which stands for nobody yet, it is taken for whoever told last, in the same paragraph or the sentence before it, unless they asked somebody else, or whom the paragraph before brings in: in
// "“| He | said I would be sorry,” he says" two are told of.
func (v *resolver) likelySpeaker(q, block int) int {
	if e := v.speaker(q); e >= 0 || v.says[q] == 0 {
		return e
	}
	m := &v.r.Mentions.List[v.r.Attributions.List[v.says[q]-1].Speaker]
	c := thirdPerson[v.lower(m.Head)]
	if m.Form != segun.FormPronoun || c != he && c != she {
		return -1
	}
	s, l := v.r.Tokens.SentenceOf(v.r.Tokens.At(v.r.Quotes.List[q].Span.Start)), v.latest
	if l.mention == 0 || l.sentence < s-1 && v.r.Tokens.Sentences[l.sentence].Block != block {
		return v.subjectBefore(s, block, c)
	}
	if !v.agrees(l.entity, c) || v.unlikely(l.entity, c) || v.r.Tokens.Sentences[l.sentence].Block != block && v.askedBefore(s) >= 0 {
		return -1
	}
	return l.entity
}

// subjectBefore returns the one person that the sentence before a paragraph is about, -1 for none or several: "Brannick took this up on Channel Nine. ¶ “| He | is the founder,” he said".
func (v *resolver) subjectBefore(s, block int, c class) int {
	found := -1
	for k := range v.open {
		o := &v.open[k]
		if o.sentence != s-1 || o.block == block || !v.agrees(o.entity, c) || v.unlikely(o.entity, c) {
			continue
		}
		if !o.named || !o.subject || o.quoted || found >= 0 {
			return -1
		}
		found = o.entity
	}
	return found
}
