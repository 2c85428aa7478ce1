package phrase

import (
	"fmt"

	"segun/internal/model"
)

// Parts are words with the parts that they play for rules, by tables of word and part. It is filled once and then safe for concurrent use. What a part means stands at the head of its table.
type Parts struct{ of *partsOf }

// partsOf holds the words that play any part, and the words with their parts: most words that rules ask about play none, and of
// the others most do not play the part that is asked about.
type partsOf struct {
	words Keyed[Played]
	parts Keyed[struct{}]
}

// Played is a sieve of the parts that a word plays: the bits that stand for them, each for several parts.
type Played uint64

// May reports whether a word with this sieve may play a part.
func (p Played) May(part string) bool { return p&bit(part) != 0 }

// bit is the bit that stands for a part in a sieve: one that is told from its letters at once, since parts are asked about more often than words are.
func bit(part string) Played {
	n := len(part)
	if n == 0 {
		return 0
	}
	return 1 << ((n + 7*int(part[0]) + 19*int(part[n/2]) + 3*int(part[n-1])) & 63)
}

// Add takes the rows of a table. The error names the table and the first row that is no word and part, or that is there already.
func (p *Parts) Add(table string, rows [][]string) error {
	if p.of == nil {
		p.of = &partsOf{}
	}
	for _, r := range rows {
		if len(r) != 2 || r[0] == "" || r[1] == "" {
			return fmt.Errorf("%s: row %q is not a word and its part", table, r)
		}
		w := model.String(r[0])
		k := partKey(w, r[1])
		if p.of.parts.Has(k) {
			return fmt.Errorf("%s: %q is there twice as %q", table, r[0], r[1])
		}
		p.of.words.Set(w, p.of.words.Get(w)|bit(r[1]))
		p.of.parts.Set(k, struct{}{})
	}
	return nil
}

// Play reports whether a word, as the tables have it, plays a part.
func (p Parts) Play(word, part string) bool { return p.PlayLow(model.String(word), part) }

// PlayLow is Play for a word by its key in View.Low.
func (p Parts) PlayLow(low uint64, part string) bool {
	return p.of != nil && p.of.words.Get(low).May(part) && p.of.parts.Has(partKey(low, part))
}

// Look returns the keys of words, and the sieves of the parts they play: what is asked of a text's words again and again.
func (p Parts) Look(words []string) (keys []uint64, played []Played) {
	keys, played = make([]uint64, len(words)), make([]Played, len(words))
	for i, w := range words {
		keys[i] = model.String(w)
		if p.of != nil {
			played[i] = p.of.words.Get(keys[i])
		}
	}
	return keys, played
}

func partKey(word uint64, part string) uint64 { return model.Combine(word, model.String(part)) }
