package desk

import (
	"strings"
	"testing"

	"segun/store/fact"
	"segun/web/api"
)

func TestSeveralSpeak(t *testing.T) {
	for _, x := range []struct {
		entity *fact.Entity
		words  string
		lang   string
		many   bool
	}{
		{nil, "Prosecutors", "en", true},
		{&fact.Entity{Name: "three dock inspectors", Count: "3"}, "They", "en", true},
		{&fact.Entity{Name: "the inspector", Count: "1"}, "He", "en", false},
		{&fact.Entity{Name: "its leader"}, "its leader", "en", false},
		{&fact.Entity{Name: "the governor's office"}, "", "en", false},
		{&fact.Entity{Name: "two of them"}, "", "en", true},
		{&fact.Entity{Name: "a witness"}, "", "en", false},
		{&fact.Entity{Name: "officials in the ministry"}, "", "en", true},
		{&fact.Entity{Name: "an official of the harbour works"}, "", "en", false},
		{&fact.Entity{Name: "Civic Unions", Named: true}, "", "en", false},
		{&fact.Entity{Name: "police"}, "", "en", true},
		{nil, "fiscales del distrito", "es", true},
		{nil, "el fiscal", "es", false},
		{nil, "los inspectores", "es", true},
		{nil, "", "en", false},
	} {
		if got := manySpeak(x.entity, x.words, x.lang); got != x.many {
			t.Errorf("%+v %q: several is %v", x.entity, x.words, got)
		}
	}
}

func TestWhoStandsAroundAClauseIsNotAccused(t *testing.T) {
	oake, media := api.EntityRef{ID: "name:leonard oake", Name: "Leonard Oake", Kind: "person"}, api.EntityRef{ID: "name:local media", Name: "Local media", Kind: "group"}
	c := api.Claim{Words: "that Leonard Oake took cash from the tills", About: []api.EntityRef{media, oake}, Chain: []api.Voice{{Voice: "outlet"}, {Voice: "unspecified"}}, Status: "alleged"}
	if got := accused(&c); len(got) != 1 || got[0] != oake {
		t.Errorf("accused are %v", got)
	}
	c.Words = "of bribing Leonard Oake" // who is bribed is not the one accused
	if got := accused(&c); len(got) != 2 {
		t.Errorf("accused are %v", got)
	}
}

func TestAnAccusationIsNoRole(t *testing.T) {
	for q, want := range map[string]string{"accused": "", "Alleged": "", "acting": "acting", "presunto": "", "retired": "retired", "": ""} {
		if got := roleQualifier(q); got != want {
			t.Errorf("%q becomes %q, not %q", q, got, want)
		}
	}
	if got := strings.Join(unblamed([]string{"accused governor", "smuggler", "acting mayor, Tolm", "suspected drug trafficker, Velder", "capo del cártel", "baker"}), "; "); got != "governor; acting mayor, Tolm; baker" {
		t.Error(got)
	}
}
