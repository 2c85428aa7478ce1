package names

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// Finder finds listed names inside running text. It looks up the words of the text by their hashes, one after another, and
// verifies the letters of what it found. It is immutable and safe for any number of goroutines.
//
// Names are found as they are written in the list, given names first, whatever capitals, accents, apostrophes and hyphens; for
// organisations also without their legal form. Misspelt names are not found: search an Index for the names that a text mentions.
type Finder struct {
	gate   []uint64 // a bit for the hash of each first word
	slots  []slot   // open addressing; states of one, two, … words
	mask   uint64
	values []named
	texts  []byte
}

// slot is a sequence of words, by the hash of its state.
type slot struct {
	state uint64
	name  int32 // in values, -1 when no name ends here
	more  bool  // longer names go on from here
	used  bool
}

// named is a name that a sequence stands for.
type named struct {
	value      uint32
	start, end uint32 // its folded words in texts
	next       int32  // another value with the same words, -1
}

// Found is a place in a text where a listed name stands.
type Found struct {
	Start, End int    // bytes
	Value      uint32 // as the name was added
}

const gateBits = 22

// mostFinderWords is the most words that a name to be found may have.
const mostFinderWords = 16

// NewFinder makes a finder for names with their values. Several names may have one value, and one name several values. Names of a
// single word of fewer than four letters are left out: they stand everywhere.
func NewFinder(all iter.Seq2[uint32, *Name]) *Finder {
	f := &Finder{gate: make([]uint64, 1<<gateBits/64), slots: make([]slot, 1<<10), mask: 1<<10 - 1}
	used := 0
	for value, n := range all {
		ws := finderWords(n)
		used += f.add(value, ws, used)
		if k := withoutForm(n, ws); k > 0 && k < len(ws) {
			used += f.add(value, ws[:k], used)
		}
	}
	return f
}

// finderWords are the folded words of a name as they stand in a text.
func finderWords(n *Name) []string {
	a := analysis{raws: cut(n.Original), work: &workspace{}}
	if n.Kind != Person {
		return foldedWords(a.raws)
	}
	segments := a.segments()
	for i := range segments {
		segments[i] = a.withoutTitles(segments[i])
	}
	if len(segments) > 1 && a.turned(segments[1]) {
		var out []string
		for _, s := range segments[1:] {
			out = append(out, foldedWords(s)...)
		}
		return append(out, foldedWords(segments[0])...)
	}
	var out []string
	for _, s := range segments {
		out = append(out, foldedWords(s)...)
	}
	return out
}

func foldedWords(rs []raw) []string {
	out := make([]string, len(rs))
	for i := range rs {
		out[i] = foldLatin(rs[i].text)
	}
	return out
}

// withoutForm is how many words are left of a name of an organisation without the legal form behind it, when these are at least two or one of six
// letters; 0 otherwise.
func withoutForm(n *Name, ws []string) int {
	if n.Kind != Organisation {
		return 0
	}
	lex := organisationWords()
	for i := 1; i < len(ws); i++ {
		if e, k := lex.find(ws[i:]); k == len(ws)-i && e.role == LegalForm {
			if i > 1 || len(ws[0]) >= 6 {
				return i
			}
			return 0
		}
	}
	return 0
}

// add enters a name and returns how many slots it took.
func (f *Finder) add(value uint32, ws []string, used int) int {
	if len(ws) == 0 || len(ws) > mostFinderWords || len(ws) == 1 && utf8.RuneCountInString(ws[0]) < 4 {
		return 0
	}
	if (used+len(ws))*2 > len(f.slots) {
		f.grow(len(ws))
	}
	start := len(f.texts)
	for _, w := range ws {
		f.texts = append(f.texts, w...)
		f.texts = append(f.texts, ' ')
	}
	f.values = append(f.values, named{value, uint32(start), uint32(len(f.texts)), -1})
	number := int32(len(f.values) - 1)
	taken, state := 0, uint64(0)
	for i, w := range ws {
		h := hashOf(w)
		if i == 0 {
			f.gate[h>>(64-gateBits)/64] |= 1 << (h >> (64 - gateBits) % 64)
		}
		state = step(state, h)
		s := f.slot(state)
		if !s.used {
			*s = slot{state: state, name: -1, used: true}
			taken++
		}
		if i+1 < len(ws) {
			s.more = true
			continue
		}
		f.values[number].next = s.name
		s.name = number
	}
	return taken
}

// grow doubles the table.
func (f *Finder) grow(more int) {
	old := f.slots
	f.slots = make([]slot, 2*len(old))
	f.mask = uint64(len(f.slots) - 1)
	for _, s := range old {
		if s.used {
			*f.slot(s.state) = s
		}
	}
}

// slot returns the slot of a state, or the free one where it belongs.
func (f *Finder) slot(state uint64) *slot {
	for i := state & f.mask; ; i = (i + 1) & f.mask {
		if s := &f.slots[i]; !s.used || s.state == state {
			return s
		}
	}
}

// The hash of a word: a multiplication a letter, and one at the end that spreads it over all bits.
const (
	hashStart = 0xCBF29CE484222325
	hashPrime = 0x100000001B3
	hashEnd   = 0x9E3779B97F4A7C15
)

func hashOf(w string) uint64 {
	h := uint64(hashStart)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint64(w[i])) * hashPrime
	}
	return finish(h)
}

func finish(h uint64) uint64 { return (h ^ h>>32) * hashEnd }

// step goes from the state of some words to that of one more.
func step(state, h uint64) uint64 { return finish(state*31 + h) }

// Find appends the listed names in a text, from left to right; of several that begin at a word the longest, and none inside another. Names
// that are written without any capital letter are passed over, but for scripts that have none.
func (f *Finder) Find(text string, out []Found) []Found {
	var ring [mostFinderWords + 1]textWord
	s := textScanner{text: text}
	queued, at := 0, 0 // words of the ring from at on
	for {
		if queued == 0 {
			if !s.next(&ring[at%len(ring)]) {
				return out
			}
			queued++
		}
		first := &ring[at%len(ring)]
		if h := first.hash; f.gate[h>>(64-gateBits)/64]>>(h>>(64-gateBits)%64)&1 == 0 && first.whole == 0 {
			at++
			queued--
			continue
		}
		words, name := f.longest(&s, &ring, at, &queued)
		if words == 0 {
			at++
			queued--
			continue
		}
		last := &ring[(at+words-1)%len(ring)]
		for ; name >= 0; name = f.values[name].next {
			out = append(out, Found{first.start, last.end, f.values[name].value})
		}
		at += words
		queued -= words
	}
}

// longest follows the words from at on and returns how many the longest name has that is really there.
func (f *Finder) longest(s *textScanner, ring *[mostFinderWords + 1]textWord, at int, queued *int) (words int, name int32) {
	state := uint64(0)
	for n := 0; n < mostFinderWords; n++ {
		w := &ring[(at+n)%len(ring)]
		if n >= *queued {
			if !s.next(w) {
				return words, name
			}
			*queued++
		}
		if n > 0 && w.broken {
			return words, name
		}
		here, next := f.follow(state, w)
		if here == nil {
			return words, name
		}
		if here.name >= 0 && f.verify(s.text, ring, at, n+1, here.name) {
			words, name = n+1, here.name
		}
		if !here.more {
			return words, name
		}
		state = next
	}
	return words, name
}

// follow goes on by a word: as written with its 's, or without.
func (f *Finder) follow(state uint64, w *textWord) (*slot, uint64) {
	if w.whole != 0 {
		next := step(state, w.whole)
		if s := f.slot(next); s.used {
			w.end, w.possessive = w.wholeEnd, true
			return s, next
		}
	}
	next := step(state, w.hash)
	if s := f.slot(next); s.used {
		return s, next
	}
	return nil, 0
}

// verify compares the letters of a name with the words of the text, and looks for a capital letter.
func (f *Finder) verify(text string, ring *[mostFinderWords + 1]textWord, at, n int, name int32) bool {
	v := f.values[name]
	rest := f.texts[v.start:v.end]
	capital := false
	var buf [128]byte
	for i := range n {
		w := &ring[(at+i)%len(ring)]
		b := foldWord(text[w.start:w.end], buf[:0])
		if len(rest) <= len(b) || string(rest[:len(b)]) != string(b) || rest[len(b)] != ' ' {
			return false
		}
		rest = rest[len(b)+1:]
		r, _ := utf8.DecodeRuneInString(text[w.start:])
		capital = capital || !unicode.IsLower(r)
	}
	return capital && len(rest) == 0
}
