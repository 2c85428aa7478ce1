package lexicon

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"

	"segun/internal/model"
)

// load is the share of filled slots: look-ups of unknown words probe about four slots at 0.75, and the file stays small.
const load = 0.75

// Words collects flags for words before they are laid out. Add lower-cases.
type Words map[string]Flags

// Add gives the word the flags, beside those that it has.
func (w Words) Add(word string, f Flags) {
	if word != "" && f != 0 {
		w[Key(word)] |= f
	}
}

// Has reports whether the word has at least one of the flags.
func (w Words) Has(word string, f Flags) bool { return w[Key(word)]&f != 0 }

// Build lays the words out as a table and returns a model file that holds it. The same words give the same bytes.
func Build(words Words) ([]byte, error) {
	if len(words) == 0 {
		return nil, fmt.Errorf("lang/lexicon: no words to build from")
	}
	n := uint64(float64(len(words))/load) + 1
	table := make([]byte, n*slotSize)
	for _, w := range sorted(words) {
		insert(table, n, model.String(w), words[w])
	}
	b := model.NewBuilder("en-lexicon")
	b.Numbers["words"] = float64(len(words))
	b.Strings["flags"] = FlagNames[:]
	b.Add(Section, table)
	return b.Encode()
}

func insert(table []byte, n, hash uint64, f Flags) {
	i, _ := bits.Mul64(hash, n)
	for {
		slot := binary.LittleEndian.Uint64(table[i*slotSize:])
		if slot>>32 == 0 || uint32(slot) == uint32(hash) {
			binary.LittleEndian.PutUint64(table[i*slotSize:], slot|uint64(f)<<32|uint64(uint32(hash)))
			return
		}
		i = (i + 1) % n
	}
}

func sorted(words Words) []string {
	keys := make([]string, 0, len(words))
	for w := range words {
		keys = append(keys, w)
	}
	slices.Sort(keys)
	return keys
}
