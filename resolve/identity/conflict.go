package identity

import (
	"slices"
	"strings"
)

// conflict says why two units cannot be one, whatever else agrees.
type conflict byte

const (
	noConflict conflict = iota
	bornConflict
	countryConflict
	genderConflict
	officeConflict
)

// conflictWords say it.
var conflictWords = [...]string{"", "the dates of birth differ", "the countries differ", "one is a man and the other a woman", "both hold an office at one time that one person cannot hold twice"}

// conflictOf finds what speaks against two units being one for certain.
func conflictOf(u, v *unit) conflict {
	f, g := &u.facts, &v.facts
	switch {
	case f.gender != 0 && g.gender != 0 && f.gender != g.gender:
		return genderConflict
	case len(f.born) > 0 && len(g.born) > 0 && compareBorn(f.born, g.born) == bornOther:
		return bornConflict
	case len(f.countries) > 0 && len(g.countries) > 0 && !shareWord(f.countries, g.countries):
		return countryConflict
	case len(f.offices) > 0 && len(g.offices) > 0 && clash(u, v):
		return officeConflict
	}
	return noConflict
}

// shareWord reports whether two sorted lists have a word in common.
func shareWord(a, b []string) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := strings.Compare(a[i], b[j]); {
		case c == 0:
			return true
		case c < 0:
			i++
		default:
			j++
		}
	}
	return false
}

// exclusive are words of titles that nobody holds of two bodies at once. Directors, members, presidents of clubs and advisers may.
var exclusive = []string{"mayor", "governor", "sheriff", "bishop", "archbishop", "ambassador", "senator", "congressman", "congresswoman", "chancellor", "prime minister", "premier",
	"police chief", "chief of police", "district attorney", "attorney general", "prosecutor", "alcalde", "alcaldesa", "gobernador", "gobernadora"}

func isExclusive(title string) bool {
	return slices.ContainsFunc(exclusive, func(w string) bool { return title == w || strings.HasSuffix(title, " "+w) })
}

// clash reports whether two units hold one exclusive office of two bodies at one time. Bodies that share a word may be one body.
func clash(u, v *unit) bool {
	if !u.dated || !v.dated || gap(u, v) > 1 {
		return false
	}
	for _, a := range u.facts.offices {
		for _, b := range v.facts.offices {
			if a.title == b.title && a.when == 'c' && b.when == 'c' && a.body != "" && b.body != "" && isExclusive(a.title) &&
				!shareWord(words(a.body), words(b.body)) {
				return !holdsBoth(u, a, b) && !holdsBoth(v, a, b)
			}
		}
	}
	return false
}

// holdsBoth reports whether one document gives both offices.
func holdsBoth(u *unit, a, b office) bool {
	n := 0
	for _, o := range u.facts.offices {
		if o.title == a.title && (o.body == a.body || o.body == b.body) {
			n++
		}
	}
	return n > 1
}

// words are the words of a text, sorted.
func words(s string) []string {
	w := strings.Fields(s)
	slices.Sort(w)
	return w
}

// gap is how many months lie between the documents of two units, 0 where they overlap.
func gap(u, v *unit) int { return max(0, v.from-u.to, u.from-v.to) }
