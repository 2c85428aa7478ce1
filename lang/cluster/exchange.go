package cluster

import "math"

// neighbour is a word beside another, and how often.
type neighbour struct{ word, n int32 }

// state is a grouping of words under way. n and t are the class bigram counts and their transpose, both
// classes × classes, so that either direction is read along a row.
type state struct {
	k     int
	class []int32
	size  []int32 // tokens a class
	words []int32 // words a class
	n, t  []int32
	xlogx []float64

	left, right [][]neighbour // of each word, without itself
	self        []int32       // how often a word follows itself
	freq        []int32

	// Scratch of one word: counts with each class before and after, and the classes that occur.
	before, after   []int32
	befores, afters []int32
	gain            []float64
}

// exchange groups the words 0 to words-1 into k classes. Words must be numbered by falling frequency:
// the first grouping deals them out in turn.
func exchange(pairs []pair, words, k, rounds int) []int32 {
	s := start(pairs, words, k)
	for range rounds {
		moved := 0
		for w := range words {
			if s.move(int32(w)) {
				moved++
			}
		}
		if moved == 0 {
			break
		}
	}
	return s.class
}

func start(pairs []pair, words, k int) *state {
	s := &state{k: k, class: make([]int32, words), size: make([]int32, k), words: make([]int32, k),
		n: make([]int32, k*k), t: make([]int32, k*k), left: make([][]neighbour, words), right: make([][]neighbour, words),
		self: make([]int32, words), freq: make([]int32, words), before: make([]int32, k), after: make([]int32, k),
		gain: make([]float64, k)}
	for w := range words {
		s.class[w] = int32(w % k)
		s.words[w%k]++
	}
	total := int32(0)
	for _, p := range pairs {
		a, b := s.class[p.a], s.class[p.b]
		s.n[int(a)*k+int(b)] += p.n
		s.t[int(b)*k+int(a)] += p.n
		s.freq[p.a] += p.n
		s.size[a] += p.n
		total += p.n
		if p.a == p.b {
			s.self[p.a] = p.n
			continue
		}
		s.right[p.a] = append(s.right[p.a], neighbour{p.b, p.n})
		s.left[p.b] = append(s.left[p.b], neighbour{p.a, p.n})
	}
	s.xlogx = make([]float64, total+1)
	for i := 1; i <= int(total); i++ {
		s.xlogx[i] = float64(i) * math.Log(float64(i))
	}
	return s
}

// move puts w into the class that suits it best and reports whether that is a new one. The last word of
// a class stays, so that no class falls empty.
func (s *state) move(w int32) bool {
	old := s.class[w]
	if s.words[old] == 1 {
		return false
	}
	s.gather(w)
	s.shift(w, old, -1)
	best := s.best(w)
	s.shift(w, best, +1)
	s.class[w] = best
	for _, c := range s.befores {
		s.before[c] = 0
	}
	for _, c := range s.afters {
		s.after[c] = 0
	}
	return best != old
}

// gather counts w's neighbours by class.
func (s *state) gather(w int32) {
	s.befores, s.afters = s.befores[:0], s.afters[:0]
	for _, x := range s.left[w] {
		c := s.class[x.word]
		if s.before[c] == 0 {
			s.befores = append(s.befores, c)
		}
		s.before[c] += x.n
	}
	for _, x := range s.right[w] {
		c := s.class[x.word]
		if s.after[c] == 0 {
			s.afters = append(s.afters, c)
		}
		s.after[c] += x.n
	}
}

// shift adds w's counts to class g (sign 1) or takes them away (sign -1).
func (s *state) shift(w, g, sign int32) {
	k := s.k
	for _, c := range s.befores {
		s.n[int(c)*k+int(g)] += sign * s.before[c]
		s.t[int(g)*k+int(c)] += sign * s.before[c]
	}
	for _, c := range s.afters {
		s.n[int(g)*k+int(c)] += sign * s.after[c]
		s.t[int(c)*k+int(g)] += sign * s.after[c]
	}
	s.n[int(g)*k+int(g)] += sign * s.self[w]
	s.t[int(g)*k+int(g)] += sign * s.self[w]
	s.size[g] += sign * s.freq[w]
	s.words[g] += sign
}

// best returns the class that gains most likelihood from taking w, which is in none. The first wins a tie.
func (s *state) best(w int32) int32 {
	h, k := s.xlogx, s.k
	for g := range s.gain {
		s.gain[g] = -2 * (h[s.size[g]+s.freq[w]] - h[s.size[g]])
	}
	for _, c := range s.befores {
		s.along(s.n[int(c)*k:int(c)*k+k], s.before[c])
	}
	for _, c := range s.afters {
		s.along(s.t[int(c)*k:int(c)*k+k], s.after[c])
	}
	best, top := int32(0), math.Inf(-1)
	for g := range int32(k) {
		// The cell g,g takes w's neighbours inside g on both sides, and w beside itself, at once.
		d := s.n[int(g)*k+int(g)]
		b, a, self := s.before[g], s.after[g], s.self[w]
		v := s.gain[g] + h[d+b+a+self] - h[d+b] - h[d+a] + h[d]
		if v > top {
			best, top = g, v
		}
	}
	return best
}

// along adds to each class's gain what n more bigrams in its cell of the row are worth.
func (s *state) along(row []int32, n int32) {
	h, zero := s.xlogx, s.xlogx[n]
	gain := s.gain[:len(row)]
	for g, c := range row {
		if c == 0 {
			gain[g] += zero
		} else {
			gain[g] += h[c+n] - h[c]
		}
	}
}
