package claim

import (
	"sort"
	"strings"

	"segun"
	"segun/read/phrase"
)

// when gives a claim the time that its clause states: of several, the one that the tree ties most closely to the predicate, then the nearest. What only says when something else in the clause was, "found a hiker | missing since Easter |",
// is none of the claim's.
func (m *maker) when(d *draft, s *segun.Sentence) {
	if t := m.whenBefore(d, s); t != nil {
		d.Time = t
	} else if t := m.timeOf(d.Head, s); t != nil && m.tied(t, d.Head) < ofAnother {
		d.Time = &segun.ClaimTime{EDTF: t.EDTF, Span: t.Span, Basis: t.Basis}
	} else {
		d.Time = m.sharedTime(d.Head, s)
	}
	m.dayOfTelling(d)
}

// whenBefore returns the time that a clause with "when" says more about, as that of the clause: "is higher than since 2009, | when the mill shut |". What else was since or until then does not matter.
func (m *maker) whenBefore(d *draft, s *segun.Sentence) *segun.ClaimTime {
	start := d.Content[0].Start
	if m.r.Times == nil || !m.is(m.r.Tokens.At(start), "when") {
		return nil
	}
	list := m.r.Times.List
	i := sort.Search(len(list), func(i int) bool { return list[i].Span.Start >= start }) - 1
	if i < 0 || list[i].Span.Start < s.Span.Start || list[i].EDTF == "" || start-min(start, list[i].Span.End) > uint32(len(", ")) {
		return nil
	}
	t := &list[i]
	return &segun.ClaimTime{EDTF: strings.TrimSuffix(strings.TrimPrefix(t.EDTF, "../"), "/.."), Span: t.Span, Basis: t.Basis}
}

// dayOfTelling drops the time of a noun for what is to come where it is a day gone by, and so the one on which it was told of: "announced an inquiry into the fire | on Wednesday".
func (m *maker) dayOfTelling(d *draft) {
	h := d.Head
	if d.Time == nil || d.holder < 0 || m.r.Tags.UPOS[h] != segun.NOUN || m.finite(h) || d.Realis != "planned" && d.Realis != "promised" && d.Realis != "called_for" || !past(d.Time.EDTF[strings.IndexByte(d.Time.EDTF, '/')+1:], m.r.Doc.Published) { // "at the weekend", too
		return
	}
	if v := m.r.Attributions.List[d.holder].Head; m.xpos(v) == "VBD" || m.xpos(v) == "VBN" && m.Find(v, segun.RelAux, segun.RelAuxPass) < 0 {
		d.Time = nil
	}
}

// goneBy reports whether a time that lies before the document's begins at token k, with its preposition or without one: "plans for a tram | on Tuesday".
func (m *maker) goneBy(k int) bool {
	if m.r.Times == nil || k+1 >= m.Len() || m.upos(k) == segun.ADP && m.Flags[k+1]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) == 0 && m.upos(k+1) != segun.NUM && m.upos(k+1) != segun.DET && !m.is(k+1, "last") {
		return false
	}
	for i := range m.r.Times.List {
		t := &m.r.Times.List[i]
		if j := m.r.Tokens.At(t.Span.Start); j == k || j == k+1 && m.is(k, "on", "at", "in") {
			return past(t.EDTF, m.r.Doc.Published)
		}
	}
	return false
}

// timeOf returns the expression of time in the clause of h.
func (m *maker) timeOf(h int, s *segun.Sentence) *segun.Time {
	if m.r.Times == nil {
		return nil
	}
	list := m.r.Times.List
	var best *segun.Time
	least := 1 << 30
	const apart = 1 << 16 // more than a sentence has words
	i := sort.Search(len(list), func(i int) bool { return list[i].Span.Start >= s.Span.Start })
	for ; i < len(list) && list[i].Span.Start < s.Span.End; i++ {
		t := m.r.Tokens.At(list[i].Span.Start)
		if t >= m.Len() || int(m.at[t]) != h || list[i].EDTF == "" || m.whose(t, list[i].Span.End, h) || m.comparedWith(&list[i], t) {
			continue
		}
		d := t - h
		if d < 0 {
			d = -d
		}
		if d += apart * m.tied(&list[i], h); d < least {
			best, least = &list[i], d
		}
	}
	return best
}

// future reports whether a claim's time lies after the document's date.
func (m *maker) future(c *segun.Claim) bool {
	s := m.r.Tokens.SentenceOf(c.Head)
	if s < 0 {
		return false
	}
	t := m.timeOf(c.Head, &m.r.Tokens.Sentences[s])
	return t != nil && later(t.EDTF, m.r.Doc.Published) && !m.besideThat(t)
}

// besideThat reports whether a day only says which occasion something is measured by or told beside: "holds a sign before Monday's meeting", "is 28% above Monday's close". On the day itself ("at
// Monday's meeting") it comes about.
func (m *maker) besideThat(t *segun.Time) bool {
	k, end := m.r.Tokens.At(t.Span.Start), m.r.Tokens.At(t.Span.End)
	for j := end; j < end+9 && j+1 < m.Len(); j++ {
		if finiteTag(m.r.Tags.XPOS[j]) && (m.is(j, "approach", "near", "loom") || m.is(j, "draw") && m.is(j+1, "near", "closer", "nearer")) {
			return true // "is rising | as an August 4 vote on the charter draws near"
		}
	}
	if k > 2 && (m.is(k-1, "the") || m.r.Tags.XPOS[k-1] == "POS") && m.Head(k) >= end && (m.is(k-2, "before", "after", "following") || m.is(k-2, "of") && m.is(k-3, "ahead")) {
		return true // "days ahead of the | Feb. 1 | vote"
	}
	return k > 0 && end < m.Len() && m.r.Tags.XPOS[end] == "POS" && m.is(k-1, "before", "after", "above", "below", "since", "from", "than", "over", "under", "of", "following", "ahead")
}

// later reports whether an EDTF date begins after another, as far as both have digits.
func later(edtf, than string) bool {
	edtf = strings.TrimLeft(edtf, "[{")
	if strings.HasPrefix(edtf, "..") || len(than) < 4 {
		return false
	}
	n := 0
	for n < len(edtf) && n < len(than) && n < 10 && (edtf[n] >= '0' && edtf[n] <= '9' || edtf[n] == '-') {
		n++
	}
	if n < 4 {
		return false
	}
	return edtf[:n] > than[:n]
}

// past reports whether an EDTF date that is one day, month or year lies before another, as far as both have digits.
func past(edtf, than string) bool {
	n := 0
	for n < len(edtf) && n < len(than) && n < 10 && (edtf[n] >= '0' && edtf[n] <= '9' || edtf[n] == '-') {
		n++
	}
	return n >= 4 && n == len(edtf) && edtf[:n] < than[:n]
}

// appointed reports whether a claim in the future is planned rather than predicted: it names a day, and is no matter of what comes of itself, or it is of what is decided on.
func (m *maker) appointed(c *segun.Claim, s *segun.Sentence) bool {
	h := c.Head
	if m.w.chosen[partKey(m.lemma(h), "decided")] || m.dated(c, s) {
		return true
	}
	return m.r.Tags.UPOS[h] == segun.VERB && !m.w.chosen[partKey(m.lemma(h), "unchosen")] && m.timeOf(h, s) != nil
}

// dated reports whether a claim in the present names the day on which it will be: "The council meets on Tuesday".
func (m *maker) dated(c *segun.Claim, s *segun.Sentence) bool {
	if !m.w.chosen[partKey(m.lemma(c.Head), "dated")] || m.is(c.Head, "appear") && m.Find(c.Head, segun.RelXcomp) >= 0 {
		return false
	}
	t := m.timeOf(c.Head, s)
	if t == nil || past(t.EDTF, m.r.Doc.Published) || m.besideThat(t) || m.reckonedFrom(t) { // "In the wake of Tuesday's vote, the council meets his demands"
		return false
	}
	return later(t.EDTF, m.r.Doc.Published) || !m.beingDoneNow(c.Head) // "is being held this week" is under way
}

// reckonedFrom reports whether a time only says since when, or of which span, something is counted: "marks the fourth fire of 2031 and the first since May".
func (m *maker) reckonedFrom(t *segun.Time) bool {
	k := m.r.Tokens.At(t.Span.Start)
	if m.is(k, "since") || m.is(k-1, "since") {
		return true
	}
	return m.is(k-1, "of") && k > 1 && m.r.Tags.UPOS[k-2] == segun.NOUN && m.Flags[k]&(phrase.Weekday|phrase.Month) == 0 && m.r.Tags.UPOS[k] == segun.NUM
}

// byThen reports whether a clause in the present names a day to come by which it will be so: "the boats reach the island by Friday".
func (m *maker) byThen(h int, s *segun.Sentence) bool {
	t := m.timeOf(h, s)
	if t == nil || !strings.HasPrefix(t.EDTF, "../") || !later(t.EDTF[len("../"):], m.r.Doc.Published) {
		return false
	}
	k := m.r.Tokens.At(t.Span.Start)
	return (m.is(k, "by") || m.is(k-1, "by")) && m.r.Tags.UPOS[h] == segun.VERB && !m.is(h, "have", "need", "want", "owe", "require", "ask", "call", "demand", "say")
}

// besideDated reports whether a clause in the present is joined to one whose day is to come, and tells of the same occasion: "leaves at noon tomorrow and | reaches Vell at six", "opens on Thursday: | the band plays
// three nights".
func (m *maker) besideDated(c *segun.Claim, s *segun.Sentence) bool {
	if len(m.drafts) == 0 || m.r.Tags.UPOS[c.Head] != segun.VERB || m.is(c.Head, "have", "be", "cost", "include", "mean", "contain", "want", "need", "say") {
		return false
	}
	last := &m.drafts[len(m.drafts)-1]
	p := last.Head
	if last.Realis != "planned" || last.Why.Realis != "the present with a day to come" && last.Why.Realis != "the present beside one with a day to come" && !hasPrefix(last.Why.Realis, "what a ") || p < s.First || p >= c.Head || m.holder[p] != m.holder[c.Head] {
		return false
	}
	t := m.r.Tokens.At(c.Content[0].Start)
	return m.Rel(c.Head) == segun.RelConj && m.Find(c.Head, segun.RelNsubj) < 0 || m.Word(t-1) == ":" || m.Word(t-1) == ";"
}

// whose reports whether an expression of time from token t to an offset only says which thing is meant that a verb at h acts on: "have yanked | Sunday's episode".
func (m *maker) whose(t int, end uint32, h int) bool {
	k := m.r.Tokens.At(end)
	if t <= h || k >= m.Len() || m.r.Tags.XPOS[k] != "POS" {
		return false
	}
	n := m.Head(t)
	return n > k && m.Rel(n) == segun.RelObj
}

// comparedWith reports whether an expression of time at token t is what something is measured against: "fell sharply from | a year ago", "is higher than | last year".
func (m *maker) comparedWith(x *segun.Time, t int) bool {
	if m.is(t-1, "than") {
		return true
	}
	return m.is(t-1, "from") && (x.Rule == "so long ago" || x.Rule == "last, this, next" && m.is(t, "last")) && !strings.HasSuffix(x.EDTF, "/..")
}

// lasts reports whether a predicate in the present tells of what holds now, though the day it names is to come: "runs until 2033", "cover the years to 2040", "is dated 15 August".
func (m *maker) lasts(h int) bool {
	for k := h + 1; k+1 < m.Len() && k < h+14 && m.r.Tags.UPOS[k] != segun.PUNCT; k++ {
		if m.is(k, "each", "every") && m.Flags[k+1]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 {
			return true // "sits on the second Tuesday of each month"
		}
	}
	if m.comesUpon(h) {
		return true
	}
	return m.is(h, "cover", "date", "span") || m.is(h, "run", "last", "extend", "stand", "remain", "stay", "hold") && (m.is(h+1, "until", "till", "to", "through", "from") || m.is(h+2, "until", "till") || m.is(h+3, "until", "till"))
}
