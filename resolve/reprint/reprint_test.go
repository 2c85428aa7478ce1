package reprint_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/resolve/reprint"
)

// The report of most tests, in three paragraphs.
const (
	paraA = "The harbour authority of Port Elan will close its oldest pier before the winter, after engineers found that the timber below the waterline had rotted in eleven places and that nobody had looked at it since the dredging of the inner basin."
	paraB = "Three inspectors who examined the pier in March wrote that lorries should keep off it at once. Their letter went to the authority's chairman, Oskar Lind, who put it into a drawer, as two clerks remember, and left for a conference on tides."
	paraC = "Fishing crews that land their catch at the pier were told on Friday. They will share the ferry terminal until a new one is built, which the council expects to cost about 1,200 crowns a metre, and they will pay no dues in that time."
	other = "Ferries from the islands were late on Friday because of fog that lay over the sound from early morning. Passengers waited in the hall of the terminal, where a choir on its way to a wedding sang for them, and the first boat left shortly before noon."
)

func text(id, s string) *reprint.Text {
	t := &reprint.Text{ID: segun.DocID(id), Text: s}
	t.Quotes = quotesOf(s)
	return t
}

func join(paras ...string) string { return strings.Join(paras, "\n\n") }

func TestCompare(t *testing.T) {
	quote := "\"We saw the timber with our own eyes, we put it in writing, and nobody at the authority so much as called us back to ask what we had found down there,\""
	for _, c := range []struct {
		name, a, b string
		want       reprint.Kind
	}{
		{"itself", join(paraA, paraB), join(paraA, paraB), reprint.Same},
		{"other marks, spaces, capitals and digits", join(paraA, paraB, paraC), strings.NewReplacer("\n\n", "\n", "authority's", "authority’s", "1,200", "1200", "The", "THE").Replace(join(paraA, paraB, paraC)), reprint.Same},
		{"short and the same", "Pier closed.", "Pier closed", reprint.Same},
		{"short and not the same", "Pier closed.", "Pier opened.", reprint.Apart},
		{"another order", join(paraA, paraB, paraC), join(paraC, paraA, paraB), reprint.Edited},
		{"cut", join(paraA, paraB, paraC), paraA, reprint.Cut},
		{"cut from the middle, with own words", join(paraA, paraB, paraC), join("So it was reported.", paraB), reprint.Cut},
		{"a paragraph in another story", join(paraA, paraB, paraC), join(other, paraB, other[30:]), reprint.Shares},
		{"another story", join(paraA, paraB), other, reprint.Apart},
		{"a quotation in two stories", join(paraA, quote+" one of them said.", paraC), join(other, quote+" an inspector told the choir."), reprint.Apart},
		{"a stock sentence", join(paraA, "The officials spoke on condition of anonymity because they were not authorised to speak publicly."), join(other, "The officials spoke on condition of anonymity because they were not authorised to speak publicly."), reprint.Apart},
		{"nothing", "", paraA, reprint.Apart},
		{"edited lightly", join(paraA, paraB), strings.NewReplacer("oldest ", "", "winter", "end of autumn", "lorries", "trucks", "put it into", "hid it in").Replace(join(paraA, paraB)), reprint.Edited},
	} {
		a, b := text("a", c.a), text("b", c.b)
		p := reprint.Compare(a, b)
		if p.Kind != c.want {
			t.Errorf("%s: %q (%s), want %q", c.name, p.Kind, p.Words(), c.want)
		}
		if q := reprint.Compare(b, a); !reflect.DeepEqual(p, q) {
			t.Errorf("%s: not the same both ways:\n%+v\n%+v", c.name, p, q)
		}
	}
}

// Passages point at the words that both texts have.
func TestPassages(t *testing.T) {
	a := text("a", join(paraA, paraB, paraC))
	b := text("b", join(other, paraB))
	p := reprint.Compare(a, b)
	if len(p.Passages) != 1 || p.Passages[0].A.In(a.Text) != paraB[:len(paraB)-1] || p.Passages[0].B.In(b.Text) != paraB[:len(paraB)-1] {
		t.Errorf("got %+v", p)
	}
}

// What stands outside the body is not compared.
func TestBody(t *testing.T) {
	a, b := text("a", join(other, paraA)), text("b", join(paraB, paraA))
	a.Body = []segun.Span{{End: uint32(len(other))}}
	if p := reprint.Compare(a, b); p.Kind != reprint.Apart {
		t.Errorf("got %s", p.Words())
	}
}

func TestOneWordInManySpellings(t *testing.T) {
	same := [][2]string{{"café", "cafe\u0301"}, {"CAFÉ", "cafe"}, {"port's", "port’s"}, {"1,200", "1200"}, {"12 %", "12 percent"}, {"Ærø", "ærø"}, {"МИР", "мир"}}
	for _, c := range same {
		if p := reprint.Compare(text("a", c[0]), text("b", c[1])); p.Kind != reprint.Same {
			t.Errorf("%s and %s differ", c[0], c[1])
		}
	}
	for _, c := range [][2]string{{"1.5", "1 5"}, {"cat", "cats"}, {"мир", "мор"}} {
		if p := reprint.Compare(text("a", c[0]), text("b", c[1])); p.Kind == reprint.Same {
			t.Errorf("%s and %s are the same", c[0], c[1])
		}
	}
}

func TestClusters(t *testing.T) {
	dated := func(id, published, s string) reprint.Text {
		x := *text(id, s)
		x.Published = published
		return x
	}
	report, second := join(paraA, paraB, paraC), strings.NewReplacer("e", "o", "a", "u").Replace(join(paraA, paraB, paraC))
	pairs, got, err := reprint.Find([]reprint.Text{
		dated("herald", "2031-05-05", report),
		dated("tribune", "2031-05-04", report),
		dated("post", "", join("Port Elan", report)),
		dated("brief", "2031-05", paraA+" "+paraB),
		dated("digest", "2031-05-09", join(report, second)),
		dated("news", "2031-05-06", second),
		dated("gazette", "2031-05-06", second),
		dated("essay", "2031-05-08", join(other, other[20:], other[40:], paraB, other[10:], other[50:])),
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []reprint.Cluster{
		{Printings: []segun.DocID{"brief", "herald", "post", "tribune"}, Earliest: []segun.DocID{"brief", "tribune"}, Undated: []segun.DocID{"post"}, InPart: []segun.DocID{"digest", "essay"}},
		{Printings: []segun.DocID{"gazette", "news"}, Earliest: []segun.DocID{"gazette", "news"}, InPart: []segun.DocID{"digest"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nfrom %+v", got, pairs)
	}
	if w := got[0].Words(); w != "one report, 4 printings; passages of it in 2 more; 1 without a date" {
		t.Errorf("got %q", w)
	}
}

// The order of documents changes nothing, also where more of them share their words than speak for them.
func TestOrderDoesNotMatter(t *testing.T) {
	var texts []reprint.Text
	for _, p := range world(3, 3) {
		texts = append(texts, p.text())
	}
	for i := range 60 { // one report in sixty printings, each with another paragraph of its own
		m := &maker{Rand: rand.New(rand.NewPCG(uint64(i), 1))}
		x := *text(fmt.Sprintf("wire%02d", i), join(paraA, m.sentence(m.of(own), nil).words, paraB, paraC, strings.Repeat(m.sentence(m.of(own), nil).words+" ", i%3)))
		x.Published = fmt.Sprintf("2031-05-%02d", 1+i%28)
		texts = append(texts, x)
	}
	pairs, clusters, err := reprint.Find(texts)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(clusters, func(c reprint.Cluster) bool { return len(c.Printings) == 60 }) {
		t.Errorf("no cluster has the sixty printings: %+v", clusters)
	}
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 6 {
		rnd.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
		p, c, err := reprint.Find(texts)
		if err != nil || !reflect.DeepEqual(p, pairs) || !reflect.DeepEqual(c, clusters) {
			t.Fatalf("another order, another result: %d pairs and %d, %d clusters and %d, %v", len(p), len(pairs), len(c), len(clusters), err)
		}
	}
}

// What a change says adds up to what stands at the end.
func TestChanges(t *testing.T) {
	m := map[segun.DocID]reprint.Text{}
	f := reprint.NewFinder(func(id segun.DocID) (reprint.Text, error) { return m[id], nil })
	got := map[reprint.DocPair]bool{}
	lapsed := 0
	for i := range 80 {
		x := *text(fmt.Sprint("w", i), join(paraA, paraB, paraC))
		m[x.ID] = x
		c, err := f.Add(&x)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range c.Lapsed {
			if !got[p] {
				t.Fatalf("%v lapsed and never was", p)
			}
			delete(got, p)
			lapsed++
		}
		for _, p := range c.Pairs {
			got[reprint.DocPair{A: p.A, B: p.B}] = true
		}
	}
	pairs := f.Pairs()
	if len(pairs) != len(got) || lapsed == 0 {
		t.Errorf("%d pairs, %d by changes, %d lapsed", len(pairs), len(got), lapsed)
	}
	for _, p := range pairs {
		if !got[reprint.DocPair{A: p.A, B: p.B}] {
			t.Errorf("%s and %s are in no change", p.A, p.B)
		}
	}
	if _, err := f.Add(&reprint.Text{ID: "w1"}); err == nil {
		t.Error("an ID was added twice")
	}
}

// A finder that was stored half way goes on as if it had never stopped.
func TestRestore(t *testing.T) {
	var texts []reprint.Text
	for _, p := range world(5, 2) {
		texts = append(texts, p.text())
	}
	for i := range 50 {
		texts = append(texts, *text(fmt.Sprint("w", i), join(paraA, paraB, paraC)))
	}
	m := map[segun.DocID]reprint.Text{}
	for _, x := range texts {
		m[x.ID] = x
	}
	load := func(id segun.DocID) (reprint.Text, error) { return m[id], nil }
	first, second := reprint.NewFinder(load), reprint.NewFinder(load)
	pairs := map[reprint.DocPair]reprint.Pair{}
	half := len(texts) - 25
	for i := range texts[:half] {
		c, err := first.Add(&texts[i])
		if err != nil {
			t.Fatal(err)
		}
		b, _ := c.Sketch.MarshalBinary()
		var s reprint.Sketch
		if err := s.UnmarshalBinary(b); err != nil {
			t.Fatal(err)
		}
		if err := second.Restore(texts[i].ID, s, texts[i].Published); err != nil {
			t.Fatal(err)
		}
		for _, p := range c.Lapsed {
			delete(pairs, p)
		}
		for _, p := range c.Pairs {
			pairs[reprint.DocPair{A: p.A, B: p.B}] = p
		}
	}
	for _, p := range pairs {
		second.RestorePair(p)
	}
	for i := range texts[half:] {
		if _, err := second.Add(&texts[half+i]); err != nil {
			t.Fatal(err)
		}
	}
	want, clusters, err := reprint.Find(texts)
	if err != nil || !reflect.DeepEqual(second.Pairs(), want) || !reflect.DeepEqual(second.Clusters(), clusters) {
		t.Errorf("%d pairs and %d, %v", len(second.Pairs()), len(want), err)
	}
	if second.Restore(texts[0].ID, reprint.Sketch{}, "") == nil {
		t.Error("a document was restored twice")
	}
}

func TestLoadFails(t *testing.T) {
	broken := errors.New("gone")
	f := reprint.NewFinder(func(segun.DocID) (reprint.Text, error) { return reprint.Text{}, broken })
	if _, err := f.Add(text("a", paraA)); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Add(text("b", paraA)); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

func TestSketchBytes(t *testing.T) {
	for _, s := range []string{"", "Pier.", paraA, join(paraA, paraB, paraC, other)} {
		x := reprint.NewSketch(text("a", s))
		b, err := x.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		var y reprint.Sketch
		if err := y.UnmarshalBinary(b); err != nil || !reflect.DeepEqual(x, y) {
			t.Errorf("%q: %v\n%+v\n%+v", s, err, x, y)
		}
		for i := range b {
			if y.UnmarshalBinary(b[:i]) == nil {
				t.Errorf("%q: %d of %d bytes were read", s, i, len(b))
			}
		}
		if err := y.UnmarshalBinary(append(b, 0)); !errors.Is(err, reprint.ErrSketch) {
			t.Errorf("a byte more: %v", err)
		}
		b[0]++
		if err := y.UnmarshalBinary(b); !errors.Is(err, reprint.ErrSketch) {
			t.Errorf("another version: %v", err)
		}
	}
}

func TestEstimates(t *testing.T) {
	long := strings.Repeat(join(paraA, paraB, paraC, other), 1)
	whole, part, none := reprint.NewSketch(text("a", long)), reprint.NewSketch(text("b", paraA+" "+paraB)), reprint.NewSketch(text("c", ""))
	if c := part.Containment(&whole); c < 0.7 {
		t.Errorf("containment of a part: %.2f", c)
	}
	if r := part.Resemblance(&whole); r < 0.2 || r > 0.8 {
		t.Errorf("resemblance of a half: %.2f", r)
	}
	if whole.Resemblance(&whole) != 1 || none.Containment(&whole) != 0 || none.Resemblance(&none) != 0 || none.Words() != 0 {
		t.Error("the ends are wrong")
	}
}

func FuzzSketch(f *testing.F) {
	for _, s := range []string{"", paraA, join(paraA, paraB)} {
		x := reprint.NewSketch(text("a", s))
		b, _ := x.MarshalBinary()
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var x, y reprint.Sketch
		if x.UnmarshalBinary(b) != nil {
			return
		}
		again, _ := x.MarshalBinary()
		if err := y.UnmarshalBinary(again); err != nil || !reflect.DeepEqual(x, y) {
			t.Fatalf("%v: %+v, %+v", err, x, y)
		}
	})
}

// On any two texts: the same both ways, passages inside the texts, covers that are parts of one.
func FuzzCompare(f *testing.F) {
	f.Add(paraA, paraB)
	f.Add(join(paraA, paraB), strings.ToUpper(paraB))
	f.Add("el muelle «no se cerró» 1.200 % ’’ ́a", "漢字 漢字 \xff\xfe a,b 1,")
	f.Add(strings.Repeat("a b ", 300), strings.Repeat("a b a ", 200))
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := text("a", a), text("b", b)
		p := reprint.Compare(x, y)
		if q := reprint.Compare(y, x); !reflect.DeepEqual(p, q) {
			t.Fatalf("not the same both ways: %+v, %+v", p, q)
		}
		if p.CoverA < 0 || p.CoverA > 1 || p.CoverB < 0 || p.CoverB > 1 {
			t.Fatalf("covers: %+v", p)
		}
		for _, s := range p.Passages {
			if s.A.Empty() || s.B.Empty() || int(s.A.End) > len(a) || int(s.B.End) > len(b) || s.Words <= 0 {
				t.Fatalf("passage %+v", s)
			}
		}
	})
}
