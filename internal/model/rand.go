package model

// Rand is a small seeded generator (splitmix64), so that training gives the same bytes on every machine and
// with every Go version.
type Rand struct{ x uint64 }

// NewRand returns a generator for a seed.
func NewRand(seed uint64) *Rand { return &Rand{seed} }

// Uint64 returns the next 64 bits.
func (r *Rand) Uint64() uint64 {
	r.x += k0
	return Mix(r.x)
}

// Intn returns a number in [0, n); n must be positive.
func (r *Rand) Intn(n int) int { return int(r.Uint64() % uint64(n)) }

// Float returns a number in [0, 1).
func (r *Rand) Float() float64 { return float64(r.Uint64()>>11) / (1 << 53) }

// Shuffle puts a in a random order.
func (r *Rand) Shuffle(a []int) {
	for i := len(a) - 1; i > 0; i-- {
		j := r.Intn(i + 1)
		a[i], a[j] = a[j], a[i]
	}
}
