package names

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"
	"sync"
)

// Hit is a listed name that a name may be.
type Hit struct {
	Party int    // number of the party in the index
	ID    string // as it was added
	Name  string // as listed
	Use   Use
	Kind  Kind
	Match Match // of the name that was asked for with this one
}

// Query says how to search. The zero value asks for what reaches the Threshold, one hit a party, at most 20.
type Query struct {
	Least float64 // the least score; 0 is Threshold
	Most  int     // how many parties at most; 0 is 20
}

// candidates is how many names are compared at most for one search.
const candidates = 64

// weakSingle is what a weak alias of one word is worth that is not written exactly so.
const weakSingle = 0.8

// scratch is the memory of one search.
type scratch struct {
	weight  []float32 // of each name: what of the query it holds
	seen    []uint8   // the last word of the query that was counted for it, plus one
	touched []uint32
	words   []queryWord
	vocab   []similarWord
	keyed   []uint32 // words of the vocabulary that share a key with the word that is looked for
	own     []word   // the words of the query, and those written in one
	top     []weighed
	best    float32 // the most that a name weighs so far
	name    Name
	hits    []found
	buf     [maxWords]word
}

// queryWord is a word of the query with the words of the vocabulary that are like it.
type queryWord struct {
	from, to int // in scratch.vocab
	posts    int // how many names have one of them
	rarity   float32
	best     float32 // similarity of the most similar
	joined   bool    // words written in one
}

// similarWord is a word of the vocabulary that is like one of the query.
type similarWord struct {
	word       uint32
	similarity float32
}

type weighed struct {
	name   uint32
	weight float32
	words  uint8 // of the name, where that decides
}

type found struct {
	party, name int
	score       float64
	weight      float32
}

// scratchPool keeps memory between searches.
type scratchPool struct{ pool sync.Pool }

func newScratchPool(names int) *scratchPool {
	p := &scratchPool{}
	p.pool.New = func() any {
		return &scratch{weight: make([]float32, names), seen: make([]uint8, names)}
	}
	return p
}

// Search returns the parties with a name that agrees with q, the best first; ties go by how rare the words are that agree, then by the order
// in which parties were added. It may be called from many goroutines at once.
func (x *Index) Search(q *Name, o Query) []Hit {
	if len(q.words) == 0 || x.Names() == 0 {
		return nil
	}
	if o.Least == 0 {
		o.Least = Threshold
	}
	if o.Most == 0 {
		o.Most = 20
	}
	s := x.pool.pool.Get().(*scratch)
	defer x.pool.pool.Put(s)
	x.gather(q, s)
	r := readingsOf(q)
	x.compare(&r, s, o.Least)
	return x.hits(&r, s, o.Most)
}

// readings are a name as that of a person and as that of anything else: the same where the kind was given.
type readings struct{ person, other *Name }

// readingsOf analyses a name whose kind was guessed as of the other kind too, so that a wrong guess loses nothing.
func readingsOf(q *Name) readings {
	r := readings{q, q}
	if !q.guessed {
		return r
	}
	kind := Person
	switch {
	case q.Kind == Person && shipsMark(q.Original):
		kind = Vessel
	case q.Kind == Person:
		kind = Organisation
	}
	n := Analyse(q.Original, kind)
	n.guessed = true
	if kind == Person {
		r.person = &n
	} else {
		r.other = &n
	}
	return r
}

// of is the reading that goes with a listed name of a kind.
func (r *readings) of(k Kind) *Name {
	if k == Person {
		return r.person
	}
	return r.other
}

// gather fills s.top with the names that share most with the query.
func (x *Index) gather(q *Name, s *scratch) {
	s.words, s.vocab, s.touched, s.own = s.words[:0], s.vocab[:0], s.touched[:0], s.own[:0]
	for i := range q.words {
		if !minor(q.words[i].role) {
			s.own = append(s.own, q.words[i])
		}
	}
	if len(s.own) == 0 {
		s.own = append(s.own, q.words...)
	}
	helpers := len(s.own)
	var jbuf [maxJoined]joinedWord
	for _, j := range joinedWords(q, jbuf[:0]) {
		w := newWord(j.text)
		w.flags |= helper
		s.own = append(s.own, w)
	}
	for i := range s.own {
		x.similar(s, &s.own[i], i >= helpers)
	}
	slices.SortFunc(s.words, func(a, b queryWord) int { return cmp.Compare(a.posts, b.posts) })
	left, apart := float32(0), float32(0)
	for _, w := range s.words {
		left += w.rarity * w.best
		if !w.joined {
			apart += w.rarity * w.best
		}
	}
	s.best = 0
	for i, w := range s.words {
		x.count(s, w, uint8(i+1), w.posts > 1000 && len(s.touched) > candidates || left < leastShare*s.best-0.01)
		left -= w.rarity * w.best
		if apart > 0 { // a name that holds all words is not to be outweighed by one that holds two of them as neighbours, too
			s.best = min(s.best, mostJoined*apart)
		}
	}
	s.choose(x)
}

// similar finds the words of the vocabulary that are like w.
func (x *Index) similar(s *scratch, w *word, joined bool) {
	from := len(s.vocab)
	s.keyed = s.keyed[:0]
	var buf [maxKeys]uint32
	for _, k := range keysOf(w, true, buf[:0]) {
		first, last := x.keyed(k)
		for i := first; i < last; i++ {
			s.keyed = append(s.keyed, u32(x.sec[secValues], i))
		}
	}
	slices.Sort(s.keyed)
	var v word
	posts, best := 0, float32(0)
	for i, n := range s.keyed {
		if i > 0 && n == s.keyed[i-1] {
			continue
		}
		x.word(int(n), &v)
		similarity := likeness(w, &v, joined)
		if similarity == 0 {
			continue
		}
		posts += int(u32(x.sec[secStarts], int(n)+1) - u32(x.sec[secStarts], int(n)))
		best = max(best, similarity)
		s.vocab = append(s.vocab, similarWord{n, similarity})
	}
	if to := len(s.vocab); to > from {
		rarity := float32(bits.Len(uint(x.Names()/max(1, posts)))) + 1
		if joined {
			rarity *= 2 // it stands for two
		}
		s.words = append(s.words, queryWord{from, to, posts, rarity, best, joined})
	}
}

// keyed finds where a key stands among the keys. Keys are hashes, spread evenly: the search begins where the key should be.
func (x *Index) keyed(k uint32) (from, to int) {
	keys := x.sec[secKeys]
	lo, hi := int(u32(x.sec[secDir], int(k>>(32-dirBits)))), int(u32(x.sec[secDir], int(k>>(32-dirBits))+1))
	i := lo + int(uint64(hi-lo)*uint64(k<<dirBits)>>32)
	for i > lo && u32(keys, i-1) >= k {
		i--
	}
	for i < hi && u32(keys, i) < k {
		i++
	}
	to = i
	for to < hi && u32(keys, to) == k {
		to++
	}
	return i, to
}

// likeness is how much a word of the vocabulary is like one of the query.
func likeness(w, v *word, joined bool) float32 {
	help := v.flags&helper != 0
	if joined && help {
		if w.text == v.text {
			return 1
		}
		return 0
	}
	if joined || help {
		if s, h := spelled(w, v); w.text == v.text || s >= 0.88 && h != Same {
			return max(s, 0.9)
		}
		return 0
	}
	v.role = Word
	if len(v.text) == 1 {
		v.role = Initial
	}
	s, _ := alike(w, v)
	return s
}

// mostJoined is how much more than for all its words a name may count for having them as neighbours, too.
const mostJoined = 1.5

// leastShare is what a name must weigh at least of what the heaviest does, to be compared.
const leastShare = 0.4

// count adds what a word of the query is worth to all names that have it; with only set, to those that have another word already. A word
// that very many names have begins no candidates once there are enough, nor do words that could not make a name weigh enough any more.
func (x *Index) count(s *scratch, w queryWord, number uint8, only bool) {
	if only && len(s.touched)*20 < w.posts {
		x.countTouched(s, w, number)
		return
	}
	best := s.best
	for _, v := range s.vocab[w.from:w.to] {
		from, to := u32(x.sec[secStarts], int(v.word)), u32(x.sec[secStarts], int(v.word)+1)
		add := w.rarity * v.similarity
		for p := int(from); p < int(to); p++ {
			n := u32(x.sec[secPosts], p)
			switch {
			case s.seen[n] == number:
				continue
			case s.seen[n] == 0:
				if only {
					continue
				}
				s.touched = append(s.touched, n)
			}
			s.seen[n] = number
			s.weight[n] += add
			best = max(best, s.weight[n])
		}
	}
	s.best = best
}

// countTouched does what count does, with few names and many postings.
func (x *Index) countTouched(s *scratch, w queryWord, number uint8) {
	for _, v := range s.vocab[w.from:w.to] {
		from, to := int(u32(x.sec[secStarts], int(v.word))), int(u32(x.sec[secStarts], int(v.word)+1))
		add := w.rarity * v.similarity
		for _, n := range s.touched {
			if s.seen[n] == number {
				continue
			}
			i := from + sort.Search(to-from, func(i int) bool { return u32(x.sec[secPosts], from+i) >= n })
			if i < to && u32(x.sec[secPosts], i) == n {
				s.seen[n] = number
				s.weight[n] += add
				s.best = max(s.best, s.weight[n])
			}
		}
	}
}

// choose keeps the names that weigh most, of equal ones those with fewer words besides, and clears the memory for the next search.
func (s *scratch) choose(x *Index) {
	s.top = s.top[:0]
	for _, n := range s.touched {
		if w := s.weight[n]; w >= leastShare*s.best {
			s.top = append(s.top, weighed{name: n, weight: w})
		}
		s.weight[n], s.seen[n] = 0, 0
	}
	if len(s.top) > candidates {
		for i := range s.top {
			s.top[i].words = x.sec[secNames][int(s.top[i].name)*nameSize+countAt]
		}
		slices.SortFunc(s.top, func(a, b weighed) int {
			return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.words, b.words), cmp.Compare(a.name, b.name))
		})
		s.top = s.top[:candidates]
	}
}

// compare compares the query with each candidate.
func (x *Index) compare(q *readings, s *scratch, least float64) {
	s.hits = s.hits[:0]
	s.name.words = s.buf[:0]
	for _, t := range s.top {
		r := x.read(int(t.name), &s.name)
		m := Compare(q.of(s.name.Kind), &s.name)
		score := m.Score * r.use.Worth()
		if r.use == Weak && m.n == 1 && m.Score < 1 {
			score *= weakSingle
		}
		if score >= least {
			s.hits = append(s.hits, found{int(r.party), int(t.name), score, t.weight})
		}
	}
	slices.SortFunc(s.hits, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.weight, a.weight), cmp.Compare(a.party, b.party), cmp.Compare(a.name, b.name))
	})
}

// hits keeps the best name of each party.
func (x *Index) hits(q *readings, s *scratch, most int) []Hit {
	if len(s.hits) == 0 {
		return nil
	}
	out := make([]Hit, 0, min(most, len(s.hits)))
	for _, f := range s.hits {
		if len(out) == most {
			break
		}
		if slices.ContainsFunc(out, func(h Hit) bool { return h.Party == f.party }) {
			continue
		}
		listed := Name{words: make([]word, 0, x.name(f.name).count)}
		r := x.read(f.name, &listed)
		m := Compare(q.of(listed.Kind), &listed)
		m.Score = f.score
		out = append(out, Hit{Party: f.party, ID: x.ID(f.party), Name: listed.Original, Use: r.use, Kind: listed.Kind, Match: m})
	}
	return out
}
