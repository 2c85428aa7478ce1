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
	// Two texts are candidates from the weight enough on. A hash that few hold weighs rare, one that more than speakers hold weighs one: it is a
	// phrase of the trade, or of a report that was printed very often, and then they share many.
	rare, enough = 3, 6
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
// Two documents are candidates when they share enough hashes for which one of the two speaks. For a hash that at most 16 documents hold
// all of them speak; beyond that, the 16 whose IDs have the lowest digests do, and it weighs less. So it is a function of the set of documents and not
// of their order, and linear in it: a new document is compared with speakers only, and becomes one for a hash that n documents hold with
// a chance of 16 in n.
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
	at     map[segun.DocID]int32
	links  map[int32][]int32 // both ways
	tally  []int32           // weight shared with the document that is being added; all 0 between calls
	met    []int32           // documents with a tally
	shaken []int32           // documents that speak for less than before
}

// crowd is the documents that hold a common hash. Those that speak come first, by rank.
type crowd struct {
	speak []int32
	rest  []int32
}

// NewIndex returns an empty index.
func NewIndex() *Index {
	return &Index{full: map[uint32]*crowd{}, at: map[segun.DocID]int32{}, links: map[int32][]int32{}, starts: []uint32{0}}
}

// Len returns the number of documents in the index.
func (x *Index) Len() int { return len(x.ids) }

// Add books a document and returns its candidates among those added before, by ID, and the linked pairs of older documents that are candidates no
// longer, because a hash that they share has become common or this document now speaks for it; their links are gone. It is an error to add an ID twice.
func (x *Index) Add(id segun.DocID, s *Sketch) (candidates []segun.DocID, lapsed []DocPair, err error) {
	if _, ok := x.at[id]; ok {
		return nil, nil, fmt.Errorf("reprint: document %s is in the index already", id)
	}
	me := int32(len(x.ids))
	x.at[id] = me
	x.ids, x.ranks, x.tally = append(x.ids, id), append(x.ranks, rank(id)), append(x.tally, 0)
	for _, h := range s.hashes {
		x.book(h, me)
	}
	x.starts = append(x.starts, uint32(len(x.hashes)))
	for _, d := range x.met {
		if x.tally[d] >= enough {
			candidates = append(candidates, x.ids[d])
		}
		x.tally[d] = 0
	}
	x.met = x.met[:0]
	slices.Sort(candidates)
	return candidates, x.settle(), nil
}

// Link says that a pair of candidates is in use, so that Add tells when it lapses. Both documents are in the index.
func (x *Index) Link(a, b segun.DocID) {
	i, j := x.at[a], x.at[b]
	x.links[i], x.links[j] = append(x.links[i], j), append(x.links[j], i)
}

// settle unlinks the pairs of documents that speak for less than before and are candidates no longer, and returns them by ID.
func (x *Index) settle() (lapsed []DocPair) {
	slices.Sort(x.shaken)
	for _, a := range slices.Compact(x.shaken) {
		kept := x.links[a][:0]
		for _, b := range x.links[a] {
			if x.weight(a, b) >= enough {
				kept = append(kept, b)
				continue
			}
			lapsed = append(lapsed, pairUp(x.ids[a], x.ids[b]))
			x.links[b] = slices.DeleteFunc(x.links[b], func(d int32) bool { return d == a })
		}
		x.links[a] = kept
	}
	x.shaken = x.shaken[:0]
	slices.SortFunc(lapsed, comparePairs)
	return lapsed
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

// meet adds to the weight that a document shares with the one being added.
func (x *Index) meet(d, weight int32) {
	if x.tally[d] == 0 {
		x.met = append(x.met, d)
	}
	x.tally[d] += weight
}

// book adds one hash of document me, and counts whom it now shares it with.
func (x *Index) book(h uint32, me int32) {
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
				x.meet(d, rare)
			}
			return
		}
		x.full[h] = c
		x.shaken = append(x.shaken, c.speak...) // it weighs less from now on
	}
	for _, d := range c.speak {
		x.meet(d, 1)
	}
	at := sort.Search(speakers, func(i int) bool { return x.lower(me, c.speak[i]) })
	if at == speakers {
		c.rest = append(c.rest, me)
		return
	}
	for _, d := range c.rest {
		x.meet(d, 1)
	}
	out := c.speak[speakers-1]
	copy(c.speak[at+1:], c.speak[at:speakers-1])
	c.speak[at] = me
	c.rest = append(c.rest, out)
	x.shaken = append(x.shaken, out)
}

// gather lists the documents that hold the hash at place p and before, by rank.
func (x *Index) gather(p int32) *crowd {
	c := &crowd{}
	for ; p >= 0 && len(c.speak) <= speakers; p = x.next[p] {
		c.speak = append(c.speak, x.holder(p))
	}
	sort.Slice(c.speak, func(i, j int) bool { return x.lower(c.speak[i], c.speak[j]) })
	return c
}

// holder returns the document whose hash stands at a place.
func (x *Index) holder(p int32) int32 {
	// A document without hashes begins where the next one does: the last that begins no later is the one.
	return int32(sort.Search(len(x.starts), func(i int) bool { return x.starts[i] > uint32(p) }) - 1)
}

// held returns the hashes of a document that is wholly booked.
func (x *Index) held(d int32) []uint32 { return x.hashes[x.starts[d]:x.starts[d+1]] }

// weight adds up the hashes that two documents share and one of them speaks for.
func (x *Index) weight(a, b int32) int32 {
	n := int32(0)
	p, q := x.held(a), x.held(b)
	for len(p) > 0 && len(q) > 0 {
		switch {
		case p[0] < q[0]:
			p = p[1:]
		case p[0] > q[0]:
			q = q[1:]
		default:
			if c := x.full[p[0]]; c == nil {
				n += rare
			} else if slices.Contains(c.speak, a) || slices.Contains(c.speak, b) {
				n++
			}
			p, q = p[1:], q[1:]
		}
	}
	return n
}
