package reprint

import (
	"cmp"
	"slices"

	"segun"
)

// Passage is a stretch that two texts share, but for small edits inside.
type Passage struct {
	A, B  segun.Span // where it stands in either text
	Words int        // words that are the same in both, in order
	Prose int        // of them, those outside quotations
	Edge  bool       // it is where both texts end or where both begin
}

// match is a run of equal words: a[i:i+n] and b[j:j+n].
type match struct{ i, j, n int }

// stretch is a passage in words: a[a0:a1] and b[b0:b1], with the matches that it is made of.
type stretch struct {
	a0, a1, b0, b1 int
	words          int
	parts          []match
}

const (
	// alignRun is how many words in a row two texts share at least in a passage.
	alignRun = 4
	// maxPlaces bounds how many places of one run of words are tried: what stands more often in one text is a refrain.
	maxPlaces = 8
	// maxGap is how many words may differ between two equal runs of one passage: a clause put in, taken out or rewritten.
	maxGap = 12
)

// places finds where a run of words stands in a text: first place by hash, further ones by next.
type places struct {
	first map[uint64]int32
	next  []int32
}

// locate books all runs of k words of a text, from the last to the first so that they are found in order.
func locate(ws []word, k int) places {
	p := places{first: make(map[uint64]int32, len(ws)), next: make([]int32, len(ws))}
	for i := len(ws) - k; i >= 0; i-- {
		h := runHash(ws[i:], k)
		p.next[i] = -1
		if old, ok := p.first[h]; ok {
			p.next[i] = old
		}
		p.first[h] = int32(i)
	}
	return p
}

// align lays two texts beside each other and returns the passages that both hold, built from runs of k equal words, in the order of b. It is greedy: from left to
// right in b, the longest equal run in a, then runs joined where little stands between. Paragraphs in another order are passages of their own. The
// time is linear in both texts.
func align(a, b []word, k int) []stretch {
	if len(a) < k || len(b) < k {
		return nil
	}
	return join(a, b, matches(a, b, k))
}

// matches returns maximal runs of at least size equal words, each word of b in one of them at most.
func matches(a, b []word, size int) []match {
	at := locate(a, size)
	var out []match
	follow := 0 // where a would go on after the last match
	for j := 0; j+size <= len(b); {
		best := match{}
		k, ok := at.first[runHash(b[j:], size)]
		for tries := 0; ok && k >= 0 && tries < maxPlaces; tries++ {
			n := equal(a[k:], b[j:])
			if n > best.n || n == best.n && near(int(k), follow) < near(best.i, follow) {
				best = match{int(k), j, n}
			}
			k = at.next[k]
		}
		if best.n < size {
			j++
			continue
		}
		out = append(out, best)
		j += best.n
		follow = best.i + best.n
	}
	return out
}

// near is how far a place is from where a text would go on; going back counts double.
func near(i, follow int) int {
	if i < follow {
		return 2 * (follow - i)
	}
	return i - follow
}

// equal returns how many words are the same from the beginning on.
func equal(a, b []word) int {
	n := 0
	for n < len(a) && n < len(b) && a[n].hash == b[n].hash {
		n++
	}
	return n
}

// join makes passages of matches that follow each other in both texts with little between.
func join(a, b []word, ms []match) []stretch {
	var out []stretch
	for _, m := range ms {
		if len(out) > 0 {
			l := &out[len(out)-1]
			if ga, gb := m.i-l.a1, m.j-l.b1; ga >= 0 && gb >= 0 && ga <= maxGap && gb <= maxGap && !contradict(a[l.a1:m.i], b[l.b1:m.j]) {
				l.words += m.n + common(a[l.a1:m.i], b[l.b1:m.j])
				l.a1, l.b1 = m.i+m.n, m.j+m.n
				l.parts = append(l.parts, m)
				continue
			}
		}
		out = append(out, stretch{m.i, m.i + m.n, m.j, m.j + m.n, m.n, []match{m}})
	}
	return out
}

// contradict reports whether two gaps hold different numbers, or different names: the sentences around them are a form that was filled in
// twice, not one that was edited.
func contradict(a, b []word) bool {
	for _, sort := range [...]telling{number, name} {
		if lacks(a, b, sort) && lacks(b, a, sort) {
			return true
		}
	}
	return false
}

// lacks reports whether a has a word of a sort that b does not have.
func lacks(a, b []word, sort telling) bool {
	return slices.ContainsFunc(a, func(w word) bool {
		return w.telling == sort && !slices.ContainsFunc(b, func(o word) bool { return o.hash == w.hash })
	})
}

// common returns the length of the longest common subsequence of two gaps, at most maxGap words each.
func common(a, b []word) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	var row [maxGap + 1]int
	for i := range a {
		diagonal := 0
		for j := range b {
			up := row[j+1]
			if a[i].hash == b[j].hash {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(up, row[j])
			}
			diagonal = up
		}
	}
	return row[len(b)]
}

// margin is how many words may stand between a passage and the end of a text for the passage to be at that end.
const margin = 20

// passage turns a stretch into a passage.
func (s *stretch) passage(a, b []word) Passage {
	p := Passage{
		A:     segun.Span{Start: a[s.a0].start, End: a[s.a1-1].end},
		B:     segun.Span{Start: b[s.b0].start, End: b[s.b1-1].end},
		Words: s.words,
		Edge:  s.a0 < margin && s.b0 < margin || len(a)-s.a1 < margin && len(b)-s.b1 < margin,
	}
	// Quoted in either text is quoted: the other may have left the marks out.
	p.Prose = s.words - max(quotedIn(a[s.a0:s.a1]), quotedIn(b[s.b0:s.b1]))
	return p
}

// quotedIn counts the words that stand in quotations.
func quotedIn(ws []word) int {
	n := 0
	for i := range ws {
		if ws[i].quoted {
			n++
		}
	}
	return n
}

// sortPassages puts passages in the order of A, so that a comparison is the same both ways.
func sortPassages(ps []Passage) {
	slices.SortFunc(ps, func(x, y Passage) int {
		return cmp.Or(cmp.Compare(x.A.Start, y.A.Start), cmp.Compare(x.B.Start, y.B.Start), cmp.Compare(x.A.End, y.A.End), cmp.Compare(x.B.End, y.B.End))
	})
}
