package phrase

import (
	"strings"

	"segun"
)

// longestSalutation is how far into its line, in bytes, what a salutation names can stand.
const longestSalutation = 80

// Salutes reports whether byte offset at of a document's text stands in a line that greets whom a letter is written to: "Dear Governor Ruiz,".
func Salutes(d *segun.Document, at uint32) bool {
	from := strings.LastIndexByte(d.Text[:at], '\n') + 1
	return d.Kind == segun.Letter && strings.HasPrefix(d.Text[from:], "Dear ") && int(at)-from < longestSalutation
}
