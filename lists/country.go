package lists

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"segun"
	"segun/data"
)

var countryNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, row := range data.MustTable("countries.tsv") {
		m[strings.ToLower(row[1])] = row[0]
	}
	return m
})

// country gives the code of a country by its name in a list, or by the code itself; ok is false for one that the table does not have.
func country(name string) (code string, ok bool) {
	n := strings.ToLower(strings.TrimSpace(name))
	if code, ok = countryNames()[n]; ok {
		return code, true
	}
	if countryCodes()[n] {
		return n, true
	}
	code, ok = plainCountries()[withoutAccents(n)]
	return code, ok
}

// plainCountries are the names of countries without accents, and those in Spanish with what their people are called there.
var plainCountries = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	add := func(name, code string) {
		if k := withoutAccents(strings.ToLower(name)); m[k] == "" {
			m[k] = code
		}
	}
	for _, row := range data.MustTable("countries.tsv") {
		add(row[1], row[0])
	}
	for _, row := range data.MustTable("es/countries.tsv") {
		for name := range strings.SplitSeq(row[1], ",") {
			add(name, row[0])
		}
	}
	return m
})

// withoutAccents is a text without the marks on its letters.
func withoutAccents(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

var countryCodes = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, code := range countryNames() {
		m[code] = true
	}
	return m
})

// noCountry are the words by which lists say that they know none.
var noCountry = map[string]bool{"none identified": true, "undetermined": true, "unknown": true, "none": true, "stateless": true, "n/a": true}

// sayCountry says a country by its code. "Possibly X" is X with the list's words beside it; a region stays as the list calls it; any other name that
// the table does not have stays too, and is counted as unknown.
func sayCountry(r *run, rec record, property, name, valid, original string, at ...segun.Evidence) {
	name = strings.TrimLeft(clean(name), ": ")
	if name == "" {
		return
	}
	if noCountry[strings.ToLower(name)] {
		r.field("country: none known", Ignored, "the list says that it knows none")
		return
	}
	plain, _ := cutWord(name, "possibly ", "probably ", "reportedly ")
	code, ok := country(plain)
	switch {
	case ok:
	case strings.HasPrefix(name, "Region: "):
		code = strings.TrimPrefix(name, "Region: ")
		r.field("country: a region", Handled, "")
	default:
		r.field("country: "+name, Unknown, "")
		code = name
	}
	r.say(rec, fact{property: property, value: code, original: original, valid: valid}, at...)
}
