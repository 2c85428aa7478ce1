package phrase

import (
	"fmt"

	"segun/internal/model"
)

// Parts are words with the parts that they play for rules, by tables of word and part. It is filled once and then safe for concurrent use. What a part means stands at the head of its table.
type Parts map[uint64]bool

// Add takes the rows of a table. The error names the table and the first row that is no word and part, or that is there already.
func (p Parts) Add(table string, rows [][]string) error {
	for _, r := range rows {
		if len(r) != 2 || r[0] == "" || r[1] == "" {
			return fmt.Errorf("%s: row %q is not a word and its part", table, r)
		}
		k := partKey(model.String(r[0]), r[1])
		if p[k] {
			return fmt.Errorf("%s: %q is there twice as %q", table, r[0], r[1])
		}
		p[k] = true
	}
	return nil
}

// Play reports whether a word, as the tables have it, plays a part.
func (p Parts) Play(word, part string) bool { return p[partKey(model.String(word), part)] }

// PlayLow is Play for a word by its key in View.Low.
func (p Parts) PlayLow(low uint64, part string) bool { return p[partKey(low, part)] }

func partKey(word uint64, part string) uint64 { return model.Combine(word, model.String(part)) }
