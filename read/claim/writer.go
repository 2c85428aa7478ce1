package claim

import "segun"

// writerOf returns the mention of who wrote the letter that an attribution names as its source, by the words that tell whose it is: "an open letter signed by forty doctors", and
// then "the letter"; -1 where the text does not say.
func (m *maker) writerOf(a *segun.Attribution) int {
	if a.Speaker < 0 {
		return -1
	}
	if w := m.madeBefore(a); w >= 0 {
		return w
	}
	k := a.Speaker
	if x := &m.r.Mentions.List[k]; x.Form == segun.FormPronoun {
		if k = m.writingOf(m.r.EntityOf(k)); k < 0 {
			return -1
		}
	}
	h := m.r.Mentions.List[k].Head
	if w := m.itsOwnText(h); w >= 0 {
		return w
	}
	if m.r.Mentions.List[k].Form != segun.FormNominal || !m.told(h, "writing") {
		return -1
	}
	if w := m.signedBy(h); w >= 0 {
		return w
	}
	if !m.is(m.r.Mentions.List[k].First, "the", "this", "that") && a.Speaker == k {
		return -1
	}
	if i := m.describedBefore(k); i >= 0 { // the same letter, introduced before
		return m.signedBy(m.r.Mentions.List[i].Head)
	}
	return -1
}

// itsOwnText returns the mention of the pronoun or the words for whoever a text at token h is said to be by: "| its | report", "| her | diary", "a report that | the group | published". -1 for none.
func (m *maker) itsOwnText(h int) int {
	if !m.told(h, "writing") && !m.told(h, "issued") {
		return -1
	}
	if p := m.Find(h, segun.RelNmodPoss); p >= 0 && m.is(p, "its", "his", "her", "their") && m.entityAt(p) >= 0 {
		return m.byHead[p]
	}
	k := h + 1
	if m.is(k, "that", "which") {
		k++
	}
	if i := m.mentionFrom(k, min(k+1, m.Len())); i >= 0 && m.r.EntityOf(i) >= 0 {
		x := &m.r.Mentions.List[i]
		v := x.End
		if m.is(v, "have") {
			v++
		}
		if x.First == k && m.is(v, "publish", "release", "issue", "write", "compile", "commission", "draft") && m.r.Tags.XPOS[v] != "VBG" {
			return i
		}
	}
	return -1
}

// madeBefore returns the mention of whose writing an "It" is that opens a sentence and says something, where the sentence before brings the writing in as theirs: "We have her letter. | It | says
// that …", "He has made a sworn statement to prosecutors. | It | says that …". -1 for none.
func (m *maker) madeBefore(a *segun.Attribution) int {
	if len(a.Source) != 1 || a.Speaker < 0 {
		return -1
	}
	t := m.r.Mentions.List[a.Speaker].Head
	si := m.r.Tokens.SentenceOf(t)
	s := &m.r.Tokens.Sentences[si]
	if !m.is(t, "it") || t != s.First || si == 0 || m.r.Tokens.Sentences[si-1].Block != s.Block || m.quoted(t) {
		return -1
	}
	p := &m.r.Tokens.Sentences[si-1]
	for h := p.First; h < p.End; h++ {
		if m.r.Tags.UPOS[h] != segun.NOUN || !m.told(h, "writing") && !m.is(h, "statement", "affidavit", "testimony", "deposition", "diary", "complaint") || m.Rel(h) != segun.RelObj || m.quoted(h) {
			continue
		}
		if k, ok := m.byHead[max(m.Find(h, segun.RelNmodPoss), 0)]; ok && m.Find(h, segun.RelNmodPoss) >= 0 {
			return k
		}
		v := m.Head(h)
		if v < 0 {
			continue // a fragment whose root is called an object
		}
		if k, ok := m.byHead[max(m.Find(v, segun.RelNsubj), 0)]; ok && m.Find(v, segun.RelNsubj) >= 0 && m.told(v, "putsin") {
			return k
		}
	}
	return -1
}

// makerBefore returns the mention of who made the text that a sentence opens with as "In it" or "In one entry", where the sentence before tells whose it is and a pronoun writes in it: "She read an e-mail from the
// manager, Rhys Tarn. In it | he | wrote that …". -1 for none.
func (m *maker) makerBefore(a *segun.Attribution) int {
	if len(a.Source) != 1 || a.Quote == "direct" && m.quoted(a.Head) || !m.is(a.Head, "write", "note", "say", "ask", "warn", "complain", "promise", "describe") {
		return -1
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	si := m.r.Tokens.SentenceOf(t)
	s := &m.r.Tokens.Sentences[si]
	if !m.is(t, "he", "she") || m.r.Tokens.Tokens[t].Span.End < a.Source[0].End || !m.is(s.First, "in", "under") || si == 0 || m.r.Tokens.Sentences[si-1].Block != s.Block || m.quoted(t) {
		return -1
	}
	if !m.is(s.First+1, "it", "one", "another") && !m.is(s.First+2, "entry", "letter", "message", "note", "passage", "e-mail", "email") {
		return -1
	}
	p := &m.r.Tokens.Sentences[si-1]
	for h := p.First; h < p.End; h++ {
		if m.r.Tags.UPOS[h] != segun.NOUN || !m.told(h, "writing") && !m.is(h, "diary", "statement", "affidavit", "journal", "notebook", "memo", "cable") || m.quoted(h) {
			continue
		}
		if n := m.Find(h, segun.RelNmodPoss); n >= 0 {
			if k, ok := m.byHead[n]; ok && m.canHear(m.idOf(k)) {
				return k
			}
		}
		if w := m.signedBy(h); w >= 0 {
			return w
		}
	}
	return -1
}

// idOf is the ID of the entity of a mention, "" for none.
func (m *maker) idOf(k int) string {
	if e := m.r.EntityOf(k); e >= 0 {
		return m.r.Entities.List[e].ID
	}
	return ""
}

// writingOf returns the first mention of an entity if it is a writing, -1 otherwise.
func (m *maker) writingOf(e int) int {
	if e < 0 {
		return -1
	}
	for _, k := range m.r.Entities.List[e].Mentions {
		if x := &m.r.Mentions.List[k]; x.Form == segun.FormNominal && m.told(x.Head, "writing") {
			return k
		}
	}
	return -1
}

// signedBy returns the mention of who signed, wrote or sent what token h names, by the words right behind it; -1 for none.
func (m *maker) signedBy(h int) int {
	for k := h + 1; k+1 < m.Len() && k < h+8; k++ {
		switch {
		case m.is(k, "of") && k == h+1 && m.is(h, "statement", "affidavit", "testimony", "deposition", "diary"), m.is(k, "by") && (k == h+1 || m.is(k-1, "sign", "write", "pen", "draft", "send") || m.is(m.verbBefore(h, k), "sign", "write", "publish", "post", "send")), m.is(k, "from") && (k == h+1 || m.is(k-1, "send")):
			for i := m.mentionsFrom(k + 1); i < len(m.r.Mentions.List) && m.r.Mentions.List[i].First <= k+2; i++ {
				if x := &m.r.Mentions.List[i]; x.First == k+1 || x.First == k+2 && m.is(k+1, "the") {
					if x.Form != segun.FormPronoun && !m.is(x.Head, "lawyer", "solicitor", "attorney", "counsel", "barrister") && (x.Kind == segun.Person || x.Kind == segun.Group || x.Kind == segun.Organisation) {
						return i
					}
				}
			}
			return -1
		case m.r.Tags.UPOS[k] == segun.PUNCT, finiteTag(m.r.Tags.XPOS[k]):
			return -1
		}
	}
	return -1
}

// verbBefore returns the participle between two tokens, from itself for none.
func (m *maker) verbBefore(from, to int) int {
	for k := to - 1; k > from; k-- {
		if m.r.Tags.XPOS[k] == "VBN" {
			return k
		}
	}
	return from
}
