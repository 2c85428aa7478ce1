package accused

import (
	"segun"
	"segun/read/phrase"
)

// scene is what the claims of a text say together: by voice, by those who did something, by those who are named, by word, by paragraph. It is made in one pass over them, and each is
// compared with all others by taking itself away.
type scene struct {
	list        []Claim
	text        tally
	accusing    int
	voices      map[string]*tally
	doers       map[string]*tally
	named       map[string]*tally
	words       map[uint64]*cell
	blocks      map[int]*tally
	lead        tops
	left, right []float64
}

// tally is how much some claims accuse.
type tally struct {
	n   int
	yes float64
	top tops
}

// tops are the odds of the likeliest two claims of some, of different voices where they are told apart.
type tops struct {
	first, second float64
	at            int // the claim that is likeliest
	voice         string
	seen          bool
}

// cell is what claims that hold a word say.
type cell struct {
	n, lead int
	yes     float64
	last    int // the claim that was counted last
}

// fade is what a claim counts for less with each that stands between.
const fade = 0.75

// leading is how many sentences of a text are its headline and first paragraph, at most.
const leading = 3

// newScene counts the claims of a text, whose odds by themselves are known.
func newScene(list []Claim) *scene {
	s := &scene{list: list, voices: map[string]*tally{}, doers: map[string]*tally{}, named: map[string]*tally{}, words: map[uint64]*cell{}, blocks: map[int]*tally{},
		left: make([]float64, len(list)), right: make([]float64, len(list))}
	run := 0.0
	for i := range list {
		s.left[i] = run
		run = fade*run + yes(list[i].alone)
		s.count(i)
	}
	run = 0
	for i := len(list) - 1; i >= 0; i-- {
		s.right[i] = run
		run = fade*run + yes(list[i].alone)
	}
	return s
}

// count adds the ith claim.
func (s *scene) count(i int) {
	c := &s.list[i]
	if c.Depth > 1 {
		s.text.add(i, c)
		if c.alone > 0 {
			s.accusing++
		}
	}
	if c.Voice != "" {
		of(s.voices, c.Voice).add(i, c)
	}
	if c.By != "" && c.Voice != c.By {
		of(s.doers, c.By).add(i, c)
	}
	for _, e := range c.About {
		if e != c.Voice {
			of(s.named, e).add(i, c)
		}
	}
	of(s.blocks, c.block).add(i, c)
	lead := c.Sentence < leading
	if lead {
		s.lead.add(i, c.alone, c.Voice)
	}
	for _, w := range c.words {
		x := s.words[w]
		if x == nil {
			x = &cell{last: -1}
			s.words[w] = x
		}
		if x.last != i {
			x.last = i
			x.n++
			x.yes += yes(c.alone)
			if lead && c.alone > 0 {
				x.lead++
			}
		}
	}
}

func of[K comparable](m map[K]*tally, k K) *tally {
	t := m[k]
	if t == nil {
		t = &tally{}
		m[k] = t
	}
	return t
}

func (t *tally) add(i int, c *Claim) {
	t.n++
	t.yes += yes(c.alone)
	t.top.add(i, c.alone, c.Voice)
}

func (t *tops) add(i int, odds float64, voice string) {
	switch {
	case !t.seen:
		*t = tops{first: odds, second: none, at: i, voice: voice, seen: true}
	case odds > t.first:
		t.second = t.first
		t.first, t.at = odds, i
	case odds > t.second:
		t.second = odds
	}
}

// but is the likeliest of some but for the ith claim.
func (t *tops) but(i int) float64 {
	switch {
	case !t.seen:
		return none
	case t.at == i:
		return t.second
	}
	return t.first
}

// but is how much some accuse, on the scale of odds, but for the ith claim if it is one of them.
func (t *tally) but(c *Claim, within bool) float64 {
	if t == nil {
		return none
	}
	if within {
		return share(t.yes-yes(c.alone), t.n-1)
	}
	return share(t.yes, t.n)
}

// around fills in what the whole text says: its voice, its doer, all.
func (s *scene) around(i int, x []uint64) {
	c := &s.list[i]
	by, voice, most, n := float64(none), float64(none), float64(none), 0
	if t := s.voices[c.Voice]; t != nil {
		voice, most, n = t.but(c, true), t.top.but(i), t.n-1
	}
	if t := s.doers[c.By]; t != nil && c.By != "" {
		by = t.top.but(i)
	}
	accusing := s.accusing
	if c.Depth > 1 && c.alone > 0 {
		accusing--
	}
	x[inBy], x[inVoice], x[inText], x[inMost] = odds(by), odds(voice), odds(s.text.but(c, c.Depth > 1)), odds(most)
	x[inVoices], x[inAccusing] = uint64(min(n, 1000)), uint64(min(accusing, 1000))
}

// kin fills in what claims say that share words, names or the paragraph.
func (s *scene) kin(i int, x []uint64) {
	c := &s.list[i]
	sum, most, n, lead := 0.0, 0.0, 0, 0
	for k, w := range c.words {
		if first(c.words, k) {
			if e := s.words[w]; e.n > 1 {
				y := e.yes - yes(c.alone)
				n++
				sum += y / float64(e.n-1)
				most = max(most, y/float64(e.n))
				if e.lead > 1 || e.lead == 1 && (c.Sentence >= leading || c.alone <= 0) {
					lead++
				}
			}
		}
	}
	about, likeliest := float64(none), float64(none)
	for _, e := range c.About {
		if t := s.named[e]; t != nil && e != c.Voice {
			about, likeliest = max(about, t.but(c, true)), max(likeliest, t.top.but(i))
		}
	}
	x[inKin], x[inKinMost], x[inKinWords] = odds(share(sum, n)), odds(7*most), uint64(n)
	x[inAbout], x[inAboutMost] = odds(about), odds(likeliest)
	x[inLead], x[inLeadWords] = odds(s.lead.but(i)), uint64(lead)
	x[inBlock], x[inBlockBefore], x[inBlockAfter] = odds(s.blocks[c.block].but(c, true)), odds(s.blocks[c.block-1].but(c, false)), odds(s.blocks[c.block+1].but(c, false))
	x[inLeft], x[inRight] = odds(s.left[i]), odds(s.right[i])
}

// first reports whether a word of some stands there for the first time.
func first(words []uint64, k int) bool {
	for _, w := range words[:k] {
		if w == words[k] {
			return false
		}
	}
	return true
}

// place notes where claims stand, and their words.
func place(v *phrase.View, list []Claim) {
	toks := v.R.Tokens
	for i := range list {
		c := &list[i]
		c.words = c.words[:0]
		if c.Sentence >= 0 && c.Sentence < len(toks.Sentences) {
			c.block = toks.Sentences[c.Sentence].Block
		}
		for _, s := range c.Content {
			for t := toks.At(s.Start); t < len(toks.Tokens) && toks.Tokens[t].Span.Start < s.End && len(c.words) < words; t++ {
				switch v.R.Tags.UPOS[t] {
				case segun.NOUN, segun.VERB, segun.ADJ, segun.PROPN, segun.NUM:
					c.words = append(c.words, lemma(v, t))
				}
			}
		}
	}
}
