package main

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/language"

	"segun/data"
	"segun/lists"
)

// countries are the codes of countries as people write them, parted by semicolons: English and Spanish names, codes of two or three letters, and what their
// people are called. A word that is no country is nowhere, and must not speak against anybody. What says that none is known is passed over.
func countries(s string) (codes, nowhere []string) {
	for _, p := range several(s) {
		switch found := countryCodes(p); {
		case len(found) > 0:
			for _, c := range found {
				if !slices.Contains(codes, c) {
					codes = append(codes, c)
				}
			}
		case !slices.Contains(noneKnown, strings.ToLower(p)):
			nowhere = append(nowhere, p)
		}
	}
	return codes, nowhere
}

// birthDate is a date of birth as lists write it, or as spreadsheets and registers do: 28.04.1937, 19370428, April 28, 1937, 28-Apr-1937.
func birthDate(s string) (string, bool) {
	if d, ok := lists.Date(s); ok {
		return d, true
	}
	for _, form := range [...]string{"2.1.2006", "20060102", "January 2, 2006", "Jan 2, 2006", "2-Jan-2006", "2006/1/2", "2006.1.2", "2006-1-2"} {
		if d, err := time.Parse(form, s); err == nil && d.Year() >= 1800 && d.Year() < 2100 {
			return d.Format(time.DateOnly), true
		}
	}
	return "", false
}

// noneKnown are the words by which tables say that they know nothing.
var noneKnown = []string{"-", "--", "?", "0000-00-00", "n/a", "na", "none", "null", "unknown", "not known", "stateless", "xx", "xxx", "zz"}

// countryCodes are the codes that a word stands for: several when more than one people is called so, as Congolese are.
func countryCodes(word string) []string {
	if code, ok := lists.Country(word); ok {
		return []string{code}
	}
	if len(word) == 3 {
		if r, err := language.ParseRegion(word); err == nil {
			if code, ok := lists.Country(r.String()); ok {
				return []string{code}
			}
		}
	}
	return peoples()[strings.ToLower(word)]
}

// peoples leads from what people and countries are called otherwise, in lower case, to codes: Iranian, Persia, U.K. Korean stands for both Koreas.
var peoples = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	add := func(word, code string) {
		if word = strings.ToLower(strings.TrimSpace(word)); word != "" && word != "-" && !slices.Contains(m[word], code) {
			m[word] = append(m[word], code)
		}
	}
	for _, row := range data.MustTable("en/countries.tsv") {
		code, ok := lists.Country(row[0])
		if !ok {
			continue
		}
		for word := range strings.SplitSeq(row[1]+","+row[2], ",") {
			add(word, code)
			add(word[strings.LastIndexByte(word, ' ')+1:], code)
		}
		for word := range strings.SplitSeq(row[5], ",") {
			add(word, code)
		}
	}
	return m
})

// unknownCountry says what becomes of a word that is no country.
func unknownCountry(word string) string {
	return fmt.Sprintf("the country %q is not known; write its English or Spanish name or its code, as in Mexico or mx, several parted by semicolons", word)
}

// genderWords are the words for genders that are told apart, in English and Spanish. An M alone is a man.
var genderWords = map[string]string{"m": "male", "male": "male", "man": "male", "masculine": "male", "mr": "male", "h": "male", "hombre": "male", "masculino": "male", "varón": "male", "varon": "male",
	"f": "female", "female": "female", "woman": "female", "w": "female", "feminine": "female", "mrs": "female", "ms": "female", "mujer": "female", "femenino": "female", "femenina": "female"}

// gender is a gender as it is compared, "" for a word that is none of the two. Where a table tells hombre from mujer by letters, mujer is set, and M
// is a woman.
func gender(s string, mujer bool) string {
	s = strings.ToLower(strings.TrimSuffix(strings.TrimSpace(s), "."))
	if mujer && s == "m" {
		return "female"
	}
	return genderWords[s]
}

// tellsMujer reports whether a column of genders writes H for hombre, so that M in it is mujer.
func (s *sheet) tellsMujer(column int) bool {
	return slices.ContainsFunc(s.rows, func(r sheetRow) bool { return strings.EqualFold(cell(r.cells, column), "h") })
}
