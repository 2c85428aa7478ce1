package model

import (
	"encoding/binary"
	"math/bits"
	"unsafe"
)

// Quad is a Linear of four classes, read a row at a time. A large table is read at the speed of memory: the less is done
// between two rows, the more of them are on their way at once.
type Quad struct {
	b    []byte
	mask uint64
}

// Quad returns the table as rows of four cells. It panics when the stride is not four.
func (l *Linear) Quad() Quad {
	if l.Stride != 4 {
		panic("model: a table of other than four classes")
	}
	return Quad{unsafe.Slice((*byte)(unsafe.Pointer(&l.W[0])), len(l.W)), l.mask}
}

// Sum returns the sums of the features' weights, class by class: what [Linear.AddAll] adds to zeros.
func (q Quad) Sum(features []uint64) (sum [4]int32) {
	// Two classes to a word, 16 bits each; weights count from -128, so that nothing is ever taken away.
	const lanes, room = 0x00ff00ff, 256
	for len(features) > 0 {
		some := features[:min(len(features), room)]
		features = features[len(some):]
		var even, odd uint32
		for _, f := range some {
			at := (f >> 16 & q.mask) * 4
			row := bits.RotateLeft32(binary.LittleEndian.Uint32(q.b[at:at+4:at+4]), -int(f&3)*8) ^ 0x80808080
			even += row & lanes
			odd += row >> 8 & lanes
		}
		bias := int32(len(some)) * 128
		sum[0] += int32(even&0xffff) - bias
		sum[1] += int32(odd&0xffff) - bias
		sum[2] += int32(even>>16) - bias
		sum[3] += int32(odd>>16) - bias
	}
	return sum
}
