package retelling

import (
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/data"
)

// even lets every word weigh the same.
func even(string) float64 { return 5 }

// Which claims tell the same is decided by their words, by what they count, by what is not so, and by whom they name.
func TestCompare(t *testing.T) {
	type change = func(*Claim)
	denied := func(c *Claim) { c.Act = "deny" }
	negative := func(c *Claim) { c.Negative = true }
	asks := func(c *Claim) { c.Act = "ask" }
	about := func(name string, kind segun.EntityKind) change {
		return func(c *Claim) { c.About = append(c.About, Name{name, kind}) }
	}
	for _, c := range []struct {
		a, b             string
		changeA, changeB change
		want             bool
		against          string
	}{
		{"the pier of Port Elan has rotted below the waterline", "the pier has rotted", nil, nil, true, ""},
		{"the pier of Port Elan has rotted below the waterline", "Port Elan's pier is rotten below the waterline, and no lorries should drive on it", nil, nil, true, ""},
		{"the pier of Port Elan has rotted below the waterline", "a second gate was built at the ferry terminal of Port Elan", nil, nil, false, ""},
		{"the pier has rotted", "the pier has rotted", nil, denied, false, "one says that it is not so"},
		{"the pier has rotted", "the pier has rotted", nil, negative, false, "one says that it is not so"},
		{"the pier has rotted", "the pier has not rotted", nil, nil, false, "one says that it is not so"},
		{"the pier had rotted", "the pier has not rotted", denied, nil, true, ""},
		{"12 lorries fell through the pier", "twelve lorries fell through the pier", nil, nil, true, ""},
		{"12 lorries fell through the pier", "3 lorries fell through the pier", nil, nil, false, "another number"},
		{"at least 140 lorries crossed the pier", "more than a hundred lorries crossed the pier", nil, nil, true, ""},
		{"at least three people died in the fire", "five people died in the fire", nil, nil, false, "another number"},
		{"Five people were killed when a store burned down in the port", "the port blaze left five dead", nil, nil, true, ""},
		{"the crates passed unopened", "the crates were opened", nil, nil, false, "one says that it is not so"},
		{"the crates passed the gate without being opened", "the crates passed the gate unopened", nil, nil, true, ""},
		{"the clinic sold the files of the patients", "the broker has never bought the files of patients", nil, nil, false, "one says that it is not so"},
		{"the price of wheat rose sharply", "the price of wheat fell sharply", nil, nil, false, "one says that it is not so"},
		{"the quay was closed", "the office was closed", nil, nil, false, ""},
		{"resigned", "the mayor resigned on Monday", nil, nil, false, ""},
		{"did the crates pass unopened?", "the crates passed unopened", asks, nil, false, "a question"},
		{"Ines Morvan took a bribe from the shipyard", "Oskar Lind took a bribe from the shipyard", about("ines morvan", segun.Person), about("oskar lind", segun.Person), false, "somebody else"},
		{"the council laid off forty nurses of the clinic", "forty nurses of the clinic were dismissed by the council", nil, nil, true, ""},
		{"the fund", "the fund of the shipyard", nil, nil, false, "a piece of a sentence"},
	} {
		a, b := Claim{Words: c.a, Day: 4}, Claim{Words: c.b, Day: 6} // two days after
		if c.changeA != nil {
			c.changeA(&a)
		}
		if c.changeB != nil {
			c.changeB(&b)
		}
		l, back := Compare(New(a), New(b), even), Compare(New(b), New(a), even)
		if l.Same != c.want || l.Against != c.against {
			t.Errorf("%q, %q: %v %.3f of %.3f, %s; in common %q", c.a, c.b, l.Same, l.Score, l.Bar, l.Against, l.Both)
		}
		if back.Same != l.Same || back.Score != l.Score || back.Bar != l.Bar || back.Against != l.Against {
			t.Errorf("%q, %q: %+v, and the other way %+v", c.a, c.b, l, back)
		}
	}
}

// Whom two claims have it from lowers what they must have in common.
func TestJoin(t *testing.T) {
	a := Claim{Words: "x", Outlet: "tribune", Voices: []string{"~inspector"}}
	for _, c := range []struct {
		b    Claim
		want joint
	}{
		{Claim{Words: "y", Outlet: "post", Voices: []string{"tribune"}}, cites},
		{Claim{Words: "y", Outlet: "post", Voices: []string{"~inspector"}}, oneGroup},
		{Claim{Words: "y", Outlet: "tribune"}, oneHouse},
		{Claim{Words: "y", Outlet: "post"}, nothing},
	} {
		if got := join(New(a), New(c.b)); got != c.want {
			t.Errorf("%+v: %v", c.b, got)
		}
	}
	if cites.worth() <= nothing.worth() || oneGroup.worth() <= nothing.worth() {
		t.Error("whom two have it from is worth nothing")
	}
	long := "the harbour office said on Monday that x was so and nobody else"
	if got := join(New(Claim{Words: "x", Around: long}), New(Claim{Words: "x", Around: long + " then"})); got != printed {
		t.Errorf("one sentence: %v", got)
	}
}

// A word or phrase of the table stands in one row, and is found under it in its forms.
func TestAlike(t *testing.T) {
	met := map[string]string{}
	for _, row := range data.MustTable("en/alike.tsv") {
		if len(row) != 3 {
			t.Fatalf("%q", row)
		}
		for _, cell := range row {
			for one := range strings.SplitSeq(cell, ",") {
				if one != "-" && met[one] != "" {
					t.Errorf("%s stands with %s and with %s", one, met[one], row[0])
				}
				met[one] = row[0]
			}
		}
	}
	for _, c := range [][2]string{
		{"three men lost their lives", "three men died"}, {"she stepped down", "she resigned"}, {"they took the computers away", "they took away the computers"},
		{"it does not work", "it is useless"}, {"he gave up his post", "he quit"}, {"the work was put out to tender", "there was a call for bids"}, {"he was detained", "his arrest"},
	} {
		if x, y := New(Claim{Words: c[0]}), New(Claim{Words: c[1]}); !slices.ContainsFunc(x.words, func(w word) bool { return !w.light && y.has(w.key) }) {
			t.Errorf("%q, %q: %+v, %+v", c[0], c[1], x.words, y.words)
		}
	}
	for word, want := range map[string]string{"stepped down": "resigned", "gave up his post": "resign", "arrest": "detained"} {
		if got := Forms(word); !slices.Contains(got, want) {
			t.Errorf("%s: no %s in %q", word, want, got)
		}
	}
}

// What turns a word round counts by how often: "never delivered" and "delivered without" say one thing, "denies that any left uninspected" and "left uninspected" do not.
func TestTurns(t *testing.T) {
	for _, c := range []struct {
		a, b Claim
		want string
	}{
		{Claim{Words: "the valves had never been delivered"}, Claim{Words: "the pumps were delivered without valves"}, ""},
		{Claim{Words: "the gate was never opened"}, Claim{Words: "the gate stayed unopened"}, ""},
		{Claim{Words: "any crate left without inspection", Act: "deny"}, Claim{Words: "crates left without inspection"}, "one says that it is not so"},
		{Claim{Words: "any crate left without inspection", Act: "deny"}, Claim{Words: "any crate left uninspected", Act: "deny"}, ""},
	} {
		if l := Compare(New(c.a), New(c.b), even); l.Against != c.want {
			t.Errorf("%q, %q: %s", c.a.Words, c.b.Words, l.Against)
		}
	}
}

// Words are looked for in all forms and under what stands for them.
func TestForms(t *testing.T) {
	for word, want := range map[string][]string{
		"killed":     {"killed", "dead", "died", "dies", "deaths"},
		"closing":    {"closing", "close", "closed", "closes", "shut"},
		"warehouses": {"warehouse", "warehouses", "depot"},
		"waterline":  {"waterline", "waterlines"},
	} {
		got := Forms(word)
		for _, w := range want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: no %s in %q", word, w, got)
			}
		}
		if !slices.Equal(got, Forms(word)) {
			t.Errorf("%s: not the same twice", word)
		}
	}
}

func TestNumbersAndDays(t *testing.T) {
	for text, want := range map[string]number{
		"140 containers":             {value: 140, low: 140, high: 140},
		"1,200 crates":               {value: 1200, low: 1200, high: 1200},
		"a hundred boats":            {value: 100, low: 100, high: 100},
		"one and a half days":        {value: 1.5, low: 1.5, high: 1.5},
		"two and a half days":        {value: 2.5, low: 2.5, high: 2.5},
		"40 million crowns":          {value: 40e6, low: 40e6, high: 40e6},
		"at least twenty-one judges": {value: 21, low: 21, high: 31.5},
	} {
		list, _ := takeNumbers(tokens(text))
		if len(list) != 1 || list[0].value != want.value || list[0].low != want.low || list[0].high != want.high || len(list[0].of) == 0 {
			t.Errorf("%s: %+v", text, list)
		}
	}
	_, days := takeNumbers(tokens("between 3 March and April 10, 2031"))
	for _, d := range []string{"3-3", "4-10", "y2031"} {
		if !days[d] {
			t.Errorf("no %s in %v", d, days)
		}
	}
	if list, _ := takeNumbers(tokens("the march of May")); len(list) != 0 {
		t.Errorf("%+v", list)
	}
}

// FuzzCompare looks for texts that stop it, and for pairs that compare otherwise the other way round.
func FuzzCompare(f *testing.F) {
	f.Add("Five people were killed.", "At least 3 people died on 3 March – “unopened”")
	f.Add("’s n't 1,,2 a hundred", "\xff\u0301 12.5.1 March")
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := New(Claim{Words: x, Around: y}), New(Claim{Words: y, Act: "deny"})
		l, back := Compare(a, b, even), Compare(b, a, even)
		if l.Same != back.Same || l.Against != back.Against {
			t.Errorf("%q, %q: %+v, %+v", x, y, l, back)
		}
		if Near(a, b) != NearWords(a, y) {
			t.Errorf("%q, %q: near %v by all of it", x, y, Near(a, b))
		}
		if l.Score < 0 || l.Score > 1 {
			t.Errorf("%q, %q: %v", x, y, l.Score)
		}
	})
}

// BenchmarkCompare takes two claims apart and compares them.
//
//	go test ./resolve/retelling -run '^$' -bench . -benchmem
func BenchmarkCompare(b *testing.B) {
	x := Claim{Words: "Five people were killed and nine injured when a cold store burned down in the second port of Calvenia overnight", Outlet: "wire", Voices: []string{"~director"}}
	y := Claim{Words: "the blaze in a warehouse of the port of Calvenia left five dead and nine hurt", Outlet: "post", Voices: []string{"wire"}}
	b.SetBytes(int64(len(x.Words) + len(y.Words)))
	b.ReportAllocs()
	for b.Loop() {
		p, q := New(x), New(y)
		Compare(p, q, even)
	}
}
