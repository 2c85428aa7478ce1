package segun

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestOpening(t *testing.T) {
	long := "Two clerks of the harbour office in Velm said on Monday that the gate had been open all night long and that nobody had been told"
	for _, c := range []struct{ name, headline, body, want string }{
		{"a headline comes first", "Gate open all night", "Two clerks said so.", "Gate open all night"},
		{"the first sentence of the body", "", "Two clerks said the gate was open. Nobody was told.", "Two clerks said the gate was open."},
		{"a long sentence is cut at a word", "", long, "Two clerks of the harbour office in Velm said on Monday that the gate had been…"},
		{"a mark before the cut goes", "", strings.Replace(long, "been open", "been, open", 1), "Two clerks of the harbour office in Velm said on Monday that the gate had been…"},
		{"a title ends no sentence", "", "The engineer that we met is Mr. Orlic. He left.", "The engineer that we met is Mr. Orlic."},
		{"a short sentence does not stand alone", "", "No. The mill is shut and stays so.", "No. The mill is shut and stays so."},
		{"a number does not end a sentence", "", "The price of a ferry ticket is 3.50 crowns", "The price of a ferry ticket is 3.50 crowns"},
		{"lines are joined, paragraphs are not", "", "The mill\n  is shut\n\nNobody knows why", "The mill is shut"},
		{"writing without spaces", "", strings.Repeat("港", 200), strings.Repeat("港", 80) + "…"},
		{"nothing", "", " \n ", ""},
	} {
		d := &Document{Text: c.headline + "\n\n" + c.body}
		n := uint32(len(c.headline))
		d.Sections = []Section{{ID: "s1", Kind: Headline, Span: Span{0, n}}, {ID: "s2", Kind: Body, Span: Span{n + 2, uint32(len(d.Text))}}}
		got := d.Opening()
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if !utf8.ValidString(got) || utf8.RuneCountInString(got) > mostOpening+1 {
			t.Errorf("%s: %q is cut wrongly", c.name, got)
		}
	}
}
