package desk

import (
	"strings"
	"testing"

	"segun"
	"segun/store"
	"segun/store/fact"
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

func TestWhoIsNamedBesideTheAccusedIsNotAccused(t *testing.T) {
	rec := &fact.Record{Entities: []fact.Entity{{ID: "e1", Kind: segun.Person, Named: true, Name: "Leonard Oake"}, {ID: "e2", Kind: segun.Person, Named: true, Name: "Ilan Dross"}}}
	h := &store.Hit{Doc: &store.Document{ID: "aa"}, Claim: &fact.Claim{ID: "c1", Words: "Leonard Oake robbed Ilan Dross", Status: "alleged", About: []string{"e1", "e2"}, Accused: []string{"e1"}}}
	if got := claim(h, rec, nil); len(got.About) != 2 || len(got.Accused) != 1 || got.Accused[0].Name != "Leonard Oake" {
		t.Errorf("about %v, accused %v", got.About, got.Accused)
	}
	h.Claim.Accused = nil // the text does not say: nobody is taken for it
	if got := claim(h, rec, nil); len(got.Accused) != 0 {
		t.Errorf("accused %v", got.Accused)
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
