package coref

import (
	"strconv"
	"strings"

	"segun"
	"segun/read/phrase"
)

// speakers notes for each quotation the attribution whose words it holds.
func (v *resolver) speakers() {
	list := v.r.Quotes.List
	v.tells = map[int]int{}
	for i := range v.r.Attributions.List {
		a := &v.r.Attributions.List[i]
		if a.Speaker >= 0 {
			v.tells[v.r.Mentions.List[a.Speaker].Head] = i + 1
		}
		if a.Speaker < 0 || a.Quote == "indirect" {
			continue
		}
		for _, c := range a.Content {
			lo, hi := 0, len(list)
			for lo < hi { // the first quote that ends after the content starts
				if m := (lo + hi) / 2; list[m].Span.End <= c.Start {
					lo = m + 1
				} else {
					hi = m
				}
			}
			for q := lo; q < len(list) && list[q].Span.Start < c.End; q++ {
				if v.says[q] == 0 && int(v.quote[v.r.Mentions.List[a.Speaker].Head]) != q { // "“She said, ‘Is it done?’”": not who speaks the whole
					v.says[q] = int32(i + 1)
				}
			}
		}
	}
}

// speaker returns the entity that speaks a quote, -1 when that is not known (yet).
func (v *resolver) speaker(q int) int {
	if v.says[q] == 0 {
		return -1
	}
	return v.entity(v.r.Attributions.List[v.says[q]-1].Speaker)
}

// first gives "I" inside a quotation to who speaks it, "you" to whom they tell it, and "we" to the body that the speaker speaks for; outside of
// quotations "I" is the writer, where the text is one that has an I.
func (v *resolver) first(i int) {
	m := &v.r.Mentions.List[i]
	p, ok := v.t.pronouns[v.Low[m.Head]]
	if m.Form != segun.FormPronoun || !ok || p.grammatical != 1 && p.grammatical != 2 || v.r.Tags.UPOS[m.Head] != segun.PRON {
		return
	}
	q := v.quote[m.Head]
	if p.grammatical == 2 {
		if e := v.addressed(m.Head, q); e > 0 {
			v.settle(i, e, "addressed")
		}
		return
	}
	if a := v.turnOf(m.Span.Start); q < 0 && a >= 0 {
		if e := v.entity(v.r.Attributions.List[a].Speaker); e >= 0 && !p.many {
			v.settle(i, e, "speaker") // "TAPPER: I think there are some"
		}
		return
	}
	if q < 0 {
		if v.writes && !p.many && !v.comment(m) {
			v.settle(i, 0, "writer")
		}
		return
	}
	e := v.speaker(int(q))
	if e < 0 {
		return
	}
	if !p.many {
		v.settle(i, e, "speaker")
		return
	}
	if b := v.body(e); b >= 0 {
		v.settle(i, b, "speaker's body")
	}
}

// body returns whom a speaker speaks for when they say "we": themselves, if they are several; else what they hold an
// office of. -1 where the text does not say.
func (v *resolver) body(e int) int {
	x := &v.r.Entities.List[e]
	if x.Kind != segun.Person {
		return e
	}
	found := -1
	take := func(b int) {
		switch v.r.Entities.List[b].Kind {
		case segun.Organisation, segun.Outlet, segun.Group:
			if found >= 0 && found != b {
				b = -2
			}
			found = b
		}
	}
	for _, r := range x.Roles {
		if n, err := strconv.Atoi(strings.TrimPrefix(r.OfEntity, "e")); err == nil && n > 0 && n < len(v.r.Entities.List) && r.Time != "former" && found > -2 {
			take(n)
			if found == -1 && v.r.Entities.List[n].Kind == segun.Place && forLand(r.Title) {
				found = n
			}
		}
	}
	for _, i := range x.Mentions { // "its spokesman"
		m := &v.r.Mentions.List[i]
		if b := v.entityAt(m.First); found > -2 && m.First != m.Head && v.possessed(m) && b > 0 {
			take(b)
		}
	}
	if found == -1 && len(v.owned) > 0 && v.owned[e] > 0 { // "her office"
		return int(v.owned[e])
	}
	return max(found, -1)
}

// forLand reports whether an office speaks for a land: its ministers, its president, its envoys.
func forLand(title string) bool {
	switch title[strings.LastIndexByte(title, ' ')+1:] {
	case "minister", "president", "premier", "chancellor", "ambassador", "envoy", "king", "queen":
		return true
	}
	return false
}

// possessed reports whether a mention opens with a possessive pronoun.
func (v *resolver) possessed(m *segun.Mention) bool { return v.r.Tags.XPOS[m.First] == "PRP$" }

// owners notes for each entity the one body that the text calls theirs, -1 for several.
func (v *resolver) owners() {
	v.owned = make([]int32, len(v.r.Entities.List))
	for i := range v.r.Mentions.List {
		m := &v.r.Mentions.List[i]
		if m.Kind != segun.Organisation || m.Form != segun.FormNominal || !v.possessed(m) {
			continue
		}
		b := v.r.Entities.Of[i]
		e := v.entityAt(m.First)
		switch {
		case e < 0 || b <= 0 || v.owned[e] == int32(b):
		case v.owned[e] == 0:
			v.owned[e] = int32(b)
		default:
			v.owned[e] = -1
		}
	}
}

// comment reports whether a mention stands in a reader's comment.
func (v *resolver) comment(m *segun.Mention) bool {
	s := v.r.Doc.SectionAt(m.Span.Start)
	return s >= 0 && v.r.Doc.Sections[s].Kind == segun.Comment
}

// Texts in which "I" outside of quotations is the writer have at least so many of them; those in which so many paragraphs end
// with a question mark, and so large a share (one in seven), are interviews, where it changes from paragraph to paragraph.
const (
	ownWords  = 3
	questions = 3
)

// hasWriter reports whether a text has one writer who says "I".
func (v *resolver) hasWriter() bool {
	n := 0
	for _, s := range v.r.Tokens.Sentences {
		if s.Section >= 0 && v.r.Doc.Sections[s.Section].Kind == segun.Comment {
			continue
		}
		for t := s.First; t < s.End; t++ {
			if v.quote[t] < 0 && v.Is(t, i1) && v.turnOf(v.r.Tokens.Tokens[t].Span.Start) < 0 {
				n++
			}
		}
	}
	switch v.r.Doc.Kind {
	case segun.Letter, segun.Post, segun.CommentDoc:
		return true
	}
	return n >= ownWords && !v.asksOften()
}

// asksOften reports whether so many paragraphs of a text end with a question, outside of quotations, that it is an interview.
func (v *resolver) asksOften() bool {
	asked, blocks, last := 0, 0, -1
	for i, s := range v.r.Tokens.Sentences {
		if s.Section >= 0 && v.r.Doc.Sections[s.Section].Kind == segun.Comment || s.End <= s.First {
			continue
		}
		if s.Block != last {
			blocks, last = blocks+1, s.Block
		}
		if end := i+1 == len(v.r.Tokens.Sentences) || v.r.Tokens.Sentences[i+1].Block != s.Block; end && v.Word(s.End-1) == "?" && v.quote[s.End-1] < 0 {
			asked++
		}
	}
	return asked >= questions && 7*asked >= blocks
}

var i1 = phrase.Hash("i")
