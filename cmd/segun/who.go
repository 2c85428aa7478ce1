package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"segun"
	"segun/cmd/internal/desk"
	"segun/cmd/internal/linker"
	"segun/cmd/internal/origins"
	"segun/store"
	"segun/store/query"
	"segun/write"
	"segun/write/export"
)

type whoCmd struct {
	caseFlags
	Name  []string `arg:"" help:"A name."`
	Limit int      `short:"n" default:"10" placeholder:"N" help:"How many claims and documents to show (${default})."`
	JSON  bool     `name:"json" help:"Write one line of JSON for each who may be meant."`
}

// Help is shown below the flags.
func (whoCmd) Help() string {
	return `Each who bears the name, with all other spellings of theirs that documents use.
A mention in a document with a serious allegation about it is joined with others
by a person only: segun same. Where many mentions of the name stand alone, they
come last, together.

Examples:

  segun who Ines Morvan
  segun who --case harbour --json "Harbour Authority"`
}

// Run asks and shows.
func (c *whoCmd) Run(t *terminal) error {
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	name := strings.Join(c.Name, " ")
	list, err := k.Who(t.ctx, name, max(c.Limit, 1))
	if err != nil {
		return err
	}
	_, all, err := k.Documents(t.ctx, 1)
	if err != nil {
		return err
	}
	listed := listedOf(t, k)
	return t.out(func(w *bufio.Writer) error {
		for i := range list {
			onLists := listed(&list[i])
			holds, err := holdingsAbout(t.ctx, k, &list[i])
			if err != nil {
				return err
			}
			about, err := origins.CountOf(t.ctx, k, list[i].Latest)
			if err != nil {
				return err
			}
			if c.JSON {
				line := whoLine(&list[i])
				line["about_origins"], line["list_matches"], line["holdings"] = countLine(about), listedLines(onLists), holdingLines(holds)
				if err := oneLine(w, line); err != nil {
					return err
				}
				continue
			}
			showParty(w, &list[i], about, onLists, holds)
		}
		if len(list) > 0 && list[0].Others > 0 && !c.JSON {
			fmt.Fprintf(w, "and %d more of this name\n", list[0].Others)
		}
		if len(list) > 1 && !c.JSON {
			fmt.Fprintln(w, "several bear the name; whether two of them are one, where that waits for you: segun same")
		}
		if len(list) == 0 && !c.JSON {
			fmt.Fprintf(w, "nobody is called %s in the %s read\n", write.Plain(name), documents(all))
		}
		return nil
	})
}

// whoLine is a party in JSON.
func whoLine(p *store.Party) map[string]any {
	claims := func(hits []store.Hit) []claimLine {
		out := []claimLine{}
		for i := range hits {
			out = append(out, lineOf(&hits[i]))
		}
		return out
	}
	names, offices, links, docs := []map[string]any{}, []map[string]any{}, []map[string]any{}, []docLine{}
	for _, n := range p.Names {
		names = append(names, map[string]any{"text": n.Text, "documents": n.N})
	}
	for _, o := range p.Offices {
		if desk.Blames(o.Title) {
			continue
		}
		offices = append(offices, map[string]any{"title": o.Title, "of": o.Of, "qualifier": o.Qualifier, "time": o.Time, "first": o.First, "last": o.Last, "documents": o.N})
	}
	for i := range p.Documents {
		docs = append(docs, lineOfDoc(&p.Documents[i]))
	}
	for _, l := range p.Links {
		links = append(links, map[string]any{"record": l.Record, "by": l.Who, "on": l.When.Format("2006-01-02")})
	}
	return map[string]any{"schema": "segun.who/1", "list_records": links, "entity": p.Entity, "member": p.Member, "not_joined": p.Loose, "more_of_this_name": p.Others, "name": p.Name, "kind": p.Kind, "names": names, "roles": offices, "about_by_status": p.About, "accused_by_status": p.Accused, "said_by_status": p.By,
		"about": claims(p.Latest), "said": claims(p.Said), "documents": docs, "in_documents": p.InAll}
}

func showParty(w io.Writer, p *store.Party, about origins.Count, onLists []linker.Question, holds []segun.ToldHolding) {
	fmt.Fprintf(w, "%s, %s, in %s\n", write.Plain(p.Name), p.Kind, documents(p.InAll))
	if p.Loose {
		fmt.Fprintln(w, "  each of these stands alone: nothing says that two of them are one")
	}
	names := spellings(p.Names)
	if len(names) > 1 {
		fmt.Fprintf(w, "  also written %s\n", strings.Join(names, "; "))
	}
	for _, o := range p.Offices {
		if desk.Blames(o.Title) { // what somebody is called stands among the claims, with who says so
			continue
		}
		fmt.Fprintf(w, "  %s\n", officeWords(&o))
	}
	for _, l := range p.Links {
		fmt.Fprintf(w, "  linked to %s of an official list by %s on %s\n", write.Plain(string(l.Record)), write.Plain(l.Who), l.When.Format("2006-01-02"))
	}
	showListed(w, onLists)
	showHoldings(w, holds)
	showAccused(w, p)
	showClaims(w, "\nWhat is said about them", p.About, p.Latest)
	if len(p.Latest) > 0 {
		fmt.Fprintf(w, "  what is shown of it rests on %s\n", about)
	}
	showClaims(w, "\nWhat they say", p.By, p.Said)
	fmt.Fprintln(w, "\nDocuments, the latest first")
	for i := range p.Documents {
		d := &p.Documents[i]
		fmt.Fprintf(w, "  %s; %s\n", write.Plain(strings.Join(nonEmpty(short(d.ID), write.Titled(d.Title, d.Opening), d.Publisher, d.Published), "; ")), place(d))
	}
	fmt.Fprintln(w)
}

// spellings are names as they were seen, with in how many documents; those that differ in capitals alone stand together, the first of them leading.
func spellings(seen []store.Spelling) []string {
	var out []string
	at := map[string]int{}
	for _, n := range seen {
		s := write.Plain(n.Text)
		if n.N > 0 {
			s += fmt.Sprintf(" (%d)", n.N)
		}
		key := strings.ToLower(n.Text)
		if i, ok := at[key]; ok {
			out[i] += ", in other capitals " + s
			continue
		}
		at[key] = len(out)
		out = append(out, s)
	}
	return out
}

func officeWords(o *store.OfficeSeen) string {
	s := strings.Join(nonEmpty(o.Qualifier, o.Title), " ")
	if o.Of != "" {
		s += ", " + o.Of
	}
	if o.Time != "" {
		s += " (" + o.Time + ")"
	}
	when := "in " + documents(o.N) + " without a date"
	switch {
	case o.First == "" && o.Last != "":
		when = "in " + documents(o.N) + ", the last of " + o.Last
	case o.First != "" && o.First == o.Last:
		when = "in " + documents(o.N) + " of " + o.First
	case o.First != "":
		when = "in " + documents(o.N) + " from " + o.First + " to " + o.Last
	}
	return write.Plain(s) + ": " + when
}

// showAccused says in how many claims somebody is accused: allegations may only name them, as who suffered it or stood beside.
func showAccused(w io.Writer, p *store.Party) {
	switch n := p.Accused["alleged"]; {
	case n > 0:
		fmt.Fprintf(w, "  accused in %s", counted(n, "claim", "claims"))
	case p.About["alleged"] > 0:
		fmt.Fprintf(w, "  named in %s; none says that it accuses them", counted(p.About["alleged"], "allegation", "allegations"))
	case p.Accused["denied"] == 0:
		return
	default:
		fmt.Fprint(w, "  accused in no claim")
	}
	if n := p.Accused["denied"]; n > 0 {
		fmt.Fprintf(w, "; that they did wrong is denied in %s", counted(n, "claim", "claims"))
	}
	fmt.Fprintln(w)
}

func showClaims(w io.Writer, title string, n map[string]int, hits []store.Hit) {
	if len(hits) == 0 {
		return
	}
	var counts []string
	for _, s := range query.Statuses {
		if n[s] > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", n[s], statusWords(s)))
		}
	}
	fmt.Fprintf(w, "%s: %s\n\n", title, strings.Join(counts, ", "))
	for i := range hits {
		showHit(w, &hits[i])
	}
}

type timelineCmd struct {
	caseFlags
	Query []string `arg:"" optional:"" help:"Which claims; all without it. See segun claims --help."`
	Limit int      `short:"n" default:"100" placeholder:"N" help:"How many to show (${default})."`
	JSON  bool     `name:"json" help:"Write one line of JSON each." xor:"form"`
	CSV   bool     `name:"csv" help:"Write a table for a spreadsheet." xor:"form"`
}

// Help is shown below the flags.
func (timelineCmd) Help() string {
	return `Shows what is dated, in the order of the dates, each with who says so. What did
not happen, or only is said to have, is marked: planned, alleged, denied.

Examples:

  segun timeline
  segun timeline 'about:"Harbour Authority"'
  segun timeline --csv status:planned > plans.csv`
}

// Run asks and shows.
func (c *timelineCmd) Run(t *terminal) error {
	n, err := parseQuery(c.Query)
	if err != nil {
		return err
	}
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	list, more, err := k.Timeline(t.ctx, n, max(c.Limit, 1))
	if err != nil {
		return err
	}
	return t.out(func(w *bufio.Writer) error {
		if c.CSV {
			hits := make([]store.Hit, len(list))
			for i := range list {
				hits[i] = list[i].Hit
			}
			marks, err := k.Marks(t.ctx, hits)
			if err != nil {
				return err
			}
			return writeSheet(w, slices.Insert(export.Titles(), 0, "when", "event"), func(row func([]string) error) error {
				for i := range list {
					if err := row(append([]string{list[i].EDTF, eventWord(&list[i])}, claimRow(&list[i].Hit, marks[i])...)); err != nil {
						return err
					}
				}
				return nil
			})
		}
		for i := range list {
			if err := c.show(w, &list[i]); err != nil {
				return err
			}
		}
		if !c.JSON && len(list) == 0 {
			fmt.Fprintln(w, "nothing with a date")
		} else if !c.JSON && more {
			fmt.Fprintln(w, "and more; narrow the question, or show more with --limit")
		}
		return nil
	})
}

func eventWord(m *store.Moment) string {
	if m.Event == nil {
		return ""
	}
	return m.Event.Trigger
}

func (c *timelineCmd) show(w io.Writer, m *store.Moment) error {
	if c.JSON {
		line := struct {
			When  string    `json:"when"`
			Basis string    `json:"basis,omitempty"`
			Event string    `json:"event,omitempty"`
			Claim claimLine `json:"claim"`
		}{m.EDTF, m.Basis, eventWord(m), lineOf(&m.Hit)}
		return oneLine(w, line)
	}
	mark := standing(m.Claim.Act, m.Claim.Status, m.Claim.Flags)
	fmt.Fprintf(w, "%-12s  %s: %s\n%14s%s\n%14s%s\n", write.Plain(m.EDTF), write.Plain(sourcing(&m.Hit)), mark, "", write.Plain(oneLineOf(m.Claim.Words)), "",
		strings.Join(nonEmpty(hitID(&m.Hit), write.Plain(m.Basis), place(m.Doc)), "; "))
	return nil
}
