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
		for range 2 {
			for off := range end + 40 {
				want := 0
				for want < n && l.Tokens[want].Span.End <= off {
					want++
				}
				if got := l.At(off); got != want {
					t.Fatalf("%d tokens, offset %d: %d, want %d", n, off, got, want)
				}
			}
			l.Index()
		}
	}
}

// TestSentenceOfIsTheSameWithAnIndex compares the search with the index, for tokens in no sentence and none of the text's too.
func TestSentenceOfIsTheSameWithAnIndex(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		l := &Tokens{}
		for k := 0; k < 30; k += 1 + r.IntN(4) {
			first := k
			k += r.IntN(6)
			l.Sentences = append(l.Sentences, Sentence{First: first, End: k + 1})
		}
		n := l.Sentences[len(l.Sentences)-1].End + 2
		for k := range n {
			l.Tokens = append(l.Tokens, Token{Span: Span{Start: uint32(2 * k), End: uint32(2*k + 1)}})
		}
		indexed := *l
		indexed.Index()
		for k := -2; k < n+3; k++ {
			if got, want := indexed.SentenceOf(k), l.SentenceOf(k); got != want {
				t.Fatalf("token %d: %d, want %d", k, got, want)
			}
		}
	}
}
