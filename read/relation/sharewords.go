package relation

import (
	"sync"

	"segun/read/phrase"
)

// numerals are the numbers that percentages and fractions are written with in words.
var numerals = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}

// fractions are the names of parts, without the s of several.
var fractions = map[string]int{"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}

// dealing is what a verb does to a holding.
type dealing int

const (
	noDealing dealing = iota
	holds             // owns, has
	controls          // controls: power over, which need not be ownership
	gains             // buys: holds it from then on
	loses             // sells: held it until then
	moves             // raises, cuts: "its stake … to 30 %"
)

// shareWords are the words around shares with the parts that they play.
var shareWords = sync.OnceValue(func() phrase.Parts { return phrase.MustParts("shareholding.tsv") })

// plays reports whether token t plays a part in what is told of shares.
func (f *finder) plays(t int, part string) bool { return shareWords().Play(f.word(t), part) }

// dealingAt is what the verb at token t does to a holding.
func (f *finder) dealingAt(t int) dealing {
	switch {
	case f.plays(t, "holds"):
		return holds
	case f.plays(t, "controls"):
		return controls
	case f.plays(t, "gains"):
		return gains
	case f.plays(t, "loses"):
		return loses
	case f.plays(t, "moves"):
		return moves
	}
	return noDealing
}

// shareholders are those who hold a share by their name.
var shareholders = set("shareholder", "stakeholder", "owner", "stockholder")

// helpers are auxiliaries and modals before a verb.
var helpers = set("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "may", "might", "can", "could",
	"must", "to", "ca", "wo", "remains", "remained")

// daughters are companies by their owner.
var daughters = set("subsidiary", "unit", "affiliate", "arm", "venture", "daughter")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
