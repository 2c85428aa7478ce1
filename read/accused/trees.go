package accused

import (
	"encoding/binary"
	"fmt"
	"math"

	"segun/internal/model"
)

// sectionTrees and sectionSigns are where a model file keeps the trees, and the signs that they ask about.
const (
	sectionTrees = "trees"
	sectionSigns = "signs"
)

// firstInputs is how many inputs were numbers when model files did not say so.
const firstInputs = 16

// leafScale is what a leaf of one counts for among odds.
const leafScale = 1000

// node is a question of a tree, or a leaf: where the input is at most a bound the left node follows, else the right one.
type node struct {
	input int16 // -1 for a leaf
	most  int16
	next  [2]int16 // left, right
	leaf  int16    // in thousandths
}

// nodeSize is the size of a node in a model file.
const nodeSize = 10

// forest is a sum of trees over the inputs of a claim among its neighbours.
type forest struct {
	signs []uint64 // the signs that are inputs behind the numbers, in order
	trees [][]node
	deep  []int // how many steps it is at most from the first node of each tree to a leaf, once they are even
	base  int   // in thousandths
}

// sum is the logarithm of the odds for inputs.
func (f *forest) sum(x []uint64) float64 {
	s := f.base
	for k, t := range f.trees {
		n := &t[0]
		for range f.deep[k] {
			n = n.follow(t, x)
		}
		s += int(n.leaf)
	}
	return float64(s) / leafScale
}

// even turns the leaves of a tree into nodes that lead to themselves, and returns how deep it is: after so many steps one is at the leaf, wherever in the tree it stands, so that the processor need not guess when to stop.
func even(t []node) (deep int) {
	depth := make([]int, len(t))
	for i := range t {
		n := &t[i]
		if n.input < 0 {
			n.input, n.next = 0, [2]int16{int16(i), int16(i)}
			continue
		}
		for _, k := range n.next {
			depth[k] = max(depth[k], depth[i]+1)
			deep = max(deep, depth[k])
		}
	}
	return deep
}

// leafOf is the leaf of a tree that inputs come to, in thousandths.
func leafOf(t []node, x []uint64) int {
	n := &t[0]
	for n.input >= 0 {
		n = n.follow(t, x)
	}
	return int(n.leaf)
}

// follow returns the node of a tree that follows one for inputs.
func (n *node) follow(t []node, x []uint64) *node {
	side := 0 // by a number and not by a branch, for answers come unpredictably
	if int64(x[n.input]) > int64(n.most) {
		side = 1
	}
	return &t[n.next[side]]
}

// share divides the leaves of several forests that are averaged.
func (f *forest) share() {
	for _, t := range f.trees {
		for i := range t {
			t[i].leaf = int16(math.Round(float64(t[i].leaf) / forests))
		}
	}
}

// add writes the trees into a model file.
func (f *forest) add(b *model.Builder) {
	var signs, trees []byte
	for _, s := range f.signs {
		signs = binary.LittleEndian.AppendUint64(signs, s)
	}
	for _, t := range f.trees {
		trees = binary.LittleEndian.AppendUint16(trees, uint16(len(t)))
		for _, n := range t {
			for _, v := range [...]int16{n.input, n.most, n.next[0], n.next[1], n.leaf} {
				trees = binary.LittleEndian.AppendUint16(trees, uint16(v))
			}
		}
	}
	b.Add(sectionSigns, signs)
	b.Add(sectionTrees, trees)
	b.Numbers[sectionTrees+".base"] = float64(f.base)
	b.Numbers[sectionTrees+".inputs"] = inputs
}

// openForest reads the trees of a model file.
func openForest(f *model.File) (*forest, error) {
	out := &forest{base: int(f.Numbers[sectionTrees+".base"])}
	numbers := firstInputs
	if n, ok := f.Numbers[sectionTrees+".inputs"]; ok {
		numbers = int(n)
	}
	if numbers < 0 || numbers > inputs {
		return nil, fmt.Errorf("read/accused: trees ask about %d numbers, of %d: %w", numbers, inputs, model.ErrCorrupt)
	}
	signs, raw := f.Bytes(sectionSigns), f.Bytes(sectionTrees)
	if len(signs)%8 != 0 {
		return nil, fmt.Errorf("read/accused: signs: %w", model.ErrCorrupt)
	}
	for ; len(signs) > 0; signs = signs[8:] {
		out.signs = append(out.signs, binary.LittleEndian.Uint64(signs))
	}
	for len(raw) > 0 {
		n := -1
		if len(raw) >= 2 {
			n = int(binary.LittleEndian.Uint16(raw))
		}
		if n < 1 || len(raw) < 2+n*nodeSize {
			return nil, fmt.Errorf("read/accused: trees end early: %w", model.ErrCorrupt)
		}
		t := make([]node, n)
		for i := range t {
			p := raw[2+i*nodeSize:]
			at := func(k int) int16 { return int16(binary.LittleEndian.Uint16(p[2*k:])) }
			t[i] = node{at(0), at(1), [2]int16{at(2), at(3)}, at(4)}
			if int(t[i].input) >= numbers {
				t[i].input += int16(inputs - numbers)
			}
			if x := &t[i]; x.input >= 0 && (int(x.input) >= inputs+len(out.signs) || int(x.next[0]) <= i || int(x.next[1]) <= i || int(x.next[0]) >= n || int(x.next[1]) >= n) {
				return nil, fmt.Errorf("read/accused: node %d of a tree: %w", i, model.ErrCorrupt)
			}
		}
		out.trees, out.deep, raw = append(out.trees, t), append(out.deep, even(t)), raw[2+n*nodeSize:]
	}
	return out, nil
}
