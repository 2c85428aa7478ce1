package marktest

import (
	"slices"

	"segun"
)

// called returns the names of an entity, or nothing when there is none of that ID.
func (s *seen) called(id string) []string {
	if s.reading.Entities == nil || id == "" {
		return nil
	}
	for _, x := range s.reading.Entities.List {
		if x.ID == id {
			names := []string{x.Name}
			for _, n := range x.Names {
				names = append(names, n.Text)
			}
			return names
		}
	}
	return nil
}

// mentioned returns the names of the entity that a mention belongs to.
func (s *seen) mentioned(mention int) []string {
	l := s.reading.Entities
	if l == nil || mention < 0 || mention >= len(l.Of) || l.Of[mention] < 0 || l.Of[mention] >= len(l.List) {
		return nil
	}
	return s.called(l.List[l.Of[mention]].ID)
}

func attributions(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Attributions == nil {
		return nil, false
	}
	var items []item
	for _, a := range s.reading.Attributions.List {
		by := voice(append(s.each(a.Source), s.mentioned(a.Speaker)...))
		if len(a.Source) == 0 {
			by = append(voice{"(unspecified)"}, by...)
		}
		items = append(items, item{words: s.contents(a.Content), voice: []voice{by},
			pairs: []pair{{"cue", s.each(a.Cue)}, one("type", a.Quote), one("verb", a.Verb)}})
	}
	return items, true
}

// contents returns the words of each span of content: a line's words must lie in one of them.
func (s *seen) contents(spans []segun.Span) []string {
	list := make([]string, len(spans))
	for i, sp := range spans {
		list[i] = s.at(sp)
	}
	return list
}

func claims(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Claims == nil {
		return nil, false
	}
	var items []item
	for i := range s.reading.Claims.List {
		items = append(items, s.claim(&s.reading.Claims.List[i]))
	}
	return items, true
}

// claim puts one claim in the terms of a line.
func (s *seen) claim(c *segun.Claim) item {
	it := item{words: s.contents(c.Content), pairs: []pair{
		one("status", c.Status), one("realis", c.Realis), one("act", c.Act), one("polarity", c.Polarity),
		one("quote", c.Quote), one("grain", c.Grain)}}
	if c.Time != nil {
		it.pairs = append(it.pairs, one("time", c.Time.EDTF))
	}
	for _, id := range c.About {
		it.pairs = append(it.pairs, pair{"about", append(s.called(id), id)})
	}
	for _, id := range c.Accused {
		it.pairs = append(it.pairs, pair{"accused", append(s.called(id), id)})
	}
	if len(c.Accused) == 0 {
		it.pairs = append(it.pairs, one("accused", "(nobody)"))
	}
	for _, f := range c.Flags {
		it.pairs = append(it.pairs, one("flag", f))
	}
	it.pairs = append(it.pairs, s.answered(c)...)
	for _, x := range s.reading.Doc.Sections {
		if x.ID == c.Section {
			it.pairs = append(it.pairs, pair{"section", []string{string(x.Kind), x.ID}})
		}
	}
	if n := len(c.Chain); n > 0 {
		last := c.Chain[n-1]
		it.pairs = append(it.pairs, one("voice", string(last.Kind)), pair{"cue", s.each(last.Cues)})
	}
	it.voice = s.voices(c.Chain)
	return it
}

// answered has a pair for each claim that a claim replies to, by its words; "(nothing)" where there is none.
func (s *seen) answered(c *segun.Claim) []pair {
	if len(c.Answers) == 0 {
		return []pair{{"answers", []string{"(nothing)"}}}
	}
	var out []pair
	for i := range s.reading.Claims.List {
		if o := &s.reading.Claims.List[i]; slices.Contains(c.Answers, o.ID) {
			out = append(out, pair{"answers", s.contents(o.Content)})
		}
	}
	return out
}

// voices names the levels of a chain below the outlet, or the outlet when it speaks itself.
func (s *seen) voices(chain []segun.Voice) []voice {
	var list []voice
	for i, v := range chain {
		if i == 0 && len(chain) > 1 {
			continue
		}
		names := voice(append(s.each(v.Spans), s.called(v.Entity)...))
		kind := "(" + string(v.Kind) + ")"
		if i == 0 || len(names) == 0 {
			names = slices.Insert(names, 0, kind)
		} else {
			names = append(names, kind)
		}
		list = append(list, names)
	}
	return list
}
