package attribution

import (
	"segun"
	"segun/read/phrase"
)

// lastSeen returns who says a quotation that opens its sentence and for which nothing else names a speaker: whoever says the quotation that ends right before it, else the one person whom the sentence right before it is about, also in the
// paragraph before: "Felt laughed when he was asked. | “He threw it to me.”", "Moll echoed that in a letter. ¶ | “The weir stays shut.”" -1 for none: where that sentence is about a thing or about several.
func (f *finder) lastSeen(r run) (int, run) {
	toks := f.r.Tokens
	si := toks.SentenceOf(r.first)
	if si < 1 || toks.Sentences[si].First != r.first {
		return -1, run{}
	}
	s, p := &toks.Sentences[si], &toks.Sentences[si-1]
	if s.Block-p.Block > 1 || f.r.Doc.Sections[p.Section].Kind != segun.Body {
		return -1, run{}
	}
	if q := f.quoteAt(p.End - 2); q >= 0 {
		return f.saidJustBefore(f.quotes[q])
	}
	if f.quoteAt(p.First) >= 0 {
		return -1, run{}
	}
	if k := f.aboutWhom(p, r); k >= 0 {
		return k, f.source(k)
	}
	return f.seenByWords(p, r)
}

// cannotSpeak reports whether what verb t tells of its subject leaves the words q behind it to somebody else: the dead do not speak ("Joe Bream was killed outright. | “We heard a crack.”"), and with whom an authority has dealt only
// where the words are of "me" ("Joe Bream was jailed for six years. | “You preyed on the old.”").
func (f *finder) cannotSpeak(t int, q run) bool {
	if f.among(t, "dies") {
		return f.finiteTag(t) || f.passive(t)
	}
	if !f.passive(t) || !f.among(t, "dealtwith") {
		return f.among(t, "slain") && f.passive(t)
	}
	for k := q.first; k < q.end; k++ {
		if f.is(k, "i", "I", "me", "my") && f.upos(k) == segun.PRON {
			return false
		}
	}
	return true
}

// speaksOfThem reports whether a quotation that opens with "he" or "she", behind a sentence about one other person, goes on with the words of whoever was quoted before that sentence: "“I sold it,” Lotte Brae says. Her brother Emil
// rents two of the fields. | “He is happier.”" best is who was quoted.
func (f *finder) speaksOfThem(si, best int, r run) bool {
	if best < 0 || si < 2 || !f.out[best].quote || !f.is(r.first+1, "he", "she") || f.upos(r.first+1) != segun.PRON {
		return false
	}
	toks := f.r.Tokens
	s, p, a := &toks.Sentences[si], &toks.Sentences[si-1], &f.out[best]
	if p.Block != s.Block || toks.SentenceOf(f.end(a)-1) != si-2 || toks.Sentences[si-2].Block != s.Block || f.quoteAt(p.First) >= 0 {
		return false
	}
	h := f.HeadOf(p.First, p.End)
	if h < 0 || f.upos(h) != segun.VERB || f.passive(h) || f.xpos(h) == "VBD" && f.Find(h, segun.RelAux) < 0 || f.says(h) != nil {
		return false // "Her brother was not amused. “She never asked me.”"
	}
	k := f.aboutWhom(p, r)
	return k >= 0 && f.upos(k) != segun.PRON && (f.upos(a.subject) == segun.PRON || !f.mentions(f.source(k), run{a.subject, a.subject + 1}) && !f.mentions(a.source[0], run{k, k + 1}))
}

// standsBehind returns the person whose name opens the sentence right behind a quotation that opens its paragraph, where nobody has spoken in the paragraph before: "“I have nothing left.” | Marisa Lunde was at her table when the hill
// came down." -1 for none: where the quotation speaks of a "he" or "she", which may be that person, and where the dead are told of.
func (f *finder) standsBehind(q run) (int, run) {
	toks := f.r.Tokens
	si, last := toks.SentenceOf(q.first), toks.SentenceOf(q.end-1)
	if f.r.Mentions == nil || si < 0 || last < 0 || last+1 >= len(toks.Sentences) || toks.Sentences[si].First != q.first || toks.Sentences[last].End != q.end || si > 0 && toks.Sentences[si-1].Block == toks.Sentences[si].Block {
		return -1, run{}
	}
	n := &toks.Sentences[last+1]
	m := f.mentionFrom(n.First)
	if m == nil {
		m = f.leadsBehindComma(n)
	}
	if first, other := f.whoSpeaks(q); other || n.Block != toks.Sentences[last].Block && !(f.opensBody(si) && n.Block == toks.Sentences[last].Block+1) || m == nil || m.Form != segun.FormName || m.Kind != segun.Person || !first && f.quoteIn(run{n.First, n.End}) >= 0 {
		return -1, run{}
	}
	name := run{m.First, m.End}
	if !f.leadsClause(n, m) || f.mentions(q, name) {
		return -1, run{}
	}
	for t := m.End; t < n.End; t++ {
		if f.upos(t) == segun.VERB && f.finiteTag(t) || f.xpos(t) == "VBN" {
			if f.cannotSpeak(t, q) {
				return -1, run{}
			}
			break
		}
	}
	return m.Head, name
}

// opensBody reports whether nothing of the body stands before sentence si.
func (f *finder) opensBody(si int) bool {
	toks := f.r.Tokens
	return f.r.Doc.Sections[toks.Sentences[si].Section].Kind == segun.Body && (si == 0 || f.r.Doc.Sections[toks.Sentences[si-1].Section].Kind != segun.Body)
}

// leadsBehindComma returns the person's name that opens the main clause of a sentence behind words with a participle and a comma: "Wrapped in two towels, | Ada Brill | was back"; nil for none.
func (f *finder) leadsBehindComma(n *segun.Sentence) *segun.Mention {
	if x := f.xpos(n.First); x != "VBN" && x != "VBG" {
		return nil
	}
	for k := n.First + 1; k+1 < n.End; k++ {
		if f.Word(k) == "," {
			return f.mentionFrom(k + 1)
		}
	}
	return nil
}

// seenByWords is aboutWhom by the words, where no tree shows it: a person's name that opens the sentence or the main clause behind a comma, right before its verb or what is told of them in between ("Asked whether it had gone
// to tender, | Mabel Stroud looked at her notes"); several people, where they speak of "us" ("Parents at the gate were angry. “Our children …”"); and, where the quotation speaks of "me" or "us", the only one who is named, to whom
// something came ("The letter was no surprise to | Enid Garth. “We have …”"). Nobody of whom the quotation itself speaks.
func (f *finder) seenByWords(p *segun.Sentence, q run) (int, run) {
	first, other := f.whoSpeaks(q)
	if f.r.Mentions == nil || other {
		return -1, run{}
	}
	if k, src := f.manySeen(p); first && k >= 0 {
		return k, src
	}
	n, list := 0, f.r.Mentions.List
	var only *segun.Mention
	for i := mentionsFrom(list, p.First); i < len(list) && list[i].First < p.End; i++ {
		m := &list[i]
		if m.Form != segun.FormName || m.Kind != segun.Person && (m.End-m.First < 2 || !f.person(m.Head)) || f.quoteAt(m.First) >= 0 {
			continue
		}
		if f.leadsClause(p, m) {
			if h := f.HeadOf(p.First, p.End); h >= 0 && f.cannotSpeak(h, q) {
				return -1, run{}
			}
			return m.Head, run{m.First, m.End}
		}
		if m.Kind == segun.Person {
			n, only = n+1, m
		}
	}
	if n != 1 || !first || f.subjectOfAll(p, only) || !f.cameTo(p, only) {
		return -1, run{}
	}
	return only.Head, run{only.First, only.End}
}

// whoSpeaks reports whether a quotation speaks in the first person, and whether it speaks of a "he" or "she".
func (f *finder) whoSpeaks(q run) (first, other bool) {
	for k := q.first; k < q.end; k++ {
		first = first || f.is(k, "i", "I", "me", "we", "us", "my", "our") && f.upos(k) == segun.PRON
		other = other || f.is(k, "he", "she", "him") && f.upos(k) == segun.PRON
	}
	return first, other
}

// manySeen returns the people who are the subject of a sentence, where they are several and not counted by name: "Parents at the gate".
func (f *finder) manySeen(p *segun.Sentence) (int, run) {
	for t := p.First; t < p.End; t++ {
		if f.Rel(t) != segun.RelRoot {
			continue
		}
		if k := f.nearest(t); k >= p.First && k < t && f.xpos(k) == "NNS" && f.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun) != 0 && f.quoteAt(k) < 0 {
			return k, f.source(k)
		}
		break
	}
	return -1, run{}
}

// leadsClause reports whether a name is, by the words, the subject of a main clause: it opens the sentence, or stands behind the comma of a participle or phrase that opens it, and its verb follows, if behind an aside.
func (f *finder) leadsClause(p *segun.Sentence, m *segun.Mention) bool {
	first := m.First
	for first > p.First && f.nounish(first-1) && f.upos(first-1) != segun.ADP {
		first-- // "the mayor | Hedda Row"
	}
	if first > p.First && f.Word(first-1) != "," || f.xpos(m.End) == "POS" {
		return false
	}
	if first > p.First && f.finiteIn(run{p.First, first}) && !f.is(p.First, "ask", "press", "question", "when", "as", "while", "before", "after") {
		return false // "The board met, Mabel Stroud …"
	}
	v := m.End
	if f.Word(v) == "," && !f.finiteTag(v+1) {
		for v++; v < p.End && f.Word(v) != ","; v++ {
		}
	}
	if f.Word(v) == "," {
		v++
	}
	for v < p.End && f.upos(v) == segun.ADV {
		v++
	}
	return v < p.End && (f.finiteTag(v) && f.upos(v) == segun.VERB || f.upos(v) == segun.AUX && f.Finite(v))
}

// subjectOfAll reports whether somebody else is the subject of the sentence that names m.
func (f *finder) subjectOfAll(p *segun.Sentence, m *segun.Mention) bool {
	for t := p.First; t < p.End; t++ {
		if f.Rel(t) != segun.RelRoot {
			continue
		}
		if t >= m.First && t < m.End {
			return false // "For Hamish Doyle, …", which the tree has made the head of all
		}
		k := f.nearest(t)
		return k < 0 || k >= m.First && k < m.End || f.person(k)
	}
	return true
}

// cameTo reports whether the words before a name say how something came to the one named: "reached | Tilly Morden", "no surprise to | Enid Garth", "For | Hamish Doyle, …", "better than | Sal Withers". Not what is addressed to
// them or belongs to them.
func (f *finder) cameTo(p *segun.Sentence, m *segun.Mention) bool {
	k := m.First - 1
	for k > p.First && (f.upos(k) == segun.NOUN || f.upos(k) == segun.PROPN || f.upos(k) == segun.DET || f.upos(k) == segun.ADJ) {
		k--
	}
	switch {
	case k < p.First:
		return false
	case f.is(k, "for") && k == p.First || f.is(k, "than", "like") && f.upos(k) == segun.ADP:
		return true
	case f.is(k, "to", "for") && f.upos(k) == segun.ADP:
		return f.among(k-1, "feltas")
	}
	return f.upos(k) == segun.VERB && f.among(k, "comesto")
}

// saidJustBefore returns the source of the quotation r; -1 for none.
func (f *finder) saidJustBefore(r run) (int, run) {
	for _, i := range f.touch(run{r.first - 1, r.end + 1}) {
		a := &f.out[i]
		if !a.quote || a.subject < 0 || len(a.source) != 1 || a.head > r.first && r.has(a.head) {
			continue
		}
		for _, c := range a.content {
			if c.first <= r.first+1 && c.end >= r.end-2 {
				return a.subject, a.source[0]
			}
		}
	}
	return -1, run{}
}

// aboutWhom returns the subject of the main clause of a sentence where it is one person, who can have said the words q behind it; -1 for none.
func (f *finder) aboutWhom(s *segun.Sentence, q run) int {
	for t := s.First; t < s.End; t++ {
		if f.Rel(t) != segun.RelRoot {
			continue
		}
		k := f.nearest(t)
		if k < s.First || k > t || f.quoteAt(k) >= 0 || f.Find(k, segun.RelConj) >= 0 || f.xpos(k) == "NNS" || !f.person(k) {
			return -1
		}
		if f.cannotSpeak(t, q) || f.upos(k) == segun.PRON && !f.is(k, "he", "she") || f.upos(k) == segun.NOUN && f.Flags[k]&phrase.PersonNoun == 0 {
			return -1
		}
		return k
	}
	return -1
}
