package behalf_test

import (
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/read/behalf"
	"segun/read/phrase"
)

// TestFind holds whom read/behalf says that somebody speaks for, as "who > for (kind)", by names or descriptions; a line with ! in front must not be found.
func TestFind(t *testing.T) {
	read, lex := reading(t)
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
		{"Milo Orlic took the cup, a clerk said. His rival, Ida Bren, laughed.", "!Ida Bren > Milo Orlic"},
		{"Clerks accused the management of hiding a ledger. The company said that it was lost.", "The company > the management (counterpart)"},
		{"Clerks accused the management of hiding a ledger. The union said that it was lost.", "!The union > the management"},
		{"Two colonels sold the truck, a clerk said. The army said that it was lost.", "The army > Two colonels (counterpart)"},
		{"Tavara's colonels sold the truck, a clerk said. Quel's army said that it was lost.", "!Quel's army > Tavara's colonels"},
		{"A spokesman said that the mill was safe. Harrow Foods opened a shop in Velm.", "!A spokesman > Harrow Foods"},
		{"Customs officers took the telephone. The police asked for it.", "!Customs officers > The police"},
		{"Milo Orlic, who does not represent the union, said so. The union laughed.", "!Milo Orlic > The union"},
		{"Ivo Pell represents Port Elan in parliament. He said the mill was safe.", "!Ivo Pell > Port Elan (lawyer)"},
		{"Clerks accused the Orlo Trust of hiding a ledger. The trust's accountant, Dev Sarn, who works for the Orlo Trust, said it was lost.", "Dev Sarn > Orlo Trust"},
		{"The Orlo Trust sold the quay. Its owner, Selma Quist, said the price was fair.", "Selma Quist > Orlo Trust (office)"},
		{"Selma Quist, who owns the Orlo Trust, said the price was fair.", "Selma Quist > Orlo Trust (office)"},
		{"Selma Quist, who never ran the Orlo Trust, said the price was fair.", "!Selma Quist > Orlo Trust"},
		{"Ida Bren, who speaks for the Orlo Trust, said the quay was sold.", "Ida Bren > Orlo Trust (speaker)"},
		{"Prosecutors charged Orlo Brandt with theft. Orlo Brandt's wife, Selma Quist, wept.", "Selma Quist > Orlo Brandt (kin)"},
		{"The mayor of Velm resigned. The mayor of Tolm stayed. The council of Velm met.", "!The mayor of Tolm > The mayor of Velm"},
		{"Soldiers burned the barn, two farmers said. The defence ministry denied it.", "The defence ministry > Soldiers (counterpart)"},
		{"Border police burned a boat, a sailor said. Interior minister Petra Moll denied it.", "Petra Moll > Border police (counterpart)"},
		{"The Kerovian army burned the barn, two farmers said. The Ministry of Defence would not comment.", "Ministry of Defence > The Kerovian army (counterpart)"},
		{"Tavara's army burned the barn, two farmers said. The defence ministry of Quel would not comment.", "!The defence ministry of Quel > Tavara's army"},
		{"Soldiers burned the barn, two farmers said. The interior ministry would not comment.", "!The interior ministry > Soldiers"},
		{"A manager hid the ledger, two clerks said. The company denied it.", "A manager > The company (counterpart)"},
		{"Iceland cut a cable, two sailors said. Reykjavik denied it.", "Reykjavik > Iceland (same)"},
		{"Norwegian soldiers burned a barn, two farmers said. Oslo denied it.", "Norwegian soldiers > Oslo (counterpart)"},
		{"Russian agents sank a boat, two sailors said. The Kremlin denied it.", "Russian agents > Kremlin (counterpart)"},
		{"Norwegian soldiers burned a barn, two farmers said. Reykjavik denied it.", "!Norwegian soldiers > Reykjavik"},
		{"Norwegian salmon killed a cat, two farmers said. Oslo denied it.", "!Norwegian salmon > Oslo"},
		{"A farmer accused the county council of leaving the ditch full. A county council spokeswoman said it was his.", "A county council spokeswoman > the county council (speaker)"},
		{"The Electoral Commission of Velm hid the sheets, a rival said. The commission chairwoman, Olga Dunn, said they were wet.", "Olga Dunn > Electoral Commission of Velm (office)"},
		{"Prosecutors accused Harrow Foods of selling sour milk. The company had no shop there, a company spokesman said.", "a company spokesman > Harrow Foods (speaker)"},
		{"A farmer accused the county council of leaving the ditch full. A parish council spokeswoman said it was his.", "!A parish council spokeswoman > the county council"},
		{"The ferry company and a bus company raised fares. The company spokesman laughed. A mill company closed.", "!The company spokesman > a bus company"},
		{"Two commissions met on Friday. The road commission sold a bridge. The commission for dams sold a weir. They were wet, commission chairwoman Olga Dunn said.", "!Olga Dunn > The road commission"},
		{"Harrow Foods denied the charge. \"Every pint was fresh,\" said a spokeswoman, Ida Bren.", "Ida Bren > Harrow Foods (speaker)"},
		{"Milo Orlic denied the charge against Harrow Foods. \"Every pint was fresh,\" said a spokeswoman, Ida Bren.", "!Ida Bren > Harrow Foods"},
		{"Harrow Foods denied the charge.\n\n\"Every pint was fresh,\" said a spokeswoman for the dairies, Ida Bren.", "!Ida Bren > Harrow Foods"},
		{"The electoral commission hid the sheets, a rival said. Commission chairwoman Olga Dunn said they were wet.", "Olga Dunn > The electoral commission (office)"},
		{"The electoral commission hid the sheets, a rival said. The road commission hid a bridge. Commission chairwoman Olga Dunn said they were wet.", "!Olga Dunn > The electoral commission; !Olga Dunn > The road commission"},
		{"A guard beat a boy. The guard, Denny Holt, denied it.", "!A boy > Denny Holt"},
	} {
		r := read(x.text)
		l := behalf.Find(phrase.NewView(r, lex), r)
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

// TestThrough holds who speaks for whom by way of a third, and who does not.
func TestThrough(t *testing.T) {
	read, lex := reading(t)
	for _, x := range []struct {
		text, a, b string
		want       behalf.Kind
	}{
		{"An inspector accused Harrow Foods of selling sour milk. The director of Harrow Foods, Rolf Echter, kept silent. Rolf Echter's lawyer, Ida Bren, said that it was fresh.", "Ida Bren", "Harrow Foods", behalf.Lawyer},
		{"Dev Sarn, a clerk at Harrow Foods, took the money. Selma Quist, a clerk at Harrow Foods, said that she knew nothing.", "Selma Quist", "Dev Sarn", ""},
		{"Prosecutors charged Orlo Brandt with theft. Selma Quist, the wife of Orlo Brandt, wept. Tam Holt, the brother of Selma Quist, said nothing.", "Tam Holt", "Orlo Brandt", ""},
	} {
		r := read(x.text)
		l := behalf.Find(phrase.NewView(r, lex), r)
		a, b := entityCalled(t, r, x.a), entityCalled(t, r, x.b)
		if got := l.Through(a, b); got != x.want {
			t.Errorf("%q: %s speaks for %s as %q, want %q", x.text, x.a, x.b, got, x.want)
		}
		if l.Between(a, a) != "" || l.Between(0, b) != "" || l.Through(-1, b) != "" || l.Between(len(r.Entities.List), b) != "" {
			t.Errorf("%q: somebody who is not there speaks", x.text)
		}
	}
}

// TestFindOnNothing holds that a reading without mentions has no links.
func TestFindOnNothing(t *testing.T) {
	read, lex := reading(t)
	for _, text := range []string{"", "It rained.", "\n\n"} {
		r := read(text)
		if l := behalf.Find(phrase.NewView(r, lex), r); len(l.List) > 0 {
			t.Errorf("%q: %v", text, l.List)
		}
	}
}

func entityCalled(t *testing.T, r *segun.Reading, name string) int {
	t.Helper()
	for i := range r.Entities.List {
		if slices.Contains(called(r, i), name) {
			return i
		}
	}
	t.Fatalf("nobody is called %s in %q", name, r.Doc.Text)
	return 0
}
