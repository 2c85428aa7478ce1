package name

import "math"

// chain holds the scratch of forward-backward and Viterbi over one sentence of n tokens. emit is filled by the caller.
type chain struct {
	n     int
	emit  [][Tags]float32 // scores of the tags of each token
	look  []look          // which transition table leads into each token
	alpha [][Tags]float32
	beta  [][Tags]float32
	prob  [][Tags]float32 // marginal probabilities
	back  [][Tags]uint8
}

// transitions are the scores of tag pairs, by the look of the second token.
type transitions [looks][Tags][Tags]float32

func (c *chain) reset(n int) {
	c.n = n
	c.emit = grow(c.emit, n)
	c.look = grow(c.look, n)
	c.alpha = grow(c.alpha, n)
	c.beta = grow(c.beta, n)
	c.prob = grow(c.prob, n)
	c.back = grow(c.back, n)
}

// viterbi writes the best sequence of tags to out.
func (c *chain) viterbi(t *transitions, out []Tag) {
	var last [Tags]float32
	for i := range c.n {
		var now [Tags]float32
		row := &t[c.look[i]]
		for b := range Tag(Tags) {
			if i == 0 {
				if follows(0, b) {
					now[b] = row[0][b] + c.emit[i][b]
				} else {
					now[b] = -1e9
				}
				continue
			}
			if b != 0 && !b.Begins() { // an inside tag follows two tags only
				x, y := last[b-1]+row[b-1][b], last[b]+row[b][b]
				if x >= y {
					now[b], c.back[i][b] = x+c.emit[i][b], uint8(b-1)
				} else {
					now[b], c.back[i][b] = y+c.emit[i][b], uint8(b)
				}
				continue
			}
			best, from := last[0]+row[0][b], uint8(0)
			for a := Tag(1); a < Tags; a++ {
				if v := last[a] + row[a][b]; v > best {
					best, from = v, uint8(a)
				}
			}
			now[b], c.back[i][b] = best+c.emit[i][b], from
		}
		last = now
	}
	best := Tag(0)
	for b := range Tag(Tags) {
		if last[b] > last[best] {
			best = b
		}
	}
	for i := c.n - 1; i >= 0; i-- {
		out[i] = best
		best = Tag(c.back[i][best])
	}
}

// marginals fills prob with the probability of each tag at each token; t holds the exponentials of the transitions (see
// transitions.exp). pair, when not nil, is called with the joint probabilities of neighbouring tags. Sums are scaled to 1 at
// every token, so that nothing overflows whatever the length.
func (c *chain) marginals(t *transitions, pair func(i int, p *[Tags][Tags]float32)) {
	e := c.prob // the exponentials of emit, until prob is written
	for i := range c.n {
		top := c.emit[i][0]
		for _, v := range c.emit[i] {
			top = max(top, v)
		}
		for b, v := range c.emit[i] {
			e[i][b] = exp32(v - top)
		}
	}
	var before [Tags]float32
	before[0] = 1 // outside of a name
	prev := &before
	for i := range c.n {
		forward(prev, &c.alpha[i], &t[c.look[i]], &e[i])
		prev = &c.alpha[i]
	}
	for b := range c.beta[c.n-1] {
		c.beta[c.n-1][b] = 1
	}
	for i := c.n - 1; i > 0; i-- {
		c.backward(&t[c.look[i]], i, &e[i], pair)
	}
	for i := range c.n {
		sum := float32(0)
		for b := range Tags {
			c.prob[i][b] = c.alpha[i][b] * c.beta[i][b]
			sum += c.prob[i][b]
		}
		for b := range Tags {
			c.prob[i][b] /= sum
		}
	}
}

// forward steps from one token's sums to the next one's.
func forward(prev, next *[Tags]float32, t *[Tags][Tags]float32, e *[Tags]float32) {
	var v [Tags]float32
	for a := range Tags {
		p, row := prev[a], &t[a]
		v[0] += p * row[0]
		for b := 1; b < Tags; b += 2 {
			v[b] += p * row[b]
		}
		if a > 0 {
			in := (a + 1) &^ 1 // the inside tag of a's kind
			v[in] += p * row[in]
		}
	}
	sum := float32(0)
	for b := range v {
		v[b] *= e[b]
		sum += v[b]
	}
	for b := range v {
		next[b] = v[b] / sum
	}
}

// backward steps from token i to i-1.
func (c *chain) backward(t *[Tags][Tags]float32, i int, e *[Tags]float32, pair func(i int, p *[Tags][Tags]float32)) {
	var right [Tags]float32
	for b := range right {
		right[b] = e[b] * c.beta[i][b]
	}
	sum := float32(0)
	var v [Tags]float32
	for a := range Tags {
		row := &t[a]
		x := row[0] * right[0]
		for b := 1; b < Tags; b += 2 {
			x += row[b] * right[b]
		}
		if a > 0 {
			in := (a + 1) &^ 1
			x += row[in] * right[in]
		}
		v[a] = x
		sum += x
	}
	for a := range v {
		c.beta[i-1][a] = v[a] / sum
	}
	if pair != nil {
		c.joint(t, i, &right, pair)
	}
}

// joint hands out the probabilities of the tags of tokens i-1 and i together.
func (c *chain) joint(t *[Tags][Tags]float32, i int, right *[Tags]float32, pair func(i int, p *[Tags][Tags]float32)) {
	var p [Tags][Tags]float32
	all := float32(0)
	for a := range Tag(Tags) {
		for b := range Tag(Tags) {
			if follows(a, b) {
				p[a][b] = c.alpha[i-1][a] * t[a][b] * right[b]
				all += p[a][b]
			}
		}
	}
	for a := range p {
		for b := range p[a] {
			p[a][b] /= all
		}
	}
	pair(i, &p)
}

// exp returns the exponentials of the transitions.
func (t *transitions) exp() *transitions {
	x := new(transitions)
	for k := range t {
		for a := range t[k] {
			for b := range t[k][a] {
				x[k][a][b] = exp32(t[k][a][b])
			}
		}
	}
	return x
}

func exp32(x float32) float32 {
	if x < -60 {
		return 0
	}
	return float32(math.Exp(float64(x)))
}
