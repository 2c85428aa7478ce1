package marktest

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"segun"
)

// who names an entity of a fact: as it is called, or what stands for it when there is none.
func (s *seen) who(key, id, none string) pair {
	switch names := s.known(id); {
	case id == "":
		return one(key, none)
	case id == "e0":
		return pair{key, append([]string{"(outlet)"}, names...)}
	default:
		return pair{key, append(names, id)}
	}
}

// known returns the names of an entity, and the words of its mentions.
func (s *seen) known(id string) []string {
	names := s.called(id)
	if len(names) == 0 || s.reading.Mentions == nil {
		return names
	}
	for _, x := range s.reading.Entities.List {
		if x.ID != id {
			continue
		}
		for _, m := range x.Mentions {
			if m >= 0 && m < len(s.reading.Mentions.List) {
				names = append(names, s.at(s.reading.Mentions.List[m].Span))
			}
		}
	}
	return names
}

// resting says how many claims a fact rests on, and what they say.
func (s *seen) resting(ids []string) []pair {
	list := []pair{one("claims", fmt.Sprint(len(ids)))}
	for _, id := range ids {
		list = append(list, pair{"claim", s.saying(id)})
	}
	return list
}

// saying returns the words of a claim: each stretch of its content, and all together.
func (s *seen) saying(id string) []string {
	if s.reading.Claims != nil {
		for i := range s.reading.Claims.List {
			c := &s.reading.Claims.List[i]
			switch {
			case c.ID != id:
			case len(c.Content) == 0:
				return []string{s.at(c.Span), id}
			default:
				return append(s.each(c.Content), id)
			}
		}
	}
	return []string{id}
}

func events(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Events == nil {
		return nil, false
	}
	var items []item
	for _, x := range s.reading.Events.List {
		it := item{words: []string{s.at(x.Trigger)}, pairs: []pair{one("type", x.Type)}}
		for _, r := range x.Roles {
			p := s.who(r.Role, r.Entity, "(not stated)")
			if !r.Span.Empty() && r.Entity == "" {
				p = one(r.Role, s.at(r.Span))
			} else if !r.Span.Empty() {
				p.any = append(p.any, s.at(r.Span))
			}
			it.pairs = append(it.pairs, p)
		}
		if x.Place != "" {
			it.pairs = append(it.pairs, s.who("place", x.Place, ""))
		}
		if x.Time != nil {
			it.pairs = append(it.pairs, one("time", x.Time.EDTF))
		}
		for _, n := range x.Counts {
			it.pairs = append(it.pairs, one("count", n.What+" "+number(n.Low, n.High)))
		}
		it.pairs = append(it.pairs, one("status", x.Status), one("realis", x.Realis), one("rule", x.Rule))
		for _, id := range x.AccordingTo {
			it.pairs = append(it.pairs, s.who("according", id, "(unspecified)"))
		}
		it.pairs = append(it.pairs, s.resting(x.Claims)...)
		items = append(items, it)
	}
	return items, true
}

func relations(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Relations == nil {
		return nil, false
	}
	var items []item
	for _, x := range s.reading.Relations.List {
		it := item{words: []string{s.at(x.Span)}, pairs: []pair{one("type", x.Type), s.who("subject", x.Subject, ""), s.who("object", x.Object, "(not stated)"),
			one("name", x.Name), one("title", x.Title), one("time", x.Time), one("status", x.Status), one("rule", x.Rule)}}
		if x.Share != nil {
			it.pairs = append(it.pairs, one("share", share(x.Share)), one("of", x.Share.Of))
		}
		for _, id := range x.AccordingTo {
			it.pairs = append(it.pairs, s.who("according", id, "(unspecified)"))
		}
		items = append(items, it)
	}
	return items, true
}

// share writes how much is held: "51", "0-49", "50-100 over".
func share(x *segun.Share) string {
	decimal := func(v float64) string { return strconv.FormatFloat(math.Round(v*1e4)/1e4, 'f', -1, 64) }
	s := decimal(x.Min)
	if x.Max != x.Min {
		s += "-" + decimal(x.Max)
	}
	for _, w := range []struct {
		is   bool
		word string
	}{{x.Over, " over"}, {x.Under, " under"}, {x.About, " about"}} {
		if w.is {
			s += w.word
		}
	}
	return s
}

func orders(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Orders == nil {
		return nil, false
	}
	var items []item
	for _, x := range s.reading.Orders.List {
		items = append(items, item{words: []string{s.at(x.Span)}, pairs: []pair{{"before", s.saying(x.Before)}, {"after", s.saying(x.After)}, one("rule", x.Rule)}})
	}
	return items, true
}

func origins(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Origins == nil {
		return nil, false
	}
	var items []item
	for _, x := range s.reading.Origins.List {
		it := item{words: s.known(x.Root)}
		for _, id := range x.Via {
			it.pairs = append(it.pairs, s.who("via", id, ""))
		}
		for _, id := range x.Parts {
			it.pairs = append(it.pairs, s.who("part", id, ""))
		}
		if x.People != nil {
			it.pairs = append(it.pairs, one("people", number(x.People.Min, x.People.Max)))
		}
		it.pairs = append(it.pairs, one("named", fmt.Sprint(x.Named)))
		items = append(items, s.origin(it, x.Claims))
	}
	if ids := s.reading.Origins.Unknown; len(ids) > 0 {
		items = append(items, s.origin(item{pairs: []pair{one("unknown", "yes")}}, ids))
	}
	return items, true
}

// origin adds the claims of an origin.
func (s *seen) origin(it item, ids []string) item {
	it.pairs = append(it.pairs, s.resting(ids)...)
	return it
}

// facts holds events, relations, orders and origins: words, makers, and claims that are there.
func (c *checker) facts(r *segun.Reading) {
	claims, entities := map[string]*segun.Claim{}, map[string]bool{}
	if r.Claims != nil {
		for i := range r.Claims.List {
			claims[r.Claims.List[i].ID] = &r.Claims.List[i]
		}
	}
	if r.Entities != nil {
		for _, e := range r.Entities.List {
			entities[e.ID] = true
		}
	}
	rests := func(ids []string, what string, args ...any) {
		name := fmt.Sprintf(what, args...)
		c.that(len(ids) > 0, "%s rests on no claim", name)
		for _, id := range ids {
			c.that(claims[id] != nil, "%s rests on a claim %q that is none", name, id)
		}
	}
	whom := func(id, what string, args ...any) {
		c.that(id == "" || entities[id], "%s: %q is no entity", fmt.Sprintf(what, args...), id)
	}
	if r.Events != nil {
		for i := range r.Events.List {
			x := &r.Events.List[i]
			c.that(x.ID == fmt.Sprintf("v%d", i+1), "event %d has the ID %q", i, x.ID)
			rests(x.Claims, "event %s", x.ID)
			c.event(x, claims)
			whom(x.Place, "place of event %s", x.ID)
			for _, o := range x.Roles {
				whom(o.Entity, "%s of event %s", o.Role, x.ID)
			}
			for _, id := range x.AccordingTo {
				whom(id, "who tells of event %s", x.ID)
			}
		}
	}
	if r.Relations != nil {
		for i, x := range r.Relations.List {
			c.words(x.Span, "relation %d", i)
			rests(x.Claims, "relation %d", i)
			c.that(x.Rule != "" && x.Type != "" && x.Status != "", "relation %d does not say its type, its status or which rule found it", i)
			c.that(x.Subject != "", "relation %d has no subject", i)
			c.that((x.Share != nil) == (x.Type == "holds_share"), "relation %d: a share belongs to a holding, and only there", i)
			if x.Share != nil {
				c.words(x.Share.Span, "share of relation %d", i)
				c.that(x.Share.Min >= 0 && x.Share.Min <= x.Share.Max && x.Share.Max <= 100, "relation %d: %v to %v %% is no share", i, x.Share.Min, x.Share.Max)
			}
			whom(x.Subject, "subject of relation %d", i)
			whom(x.Object, "object of relation %d", i)
		}
	}
	if r.Orders != nil {
		for i, x := range r.Orders.List {
			c.words(x.Span, "order %d", i)
			rests([]string{x.Before, x.After}, "order %d", i)
			c.that(x.Before != x.After, "order %d puts claim %q before itself", i, x.Before)
			c.that(x.Rule != "", "order %d does not say which rule found it", i)
		}
	}
	if r.Origins != nil {
		seen := map[string]bool{}
		counted := func(ids []string) {
			for _, id := range ids {
				c.that(!seen[id], "claim %s has two origins", id)
				seen[id] = true
			}
		}
		for i, x := range r.Origins.List {
			c.that(x.ID == fmt.Sprintf("o%d", i+1), "origin %d has the ID %q", i, x.ID)
			rests(x.Claims, "origin %s", x.ID)
			c.that(entities[x.Root], "root of origin %s: %q is no entity", x.ID, x.Root)
			for _, id := range x.Via {
				whom(id, "way of origin %s", x.ID)
			}
			counted(x.Claims)
		}
		for _, id := range r.Origins.Unknown {
			rests([]string{id}, "what has no known origin")
		}
		counted(r.Origins.Unknown)
	}
}

// event holds what an event is made of. One that happened needs a claim that says so: no plan, denial or accusation makes it.
func (c *checker) event(x *segun.Event, claims map[string]*segun.Claim) {
	c.words(x.Trigger, "event %s", x.ID)
	c.that(x.Rule != "" && x.Type != "", "event %s does not say its type or which rule found it", x.ID)
	told := false
	for _, id := range x.Claims {
		cl := claims[id]
		told = told || cl != nil && (cl.Status == "asserted" || cl.Status == "reported") && (cl.Realis == "happened" || cl.Realis == "ongoing")
	}
	happened := x.Realis == "happened" || x.Realis == "ongoing"
	c.that(told || !happened, "event %s happened on the word of no claim that says so", x.ID)
	for _, o := range x.Roles {
		c.place(o.Span, "%s of event %s", o.Role, x.ID)
		c.that(o.Role != "" && (o.Entity == "" || !o.Span.Empty()), "event %s: the %s rests on no words", x.ID, o.Role)
	}
	for _, n := range x.Counts {
		c.words(n.Span, "number of %s of event %s", n.What, x.ID)
		c.that(n.Low <= n.Best && (n.High == 0 || n.Best <= n.High) && n.Low >= 0 && strings.TrimSpace(n.What) != "",
			"event %s: %s are %d, %d, %d", x.ID, n.What, n.Low, n.Best, n.High)
	}
}
