package lists_test

import (
	"encoding/json"
	"html"
	"slices"
	"strings"
	"unicode"
)

// letters keeps letters and digits only: escapes of XML, JSON and CSV, and the joints between fields, go.
func letters(s string) string {
	s = html.UnescapeString(s)
	var u string
	if strings.Contains(s, `\`) && json.Unmarshal([]byte(`"`+s+`"`), &u) == nil {
		s = u
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// wordsOf is a name's words in small letters, sorted.
func wordsOf(name string) string {
	w := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	slices.Sort(w)
	return strings.Join(w, " ")
}
