package fact_test

import (
	"reflect"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store/fact"
)

// What is filed of a reading is what the slow way gives, also in memory that another reading has used, and where a fact is told twice.
func TestFileIsTheSlowWay(t *testing.T) {
	for n := range 12 {
		r := papers.Reading(n)
		r.Claims.List[0].About = append(r.Claims.List[0].About, r.Claims.List[0].About...)
		list, err := fact.Of(r)
		if err != nil {
			t.Fatal(err)
		}
		got, err := fact.File(r)
		if err != nil {
			t.Fatal(err)
		}
		want := &fact.Filed{Count: len(list), Digest: fact.Digest(list), Packed: fact.Pack(r.Doc.ID, r.Doc.Text, list), Record: fact.Gather(r.Doc.ID, list)}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("document %d:\n got %+v\nwant %+v", n, got, want)
		}
	}
	r := papers.Reading(0)
	r.Claims.List[0].Span = segun.Span{Start: 1, End: 1 << 30}
	if _, err := fact.File(r); err == nil {
		t.Error("words outside the text are filed")
	}
	if _, err := fact.File(papers.Reading(1)); err != nil {
		t.Errorf("after a reading that could not be filed: %v", err)
	}
}

// BenchmarkFile: go test ./store/fact -run '^$' -bench File -benchmem
func BenchmarkFile(b *testing.B) {
	r := papers.Sized(1, 40)
	b.SetBytes(int64(len(r.Doc.Text)))
	for b.Loop() {
		if _, err := fact.File(r); err != nil {
			b.Fatal(err)
		}
	}
}
