package tag

import (
	"encoding/binary"
	"fmt"
	"strings"
	"sync"

	"segun"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/lexicon"
)

// Pair is a class of the model: a universal tag with the language's own.
type Pair struct {
	UPOS segun.UPOS
	XPOS string
}

// Tagger tags sentences. It is safe for concurrent use.
type Tagger struct {
	Pairs   []Pair
	weights *model.Linear
	close   int32 // a second best class within this of the best is worth a look
	dict    dictionary
	open    []uint8
	third   []uint8 // the class of verbs in -s, for words that can be nothing else
	lx      *lexicon.Lexicon
	cl      *cluster.Clusters
	pool    sync.Pool
}

// dictionary maps a lower-cased word's hash to the pairs that it was seen with.
type dictionary struct {
	slots []dictSlot // open addressing, a power of two
	cands []uint8
}

type dictSlot struct {
	hash       uint32
	start, end uint32
}

// sound reports whether every search ends, and every word has a class.
func (d *dictionary) sound() bool {
	n, free := len(d.slots), false
	for _, s := range d.slots {
		if s.hash == 0 {
			free = true
		} else if s.start >= s.end || int(s.end) > len(d.cands) {
			return false
		}
	}
	return n == 0 || free && n&(n-1) == 0
}

func (d *dictionary) find(hash uint64) []uint8 {
	if len(d.slots) == 0 {
		return nil
	}
	m := uint64(len(d.slots) - 1)
	fp := uint32(hash>>32) | 1
	for i := hash & m; ; i = (i + 1) & m {
		s := &d.slots[i]
		if s.hash == 0 {
			return nil
		}
		if s.hash == fp {
			return d.cands[s.start:s.end]
		}
	}
}

// Open builds a tagger from its model file. The lexicon and clusters must be those it was trained with.
func Open(f *model.File, lx *lexicon.Lexicon, cl *cluster.Clusters) (*Tagger, error) {
	t := &Tagger{lx: lx, cl: cl}
	for _, p := range f.Strings["pairs"] {
		u, x, ok := strings.Cut(p, "|")
		up, known := segun.ParseUPOS(u)
		if !ok || !known {
			return nil, fmt.Errorf("lang/tag: pair %q: %w", p, model.ErrCorrupt)
		}
		t.Pairs = append(t.Pairs, Pair{up, x})
	}
	var err error
	if t.weights, err = f.Linear("weights"); err != nil {
		return nil, fmt.Errorf("lang/tag: %w", err)
	}
	if len(t.Pairs) == 0 || len(t.Pairs) > t.weights.Stride {
		return nil, fmt.Errorf("lang/tag: %d pairs: %w", len(t.Pairs), model.ErrCorrupt)
	}
	t.close = int32(f.Numbers["close"])
	t.open = f.Bytes("open")
	raw := f.Bytes("dict")
	for i := 0; i+12 <= len(raw); i += 12 {
		t.dict.slots = append(t.dict.slots, dictSlot{binary.LittleEndian.Uint32(raw[i:]),
			binary.LittleEndian.Uint32(raw[i+4:]), binary.LittleEndian.Uint32(raw[i+8:])})
	}
	t.dict.cands = f.Bytes("cands")
	if !t.dict.sound() || len(t.open) == 0 {
		return nil, fmt.Errorf("lang/tag: dictionary: %w", model.ErrCorrupt)
	}
	for _, c := range append(append([]uint8{}, t.dict.cands...), t.open...) {
		if int(c) >= len(t.Pairs) {
			return nil, fmt.Errorf("lang/tag: class %d of %d: %w", c, len(t.Pairs), model.ErrCorrupt)
		}
	}
	for i, p := range t.Pairs {
		if p.UPOS == segun.VERB && p.XPOS == "VBZ" {
			t.third = []uint8{uint8(i)}
		}
	}
	t.pool.New = func() any { return new(scratch) }
	return t, nil
}

// scratch is the working memory of one sentence.
type scratch struct {
	attrs []attr
	tags  []uint8
	feats []uint64
	score [256]int32
	buf   []byte
	cands []uint8
	extra []uint8
	turns [2]turn // a word and the next one
}

// turn is what is known of a word before those in front of it are tagged.
type turn struct {
	classes []uint8  // that it may be of
	feats   []uint64 // static, where there are several
	room    []uint8  // of classes
}

// prepare fills the attributes of words.
func (s *scratch) prepare(words []string, lx *lexicon.Lexicon, cl *cluster.Clusters) window {
	n := len(words)
	if cap(s.attrs) < n+5 {
		s.attrs = make([]attr, n+5, 2*n+5)
		s.tags = make([]uint8, 2*n)
	}
	s.attrs = s.attrs[:n+5]
	s.attrs[0], s.attrs[1] = boundary, boundary
	caps, low := 0, 0
	for i, w := range words {
		a := &s.attrs[i+2]
		s.buf = a.look(w, s.buf, lx, cl)
		switch a.cap {
		case 2:
			caps++
		case 0:
			if !a.digit && len(w) > 3 {
				low++
			}
		}
	}
	for i := n + 2; i < n+5; i++ {
		s.attrs[i] = boundary
	}
	return window{a: s.attrs, upper: caps > 3 && caps > 2*low}
}

// Tag sets best[i] to the class (index into Pairs) of words[i], and second[i] to the next best where the tagger is not sure,
// to the best where it is. best and second must be as long as words.
func (t *Tagger) Tag(words []string, best, second []uint8) {
	s := t.pool.Get().(*scratch)
	defer t.pool.Put(s)
	w := s.prepare(words, t.lx, t.cl)
	w.tags = best
	if len(words) > 0 {
		t.ready(&w, 0, s)
	}
	for i := range words {
		if i+1 < len(words) {
			t.ready(&w, i+1, s)
		}
		c := s.turns[i&1].classes
		if len(c) == 1 {
			best[i], second[i] = c[0], c[0]
			continue
		}
		f := w.dynamic(s.turns[i&1].feats, i)
		s.turns[i&1].feats = f
		t.weights.SumSome(f, c, &s.score)
		one, two := c[0], c[1]
		if s.score[two] > s.score[one] {
			one, two = two, one
		}
		for _, k := range c[2:] {
			if s.score[k] > s.score[one] {
				one, two = k, one
			} else if s.score[k] > s.score[two] {
				two = k
			}
		}
		if s.score[one]-s.score[two] > t.close {
			two = one
		}
		best[i], second[i] = one, two
	}
}

// ready opens the turn of word i: the rows that it needs whatever the words before it are come while the word before it is tagged.
func (t *Tagger) ready(w *window, i int, s *scratch) {
	u, a := &s.turns[i&1], &w.a[i+2]
	s.cands = u.room
	u.classes = t.candidates(a, s)
	u.room = s.cands
	if len(t.third) > 0 && t.onlyThird(a) {
		u.classes = t.third
	}
	if len(u.classes) > 1 {
		u.feats = w.static(u.feats[:0], i)
		t.weights.Prefetch(u.feats)
	}
}

// onlyThird reports whether a word that was never seen in training can be nothing but a verb in -s by the lexicon: "alleges", "reckons".
func (t *Tagger) onlyThird(a *attr) bool {
	const uses = lexicon.NounBase | lexicon.NounPlural | lexicon.VerbBase | lexicon.Verb3s | lexicon.VerbPast | lexicon.VerbPart | lexicon.VerbIng | lexicon.Adj | lexicon.Adv |
		lexicon.Forename | lexicon.Surname | lexicon.PlaceName
	return a.cap == 0 && lexicon.Flags(a.lex)&uses == lexicon.Verb3s && t.dict.find(a.lower) == nil
}

// candidates returns the classes that the word may take: those it was seen with; for a capitalised word that was
// only seen in lower case (a headline's, a sentence's first) those and the open classes; else the open classes.
func (t *Tagger) candidates(a *attr, s *scratch) []uint8 {
	if a.cap == 0 {
		if c := t.dict.find(a.lower); c != nil {
			return c
		}
		return t.open
	}
	if c := t.dict.find(a.lower ^ capSalt); c != nil {
		return c
	}
	low := t.dict.find(a.lower)
	if low == nil {
		return t.open
	}
	s.cands = append(s.cands[:0], t.open...)
next:
	for _, c := range low {
		for _, o := range t.open {
			if o == c {
				continue next
			}
		}
		s.cands = append(s.cands, c)
	}
	return s.cands
}

// capSalt keeps a word's capitalised uses apart from its lower-case ones in the dictionary.
const capSalt = 0x5bd1e9955bd1e995
