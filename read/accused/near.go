package accused

import "segun/internal/model"

// The templates of features of a claim among its neighbours.
const (
	nBias = iota + 101
	nOwn
	nBefore
	nAfter
	nSame
	nSentence
	nBy
	nVoice
	nText
	nSign
	nPair
	nAnother
)

// reach is how many claims before and behind are looked at.
const reach = 6

// steps are how many features a number is told by: one for each bound that it passes.
const steps = 12

// thermometer appends one feature for each half that odds lie above, from −4 on.
func thermometer(out []uint64, template uint64, odds float64) []uint64 {
	out = append(out, model.F1(template, 1000))
	for n := range steps {
		if odds > -3.5+0.6*float64(n) {
			out = append(out, model.F1(template, uint64(n)))
		}
	}
	return out
}

// none is the odds of a neighbour that is not there.
const none = -9

// near appends the features of the ith claim among its neighbours, whose odds by themselves are known.
func near(list []Claim, i int, out []uint64) []uint64 {
	c := &list[i]
	before, after, same, another := float64(none), float64(none), float64(none), float64(none)
	for k := i - 1; k >= 0 && k >= i-reach; k-- {
		p := &list[k]
		switch {
		case p.Sentence == c.Sentence && p.Voice == c.Voice:
			same = max(same, p.alone)
		case p.Voice == c.Voice && c.Sentence-p.Sentence <= 2 && before == none:
			before = p.alone
		case p.Voice != c.Voice && c.Sentence-p.Sentence <= 1 && another == none:
			another = p.alone
		}
	}
	for k := i + 1; k < len(list) && k <= i+reach; k++ {
		p := &list[k]
		switch {
		case p.Sentence == c.Sentence && p.Voice == c.Voice:
			same = max(same, p.alone)
		case p.Voice == c.Voice && p.Sentence-c.Sentence <= 2 && after == none:
			after = p.alone
		}
	}
	voice, by, text := 0.0, float64(none), 0.0
	n, of := 0, 0
	for k := range list {
		p := &list[k]
		if k == i {
			continue
		}
		if p.Depth > 1 {
			of++
			text += yes(p.alone)
		}
		if c.Voice != "" && p.Voice == c.Voice {
			n++
			voice += yes(p.alone)
		}
		if c.By != "" && p.By == c.By && p.Voice != c.By {
			by = max(by, p.alone)
		}
	}
	out = append(out, model.F1(nBias, 1))
	out = thermometer(out, nOwn, c.alone)
	out = thermometer(out, nBefore, before)
	out = thermometer(out, nAfter, after)
	out = thermometer(out, nSame, same)
	out = thermometer(out, nAnother, another)
	out = thermometer(out, nBy, by)
	out = thermometer(out, nVoice, tenths(voice, n))
	out = thermometer(out, nText, tenths(text, of))
	for k := range min(c.Core, len(c.Signs)) {
		out = append(out, model.F1(nSign, c.Signs[k].key()))
	}
	return out
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

// tenths brings a share of n onto the scale of odds, -3.5 for none and 3.7 for all.
func tenths(sum float64, n int) float64 {
	if n == 0 {
		return none
	}
	return -3.4 + 7*sum/float64(n)
}
