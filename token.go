package segun

// Token is one syntactic word in the sense of Universal Dependencies: "don't" is two tokens that touch.
type Token struct {
	Span Span
}

// Sentence is a run of tokens, [First, End), inside one block.
type Sentence struct {
	Span       Span
	First, End int // indices into Tokens.Tokens
	Block      int // index into Document.Blocks
	Section    int // index into Document.Sections
}

// Tokens is the layer of lang/segment: words and sentences in text order.
// Tokens plus the gaps between them rebuild the text.
type Tokens struct {
	Tokens    []Token
	Sentences []Sentence

	behind []int32 // Index: the first token that ends behind each stretch of text
	in     []int32 // Index: the sentence of each token, -1 for none
}

// stretch is for how many bytes of text, as a power of two, At has an entry.
const stretch = 4

// Index makes At and SentenceOf answer without a search. It is called once the tokens and sentences stand; they are not changed after it.
func (l *Tokens) Index() {
	l.behind, l.in = nil, nil
	n := len(l.Tokens)
	if n == 0 {
		return
	}
	room := make([]int32, n+int(l.Tokens[n-1].Span.End>>stretch)+1)
	in, behind := room[:n:n], room[n:]
	for t := range in {
		in[t] = int32(l.SentenceOf(t))
	}
	t := int32(0)
	for k := range behind {
		for int(t) < n && l.Tokens[t].Span.End <= uint32(k)<<stretch {
			t++
		}
		behind[k] = t
	}
	l.behind, l.in = behind, in
}

// SentenceOf returns the index of the sentence that holds token t, or -1.
func (l *Tokens) SentenceOf(t int) int {
	if uint(t) < uint(len(l.in)) {
		return int(l.in[t])
	}
	lo, hi := 0, len(l.Sentences)
	for lo < hi {
		m := (lo + hi) / 2
		if l.Sentences[m].End <= t {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(l.Sentences) && l.Sentences[lo].First <= t {
		return lo
	}
	return -1
}

// Cover returns the span from the start of token first to the end of token end-1.
func (l *Tokens) Cover(first, end int) Span {
	return Span{l.Tokens[first].Span.Start, l.Tokens[end-1].Span.End}
}

// At returns the index of the first token that ends after byte offset off; len(Tokens) when none does.
func (l *Tokens) At(off uint32) int {
	toks, lo := l.Tokens, 0
	if k := off >> stretch; k < uint32(len(l.behind)) {
		for lo = int(l.behind[k]); lo < len(toks) && toks[lo].Span.End <= off; {
			lo++
		}
		return lo
	}
	for n := len(toks); n > 0; { // the answer is in lo to lo+n; no branch depends on the text
		half := (n + 1) / 2
		if toks[lo+half-1].Span.End <= off {
			lo += half
		}
		n -= half
	}
	return lo
}
