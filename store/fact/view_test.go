package fact_test

import (
	"reflect"
	"testing"

	"segun/internal/papers"
	"segun/store/fact"
)

// What is read by itself is what the whole record has: entities with their offices, and claims, however often and in whatever order they are asked for.
func TestAViewGivesWhatTheRecordGives(t *testing.T) {
	offices := 0
	for n := range 12 {
		r := papers.Reading(n)
		list, err := fact.Of(r)
		if err != nil {
			t.Fatal(err)
		}
		packed := fact.Pack(r.Doc.ID, r.Doc.Text, list)
		rec, err := fact.Read(r.Doc.ID, r.Doc.Text, packed)
		if err != nil {
			t.Fatal(err)
		}
		v, err := fact.Open(r.Doc.ID, r.Doc.Text, packed)
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			for i := len(rec.Claims) - 1; i >= 0; i-- {
				if got, err := v.Claim(rec.Claims[i].ID); err != nil || !reflect.DeepEqual(*got, rec.Claims[i]) {
					t.Fatalf("%s: %v\n%+v\n%+v", rec.Claims[i].ID, err, got, rec.Claims[i])
				}
			}
			for i := range rec.Entities {
				want := &rec.Entities[i]
				offices += len(want.Offices)
				if got, err := v.Entity(want.ID); err != nil || !reflect.DeepEqual(got, want) {
					t.Fatalf("%s: %v\n%+v\n%+v", want.ID, err, got, want)
				}
			}
		}
		if got, err := v.Entities(); err != nil || !reflect.DeepEqual(got, rec.Entities) {
			t.Errorf("everybody: %v\n%+v\n%+v", err, got, rec.Entities)
		}
		if got, err := v.Entity("e999"); err != nil || got != nil {
			t.Errorf("somebody whom the document does not know: %+v, %v", got, err)
		}
		if got, err := v.Entity(rec.Claims[0].ID); err != nil || got != nil {
			t.Errorf("a claim is taken for an entity: %+v, %v", got, err)
		}
	}
	if offices == 0 {
		t.Error("nobody had an office")
	}
}
