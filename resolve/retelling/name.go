package retelling

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"segun/data"
)

// named are the names in a claim, each as the words that it is told by: "Governor Casimir Orlandt" is casimir, orlandt.
func named(ts []token) [][]string {
	var out [][]string
	var run []string
	end := func() {
		if run = distinct(run); len(run) > 0 {
			out = append(out, run)
		}
		run = nil
	}
	for i := range ts {
		t := &ts[i]
		opens := i == 0 && !(len(ts) > 1 && ts[1].first && ts[1].key != "") // a capital that a sentence begins with says nothing by itself
		if !t.first || opens || t.text == "i" || unicode.IsDigit([]rune(t.text)[0]) {
			end()
			continue
		}
		run = append(run, t.text)
		if t.ends {
			end()
		}
	}
	end()
	return out
}

// everyday are words that stand in the names of many, or before them: titles, kinds of bodies, days and months.
var everyday = sync.OnceValue(func() map[string]bool {
	m := setOf(`monday tuesday wednesday thursday friday saturday sunday north south east west northern southern eastern western upper lower old new great saint st
port harbour harbor river lake road street house warehouse pier quay bridge square hall hospital school church province city town county region state national general central`)
	for _, t := range [...]string{"en/offices.tsv", "en/titles.tsv", "en/orgs.tsv", "en/body_sorts.tsv", "en/months_days.tsv"} {
		for _, row := range data.MustTable(t) {
			for w := range strings.FieldsSeq(strings.ToLower(row[0])) {
				m[strings.Trim(w, ".'’")] = true
			}
		}
	}
	return m
})

// distinct leaves out of a name what many have, and keeps the whole where nothing else is left and it is more than one word.
func distinct(run []string) []string {
	keep := slices.DeleteFunc(slices.Clone(run), func(w string) bool { return everyday()[w] || table().empty[w] || len(w) < 2 })
	if len(keep) == 0 && len(run) > 1 {
		return slices.DeleteFunc(run, func(w string) bool { return table().empty[w] })
	}
	return keep
}

// Names are the names of a document's people, bodies and places, each cut into the words that it is told by. For what Apart looks up.
func Names(list []string) [][]string {
	var out [][]string
	for _, n := range list {
		words := strings.FieldsFunc(strings.ToLower(strings.NewReplacer("’s", "", "'s", "").Replace(n)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if words = distinct(words); len(words) > 0 {
			out = append(out, words)
		}
	}
	return out
}

// Apart reports whether two claims tell of others: each has a name that the other has not, and that does not stand anywhere in the other's document. inA and inB are
// the Names of the documents.
func Apart(a, b *Gist, inA, inB [][]string) bool {
	return strange(a, b, inB) && strange(b, a, inA)
}

// strange reports whether a claim has a name that neither another one has nor its document.
func strange(a, b *Gist, in [][]string) bool {
	return slices.ContainsFunc(a.names, func(n []string) bool {
		fits := func(o []string) bool { return oneName(n, o) }
		return !slices.ContainsFunc(b.names, fits) && !slices.ContainsFunc(in, fits)
	})
}

// oneName reports whether two names may be of one: all words of the shorter stand in the longer, spelled alike, or the last words do and the first begin with one letter.
func oneName(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
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
