package reader

import (
	"context"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/internal/marktest"
	"segun/lang/lexicon"
	"segun/read/behalf"
	"segun/read/phrase"
)

// TestBehalf holds whom read/behalf says that somebody speaks for, as "who > for (kind)", by names or descriptions; a line with ! in front must not be found.
func TestBehalf(t *testing.T) {
	d := shipped(t)
	f, err := Shipped("en-lexicon")
	if err != nil {
		t.Fatal(err)
	}
	lx, err := lexicon.Open(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ text, want string }{
		{"Prosecutors accused Harrow Foods of selling sour milk. A spokesman for Harrow Foods denied it.", "A spokesman for Harrow Foods > Harrow Foods (speaker)"},
		{"Prosecutors charged Milo Orlic with theft. His lawyer, Ida Bren, said the cup was a gift.", "Ida Bren > Milo Orlic (lawyer)"},
		{"Milo Orlic took the cup, the court heard. Ida Bren, who represents Orlic, said it was a gift.", "Ida Bren > Milo Orlic (lawyer)"},
		{"Milo Orlic took the cup, the court heard. Ida Bren, for Orlic, said it was a gift.", "Ida Bren > Milo Orlic (lawyer)"},
		{"Milo Orlic took the cup, the court heard. For Orlic, Ida Bren said it was a gift.", "Ida Bren > Milo Orlic (lawyer)"},
		{"An inspector accused Harrow Foods of selling sour milk. The director of Harrow Foods, Rolf Echter, said that it was fresh.", "Rolf Echter > Harrow Foods (office)"},
		{"Sella Dorn was arrested on Friday. Her brother, Anton, said she had been at home.", "Anton > Sella Dorn (kin)"},
		{"Mayor Olga Dunn took a ring from a builder, a clerk said. The council said that no ring had been seen.", "Olga Dunn > The council (counterpart)"},
		{"The energy minister, Pavel Ruck, hid the bill, a union said. The energy ministry and the interior ministry would not comment.", "Pavel Ruck > The energy ministry (counterpart); !Pavel Ruck > the interior ministry"},
		{"Soldiers burned the barn, two farmers said. The army said that the barn was empty.", "Soldiers > The army (counterpart)"},
		{"Mr Kordan's party bought votes, a rival said. Mr Kordan laughed.", "Mr Kordan's party > Kordan (body)"},
		{"A baker said that the prefect had lied. Prefect Lucette Varand said that she never lied.", "the prefect > Lucette Varand (same)"},
		{"The broker Casimir Orlin sold wheat, a report said. Orlin Shipping Ltd would not comment.", "Casimir Orlin > Orlin Shipping Ltd (office)"},
		{"The justice minister, Lorne Achter, called a chief of police. The interior ministry would not comment.", "!Lorne Achter > The interior ministry"},
		{"A spokesman said that the mill was safe. Harrow Foods opened a shop in Velm.", "!A spokesman > Harrow Foods"},
		{"Customs officers took the telephone. The police asked for it.", "!Customs officers > The police"},
		{"Milo Orlic, who does not represent the union, said so. The union laughed.", "!Milo Orlic > The union"},
		{"Ivo Pell represents Port Elan in parliament. He said the mill was safe.", "!Ivo Pell > Port Elan (lawyer)"},
	} {
		doc, err := marktest.Plain(&segun.Capture{From: "x.txt", Bytes: []byte(x.text)})
		if err != nil {
			t.Fatal(err)
		}
		r, err := d.Read(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		l := behalf.Find(phrase.NewView(r, Lexicon{lx}), r)
		var got []string
		for _, k := range l.List {
			for _, s := range k.Spans {
				if s.Len() == 0 {
					t.Errorf("%q: a link without words", x.text)
				}
			}
			for _, a := range called(r, k.Who) {
				for _, b := range called(r, k.For) {
					got = append(got, a+" > "+b, a+" > "+b+" ("+string(k.Kind)+")", b+" > "+a, b+" > "+a+" ("+string(k.Kind)+")")
				}
			}
		}
		for want := range strings.SplitSeq(x.want, "; ") {
			none := strings.HasPrefix(want, "!")
			if slices.Contains(got, strings.TrimPrefix(want, "!")) == none {
				t.Errorf("%q: want %s, got %q", x.text, want, got)
			}
		}
	}
}

// called returns the names and descriptions of an entity.
func called(r *segun.Reading, i int) []string {
	e := &r.Entities.List[i]
	out := []string{e.Name}
	for _, k := range e.Mentions {
		out = append(out, r.Mentions.List[k].Span.In(r.Doc.Text))
	}
	return out
}
