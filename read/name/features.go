package name

import "segun/internal/model"

// lowOf are the hashes of words that features read by name.
var (
	lowIn, lowAt, lowFrom, lowNear = model.String("in"), model.String("at"), model.String("from"), model.String("near")
	lowThe                         = model.String("the")
)

// border stands for what lies outside a sentence.
var border = word{form: 1, low: 1, shape: 1, look: lookOther}

// at returns the word of token i, or the border when i lies outside the sentence.
func (t *text) at(s stretch, i int) *word {
	if i < int(s.first) || i >= int(s.end) {
		return &border
	}
	return &t.words[i]
}

// bag collects the feature hashes of one token. A template's number is mixed in by its order, so that
// templates are only ever appended.
type bag struct {
	f []uint64
	n uint64
}

func (b *bag) add(v uint64) {
	b.n++
	b.f = append(b.f, model.Combine(v, b.n))
}

func (b *bag) add2(v, w uint64) { b.add(model.Combine(v, w)) }

// skip leaves templates out.
func (b *bag) skip(n uint64) { b.n += n }

// bits adds one feature for each of the lowest n bits of v that is set.
func (b *bag) bits(v uint32, n int) {
	b.n++
	for i := range n {
		if v>>i&1 != 0 {
			b.f = append(b.f, model.Combine(uint64(i), b.n))
		}
	}
}

// features appends the feature hashes of token i to b.f. The first named of them depend on the word itself, and
// training may leave them out for the sake of words that it has not seen.
func (t *text) features(i int, b *bag) (named int) {
	s := t.sents[t.sent[i]]
	w0, wp, wn := t.at(s, i), t.at(s, i-1), t.at(s, i+1)
	wpp, wnn := t.at(s, i-2), t.at(s, i+2)
	b.n = 0
	b.identity(w0, wp, wn)
	named = len(b.f)
	b.company(wpp, wp, w0, wn, wnn)
	b.classes(wpp, wp, w0, wn, wnn)
	b.looks(wpp, wp, w0, wn, wnn)
	b.known(wp, w0, wn)
	t.wider(b, s, i)
	return named
}

// identity: the word itself.
func (b *bag) identity(w0, wp, wn *word) {
	b.add(w0.form)
	b.add(w0.low)
	b.add2(wp.low, w0.low)
	b.add2(w0.low, wn.low)
	b.add(uint64(w0.fine))
	for k := range 3 {
		if w0.pre[k] != 0 {
			b.add(w0.pre[k])
			b.add(w0.suf[k])
		} else {
			b.skip(2)
		}
	}
}

// company: the words around.
func (b *bag) company(wpp, wp, w0, wn, wnn *word) {
	l := uint64(w0.look)
	b.add2(wp.low, l)
	b.add2(wn.low, l)
	b.add(wpp.low)
	b.add(wnn.low)
	b.add2(wp.low, wn.low)
	b.add2(wpp.low, wp.low)
	b.add2(wn.low, wnn.low)
	b.add(wp.suf[1])
	b.add(wn.suf[1])
}

// classes: word classes at three grains, alone and together.
func (b *bag) classes(wpp, wp, w0, wn, wnn *word) {
	l := uint64(w0.look)
	b.add2(uint64(w0.middle), l)
	b.add2(uint64(w0.coarse), l)
	b.add(uint64(wp.fine))
	b.add(uint64(wn.fine))
	b.add(uint64(wpp.middle))
	b.add(uint64(wnn.middle))
	b.add2(uint64(wp.middle), l)
	b.add2(uint64(wn.middle), l)
	b.add2(uint64(wp.middle), uint64(w0.middle))
	b.add2(uint64(w0.middle), uint64(wn.middle))
	b.add2(uint64(wp.middle), uint64(wn.middle)<<8|l)
	b.add2(uint64(wpp.coarse), uint64(wp.coarse)<<8|l)
	b.add2(uint64(wn.coarse), uint64(wnn.coarse)<<8|l)
}

// looks: the outward shape of the word and its neighbours.
func (b *bag) looks(wpp, wp, w0, wn, wnn *word) {
	l, lp, ln := uint64(w0.look), uint64(wp.look), uint64(wn.look)
	b.add(w0.shape)
	b.add(uint64(w0.length)<<8 | l)
	b.add(lp<<8 | l)
	b.add(l<<8 | ln)
	b.add(lp<<16 | l<<8 | ln)
	b.add(uint64(wpp.look)<<24 | lp<<16 | l<<8 | ln)
	b.add(lp<<24 | l<<16 | ln<<8 | uint64(wnn.look))
	b.add2(w0.suf[1], l)
	b.add2(w0.suf[0], lp<<8|l)
}

// known: what the lexicon tells of the word and its neighbours.
func (b *bag) known(wp, w0, wn *word) {
	n0, np, nn := uint64(w0.flags&flagsOfNames), uint64(wp.flags&flagsOfNames), uint64(wn.flags&flagsOfNames)
	l := uint64(w0.look)
	b.bits(w0.flags, 32)
	b.bits(wp.flags, 32)
	b.bits(wn.flags, 32)
	b.add2(n0, l)
	b.add2(uint64(w0.flags&(flagsOfNames|flagsOfWords)), l)
	b.add2(np, n0<<8|l)
	b.add2(n0, nn<<8|l)
	b.add2(np, nn<<8|l)
	b.add2(uint64(wp.look)<<8|l, n0)
	b.add2(l<<8|uint64(wn.look), n0)
	b.add2(n0, wp.low)
	b.add2(n0, wn.low)
}

// wider: the run of capitals that the token stands in, known names of several words, and the rest of the document.
func (t *text) wider(b *bag, s stretch, i int) {
	w0 := &t.words[i]
	g := t.gaz[i]
	if g.flags != 0 {
		in := uint64(0)
		if g.inside {
			in = 1
		}
		b.add(uint64(g.flags)<<1 | in)
		b.bits(g.flags, 32)
	} else {
		b.skip(2)
	}
	run := t.run[i]
	if run.end == 0 {
		return
	}
	b.n = 100 // the templates below belong to runs
	first, last := &t.words[run.first], &t.words[run.end-1]
	before, after := t.at(s, int(run.first)-1), t.at(s, int(run.end))
	left, right := min(3, uint64(int32(i)-run.first)), min(3, uint64(run.end-1-int32(i)))
	place := left<<2 | right
	b.add(place)
	b.add2(last.low, right)
	b.add2(first.low, left)
	b.add2(before.low, place)
	b.add2(after.low, place)
	b.add2(uint64(last.middle), place)
	b.add2(uint64(first.middle), place)
	b.add2(uint64(before.middle), place)
	b.add2(uint64(after.middle), place)
	b.add2(uint64(first.flags&flagsOfNames), place)
	b.add2(uint64(last.flags&flagsOfNames), place)
	b.add2(uint64(before.middle), uint64(after.middle))
	b.add2(uint64(first.flags&flagsOfNames), uint64(last.flags&flagsOfNames))
	b.add2(t.shapeOfRun(run), place)
	b.add2(uint64(before.flags&(flagTitle|flagPersonNoun|flagPlaceNoun|flagDemonym)), place<<8|uint64(w0.look))
	b.add2(uint64(after.flags&(flagCommVerb|flagPersonNoun|flagPlaceNoun|flagOrgWord)), place<<8|uint64(w0.look))
	b.bits(t.seen[i], seenBits)
	b.add(uint64(t.seen[i]))
	b.add2(uint64(t.seen[i]), uint64(w0.flags&flagsOfNames))
}

// shapeOfRun sums up the looks of a run's first tokens.
func (t *text) shapeOfRun(run stretch) uint64 {
	h := uint64(0)
	for k := run.first; k < run.end && k < run.first+8; k++ {
		h = h*uint64(looks) + uint64(t.words[k].look)
	}
	return h
}

// shut is the score that a token in no name gets for O instead of features.
const shut = 12

// emissions scores the tokens of sentence k into c, which has been reset for it.
func (t *text) emissions(k int, c *chain, b *bag, emit func(f []uint64, e *[Tags]float32)) {
	first := int(t.sents[k].first)
	for i := range c.n {
		c.look[i] = t.words[first+i].look
		c.emit[i] = [Tags]float32{}
		if !t.open[first+i] {
			c.emit[i][0] = shut
			continue
		}
		b.f = b.f[:0]
		t.features(first+i, b)
		emit(b.f, &c.emit[i])
	}
}
