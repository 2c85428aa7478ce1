package reprint

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"sort"

	"segun"
)

const (
	// speakers is how many documents answer for a hash that more than this many hold. A phrase that a thousand documents share costs
	// a document this many comparisons at most, so the cost of adding one does not grow with the case.
	speakers = 16
	// enough is how many hashes two texts must share to be candidates: one may be chance.
	enough = 2
)

// DocPair is two documents, the lower ID first.
type DocPair struct{ A, B segun.DocID }

// pairUp returns the pair of two documents.
func pairUp(a, b segun.DocID) DocPair {
	if b < a {
		a, b = b, a
	}
	return DocPair{a, b}
}

// Index finds the candidates of a document among those added before.
//
// Two documents are candidates when they share at least two hashes for which one of the two speaks. For a hash that at most 16 documents hold
// all of them speak; beyond that, the 16 whose IDs have the lowest digests do. So it is a function of the set of documents and not of their order, and
// linear in it: a new document is compared with speakers only, and becomes one for a hash that n documents hold with a chance of 16 in n.
//
// Reprints in great number share all their hashes and so their speakers: they are joined through them. Memory is about 16 bytes a hash. An Index is not
// safe for use from several goroutines.
type Index struct {
	ids    []segun.DocID
	ranks  []uint64
	starts []uint32          // where the hashes of a document begin in hashes, with one end more
	hashes []uint32          // of all documents, one after the other
	next   []int32           // for each hash, the place before it that holds the same, -1 for none
	first  table             // hash -> last place that holds it
	full   map[uint32]*crowd // hashes that more than speakers documents hold
	seen   map[segun.DocID]struct{}
	tally  map[int32]int32 // of one Add, kept to spare memory
	enough int32
}

// crowd is the documents that hold a common hash. Those that speak come first, by rank.
type crowd struct {
	speak []int32
	rest  []int32
}

// NewIndex returns an empty index.
func NewIndex() *Index { return newIndex(enough) }

func newIndex(enough int32) *Index {
	return &Index{full: map[uint32]*crowd{}, seen: map[segun.DocID]struct{}{}, tally: map[int32]int32{}, starts: []uint32{0}, enough: enough}
}

// Len returns the number of documents in the index.
func (x *Index) Len() int { return len(x.ids) }

// Add books a document and returns its candidates among those added before, by ID, and the pairs of older documents that are candidates no
// longer, because this one now speaks for a hash that they shared. It is an error to add an ID twice.
func (x *Index) Add(id segun.DocID, s *Sketch) (candidates []segun.DocID, lapsed []DocPair, err error) {
	if _, ok := x.seen[id]; ok {
		return nil, nil, fmt.Errorf("reprint: document %s is in the index already", id)
	}
	x.seen[id] = struct{}{}
	me := int32(len(x.ids))
	x.ids, x.ranks = append(x.ids, id), append(x.ranks, rank(id))
	clear(x.tally)
	doubtful := map[DocPair][2]int32{}
	for _, h := range s.hashes {
		x.book(h, me, doubtful)
	}
	x.starts = append(x.starts, uint32(len(x.hashes)))
	for d, n := range x.tally {
		if n >= x.enough {
			candidates = append(candidates, x.ids[d])
		}
	}
	slices.Sort(candidates)
	for p, d := range doubtful {
		if n := x.shared(d[0], d[1]); n < x.enough && n+x.lost(d[0], d[1], me) >= x.enough {
			lapsed = append(lapsed, p)
		}
	}
	slices.SortFunc(lapsed, comparePairs)
	return candidates, lapsed, nil
}

// comparePairs orders pairs by their IDs.
func comparePairs(p, q DocPair) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B)) }

// rank is what decides who speaks: a digest, so that it has nothing to do with when a document came.
func rank(id segun.DocID) uint64 {
	h := fnv.New64a()
	h.Write([]byte(id)) // never fails
	return mix(h.Sum64())
}

// lower reports whether document a speaks before document b.
func (x *Index) lower(a, b int32) bool {
	if x.ranks[a] != x.ranks[b] {
		return x.ranks[a] < x.ranks[b]
	}
	return x.ids[a] < x.ids[b]
}

// book adds one hash of document me, counts whom it now shares it with, and notes the pairs that no longer share it.
func (x *Index) book(h uint32, me int32, doubtful map[DocPair][2]int32) {
	p := int32(len(x.hashes))
	before := x.first.swap(h, p, x.hashes)
	x.hashes, x.next = append(x.hashes, h), append(x.next, before)
	if before < 0 {
		return
	}
	c := x.full[h]
	if c == nil {
		c = x.gather(before)
		if len(c.speak) < speakers {
			for _, d := range c.speak {
				x.tally[d]++
			}
			return
		}
		x.full[h] = c
	}
	at, _ := slices.BinarySearchFunc(c.speak, me, func(d, me int32) int {
		if x.lower(d, me) {
			return -1
		}
		return 1
	})
	for _, d := range c.speak {
		x.tally[d]++
	}
	if at == speakers {
		c.rest = append(c.rest, me)
		return
	}
	for _, d := range c.rest {
		x.tally[d]++
	}
	out := c.speak[speakers-1]
	for _, d := range c.rest {
		doubtful[pairUp(x.ids[out], x.ids[d])] = [2]int32{out, d}
	}
	copy(c.speak[at+1:], c.speak[at:speakers-1])
	c.speak[at] = me
	c.rest = append(c.rest, out)
}

// gather lists the documents that hold the hash at place p and before, by rank.
func (x *Index) gather(p int32) *crowd {
	c := &crowd{}
	for ; p >= 0 && len(c.speak) <= speakers; p = x.next[p] {
		c.speak = append(c.speak, x.holder(p))
	}
	slices.SortFunc(c.speak, func(a, b int32) int {
		if x.lower(a, b) {
			return -1
		}
		return 1
	})
	return c
}

// holder returns the document whose hash stands at a place.
func (x *Index) holder(p int32) int32 {
	// A document without hashes begins where the next one does: the last that begins no later is the one.
	return int32(sort.Search(len(x.starts), func(i int) bool { return x.starts[i] > uint32(p) }) - 1)
}

// held returns the hashes of a document that is wholly booked.
func (x *Index) held(d int32) []uint32 { return x.hashes[x.starts[d]:x.starts[d+1]] }

// shared counts the hashes that two documents share and one of them speaks for.
func (x *Index) shared(a, b int32) int32 {
	n := int32(0)
	x.each(a, b, func(h uint32) {
		if c := x.full[h]; c == nil || slices.Contains(c.speak, a) || slices.Contains(c.speak, b) {
			n++
		}
	})
	return n
}

// lost counts the hashes that a and b share and that one of them spoke for until document me came.
func (x *Index) lost(a, b, me int32) int32 {
	n := int32(0)
	x.each(a, b, func(h uint32) {
		c := x.full[h]
		if c == nil || slices.Contains(c.speak, a) || slices.Contains(c.speak, b) || !slices.Contains(c.speak, me) {
			return
		}
		// Whoever me put out is the last to have come to the rest.
		if out := c.rest[len(c.rest)-1]; out == a || out == b {
			n++
		}
	})
	return n
}

// each calls f for each hash that two documents share.
func (x *Index) each(a, b int32, f func(h uint32)) {
	p, q := x.held(a), x.held(b)
	for len(p) > 0 && len(q) > 0 {
		switch {
		case p[0] < q[0]:
			p = p[1:]
		case p[0] > q[0]:
			q = q[1:]
		default:
			f(p[0])
			p, q = p[1:], q[1:]
		}
	}
}
