package identity

import (
	_ "embed"
	"strings"
	"sync"

	"segun/names"
)

//go:embed common.tsv
var commonText string

// commonNames are the sounds of first names and surnames that very many people bear.
type commonNames struct{ given, family map[string]bool }

// common reads the table once; which of two tables a word stands in matters, its order does not.
var common = sync.OnceValue(func() commonNames {
	c := commonNames{map[string]bool{}, map[string]bool{}}
	for line := range strings.Lines(commonText) {
		kind, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		to := c.given
		if kind == "family" {
			to = c.family
		}
		for _, w := range strings.Fields(words) {
			n := names.Analyse(w, names.Person)
			for _, k := range n.Keys() {
				to[k] = true
			}
		}
	}
	return c
})

// bearersOf guesses how many bear a name, from the table alone: counting in the case itself would let one article change what is
// decided about others. The order of the words does not matter, as in many countries it varies. A third word makes a common name rarer.
func bearersOf(n *names.Name) bearers {
	var given, family, words int
	sounds := n.Keys()
	i := 0
	for _, p := range n.Parts() {
		if p.Role == names.Honorific || p.Role == names.LegalForm || p.Role == names.Particle {
			continue
		}
		s := sounds[i]
		if i++; p.Role == names.Initial || p.Role == names.Suffix {
			continue
		}
		words++
		if common().given[s] {
			given++
		}
		if common().family[s] {
			family++
		}
	}
	both := given > 0 && family > 0 && given+family >= words || family >= words && words > 0
	switch {
	case both && words <= 2:
		return manyBearers
	case given+family > 0:
		return someBearers
	}
	return fewBearers
}
