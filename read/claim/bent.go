package claim

import "math"

// bent is how much the sources of a text tell on without words for saying. Texts differ in it: of a court report or an interview most sentences behind a voice may be the voice's, of a
// business item none. So a sentence is judged by itself first, and then by the others of its text too. The nil bent bends nothing.
type bent struct {
	odds []float64 // of sentences: that they go on, judged by themselves; −Inf of those that were not asked about
	sum  float64   // of what odds stand for
	n    int       // how many were asked about
	done bool      // all were judged by themselves
}

// How much the others of a text count: bentBy times the logarithm of the odds of their mean, to which fewTold sentences are added that go on as often as usuallyTold.
const (
	bentBy      = 1.4
	fewTold     = 2
	usuallyTold = 0.15
)

// newBent is for a text of n sentences.
func newBent(n int) *bent {
	b := &bent{odds: make([]float64, n)}
	for i := range b.odds {
		b.odds[i] = math.Inf(-1)
	}
	return b
}

// open reports whether sentences are still judged by themselves.
func (b *bent) open() bool { return b != nil && !b.done }

// add ends judging by themselves.
func (b *bent) add() {
	for _, o := range b.odds {
		if !math.IsInf(o, -1) {
			b.sum += likelihood(o)
			b.n++
		}
	}
	b.done = true
}

// with notes the best odds of sentence i while sentences are judged by themselves, and returns odds; later it returns them with what the other sentences say. As in most texts no source tells on, that
// is less than none in most.
func (b *bent) with(i int, odds float64) float64 {
	switch {
	case b == nil:
		return odds
	case !b.done:
		b.odds[i] = max(b.odds[i], odds)
		return odds
	}
	return b.bend(i, odds)
}

// bend returns the odds of sentence i, or of a part of it, with what the other sentences say; as they are while sentences are judged by themselves.
func (b *bent) bend(i int, odds float64) float64 {
	if b == nil || !b.done {
		return odds
	}
	sum, n := b.sum, b.n
	if o := b.odds[i]; !math.IsInf(o, -1) {
		sum, n = sum-likelihood(o), n-1
	}
	mean := (sum + fewTold*usuallyTold) / (float64(n) + fewTold)
	return odds + bentBy*math.Log(mean/(1-mean))
}

// likelihood is the probability of which the logarithm of the odds is given.
func likelihood(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
