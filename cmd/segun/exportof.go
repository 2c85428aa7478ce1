package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"segun"
	"segun/resolve/ownership"
	"segun/store"
	"segun/store/fact"
	"segun/store/query"
	"segun/write"
	"segun/write/export"
)

// taking turns what a case holds into what an export is made of.
type taking struct {
	ctx     context.Context
	k       *store.Case
	reasons bool // who reviewed and why go along
	origins bool // where claims come from is looked up: it takes the whole reading
	denials map[string][]export.Reply
}

// documentOf is a document without what is in it.
func documentOf(d *store.Document) *export.Document {
	return &export.Document{ID: string(d.ID), From: d.From, URL: d.URL, Title: d.Title, Publisher: d.Publisher, Published: d.Published, Lang: d.Lang, Authors: d.Authors}
}

// document is a document with whoever is named in it, and the claims that were picked.
func (x *taking) document(w *store.Whole) (*export.Document, error) {
	marks, err := x.k.Marks(x.ctx, w.Hits)
	if err != nil {
		return nil, err
	}
	d := documentOf(&w.Document)
	for i := range w.Record.Entities {
		if e := &w.Record.Entities[i]; e.Named {
			d.Parties = append(d.Parties, partyOf(e))
		}
	}
	if w.Publisher != "" && !slices.ContainsFunc(d.Parties, func(p export.Party) bool { return p.ID == outletID }) { // its own voice
		d.Parties = append(d.Parties, export.Party{ID: outletID, Key: cmp.Or(store.Form(w.Publisher), w.Publisher), Kind: string(segun.Outlet), Name: oneLineOf(w.Publisher)})
	}
	for i := range w.Hits {
		c := claimOf(&w.Hits[i], marks[i])
		if !x.reasons {
			c.Review.By, c.Review.Why = "", ""
		}
		c.Replies = repliesTo(&w.Hits[i], w.Record)
		d.Claims = append(d.Claims, c)
	}
	d.Holdings = holdingsOf(w, d.Claims)
	if x.origins && slices.ContainsFunc(d.Claims, func(c export.Claim) bool { return c.Serious || c.Own }) {
		err = x.findOrigins(w, d)
	}
	return d, err
}

// holdingsOf are the shares that a document tells of, as far as a claim that was picked tells them. One that a person found wrong counts for nothing.
func holdingsOf(w *store.Whole, claims []export.Claim) []export.Holding {
	var out []export.Holding
	for i := range w.Record.Relations {
		r := &w.Record.Relations[i]
		if r.Share == nil {
			continue
		}
		at := slices.IndexFunc(claims, func(c export.Claim) bool {
			_, local, _ := strings.Cut(c.ID, "#")
			return slices.Contains(r.Claims, local)
		})
		if at < 0 {
			continue
		}
		c := &claims[at]
		t := segun.ToldHolding{Owner: segun.SubjectID(r.Subject), Asset: segun.SubjectID(r.Object), Share: *r.Share, Time: r.Time, Status: r.Status}
		found := c.Review.Verdict
		out = append(out, export.Holding{Owner: r.Subject, Asset: r.Object, Percentage: write.Percentage(r.Share), Words: c.Words, WhoSays: c.Chain(), Status: statusWords(r.Status),
			Counts: ownership.Counts(&t) && t.Time == "current" && (found == "" || found == "yes")})
	}
	return out
}

// outletID is what every document calls the one that published it.
const outletID = "e0"

func partyOf(e *fact.Entity) export.Party {
	p := export.Party{ID: e.ID, Key: cmp.Or(store.Form(e.Name), e.Name), Kind: string(e.Kind), Name: oneLineOf(e.Name)}
	for _, n := range e.Names {
		if text := oneLineOf(n.Text); text != p.Name && n.Form != "description" && !slices.Contains(p.Names, text) {
			p.Names = append(p.Names, text)
		}
	}
	for i := range e.Offices {
		if o := officeText(&e.Offices[i]); !slices.Contains(p.Offices, o) {
			p.Offices = append(p.Offices, o)
		}
	}
	return p
}

func officeText(o *fact.Office) string {
	s := o.Title
	if o.Qualifier != "" {
		s = o.Qualifier + " " + s
	}
	if o.Of != "" {
		s += ", " + o.Of
	}
	if o.Time == "former" {
		s += " (former)"
	}
	return oneLineOf(s)
}

// claimOf is a claim in the words that a person reads.
func claimOf(h *store.Hit, m store.Mark) export.Claim {
	c := h.Claim
	out := export.Claim{ID: string(h.Doc.ID) + "#" + c.ID, Words: oneLineOf(c.Words), Status: statusWords(c.Status), Code: c.Status, Quote: c.Quote, About: c.About, Accused: c.Accused, Time: c.EDTF, Around: h.Around,
		Section: h.Doc.SectionKind(c.Section), Serious: slices.Contains(c.Flags, "serious_allegation"), Own: slices.Contains(c.Flags, "crime_in_own_voice"),
		Unclear: slices.Contains(c.Flags, "reply_unclear")}
	for i := range c.Chain {
		_, local, _ := c.Chain[i].Subject.Local()
		out.Sourcing = append(out.Sourcing, export.Voice{Words: named(h, &c.Chain[i]), Party: local, Named: c.Chain[i].Kind == segun.VoiceNamed})
	}
	for _, a := range c.About {
		out.Subjects = append(out.Subjects, nameIn(h, a))
	}
	for _, a := range c.Accused {
		out.Charged = append(out.Charged, nameIn(h, a))
	}
	if n := len(c.Spans); n > 0 {
		out.Start, out.End = int(c.Spans[0].Start), int(c.Spans[n-1].End)
	}
	if m.Done() {
		out.Review = export.Review{Verdict: reviewedWord(m), By: m.Who, Why: m.Why}
	}
	return out
}

// repliesTo are the claims of the same document that answer one.
func repliesTo(h *store.Hit, rec *fact.Record) []export.Reply {
	var out []export.Reply
	for i := range rec.Claims {
		c := &rec.Claims[i]
		if slices.Contains(c.Answers, h.Claim.ID) {
			answer := *h
			answer.Claim = c
			out = append(out, replyOf(&answer))
		}
	}
	return out
}

func replyOf(h *store.Hit) export.Reply {
	return export.Reply{ID: string(h.Doc.ID) + "#" + h.Claim.ID, WhoSays: inner(h), Status: statusWords(h.Claim.Status), Words: oneLineOf(h.Claim.Words),
		Where: strings.Join(nonEmpty(h.Doc.Publisher, h.Doc.Title, h.Doc.Published), ", ")}
}

// mostDenials is how many of a party's denials a memo shows beside an allegation.
const mostDenials = 20

// denialsOf are what a party denies or declines to answer anywhere in the case.
func (x *taking) denialsOf(p *export.Party) ([]export.Reply, error) {
	if list, met := x.denials[p.Key]; met {
		return list, nil
	}
	by := query.Is{Field: query.By, Value: p.Name}
	a, err := x.k.Claims(x.ctx, query.And{by, query.Or{query.Is{Field: query.Status, Value: "denied"}, query.Is{Field: query.Status, Value: "declined_to_comment"},
		query.Is{Field: query.Status, Value: "referred"}}}, mostDenials)
	if err != nil {
		return nil, err
	}
	list := []export.Reply{}
	for i := range a.Hits {
		list = append(list, replyOf(&a.Hits[i]))
	}
	x.denials[p.Key] = list
	return list, nil
}

// readOrigin is what a reading says of where claims come from.
type readOrigin struct {
	Root   string   `json:"root"`
	Via    []string `json:"via"`
	People *struct {
		Min int  `json:"min"`
		Max *int `json:"max"`
	} `json:"people"`
	Named  int      `json:"named"`
	Claims []string `json:"claims"`
}

// findOrigins says of each serious claim whom it comes from, as far as its own document tells, and whom the sentence names beside it.
func (x *taking) findOrigins(w *store.Whole, d *export.Document) error {
	line, err := x.k.Reading(x.ctx, string(w.ID))
	if err != nil {
		return err
	}
	var r readLine
	if err := json.Unmarshal(line, &r); err != nil {
		return fmt.Errorf("the reading of %s: %w", w.ID, err)
	}
	name := func(id string) string {
		for _, e := range r.Entities {
			if e.ID == id && e.Name != "" {
				return oneLineOf(e.Name)
			}
		}
		return "somebody not named"
	}
	for i := range d.Claims {
		c := &d.Claims[i]
		_, local, _ := strings.Cut(c.ID, "#")
		c.Origin, c.Beside = originWords(r.Origins, r.Unknown, local, name), r.beside(local)
	}
	return nil
}

// readLine is what is looked up in a reading.
type readLine struct {
	Entities []struct {
		ID, Name string
		Mentions []placeLine
	}
	Claims []struct {
		ID string
		placeLine
		Chain []struct{ Entity string }
	}
	Origins []readOrigin
	Unknown []string `json:"unknown_origin"`
}

// beside are whoever the stretch of a claim mentions, its own voices apart: in "Sund accused Morvan of fraud" the words of the claim are "fraud", and Morvan stands
// beside them.
func (r *readLine) beside(claim string) (ids []string) {
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.ID != claim {
			continue
		}
		for _, e := range r.Entities {
			in := slices.ContainsFunc(e.Mentions, func(m placeLine) bool { return m.Start >= c.Start && m.End <= c.End })
			voice := slices.ContainsFunc(c.Chain, func(v struct{ Entity string }) bool { return v.Entity == e.ID })
			if in && !voice {
				ids = append(ids, e.ID)
			}
		}
	}
	return ids
}

// originWords are the words for a claim's origin.
func originWords(list []readOrigin, unknown []string, claim string, name func(string) string) string {
	for i := range list {
		o := &list[i]
		if !slices.Contains(o.Claims, claim) {
			continue
		}
		s := name(o.Root)
		if o.People != nil {
			s += " (" + peopleWords(o) + ")"
		}
		var via []string
		for _, v := range o.Via {
			via = append(via, name(v))
		}
		if len(via) > 0 {
			s += ", by way of " + strings.Join(via, " and ")
		}
		if n := len(o.Claims); n > 1 {
			s += fmt.Sprintf("; %d claims of this document come from there, and count as 1 known origin", n)
		} else {
			s += "; 1 known origin"
		}
		return s
	}
	if slices.Contains(unknown, claim) {
		return "of unknown lineage: the text does not say whom it comes from"
	}
	return "the article's own word: the text does not say what it rests on"
}

func peopleWords(o *readOrigin) string {
	n := fmt.Sprint(o.People.Min)
	switch {
	case o.People.Max == nil:
		n = "at least " + n
	case *o.People.Max != o.People.Min:
		n = fmt.Sprintf("%d to %d", o.People.Min, *o.People.Max)
	}
	people := " people"
	if n == "1" {
		people = " person"
	}
	switch {
	case o.Named == 0:
		return n + people + ", none named"
	case n == "1":
		return "named"
	}
	return fmt.Sprintf("%s%s, %d named", n, people, o.Named)
}
