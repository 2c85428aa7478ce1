package lineage_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"segun"
	"segun/resolve/lineage"
	"segun/resolve/reprint"
)

// What the inspectors say, in three wordings.
const (
	said      = "the pier of Port Elan has rotted below the waterline and lorries should keep off it"
	retold    = "Port Elan's pier is rotten below the waterline, and no lorries should drive on it"
	elsewhere = "the ferry terminal needs a second gate for passengers from the islands"
)

// telling makes one of "doc | publisher | date | words | voice > voice", a voice being "name" (a person), "outlet:name", "group:name", "paper:name" or "?".
// A group's number is its first word.
func telling(line string) lineage.Telling {
	f := strings.Split(line, "|")
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	t := lineage.Telling{Doc: segun.DocID(f[0]), Claim: "c1", Publisher: f[1], Published: f[2], Words: f[3]}
	if i := strings.IndexByte(f[3], '"'); i >= 0 {
		t.Quotes = []string{strings.Trim(f[3][i:], `"`)}
	}
	for _, v := range strings.Split(f[4], ">") {
		kind, name, ok := strings.Cut(strings.TrimSpace(v), ":")
		switch {
		case kind == "":
		case !ok && kind == "?":
			t.Chain = append(t.Chain, lineage.Voice{})
		case !ok:
			t.Chain = append(t.Chain, lineage.Voice{Name: kind, Named: true, Kind: segun.Person})
		case kind == "outlet":
			t.Chain = append(t.Chain, lineage.Voice{Name: name, Named: true, Kind: segun.Outlet})
		case kind == "paper":
			t.Chain = append(t.Chain, lineage.Voice{Name: name, Named: true, Kind: segun.OtherEntity, Paper: true})
		default:
			g := lineage.Voice{Name: name, Kind: segun.Group}
			for n, w := range strings.Fields("no one two three four five six") {
				if strings.HasPrefix(name, w+" ") || n == 3 && strings.HasPrefix(name, "tres ") {
					g.Count = &segun.Count{Min: n, Max: n}
				}
			}
			t.Chain = append(t.Chain, g)
		}
	}
	return t
}

func tellings(lines string) []lineage.Telling {
	var out []lineage.Telling
	for _, l := range strings.Split(strings.TrimSpace(lines), "\n") {
		out = append(out, telling(l))
	}
	return out
}

// show writes origins in one line: root: document, document? (probable); unknown: document.
func show(r *lineage.Result) string {
	var b strings.Builder
	for _, o := range r.Origins {
		fmt.Fprintf(&b, "%s:", o.Name)
		for _, d := range o.Docs {
			fmt.Fprintf(&b, " %s%s", d.Doc, map[lineage.Certainty]string{lineage.Probable: "?"}[d.Certainty])
		}
		b.WriteString("; ")
	}
	for _, l := range r.Unknown {
		fmt.Fprintf(&b, "%s %s; ", l.Doc, l.Why)
	}
	return strings.TrimSuffix(b.String(), "; ")
}

func TestOrigins(t *testing.T) {
	for _, c := range []struct{ name, lines, want string }{
		{"one outlet in its own words", "a | Herald | 2031-05-04 | " + said + " |", "a in its own words, without a source"},
		{"two outlets, one named person", "a | Herald || " + said + " | Oskar Lind\nb | Post || " + said + " | Oskar Lind", "Oskar Lind: a b"},
		{"reportedly", "a | Herald || " + said + " | ?", "a its source is not said"},
		{"through an outlet that is not here", "a | Herald || " + said + " | outlet:the Tribune > group:three dock inspectors\nb | Post || " + said + " | outlet:The Tribune",
			"three dock inspectors: a b"},
		{"the outlet's own report is here", "t | The Tribune | 2031-05-01 | " + said + " | group:three dock inspectors\na | Herald | 2031-05-02 | " + said + " | outlet:the Tribune\nb | Post | 2031-05-02 | " + said + " | outlet:the Tribune > group:the inspectors",
			"three dock inspectors: a b t"},
		{"an outlet is cited for its own word", "t | The Tribune | 2031-05-01 | " + said + " |\na | Herald | 2031-05-02 | " + said + " | outlet:the Tribune", "The Tribune: a t"},
		{"a retelling drops the newspaper", "t | The Tribune | 2031-05-01 | " + said + " | group:three dock inspectors\na | Herald | 2031-05-02 | " + retold + " | group:three inspectors", "three dock inspectors: a? t"},
		{"dropped, and the report is not here", "a | Herald | 2031-05-02 | " + said + " | outlet:the Tribune > group:three dock inspectors\nb | Post | 2031-05-03 | " + retold + " | group:three inspectors", "three dock inspectors: a b?"},
		{"earlier than the report", "t | The Tribune | 2031-05-04 | " + said + " | outlet:the Tribune > group:three dock inspectors\na | Herald | 2031-05-01 | " + retold + " | group:three dock inspectors", "three dock inspectors: a t?"},
		{"another number", "t | The Tribune | 2031-05-01 | " + said + " | group:three dock inspectors\na | Herald | 2031-05-02 | " + retold + " | group:two dock inspectors", "three dock inspectors: t; two dock inspectors: a"},
		{"other inspectors", "t | The Tribune | 2031-05-01 | " + said + " | group:three dock inspectors\na | Herald | 2031-05-02 | " + retold + " | group:three tax inspectors", "three dock inspectors: t; three tax inspectors: a"},
		{"they say something else", "t | The Tribune | 2031-05-01 | " + said + " | group:three dock inspectors\na | Herald | 2031-05-02 | " + elsewhere + " | group:three inspectors", "three dock inspectors: t; three inspectors: a"},
		{"two officials are anybody", "t | The Tribune | 2031-05-01 | " + said + " | group:two officials\na | Herald | 2031-05-02 | " + retold + " | group:two officials", "two officials: a; two officials: t"},
		{"two officials with one quotation", "t | The Tribune | 2031-05-01 | " + said + ` "it will not stand another winter" | group:two officials` + "\na | Herald | 2031-05-02 | they fear for the pier " + `"it will not stand another winter" | group:two officials`, "two officials: a? t"},
		{"a person knows by himself", "a | Herald || " + said + " | Oskar Lind > Ines Morvan\nb | Post || " + said + " | Oskar Lind", "Ines Morvan: a; Oskar Lind: b"},
		{"a document does not", "a | Herald || " + said + " | paper:the audit report > Ines Morvan\nb | Post || " + said + " | paper:the audit report", "Ines Morvan: a b"},
		{"they cite each other", "a | Herald | 2031-05-02 | " + said + " | outlet:the Post\nb | Post | 2031-05-02 | " + said + " | outlet:the Herald", "a its sources cite each other; b its sources cite each other"},
		{"a later report is not what was cited", "a | Herald | 2031-05-02 | " + said + " | outlet:the Tribune\nt | Tribune | 2031-05-09 | " + said + " | Oskar Lind", "Oskar Lind: t; Tribune: a"},
		{"it cites itself", "t | The Tribune || " + said + " | outlet:the Tribune > group:three dock inspectors", "three dock inspectors: t"},
		{"the headline says it plainly", "t | The Tribune || " + said + " |\nt | The Tribune || " + said + " | Oskar Lind", "Oskar Lind: t"},
		{"a body, and who heads it", "a | Herald | 2031-05-01 | " + said + " | group:the director of the city hospital\nb | Post | 2031-05-02 | " + said + " | group:the hospital", "the director of the city hospital: a b?"},
		{"a spokesman", "a | Herald | 2031-05-01 | " + said + " | group:a police spokesman\nb | Post | 2031-05-02 | " + said + " | group:police", "a police spokesman: a b?"},
		{"a last name", "a | Herald | 2031-05-01 | " + said + " | Oskar Lind\nb | Post | 2031-05-02 | " + said + " | Lind", "Oskar Lind: a b?"},
		{"a last name of two", "a | Herald | 2031-05-01 | " + said + " | Oskar Lind\nb | Post | 2031-05-02 | " + said + " | Lind\nc | Mail | 2031-05-02 | " + said + " | Ines Lind", "Ines Lind: c; Lind: b; Oskar Lind: a"},
		{"in Spanish", "t | La Tribuna | 2031-05-01 | el muelle de Puerto Elan está podrido bajo la línea de agua | group:tres inspectores portuarios\na | El Heraldo | 2031-05-02 | está podrido el muelle de Puerto Elan | outlet:La Tribuna", "tres inspectores portuarios: a t"},
		{"in Spanish, dropped", "t | La Tribuna | 2031-05-01 | el muelle de Puerto Elan está podrido bajo la línea de agua | group:tres inspectores portuarios\na | El Heraldo | 2031-05-02 | está podrido el muelle de Puerto Elan | group:tres inspectores", "tres inspectores portuarios: a? t"},
	} {
		got := show(lineage.Build(tellings(c.lines), nil).Origins())
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// A headline's source counts where the article says no more; a person speaks for the body that he heads; and tellings that are known to be one need no words in common.
func TestMarkedTellings(t *testing.T) {
	head := telling("a | Herald | 2031-05-01 | " + said + " | group:inspectors")
	head.Headline = true
	body := telling("a | Herald | 2031-05-01 | " + said + " | Oskar Lind")
	body.Claim = "c2"
	if got := show(lineage.Build([]lineage.Telling{head, body}, nil).Origins()); got != "Oskar Lind: a" {
		t.Errorf("headline: %s", got)
	}
	if got := show(lineage.Build([]lineage.Telling{head}, nil).Origins()); got != "inspectors: a" {
		t.Errorf("headline alone: %s", got)
	}

	director, board := telling("a | Herald | 2031-05-01 | "+said+" | Oskar Lind"), telling("b | Post | 2031-05-02 | "+said+" | Harbour Board")
	board.Chain[0].Kind = segun.Organisation
	director.Chain[0].Heads = []lineage.Office{{Title: "director", Of: "the Harbour Board"}}
	if got := show(lineage.Build([]lineage.Telling{director, board}, nil).Origins()); got != "Oskar Lind: a b?" {
		t.Errorf("director: %s", got)
	}

	t1, t2 := telling("t | The Tribune | 2031-05-01 | "+said+" | group:three dock inspectors"), telling("a | Mail | 2031-05-03 | "+elsewhere+" | group:three inspectors")
	t1.Same, t2.Same = true, true
	if got := show(lineage.Build([]lineage.Telling{t1, t2}, nil).Origins()); got != "three dock inspectors: a? t" {
		t.Errorf("known to be one: %s", got)
	}

	blog := telling("c | Blog | 2031-05-04 | " + said + " |")
	blog.Names = []string{"The Tribune"}
	if got := show(lineage.Build([]lineage.Telling{t1, blog}, nil).Origins()); got != "three dock inspectors: c? t" {
		t.Errorf("names the outlet: %s", got)
	}
	blog.Published = "2031-04-30" // it came first
	if got := show(lineage.Build([]lineage.Telling{t1, blog}, nil).Origins()); got != "three dock inspectors: t; c in its own words, without a source" {
		t.Errorf("names a later one: %s", got)
	}

	vague := telling("b | Post | 2031-05-02 | " + said + " | group:the governor")
	likely := lineage.Voice{Name: "Ines Morvan", Named: true, Kind: segun.Person}
	vague.Chain[0].Likely, vague.Chain[0].Why = &likely, "she is governor in other articles"
	if got := show(lineage.Build([]lineage.Telling{vague}, nil).Origins()); got != "Ines Morvan: b?" {
		t.Errorf("likely: %s", got)
	}
}

// nine is nine outlets that rest on one report, two that say nothing of their source, and one that asked somebody else.
const nine = `
t  | The Tribune | 2031-05-01 | the pier of Port Elan has rotted below the waterline and lorries should keep off it | group:three dock inspectors
a1 | Herald      | 2031-05-02 | the pier has rotted below the waterline | outlet:the Tribune > group:three inspectors
a2 | Post        | 2031-05-02 | the pier has rotted | outlet:the Tribune
a3 | Echo        | 2031-05-03 | lorries should keep off the pier | outlet:the Post
a4 | Star        | 2031-05-03 | the pier of Port Elan has rotted below the waterline | outlet:the Tribune > group:the inspectors
a5 | Mail        | 2031-05-03 | Port Elan's pier is rotten below the waterline, and no lorries should drive on it | group:three inspectors
a6 | Gazette     | 2031-05-04 | the pier has rotted | outlet:Echo
a7 | Bulletin    | 2031-05-04 | the pier of Port Elan has rotted below the waterline and lorries should keep off it | group:three dock inspectors
a8 | Sun         | 2031-05-05 | the pier has rotted | outlet:the Herald
u1 | Voice       | 2031-05-05 | the pier has rotted |
u2 | Times       | 2031-05-05 | the pier has rotted | ?
m  | Monitor     | 2031-05-06 | the timber below the pier is rotten | Ines Morvan`

func TestTree(t *testing.T) {
	g := lineage.Build(tellings(nine), []lineage.Reprint{{Doc: "a7", Of: "t", Why: "the same text", Sure: true}})
	want := `2 known origins; 2 of unknown lineage

three dock inspectors (not named)
├─ The Tribune (t, 2031-05-01)
│  ├─ Herald (a1, 2031-05-02)
│  │  └─ Sun (a8, 2031-05-05)
│  ├─ Post (a2, 2031-05-02)
│  │  └─ Echo (a3, 2031-05-03)
│  │     └─ Gazette (a6, 2031-05-04)
│  ├─ Star (a4, 2031-05-03)
│  └─ Bulletin (a7, 2031-05-04): prints the same report: the same text
└─ three inspectors (not named) [probable: the same unnamed source, told without who has spoken with it; "three inspectors" and "three dock inspectors": the same number; both say: below, pier, waterline; published after it, 2031-05-03]
   └─ Mail (a5, 2031-05-03)

Ines Morvan
└─ Monitor (m, 2031-05-06)

unknown lineage
├─ Times (u2, 2031-05-05): its source is not said
└─ Voice (u1, 2031-05-05): in its own words, without a source
`
	if got := g.Tree(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	r := g.Origins()
	if len(r.Origins[0].Docs) != 9 || r.Words() != "2 known origins; 2 of unknown lineage" {
		t.Errorf("%s", show(r))
	}
	one := lineage.Build(tellings(strings.Join(strings.Split(nine, "\n")[:12], "\n")), nil).Origins()
	if w := one.Words(); w != "1 known origin; 2 of unknown lineage" {
		t.Errorf("got %q: %s", w, show(one))
	}
}

func TestOrderDoesNotMatter(t *testing.T) {
	list := tellings(nine)
	reprints := []lineage.Reprint{{Doc: "a7", Of: "t", Why: "the same text", Sure: true}, {Doc: "a1", Of: "a4", Why: "edited"}, {Doc: "a4", Of: "a1", Why: "edited"}}
	want := lineage.Build(list, reprints)
	rnd := rand.New(rand.NewPCG(1, 1))
	for range 30 {
		rnd.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		rnd.Shuffle(len(reprints), func(i, j int) { reprints[i], reprints[j] = reprints[j], reprints[i] })
		got := lineage.Build(list, reprints)
		if !reflect.DeepEqual(got.Nodes, want.Nodes) || !reflect.DeepEqual(got.Edges, want.Edges) || got.Tree() != want.Tree() {
			t.Fatalf("another order, another graph:\n%s\n%s", got.Tree(), want.Tree())
		}
	}
}

// Reprints count once: for the origin of what they print, or among those of unknown lineage.
func TestPrintings(t *testing.T) {
	clusters := []reprint.Cluster{{Printings: []segun.DocID{"a", "b", "c", "d"}, Earliest: []segun.DocID{"b"}, Undated: []segun.DocID{"c"}}, {Printings: []segun.DocID{"x", "y"}}}
	got := lineage.Printings(clusters)
	want := []lineage.Reprint{{Doc: "a", Of: "b", Why: "one report, 4 printings; 1 without a date", Sure: true}, {Doc: "c", Of: "b", Why: "one report, 4 printings; 1 without a date"},
		{Doc: "d", Of: "b", Why: "one report, 4 printings; 1 without a date", Sure: true}, {Doc: "y", Of: "x", Why: "one report, 2 printings"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	lines := "a | Herald | 2031-05-04 | " + said + " | group:three dock inspectors\nb | Post | 2031-05-02 | " + said + " | group:three dock inspectors\n" +
		"x | Echo || " + said + " |\ny | Star || " + said + " |"
	r := lineage.Build(tellings(lines), got).Origins()
	if s := show(r); s != "three dock inspectors: a b; x in its own words, without a source; y prints a report without a source" || r.Words() != "1 known origin; 1 of unknown lineage" {
		t.Errorf("got %s: %s", r.Words(), s)
	}
}

// Outlets that each cite all of the layer before make more ways than can be walked one by one.
func TestManyWays(t *testing.T) {
	var lines []string
	for layer := range 14 {
		for i := range 4 {
			for k := range 4 {
				chain := "group:three dock inspectors"
				if layer > 0 {
					chain = fmt.Sprintf("outlet:Paper %d %d", layer-1, k)
				}
				lines = append(lines, fmt.Sprintf("d%02d-%d | Paper %d %d | 2031-05-%02d | %s | %s", layer, i, layer, i, layer+1, said, chain))
			}
		}
	}
	g := lineage.Build(tellings(strings.Join(lines, "\n")), nil)
	r := g.Origins()
	n := 0
	for _, o := range r.Origins {
		n = max(n, len(o.Docs))
	}
	if n != 56 || len(r.Unknown) > 0 || len(g.Tree()) > 1<<20 {
		t.Errorf("%d documents of one origin, %d of unknown lineage, a tree of %d bytes", n, len(r.Unknown), len(g.Tree()))
	}
}

// Of takes from a reading what is compared.
func TestOf(t *testing.T) {
	text := `Three inspectors said "the pier is rotten".`
	r := &segun.Reading{
		Doc:      &segun.Document{ID: "d", Text: text, Publisher: "Herald", Published: "2031-05-04"},
		Entities: &segun.Entities{List: []segun.Entity{{ID: "e0", Kind: segun.Outlet}, {ID: "e1", Kind: segun.Group, Name: "Three inspectors", Count: &segun.Count{Min: 3, Max: 3}}}},
		Quotes:   &segun.Quotes{List: []segun.Quote{{Span: segun.Span{Start: 22, End: 42}, Inner: segun.Span{Start: 23, End: 41}}}},
		Claims: &segun.Claims{List: []segun.Claim{
			{ID: "c1", Grain: "main", Content: []segun.Span{{Start: 22, End: 42}}, Chain: []segun.Voice{{Entity: "e0", Kind: segun.VoiceOutlet}, {Entity: "e1", Kind: segun.VoiceAnonymous}, {Kind: segun.VoiceUnspecified}}},
			{ID: "c2", Grain: "role", Chain: []segun.Voice{{Entity: "e0", Kind: segun.VoiceOutlet}}},
		}},
	}
	got, ok := lineage.Of(r, "c1")
	want := lineage.Telling{Doc: "d", Claim: "c1", Publisher: "Herald", Published: "2031-05-04", Words: `"the pier is rotten"`, Quotes: []string{"the pier is rotten"},
		Chain: []lineage.Voice{{Name: "Three inspectors", Kind: segun.Group, Count: &segun.Count{Min: 3, Max: 3}}, {}}}
	if !ok || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	for _, id := range []string{"c2", "c9"} {
		if _, ok := lineage.Of(r, id); ok {
			t.Errorf("%s has a telling", id)
		}
	}
}
