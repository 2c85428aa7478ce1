package fact

import (
	"strconv"

	"segun"
)

// joins states what rests on claims: events, relations and origins.
func (m *maker) joins() {
	claims := map[string]*segun.Claim{}
	for i := range m.r.Claims.List {
		claims[m.r.Claims.List[i].ID] = &m.r.Claims.List[i]
	}
	if m.r.Events != nil {
		for i := range m.r.Events.List {
			m.event(&m.r.Events.List[i], claims)
		}
	}
	if m.r.Relations != nil {
		for i := range m.r.Relations.List {
			m.relation(&m.r.Relations.List[i], claims)
		}
	}
	if m.r.Origins != nil {
		for i := range m.r.Origins.List {
			m.origin(&m.r.Origins.List[i], claims)
		}
	}
}

// chainOf is the chain of the first of the claims that something rests on.
func (m *maker) chainOf(ids []string, claims map[string]*segun.Claim) []segun.Speaker {
	for _, id := range ids {
		if c := claims[id]; c != nil {
			return m.chain(c.Chain)
		}
	}
	return m.own
}

// event states an event: its word, its parts, when, where and how many.
func (m *maker) event(e *segun.Event, claims map[string]*segun.Claim) {
	b := base{subject: m.called(e.ID), schema: schemaEvent, chain: m.chainOf(e.Claims, claims), status: e.Status, maker: m.by("read/event")}
	m.add(b, propTrigger, e.Trigger.In(m.r.Doc.Text), e.Trigger)
	m.add(b, propType, e.Type, e.Trigger)
	m.add(b, propRealis, e.Realis, e.Trigger)
	m.add(b, propPlace, string(m.called(e.Place)), e.Trigger)
	m.add(b, propRule, e.Rule, e.Trigger)
	m.moment(b, e.Time, e.Trigger)
	for _, r := range e.Roles {
		at, value := r.Span, string(m.called(r.Entity))
		if at.Empty() {
			at = e.Trigger
		}
		if value == "" && !r.Span.Empty() {
			value = r.Span.In(m.r.Doc.Text)
		}
		m.add(b, propRole+r.Role, value, at)
	}
	for _, c := range e.Counts {
		at := c.Span
		if at.Empty() {
			at = e.Trigger
		}
		m.add(b, propFigure+c.What, strconv.Itoa(c.Low)+".."+strconv.Itoa(c.Best)+".."+strconv.Itoa(c.High), at)
	}
	m.rests(b, e.Claims, claims)
}

// relation states that two things are tied together. Its subject is numbered by its place and kind.
func (m *maker) relation(r *segun.Relation, claims map[string]*segun.Claim) {
	local := r.Subject + "." + r.Type + "." + strconv.Itoa(int(r.Span.Start)) + "-" + strconv.Itoa(int(r.Span.End)) + "." + r.Object
	b := base{subject: m.called(local), schema: schemaRelation, chain: m.chainOf(r.Claims, claims), status: r.Status, maker: m.by("read/relation")}
	m.add(b, propType, r.Type, r.Span)
	m.add(b, propSubject, string(m.called(r.Subject)), r.Span)
	m.add(b, propObject, string(m.called(r.Object)), r.Span)
	m.add(b, propTitle, r.Title, r.Span)
	m.add(b, propCalled, r.Name, r.Span)
	m.add(b, propTime, r.Time, r.Span)
	if r.Share != nil {
		m.add(b, propShare, ShareValue(r.Share), r.Share.Span)
	}
	m.add(b, propRule, r.Rule, r.Span)
	m.rests(b, r.Claims, claims)
}

// origin states which claims come through one first voice.
func (m *maker) origin(o *segun.Origin, claims map[string]*segun.Claim) {
	b := base{subject: m.called(o.ID), schema: schemaOrigin, chain: m.chainOf(o.Claims, claims), status: "asserted", maker: m.by("read/origin")}
	for _, id := range o.Claims {
		if c := claims[id]; c != nil {
			m.add(b, propRoot, string(m.called(o.Root)), c.Span)
			for _, v := range o.Via {
				m.add(b, propVia, string(m.called(v)), c.Span)
			}
			if o.People != nil {
				m.add(b, propCount, countValue(o.People.Min, o.People.Max), c.Span)
			}
			break
		}
	}
	m.rests(b, o.Claims, claims)
	m.parts(o)
}

// parts states of unnamed voices that they are part of a group that is one origin with them: "one of them".
func (m *maker) parts(o *segun.Origin) {
	for _, id := range o.Parts {
		for i := range m.r.Entities.List {
			e := &m.r.Entities.List[i]
			if e.ID != id {
				continue
			}
			if first := m.mentioned(e); !first.Empty() {
				m.add(base{subject: m.called(id), schema: kindSchema(e.Kind), chain: m.own, status: "asserted", maker: m.by("read/origin")}, propPartOf, string(m.called(o.Root)), first)
			}
		}
	}
}

// rests ties something to the claims that it rests on.
func (m *maker) rests(b base, ids []string, claims map[string]*segun.Claim) {
	for _, id := range ids {
		if c := claims[id]; c != nil {
			m.add(b, propRests, string(m.called(id)), c.Span)
		}
	}
}
