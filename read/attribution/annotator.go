package attribution

import (
	"cmp"
	"slices"
	"sort"

	"segun"
	"segun/read/mention"
	"segun/read/phrase"
)

// Version is raised when the same input may give other attributions.
const Version = "19"

// Annotator returns the annotator that adds the attributions layer for a language with tables.
func Annotator(lang string, lex phrase.Lexicon) (segun.Annotator, error) {
	c, err := load(lang)
	if err != nil {
		return segun.Annotator{}, err
	}
	return segun.Annotator{Name: "read/attribution", Version: Version, Provides: segun.LayerAttributions,
		Requires:  []segun.Layer{segun.LayerTokens, segun.LayerTags, segun.LayerTrees, segun.LayerQuotes, segun.LayerMentions},
		Languages: []string{lang}, Run: func(r *segun.Reading) error {
			r.Attributions = c.layer(r, lex)
			return nil
		}}, nil
}

// layer finds the attributions and writes them in bytes.
func (c *cues) layer(r *segun.Reading, lex phrase.Lexicon) *segun.Attributions {
	fs, view := c.find(r, lex)
	speaker := map[int]int{}
	if r.Mentions != nil {
		for i, m := range r.Mentions.List {
			speaker[m.Head] = i
		}
	}
	out := &segun.Attributions{}
	for i := range fs {
		a := &fs[i]
		at := segun.Attribution{Source: spans(r, a.source), Cue: spans(r, a.cue), Content: spans(r, a.content), Whom: spans(r, a.whom), Speaker: -1,
			Inside: -1, Verb: a.frame.key, Act: a.frame.act, Class: a.frame.class, Weak: !a.frame.strong, Head: a.head, Rule: a.name()}
		if a.subject >= 0 {
			if m, ok := speaker[a.subject]; ok && !owns(r, &r.Mentions.List[m], a.source) {
				at.Speaker = m
			} else if x := r.Tags.XPOS[a.subject]; (x == "WDT" || x == "WP") && r.Trees != nil {
				at.Speaker = antecedent(r, speaker, a.subject)
			}
		}
		if at.Speaker < 0 && len(at.Source) > 0 {
			if at.Speaker = opener(r, at.Source[0], a.subject); at.Speaker < 0 {
				at.Speaker = wider(r, at.Source[0], a.subject)
			}
			if at.Speaker < 0 {
				at.Speaker = calledAtEnd(r, at.Source[0])
			}
		}
		if at.Speaker >= 0 {
			at.Speaker = officeHolder(r, follower(r, apposedName(r, partOfThem(r, amongSeveral(r, at.Speaker, at.Source), at.Source), at.Source), at.Source), at.Source)
		}
		at.Quote = kind(r, at.Content)
		out.List = append(out.List, at)
	}
	sort.SliceStable(out.List, func(i, j int) bool { return opening(&out.List[i]) < opening(&out.List[j]) })
	nest(r, out.List)
	echoed(r, out.List, view)
	return out
}

// amongSeveral returns the mention of several who are named together in the words for a source, where speaker is the first of them; else speaker.
func amongSeveral(r *segun.Reading, speaker int, source []segun.Span) int {
	list := r.Mentions.List
	for k := speaker; k >= 0 && k > speaker-3; k-- { // an outer mention stands before those inside it
		if list[k].Rule == mention.Together && list[k].First == list[speaker].First && len(source) > 0 && source[0].Contains(list[k].Span) {
			return k
		}
	}
	return speaker
}

// apposedName returns the name of a body that stands behind the noun phrase that speaks and closes the words for the source: "The owner, | Ice & Salt |, said"; else speaker.
func apposedName(r *segun.Reading, speaker int, source []segun.Span) int {
	list := r.Mentions.List
	m := &list[speaker]
	if m.Form != segun.FormNominal || len(source) != 1 {
		return speaker
	}
	for k := speaker + 1; k < len(list) && k < speaker+6; k++ {
		if n := &list[k]; n.First == m.End+1 && n.Form == segun.FormName && (n.Kind == segun.Organisation || n.Kind == segun.Outlet) && r.Tags.UPOS[m.End] == segun.PUNCT && n.Span.End == source[0].End {
			return k
		}
	}
	return speaker
}

// follower returns the person who is named last in a source where speaker is a name that only says whose they are: "Merrick | supporter Dana Golling", "Tavaran | Odo Venn", "Tavara | Gov. Odo Venn"; else speaker.
func follower(r *segun.Reading, speaker int, source []segun.Span) int {
	list := r.Mentions.List
	m := &list[speaker]
	if m.Form != segun.FormName || len(source) != 1 || m.Span.Start != source[0].Start {
		return speaker
	}
	for k := speaker + 1; k < len(list) && k < speaker+4; k++ {
		n := &list[k]
		if n.Form != segun.FormName || n.Kind != segun.Person || n.Span.End != source[0].End || n.First < m.End || n.First > m.End+3 {
			continue
		}
		if n.First == m.End && m.Kind != segun.Group && !lowerCase(r, n.First) && !lowerCase(r, m.End-1) && !titleWord(r, n.First) {
			continue // unless what they are is part of either name: "Merrick | supporter Dana Golling"
		}
		for t := m.End; t < n.First; t++ {
			if u := r.Tags.UPOS[t]; (u != segun.NOUN && u != segun.ADJ || r.Tags.XPOS[t] == "NNS") && !titleWord(r, t) {
				return speaker
			}
		}
		return k
	}
	return speaker
}

// lowerCase reports whether token t begins with a small letter.
func lowerCase(r *segun.Reading, t int) bool {
	c := r.Doc.Text[r.Tokens.Tokens[t].Span.Start]
	return c >= 'a' && c <= 'z'
}

// partOfThem returns the mention of the part that speaks where speaker is the whole of which it is one: "one of | the drivers"; else speaker.
func partOfThem(r *segun.Reading, speaker int, source []segun.Span) int {
	list := r.Mentions.List
	for k := speaker - 1; k >= 0 && k > speaker-3; k-- {
		m := &list[k]
		if m.First < list[speaker].First && m.End == list[speaker].End && m.Head < list[speaker].First-1 && r.Tags.UPOS[m.Head] != segun.NOUN && r.Tags.UPOS[m.Head] != segun.PROPN &&
			r.Tags.Lemma[list[speaker].First-1] == "of" && len(source) > 0 && source[0].End >= m.Span.End {
			if of := r.Tokens.Tokens[list[speaker].First-1].Span.Start; source[0].Start == of {
				source[0].Start = m.Span.Start // the tree has hung "one" elsewhere
			}
			if source[0].Start > m.Span.Start {
				continue
			}
			return k
		}
	}
	return speaker
}

// owns reports whether a mention is only the owner in the words for a source: "Larkfield's chief executive, Piers Aldous".
func owns(r *segun.Reading, m *segun.Mention, source []run) bool {
	return m.End < len(r.Tags.XPOS) && r.Tags.XPOS[m.End] == "POS" && len(source) > 0 && source[0].has(m.End) && source[0].end > m.End+1
}

// opener returns the mention that speaks where none has the source's head: one that holds the head, else the person that the source names beside an
// office ("its spokesman, Tomas Reth"), else the widest that opens it and is no possessor; -1 for none.
func opener(r *segun.Reading, source segun.Span, head int) int {
	if r.Mentions == nil {
		return -1
	}
	list := r.Mentions.List
	best, most := -1, 0
	for i := firstFrom(list, source.Start); i < len(list) && list[i].Span.Start < source.End; i++ {
		m := &list[i]
		if m.Span.End > source.End || m.End < len(r.Tags.XPOS) && r.Tags.XPOS[m.End] == "POS" || r.Tags.XPOS[m.Head] == "PRP$" {
			continue
		}
		rank := 0
		switch {
		case m.First <= head && head < m.End:
			rank = 3
		case m.Form == segun.FormName && m.Kind == segun.Person:
			rank = 2
		case m.Span.Start == source.Start:
			rank = 1
		}
		if rank > most || rank == most && best >= 0 && m.Span.Len() > list[best].Span.Len() {
			best, most = i, rank
		}
	}
	return best
}

// wider returns the name that holds the head of the words for a source and ends with them, but begins before, as the tree has parted its title: "Former | AG Mukas | told"; -1 for none.
func wider(r *segun.Reading, source segun.Span, head int) int {
	if r.Mentions == nil || head < 0 {
		return -1
	}
	list := r.Mentions.List
	for i := firstFrom(list, source.Start) - 1; i >= 0 && list[i].First > head-6; i-- {
		if m := &list[i]; m.Form == segun.FormName && m.First <= head && head < m.End && m.Span.End == source.End {
			return i
		}
	}
	return -1
}

// opening is where an attribution's content starts, or its cue when there is none.
func opening(a *segun.Attribution) uint32 {
	if len(a.Content) > 0 {
		return a.Content[0].Start
	}
	if len(a.Cue) > 0 {
		return a.Cue[0].Start
	}
	return a.Source[0].Start
}

// name names the rule that found an attribution, with the class of its cue and whether the cue is a weak one.
func (a *found) name() string {
	n := a.rule + " " + a.frame.class
	if !a.frame.strong {
		n += " weak"
	}
	return n
}

// spans turns runs of tokens into bytes, in text order.
func spans(r *segun.Reading, rs []run) []segun.Span {
	if len(rs) == 0 {
		return nil
	}
	out := make([]segun.Span, len(rs))
	for i, x := range rs {
		out[i] = r.Tokens.Cover(x.first, x.end)
	}
	slices.SortFunc(out, func(a, b segun.Span) int { return cmp.Compare(a.Start, b.Start) })
	k := 0
	for i, s := range out {
		if i > 0 && s.Start <= out[k-1].End {
			out[k-1].End = max(out[k-1].End, s.End)
			continue
		}
		out[k] = s
		k++
	}
	return out[:k]
}

// kind tells direct from mixed and indirect speech by the quotation marks in a content.
func kind(r *segun.Reading, content []segun.Span) string {
	total, quoted := 0, 0
	for _, c := range content {
		total += c.Len()
		list := r.Quotes.List
		for i := sort.Search(len(list), func(i int) bool { return list[i].Span.End > c.Start }); i < len(list); i++ {
			q := &list[i]
			if q.Span.Start >= c.End {
				break
			}
			if q.Span.Overlaps(c) {
				quoted += int(min(q.Span.End, c.End)) - int(max(q.Span.Start, c.Start))
			}
		}
	}
	switch {
	case quoted == 0:
		return "indirect"
	case quoted*10 >= total*9:
		return "direct"
	}
	return "mixed"
}
