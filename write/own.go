package write

import (
	"slices"

	"segun"
)

// own shows the first things that the outlet, or the writer, states itself and the timeline does not show.
func (d *digest) own() {
	all := d.ownWords()
	if len(all) == 0 {
		return
	}
	name := "In the article's own words"
	if d.cast.writer {
		name = "In the writer's own words"
	}
	d.heading(name)
	show := d.shown(len(all), maxOwn)
	for _, s := range all[:show] {
		d.bullet("  ", maxLines, run{balanced(Plain(wordsAt(d.r.Doc.Text, s))), inkText}, d.ownIDs(s))
	}
	d.moreAt("  ", len(all)-show)
}

// ownWords returns the stretches of the body that the outlet states itself: the sentence where all of it is the outlet's own, the claim
// where a source speaks beside it. What an event of the timeline rests on is left out.
func (d *digest) ownWords() []segun.Span {
	if len(d.cast.own) == 0 {
		return nil
	}
	told := map[string]bool{}
	for _, e := range d.events {
		for _, id := range e.Claims {
			told[id] = true
		}
	}
	shared := d.shared(told)
	var out []segun.Span
	for _, c := range d.cast.own {
		i := d.r.Doc.SectionAt(c.Span.Start)
		if told[c.ID] || c.Grain == "aside" || i >= 0 && d.r.Doc.Sections[i].Kind != segun.Body {
			continue
		}
		s := c.Span
		if k := d.sentence(s); k >= 0 && !shared[k] {
			s = d.r.Tokens.Sentences[k].Span
		}
		if !s.Empty() {
			out = append(out, s)
		}
	}
	inOrder(out)
	return slices.CompactFunc(out, func(a, b segun.Span) bool { return a.Contains(b) })
}

// ownIDs shows the IDs of the outlet's own claims in s.
func (d *digest) ownIDs(s segun.Span) run {
	var ids []string
	for _, c := range d.cast.own {
		if s.Contains(c.Span) {
			ids = append(ids, c.ID)
		}
	}
	return d.ids(ids...)
}

// sentence is the index of the sentence in which s starts, -1 for none.
func (d *digest) sentence(s segun.Span) int {
	if t := d.r.Tokens; t != nil {
		return t.SentenceOf(t.At(s.Start))
	}
	return -1
}

// shared returns the sentences in which somebody else speaks beside the outlet, or of which the timeline shows something.
func (d *digest) shared(told map[string]bool) map[int]bool {
	out := map[int]bool{}
	t := d.r.Tokens
	if t == nil {
		return out
	}
	for i := range d.r.Claims.List {
		c := &d.r.Claims.List[i]
		if len(c.Chain) < 2 && !told[c.ID] && c.Status != "alleged" {
			continue
		}
		for _, s := range append(c.Content[:len(c.Content):len(c.Content)], c.Span) {
			if !s.Empty() {
				out[t.SentenceOf(t.At(s.Start))] = true
			}
		}
	}
	return out
}
