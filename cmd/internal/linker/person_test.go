package linker

import (
	"strings"
	"testing"

	"segun"
	"segun/store/fact"
)

func TestPersonal(t *testing.T) {
	for _, c := range []struct{ text, born, gender string }{
		{"Bruno Kessel, 34, said so.", "1997~", ""},
		{"The dead man was named as Bruno Kessel, 34.", "1997~", ""},
		{"Bruno Kessel (34) said so.", "1997~", ""},
		{"Bruno Kessel, aged 34, said so.", "1997~", ""},
		{"the 34-year-old baker Bruno Kessel said so", "1997~", ""},
		{"Bruno Kessel (born 4 May 1961) said so", "1961", ""},
		{"Bruno Kessel, born in Tolvik in 1961, said so", "1961", ""},
		{"Mr Kessel said so. Bruno Kessel, 34, is a baker.", "1997~", "male"},
		{"Ms Kessel said so.", "", "female"},
		{"Mr Kessel and Mrs Kessel said so.", "", ""},
		// near misses
		{"Bruno Kessel, 34 others and a dog", "", ""},
		{"Bruno Kessel, 3, ran", "", ""},
		{"Bruno Kesselring, 34, said so.", "", ""},
		{"Bruno Kessel won 34, lost 2.", "", ""},
		{"Bruno Kessel, 340, said", "", ""},
		{"Bruno Kessel told the court in 1961 that", "", ""},
		{"a 34-year-old law. Bruno Kessel said so", "", ""},
	} {
		e := fact.Entity{Kind: segun.Person, Name: "Bruno Kessel", Names: []fact.Name{{Text: "Bruno Kessel", Form: "name"}, {Text: "Kessel", Form: "name"}}}
		born, gender := personal(&e, c.text, "2031-05-04")
		if got := strings.Join(born, " "); got != c.born || gender != c.gender {
			t.Errorf("%s: %q %q, want %q %q", c.text, got, gender, c.born, c.gender)
		}
		if born, _ := personal(&e, "Bruno Kessel, 34, said so.", ""); len(born) > 0 {
			t.Errorf("without a date: %v", born)
		}
	}
	body := fact.Entity{Kind: segun.Organisation, Name: "Kessel", Names: []fact.Name{{Text: "Kessel", Form: "name"}}}
	if born, gender := personal(&body, "Mr Kessel, 34, said", "2031"); len(born) > 0 || gender != "" {
		t.Errorf("of a body: %v %q", born, gender)
	}
}
