package lineage_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"segun"
	"segun/internal/golden"
	"segun/resolve/lineage"
)

// The generator invents how a story went from outlet to outlet, and only then what each outlet wrote. It shares no code with the package: who rests on
// whom is decided before there are any words.

// beat is what a story is about: words that its tellings draw from.
var beats = []string{
	"pier timber rotted waterline lorries barrier closure winter dredging basin",
	"contract tender envelope bidder minister bridge invoice consultant account island",
	"convoy checkpoint ambulance shelling village evacuation radio brigade orchard ceasefire",
	"factory solvent river fish permit laboratory sample valve tank discharge",
	"ballot register signature precinct recount clerk seal courier tally observer",
	"hospital ventilator supplier warranty nurse ward audit donation customs crate",
}

// said are unnamed sources. The same description turns up in stories that have nothing to do with each other, and for two sources of one story.
var unnamedSources = []string{"%s dock inspectors", "%s customs officers", "%s officials", "%s people familiar with the matter", "%s ministry engineers", "%s nurses", "%s clerks", "%s former employees", "%s officials at the ministry"}

var numbers = []string{"two", "three", "four", "five", "six"}

// net is one invented network.
type net struct {
	*rand.Rand
	story    int
	words    []string
	tellings []lineage.Telling
	truth    map[segun.DocID]truth
	quote    string
}

// truth is where a document has it from.
type truth struct {
	origin   string      // "" for unknown lineage
	from     segun.DocID // the document it retells, "" for a first report or none
	how      string
	restsOn  string // the key words of the first voice it gives
	expected lineage.Certainty
}

// phrase words a telling: content words of the beat in some order, most of them those of the report that it retells.
func (n *net) phrase(of []string) (string, []string) {
	kept := append([]string(nil), of...)
	n.Shuffle(len(kept), func(i, j int) { kept[i], kept[j] = kept[j], kept[i] })
	kept = kept[:len(kept)*4/5]
	if n.IntN(2) == 0 {
		kept = append(kept, n.words[n.IntN(len(n.words))])
	}
	return "that the " + strings.Join(kept, " and the ") + " were seen", kept
}

// add books a telling.
func (n *net) add(publisher string, day int, words string, quote bool, chain []lineage.Voice, tr truth) segun.DocID {
	id := segun.DocID(fmt.Sprintf("s%02d-%s", n.story, strings.ToLower(strings.ReplaceAll(publisher, " ", "-"))))
	t := lineage.Telling{Doc: id, Claim: "c1", Publisher: publisher, Published: fmt.Sprintf("2031-05-%02d", day), Words: words, Chain: chain}
	if quote {
		t.Quotes = []string{n.quote}
	}
	n.tellings = append(n.tellings, t)
	n.truth[id] = tr
	return id
}

// describe makes the voice of an unnamed source, as one outlet words it: with its number mostly, sometimes shorter.
func (n *net) describe(pattern, number string, exact bool) lineage.Voice {
	v := lineage.Voice{Name: fmt.Sprintf(pattern, number), Kind: segun.Group}
	for i, w := range numbers {
		if w == number {
			v.Count = &segun.Count{Min: i + 2, Max: i + 2}
		}
	}
	if f := strings.Fields(v.Name); !exact && len(f) == 3 && n.IntN(3) == 0 {
		v.Name = f[0] + " " + f[2]
	}
	if !exact && n.IntN(8) == 0 {
		v.Name, v.Count = "the"+strings.TrimPrefix(v.Name, number), nil
	}
	return v
}

// report lets a first outlet report what its own source said, and others retell it.
func (n *net) report(tag string, retellings int) {
	pattern, number := unnamedSources[n.IntN(len(unnamedSources))], numbers[n.IntN(len(numbers))]
	origin := fmt.Sprintf("s%02d %s", n.story, tag)
	first := "Paper " + tag
	words := append([]string(nil), n.words...)
	n.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	words = words[:6]
	phrase, _ := n.phrase(words)
	n.quote = fmt.Sprintf("nobody who saw the %s of the %s would wait for number %d", words[0], words[1], n.IntN(1000))
	quoted := n.IntN(2) == 0
	day := 1 + n.IntN(5)
	root := n.add(first, day, phrase, quoted, []lineage.Voice{n.describe(pattern, number, true)}, truth{origin: origin, how: "first report"})
	outlet := func(name string) lineage.Voice {
		return lineage.Voice{Name: "the " + name, Named: true, Kind: segun.Outlet}
	}
	last, lastID := first, root
	for i := range retellings {
		name := fmt.Sprintf("%s %s%d", []string{"Herald", "Post", "Echo", "Star"}[n.IntN(4)], tag, i)
		phrase, _ := n.phrase(words)
		q := quoted && n.IntN(2) == 0
		when := day + 1 + n.IntN(6)
		switch n.IntN(6) {
		case 0, 1:
			n.add(name, when, phrase, q, []lineage.Voice{outlet(first), n.describe(pattern, number, false)}, truth{origin, root, "cites outlet and source", first, lineage.Known})
		case 2:
			n.add(name, when, phrase, q, []lineage.Voice{outlet(first)}, truth{origin, root, "cites the outlet", first, lineage.Known})
		case 3:
			n.add(name, when, phrase, q, []lineage.Voice{outlet(last)}, truth{origin, lastID, "cites another retelling", last, lineage.Known})
		case 4:
			n.add(name, when, phrase, q, []lineage.Voice{n.describe(pattern, number, false)}, truth{origin, root, "drops the outlet", "", lineage.Probable})
			continue // nobody cites one that hides where it has it from
		case 5:
			n.add(name, when, phrase, false, nil, truth{how: "gives no source"})
			continue
		}
		if n.IntN(3) == 0 && when < 8 {
			last, lastID = name, n.tellings[len(n.tellings)-1].Doc
		}
	}
}

// invent makes a story: one report and its retellings, one of another outlet that asked its own source on the same matter, and a named person.
func invent(seed uint64, story int) *net {
	n := &net{Rand: rand.New(rand.NewPCG(seed, uint64(story))), story: story, words: strings.Fields(beats[story%len(beats)]), truth: map[segun.DocID]truth{}}
	n.report("A", 6+n.IntN(6))
	n.report("B", 2+n.IntN(4))
	for i := range 1 + n.IntN(2) {
		phrase, _ := n.phrase(n.words)
		n.add(fmt.Sprintf("Monitor %d", i), 2+n.IntN(8), phrase, false, []lineage.Voice{{Name: "Ines Morvan", Named: true, Kind: segun.Person}}, truth{origin: fmt.Sprintf("s%02d person", story), how: "names a person"})
	}
	return n
}

// score counts pairs: a document and the origin that it was given.
type score struct{ right, missed, wrong int }

func (s score) row(name string) string {
	p, r, f := 1.0, 1.0, 0.0
	if s.right+s.wrong > 0 {
		p = float64(s.right) / float64(s.right+s.wrong)
	}
	if s.right+s.missed > 0 {
		r = float64(s.right) / float64(s.right+s.missed)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("%-40s P %.4f  R %.4f  F1 %.4f  right %5d  missed %4d  wrong %4d\n", name, p, r, f, s.right, s.missed, s.wrong)
}

func TestScoreOrigins(t *testing.T) {
	const stories = 200
	rows := map[string]*score{}
	order := []string{"all edges", "cites outlet and source", "cites the outlet", "cites another retelling", "drops the outlet", "pairs of documents with one origin", "unknown lineage"}
	for _, k := range order {
		rows[k] = &score{}
	}
	exact, docs := 0, 0
	for s := range stories {
		n := invent(2, s)
		docs += len(n.tellings)
		g := lineage.Build(n.tellings, nil)
		scoreEdges(n, g, rows)
		r := g.Origins()
		scorePairs(n, r, rows["pairs of documents with one origin"])
		scoreUnknown(n, r, rows["unknown lineage"])
		want := map[string]bool{}
		for _, tr := range n.truth {
			if tr.origin != "" {
				want[tr.origin] = true
			}
		}
		if len(want) == len(r.Origins) {
			exact++
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# Who rests on whom in %d invented stories, %d documents: in each, two outlets report what unnamed sources of theirs said on one matter, others\n", stories, docs)
	b.WriteString("# retell them, and some name a person. generate_test.go decides who retells whom before it words anything, and shares no code with the package;\n")
	b.WriteString("# no bar of the package was set with it. An edge is right when it leads from a document, or from the source that it gives as its own, to\n")
	b.WriteString("# what it has it from. Reports of one story share their matter, and now and then the description of their sources.\n")
	b.WriteString("# go test ./resolve/lineage -run Score -update\n\n")
	for _, k := range order {
		b.WriteString(rows[k].row(k))
	}
	fmt.Fprintf(&b, "\nstories with the right number of known origins: %d of %d\n", exact, stories)
	golden.File(t, "../../test/scores/origins.txt", []byte(b.String()))
}

// scoreEdges looks at what each document's telling rests on: the outlet that it cites, or for a source that it gives as its own, the report
// whose source that is. Edges to a source of its own are not counted: they are what the text says.
func scoreEdges(n *net, g *lineage.Graph, rows map[string]*score) {
	publisher := map[string]segun.DocID{}
	for _, t := range n.tellings {
		publisher[strings.ToLower(t.Publisher)] = t.Doc
	}
	book := func(how string, right, found bool) {
		for _, k := range []string{how, "all edges"} {
			s := rows[k]
			if s == nil {
				continue
			}
			if right {
				s.right++
			} else {
				s.missed++
			}
			if found && !right {
				s.wrong++
			}
		}
	}
	leads := map[segun.DocID]segun.DocID{} // document -> document that it was found to have it from
	for _, e := range g.Edges {
		of := func(key string) segun.DocID { // the document that stands behind a node
			if s, ok := strings.CutPrefix(key, "doc:"); ok {
				return segun.DocID(s)
			}
			key = strings.TrimPrefix(strings.TrimPrefix(key, "group:"), "name:")
			name, _, _ := strings.Cut(key, "|")
			return publisher[name]
		}
		from, on := of(e.From), of(strings.Replace(e.On, "group:name:", "group:", 1))
		if strings.HasPrefix(e.From, "group:name:") {
			from = of(strings.Replace(e.From, "group:name:", "group:", 1))
		} else if !strings.HasPrefix(e.From, "doc:") {
			continue
		}
		if from != "" && on != "" && from != on {
			leads[from] = on
		}
	}
	for _, t := range n.tellings {
		tr := n.truth[t.Doc]
		got, found := leads[t.Doc]
		switch {
		case tr.from != "":
			book(tr.how, got == tr.from, found)
		case found:
			rows["all edges"].wrong++
		}
	}
}

// scorePairs counts pairs of documents that share an origin.
func scorePairs(n *net, r *lineage.Result, s *score) {
	of := map[segun.DocID]string{}
	for _, o := range r.Origins {
		for _, d := range o.Docs {
			of[d.Doc] = o.Root
		}
	}
	for i, t := range n.tellings {
		for _, u := range n.tellings[:i] {
			same := of[t.Doc] != "" && of[t.Doc] == of[u.Doc]
			want := n.truth[t.Doc].origin != "" && n.truth[t.Doc].origin == n.truth[u.Doc].origin
			switch {
			case same && want:
				s.right++
			case same:
				s.wrong++
			case want:
				s.missed++
			}
		}
	}
}

// scoreUnknown counts documents of unknown lineage.
func scoreUnknown(n *net, r *lineage.Result, s *score) {
	lost := map[segun.DocID]bool{}
	for _, l := range r.Unknown {
		lost[l.Doc] = true
	}
	for _, t := range n.tellings {
		switch want := n.truth[t.Doc].origin == ""; {
		case lost[t.Doc] && want:
			s.right++
		case lost[t.Doc]:
			s.wrong++
		case want:
			s.missed++
		}
	}
}
