package names

import "testing"

// What stands behind a closed bracket is no alias: two surnames there conflict.
func TestAnAliasEndsWithItsBracket(t *testing.T) {
	a, b := Analyse("Ahmed (alias Abu Bakr) Hassan", Person), Analyse("Ahmed (alias Abu Bakr) Saleh", Person)
	if m := Compare(&a, &b); m.Possible() {
		t.Errorf("two surnames agree by %.2f: %s", m.Score, m.Explain())
	}
	b = Analyse("Ahmed Hassan", Person)
	if m := Compare(&a, &b); !m.Possible() {
		t.Errorf("the name without its alias agrees by %.2f: %s", m.Score, m.Explain())
	}
	c := Analyse("Ahmed alias Abu Bakr", Person)
	for _, p := range c.Parts()[1:] {
		if p.Role != Nickname {
			t.Errorf("without a bracket, %q of the alias is a %s", p.Text, p.Role)
		}
	}
}

// A legal form of several short words tells an organisation as one of one word does; initials tell none.
func TestKindByALegalFormOfShortWords(t *testing.T) {
	for name, want := range map[string]Kind{"Romex Sp. z o.o.": Organisation, "Kowalski sp z oo": Organisation, "Elan S. de R.L.": Organisation, "Garcia S.r.l.": Organisation,
		"Maria S. L.": Person, "Juan A. S. Lopez": Person, "Ana de la O": Person} {
		if n := Analyse(name, Unknown); n.Kind != want {
			t.Errorf("%s is a %s, want %s", name, n.Kind, want)
		}
	}
}
