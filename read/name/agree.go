package name

import "math"

// poll is what the first pass thinks of a word, summed over the document.
type poll struct {
	low  uint64
	sum  [Kinds]float32
	many float32
}

// Settings of the second pass: trust is the best of 0, 0.3, 0.6 and 1 on the worldwide development set (69.2, 69.9, 70.5, 71.0 F1).
const (
	trust = 1    // weight of what the other mentions of a word are taken for
	floor = 0.05 // probability below which no kind falls
)

// agreement turns the marginals of a document into a bonus for each token and kind: the logarithm of how probable the
// kind is at the word's other mentions. Words that occur once, and words that are not capitalised, get none.
type agreement struct {
	polls []poll
	own   [][Kinds]float32 // by token: first the marginals by kind, after settle the bonuses
}

func (a *agreement) reset(tokens int) {
	size := 16
	for size < 2*tokens {
		size *= 2
	}
	a.polls = grow(a.polls, size)
	clear(a.polls)
	a.own = grow(a.own, tokens)
}

// vote adds the marginals of one token.
func (a *agreement) vote(i int, w *word, prob *[Tags]float32) {
	var p [Kinds]float32
	for y, v := range prob {
		p[Tag(y).Kind()] += v
	}
	a.own[i] = p
	if !w.look.capital() {
		return
	}
	s := a.find(w.low)
	for k, v := range p {
		s.sum[k] += v
	}
	s.many++
}

func (a *agreement) find(low uint64) *poll {
	mask := uint64(len(a.polls) - 1)
	low |= 1 // 0 marks an empty slot
	for i := low >> 8 & mask; ; i = (i + 1) & mask {
		if a.polls[i].low == low || a.polls[i].low == 0 {
			a.polls[i].low = low
			return &a.polls[i]
		}
	}
}

// settle replaces the token's marginals by its bonuses.
func (a *agreement) settle(i int, w *word) *[Kinds]float32 {
	own := a.own[i]
	a.own[i] = [Kinds]float32{}
	if !w.look.capital() {
		return &a.own[i]
	}
	s := a.find(w.low)
	if s.many < 2 {
		return &a.own[i]
	}
	others := s.many - 1
	weight := trust * others / (others + 1)
	for k := range own {
		q := max(0, s.sum[k]-own[k]) / others
		a.own[i][k] = weight * float32(math.Log(float64(q+floor)))
	}
	return &a.own[i]
}
