package fact

import (
	"encoding/binary"
	"fmt"
	"sync"
)

// What Pack writes is made to be read one subject at a time, and packs badly: neighbours in it are of different kinds. Laned lays the same numbers by what they are, all first places of claims
// together, all their statuses, and so on, and places and numbers as their distance to the one before, which takes half as much once it is compressed. Rows lays them back, to the same bytes.

// lanesForm is the first byte of statements that were laid by what they are.
const lanesForm = 3

// laneKey tells what the numbers of a lane are: of which schema or kind, which field, and which property or slot.
type laneKey struct {
	of    uint64
	field byte
	which uint64
}

// The fields of laneKey.
const (
	laneKind = iota // the first byte of a name
	laneName
	laneRelation
	laneShape
	laneStatus
	laneChain
	laneSpans // how many
	laneStart
	laneLength
	laneNext
	laneValid
	laneOther
	laneVoices
	laneVoice
	laneHow
)

// ofChains is the kind under which the numbers of chains lie, ofNames that of subjects.
const (
	ofChains = 1<<62 + iota
	ofNames
)

type lane struct {
	b    []byte
	last int64
}

// laneNumber is a lane as those who have looked it up know it: one more than its place among the lanes, 0 for one that was not met yet.
type laneNumber int32

// mover moves numbers between rows and lanes. Both ways are one code, so that what was laid is laid back.
type mover struct {
	laying bool
	row    []byte // what is still to be laid, or what was laid back
	lanes  []lane
	met    map[laneKey]laneNumber
	shapes []laneShapeOf
	bad    bool

	shape, relation laneNumber // of subjects
	names, ends     localLanes
	voices          [deepestVoice + 1]voiceLanes
}

// laneShapeOf is of a shape what moving needs. Lanes are looked up once for each shape that has them.
type laneShapeOf struct {
	schema        uint64
	slots         []spanLanes
	of            []laneProperty
	status, chain laneNumber
	other         [3]laneNumber
}

type laneProperty struct {
	name  uint64
	how   byte
	valid laneNumber
	value localLanes
}

type localLanes struct {
	kind, own laneNumber
	names     ['z' - 'a' + 1]laneNumber
}

type spanLanes struct{ count, first, next, length laneNumber }

type voiceLanes struct {
	who         localLanes
	kind, how   laneNumber
	spans, cues spanLanes
	words       localLanes
}

// lane is the lane of a key. Lanes are numbered as they are met, which is the same both ways.
func (m *mover) lane(k laneKey) laneNumber {
	if n := m.met[k]; n != 0 {
		return n
	}
	n := len(m.met)
	if n >= len(m.lanes) {
		m.bad = m.bad || !m.laying
		m.lanes = append(m.lanes, lane{})
	}
	m.met[k] = laneNumber(n + 1)
	return laneNumber(n + 1)
}

func (m *mover) take(b *[]byte) uint64 {
	if len(*b) > 0 && (*b)[0] < 0x80 {
		n := (*b)[0]
		*b = (*b)[1:]
		return uint64(n)
	}
	n, w := binary.Uvarint(*b)
	if w <= 0 {
		m.bad, *b = true, nil
		return 0
	}
	*b = (*b)[w:]
	return n
}

// signed is a number as binary.AppendVarint writes it.
func signed(n uint64) int64 { return int64(n>>1) ^ -int64(n&1) }

// find is the lane that l numbers, looked up where it was not met yet. It holds until another is met.
func (m *mover) find(l *laneNumber, of uint64, field byte, which uint64) *lane {
	if *l == 0 {
		*l = m.lane(laneKey{of, field, which})
	}
	return &m.lanes[*l-1]
}

// number moves a number as it is, near one as its distance to the last of its lane.
func (m *mover) number(l *lane) uint64 {
	if m.laying {
		n := m.take(&m.row)
		l.b = binary.AppendUvarint(l.b, n)
		return n
	}
	n := m.take(&l.b)
	m.row = binary.AppendUvarint(m.row, n)
	return n
}

func (m *mover) near(l *lane) {
	if m.laying {
		n := int64(m.take(&m.row))
		l.b = binary.AppendVarint(l.b, n-l.last)
		l.last = n
		return
	}
	l.last += signed(m.take(&l.b))
	m.row = binary.AppendUvarint(m.row, uint64(l.last))
}

// place moves a number with a sign, as its distance to the last of its lane.
func (m *mover) place(l *lane) {
	if m.laying {
		n := signed(m.take(&m.row))
		l.b = binary.AppendVarint(l.b, n-l.last)
		l.last = n
		return
	}
	l.last += signed(m.take(&l.b))
	m.row = binary.AppendVarint(m.row, l.last)
}

func (m *mover) byte(l *lane) byte {
	from, to := &l.b, &m.row
	if m.laying {
		from, to = to, from
	}
	if len(*from) == 0 {
		m.bad = true
		return 0
	}
	b := (*from)[0]
	*from = (*from)[1:]
	*to = append(*to, b)
	return b
}

// local moves what local wrote.
func (m *mover) local(l *localLanes, of, which uint64) {
	switch k := m.byte(m.find(&l.kind, of, laneKind, which)); {
	case k >= 'a' && k <= 'z':
		m.near(m.find(&l.names[k-'a'], of, laneName, which<<8|uint64(k)))
	case k == localString:
		m.number(m.find(&l.own, of, laneName, which<<8))
	case k != localNone:
		m.bad = true
	}
}

// subject moves what subjectName wrote.
func (m *mover) subject() {
	switch k := m.byte(m.find(&m.names.kind, ofNames, laneKind, 0)); {
	case k >= 'a' && k <= 'z':
		m.near(m.find(&m.names.names[k-'a'], ofNames, laneName, uint64(k)))
	case k == localOffice, k == localRelation:
		m.near(&m.lanes[m.lane(laneKey{ofNames, laneName, uint64(k)})-1])
		if k == localRelation {
			m.number(m.find(&m.relation, ofNames, laneRelation, 0))
			m.local(&m.ends, ofNames, 1)
		}
	case k == localString:
		m.number(m.find(&m.names.own, ofNames, laneName, localString))
	case k != localNone:
		m.bad = true
	}
}

// spans moves what spansBytes wrote; far says that the first is written by its place in the text.
func (m *mover) spans(l *spanLanes, of, which uint64, far bool) {
	n := m.number(m.find(&l.count, of, laneSpans, which))
	for i := uint64(0); i < n && !m.bad; i++ {
		if far && i == 0 {
			m.place(m.find(&l.first, of, laneStart, which))
		} else {
			m.number(m.find(&l.next, of, laneNext, which))
		}
		m.number(m.find(&l.length, of, laneLength, which))
	}
}

func (m *mover) value(l *localLanes, of, which uint64, how byte) {
	switch how & 3 {
	case valueLocal:
		m.local(l, of, which)
	case valueOwn:
		m.number(m.find(&l.own, of, laneName, which<<8))
	}
}

// group moves what is said of one subject.
func (m *mover) group() {
	m.subject()
	n := m.number(m.find(&m.shape, ofNames, laneShape, 0))
	if n >= uint64(len(m.shapes)) {
		m.bad = true
		return
	}
	s := &m.shapes[n]
	m.number(m.find(&s.status, s.schema, laneStatus, 0))
	m.near(m.find(&s.chain, s.schema, laneChain, 0))
	for i := range s.slots {
		m.spans(&s.slots[i], s.schema, uint64(i), i == 0)
	}
	for i := range s.of {
		p := &s.of[i]
		if p.how&hasValid != 0 {
			m.number(m.find(&p.valid, s.schema, laneValid, p.name))
		}
		if p.how&hasOther != 0 {
			for k := range s.other {
				m.number(m.find(&s.other[k], s.schema, laneOther, uint64(k)))
			}
		}
		m.value(&p.value, s.schema, p.name, p.how)
	}
}

// voice moves one voice of a chain, at some depth.
func (m *mover) voice(depth uint64) {
	v := &m.voices[depth]
	m.local(&v.who, ofChains, depth)
	m.number(m.find(&v.kind, ofChains, laneVoice, depth))
	m.spans(&v.spans, ofChains, depth<<1, depth <= 1)
	m.spans(&v.cues, ofChains, depth<<1|1, depth == 0)
	m.value(&v.words, ofChains, 1<<16|depth, m.byte(m.find(&v.how, ofChains, laneHow, depth)))
}

// deepestVoice is how deep lanes tell voices apart.
const deepestVoice = 3

// chain moves a chain of voices.
func (m *mover) chain() {
	count := m.lane(laneKey{ofChains, laneVoices, 0}) - 1
	if m.laying {
		n := uint64(0)
		for ; len(m.row) > 0 && !m.bad; n++ {
			m.voice(min(n, deepestVoice))
		}
		l := &m.lanes[count]
		l.b = binary.AppendUvarint(l.b, n)
		return
	}
	n := m.take(&m.lanes[count].b)
	for i := uint64(0); i < n && !m.bad; i++ {
		m.voice(min(i, deepestVoice))
	}
}

// tables is what stands before the chains and between them and the groups: strings and makers, and shapes, as they were packed.
func (m *mover) tables(packed []byte) (strings, chains, shapes, groups []byte) {
	b := packed
	for range m.take(&b) { // strings
		if n := m.take(&b); n <= uint64(len(b)) {
			b = b[n:]
		} else {
			m.bad = true
		}
		if m.bad {
			return
		}
	}
	for range m.take(&b) { // makers
		for range 3 {
			m.take(&b)
		}
		if m.bad {
			return
		}
	}
	strings, chains = packed[:len(packed)-len(b)], b
	for range m.take(&b) {
		if n := m.take(&b); n <= uint64(len(b)) {
			b = b[n:]
		} else {
			m.bad = true
		}
		if m.bad {
			return
		}
	}
	chains, shapes = chains[:len(chains)-len(b)], b
	m.readShapes(&b)
	return strings, chains, shapes[:len(shapes)-len(b)], b
}

// readShapes reads the shapes in front of b.
func (m *mover) readShapes(b *[]byte) {
	for range m.take(b) {
		s := m.newShape()
		s.schema = m.take(b)
		m.take(b) // the maker
		for range m.take(b) {
			p := laneProperty{name: m.take(b)}
			if len(*b) == 0 {
				m.bad = true
				return
			}
			p.how = (*b)[0]
			*b = (*b)[1:]
			slot := m.take(b)
			if m.bad || p.how&3 > valueLocal || p.how > hasOther*2-1 || slot > uint64(len(s.slots)) {
				m.bad = true
				return
			}
			if slot == uint64(len(s.slots)) {
				s.slots = append(s.slots, spanLanes{})
			}
			s.of = append(s.of, p)
		}
		if m.bad {
			return
		}
	}
}

// newShape is a shape more, in the place of one that an earlier reading left.
func (m *mover) newShape() *laneShapeOf {
	if n := len(m.shapes); n < cap(m.shapes) {
		m.shapes = m.shapes[:n+1]
		s := &m.shapes[n]
		*s = laneShapeOf{slots: s.slots[:0], of: s.of[:0]}
		return s
	}
	m.shapes = append(m.shapes, laneShapeOf{})
	return &m.shapes[len(m.shapes)-1]
}

// movers are kept from one reading to the next: looking lanes up takes some hundred kilobytes, and most readings have the same.
var movers = sync.Pool{New: func() any { return &mover{met: map[laneKey]laneNumber{}} }}

// mostKept is how many shapes or lanes a mover may have had to be kept: readings have some tens and some hundreds.
const mostKept = 1 << 12

// done gives a mover back, with nothing of what it moved.
func (m *mover) done() {
	if cap(m.shapes) > mostKept || cap(m.lanes) > mostKept {
		return
	}
	clear(m.lanes[:cap(m.lanes)])
	clear(m.met)
	*m = mover{row: m.row[:0], lanes: m.lanes[:0], met: m.met, shapes: m.shapes[:0]}
	movers.Put(m)
}

// Laned lays what Pack wrote by what it is, for compressing. Bytes that Pack did not write stay as they are.
func Laned(packed []byte) []byte {
	if len(packed) == 0 || packed[0] != packForm {
		return packed
	}
	m := &mover{laying: true, met: map[laneKey]laneNumber{}}
	strings, chains, shapes, groups := m.tables(packed[1:])
	if m.bad {
		return packed
	}
	out := append(make([]byte, 0, len(packed)), lanesForm)
	out = append(append(out, strings...), shapes...)
	for _, t := range [...]struct {
		b    []byte
		move func()
	}{{chains, m.chain}, {groups, m.group}} {
		n := m.take(&t.b)
		out = binary.AppendUvarint(out, n)
		for range n {
			size := m.take(&t.b)
			if m.bad || size > uint64(len(t.b)) {
				return packed
			}
			m.row, t.b = t.b[:size], t.b[size:]
			if t.move(); m.bad || len(m.row) > 0 {
				return packed
			}
		}
		if len(t.b) > 0 {
			return packed
		}
	}
	out = binary.AppendUvarint(out, uint64(len(m.lanes)))
	for i := range m.lanes {
		out = binary.AppendUvarint(out, uint64(len(m.lanes[i].b)))
	}
	for i := range m.lanes {
		out = append(out, m.lanes[i].b...)
	}
	return out
}

// mostRows is how many times as long as what was laid the rows may be: a lane that lies cannot ask for more memory.
const mostRows = 64

// Rows gives back what Laned was given. The error wraps ErrPacked.
func Rows(laned []byte) ([]byte, error) {
	if len(laned) == 0 || laned[0] != lanesForm {
		return laned, nil
	}
	m := movers.Get().(*mover)
	defer m.done()
	out, ok := m.rows(laned[1:])
	if !ok {
		return nil, fmt.Errorf("%w: what they were laid into is damaged", ErrPacked)
	}
	return out, nil
}

func (m *mover) rows(b []byte) ([]byte, bool) {
	whole := b
	for range m.take(&b) {
		n := m.take(&b)
		if m.bad || n > uint64(len(b)) {
			return nil, false
		}
		b = b[n:]
	}
	for range m.take(&b) {
		for range 3 {
			m.take(&b)
		}
		if m.bad {
			return nil, false
		}
	}
	strings, rest := whole[:len(whole)-len(b)], b
	m.readShapes(&b)
	shapes := rest[:len(rest)-len(b)]
	chains, groups := m.take(&b), m.take(&b)
	most := mostRows*len(whole) + 1<<12
	if m.bad || !m.readLanes(b) || chains > uint64(most) || groups > uint64(most) {
		return nil, false
	}
	out := append(make([]byte, 0, 3*len(whole)), packForm)
	out = append(out, strings...)
	for i, t := range [...]struct {
		n    uint64
		move func()
	}{{chains, m.chain}, {groups, m.group}} {
		if i == 1 {
			out = append(out, shapes...)
		}
		out = binary.AppendUvarint(out, t.n)
		for range t.n {
			m.row = m.row[:0]
			if t.move(); m.bad || len(out)+len(m.row) > most {
				return nil, false
			}
			out = append(binary.AppendUvarint(out, uint64(len(m.row))), m.row...)
		}
	}
	for i := range m.lanes {
		if len(m.lanes[i].b) > 0 {
			return nil, false
		}
	}
	return out, true
}

// readLanes cuts the lanes that a packed one ends with.
func (m *mover) readLanes(b []byte) bool {
	n := m.take(&b)
	if m.bad || n > uint64(len(b)) {
		return false
	}
	sizes := b
	for range n {
		m.take(&b)
	}
	for range n {
		size := m.take(&sizes)
		if m.bad || size > uint64(len(b)) {
			return false
		}
		m.lanes = append(m.lanes, lane{b: b[:size]})
		b = b[size:]
	}
	return len(b) == 0
}
