package reprint_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/resolve/reprint"
)

func TestSayings(t *testing.T) {
	var list []reprint.Quotation
	for i, c := range [...]struct{ doc, published, words string }{
		{"tribune", "2031-05-04", "We saw the timber with our own eyes, and nobody at the authority’s office called us back in all those weeks."},
		{"herald", "2031-05-05", "We saw the timber with our own eyes, and nobody at the authority's office called us back in all those weeks"},
		{"post", "2031-05-03", "nobody at the authority's office called us back"},
		{"news", "", "We saw the timber ... and nobody at the authority's office called us back in all those weeks"},
		{"gazette", "2031-05-06", "We saw the timber with our own eyes, and no-one at the [harbour] authority's office called us back in all these weeks"},
		{"echo", "2031-05-06", "Nobody at the office saw our timber in those weeks with eyes of its own"},
		{"star", "2031-05-06", "We saw the timber"},
		{"voice", "2031-05-06", "We will close the pier on Friday"},
		{"mail", "2031-05-04", "We will close the pier on Friday"},
		{"sun", "2031-05-04", "We will close the gate on Friday"},
		{"alone", "2031-05-04", "There is no money for that kind of thing"},
		{"alone", "2031-05-04", "There is no money for that kind of thing, none"},
	} {
		list = append(list, reprint.Quotation{Doc: segun.DocID(c.doc), Span: segun.Span{Start: uint32(100 * i), End: uint32(100*i + len(c.words))}, Words: c.words, Published: c.published})
	}
	show := func(all []reprint.Saying) string {
		var b strings.Builder
		for _, s := range all {
			fmt.Fprintf(&b, "%s, first in %v:", s.Fullest.Doc, s.Earliest)
			for _, u := range s.Uses {
				fmt.Fprintf(&b, " %s %s;", u.Doc, u.Form)
			}
			b.WriteByte('\n')
		}
		return b.String()
	}
	want := "tribune, first in [post]: gazette altered; herald verbatim; news shortened; post shortened; tribune verbatim;\n" +
		"mail, first in [mail]: mail verbatim; voice verbatim;\n"
	first := reprint.Sayings(list)
	if got := show(first); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	rnd := rand.New(rand.NewPCG(1, 1))
	for range 10 {
		rnd.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if again := reprint.Sayings(list); !reflect.DeepEqual(again, first) {
			t.Fatalf("another order, another result:\n%s", show(again))
		}
	}
}

// Of what was quoted in every way, what share is found, and how much that was not.
func TestScoreSayings(t *testing.T) {
	m := &maker{Rand: rand.New(rand.NewPCG(4, 4))}
	var list []reprint.Quotation
	of := map[segun.DocID]int{}
	for k := range 400 {
		words := strings.Fields(m.event()["quote"])
		for way := range 5 {
			doc := segun.DocID(fmt.Sprintf("q%03d-%d", k, way))
			of[doc] = k
			w := slices.Clone(words)
			switch way {
			case 1: // a part
				at := m.IntN(len(w) / 2)
				w = w[at : at+len(w)/2]
			case 2: // something left out
				w = append(append(slices.Clone(w[:len(w)/3]), "[…]"), w[len(w)*2/3:]...)
			case 3: // a word in fifteen changed
				for i := m.IntN(15); i < len(w); i += 15 {
					w[i] = m.of(adjectives)
				}
			case 4: // an editor's word put in
				w = slices.Insert(w, len(w)/2, "[the", "minister]")
			}
			list = append(list, reprint.Quotation{Doc: doc, Span: segun.Span{Start: 0, End: 9}, Words: strings.Join(w, " ")})
		}
	}
	var x tally
	for _, s := range reprint.Sayings(list) {
		for i := range s.Uses {
			for j := range i {
				if of[s.Uses[i].Doc] == of[s.Uses[j].Doc] {
					x.right++
				} else {
					x.wrong++
				}
			}
		}
	}
	x.missed = 400*10 - x.right
	p, r, f := x.f1()
	t.Logf("quotations of 400 sayings in five forms: P %.4f  R %.4f  F1 %.4f", p, r, f)
	if f < 0.97 {
		t.Errorf("F1 %.4f: right %d, missed %d, wrong %d", f, x.right, x.missed, x.wrong)
	}
}
