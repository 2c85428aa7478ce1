package screen

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"sort"

	"segun"
	"segun/names"
)

// numbered says that a party has a number, by its hash; the record has the number itself.
type numbered struct {
	hash  uint64
	party uint32
}

const numberedSize = 16

func hashOf(number string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(number))
	return h.Sum64()
}

// numberTable sorts numbers by their hashes for the file.
func numberTable(all []numbered) []byte {
	slices.SortFunc(all, func(a, b numbered) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.party, b.party)) })
	b := make([]byte, 0, numberedSize*len(all))
	for _, n := range all {
		b = binary.LittleEndian.AppendUint64(b, n.hash)
		b = binary.LittleEndian.AppendUint64(b, uint64(n.party))
	}
	return b
}

// byNumber are the parties that have one of the numbers, in the order of the lists.
func (s *Screener) byNumber(numbers []string) []int {
	var out []int
	le, rows := binary.LittleEndian, len(s.numbers)/numberedSize
	for _, n := range numbers {
		h := hashOf(n)
		i := sort.Search(rows, func(i int) bool { return le.Uint64(s.numbers[numberedSize*i:]) >= h })
		for ; i < rows && le.Uint64(s.numbers[numberedSize*i:]) == h; i++ {
			party := int(le.Uint64(s.numbers[numberedSize*i+8:]))
			if r := s.record(party); slices.Contains(r.identifiers, n) && !slices.Contains(out, party) {
				out = append(out, party)
			}
		}
	}
	slices.Sort(out)
	return out
}

// numberScore is the score of a party with an equal number whose names share too little with the name asked for: just above the threshold, since
// people marry and companies are renamed, and numbers are mistyped.
const numberScore = 0.75

// onlyNumbered are candidates that an equal number finds and no name does; those in found are there already.
func (s *Screener) onlyNumbered(q *names.Name, e *names.Evidence, found []weighed) []weighed {
	var out []weighed
	for _, party := range s.byNumber(e.Identifiers) {
		r := s.record(party)
		if slices.ContainsFunc(found, func(w weighed) bool { return w.Subject == r.subject }) {
			continue
		}
		c := s.candidate(&r)
		kind, best := names.KindOf(r.schema), -1.0
		for _, n := range r.names {
			o := names.Analyse(n.text, kind)
			if m := names.Compare(q, &o); m.Score > best {
				best = m.Score
				c.Name, c.Use, c.NameScore = n.text, n.use, m.Score
			}
		}
		c.Score, c.Verdict = numberScore, segun.PossibleMatch
		c.Why = identified + ": for; the names agree too little to be found by"
		c.Doubt = "ambiguous: a number agrees and the name does not"
		out = append(out, weighed{Candidate: c, support: 8})
	}
	return out
}
