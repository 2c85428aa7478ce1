package accused

import "slices"

// The inputs of a claim among its neighbours that are numbers; signs stand behind them.
const (
	inOwn         = iota // its odds by itself
	inBefore             // those of the claim before it by the same voice
	inAfter              // of the one behind it
	inSame               // of the likeliest beside it, in one sentence by one voice
	inAnother            // of what another voice says just before
	inBy                 // of the likeliest that others say of the same doer
	inVoice              // how much its voice accuses
	inText               // how much the text does
	inMost               // the odds of the likeliest by the same voice
	inFurther            // of one by that voice two or more sentences before
	inBehind             // or behind
	inVoices             // how many claims its voice makes
	inLong               // bytes of its content
	inDepth              // voices of its chain
	inPlace              // where it stands in the text
	inAccusing           // how many claims of the text are likely ones
	inKin                // how much other claims accuse that share its words
	inKinMost            // of the word that speaks most for it
	inKinWords           // how many of its words stand in other claims
	inAbout              // how much others' claims accuse that name those whom it names
	inAboutMost          // the likeliest of them
	inLead               // the likeliest claim of the headline and the first paragraph
	inLeadWords          // how many of its words stand in likely claims of these
	inBlock              // how much the claims of its paragraph accuse
	inBlockBefore        // those of the one before
	inBlockAfter         // of the one behind
	inLeft               // how much accuses before it, the nearer the more
	inRight              // and behind it
	inputs
)

// reach is how many claims before and behind are looked at.
const reach = 6

// none is the odds of a neighbour that is not there.
const none = -9

// odds brings odds to a whole number.
func odds(x float64) uint64 { return uint64(int64(max(-1000, min(1000, 16*x)))) }

// near appends the inputs of the ith claim among its neighbours, whose odds by themselves are known.
func (f *forest) near(s *scene, i int, out []uint64) []uint64 {
	list := s.list
	c := &list[i]
	base := len(out)
	for range inputs + len(f.signs) {
		out = append(out, 0)
	}
	x := out[base:]
	beside(list, i, x)
	s.around(i, x)
	s.kin(i, x)
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
