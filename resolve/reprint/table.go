package reprint

// table maps hashes to the last place that holds them. It is open addressing over places alone: the hash itself stands in Index.hashes,
// so that an entry takes four bytes.
type table struct {
	slots []int32 // place + 1, 0 for none; the length is a power of two
	used  int
}

// swap sets the place of a hash and returns the one it had, -1 for none. hashes holds those of all earlier places.
func (t *table) swap(h uint32, p int32, hashes []uint32) int32 {
	if 4*(t.used+1) > 3*len(t.slots) {
		t.grow(hashes)
	}
	i := t.slot(h, hashes)
	old := t.slots[i] - 1
	t.slots[i] = p + 1
	if old < 0 {
		t.used++
	}
	return old
}

// slot finds the slot of a hash, or the empty one where it belongs.
func (t *table) slot(h uint32, hashes []uint32) int {
	mask := len(t.slots) - 1
	// Hashes are even already; the multiplication keeps neighbours in value apart.
	for i := int(h*0x9e3779b1) & mask; ; i = (i + 1) & mask {
		if s := t.slots[i]; s == 0 || hashes[s-1] == h {
			return i
		}
	}
}

// grow doubles the table.
func (t *table) grow(hashes []uint32) {
	old := t.slots
	t.slots = make([]int32, max(1024, 2*len(old)))
	for _, s := range old {
		if s != 0 {
			t.slots[t.slot(hashes[s-1], hashes)] = s
		}
	}
}
