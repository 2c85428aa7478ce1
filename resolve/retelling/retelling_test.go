package retelling

import (
	"slices"
	"testing"

	"segun"
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
		{"the pier of Port Elan has rotted below the waterline", "a second gate was built at the ferry terminal of Port Elan", nil, nil, false, "names alone in common"},
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
		{"the quay was closed", "the office was closed", nil, nil, false, "one word in common"},
		{"resigned", "the mayor resigned on Monday", nil, nil, false, "one word in common"},
		{"did the crates pass unopened?", "the crates passed unopened", asks, nil, false, "a question"},
		{"Ines Morvan took a bribe from the shipyard", "Oskar Lind took a bribe from the shipyard", about("ines morvan", segun.Person), about("oskar lind", segun.Person), false, "somebody else"},
		{"the council laid off forty nurses of the clinic", "forty nurses of the clinic were dismissed by the council", nil, nil, true, ""},
		{"the fund", "the fund of the shipyard", nil, nil, false, "one word in common"},
	} {
		a, b := Claim{Words: c.a}, Claim{Words: c.b}
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

// What else joins two claims lowers what they must have in common.
func TestLink(t *testing.T) {
	a := Claim{Words: "x", Outlet: "tribune", Voices: []string{"~inspector"}}
	for _, c := range []struct {
		b    Claim
		want float64
	}{
		{Claim{Words: "y", Outlet: "post", Voices: []string{"tribune"}}, cites},
		{Claim{Words: "y", Outlet: "post", Voices: []string{"~inspector"}}, oneGroup},
		{Claim{Words: "y", Outlet: "tribune"}, oneHouse},
		{Claim{Words: "y", Outlet: "post"}, 0},
	} {
		if got := link(New(a), New(c.b)); got != c.want {
			t.Errorf("%+v: %v", c.b, got)
		}
	}
	long := "the harbour office said on Monday that x was so and nobody else"
	if got := link(New(Claim{Words: "x", Around: long}), New(Claim{Words: "x", Around: long + " then"})); got != printed {
		t.Errorf("one sentence: %v", got)
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
		if l.Score < 0 || l.Score > 1 {
			t.Errorf("%q, %q: %v", x, y, l.Score)
		}
	})
}
