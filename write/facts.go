package write

import "segun"

// The parts of the contract that rest on claims: origins, order, events and relations.

type origin struct {
	ID     string   `json:"id"`
	Root   string   `json:"root"`
	Via    []string `json:"via"`
	People *people  `json:"people,omitempty"`
	Named  int      `json:"named"`
	Parts  []string `json:"parts,omitempty"` // voices that are part of root: "one of them"
	Claims []string `json:"claims"`
}

// people leaves max out when the text gives no upper bound.
type people struct {
	Min int `json:"min"`
	Max int `json:"max,omitempty"`
}

type order struct {
	Before string `json:"before"`
	After  string `json:"after"`
	span
	Rule string `json:"rule,omitempty"`
}

type event struct {
	ID          string       `json:"id"`
	Type        string       `json:"type"`
	Realis      string       `json:"realis"`
	Trigger     span         `json:"trigger"`
	Roles       []eventRole  `json:"roles"`
	Time        *moment      `json:"time,omitempty"`
	Place       string       `json:"place,omitempty"`
	Counts      []eventCount `json:"counts"`
	Claims      []string     `json:"claims"`
	AccordingTo []string     `json:"according_to"`
	Status      string       `json:"status"`
	Rule        string       `json:"rule,omitempty"`
}

// eventRole leaves the entity out where the text does not state who or what.
type eventRole struct {
	Role   string `json:"role"`
	Entity string `json:"entity,omitempty"`
	span
}

// eventCount leaves high out when the text gives no upper bound.
type eventCount struct {
	What string `json:"what"`
	Low  int    `json:"low"`
	Best int    `json:"best"`
	High int    `json:"high,omitempty"`
	span
}

type relation struct {
	Subject     string   `json:"subject"`
	Type        string   `json:"type"`
	Object      string   `json:"object,omitempty"`
	Title       string   `json:"title,omitempty"` // of holds_office
	Name        string   `json:"name,omitempty"`  // of alias_of
	Time        string   `json:"time,omitempty"`  // of holds_share
	Share       *portion `json:"share,omitempty"` // of holds_share
	Status      string   `json:"status"`
	AccordingTo []string `json:"according_to"`
	Claims      []string `json:"claims"`
	span
	Rule string `json:"rule,omitempty"`
}

// portion is how much of something is held, in percent.
type portion struct {
	Min   float64 `json:"min"`
	Max   float64 `json:"max"`
	Over  bool    `json:"over,omitempty"`  // more than min
	Under bool    `json:"under,omitempty"` // less than max
	About bool    `json:"about,omitempty"` // a rounded number
	Of    string  `json:"of,omitempty"`    // "shares", "votes", "control" …
	span
}

func (b *builder) origins(r *segun.Reading) []origin {
	out := []origin{}
	if r.Origins == nil {
		return out
	}
	for _, o := range r.Origins.List {
		n := origin{ID: o.ID, Root: o.Root, Via: list(o.Via), Named: o.Named, Parts: o.Parts, Claims: list(o.Claims)}
		if o.People != nil {
			n.People = &people{o.People.Min, o.People.Max}
		}
		out = append(out, n)
	}
	return out
}

func unknownOrigin(r *segun.Reading) []string {
	if r.Origins == nil {
		return []string{}
	}
	return list(r.Origins.Unknown)
}

func (b *builder) order(r *segun.Reading) []order {
	out := []order{}
	if r.Orders == nil {
		return out
	}
	for _, o := range r.Orders.List {
		out = append(out, order{o.Before, o.After, b.span(o.Span, "order of", o.Before), o.Rule})
	}
	return out
}

func (b *builder) events(r *segun.Reading) []event {
	out := []event{}
	if r.Events == nil {
		return out
	}
	for i := range r.Events.List {
		e := &r.Events.List[i]
		out = append(out, event{
			ID: e.ID, Type: e.Type, Realis: e.Realis, Trigger: b.span(e.Trigger, "event", e.ID),
			Roles: b.eventRoles(e), Time: b.moment(e.Time, "time of event", e.ID), Place: e.Place, Counts: b.eventCounts(e),
			Claims: list(e.Claims), AccordingTo: known(e.AccordingTo), Status: e.Status, Rule: e.Rule,
		})
	}
	return out
}

func (b *builder) eventRoles(e *segun.Event) []eventRole {
	out := make([]eventRole, 0, len(e.Roles))
	for _, x := range e.Roles {
		out = append(out, eventRole{x.Role, x.Entity, b.span(x.Span, "role in event", e.ID)})
	}
	return out
}

func (b *builder) eventCounts(e *segun.Event) []eventCount {
	out := make([]eventCount, 0, len(e.Counts))
	for _, x := range e.Counts {
		out = append(out, eventCount{x.What, x.Low, x.Best, x.High, b.span(x.Span, "count of event", e.ID)})
	}
	return out
}

// relations are those of the layer; until that has run, those that can be derived.
func (b *builder) relations(r *segun.Reading) []relation {
	if r.Relations == nil {
		return b.derivedRelations(r)
	}
	out := make([]relation, 0, len(r.Relations.List))
	for _, x := range r.Relations.List {
		n := relation{
			Subject: x.Subject, Type: x.Type, Object: x.Object, Title: x.Title, Name: x.Name, Status: x.Status,
			AccordingTo: known(x.AccordingTo), Claims: list(x.Claims), span: b.span(x.Span, "relation of", x.Subject), Rule: x.Rule,
		}
		if s := x.Share; s != nil {
			n.Time, n.Share = x.Time, &portion{s.Min, s.Max, s.Over, s.Under, s.About, s.Of, b.span(s.Span, "share of", x.Subject)}
		}
		out = append(out, n)
	}
	return out
}

// known leaves out voices that nobody names.
func known(ids []string) []string {
	out := make([]string, 0, len(ids))
	for _, id := range ids {
		if id != "" {
			out = append(out, id)
		}
	}
	return out
}
