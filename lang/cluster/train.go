package cluster

import (
	"encoding/binary"
	"fmt"
	"iter"
	"sort"
	"unicode"
	"unicode/utf8"

	"segun/internal/model"
)

// Options are the settings of Train.
type Options struct {
	Name     string // of the model file
	MinCount int    // rarer words share one stand-in for each look (Capitalised, lower, 00 …)
	Fine     int    // number of fine classes
	Middle   int
	Coarse   int
	Rounds   int // passes over the vocabulary; a pass that moves nothing is the last
}

// Train groups the words of the sentences and returns the parts of a model file for Open. The same sentences in the
// same order give the same bytes. Sentences are ranged over twice.
//
// The classes are found by the exchange algorithm on class bigrams (Martin, Liermann and Ney 1998): words move one
// after the other to the class that raises the likelihood of the text most. The middle classes group
// the fine ones in the same way, and the coarse ones the middle ones.
func Train(sentences iter.Seq[[]string], o Options) (*model.Builder, error) {
	v := count(sentences, o.MinCount)
	if len(v.words) < o.Fine || o.Fine < o.Middle || o.Middle < o.Coarse || o.Coarse < 2 || o.Fine > 1<<15 {
		return nil, fmt.Errorf("lang/cluster: %d words for %d, %d and %d classes", len(v.words), o.Fine, o.Middle, o.Coarse)
	}
	pairs := bigrams(sentences, v)
	fine := exchange(pairs, len(v.words), o.Fine, o.Rounds)
	up := lift(pairs, fine)
	middle := exchange(up, o.Fine, o.Middle, o.Rounds)
	top := exchange(lift(up, middle), o.Middle, o.Coarse, o.Rounds)
	return encode(v, o, fine, middle, top), nil
}

// vocabulary numbers the words, most frequent first; the stand-ins of rare words and the sentence
// border are words too, with a space in front so that no text can hold them.
type vocabulary struct {
	id    map[string]int32
	words []string
	lower map[string]bool // first words of sentences that are usually written small
}

const border = " border"

func count(sentences iter.Seq[[]string], minCount int) *vocabulary {
	n := map[string]int{}
	inside := map[string]int{}
	for s := range sentences {
		for i, w := range s {
			n[normal(w, false)]++
			if i > 0 {
				inside[normal(w, false)]++
			}
		}
	}
	v := &vocabulary{id: map[string]int32{}, lower: map[string]bool{}}
	for w := range n {
		if l := normal(w, true); l != w && inside[l] > inside[w] {
			v.lower[w] = true
		}
	}
	clear(n)
	for s := range sentences {
		n[border]++
		for i, w := range s {
			n[v.form(w, i == 0)]++
		}
	}
	kept := map[string]int{}
	for w, k := range n {
		if k >= minCount {
			kept[w] += k
		} else {
			kept[look(w)] += k
		}
	}
	for w := range kept {
		v.words = append(v.words, w)
	}
	sort.Slice(v.words, func(i, j int) bool {
		a, b := v.words[i], v.words[j]
		if kept[a] != kept[b] {
			return kept[a] > kept[b]
		}
		return a < b
	})
	for i, w := range v.words {
		v.id[w] = int32(i)
	}
	return v
}

func (v *vocabulary) form(w string, first bool) string {
	k := normal(w, false)
	if first && v.lower[k] {
		return normal(w, true)
	}
	return k
}

func (v *vocabulary) of(w string, first bool) int32 {
	k := v.form(w, first)
	if id, ok := v.id[k]; ok {
		return id
	}
	return v.id[look(k)]
}

// look is the stand-in of a rare word.
func look(w string) string {
	r, _ := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsUpper(r):
		for _, r := range w {
			if unicode.IsLower(r) {
				return " Word"
			}
		}
		return " WORD"
	case unicode.IsLower(r):
		return " word"
	case unicode.IsDigit(r):
		return " 0"
	}
	return " ."
}

// pair is a bigram with its count.
type pair struct{ a, b, n int32 }

func bigrams(sentences iter.Seq[[]string], v *vocabulary) []pair {
	n := map[uint64]int32{}
	for s := range sentences {
		prev := v.id[border]
		for i, w := range s {
			id := v.of(w, i == 0)
			n[uint64(prev)<<32|uint64(id)]++
			prev = id
		}
		n[uint64(prev)<<32|uint64(v.id[border])]++
	}
	return sorted(n)
}

func sorted(n map[uint64]int32) []pair {
	out := make([]pair, 0, len(n))
	for k, c := range n {
		out = append(out, pair{int32(k >> 32), int32(uint32(k)), c})
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].a != out[j].a {
			return out[i].a < out[j].a
		}
		return out[i].b < out[j].b
	})
	return out
}

// lift turns bigrams of words into bigrams of their classes.
func lift(pairs []pair, class []int32) []pair {
	n := map[uint64]int32{}
	for _, p := range pairs {
		n[uint64(class[p.a])<<32|uint64(class[p.b])] += p.n
	}
	return sorted(n)
}

func encode(v *vocabulary, o Options, fine, middle, top []int32) *model.Builder {
	slots := 2
	for slots < 2*len(v.words)+2 {
		slots *= 2
	}
	keys, cells := make([]byte, 4*slots), make([]byte, 2*slots)
	for i, w := range v.words {
		if w[0] == ' ' {
			continue
		}
		var room [40]byte
		h, ok := fold(w, room[:0], false)
		if !ok {
			continue
		}
		at := h & uint64(slots-1)
		for binary.LittleEndian.Uint32(keys[4*at:]) != 0 {
			at = (at + 1) & uint64(slots-1)
		}
		binary.LittleEndian.PutUint32(keys[4*at:], uint32(h>>32))
		binary.LittleEndian.PutUint16(cells[2*at:], uint16(fine[i]+1))
	}
	mids, tops := make([]byte, 2*(o.Fine+1)), make([]byte, 2*(o.Fine+1))
	for f, m := range middle {
		binary.LittleEndian.PutUint16(mids[2*(f+1):], uint16(m+1))
		binary.LittleEndian.PutUint16(tops[2*(f+1):], uint16(top[m]+1))
	}
	b := model.NewBuilder(o.Name)
	b.Numbers["words"] = float64(len(v.words))
	b.Numbers["fine"], b.Numbers["middle"], b.Numbers["coarse"] = float64(o.Fine), float64(o.Middle), float64(o.Coarse)
	b.Add("keys", keys)
	b.Add("fine", cells)
	b.Add("mid", mids)
	b.Add("top", tops)
	return b
}
