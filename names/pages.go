package names

import "slices"

// pages hold many values in pages, so that they grow without being copied.
type pages[T any] struct {
	pages [][]T
	n     int
}

const pageSize = 1024

func (p *pages[T]) at(i int) *T { return &p.pages[i/pageSize][i%pageSize] }

// add adds a value that is to be set.
func (p *pages[T]) add() *T {
	if p.n%pageSize == 0 {
		p.pages = append(p.pages, make([]T, pageSize))
	}
	p.n++
	return p.at(p.n - 1)
}

// doubled makes room for n more bytes. append alone adds a quarter at a time to what is long, and copies it all each time.
func doubled(b []byte, n int) []byte {
	if cap(b)-len(b) >= n {
		return b
	}
	return slices.Grow(b, max(n, len(b), 1<<12))
}

// hashTable numbers values by their hashes; whoever uses it compares the values. It is open: what meets another value goes to the next slot.
type hashTable struct {
	slots []hashSlot
	n     int
}

// hashSlot is a hash and a number plus one; 0 is free.
type hashSlot struct{ hash, number uint32 }

// find returns the slot of the value for which same is true, or the free slot where it belongs.
func (t *hashTable) find(hash uint32, same func(number uint32) bool) uint32 {
	if 2*t.n >= len(t.slots) {
		t.grow()
	}
	mask := uint32(len(t.slots) - 1)
	i := spread(hash) & mask
	for ; t.slots[i].number != 0; i = (i + 1) & mask {
		if s := t.slots[i]; s.hash == hash && same(s.number-1) {
			break
		}
	}
	return i
}

// get is the number in a slot; ok is false when it is free.
func (t *hashTable) get(slot uint32) (number uint32, ok bool) {
	n := t.slots[slot].number
	return n - 1, n != 0
}

// put takes a free slot.
func (t *hashTable) put(slot, hash, number uint32) {
	t.slots[slot] = hashSlot{hash, number + 1}
	t.n++
}

// grow doubles the table.
func (t *hashTable) grow() {
	old := t.slots
	t.slots = make([]hashSlot, max(1<<10, 2*len(old)))
	mask := uint32(len(t.slots) - 1)
	for _, s := range old {
		if s.number == 0 {
			continue
		}
		i := spread(s.hash) & mask
		for t.slots[i].number != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = s
	}
}

// spread makes the lower bits of a hash depend on all.
func spread(h uint32) uint32 { return mix(h, 0) }
