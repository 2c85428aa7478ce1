package phrase

// Keyed finds values by keys that are hashes already (Hash, model.String, model.Combine): a map that does not hash them again. Most that is asked for is not in it, and a question whose answer is no looks at
// the keys alone. The zero value is empty. It is filled once and then safe for concurrent use.
type Keyed[V any] struct {
	keys   []uint64 // open addressing, a power of two, never more than half full; 0 is free
	values []V
	n      int
}

// noKey stands for the key 0, which marks a free slot.
const noKey = 0x9e3779b97f4a7c15

// slot returns where a key is, or the free slot where it would be, and whether it is there.
func (t *Keyed[V]) slot(key uint64) (at int, ok bool) {
	if key == 0 {
		key = noKey
	}
	keys := t.keys
	for i := int(key); ; i++ {
		i &= len(keys) - 1
		switch keys[i] {
		case key:
			return i, true
		case 0:
			return i, false
		}
	}
}

// Get returns the value of a key, the zero value where it has none.
func (t *Keyed[V]) Get(key uint64) (v V) {
	if t.n == 0 {
		return v
	}
	if i, ok := t.slot(key); ok {
		return t.values[i]
	}
	return v
}

// Has reports whether a key has a value.
func (t *Keyed[V]) Has(key uint64) bool {
	if t.n == 0 {
		return false
	}
	_, ok := t.slot(key)
	return ok
}

// Find returns the value of a key, and whether it has one.
func (t *Keyed[V]) Find(key uint64) (v V, ok bool) {
	if t.n == 0 {
		return v, false
	}
	i, ok := t.slot(key)
	if !ok {
		return v, false
	}
	return t.values[i], true
}

// Set gives a key its value.
func (t *Keyed[V]) Set(key uint64, v V) {
	if 2*(t.n+1) > len(t.keys) {
		t.grow()
	}
	i, ok := t.slot(key)
	if !ok {
		if key == 0 {
			key = noKey
		}
		t.keys[i] = key
		t.n++
	}
	t.values[i] = v
}

// grow makes room for twice as many keys.
func (t *Keyed[V]) grow() {
	keys, values := t.keys, t.values
	n := max(8, 2*len(keys))
	t.keys, t.values = make([]uint64, n), make([]V, n)
	for i, k := range keys {
		if k != 0 {
			at, _ := t.slot(k)
			t.keys[at], t.values[at] = k, values[i]
		}
	}
}

// Len returns how many keys there are.
func (t *Keyed[V]) Len() int { return t.n }
