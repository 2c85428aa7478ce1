package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"segun"
	"segun/lists"
	"segun/store/shelf"
	"segun/write"
)

type listsShowCmd struct {
	List string `arg:"" optional:"" name:"list" help:"A list by its name, or one edition of it: ofac, ofac@2031-05-04."`
	ID   string `arg:"" optional:"" name:"id" help:"The publisher's number of a party, to show what the list states of it."`

	Numbers bool `help:"Show identity numbers, which are folded otherwise."`
	JSON    bool `name:"json" help:"Write JSON, one line a list or party."`
}

// Help is shown below the flags.
func (listsShowCmd) Help() string {
	return `Examples:

  segun lists show               which lists there are, of which dates
  segun lists show un            what reading the UN's list came to
  segun lists show ofac 17671    what OFAC states of its number 17671
  segun lists show sample 11438  the same from the list that is built in`
}

// Run shows all lists, one, or one party.
func (c *listsShowCmd) Run(t *terminal) error {
	s, err := openShelf()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(t.stdout)
	switch {
	case c.List == "":
		err = c.all(out, s, time.Now())
	case c.ID == "":
		err = c.list(out, s, time.Now())
	default:
		err = c.party(out, s)
	}
	return errors.Join(err, out.Flush())
}

// staleAfter is the age from which a list is called old: official lists change every few days.
const staleAfter = 7 * 24 * time.Hour

// isStale reports whether a date is more than a week before now; one that is no day is not judged.
func isStale(date string, now time.Time) bool {
	d, err := time.Parse(time.DateOnly, date)
	return err == nil && now.Sub(d) > staleAfter+24*time.Hour
}

// all shows the current edition of every list.
func (c *listsShowCmd) all(out io.Writer, s *shelf.Shelf, now time.Time) error {
	ids, err := s.Lists()
	if err != nil {
		return err
	}
	var editions []segun.Edition
	for _, id := range ids {
		e, err := s.Current(id)
		if err != nil {
			return err
		}
		editions = append(editions, e)
	}
	if !slices.Contains(ids, lists.SampleID) {
		h, err := holdSample()
		if err != nil {
			return err
		}
		editions = append(editions, h.edition)
	}
	for i := range editions {
		e := &editions[i]
		if c.JSON {
			if err := oneLine(out, editionJSON(e)); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(out, "%s, %s\n  dated %s; %s\n", e.List, write.Plain(e.Title), dated(e), counted(e.Parties, "party", "parties"))
		if e.Unread > 0 {
			fmt.Fprintf(out, "  %s could not be read: segun lists show %s names them\n", counted(e.Unread, "row", "rows"), e.List)
		}
		if e.Note != "" {
			fmt.Fprintf(out, "  %s\n", write.Plain(e.Note))
		}
		if old := howOld(e, now); old != "" {
			fmt.Fprintf(out, "  %s\n", old)
		}
	}
	return nil
}

// howOld warns of a list that is older than 7 days, or may be; "" of one that is not, and of the sample.
func howOld(e *segun.Edition, now time.Time) string {
	switch {
	case e.List == lists.SampleID:
	case isStale(e.Date, now):
		return "older than 7 days: segun lists update, or load a newer file"
	case (e.Basis == segun.DateFile || e.Basis == segun.DateCaptured) && isStale(e.Mentions, now):
		return "it may be older than 7 days, for the newest day that it mentions is " + write.Plain(e.Mentions) + ": segun lists update, or load it again with --date"
	}
	return ""
}

// list shows what reading one edition came to.
func (c *listsShowCmd) list(out io.Writer, s *shelf.Shelf, now time.Time) error {
	h, err := holdNamed(s, c.List)
	if err != nil {
		return err
	}
	_, rep, err := h.read()
	if err != nil {
		return err
	}
	if c.JSON {
		return reportJSON(out, rep, false)
	}
	e := &rep.Edition
	fmt.Fprintf(out, "%s, %s\n  published by %s\n  dated %s\n  %s, %s\n", e.List, write.Plain(e.Title), write.Plain(e.Publisher), dated(e),
		counted(e.Parties, "party", "parties"), counted(e.Statements, "statement", "statements"))
	if e.Note != "" {
		fmt.Fprintf(out, "  %s\n", write.Plain(e.Note))
	}
	if old := howOld(e, now); old != "" {
		fmt.Fprintf(out, "  %s\n", old)
	}
	fmt.Fprintln(out, "\nFiles")
	for _, f := range e.Files {
		fmt.Fprintf(out, "  %s, %s, from %s\n", f.Name, counted(int(f.Size), "byte", "bytes"), write.Plain(f.From))
	}
	fmt.Fprintln(out, "\nWhat it names")
	for _, n := range rep.Schemas {
		fmt.Fprintf(out, "  %7s  %s\n", grouped(n.N), n.Name)
	}
	fmt.Fprintln(out, "\nWhat it states")
	for _, n := range rep.Properties {
		fmt.Fprintf(out, "  %7s  %s\n", grouped(n.N), n.Name)
	}
	c.fates(out, rep)
	return c.editions(out, s, e.List)
}

// fates shows which fields became nothing, and what could not be read.
func (c *listsShowCmd) fates(out io.Writer, rep *lists.Report) {
	for _, p := range []struct {
		fate  lists.Fate
		title string
	}{{lists.Ignored, "Left out on purpose"}, {lists.Unknown, "Needs a look: new to this program"}} {
		title := p.title
		for _, f := range rep.Fields {
			if f.Fate == p.fate {
				if title != "" {
					fmt.Fprintf(out, "\n%s\n", title)
					title = ""
				}
				fmt.Fprintf(out, "  %7s  %s", grouped(f.N), write.Plain(f.Name))
				if f.Why != "" {
					fmt.Fprintf(out, ": %s", f.Why)
				}
				fmt.Fprintln(out)
			}
		}
	}
	if rep.ErrorCount > 0 {
		fmt.Fprintf(out, "\nCould not be read: %s\n", counted(rep.ErrorCount, "row", "rows"))
		for _, x := range rep.Errors {
			fmt.Fprintf(out, "  %s\n", write.Plain(x.String()))
		}
	}
	for _, m := range rep.Warnings {
		fmt.Fprintf(out, "\nWarning: %s\n", write.Plain(m))
	}
}

// editions shows what else of the list is kept.
func (c *listsShowCmd) editions(out io.Writer, s *shelf.Shelf, list segun.ListID) error {
	all, err := s.Editions(list)
	if err != nil || len(all) < 2 {
		return err
	}
	fmt.Fprintln(out, "\nEditions kept")
	for i := range all {
		fmt.Fprintf(out, "  %s@%s, %s\n", list, all[i].Date, counted(all[i].Parties, "party", "parties"))
	}
	return nil
}

// party shows what the list states of one party, and of the records that point to it.
func (c *listsShowCmd) party(out io.Writer, s *shelf.Shelf) error {
	h, err := holdNamed(s, c.List)
	if err != nil {
		return err
	}
	statements, _, err := h.read()
	if err != nil {
		return err
	}
	id := segun.SubjectOf(h.bundle.ID, c.ID)
	all := lists.Parties(statements, true)
	i := slices.IndexFunc(all, func(p lists.Party) bool { return p.Subject == id })
	if i < 0 {
		return fmt.Errorf("list %s of %s has no number %q; numbers are the publisher's own, such as %s", h.edition.List, h.edition.Date, write.Plain(c.ID), anyNumber(all))
	}
	p := &all[i]
	if c.JSON {
		return oneLine(out, partyJSON(h, p, c.Numbers))
	}
	fmt.Fprintf(out, "%s (%s)\n%s %s, dated %s\n", write.Plain(p.Name()), p.Schema, h.edition.List, write.Plain(c.ID), dated(&h.edition))
	if h.edition.Note != "" {
		fmt.Fprintf(out, "%s\n", write.Plain(h.edition.Note))
	}
	fmt.Fprintln(out)
	folded := c.lines(out, h, p)
	pointing(out, all, p)
	owned(out, h, statements, all, p.Subject)
	if folded > 0 {
		fmt.Fprintf(out, "\n%s folded; --numbers shows them\n", counted(folded, "identity number is", "identity numbers are"))
	}
	return nil
}

// anyNumber is an example of a number.
func anyNumber(all []lists.Party) string {
	if len(all) == 0 {
		return "12345"
	}
	_, n := all[0].Subject.Parts()
	return write.Plain(n)
}

// lines writes one line a statement, with its place in the file, and returns how many numbers were folded.
func (c *listsShowCmd) lines(out io.Writer, h *held, p *lists.Party) (folded int) {
	places := placesOf(h)
	for i := range p.Statements {
		st := &p.Statements[i]
		value := st.Value
		if !c.Numbers {
			value = lists.Fold(st)
			if lists.Folded(st) {
				folded++
			}
		}
		fmt.Fprintf(out, "  %s: %s", propertyWords(st.Property), write.Plain(value))
		if st.Original != "" && (c.Numbers || !lists.Folded(st)) {
			fmt.Fprintf(out, " (%s)", write.Plain(st.Original))
		}
		if st.Valid != "" {
			fmt.Fprintf(out, ", %s", st.Valid)
		}
		fmt.Fprintf(out, "  [%s]\n", places.of(st))
	}
	return folded
}

// pointing names the records that hold the party's number: ownerships, offices, sanctions.
func pointing(out io.Writer, all []lists.Party, p *lists.Party) {
	title := "\nNamed in\n"
	for i := range all {
		q := &all[i]
		if lists.IsParty(q.Schema) || !slices.ContainsFunc(q.Statements, func(s segun.Statement) bool { return s.Value == string(p.Subject) }) {
			continue
		}
		_, n := q.Subject.Parts()
		fmt.Fprintf(out, "%s  %s %s\n", title, q.Schema, write.Plain(n))
		title = ""
	}
}

// propertyWords are the plain words for the commonest properties; the others keep their own.
func propertyWords(property string) string {
	switch property {
	case "weakAlias":
		return "weak alias"
	case "previousName":
		return "former name"
	case "birthDate":
		return "born"
	case "birthPlace":
		return "born in"
	case "linkedTo":
		return "\"linked to\" (the list's words, no holding)"
	case "owner":
		return "owner named (no share stated)"
	case "listingDate":
		return "listed"
	case "passportNumber":
		return "passport"
	case "idNumber":
		return "identity number"
	case "taxNumber":
		return "tax number"
	}
	return property
}

// places leads evidence to file and line.
type places map[segun.Digest]lists.File

func placesOf(h *held) places {
	m := places{}
	for _, f := range h.bundle.Files {
		if h.bundle.List.ID == "" && h.bundle.ID != lists.SampleID { // such a list has one file, known by the user's own name for it
			f.Part = path.Base(filepath.ToSlash(f.From))
		}
		m[f.Digest] = f
	}
	return m
}

// of names the file and line of each place that a statement rests on, each line once.
func (m places) of(s *segun.Statement) string {
	var all []string
	for _, e := range s.Evidence {
		at := fmt.Sprintf("%s:%d", write.Plain(m[e.Capture].Part), m.line(e))
		if !slices.Contains(all, at) {
			all = append(all, at)
		}
	}
	return strings.Join(all, ", ")
}

// line is the line of a place, from 1.
func (m places) line(e segun.Evidence) int {
	f := m[e.Capture]
	if f.Capture == nil {
		return 0
	}
	return 1 + bytes.Count(f.Bytes[:e.Span.Start], []byte("\n"))
}

// partyOut is a party as --json writes it.
type partyOut struct {
	Schema     string         `json:"schema"` // "segun.party/1"
	List       string         `json:"list"`
	ListDate   string         `json:"list_date"`
	DateBasis  string         `json:"date_basis"`
	Note       string         `json:"note,omitempty"`
	ID         string         `json:"id"`
	Kind       string         `json:"kind"` // FtM schema
	Name       string         `json:"name"`
	Statements []statementOut `json:"statements"`
}

type statementOut struct {
	ID        string        `json:"id"`
	Property  string        `json:"property"`
	Value     string        `json:"value"`
	Folded    bool          `json:"folded,omitempty"`
	Original  string        `json:"original,omitempty"`
	Valid     string        `json:"valid,omitempty"`
	Status    string        `json:"status"`
	Part      string        `json:"part,omitempty"`
	Publisher string        `json:"publisher"`
	Evidence  []evidenceOut `json:"evidence"`
	Maker     string        `json:"maker"`
}

type evidenceOut struct {
	File   string `json:"file"`
	Digest string `json:"digest"`
	Line   int    `json:"line"`
	Start  uint32 `json:"start"`
	End    uint32 `json:"end"`
}

// partyJSON is a party for programs, its numbers folded unless asked for.
func partyJSON(h *held, p *lists.Party, numbers bool) partyOut {
	_, id := p.Subject.Parts()
	o := partyOut{Schema: "segun.party/1", List: string(h.edition.List), ListDate: h.edition.Date, DateBasis: string(h.edition.Basis), Note: h.edition.Note,
		ID: id, Kind: p.Schema, Name: p.Name()}
	m := placesOf(h)
	for i := range p.Statements {
		s := &p.Statements[i]
		x := statementOut{ID: string(s.ID), Property: s.Property, Value: s.Value, Original: s.Original, Valid: s.Valid, Status: s.Status, Part: s.Voice.Part,
			Publisher: s.Voice.Publisher, Maker: s.Maker.Name + "/" + s.Maker.Version}
		if f := lists.Fold(s); !numbers && f != s.Value {
			x.Value, x.Folded, x.Original = f, true, ""
		}
		for _, e := range s.Evidence {
			x.Evidence = append(x.Evidence, evidenceOut{m[e.Capture].Part, string(e.Capture), m.line(e), e.Span.Start, e.Span.End})
		}
		o.Statements = append(o.Statements, x)
	}
	return o
}
