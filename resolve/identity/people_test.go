package identity_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"sync"

	"segun"
	"segun/resolve/identity"
)

// The people of the measurements are invented here. Nothing of the resolver is used but the types that it takes: spellings, offices and
// surroundings are made by the rules and tables of this file and letters_test.go.

// being is an invented person or body.
type being struct {
	id       int
	kind     string // of difficulty
	body     bool
	names    []string // spellings; the first is the usual one
	surname  string
	gender   string
	born     string
	country  string
	offices  []tenure
	circle   []*being // with whom it is mentioned
	accused  bool
	nickname string
}

// tenure is an office with the years in which it is held.
type tenure struct {
	title, body string
	from, to    int
}

// world is invented people, the documents about them, and who is meant where.
type world struct {
	r      *rand.Rand
	all    []*being
	docs   []identity.Document
	meant  map[segun.SubjectID]*being
	skewed bool // few people are in most documents, as in the news
}

// wordlists are read from the tables of package names, which the resolver does not read itself: first names and surnames with the number of countries
// in which they are common.
var wordlists = sync.OnceValue(func() (w struct{ given, family, manyGiven, manyFamily []string }) {
	read := func(file string, least string) (all, many []string) {
		f, err := os.Open("../../names/tables/" + file)
		if err != nil {
			panic(err)
		}
		defer f.Close()
		for s := bufio.NewScanner(f); s.Scan(); {
			word, count, ok := strings.Cut(s.Text(), "\t")
			if !ok || strings.HasPrefix(word, "#") || len(word) < 3 {
				continue
			}
			word = strings.ToUpper(word[:1]) + word[1:]
			if all = append(all, word); len(count) > 1 || count >= least {
				many = append(many, word)
			}
		}
		return all, many
	}
	w.given, w.manyGiven = read("forenames.tsv", "6")
	w.family, w.manyFamily = read("surnames.tsv", "4")
	return w
})

var (
	countries = strings.Fields("us gb fr de es it mx br ru ua cn kr eg ma ng za in pk au ca ar pl tr ir")
	towns     = strings.Fields("Elan Marrow Tolvik Astre Quill Brevik Sorrel Kestrel Varna Ostia Lindholm Carrow Peverel Dunmore Halden Ravik Torvo Selim Akra Merida Bexhill Yarrow Cardon Fennel Ilmar")
	posts     = []string{"mayor", "prosecutor", "governor", "police chief", "finance minister", "judge", "director", "spokesman", "professor", "union leader", "senator", "chief executive", "bishop", "coach"}
	bodiesOf  = []string{"%s", "City of %s", "Port %s", "%s Harbour Authority", "University of %s", "%s Shipping", "%s Court", "Ministry of %s", "%s Workers Union", "%s Bank"}
	papers    = []string{"The Lantern Post", "Port Elan Courier", "El Faro", "Daily Quill", "Tribune", "Morning Tide"}
)

func (w *world) pick(words []string) string { return words[w.r.IntN(len(words))] }

// surname invents a surname that nobody else has.
func (w *world) surname() string {
	on, vo, co := strings.Fields("b br d dr f g gr h k kl l m n p pr r s st t tr v z"), strings.Fields("a e i o u ei ou"), []string{"", "", "n", "r", "l", "s", "m", "ck", "rd"}
	s := ""
	for range 2 + w.r.IntN(2) {
		s += w.pick(on) + w.pick(vo) + w.pick(co)
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// being adds a person with a usual name and everything else drawn.
func (w *world) being(kind, given, surname string) *being {
	b := &being{id: len(w.all), kind: kind, names: []string{given + " " + surname}, surname: surname, gender: w.pick([]string{"male", "female"}),
		born: fmt.Sprintf("%d-%02d-%02d", 1940+w.r.IntN(55), 1+w.r.IntN(12), 1+w.r.IntN(28)), country: w.pick(countries)}
	b.offices = []tenure{w.tenure(2026, 2033)}
	w.all = append(w.all, b)
	return b
}

func (w *world) tenure(from, to int) tenure {
	return tenure{w.pick(posts), fmt.Sprintf(w.pick(bodiesOf), w.pick(towns)+w.pick([]string{"", "ville", "stad", "burg"})), from, to}
}

// invent makes a world of about n people of each kind and docs documents.
func invent(seed uint64, n, docs int) *world {
	w := &world{r: rand.New(rand.NewPCG(seed, 5)), meant: map[segun.SubjectID]*being{}}
	w.people(n)
	w.circles()
	for i := range docs {
		w.document(i)
	}
	return w
}

// people adds about n people of each kind.
func (w *world) people(n int) {
	l := wordlists()
	for range n {
		w.being("plain", w.pick(l.given), w.surname())
		w.being("titles", w.pick(l.given), w.surname())
		w.being("surname with office", w.pick(l.given), w.surname())
		b := w.being("changed offices", w.pick(l.given), w.surname())
		b.offices = []tenure{w.tenure(2026, 2028), w.tenure(2029, 2030), w.tenure(2031, 2033)}
		b = w.being("typos", w.pick(l.given), w.surname())
		b.names = append(b.names, w.typo(b.names[0]), w.typo(b.names[0]))
		b = w.being("middle names", w.pick(l.given), w.surname())
		w.middle(b)
		w.nicknamed()
		w.transliterated()
		w.being("accused", w.pick(l.given), w.surname()).accused = true
		w.organisation()
	}
	for range n/3 + 1 {
		w.namesakes(2, "namesakes", w.pick(l.given), w.surname())
	}
	for range n/6 + 1 {
		w.namesakes(3+w.r.IntN(3), "common names", w.pick(l.manyGiven), w.pick(l.manyFamily))
	}
}

// namesakes are several people of one name.
func (w *world) namesakes(n int, kind, given, surname string) {
	for range n {
		w.being(kind, given, surname)
	}
}

// middle gives a person a second name that is written out, shortened or left away.
func (w *world) middle(b *being) {
	m := w.pick(wordlists().given)
	given, surname, _ := strings.Cut(b.names[0], " ")
	b.names = []string{given + " " + m + " " + surname, given + " " + m[:1] + ". " + surname, given + " " + surname}
}

// typo changes, drops, doubles or swaps a letter of the surname.
func (w *world) typo(s string) string {
	given, surname, _ := strings.Cut(s, " ")
	b := []byte(surname)
	i := 1 + w.r.IntN(len(b)-2)
	switch w.r.IntN(4) {
	case 0:
		b[i] = "aeiourtlnsm"[w.r.IntN(11)]
	case 1:
		b = append(b[:i], b[i+1:]...)
	case 2:
		b = append(b[:i+1], b[i:]...)
	default:
		b[i], b[i+1] = b[i+1], b[i]
	}
	return given + " " + string(b)
}

// shortForms are first names with what people are called.
var shortForms = [][2]string{{"Robert", "Bob"}, {"William", "Bill"}, {"Richard", "Dick"}, {"Elizabeth", "Liz"}, {"Margaret", "Peggy"}, {"James", "Jim"}, {"Edward", "Ted"}, {"Katherine", "Kate"},
	{"Michael", "Mike"}, {"Alexander", "Sasha"}, {"Vladimir", "Volodya"}, {"Francisco", "Paco"}, {"Jose", "Pepe"}, {"Ignacio", "Nacho"}, {"Dolores", "Lola"}, {"Thomas", "Tom"}, {"Anthony", "Tony"}, {"Giuseppe", "Beppe"}}

func (w *world) nicknamed() {
	p := shortForms[w.r.IntN(len(shortForms))]
	b := w.being("nicknames", p[0], w.surname())
	b.names = append(b.names, p[1]+" "+b.surname)
	if w.r.IntN(3) == 0 {
		b.names = append(b.names, fmt.Sprintf("%s \"%s\" %s", p[0], p[1], b.surname))
	}
}

// organisation adds a body with the ways in which it is written.
func (w *world) organisation() {
	core := w.surname()
	forms := [][]string{{"%s Shipping", "%s Shipping Ltd", "%s Shipping Limited"}, {"Bank of %s", "%s Bank"}, {"%s Harbour Authority", "Harbour Authority of %s"},
		{"University of %s", "Universidad de %s"}, {"%s Holdings plc", "%s Holdings"}, {"%s Steel GmbH", "%s Steel"}}[w.r.IntN(6)]
	b := &being{id: len(w.all), kind: "bodies", body: true, country: w.pick(countries)}
	for _, f := range forms {
		b.names = append(b.names, fmt.Sprintf(f, core))
	}
	w.all = append(w.all, b)
}

// circles draws with whom each is mentioned, mostly people of the same country.
func (w *world) circles() {
	by := map[string][]*being{}
	for _, b := range w.all {
		by[b.country] = append(by[b.country], b)
	}
	for _, b := range w.all {
		for range 6 {
			from := by[b.country]
			if w.r.IntN(5) == 0 {
				from = w.all
			}
			b.circle = append(b.circle, from[w.r.IntN(len(from))])
		}
	}
}

// document invents one: about somebody, some of whose circle, and now and then a stranger.
func (w *world) document(i int) {
	hero := w.all[w.r.IntN(len(w.all))]
	if u := w.r.Float64(); w.skewed {
		hero = w.all[int(u*u*u*float64(len(w.all)))]
	}
	year := 2026 + w.r.IntN(8)
	d := identity.Document{ID: segun.DocID(fmt.Sprintf("d%05x", (i*7919)&0xFFFFF)), Publisher: w.pick(papers),
		Published: fmt.Sprintf("%d-%02d-%02d", year, 1+w.r.IntN(12), 1+w.r.IntN(28)), Countries: []string{hero.country, w.pick(countries)}}
	who := []*being{hero}
	for range 1 + w.r.IntN(4) {
		who = append(who, hero.circle[w.r.IntN(len(hero.circle))])
	}
	if w.r.IntN(4) == 0 {
		who = append(who, w.all[w.r.IntN(len(w.all))])
	}
	names := map[string]bool{}
	for _, b := range who {
		m, ok := w.mention(b, year, len(d.Entities))
		if !ok || names[m.Name] || w.contains(d.ID, b) {
			continue
		}
		names[m.Name] = true
		d.Entities = append(d.Entities, m)
		w.meant[identity.Subject(d.ID, m.ID)] = b
	}
	d.Entities = append(d.Entities, identity.Mentioned{Entity: segun.Entity{ID: "e90", Kind: segun.Group, Name: "three inspectors", Count: &segun.Count{Min: 3, Max: 3}}})
	w.docs = append(w.docs, d)
}

// contains reports whether a document speaks of somebody already.
func (w *world) contains(d segun.DocID, b *being) bool {
	for i := range 8 {
		if w.meant[identity.Subject(d, fmt.Sprint("e", i+1))] == b {
			return true
		}
	}
	return false
}

// mention is how a document speaks of somebody.
func (w *world) mention(b *being, year, n int) (identity.Mentioned, bool) {
	m := identity.Mentioned{Entity: segun.Entity{ID: fmt.Sprint("e", n+1), Kind: segun.Person, Named: true, Name: w.pick(b.names)}}
	if b.body {
		m.Kind = segun.Organisation
		if w.r.IntN(8) == 0 {
			m.Countries = []string{b.country}
		}
		return m, true
	}
	var held *tenure
	for i := range b.offices {
		if o := &b.offices[i]; o.from <= year && year <= o.to {
			held = o
		}
	}
	if held != nil && w.r.IntN(10) < 6 {
		m.Roles = append(m.Roles, segun.Role{Title: held.title, Of: held.body, Time: "current"})
		if w.r.IntN(6) == 0 {
			m.Roles[0].Of = ""
		}
	}
	w.style(&m, b, held)
	if w.r.IntN(10) < 3 {
		m.Countries = []string{b.country}
	}
	if w.r.IntN(12) == 0 {
		m.Born = []string{b.born}
	} else if w.r.IntN(12) == 0 {
		m.Born = []string{b.born[:4]}
	}
	if w.r.IntN(2) == 0 {
		m.Gender = b.gender
	}
	m.Accused = b.accused && w.r.IntN(2) == 0
	return m, true
}

// style writes the name with titles, in capitals or as a surname.
func (w *world) style(m *identity.Mentioned, b *being, held *tenure) {
	switch {
	case b.kind == "titles":
		t := w.pick([]string{"Dr. ", "Prof. ", "Mr ", "Senator ", "General ", ""})
		m.Names = []segun.NameForm{{Text: t + m.Name, Form: "name"}, {Text: t + b.surname, Form: "name"}}
		m.Name = t + m.Name
	case b.kind == "surname with office" && held != nil && w.r.IntN(3) == 0:
		m.Name = b.surname
		m.Roles = []segun.Role{{Title: held.title, Of: held.body, Time: "current"}}
	}
}
