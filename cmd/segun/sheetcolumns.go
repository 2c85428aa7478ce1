package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"segun"
	"segun/names"
)

// columnFlags name the columns of a user's table, where they are not to be guessed.
type columnFlags struct {
	NameColumn       []string `placeholder:"NAME,…" help:"The column with the name; several are joined, as in \"first name,last name\"."`
	BirthColumn      string   `placeholder:"NAME" help:"… with the date or year of birth."`
	CountryColumn    string   `placeholder:"NAME" help:"… with the country: nationality, residence or registration."`
	KindColumn       string   `placeholder:"NAME" help:"… with what it is: person, company, vessel."`
	GenderColumn     string   `placeholder:"NAME" help:"… with the gender."`
	IdentifierColumn string   `placeholder:"NAME" help:"… with a passport, identity, tax, registration or IMO number, or a wallet's address."`
	IDColumn         string   `name:"id-column" placeholder:"NAME" help:"… with your own number of the row."`
}

// columnMap says where in a row what stands; -1 where nothing does.
type columnMap struct {
	name                                    []int
	born, country, kind, gender, number, id int
	instead                                 int  // the column of the name where those of a person's name are empty: a customer who is a company; 0 is none, else one more
	mujer                                   bool // the column of genders tells hombre from mujer, so that its M is a woman
}

// The headers that columns are known by, in lower case without spaces and marks.
var (
	nameHeaders    = words("name fullname customername customer clientname client partyname entityname companyname company legalname vesselname query suppliername supplier vendorname vendor counterparty beneficiary nombre nombrecompleto razonsocial")
	givenHeaders   = words("firstname givenname givennames forename forenames first nombres primernombre")
	middleHeaders  = words("middlename middlenames secondname segundonombre")
	familyHeaders  = words("lastname familyname surname surnames last apellido apellidos primerapellido")
	family2Headers = words("secondsurname segundoapellido secondlastname")
	bornHeaders    = words("birthdate dateofbirth dob born birthday birthyear yearofbirth yob fechadenacimiento fechanacimiento")
	countryHeaders = words("country nationality citizenship countrycode countryofresidence residence jurisdiction flag pais nacionalidad")
	kindHeaders    = words("kind type schema entitytype partytype customertype tipo")
	genderHeaders  = words("gender sex sexo genero")
	numberHeaders  = words("identifier passport passportnumber passportno nationalid idnumber taxid taxnumber registrationnumber companynumber imo imonumber vat wallet walletaddress")
	idHeaders      = words("id customerid clientid customernumber recordid reference ref number key rowid")
)

func words(s string) []string { return strings.Fields(s) }

// headerKey is a column's name as it is compared.
func headerKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// find returns the column that has one of the headers, those named first before others; -1 when none has.
func find(columns []string, headers []string) int {
	for _, h := range headers {
		if i := slices.IndexFunc(columns, func(c string) bool { return headerKey(c) == h }); i >= 0 {
			return i
		}
	}
	return -1
}

// in maps the columns of a table; the error names the file and what to say.
func (f *columnFlags) in(columns []string, file string) (columnMap, error) {
	m := columnMap{born: find(columns, bornHeaders), country: find(columns, countryHeaders), kind: find(columns, kindHeaders), gender: find(columns, genderHeaders),
		number: find(columns, numberHeaders), id: find(columns, idHeaders)}
	for _, x := range []struct {
		flag, column string
		to           *int
	}{{"--birth-column", f.BirthColumn, &m.born}, {"--country-column", f.CountryColumn, &m.country}, {"--kind-column", f.KindColumn, &m.kind},
		{"--gender-column", f.GenderColumn, &m.gender}, {"--identifier-column", f.IdentifierColumn, &m.number}, {"--id-column", f.IDColumn, &m.id}} {
		if x.column == "" {
			continue
		}
		if *x.to = columnNamed(columns, x.column); *x.to < 0 {
			return m, noColumn(columns, file, x.flag, x.column)
		}
	}
	for _, c := range f.NameColumn {
		i := columnNamed(columns, c)
		if i < 0 {
			return m, noColumn(columns, file, "--name-column", c)
		}
		m.name = append(m.name, i)
	}
	if len(m.name) == 0 {
		m.name, m.instead = guessName(columns)
	}
	if len(m.name) == 0 {
		return m, usage{fmt.Sprintf("%s: none of its columns is known to hold the name; say which with --name-column: %s", file, strings.Join(columns, ", ")), "screen"}
	}
	return m, nil
}

// columnNamed finds a column by the name that a person gave, whatever its capitals.
func columnNamed(columns []string, name string) int {
	return slices.IndexFunc(columns, func(c string) bool { return strings.EqualFold(strings.TrimSpace(c), strings.TrimSpace(name)) })
}

func noColumn(columns []string, file, flag, name string) error {
	return usage{fmt.Sprintf("%s: %s has no column %q; it has: %s", flag, file, name, strings.Join(columns, ", ")), "screen"}
}

// companyHeaders are those of nameHeaders that, beside given and family names, tell whom a person works for.
var companyHeaders = words("companyname company legalname entityname suppliername supplier vendorname vendor razonsocial vesselname")

// shortHeaders are those of nameHeaders that stand for given names beside a column of family names.
var shortHeaders = words("name nombre")

// guessName finds the column of the name, or those of its parts, and the one that stands in where the parts are empty (one more than its place). Where
// there are parts, a company is not the name: it may be the employer.
func guessName(columns []string) (name []int, instead int) {
	whole, family := find(columns, nameHeaders), find(columns, familyHeaders)
	var parts []int
	for _, headers := range [][]string{givenHeaders, middleHeaders} {
		if i := find(columns, headers); i >= 0 {
			parts = append(parts, i)
		}
	}
	if whole >= 0 && family >= 0 && len(parts) == 0 && slices.Contains(shortHeaders, headerKey(columns[whole])) { // nombre, apellidos; name, surname
		parts, whole = []int{whole}, find(columns, companyHeaders)
	}
	switch {
	case whole >= 0 && (family < 0 || len(parts) == 0 || !slices.Contains(companyHeaders, headerKey(columns[whole]))):
		return []int{whole}, 0
	case family < 0:
		return nil, 0
	}
	parts = append(parts, family)
	if i := find(columns, family2Headers); i >= 0 {
		parts = append(parts, i)
	}
	return parts, whole + 1
}

// namesOf lists the columns of the name for people.
func (m *columnMap) namesOf(columns []string) string {
	var all []string
	for _, i := range m.name {
		all = append(all, columns[i])
	}
	return strings.Join(all, ", ")
}

// cell is a cell of a row, "" where the row has none.
func cell(row []string, i int) string {
	if i < 0 || i >= len(row) {
		return ""
	}
	return strings.TrimSpace(row[i])
}

// aliases takes a list in the column of the name for names of one bearer: the first is asked, and the others beside it.
func (m *columnMap) aliases(r *sheetRow, a *segun.Asked) {
	if len(m.name) != 1 || len(r.lists[m.name[0]]) == 0 {
		return
	}
	var all []string
	for _, n := range r.lists[m.name[0]] {
		if n = strings.TrimSpace(n); n != "" && !slices.Contains(all, n) {
			all = append(all, n)
		}
	}
	if len(all) > 0 {
		a.Name, a.Aliases = all[0], all[1:]
	}
}

// asked makes the question of a row, and says what of it could not be understood: what is strange about the row, and which countries nobody knows.
func (m *columnMap) asked(row []string) (a segun.Asked, strange, nowhere []string) {
	var parts []string
	for _, i := range m.name {
		if c := cell(row, i); c != "" && !endsWith(parts, c) {
			parts = append(parts, c)
		}
	}
	if len(parts) == 0 && m.instead > 0 {
		if c := cell(row, m.instead-1); c != "" {
			parts = []string{c}
		}
	}
	a.Name, a.Kind, a.Gender = strings.Join(parts, " "), cell(row, m.kind), gender(cell(row, m.gender), m.mujer)
	a.Born, strange = dates(cell(row, m.born))
	a.Countries, nowhere = countries(cell(row, m.country))
	if n := cell(row, m.number); n != "" {
		a.Identifiers = several(n)
	}
	if len(a.Name) > names.MaxBytes {
		strange = append(strange, fmt.Sprintf("the name is longer than %d bytes, and only its beginning is asked", names.MaxBytes))
	}
	return a, strange, nowhere
}

// endsWith reports whether a name that was put together so far ends with a word already: a family name that stands in the column of the whole name, too.
func endsWith(parts []string, word string) bool {
	so := strings.Join(parts, " ")
	return len(so) > len(word) && strings.EqualFold(so[len(so)-len(word):], word) && so[len(so)-len(word)-1] == ' '
}

// several are the values of a cell, parted by semicolons.
func several(s string) []string {
	var out []string
	for p := range strings.SplitSeq(s, ";") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// dates are dates of birth as they are compared. What is no date is named, and the name is screened without it.
func dates(s string) (born, strange []string) {
	for _, p := range several(s) {
		if d, ok := birthDate(p); ok {
			born = append(born, d)
		} else if !slices.Contains(noneKnown, strings.ToLower(p)) {
			strange = append(strange, fmt.Sprintf("the birth date %q is no date, and is left out; write 1971-05-04 or 1971", p))
		}
	}
	return born, strange
}
