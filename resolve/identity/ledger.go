package identity

import (
	"encoding/binary"
	"maps"
	"slices"
)

// ledger is what a resolver writes on its shelf in one call: the last that was written under each key, nil for what was taken away. It goes to the shelf when the call ends, in the order of keys,
// so that a row which many documents of a batch change is written once. What lay there is remembered while documents are added: most rows are looked at more than once before they are written.
type ledger map[string][]byte

func (r *Resolver) get(key []byte) []byte {
	if v, ok := r.ledger[string(key)]; ok {
		return v
	}
	if v, ok := r.read[string(key)]; ok {
		return v
	}
	v, err := r.shelf.Get(key)
	r.fail(err)
	if r.read != nil {
		r.read[string(key)] = v
	}
	return v
}

// put keeps value, which is not to be changed after.
func (r *Resolver) put(key, value []byte) { r.ledger[string(key)] = value }
func (r *Resolver) del(key []byte)        { r.ledger[string(key)] = nil }

// scan calls f for all keys that begin in some way, in their order, until it returns false.
func (r *Resolver) scan(prefix []byte, f func(key, value []byte) bool) {
	r.write()
	r.fail(r.shelf.Scan(prefix, f))
}

// write puts what is in the ledger on the shelf.
func (r *Resolver) write() {
	for _, k := range slices.Sorted(maps.Keys(r.ledger)) {
		v := r.ledger[k]
		if r.read != nil {
			r.read[k] = v
		}
		if v != nil {
			r.fail(r.shelf.Put([]byte(k), v))
		} else {
			r.fail(r.shelf.Delete([]byte(k)))
		}
	}
	clear(r.ledger)
}

// Units, names and documents have numbers on a shelf, from 1 on in the order in which they came: nothing but what lies there depends on them. What nobody has any more is not given again, until there are
// none of a kind.

// allot gives out the next number of a kind.
func (r *Resolver) allot(kind byte) int {
	next, there := r.allotted(kind)
	r.setAllotted(kind, next+1, there+1)
	return next + 1
}

// release takes a number of a kind back.
func (r *Resolver) release(kind byte) {
	next, there := r.allotted(kind)
	r.setAllotted(kind, next, there-1)
}

// allotted is the last number of a kind that was given out, and how many there are.
func (r *Resolver) allotted(kind byte) (last, there int) {
	b := r.get([]byte{keyNumbers, kind})
	if b == nil {
		return 0, 0
	}
	in := reader{b: b}
	last, there = in.number(), in.number()
	if in.broken {
		r.fail(errBroken)
	}
	return last, there
}

func (r *Resolver) setAllotted(kind byte, last, there int) {
	if there <= 0 {
		r.del([]byte{keyNumbers, kind})
		return
	}
	w := writer{}
	w.number(last)
	w.number(there)
	r.put([]byte{keyNumbers, kind}, w.b)
}

// mostInPart is how many numbers one row of a list holds.
const mostInPart = 256

// A list is numbers under a key, in parts: the first begins with how many more there are, which lie under the key and their number.

func partKey(key []byte, part int) []byte {
	if part == 0 {
		return key
	}
	return binary.AppendUvarint(slices.Clip(key), uint64(part))
}

// part reads one part of a list; parts is how many follow the first.
func (r *Resolver) part(key []byte, part int) (parts int, list []int) {
	b := r.get(partKey(key, part))
	if b == nil {
		return 0, nil
	}
	in := reader{b: b}
	if part == 0 {
		parts = in.natural()
	}
	for len(in.b) > 0 {
		list = append(list, in.natural())
	}
	if in.broken {
		r.fail(errBroken)
	}
	return parts, list
}

func (r *Resolver) putPart(key []byte, part, parts int, list []int) {
	var b []byte
	if part == 0 {
		b = binary.AppendUvarint(b, uint64(parts))
	}
	for _, n := range list {
		b = binary.AppendUvarint(b, uint64(n))
	}
	r.put(partKey(key, part), b)
}

// list are the numbers under a key.
func (r *Resolver) list(key []byte) []int {
	parts, all := r.part(key, 0)
	for p := 1; p <= parts; p++ {
		_, more := r.part(key, p)
		all = append(all, more...)
	}
	return all
}

// enlist adds a number that is not in a list.
func (r *Resolver) enlist(key []byte, n int) {
	parts, first := r.part(key, 0)
	at, list := 0, first
	if parts > 0 {
		at = parts
		_, list = r.part(key, at)
	}
	if len(list) >= mostInPart {
		parts++
		at, list = parts, nil
		r.putPart(key, 0, parts, first)
	}
	r.putPart(key, at, parts, append(list, n))
}

// unlist takes a number out of a list, and the list away when it was the last.
func (r *Resolver) unlist(key []byte, n int) {
	parts, first := r.part(key, 0)
	left := len(first)
	for p := 0; p <= parts; p++ {
		list := first
		if p > 0 {
			_, list = r.part(key, p)
			left += len(list)
		}
		if i := slices.Index(list, n); i >= 0 {
			r.putPart(key, p, parts, slices.Delete(list, i, i+1))
			left--
			n = -1
		}
	}
	if left > 0 {
		return
	}
	for p := 0; p <= parts; p++ {
		r.del(partKey(key, p))
	}
}
