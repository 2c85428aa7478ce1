package names_test

import (
	"testing"

	"segun/names"
)

func TestExplain(t *testing.T) {
	for _, c := range []struct {
		a, b string
		kind names.Kind
		want string
	}{
		{"Mohamed Ali Haddad", "HADDAD, Muhammad", names.Person,
			`family name agrees (haddad); given name "Mohamed" is a spelling variant of "Muhammad"; the second lacks given name "Ali"`},
		{"N. Morvan", "Nadia Morvan", names.Person, `family name agrees (morvan); initial "N" is the initial of "Nadia"`},
		{"Elan Fund II", "Elan Fund III", names.Organisation,
			`word agrees (elan), trade word agrees (fund); only the first has number "II", only the second number "III"; against: different numbers`},
		{"毛泽东", "Mao Tse-tung", names.Person, `family name agrees (mao); given name "zedong" is "tse tung", written in one or apart`},
		{"DWU", "Dock Workers' Union Ltd", names.Organisation, `"DWU" is the initials of "Dock Workers' Union Ltd"`},
		{"Ana Ruiz", "Олег Бойко", names.Person, "the names share nothing"},
	} {
		a, b := names.Analyse(c.a, c.kind), names.Analyse(c.b, c.kind)
		m := names.Compare(&a, &b)
		if got := m.Explain(); got != c.want {
			t.Errorf("%s | %s\n got %s\nwant %s", c.a, c.b, got, c.want)
		}
	}
}

func TestEvidence(t *testing.T) {
	a, b := names.Analyse("Mohamed Ali Haddad", names.Person), names.Analyse("HADDAD, Muhammad", names.Person)
	alone := names.Compare(&a, &b)
	for _, c := range []struct {
		name string
		a, b names.Evidence
		want string // up, down, no (no match), same
	}{
		{"nothing", names.Evidence{}, names.Evidence{Born: []string{"1971"}}, "same"},
		{"same day", names.Evidence{Born: []string{"1971-05-04"}}, names.Evidence{Born: []string{"1970", "1971-05-04"}}, "up"},
		{"same year", names.Evidence{Born: []string{"1971-05-04"}}, names.Evidence{Born: []string{"1971"}}, "up"},
		{"a range that fits", names.Evidence{Born: []string{"1971"}}, names.Evidence{Born: []string{"1968/1972"}}, "up"},
		{"two years", names.Evidence{Born: []string{"1971"}}, names.Evidence{Born: []string{"1973"}}, "down"},
		{"nine years", names.Evidence{Born: []string{"1971"}}, names.Evidence{Born: []string{"1980"}}, "no"},
		{"gender", names.Evidence{Gender: "male"}, names.Evidence{Gender: "F"}, "no"},
		{"country", names.Evidence{Countries: []string{"Syria"}}, names.Evidence{Countries: []string{"syria"}}, "up"},
		{"another country", names.Evidence{Countries: []string{"Syria"}}, names.Evidence{Countries: []string{"Chile"}}, "down"},
		{"identifier", names.Evidence{Identifiers: []string{"passport:X1"}}, names.Evidence{Identifiers: []string{"passport:x1"}}, "up"},
	} {
		m := alone.With(&c.a, &c.b)
		got := "same"
		switch {
		case !m.Possible():
			got = "no"
		case m.Score > alone.Score:
			got = "up"
		case m.Score < alone.Score:
			got = "down"
		}
		if got != c.want {
			t.Errorf("%s: %s (%.2f, was %.2f), want %s", c.name, got, m.Score, alone.Score, c.want)
		}
	}
}

func TestParties(t *testing.T) {
	party := func(use names.Use, all ...string) *names.Party {
		p := &names.Party{}
		for _, s := range all {
			p.Names = append(p.Names, names.PartyName{Name: names.Analyse(s, names.Person), Use: use})
		}
		return p
	}
	asked := party(names.Primary, "Ines Morvan")
	if m := names.CompareParties(asked, party(names.Alias, "Ada Brandt", "MORVAN, Inés")); m.Score != 1 || m.B != 1 {
		t.Errorf("alias: %.2f with name %d", m.Score, m.B)
	}
	if m := names.CompareParties(asked, party(names.Weak, "MORVAN, Inés")); m.Score >= 1 || !m.Possible() {
		t.Errorf("weak alias: %.2f", m.Score)
	}
}
