package segun

import (
	"math/rand/v2"
	"testing"
)

// TestAtIsTheFirstTokenThatEndsBehind compares with a walk over the tokens.
func TestAtIsTheFirstTokenThatEndsBehind(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 70 {
		l, end := &Tokens{}, uint32(0)
		for range n {
			start := end + r.Uint32N(3)
			end = start + 1 + r.Uint32N(3)
			l.Tokens = append(l.Tokens, Token{Span: Span{Start: start, End: end}})
		}
		for off := range end + 4 {
			want := 0
			for want < n && l.Tokens[want].Span.End <= off {
				want++
			}
			if got := l.At(off); got != want {
				t.Fatalf("%d tokens, offset %d: %d, want %d", n, off, got, want)
			}
		}
	}
}
