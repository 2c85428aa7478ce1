package mention_test

import (
	"strings"
	"testing"

	"segun"
	"segun/internal/marktest"
	"segun/internal/shipped"
	"segun/lang/lexicon"
	"segun/read/mention"
	"segun/read/phrase"
)

func TestMarked(t *testing.T) {
	read, d := before(t)
	marktest.Run(t, "testdata", marktest.Reader{Read: func(doc *segun.Document) (*segun.Reading, error) {
		r, err := read.Document(doc)
		if err != nil {
			return nil, err
		}
		return r, mention.Annotator(d).Run(r)
	}})
}

// The bits that are read by name are those of the lexicon.
func TestFlagsAreTheLexicons(t *testing.T) {
	for name, pair := range map[string][2]uint32{
		"NounPlural": {phrase.NounPlural, uint32(lexicon.NounPlural)}, "Adj": {phrase.Adj, uint32(lexicon.Adj)},
		"PersonNoun": {phrase.PersonNoun, uint32(lexicon.PersonNoun)}, "GroupNoun": {phrase.GroupNoun, uint32(lexicon.GroupNoun)},
		"CommNoun": {phrase.CommNoun, uint32(lexicon.CommNoun)}, "PlaceNoun": {phrase.PlaceNoun, uint32(lexicon.PlaceNoun)},
		"TimeNoun": {phrase.TimeNoun, uint32(lexicon.TimeNoun)}, "CommVerb": {phrase.CommVerb, uint32(lexicon.CommVerb)},
		"CogVerb": {phrase.CogVerb, uint32(lexicon.CogVerb)}, "Forename": {phrase.Forename, uint32(lexicon.Forename)},
		"Surname": {phrase.Surname, uint32(lexicon.Surname)}, "PlaceName": {phrase.PlaceName, uint32(lexicon.PlaceName)},
		"PlacePart": {phrase.PlacePart, uint32(lexicon.PlacePart)}, "Country": {phrase.Country, uint32(lexicon.Country)},
		"Demonym": {phrase.Demonym, uint32(lexicon.Demonym)}, "OrgWord": {phrase.OrgWord, uint32(lexicon.OrgWord)},
		"Title": {phrase.Title, uint32(lexicon.Title)}, "Month": {phrase.Month, uint32(lexicon.Month)},
		"Weekday": {phrase.Weekday, uint32(lexicon.Weekday)}, "Outlet": {phrase.Outlet, uint32(lexicon.Outlet)},
		"FemaleForename": {phrase.FemaleForename, uint32(lexicon.FemaleForename)}, "MaleForename": {phrase.MaleForename, uint32(lexicon.MaleForename)},
		"BigPlace": {phrase.BigPlace, uint32(lexicon.BigPlace)}, "Agency": {phrase.Agency, uint32(lexicon.Agency)},
	} {
		if pair[0] != pair[1] {
			t.Errorf("phrase.%s is %#x, the lexicon's %#x", name, pair[0], pair[1])
		}
	}
}

// Trees that are none, and layers that say nothing, do no harm.
func TestOddTrees(t *testing.T) {
	read, d := before(t)
	for _, odd := range []func(i, n int) int32{
		func(i, n int) int32 { return int32((i + 1) % n) },      // one circle
		func(i, n int) int32 { return int32(i) },                // each its own head
		func(i, n int) int32 { return -1 },                      // roots only
		func(i, n int) int32 { return int32(n + 7) },            // heads that are not there
		func(i, n int) int32 { return int32((i*7919 + 3) % n) }, // anything
		func(i, n int) int32 { return int32(i) - 1 },            // a chain
	} {
		for rel := range segun.Deprels {
			r := read.Text(shipped.Article)
			for i := range r.Trees.Head {
				r.Trees.Head[i], r.Trees.Deprel[i] = odd(i, len(r.Trees.Head)), segun.Deprel(rel)
			}
			mention.Find(r, d)
		}
	}
}

func TestEmptyText(t *testing.T) {
	read, d := before(t)
	if ms := mention.Find(read.Text(""), d); len(ms.List) > 0 {
		t.Errorf("mentions in nothing: %v", ms.List)
	}
}

// The whole of it, without the names' model:
//
//	go test -bench Mentions -run '^$' ./read/mention
func BenchmarkMentions(b *testing.B) {
	read, d := before(b)
	r := read.Text(strings.Repeat(shipped.Article, 20))
	found := d.Names.Find(r)
	d.Names = fixed(found)
	b.SetBytes(int64(len(r.Doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		mention.Find(r, d)
	}
	b.ReportMetric(float64(len(r.Tokens.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
