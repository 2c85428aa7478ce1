package name

// index numbers the features that are common enough.
type index struct {
	keys []uint64
	ids  []int32
	hash []uint64 // by number
	n    int32
	seen []uint8 // approximate counts by hash
	min  uint8
}

const countBits = 27

func (x *index) count(f uint64) {
	c := &x.seen[f>>(64-countBits)]
	if *c < 255 {
		*c++
	}
}

// id returns the feature's number, a new one when it has none, -1 when the feature is too rare.
func (x *index) id(f uint64) int32 {
	if x.seen[f>>(64-countBits)] < x.min {
		return -1
	}
	if 2*int(x.n+1) > len(x.keys) {
		x.enlarge()
	}
	hash := f
	f |= 1
	mask := uint64(len(x.keys) - 1)
	for i := f >> 7 & mask; ; i = (i + 1) & mask {
		if x.keys[i] == f {
			return x.ids[i]
		}
		if x.keys[i] == 0 {
			x.keys[i], x.ids[i] = f, x.n
			x.hash = append(x.hash, hash)
			x.n++
			return x.n - 1
		}
	}
}

// find is id for a feature that may have none.
func (x *index) find(f uint64) int32 {
	f |= 1
	mask := uint64(len(x.keys) - 1)
	for i := f >> 7 & mask; ; i = (i + 1) & mask {
		if x.keys[i] == f {
			return x.ids[i]
		}
		if x.keys[i] == 0 {
			return -1
		}
	}
}

func (x *index) enlarge() {
	old, ids := x.keys, x.ids
	size := max(1<<12, 4*len(old))
	x.keys, x.ids = make([]uint64, size), make([]int32, size)
	mask := uint64(size - 1)
	for i, k := range old {
		if k == 0 {
			continue
		}
		j := k >> 7 & mask
		for x.keys[j] != 0 {
			j = (j + 1) & mask
		}
		x.keys[j], x.ids[j] = k, ids[i]
	}
}
