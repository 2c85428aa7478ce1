package accused

import "slices"

// The inputs of a claim among its neighbours that are numbers; signs stand behind them.
const (
	inOwn      = iota // its odds by itself
	inBefore          // those of the claim before it by the same voice
	inAfter           // of the one behind it
	inSame            // of the likeliest beside it, in one sentence by one voice
	inAnother         // of what another voice says just before
	inBy              // of the likeliest that others say of the same doer
	inVoice           // how much its voice accuses
	inText            // how much the text does
	inMost            // the odds of the likeliest by the same voice
	inFurther         // of one by that voice two or more sentences before
	inBehind          // or behind
	inVoices          // how many claims its voice makes
	inLong            // bytes of its content
	inDepth           // voices of its chain
	inPlace           // where it stands in the text
	inAccusing        // how many claims of the text are likely ones
	inputs
)

// reach is how many claims before and behind are looked at.
const reach = 6

// none is the odds of a neighbour that is not there.
const none = -9

// odds brings odds to a whole number.
func odds(x float64) uint64 { return uint64(int64(max(-1000, min(1000, 16*x)))) }

// near appends the inputs of the ith claim among its neighbours, whose odds by themselves are known.
func (f *forest) near(list []Claim, i int, out []uint64) []uint64 {
	c := &list[i]
	base := len(out)
	out = append(out, make([]uint64, inputs+len(f.signs))...)
	x := out[base:]
	beside(list, i, x)
	around(list, i, x)
	long := 0
	for _, s := range c.Content {
		long += int(s.End - s.Start)
	}
	x[inOwn], x[inLong], x[inDepth], x[inPlace] = odds(c.alone), uint64(min(long, 1000)), uint64(c.Depth), uint64(100*i/len(list))
	for _, s := range c.Signs {
		if k, ok := slices.BinarySearch(f.signs, s.key()); ok {
			x[inputs+k] = 1
		}
	}
	return out
}

// beside fills in the odds of the claims just before and behind.
func beside(list []Claim, i int, x []uint64) {
	c := &list[i]
	before, after, same, another, further, behind := float64(none), float64(none), float64(none), float64(none), float64(none), float64(none)
	for k := i - 1; k >= 0 && k >= i-reach; k-- {
		p := &list[k]
		switch off := c.Sentence - p.Sentence; {
		case p.Voice != c.Voice:
			if off <= 1 && another == none {
				another = p.alone
			}
		case off == 0:
			same = max(same, p.alone)
		case off <= 2 && before == none:
			before = p.alone
		case off <= 4 && further == none:
			further = p.alone
		}
	}
	for k := i + 1; k < len(list) && k <= i+reach; k++ {
		p := &list[k]
		switch off := p.Sentence - c.Sentence; {
		case p.Voice != c.Voice:
		case off == 0:
			same = max(same, p.alone)
		case off <= 2 && after == none:
			after = p.alone
		case off <= 4 && behind == none:
			behind = p.alone
		}
	}
	x[inBefore], x[inAfter], x[inSame], x[inAnother], x[inFurther], x[inBehind] = odds(before), odds(after), odds(same), odds(another), odds(further), odds(behind)
}

// around fills in what the whole text says: its voice, its doer, all.
func around(list []Claim, i int, x []uint64) {
	c := &list[i]
	voice, by, text, most := 0.0, float64(none), 0.0, float64(none)
	n, of, accusing := 0, 0, 0
	for k := range list {
		p := &list[k]
		if k == i {
			continue
		}
		if p.Depth > 1 {
			of++
			text += yes(p.alone)
			if p.alone > 0 {
				accusing++
			}
		}
		if c.Voice != "" && p.Voice == c.Voice {
			n++
			voice += yes(p.alone)
			most = max(most, p.alone)
		}
		if c.By != "" && p.By == c.By && p.Voice != c.By {
			by = max(by, p.alone)
		}
	}
	x[inBy], x[inVoice], x[inText], x[inMost] = odds(by), odds(share(voice, n)), odds(share(text, of)), odds(most)
	x[inVoices], x[inAccusing] = uint64(min(n, 1000)), uint64(min(accusing, 1000))
}

// yes is how much a claim counts as an accusation, from 0 to 1.
func yes(odds float64) float64 {
	switch {
	case odds > 1:
		return 1
	case odds > -1:
		return (odds + 1) / 2
	}
	return 0
}

// share brings a share of n onto the scale of odds, -3.4 for none and 3.6 for all.
func share(sum float64, n int) float64 {
	if n == 0 {
		return none
	}
	return -3.4 + 7*sum/float64(n)
}
