package entity_test

import (
	"reflect"
	"strings"
	"testing"

	"segun"
	"segun/internal/marktest"
	"segun/internal/shipped"
	"segun/read/entity"
	"segun/read/mention"
)

func TestMarked(t *testing.T) { marktest.Run(t, "testdata", joined(t)) }

// TestOpen runs the marked articles of behaviour that is not there yet: each must fail.
func TestOpen(t *testing.T) { marktest.Open(t, "open", joined(t)) }

// joined reads up to the entities.
func joined(t *testing.T) marktest.Reader {
	read, d := before(t)
	return marktest.Reader{Read: func(doc *segun.Document) (*segun.Reading, error) {
		r, err := read.Document(doc)
		if err != nil {
			return nil, err
		}
		return r, join(r, d)
	}}
}

func join(r *segun.Reading, d mention.Deps) error {
	if err := mention.Annotator(d).Run(r); err != nil {
		return err
	}
	return entity.Annotator(d.Lexicon).Run(r)
}

// Who is counted out of a group by the same words further on may be another of them; "the two porters" are the same two.
func TestPartsAreNotTheSame(t *testing.T) {
	read, d := before(t)
	r := read.Text("Two porters were held in May. One of them said the gate was open. Two clerks saw it. One of them said it was shut.\n\nThe two porters denied it.")
	if err := join(r, d); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, e := range r.Entities.List {
		switch e.Name {
		case "One of them":
			n++
		case "Two porters":
			if len(e.Mentions) < 2 {
				t.Error("“The two porters” are others")
			}
		}
	}
	if n != 2 {
		t.Errorf("%d people are called “One of them”, want 2", n)
	}
}

// headlines returns what reads a story under a headline, and joins its entities.
func headlines(t *testing.T) func(headline, body string) *segun.Reading {
	read, d := before(t)
	return func(headline, body string) *segun.Reading {
		t.Helper()
		doc, err := marktest.Plain(&segun.Capture{From: "x.txt", Bytes: []byte(headline + "\n\n" + body)})
		if err != nil {
			t.Fatal(err)
		}
		whole := doc.Sections[0]
		story := whole
		whole.Kind, whole.Span.End, story.ID, story.Span.Start = segun.Headline, uint32(len(headline)), "s9", uint32(len(headline))+2
		doc.Sections = []segun.Section{whole, story}
		r, err := read.Document(doc)
		if err != nil {
			t.Fatal(err)
		}
		if err := join(r, d); err != nil {
			t.Fatal(err)
		}
		return r
	}
}

// Those of a headline are the ones further on who do the same, and not those to whom something was done.
func TestHeadlineGroup(t *testing.T) {
	headlined := headlines(t)
	const headline = "Bishop kept letters, say former pupils of Velm"
	for body, joined := range map[string]bool{
		"Four pupils told the court that they had written them.":                true,
		"A priest was convicted in 2031 of beating four pupils and was jailed.": false,
	} {
		r := headlined(headline, body)
		for _, e := range r.Entities.List {
			if e.Name == "former pupils of Velm" && joined != (e.Count != nil && e.Count.Min == 4) {
				t.Errorf("%s: the headline's pupils are %+v", body, e.Count)
			}
		}
	}
}

// A description without its article in a headline is whom the article calls so, where all its words are said of that one.
func TestHeadlineDescription(t *testing.T) {
	headlined := headlines(t)
	const headline = "Belmorian woman claims council lost map"
	for body, joined := range map[string]bool{
		"Dora Quist, a Belmorian woman, said on Monday that the council lost it. Tam Ordo said not.":                              true,
		"Dora Quist, a Tavaran woman, said on Monday that the council lost it. Tam Ordo said not.":                                false,
		"Dora Quist, a Belmorian woman, said on Monday that the council lost it. Ida Moll, a Belmorian woman, said so on Friday.": false,
		"A third Belmorian woman, Dora Quist, said on Monday that the council lost it.":                                           false,
	} {
		r := headlined(headline, body)
		found := false
		for i, m := range r.Mentions.List {
			if m.Span.In(r.Doc.Text) == "Belmorian woman" {
				found = true
				if e := r.Entities.List[r.Entities.Of[i]]; joined != (e.Name == "Dora Quist") {
					t.Errorf("%s: the headline's woman is %s", body, e.Name)
				}
			}
		}
		if !found {
			t.Error("the headline's woman is not found")
		}
	}
}

// The same text gives the same entities, in the order of their first mentions.
func TestOrder(t *testing.T) {
	read, d := before(t)
	var first *segun.Entities
	for range 3 {
		r := read.Text(shipped.Article)
		if err := join(r, d); err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = r.Entities
		}
		if !reflect.DeepEqual(first, r.Entities) {
			t.Fatal("another reading, other entities")
		}
	}
	at := -1
	for _, e := range first.List[1:] {
		if e.Mentions[0] <= at {
			t.Errorf("%s %q comes before an entity that is mentioned earlier", e.ID, e.Name)
		}
		at = e.Mentions[0]
	}
}

// Trees that are none do no harm.
func TestOddTrees(t *testing.T) {
	read, d := before(t)
	for k, odd := range []func(i, n int) int32{
		func(i, n int) int32 { return int32((i + 1) % n) },
		func(i, n int) int32 { return -1 },
		func(i, n int) int32 { return int32((i*7919 + 3) % n) },
		func(i, n int) int32 { return int32(i) - 1 },
	} {
		for rel := range segun.Deprels {
			r := read.Text(shipped.Article)
			for i := range r.Trees.Head {
				r.Trees.Head[i], r.Trees.Deprel[i] = odd(i, len(r.Trees.Head)), segun.Deprel(rel)
			}
			if err := join(r, d); err != nil {
				t.Fatal(err)
			}
			if bad := marktest.Sound(r); k == 3 && len(bad) > 0 {
				t.Error(bad)
			}
		}
	}
}

// Thousands of people of one surname cost what their number costs, not its square.
func TestManyOfOneName(t *testing.T) {
	read, d := before(t)
	r := read.Text(strings.Repeat("Ana Ruiz met Luis Ruiz and Jana Ruiz. Mr. Ruiz said nothing. Ruiz left. The officer spoke to a police officer.\n\n", 1500))
	if err := join(r, d); err != nil {
		t.Fatal(err)
	}
}

// Joining alone:
//
//	go test -bench Entities -run '^$' ./read/entity
func BenchmarkEntities(b *testing.B) {
	read, d := before(b)
	r := read.Text(strings.Repeat(shipped.Article, 20))
	if err := join(r, d); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(r.Doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		entity.Join(r, d.Lexicon)
	}
	b.ReportMetric(float64(len(r.Tokens.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
