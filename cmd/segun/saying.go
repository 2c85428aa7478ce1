package main

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"time"

	"segun"
	"segun/cmd/internal/origins"
	"segun/store"
	"segun/store/fact"
	"segun/write/export"
)

// short is an ID that a person can type: enough digits for any case.
func short(id segun.DocID) string { return string(id)[:min(10, len(id))] }

// hitID names a claim as segun why takes it.
func hitID(h *store.Hit) string { return short(h.Doc.ID) + "#" + h.Claim.ID }

// statusWords is a status as a person reads it.
func statusWords(s string) string {
	switch s {
	case "called_for":
		return "called for"
	case "declined_to_comment":
		return "gave no answer"
	case "opinion":
		return "a judgement"
	case "negated":
		return "said not to be so"
	}
	return s
}

// standing is a claim's status as a person reads it, with what became of an allegation where the text tells that those it was held against were cleared of it. A question is one, whatever its status; words that say no themselves are not said to be otherwise.
func standing(act, status string, flags []string) string {
	if act == "ask" && (status == "asserted" || status == "negated") {
		return "asks" // a question states nothing
	}
	if slices.Contains(flags, "acquitted") {
		return statusWords(status) + ", and cleared of it"
	}
	if status == "negated" && !slices.Contains(flags, "negation_in_cue") {
		return "says something is not so" // the words have their own no: "There is no such plan"
	}
	return statusWords(status)
}

// voiceWords names one level of a chain.
func voiceWords(v *segun.Speaker) string {
	switch {
	case v.Words != "":
		return oneLineOf(v.Words)
	case v.Kind == segun.VoiceUnspecified:
		return "somebody not named"
	case v.Kind == segun.VoiceOutlet, v.Kind == segun.VoiceWriter:
		return "the article itself"
	case v.Kind == segun.VoiceCommenter:
		return "a reader without a name"
	}
	return "somebody"
}

// named is voiceWords with the name that the document has elsewhere for whom it calls "she" or "the minister" here.
func named(h *store.Hit, v *segun.Speaker) string {
	words := voiceWords(v)
	_, local, _ := v.Subject.Local()
	e := h.Entity(local)
	if v.Kind == segun.VoiceWriter {
		if name, ok := origins.WriterOf(h.Doc, e); ok {
			return name + publishedIn(h.Doc, name)
		}
	}
	if e == nil || !e.Named && len(e.Members) == 0 || len(v.Spans) == 0 {
		return words
	}
	for _, part := range strings.Fields(e.Name) {
		if len(part) > 2 && strings.Contains(words, part) {
			return words
		}
	}
	return words + " (" + oneLineOf(e.Name) + ")"
}

// publishedIn says where what somebody wrote stands.
func publishedIn(d *store.Document, writer string) string {
	if d.Publisher == "" || d.Publisher == writer {
		return ""
	}
	return " in " + oneLineOf(d.Publisher)
}

// whoSays is the innermost voice of a claim: who says it in the end.
func whoSays(c *fact.Claim) string { return voiceWords(c.Voice()) }

// inner is whoSays with the name that the document has elsewhere.
func inner(h *store.Hit) string { return named(h, h.Claim.Voice()) }

// sourcing is a claim's chain in words: "The Port Elan Courier, citing the ministry".
func sourcing(h *store.Hit) string {
	parts := make([]string, len(h.Claim.Chain))
	for i := range h.Claim.Chain {
		parts[i] = named(h, &h.Claim.Chain[i])
	}
	return strings.Join(parts, ", citing ")
}

// claimLine is a claim in JSON.
type claimLine struct {
	Schema   string      `json:"schema"` // "segun.claim/1"
	ID       string      `json:"id"`
	WhoSays  string      `json:"who_says"`
	Claim    string      `json:"claim"`
	Status   string      `json:"status"`
	Sourcing []voiceLine `json:"chain"`
	Act      string      `json:"act"`
	Polarity string      `json:"polarity"`
	Realis   string      `json:"realis"`
	Quote    string      `json:"quote"`
	About    []partyLine `json:"about"`
	Accused  []partyLine `json:"accused"` // whom an allegation accuses, or a denial says did no wrong; empty where the text does not say
	Time     string      `json:"time,omitempty"`
	Answers  []string    `json:"answers"`
	Flags    []string    `json:"flags"`
	Spans    []placeLine `json:"content"`
	Around   string      `json:"around"`
	Section  string      `json:"section"`
	Document docLine     `json:"document"`
	Review   *reviewLine `json:"review,omitempty"` // absent where nobody has reviewed it
}

// reviewLine is what a person found about a claim, in JSON.
type reviewLine struct {
	Verdict  string `json:"verdict"` // reviewed, wrong-speaker, wrong-status, not-a-claim
	Reviewer string `json:"reviewer"`
	Reason   string `json:"reason,omitempty"`
	Time     string `json:"time"`
}

// reviewedLine is lineOf with what a person found.
func reviewedLine(h *store.Hit, m store.Mark) claimLine {
	l := lineOf(h)
	if m.Done() {
		l.Review = &reviewLine{m.Verdict, m.Who, m.Why, m.Time.Format(time.RFC3339)}
	}
	return l
}

// reviewedWord is a mark in a cell: "no", "yes", or what was wrong.
func reviewedWord(m store.Mark) string {
	switch {
	case !m.Done():
		return "no"
	case m.Verdict == store.WrongSpeaker, m.Verdict == store.WrongStatus, m.Verdict == store.NotAClaim:
		return strings.ReplaceAll(m.Verdict, "-", " ")
	}
	return "yes"
}

// placeLine is a stretch of the document's text, in bytes.
type placeLine struct {
	Start uint32 `json:"start"`
	End   uint32 `json:"end"`
}

func contentPlaces(spans []segun.Span) []placeLine {
	out := make([]placeLine, len(spans))
	for i, s := range spans {
		out[i] = placeLine(s)
	}
	return out
}

type voiceLine struct {
	Entity string `json:"entity,omitempty"`
	Voice  string `json:"voice"`
	Words  string `json:"words"`
}

type partyLine struct {
	Entity string `json:"entity"`
	Name   string `json:"name"`
}

type docLine struct {
	ID        string   `json:"id"`
	From      string   `json:"from"`
	URL       string   `json:"url,omitempty"`
	Title     string   `json:"title,omitempty"`
	Publisher string   `json:"publisher,omitempty"`
	Authors   []string `json:"authors,omitempty"`
	Published string   `json:"published,omitempty"`
	Lang      string   `json:"lang,omitempty"`
}

func lineOfDoc(d *store.Document) docLine {
	return docLine{string(d.ID), d.From, d.URL, d.Title, d.Publisher, d.Authors, d.Published, d.Lang}
}

func lineOf(h *store.Hit) claimLine {
	c := h.Claim
	l := claimLine{Schema: "segun.claim/1", ID: string(h.Doc.ID) + "#" + c.ID, WhoSays: inner(h), Claim: c.Words, Status: c.Status, Sourcing: []voiceLine{}, Act: c.Act,
		Polarity: c.Polarity, Realis: c.Realis, Quote: c.Quote, About: []partyLine{}, Accused: []partyLine{}, Time: c.EDTF, Answers: orEmpty(c.Answers), Flags: orEmpty(c.Flags), Spans: contentPlaces(c.Spans),
		Around: h.Around, Section: h.Doc.SectionKind(c.Section), Document: lineOfDoc(h.Doc)}
	for i := range c.Chain {
		_, local, _ := c.Chain[i].Subject.Local()
		l.Sourcing = append(l.Sourcing, voiceLine{local, string(c.Chain[i].Kind), c.Chain[i].Words})
	}
	for _, a := range c.About {
		l.About = append(l.About, partyLine{a, nameIn(h, a)})
	}
	for _, a := range c.Accused {
		l.Accused = append(l.Accused, partyLine{a, nameIn(h, a)})
	}
	return l
}

func orEmpty(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// nameIn is what a document calls an entity, or its ID.
func nameIn(h *store.Hit, id string) string {
	if e := h.Entity(id); e != nil && e.Name != "" {
		return e.Name
	}
	if id == "e0" && h.Doc.Publisher != "" {
		return h.Doc.Publisher
	}
	return id
}

// claimRow is a claim as a row of a sheet whose titles are those of export.
func claimRow(h *store.Hit, m store.Mark) []string {
	c := claimOf(h, m)
	return export.Row(documentOf(h.Doc), &c)
}

// writeSheet writes rows as CSV that no spreadsheet takes for a formula.
func writeSheet(out io.Writer, head []string, rows func(row func([]string) error) error) error {
	w := csv.NewWriter(out)
	if head != nil {
		if err := w.Write(head); err != nil {
			return err
		}
	}
	err := rows(func(r []string) error {
		for i := range r {
			r[i] = export.Guarded(r[i])
		}
		return w.Write(r)
	})
	w.Flush()
	if err != nil {
		return err
	}
	return w.Error()
}
