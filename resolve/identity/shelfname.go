package identity

import (
	"bytes"
	"encoding/binary"
	"math"
	"slices"
)

// A name on the shelf has a number. Under it lies how many units have it, its class and text, and the names near it, each by number with how near it is.

// nearBytes is how long a score is.
const nearBytes = 4

func nameNumberKey(n int) []byte { return numberKey(keyName, n) }

// shelvedName is a name as it lies on the shelf.
type shelvedName struct {
	holders int
	class   class
	text    string
	nears   []byte
}

func (s *shelvedName) pack() []byte {
	b := binary.AppendUvarint(make([]byte, 0, 8+len(s.text)+len(s.nears)), uint64(s.holders))
	b = append(b, byte(s.class))
	b = binary.AppendUvarint(b, uint64(len(s.text)))
	return append(append(b, s.text...), s.nears...)
}

// shelvedAt reads a name; ok is false where there is none.
func (r *Resolver) shelvedAt(n int) (s shelvedName, ok bool) {
	b := r.get(nameNumberKey(n))
	if b == nil {
		return s, false
	}
	in := reader{b: b}
	s.holders = in.natural()
	if c := in.bytes(1); len(c) == 1 {
		s.class = class(c[0])
	}
	s.text = string(in.bytes(in.natural()))
	s.nears = in.b
	if in.broken {
		r.fail(errBroken)
	}
	return s, !in.broken
}

// look finds the number of a name on the shelf, where it has one and it is not known.
func (t *nameTable) look(id uint32) {
	n := &t.all[id]
	if n.n > 0 {
		return
	}
	for _, k := range t.r.list(textKey(n.class, n.text)) {
		if s, ok := t.r.shelvedAt(k); ok && s.class == n.class && s.text == n.text {
			n.n = k
			t.byNumber[k] = id
			return
		}
	}
}

// at is a name by its number on the shelf: one that units have.
func (t *nameTable) at(n int) (id uint32, ok bool) {
	if id, ok = t.byNumber[n]; !ok {
		s, there := t.r.shelvedAt(n)
		if !there {
			return 0, false
		}
		id = t.exact(s.class, s.text)
		t.all[id].n = n
		t.byNumber[n] = id
	}
	t.all[id].holders = max(1, t.all[id].holders)
	return id, true
}

// hold1 notes on the shelf that one unit more has a name, and returns how many had it.
func (t *nameTable) hold1(id uint32) (before int) {
	t.look(id)
	n := &t.all[id]
	if n.n == 0 {
		n.n = t.r.allot(keyName)
		t.byNumber[n.n] = id
		t.r.enlist(textKey(n.class, n.text), n.n)
		s := shelvedName{1, n.class, n.text, nil}
		t.r.put(nameNumberKey(n.n), s.pack())
		return 0
	}
	s, _ := t.r.shelvedAt(n.n)
	before = s.holders
	s.holders++
	t.r.put(nameNumberKey(n.n), s.pack())
	return before
}

// release1 notes on the shelf that one unit less has a name, and returns how many had it. One that nobody has is still there until forget.
func (t *nameTable) release1(id uint32) (before int) {
	t.look(id)
	s, ok := t.r.shelvedAt(t.all[id].n)
	if !ok {
		t.r.fail(errBroken)
		return 1
	}
	before = s.holders
	s.holders = max(0, s.holders-1)
	t.r.put(nameNumberKey(t.all[id].n), s.pack())
	return before
}

// forget takes a name off the shelf.
func (t *nameTable) forget(id uint32) {
	n := &t.all[id]
	t.r.del(nameNumberKey(n.n))
	t.r.unlist(textKey(n.class, n.text), n.n)
	t.r.release(keyName)
	delete(t.byNumber, n.n)
	n.n = 0
}

// bring notes on the shelf that a name has others near it, which are there too.
func (t *nameTable) bring(id uint32, list []near) {
	if len(list) == 0 {
		return
	}
	own, _ := t.r.shelvedAt(t.all[id].n)
	own.nears = slices.Clone(own.nears)
	for _, o := range list {
		own.nears = t.appendNear(own.nears, o)
		t.addNear(o.id, o.turned(id))
	}
	t.r.put(nameNumberKey(t.all[id].n), own.pack())
}

func (t *nameTable) addNear(id uint32, o near) {
	s, _ := t.r.shelvedAt(t.all[id].n)
	s.nears = t.appendNear(slices.Clone(s.nears), o)
	t.r.put(nameNumberKey(t.all[id].n), s.pack())
}

// takeNear notes on the shelf that a name has another near it no longer.
func (t *nameTable) takeNear(id uint32, gone uint32) {
	s, _ := t.r.shelvedAt(t.all[id].n)
	var rest []byte
	for in := (reader{b: s.nears}); len(in.b) > 0; {
		from := in.b
		n := in.natural() >> 2
		in.bytes(nearBytes)
		if n != t.all[gone].n {
			rest = append(rest, from[:len(from)-len(in.b)]...)
		}
	}
	if !bytes.Equal(rest, s.nears) {
		s.nears = rest
		t.r.put(nameNumberKey(t.all[id].n), s.pack())
	}
}

func (t *nameTable) appendNear(b []byte, o near) []byte {
	flags := 0
	if o.more {
		flags = 1
	}
	if o.less {
		flags |= 2
	}
	b = binary.AppendUvarint(b, uint64(t.all[o.id].n)<<2|uint64(flags))
	return binary.BigEndian.AppendUint32(b, math.Float32bits(o.score))
}

// load reads the names near one that units have.
func (t *nameTable) load(id uint32) {
	t.look(id)
	var list []near
	s, _ := t.r.shelvedAt(t.all[id].n)
	for in := (reader{b: s.nears}); len(in.b) > 0; {
		k := in.natural()
		score := in.bytes(nearBytes)
		o, ok := t.at(k >> 2)
		if in.broken || !ok {
			t.r.fail(errBroken)
			break
		}
		list = append(list, near{o, math.Float32frombits(binary.BigEndian.Uint32(score)), k&1 != 0, k&2 != 0})
	}
	t.all[id].near, t.all[id].known = list, true
	t.r.weight += 12 * len(list)
}
