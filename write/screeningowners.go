package write

import (
	"strconv"
	"strings"

	"segun"
)

// OwnersTold is what articles tell of who owns a party that was screened. Who of the owners is listed is a possible match by name, never more.
type OwnersTold struct {
	Party    string // as the articles have it; "" where none of them tells who owns it, or what it owns
	Articles int    // how many were read
	Held     bool   // some article tells of somebody who holds a share of it
	Verdict  string // "owned", "possible", "below"; "" where no holder is a possible match for a listed party
	Low      float64
	High     float64
	Words    string   // what OFAC's 50 percent rule comes to
	Chains   []string // the ways by which listed parties hold it
	More     int      // ways that are not shown
	Matches  []OwnerMatch
	Told     []OwnerTold // everything that is told of its owners, of theirs, and of what it holds
}

// OwnerMatch is a holder that may be a listed party.
type OwnerMatch struct {
	Name    string
	Subject segun.SubjectID
	Listed  string // the name on the list
	Score   float64
	Date    string // of the list
	Linked  string // who linked it to the list's record in a case, and when; "" for a match by name
	Doubt   string
}

// OwnerTold is a holding that an article tells, and whether it counts.
type OwnerTold struct {
	segun.ToldHolding
	Apart string // why it does not count; "" for one that does
}

// ownersHead stands above what articles tell of a party's owners.
const ownersHead = "Owners, as articles tell it (OFAC's 50 percent rule; no legal advice)"

// lines writes what is told of owners, a line each, for people.
func (o *OwnersTold) lines() []string {
	if o.Party == "" {
		return []string{"no owner of it is told in the " + counted(o.Articles, "article", "articles") + " read"}
	}
	var out []string
	if o.Words != "" {
		out = append(out, Plain(o.Words))
	}
	for _, c := range o.Chains {
		out = append(out, "– "+Plain(c))
	}
	if o.More > 0 {
		out = append(out, "and "+counted(o.More, "more way", "more ways"))
	}
	for i := range o.Matches {
		out = append(out, o.Matches[i].words())
	}
	if o.Words == "" && o.Held {
		out = append(out, "no holder that counts is a possible match for a listed party")
	}
	head := false
	for i := range o.Told {
		t := &o.Told[i]
		if t.Apart == "" && o.Words != "" {
			continue // it stands in the chains
		}
		if t.Apart != "" && !head {
			head = true
			out = append(out, "said, and not counted:")
		}
		line := "– " + HoldingWords(&t.ToldHolding) + " (" + sayingWords(&t.ToldHolding) + ")"
		if t.Apart != "" && t.Status == "asserted" {
			line += ": " + Plain(t.Apart)
		}
		out = append(out, line)
	}
	return out
}

// words say which listed party a holder may be.
func (m *OwnerMatch) words() string {
	list, id := m.Subject.Parts()
	if m.Linked != "" {
		return Plain(m.Name) + " was linked to " + Plain(string(list)+" "+id) + " by " + Plain(m.Linked)
	}
	s := "by name only: " + Plain(m.Name) + " is a possible match for " + Plain(m.Listed) + " (" + Plain(string(list)+" "+id) + ", dated " + Plain(m.Date) + ", " + scoreText(m.Score) + ")"
	if m.Doubt != "" {
		s += "; " + Plain(m.Doubt)
	}
	return s
}

// sayingWords say who tells a holding, in which words and where.
func sayingWords(t *segun.ToldHolding) string {
	return Plain(t.By) + ": " + quoteMarks(Plain(t.Words)) + ", " + Plain(t.From) + ":" + strconv.Itoa(t.Line) + ":" + strconv.Itoa(t.Column)
}

// one writes it all in one line, for a cell.
func (o *OwnersTold) one() string { return ownersHead + ": " + strings.Join(o.lines(), "; ") }

// ownersLine is the same in JSON.
type ownersLine struct {
	Party    string           `json:"party,omitempty"`
	Articles int              `json:"articles"`
	Verdict  string           `json:"verdict,omitempty"`
	Low      *float64         `json:"low,omitempty"`
	High     *float64         `json:"high,omitempty"`
	Words    string           `json:"words,omitempty"`
	Chains   []string         `json:"chains"`
	More     int              `json:"more,omitempty"`
	Matches  []ownerMatchLine `json:"matches"`
	Holdings []toldLine       `json:"holdings"`
}

type ownerMatchLine struct {
	Name   string  `json:"name"`
	List   string  `json:"list"`
	ID     string  `json:"id"`
	Listed string  `json:"listed"`
	Score  float64 `json:"score"`
	Date   string  `json:"list_date"`
	Doubt  string  `json:"doubt,omitempty"`
	Linked string  `json:"linked_by,omitempty"`
}

type toldLine struct {
	Owner  string    `json:"owner"`
	Asset  string    `json:"asset"`
	Share  toldShare `json:"share"`
	Time   string    `json:"time"`
	Status string    `json:"status"`
	WhoSay string    `json:"who_says"`
	Words  string    `json:"words"`
	From   string    `json:"from"`
	Line   int       `json:"line"`
	Column int       `json:"column"`
	Counts bool      `json:"counts"`
	Why    string    `json:"why,omitempty"` // why it does not count
}

type toldShare struct {
	Min   float64 `json:"min"`
	Max   float64 `json:"max"`
	Over  bool    `json:"over,omitempty"`
	Under bool    `json:"under,omitempty"`
	About bool    `json:"about,omitempty"`
	Of    string  `json:"of,omitempty"`
}

func (o *OwnersTold) json() *ownersLine {
	if o == nil {
		return nil
	}
	l := &ownersLine{Party: o.Party, Articles: o.Articles, Verdict: o.Verdict, Words: o.Words, Chains: list(o.Chains), More: o.More, Matches: []ownerMatchLine{}, Holdings: []toldLine{}}
	if o.Verdict != "" {
		low, high := rounded(o.Low), rounded(o.High)
		l.Low, l.High = &low, &high
	}
	for i := range o.Matches {
		m := &o.Matches[i]
		on, id := m.Subject.Parts()
		l.Matches = append(l.Matches, ownerMatchLine{m.Name, string(on), id, m.Listed, rounded(m.Score), m.Date, m.Doubt, m.Linked})
	}
	for i := range o.Told {
		l.Holdings = append(l.Holdings, toldOf(&o.Told[i].ToldHolding, o.Told[i].Apart))
	}
	return l
}

func toldOf(t *segun.ToldHolding, apart string) toldLine {
	s := &t.Share
	return toldLine{t.OwnerName, t.AssetName, toldShare{s.Min, s.Max, s.Over, s.Under, s.About, s.Of}, t.Time, t.Status, t.By, t.Words, t.From, t.Line, t.Column, apart == "", apart}
}
