package conll

import (
	"reflect"
	"testing"
)

func TestEntities(t *testing.T) {
	w := func(form, entity string) Word {
		m := "_"
		if entity != "" {
			m = "Discourse=x:1->2|Entity=" + entity + "|SpaceAfter=No"
		}
		return Word{Form: form, Misc: m}
	}
	doc := []Sentence{{Words: []Word{w("the", "(1-person-new-cf1-1-coref"), w("mayor", ""), w("of", ""), w("Elan", "(2-place-giv-x-Elan)1)"), w("saw", ""), w("her", "(1-person)(3-person-new"), w("son", "3)")}},
		{Words: []Word{w("She", "(1-person-giv)")}}}
	got, err := Entities(doc)
	if err != nil {
		t.Fatal(err)
	}
	want := []Mention{{3, 4, "2", "place"}, {0, 4, "1", "person"}, {5, 6, "1", "person"}, {5, 7, "3", "person"}, {7, 8, "1", "person"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for _, bad := range []string{"(1-person", "1)", "1", "(x)"} {
		if _, err := Entities([]Sentence{{Words: []Word{w("a", bad)}}}); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}
