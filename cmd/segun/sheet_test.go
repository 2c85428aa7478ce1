package main

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestReadSeparated(t *testing.T) {
	for _, c := range []struct{ name, text, columns, rows string }{
		{"plain", "name,born\nInes,1971\nDov,\n", "name|born", "2: Ines|1971 / 3: Dov|"},
		{"quotes", "name\n\"Ruiz, \"\"La\"\" Ines\"\n", "name", `2: Ruiz, "La" Ines`},
		{"a line break in a field", "name,x\n\"Ines\nRuiz\",1\nDov,2\n", "name|x", "2: Ines\nRuiz|1 / 4: Dov|2"},
		{"blank lines and line ends", "name,x\r\n\r\nInes,1\r\n  \r\nDov,2", "name|x", "3: Ines|1 / 5: Dov|2"},
		{"too many cells", "name,x\nInes,1,2\nDov,1,,\n", "name|x", "2: !it has 3 fields / 3: Dov|1"},
		{"not closed", "name,x\n\"Ines,1\nDov,2\nAda,3\n", "name|x", "2: !a quotation mark is not closed / 3: Dov|2 / 4: Ada|3"},
		{"after a quotation mark", "name,x\n\"Ines\"s,1\nDov,2\n", "name|x", "2: !there are characters after / 3: Dov|2"},
		{"a bad header", "\"na\"me,x\nname,born\nInes,1\n", "name|born", "1: !there are characters after / 3: Ines|1"},
		{"empty", "", "", ""},
	} {
		s := readSeparated([]byte(c.text), ',')
		if got := strings.Join(s.columns, "|"); got != c.columns {
			t.Errorf("%s: columns %q, want %q", c.name, got, c.columns)
		}
		if got := rowsText(s); got != c.rows {
			t.Errorf("%s: got %q, want %q", c.name, got, c.rows)
		}
	}
}

// rowsText is a table's rows as the tests write them; of a reason only the beginning.
func rowsText(s *sheet) string {
	var all []string
	for _, r := range s.rows {
		if r.bad != "" {
			words := strings.Fields(r.bad)
			n := 4
			if strings.Contains(r.bad, "not closed") {
				n = 6
			}
			all = append(all, fmt.Sprintf("%d: !%s", r.line, strings.Join(words[:n], " ")))
			continue
		}
		all = append(all, fmt.Sprintf("%d: %s", r.line, strings.Join(r.cells, "|")))
	}
	return strings.Join(all, " / ")
}

func TestGuessSeparator(t *testing.T) {
	for text, want := range map[string]byte{"a,b;c,d": ',', "a;b;c,d": ';', "a\tb": '\t', "\"a,b,c\";d": ';', "a|b": '|', "a": 0, "": 0} {
		if got := guessSeparator([]byte(text + "\n,,,,,,")); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestColumnsAreGuessed(t *testing.T) {
	for header, want := range map[string]string{
		"Customer ID,Full Name,D.O.B.,Nationality": "[1] 2 3 -1 0",
		"first_name,LAST NAME,country_code":        "[0 1] -1 2 -1 -1",
		"Nombres,Primer apellido,Segundo apellido": "[0 1 2] -1 -1 -1 -1",
		"company,name,type":                        "[1] -1 -1 2 -1",
		"razon_social,pais":                        "[0] -1 1 -1 -1",
		"Last Name,First Name,Company":             "[1 0] -1 -1 -1 -1",
		"Last Name,First Name,Full Name":           "[2] -1 -1 -1 -1",
		"Surname,Company":                          "[1] -1 -1 -1 -1",
		"Nombre,Apellidos,Pais":                    "[0 1] -1 2 -1 -1",
		"name,surname":                             "[0 1] -1 -1 -1 -1",
		"customer,surname":                         "[0] -1 -1 -1 -1",
	} {
		m, err := (&columnFlags{}).in(strings.Split(header, ","), "x.csv")
		if got := fmt.Sprint(m.name, m.born, m.country, m.kind, m.id); err != nil || got != want {
			t.Errorf("%s: got %s, want %s (%v)", header, got, want, err)
		}
	}
	if _, err := (&columnFlags{}).in([]string{"a", "b"}, "x.csv"); err == nil {
		t.Error("a name was found where there is none")
	}
}

// Whatever the bytes, rows come in the order of their lines, each good one with valid text; what encoding/csv reads without trouble is read as it does.
func FuzzReadSeparated(f *testing.F) {
	f.Add("name,born\nInes,1971\n\"Ruiz, \"\"x\"\"\",\n", byte(','))
	f.Add("name;x\r\n\"a\nb\";1\n\"open;2\nDov;3\n", byte(';'))
	f.Add("\ufeffname\n\xff\xfe\n", byte('\t'))
	f.Fuzz(func(t *testing.T, text string, separator byte) {
		if !strings.ContainsRune(",;\t|", rune(separator)) {
			separator = ','
		}
		b, err := decoded([]byte(text))
		if err != nil {
			return
		}
		last := 0
		for _, r := range separated(b, separator) {
			if r.line <= last {
				t.Fatalf("line %d after %d", r.line, last)
			}
			last = r.line
			if (r.bad == "") == (len(r.cells) == 0) {
				t.Fatalf("line %d: %q and %q", r.line, r.cells, r.bad)
			}
			for _, c := range r.cells {
				if !utf8.ValidString(c) {
					t.Fatalf("line %d: %q", r.line, c)
				}
			}
		}
		s := readSeparated(b, separator)
		for _, r := range s.rows {
			if len(r.cells) > len(s.columns) {
				t.Fatalf("line %d has more cells than there are columns", r.line)
			}
		}
		readJSONLines(b)
		readNames(b)
		readLastColumn(b)
		(&columnFlags{}).in(s.columns, "x")
	})
}

// A twin: files without bad rows are read as the standard library reads them, but for white space around fields.
func TestReadSeparatedAsTheLibraryDoes(t *testing.T) {
	for _, text := range []string{"a,b\n1,2\n", "a,b\n\"x \"\"y\"\"\",\"p\nq\"\n,\n", "a\n\"\"\n1\n"} {
		want, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		s := readSeparated([]byte(text), ',')
		got := [][]string{s.columns}
		for _, r := range s.rows {
			got = append(got, r.cells)
		}
		if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestAsked(t *testing.T) {
	m, err := (&columnFlags{}).in(strings.Split("first name,last name,dob,nationality,passport,gender", ","), "x")
	if err != nil {
		t.Fatal(err)
	}
	a, strange, nowhere := m.asked([]string{"Ines", " Ruiz ", "4 May 1971; 1972", "Panama; Elan", "A1; B2", "f"})
	if got := fmt.Sprintf("%q %q %q %q %q %q %q", a.Name, a.Born, a.Countries, a.Identifiers, a.Gender, strange, nowhere); got != `"Ines Ruiz" ["1971-05-04" "1972"] ["pa"] ["A1" "B2"] "female" [] ["Elan"]` {
		t.Error(got)
	}
	if _, strange, _ := m.asked([]string{"Ines", "Ruiz", "soon"}); len(strange) != 1 {
		t.Errorf("%q", strange)
	}
	if _, strange, _ := m.asked([]string{strings.Repeat("Ines ", 300)}); len(strange) != 1 {
		t.Errorf("a name of 1,500 bytes: %q", strange)
	}
}

// An employer's name must not hide that of the person; a row without a person is asked for its company.
func TestACompanyBesideAPersonsName(t *testing.T) {
	m, err := (&columnFlags{}).in(strings.Split("Last Name,First Name,Company", ","), "x")
	if err != nil {
		t.Fatal(err)
	}
	for row, want := range map[string]string{"Ruiz,Ines,Elan LLC": "Ines Ruiz", ",,Elan LLC": "Elan LLC", ",,": ""} {
		if a, _, _ := m.asked(strings.Split(row, ",")); a.Name != want {
			t.Errorf("%s: asked for %q, want %q", row, a.Name, want)
		}
	}
}

func TestSeparatorLine(t *testing.T) {
	for text, want := range map[string]string{"sep=;\na,b\n": "\na,b\n;", "SEP=|\r\na\n": "\r\na\n|", "a;b\nsep=,": "a;b\nsep=,;", "sep=;x\n": "sep=;x\n;"} {
		rest, c := separatorLine([]byte(text))
		if got := string(rest) + string(c); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// Countries as people write them; a word that is none is left out, since it would count against everybody otherwise.
func TestCountries(t *testing.T) {
	for in, want := range map[string]string{
		"Panama": "[pa] []", "PA; pan": "[pa] []", "IRN": "[ir] []", "Iranian": "[ir] []", "mexican": "[mx] []", "U.K.": "[gb] []", "M\u00e9xico": "[mx] []",
		"North Korean": "[kp] []", "Congolese": "[cd cg] []", "": "[] []", "N/A; unknown; -": "[] []", "Elan": "[] [Elan]", "abc; us": "[us] [abc]",
	} {
		codes, nowhere := countries(in)
		slices.Sort(codes)
		if got := fmt.Sprint(codes, " ", nowhere); got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
	}
	if codes, _ := countries("Korean"); !slices.Contains(codes, "kp") || !slices.Contains(codes, "kr") {
		t.Errorf("Korean: %q", codes)
	}
}

// Dates of birth as tables write them; what says that none is known is no mistake.
func TestDatesOfBirth(t *testing.T) {
	for in, want := range map[string]string{
		"1937-04-28": "[1937-04-28] 0", "28/04/1937": "[1937-04-28] 0", "28.04.1937": "[1937-04-28] 0", "8.4.1937": "[1937-04-08] 0", "19370428": "[1937-04-28] 0",
		"April 28, 1937": "[1937-04-28] 0", "28-Apr-1937": "[1937-04-28] 0", "1937/4/8": "[1937-04-08] 0", "1937": "[1937] 0", "N/A": "[] 0", "0000-00-00": "[] 0", "": "[] 0",
		"28.13.1937": "[] 1", "13632": "[] 1", "00010101": "[] 1", "soon; 1937": "[1937] 1",
	} {
		born, strange := dates(in)
		if got := fmt.Sprint(born, " ", len(strange)); got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
	}
}

// A mujer is no man because of her first letter, and M is one only where no H stands beside it.
func TestGender(t *testing.T) {
	for in, want := range map[string]string{"M": "male", "male": "male", "f": "female", "Mujer": "female", "hombre": "male", "H": "male", "Ms.": "female", "other": "", "misc": "", "": ""} {
		if got := gender(in, false); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	s := readSeparated([]byte("nombre,sexo\nInes,M\nDov,H\n"), ',')
	if !s.tellsMujer(1) || gender("M", s.tellsMujer(1)) != "female" {
		t.Error("M beside H is taken for a man")
	}
	if s := readSeparated([]byte("nombre,sexo\nInes,F\nDov,M\n"), ','); s.tellsMujer(1) {
		t.Error("M beside F is taken for a woman")
	}
}
