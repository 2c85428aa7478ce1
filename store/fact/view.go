package fact

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"segun"
)

// View is the packed statements of one document, opened so that one claim or entity can be read without the others. It gives what a [Record] of the same
// statements gives, but for the IDs of statements. One goroutine uses it at a time.
type View struct {
	doc      segun.DocID
	text     string
	strings  []string // those that the vocabulary does not have
	makers   []segun.Maker
	chains   []packedChain
	shapes   []shape
	groups   [][]byte
	entities map[string]*Entity
	scratch  []segun.Statement // of the subject that was read last

	everybody []Entity // once they were asked for
}

// packedChain is a chain of voices, read when it is first asked for.
type packedChain struct {
	packed []byte
	chain  []segun.Speaker
}

// shape is what properties a subject has, and in which slot of its group the words of each stand.
type shape struct {
	schema string
	maker  segun.Maker
	slots  int
	of     []property
}

type property struct {
	name string
	how  byte
	slot int
}

// reading takes packed bytes apart and stops at the first fault.
type reading struct {
	b   []byte
	v   *View
	bad bool
}

// Open reads what Pack wrote as far as it must to find what is asked for; doc and text are those that it was packed with. The error wraps ErrPacked.
func Open(doc segun.DocID, text string, packed []byte) (*View, error) {
	if len(packed) == 0 || packed[0] != packForm {
		return nil, fmt.Errorf("%w: not of form %d", ErrPacked, packForm)
	}
	v := &View{doc: doc, text: text}
	r := &reading{b: packed[1:], v: v}
	v.strings = make([]string, 0, r.count())
	all := string(r.b) // one copy, of which each string is a part
	for range cap(v.strings) {
		s := r.take(r.number())
		to := len(all) - len(r.b)
		v.strings = append(v.strings, all[to-len(s):to])
	}
	v.makers = make([]segun.Maker, r.count())
	for i := range v.makers {
		v.makers[i] = segun.Maker{Name: r.str(), Version: r.str(), Model: r.str()}
	}
	v.chains = make([]packedChain, r.count())
	for i := range v.chains {
		v.chains[i].packed = r.take(r.number())
	}
	v.shapes = make([]shape, r.count())
	for i := range v.shapes {
		v.shapes[i] = r.shape()
	}
	v.groups = make([][]byte, r.count())
	for i := range v.groups {
		v.groups[i] = r.take(r.number())
	}
	if r.bad || len(r.b) > 0 {
		return nil, fmt.Errorf("%w: they are cut off", ErrPacked)
	}
	return v, nil
}

func (r *reading) number() uint64 {
	n, w := binary.Uvarint(r.b)
	if w <= 0 {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[w:]
	return n
}

// count is the length of a list, each entry of which takes a byte at least.
func (r *reading) count() int {
	n := r.number()
	if r.bad || n > uint64(len(r.b)) {
		r.bad = true
		return 0
	}
	return int(n)
}

func (r *reading) take(n uint64) []byte {
	if n > uint64(len(r.b)) {
		r.bad = true
		return nil
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *reading) str() string {
	n := r.number()
	all := knownStrings()
	if n < uint64(len(all)) {
		return all[n]
	}
	if n -= uint64(len(all)); n < uint64(len(r.v.strings)) {
		return r.v.strings[n]
	}
	r.bad = true
	return ""
}

func (r *reading) shape() shape {
	s := shape{schema: r.str()}
	if m := r.number(); m < uint64(len(r.v.makers)) {
		s.maker = r.v.makers[m]
	} else {
		r.bad = true
	}
	s.of = make([]property, r.count())
	for i := range s.of {
		p := property{name: r.str()}
		if how := r.take(1); len(how) == 1 {
			p.how = how[0]
		}
		slot := r.number()
		if slot > uint64(s.slots) || p.how&3 > valueLocal || p.how > hasOther*2-1 {
			r.bad = true
			return s
		}
		p.slot = int(slot)
		s.slots = max(s.slots, p.slot+1)
		s.of[i] = p
	}
	r.bad = r.bad || len(s.of) == 0
	return s
}

// local reads what the document calls something, which does not hold a place.
func (r *reading) local() string {
	kind := r.take(1)
	if len(kind) == 0 {
		return ""
	}
	switch k := kind[0]; {
	case k >= 'a' && k <= 'z':
		return string(rune(k)) + strconv.FormatUint(r.number(), 10)
	case k == localString:
		return r.str()
	case k == localNone:
		return ""
	}
	r.bad = true
	return ""
}

// name is a subject's name before its place is known.
type name struct {
	before, after string
	placed        bool
}

func (n *name) at(s segun.Span) string {
	if !n.placed {
		return n.before
	}
	return n.before + strconv.Itoa(int(s.Start)) + "-" + strconv.Itoa(int(s.End)) + n.after
}

func (r *reading) name() name {
	if len(r.b) > 0 {
		switch r.b[0] {
		case localOffice:
			r.b = r.b[1:]
			return name{before: "e" + strconv.FormatUint(r.number(), 10) + ".", placed: true}
		case localRelation:
			r.b = r.b[1:]
			n := name{before: "e" + strconv.FormatUint(r.number(), 10) + ".", placed: true}
			n.before += r.str() + "."
			n.after = "." + r.local()
			return n
		}
	}
	return name{before: r.local()}
}

// skipName goes past a name without making it.
func (r *reading) skipName() {
	kind := r.take(1)
	if len(kind) == 0 {
		return
	}
	switch k := kind[0]; {
	case k == localOffice:
		r.number()
	case k == localRelation:
		r.number()
		r.number()
		r.skipName()
	case k >= 'a' && k <= 'z', k == localString:
		r.number()
	case k != localNone:
		r.bad = true
	}
}

func (r *reading) spans(base int64) []segun.Span {
	n := r.count()
	if n == 0 {
		return nil
	}
	out := make([]segun.Span, 0, n)
	text := r.v.text
	for range n {
		d, w := binary.Varint(r.b)
		if w <= 0 {
			r.bad = true
			return nil
		}
		r.b = r.b[w:]
		start := base + d
		end := start + int64(r.number())
		if start < 0 || end < start || end > int64(len(text)) || !border(text, start) || !border(text, end) {
			r.bad = true
			return nil
		}
		out = append(out, segun.Span{Start: uint32(start), End: uint32(end)})
		base = end
	}
	return out
}

func (r *reading) value(how byte, spans []segun.Span) string {
	switch how & 3 {
	case valueWords:
		return words(r.v.text, spans)
	case valueLocal:
		return string(segun.InDocument(r.v.doc, r.local()))
	}
	return r.str()
}

// chain returns a chain of voices by its number.
func (v *View) chain(n uint64) ([]segun.Speaker, bool) {
	if n >= uint64(len(v.chains)) {
		return nil, false
	}
	c := &v.chains[n]
	if c.chain != nil {
		return c.chain, true
	}
	r := &reading{b: c.packed, v: v}
	base := int64(0)
	for len(r.b) > 0 && !r.bad {
		var s segun.Speaker
		if l := r.local(); l != "" {
			s.Subject = segun.InDocument(v.doc, l)
		}
		s.Kind = segun.VoiceKind(r.str())
		s.Spans, s.Cues = r.spans(base), r.spans(base)
		if len(s.Spans) > 0 {
			base = int64(s.Spans[0].Start)
		}
		if how := r.take(1); len(how) == 1 && how[0] <= valueLocal {
			s.Words = r.value(how[0], s.Spans)
		} else {
			r.bad = true
		}
		c.chain = append(c.chain, s)
	}
	return c.chain, !r.bad && c.chain != nil
}

// statements reads the statements of the groups that fit, without their IDs.
func (v *View) statements(fits func(group []byte) bool) ([]segun.Statement, error) {
	n := 0
	for _, g := range v.groups {
		if s := v.shapeOf(g); s != nil && fits(g) {
			n += len(s.of)
		}
	}
	list := make([]segun.Statement, 0, min(n, 1<<14)) // a shape that lies would ask for more than there is
	for _, g := range v.groups {
		if !fits(g) {
			continue
		}
		var ok bool
		if list, ok = v.group(list, g); !ok {
			return nil, fmt.Errorf("%w: they do not fit their text", ErrPacked)
		}
	}
	return list, nil
}

// group appends the statements of one group.
func (v *View) group(list []segun.Statement, g []byte) ([]segun.Statement, bool) {
	r := &reading{b: g, v: v}
	name := r.name()
	n := r.number()
	if r.bad || n >= uint64(len(v.shapes)) {
		return nil, false
	}
	s := &v.shapes[n]
	status := r.str()
	chain, ok := v.chain(r.number())
	if !ok {
		return nil, false
	}
	slots := make([][]segun.Span, s.slots)
	evidence := make([][]segun.Evidence, s.slots)
	base := int64(0)
	for i := range slots {
		slots[i] = r.spans(base)
		if len(slots[i]) == 0 {
			return nil, false
		}
		base = int64(slots[0][0].Start)
		evidence[i] = make([]segun.Evidence, len(slots[i]))
		for k, sp := range slots[i] {
			evidence[i][k] = segun.Evidence{Document: v.doc, Span: sp}
		}
	}
	subject := segun.InDocument(v.doc, name.at(slots[0][0]))
	list = slices.Grow(list, len(s.of))
	for _, p := range s.of {
		st := segun.Statement{Subject: subject, Schema: s.schema, Property: p.name, Chain: chain, Status: status, Evidence: evidence[p.slot], Maker: s.maker}
		if p.how&hasValid != 0 {
			st.Valid = r.str()
		}
		if p.how&hasOther != 0 {
			st.Original, st.Lang, st.Script = r.str(), r.str(), r.str()
		}
		st.Value = r.value(p.how, slots[p.slot])
		list = append(list, st)
	}
	return list, !r.bad && len(r.b) == 0
}

// of reads all that is said of what the document calls local, in the order in which Gather takes it. It holds until the next call.
func (v *View) of(local string) ([]*segun.Statement, error) {
	n, ok := plainID(local)
	if !ok {
		return nil, nil
	}
	start := binary.AppendUvarint([]byte{local[0]}, n)
	list := v.scratch[:0]
	for _, g := range v.groups {
		if !bytes.HasPrefix(g, start) {
			continue
		}
		if list, ok = v.group(list, g); !ok {
			return nil, fmt.Errorf("%w: they do not fit their text", ErrPacked)
		}
	}
	v.scratch = list
	of := make([]*segun.Statement, len(list))
	for i := range list {
		of[i] = &list[i]
	}
	inTextOrder(of)
	return of, nil
}

// Claim returns the claim called id, or nil where there is none. The error wraps ErrPacked.
func (v *View) Claim(id string) (*Claim, error) {
	of, err := v.of(id)
	if err != nil || len(of) == 0 || of[0].Schema != schemaClaim {
		return nil, err
	}
	c := gatherClaim(id, of)
	return &c, nil
}

// Event returns the event called id, or nil where there is none. The error wraps ErrPacked.
func (v *View) Event(id string) (*Event, error) {
	of, err := v.of(id)
	if err != nil || len(of) == 0 || of[0].Schema != schemaEvent {
		return nil, err
	}
	e := gatherEvent(id, of)
	return &e, nil
}

// Events returns all events, in the order of their IDs. The error wraps ErrPacked.
func (v *View) Events() ([]Event, error) {
	list, err := v.statements(func(g []byte) bool { return v.schema(g) == schemaEvent })
	if err != nil {
		return nil, err
	}
	return Gather(v.doc, list).Events, nil
}

// Holdings returns the relations that tell who holds a share of whom, in the order of the text. The error wraps ErrPacked.
func (v *View) Holdings() ([]Relation, error) {
	list, err := v.statements(func(g []byte) bool { return v.schema(g) == schemaRelation && v.has(g, propShare) })
	if err != nil || len(list) == 0 {
		return nil, err
	}
	return Gather(v.doc, list).Relations, nil
}

// Relations returns all relations, in the order of the text. The error wraps ErrPacked.
func (v *View) Relations() ([]Relation, error) {
	list, err := v.statements(func(g []byte) bool { return v.schema(g) == schemaRelation })
	if err != nil || len(list) == 0 {
		return nil, err
	}
	return Gather(v.doc, list).Relations, nil
}

// has reports whether a group's subject has a property.
func (v *View) has(g []byte, prop string) bool {
	s := v.shapeOf(g)
	return s != nil && slices.ContainsFunc(s.of, func(p property) bool { return p.name == prop })
}

// Record reads all of it. The error wraps ErrPacked.
func (v *View) Record() (*Record, error) {
	list, err := v.statements(func([]byte) bool { return true })
	if err != nil {
		return nil, err
	}
	return Gather(v.doc, list), nil
}

// Statements returns all that is said of what the document calls local, with IDs, by property. The error wraps ErrPacked.
func (v *View) Statements(local string) ([]segun.Statement, error) {
	subject := segun.InDocument(v.doc, local)
	list, err := v.statements(func([]byte) bool { return true })
	if err != nil {
		return nil, err
	}
	list = slices.DeleteFunc(list, func(s segun.Statement) bool { return s.Subject != subject })
	for i := range list {
		if list[i], err = segun.NewStatement(list[i]); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrPacked, err)
		}
	}
	slices.SortFunc(list, func(a, b segun.Statement) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

// schema is that of a group's subject, "" for one that cannot be read.
func (v *View) schema(g []byte) string {
	if s := v.shapeOf(g); s != nil {
		return s.schema
	}
	return ""
}

// shapeOf is the shape of a group, nil for one that cannot be read.
func (v *View) shapeOf(g []byte) *shape {
	r := &reading{b: g, v: v}
	r.skipName()
	if n := r.number(); !r.bad && n < uint64(len(v.shapes)) {
		return &v.shapes[n]
	}
	return nil
}

// inTextOrder sorts the statements of one subject by where they stand.
func inTextOrder(of []*segun.Statement) {
	slices.SortFunc(of, func(a, b *segun.Statement) int {
		return cmp.Or(cmp.Compare(a.Evidence[0].Span.Start, b.Evidence[0].Span.Start), cmp.Compare(a.Property, b.Property), strings.Compare(a.Value, b.Value))
	})
}
