package segment

import (
	"math/bits"

	"segun"
	"segun/internal/model"
)

// pad is how many empty looks stand on each side of a block's, so that windows need no checks.
const pad = 3

// borders finds the ends of the sentences of one block after the other. It holds buffers and is reused.
type borders struct {
	seg   *Segmenter
	text  string
	looks []look
	ends  []int // out: indices behind the last token of each sentence
	out   []segun.Sentence
	cut   int // first token at which a sentence was cut for its length, -1 when there is none
	feats []uint64
	state
}

// state is what is known at a place from the tokens before it.
type state struct {
	start    int  // index in looks of the first token of the running sentence
	capitals int  // tokens of the sentence that start with a capital
	quote    bool // inside quotation marks
	spoken   bool // the last quotation marks opened a sentence
	depth    int  // of brackets
	closed   bool // the block ends with a terminal mark
	listed   bool // the block starts with a bullet or a number
}

func (b *borders) reset(s *Segmenter, text string) {
	b.seg, b.text, b.cut = s, text, -1
}

// block fills ends for the block whose tokens start at index first of tokens.
func (b *borders) block(tokens []segun.Token, first int) {
	b.ends = b.ends[:0]
	if first == len(tokens) {
		return
	}
	b.describe(tokens[first:])
	for i := pad; i+pad < len(b.looks)-1; i++ {
		b.enter(i)
		if b.candidate(i) && !b.quoted(i) && !b.dayBehind(i) && (b.forced(i) || b.runIn(i) || b.score(i) > 0) {
			b.border(first, i)
		} else if i-b.start+1 >= maxSentence {
			if b.cut < 0 {
				b.cut = first + i - pad
			}
			b.border(first, i)
		}
	}
	b.ends = append(b.ends, len(tokens))
}

// sentences returns the sentences between the last block's ends. The result is good until the next call.
func (b *borders) sentences(tokens []segun.Token, first, block, section int) []segun.Sentence {
	b.out = b.out[:0]
	for _, end := range b.ends {
		b.out = append(b.out, segun.Sentence{First: first, End: end, Block: block, Section: section,
			Span: segun.Span{Start: tokens[first].Span.Start, End: tokens[end-1].Span.End}})
		first = end
	}
	return b.out
}

func (b *borders) border(first, i int) {
	b.ends = append(b.ends, first+i-pad+1)
	b.start, b.capitals = i+1, 0
}

// describe fills looks and the state for a new block.
func (b *borders) describe(tokens []segun.Token) {
	b.looks = append(b.looks[:0], look{}, look{}, look{})
	prev, single := tokens[0].Span.Start, false
	for _, t := range tokens {
		gap := uint8(0)
		for i := prev; i < t.Span.Start; i++ {
			if b.text[i] == '\n' {
				gap = 2
			} else if gap == 0 {
				gap = 1
			}
		}
		b.looks = append(b.looks, b.seg.rules.lookAt(b.text, int(t.Span.Start), int(t.Span.End), gap))
		switch t.Span.In(b.text) {
		case "‘":
			single = true
		case "'", "’":
			l := &b.looks[len(b.looks)-1]
			l.owns = gap == 0 && !single && t.Span.Start > tokens[0].Span.Start && b.text[t.Span.Start-1]|0x20 == 's'
			single = gap > 0 || single && l.owns
		}
		prev = t.Span.End
	}
	b.sides()
	b.looks = append(b.looks, look{}, look{}, look{})
	b.state = state{start: pad}
	last := len(b.looks) - pad - 1
	for last > pad && (b.looks[last].shape == closing || b.looks[last].shape == straight) {
		last--
	}
	b.closed = b.looks[last].shape == terminal
	b.listed = b.looks[pad].shape == bullet || b.looks[pad].shape == dash || b.looks[pad].shape == numeral
}

// sides tells opening from closing straight quotation marks by the spaces around them.
func (b *borders) sides() {
	open := false
	for i := pad; i < len(b.looks); i++ {
		l := &b.looks[i]
		if l.shape != straight {
			continue
		}
		before := i == pad || l.gap > 0 || b.looks[i-1].shape == opening || b.looks[i-1].shape == dash
		after := i+1 == len(b.looks) || b.looks[i+1].gap > 0
		switch {
		case before && !after:
			l.shape = opening
		case after && !before:
			l.shape = closing
		case before == after && !open:
			l.shape = opening
		default:
			l.shape = closing
		}
		open = l.shape == opening
		l.form = uint64(l.shape)
	}
}

// enter updates the state with token i.
func (b *borders) enter(i int) {
	switch l := b.looks[i]; l.shape {
	case opening:
		if b.isBracket(l) {
			b.depth++
		} else {
			b.quote, b.spoken = true, i == b.start
		}
	case closing:
		if b.isBracket(l) {
			b.depth = max(0, b.depth-1)
		} else {
			b.quote = false
		}
	case capWord, upperWord, oneCapital:
		b.capitals++
	}
}

var (
	roundOpen, roundClose   = model.String("("), model.String(")")
	squareOpen, squareClose = model.String("["), model.String("]")
)

func (b *borders) isBracket(l look) bool {
	return l.form == roundOpen || l.form == roundClose || l.form == squareOpen || l.form == squareClose
}

// pmWord is what a prime minister and an afternoon are cut short to.
var pmWord = model.String("pm")

// candidate reports whether a sentence could end behind token i.
func (b *borders) candidate(i int) bool {
	l, n := b.looks[i], b.looks[i+1]
	switch n.shape {
	case comma, semicolon, colon, terminal:
		return false
	}
	switch l.shape {
	case terminal, withStop:
		return true
	case opening:
		return false
	case upperWord:
		if p := b.looks[i-1].shape; l.form == pmWord && (i == b.start || p == lowerWord || p == capWord || p == comma) {
			return false // "Outgoing PM | Cerar said", which is no time of day
		}
	case closing:
		if l.owns {
			return false // "told Wolf News' | Tam Ordo"
		}
		if n.gap == 1 && b.looks[i-1].shape == comma && !b.isBracket(l) {
			return false // "…," | DuVal said
		}
		return n.gap > 0 || b.looks[i-1].shape == terminal
	case colon, semicolon, dash, symbol, bullet:
		return n.gap > 0
	case comma:
		return n.gap > 0 && n.shape != lowerWord
	}
	return n.gap > 0 && n.shape != lowerWord && n.shape != closing
}

// mostNames is how many words of a name and its titles may stand between a quotation and the verb that tells who spoke.
const mostNames = 6

// quoted reports whether who has spoken follows a question or a shout in quotation marks, which then ends no sentence: "Where is the money?" | Ines Quist asked.
func (b *borders) quoted(i int) bool {
	if l := b.looks[i]; l.shape != closing || b.isBracket(l) || !b.spoken || b.quote || b.looks[i-1].shape != terminal || b.looks[i-1].form == stop || b.looks[i+1].gap != 1 {
		return false
	}
	names := 0
	for j := i + 1; j < len(b.looks)-pad && j <= i+mostNames+2; j++ {
		switch n := b.looks[j]; n.shape {
		case capWord, oneCapital, upperWord, withStop:
			names++
			if names > mostNames || n.gap == 2 {
				return false
			}
		case lowerWord:
			return names > 0 && (b.tellsWho(j) || n.form != toWord && j+1 < len(b.looks)-pad && b.looks[j+1].shape == lowerWord && b.tellsWho(j+1))
		default:
			return false
		}
	}
	return false
}

// tellsWho reports whether the word at j is a verb that tells who has been quoted, and has no clause of its own.
func (b *borders) tellsWho(j int) bool {
	switch b.seg.rules.quoting[b.looks[j].form] {
	case "verb":
		return b.seg.rules.quoting[b.looks[j+1].form] != "clause"
	case "hearer":
		return true
	}
	return false
}

var stop, toWord = model.String("."), model.String("to")

// forced reports whether a line that starts with a bullet follows.
func (b *borders) forced(i int) bool {
	n := b.looks[i+1]
	if n.gap != 2 {
		return false
	}
	switch n.shape {
	case bullet:
		return b.looks[i+2].gap > 0
	case dash, numeral, withStop:
		return b.listed && b.looks[pad].shape == n.shape
	}
	return false
}

// bucket puts a distance into one of a few classes.
func bucket(n int) uint64 {
	if n < 6 {
		return uint64(n)
	}
	return uint64(4 + bits.Len(uint(n)))
}

// score sums the weights of the features of the place behind token i.
func (b *borders) score(i int) int32 {
	b.extract(i)
	w := b.seg.weights
	mask := uint64(len(w) - 1)
	var sum int32
	for _, f := range b.feats {
		sum += int32(w[f>>16&mask])
	}
	return sum
}

func flag(v bool) uint64 {
	if v {
		return 1
	}
	return 0
}

// extract fills feats with the hashed features of the place behind token i.
func (b *borders) extract(i int) {
	l := b.looks[i-2 : i+4 : i+4]
	pp, p, c, n, nn, n3 := &l[0], &l[1], &l[2], &l[3], &l[4], &l[5]
	if i-2 < b.start {
		pp = &look{}
	}
	if i-1 < b.start {
		p = &look{}
	}
	sc, sn, sp, s2 := uint64(c.shape), uint64(n.shape), uint64(p.shape), uint64(nn.shape)
	k := uint64(c.kind)
	gap := uint64(n.gap)
	if gap == 2 {
		gap = 1 // training text has no line ends
	}
	length := bucket(i - b.start + 1)
	rest := bucket(len(b.looks) - pad - i - 1)
	where := flag(b.quote) | flag(b.depth > 0)<<1
	caps := flag(b.capitals == i-b.start+1) | flag(b.capitals*2 > i-b.start+1)<<1
	shapes := sp | sc<<5 | sn<<10 | s2<<15
	f := b.feats[:0]
	t := uint64(0)
	add := func(x uint64) {
		t++
		f = append(f, model.Mix(x^t*0x9e3779b97f4a7c15))
	}
	pair := func(x, y uint64) { add(x*3 + (y<<23 | y>>41)) }
	add(sc | sn<<5)
	add(shapes)
	add(shapes | gap<<20 | where<<22)
	add(shapes | uint64(n3.shape)<<20 | uint64(pp.shape)<<25)
	add(c.form)
	add(n.form)
	pair(c.form, n.form)
	pair(c.form, sn|gap<<8|where<<10)
	pair(n.form, sc|gap<<8|where<<10)
	pair(n.form, sc|sp<<8|flag(n.shape == lowerWord)<<16)
	pair(p.form, sc|sn<<8)
	pair(p.form, c.form+sn)
	pair(nn.form, sc|sn<<8)
	pair(nn.form, n.form+sc)
	pair(n.form, sn|s2<<8|sc<<16)
	pair(c.form, p.form+n.form*5)
	pair(b.looks[b.start].form, c.form+sn)
	pair(b.looks[b.start].form, sc|sn<<8|length<<16)
	add(sc | sn<<5 | length<<10 | flag(b.closed)<<20)
	add(sc | sn<<5 | rest<<10 | flag(b.closed)<<20)
	add(sc | sn<<5 | caps<<10 | length<<14 | s2<<22)
	add(sc | sn<<5 | where<<10 | s2<<14 | flag(b.closed)<<20 | k<<24)
	add(k | sn<<5 | s2<<10 | gap<<15)
	pair(n.form, k)
	pair(c.form, length<<8|sn)
	pair(pp.form, sp|sc<<8|sn<<16)
	pair(c.form, s2|sn<<8|sp<<16)
	b.feats = f
}
