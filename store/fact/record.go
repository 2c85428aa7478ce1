package fact

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"segun"
)

// Record is one document as its statements tell it: what a case answers from. It holds nothing that no statement says.
type Record struct {
	Doc       segun.DocID
	Entities  []Entity
	Claims    []Claim
	Events    []Event
	Relations []Relation
}

// Name is one way in which the document names an entity.
type Name struct {
	Text string
	Form string // "name", "alias" or "description"
	Span segun.Span
}

// Entity is a person, body or place of the document.
type Entity struct {
	ID      string // "e3"
	Kind    segun.EntityKind
	Name    string // the fullest name, or else description
	Named   bool
	Names   []Name
	Count   string   // of a group: "2", "3..5", "3.."; "" when not said
	Members []string // IDs of those who are named together: "Dora Quist and Milan Orlec"; none for most
	PartOf  string   // ID of the group that an unnamed voice is one of, "one of them"; "" for most
	Offices []Office
}

// Office is an office or function that the document gives an entity.
type Office struct {
	Title, Of, Body, Qualifier string // Body is the ID of the entity that Of names, or ""
	Time                       string // "current", "former" or ""
	Span                       segun.Span
}

// Claim is what one voice says.
type Claim struct {
	ID        string
	Statement segun.StatementID // of its words; "" in a record read without IDs
	Words     string
	Spans     []segun.Span // of the words
	Stretch   segun.Span   // its own attribution included
	Chain     []segun.Speaker
	Status    string
	EDTF      string // when what is said is or was, "" when not said
	Basis     string
	When      segun.Span // the words that the date was read from, or else the stretch
	Grain     string
	Section   string
	Act       string
	Polarity  string
	Realis    string
	Quote     string
	Rule      string
	About     []string // IDs of entities
	Accused   []string // IDs of entities that it accuses, or that it denies did wrong; none where its words do not say
	Answers   []string // IDs of claims
	Flags     []string
	Maker     segun.Maker
}

// Event is what some voice says happened or is going on.
type Event struct {
	ID, Type, Trigger, Realis, Status string
	Span                              segun.Span
	Chain                             []segun.Speaker
	EDTF, Basis                       string
	Place                             string // ID of an entity
	Roles                             [][2]string
	Figures                           [][2]string
	Claims                            []string
}

// Relation ties two entities together.
type Relation struct {
	Subject, Type, Object, Title, Name, Time, Status string
	Share                                            *segun.Share // of holds_share
	Chain                                            []segun.Speaker
	Span                                             segun.Span
	Claims                                           []string
}

// Voice is the innermost voice of a claim: who says it in the end.
func (c *Claim) Voice() *segun.Speaker { return &c.Chain[len(c.Chain)-1] }

// Read reads packed statements into a record; doc and text are those that they were packed with. Statement IDs are left out. The error wraps ErrPacked.
func Read(doc segun.DocID, text string, packed []byte) (*Record, error) {
	list, err := unpack(doc, text, packed)
	if err != nil {
		return nil, err
	}
	return Gather(doc, list), nil
}

// Gather puts the statements of one document together, whatever their order.
func Gather(doc segun.DocID, list []segun.Statement) *Record { return gather(doc, grouped(list)) }

// gather is Gather for statements that are grouped, and sorts each group.
func gather(doc segun.DocID, groups [][]*segun.Statement) *Record {
	r := &Record{Doc: doc, Claims: slices.Grow([]Claim(nil), len(ofSchema(groups, schemaClaim)))}
	for _, of := range groups {
		_, l, ok := of[0].Subject.Local()
		if !ok {
			continue
		}
		inTextOrder(of)
		switch of[0].Schema {
		case schemaClaim:
			r.Claims = append(r.Claims, gatherClaim(l, of))
		case schemaEvent:
			r.Events = append(r.Events, gatherEvent(l, of))
		case schemaRelation:
			r.Relations = append(r.Relations, gatherRelation(of))
		case schemaOffice, schemaOrigin:
		default:
			r.Entities = append(r.Entities, gatherEntity(l, of))
		}
	}
	slices.SortFunc(r.Entities, func(a, b Entity) int { return compareIDs(a.ID, b.ID) })
	slices.SortFunc(r.Claims, func(a, b Claim) int { return compareIDs(a.ID, b.ID) })
	slices.SortFunc(r.Events, func(a, b Event) int { return compareIDs(a.ID, b.ID) })
	slices.SortFunc(r.Relations, func(a, b Relation) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Type, b.Type), cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Object, b.Object))
	})
	for _, of := range inNameOrder(ofSchema(groups, schemaOffice)) {
		r.office(of)
	}
	return r
}

// compareIDs orders "c2" before "c10".
func compareIDs(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) }

// Number is the number in a local ID: 7 of "c7"; -1 where there is none.
func Number(local string) int {
	if len(local) < 2 {
		return -1
	}
	n, err := strconv.Atoi(local[1:])
	if err != nil || n < 0 {
		return -1
	}
	return n
}

// Entity returns the entity called id, or nil.
func (r *Record) Entity(id string) *Entity {
	for i := range r.Entities {
		if r.Entities[i].ID == id {
			return &r.Entities[i]
		}
	}
	return nil
}

// Claim returns the claim called id, or nil.
func (r *Record) Claim(id string) *Claim {
	for i := range r.Claims {
		if r.Claims[i].ID == id {
			return &r.Claims[i]
		}
	}
	return nil
}

func localOf(value string) string {
	_, l, _ := segun.SubjectID(value).Local()
	return l
}

func gatherEntity(id string, of []*segun.Statement) Entity {
	e := Entity{ID: id, Kind: kindOf[of[0].Schema]}
	caption := ""
	for _, s := range of {
		switch s.Property {
		case propName, propAlias, propDescription:
			e.Names = append(e.Names, Name{s.Value, s.Property, s.Evidence[0].Span})
			e.Named = e.Named || s.Property == propName
		case propCaption:
			caption = s.Value
		case propCount:
			e.Count = s.Value
		case propMember:
			e.Members = append(e.Members, localOf(s.Value))
		case propPartOf:
			e.PartOf = localOf(s.Value)
		}
	}
	e.Name = caption
	if caption == "" && len(e.Names) > 0 {
		e.Name = e.Names[0].Text
	}
	return e
}

// office gives an office to whoever holds it.
func (r *Record) office(of []*segun.Statement) {
	o, holder := gatherOffice(of)
	if e := r.Entity(holder); e != nil {
		e.Offices = append(e.Offices, o)
		slices.SortStableFunc(e.Offices, byPlace)
	}
}

// byPlace orders offices by where they stand.
func byPlace(a, b Office) int { return cmp.Compare(a.Span.Start, b.Span.Start) }

// gatherOffice is an office with the ID of the entity that holds it.
func gatherOffice(of []*segun.Statement) (o Office, holder string) {
	o.Span = of[0].Evidence[0].Span
	for _, s := range of {
		switch s.Property {
		case propHolder:
			holder = localOf(s.Value)
		case propPosition:
			o.Title = s.Value
		case propOrganization:
			o.Of = s.Value
		case propBody:
			o.Body = localOf(s.Value)
		case propQualifier:
			o.Qualifier = s.Value
		case propTime:
			o.Time = s.Value
		}
	}
	return o, holder
}

func gatherClaim(id string, of []*segun.Statement) Claim {
	c := Claim{ID: id, Chain: of[0].Chain, Status: of[0].Status}
	for _, s := range of {
		switch s.Property {
		case propClaim:
			c.Words, c.Statement, c.Maker = s.Value, s.ID, s.Maker
			for _, e := range s.Evidence {
				c.Spans = append(c.Spans, e.Span)
			}
		case propGrain:
			c.Grain, c.Stretch = s.Value, s.Evidence[0].Span
		case propSection:
			c.Section = s.Value
		case propAct:
			c.Act, c.Stretch = s.Value, s.Evidence[0].Span
		case propPolarity:
			c.Polarity = s.Value
		case propRealis:
			c.Realis = s.Value
		case propQuote:
			c.Quote = s.Value
		case propRule:
			c.Rule = s.Value
		case propAbout:
			c.About = append(c.About, localOf(s.Value))
		case propAccused:
			c.Accused = append(c.Accused, localOf(s.Value))
		case propAnswers:
			c.Answers = append(c.Answers, localOf(s.Value))
		case propFlag:
			c.Flags = append(c.Flags, s.Value)
		case propDate:
			c.EDTF, c.When = s.Value, s.Evidence[0].Span
		case propBasis:
			c.Basis = s.Value
		}
	}
	slices.SortFunc(c.About, compareIDs)
	slices.SortFunc(c.Accused, compareIDs)
	slices.SortFunc(c.Answers, compareIDs)
	return c
}

func gatherEvent(id string, of []*segun.Statement) Event {
	e := Event{ID: id, Chain: of[0].Chain, Status: of[0].Status}
	for _, s := range of {
		role, isRole := strings.CutPrefix(s.Property, propRole)
		figure, isFigure := strings.CutPrefix(s.Property, propFigure)
		switch {
		case isRole:
			e.Roles = append(e.Roles, [2]string{role, s.Value})
		case isFigure:
			e.Figures = append(e.Figures, [2]string{figure, s.Value})
		case s.Property == propTrigger:
			e.Trigger, e.Span = s.Value, s.Evidence[0].Span
		case s.Property == propType:
			e.Type = s.Value
		case s.Property == propRealis:
			e.Realis = s.Value
		case s.Property == propPlace:
			e.Place = localOf(s.Value)
		case s.Property == propDate:
			e.EDTF = s.Value
		case s.Property == propBasis:
			e.Basis = s.Value
		case s.Property == propRests:
			e.Claims = append(e.Claims, localOf(s.Value))
		}
	}
	slices.SortFunc(e.Claims, compareIDs)
	return e
}

func gatherRelation(of []*segun.Statement) Relation {
	r := Relation{Chain: of[0].Chain, Status: of[0].Status}
	for _, s := range of {
		switch s.Property {
		case propType:
			r.Type, r.Span = s.Value, s.Evidence[0].Span
		case propSubject:
			r.Subject = localOf(s.Value)
		case propObject:
			r.Object = localOf(s.Value)
		case propTitle:
			r.Title = s.Value
		case propCalled:
			r.Name = s.Value
		case propTime:
			r.Time = s.Value
		case propShare:
			r.Share = shareOf(s.Value, s.Evidence[0].Span)
		case propRests:
			r.Claims = append(r.Claims, localOf(s.Value))
		}
	}
	slices.SortFunc(r.Claims, compareIDs)
	return r
}
