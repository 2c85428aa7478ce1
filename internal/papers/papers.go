// Package papers makes up documents with readings by the thousand, for tests and measurements of what keeps and asks them.
//
// In: a number. Out: always the same document of that number, with mentions, entities, claims, events and relations whose spans fit its text. The
// people, bodies and outlets are invented, some of them met in every tenth document and most in a few. It reads nothing: what a real
// reading of its text would find is another matter.
//
//	papers.Reading(7)   →   "Inspector Dora Kamenik said on Tuesday that the Salt Board had closed the east basin …"
package papers

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"segun"
)

// Pools that names are put together from.
var (
	given   = strings.Fields("Dora Milan Ines Abel Ruta Tomas Petra Jonas Alma Viktor Selma Oskar Nadia Emil Greta Pavel Lena Marek Ada Hugo Irma Felix Vera Anton Olga Simon Elsa Karel Nora Leo")
	family  = strings.Fields("Kamenik Morvan Quist Talvik Orlec Brandt Sarova Velden Ruiz Hallam Ivarsen Petrak Colm Daneva Estrel Fossi Gorlan Hessel Imre Jurga Kolber Lasko Mirel Nadas Orsini Pelk Rasmin Stavik Tarn Ulmer")
	seats   = strings.Fields("Elan Salt Harbour Northern Tide River Upper Grain Coastal Lower Amber Stone Eastern Copper Lake Forest Canal Market Island Bridge")
	bodies  = strings.Fields("Authority Board Union Ministry Council Company Court Bank Institute Agency")
	outlets = []string{"The Port Elan Courier", "Tide Tribune", "Lower Valley Post", "The Amber Gazette", "Northern Wire", "Canal Times", "The Island Mirror", "Stone Herald"}
	offices = strings.Fields("Inspector Prosecutor Minister Director Mayor Spokeswoman Judge Engineer")
	deeds   = []string{"closed the east basin", "signed the dredging contract", "moved the grain store", "paid the pilots late", "raised the quay fees", "hired a second tug",
		"lost the fuel records", "sold the old ferry", "opened the north lock", "refused the audit", "repaired the sluice", "took money from the shipyard"}
	fillers = []string{"The weather stayed mild through the week.", "Several ships waited in the roads.", "Fishing boats came in before noon.", "A small crowd stood by the gate.",
		"The road along the dam was open again.", "Prices at the market hardly moved."}
	statuses = []string{"asserted", "asserted", "asserted", "asserted", "alleged", "denied", "planned", "reported", "opinion"}
	acts     = map[string]string{"alleged": "accuse", "denied": "deny", "planned": "plan", "opinion": "opine"}
)

// paper puts one document together.
type paper struct {
	rnd *rand.Rand
	b   strings.Builder
	r   *segun.Reading
	day time.Time
	ids map[string]int // entity by name

	cast *cast // nil for the crowded world
}

// Reading returns document number n with its reading: about 6 kB of text and forty claims, by forty people of a small and crowded world: nine thousand whose names differ by
// a middle initial only, each with eight offices, beside two hundred bodies.
func Reading(n int) *segun.Reading { return Sized(n, 40) }

// Sized is Reading with the given number of claims.
func Sized(n, claims int) *segun.Reading { return write(n, claims, nil) }

// write puts document number n together, with a cast of its own or the people of the crowded world.
func write(n, claims int, cast *cast) *segun.Reading {
	p := &paper{rnd: rand.New(rand.NewPCG(uint64(n), 5)), ids: map[string]int{}, cast: cast}
	p.day = time.Date(2028, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, p.rnd.IntN(1200))
	doc := &segun.Document{From: "papers/" + strconv.Itoa(n), Publisher: outlets[p.rnd.IntN(len(outlets))], Title: "Paper " + strconv.Itoa(n),
		URL: fmt.Sprintf("https://papers.example/%d", n), Published: p.day.Format(time.DateOnly), Basis: segun.PublishedGiven, Lang: "en", Kind: segun.Article, Reader: "text/1"}
	p.r = &segun.Reading{Doc: doc, Language: &segun.Language{Code: "en", Confidence: 1}, Mentions: &segun.Mentions{}, Entities: &segun.Entities{}, Claims: &segun.Claims{},
		Events: &segun.Events{}, Relations: &segun.Relations{}}
	for _, a := range [...]string{"read/entity", "read/claim", "read/event", "read/relation"} {
		p.r.Makers = append(p.r.Makers, segun.Maker{Name: a, Version: "1"})
	}
	p.r.Entities.List = []segun.Entity{{ID: "e0", Kind: segun.Outlet, Named: true, Name: doc.Publisher}}
	for i := range claims {
		p.sentence(i + 1)
		if i%4 == 3 {
			p.b.WriteString("\n\n")
		}
	}
	doc.Text = strings.TrimRight(p.b.String(), " \n")
	doc.Sections = []segun.Section{{ID: "s1", Kind: segun.Body, Span: segun.Span{End: uint32(len(doc.Text))}}}
	doc.Capture = segun.DigestOf([]byte(doc.Text))
	doc.ID = segun.MakeDocID(doc.Capture, doc.Reader, doc.Text)
	return p.r
}

// Capture is what document number n was read from.
func Capture(r *segun.Reading, at time.Time) segun.Capture {
	return segun.Capture{Digest: r.Doc.Capture, From: r.Doc.From, URL: r.Doc.URL, Time: at, Media: "text/plain", Bytes: []byte(r.Doc.Text)}
}

// put appends words and returns where they stand.
func (p *paper) put(s string) segun.Span {
	start := uint32(p.b.Len())
	p.b.WriteString(s)
	return segun.Span{Start: start, End: start + uint32(len(s))}
}

// pick draws a number below n, small ones far more often.
func (p *paper) pick(n int) int {
	return int(float64(n) * p.rnd.Float64() * p.rnd.Float64() * p.rnd.Float64())
}

// person and body draw a name.
func (p *paper) person() string {
	k := p.pick(len(given) * len(family) * 10)
	middle := ""
	if k >= len(given)*len(family) {
		middle = string(rune('A'+k/(len(given)*len(family)))) + ". "
	}
	return given[k%len(given)] + " " + middle + family[k/len(given)%len(family)]
}

func (p *paper) body() string {
	k := p.pick(len(seats) * len(bodies))
	return seats[k%len(seats)] + " " + bodies[k/len(seats)]
}

// entity writes a name and returns the ID of whom it is of.
func (p *paper) entity(kind segun.EntityKind, name string) (string, segun.Span) {
	at := p.put(name)
	i, ok := p.ids[name]
	if !ok {
		i = len(p.r.Entities.List)
		p.ids[name] = i
		p.r.Entities.List = append(p.r.Entities.List, segun.Entity{ID: "e" + strconv.Itoa(i), Kind: kind, Named: true, Name: name,
			Names: []segun.NameForm{{Text: name, Form: "name", Span: at}}})
	}
	e := &p.r.Entities.List[i]
	e.Mentions = append(e.Mentions, len(p.r.Mentions.List))
	p.r.Mentions.List = append(p.r.Mentions.List, segun.Mention{Span: at, Name: at, Form: segun.FormName, Kind: kind})
	return e.ID, at
}

// sentence writes one sentence with one claim.
func (p *paper) sentence(n int) {
	title, name, body := offices[p.rnd.IntN(len(offices))], "", ""
	if p.cast == nil {
		name = p.person()
	} else {
		title, name, body = p.cast.draw(p.rnd)
	}
	office := p.put(title)
	p.b.WriteByte(' ')
	who, at := p.entity(segun.Person, name)
	if e := &p.r.Entities.List[p.ids[at.In(p.b.String())]]; len(e.Roles) == 0 {
		e.Roles = []segun.Role{{Title: office.In(p.b.String()), Time: "current", Span: office}}
	}
	p.b.WriteByte(' ')
	cue := p.put("said")
	p.b.WriteString(" that ")
	start := uint32(p.b.Len())
	p.b.WriteString("the ")
	if p.cast == nil {
		body = p.body()
	}
	about, _ := p.entity(segun.Organisation, body)
	p.b.WriteString(" had ")
	deed := p.put(deeds[p.rnd.IntN(len(deeds))])
	when := p.day.AddDate(0, 0, -p.rnd.IntN(60))
	p.b.WriteString(" on ")
	date := p.put(when.Format("2 January 2006"))
	content := segun.Span{Start: start, End: date.End}
	p.b.WriteString(". " + fillers[p.rnd.IntN(len(fillers))] + " ")
	status := statuses[p.rnd.IntN(len(statuses))]
	act := acts[status]
	if act == "" {
		act = "assert"
	}
	c := segun.Claim{ID: "c" + strconv.Itoa(n), Section: "s1", Grain: "main", Span: segun.Span{Start: office.Start, End: content.End}, Content: []segun.Span{content},
		Chain: []segun.Voice{{Entity: "e0", Kind: segun.VoiceOutlet}, {Entity: who, Kind: segun.VoiceNamed, Spans: []segun.Span{{Start: office.Start, End: at.End}}, Cues: []segun.Span{cue}}},
		Act:   act, Polarity: "positive", Realis: "happened", Status: status, Quote: "indirect", About: []string{about}, Rule: "made up"}
	if n%3 == 0 {
		c.Time = &segun.ClaimTime{EDTF: when.Format(time.DateOnly), Span: date, Basis: "as written"}
	}
	p.r.Claims.List = append(p.r.Claims.List, c)
	if n%6 == 0 && status == "asserted" {
		verb, _, _ := strings.Cut(deed.In(p.b.String()), " ")
		p.r.Events.List = append(p.r.Events.List, segun.Event{ID: "v" + strconv.Itoa(len(p.r.Events.List)+1), Type: "other", Realis: "happened",
			Trigger: segun.Span{Start: deed.Start, End: deed.Start + uint32(len(verb))}, Roles: []segun.EventRole{{Role: "agent", Entity: about}},
			Time: c.Time, Claims: []string{c.ID}, AccordingTo: []string{who}, Status: status})
	}
}
