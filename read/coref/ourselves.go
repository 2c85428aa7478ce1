package coref

import (
	"strconv"

	"segun"
	"segun/read/phrase"
)

// ourselves makes one group of those for whom a text says "we" outside of quotations: the writers and who they count themselves among. It does so only where one voice says it from end to end: a
// text that says it often enough for that, and is no interview, where it changes sides from paragraph to paragraph. Whether the writer alone, a paper or a whole people is meant, the text leaves
// open, so that the group is nobody else of the story and not the writer, who is "I". It comes behind all other entities, which keep their numbers.
func (v *resolver) ourselves() {
	var ours []int
	for i := range v.r.Mentions.List {
		if v.ownWe(i) {
			ours = append(ours, i)
		}
	}
	if len(ours) < ownWords || v.asksOften() {
		return
	}
	first := ours[0]
	for _, i := range ours {
		if v.Is(v.r.Mentions.List[i].Head, weWord) {
			first = i // rather than "our"
			break
		}
	}
	at := v.r.Mentions.List[first].Span
	words := at.In(v.r.Doc.Text)
	e := len(v.r.Entities.List)
	v.r.Entities.List = append(v.r.Entities.List, segun.Entity{ID: "e" + strconv.Itoa(e), Kind: segun.Group, Name: words, Names: []segun.NameForm{{Text: words, Form: "nominal", Span: at}},
		Count: &segun.Count{Min: 2}, Mentions: []int{first}})
	v.r.Entities.Of[first] = e
	for _, i := range ours {
		v.settle(i, e, "writer's side")
	}
}

var weWord = phrase.Hash("we")

// ownWe reports whether mention i is a "we" of the body of the text that is nobody's quotation, turn or comment.
func (v *resolver) ownWe(i int) bool {
	m := &v.r.Mentions.List[i]
	p, ok := v.t.pronouns[v.Low[m.Head]]
	if m.Form != segun.FormPronoun || !ok || p.grammatical != 1 || !p.many || v.r.Tags.UPOS[m.Head] != segun.PRON || v.quote[m.Head] >= 0 || v.turnOf(m.Span.Start) >= 0 {
		return false
	}
	s := v.r.Doc.SectionAt(m.Span.Start)
	return s < 0 || v.r.Doc.Sections[s].Kind == segun.Body
}
