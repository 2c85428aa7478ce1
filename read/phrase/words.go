package phrase

import (
	"strconv"
	"strings"
	"sync"

	"segun/data"
)

// Office is a word for what someone is.
type Office struct {
	Title  string // in lower case, "deputy prime minister"
	Class  string // "political", "police" … ; "family" for kinship
	Before bool   // can stand before a name
	Gender byte   // 'm', 'f' or '-'
	Weak   bool   // in lower case as often something else
}

// OfficeTable is a table of offices.
type OfficeTable struct {
	*Table
	Rows []Office
}

// Offices returns the offices, ranks and professions of English.
var Offices = sync.OnceValue(func() *OfficeTable {
	t := &OfficeTable{Table: NewTable()}
	for _, r := range data.MustTable("en/offices.tsv") {
		if len(r) < 5 {
			continue
		}
		t.Add(r[0], len(t.Rows))
		t.Rows = append(t.Rows, Office{Title: r[0], Class: r[1], Before: r[2] == "yes", Gender: gender(r[3]), Weak: r[4] == "yes"})
	}
	for _, r := range data.MustTable("en/kinship.tsv") {
		if len(r) < 2 {
			continue
		}
		t.Add(r[0], len(t.Rows))
		t.Rows = append(t.Rows, Office{Title: r[0], Class: "family", Gender: gender(r[1])})
	}
	return t
})

func gender(s string) byte {
	if s == "m" || s == "f" {
		return s[0]
	}
	return '-'
}

// Joined reads an office with something before a hyphen, in one token: "ex-governor". It returns what stands before, in
// lower case, and the office's row.
func (t *OfficeTable) Joined(word string) (prefix string, row int, ok bool) {
	k := strings.IndexByte(word, '-')
	if k < 1 || k == len(word)-1 {
		return "", 0, false
	}
	row, ok = t.Word(Hash(word[k+1:]))
	if _, known := Qualifiers().Word(Hash(word[:k])); !known {
		return "", 0, false
	}
	return strings.ToLower(word[:k]), row, ok
}

// Honorific is what is written with a name: "Mr.", "Gov.", "Jr.".
type Honorific struct {
	Form   string // as written
	Class  string // "civil" says nothing of an office
	Gender byte
	After  bool   // stands after the name
	Office string // the office that it shortens, "" when it is none
}

// HonorificTable is a table of honorifics. Its keys are in lower case; compare Form with the text.
type HonorificTable struct {
	*Table
	Rows []Honorific
}

// Honorifics returns the honorifics of English.
var Honorifics = sync.OnceValue(func() *HonorificTable {
	long := map[string]string{}
	for _, r := range data.MustTable("en/title_words.tsv") {
		if len(r) == 2 {
			long[r[0]] = r[1]
		}
	}
	t := &HonorificTable{Table: NewTable()}
	for _, r := range data.MustTable("en/titles.tsv") {
		if len(r) < 4 {
			continue
		}
		t.Add(r[0], len(t.Rows))
		t.Rows = append(t.Rows, Honorific{Form: r[0], Class: r[1], Gender: gender(r[2]), After: r[3] == "after", Office: long[r[0]]})
	}
	return t
})

// ShortOffices returns the initials that stand for an office before a name ("CM", "DGP"), with the office in full.
var ShortOffices = sync.OnceValue(func() map[string]string {
	t := map[string]string{}
	for _, r := range data.MustTable("en/short_offices.tsv") {
		if len(r) == 3 {
			t[r[0]] = r[1]
		}
	}
	return t
})

// QualifierTable says how offices are held: each row is the words and their class ("former", "temporary" …).
type QualifierTable struct {
	*Table
	Words, Class []string
}

// Qualifiers returns the qualifiers of English.
var Qualifiers = sync.OnceValue(func() *QualifierTable {
	t := &QualifierTable{Table: NewTable()}
	for _, r := range data.MustTable("en/qualifiers.tsv") {
		if len(r) < 2 {
			continue
		}
		t.Add(r[0], len(t.Words))
		t.Words = append(t.Words, strings.Trim(r[0], "-"))
		t.Class = append(t.Class, r[1])
	}
	return t
})

// Number is what a word for a number comes to.
type Number struct {
	Value int
	More  bool // this or more
	Scale bool // multiplies what precedes
	Vague bool
}

// NumberTable is a table of number words.
type NumberTable struct {
	*Table
	Rows []Number
}

// Numbers returns the cardinal and vague number words of English.
var Numbers = sync.OnceValue(func() *NumberTable {
	t := &NumberTable{Table: NewTable()}
	for _, r := range data.MustTable("en/numbers.tsv") {
		if len(r) < 3 || r[2] != "cardinal" && r[2] != "scale" && r[2] != "vague" {
			continue
		}
		n, err := strconv.Atoi(strings.TrimSuffix(r[1], "-"))
		if err != nil || n > 1<<40 {
			continue
		}
		t.Add(r[0], len(t.Rows))
		t.Rows = append(t.Rows, Number{Value: n, More: strings.HasSuffix(r[1], "-"), Scale: r[2] == "scale", Vague: r[2] == "vague"})
	}
	return t
})
