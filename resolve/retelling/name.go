package retelling

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"segun/data"
)

// name is a name as it is compared.
type name struct {
	core []string // the words that it is told by: casimir, orlandt
	sort []string // those that say what sort of body it is: shipping, board
}

// named are the names in a claim. opens is the one that its first word begins, where that may be a capital that says nothing.
func named(ts []token) (list []name, opens *name) {
	var run []string
	from := 0
	end := func() {
		if n, ok := nameOf(run); ok {
			if from == 0 && len(run) == 1 {
				opens = &n
			} else {
				list = append(list, n)
			}
		}
		run = nil
	}
	for i := range ts {
		t := &ts[i]
		if !t.first || t.text == "i" || unicode.IsDigit([]rune(t.text)[0]) {
			end()
			continue
		}
		if len(run) == 0 {
			from = i
		}
		run = append(run, t.text)
		if t.ends {
			end()
		}
	}
	end()
	return list, opens
}

// everyday are words that stand in the names of many, or before them; sorts those of them that say what sort of body has the name.
var everyday, sorts = sync.OnceValue(func() map[string]bool {
	m := setOf(`monday tuesday wednesday thursday friday saturday sunday north south east west northern southern eastern western upper lower old new great saint st
port harbour harbor river lake road street house warehouse pier quay bridge square hall hospital school church province city town county region state national general central`)
	tableWords(m, "en/offices.tsv", "en/titles.tsv", "en/months_days.tsv")
	return m
}), sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	tableWords(m, "en/orgs.tsv", "en/body_sorts.tsv")
	return m
})

// tableWords adds the words of the first columns of tables.
func tableWords(to map[string]bool, tables ...string) {
	for _, t := range tables {
		for _, row := range data.MustTable(t) {
			for w := range strings.FieldsSeq(strings.ToLower(row[0])) {
				to[strings.Trim(w, ".'’")] = true
			}
		}
	}
}

// nameOf takes the words of a name apart; false where nothing is left that tells whose it is.
func nameOf(words []string) (n name, ok bool) {
	for _, w := range words {
		switch {
		case table().empty[w] || len(w) < 2:
		case sorts()[w]:
			n.sort = append(n.sort, w)
		case !everyday()[w]:
			n.core = append(n.core, w)
		}
	}
	if len(n.core) == 0 && len(words) > 1 {
		n.core, n.sort = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return table().empty[w] }), nil
	}
	return n, len(n.core) > 0
}

// Names are the names in a document, as Apart looks them up. They are not changed once made.
type Names []name

// NamesOf takes the names of a document's people, bodies and places.
func NamesOf(list []string) Names {
	var out Names
	for _, s := range list {
		if n, ok := nameOf(marks(strings.NewReplacer("’s", "", "'s", "").Replace(s))); ok {
			out = append(out, n)
		}
	}
	return out
}

func (l Names) have(n *name) bool {
	return slices.ContainsFunc(l, func(o name) bool { return oneName(n, &o) })
}

// Apart reports whether two claims tell of others: each has a name that the other has not, and that does not stand anywhere in the other's document. inA and inB are
// the names in the documents.
func Apart(a, b *Gist, inA, inB Names) bool {
	return strange(a, b, inA, inB) && strange(b, a, inB, inA)
}

// strange reports whether a claim of one document has a name that neither the claim of another has nor its document.
func strange(a, b *Gist, own, in Names) bool {
	other := func(n *name) bool {
		return !Names(b.names).have(n) && !in.have(n) && !(b.opens != nil && oneName(n, b.opens))
	}
	for i := range a.names {
		if other(&a.names[i]) {
			return true
		}
	}
	return a.opens != nil && own.have(a.opens) && other(a.opens)
}

// oneName reports whether two names may be of one: all words of the shorter stand in the longer, spelled alike, or the last words do and the first begin with one
// letter; and not one is of a board and the other of a company.
func oneName(x, y *name) bool {
	a, b := x.core, y.core
	if len(a) > len(b) {
		a, b = b, a
	}
	if disjoint(x.sort, y.sort) {
		return false
	}
	all := true
	for _, w := range a {
		all = all && slices.ContainsFunc(b, func(o string) bool { return spelled(w, o) })
	}
	return all || len(a) > 1 && a[0][0] == b[0][0] && spelled(a[len(a)-1], b[len(b)-1])
}

// spelled reports whether two words are one but for a letter or two.
func spelled(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	if min(len(x), len(y)) < 5 || x[0] != y[0] {
		return strings.HasPrefix(b, a) && len(b)-len(a) < 2 && len(x) > 2 || strings.HasPrefix(a, b) && len(a)-len(b) < 2 && len(y) > 2
	}
	return edits(x, y) <= 2
}

// edits counts the letters to put in, take out or change.
func edits(x, y []rune) int {
	row := make([]int, len(y)+1)
	for k := range row {
		row[k] = k
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for k := range y {
			cost := diagonal
			if x[i] != y[k] {
				cost++
			}
			diagonal = row[k+1]
			row[k+1] = min(cost, row[k]+1, row[k+1]+1)
		}
	}
	return row[len(y)]
}
