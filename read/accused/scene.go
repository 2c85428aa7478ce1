package accused

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// Room is what weighing needs while it goes on, kept to be used again for the next text. The zero value is ready. It is not safe for concurrent use.
type Room struct {
	inputs []uint64
	lemmas []uint64 // of all claims, one after the other
	scene  scene
}

// scene is what the claims of a text say together: by voice, by those who did something, by those who are named, by word, by paragraph. It is made in one pass over them, and each is
// compared with all others by taking itself away.
type scene struct {
	list                 []Claim
	was                  []counted // parallel to list: what was counted of each
	text                 tally
	accusing             int
	voices, doers, named map[string]int // into tallies
	blocks               map[int]int
	tallies              []tally
	words                map[uint64]int // into cells
	cells                []cell
	first                tops // of the headline and the first paragraph
	left, right          []float64
}

// counted is what a claim was counted by.
type counted struct {
	voice string
	about []string
	depth int
	alone float64
}

// tally is how much some claims accuse.
type tally struct {
	n   int
	yes float64
	top tops
}

// tops are the odds of the likeliest two claims of some.
type tops struct {
	first, second float64
	at            int // the claim that is likeliest
	seen          bool
}

// cell is what the claims that hold a word say.
type cell struct {
	n, lead int // claims, and the likely ones of them in the first lines
	yes     float64
	last    int // the claim that was counted last
}

// fade is what a claim counts for less with each that stands between.
const fade = 0.75

// leading is how many sentences of a text are taken for its headline and first paragraph.
const leading = 3

// fill counts the claims of a text, whose odds by themselves are known.
func (s *scene) fill(list []Claim) {
	s.clear(list)
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
}

// clear makes room for a list.
func (s *scene) clear(list []Claim) {
	if s.voices == nil {
		s.voices, s.doers, s.named, s.blocks, s.words = map[string]int{}, map[string]int{}, map[string]int{}, map[int]int{}, map[uint64]int{}
	}
	clear(s.voices)
	clear(s.doers)
	clear(s.named)
	clear(s.blocks)
	clear(s.words)
	s.list, s.text, s.accusing, s.first = list, tally{}, 0, tops{}
	s.tallies, s.cells, s.was = s.tallies[:0], s.cells[:0], s.was[:0]
	s.left, s.right = slices.Grow(s.left[:0], len(list))[:len(list)], slices.Grow(s.right[:0], len(list))[:len(list)]
}

// count adds the ith claim.
func (s *scene) count(i int) {
	c := &s.list[i]
	s.was = append(s.was, counted{c.Voice, c.About, c.Depth, c.alone})
	if c.Depth > 1 {
		s.text.add(i, c.alone)
		if c.alone > 0 {
			s.accusing++
		}
	}
	if c.Voice != "" {
		add(s, s.voices, c.Voice, i)
	}
	if c.By != "" && c.Voice != c.By {
		add(s, s.doers, c.By, i)
	}
	for _, e := range c.About {
		if e != c.Voice {
			add(s, s.named, e, i)
		}
	}
	add(s, s.blocks, c.block, i)
	lead := c.Sentence < leading
	if lead {
		s.first.add(i, c.alone)
	}
	for _, w := range c.words {
		k, ok := s.words[w]
		if !ok {
			k = len(s.cells)
			s.words[w], s.cells = k, append(s.cells, cell{last: -1})
		}
		if x := &s.cells[k]; x.last != i {
			x.last = i
			x.n++
			x.yes += yes(c.alone)
			if lead && c.alone > 0 {
				x.lead++
			}
		}
	}
}

// add counts the ith claim under a key.
func add[K comparable](s *scene, m map[K]int, key K, i int) {
	k, ok := m[key]
	if !ok {
		k = len(s.tallies)
		m[key], s.tallies = k, append(s.tallies, tally{})
	}
	s.tallies[k].add(i, s.list[i].alone)
}

// of returns what is counted under a key, nil for nothing.
func of[K comparable](s *scene, m map[K]int, key K) *tally {
	if k, ok := m[key]; ok {
		return &s.tallies[k]
	}
	return nil
}

func (t *tally) add(i int, odds float64) {
	t.n++
	t.yes += yes(odds)
	t.top.add(i, odds)
}

func (t *tops) add(i int, odds float64) {
	switch {
	case !t.seen:
		*t = tops{first: odds, second: none, at: i, seen: true}
	case odds > t.first:
		t.first, t.second, t.at = odds, t.first, i
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

// but is how much some accuse, on the scale of odds; own is what is taken away for the claim that asks, where it is one of them.
func (t *tally) but(own float64, within bool) float64 {
	switch {
	case t == nil:
		return none
	case within:
		return share(t.yes-own, t.n-1)
	}
	return share(t.yes, t.n)
}

// around fills in what the whole text says: its voice, its doer, all.
func (s *scene) around(i int, x []uint64) {
	c, was := &s.list[i], &s.was[i]
	own := yes(was.alone)
	by, voice, most, n := float64(none), float64(none), float64(none), 0
	if t := of(s, s.voices, c.Voice); t != nil && c.Voice != "" {
		voice, most, n = t.but(own, was.voice == c.Voice), t.top.but(i), t.n
		if was.voice == c.Voice {
			n--
		}
	}
	if t := of(s, s.doers, c.By); t != nil && c.By != "" {
		by = t.top.but(i)
	}
	accusing := s.accusing
	if was.depth > 1 && was.alone > 0 {
		accusing--
	}
	x[inBy], x[inVoice], x[inText], x[inMost] = odds(by), odds(voice), odds(s.text.but(own, was.depth > 1)), odds(most)
	x[inVoices], x[inAccusing] = uint64(min(n, 1000)), uint64(min(accusing, 1000))
}

// kin fills in what claims say that share words, names or the paragraph.
func (s *scene) kin(i int, x []uint64) {
	c, was := &s.list[i], &s.was[i]
	own := yes(was.alone)
	sum, most, n, lead := 0.0, 0.0, 0, 0
	for k, w := range c.words {
		if slices.Contains(c.words[:k], w) {
			continue
		}
		at, ok := s.words[w]
		if !ok || s.cells[at].n < 2 {
			continue
		}
		e := &s.cells[at]
		y := e.yes - own
		n++
		sum += y / float64(e.n-1)
		most = max(most, y/float64(e.n))
		if e.lead > 1 || e.lead == 1 && (c.Sentence >= leading || was.alone <= 0) {
			lead++
		}
	}
	about, likeliest := float64(none), float64(none)
	for _, e := range c.About {
		if t := of(s, s.named, e); t != nil && e != c.Voice {
			about, likeliest = max(about, t.but(own, e != was.voice && slices.Contains(was.about, e))), max(likeliest, t.top.but(i))
		}
	}
	x[inKin], x[inKinMost], x[inKinWords] = odds(share(sum, n)), odds(7*most), uint64(n)
	x[inAbout], x[inAboutMost] = odds(about), odds(likeliest)
	x[inLead], x[inLeadWords] = odds(s.first.but(i)), uint64(lead)
	x[inBlock], x[inBlockBefore], x[inBlockAfter] = odds(of(s, s.blocks, c.block).but(own, true)), odds(of(s, s.blocks, c.block-1).but(0, false)), odds(of(s, s.blocks, c.block+1).but(0, false))
	x[inLeft], x[inRight] = odds(s.left[i]), odds(s.right[i])
}

// place notes where claims stand, and the lemmas of their words, which it appends to out.
func place(v *phrase.View, list []Claim, out []uint64) []uint64 {
	toks := v.R.Tokens
	for i := range list {
		c := &list[i]
		from := len(out)
		if c.Sentence >= 0 && c.Sentence < len(toks.Sentences) {
			c.block = toks.Sentences[c.Sentence].Block
		}
		for _, s := range c.Content {
			for t := toks.At(s.Start); t < len(toks.Tokens) && toks.Tokens[t].Span.Start < s.End && len(out)-from < words; t++ {
				switch v.R.Tags.UPOS[t] {
				case segun.NOUN, segun.VERB, segun.ADJ, segun.PROPN, segun.NUM:
					out = append(out, lemma(v, t))
				}
			}
		}
		c.words = out[from:len(out):len(out)]
	}
	return out
}
